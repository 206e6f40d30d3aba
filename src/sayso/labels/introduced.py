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
from sayso.labels.patterns import alternatives, any_of
from sayso.labels.treated import treated
from sayso.labels.words import adjectives, places, roles
from sayso.model import Outlet, OutletKind, Span
from sayso.outlets import OutletMention, outlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_WORD = r"(?:[ei]|[a-z]{2}-)?[A-Z][\w'’&-]*(?:\.\w+)*"
_NAME = re.compile(
    rf"\s(?:the\s|called\s)?[\"“]?((?:{_WORD}|\d+)(?:\s(?:{_WORD}|\d+)){{0,3}})|,\s(?:[Tt]he\s)?((?:(?<=he\s){_WORD}|[ae]l\s{_WORD})(?:\s{_WORD}){{0,3}})(?=,)"
)
_NAME_BEFORE = re.compile(rf"\b((?:{_WORD}\s){{1,4}})$")
_POSSESSIVE = re.compile(r"['’]s?$")
_DAY = rf"(?:{CALENDAR})(?:\s\d{{1,2}})?"
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”'’]\s?)$")
"""What a sentence begins after: a capital there is no sign of a name."""

_ADDRESS = re.compile(r"(?:\.\w+)?\.(?:com|net|org|info|website)\b")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_CHANNEL = re.compile(r"(?:-(?:TV|AM|FM|\d{1,2}))?(?:\s(?:News|Radio)(?!\w|\s[A-Z]))?(?![\w-])")
_RADIO = re.compile(rf"\s(?!(?:{CALENDAR})\b)(?:[A-Z][a-z]+|\d+)(?:\sLive)?(?!['’\w]|\s[A-Z])")


def introduced(text: str, known: list[OutletMention], own: Iterable[str] = ()) -> list[OutletMention]:
    """Mentions of outlets that are not among ``known``; ``own`` are the names of the report's own outlet.

    The longest names are looked for first, in time linear in the text.
    """
    taken = _Taken(text, (mention.span for mention in known))
    named = [name for span in _named(text) if taken.is_free(span) and (name := _cleaned(text, span))]
    likely = (name for name in treated(text) if not any(name in of.split() for of in named))
    names = sorted({*named, *likely, *own}, key=lambda name: (-len(name), name))
    ranks = {name: rank for rank, name in enumerate(names)}
    places = [
        (ranks[name], span)
        for found in (_in_full(text, names), _in_short(text, names))
        for name, span in found
    ]
    return [OutletMention(span, Outlet(names[rank])) for rank, span in sorted(places) if taken.take(span)]


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
    for noun in _noun_before().finditer(text):
        if name := _NAME.match(text, noun.end()) or _site().match(text, noun.end()):
            yield Span(*name.span(name.lastindex or 1))
    for noun in _noun_after().finditer(text):
        if _NAME.match(text, noun.end()):
            continue
        if name := _NAME_BEFORE.search(text, max(0, noun.start() - _LONGEST), noun.start()):
            yield _without_nation(text, Span(name.start(1), noun.start() - 1))
    for shape in _shapes():
        for match in shape.finditer(text):
            yield Span(*match.span(1))


_LONGEST = 60
"""Characters of a name at most; so far back one before an outlet noun may begin."""


def _without_nation(text: str, name: Span) -> Span:
    """The name without "The", possessors and nationalities before it: "Lebanese As-Safir"."""
    words = list(re.finditer(r"\S+", name.of(text)))
    if len(words) == 1 and _OPENS.search(text[max(0, name.start - 3) : name.start]):
        return Span(name.end, name.end)
    for word in words[:-1]:
        if not (_is_nation(word[0]) or _POSSESSIVE.search(word[0]) or _no_name().match(word[0])):
            return Span(name.start + word.start(), name.end)
    last = words[-1]
    return Span(name.end, name.end) if _is_nation(last[0]) else Span(name.start + last.start(), name.end)


def _is_nation(word: str) -> bool:
    return word in adjectives() or word.lower() in places() or bool(_demonym().match(word))


def _cleaned(text: str, span: Span) -> str | None:
    """The name without a possessive or a day after it; None for what names no outlet."""
    words = re.sub(r"^The\s(?=\S+\s)", "", span.of(text))
    stop = "." if text.startswith(".", span.end) else ""
    name = _next_words().sub("", _POSSESSIVE.sub("", words) + stop).removesuffix(stop)
    if not _SHORTEST <= len(name) <= _LONGEST or _no_name().match(name) or _is_nation(name):
        return None
    return None if re.sub(r"\.\w+$", "", name.lower()) in roles("platforms") else name


_SHORTEST = 3
"""Letters of a name; shorter ones are initials of anything."""


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
    for lead in _addressed().finditer(text):
        yield from alone.at(text, lead.end(), _ends())
        if text.startswith("the ", lead.end()):
            yield from after_the.at(text, lead.end() + len("the "), _ends())


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
    titled = rf"(?:[A-Z][\w'-]*\s){{1,3}}(?:[A-Z]\w+-)?(?:{_any('outlet_names')})"
    told, quoted = rf"(?i:{_words('spoken_to')})", rf"(?i:{_words('quoted')})"
    ends, lead = _ends().pattern, _lead()
    domain = rf"[A-Za-z][\w-]*\.{_words('domains')}"
    camel = rf"(?!{_words('surnames')})[A-Z][a-z]{{2,}}(?:[A-Z][a-z]+)+"
    return (
        re.compile(rf"\b(?:{told}|{quoted}){lead}({titled}|{_station()}|{domain}){ends}"),
        re.compile(rf"\b{told}{lead}({camel}){ends}"),
        re.compile(rf"\b(?:{told}|{quoted})\sthe\s({_words('titles')}){ends}"),
        re.compile(rf"\b({_station()})\s(?:has\s|had\s)?{_words('quoting')}\b"),
        re.compile(rf"\b[Tt]he\s({titled})\s(?:agency|website|site)\b(?!['’])"),
        re.compile(rf"\b[Tt]he\s((?:[A-Z][\w'-]*\s){{1,3}}{_words('papers')}){ends}"),
        re.compile(
            rf"\b[Tt]he\s((?:[A-Z][\w'-]*\s){{1,3}}{_words('telling_papers')})\s(?:{_words('title_adverbs')}\s){{0,2}}{_words('told_by')}\b"
        ),
        re.compile(rf"\b[Tt]he\s({titled})\s(?:{_words('title_adverbs')}\s)?{_words('quoting_titles')}\b"),
        re.compile(rf"\b({camel})['’]s\s[A-Z][\w-]+\s[A-Z][\w-]+,?\s(?:\w+,\s)?{_words('writes')}\b"),
        re.compile(rf"\b[Aa]s\s(?:the\s)?({_WORD}(?:\s{_WORD}){{0,2}})\s{_words('firsts')}\sreported\b"),
        re.compile(rf",[\"”]?\s(?:[Tt]he\s)?({_WORD}(?:\s{_WORD}){{0,3}})\sfirst\sreported\b"),
        re.compile(
            rf"(?:^|[.,]\s|[\"”]\s)({titled})\s(?:{_words('title_adverbs')}\s)?{_words('quoting_titles')}\b",
            re.MULTILINE,
        ),
        re.compile(rf",[\"”]?\s{_words('quoting')}\s(?:the\s)?({_any('outlet_names')})(?=[.\n])"),
        re.compile(rf"\((?:[Vv]ia|[Hh]/[Tt]:?)\s({_WORD}(?:\s{_WORD}){{0,2}})\)"),
        *_on_air(),
    )


@cache
def _on_air() -> tuple[re.Pattern[str], ...]:
    """Stations by letters that are also others', shows, and programmes by their names in quotation marks."""
    letters, shows = _words("letters"), _words("shows")
    heard = r"(?:on|with|to|by|from)"
    return (
        re.compile(
            rf"\b({letters})['’]s?\s(?:[\"“‘']{{1,2}}[A-Z]|[A-Z][a-z]|{any_of('channels', 'staff')}\b)"
        ),
        re.compile(rf"\b{heard}\s({letters})(?=[.,;:\"”]|\s[a-z]|\s(?:{CALENDAR})\b)"),
        re.compile(r"\bon\s([KW][A-Z]{2,3}-?(?:AM|FM|TV|\d{1,4}))\b"),
        re.compile(rf"\b(?:on|with|to)\s(?:the\s)?((?:{_WORD}\s){{1,4}}{_words('show_names')})\b"),
        re.compile(
            rf"\b(?:on|with|to)\s({_WORD}(?:\s{_WORD}){{0,2}}(?<=['’]s|s['’])\s(?:[a-z]+\s)?{shows})\b"
        ),
        re.compile(
            rf"\b{_words('on_air')}\s(?:with|on)\s[\"“]({_WORD}(?:\s(?:{_WORD}|the|of|with|and)){{0,4}})(?=[,.]?[\"”])"
        ),
    )


@cache
def _site() -> re.Pattern[str]:
    """A web address in lower case after an outlet noun: "the website tarnwire.net"."""
    return re.compile(rf"\s(?:called\s)?([\w-]+\.{_words('domains')})\b")


@cache
def _lead() -> str:
    """What may stand before the name: "the", "Britain's", "the Lebanese", "Darwin, Australia-based"."""
    nation = alternatives(adjectives())
    return rf"\s(?:[Tt]he\s)?(?:(?:(?:[A-Z][\w.-]*,\s)?[A-Z][\w.-]*(?:['’]s|-based)|{nation})\s)?"


@cache
def _station() -> str:
    """Shapes of stations' names: channel numbers, American call letters (K or W and three letters)."""
    return (
        rf"(?:{_words('networks')}\s?\d{{1,2}}(?:\sNews)?|{_words('letters')}|(?:Radio|TV|Diario|Canal|Kanal)\s[A-Z0-9]\w*|[A-Z]\w*TV|[A-Z]{{2,4}}-TV"
        r"|[KW](?:[A-Z]{3}|[A-Z]{2,3}(?:-?(?:AM|FM|TV|\d{1,3})))(?:\s\d{1,2})?"
        rf"(?:\s{_words('services')})?)"
    )


@cache
def _addressed() -> re.Pattern[str]:
    """What stands right before an outlet that is spoken to or quoted."""
    return re.compile(rf"\b(?:{_words('spoken_to')}|{_words('quoted')})\s")


@cache
def _ends() -> re.Pattern[str]:
    """What ends a name: no further word of it."""
    return re.compile(rf"\b(?![.-]?\w)(?!\s(?!(?:{CALENDAR}|I)\b)[A-Z])")


_WHOLE = re.compile(r"(?![\w-])")


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(rf"(?:{_DAY}|{_words('no_names')})$")


@cache
def _next_words() -> re.Pattern[str]:
    """A day or the start of another sentence, taken for the last word of a name."""
    return re.compile(rf"\s(?:{_DAY}|{_words('sentence_starts')})(?=\.?$)")


@cache
def _demonym() -> re.Pattern[str]:
    return re.compile(rf"[A-Z][a-z]+{_words('nation_endings')}$")


def _words(section: str) -> str:
    return any_of("channels", "introduced", section)


def _any(kind: str) -> str:
    return "|".join(map(re.escape, sorted(roles(kind), key=len, reverse=True)))
