"""Who has no name: a voice by what the report calls it, once no reader of names knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.meant.heard import BODIES, Heard, heard_reading
from sayso.labels.meant.known_as import person_known_as
from sayso.labels.meant.later import outlet_named_later, person_named_later
from sayso.labels.meant.salient import as_known
from sayso.labels.mentions.kind import read_kind
from sayso.labels.mentions.naming import description
from sayso.labels.speakers.rumour import in_medium, nobodys
from sayso.labels.voice import Voice
from sayso.lexicons.roles import is_human, roles
from sayso.model import SINGLES, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def by_description(
    passage: Passage, mention: Mention, heard: Heard, *, owner: Callable[[], str | None]
) -> Reading[Voice]:
    """The voice under the mention's own words, or under the name that a later sentence gives it.

    ``owner`` finds whom "his agent" or "the singer's spokesman" speaks for, by name; it is asked of
    spokesmen and their like alone.
    """
    kind, rule, confidence = as_known(passage, mention, heard, read_kind(mention, passage.sentence_words))
    if kind in (SpeakerKind.OUTLET, SpeakerKind.DOCUMENT) and (
        meant := outlet_named_later(passage, mention, heard)
    ):
        return meant
    single = kind in SINGLES
    if (single or (kind is None and is_human(mention.head))) and (
        meant := person_known_as(passage, mention, heard) or person_named_later(passage, mention, heard)
    ):
        return meant
    if mention.head in roles("rumours") and kind is SpeakerKind.GROUP and not in_medium(mention):
        return nobodys(passage, rule, confidence)
    name = description(passage, mention, kind)
    if mention.head in roles("official") and (whose := owner()):
        name = f"{whose}'s {mention.core}"
    told = "described, not named" if name else "no name and no description"
    return heard_reading(
        passage, _voice(passage, mention, heard, name, (kind, rule, confidence)), told, confidence
    )


def _voice(
    passage: Passage,
    mention: Mention,
    heard: Heard,
    name: str | None,
    read: tuple[SpeakerKind | None, str, float],
) -> Voice:
    """The voice of this kind under the name, with the body that it is or speaks for."""
    kind, rule, confidence = read
    spoken_for = heard.body(mention.body) if kind in SINGLES else None
    noun = mention.head
    return Voice(
        key=name.lower() if kind in BODIES and name else f"{noun}@{passage.index}",
        name=name,
        kind=kind,
        role=noun if kind is SpeakerKind.OFFICIAL else None,
        affiliation=spoken_for,
        gender=mention.gender,
        plural=mention.plural,
        noun=noun,
        body=name if kind is SpeakerKind.ORGANIZATION else spoken_for,
        kind_rule=rule,
        kind_confidence=confidence,
    )
