"""Stories as rows: which there are, which changed since they were last told, and what was told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from sayso.ledger.portions import portions
from sayso.ledger.readings import packed, unpacked
from sayso.ledger.tables import copies, reports, stories
from sayso.model import Span
from sayso.story import Copy, CopyReason, Evidence
from sayso.story_contract import story_from_json, story_to_json


def mark_changed(connection: Connection, story: str, *, at: str, reports: int, now: str) -> None:
    """Note that a story is new or changed, so that it is told again."""
    values = {"first": at, "reports": reports, "changed": now, "told_from": None}
    changed = connection.execute(update(stories).where(stories.c.id == story).values(values))
    if not changed.rowcount:
        connection.execute(stories.insert().values(id=story, **values))


def hand_over(connection: Connection, story: str, had: Iterable[str]) -> None:
    """Let a story have the claims last told of the stories that its reports ``had``: they are known, and
    nothing of them is noted as new where only their story is another."""
    last = [
        story_from_json(unpacked(told))
        for one in sorted({*had} - {story})
        if (told := connection.scalar(select(stories.c.told).where(stories.c.id == one)))
    ]
    if last:
        known = connection.scalar(select(stories.c.told).where(stories.c.id == story))
        last[:0] = [story_from_json(unpacked(known))] if known else []
        claims = tuple({one.claim.id: one for its in last for one in its.claims}.values())
        told = packed(story_to_json(replace(last[0], id=story, claims=claims)))
        connection.execute(update(stories).where(stories.c.id == story).values(told=told))


def mark_untold(connection: Connection, ids: Iterable[str], *, now: str) -> None:
    """Have these stories told again."""
    for some in portions(ids):
        connection.execute(update(stories).where(stories.c.id.in_(some)).values(told_from=None, changed=now))


def retire(connection: Connection, ids: Iterable[str]) -> None:
    """Remove stories whose reports all went to others: any report's id still leads to where it went."""
    for some in portions(ids):
        connection.execute(delete(stories).where(stories.c.id.in_(some)))


def story_of(connection: Connection, address: str) -> str | None:
    """The story that a report is in, by the report's id; a story's own id is its first report's."""
    return connection.scalar(select(reports.c.story).where(reports.c.id == address))


def stories_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The story that each of these reports is in."""
    found: dict[str, str] = {}
    for some in portions(ids):
        wanted = select(reports.c.id, reports.c.story).where(
            reports.c.id.in_(some), reports.c.story.is_not(None)
        )
        found |= {row.id: row.story for row in connection.execute(wanted)}
    return found


def members_of(connection: Connection, story: str) -> list[str]:
    """The ids of a story's reports."""
    return list(connection.scalars(select(reports.c.id).where(reports.c.story == story)))


def members_by_story(connection: Connection, ids: Iterable[str]) -> dict[str, list[str]]:
    """The ids of each story's reports, in order."""
    found: dict[str, list[str]] = {}
    for some in portions(ids):
        wanted = select(reports.c.story, reports.c.id).where(reports.c.story.in_(some))
        for story, report in connection.execute(wanted.order_by(reports.c.id)):
            found.setdefault(story, []).append(report)
    return {story: sorted(members) for story, members in found.items()}


def copies_among(connection: Connection, members: Iterable[str]) -> tuple[Copy, ...]:
    """The copies between these reports."""
    there, found = set(members), list[Copy]()
    for some in portions(there):
        rows = connection.execute(select(copies).where(copies.c.original.in_(some)))
        found += (_copy(json.loads(row.edge)) for row in rows if row.copy in there)
    return tuple(sorted(found, key=lambda one: (one.original, one.copy)))


def copy_to_row(edge: Copy) -> dict[str, Any]:
    """A copy as a row."""
    data = {
        "original": edge.original,
        "copy": edge.copy,
        "share": edge.share,
        "reason": edge.reason,
        "directed": edge.directed,
        "agency": edge.agency,
        "evidence": edge.evidence,
    }
    return {"original": edge.original, "copy": edge.copy, "edge": json.dumps(data, ensure_ascii=False)}


def _copy(data: dict[str, Any]) -> Copy:
    evidence = tuple(Evidence(report, Span(*span)) for report, span in data["evidence"])
    return Copy(**{**data, "reason": CopyReason(data["reason"]), "evidence": evidence})
