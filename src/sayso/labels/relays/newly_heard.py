"""Newly heard: outlets that no table and no phrase shows, but that speak in the report as outlets do.

"According to an article in the Daily Wavemaker" makes it an outlet; so may "told the paper" mean it later.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model import Outlet, Span, SpeakerKind
from sayso.outlet_mentions import OutletMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice


def with_newly_heard(press: Press, passages: Sequence[Passage], voices: Sequence[Voice]) -> Press:
    """The press with mentions of the outlets that speak and that it lacks."""
    new = list(_newly_heard(press, passages, voices))
    return (
        replace(press, mentions=tuple(sorted([*press.mentions, *new], key=lambda m: m.span)))
        if new
        else press
    )


def _newly_heard(
    press: Press, passages: Sequence[Passage], voices: Sequence[Voice]
) -> Iterator[OutletMention]:
    for passage in passages:
        voice = voices[passage.index]
        if voice.kind is not SpeakerKind.OUTLET or not voice.name or not _NAME.match(voice.name):
            continue
        for source in passage.source:
            at = press.text.find(voice.name, source.start, source.end)
            span = Span(at, at + len(voice.name))
            if at >= 0 and not press.within(source) and press.covering(span) is None:
                yield OutletMention(span, Outlet(voice.name))


_NAME = re.compile(r"(?:The\s)?[A-Z][\w'’&.-]*(?:\s[A-Z][\w'’&.-]*){0,3}$")
