"""What the page to judge on shows: one thing to choose after another, and then the sheet to sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import Request

from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.model import Report
from sayso.render.safety import folded
from sayso.story import AttributionRef, JudgementKind, claim_at, report_of, statement_of
from sayso.web.addresses import judge_address, report_address
from sayso.web.choosing import Choice, Sought, address_of, choices, statements_of
from sayso.web.judge_words import FIELDS, KINDS, NOBODY_SAID_IT, VALUES, Asked, Sort, kinds_for
from sayso.web.judgement_list import signed


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the page's address says was chosen so far, and what is sought."""

    kind: str = ""
    subject: str = ""
    other: str = ""
    q: str = ""
    story: str = ""
    report: str = ""

    def asked(self) -> Asked | None:
        """The kind of judgement; None where none is chosen yet, or there is none of that name."""
        found = next((one for one in JudgementKind if one.value == self.kind), None)
        return KINDS[found] if found else None


def judge_sheet(request: Request, ledger: Ledger, chosen: Chosen) -> dict[str, Any]:
    """The page, as far as what is chosen leads."""
    asked, named = chosen.asked(), chosen.subject
    subject, is_own = _statement_for(ledger, named, asked)
    chosen = replace(chosen, subject=subject)
    step = _step(asked, chosen) if asked else None
    found = _found(ledger, chosen, step) if step and is_own else ()
    return {
        "chosen": chosen,
        "asked": asked,
        "kinds": [(words, judge_address(kind=kind, subject=named)) for kind, words in kinds_for(named)],
        "shown": [
            _told(ledger, one, as_claim=_is_claim(asked, chosen))
            for one in (chosen.subject, chosen.other)
            if one
        ],
        "shared": not is_own or (_splits(asked) and statement_of(subject) != subject and step and not found),
        "whole": statement_of(named),
        "anew": judge_address(subject=named),
        "which": (asked.which_other if chosen.subject else asked.which) if asked and step else "",
        "found": found,
        "fields": list(FIELDS.items()),
        "all_wrong": NOBODY_SAID_IT,
        "values": VALUES,
        "by": signed(request),
    }


def _statement_for(ledger: Ledger, subject: str, asked: Asked | None) -> tuple[str, bool]:
    """What is judged, where a claim is named by a part of a statement ("REPORT#a3.2"), and whether that can
    be judged: a claim is not joined by a statement that speaks to other claims too. One that is split keeps
    its name, and the ledger finds the statements for it."""
    whole = statement_of(subject)
    if whole == subject or _splits(asked):
        return subject, True
    try:
        story = ledger.story(subject)
    except LedgerError:
        return subject, True
    account = claim_at(story, subject)
    own = address_of(story, account.claim) if account else ""
    return own or whole, bool(own) or asked is None or asked.subject is not Sort.CLAIM


def _splits(asked: Asked | None) -> bool:
    return asked is not None and asked.other is Sort.STATEMENT_OF_CLAIM


def _step(asked: Asked, chosen: Chosen) -> Sort | None:
    """What is to be chosen next; None where the sheet can be signed."""
    if not chosen.subject:
        return asked.subject
    return asked.other if asked.other and not chosen.other else None


def _found(ledger: Ledger, chosen: Chosen, step: Sort) -> list[dict[str, str]]:
    """What can be chosen, each with its address. Raises `LedgerError` where what is chosen is not there."""
    sought = Sought(step, chosen.q.strip(), chosen.story, chosen.report, chosen.subject)
    found = choices(ledger, sought)
    values = [one.value for one in found]
    return [
        {"title": one.title, "detail": one.detail, "address": address, "leads": "" if one.value else "1"}
        for one in found
        if (address := _address(chosen, one, step, values))
    ]


def _address(chosen: Chosen, choice: Choice, step: Sort, values: list[str]) -> str:
    """Where choosing it leads: on to the sheet, or into a story or report; "" where it cannot be chosen."""
    subject, other = (chosen.subject, choice.value) if chosen.subject else (choice.value, "")
    if not choice.value:
        return judge_address(
            kind=chosen.kind, subject=chosen.subject, story=choice.story, report=choice.report
        )
    if subject == other:  # the statement that stands for the claim itself: another then stands for it
        subject = next((one for one in values if one != other), "") if step is Sort.STATEMENT_OF_CLAIM else ""
    return judge_address(kind=chosen.kind, subject=subject, other=other) if subject else ""


def _is_claim(asked: Asked | None, chosen: Chosen) -> bool:
    """Whether what is chosen stands for a claim: of one that is split, until a statement of it is chosen."""
    return bool(asked and asked.subject is Sort.CLAIM and (asked.other is Sort.CLAIM or not chosen.other))


def _told(ledger: Ledger, address: str, *, as_claim: bool) -> dict[str, str]:
    """What was chosen, in words; that it is not there, where it is not."""
    try:
        report = ledger.report(report_of(address)).report
        if AttributionRef.parse(address) is None:
            return _report_told(report)
        if as_claim:
            return _claim_told(ledger, address)
        return _statement_told(report, address)
    except LedgerError:
        return {"title": "something that is not here", "detail": "", "address": ""}


def _report_told(report: Report) -> dict[str, str]:
    title = folded(report.headline or "") or folded(report.text[:80])
    detail = report.outlet.name if report.outlet else ""
    return {"title": title, "detail": detail, "address": report_address(report.id)}


def _claim_told(ledger: Ledger, address: str) -> dict[str, str]:
    account = claim_at(ledger.story(address), address)
    if account is None:
        return _statement_told(ledger.report(report_of(address)).report, address)
    there = _statement_address(address)
    return {"title": account.claim.text, "detail": str(account.record.state), "address": there}


def _statement_told(report: Report, address: str) -> dict[str, str]:
    told = next((one for one in statements_of(report) if one.value == statement_of(address)), None)
    if told is None:
        return {"title": "something that is not here", "detail": "", "address": ""}
    detail = ", ".join(filter(None, (told.detail, report.outlet.name if report.outlet else "")))
    return {"title": told.title, "detail": detail, "address": _statement_address(address)}


def _statement_address(address: str) -> str:
    return report_address(report_of(address), attribution=statement_of(address).rpartition("#")[2])
