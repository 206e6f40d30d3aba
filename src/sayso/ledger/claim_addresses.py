"""What the addresses of claims lead to, and what to tell where they lead to none.

A claim is called by its first statement ("REPORT#a5"); where that puts forward several, each further one has
a number behind it ("REPORT#a5.2").
"""

from __future__ import annotations

from collections.abc import Mapping
from shlex import quote
from typing import TYPE_CHECKING

from sayso.errors import NotInLedgerError
from sayso.ledger.filing import asked_for
from sayso.story import (
    AttributionRef,
    ClaimAccount,
    Judgement,
    JudgementKind,
    Story,
    claim_at,
    report_of,
    statement_of,
)

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger


class StruckError(NotInLedgerError):
    """A statement was judged to be said by nobody, and so speaks to no claim; ``report`` is whose it is."""

    def __init__(self, judgement: Judgement) -> None:
        super().__init__(
            f"{judgement.subject} was judged to be said by nobody, and is part of no claim any more",
            command=f"`sayso judge undo {judgement.id}` takes that back if it is wrong",
            newsroom="undo the judgement under Judgements if it is wrong",
        )
        self.report = report_of(judgement.subject)


def claim_of(ledger: Ledger, address: str, *, as_of: str | None = None) -> tuple[Story, ClaimAccount]:
    """The claim of this id, else the one to which the attribution of this address speaks, and its story.

    Raises `NotInLedgerError` where the ledger has no such report, or the attribution speaks to no claim, and
    `StruckError` where that is because somebody judged so.
    """
    story = ledger.story(address, as_of=as_of)
    account = claim_at(story, address)
    if account is None:
        raise no_such_claim(ledger, address)
    return story, account


def no_such_claim(ledger: Ledger, address: str) -> NotInLedgerError:
    """What to raise where an address leads to no claim."""
    report, statement = report_of(address), statement_of(address)
    judgement = struck(ledger, report).get(statement)
    if judgement:
        return StruckError(judgement)
    if statement == address and _is_statement(ledger, address):
        return NotInLedgerError(
            f"{address} speaks to no claim",
            command=f"`sayso judge same-claim {quote(address)} OTHER` puts it on another's claim",
            newsroom="judge it to be about the claim of another statement, if it is",
        )
    return unknown_claim(address, report)


def _is_statement(ledger: Ledger, address: str) -> bool:
    ref = AttributionRef.parse(address)
    return ref is not None and ref.attribution in {
        one.id for one in ledger.report(ref.report).report.attributions
    }


def unknown_claim(address: str, story: str) -> NotInLedgerError:
    """What to raise where a story, named by its id or by a report of it, has no claim of this address."""
    return NotInLedgerError(
        f"the ledger has no claim {asked_for(address)}",
        command=f"`sayso story {quote(story)}` lists the story's claims",
        newsroom="a story lists its claims",
    )


def struck(ledger: Ledger, report: str) -> Mapping[str, Judgement]:
    """Those of a report's attributions that somebody judged to be said by nobody, by address: they speak to
    no claim. The judgement beside each is the one that says so."""
    found = {
        one.subject: one
        for one in ledger.judgements()
        if one.kind is JudgementKind.WRONG_READING and not one.field and one.stands and one.applies
    }
    return {
        address: one
        for address, one in found.items()
        if (ref := AttributionRef.parse(address)) and ref.report == report
    }
