"""Stories as rows: which there are, which changed since they were last told, and what was told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, or_, select, update

from sayso.ledger.tables import copies, reports, stories
from sayso.model import Span
from sayso.story import Copy, CopyReason, Evidence


def mark_changed(connection: Connection, story: str, *, at: str, reports: int, now: str) -> None:
    """Note that a story is new or changed, so that it is told again."""
    values = {"first": at, "reports": reports, "changed": now, "told_from": None}
    changed = connection.execute(update(stories).where(stories.c.id == story).values(values))
    if not changed.rowcount:
        connection.execute(stories.insert().values(id=story, **values))


def mark_untold(connection: Connection, ids: Iterable[str], *, now: str) -> None:
    """Have these stories told again."""
    connection.execute(
        update(stories).where(stories.c.id.in_(sorted(ids))).values(told_from=None, changed=now)
    )


def retire(connection: Connection, ids: Iterable[str]) -> None:
    """Remove stories whose reports all went to others: any report's id still leads to where it went."""
    connection.execute(delete(stories).where(stories.c.id.in_(sorted(ids))))


def story_of(connection: Connection, address: str) -> str | None:
    """The story that a report is in, by the report's id; a story's own id is its first report's."""
    return connection.scalar(select(reports.c.story).where(reports.c.id == address))


def members_of(connection: Connection, story: str) -> list[str]:
    """The ids of a story's reports."""
    return list(connection.scalars(select(reports.c.id).where(reports.c.story == story)))


def copies_among(connection: Connection, members: Sequence[str]) -> tuple[Copy, ...]:
    """The copies between these reports."""
    inside = select(copies.c.edge).where(or_(copies.c.original.in_(members), copies.c.copy.in_(members)))
    found = (_copy(json.loads(edge)) for edge in connection.scalars(inside))
    kept = (one for one in found if {one.original, one.copy} <= set(members))
    return tuple(sorted(kept, key=lambda one: (one.original, one.copy)))


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
