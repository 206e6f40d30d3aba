"""What a speaker is called: countries by name, bare bodies with their country, unnamed ones described."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.labels.nouns import is_noun
from sayso.labels.words import adjectives, countries, roles, singular
from sayso.model import Speaker, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice
    from sayso.model import Relay

LEADING = re.compile(
    r"^(?:(?:a\s(?:number|group|handful|couple)|one|plenty|lots|dozens|hundreds|several|some|many|most|all)\sof(?!\s(?:them|us|you)\b)|the|an?|this|that|these|those|another|both|one|some|several|its|his|her|their|my|our|your|whose)\s+",
    re.IGNORECASE,
)
RELATIVE = re.compile(r",?\s(?:that|who|which)$")
"""A relative pronoun that stands at a mention's end, its clause being the cue."""
_TAIL = re.compile(r",|\s(?:who|that|which|whose)\b|\s\(")


def description(passage: Passage, mention: Mention, kind: SpeakerKind | None) -> str | None:
    """An unnamed mention\'s own words as its name: no article, no relative clause, countries by name."""
    if kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET) and (called := _called_beside(mention)):
        return called
    bare = LEADING.sub("", LEADING.sub("", mention.words))
    tail = None if kind is SpeakerKind.ANONYMOUS else _TAIL.search(bare)
    short = _WHEN.sub("", RELATIVE.sub("", bare[: tail.start()] if tail else bare))
    if kind is SpeakerKind.ANONYMOUS and _ONE_OF.match(mention.words):
        short = _one_of_them(short, mention)
    if not short:
        return None
    name = nation_named(_without_capital(passage, mention, short))
    bare_body = short[:1].islower() or short.split()[0].lower() in roles("state_bodies")
    if kind is SpeakerKind.ORGANIZATION and bare_body:
        name = _of_country(passage, name)
    if kind is SpeakerKind.GROUP and short.lower().startswith("social media"):
        return "social media users"
    if kind is SpeakerKind.OUTLET and (mention.head == "report" or short.lower() in _PRESS_HEADS):
        return _press_named(mention.core)
    return name


_ONE_OF = re.compile(r"(?:one|another)\sof\s", re.IGNORECASE)


def _one_of_them(words: str, mention: Mention) -> str:
    """The words with their noun in the singular: "one of his friends" is a friend."""
    plural = mention.core.split()[-1:]
    return re.sub(rf"\b{re.escape(plural[0])}\b", mention.head, words, count=1) if plural else words


def _called_beside(mention: Mention) -> str | None:
    """The name set beside a body's noun: "the watchdog group, Tarn Watch"."""
    named = _BESIDE.match(mention.rest)
    return named[1] if named and mention.core.split()[-1:] and mention.core.split()[-1].islower() else None


_BESIDE = re.compile(r",\s((?:[A-Z][\w.&'-]*\s?){1,5})(?:,|$)")
_WHEN = re.compile(rf"\s(?:(?:on|late|early|earlier|last|this)\s)+(?:{CALENDAR}|week|month|year|today)\b.*$")
"""When it was said, which is no part of who said it."""


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


_PRESS_HEADS = ("media", "press", "reports", "news")


def _press_named(core: str) -> str:
    """ "Iraqi media" for the press of a country or sort; plain reports are the unnamed media's."""
    told = [word for word in core.split() if word in adjectives() or word.lower() in _PRESS_SORTS]
    return " ".join([*told, "media"]) if told else "unnamed media"


_PRESS_SORTS = frozenset(
    {"local", "state", "state-run", "foreign", "national", "western", "international", "domestic"}
)


def nation_named(words: str) -> str:
    """The words with a leading adjective or genitive of a country made its name: "Japanese embassy".

    Names of their own keep theirs: "British Columbia", "American Airlines".
    """
    for adjective, country in adjectives().items():
        if words.startswith((f"{adjective} ", f"{adjective}'s ")):
            after = words[len(adjective) :].removeprefix("'s").split()[:1]
            if not after or (after[0][:1].isupper() and after[0].lower() not in roles("state_bodies")):
                return words
            return country + words[len(adjective) :].removeprefix("'s")
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


# The finished speaker


def named(voice: Voice, via: tuple[Relay, ...]) -> Speaker:
    """The contract's speaker: an anonymous one is described by the outlet it spoke to."""
    name = voice.name
    if voice.kind is SpeakerKind.ANONYMOUS and name:
        plain = voice.noun in roles("bare")
        if via and plain:
            name = f"anonymous {'sources' if voice.plural else 'source'} of {via[0].name}"
        elif not re.match(r"(?:anonymous|unnamed|unidentified)\b|@", name):
            name = f"anonymous {name}"
    return Speaker(name, voice.kind, voice.role, voice.affiliation)
