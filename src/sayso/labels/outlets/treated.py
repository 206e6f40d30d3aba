"""Names that a text treats as outlets'.

No table knows them and no noun says what they are, but people speak to them, they report, their reports are
cited, pictures are credited to them, reporters are theirs. One such sign may stand beside a person or a body
too ("told Lorne", "the ministry reported"); two different ones seldom do. Whom a quotation was told, at the
sentence's end ("..., he told Meridian."), is an outlet by that alone, and so is a name of one word of who has
there what another said ("..., he said, Nordwire reported."), or who reports what nameless people say whom it
cites ("Nordwire, citing two officials, reported that"), and speaks nowhere of itself ("Oxfam said it").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.countries import adjectives, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.literals import matches
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import is_human, is_of, roles
from sayso.wordforms import lowered, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = r"(?:[ei]?[A-Z][\w&-]*|\d+[a-z]*[A-Z]\w+)(?:\.[a-z]{2,4})?"
_NAME = rf"(?:{_WORD}(?:\s{_WORD}){{0,2}})"


def treated(text: str) -> Iterator[str]:
    """The names, as written; each once."""
    signs: dict[str, set[str]] = {}
    lower = lowered(text)
    for sign, pattern in _signs().items():
        for match in matches(pattern, text, lower):
            if "who" not in pattern.groupindex or _is_handed_on(match, text):
                signs.setdefault(match["name"], set()).add(sign)
    together: dict[str, set[str]] = {}
    for name, found in signs.items():
        together.setdefault(name.casefold(), set()).update(found)
    likely = [name for name in signs if _tell(together[name.casefold()])]
    yield from sorted(name for name in likely[:_MOST] if _can_be_an_outlet(name, text))


def _tell(signs: set[str]) -> bool:
    return not signs.isdisjoint(_ALONE) or (len(signs) >= _ENOUGH and not signs.isdisjoint(_TELLING))


_MOST = 50
"""Names of a text that are looked into; no report has a tenth of that."""

_ENOUGH = 2
"""Signs that together make it one, unless there is one that is enough. By hand."""
_ALONE = frozenset({"told_last", "passes_on_last", "cites_between", "cites_after"})
"""The signs that are enough: a sentence's last words that say whom its quotation was told, or who has it, and
whom it has it from."""
_TELLING = frozenset({"spoken_to", "credited", "staff"})
"""Signs of which one is needed: bodies too report and are cited."""


def _is_handed_on(match: re.Match[str], text: str) -> bool:
    """Whether those who are cited are nameless people, "two officials in Tarn", whose word only an outlet
    hands on; a firm or an aid group that cites some tells of itself too."""
    head = _HEAD_ENDS.split(match["who"], maxsplit=1)[0].split()[-1].lower()
    nameless = is_of(head, "sources") or singular(head) in _NAMELESS
    return nameless and re.search(rf"\b{re.escape(match['name'])}\s{_OF_ITSELF}", text) is None


_NAMELESS = frozenset({"official", "person", "people"})
_OF_ITSELF = (
    r"(?:has\s|had\s)?(?:said|says|added|announced|denied)\s(?:(?:on\s)?\w+day\s)?"
    r"(?:that\s)?(?:it|its|he|his|she|her|they|their)\b"
)
_HEAD_ENDS = re.compile(r"\s(?:[io]n|at|from|of|inside|close|familiar|with|who|which|that|to|for|by|it|as)\b")
"""Where the head of a mention is passed."""


def _can_be_an_outlet(name: str, text: str) -> bool:
    words = name.split()
    if name in adjectives() or name.lower() in places() or name.lower() in roles("platforms"):
        return False
    if name in load("channels")["introduced"]["hearers"]:
        return False
    if (
        given_name_gender(words[0])
        or _TITLE.match(name)
        or (len(words) > 1 and is_human(words[0]) and words[-1] not in roles("outlet_names"))
        or words[-1].lower() in roles("organization")
        or _INITIALS.fullmatch(name)
    ):
        return False
    return _person(name).search(text) is None


_TITLE = re.compile(r"(?:Mrs?|Ms|Dr|Sir|Sgt|Gen|Col|Rep|Sen|Gov)\b")
_INITIALS = re.compile(r"[A-Z]{2,5}")
"""What bodies are called as often as outlets."""


def _person(name: str) -> re.Pattern[str]:
    """Signs that the name is a person's: a title or another name before it."""
    return re.compile(
        rf"\b(?:Mrs?|Ms|Dr|Sir)\.?\s{re.escape(name)}\b|\b(?!The\b)[A-Z][a-z]+\s{re.escape(name)}\b"
    )


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    name = rf"(?:[Tt]he\s)?(?P<name>{_NAME})(?!['’\w-])"
    told, staff = any_of("channels", "introduced", "spoken_to"), any_of("channels", "staff")
    start, day = r"(?:^|\.\s|[,;\"”]\s)", r"(?:\s(?:late\s)?on\s\w+day)?"
    that = r"(?=(?:\s(?:late\s|early\s)?(?:on\s)?\w+day)?\sthat\b)"
    citing = r"[Cc]iting\s(?P<who>[^\s,.;:\n\"“”][^,.;:\n\"“”]{2,100})"
    return {
        "told_last": re.compile(rf"[\"”][^\n\"“”]{{0,140}}\b(?:told|tells)\s{name}(?=\.(?:\s|$))"),
        "passes_on_last": re.compile(
            rf"[\"”,][^\n\"“”]{{0,80}}\b(?:said|told|added)\b[^\n.\"“”]{{0,80}},\s(?P<name>{_WORD})\s(?:has\s|had\s)?reported"
            r"(?=(?:\son\s[A-Z]\w+)?\.(?:\s|$))"
        ),
        "cites_between": re.compile(
            rf"{start}{name},\s{citing},\s(?:\w+\s)?report(?:s|ed){that}", re.MULTILINE
        ),
        "cites_after": re.compile(
            rf"(?:^|\.\s|(?P<behind>[,;\"”]\s)){name}\sreport(?:s|ed){day}"
            rf"(?:\sthat\s[^.\n\"“”]{{3,200}}|(?(behind)|(?!))),\s{citing}(?=\.|$)",
            re.MULTILINE,
        ),
        "spoken_to": re.compile(rf"\b{told}\s{name}(?!\s(?:and|who)\b)"),
        "reports": re.compile(
            rf"\b(?P<name>{_NAME})\s(?:(?:has|had|first|also|later)\s)?(?:reported|reports)\b"
        ),
        "cited": re.compile(rf"\b(?:[Aa]ccording\sto|citing|quoted\sby|cited\sby)\s{name}"),
        "work": re.compile(rf"\b(?:report|story|article|piece|column)\s(?:from|in|by)\s{name}"),
        "credited": re.compile(
            rf"(?:\[|\((?:via\s)?|\b[Vv]ia\s|\bh/t\s|\bSource:\s|\bread\smore\sat\s){name}(?=\s?[\]).,\n]|\s?$)"
        ),
        "staff": re.compile(rf"\b(?P<name>{_NAME})(?:['’]s)?\s(?:\w+\s)?{staff}\b"),
    }
