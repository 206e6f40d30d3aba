"""The rows of the table of outlets, and how they are read.

Input is a row of `lexicons/outlets.toml`, which says what each field means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sayso.errors import LexiconError
from sayso.model import Outlet, OutletKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIELDS = {"name", "country", "domains", "aliases", "with_the", "in_context", "short", "kind", "home"}


class OutletEntry(NamedTuple):
    """An outlet as a row of the table has it, its names sorted by how they may be read in running text."""

    outlet: Outlet
    country: str
    domains: tuple[str, ...]
    plain: tuple[str, ...]
    with_the: tuple[str, ...]
    in_context: tuple[str, ...]
    short: tuple[str, ...]
    home: tuple[str, ...]
    """Words of which a text has one where a name "in_context" means this outlet, and no other."""

    @property
    def names(self) -> Iterator[str]:
        """Every name that means this outlet and no other."""
        if _without_the(self.outlet.name) not in self.short:
            yield self.outlet.name
        yield from self.plain
        yield from self.with_the
        if not self.home:
            yield from self.in_context


def read_entry(row: Mapping[str, Any], kind: str) -> OutletEntry:
    """The entry that a row under ``kind`` is. Raises `LexiconError` where the row is malformed."""
    try:
        unknown = set(row) - _FIELDS
        if unknown:
            raise ValueError(f"unknown field {sorted(unknown)[0]!r}")
        domains = tuple(row.get("domains", ()))
        outlet = Outlet(row["name"], OutletKind(row.get("kind", kind)), domains[0] if domains else None)
        bare = _without_the(outlet.name)
        marked = {field: tuple(row.get(field, ())) for field in ("with_the", "in_context", "short")}
        own = () if bare in {name for names in marked.values() for name in names} else (bare,)
        plain = own + tuple(_without_the(alias) for alias in row.get("aliases", ()))
        return OutletEntry(outlet, row["country"], domains, plain, **marked, home=tuple(row.get("home", ())))
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(f"lexicon 'outlets', row {row.get('name', row)!r}: {error}") from error


def _without_the(name: str) -> str:
    return name.removeprefix("The ")
