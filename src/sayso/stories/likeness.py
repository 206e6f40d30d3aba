"""How likely it is that two reports are on one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from sayso.stories.profiles import Profile

LIKE = 0.42
"""Likenesses below this are not kept: few of one story are, and chains of weaker ones would connect half of a
ledger."""

_TERMS, _LEAD, _MEANING, _BASE = 21.8, 11.1, 8.0, -11.7
"""Logistic regression on all pairs of articles of three quarters of the rumours."""
_BOUND = 8.0
"""Log-odds beyond this, either way, say no more."""
_STEPS = 127
_DAYS, _PER_DAY = 10, 0.1
"""A report more than ten days older tells of the event itself less and less likely: the odds fall by a tenth
a day. By judgement: the rumours have no days."""


def alike(one: Profile, other: Profile) -> float:
    """The log-odds that both are on one event, from 0 over 0.5 (even) to 1; the same either way round."""
    odds = _BASE + _TERMS * one.terms.cosine(other.terms) + _LEAD * one.lead.cosine(other.lead)
    odds += _MEANING * float(one.vector.astype(np.int32) @ other.vector.astype(np.int32)) / _STEPS**2
    if one.day and other.day:
        odds -= _PER_DAY * max(0, abs(one.day - other.day) - _DAYS)
    return round(min(1.0, max(0.0, 0.5 + odds / (2 * _BOUND))), 4)
