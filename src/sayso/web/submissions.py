"""What is handed in at the desk: what is said of it, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.errors import SaysoError
from sayso.ledger.identity import check_id
from sayso.ledger.moments import moment
from sayso.render.safety import shortened

_LONGEST_DATE = 40
"""Characters that are shown of what was given for a date and is none."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a report beside its text or its address."""

    id: str | None = None
    headline: str | None = None
    outlet: str | None = None
    published: str | None = None

    def check(self) -> None:
        """Raise `SaysoError` for a date that is none, or an id that nobody could type."""
        if self.id is not None:
            check_id(self.id)
        if self.published and moment(self.published) is None:
            shown = shortened(self.published, _LONGEST_DATE)
            raise SaysoError(
                f"“{shown}” is no date of a report: write it as 2016-10-05, or as 2016-10-05T14:00:00Z"
            )


NOTHING_SAID = Said()
"""Of what is handed in without a word on it."""


@dataclass(slots=True)
class Submission:
    """Something handed in: what became of each of its reports so far, and what is worth knowing of them."""

    id: str
    name: str
    added: list[tuple[str, str]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    state: str = "waiting"

    @property
    def done(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state == "done"
