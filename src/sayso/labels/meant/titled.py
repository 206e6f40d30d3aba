"""Titles that mean somebody the report names: "the mayor of Tarn" is who it calls mayor elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons.countries import adjectives
from sayso.lexicons.patterns import listed
from sayso.lexicons.roles import full_title, is_noun, roles, titles_alike
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.evidence import Titled
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def by_title(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The one person to whom the report gives the title; none where it names several or nobody."""
    head = full_title(mention.head)
    sort = head in roles("mouthpieces", "vague", "anonymous", "sources", "organization")
    if mention.person or mention.plural or sort or not (mention.definite or _is_owned(mention)):
        return None
    fitting = [t for t in heard.people.evidence.titled if t.noun == head and _agrees(mention, t)]
    names = {heard.people.full_name(t.name, t.start) or t.name for t in fitting}
    if len(names) != 1:
        return None
    name = names.pop()
    voice = heard.known(name) or Voice(name.lower(), name, SpeakerKind.PERSON, role=mention.core, noun=head)
    voice = replace(voice, kind_rule="named with the title", kind_confidence=0.8)
    return heard_reading(passage, voice, f"the {head} that the report names", 0.8)


def _is_owned(mention: Mention) -> bool:
    """ "Tarn's mayor": as definite as "the mayor"."""
    return "'s " in mention.words


def _agrees(mention: Mention, titled: Titled) -> bool:
    """Whether nothing in the mention is at odds with the title: a water minister is no interior minister."""
    words = set(mention.core.lower().split())
    if _LESSER & (titled.words - words) or (_states(mention) and not _has_state_of(mention, titled.phrase)):
        return False
    told = {singular(word) for word in mention.core.lower().split()[:-1]} - UNTELLING
    have = {singular(word) for word in titled.words} - UNTELLING - {titled.noun}
    return not told or not have or bool(told & have)


UNTELLING = listed("mentions", "unnamed", "untelling")
"""Words of a title that do not tell one office from another."""


def is_title(title: str, mention: Mention, *, alike: bool = False) -> bool:
    """Whether the mention calls the bearer by the title, or by one ``alike``: "the tycoon" for a founder.

    Only the title's own noun counts: an aide to the president is not the president, nor is a former one. A
    state that the mention names must be the title's.
    """
    last = mention.core.rpartition(" ")[2]
    if last.isupper() and not is_noun(last):  # a body's letters: "the TSPA" is no inspector of it
        return False
    own = re.split(r"\s(?:of|for|to|at|in|on|from|with|who|whose|which)\b|,", title)[0].lower().split()
    nouns = {full_title(word) for word in own}
    meant = {full_title(mention.head)} | (titles_alike(mention.head) if alike else frozenset())
    told = mention.core.lower().split()[:-1]
    if _LESSER & (set(own) - set(told)) or not meant & nouns:
        return False
    if _states(mention):
        return _has_state_of(mention, title)
    sort = {singular(word) for word in told} - UNTELLING
    have = {singular(full_title(word)) for word in own} - UNTELLING - {full_title(mention.head)}
    return alike or not sort or not have or bool(sort & have)


def is_bare_title(title: str, mention: Mention) -> bool:
    """Whether the title is nothing but the mention's noun, be it in short: "Sen." for a Velmark senator."""
    told = set(mention.core.lower().split()[:-1])
    return full_title(title) == full_title(mention.head) and not told & _LESSER


def _states(mention: Mention) -> set[str]:
    return {state for name, state in adjectives().items() if mention.core.startswith(f"{name} ")}


def _has_state_of(mention: Mention, title: str) -> bool:
    """Whether the title names the state that the mention begins with, by its name or adjective."""
    states = _states(mention)
    names = states | {name for name, state in adjectives().items() if state in states}
    return any(re.search(rf"\b{re.escape(name)}(?!\w)", title) for name in names)


_LESSER = listed("mentions", "unnamed", "lesser")
"""Words of a title that make it another office than its noun's."""
