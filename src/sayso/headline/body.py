"""What in the body speaks of the headline's matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.overlap import shared_stems, topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.wording import Wording
    from sayso.model import Attribution

_MATCH = 0.5
"""Least share of the headline's telling words that an attribution has where it is what the headline is about;
half, because headlines swap every other word for a shorter one."""


def about(headline: Wording, text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions that have at least half of the headline's telling words, the fullest first."""
    if len(headline.topic) < 2:
        return []
    scored = [
        (shared_stems(headline.topic, topic(text, a.content)) / len(headline.topic), a) for a in attributions
    ]
    fitting = [(score, a) for score, a in scored if score >= _MATCH]
    return [a for _, a in sorted(fitting, key=lambda pair: -pair[0])]
