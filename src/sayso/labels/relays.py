"""Relays: the outlets between a speaker and this report, nearest the speaker first.

Found in the sentence (`sayso.labels.between`), in what the report says elsewhere of who reports for whom and
who spoke to whom (`sayso.labels.contacts`), and carried on to the next statements of the same speaker, or of
the same body, until another channel is named; an unnamed source is taken to have had its one channel from the
start, and all bare "sources" the one channel that the report names for any. What is quoted inside another
statement came the way that statement came, what a line introduces ("The Herald writes:") through its outlet.
The report's own outlet is no relay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.between import between
from sayso.labels.channels import own_matter
from sayso.labels.contacts import Contacts, contacts_of
from sayso.labels.own_ways import is_open, is_own, is_posted
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.words import roles
from sayso.model import Relay, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.press import Press
    from sayso.labels.voice import Voice

Relays = tuple[Relay, ...]


def read_relays(passages: Sequence[Passage], voices: Sequence[Voice], press: Press) -> list[Reading[Relays]]:
    """Every passage's relays, in the passages' order."""
    beside: dict[Span, list[Passage]] = {}
    for passage in passages:
        beside.setdefault(passage.sentence, []).append(passage)
    own = [between(passage, voices, beside[passage.sentence], press) for passage in passages]
    found = _carried_on(passages, voices, own, press)
    _carried_back(passages, voices, own, found)
    _from_outside(passages, voices, press, found)
    return found


def _carried_on(
    passages: Sequence[Passage], voices: Sequence[Voice], own: Sequence[Relays], press: Press
) -> list[Reading[Relays]]:
    contacts = contacts_of(press, voices)
    found: list[Reading[Relays]] = []
    channels = _Channels(contacts)
    for passage, voice, relays in zip(passages, voices, own, strict=True):
        if relays:
            found.append(_via(relays, "channel named in the sentence", 0.85))
            channels.open(voice, relays)
        elif voice.key and (printed := _printed_in(passage, passages, voices, found, press)):
            found.append(_via(printed, "stands in what the line before introduces", 0.7))
            channels.open(voice, printed)
        elif voice.key and is_own(passage, press):
            channels.close(voice, passage)
            found.append(_via((), "spoke to the report's own outlet", 0.85))
        elif voice.key and is_posted(passage):
            channels.close(voice, passage)
            found.append(_via((), "posted by the speaker", 0.8))
        elif voice.key and is_open(passage):
            channels.close(voice, passage)
            found.append(_via((), "said to everybody", 0.7))
        elif voice.kind is SpeakerKind.OUTLET or not voice.key:
            found.append(_via((), "no channel named", 0.9))
        elif carried := channels.of(voice, passage):
            found.append(carried)
        else:
            found.append(_via((), "no channel named", 0.8))
    return found


_LINES = 4
"""Passages back to the one that introduces a paragraph."""


def _printed_in(
    passage: Passage,
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    found: Sequence[Reading[Relays]],
    press: Press,
) -> Relays:
    """The channel of a statement in a paragraph that a line introduces ("The Herald writes:")."""
    if passage.block is None:
        return ()
    line_end = len(passage.text[: passage.block.start].rstrip())
    if passage.text[line_end - 1 : line_end] != ":":
        return ()
    for before in reversed(passages[max(0, passage.index - _LINES) : passage.index]):
        if before.sentence.end < line_end - 1 or before.block is passage.block:
            continue
        voice = voices[before.index]
        if voice.key == voices[passage.index].key or before.anchor.start > line_end:
            continue
        if voice.kind is SpeakerKind.OUTLET and voice.name and voice.name not in press.own:
            return (Relay(voice.name, before.source or before.cue),)
        return found[before.index].value
    return ()


class _Channels:
    """Which way each speaker's and each body's words came last."""

    def __init__(self, contacts: Contacts) -> None:
        self._contacts = contacts
        self._speakers: dict[str, tuple[int, Relays]] = {}
        self._bodies: dict[str, Relays] = {}

    def open(self, voice: Voice, relays: Relays) -> None:
        """The channel from here on."""
        if voice.key:
            self._speakers[voice.key] = (max(relay.mention[0].end for relay in relays), relays)
        if voice.body:
            self._bodies[voice.body.lower()] = relays

    def close(self, voice: Voice, passage: Passage) -> None:
        """None from here on: the speaker has used a way of his own."""
        if voice.key:
            self._speakers[voice.key] = (passage.sentence.end, ())

    def of(self, voice: Voice, passage: Passage) -> Reading[Relays] | None:
        """The channel that the passage's words came by, as far as the report said so before."""
        at, carried = self._speakers.get(voice.key or "", (-1, None))
        met = self._contacts.last(voice, passage.sentence.end)
        if met and met.at > at and not (met.reports and passage.cue_lemmas & own_matter()):
            return _via((met.relay,), met.rule, 0.7)
        if carried:
            return _via(carried, "channel of the same speaker before", 0.7)
        if carried is None and (shared := _of_body(voice, self._bodies)):
            return _via(shared, "channel of the same body before", 0.7)
        return None


def _of_body(voice: Voice, bodies: Mapping[str, Relays]) -> Relays | None:
    """The channel of the body that the voice speaks for; who is unnamed speaks for none."""
    return None if voice.kind is SpeakerKind.ANONYMOUS or not voice.body else bodies.get(voice.body.lower())


def _via(relays: Relays, rule: str, confidence: float) -> Reading[Relays]:
    return reading("via", relays, rule, tuple(s for r in relays for s in r.mention), confidence)


def _carried_back(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[Relays],
    found: list[Reading[Relays]],
) -> None:
    """An unnamed source's channel also for what the report has from it before the channel is named."""
    channels: dict[str, Relays] = {}
    for passage in reversed(passages):
        voice = voices[passage.index]
        if voice.kind is not SpeakerKind.ANONYMOUS or not voice.key:
            continue
        if own[passage.index]:
            channels[voice.key] = own[passage.index]
        elif not found[passage.index].value and (relays := channels.get(voice.key)):
            found[passage.index] = _via(relays, "channel of the same source later", 0.6)
    _of_the_sources(passages, voices, own, found)


def _of_the_sources(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[Relays],
    found: list[Reading[Relays]],
) -> None:
    """The one channel by which the report has all its bare "sources", for those it has named none for."""
    bare = [p for p in passages if _is_bare_source(voices[p.index])]
    ways = {tuple(relay.name for relay in own[p.index]): own[p.index] for p in bare if own[p.index]}
    if len(ways) != 1:
        return
    for passage in bare:
        if not found[passage.index].value and voices[passage.index].plural:
            found[passage.index] = _via(next(iter(ways.values())), "channel of the report's sources", 0.5)


def _is_bare_source(voice: Voice) -> bool:
    return voice.kind is SpeakerKind.ANONYMOUS and voice.noun in roles("bare")


def _from_outside(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    press: Press,
    found: list[Reading[Relays]],
) -> None:
    """A statement inside another's content: the outlet that makes the outer one, and how that one came."""
    for passage in passages:
        outer = passage.finding.nested_in
        unnamed = voices[passage.index].name == "unnamed media"
        if outer is None or not 0 <= outer < len(voices) or outer == passage.index or unnamed:
            continue
        mine, first = found[passage.index], _outer(passage, passages[outer], voices, press)
        more = [*([first] if first else ()), *(found[outer].value if first or not mine.value else ())]
        names = {relay.name for relay in mine.value}
        if new := tuple(relay for relay in more if relay.name not in names):
            found[passage.index] = _via((*mine.value, *new), "channel of the statement that holds it", 0.7)


def _outer(passage: Passage, holder: Passage, voices: Sequence[Voice], press: Press) -> Relay | None:
    """The outlet whose own statement holds this one."""
    outer, voice = voices[holder.index], voices[passage.index]
    if outer.kind is not SpeakerKind.OUTLET or not outer.key or not outer.name or outer.name in press.own:
        return None
    if outer.name.lower() == (voice.name or "").lower():
        return None
    return Relay(outer.name, holder.source or holder.cue)
