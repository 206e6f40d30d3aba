"""Which claims an answer joins by the matter that it names, or by what it answers where it names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.propositions.core import core
from sayso.claims.propositions.voiced import is_bare, matter_not_known, said, subject_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from sayso.claims.likeness.nearness import Nearness
    from sayso.model import Attribution

LIKE_ENOUGH = 0.55
"""Least cosine of what somebody will not speak of with the nearest proposition of a claim."""

CLEARLY = 0.15
"""How much nearer another claim must be than the one that is answered, so that it is meant."""

NAMES_IT = "names its matter"

Joined = tuple[int, float, str]
"""A claim that an answer joins, by its number, how surely, and by which rule."""


def matter_of(attribution: Attribution, text: str) -> str:
    """The words that name what somebody speaks of who answers, or none."""
    if is_bare(attribution, text):
        return ""
    return (
        subject_of(attribution, text) or matter_not_known(attribution, text) or core(said(attribution, text))
    )


def joined_but(
    barred: Set[int], matter: str, answered: Sequence[int], told: Sequence[int], near: Nearness
) -> list[Joined]:
    """The claims that an answer joins, without those from which people told it apart."""
    if not barred:
        return _joined(matter, answered, told, near)
    own, others = ([claim for claim in claims if claim not in barred] for claims in (answered, told))
    return [found for found in _joined(matter, own, others, near) if found[0] not in barred]


def _joined(matter: str, answered: Sequence[int], told: Sequence[int], near: Nearness) -> list[Joined]:
    """The claims that an answer joins: those that it answers; where it names its matter, the one that it
    names, among those, or another that its report tells of and that is clearly nearer (`CLEARLY`); else
    any."""
    if answered and not matter:
        return [(claim, 1.0, "answers it in its report") for claim in answered]
    if answered:
        best, score = near.best(matter, answered)
        other, nearer = near.best(matter, told)
        if nearer < score + CLEARLY:
            return [(best, score, "answers it in its report")]
        return [(other, nearer, NAMES_IT)]
    if not matter:
        return []
    best, score = near.best(matter, None)
    return [(best, score, NAMES_IT)] if score >= LIKE_ENOUGH else []


def with_the_chief(
    chief: int, joined: list[Joined], spread: Mapping[int, int], *, story: bool, refers: bool
) -> list[Joined]:
    """The claims that an answer joins, with what its report tells above all where nothing is nearer.

    A denial of "the story" or "the claims" is on that whatever else it answers, and not on what only its own
    report tells beside it.
    """
    if story:
        joined = [found for found in joined if found[0] != chief and spread[found[0]] > 1]
    elif joined or not refers:
        return joined
    return [*joined, (chief, 1.0, "refers to what its report tells")]


def rather_the_chief(chief: int, found: Joined, matter: str, near: Nearness) -> Joined:
    """What is denied by name is what its report tells above all, unless another claim is clearly nearer."""
    if not matter or found[2] != NAMES_IT:
        return found
    _, score = near.best(matter, [chief])
    return (chief, score, NAMES_IT) if score >= max(LIKE_ENOUGH, found[1] - CLEARLY) else found
