"""The one person whom a description can mean: "the teen", "the 23-year-old", where one such is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import voice_of_person
from sayso.labels.meant.titled import is_title
from sayso.labels.mentions.officials import is_veiled
from sayso.labels.subject import is_told
from sayso.lexicons import load
from sayso.lexicons.roles import is_human, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_REACH = 6000
"""Characters back to everybody who may be meant: most reports from their start. A bound on the work."""
_NO_SORTS = ("sources", "mouthpieces", "vague", "witnesses", "organization", "outlet", "document", "rumours")
"""Sections of nouns of which a report has many, or which are no person's."""
_NEW = re.compile(r"\s(?:who|whose|that|which|of|for|in|at|behind|with)\b|,")
"""What tells after a noun which one is meant: it need not be anybody named before."""


def only_one(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The one person named before of the age told, of a title alike, or else the only one named at all."""
    meant = _meant(passage, mention, heard) if _points_back(passage, mention) else None
    return meant if meant and _is_whole(meant, heard) else None


def _meant(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    named = list(_named(passage, mention, heard))
    if mention.age is not None:
        return _one([voice for voice in named if heard.age(voice) == mention.age]) or _one(
            [voice for voice in named if heard.age(voice) is None], of=named
        )
    titled = [voice for voice in named if _is_called(voice, mention, heard)]
    if titled:
        return _one(titled)
    if mention.head in load("kinds")["bridging"] or mention.head in roles("offices") - roles("private"):
        return None
    told = [voice for voice in named if _bears_noun(voice, mention, heard)]
    return None if told else _one(named)


def _is_called(voice: Voice, mention: Mention, heard: Heard) -> bool:
    """Whether a title of hers is the noun with its sort, or one alike."""
    titles = heard.titles(voice)
    return any(is_title(t, mention, alike=mention.head not in t.lower().split()) for t in titles)


def _bears_noun(voice: Voice, mention: Mention, heard: Heard) -> bool:
    """Whether the noun is hers with another sort: a water engineer is no sound engineer."""
    return any(mention.head in title.lower().split() for title in heard.titles(voice))


def _points_back(passage: Passage, mention: Mention) -> bool:
    """Whether it is "the" somebody whom nothing in the text brought in without a name."""
    head = mention.head
    if not mention.points_back:
        return False
    if not (is_human(head) or head.endswith("year-old") or head in roles("private")):
        return False
    sorts = _NO_SORTS if " " in mention.core else (*_NO_SORTS, "inner")
    if any(head in roles(sort) for sort in sorts) or is_veiled(mention, "") or _NEW.match(mention.rest):
        return False
    start = passage.source[0].start
    before = passage.text[max(0, start - _REACH) : start]
    brought_in = re.search(rf"(?i:\b{re.escape(head)}\b)(?!\s[A-Z])", before)
    return head.endswith("year-old") or brought_in is None


def _named(passage: Passage, mention: Mention, heard: Heard) -> Iterator[Voice]:
    """Everybody named before who may be meant by sex, and is not the one who is told or who quotes."""
    start = passage.source[0].start
    quoter, seen = heard.quoter(passage), set[str]()
    for named in heard.people.before(start, _REACH):
        voice = voice_of_person(named, heard)
        if voice.key is None or voice.key in seen or voice.kind is not SpeakerKind.PERSON:
            continue
        if named.label != "PERSON" or heard.people.is_person(voice.name or "") is False:
            continue
        seen.add(voice.key)
        if (
            heard.fits(voice, mention.gender)
            and not (quoter and quoter.key == voice.key)
            and not is_told(passage, voice.name or "")
        ):
            yield voice


def _is_whole(voice: Voice, heard: Heard) -> bool:
    """Whether it is a person's full name, not a heading in capitals; one word only of somebody who spoke."""
    name = voice.name or ""
    spoke = any(other.key == voice.key for _, other in heard.voices)
    return bool(heard.people.is_person(name)) and not name.isupper() and (" " in name or spoke)


def _one(voices: list[Voice], *, of: list[Voice] | None = None) -> Voice | None:
    """The voice, if it is one; of several others where they are given, only if there are none."""
    return voices[0] if len(voices) == 1 and (of is None or len(of) == 1) else None
