"""Outlets and agencies: which one a web address or a name belongs to, and where a text names one.

Input is a URL, a name, or a text; the table is `lexicons/outlets.toml`. How a text is searched is told in
`outlet_mentions`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sayso import lexicons
from sayso.call_signs import call_sign
from sayso.errors import LexiconError
from sayso.model import NAMES_OF_NOBODY, Outlet
from sayso.outlet_context import without_ending
from sayso.outlet_entries import OutletEntry, read_entry
from sayso.outlet_mentions import OutletMention, OutletPhrases, mentions_in, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_POSSESSIVE = re.compile(r"'s?$")
_ADDRESS = re.compile(r"(?<=\w\w)\.(?:com|org|net|info|(?:co\.)?[a-z]{2})$", re.IGNORECASE)
"""The end of an address that an outlet goes by: "ESPN.com" is ESPN."""
_FREQUENCY = re.compile(r"(?<=\d)(?=[AF]M\b)")
"""Where a station's frequency is written together: "730AM" is "730 AM"."""


@dataclass(frozen=True, slots=True)
class OutletTable:
    """The outlets we know, by domain and by name. Built once by `outlets`."""

    entries: tuple[OutletEntry, ...]
    _domains: Mapping[str, Outlet]
    _names: Mapping[str, Outlet]
    _phrases: OutletPhrases

    def by_url(self, url: str) -> Outlet | None:
        """The outlet at ``url`` (or bare host). An unknown one is named by its domain, without kind.

        None only where there is no host in it.
        """
        host = _host(url)
        if host is None:
            return None
        if known := self.at(host):
            return known
        domain = _registered(host)
        return self.by_name(domain) or Outlet(domain, None, domain)

    def at(self, host: str) -> Outlet | None:
        """The outlet at a host or at a domain that it belongs to, if the table has it."""
        labels = host.lower().split(".")
        domains = (".".join(labels[first:]) for first in range(len(labels) - 1))
        return next((self._domains[domain] for domain in domains if domain in self._domains), None)

    def by_name(self, name: str) -> Outlet | None:
        """The outlet that goes by ``name``, whatever the case, with or without "the", "newspaper", "'s"; a
        station by its call sign and what it adds to that."""
        key = _key(name)
        known = self._names.get(key) or self._names.get(without_ending(key))
        sign = None if known else call_sign(_POSSESSIVE.sub("", name))
        return self._names.get(_key(sign)) if sign else known

    def mentions(self, text: str) -> list[OutletMention]:
        """Where ``text`` names outlets, in text order; of overlapping names the longest counts."""
        return mentions_in(text, self._phrases)


@cache
def outlets() -> OutletTable:
    """The table, read once. Raises `LexiconError` where the file has a row that cannot be meant."""
    return build_table(lexicons.load("outlets"))


@lru_cache(maxsize=100_000)  # more names than the outlets of a large ledger have
def outlet_key(name: str) -> str:
    """What two names of one outlet have in common: the letters of the name that it is compared by.

    The one rule for whether two names are one outlet's: "NYT" and "The New York Times" are, and so
    are "KQTV-5" and "kqtv5.com", "Tarn Wire" and "tarnwire.com", "Channel 6" and "Channel 6 News".
    """
    return compared_name(name).replace(" ", "")


def names_outlet(name: str) -> bool:
    """Whether what stands between a speaker and a report has a name: "unnamed media" and "an unnamed paper"
    are nobody's."""
    return name not in NAMES_OF_NOBODY and not name.startswith("unnamed ")


def called(name: str) -> str:
    """The table's name for an outlet that goes by its web address, else the name as it is.

    >>> called("www.reuters.com"), called("tarnwire.com")
    ('Reuters', 'tarnwire.com')
    """
    known = outlets().at(name)
    return known.name if known else name


def same_outlet(one: str, other: str) -> bool:
    """Whether two names are one outlet's."""
    return outlet_key(one) == outlet_key(other)


def compared_name(name: str) -> str:
    """The table's name for an outlet, else a station's call sign, else the name's own words without the end
    of an address or the sort of outlet behind it."""
    table = outlets()
    bare = _FREQUENCY.sub(" ", _ADDRESS.sub("", name))
    sign = call_sign(name)
    known = table.by_name(name) or table.at(name) or (None if sign else table.by_name(bare))
    if known:
        return _key(known.name)
    return _key(sign) if sign else without_ending(_key(bare))


def build_table(data: Mapping[str, Any]) -> OutletTable:
    """A table out of rows by kind, as `lexicons/outlets.toml` has them.

    Raises `LexiconError` where a row is malformed or two outlets share a domain or a name.
    """
    entries = tuple(read_entry(row, kind) for kind, rows in data.items() for row in rows)
    domains = _unique((domain, entry.outlet) for entry in entries for domain in entry.domains)
    names = _unique((_key(name), entry.outlet) for entry in entries for name in entry.names)
    return OutletTable(entries, domains, names, phrases_of(entries))


def _unique(pairs: Iterable[tuple[str, Outlet]]) -> dict[str, Outlet]:
    table: dict[str, Outlet] = {}
    for key, outlet in pairs:
        other = table.setdefault(key, outlet)
        if other is not outlet:
            raise LexiconError(f"lexicon 'outlets': {key!r} belongs to {other.name!r} and to {outlet.name!r}")
    return table


def _key(name: str) -> str:
    """A name as it is compared: no case, accents, points, hyphens, leading "the", possessive."""
    plain = name if name.isascii() else _without_accents(name)
    plain = _POSSESSIVE.sub("", plain.strip().casefold())
    plain = " ".join(plain.replace(".", "").replace("-", " ").split())
    return plain.removeprefix("the ")


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).replace("’", "'")
    return "".join(c for c in plain if not unicodedata.combining(c))


def _host(url: str) -> str | None:
    """The host of a URL or of a bare domain, without "www."."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    host = (host or "").rstrip(".").removeprefix("www.")
    return host if "." in host and not re.search(r"\s", host) else None


def _registered(host: str) -> str:
    """The domain that was registered; customers of a hosting service keep their host (foo.wordpress.com)."""
    from tld import get_fld  # reads the public suffix list it carries: only for unknown outlets

    domain = get_fld(f"https://{host}", fail_silently=True, search_private=True)
    return host if domain is None or domain in lexicons.load("outlet_context")["hosting"] else str(domain)
