"""Definite mentions: the voice that "the source", "the minister", "the paper" or "the tycoon" means."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.body_meant import (
    band_before,
    body_meant,
    body_named,
    body_of_sort,
    body_spoken_for,
    body_told_of,
)
from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.meant.only import only_one
from sayso.labels.meant.outlet_meant import outlet_meant
from sayso.labels.meant.salient import by_sex, salient
from sayso.labels.meant.titled import UNTELLING, is_title
from sayso.labels.mentions.kind import is_news_body
from sayso.labels.voice import Voice
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import names_of_sort, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def again(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """ "The source", "the minister", "the paper": the latest voice that the noun fits."""
    if _ONE_OF_THESE.match(mention.words) and mention.head in roles("anonymous"):
        return _one_of_those(passage, mention, heard)
    bare_body = mention.head in roles("generic_bodies") and len(mention.core.split()) == 1
    if not mention.definite and not bare_body:
        return None
    if _is_set_apart(mention):
        voice = _by_noun(mention, heard)
    else:
        voice = _latest_fitting(passage, mention, heard) or only_one(passage, mention, heard)
    if voice is None:
        return None
    voice = replace(voice, kind_rule="as the voice it refers to")
    return heard_reading(passage, voice, f"the {mention.head}: the latest voice that fits", 0.8)


_ONE_OF_THESE = re.compile(
    r"(?:one|two|three|four|several|some|both)\sof\s(?:these|those|the)\s\w+$", re.IGNORECASE
)


def _one_of_those(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """One or some of the unnamed people heard last: "one of these people", "two of the people"."""
    several = heard.last_of_several(SpeakerKind.ANONYMOUS)
    if several is None or several.name is None or several.noun != mention.head:
        return None
    plural = not mention.words.lower().startswith("one ")
    one = replace(several, key=f"{several.key}/one", plural=plural, kind_rule="of those it refers to")
    return heard_reading(passage, one, "one of those heard before", 0.7)


def _is_set_apart(mention: Mention) -> bool:
    """Whether it begins with a word that makes it another than the one before: "the other sailor"."""
    return " " in mention.core and mention.core.split()[0].lower() in roles("others")


def _latest_fitting(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    agency = mention.core.lower() == "agency"
    if mention.plural and mention.head == "report":
        return heard.last_of_several(SpeakerKind.OUTLET)
    if mention.head in roles("reports") or (is_news_body(mention) and not mention.plural) or agency:
        meant = _piece_meant(passage, mention, heard) or outlet_meant(passage, mention, heard)
        if meant is not None or not agency:
            return meant
    if len(mention.core.split()) > 3:
        return _mouthpiece(mention, heard)
    if mention.core.lower() in roles("bands") and (near := band_before(passage, heard)):
        return near
    return _by_noun(mention, heard) or _by_sort(passage, mention, heard)


def _by_noun(mention: Mention, heard: Heard) -> Voice | None:
    """The latest voice that has the mention's noun in its name, or for its own; one who is told of as gone
    only where nobody else has."""
    gone: Voice | None = None
    for at, voice in reversed(heard.voices):
        if mention.head in roles("organization"):
            named = voice.name if voice.kind is SpeakerKind.ORGANIZATION else None
            if named and _is_called(named, mention) and not _is_of_another(named, mention):
                return voice
        elif mention.plural == voice.plural and _bears(voice, mention):
            if not _is_gone(heard.spoken_at[at]):
                return voice
            gone = gone or voice
    return gone


def _is_gone(passage: Passage) -> bool:
    """Whether the speaker is told of as one who is dead or no more in office, or who said it long ago."""
    return _gone().search(f"{passage.source_words} {passage.cue_words}") is not None


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('mentions', 'gone')}\b", re.IGNORECASE)


def _by_sort(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The latest voice of the sort that the noun names: "the source", "the hospital", "the tycoon"."""
    head = mention.head
    if _POSSESSIVE.match(mention.words):
        return None
    if head in roles("anonymous") & roles("bare"):
        return _unnamed_meant(mention, heard) or by_sex(passage, mention, heard)
    if head == "official" or head in roles("mouthpieces"):
        return _mouthpiece(mention, heard) or _official(mention, heard)
    if _OF.match(mention.rest) or " " in mention.core:
        return salient(passage, mention, heard)
    if head in roles("crews") and (crew := _crew_meant(heard)):
        return crew
    if names_of_sort(head):
        return body_of_sort(passage, mention, heard)
    if head in roles("generic_bodies"):
        if mention.plural:
            return None  # "the two companies": which two, one voice does not tell
        told = body_told_of(passage, head, heard) or body_spoken_for(passage, head, heard)
        return told or body_meant(head, heard) or body_named(passage, head, heard)
    return salient(passage, mention, heard)


def _crew_meant(heard: Heard) -> Voice | None:
    """The last "team of experts", for "the group"."""
    return next(
        (v for _, v in reversed(heard.voices) if v.kind is SpeakerKind.GROUP and v.noun in roles("crews")),
        None,
    )


def _unnamed_meant(mention: Mention, heard: Heard) -> Voice | None:
    """The last unnamed source that the mention's gender and its words may mean.

    "The person" may be an unnamed official who speaks for a body, "the source" only where there is no other.
    """
    latest = [v for _, v in reversed(heard.voices)]
    unnamed = [v for v in latest if v.kind is SpeakerKind.ANONYMOUS]
    if mention.head == "person" and not mention.plural:
        unnamed = [v for v in latest if v.kind is SpeakerKind.ANONYMOUS or _is_unnamed(v)]
    elif mention.head == "source" and not unnamed and not mention.plural:
        unnamed = [v for v in latest if _is_unnamed(v)]
    fitting = (v for v in unnamed if heard.fits(v, mention.gender))
    return next((v for v in fitting if not _told_apart(v, mention)), None)


def _is_unnamed(voice: Voice) -> bool:
    """Whether it is one official without a name who holds no office: "a representative of the club"."""
    return voice.kind is SpeakerKind.OFFICIAL and not voice.plural and voice.noun not in roles("offices")


def _bears(voice: Voice, mention: Mention) -> bool:
    """Whether the voice is called by the mention's noun; a person by name bears it as a title of its own."""
    if voice.kind is SpeakerKind.PERSON and voice.role:
        return is_title(voice.role, mention)
    if _POSSESSIVE.match(mention.words) and voice.kind is not SpeakerKind.PERSON:
        return False
    return mention.head == voice.noun and not _told_apart(voice, mention)


_OF = re.compile(r"\s(?:of|for)\s")
"""After it the mention tells which body it is: "the department of health"."""
_POSSESSIVE = re.compile(r"(?:his|her|its|their|my|our|your)\s", re.IGNORECASE)


def _told_apart(voice: Voice, mention: Mention) -> bool:
    """Whether their modifiers differ: "the intelligence official" is not "a military official"."""
    told = set(mention.core.lower().split()[:-1]) - UNTELLING
    before, _, after = (voice.name or "").lower().partition(mention.head)
    have = set(before.split()) - UNTELLING
    if _is_set_apart(mention) and mention.core.split()[0].lower() not in have:
        return True
    if (bearing := _BEARING.match(mention.rest)) and have and not told:
        return bearing[1] not in after
    of = after.removeprefix("s ").split() if not have and _OF.match(after.removeprefix("s")) else []
    return bool(told and (have or of)) and told.isdisjoint(have | set(of))


_BEARING = re.compile(r"\swith\s(?:the|an?)\s(\w+)", re.IGNORECASE)
"""What tells one from others behind the noun: "the sailor with the camera"."""


def _mouthpiece(mention: Mention, heard: Heard) -> Voice | None:
    """The person by name who spoke last for a body, be it as its deputy spokesman: "the spokesman"."""
    if mention.head not in roles("mouthpieces"):
        return None
    told = set(mention.core.lower().split()[:-1]) - UNTELLING
    for _, voice in reversed(heard.voices):
        if voice.kind not in (SpeakerKind.PERSON, SpeakerKind.OFFICIAL) or voice.plural:
            continue
        words = set((voice.role or "").lower().split())
        if words.isdisjoint(roles("mouthpieces")):
            continue
        own = voice.kind is SpeakerKind.PERSON and told <= words | set(
            (voice.affiliation or "").lower().split()
        )
        return voice if own and heard.gender(voice) in (None, mention.gender or heard.gender(voice)) else None
    return None


def _official(mention: Mention, heard: Heard) -> Voice | None:
    """The last unnamed official, not the holder of an office: "the spokesman" is no mayor."""
    officials = (v for _, v in reversed(heard.voices) if v.kind is SpeakerKind.OFFICIAL and not v.plural)
    fitting = (v for v in officials if v.noun not in roles("offices") and not _told_apart(v, mention))
    return next(fitting, None)


def _is_called(name: str, mention: Mention) -> bool:
    """Whether the body has the mention's noun, and every word before it, in its name."""
    words = name.lower().split()
    return mention.head in words and all(word in words for word in mention.core.lower().split())


def _is_of_another(name: str, mention: Mention) -> bool:
    """Whether the mention tells of what it is the body, and the name does not say so."""
    if not _OF.match(mention.rest):
        return False
    told = re.findall(r"[A-Z]\w+", mention.rest)
    return bool(told) and not any(word in name for word in told)


def _piece_meant(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The report that spoke last, if no outlet has been named since: a ministry's, not the paper's."""
    spoke = next(((at, v) for at, v in reversed(heard.voices) if v.noun == mention.head), None)
    if spoke is None or spoke[1].kind is not SpeakerKind.DOCUMENT:
        return None
    named = heard.press.before(passage.source[0].start)
    return spoke[1] if named is None or named.span.start < spoke[0] else None
