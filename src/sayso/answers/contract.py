"""Answers as JSON: the objects field by field, labels as their words, addresses as in a story's JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from sayso.answers.brief import Brief, ClaimBrief
from sayso.answers.context import Context
from sayso.answers.days import Day
from sayso.answers.outlet import OutletAccount
from sayso.answers.revision import Revision
from sayso.answers.story_line import StoryLine
from sayso.answers.who import Source
from sayso.contract import Json
from sayso.lineage_contract import bounds_to_json, lineage_to_json, origins_to_json
from sayso.moment_contract import moment_to_json
from sayso.story import as_told


def brief_to_json(brief: Brief, *, lineages: bool = True) -> Json:
    """A brief as plain data, each claim's lineage as in a story's JSON; without, where that stands beside."""
    data: Json = _plain(brief)
    data["claims"] = [claim_brief_to_json(claim, lineages=lineages) for claim in brief.claims]
    return data


def claim_brief_to_json(claim: ClaimBrief, *, lineages: bool = True) -> Json:
    """A claim as a brief has it, with its lineage and what words say of its spread."""
    data: Json = {
        field.name: _plain(getattr(claim, field.name)) for field in fields(claim) if field.name != "lineage"
    } | moment_to_json(claim.since, claim.dated, name="since")
    spread = {**data["spread"], "words": claim.spread.words, "bounds": claim.spread.bounds}
    return {
        **data,
        "spread": spread,
        "origins": origins_to_json(claim.lineage.origins),
    } | ({"lineage": lineage_to_json(claim.lineage)} if lineages else {})


def story_line_to_json(line: StoryLine) -> Json:
    """A story in a list."""
    return {
        "id": line.id,
        "title": line.title,
        "reports": line.reports,
        "report_ids": list(line.report_ids),
        "outlets": line.outlets,
        **moment_to_json(line.first, line.dated, name="first"),
        "last": line.last,
        "changed": line.changed,
        "claim": line.claim,
        "state": line.state and line.state.value,
        "origins": line.origins and bounds_to_json(line.origins),
        "sentence": line.sentence,
    }


def context_to_json(context: Context) -> Json:
    """What a ledger holds on a question."""
    data: Json = _plain(context)
    data["claims"] = [
        _plain(claim) | moment_to_json(claim.since, claim.dated, name="since") for claim in context.claims
    ]
    return data


def day_to_json(day: Day) -> Json:
    """A day of a story; of its reports what they are called and where they stand."""
    data: Json = _plain(day)
    data["reports"] = [
        {
            "id": report.id,
            "headline": report.headline,
            "outlet": report.outlet.name if report.outlet else None,
            "url": report.url,
            "withdrawn": report.withdrawn is not None,
        }
        for report in day.reports
    ]
    return data


def source_to_json(source: Source) -> Json:
    """A source with its statements and reversals."""
    stances = {(stance.value if stance else "unclear"): number for stance, number in source.stances}
    return {**_plain(source), "stances": stances}


def outlet_account_to_json(account: OutletAccount) -> Json:
    """An outlet's counts; names with their numbers as objects."""
    warnings = [
        dict(zip(("report", "headline", "label", "why"), warning, strict=True))
        for warning in account.headline_warnings
    ]
    return {
        **_plain(account),
        "first": account.first and as_told(account.first),
        "last": account.last and as_told(account.last),
        "cites": dict(account.cites),
        "cited_by": dict(account.cited_by),
        "headlines": dict(account.headlines),
        "headline_warnings": warnings,
    }


def revision_to_json(change: Revision) -> Json:
    """What changed between two versions; the paragraphs that were kept are left out."""
    data: Json = _plain(change)
    del data["body"]
    data["changed"] = [{"before": before, "after": after} for before, after in data["changed"]]
    return {**data, "edits": _plain(change.edits)}


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return (
            plain | moment_to_json(plain["at"], plain["dated"]) if plain.keys() >= {"at", "dated"} else plain
        )
    if hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    return value
