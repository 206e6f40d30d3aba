"""Passed on: what somebody says, where an outlet is the subject of the sentence round it.

"The Herald reported that Ada Lorne said the wall had moved": by the annotation guide one statement, by Lorne,
that came through the Herald. A finder that stops at the outlet has its verb for the cue and all the rest for
content; here the inner speaker and verb take their place, unless the finder has that statement as well. So
they do in '"...," she said in Tarn, according to the Herald'. A quotation of the outlet's own words stays its
own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.quotes import opens_in_marks
from sayso.labels.spans.cited import is_outlet
from sayso.lexicons import load
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage


def passed_on(passages: Sequence[Passage], press: Press) -> list[Passage]:
    """The passages, with the inner statement in place of an outlet's that only passes it on."""
    taken = {span for passage in passages for span in passage.cue}
    return [
        _inner(passage, press, taken) or _quoted(passage, press, taken) or passage for passage in passages
    ]


def _inner(passage: Passage, press: Press, taken: set[Span]) -> Passage | None:
    if not is_outlet(passage.source, press) or _is_quoted(passage):
        return None
    verb = _inner_verb(passage)
    speaker = _child(verb, ("nsubj",)) if verb else None
    said = (_child(verb, ("ccomp",)) or _that_clause(verb)) if verb else None
    if verb is None or speaker is None or said is None or passage.block is None:
        return None
    block = passage.block
    cue, source = block.span(verb.i, verb.i), block.span(speaker.left_edge.i, speaker.right_edge.i)
    content = block.span(said.left_edge.i, said.right_edge.i)
    if any(cue.overlaps(other) for other in taken) or source.overlaps(content) or is_outlet((source,), press):
        return None
    return replace(
        passage, finding=replace(passage.finding, source=(source,), cue=(cue,), content=(content,))
    )


def _quoted(passage: Passage, press: Press, taken: set[Span]) -> Passage | None:
    """The passage as whose quotation it is: "'...,' she said in Tarn" of what the Herald has."""
    told = _SAID_BEHIND.search(passage.content[0].of(passage.text)) if len(passage.content) == 1 else None
    if told is None or passage.cue_words not in _PREPOSITIONS or not _is_quoted(passage):
        return None
    if not is_outlet(passage.source, press):
        return None
    start, words = passage.content[0].start, passage.tokens(passage.content)
    behind = [token for token in words if passage.place(token) >= start + told.end()]
    verb = next((t for t in behind if t.lemma_.lower() in load("channels")["cited"]["inner_verbs"]), None)
    speaker = _child(verb, ("nsubj",)) if verb else None
    block = passage.block
    if verb is None or speaker is None or block is None or speaker not in behind:
        return None
    cue, source = block.span(verb.i, verb.i), block.span(speaker.left_edge.i, speaker.right_edge.i)
    if any(cue.overlaps(other) for other in taken) or is_outlet((source,), press):
        return None
    content = (Span(start, start + told.end()),)
    return replace(passage, finding=replace(passage.finding, source=(source,), cue=(cue,), content=content))


_SAID_BEHIND = re.compile(r"[,.!?…-][\"”’](?=\s[^\"“”]+$)")
"""Where a quotation ends behind which who said it stands."""


def _is_quoted(passage: Passage) -> bool:
    return bool(passage.content) and opens_in_marks(passage.text, passage.content[0].start)


_PREPOSITIONS = frozenset({"according to", "per", "as per"})
"""Cues beside which the whole sentence is what the outlet has: "according to the Herald, Lorne said ..."."""


def _inner_verb(passage: Passage) -> Token | None:
    """The verb of speech that heads what the outlet's verb governs."""
    cues = {token.i for token in passage.cue_tokens}
    verbs = frozenset(load("channels")["cited"]["inner_verbs"])
    tokens = passage.tokens(passage.content)
    if passage.cue_words.lower().strip() in _PREPOSITIONS:
        heads = (t for t in tokens if t.dep_ == "ROOT")
    else:
        heads = (t for t in tokens if t.dep_ == "ccomp" and t.head.i in cues)
    return next((t for t in heads if t.lemma_.lower() in verbs), None)


def _that_clause(verb: Token) -> Token | None:
    """The clause with "that" behind whom the verb names as told, where the parser hangs it on that noun."""
    told = [child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "dative")]
    clauses = (t for noun in told for t in noun.subtree if t.dep_ in ("relcl", "acl"))
    return next(
        (t for t in clauses if any(c.dep_ == "mark" and c.lower_ == "that" for c in t.children)), None
    )


def _child(verb: Token, relations: tuple[str, ...]) -> Token | None:
    return next((child for child in verb.children if child.dep_ in relations), None)
