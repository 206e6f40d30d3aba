"""Printed: what a paragraph says that a line introduces ("The Herald writes:") came through its outlet."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.relays.between import OWNER
from sayso.lexicons.patterns import any_of
from sayso.model import Relay, Span, SpeakerKind
from sayso.outlets import outlets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.voice import Voice

_LINES = 4
"""Passages back to the one that introduces a paragraph."""


def printed_in(
    passage: Passage,
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    found: Sequence[Reading[tuple[Relay, ...]]],
    press: Press,
) -> tuple[Relay, ...]:
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
    introducing = _line_outlet(passage.text, line_end, press)
    return (introducing,) if introducing else ()


def _line_outlet(text: str, end: int, press: Press) -> Relay | None:
    """The one outlet of the short line that ends at ``end`` and says whose piece follows."""
    start = text.rfind("\n", 0, end) + 1
    if not (_introduces().match(text, start) and end - start <= _LINE):
        return None
    named = {m.outlet: m for m in press.within(Span(start, end)) if m.outlet.name not in press.own}
    if len(named) == 1:
        mention = next(iter(named.values()))
        return Relay(press.called(mention.outlet), (mention.span,))
    owner = OWNER.search(text, start, end)
    outlet = outlets().by_name(owner[1]) if owner and not named else None
    if owner is None or outlet is None or outlet.name in press.own:
        return None
    return Relay(owner[1], (Span(*owner.span(1)),))


_LINE = 120
"""Characters of a line that does nothing but introduce: "According to Time's Ada Lorne:"."""


@cache
def _introduces() -> re.Pattern[str]:
    return re.compile(rf"{any_of('channels', 'printed', 'introduces')}\s")
