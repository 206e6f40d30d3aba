"""Given names and the gender that each tells."""

from __future__ import annotations

from functools import cache

from sayso.lexicons import load


def given_name_gender(word: str) -> str | None:
    """The gender of a given name ("male", "female", "either"); None for a word that is no such name."""
    return _given_names().get(word)


@cache
def _given_names() -> dict[str, str]:
    return {name: gender for gender, names in load("given_names").items() for name in names}
