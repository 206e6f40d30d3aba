"""Denials in words of their own, which make a claim by themselves: "nowhere does the dam leak" is one, and
denies the claim that it leaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.answering.answers import Answer
from sayso.claims.propositions.negating import negates
from sayso.model import PUTS_FORWARD, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.claims.likeness.seen import Likeness
    from sayso.claims.propositions.units import Unit

NEAR = 0.7
"""Least likeness of a negative proposition to one of others' claim that it denies. By hand, on ten stories of
the rumours' training part."""

SAYS_NO = "says that it is not so"
"""The rule by which who is not said to deny denies."""


def contradicting(units: Sequence[Unit], groups: Sequence[Sequence[int]], like: Likeness) -> Iterator[Answer]:
    """The propositions of claims that something is not so, as denials of the nearest claim of several
    reports of which they deny the very predicate, and near propositions of which a network, where there is
    one, sees them oppose. Who first says no, and then only supposes it, denies."""
    told = [_put_forward(units, group) for group in groups]
    for number, group in enumerate(groups):
        if told[number] or not all(units[i].against or not units[i].main for i in group):
            continue
        for i in group:
            if units[i].main and units[i].negated and units[i].stance in PUTS_FORWARD:
                yield from _denial(i, units, told, like)


def _put_forward(units: Sequence[Unit], group: Sequence[int]) -> list[int]:
    """The claim's propositions that say that something is so, where several reports do."""
    found = [i for i in group if units[i].stance in PUTS_FORWARD and not units[i].against and units[i].main]
    return found if len({units[i].ref.report for i in found}) > 1 else []


def _denial(i: int, units: Sequence[Unit], told: Sequence[Sequence[int]], like: Likeness) -> Iterator[Answer]:
    near = [
        (float(like.alike[i, close].max()), -number, number)
        for number, claim in enumerate(told)
        if (close := [j for j in claim if like.alike[i, j] >= NEAR])
        and all(units[j].unvoiced for j in claim if units[j].ref == units[i].ref)
        and negates(units[i], [units[j] for j in claim])
        and like.may_deny(i, close, says_no=True)
    ]
    if near:
        score, _, number = max(near)
        one = units[i]
        yield Answer(
            one.ref,
            one.at,
            one.place[0],
            Stance.DENIES,
            number,
            None,
            min(score, 1.0),
            SAYS_NO,
        )
