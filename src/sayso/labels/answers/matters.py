"""Matters: which claim has the words of a response, or of a plain statement that something is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.stances.polarity import read_polarity
from sayso.model import Polarity, Stance
from sayso.topics import shared_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_ALIKE = 0.2
"""Least share of words at which a response's matter is a statement's. Chosen by reading the eight gold
reports: figures for answers on those eight are figures on the material it was chosen on."""

_ALIKE_FIRM = 0.34
"""The same for those who confirm, and for plain statements: they may bring up a matter of their own. Who
confirms does so, besides, of what is in circulation, not of what another party says for itself."""

_ALIKE_NEGATED = 0.5
"""The same for what plainly is not so: half of the words, or it is hardly the claim that is meant."""

_OF_CLAIMS = frozenset({Stance.DENIES, Stance.DECLINES, Stance.DOUBTS})
"""Stances whose content is what somebody else has claimed."""

_BETTER_PART = 0.4
"""Least share of a response's letters that a claim repeated in it has, if the claim is what it answers."""


def repeated(passage: Passage, claims: Sequence[Passage]) -> Passage | None:
    """The claim whose content is the response's own or stands in it: "denied reports that the dam leaks"."""
    if not passage.content:
        return None
    within = [c for c in claims if all(passage.in_content(span) for span in c.content)]
    longest = max(within, key=lambda c: len(c.said.text), default=None)
    whole = longest is not None and len(longest.said.text) >= len(passage.said.text) * _BETTER_PART
    return longest if whole else None


def alike(passage: Passage, claims: Sequence[Passage], told: Told) -> Passage | None:
    """The earlier claim that has most of the passage's words, if it has enough of them."""
    mine, stance = passage.topic, told.stances[passage.index].stance
    least = _ALIKE if stance in _OF_CLAIMS else _ALIKE_FIRM
    earlier = [p for p in claims if p.index < passage.index and shared_of(mine, p.topic) >= least]
    if stance is Stance.CONFIRMS:
        earlier = [p for p in earlier if told.carries(p)]
    return max(earlier, key=lambda p: (told.nearness(passage, p), -p.index), default=None)


def negated(passage: Passage, told: Told) -> Passage | None:
    """The first claim of which a plain statement says that it is not so: "no permit was ever given"."""
    if told.stances[passage.index].stance is not Stance.ASSERTS or not told.voices[passage.index].key:
        return None
    mine = passage.topic
    before = (
        c
        for c in told.claims_for(passage)
        if c.index < passage.index and told.carries(c) and told.is_claim(c, passage)
    )
    near = [c for c in before if shared_of(mine, c.topic) >= _ALIKE_NEGATED]
    if not near or not says_no(passage):
        return None
    said = [c for c in near if _says(c, Polarity.POSITIVE)]
    return next((c for c in said if told.voices[c.index].key), said[0] if said else None)


def says_no(passage: Passage) -> bool:
    """Whether it says of something that it is not so."""
    return _says(passage, Polarity.NEGATIVE)


def _says(passage: Passage, polarity: Polarity) -> bool:
    return read_polarity(passage, Stance.ASSERTS).value is polarity
