"""What people judged of a ledger's reports: kept, followed by the stories, undone."""

from __future__ import annotations

from sayso.errors import LedgerError
from sayso.ledger.following import follow, held, story_holding, withdrawals
from sayso.ledger.judging import (
    all_judgements,
    judged,
    latest_judgements,
    record_judgement,
    told_whether_they_apply,
    undo_judgement,
)
from sayso.ledger.meant import of_one_claim, of_statements
from sayso.ledger.moments import named_moment
from sayso.ledger.story_store import StoryStore
from sayso.ledger.transactions import reading, writing
from sayso.story import Judgement, JudgementKind, is_after

UNSIGNED = "unsigned"
"""Who withdrew a report where nobody is named."""


class JudgementStore(StoryStore):
    """The judgements that a ledger keeps, and what rests on them."""

    def withdraw(
        self, report: str, *, at: str | None = None, by: str = UNSIGNED, note: str | None = None
    ) -> Judgement:
        """Note that the publisher withdrew a report, as a judgement; what rests on it follows.

        Raises `LedgerError` where there is no such report or ``at`` is no moment, or one to come.
        """
        when = named_moment(at) if at else self._clock()
        if is_after(when, self._clock()):
            raise LedgerError(f"{at} is to come; a withdrawal is noted when it has happened")
        return self.judge(judged(JudgementKind.WITHDRAWN, report, None, by=by, value=when, note=note))

    def restore(self, report: str, *, by: str = UNSIGNED) -> None:
        """Undo whatever says that a report was withdrawn.

        Raises `LedgerError` where there is no such report, or nothing says that it was withdrawn.
        """
        at = self._clock()
        with writing(self._engine) as connection:
            story_holding(connection, report)
            found = withdrawals(connection, report)
            if not found:
                raise LedgerError(
                    f"report {report} is not withdrawn", command="`sayso judge list` shows what is"
                )
            for one in found:
                follow(connection, undo_judgement(connection, one.id, by=by, at=at), now=at)

    def judge(self, judgement: Judgement) -> Judgement:
        """Keep what somebody judged (`judged` makes it), and let the stories that it touches follow.

        One that stands already is kept once. What is given over one of the claims of a statement is kept over
        the statements that stand for it.

        Raises `LedgerError` where the ledger does not hold what it is about, no statement stands for it, or
        nothing would come of it.
        """
        judgement = of_statements(judgement, self.story)
        with reading(self._engine) as connection:
            held(connection, judgement)
        judgement = of_one_claim(judgement, self.story)
        with writing(self._engine) as connection:
            kept = record_judgement(connection, held(connection, judgement))
            follow(connection, kept, now=self._clock())
        return kept

    def undo(self, judgement: str, *, by: str) -> Judgement:
        """Undo a judgement, which stays on record. Raises `LedgerError` where there is none that stands."""
        at = self._clock()
        with writing(self._engine) as connection:
            undone = undo_judgement(connection, judgement, by=by, at=at)
            follow(connection, undone, now=at)
        return undone

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, undone ones too, the oldest first."""
        with reading(self._engine) as connection:
            return told_whether_they_apply(connection, all_judgements(connection))

    def latest_judgements(self, *, limit: int, offset: int = 0) -> tuple[Judgement, ...]:
        """A part of the judgements, the newest first."""
        with reading(self._engine) as connection:
            found = latest_judgements(connection, limit=limit, offset=offset)
            return told_whether_they_apply(connection, found)
