"""Interviewers: who asks whom somebody answers through an outlet, asked through it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.answers.exchanges import is_question
from sayso.labels.relays.ways import is_unknown
from sayso.lexicons import load
from sayso.model import Relay, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice

_WHO_ASKS = frozenset({SpeakerKind.PERSON, SpeakerKind.ANONYMOUS})
_NEAR = 500
"""Characters between a question and its answer: a paragraph."""


def asked(
    passages: Sequence[Passage], voices: Sequence[Voice], found: Sequence[Reading[tuple[Relay, ...]]]
) -> Iterator[tuple[int, tuple[Relay, ...]]]:
    """The indices of questions without a way of their own, with the way of what is said beside them."""
    asks = frozenset(load("channels")["interviews"]["asks"])
    for passage in passages:
        may_ask = voices[passage.index].kind in _WHO_ASKS and passage.cue_lemmas & asks
        if not may_ask or not is_unknown(found[passage.index]):
            continue
        if "ask" in passage.cue_lemmas and not is_question(passage):
            continue
        # "Asked whether ..., he said": who is asked is no interviewer.
        if not any(passage.sentence.covers(span) for span in passage.source):
            continue
        beside = [
            *passages[passage.index + 1 : passage.index + 2],
            *passages[max(0, passage.index - 1) : passage.index],
        ]
        ways = (found[p.index].value for p in beside if abs(p.anchor.start - passage.anchor.start) < _NEAR)
        if relays := next((way for way in ways if way), ()):
            yield passage.index, relays
