"""Cues that are verbs, by what they govern: a clause, an object, an infinitive, a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft, draft
from sayso.attribution.rules.grammar import (
    breaks,
    chain_top,
    is_passive,
    is_verb,
    noun_phrase,
    right_complements,
    stretch,
    subject,
    verb_group,
    verb_with_particle,
)
from sayso.attribution.rules.tree import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.rules.lexicon import Cues
    from sayso.attribution.rules.tree import Tree

_FRAME_WORDS = 25
"""Longest parenthesis around a cue ("X, the minister's spokesman said in a statement on Monday, Y")."""
_OBJECT_STOPS = frozenset(["advcl", "cc", "conj", "npadvmod", "parataxis", "advmod"])
_CIRCUMSTANCES = frozenset(["in", "on", "at", "during", "after", "before", "since", "until", "while", "by"])
_NEVER_CONTENT = frozenset(["himself", "herself", "themselves", "itself", "myself"])


def verb_drafts(tree: Tree, verb: int, cues: Cues) -> Iterator[Draft]:
    """The attribution that a verb makes, if it does: the first construction that fits."""
    if not is_verb(tree, verb) or tree.dep[verb] in ("aux", "auxpass", "amod", "compound"):
        return
    lemma = verb_with_particle(tree, verb)
    if lemma not in cues.clause and " " in lemma:
        lemma = lemma if lemma in cues.object or lemma in cues.infinitive else tree.lemma[verb]
    for construction in (_passive, _clause, _tag, _object, _infinitive, _after):
        found = construction(tree, verb, lemma, cues)
        if found is not None:
            yield found
            return


def _clause(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X said (that) ...", "..., X said", "X, Y said, Z"."""
    if lemma not in cues.clause:
        return None
    clause = _content_clause(tree, verb)
    if clause is None:
        return None
    source = subject(tree, verb)
    if source is None and not is_passive(tree, verb) and tree.tag[verb] not in ("VBG", "VB"):
        return None
    content = list(_clause_ranges(tree, verb, clause, source))
    that = clause > verb and any(tree.lower[at] == "that" for at in tree.kids(clause, "mark"))
    rule = "clause-before" if clause < verb else "clause-that" if that else "clause-after"
    if lemma in cues.thinking:
        rule = "clause-thinking"
    return draft(tree, verb, rule, content=content, cue=[cue_range(tree, verb)], source=_maybe(source))


def cue_range(tree: Tree, verb: int) -> Range:
    """The cue's words: the verb's group, from the verb that governs it if it is an infinitive."""
    top = chain_top(tree, verb)
    return Range(verb_group(tree, top).first, verb_group(tree, verb).last)


def _content_clause(tree: Tree, verb: int) -> int | None:
    for child in tree.kids(verb, "ccomp"):
        if tree.right[child] > tree.left[child] or child > verb:
            return child
    child = tree.kid(verb, "csubjpass")
    if child is not None and is_passive(tree, verb):
        return child
    for child in tree.kids(verb, "advcl", "xcomp", "relcl", "acl"):
        if child > verb and any(tree.lower[at] == "that" for at in tree.kids(child, "mark")):
            return child
    return None


def _clause_ranges(tree: Tree, verb: int, clause: int, source: Range | None) -> Iterator[Range]:
    first, last = tree.subtree(clause)
    if first <= verb <= last:
        frame = _frame(tree, verb, source)
        if frame.first > first:
            yield Range(first, frame.first - 1)
        if frame.last < last:
            yield Range(frame.last + 1, last)
        return
    if clause > verb:
        yield Range(max(first, verb + 1), last)
    elif source is not None and source.first > verb:
        yield Range(first, min(last, verb - 1))
    else:
        yield Range(first, min(last, (verb if source is None else source.first) - 1))


def _frame(tree: Tree, verb: int, source: Range | None) -> Range:
    """The words around a cue that belong to it and not to the content it interrupts."""
    first, last = stretch(tree, verb, _FRAME_WORDS)
    if source is not None and source.last < verb and verb - source.first <= _FRAME_WORDS:
        first = min(first, source.first)
    elif source is not None and source.first > verb and source.last - verb <= _FRAME_WORDS:
        last = max(last, source.last)
    return Range(first, last)


def _tag(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "..., X said." where the parser hangs the cue under the content, or on nothing."""
    if lemma not in cues.clause or lemma in cues.thinking or is_passive(tree, verb):
        return None
    if tree.dep[verb] not in ("ROOT", "parataxis", "advcl", "conj", "ccomp", "dep"):
        return None
    source = subject(tree, verb)
    if source is None or tree.kid(verb, "dobj", "ccomp", "xcomp", "attr") is not None:
        return None
    own = _own_subject_near(tree, verb)
    if not own:
        return None
    frame = _frame(tree, verb, source)
    sentence = tree.sentence_of(verb)
    before = Range(sentence.first, frame.first - 1)
    after = Range(frame.last + 1, sentence.last)
    if frame.first == sentence.first or tree.lower[frame.first - 1] not in (",", "—", "–", "-"):
        return None
    if not any(is_verb(tree, at) or tree.pos[at] == "AUX" for at in range(before.first, before.last + 1)):
        return None
    pieces = [before]
    if tree.dep[verb] in ("parataxis", "advcl") and tree.head[verb] in after and after.last - after.first > 1:
        pieces.append(after)
    as_frame = tree.lower[frame.first] == "as"
    return draft(
        tree, verb, "as-tag" if as_frame else "tag", content=pieces, cue=[cue_range(tree, verb)], source=[source]
    )


def _own_subject_near(tree: Tree, verb: int) -> bool:
    child = tree.kid(verb, "nsubj")
    return child is not None and tree.tag[child] not in ("WP", "WDT")


def _object(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X denied the claims", "X accused Y of Z", "X called it a lie"."""
    if lemma not in cues.object or is_passive(tree, verb):
        return None
    first = tree.kid(verb, "dobj", "ccomp", "oprd", "xcomp")
    if first is None or first < verb or tree.lower[first] in _NEVER_CONTENT:
        return None
    source = subject(tree, verb)
    if source is None and tree.tag[verb] not in ("VBG", "VB"):
        return None
    content = _object_range(tree, verb, first)
    return draft(tree, verb, "object", content=[content], cue=[cue_range(tree, verb)], source=_maybe(source))


def _object_range(tree: Tree, verb: int, first: int) -> Range:
    last = tree.right[first]
    for child in tree.children[verb]:
        if child <= first:
            continue
        circumstance = tree.dep[child] == "prep" and tree.lower[child] in _CIRCUMSTANCES
        punctuation = tree.dep[child] == "punct"
        if tree.dep[child] in _OBJECT_STOPS or circumstance or punctuation:
            break
        last = max(last, tree.right[child])
    return Range(tree.left[first], last)


def _infinitive(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X promised to ...", "X urged Y to ..."."""
    complement = tree.kid(verb, "xcomp", "ccomp")
    if complement is None or complement < verb or is_passive(tree, verb):
        return None
    addressee = tree.kid(verb, "dobj", "dative") or tree.kid(complement, "nsubj")
    if lemma not in (cues.infinitive if addressee is None else cues.object_infinitive):
        return None
    source = subject(tree, verb)
    if source is None and tree.tag[verb] not in ("VBG", "VB"):
        return None
    rule = "infinitive" if addressee is None else "object-infinitive"
    first = complement if addressee is None else addressee
    content = Range(min(tree.left[first], tree.left[complement]), tree.right[complement])
    return draft(tree, verb, rule, content=[content], cue=[cue_range(tree, verb)], source=_maybe(source))


def _passive(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X is said to ...", "X was accused of ... by Y", "it was reported that ..."."""
    if not is_passive(tree, verb) or lemma not in cues.passive:
        return None
    source = subject(tree, verb)
    patient = tree.kid(verb, "nsubjpass", "nsubj")
    clause = _content_clause(tree, verb)
    if clause is not None and (patient is None or tree.lower[patient] in ("it", "there")):
        content = list(_clause_ranges(tree, verb, clause, source))
        return draft(
            tree, verb, "it-passive", content=content, cue=[cue_range(tree, verb)], source=_maybe(source)
        )
    complement = tree.kid(verb, "xcomp", "oprd") or clause
    if complement is not None and complement < verb:
        complement = None
    if complement is None:
        complement = next((at for at in tree.kids(verb, "prep") if tree.lower[at] in ("of", "for", "as")), None)
    if complement is None and source is None:
        return None
    pieces = [] if patient is None else [noun_phrase(tree, patient, without=verb)]
    if complement is not None:
        pieces.append(tree.subtree(complement))
    if not pieces:
        return None
    return draft(tree, verb, "passive", content=pieces, cue=[cue_range(tree, verb)], source=_maybe(source))


def _after(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X called for Y", "X spoke of Y": the content follows a preposition."""
    words = cues.after.get(lemma)
    if words is None or is_passive(tree, verb):
        return None
    preposition = next((at for at in tree.kids(verb, "prep") if at > verb and tree.lower[at] in words), None)
    if preposition is None or tree.right[preposition] == preposition:
        return None
    source = subject(tree, verb)
    if source is None:
        return None
    content = right_complements(tree, verb, preposition, _OBJECT_STOPS | {"punct", "prep"})
    group = cue_range(tree, verb)
    cue = [Range(group.first, max(group.last, preposition))] if preposition <= group.last + 2 else [group]
    inner = Range(max(content.first, preposition + 1), content.last)
    return draft(tree, verb, "preposition", content=[inner], cue=cue, source=[source])


def _maybe(phrase: Range | None) -> list[Range]:
    return [] if phrase is None else [phrase]


__all__ = ["breaks", "cue_range", "verb_drafts"]
