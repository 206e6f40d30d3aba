"""What a speaker is called: countries by name, bare bodies with their country, unnamed ones described."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.words import adjectives, countries, roles
from sayso.model import Speaker, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice
    from sayso.model import Relay

LEADING = re.compile(
    r"^(?:a\s(?:number|group|handful|couple)\sof|the|a|an|this|that|these|those|another|one\sof|some|several|its)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(r",|\s(?:who|that|which|whose)\b|\s\(")


def description(passage: Passage, mention: Mention, kind: SpeakerKind | None) -> str | None:
    """An unnamed mention\'s own words as its name: no article, no relative clause, countries by name."""
    bare = LEADING.sub("", LEADING.sub("", mention.words))
    short = (
        bare
        if kind is SpeakerKind.ANONYMOUS
        else bare[: found.start()]
        if (found := _TAIL.search(bare))
        else bare
    )
    short = re.sub(r"\s(?:that|who|which)$", "", short)
    if not short:
        return None
    name = nation_named(short)
    if kind is SpeakerKind.ORGANIZATION and short[:1].islower():
        name = _of_country(passage, name)
    if kind is SpeakerKind.GROUP and short.lower().startswith("social media"):
        return "social media users"
    if kind is SpeakerKind.OUTLET and (mention.head == "report" or short.lower() in _PRESS_HEADS):
        return _press_named(mention.core)
    return name


_PRESS_HEADS = ("media", "press", "reports", "news")


def _press_named(core: str) -> str:
    """ "Iraqi media" for the press of a country or sort; plain reports are the unnamed media's."""
    told = [word for word in core.split() if word in adjectives() or word.lower() in _PRESS_SORTS]
    return " ".join([*told, "media"]) if told else "unnamed media"


_PRESS_SORTS = frozenset(
    {"local", "state", "state-run", "foreign", "national", "western", "international", "domestic"}
)


def nation_named(words: str) -> str:
    """The words with a leading adjective or genitive of a country made its name: "Japanese embassy"."""
    for adjective, country in adjectives().items():
        if words.startswith((f"{adjective} ", f"{adjective}'s ")):
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
        elif not re.match(r"(?:anonymous|unnamed|unidentified)\b", name):
            name = f"anonymous {name}"
    return Speaker(name, voice.kind, voice.role, voice.affiliation)
