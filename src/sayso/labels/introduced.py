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

from sayso.labels.words import adjectives, places, roles
from sayso.model import Outlet, OutletKind, Span
from sayso.outlets import OutletMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPOKEN_TO = (
    r"\b(?:told|tells?|telling|sp(?:oke|eaking|oken)\s(?:exclusively\s)?(?:to|with)|interview(?:ed)?\s(?:with|by|on)"
    r"|(?:statement|comments?|remarks)\sto)"
)
_QUOTED = r"\b(?:according\sto|citing|(?:quoted|reported|cited|published|obtained)\sby)"
_LEAD = r"\s(?:the\s)?(?:(?:[A-Z][\w.-]*,\s)?[A-Z][\w.-]*(?:['’]s|-based)\s)?"
"""What may stand before the name: "the", "Britain's", "Darwin, Australia-based"."""

_WORD = r"[ei]?[A-Z][\w'’&-]*(?:\.\w+)*"
_NAME = re.compile(
    rf"\s(?:the\s)?((?:{_WORD}|\d+)(?:\s(?:{_WORD}|\d+)){{0,3}})|,\s[Tt]he\s({_WORD}(?:\s{_WORD}){{0,3}})(?=,)"
)
_NAME_BEFORE = re.compile(rf"\b((?:{_WORD}\s){{1,4}})$")
_POSSESSIVE = re.compile(r"['’]s?$")
_DOMAIN = r"[A-Za-z][\w-]*\.(?:com|net|org|info|tv|news|co\.uk|com\.au)"
_CAMEL = r"(?!Mac|Fitz|Von|Van)[A-Z][a-z]{2,}(?:[A-Z][a-z]+)+"
_STATION = (
    r"(?:Channel|Fox|FOX|ABC|NBC|CBS|CW)\s?\d{1,2}(?:\sNews)?|Radio\s[A-Z0-9]\w*|[A-Z]\w*TV|[A-Z]{2,4}-TV"
    r"|[KW](?:[A-Z]{3}|[A-Z]{2,3}(?:-?(?:AM|FM|TV|\d{1,3})))(?:\s\d{1,2})?(?:\s(?:News|Radio))?"
)
"""Shapes of stations' names: channel numbers, American call letters (K or W and three letters)."""

_CALENDAR = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
_ENDS = rf"\b(?![.-]?\w)(?!\s(?!(?:{_CALENDAR}|I)\b)[A-Z])"
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”'’]\s?)$")
"""What a sentence begins after: a capital there is no sign of a name."""

_NO_NAME = re.compile(rf"(?:{_CALENDAR}|URL|Party|The|This|That|Others?|A|An)$")
_DEMONYM = re.compile(r"[A-Z][a-z]+(?:ian|ean|ese|ish|ite|can|man|nch)$")
_RADIO = re.compile(rf"\s(?!(?:{_CALENDAR})\b)(?:[A-Z][a-z]+|\d+)(?:\sLive)?(?!['’\w]|\s[A-Z])")


def introduced(text: str, known: list[OutletMention], own: Iterable[str] = ()) -> list[OutletMention]:
    """Mentions of outlets that are not among ``known``; ``own`` are the names of the report's own outlet."""
    names = dict.fromkeys(
        name for span in _named(text) if not _overlaps(span, known) and (name := _cleaned(span.of(text)))
    )
    found: list[OutletMention] = []
    for name in sorted((*names, *own), key=len, reverse=True):
        outlet = Outlet(name)
        spans = (Span(*m.span()) for m in re.finditer(rf"(?<![\w@#-]){re.escape(name)}(?![\w-])", text))
        _add(found, known, (OutletMention(span, outlet) for span in spans))
        _add(found, known, (OutletMention(span, outlet) for span in _short(text, name)))
    return found


def in_full(text: str, mention: OutletMention) -> OutletMention:
    """A radio mention with its station's own name: "BBC Radio" in "told BBC Radio Leeds the wall moved"."""
    if mention.outlet.kind is not OutletKind.BROADCASTER or not mention.span.of(text).endswith("Radio"):
        return mention
    more = _RADIO.match(text, mention.span.end)
    return mention._replace(span=Span(mention.span.start, more.end())) if more else mention


def _add(found: list[OutletMention], known: list[OutletMention], more: Iterable[OutletMention]) -> None:
    for mention in more:
        if not _overlaps(mention.span, known) and not _overlaps(mention.span, found):
            found.append(mention)


def _overlaps(span: Span, mentions: list[OutletMention]) -> bool:
    return any(mention.span.overlaps(span) for mention in mentions)


def _named(text: str) -> Iterator[Span]:
    for noun in _noun_before().finditer(text):
        if name := _NAME.match(text, noun.end()):
            yield Span(*name.span(name.lastindex or 1))
    for noun in _noun_after().finditer(text):
        if name := _NAME_BEFORE.search(text, max(0, noun.start() - _LONGEST), noun.start()):
            yield _without_nation(text, Span(name.start(1), noun.start() - 1))
    for shape in _shapes():
        for match in shape.finditer(text):
            yield Span(*match.span(1))


_LONGEST = 60
"""Characters back in which a name before an outlet noun begins."""


def _without_nation(text: str, name: Span) -> Span:
    """The name without "The", possessors and nationalities before it: "Lebanese As-Safir"."""
    words = list(re.finditer(r"\S+", name.of(text)))
    if len(words) == 1 and _OPENS.search(text[max(0, name.start - 3) : name.start]):
        return Span(name.end, name.end)
    for word in words[:-1]:
        if not (_is_nation(word[0]) or _POSSESSIVE.search(word[0]) or _NO_NAME.match(word[0])):
            return Span(name.start + word.start(), name.end)
    last = words[-1]
    return Span(name.end, name.end) if _is_nation(last[0]) else Span(name.start + last.start(), name.end)


def _is_nation(word: str) -> bool:
    return word in adjectives() or word.lower() in places() or bool(_DEMONYM.match(word))


def _cleaned(words: str) -> str | None:
    """The name without a possessive or a day after it; None for what names no outlet."""
    words = re.sub(r"^The\s(?=\S+\s)", "", words)
    name = re.sub(rf"\s(?:{_CALENDAR}|I|In|The|But|He|She)$", "", _POSSESSIVE.sub("", words))
    if len(name) < _SHORTEST or _NO_NAME.match(name) or _is_nation(name):
        return None
    return None if name.lower() in roles("platforms") else name


_SHORTEST = 3
"""Letters of a name; shorter ones are initials of anything."""


def _short(text: str, name: str) -> Iterator[Span]:
    """Where people speak to the outlet by its name without a last "Press", "News", or by its last word."""
    words = name.split()
    if len(words) < 2 or words[-1] not in roles("outlet_names"):
        return
    first, the_last = " ".join(words[:-1]), rf"the\s({re.escape(words[-1])})"
    if first.lower() not in places() and first not in {*adjectives(), *roles("outlet_names")}:
        for match in re.finditer(rf"(?:{_SPOKEN_TO}|{_QUOTED})\s({re.escape(first)}){_ENDS}", text):
            yield Span(*match.span(1))
    for match in re.finditer(rf"(?:{_SPOKEN_TO}|{_QUOTED})\s{the_last}{_ENDS}", text):
        yield Span(*match.span(1))


@cache
def _noun_before() -> re.Pattern[str]:
    """An outlet noun that a name may follow: "newspaper X", "news agency X"."""
    return re.compile(rf"(?<![\w-])(?:{_any('introducing')})(?=,?\s)")


@cache
def _noun_after() -> re.Pattern[str]:
    """An outlet noun that a name may stand before: "the X newspaper"."""
    return re.compile(rf"(?<=\w\s)(?:{_any('introduced')})\b(?!['’])")


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    titled = rf"(?:[A-Z][\w'-]*\s){{1,3}}(?:{_any('outlet_names')})"
    return (
        re.compile(rf"(?:{_SPOKEN_TO}|{_QUOTED}){_LEAD}({titled}|{_STATION}|{_DOMAIN}){_ENDS}"),
        re.compile(rf"{_SPOKEN_TO}{_LEAD}({_CAMEL}){_ENDS}"),
        re.compile(rf"\b({_STATION})\s(?:has\s|had\s)?(?:quoted|quotes|cited|cites|reported|reports)\b"),
        re.compile(rf"\b[Tt]he\s({titled})\s(?:agency|website|site)\b(?!['’])"),
        re.compile(
            rf"\b[Aa]s\s(?:the\s)?({_WORD}(?:\s{_WORD}){{0,2}})\s(?:first|previously|earlier)\sreported\b"
        ),
    )


def _any(kind: str) -> str:
    return "|".join(map(re.escape, sorted(roles(kind), key=len, reverse=True)))
