"""Answers: which earlier attribution a denial, confirmation, doubt or no-comment responds to.

A response whose content speaks of a matter of its own answers the statement that shares its words; one that
only points ("the report", "the claims") or names nothing answers the statement its own sentence relates to
it ("in response to a report that ..."), else the first claim by somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.labels.overlap import shared_of, topic
from sayso.labels.passage import Passage, Reading, reading
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.stance import Position
    from sayso.labels.voice import Voice

_RESPONSES = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.DECLINES, Stance.UNAWARE})
_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_EXPLICIT = re.compile(
    r"\b(?:in\s(?:response|reply|reaction|answer)\sto|respond(?:ed|ing|s)?\sto|asked\s(?:about|whether|if|to\scomment)|reacting\sto"
    r"|pressed\s(?:on|about)|questioned\sabout|when\sasked|commenting\son)\b",
    re.IGNORECASE,
)
_OWN_WORDS = frozenset({"refuses_to_elaborate"})
"""Details that refuse more of what the speaker itself has said."""

_ALIKE_LATER = 0.4
"""The same for a statement that the report gives only later."""

_ALIKE = 0.2
"""Least share of words at which a response's matter is a statement's; chosen by reading the gold reports."""


def read_answers(
    passages: Sequence[Passage], voices: Sequence[Voice], stances: Sequence[Position]
) -> list[Reading[int | None]]:
    """For each passage the index of the one it answers, or None."""
    topics = [topic(passage.text, passage.content) for passage in passages]
    said = _Said(passages, voices, stances, topics)
    found: list[Reading[int | None]] = []
    for passage, stance in zip(passages, stances, strict=True):
        explicit = _is_explicit(passage, passages)
        if stance.stance not in _RESPONSES and not explicit:
            found.append(reading("responds_to", None, "puts forward a matter of its own"))
            continue
        found.append(_answer(passage, stance, said))
    _inherit(passages, voices, stances, found)
    return found


def _inherit(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    stances: Sequence[Position],
    found: list[Reading[int | None]],
) -> None:
    """What a speaker adds to a denial in its sentence ("denied it and said X never was") answers the same."""
    for before, passage in pairwise(passages):
        same = before.sentence == passage.sentence and voices[before.index].key == voices[passage.index].key
        answered = found[before.index].value
        if (
            not same
            or answered is None
            or found[passage.index].value is not None
            or answered == passage.index
        ):
            continue
        if stances[before.index].stance is Stance.DENIES and voices[passage.index].key:
            found[passage.index] = reading("responds_to", answered, "goes on from a denial", before.cue, 0.6)


@dataclass(frozen=True, slots=True)
class _Said:
    """All passages of a report with what was read off them so far."""

    passages: Sequence[Passage]
    voices: Sequence[Voice]
    stances: Sequence[Position]
    topics: Sequence[frozenset[str]]


def _answer(passage: Passage, stance: Position, said: _Said) -> Reading[int | None]:
    claims = [p for p in said.passages if _is_claim(p, passage, said)]
    if stance.detail in _OWN_WORDS and not re.search(r"\bcomment", passage.cue_words):
        return reading("responds_to", None, "holds back more of its own matter")
    if related := _in_same_sentence(passage, claims):
        return reading(
            "responds_to",
            related.index,
            "answers what its sentence relates it to",
            related.anchor and (related.anchor,),
            0.8,
        )
    mine = said.topics[passage.index]
    alike = [(shared_of(mine, said.topics[p.index]), -p.index, p) for p in claims]
    best = max(alike, key=lambda entry: entry[:2], default=None)
    if best and best[0] >= (_ALIKE if best[2].index < passage.index else _ALIKE_LATER):
        return reading(
            "responds_to", best[2].index, "answers the statement it shares words with", best[2].content, 0.7
        )
    pointing = len(mine) <= _POINTING or stance.stance is Stance.DECLINES or stance.detail == "checking"
    if not pointing:
        return reading("responds_to", None, "no other statement shares its matter", (), 0.6)
    if stance.stance not in _RESPONSES:
        return reading("responds_to", None, "no other statement shares its matter", (), 0.6)
    earlier = [p for p in claims if p.index < passage.index]
    if first := _first(earlier or claims, said.voices):
        return reading(
            "responds_to", first.index, "answers the first claim of the report", first.content, 0.5
        )
    return reading("responds_to", None, "no claim by another speaker", (), 0.6)


_POINTING = 1
"""Stems of a content that names no matter of its own: "the report", "nonsense"."""


def _is_explicit(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether "asked about", "in response to" governs this passage rather than follows from another's."""
    found = _EXPLICIT.search(passage.sentence_words)
    if found is None:
        return False
    at = passage.sentence.start + found.start()
    if passage.anchor.start < at:
        return True
    return not any(p.sentence == passage.sentence and p.anchor.start < at for p in passages)


def _is_claim(claim: Passage, passage: Passage, said: _Said) -> bool:
    """Whether another voice's passage puts something forward that this one may answer."""
    mine, other = said.voices[passage.index], said.voices[claim.index]
    same = mine.key is not None and mine.key == other.key
    puts_forward = said.stances[claim.index].stance in _PUTS_FORWARD
    return claim is not passage and not same and bool(claim.content) and puts_forward


def _in_same_sentence(passage: Passage, claims: Sequence[Passage]) -> Passage | None:
    """The claim named after words such as "in response to" in the passage's own sentence."""
    explicit = _EXPLICIT.search(passage.sentence_words)
    if explicit is None:
        return None
    at = passage.sentence.start + explicit.start()
    after = [
        p for p in claims if p.sentence == passage.sentence and (p.source or p.cue or p.content)[0].start > at
    ]
    return after[0] if after else None


def _first(claims: Sequence[Passage], voices: Sequence[Voice]) -> Passage | None:
    """The first claim, by one who carries a story rather than an office that comments, where there is one."""
    carrying = (SpeakerKind.OUTLET, SpeakerKind.ANONYMOUS, SpeakerKind.GROUP, SpeakerKind.DOCUMENT)
    for claim in claims:
        if voices[claim.index].kind in carrying:
            return claim
    return claims[0] if claims else None
