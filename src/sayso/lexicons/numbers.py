"""Numbers in words."""

from __future__ import annotations

from functools import cache

from sayso.lexicons import load


@cache
def small_numbers() -> dict[str, int]:
    """The numbers from one to twenty by their words."""
    small: dict[str, int] = load("numbers")["small"]
    return small


@cache
def spelt_numbers() -> dict[str, int]:
    """All numbers that one word spells: the small ones, and tens."""
    tens: dict[str, int] = load("numbers")["tens"]
    return small_numbers() | tens
