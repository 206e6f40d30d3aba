"""Which of two moments came later, as far as that is known."""

from __future__ import annotations

from sayso.story import is_after

UNKNOWN = "undated"
"""The moment of what an undated report says: neither before nor after any other."""


def came_after(one: str, other: str) -> bool:
    """Whether a moment surely lies after another, both as `sayso.record.voices.Account.when` has them."""
    return UNKNOWN not in (one, other) and is_after(one, other)


def later(one: str | None, other: str) -> str:
    """Of two moments the other, unless the one surely lies after it."""
    return one if one is not None and came_after(one, other) else other
