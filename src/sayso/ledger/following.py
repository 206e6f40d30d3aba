"""What judgements are about in a ledger, and having the stories follow that they touch."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, update

from sayso.errors import LedgerError, NotInLedgerError
from sayso.ledger.filing import no_such_report, version_of
from sayso.ledger.judging import standing
from sayso.ledger.linking import regroup
from sayso.ledger.moments import named_moment
from sayso.ledger.readings import content_of
from sayso.ledger.story_rows import mark_untold, story_of
from sayso.ledger.tables import reports
from sayso.story import AttributionRef, Judgement, JudgementKind, report_of

_OF_STORIES = frozenset({JudgementKind.SAME_STORY, JudgementKind.DIFFERENT_STORY})
_OF_REPORTS = _OF_STORIES | {JudgementKind.WITHDRAWN}


def follow(connection: Connection, judgement: Judgement, *, now: str) -> None:
    """Have the stories that a judgement is about grouped or told again."""
    subjects = [one for one in (judgement.subject, judgement.other) if one]
    about = subjects if judgement.kind in _OF_REPORTS else [report_of(one) for one in subjects]
    touched = [story_holding(connection, report) for report in about]
    if judgement.kind is JudgementKind.WITHDRAWN:
        when = next((one.value for one in reversed(withdrawals(connection, judgement.subject))), None)
        connection.execute(update(reports).where(reports.c.id == judgement.subject).values(withdrawn=when))
    if judgement.kind in _OF_STORIES:
        regroup(connection, about, now=now)
    else:
        mark_untold(connection, touched, now=now)


def withdrawals(connection: Connection, report: str) -> list[Judgement]:
    """What says that this report was withdrawn, the latest judgement last."""
    return [one for one in standing(connection, JudgementKind.WITHDRAWN) if one.subject == report]


def held(connection: Connection, judgement: Judgement) -> Judgement:
    """The judgement with the wordings that it is about.

    Raises `LedgerError` where the ledger has not what is judged, or it is judged against itself.
    """
    if judgement.subject == judgement.other:
        raise LedgerError(f"{judgement.subject} is named twice; a judgement is over two things")
    addresses = (judgement.subject, judgement.other)
    if judgement.kind in _OF_REPORTS:
        for address in addresses:
            if address is not None:
                story_holding(connection, address)
        if judgement.kind is JudgementKind.WITHDRAWN:
            return replace(judgement, value=named_moment(judgement.value or judgement.at))
        return judgement
    subject, other = (
        None if address is None else _content_judged(connection, address) for address in addresses
    )
    return replace(judgement, subject_content=subject, other_content=other)


def _content_judged(connection: Connection, address: str) -> str:
    ref = AttributionRef.parse(address)
    if ref is None:
        raise LedgerError(
            f"{address or repr(address)} is no attribution; write REPORT#aN",
            command="`sayso claim` shows them",
            newsroom="a report's page leads to its statements",
        )
    report = version_of(connection, ref.report).report
    if ref.attribution not in {one.id for one in report.attributions}:
        raise NotInLedgerError(
            f"report {ref.report} has no attribution {ref.attribution}; it has {len(report.attributions)}"
        )
    return content_of(report)


def story_holding(connection: Connection, report: str) -> str:
    """The story that a report is in. Raises `NotInLedgerError` where there is no such report."""
    story = story_of(connection, report)
    if story is None:
        raise no_such_report(report)
    return story
