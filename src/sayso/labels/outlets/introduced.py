"""Outlets that the table lacks but the text itself shows to be outlets.

By an outlet noun on either side ("the newspaper Dagens Nyheter", "the Siren newspaper"), or by a name of an
outlet's shape where people speak to outlets ("told Channel 10", "told KTLA", "an interview with the Tarn
Herald"). Such a name counts wherever the text has it, and in its short form where people speak to outlets
("told Meridian"). Platforms that carry everybody's words are no outlets.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.labels.outlets.outlet_shapes import (
    WORD,
    addressed,
    bare_title,
    demonym,
    name_ends,
    next_words,
    no_name,
    noun_after,
    noun_before,
    shapes,
    site,
)
from sayso.labels.outlets.treated import treated
from sayso.lexicons.countries import adjectives, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.literals import matches
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import Outlet, OutletKind, Span
from sayso.outlet_mentions import OutletMention
from sayso.outlets import outlets
from sayso.wordforms import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_NAME = re.compile(
    rf"\s(?:the\s|called\s)?[\"“]?((?:{WORD}|\d+)(?:\s(?:{WORD}|\d+)){{0,3}})|,\s(?:[Tt]he\s)?((?:(?<=he\s){WORD}|[ae]l\s{WORD})(?:\s{WORD}){{0,3}})(?=,)"
)
_NAME_BEFORE = re.compile(rf"\b((?:{WORD}\s){{1,4}})$")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”'’]\s?)$")
"""What a sentence begins after: a capital there is no sign of a name."""

_ADDRESS = re.compile(r"(?:\.\w+)?\.(?:com|net|org|info|website)\b")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_CHANNEL = re.compile(
    r"(?:-(?:TV|AM|FM|\d{1,2})|\s\d{1,2}(?=\sNews))?(?:\s(?:News|Radio)(?!\w|\s[A-Z]))?(?![\w-])"
)
_RADIO = re.compile(rf"\s(?!(?:{CALENDAR})\b)(?:[A-Z][a-z]+|\d+)(?:\sLive)?(?!['’\w]|\s[A-Z])")


def introduced(text: str, known: list[OutletMention], own: Iterable[str] = ()) -> list[OutletMention]:
    """Mentions of outlets that are not among ``known``; ``own`` are the names of the report's own outlet.

    The longest names are looked for first, in time linear in the text.
    """
    taken = _Taken(text, (mention.span for mention in known))
    persons = _surnames(text)
    cleaned = (_cleaned(text, span) for span in _named(text) if taken.is_free(span))
    named = [name for name in cleaned if name and name not in persons]
    likely = (name for name in treated(text) if not any(name in of.split() for of in named))
    names = sorted({*named, *likely, *own}, key=lambda name: (-len(name), name))
    ranks = {name: rank for rank, name in enumerate(names)}
    places = [
        (ranks[name], span)
        for found in (_in_full(text, names), _in_short(text, names))
        for name, span in found
    ]
    return [OutletMention(span, Outlet(names[rank])) for rank, span in sorted(places) if taken.take(span)]


def _surnames(text: str) -> frozenset[str]:
    """Words that stand right after a given name somewhere: "his blog Lorne" means Ada Lorne's."""
    pairs = re.finditer(r"(?<!\w)([A-Z][a-z]+)\s(?=([A-Z][\w’'-]*\w))", text)
    found = {_POSSESSIVE.sub("", pair[2]) for pair in pairs if given_name_gender(pair[1]) is not None}
    return frozenset(found - roles("outlet_names"))


class _Taken:
    """Which characters of a text a mention holds already."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._marks = bytearray(len(text))
        for span in spans:
            self._mark(span)

    def is_free(self, span: Span) -> bool:
        return self._marks.find(1, span.start, span.end) < 0

    def take(self, span: Span) -> bool:
        """Hold the span, if nothing holds a part of it."""
        free = self.is_free(span)
        if free:
            self._mark(span)
        return free

    def _mark(self, span: Span) -> None:
        self._marks[span.start : span.end] = b"\1" * (span.end - span.start)


def in_full(text: str, mention: OutletMention) -> OutletMention:
    """The mention with all of its name: "BBC Radio Leeds" for "BBC Radio", "KTLA-TV" for "KTLA".

    An address that is not the outlet's own is another outlet's ("CNN.website").
    """
    if address := _ADDRESS.match(text, mention.span.end):
        span = Span(mention.span.start, address.end())
        known = outlets().by_url(span.of(text)) == mention.outlet
        return OutletMention(span, mention.outlet if known else Outlet(span.of(text)))
    name = mention.span.of(text)
    if mention.outlet.kind is not OutletKind.BROADCASTER:
        return mention
    if _CALL_SIGN.fullmatch(name):
        more = _CHANNEL.match(text, mention.span.end)
    else:
        more = _RADIO.match(text, mention.span.end) if name.endswith("Radio") else None
    return mention._replace(span=Span(mention.span.start, more.end())) if more else mention


def _named(text: str) -> Iterator[Span]:
    for noun in noun_before().finditer(text):
        if name := _NAME.match(text, noun.end()) or site().match(text, noun.end()):
            yield Span(*name.span(name.lastindex or 1))
    for noun in noun_after().finditer(text):
        if _NAME.match(text, noun.end()):
            continue
        if name := _NAME_BEFORE.search(text, max(0, noun.start() - _LONGEST), noun.start()):
            yield _without_nation(text, Span(name.start(1), noun.start() - 1))
    lower = lowered(text)
    for shape in shapes():
        for match in matches(shape, text, lower):
            yield Span(*match.span(1))
    for match in bare_title().finditer(text):
        kind = match.lastgroup or "title"
        if not re.search(rf"\b(?!The\s)[A-Z][\w'’-]*\s{match[kind]}\b", text):
            yield Span(*match.span(kind))


_LONGEST = 60
"""Characters of a name at most; so far back one before an outlet noun may begin. Set by hand, as a
bound on the work."""


def _without_nation(text: str, name: Span) -> Span:
    """The name without "The", possessors and nationalities before it: "Lebanese As-Safir"."""
    words = list(re.finditer(r"\S+", name.of(text)))
    if len(words) == 1 and _OPENS.search(text[max(0, name.start - 3) : name.start]):
        return Span(name.end, name.end)
    for word in words[:-1]:
        if not (_is_nation(word[0]) or _POSSESSIVE.search(word[0]) or no_name().match(word[0])):
            return Span(name.start + word.start(), name.end)
    last = words[-1]
    return Span(name.end, name.end) if _is_nation(last[0]) else Span(name.start + last.start(), name.end)


def _is_nation(word: str) -> bool:
    return word in adjectives() or word.lower() in places() or bool(demonym().match(word))


def _cleaned(text: str, span: Span) -> str | None:
    """The name without a possessive or a day after it; None for what names no outlet."""
    words = re.sub(r"^The\s(?=\S+\s)", "", span.of(text))
    stop = "." if text.startswith(".", span.end) else ""
    name = next_words().sub("", _POSSESSIVE.sub("", words) + stop).removesuffix(stop)
    if _sort_and_name().match(text, span.end):
        return None
    if not _SHORTEST <= len(name) <= _LONGEST or no_name().match(name) or _is_nation(name):
        return None
    return None if re.sub(r"\.\w+$", "", name.lower()) in roles("platforms") else name


@cache
def _sort_and_name() -> re.Pattern[str]:
    """What shows that the words before it only say whose an outlet is: "Tarnish TV station KBS"."""
    return re.compile(rf"\s{any_of('roles', 'introducing')}\s[A-Z]")


_SHORTEST = 3
"""Letters of a name; shorter ones are initials of anything. Set by hand."""


def _in_full(text: str, names: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """Wherever the text has one of the names as whole words."""
    if not names:
        return
    known, first = _Names({name: name for name in names}), re.escape("".join({name[:1] for name in names}))
    for start in re.finditer(rf"(?<![\w@#-])(?=[{first}])", text):
        yield from known.at(text, start.start(), _WHOLE)


def _in_short(text: str, names: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """Where people speak to an outlet by its name without a last "Press", "News", or by its last word."""
    firsts: dict[str, str] = {}
    lasts: dict[str, str] = {}
    for name in names:
        first, _, last = name.rpartition(" ")
        if not first or last not in roles("outlet_names"):
            continue
        if first.lower() not in places() and first not in adjectives() and first not in roles("outlet_names"):
            firsts.setdefault(first, name)
        lasts.setdefault(last, name)
    alone, after_the = _Names(firsts), _Names(lasts)
    for lead in addressed().finditer(text):
        yield from alone.at(text, lead.end(), name_ends())
        if text.startswith("the ", lead.end()):
            yield from after_the.at(text, lead.end() + len("the "), name_ends())


_WHOLE = re.compile(r"(?![\w-])")


class _Names:
    """Names by the words that stand for them, looked up at a place in as many steps as there are lengths."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._lengths = sorted({len(words) for words in names})

    def at(self, text: str, start: int, ends: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
        """Every name whose words stand at ``start``, where what follows is an end of it."""
        for length in self._lengths:
            name = self._names.get(text[start : start + length])
            if name is not None and ends.match(text, start + length):
                yield name, Span(start, start + length)
