"""Cues that are verbs, by what they govern: a clause, an object, an infinitive, a preposition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft, draft
from sayso.attribution.rules.grammar import (
    breaks,
    chain_top,
    is_passive,
    is_verb,
    noun_phrase,
    quoted_person,
    right_complements,
    stretch,
    subject,
    trailing_agent,
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
_LONGEST = 200
"""How many tokens of one content are looked through; no sentence of PolNeAR's training part is longer."""
_TAG_TAIL = 6
"""How far from the content's end a second frame's verb may stand: "NHK reported on Wednesday evening"."""
_CITING_NEAR = 4
"""How near its frame's verb a "citing" stands: "Yonhap reported on Tuesday, citing"."""
_ANONYMITY = frozenset(["identify", "name", "quote"])
"""Who "asked not to be named" says nothing by it."""
_PRONOUNS = frozenset(["it", "he", "she", "they", "we", "i", "this", "that"])
_NEVER_CONTENT = frozenset(["himself", "herself", "themselves", "itself", "myself"])


def verb_drafts(tree: Tree, verb: int, cues: Cues) -> Iterator[Draft]:
    """The attribution that a verb makes, if it does: the first construction that fits."""
    if not is_verb(tree, verb) or tree.dep[verb] in ("aux", "auxpass", "amod", "compound"):
        return
    lemma = verb_with_particle(tree, verb)
    for construction in (_emerging, _passive, _clause, _tag, _object, _infinitive, _after):
        found = construction(tree, verb, lemma, cues)
        if found is not None:
            yield from each_speaker(tree, found)
            return


def each_speaker(tree: Tree, found: Draft) -> Iterator[Draft]:
    """One draft for each of two coordinated proper names ("Seoul and Tokyo denied"), else the draft as it is."""
    names = _two_names(tree, found.head)
    if names is None or len(found.source) != 1:
        yield found
        return
    for name in names:
        yield replace(found, source=tree.spans([name]))


def _two_names(tree: Tree, verb: int) -> tuple[Range, Range] | None:
    phrase = subject(tree, verb)
    if phrase is None or phrase.last - phrase.first > _FRAME_WORDS:
        return None
    heads = [
        at
        for at in range(phrase.first, phrase.last + 1)
        if tree.dep[at] == "conj" and tree.head[at] in phrase and tree.head[tree.head[at]] not in phrase
    ]
    if len(heads) != 1:
        return None
    second, first = heads[0], tree.head[heads[0]]
    joint = tree.kid(first, "cc")
    if joint is None or tree.pos[first] != "PROPN" or tree.pos[second] != "PROPN" or not first < joint < second:
        return None
    return Range(phrase.first, joint - 1), Range(joint + 1, phrase.last)


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
    content = list(_clause_ranges(tree, verb, clause, source, cues))
    that = clause > verb and any(tree.lower[at] == "that" for at in tree.kids(clause, "mark"))
    rule = "clause-before" if clause < verb else "clause-that" if that else "clause-after"
    if lemma in cues.thinking:
        rule = "clause-thinking"
    cue, speaker = _with_cited(tree, verb, source, cues)
    return draft(tree, verb, rule, content=content, cue=cue, source=_maybe(speaker))


def cue_range(tree: Tree, verb: int) -> Range:
    """The cue's words: the verb's group, from the verb that governs it if it is an infinitive."""
    top = chain_top(tree, verb)
    return Range(verb_group(tree, top).first, verb_group(tree, verb).last)


def _content_clause(tree: Tree, verb: int) -> int | None:
    clauses = [at for at in tree.kids(verb, "ccomp") if tree.right[at] > tree.left[at] or at > verb]
    if clauses:
        return max(clauses, key=lambda at: tree.right[at] - tree.left[at])
    child = tree.kid(verb, "csubjpass")
    if child is not None and is_passive(tree, verb):
        return child
    for child in tree.kids(verb, "advcl", "xcomp", "relcl", "acl"):
        if child > verb and any(tree.lower[at] == "that" for at in tree.kids(child, "mark")):
            return child
    return None


def _clause_ranges(tree: Tree, verb: int, clause: int, source: Range | None, cues: Cues) -> Iterator[Range]:
    first, last = tree.subtree(clause)
    if first <= verb <= last:
        frame = _frame(tree, verb, source)
        if frame.first > first:
            yield Range(first, frame.first - 1)
        rest = frame.last + 2
        if frame.last < last and not (rest <= last and tree.lower[rest] == "citing"):
            yield Range(frame.last + 1, last)
        return
    if clause > verb:
        yield Range(_content_start(tree, verb, max(first, verb + 1)), content_end(tree, verb, clause, cues))
        return
    frame_first = verb if source is None or source.first > verb else source.first
    sentence = tree.sentence_of(verb)
    if not _says_before(tree, verb, Range(sentence.first, first - 1), cues):
        first = sentence.first
    yield Range(first, frame_first - 1)


def _content_start(tree: Tree, verb: int, first: int) -> int:
    """The content's first token; a subject that the parser tore off at a quotation mark is taken back."""
    torn = first - 1 > verb and tree.is_quoted(first) and tree.lower[first - 1] in _PRONOUNS
    return first - 1 if torn else first


def _says_before(tree: Tree, verb: int, tokens: Range, cues: Cues) -> bool:
    """Whether a range holds a quotation or another cue verb, so that it is not all one content."""
    return tokens.last - tokens.first > _LONGEST or any(
        tree.is_quoted(at) or (at != verb and is_verb(tree, at) and tree.lemma[at] in cues.clause)
        for at in range(tokens.first, tokens.last + 1)
    )


def content_end(tree: Tree, verb: int, clause: int, cues: Cues) -> int:
    """The last token of a clause that follows its cue, without what the parser wrongly hangs on its end.

    That is: a coordinated or contrasted cue of the writer's ("..., but refused to elaborate", "while Y told Z"),
    a second frame (", NHK reported", ", according to Y"), and an apposition after a quotation's closing comma.
    """
    first, last = tree.subtree(clause)
    for at in range(max(first, verb + 1), min(last, verb + _LONGEST) + 1):
        if tree.is_quoted(at):
            continue
        if _new_cue(tree, at, verb, clause, cues):
            return _before_joint(tree, at, clause)
        if tree.lower[at] == "according" and tree.lower[at - 1] == ",":
            return at - 1
        if at - 1 > clause and tree.is_quoted(at - 1) and tree.lower[at - 2] == "," and _apposition(tree, at):
            return at - 1
    return _with_torn_quotation(tree, _without_tag(tree, Range(first, last), verb, cues))


def _with_torn_quotation(tree: Tree, last: int) -> int:
    """The content's last token, a quotation that goes on its last phrase taken in: "that a vote “would ...”"."""
    if last + 1 >= len(tree) or not tree.is_quoted(last + 1) or tree.is_quoted(last) or breaks(tree, last):
        return last
    return tree.quoted[tree.quoted_in[last + 1]].range.last


def _new_cue(tree: Tree, at: int, verb: int, clause: int, cues: Cues) -> bool:
    """Whether the token is a cue of the writer's own that hangs on the content by "and", "but" or "while"."""
    if tree.tag[at] == "VBG" and tree.lower[at - 1] in (",", "-", "–", "—", "--"):
        return tree.dep[at] == "advcl" and tree.head[at] == clause and tree.lemma[at] in cues.clause
    if at == clause or tree.tag[at] != tree.tag[verb] or not is_verb(tree, at) or is_passive(tree, at):
        return False
    if tree.lemma[at] not in cues.clause and tree.lemma[at] not in cues.refusing:
        return False
    if tree.dep[at] == "conj" and tree.lemma[at] in cues.refusing:
        return True
    if tree.dep[at] == "conj":
        return tree.tag[clause] != tree.tag[at] or tree.kid(at, "nsubj") is not None
    return tree.dep[at] == "advcl" and any(tree.lower[mark] == "while" for mark in tree.kids(at, "mark"))


def _before_joint(tree: Tree, at: int, clause: int) -> int:
    """The token before the conjunction or comma that joins ``at`` to what comes before."""
    first = max(clause, min(tree.left[at], at))
    while first - 1 > clause and (
        tree.dep[first - 1] in ("cc", "punct", "advmod", "mark") and not tree.is_quoted(first - 1)
    ):
        first -= 1
    return max(clause, first - 1)


def _apposition(tree: Tree, at: int) -> bool:
    head = at
    if tree.lower[at] in ("a", "an"):
        return True
    while tree.head[head] > head and tree.dep[head] in ("det", "amod", "compound", "poss"):
        head = tree.head[head]
    return tree.dep[head] == "appos" and tree.head[head] < at


def _without_tag(tree: Tree, content: Range, verb: int, cues: Cues) -> int:
    """The content's last token when ", NHK reported" at its end is left out."""
    last = content.last
    for at in range(last, max(content.first, last - _TAG_TAIL), -1):
        if tree.is_quoted(at) or at == verb:
            return last
        if is_verb(tree, at) and tree.lemma[at] in cues.clause:
            child = tree.kid(at, "nsubj")
            bare = not any(to > at for to in tree.kids(at, "dobj", "ccomp", "xcomp", "attr"))
            if child is None or not bare or child > at or tree.tag[child] in ("WP", "WDT"):
                return last
            first = tree.left[child]
            comma = first - 1 > content.first and tree.lower[first - 1] == ","
            return first - 2 if comma else last
    return last


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
    before = Range(max(sentence.first, frame.first - _LONGEST), frame.first - 1)
    after = Range(frame.last + 1, sentence.last)
    if frame.first == sentence.first or tree.lower[frame.first - 1] not in (",", "—", "–", "-"):
        return None
    pieces = [before]
    if tree.dep[verb] in ("parataxis", "advcl") and tree.head[verb] in after and after.last - after.first > 1:
        pieces.append(after)
    if not any(_has_verb(tree, piece) for piece in pieces):
        return None
    as_frame = tree.lower[frame.first] == "as"
    return draft(
        tree, verb, "as-tag" if as_frame else "tag", content=pieces, cue=[cue_range(tree, verb)], source=[source]
    )


def _has_verb(tree: Tree, tokens: Range) -> bool:
    last = min(tokens.last, tokens.first + _LONGEST)
    return any(is_verb(tree, at) or tree.pos[at] == "AUX" for at in range(tokens.first, last + 1))


def _own_subject_near(tree: Tree, verb: int) -> bool:
    child = tree.kid(verb, "nsubj")
    return child is not None and tree.tag[child] not in ("WP", "WDT")


def _object(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X denied the claims", "X accused Y of Z", "X called it a lie"."""
    if lemma not in cues.object or is_passive(tree, verb) or _is_purpose_or_participle(tree, verb):
        return None
    if lemma in ("cite", "quote") and _quotes_somebody(tree, verb, cues):
        return None
    first = tree.kid(verb, "dobj", "ccomp", "oprd", "xcomp")
    if first is None or first < verb or tree.lower[first] in _NEVER_CONTENT:
        return None
    source = subject(tree, verb)
    if source is None and tree.tag[verb] not in ("VBG", "VB"):
        return None
    content = _object_range(tree, verb, first)
    return draft(tree, verb, "object", content=[content], cue=[cue_range(tree, verb)], source=_maybe(source))


def _is_purpose_or_participle(tree: Tree, verb: int) -> bool:
    """ "met to discuss the leaks", "an acid called uric": not speech."""
    if tree.tag[verb] == "VBN" and tree.dep[verb] in ("acl", "amod"):
        return True
    return tree.tag[verb] == "VB" and tree.dep[verb] in ("advcl", "acl", "relcl")


def _quotes_somebody(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "quoted X as saying", "citing a source": X is the speaker, and the other verb the cue."""
    as_saying = any(
        tree.lower[at] == "as" and any(tree.lemma[to] in cues.clause for to in tree.kids(at, "pcomp"))
        for at in tree.kids(verb, "prep")
    )
    return as_saying or cited_source(tree, verb, cues) is not None


def cited_source(tree: Tree, citing: int, cues: Cues) -> Range | None:
    """Whom a "citing" names, if it is somebody or a document that speaks, and the frame it stands in is a cue."""
    noun = tree.kid(citing, "dobj")
    if noun is None or tree.lower[citing] != "citing" or tree.lemma[noun] not in cues.sources:
        return None
    beside = [tree.head[citing], *range(max(0, citing - _CITING_NEAR), citing)]
    if not any(is_verb(tree, at) and at != citing and tree.lemma[at] in cues.clause for at in beside):
        return None
    return noun_phrase(tree, noun)


def _with_cited(tree: Tree, verb: int, source: Range | None, cues: Cues) -> tuple[list[Range], Range | None]:
    """The cue and source, where the verb's subject only passes on what somebody cited said."""
    cue = [cue_range(tree, verb)]
    if tree.dep[verb] == "pcomp" and quoted_person(tree, tree.head[verb]) is not None:
        return [cue_range(tree, tree.head[tree.head[verb]]), Range(tree.head[verb], verb)], source
    beside = range(verb + 1, min(len(tree), verb + _CITING_NEAR + 1))
    for citing in [*tree.kids(verb, "advcl", "acl", "dep"), *beside]:
        cited = None if tree.is_quoted(citing) else cited_source(tree, citing, cues)
        if cited is not None:
            return sorted([*cue, Range(citing, citing)]), cited
    return cue, source


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
    if tree.lemma[complement] in _ANONYMITY and is_passive(tree, complement):
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
        content = list(_clause_ranges(tree, verb, clause, source, cues))
        cue = _with_it(tree, cue_range(tree, verb))
        return draft(tree, verb, "it-passive", content=content, cue=[cue], source=_maybe(source))
    if patient is not None and tree.lower[patient] == "it" and source is None:
        rest = _rest_of_sentence(tree, verb)
        cue = _with_it(tree, cue_range(tree, verb))
        return draft(tree, verb, "it-passive", content=rest, cue=[cue]) if rest else None
    complement = tree.kid(verb, "xcomp", "oprd") or clause
    if complement is not None and complement < verb:
        complement = None
    if complement is None:
        beside = (at for at in tree.kids(verb, "prep") if 0 < at - verb <= 2)
        complement = next((at for at in beside if tree.lower[at] in ("of", "for", "as")), None)
    if complement is None and source is None:
        return None
    if source is None and complement is not None and tree.dep[complement] == "prep":
        source = trailing_agent(tree, verb)
    pieces = [] if patient is None else [noun_phrase(tree, patient, without=verb)]
    if complement is not None:
        first, last = tree.subtree(complement)
        cut = source is not None and first < source.first <= last
        pieces.append(Range(first, source.first - 2 if cut and source is not None else last))
    if not pieces:
        return None
    return draft(tree, verb, "passive", content=pieces, cue=[cue_range(tree, verb)], source=_maybe(source))


def _with_it(tree: Tree, cue: Range) -> Range:
    """The cue with the empty "it" before it: "It is believed"."""
    return Range(cue.first - 1, cue.last) if cue.first > 0 and tree.lower[cue.first - 1] == "it" else cue


def _emerging(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "It emerged that ...": nobody is named."""
    nobody = tree.kid(verb, "nsubj", "expl")
    if lemma not in cues.agentless or nobody is None or tree.lower[nobody] != "it":
        return None
    clause = _content_clause(tree, verb)
    content = _rest_of_sentence(tree, verb) if clause is None else [tree.subtree(clause)]
    return draft(tree, verb, "it-passive", content=content, cue=[_with_it(tree, cue_range(tree, verb))])


def _rest_of_sentence(tree: Tree, verb: int) -> list[Range]:
    """What follows "it is believed", where the parser makes no clause of it."""
    last = min(tree.sentence_of(verb).last, verb + _LONGEST)
    rest = Range(verb + 1, last)
    return [rest] if _has_verb(tree, rest) else []


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
