"""What a report's own words show a name to be: "Tarn Hydro, which runs it" a body, "Ada Lorne, 43," a person.

The parser's entity labels of unknown names are weak, those of companies above all; what stands beside a name
is stronger. Also who bears which title: "Mayor Ada Lorne", "Ada Lorne, mayor of Tarn,".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.mentions.epithets import without_epithets
from sayso.lexicons.countries import adjectives
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import full_title, honorific, is_rank, roles
from sayso.wordforms import singular, straightened

if TYPE_CHECKING:
    from collections.abc import Mapping

_AGE = re.compile(r",?\s\(?(?:(?:aged\s)?(?P<bare>\d{1,2})\)?(?:,|\s|$)|an?\s(?P<told>\d{1,2})-year-old\b)")
_PERSON_AFTER = re.compile(r",?\swho\b|,\s(?:aged\s)?\d{1,2}\s?(?:,|$)|\s\(\d{2}\)")
_OF_ONESELF = re.compile(r"\s(?:said|says|added|adds|insisted|insists)\s(?:that\s)?s?he\b")
"""A lone name that goes on about "he" or "she": who says so is mostly meant."""
_APPOSED = re.compile(r",\s(?:(?:a|an|the|his|her|its|their)\s)?([^,.;:()\n]{3,70})")
_OWNER = re.compile(r"^.*'s\s(?=[A-Z])")
"""The owner with whom capitalised words begin: "Tarn Hydro's Ada Lorne"."""
_BEFORE = 60
"""Characters before a name in which its title stands."""
_AFTER = 90
"""Characters after a name in which it is described."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A person named with a title or description: ``noun`` is the head of the ``phrase``."""

    noun: str
    phrase: str
    name: str
    start: int

    @property
    def words(self) -> frozenset[str]:
        """All words of the phrase, in lower case."""
        return frozenset(self.phrase.lower().split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """For each name, lower case, what speaks for a person (above 0) or a body (below); and the titled."""

    weights: dict[str, int]
    titled: tuple[Titled, ...]
    ages: Mapping[str, int] = field(default_factory=dict)
    """The age that stands beside a name, by surname in lower case."""


def evidence_of(text: str) -> Evidence:
    """Look at what stands beside every capitalised name of the text."""
    words = straightened(text)
    weights: dict[str, int] = defaultdict(int)
    titled: list[Titled] = []
    ages: dict[str, int] = {}
    for match in _name().finditer(words):
        before = words[max(0, match.start() - _BEFORE) : match.start()]
        whole, end = _named(match, before)
        after = words[end : end + _AFTER]
        whole = without_epithets(whole.rstrip(".").removeprefix("The "))
        title, name = _split(whole)
        if age := _AGE.match(after):
            ages.setdefault(name.split()[-1].lower(), int(age["bare"] or age["told"]))
        weights[whole.lower()] += _beside(whole, before, after)
        noun, phrase = _title(before + title, after)
        last = (before + title).rstrip().rpartition(" ")[2]
        if noun and (" " in name or is_rank(last) or noun in roles("sovereigns")):
            weights[name.lower()] += 3
            titled.append(Titled(noun, phrase, name, end - len(name)))
        elif title:
            weights[name.lower()] += _beside(name, before + title, after)
    return Evidence(dict(weights), tuple(titled), ages)


def _named(match: re.Match[str], before: str) -> tuple[str, int]:
    """The name of capitalised words without its owner's, and where it ends; behind a title it is the owner's:
    "the tycoon Ada Lorne's Tarn Hydro"."""
    words = match.group().removesuffix("'s")
    owner = _OWNER.match(words)
    if owner is None or not _title(before, "")[0]:
        return _OWNER.sub("", words), match.end()
    name = owner.group().rstrip().removesuffix("'s")
    return name, match.start() + len(name)


def _split(whole: str) -> tuple[str, str]:
    """The title with which capitalised words begin, up to its noun, and the name after it."""
    words = whole.split(" ")
    nouns = [at for at, word in enumerate(words[:-1]) if _as_human(word) or _honorific().match(word)]
    if not nouns:
        return "", whole
    cut = nouns[-1] + 1
    return "".join(f"{word} " for word in words[:cut]), " ".join(words[cut:])


def _beside(name: str, before: str, after: str) -> int:
    words = name.split()
    weight = 0
    if len(words) > 1:
        weight += 2 * (given_name_gender(words[0]) is not None)
        weight -= 3 * (words[-1].lower().rstrip(".") in roles("organization", "trades"))
    last = before.rstrip().rpartition(" ")[2]
    weight += 3 * (before[-1:] == " " and bool(_honorific().match(last) or is_rank(last)))
    aged = before.endswith("-year-old ") and len(words) == 1 and name not in adjectives()
    weight += 3 * (aged or bool(_PERSON_AFTER.match(after)))
    weight += bool(len(words) == 1 and _OF_ONESELF.match(after))
    weight -= 3 * bool(_body_after().match(after) or _body_before().search(before))
    weight -= 3 * bool(len(words) == 1 and before.lower().endswith("the ") and _works().match(after))
    apposed = _APPOSED.match(after)
    if apposed and _head(apposed[1]) in roles("organization", "outlet"):
        weight -= 3
    last = last.lower()
    return weight - 3 * (last in roles("organization") and last not in roles("titles") and before[-1:] == " ")


def _head(phrase: str) -> str:
    end = _phrase_end().search(phrase)
    words = phrase[: end.start() if end else None].split()
    return singular(words[-1].lower()) if words else ""


@cache
def _human() -> frozenset[str]:
    """Nouns that a person bears as a title, in the singular."""
    kinds = ("official", "anonymous", "offices", "group", "callings")
    return frozenset(singular(noun) for kind in kinds for noun in roles(kind)) - roles("organization")


def _title(before: str, after: str) -> tuple[str, str]:
    """The noun of the name's title, and the whole title; empty where there is none."""
    line = before.rpartition("\n")[2]
    stretch = _stretch(line)
    while len(stretch) > 1 and _honorific().match(stretch[-1]) and _as_human(stretch[-2]):
        stretch.pop()
    if stretch and (line[-1:] == " ") and (noun := _as_human(stretch[-1])):
        return noun, " ".join(stretch[-4:])
    apposed = _APPOSED.match(after)
    if apposed and (noun := _as_human(_head(apposed[1]))):
        return noun, apposed[1]
    return "", ""


def _stretch(line: str) -> list[str]:
    """The words after the last mark; the stop of an abbreviated title is none."""
    words: list[str] = []
    for word in reversed(line.split()):
        if word[-1] in ',.;:()"' and not is_rank(word):
            break
        words.insert(0, word)
    return words


def _as_human(word: str) -> str:
    noun = full_title(word.lower())
    return noun if noun in _human() or noun.rpartition("-")[2] in _human() else ""


@cache
def _name() -> re.Pattern[str]:
    """Up to five capitalised words or initials, with a name's lower-case words between them."""
    word = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-Z][\w&'-]*\w|[A-Z])"
    return re.compile(rf"{word}(?:[ ](?:{alternatives(roles('particles'))}[ ])?{word}){{0,4}}")


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(rf"{honorific()}\.?$")


@cache
def _body_after() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:which|whose\sshares)\b|'s?\s{any_of('mentions', 'bodies', 'owned')}\b")


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z]+\s)?{any_of('mentions', 'bodies', 'works')}\b")


@cache
def _body_before() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('mentions', 'bodies', 'before')}\s$")


@cache
def _phrase_end() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of('mentions', 'bodies', 'phrase_ends')}|\w+ing)\b")
