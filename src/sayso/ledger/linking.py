"""Linking a report that was filed: what it copies, what it is like, and which story that makes it part of.

All of it follows from the reports alone, so it comes out the same in whatever order they were added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, or_, select, union, update

from sayso.copies import RESEMBLE, Sketch, compare, copy_keys, resemblance, sketch
from sayso.embedding import Vectors
from sayso.ledger.filing import filed
from sayso.ledger.judging import standing
from sayso.ledger.portions import portions
from sayso.ledger.story_rows import copy_to_row, hand_over, mark_changed, retire
from sayso.ledger.tables import copies, keys, likenesses, reports, sketches
from sayso.model import Report
from sayso.stories import LIKE, Profile, alike, grouped, profile, story_keys
from sayso.story import JudgementKind, rank

_MOST_SHARED = 400
"""A key that more reports share than this tells little, and leads to those of them with the least ids only:
which these are is for the ids to say and not for who came first, so all others hang together by them in
whatever order they come. (Two others are compared besides where they came before the key was so common.) Far
above the size of the rumours' largest stories, so that no story is cut by it."""


def link(connection: Connection, report: Report, vectors: Vectors, *, now: str) -> None:
    """Link a report that is new or has a new version, anew."""
    mine, like = sketch(report), profile(report, vectors)
    _unlink(connection, report.id)
    connection.execute(
        insert(sketches).values(report=report.id, sketch=mine.to_bytes(), profile=like.to_bytes())
    )
    copying, telling = _keyed("c", copy_keys(mine)), _keyed("s", story_keys(like))
    rows = [{"key": key, "report": report.id} for key in sorted({*copying, *telling})]
    if rows:
        connection.execute(insert(keys), rows)
    others = _sharing(connection, report.id, [*copying, *telling])
    _link_copies(connection, report.id, mine, others)
    _link_likenesses(connection, report.id, like, others)
    regroup(connection, [report.id], now=now)


def regroup(connection: Connection, ids: Iterable[str], *, now: str) -> None:
    """Group the reports that hang together with these into stories again, and mark stories that changed."""
    ids = list(ids)
    component = _component(connection, ids)
    together, apart = _judged_stories(connection, component)
    members = sorted(component)
    groups = grouped(members, _scores(connection, members), together=together, apart=apart)
    before, at, ranks = _stories_and_moments(connection, members)
    had, asked, stand = _had(before), set(ids), set[str]()
    for group in groups:
        first = min(group, key=lambda one: (ranks[one], one))
        stand.add(first)
        moved = [one for one in group if before[one] != first]
        for some in portions(moved):
            connection.execute(update(reports).where(reports.c.id.in_(some)).values(story=first))
        if moved or had.get(first, set()).difference(group) or asked.intersection(group):
            mark_changed(connection, first, at=at[first], reports=len(group), now=now)
            hand_over(connection, first, {story for one in moved if (story := before[one])})
    retire(connection, {story for story in before.values() if story} - stand)


def _had(before: Mapping[str, str | None]) -> Mapping[str, set[str]]:
    """Each story with its reports so far."""
    had: dict[str, set[str]] = {}
    for one, story in before.items():
        if story:
            had.setdefault(story, set()).add(one)
    return had


def _unlink(connection: Connection, report: str) -> None:
    connection.execute(delete(sketches).where(sketches.c.report == report))
    connection.execute(delete(keys).where(keys.c.report == report))
    connection.execute(
        delete(likenesses).where(or_(likenesses.c.report == report, likenesses.c.other == report))
    )
    connection.execute(delete(copies).where(or_(copies.c.original == report, copies.c.copy == report)))


def _keyed(kind: str, found: Iterable[str]) -> list[str]:
    return [f"{kind}:{key}" for key in found]


def _sharing(connection: Connection, report: str, shared: list[str]) -> list[tuple[str, bytes, bytes]]:
    """Reports that have one of the keys, with what they are compared by."""
    found = set[str]()
    for key in shared:
        holders = select(keys.c.report).where(keys.c.key == key, keys.c.report != report)
        found.update(connection.scalars(holders.order_by(keys.c.report).limit(_MOST_SHARED)))
    wanted = (select(sketches).where(sketches.c.report.in_(some)) for some in portions(found))
    rows = (row for one in wanted for row in connection.execute(one))
    return [(row.report, row.sketch, row.profile) for row in rows]


def _link_copies(
    connection: Connection, report: str, mine: Sketch, others: list[tuple[str, bytes, bytes]]
) -> None:
    near = [other for other, theirs, _ in others if resemblance(mine, Sketch.from_bytes(theirs)) >= RESEMBLE]
    if not near:
        return
    (own,) = filed(connection, [report])
    found = [compare(own, other) for other in filed(connection, near)]
    rows = [copy_to_row(edge) for edge in found if edge]
    if rows:
        connection.execute(insert(copies), rows)


def _link_likenesses(
    connection: Connection, report: str, mine: Profile, others: list[tuple[str, bytes, bytes]]
) -> None:
    rows = []
    for other, _, theirs in others:
        score = alike(mine, Profile.from_bytes(theirs))
        if score >= LIKE:
            less, more = sorted((report, other))
            rows.append({"report": less, "other": more, "score": score})
    if rows:
        connection.execute(insert(likenesses), rows)


def _component(connection: Connection, ids: Iterable[str]) -> set[str]:
    """All reports that likenesses, copies or judgements lead to from these, directly or on the way."""
    together = [
        (one.subject, one.other)
        for one in standing(connection, JudgementKind.SAME_STORY, JudgementKind.DIFFERENT_STORY)
    ]
    found, new = set(ids), set(ids)
    while new:
        reached = _neighbours(connection, new)
        for subject, other in together:
            if other and (subject in new or other in new):
                reached |= {subject, other}
        new = reached - found
        found |= new
    there = (select(reports.c.id).where(reports.c.id.in_(some)) for some in portions(found))
    return {one for wanted in there for one in connection.scalars(wanted)}


def _neighbours(connection: Connection, ids: Iterable[str]) -> set[str]:
    found = set[str]()
    for some in portions(ids):
        either = union(
            select(likenesses.c.other.label("id")).where(likenesses.c.report.in_(some)),
            select(likenesses.c.report).where(likenesses.c.other.in_(some)),
        )
        found.update(connection.scalars(either))
    return found


def _scores(connection: Connection, members: list[str]) -> Mapping[tuple[str, str], float]:
    scores, inside = {}, set(members)
    for some in portions(members):
        for row in connection.execute(select(likenesses).where(likenesses.c.report.in_(some))):
            if row.other in inside:
                scores[row.report, row.other] = row.score
    return scores


def _judged_stories(
    connection: Connection, component: set[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    pairs: dict[JudgementKind, list[tuple[str, str]]] = {
        JudgementKind.SAME_STORY: [],
        JudgementKind.DIFFERENT_STORY: [],
    }
    for one in standing(connection, *pairs):
        if one.other and {one.subject, one.other} <= component:
            pairs[one.kind].append((one.subject, one.other))
    return pairs[JudgementKind.SAME_STORY], pairs[JudgementKind.DIFFERENT_STORY]


def _stories_and_moments(
    connection: Connection, members: list[str]
) -> tuple[dict[str, str | None], dict[str, str], dict[str, str]]:
    """The story that each is in so far, its moment, and how it stands in time."""
    wanted = select(reports.c.id, reports.c.story, reports.c.at, reports.c.dated)
    rows = [
        row for some in portions(members) for row in connection.execute(wanted.where(reports.c.id.in_(some)))
    ]
    return (
        {row.id: row.story for row in rows},
        {row.id: row.at for row in rows},
        {row.id: rank(row.at, dated=row.dated) for row in rows},
    )
