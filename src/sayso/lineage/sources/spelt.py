"""Persons whose names a story's reports spell differently: "Rami Odern", and elsewhere "Ramy Uderne".

Names alone do not tell: "Ole Brenn" and "Ole Brohn" may be two. They are one where they sound alike and also
what they are, or eight words in a row that they are quoted with, is the same; and no report has both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from sayso.lexicons.roles import mouthpieces
from sayso.lineage.naming.names import body_words, consonants, listed, person_words, plain_words
from sayso.lineage.sources.quoted import runs_quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.lineage.sources.identities import Key
    from sayso.lineage.ways.parties import Way
    from sayso.story import AttributionRef, Filed


def by_spelling(
    ways: Iterable[Way], by_ref: Mapping[AttributionRef, Key], filed: Iterable[Filed]
) -> dict[AttributionRef, Key]:
    """The keys, persons of several spellings having that of the one whom most attributions name."""
    often: Counter[Key] = Counter()
    reports: dict[Key, set[str]] = defaultdict(set)
    signs: dict[Key, set[str]] = defaultdict(set)
    offices = _offices_told(filed)
    for way in ways:
        for party in way.parties:
            key = by_ref.get(party.ref)
            if key and key[0] == "person" and not party.is_outlet:
                often[key] += 1
                reports[key].add(party.ref.report)
                signs[key] |= offices[party.name] | runs_quoted(way, party)
    under: dict[Key, Key] = {}
    for one, other in combinations((key for key, _ in often.most_common() if len(key) > _SORT_AND_NAME), 2):
        apart = reports[one].isdisjoint(reports[other])
        alike = one[1] == other[1] and _are_spelt_alike(one[1:], other[1:])
        if apart and alike and other not in under and signs[one] & signs[other]:
            under[other] = under.get(one, one)
    return {ref: under.get(key, key) for ref, key in by_ref.items()}


_SORT_AND_NAME = 2
"""Words of the key of a person of whom but one name is known."""


def _offices_told(filed: Iterable[Filed]) -> dict[str, set[str]]:
    """The words that say what somebody of a name is and for whom: of two "spokesmen" that tells nothing."""
    found: dict[str, set[str]] = defaultdict(set)
    for speaker in (attribution.speaker for one in filed for attribution in one.report.attributions):
        words = {*plain_words(speaker.role or ""), *body_words(speaker.affiliation or "")}
        found[speaker.name or ""] |= words - listed("small") - mouthpieces() - listed("bare")
    return found


def may_be_spelt(one: str, other: str) -> bool:
    """Whether two persons' names may be spellings of one."""
    return _are_spelt_alike(person_words(one), person_words(other))


def _are_spelt_alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names, as they sound, may be spellings of one: "rami udirn" and "rami udirni"."""
    if ours[0] == theirs[0] and consonants(ours[-1]) == consonants(theirs[-1]):
        return True
    return SequenceMatcher(None, "".join(ours), "".join(theirs)).ratio() >= _ALIKE


_ALIKE = 0.75
"""From which on two spellings may be one name. Set by hand, not fitted: spellings of one foreign name ("Rami
Odern", "Ramy Uderne") are to reach it, names with only a first name in common ("Ada Lorne", "Ada Brenn") not.
Persons whose names differ by a letter reach it too: there a bound stays too low."""
