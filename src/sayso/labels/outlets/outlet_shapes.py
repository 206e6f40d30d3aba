"""How outlets that no table has are named: beside an outlet noun, or by a name of an outlet's shape.

Patterns only; the words are in `lexicons/channels.toml` and `lexicons/roles.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.dates import CALENDAR
from sayso.lexicons.countries import adjectives
from sayso.lexicons.patterns import alternatives, any_of

WORD = r"(?:[ei]|[a-z]{2}-)?[A-Z][\w'’&-]*(?:\.\w+)*"
"""A word of a name, as part of a pattern."""
_DAY = rf"(?:{CALENDAR})(?:\s\d{{1,2}})?"


@cache
def noun_before() -> re.Pattern[str]:
    """An outlet noun that a name may follow: "newspaper X", "news agency X"."""
    return re.compile(rf"(?<![\w-]){any_of('roles', 'introducing')}(?=,?\s)")


@cache
def noun_after() -> re.Pattern[str]:
    """An outlet noun that a name may stand before: "the X newspaper"."""
    return re.compile(rf"(?<=\w\s){any_of('roles', 'introduced')}\b(?!['’])")


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    """Names by their shape and what stands around them; each has the name for its first group."""
    titled = rf"(?:[A-Z][\w'-]*\s){{1,3}}(?:[A-Z]\w+-)?{any_of('roles', 'outlet_names')}"
    told, quoted = rf"(?i:{_words('spoken_to')})", rf"(?i:{_words('quoted')})"
    ends, lead = name_ends().pattern, _lead()
    domain = rf"[A-Za-z][\w-]*\.{_words('domains')}"
    daily = rf"{_words('rhythms')}\s[A-Z][\w'’-]*\w\b(?!\sof\b)"
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
        re.compile(rf"\b[Aa]s\s(?:the\s)?({WORD}(?:\s{WORD}){{0,2}})\s{_words('firsts')}\sreported\b"),
        re.compile(rf",[\"”]?\s(?:[Tt]he\s)?({WORD}(?:\s{WORD}){{0,3}})\sfirst\sreported\b"),
        re.compile(
            rf"(?:^|[.,]\s|[\"”]\s)({titled})\s(?:{_words('title_adverbs')}\s)?{_words('quoting_titles')}\b",
            re.MULTILINE,
        ),
        re.compile(rf",[\"”]?\s{_words('quoting')}\s(?:the\s)?({any_of('roles', 'outlet_names')})(?=[.\n])"),
        re.compile(rf"\b[Cc]iting\s[^,.\n]{{3,80}},\s(?:the\s)?({WORD}(?:\s{WORD}){{0,3}})\sreported\b"),
        re.compile(rf"\((?:[Vv]ia|[Hh]/[Tt]:?)\s({WORD}(?:\s{WORD}){{0,2}})\)"),
        re.compile(rf"\b[Tt]he\s({_words('titles_of')}\sof\s(?:the\s)?{WORD})\b"),
        re.compile(rf"\b(?:{told}|{quoted})\s[Tt]he\s({daily}){ends}"),
        re.compile(rf"\b[Tt]he\s({daily})\s(?:{_words('title_adverbs')}\s)?{_words('quoting_titles')}\b"),
        *_on_air(),
    )


@cache
def bare_title() -> re.Pattern[str]:
    """A title's last word alone that tells something, or an Arabic title that does or is told: "the
    Gazette reported", "Al-Watan reported", "told Al-Watan". Names with the article are mostly persons'.
    """
    arabic, told = _words("arabic_titles"), rf"(?i:{_words('spoken_to')})"
    verbs = rf"(?:{_words('quoting_titles')}|{_words('told_by')})"
    return re.compile(
        rf"\b(?:[Tt]he\s(?P<title>{_words('titles')})\s(?:{_words('title_adverbs')}\s)?{verbs}"
        rf"|(?P<arabic>{arabic})\s(?:{_words('title_adverbs')}\s)?{_words('quoting')})\b"
        rf"|\b{told}\s(?:the\s)?(?P<addressed>{arabic}){name_ends().pattern}"
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
        re.compile(rf"\b(?:on|with|to)\s(?:the\s)?((?:{WORD}\s){{1,4}}{_words('show_names')})\b"),
        re.compile(rf"\b(?:on|with|to)\s({WORD}(?:\s{WORD}){{0,2}}(?<=['’]s|s['’])\s(?:[a-z]+\s)?{shows})\b"),
        re.compile(
            rf"\b{_words('on_air')}\s(?:with|on)\s[\"“]({WORD}(?:\s(?:{WORD}|the|of|with|and)){{0,4}})(?=[,.]?[\"”])"
        ),
    )


@cache
def site() -> re.Pattern[str]:
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
def addressed() -> re.Pattern[str]:
    """What stands right before an outlet that is spoken to or quoted."""
    return re.compile(rf"\b(?:{_words('spoken_to')}|{_words('quoted')})\s")


@cache
def name_ends() -> re.Pattern[str]:
    """What ends a name: no further word of it."""
    return re.compile(rf"\b(?![.-]?\w)(?!\s(?!(?:{CALENDAR}|I)\b)[A-Z])")


@cache
def no_name() -> re.Pattern[str]:
    """All of what looks like a name and is none: a day, a word with a capital."""
    return re.compile(rf"(?:{_DAY}|{_words('no_names')})$")


@cache
def next_words() -> re.Pattern[str]:
    """A day or the start of another sentence, taken for the last word of a name."""
    return re.compile(rf"\s(?:{_DAY}|{_words('sentence_starts')})(?=\.?$)")


@cache
def demonym() -> re.Pattern[str]:
    """A word with the ending of a nationality, which no list has."""
    return re.compile(rf"[A-Z][a-z]+{_words('nation_endings')}$")


def _words(section: str) -> str:
    return any_of("channels", "introduced", section)
