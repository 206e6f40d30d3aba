"""Earlier: what the report has of somebody before it names the channel by which it came.

A person's counts right before, where no outlet is known to report itself (its own people may have asked the
person too), and for what the lead sums up of the statement that names it; a bare source's ("a source") a
little farther back. Of the report's bare "sources" all have the one channel it names for any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import own_matter
from sayso.labels.passage import Passage, Reading
from sayso.labels.relays.ways import is_unknown, via
from sayso.lexicons.roles import roles
from sayso.model import Relay, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.voice import Voice

Relays = tuple[Relay, ...]

_AFTER = "channel of the same speaker right after"
_PRONOUNS = frozenset({"he", "she"})
_SPEAKING = frozenset({SpeakerKind.PERSON, SpeakerKind.OFFICIAL})


def carry_back(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[Relays],
    found: list[Reading[Relays]],
    press: Press,
) -> None:
    """Gives ``found`` the channels that the report names only after what came by them."""
    named: dict[str, tuple[int, Relays]] = {}
    for passage in reversed(passages):
        after = () if press.own else _of_the_one_after(passage, passages, voices, own, found)
        after = after or (() if press.own else _of_the_lead(passage, passages, voices, found))
        if after and is_unknown(found[passage.index]):
            found[passage.index] = via(after, _AFTER, 0.6)
            continue
        voice = voices[passage.index]
        if not _is_bare_source(voice) or not voice.key:
            continue
        if own[passage.index]:
            named[voice.key] = (passage.anchor.start, own[passage.index])
        elif voice.key in named and not found[passage.index].value:
            at, relays = named[voice.key]
            if at - passage.anchor.start < _LATER:
                found[passage.index] = via(relays, "channel of the same source later", 0.6)
    _of_the_sources(passages, voices, own, found)


def _of_the_one_after(
    passage: Passage,
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[Relays],
    found: Sequence[Reading[Relays]],
) -> Relays:
    """The channel that the next passage names, by the same person in the same paragraph or as "he"."""
    voice, after = voices[passage.index], passage.index + 1
    if voice.kind is not SpeakerKind.PERSON or not voice.key or after >= len(passages):
        return ()
    goes_on = passages[after].block is passage.block or passages[after].source_words.lower() in _PRONOUNS
    if voices[after].key != voice.key or not goes_on or passage.cue_lemmas & own_matter():
        return ()
    return own[after] or (found[after].value if found[after].reason.rule == _AFTER else ())


_LATER = 800
"""Characters on to where the channel of one unnamed source is named: a paragraph or two. Those farther on are
mostly another's."""

_LEAD = 400
"""Characters at the text's start that sum up what follows: a headline and a first paragraph. Of those whose
channel the next statement names, 14 of 19 in the first 400 characters had it, 3 of 9 in the next 400."""


def _of_the_lead(
    passage: Passage, passages: Sequence[Passage], voices: Sequence[Voice], found: Sequence[Reading[Relays]]
) -> Relays:
    """The channel of the speaker's next statement, for what the lead sums up of it."""
    voice = voices[passage.index]
    sums_up = passage.anchor.start < _LEAD and voice.key and voice.kind in _SPEAKING
    if not sums_up or passage.cue_lemmas & own_matter():
        return ()
    after = next((p for p in passages[passage.index + 1 :] if voices[p.index].key), None)
    if after is None or voices[after.index].key != voice.key:
        return ()
    near = after.anchor.start - passage.anchor.start < _LEAD
    return found[after.index].value if near else ()


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
        if is_unknown(found[passage.index]) and voices[passage.index].plural:
            found[passage.index] = via(next(iter(ways.values())), "channel of the report's sources", 0.5)


def _is_bare_source(voice: Voice) -> bool:
    return voice.kind is SpeakerKind.ANONYMOUS and voice.noun in roles("bare")
