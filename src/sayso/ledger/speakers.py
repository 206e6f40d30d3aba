"""Finding speakers by a name or a part of one: "Suga" finds "Yoshihide Suga"."""

from __future__ import annotations

from sayso.bare import bare_words
from sayso.ledger.attribution_rows import NAMES_APART

_NAMES = f"' ' || replace(speaker_key, '{NAMES_APART}', ' {NAMES_APART} ') || ' '"


def goes_by_sql(column: str) -> str:
    """The condition that the speaker of this column's key goes by the name that is bound as ``called``
    (`called`): its words stand in one of the speaker's names, whole and in this order.

    The keys are read from their own index, which is far smaller than the attributions.
    """
    return f"{column} IN (SELECT speaker_key FROM attributions WHERE {_NAMES} LIKE :called)"  # noqa: S608 - of constants


def called(name: str) -> str:
    """The name as `goes_by_sql` asks for it; what has no letter or digit is nobody's."""
    return f"% {bare_words(name)} %"


def goes_by(speaker_key: str, name: str) -> bool:
    """Whether the speaker of this key goes by the name, as `goes_by_sql` has it."""
    return any(f" {bare_words(name)} " in f" {each} " for each in speaker_key.split(NAMES_APART))
