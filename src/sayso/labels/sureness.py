"""How sure an attribution is as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.model import Reason

_DECISIVE = ("stance", "speaker")
"""Labels without which an attribution misleads; a doubtful form or date does not make it doubtful."""


WORDED = 0.9
"""Confidence of a rule from which it rests on words that mean just this, such as "set the record straight".
The label network, which has read them once or never, is not asked then. Plain statements and moods have .85
and less."""


def sureness(found: float, why: Iterable[Reason]) -> float:
    """The confidence ``found`` with which it was found, times that of its weakest decisive label."""
    decisive = (reason.confidence for reason in why if reason.label in _DECISIVE)
    weakest = min((confidence for confidence in decisive if confidence is not None), default=1.0)
    return round(found * weakest, 2)
