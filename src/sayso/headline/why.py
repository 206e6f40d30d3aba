"""The words of a reason: who does what, and the quotation that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import Attribution, HeadlineCheck, HeadlineLabel, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Spans


def checked(
    label: HeadlineLabel, why: str, attributions: Sequence[Attribution], headline_spans: Spans
) -> HeadlineCheck:
    """The check with the attributions it rests on and their spans."""
    spans = sorted({span for a in attributions for span in (*a.source, *a.cue, *a.content)})
    return HeadlineCheck(label, why, tuple(a.id for a in attributions), tuple(headline_spans), tuple(spans))


def name_of(attribution: Attribution) -> str:
    """The speaker's name, for a sentence."""
    return attribution.speaker.name or "somebody unnamed"


def called(attribution: Attribution) -> str:
    """All that the reading calls the speaker: name, role, the body spoken for."""
    speaker = attribution.speaker
    return " ".join(part for part in (speaker.name, speaker.role, speaker.affiliation) if part)


_DETAILS = {
    "nothing_to_confirm": "says there is nothing to confirm",
    "neither_confirms_nor_denies": "neither confirms nor denies",
    "did_not_respond": "did not respond",
    "unreachable": "could not be reached",
    "cannot_verify": "cannot verify it",
}


def does(attribution: Attribution) -> str:
    """What the speaker does, as a verb of the third person."""
    plain = {Stance.DECLINES: "declines to say", Stance.UNAWARE: "does not know"}
    stance = attribution.stance
    return _DETAILS.get(attribution.detail or "", plain.get(stance, stance.value) if stance else "speaks")


_LONGEST_QUOTE = 120
"""Characters of a quotation in a reason; enough for a clause."""


def quote(spans: Spans, text: str) -> str:
    """The words of the spans, cut where they are long."""
    words = " … ".join(" ".join(span.of(text).split()) for span in spans)
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
