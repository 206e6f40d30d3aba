"""Who has been heard so far in a report: the state that resolving the next mention looks back on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.labels.naming import nation_named
from sayso.labels.passage import Passage, Reading, reading
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.labels.people import People
    from sayso.labels.press import Press
    from sayso.labels.voice import Voice
    from sayso.model import Span

BODIES = (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET)
SINGLES = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, SpeakerKind.OFFICIAL)


@dataclass
class Heard:
    """The voices so far, with where each stands; grows as mentions are read."""

    people: People
    press: Press
    contents: list[Span]
    voices: list[tuple[int, Voice]] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def last(self, kinds: Iterable[SpeakerKind] = (), *, gender: str | None = None) -> Voice | None:
        """The latest voice of the kinds that the gender does not rule out."""
        wanted = tuple(kinds)
        for _, voice in reversed(self.voices):
            if wanted and voice.kind not in wanted:
                continue
            known = voice.gender or self.genders.get(voice.key or "")
            if gender is None or known in (None, gender):
                return voice
        return None

    def body(self, words: str | None) -> str | None:
        """The body in full where an earlier voice is that body: "ministry" is the one that spoke before."""
        if not words:
            return None
        wanted = set(words.lower().split())
        for _, voice in reversed(self.voices):
            name = (voice.name or "").lower().split()
            if voice.kind is SpeakerKind.ORGANIZATION and wanted <= set(name):
                return voice.name
        return nation_named(words)


def heard_reading(passage: Passage, voice: Voice, rule: str, confidence: float) -> Reading[Voice]:
    """A speaker's reading, resting on the source mention."""
    return reading("speaker", voice, rule, passage.source, confidence)
