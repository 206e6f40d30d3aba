"""Cues that are verbs with a clause, and the order in which a verb's constructions are tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import (
    SUBJECTS_AND_CLAUSES,
    cue_range,
    cue_with_it,
    is_passive,
    is_verb,
    joins_words,
    maybe,
    phrase_head,
    subject,
    verb_with_particle,
)
from sayso.attribution.ground.questions import puts_question
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.answered import answered_draft
from sayso.attribution.rules.citing import each_speaker, with_cited
from sayso.attribution.rules.complements import (
    infinitive_draft,
    object_draft,
    passive_draft,
    preposition_draft,
)
from sayso.attribution.rules.extent import (
    LONGEST,
    clause_ranges,
    content_clause,
    frame_of,
    has_verb,
    rest_of_sentence,
)
from sayso.attribution.rules.idioms import idiom_draft, is_done
from sayso.attribution.rules.late import late_draft
from sayso.attribution.rules.outlets import outlet_draft
from sayso.attribution.rules.phrases import noun_holder
from sayso.lexicons.negation import names_nobody, negative
from sayso.lexicons.patterns import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_WRITER = frozenset(["i", "we", "you", "one"])
_SHOWING = listed("cues", "beside", "showing")
_TELLERS = ("NOUN", "PROPN")
_TAGS = ("ROOT", "parataxis", "advcl", "conj", "ccomp", "dep")
"""How the parser hangs a cue that it does not see as one."""


def verb_drafts(tree: Tree, verb: int, cues: Cues) -> Iterator[Draft]:
    """The attribution that a verb makes, if it does: the first construction that fits."""
    if not is_verb(tree, verb) or tree.dep[verb] in ("aux", "auxpass", "amod", "compound"):
        return
    if puts_question(tree, verb, cues) or _is_supposed(tree, verb, cues):
        return
    lemma = verb_with_particle(tree, verb)
    for construction in _CONSTRUCTIONS:
        found = construction(tree, verb, lemma, cues)
        if found is not None and not _is_writers_own(tree, verb) and not _is_voiceless(tree, verb, cues):
            yield from each_speaker(tree, found)
            return


def quoted_drafts(tree: Tree, verb: int, cues: Cues) -> Iterator[Draft]:
    """What somebody quoted says was said: "They told us it was safe"; not what he says by it himself."""
    if not is_verb(tree, verb) or tree.lemma[verb] not in cues.inner or tree.tag[verb] == "VB":
        return
    if puts_question(tree, verb, cues) or _is_supposed(tree, verb, cues) or _is_voiceless(tree, verb, cues):
        return
    source = subject(tree, verb)
    if source is None or not tree.is_quoted(source.first):
        return
    if _is_writers_own(tree, verb) and not _is_retold(tree, verb, source):
        return
    found = _clause(tree, verb, tree.lemma[verb], cues)
    if found is not None and not _is_of_what_is_said(tree, verb):
        yield replace(found, rule="inner")


def _is_of_what_is_said(tree: Tree, verb: int) -> bool:
    """ "Whatever they say is wrong about it": what they say is subject of the clause, and not told."""
    clause = content_clause(tree, verb)
    return clause is not None and clause > verb and tree.tag[tree.left[clause]] in _FINITE


_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])


def _is_retold(tree: Tree, verb: int, source: Range) -> bool:
    """ "I told them it was safe": what the one quoted said before; not "I told them what had happened"."""
    clause = content_clause(tree, verb)
    first = "" if clause is None else tree.tag[tree.left[clause]]
    asks = tree.lemma[verb] == "tell" and first in ("WP", "WDT", "WRB")
    return tree.tag[verb] == "VBD" and tree.lower[source.first] in ("i", "we") and not asks


def _is_writers_own(tree: Tree, verb: int) -> bool:
    """Whether "I", "we" or "you" speaks: outside quotations that is the writer, or nobody in particular."""
    source = subject(tree, verb)
    return source is not None and source.first == source.last and tree.lower[source.first] in _WRITER


def _is_voiceless(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "Nobody said", "a storm threatens to": there is no speaker, or it cannot speak."""
    source = subject(tree, verb)
    if source is None:
        return False
    head = phrase_head(tree, source)
    if tree.lower[head] == "it" and tree.dep[verb] == "xcomp" and tree.pos[tree.head[verb]] in ("ADJ", "ADV"):
        return True  # "it is too early to say"
    events = cues.events if tree.lemma[verb] == "threaten" else frozenset()
    none = tree.lower[head] in negative("nobody_words") or tree.words(
        Range(source.first, source.first + 1)
    ) == [
        "no",
        "one",
    ]
    return none or tree.lemma[head] in events


def _is_supposed(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "if X says so", "until it is confirmed": nobody has said it yet."""
    return any(tree.lower[at] in cues.supposing for at in tree.kids(verb, "mark"))


def _emerging(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "It emerged that ...": nobody is named."""
    nobody = tree.kid(verb, "nsubj", "expl")
    if lemma not in cues.agentless or nobody is None or tree.lower[nobody] != "it":
        return None
    clause = content_clause(tree, verb)
    content = rest_of_sentence(tree, verb) if clause is None else [tree.subtree(clause)]
    return draft(tree, verb, "it-passive", content=content, cue=[cue_with_it(tree, verb)])


def _clause(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X said (that) ...", "..., X said", "X, Y said, Z"."""
    if lemma not in cues.clause:
        return None
    clause = content_clause(tree, verb)
    if clause is None:
        return None
    source = subject(tree, verb)
    if source is None and not is_passive(tree, verb) and tree.tag[verb] not in ("VBG", "VB"):
        return None
    if _is_aside(tree, verb, lemma, cues):
        return None
    content = list(clause_ranges(tree, verb, clause, source, cues))
    that = clause > verb and any(tree.lower[at] == "that" for at in tree.kids(clause, "mark"))
    rule = "clause-before" if clause < verb else "clause-that" if that else "clause-after"
    if lemma in cues.thinking:
        rule = "clause-thinking"
    elif clause > verb and _plainly_tells(tree, verb, source, cues):
        rule = "told"
    elif that and lemma in cues.answering and source is not None and is_done(tree, verb, cues):
        rule = "answer"
    cue, speaker = with_cited(tree, verb, source, cues)
    return draft(tree, verb, rule, content=content, cue=cue, source=maybe(speaker))


def _plainly_tells(tree: Tree, verb: int, source: Range | None, cues: Cues) -> bool:
    """ "Her lawyer has said it is so": a plain verb of telling, and somebody who can tell."""
    if source is None or tree.lemma[verb] not in cues.plain or tree.tag[verb] == "VB":
        return False
    if any(tree.kids(verb, "neg")):
        return False
    words = tree.words(source)
    called = words[0] == "no" and not names_nobody(tree.text(source))
    if words[0] in cues.nobody_in_particular and not called:
        return False
    return called or tree.pos[phrase_head(tree, source)] in _TELLERS


def _is_aside(tree: Tree, verb: int, lemma: str, cues: Cues) -> bool:
    """ "A man who thought it was lost", "assuming it is so", "photos that show it": voiced by nobody."""
    if lemma in cues.thinking and tree.dep[verb] == "relcl":
        return True
    if lemma == "assume" and tree.tag[verb] == "VBG":
        return True
    pronoun = tree.kid(verb, "nsubj")
    return lemma in _SHOWING and pronoun is not None and tree.tag[pronoun] == "WDT"


def _tag(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "..., X said." where the parser hangs the cue under the content, or on nothing."""
    if lemma not in cues.clause or lemma in cues.thinking or is_passive(tree, verb):
        return None
    told = () if lemma == "tell" else ("dobj",)
    if tree.dep[verb] not in _TAGS or any(tree.kids(verb, "ccomp", "xcomp", "attr", *told)):
        return None
    source = subject(tree, verb)
    if source is None or not _has_own_subject(tree, verb):
        return None
    frame = frame_of(tree, verb, source)
    content = [piece for piece in _around(tree, verb, frame) if not _is_speaker_of(tree, piece, frame)]
    if not any(has_verb(tree, piece) for piece in content):
        return None
    rule = "as-tag" if tree.lower[frame.first] == "as" else "tag"
    if rule == "as-tag" and any(_is_laid_to_somebody(tree, piece, cues) for piece in content):
        return None
    return draft(tree, verb, rule, content=content, cue=[cue_range(tree, verb)], source=[source])


def _around(tree: Tree, verb: int, frame: Range) -> Iterator[Range]:
    """What stands before a frame that a comma sets off, and after it where the frame interrupts a clause."""
    sentence = tree.sentence_of(verb)
    if frame.first == sentence.first or tree.lower[frame.first - 1] not in (",", "—", "–", "-"):
        return
    if joins_words(tree, frame.first - 1):
        return
    yield Range(max(sentence.first, frame.first - LONGEST), frame.first - 1)
    after = Range(frame.last + 1, sentence.last)
    if tree.dep[verb] in ("parataxis", "advcl") and tree.head[verb] in after and after.last - after.first > 1:
        yield after


def _is_laid_to_somebody(tree: Tree, piece: Range, cues: Cues) -> bool:
    """ "The union has voiced doubts about the bridge, as the mayor said": which of it he said is open."""
    return any(
        not tree.is_quoted(at)
        and (
            noun_holder(tree, at) is not None
            if tree.lemma[at] in cues.nouns
            else is_verb(tree, at)
            and tree.lemma[at] in cues.clause
            and any(tree.kids(at, "nsubj"))
            and any(tree.kids(at, "ccomp"))
        )
        for at in range(piece.first, piece.last + 1)
    )


def _is_speaker_of(tree: Tree, piece: Range, frame: Range) -> bool:
    """ "Two clerks, who saw it, said a diver had warned ...": the piece is only who speaks in the frame."""
    words = [at for at in range(piece.first, piece.last + 1) if tree.dep[at] != "punct"]
    tops = [at for at in words if tree.head[at] not in piece or tree.head[at] == at]
    hanging = all(tree.head[at] in frame and tree.dep[at] != "ccomp" for at in tops)
    return hanging and any(tree.dep[at] in SUBJECTS_AND_CLAUSES for at in tops)


def _has_own_subject(tree: Tree, verb: int) -> bool:
    child = tree.kid(verb, "nsubj")
    return child is not None and tree.tag[child] not in ("WP", "WDT")


_CONSTRUCTIONS = (
    answered_draft,
    idiom_draft,
    _emerging,
    passive_draft,
    late_draft,
    outlet_draft,
    _clause,
    _tag,
    object_draft,
    infinitive_draft,
    preposition_draft,
)
