"""Retold: a report that has all it has from one outlet, and what its speakers say with no channel named.

A report of no known outlet that names one other, which speaks in it and through which somebody's words came,
retells that outlet's story: so came the words of the other persons and unnamed sources after its name. Not
so what somebody does but say, or said at another time or to everybody; nor where somebody spoke before the
outlet was named, because the report then has words of its own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.relays.ways import is_unknown
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import SINGLES, Relay, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice


def retold(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    press: Press,
    found: Sequence[Reading[tuple[Relay, ...]]],
) -> Iterator[tuple[int, Relay]]:
    """The indices of passages that came with the one outlet's story, with it."""
    relay = _told_by(voices, press, found)
    if relay is None or any(_spoke_before(relay, p, voices, found) for p in passages):
        return
    elsewhere = {voices[p.index].key for p in passages if _went_another_way(found[p.index])}
    for passage in passages:
        voice = voices[passage.index]  # a body speaks to everybody, and rumours are anybody's
        unknown = is_unknown(found[passage.index])
        after = relay.mention[0].start < passage.sentence.end
        if unknown and after and voice.kind in SINGLES and voice.key not in elsewhere and _says(passage):
            yield passage.index, relay


def _told_by(
    voices: Sequence[Voice], press: Press, found: Sequence[Reading[tuple[Relay, ...]]]
) -> Relay | None:
    """The one outlet of the report, where it speaks itself and somebody through it."""
    names = {press.called(mention.outlet) for mention in press.mentions}
    if press.own or len(names) != 1:
        return None
    name = next(iter(names))
    speaks = any(v.kind is SpeakerKind.OUTLET and (v.name or "").lower() == name.lower() for v in voices)
    carries = any([relay.name for relay in reading.value] == [name] for reading in found)
    return Relay(name, (press.mentions[0].span,)) if speaks and carries else None


def _spoke_before(
    relay: Relay, passage: Passage, voices: Sequence[Voice], found: Sequence[Reading[tuple[Relay, ...]]]
) -> bool:
    """Whether somebody said it, through nobody, in a sentence before the outlet's name."""
    before = passage.sentence.end <= relay.mention[0].start
    single = voices[passage.index].kind in SINGLES
    return before and single and is_unknown(found[passage.index]) and _says(passage)


def _went_another_way(reading: Reading[tuple[Relay, ...]]) -> bool:
    return not reading.value and not is_unknown(reading)


def _says(passage: Passage) -> bool:
    """Whether the speaker says it there and then."""
    cues = load("channels")["retold"]
    says = passage.cue_lemmas & set(cues["says"]) and passage.cue_lemmas.isdisjoint(cues["not_then"])
    return bool(passage.source and says) and _otherwise().search(passage.sentence_words) is None


@cache
def _otherwise() -> re.Pattern[str]:
    """What places it at another time or before everybody: "back in May", "in a statement"."""
    return re.compile(rf"\b{any_of('channels', 'retold', 'otherwise')}\b")
