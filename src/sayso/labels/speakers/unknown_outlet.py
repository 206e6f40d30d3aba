"""Outlets that no table knows: by the sort beside the name, by a piece of theirs, or by the name's look."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.mentions.naming import LEADING
from sayso.labels.voice import outlet_voice
from sayso.lexicons import load
from sayso.lexicons.countries import adjectives, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import is_noun, roles

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice


_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?\b([\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|news|biz|tv|co(?:\.\w\w)?|[a-z]{2}))$",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}[ -]?(?:TV|FM|AM|\d{1,4})$")


def unknown_outlet(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The outlet that speaks, which neither the table nor the report makes one by its name."""
    return (
        _by_description(passage, mention)
        or _by_noun_beside(passage, mention)
        or _by_work(passage, mention, heard)
        or _by_owned_piece(passage, mention, heard)
        or _by_shape(passage, mention)
    )


def _by_description(passage: Passage, mention: Mention) -> Reading[Voice] | None:
    """An outlet that the mention itself describes: "an article in the Anchor, a magazine for sailors"."""
    match = _described().search(mention.words)
    if match is None or (match["work"] is None and not mention.words.startswith(match["name"])):
        return None
    if match["work"] and mention.head not in roles("works"):
        return None
    voice = outlet_voice(match["name"], "described as an outlet", 0.85)
    return heard_reading(passage, voice, "outlet described beside its name", 0.85)


def _by_noun_beside(passage: Passage, mention: Mention) -> Reading[Voice] | None:
    """The unknown outlet with its sort beside its name: "the Anchor newspaper", "the portal tarnwire"."""
    words = LEADING.sub("", mention.words)
    match = _before_noun().search(words) or _SITE.fullmatch(words) or _after_noun().search(mention.words)
    name = match["name"] if match else ""
    if not name or is_noun(name) or name in adjectives() or _OF_A_COUNTRY.fullmatch(name):
        return None
    voice = outlet_voice(name, "its sort stands beside its name", 0.75)
    return heard_reading(passage, voice, "outlet described beside its name", 0.75)


_SITE = re.compile(r"(?P<name>(?:[A-Z][\w.&-]*\s){1,3}(?!Web\b)[A-Z][\w.&-]*)\s(?:news\s)?(?:[Ww]eb\s?)?site")
"""A site by a name of two words or more, which is hardly a body's page: "the Tarn Today site"."""
_OF_A_COUNTRY = re.compile(r"\w+(?:ian|ean|an|ese|ish|i|ic|ch)|[A-Z.]+")
"""The look of a country's adjective: "an Argentinian newspaper"."""


@cache
def _before_noun() -> re.Pattern[str]:
    nouns = alternatives(roles("introduced"))
    name = r"(?P<name>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})"
    return re.compile(rf"(?:^|[a-z]\s){name}(?:\s\([^()]*\))?\s{nouns}$")


@cache
def _after_noun() -> re.Pattern[str]:
    return re.compile(
        r"^(?:the|an?)\s(?:[\w-]+\s)?(?:portal|website|site|blog)\s(?P<name>[a-z]\w{4,})$", re.IGNORECASE
    )


def _by_work(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The unknown outlet that carries a piece: "a report in the Anchor", "an article from the Anchor"."""
    if mention.head not in roles("works"):
        return None
    match = _CARRIED.match(mention.rest)
    if match is None or (
        mention.head in load("channels")["works_of_outlets"]["of_anybody"] and match["by"] != "in"
    ):
        return None
    name = match["name"].rstrip()
    last = name.rpartition(" ")[2].lower()
    known = name.lower() in places() or name in adjectives() or last in roles("organization")
    if known or heard.people.is_person(name) or given_name_gender(name.split()[0]):
        return None
    return heard_reading(passage, outlet_voice(name, "carries the piece", 0.7), "outlet of a piece", 0.7)


def _by_owned_piece(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The unknown outlet that owns a piece only the press writes: "the Anchor's article"."""
    owned = _OWNED.match(mention.words) if mention.head in roles("press_pieces") else None
    owned = owned or (_of_name().fullmatch(mention.words) if mention.head in roles("works") else None)
    if owned is None:
        return None
    name = owned["name"]
    if (
        is_noun(name)
        or name.lower() in places().keys() | roles("platforms")
        or name in adjectives()
        or heard.people.is_person(name)
        or given_name_gender(name.split()[0])
    ):
        return None
    return heard_reading(passage, outlet_voice(name, "owns the piece", 0.7), "outlet of a piece", 0.7)


@cache
def _of_name() -> re.Pattern[str]:
    pieces = any_of("channels", "works_of_outlets", "named_before")
    name = r"(?P<name>[A-Z0-9][\w.&-]*(?:\s[A-Z][\w.&-]*)?)"
    return re.compile(rf"(?:[Tt]he|[Aa]n?)\s{name}\s(?:blog\s)?{pieces}")


_OWNED = re.compile(r"(?:[Tt]he\s)?(?P<name>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})(?:'s|’s|s')\s")
_CARRIED = re.compile(r"\s(?P<by>in|by|from|on)\sthe\s(?P<name>[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,3})")


@cache
def _described() -> re.Pattern[str]:
    nouns = "|".join(sorted(roles("introducing"), key=len, reverse=True))
    return re.compile(
        rf"(?P<work>\b(?:by|from|in|on)\s)?(?:the\s)?(?P<name>[A-Z][\w.'&-]*(?:\s[A-Z&][\w.'&-]*){{0,3}}),"
        rf"\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){{0,4}}(?:{nouns})\b(?!['’])"
    )


def _by_shape(passage: Passage, mention: Mention) -> Reading[Voice] | None:
    """An outlet by the look of its name: a web address, a call sign, "the Tarn Gazette"."""
    words = LEADING.sub("", mention.words)
    name = words.rpartition(" ")[2] if _DOMAIN.search(words) else mention.core
    address = _DOMAIN.search(name)
    if address and address[1].lower().partition(".")[0] in roles("platforms"):
        return None
    if address and (mention.head in roles("works") or len(words.split()) <= _ADDRESSED):
        name = address[1]
    elif not (_CALL_SIGN.match(name) or _titles().match(name)) or given_name_gender(name.split()[0]):
        return None
    return heard_reading(passage, outlet_voice(name, "looks like an outlet", 0.7), "outlet by its shape", 0.7)


_ADDRESSED = 4
"""Words of a mention that is a web address with at most "the news site" before it."""


@cache
def _titles() -> re.Pattern[str]:
    """Two to four capitalised words, the last a common one in outlets' titles ("Tarn Gazette")."""
    endings = "|".join(sorted(roles("outlet_names"), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:el|la|le|al|il)\s)?(?:(?:[A-Z][\w'-]*|&|of|and)\s){{1,4}}(?:[A-Z]\w+-)?(?:{endings})$"
    )
