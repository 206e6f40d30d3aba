"""Outlets and agencies: which one a web address belongs to, and where a text names one.

Input is a URL, a name, or a text; the table is `lexicons/outlets.toml`. Names that several outlets share are
not guessed at: they count only where the text itself has said which is meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from sayso import lexicons
from sayso.call_signs import call_sign, sign_end
from sayso.dates import CALENDAR
from sayso.errors import LexiconError
from sayso.lexicons.patterns import alternatives
from sayso.model import Outlet, OutletKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FIELDS = {"name", "country", "domains", "aliases", "with_the", "in_context", "short", "kind", "home"}

_CAPITAL_NEXT = re.compile(rf"[\s-](?!(?:{CALENDAR}|I)\b)[A-Z]")
_THE_BEFORE = re.compile(r"\b[Tt]he\s$")
_SET_OFF = re.compile(r"(?:\b[Tt]he\s|['’]s\s|\()$")
_POSSESSIVE = re.compile(r"'s?$")
_PART_OF_WORD = re.compile(r"[\w]-$")
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s\-‐‑–]+")
_Words = tuple[tuple[str, str], ...]
"""The words of a name, each after the gap that sets it off from the one before."""


class OutletMention(NamedTuple):
    """Where a text names an outlet; the span holds the name without "the" and without "'s"."""

    span: Span
    outlet: Outlet


class _Entry(NamedTuple):
    """One row of the table, its names sorted by how they may be read in running text."""

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


class _Phrase(NamedTuple):
    """A name as it is looked for: the words after the first, each with what stands before it.

    ``owner`` is whose it is where nothing else was named; ``sharers`` use it once they are named in full,
    and ``at_home`` those whose it is, in its context, where the text is about their country.
    """

    rest: _Words
    needs: frozenset[str]
    owner: Outlet | None
    sharers: frozenset[Outlet]
    at_home: tuple[_Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletTable:
    """The outlets we know, by domain and by name. Built once by `outlets`."""

    entries: tuple[_Entry, ...]
    _domains: Mapping[str, Outlet]
    _names: Mapping[str, Outlet]
    _phrases: Mapping[str, Mapping[str, tuple[_Phrase, ...]]]

    def by_url(self, url: str, *, site_name: str | None = None) -> Outlet | None:
        """The outlet at ``url`` (or bare host). An unknown one is named by its site or domain, without kind.

        None only where there is no host in it.
        """
        host = _host(url)
        if host is None:
            return None
        labels = host.split(".")
        for first in range(len(labels) - 1):
            known = self._domains.get(".".join(labels[first:]))
            if known is not None:
                return known
        domain = _registered(host)
        known = self.by_name(site_name or "") or self.by_name(domain)
        return known or Outlet(site_name or domain, None, domain)

    def by_name(self, name: str) -> Outlet | None:
        """The outlet that goes by ``name``, whatever the case, with or without "the", "newspaper", "'s"; a
        station by its call sign and what it adds to that."""
        key = _key(name)
        known = self._names.get(key) or self._names.get(_context().ending.sub("", key))
        sign = None if known else call_sign(_POSSESSIVE.sub("", name))
        return self._names.get(_key(sign)) if sign else known

    def mentions(self, text: str) -> list[OutletMention]:
        """Where ``text`` names outlets, in text order; of overlapping names the longest counts."""
        words = list(_WORD.finditer(text))
        found: list[OutletMention] = []
        searched = _Searched(text, words, found)
        index = 0
        while index < len(words):
            phrases = self._phrases.get(words[index].group()) or self._station(words[index].group())
            match = _longest(searched, index, phrases) if phrases else None
            if match is None:
                index += 1
            else:
                count, outlet = match
                span = Span(words[index].start(), words[index + count - 1].end())
                if count == 1 and call_sign(words[index].group()):
                    span = Span(span.start, sign_end(text, span.end))
                found.append(OutletMention(span, outlet))
                index = next(
                    (at for at in range(index + count, len(words)) if words[at].start() >= span.end),
                    len(words),
                )
        return found

    def _station(self, word: str) -> Mapping[str, tuple[_Phrase, ...]] | None:
        """The phrases of the call sign that one word is with a channel: "KQTV5"."""
        sign = call_sign(word) if word[-1].isdigit() else None
        return self._phrases.get(sign) if sign else None


@dataclass(frozen=True, slots=True)
class _Searched:
    """A text in which outlets are looked for: its words, and what was found so far."""

    text: str
    words: list[re.Match[str]]
    found: list[OutletMention]
    _about: dict[Outlet, bool] = field(default_factory=dict)

    def is_about_home(self, entry: _Entry) -> bool:
        """Whether the text has a word of the outlet's country; looked for once."""
        if entry.outlet not in self._about:
            words = re.compile(rf"\b{alternatives(entry.home)}\b")
            self._about[entry.outlet] = words.search(self.text) is not None
        return self._about[entry.outlet]


def _longest(
    searched: _Searched, index: int, phrases: Mapping[str, tuple[_Phrase, ...]]
) -> tuple[int, Outlet] | None:
    """How many words from ``index`` on name an outlet, and which; ``phrases`` are by their second word."""
    text, words = searched.text, searched.words
    start = words[index].start()
    if start and text[start - 1] in "@#_":
        return None
    second = words[index + 1].group() if index + 1 < len(words) else ""
    for word in (second, "") if second else ("",):
        for phrase in phrases.get(word, ()):
            if not _follows(text, words, index, phrase.rest):
                continue
            span = Span(start, words[index + len(phrase.rest)].end())
            outlet = None if text.startswith("_", span.end) else _meant(searched, span, phrase)
            if outlet:
                return len(phrase.rest) + 1, outlet
    return None


@cache
def outlets() -> OutletTable:
    """The table, read once. Raises `LexiconError` where the file has a row that cannot be meant."""
    return build_table(lexicons.load("outlets"))


def outlet_key(name: str) -> str:
    """What two names of one outlet have in common: the table's name for it, else its own words.

    The one rule for whether two names are one outlet's: "NYT" and "The New York Times" are, and so
    are "KQTV-5" and "kqtv5.com".
    """
    known = outlets().by_name(name)
    return _key(known.name if known else call_sign(name) or name)


def build_table(data: Mapping[str, Any]) -> OutletTable:
    """A table out of rows by kind, as `lexicons/outlets.toml` has them.

    Raises `LexiconError` where a row is malformed or two outlets share a domain or a name.
    """
    entries = tuple(_entry(row, kind) for kind, rows in data.items() for row in rows)
    domains = _unique((domain, entry.outlet) for entry in entries for domain in entry.domains)
    names = _unique((_key(name), entry.outlet) for entry in entries for name in entry.names)
    return OutletTable(entries, domains, names, _phrases(entries))


def _entry(row: Mapping[str, Any], kind: str) -> _Entry:
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
        return _Entry(outlet, row["country"], domains, plain, **marked, home=tuple(row.get("home", ())))
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(f"lexicon 'outlets', row {row.get('name', row)!r}: {error}") from error


def _unique(pairs: Iterable[tuple[str, Outlet]]) -> dict[str, Outlet]:
    table: dict[str, Outlet] = {}
    for key, outlet in pairs:
        other = table.setdefault(key, outlet)
        if other is not outlet:
            raise LexiconError(f"lexicon 'outlets': {key!r} belongs to {other.name!r} and to {outlet.name!r}")
    return table


def _phrases(entries: Iterable[_Entry]) -> dict[str, dict[str, tuple[_Phrase, ...]]]:
    """Every name under its first and its second word ("" where it has one), longest first.

    With it stands what it needs around it and whose it may be.
    """
    readings: dict[_Words, list[tuple[str, Outlet]]] = {}
    for need, words, outlet in _readings(entries):
        readings.setdefault(words, []).append((need, outlet))
    table: dict[str, dict[str, tuple[_Phrase, ...]]] = {}
    at_home: dict[_Words, list[_Entry]] = {}
    for entry in entries:
        for name in entry.in_context if entry.home else ():
            at_home.setdefault(_split(name), []).append(entry)
            readings.setdefault(_split(name), [])
    for words, found in sorted(readings.items(), key=lambda item: len(item[0]), reverse=True):
        owner = next((outlet for need, outlet in reversed(found) if need != "short"), None)
        sharers = frozenset(outlet for need, outlet in found if need == "short")
        needs = frozenset(need for need, _ in found)
        phrase = _Phrase(words[1:], needs, owner, sharers, tuple(at_home.get(words, ())))
        under = table.setdefault(words[0][1], {})
        second = words[1][1] if len(words) > 1 else ""
        under[second] = (*under.get(second, ()), phrase)
    return table


def _readings(entries: Iterable[_Entry]) -> Iterator[tuple[str, _Words, Outlet]]:
    for entry in entries:
        for need in ("plain", "with_the", "in_context", "short"):
            for name in getattr(entry, need) if need != "in_context" or not entry.home else ():
                yield need, _split(name), entry.outlet


def _split(name: str) -> _Words:
    parts = name.split(" ")
    if all(map(str.isalnum, parts)):
        return (("", parts[0]), *((" ", part) for part in parts[1:]))
    words: list[tuple[str, str]] = []
    end = 0
    for word in _WORD.finditer(name):
        words.append((_gap(name[end : word.start()]) if words else "", word.group()))
        end = word.end()
    return tuple(words)


def _gap(between: str) -> str:
    """What stands between two words, hyphens as spaces ("Al-Jazeera"); no name runs over a blank line."""
    if between.count("\n") > 1 or len(between) > 4:
        return "\n\n"
    return _GAP.sub(" ", between).replace("’", "'")


def _follows(text: str, words: list[re.Match[str]], index: int, rest: _Words) -> bool:
    if index + len(rest) >= len(words):
        return False
    for offset, (gap, word) in enumerate(rest, index + 1):
        if words[offset].group() != word:
            return False
        if _gap(text[words[offset - 1].end() : words[offset].start()]) != gap:
            return False
    return True


def _meant(searched: _Searched, span: Span, phrase: _Phrase) -> Outlet | None:
    """Whose name stands at ``span``, if what stands around it lets it be an outlet's name at all."""
    text = searched.text
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 30]
    for entry in phrase.at_home:
        if _in_context(before, after) and searched.is_about_home(entry):
            return entry.outlet
    if "plain" in phrase.needs:
        return phrase.owner
    if _PART_OF_WORD.search(before) or (_CAPITAL_NEXT.match(after) and not _is_told_of(before, after)):
        return None
    if phrase.sharers and _THE_BEFORE.search(before):
        named = {mention.outlet for mention in searched.found} & (phrase.sharers | {phrase.owner})
        if named:
            return named.pop() if len(named) == 1 else None
    if "with_the" in phrase.needs and _THE_BEFORE.search(before):
        return phrase.owner
    if phrase.owner is None or (phrase.owner.name.startswith("The ") and not _SET_OFF.search(before)):
        return None
    return phrase.owner if "in_context" in phrase.needs and _in_context(before, after) else None


def _is_told_of(before: str, after: str) -> bool:
    """Whether what follows the name is the subject of what the outlet was told: "told the Sun Lorne had"."""
    words = _context()
    return words.told.search(before) is not None and words.subject.match(after) is not None


def _in_context(before: str, after: str) -> bool:
    if before.endswith("(") and after.startswith((")", "/", ",")):
        return True
    words = _context()
    return bool(words.after.match(after) or (words.before.search(before) and words.closes.match(after)))


class _Context(NamedTuple):
    """What stands around a name that is read as an outlet's though it may be another's."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    closes: re.Pattern[str]
    ending: re.Pattern[str]
    told: re.Pattern[str]
    subject: re.Pattern[str]


@cache
def _context() -> _Context:
    """The patterns of `lexicons/outlet_context.toml`; a day too may follow a name and close it."""
    table = lexicons.load("outlet_context")
    noun, owned, verb, small = (alternatives(table[kind]) for kind in ("nouns", "owned", "does", "small"))
    return _Context(
        re.compile(rf"\b(?:{alternatives(table['before'])}|{noun},?)\s(?:the\s)?$", re.IGNORECASE),
        re.compile(rf"(?:['’]s?)?\s(?:{noun}|{owned}|(?:{small}\s)?{verb})\b", re.IGNORECASE),
        re.compile(rf"(?:['’]s\b)?(?:[^\w\s'’-]|\s*$|\s(?:{alternatives(table['closes'])}|{CALENDAR})\b)"),
        re.compile(rf"\s{alternatives(table['endings'])}$"),
        re.compile(rf"\b{alternatives(table['told'])}\s(?:the\s)?$", re.IGNORECASE),
        re.compile(
            rf"\s(?:Mr\s|Mrs\s|Ms\s|Dr\s)?[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?\s{alternatives(table['finite'])}\b"
        ),
    )


def _without_the(name: str) -> str:
    return name.removeprefix("The ")


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
