"""In what a claim differs from others of its story, and in what its own voices differ among themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers.called import named_with
from sayso.answers.parties import Column
from sayso.story import Claim, Particular


@dataclass(frozen=True, slots=True)
class Difference:
    """Another claim of the story that is not the same, and the particulars in which it differs."""

    type: str
    claim: str
    text: str
    particulars: tuple[tuple[str, str, str], ...]
    """(aspect, this claim's words, the other's words)"""


@dataclass(frozen=True, slots=True)
class Given:
    """A particular as some give it: its words, whose they are by name, and the reports that have them."""

    value: str
    by: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnDifference:
    """A particular of the claim ("how many") that its own voices give in several ways."""

    aspect: str
    given: tuple[Given, ...]


def differences_of(claim: Claim, texts: Mapping[str, str]) -> tuple[Difference, ...]:
    """What differs from other claims, whose texts go by their ids."""
    return tuple(
        Difference(
            relation.type.value,
            relation.of,
            texts.get(relation.of, ""),
            tuple((ours.aspect, ours.value, theirs.value) for ours, theirs in relation.particulars),
        )
        for relation in claim.relations
        if relation.of != claim.id
    )


def own_differences_of(claim: Claim, columns: Sequence[Column]) -> tuple[OwnDifference, ...]:
    """What its own voices give differently, each way with who gives it so."""
    found: dict[str, dict[str, list[Particular]]] = {}
    for relation in claim.relations:
        if relation.of == claim.id:
            for one in (particular for pair in relation.particulars for particular in pair):
                found.setdefault(one.aspect, {}).setdefault(one.value, []).append(one)
    return tuple(
        OwnDifference(aspect, tuple(_given(value, ones, columns) for value, ones in values.items()))
        for aspect, values in found.items()
    )


def _given(value: str, particulars: Sequence[Particular], columns: Sequence[Column]) -> Given:
    names = dict.fromkeys(name for one in particulars for name in _saying(one, columns))
    reports = dict.fromkeys(one.evidence.report for one in particulars)
    return Given(value, tuple(names), tuple(reports))


def _saying(particular: Particular, columns: Sequence[Column]) -> Iterator[str]:
    """In whose words the particular stands."""
    where = particular.evidence
    for party in (party for column in columns for party in column.parties):
        for quote in party.quotes:
            if quote.report == where.report and any(span.overlaps(where.span) for span in quote.spans):
                yield named_with(party.name, quote.said_by)
