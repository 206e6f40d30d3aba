"""Definite mentions: the voice that "the source", "the minister", "the paper" or "the tycoon" means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.heard import Heard, heard_reading
from sayso.labels.kind import is_news_body
from sayso.labels.voice import Voice, outlet_voice
from sayso.labels.words import full_title, places, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage, Reading


def again(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """ "The source", "the minister", "the paper": the latest voice that the noun fits."""
    if not mention.definite and not (
        mention.head in roles("generic_bodies") and len(mention.core.split()) == 1
    ):
        return None
    voice = _latest_fitting(passage, mention, heard)
    if voice is None:
        return None
    voice = replace(voice, kind_rule="as the voice it refers to")
    return heard_reading(passage, voice, f"the {mention.head}: the latest voice that fits", 0.8)


def _latest_fitting(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    head = mention.head
    if head in roles("reports") or (is_news_body(mention) and not mention.plural):
        return _outlet_meant(passage, mention, heard)
    if len(mention.core.split()) > 3:
        return None
    for _, voice in reversed(heard.voices):
        titles = [full_title(word) for word in (voice.role or "").split()]
        if head in (voice.noun, *titles) and mention.plural == voice.plural:
            return voice
        if voice.kind is SpeakerKind.ORGANIZATION and voice.name and head in voice.name.lower().split():
            return voice
    if head in ("source", "person", "man", "woman", "visitor", "insider"):
        return heard.last((SpeakerKind.ANONYMOUS,), gender=mention.gender)
    if head in ("official", "spokesman", "spokeswoman", "spokesperson", "representative"):
        return heard.last((SpeakerKind.OFFICIAL,))
    if head in roles("generic_bodies") and len(mention.core.split()) == 1:
        return _body_meant(head, heard)
    return _varied(mention, heard)


def _body_meant(head: str, heard: Heard) -> Voice | None:
    """The last body that "the company" may mean: a government only where the noun is a state's."""
    for _, voice in reversed(heard.voices):
        rules = (voice.name or "") in places().values()
        if voice.kind is SpeakerKind.ORGANIZATION and rules == (
            head in ("government", "ministry", "department")
        ):
            return voice
    return None


def _varied(mention: Mention, heard: Heard) -> Voice | None:
    """ "The tycoon", "the 34-year-old": a person named before, under another noun."""
    human = (
        mention.head in roles("titles")
        or mention.head.endswith("year-old")
        or mention.head in roles("offices")
    )
    if (
        mention.plural
        or not human
        or mention.head in roles("organization")
        or mention.head in roles("official")
    ):
        return None
    return heard.last((SpeakerKind.PERSON,), gender=mention.gender)


def _outlet_meant(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The outlet that "the paper" or "the report" means: the one named last, if it was not long ago."""
    named = heard.press.before(passage.source[0].start)
    spoke = heard.last((SpeakerKind.OUTLET,))
    if named and passage.source[0].start - named.span.start < _OUTLET_REACH:
        return outlet_voice(heard.press.called(named.outlet), f"the {mention.head} is an outlet's", 0.75)
    return spoke if spoke and spoke.key and mention.head not in roles("reports") else None


_OUTLET_REACH = 700
"""Characters back to the outlet that "the paper" may mean: three or four paragraphs of news."""
