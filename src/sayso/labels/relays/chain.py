"""Relays: the outlets between a speaker and this report, nearest the speaker first.

Found in the sentence (`sayso.labels.relays.between`), in what the report says elsewhere of who reports for
whom and who spoke to whom (`sayso.labels.relays.contacts`), and carried on to the next statements of the
same speaker, or of one of the body's people, until another channel is named, at times to earlier ones
(`sayso.labels.relays.earlier`) and to the questions that they answer (`sayso.labels.relays.interviewer`).
What is quoted inside another statement came the way that statement came, what a line introduces ("The
Herald writes:") through its outlet; so does what a line credits as its outlet's
(`sayso.labels.relays.credited`). The report's own outlet is no relay.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import own_matter
from sayso.labels.passage import Passage, Reading
from sayso.labels.relays.between import between
from sayso.labels.relays.contacts import contacts_of
from sayso.labels.relays.credited import credited
from sayso.labels.relays.earlier import carry_back
from sayso.labels.relays.interviewer import asked
from sayso.labels.relays.newly_heard import with_newly_heard
from sayso.labels.relays.own_ways import is_open, is_own, is_posted
from sayso.labels.relays.printed import printed_in
from sayso.labels.relays.retold import retold
from sayso.labels.relays.ways import NO_WAY, Channels, via
from sayso.lexicons import load
from sayso.model import UNNAMED, UNNAMED_MEDIA, Relay, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.relays.contacts import Contacts
    from sayso.labels.voice import Voice

Relays = tuple[Relay, ...]


def read_relays(passages: Sequence[Passage], voices: Sequence[Voice], press: Press) -> list[Reading[Relays]]:
    """Every passage's relays, in the passages' order."""
    contacts = contacts_of(press, voices)
    press = with_newly_heard(press, passages, voices)
    beside: dict[Span, list[Passage]] = {}
    for passage in passages:
        beside.setdefault(passage.sentence, []).append(passage)
    own = [
        between(passage, voices, beside[passage.sentence], press) or _held(passage, passages, voices, press)
        for passage in passages
    ]
    found = _carried_on(passages, voices, own, press, contacts)
    carry_back(passages, voices, own, found, press)
    for index, relay in list(retold(passages, voices, press, found)):
        found[index] = via((relay,), "channel of the story that the report retells", 0.6)
    _from_outside(passages, voices, press, found)
    for index, relays in list(asked(passages, voices, found)):
        found[index] = via(relays, "asked in the interview beside", 0.6)
    for index, relays in list(credited(passages, voices, found, press)):
        found[index] = via(relays, "credited in a line of its own", 0.7)
    return found


def _carried_on(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[Relays],
    press: Press,
    contacts: Contacts,
) -> list[Reading[Relays]]:
    themselves = frozenset(
        key for p in passages if p.cue_lemmas & own_matter() and (key := voices[p.index].key)
    )
    way = _Way(passages, voices, press, Channels(contacts, themselves))
    for passage in sorted(passages, key=lambda p: (p.cue or p.content or (p.sentence,))[0].start):
        way.found[passage.index] = way.of(passage, own[passage.index])
    return way.found


@dataclass(frozen=True)
class _Way:
    """How each passage came, as far as the report has been read."""

    passages: Sequence[Passage]
    voices: Sequence[Voice]
    press: Press
    channels: Channels

    @cached_property
    def found(self) -> list[Reading[Relays]]:
        """By the passages' indices; nothing for those not read yet."""
        return [via((), NO_WAY, 0.8) for _ in self.passages]

    def of(self, passage: Passage, relays: Relays) -> Reading[Relays]:
        """The way of a passage, those before it in the text being known; ``relays`` its sentence names."""
        voice = self.voices[passage.index]
        if relays:
            self.channels.open(voice, passage, relays)
            return via(relays, "channel named in the sentence", 0.85)
        if voice.key and (printed := printed_in(passage, self.passages, self.voices, self.found, self.press)):
            self.channels.open(voice, passage, printed)
            return via(printed, "stands in what the line before introduces", 0.7)
        if voice.key and (open_way := _own_way(passage, self.press)):
            self.channels.close(voice, passage)
            return open_way
        if voice.kind is SpeakerKind.OUTLET or not voice.key:
            return via((), NO_WAY, 0.9)
        if passage.finding.rule == load("cues")["rules"]["no-answer"]["phrase"]:
            # Whom a report could not reach it has tried itself, whomever they spoke to before.
            return via((), NO_WAY, 0.8)
        if carried := self.channels.of(voice, passage):
            return carried
        if same := _of_the_one_before(passage, self.passages, self.voices, self.found):
            self.channels.open(voice, passage, same)
            return via(same, "channel of the unnamed source right before", 0.6)
        return via((), NO_WAY, 0.8)


def _own_way(passage: Passage, press: Press) -> Reading[Relays] | None:
    """The way of one who speaks to the report's own outlet, posts, or speaks to everybody."""
    if is_own(passage, press):
        return via((), "spoke to the report's own outlet", 0.85)
    if is_posted(passage):
        return via((), "posted by the speaker", 0.8)
    return via((), "said to everybody", 0.7) if is_open(passage) else None


_APART = 500
"""Characters between two mentions of one unnamed source: a paragraph."""


def _of_the_one_before(
    passage: Passage, passages: Sequence[Passage], voices: Sequence[Voice], found: Sequence[Reading[Relays]]
) -> Relays:
    """The channel of "the staffer", "the insider", where the one before is by an unnamed source."""
    voice, before = voices[passage.index], passage.index - 1
    if before < 0 or voice.kind not in UNNAMED or voice.plural or voice.body:
        return ()
    last, other = passages[before], voices[before]
    if any(spoken.key == voice.key for spoken in voices[:before]):
        return ()
    near = 0 <= passage.anchor.start - last.anchor.start < _APART
    alike = other.kind in UNNAMED and not other.plural
    definite = passage.source_words.lower().startswith("the ")
    return found[before].value if near and alike and definite else ()


def _from_outside(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    press: Press,
    found: list[Reading[Relays]],
) -> None:
    """A statement inside another's content: the outlet that makes the outer one, and how that one came."""
    for passage in passages:
        outer = _holder_of(passage, voices)
        if outer is None:
            continue
        mine, first = found[passage.index], _outer(passage, passages[outer], voices, press)
        more = [*([first] if first else ()), *(found[outer].value if first or not mine.value else ())]
        names = {relay.name.lower() for relay in mine.value} | {(voices[passage.index].name or "").lower()}
        if new := tuple(relay for relay in more if relay.name.lower() not in names):
            found[passage.index] = via((*mine.value, *new), "channel of the statement that holds it", 0.7)


def _held(passage: Passage, passages: Sequence[Passage], voices: Sequence[Voice], press: Press) -> Relays:
    """The outlet in whose own statement this one stands."""
    outer = _holder_of(passage, voices)
    relay = None if outer is None else _outer(passage, passages[outer], voices, press)
    return (relay,) if relay else ()


def _holder_of(passage: Passage, voices: Sequence[Voice]) -> int | None:
    """The index of the statement that holds this one, which is not the unnamed press's."""
    outer = passage.finding.nested_in
    if outer is None or not 0 <= outer < len(voices) or outer == passage.index:
        return None
    return None if voices[passage.index].name == UNNAMED_MEDIA else outer


def _outer(passage: Passage, holder: Passage, voices: Sequence[Voice], press: Press) -> Relay | None:
    """The outlet whose own statement holds this one."""
    outer, voice = voices[holder.index], voices[passage.index]
    if outer.kind is not SpeakerKind.OUTLET or not outer.key or not outer.name or outer.name in press.own:
        return None
    if outer.name.lower() == (voice.name or "").lower():
        return None
    return Relay(outer.name, holder.source or holder.cue)
