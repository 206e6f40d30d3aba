"""States by names short enough to type."""

from __future__ import annotations

import re

from sayso.story.record import State

SHORT_NAMES = {one.name.casefold().replace("_", "-"): one for one in State}
"""Every state by its short name: "single-origin"."""


def state_named(words: str) -> State | None:
    """The state that is meant by its label or its short name.

    >>> state_named("single origin") is state_named("Single origin, unconfirmed") is State.SINGLE_ORIGIN
    True
    """
    folded = words.casefold()
    by_label = (one for one in State if one.value == folded)
    return next(by_label, None) or SHORT_NAMES.get(re.sub("[ _]", "-", folded))
