"""Whom "they" means: several, a body that is no outlet, or one whose sex nothing tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.meant.before import several_before
from sayso.labels.meant.heard import BODIES
from sayso.labels.meant.it_meant import BODY_REACH
from sayso.model import UNNAMED, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice


def several_meant(passage: Passage, heard: Heard) -> Voice | None:
    """Those meant, of whom somebody spoke or the sentence before tells; None where nobody fits."""
    return _several(passage, heard) or several_before(passage, heard)


def _several(passage: Passage, heard: Heard) -> Voice | None:
    """The latest voice of several, of a body that is no outlet, or of one unnamed just before."""
    start = passage.source[0].start
    for at, voice in reversed(heard.voices):
        if voice.kind is SpeakerKind.OUTLET and not voice.plural:
            continue
        if voice.plural or voice.kind in (SpeakerKind.GROUP, *BODIES):
            return voice
        unnamed = voice.kind in UNNAMED
        if unnamed and heard.gender(voice) is None and start - at < BODY_REACH:
            return voice
    return None
