"""What a report is compared by when stories are sought."""

from __future__ import annotations

import math
import struct
import zlib
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.embedding import WIDTH
from sayso.stories.terms import frequencies, names_in, terms_in, weighed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from sayso.embedding import Vectors
    from sayso.model import Report

_MOST_TERMS = 250
"""The weightiest terms of a report that are kept; half of the rumours' articles have no more."""
_LEAD_WORDS = 120
_LEAD_CHARACTERS = 2_000
"""Of the opening that are looked at once more for themselves: what is new stands there. By hand."""
_BODY_CHARACTERS = 100_000
"""Of the text that are looked at: a bound on cost, by hand."""
_SALIENT, _ANCHORS = 14, 5
"""Every pair of one of the five weightiest terms and another of the fourteen weightiest is a key. Of the
pairs of articles on one rumour that are alike enough to count 98 % share one, at 26 candidates an article
among 1,683; with four it is 97 %, with six no story comes out better."""
_NAME, _IN_HEADLINE = 0.4, 0.4
"""How much more a term weighs where keys are chosen, for being a name and for standing in the headline. Both
at 0 lose 3 % of those pairs; anchors that are names only lose 2 %, and with them whole stories that name
nobody."""
_STEPS = 127
_HEAD = struct.Struct("<iHHH")


class Terms:
    """Terms by their hashes, in order, with weights whose squares sum to one."""

    __slots__ = ("hashes", "weights")

    def __init__(self, hashes: NDArray[np.uint32], weights: NDArray[np.float32]) -> None:
        self.hashes = hashes
        self.weights = weights

    def cosine(self, other: Terms) -> float:
        """The weights of shared terms multiplied: 0 for none, 1 for the same text."""
        at = np.searchsorted(other.hashes, self.hashes)
        at[at == len(other.hashes)] = 0
        if not len(other.hashes):
            return 0.0
        same = other.hashes[at] == self.hashes
        return float(self.weights[same] @ other.weights[at[same]])


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A report's terms, those of its opening, the direction of its opening's meaning, and its day.

    ``day`` is the ordinal of the day it is of, or 0; ``salient`` the hashes of its weightiest terms, in that
    order. Two profiles are equal when their bytes are.
    """

    terms: Terms
    lead: Terms
    salient: tuple[int, ...]
    vector: NDArray[np.int8]
    day: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Profile) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return hash(self.to_bytes())

    def to_bytes(self) -> bytes:
        """As a store keeps it."""
        head = _HEAD.pack(self.day, len(self.terms.hashes), len(self.lead.hashes), len(self.salient))
        return b"".join(
            (
                head,
                np.array(self.salient, "<u4").tobytes(),
                *(part.hashes.astype("<u4").tobytes() for part in (self.terms, self.lead)),
                *(part.weights.astype("<f2").tobytes() for part in (self.terms, self.lead)),
                self.vector.tobytes(),
            )
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Profile:
        """What `to_bytes` wrote."""
        day, terms, lead, salient = _HEAD.unpack_from(data)
        at = _HEAD.size
        hashes = np.frombuffer(data, "<u4", salient + terms + lead, at)
        at += hashes.nbytes
        weights = np.frombuffer(data, "<f2", terms + lead, at).astype(np.float32)
        at += 2 * len(weights)
        return cls(
            Terms(hashes[salient : salient + terms], weights[:terms]),
            Terms(hashes[salient + terms :], weights[terms:]),
            tuple(hashes[:salient].tolist()),
            np.frombuffer(data, np.int8, WIDTH, at),
            day,
        )


def profile(report: Report, vectors: Vectors) -> Profile:
    """The report's profile. It rests on the report alone, and a text without words has an empty one."""
    headline, text = report.headline or "", report.text[:_BODY_CHARACTERS]
    opening = " ".join(text[:_LEAD_CHARACTERS].split()[:_LEAD_WORDS])
    known = frequencies()
    body = weighed(chain(terms_in(text), terms_in(headline), terms_in(headline)), known)
    lead = weighed(chain(terms_in(opening), terms_in(headline)), known)
    salient = _salient(body, lead, names=names_in(f"{text}\n{headline}"), headline={*terms_in(headline)})
    (vector,) = vectors.of([f"{headline}. {opening}" if headline else opening])
    return Profile(
        _terms({term: weight * math.sqrt(known.rarity(term)) for term, weight in body.items()}),
        _terms(lead),
        salient,
        np.round(vector * _STEPS).astype(np.int8),
        _day(report),
    )


def story_keys(mine: Profile) -> tuple[str, ...]:
    """What a report most likely has in common with another on the same event: pairs of its salient terms."""
    keys = {
        (min(one, other), max(one, other))
        for one in mine.salient[:_ANCHORS]
        for other in mine.salient
        if one != other
    }
    return tuple(f"{one:x}-{other:x}" for one, other in sorted(keys))


def _salient(
    body: Mapping[str, float],
    lead: Mapping[str, float],
    *,
    names: AbstractSet[str],
    headline: AbstractSet[str],
) -> tuple[int, ...]:
    """The hashes of the terms that tell most, the weightiest first."""
    weights = {
        term: (weight + lead.get(term, 0.0))
        * (1 + _NAME * (term in names) + _IN_HEADLINE * (term in headline))
        for term, weight in body.items()
    }
    weightiest = sorted(weights, key=lambda term: (-weights[term], term))[:_SALIENT]
    return tuple(dict.fromkeys(map(_hash, weightiest)))


def _terms(weights: Mapping[str, float]) -> Terms:
    kept = sorted(weights, key=lambda term: (-weights[term], term))[:_MOST_TERMS]
    by_hash = {_hash(term): weights[term] for term in reversed(kept)}  # of two with one hash the weightier
    hashes = sorted(by_hash)
    values = np.array([by_hash[one] for one in hashes], np.float64)
    length = float(np.linalg.norm(values)) or 1.0
    as_stored = (values / length).astype("<f2").astype(np.float32)
    return Terms(np.array(hashes, np.uint32), as_stored)


def _hash(term: str) -> int:
    return zlib.crc32(term.encode("utf-8", "surrogatepass"))


def _day(report: Report) -> int:
    """The day that the report says it is of, as an ordinal; 0 where it says none that can be read."""
    given = report.published or (report.dateline.date if report.dateline else None)
    try:
        return date.fromisoformat((given or "")[:10]).toordinal()
    except ValueError:
        return 0
