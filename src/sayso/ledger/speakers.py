"""Finding speakers by a name or a part of one: "Suga" finds "Yoshihide Suga", "Odegard" finds "Ødegård"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, LargeBinary, cast, func, select

from sayso.bare import bare_words, plain_letters
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.tables import attributions

_NAMES = f"' ' || replace(speaker_key, '{NAMES_APART}', ' {NAMES_APART} ') || ' '"
_MOST_SPELLINGS = 10_000
"""Keys that a statement may name beside others: more than any name has spellings."""


class Called(NamedTuple):
    """The condition that the speaker of a column's key goes by a name, with what is bound in it."""

    where: str
    values: Mapping[str, Any]


def called(connection: Connection, name: str, *, column: str) -> Called:
    """The condition that a speaker goes by the name: its words stand in one of the speaker's names, whole and
    in this order, with whatever accents. What has no letter or digit is nobody's.

    The keys are read from their own index, which is far smaller than the attributions.
    """
    whole = f"{column} IN (SELECT speaker_key FROM attributions WHERE {_NAMES} LIKE :called)"  # noqa: S608 - of constants
    values: dict[str, Any] = {"called": f"% {bare_words(name)} %"}
    if spellings := _other_spellings(connection, name):
        return Called(f"({whole} OR {column} IN :spellings)", values | {"spellings": spellings})
    return Called(whole, values)


def goes_by(speaker_key: str, name: str) -> bool:
    """Whether the speaker of this key goes by the name, as `called` has it."""
    words = f" {plain_letters(bare_words(name))} "
    return any(words in f" {each} " for each in plain_letters(speaker_key).split(NAMES_APART))


def _other_spellings(connection: Connection, name: str) -> list[str]:
    """The keys of speakers who go by the name only where accents are left out: to a name without any, those
    with some alone are looked through."""
    words, key = bare_words(name), attributions.c.speaker_key
    wanted = select(key).where(key != "").distinct()
    if words.isascii():
        wanted = wanted.where(func.length(key) != _bytes_of(connection, key))
    found = (one for one in connection.scalars(wanted) if f" {words} " not in _parted(one))
    return sorted(one for one in found if goes_by(one, name))[:_MOST_SPELLINGS]


def _bytes_of(connection: Connection, column: ColumnElement[str]) -> ColumnElement[int]:
    """How many bytes a text has: more than letters where one of them has no place in ASCII."""
    if connection.dialect.name == "sqlite":
        return func.length(cast(column, LargeBinary))
    return func.octet_length(column)


def _parted(key: str) -> str:
    return f" {key.replace(NAMES_APART, f' {NAMES_APART} ')} "
