"""Two speakers whom the reading takes for one: "the harbour and Ada Brome"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model import Speaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping


def two_speakers(speaker: Speaker, known: Mapping[str, Speaker]) -> tuple[Speaker, Speaker] | None:
    """Two speakers read as one: "A and B", where one of them is known by that name alone."""
    match = _TOGETHER.fullmatch(speaker.name or "")
    if match is None or speaker.kind is SpeakerKind.ANONYMOUS:
        return None
    found = [known.get(name) for name in match.groups()]
    if not any(found):
        return None
    one, other = (
        speaker_known or Speaker(name, SpeakerKind.ORGANIZATION)
        for speaker_known, name in zip(found, match.groups(), strict=True)
    )
    return one, other


_TOGETHER = re.compile(r"(?:(?:[Nn]either|[Bb]oth)\s)?(?:the\s)?(\S.*?)\s(?:and|nor)\s(?:the\s)?(\S.*)")
