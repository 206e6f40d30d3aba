"""What callers give as words: bounded, and without what no database or page can hold."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from pydantic import AfterValidator

from sayso.ledger.readings import is_storable
from sayso.ledger.stories import Sort
from sayso.story.state_names import SHORT_NAMES
from sayso.web.paging import FARTHEST

MOMENT_FORM = r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$"
"""A day, or a day and time; whether there is such a day the ledger says."""


def holdable(words: str | None) -> str | None:
    """The words, unless they hold NUL or half of a character. Raises `ValueError` where they do."""
    if words is not None and not is_storable(words):
        raise ValueError("there are characters in it that are no text")
    return words


Holdable = AfterValidator(holdable)

Moment = Annotated[
    str | None,
    Query(
        max_length=40,
        pattern=MOMENT_FORM,
        description="As it stood at this day or moment (2016-10-05, 2016-10-05T14:00:00Z).",
    ),
    Holdable,
]
Since = Annotated[
    str | None,
    Query(max_length=40, pattern=MOMENT_FORM, description="On this day or later, in the report's own zone."),
    Holdable,
]
Until = Annotated[
    str | None,
    Query(max_length=40, pattern=MOMENT_FORM, description="On this day or before, in the report's own zone."),
    Holdable,
]
DAY_FORM = r"^\d{4}-\d{2}-\d{2}$"
NewsSince = Annotated[
    str | None,
    Query(max_length=10, pattern=DAY_FORM, description="Some report came out on this day or later."),
]
NewsUntil = Annotated[
    str | None,
    Query(max_length=10, pattern=DAY_FORM, description="Some report came out on this day or before."),
]
Order = Annotated[
    Sort, Query(description="First what changed last here, has the newest news, or the most reports.")
]
InState = Annotated[
    str | None,
    Query(
        max_length=60,
        description=f"How the chief claim stands: its label, or {', '.join(SHORT_NAMES)}.",
    ),
    Holdable,
]
MinReports = Annotated[int, Query(ge=0, le=FARTHEST, description="As many reports that stand, at least.")]
Undated = Annotated[
    bool, Query(description="With since or until, reports as well that do not say their day.")
]
Words = Annotated[
    str, Query(max_length=500, description="Words that all occur; a phrase in quotation marks."), Holdable
]
Question = Annotated[
    str, Query(min_length=1, max_length=500, description="A question or a topic, in plain words."), Holdable
]
AnyWords = Annotated[
    str, Query(max_length=500, description="Words of which any occurs; a question will do."), Holdable
]
Name = Annotated[str, Query(min_length=1, max_length=300, description="A name, in any case."), Holdable]
Narrow = Annotated[str | None, Query(max_length=300), Holdable]
Signed = Annotated[str, Query(min_length=1, max_length=200, description="Who does it."), Holdable]
