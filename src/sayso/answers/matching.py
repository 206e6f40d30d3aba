"""How a source goes by the name that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sayso.bare import bare_words, plain_letters


class Match(StrEnum):
    """What of a source a name matches; the nearest stands first."""

    NAME = "name"
    BEGINNING = "beginning of the name"
    PART = "part of the name"
    ROLE = "role"

    @property
    def place(self) -> int:
        """Where it stands among these, 0 for the nearest."""
        return list(Match).index(self)


def match_of(names: Iterable[str], mentions: Iterable[str], sought: str) -> Match:
    """How one of these names matches, or what stands just before it where a report mentions its bearer; where
    nothing of these does, what reports say beside the name has it.

    >>> [match_of([name], [], "Harbour Board").name for name in ("Harbour Board", "Harbour Board of Orsa")]
    ['NAME', 'BEGINNING']
    >>> match_of(["Brenn"], ["the mayor Ida Brenn"], "Ida").name
    'PART'
    >>> match_of(["Ole Tarn"], ["Ole Tarn, who speaks for the Harbour Board"], "Harbour Board").name
    'ROLE'
    """
    key = _compared(sought)
    called = [_compared(name) for name in names]
    nearest = min((_match(name, key) for name in called), key=lambda one: one.place, default=Match.ROLE)
    if nearest is Match.ROLE:
        shown = [f" {_compared(mention)} " for mention in mentions]
        if any(_runs_into(key, name, mention) for name in called for mention in shown):
            return Match.PART
    return nearest


def _compared(words: str) -> str:
    return plain_letters(bare_words(words))


def _runs_into(key: str, name: str, mention: str) -> bool:
    """Whether the words run into the name: "Ida Brenn", asked for where the name is Brenn."""
    return f" {key} {name} " in mention or (key.endswith(f" {name}") and f" {key} " in mention)


def _match(name: str, key: str) -> Match:
    if name == key:
        return Match.NAME
    if name.startswith(f"{key} "):
        return Match.BEGINNING
    return Match.PART if f" {key} " in f" {name} " else Match.ROLE
