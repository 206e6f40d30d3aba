"""Outlets that speak themselves: by their names, which a table knows or the report introduces."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.call_signs import call_sign
from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.mentions.naming import LEADING
from sayso.labels.speakers.unknown_outlet import unknown_outlet
from sayso.labels.voice import outlet_voice
from sayso.lexicons.countries import adjectives, places
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import is_human, roles
from sayso.model import Span
from sayso.outlets import outlets
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice

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
    if mention.head in roles("outlet_modifies", "official", "anonymous", "group"):
        return None
    return (
        _by_apposition(passage, mention, heard)
        or _by_name(passage, mention, heard)
        or unknown_outlet(passage, mention, heard)
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
    spoken = roles("outlet", "reports", "works", "document")
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
