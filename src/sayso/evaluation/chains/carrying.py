"""Carrying: whose voice a claim is, as far as its way goes: an outlet's, the press's at large, nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import UNSPECIFIED, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.model import Attribution


def without_empty_voices(
    carrying: Sequence[Attribution], named_outlets: Sequence[Attribution]
) -> Sequence[Attribution]:
    """The attributions without voices that name no agent, or no outlet where another is named.

    Where nobody else puts the matter forward, the first outlet of the report does.
    """
    agents = [a for a in carrying if not is_agentless(a)] or named_outlets[:1]
    found = agents or carrying
    named = any(is_outlet(a) and not is_press(a) for a in found)
    passed_on = any(a.via and a.speaker.kind is SpeakerKind.ANONYMOUS for a in found)
    return ([a for a in found if not is_press(a)] or found) if named or passed_on else found


def is_agentless(one: Attribution) -> bool:
    """Whether nobody is named who speaks."""
    return (one.speaker.name or "").startswith(UNSPECIFIED)


def is_outlet(one: Attribution) -> bool:
    """Whether an outlet speaks itself."""
    return one.speaker.kind is SpeakerKind.OUTLET


def is_press(one: Attribution) -> bool:
    """Whether the press at large speaks: "unnamed media", "South Korean media"."""
    return is_outlet(one) and (one.speaker.name or "").endswith(" media")


def stands_in(one: Attribution, other: Attribution) -> bool:
    """Whether the one speaks inside what the other says."""
    return any(piece.covers(span) for span in (one.cue or one.source)[:1] for piece in other.content)


def sureness(one: Attribution, label: str) -> float:
    """The least confidence of the readings of one label; 1 where none is given."""
    sure: Iterable[float] = (r.confidence for r in one.why if r.label == label and r.confidence is not None)
    return min(sure, default=1.0)
