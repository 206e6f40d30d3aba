"""What a speaker is called: countries by name, bare bodies with their country, unnamed ones described."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.lexicons.countries import adjectives, countries
from sayso.lexicons.patterns import any_of, listed, pattern
from sayso.lexicons.roles import is_noun, roles
from sayso.model import UNNAMED_MEDIA, SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage

LEADING = pattern("mentions", "unnamed", "leading")
RELATIVE = re.compile(r",?\s(?:that|who|which)$")
"""A relative pronoun that stands at a mention's end, its clause being the cue."""
_TAIL = re.compile(r",|\s(?:who|that|which|whose)\b|\s\(")


def description(passage: Passage, mention: Mention, kind: SpeakerKind | None) -> str | None:
    """An unnamed mention\'s own words as its name: no article, no relative clause, countries by name."""
    if kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET) and (called := _called_beside(mention)):
        return called
    bare = LEADING.sub("", LEADING.sub("", mention.words))
    long = len(bare.split()) > LONG
    tail = _TAIL.search(bare) if long or kind is not SpeakerKind.ANONYMOUS else None
    short = _HERE.sub("", _WHEN.sub("", RELATIVE.sub("", bare[: tail.start()] if tail else bare)))
    if kind is SpeakerKind.ANONYMOUS and _ONE_OF.match(mention.words):
        short = _one_of_them(short, mention)
    short = _LOOSE.sub("", short)
    if not short or all(_is_pronoun(word) for word in short.split()):
        return None
    name = _without_capital(passage, mention, short)
    if kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL):
        name = nation_named(name)
    bare_body = short[:1].islower() or short.split()[0].lower() in roles("state_bodies")
    if kind is SpeakerKind.ORGANIZATION and bare_body:
        name = _of_country(passage, name)
    if kind is SpeakerKind.GROUP and short.lower().startswith("social media"):
        return "social media users"
    if kind is SpeakerKind.OUTLET and (mention.head == "report" or _is_any_press(short, mention)):
        return _press_named(mention.core)
    return name


LONG = 8
"""Words at most of an unnamed source's description with a clause; a longer one ends before the clause."""


def _is_pronoun(word: str) -> bool:
    return word.lower() in roles("pronouns") and not word.isupper()


_LOOSE = pattern("mentions", "unnamed", "loose")
"""Small words at either end of a mention that a finder cut amiss: "an aide of the mayor on"."""

_ONE_OF = re.compile(r"(?:one|another)\sof\s", re.IGNORECASE)


def _one_of_them(words: str, mention: Mention) -> str:
    """The words with their noun in the singular: "one of his friends" is a friend."""
    plural = mention.core.split()[-1:]
    return re.sub(rf"\b{re.escape(plural[0])}\b", mention.head, words, count=1) if plural else words


def _called_beside(mention: Mention) -> str | None:
    """The name set beside a body's noun: "the watchdog group, Tarn Watch"."""
    named = _BESIDE.match(mention.rest) or _calls_itself().match(mention.rest)
    return named[1] if named and mention.core.split()[-1:] and mention.core.split()[-1].islower() else None


@cache
def _calls_itself() -> re.Pattern[str]:
    """The name that a body gives itself or goes by: "a group calling itself Sons of Tarn"."""
    return re.compile(
        rf",?\s(?:which\s(?:is|was)\s)?{any_of('mentions', 'naming')}\s(?:the\s)?"
        r"((?:[A-Z][\w.&'-]*\s?|of\s(?=[A-Z])|of\sthe\s(?=[A-Z])){1,6})(?:,|$)"
    )


_BESIDE = re.compile(r",\s([A-Z][\w.&'-]*(?:\s(?:[A-Z][\w.&'-]*|&)){0,4})(?:,|$)")
_WHEN = re.compile(
    rf"\s(?:(?:on|late|early|earlier|last|this)\s)+(?:{CALENDAR}|week|month|year|today|morning|afternoon|evening|night)\b.*$"
)
"""When it was said, which is no part of who said it."""


_HERE = re.compile(r"\s(?:here|there)$")


def _without_capital(passage: Passage, mention: Mention, words: str) -> str:
    """The words without the capital of a sentence's start, where the parse shows no name in their first."""
    first = words.split(maxsplit=1)[0]
    token = next((t for t in passage.tokens(passage.source) if t.text == first), None)
    if token is None or first.isupper() or first in adjectives() or token.tag_ in ("NNP", "NNPS"):
        return words
    lowered = first.lower()
    plain = is_noun(first) or lowered in roles("openers") or singular(lowered) in roles("document")
    opens = token.is_sent_start or mention.words.startswith(first)
    return lowered + words[len(first) :] if opens and plain else words


def _is_any_press(short: str, mention: Mention) -> bool:
    """Whether the words tell nothing of the outlets: "media", "some sites", "several news outlets"."""
    if short.lower() in _PRESS_HEADS:
        return True
    told = {word.lower() for word in short.split()[:-1]} - roles("untelling_press")
    return mention.plural and singular(short.rsplit(maxsplit=1)[-1].lower()) == mention.head and not told


_PRESS_HEADS = ("media", "press", "reports", "news")
_CHANNELS = ("TV", "television", "radio")


def _press_named(core: str) -> str:
    """ "Iraqi media" for the press of a country or sort; plain reports are the unnamed media's."""
    words = core.split()
    if words[-1:] == ["report"] and words[0] in _CHANNELS:
        return f"unnamed {core}"
    told = [word for word in words if word in adjectives() or word.lower() in _PRESS_SORTS]
    return " ".join([*told, "media"]) if told else UNNAMED_MEDIA


_PRESS_SORTS = listed("mentions", "unnamed", "press_sorts")


def nation_named(words: str) -> str:
    """A government under its country's name, "Norrland ministry" for Norrland's; else the words themselves.

    So "the Norrlandic government" and "Norrland" that speaks are one; other names stay as they stand.
    """
    first, _, others = words.rpartition(" ")
    if others.lower() == "government" and (country := adjectives().get(first.removesuffix("'s"))):
        return f"{country} government"
    for country in countries():
        if words.startswith(f"{country}'s "):
            return country + words[len(country) + 2 :]
    return words


_IN_COUNTRY = re.compile(r"(?:^|[,;]\s)[Ii]n\s((?:[A-Z]\w+\s?){1,3})")


def _of_country(passage: Passage, name: str) -> str:
    """A bare body with the country that its sentence sets it in ("In South Korea the ministry said")."""
    if any(name.startswith(country) for country in countries()):
        return name
    before = passage.text[passage.sentence.start : passage.source[0].start]
    for match in _IN_COUNTRY.finditer(before):
        for country in countries():
            if match[1].startswith(country):
                return f"{country} {name}"
    return name
