"""Where ways of word begin: those to whom nobody's word leads, and of a ring, where each has it from the
other, the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Who = TypeVar("Who")


def heads_of(
    firsts: Iterable[Who], steps: Mapping[Who, set[Who]], counts: Callable[[Who], bool]
) -> list[Who]:
    """Those of ``firsts`` with nobody before them who ``counts`` and is not of their own ring; of a ring one.

    ``steps`` has those from whom each has its word.
    """
    heads: list[Who] = []
    for one in firsts:
        others = before(one, steps)
        ring = {other for other in others if one in before(other, steps)}
        if not any(other not in ring and counts(other) for other in others) and not ring & set(heads):
            heads.append(one)
    return heads


def before(one: Who, steps: Mapping[Who, set[Who]]) -> set[Who]:
    """All from whom the word came to ``one``, itself only where it goes round."""
    seen: set[Who] = set()
    waiting = list(steps.get(one, ()))
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting.extend(steps.get(here, ()))
    return seen
