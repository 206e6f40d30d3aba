"""Parts of a plural voice: "one", "one of them" after "sources", "some traders"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.heard import Heard, heard_reading
from sayso.labels.voice import Voice
from sayso.labels.words import roles, singular
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage, Reading

_ONE = re.compile(
    r"(?:one|another|a\s(?:second|third)|the\sother)(?:\sof\s(?:them|those|these|the\s\w+))?$", re.IGNORECASE
)
_REACH = 600
"""Characters back to those of whom one speaks: the paragraph before, at most two."""


def among(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """One of the several who spoke last, unnamed as they are."""
    if not _ONE.match(mention.words):
        return None
    start = passage.source[0].start
    several = next(
        (v for at, v in reversed(heard.voices) if v.plural and v.noun and start - at < _REACH), None
    )
    if several is None or several.noun in roles("document"):
        return None
    noun = "person" if several.noun == "people" else singular(several.noun or "")
    voice = Voice(
        f"{noun}@{passage.index}",
        f"anonymous {noun}",
        SpeakerKind.ANONYMOUS,
        noun=noun,
        body=several.body,
        kind_rule="one of several",
        kind_confidence=0.7,
    )
    return heard_reading(passage, voice, f"one of the {several.noun}s before", 0.6)
