"""Ways: which way each speaker's and each body's words came last, carried on until another is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.passage import Reading, reading
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.labels.passage import Passage
    from sayso.labels.relays.contacts import Contacts
    from sayso.labels.voice import Voice
    from sayso.model import Relay


NO_WAY = "no channel named"
"""The rule of who neither came by an outlet nor a way of his own, as far as the report tells."""


def is_unknown(reading: Reading[tuple[Relay, ...]]) -> bool:
    """Whether nothing was found of how the words came."""
    return reading.reason.rule == NO_WAY


class Channels:
    """Which way each speaker's and each body's own words came last."""

    def __init__(self, contacts: Contacts, themselves: frozenset[str] = frozenset()) -> None:
        """``themselves`` are the keys of voices that speak of their own doings anywhere in the report."""
        self._contacts = contacts
        self._themselves = themselves
        self._speakers: dict[str, tuple[int, tuple[Relay, ...]]] = {}
        self._bodies: dict[str, tuple[Relay, ...]] = {}

    def open(self, voice: Voice, passage: Passage, relays: tuple[Relay, ...]) -> None:
        """The channel from here on, unless the speaker would not speak."""
        if passage.cue_lemmas & _SILENT:
            return
        if voice.key:
            named = [mention.end for relay in relays for mention in relay.mention[:1]]
            self._speakers[voice.key] = (max(named, default=passage.sentence.end), relays)
        if voice.name and voice.kind is SpeakerKind.ORGANIZATION:
            self._bodies[voice.name.lower()] = relays

    def close(self, voice: Voice, passage: Passage) -> None:
        """None from here on: the speaker has used a way of his own."""
        if voice.key:
            self._speakers[voice.key] = (passage.sentence.end, ())

    def of(self, voice: Voice, passage: Passage) -> Reading[tuple[Relay, ...]] | None:
        """The channel that the passage's words came by, as far as the report said so before."""
        at, carried = self._speakers.get(voice.key or "", (-1, None))
        met = self._contacts.last(voice, passage.sentence.end)
        if met and met.at > at and not (met.reports and voice.key in self._themselves):
            return via((met.relay,), met.rule, 0.7)
        if carried:
            return via(carried, "channel of the same speaker before", 0.7)
        if carried is None and (shared := _of_body(voice, self._bodies)):
            return via(shared, "channel of the same body before", 0.7)
        return None


_SILENT = frozenset({"decline", "refuse", "respond", "reach"})
"""Cues, as lemmas, by which somebody did not speak to the outlet: what else is known came another way."""


def _of_body(voice: Voice, bodies: Mapping[str, tuple[Relay, ...]]) -> tuple[Relay, ...] | None:
    """The channel by which a body spoke, for one of its people; who is unnamed speaks for none."""
    if voice.kind is SpeakerKind.ANONYMOUS or not voice.body:
        return None
    return bodies.get(voice.body.lower())


def via(relays: tuple[Relay, ...], rule: str, confidence: float) -> Reading[tuple[Relay, ...]]:
    """A reading of the relays, resting on the words that name them."""
    return reading("via", relays, rule, tuple(s for r in relays for s in r.mention), confidence)
