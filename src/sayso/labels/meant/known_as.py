"""By what name whom a report's opening describes is known: "a customer says" and then "the customer, known in
the story only as 'Joss'", one name of one word that a report gives instead of a full one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import honorific, is_human, roles
from sayso.model import SpeakerKind
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading

_OPENING = 400
"""Characters of a report in which somebody is brought in without a name: its first paragraphs. This and the
next by hand, not fitted."""
_WITHIN = 900
"""Characters on in which the name is told."""


def person_known_as(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The person by the name that stands right behind the mention, or under which the paragraphs behind a
    report's opening say that "the man" is known."""
    if mention.plural or mention.person:
        return None
    start = passage.source[0].end
    behind = straightened(passage.text[start : start + _WITHIN])
    told = _named_right_behind(mention, behind)
    if told is None and passage.source[0].start <= _OPENING and is_human(mention.head):
        told = _known_as(mention.head).search(behind)
    if told is None:
        return None
    name = heard.people.full_name(told["name"], start) or told["name"]
    voice = heard.known(name) or Voice(
        name.lower(), name, SpeakerKind.PERSON, role=mention.core, noun=mention.head
    )
    if not heard.fits(voice, mention.gender):
        return None
    return heard_reading(passage, voice, "person whom the report gives a name next", 0.6)


def _named_right_behind(mention: Mention, behind: str) -> re.Match[str] | None:
    """The person's name right behind the mention: "the diver, identified only as Joss,". The noun must be a
    human's unless the words fit nobody else: a supplier may be identified only as a firm."""
    told = _named_behind().match(behind)
    if told is None or _is_bodys(told["name"]):
        return None
    return told if told["human"] or is_human(mention.head) else None


def _is_bodys(name: str) -> bool:
    """Whether the name ends as those of bodies do: "Orvel Mining Group", not "Ada Church"."""
    first, *others = name.split()
    last = others[-1].lower() if others else first.lower()
    return last in roles("organization", "trades") and not given_name_gender(first)


@cache
def _named_behind() -> re.Pattern[str]:
    """A whole name behind words that name people, up to a comma, full stop, closing quote or the end."""
    naming, humans, anybody = (
        any_of("mentions", part) for part in ("naming", "naming_humans", "naming_anybody")
    )
    return re.compile(
        rf",\s(?:who\s(?:is\s|was\s|has\sbeen\s)?)?(?=[a-z\s]*\b(?:(?P<human>{humans})|{anybody})\s){naming}\s"
        rf"""(?P<mark>["'])?(?:{honorific()}\.?\s)?+(?P<name>(?:[A-Z](?:\.|[\w'-]*\w)\s){{0,3}}[A-Z][\w'-]*\w)"""
        r"""(?(mark)[,.]?(?P=mark)(?!\w)|(?=[,"]|(?<!\b[A-Z][a-z])\.(?!\w)|$))"""
    )


@cache
def _known_as(head: str) -> re.Pattern[str]:
    """ "The man, known in the story only as 'Joss'"; of "a man known as Joss" only where an outlet is said to
    tell of him: another man may be brought in."""
    noun = rf"(?:(?!an?\b|the\b)[\w-]+\s){{0,2}}{re.escape(head)}"
    return re.compile(
        rf"\b(?:[Tt]he\s{noun}|(?:reports?|reported|says|writes|wrote)\s(?:that\s)?an?\s{noun})\W{{1,4}}(?:who\s(?:is|was)\s)?"
        r"(?:(?:known|named|identified|referred\sto)\s(?:in\s(?:the|its|their)\s\w+\s)?(?:only\s|simply\s)?(?:by\sthe\sname\s(?:of\s)?|as\s)?|called\s|going\sby\s|who\sgoes\sby\s)"
        r"""["']?(?P<name>[A-Z][a-z]+(?:\s[A-Z][\w'-]+)?)\b"""
    )
