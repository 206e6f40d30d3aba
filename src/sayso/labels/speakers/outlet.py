"""Outlets that speak themselves: by name, by their piece of work, or by the look of an unknown name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.call_signs import call_sign
from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.mentions.naming import LEADING
from sayso.labels.voice import outlet_voice
from sayso.lexicons import load
from sayso.lexicons.countries import adjectives, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import is_human, is_noun, roles
from sayso.model import Span
from sayso.outlets import outlets
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice

_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?\b([\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|news|biz|tv|co(?:\.\w\w)?|[a-z]{2}))$",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}[ -]?(?:TV|FM|AM|\d{1,4})$")
_WORK_OF = re.compile(
    r"\b(?:of|in|from|on|by|at)\s(?:(?:the|an?)\s)?(?:[\w-]+\s)?(?:web)?(?:site|blog|paper|page)?\s?$"
)


def speaking_outlet(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The outlet that speaks, or none."""
    if whole := _by_place(passage, heard):
        return whole
    if short := _by_last_words(passage, mention, heard):
        return short
    if known := _by_table(passage, mention, heard):
        return known
    if mention.head in roles("outlet_modifies") | roles("official") | roles("anonymous") | roles("group"):
        return None
    return (
        _by_apposition(passage, mention, heard)
        or _by_name(passage, mention, heard)
        or _by_description(passage, mention)
        or _by_noun_beside(passage, mention)
        or _by_work(passage, mention, heard)
        or _by_owned_piece(passage, mention, heard)
        or _by_shape(passage, mention)
    )


def _by_place(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """The outlet whose name the mention is, or is a part of, whatever its last word: "Tarn Reporter"."""
    if len(passage.source) != 1:
        return None
    bare = LEADING.sub("", passage.source_words)
    span = Span(passage.source[0].end - len(bare), passage.source[0].end)
    outlet = heard.press.covering(span) if bare[:1].isupper() else None
    if outlet is None:
        return None
    name = heard.press.called(outlet.outlet)
    return heard_reading(passage, outlet_voice(name, "named outlet", 0.95), "outlet by name", 0.95)


def _by_apposition(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """An outlet whose name stands behind its sort: "a Velmark station, KQTV-5", "a paper, the Anchor"."""
    match = _apposed().fullmatch(mention.words)
    name = match["name"] if match else ""
    if not name or name.lower() in places() or name in adjectives():
        return None
    if heard.people.is_person(name) and call_sign(name) is None:
        return None
    known = outlets().by_name(name)
    called = heard.press.called(known) if known else name
    voice = outlet_voice(called, "its sort stands before its name", 0.85)
    return heard_reading(passage, voice, "outlet described beside its name", 0.85)


@cache
def _apposed() -> re.Pattern[str]:
    nouns = alternatives(roles("introducing"))
    return re.compile(
        rf"(?:[Aa]n?|[Oo]ne|[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur)\s(?:[\w'’.-]+\s){{0,5}}{nouns}"
        rf"(?:\s(?:in|of|from)\s[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)?"
        r",\s(?:the\s)?(?P<name>[A-Z0-9][\w.'’&-]*(?:\s(?:(?:of|the|and|in)\s)?[A-Z&][\w.'’&-]*){0,4})"
    )


def _by_name(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """An outlet that the table knows or the report introduces, by its name or that of its piece of work."""
    named = [m for span in passage.source for m in heard.press.within(span)]
    if mention.person and not any(_is_name_of(m.span.of(passage.text), mention) for m in named):
        return None
    core = " ".join(mention.core.split())
    last = sorted(named, key=lambda m: not mention.core.endswith(m.span.of(passage.text)))
    for outlet in last:
        words = " ".join(outlet.span.of(passage.text).split())
        if _tells_of_another(mention, words):
            continue
        whole = LEADING.sub("", mention.words).startswith(words)
        if words in core or whole or mention.head in roles("reports") or _is_work(mention, words):
            name = heard.press.called(outlet.outlet)
            return heard_reading(passage, outlet_voice(name, "named outlet", 0.95), "outlet by name", 0.95)
    return None


def _tells_of_another(mention: Mention, words: str) -> bool:
    """Whether the name only tells of what sort another thing is: "conservative Beacon circles", of a magazine
    called Beacon."""
    _, name, after = mention.core.partition(words)
    if not name or " " in words or not after[1:2].islower() or outlets().by_name(words):
        return False
    heads = {mention.head, singular(mention.head)}
    spoken = roles("outlet") | roles("reports") | roles("works") | roles("document")
    return not (heads & spoken or is_human(mention.head))


def _by_last_words(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The outlet named before that is called by the last word of its name: "the Reporter"."""
    short = mention.core.removeprefix("The ")
    if not mention.definite or mention.rest.strip() or not short[:1].isupper() or " " in short:
        return None
    before = heard.press.before(passage.source[0].start)
    if before is None or not before.span.of(passage.text).endswith(f" {short}"):
        if short not in roles("outlet_names") or not mention.words.startswith("The "):
            return None
        voice = outlet_voice(short, "an outlet by its short name", 0.6)
        return heard_reading(passage, voice, "outlet by the last word of its name", 0.6)
    voice = outlet_voice(heard.press.called(before.outlet), "short for an outlet", 0.85)
    return heard_reading(passage, voice, "outlet by the last word of its name", 0.85)


def _by_table(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The table's outlet by a name that is also another's, where it is the whole of who speaks."""
    words = LEADING.sub("", mention.words)
    piece = _PIECE_BY.search(words) if mention.head in roles("works") else None
    name = piece["name"] if piece else words
    outlet = outlets().by_name(name) if name[:1].isupper() else None
    if outlet is None or heard.people.is_person(name) or heard.people.full_name(name, passage.anchor.start):
        return None
    if name.lower() in places() or name in adjectives():
        return None
    return heard_reading(
        passage, outlet_voice(heard.press.called(outlet), "named outlet", 0.8), "outlet by name", 0.8
    )


_PIECE_BY = re.compile(r"\s(?:by|from|in|on)\s(?:the\s)?(?P<name>[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,3})$")


def _is_name_of(outlet: str, mention: Mention) -> bool:
    """Whether what looks like a person's name is the outlet's ("Daily Mirror", "Dutch De Telegraaf")."""
    extra = len(mention.core.split()) - len(outlet.split())
    nation = mention.core.removesuffix(outlet).strip()
    return (
        (mention.person or "") in outlet
        or (mention.core.startswith(outlet) and extra == 1)
        or (nation != mention.core and nation in adjectives())
    )


def _is_work(mention: Mention, outlet: str) -> bool:
    """Whether the mention is a piece that the outlet published: "a post on the site tarnwire.com"."""
    before, _, _ = mention.words.partition(outlet)
    return mention.head in roles("works") and _WORK_OF.search(before) is not None


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
