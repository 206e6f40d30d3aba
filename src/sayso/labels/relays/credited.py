"""Credited: lines that say whose reporting a text is: "From the Herald:" over it, "Information from:" below.

What stands below the one came through the outlet that it names, whoever speaks. So did what people say of
whom no channel is named in a text with the other at its foot, as agencies put it below a member's story.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.relays.ways import is_unknown
from sayso.lexicons.patterns import any_of
from sayso.model import SINGLES, Relay, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice


def credited(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    found: Sequence[Reading[tuple[Relay, ...]]],
    press: Press,
) -> Iterator[tuple[int, tuple[Relay, ...]]]:
    """The indices of passages that a line credits to an outlet, with all their relays."""
    over, below = _over(press), _below(press.text)
    for passage in passages:
        voice, reading = voices[passage.index], found[passage.index]
        if not voice.key or voice.kind is SpeakerKind.OUTLET:
            continue
        if over and passage.anchor.start > over.mention[0].end:
            if over.name not in {relay.name for relay in reading.value}:
                yield passage.index, (*reading.value, over)
        elif below and voice.kind in SINGLES and is_unknown(reading):
            yield passage.index, (below,)


def _over(press: Press) -> Relay | None:
    """The outlet of a line of its own that says from where the rest is."""
    for line in _FROM.finditer(press.text):
        named = press.within(Span(*line.span("name")))
        if len(named) == 1:
            return Relay(press.called(named[0].outlet), (named[0].span,))
    return None


_FROM = re.compile(r"^From\s(?:[Tt]he\s)?(?P<name>[A-Z][^:.\n]{1,50}):[ \t]*$", re.MULTILINE)


def _below(text: str) -> Relay | None:
    """The outlet whose information a line at the text's foot says it is."""
    line = _information_from().search(text, max(0, len(text) - _FOOT))
    return Relay(line["name"].removeprefix("The "), (Span(*line.span("name")),)) if line else None


_FOOT = 600
"""Characters at the text's end in which such a line stands, before a copyright notice."""


@cache
def _information_from() -> re.Pattern[str]:
    return re.compile(
        rf"^{any_of('channels', 'credited', 'below')}:\s(?P<name>[A-Z][^,:\n]{{2,50}}),\s(?:https?://|www\.)",
        re.MULTILINE,
    )
