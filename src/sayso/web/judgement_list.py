"""What the page of judgements shows: each in words, by whom, and whether it still applies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from starlette.requests import Request

from sayso.answers.words import words_of
from sayso.ledger import Ledger
from sayso.ledger.judgement_store import UNSIGNED
from sayso.ledger.lookups import reports_by_id
from sayso.model import Report
from sayso.story import AttributionRef, Filed, Judgement, JudgementKind, report_of
from sayso.web.addresses import report_address, story_address
from sayso.web.judge_words import FIELDS, MADE, value_words
from sayso.web.paging import Part

BY_COOKIE = "sayso_by"


def judgement_lines(request: Request, ledger: Ledger, part: Part) -> dict[str, Any]:
    """The judgements of this part, the newest first."""
    found = ledger.latest_judgements(limit=part.limit, offset=part.offset)
    addresses = [address for one in found for address in (one.subject, one.other) if address]
    reports = reports_by_id(ledger, dict.fromkeys(map(report_of, addresses)))
    shown = {address: _shown(reports, address) for address in addresses}
    return {"judgements": [_line(shown, one) for one in found], "by": signed(request)}


def signed(request: Request) -> str:
    """The name that this browser judged with last."""
    return unquote(request.cookies.get(BY_COOKIE, ""))[:200]


_NOBODY_SIGNED = frozenset({UNSIGNED, "somebody"})
"""What stands in a ledger for a name that was not given, now and in ledgers of before."""

_GONE = "words that the report no longer has"
"""Stands for what was judged where another statement may have its number now."""


def _line(shown: Mapping[str, str], one: Judgement) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": MADE[one.kind],
        "field": FIELDS.get(one.field or "", one.field),
        "value": value_words(one.field, one.value),
        "withdrawn": one.value if one.kind is JudgementKind.WITHDRAWN else None,
        "subject": shown[one.subject] if one.applies else _GONE,
        "address": _address(one.subject if one.applies else report_of(one.subject)),
        "other": (shown[one.other] if one.applies else _GONE) if one.other else "",
        "other_address": _address(one.other if one.applies else report_of(one.other)) if one.other else "",
        "story": story_address(report_of(one.subject)),
        "by": one.by,
        "at": one.at,
        "note": one.note,
        "undone_by": "" if one.undone_by in _NOBODY_SIGNED else one.undone_by,
        "undone_at": one.undone_at,
        "applies": one.applies,
    }


def _address(subject: str) -> str:
    ref = AttributionRef.parse(subject)
    return report_address(ref.report, attribution=ref.attribution) if ref else report_address(subject)


_LONGEST = 120
"""Characters by which a statement is known among others."""


def _shown(reports: Mapping[str, Filed], subject: str) -> str:
    """The words judged, or the address where the ledger no longer has them."""
    filed = reports.get(report_of(subject))
    words = _words(filed.report, subject) if filed else ""
    return (words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…") or subject


def _words(report: Report, subject: str) -> str:
    ref = AttributionRef.parse(subject)
    return (words_of(report, ref.attribution) if ref else "") or (report.headline or "")


def judged(ledger: Ledger) -> frozenset[str]:
    """The addresses of what somebody judged, and did not undo."""
    standing = (one for one in ledger.judgements() if one.stands)
    return frozenset(address for one in standing for address in (one.subject, one.other) if address)
