"""What people can judge, as a page asks it: which kinds there are, and what each is said of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from sayso.answers.words import listed
from sayso.errors import SaysoError
from sayso.model import Certainty, Stance
from sayso.story import AttributionRef, JudgementKind
from sayso.web.words import STANCES


class Sort(Enum):
    """What is to be chosen."""

    SOURCE = auto()
    STATEMENT = auto()
    CLAIM = auto()
    STATEMENT_OF_CLAIM = auto()
    STORY = auto()
    REPORT = auto()
    REPORT_OF_STORY = auto()


REPORTS = frozenset({Sort.STORY, Sort.REPORT, Sort.REPORT_OF_STORY})
"""Sorts that are told by a report's id; the others by an attribution's address."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind of judgement: what it is called, and what is to be chosen for it, one thing after the other."""

    words: str
    subject: Sort
    which: str
    other: Sort | None = None
    which_other: str = ""


KINDS = {
    JudgementKind.WRONG_READING: Asked("a statement was read wrongly", Sort.STATEMENT, "Which statement?"),
    JudgementKind.SAME_SOURCE: Asked(
        "two sources are one and the same",
        Sort.SOURCE,
        "Which source?",
        Sort.SOURCE,
        "Which other source is the same?",
    ),
    JudgementKind.DIFFERENT_SOURCE: Asked(
        "two statements are not by the same source",
        Sort.STATEMENT,
        "Which statement is by somebody else?",
        Sort.STATEMENT,
        "By somebody else than which statement?",
    ),
    JudgementKind.SAME_CLAIM: Asked(
        "two claims are one and the same",
        Sort.CLAIM,
        "Which claim?",
        Sort.CLAIM,
        "Which other claim is the same?",
    ),
    JudgementKind.DIFFERENT_CLAIM: Asked(
        "split a claim: a statement is about something else",
        Sort.CLAIM,
        "Which claim?",
        Sort.STATEMENT_OF_CLAIM,
        "Which statement is about something else?",
    ),
    JudgementKind.SAME_STORY: Asked(
        "two stories are one and the same",
        Sort.STORY,
        "Which story?",
        Sort.STORY,
        "Which other story is the same?",
    ),
    JudgementKind.DIFFERENT_STORY: Asked(
        "a report belongs to another story",
        Sort.REPORT,
        "Which report?",
        Sort.REPORT_OF_STORY,
        "With which report of its story does it not belong?",
    ),
    JudgementKind.WITHDRAWN: Asked("a report was withdrawn by its publisher", Sort.REPORT, "Which report?"),
}

MADE = {
    JudgementKind.WRONG_READING: "This reading is wrong",
    JudgementKind.SAME_CLAIM: "These two are about the same claim",
    JudgementKind.DIFFERENT_CLAIM: "These two are about different claims",
    JudgementKind.SAME_SOURCE: "These two have the same source",
    JudgementKind.DIFFERENT_SOURCE: "These two have different sources",
    JudgementKind.SAME_STORY: "These two are of one story",
    JudgementKind.DIFFERENT_STORY: "These two are of different stories",
    JudgementKind.WITHDRAWN: "Its publisher has withdrawn this report",
}
"""How a judgement that was made is told."""

FIELDS = {"stance": "what the speaker does", "speaker": "who speaks", "certainty": "how sure the speaker is"}
"""What of a reading can be set right."""

SURE = {
    Certainty.CERTAIN: "certain",
    Certainty.PROBABLE: "thinks it likely",
    Certainty.POSSIBLE: "thinks it possible",
}

VALUES = {
    "stance": {one.value: STANCES[one] for one in Stance},
    "certainty": {one.value: words for one, words in SURE.items()},
}
"""What a field may be set to, by what the contract calls it; the speaker is any name."""


def kinds_for(subject: str) -> list[tuple[str, str]]:
    """The kinds that can be judged of a report, or of a statement; all where nothing is chosen yet."""
    of_report = AttributionRef.parse(subject) is None
    return [
        (kind.value, asked.words)
        for kind, asked in KINDS.items()
        if not subject or (asked.subject in REPORTS) == of_report
    ]


NOBODY_SAID_IT = "all"
"""What the sheet sends where all of a reading is wrong: a choice like the others, never what is left over."""


def set_right(chosen: str, given: Mapping[str, str]) -> tuple[str | None, str | None]:
    """The field of a reading that is set right and to what; neither where all of it is wrong.

    ``given`` is what stands under each choice. Where none is chosen, the only one that is filled counts.

    Raises `SaysoError` where that does not tell what is meant.

    >>> set_right("", {"stance": "", "speaker": "Ada Brock", "certainty": ""})
    ('speaker', 'Ada Brock')
    """
    filled = [name for name, value in given.items() if value]
    if chosen == NOBODY_SAID_IT:
        if filled:
            given_words = listed([FIELDS[one] for one in filled], most=len(filled))
            raise SaysoError(f"you chose that all of it is wrong, and also said {given_words}: choose one")
        return None, None
    field = chosen or (filled[0] if len(filled) == 1 else "")
    if not field:
        raise SaysoError("choose what is right: that nobody said this, or one thing that is otherwise")
    if field not in FIELDS:
        raise SaysoError("choose what is right from the list")
    if not given.get(field):
        raise SaysoError(f"say {FIELDS[field]} instead, or choose something else")
    return field, given[field]


def value_words(field: str | None, value: str | None) -> str:
    """A value in plain words."""
    return VALUES.get(field or "", {}).get(value or "", value or "")
