"""What a report's page shows: the reading, its versions and their differences, and what can be judged."""

from __future__ import annotations

from typing import Any

from sayso.answers import Edit, Reading, revision
from sayso.ledger import Ledger
from sayso.ledger.claim_addresses import struck
from sayso.render.article import SLOTS
from sayso.render.safety import shortened
from sayso.render.statement_words import what
from sayso.render.view import report_view
from sayso.story import Filed
from sayso.web.addresses import judge_address, report_address, story_address
from sayso.web.export_links import report_exports
from sayso.web.paging import stretch_of

JUDGED_SHOWN = 50
"""Statements that are listed at once to be judged."""
_SHOWN = 110
"""Characters by which a statement is known in that list: about a line."""


def report_page(ledger: Ledger, report: str, version: int | None, *, statements: int = 0) -> dict[str, Any]:
    """What the page of a report's version shows, the newest where none is named.

    Its list of what can be judged begins with this statement.
    """
    filed = ledger.report(report, version=version)
    story = ledger.story(report)
    versions = ledger.versions(report)
    part = stretch_of(statements, JUDGED_SHOWN, len(filed.report.attributions))
    before = versions[filed.version - 2] if filed.version > 1 else None
    return {
        "report": report_view(filed.report, 1),
        "filed": filed,
        "slots": SLOTS,
        "story": {"title": story.title, "address": story_address(story.id)},
        "versions": [
            {"number": one.version, "at": one.at, "address": report_address(report, version=one.version)}
            for one in versions
        ],
        "changes": _changes(before, filed) if before else [],
        "struck": [
            (number, report_address(report, attribution=one))
            for one in (_struck(ledger, report) if filed.version == len(versions) else ())
            if (number := one.removeprefix("a")).isdecimal()
        ],
        "judging": [
            {
                "number": number,
                "what": shortened(what(filed.report, one), _SHOWN),
                "address": judge_address(subject=f"{report}#{one.id}"),
            }
            for number, one in list(enumerate(filed.report.attributions, start=1))[part.start : part.end]
        ],
        "part": part,
        "here": report_address(report, version=version),
        "api": f"/api/v1{report_address(report)}",
        "exports": report_exports(report),
    }


def _struck(ledger: Ledger, report: str) -> list[str]:
    return [address.rpartition("#")[2] for address in struck(ledger, report)]


def _changes(before: Filed, after: Filed) -> list[dict[str, str]]:
    changed = revision(before.report, after.report)
    lines = [_edited("Headline", changed.headline)] if changed.headline else []
    lines += [_edited("Paragraph", edit) for edit in changed.edits]
    lines += [{"what": "Statement lost", "before": _told(one), "after": ""} for one in changed.lost]
    lines += [{"what": "Statement gained", "before": "", "after": _told(one)} for one in changed.gained]
    lines += [
        {"what": "Statement changed", "before": _told(one), "after": _told(other)}
        for one, other in changed.changed
    ]
    return lines


def _edited(where: str, edit: Edit) -> dict[str, str]:
    return {"what": f"{where} {edit.kind}", "before": edit.before, "after": edit.after}


def _told(reading: Reading) -> str:
    return f"{reading.who} {reading.stance or ''}: {reading.words}".replace("  ", " ")
