"""Judgements of people, as the ledger keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, insert, select, update

from sayso.corrections import LABELS, values_of
from sayso.errors import LedgerError, NotInLedgerError
from sayso.ids import content_id
from sayso.ledger.anchors import applying
from sayso.ledger.moments import now
from sayso.ledger.tables import judgements
from sayso.story import Judgement, JudgementKind

_EITHER_WAY = frozenset({JudgementKind.SAME_SOURCE, JudgementKind.SAME_CLAIM, JudgementKind.SAME_STORY})
OF_ONE = frozenset({JudgementKind.WRONG_READING, JudgementKind.WITHDRAWN})
"""The kinds that are said of one thing; the others are said of two."""


def record_judgement(connection: Connection, judgement: Judgement) -> Judgement:
    """Keep a judgement; one that stands already with the same words is returned as it is."""
    for one in standing(connection, judgement.kind):
        if _matter(one) == _matter(judgement):
            return one
    values = asdict(judgement)
    del values["applies"]
    connection.execute(insert(judgements).values(values))
    return judgement


def judged(  # noqa: PLR0913 - what is judged, who judges, and what the judge may add
    kind: JudgementKind,
    subject: str,
    other: str | None,
    *,
    by: str,
    note: str | None = None,
    field: str | None = None,
    value: str | None = None,
) -> Judgement:
    """A judgement made now.

    ``field`` and ``value`` say what is right instead of a wrong reading; of a withdrawal ``value`` is its
    moment.

    Raises `LedgerError` where the kind asks for another subject than was given, and for a label or a value
    that there is not.
    """
    if not by.strip():
        raise LedgerError(
            "a judgement is signed: say who judges",
            command="`--by NAME` does",
            newsroom="give your name",
        )
    if (other is None) != (kind in OF_ONE):
        raise LedgerError(f"“{kind}” is said of {'one thing' if other else 'two things'}")
    if kind is JudgementKind.WRONG_READING:
        _check_label(field, value)
    at = now()
    words = (kind, subject, other, by, at, field, value, note)
    unlike_any = token_hex(8)  # two may judge alike, and one again what was undone, within a second
    id_ = "j" + content_id(*words, unlike_any)[:12]
    return Judgement(id_, kind, subject, other, by, at, note=note, field=field, value=value)


def _check_label(label: str | None, value: str | None) -> None:
    if label is None and value:
        raise LedgerError(
            "a value says what a label is: name the label",
            command="`--field` does",
        )
    if label is not None and label not in LABELS:
        raise LedgerError(f"a statement has no {label!r} to set right; it has {', '.join(LABELS)}")
    allowed = values_of(label or "")
    if value and allowed and value not in allowed:
        raise LedgerError(f"{label} is never {value!r}, but one of {', '.join(allowed)}")


def undo_judgement(connection: Connection, judgement: str, *, by: str, at: str) -> Judgement:
    """Mark a judgement as undone; it stays in the ledger.

    Raises `LedgerError` where there is none of this id, or it was undone before.
    """
    found = connection.execute(select(judgements).where(judgements.c.id == judgement)).first()
    if found is None:
        raise NotInLedgerError(
            f"there is no judgement {judgement or repr(judgement)}",
            command="`sayso judge list` shows them",
            newsroom="Judgements lists them",
        )
    if found.undone_at:
        raise LedgerError(f"judgement {judgement} was undone already, on {found.undone_at}")
    connection.execute(
        update(judgements).where(judgements.c.id == judgement).values(undone_by=by, undone_at=at)
    )
    row = connection.execute(select(judgements).where(judgements.c.id == judgement)).one()
    return _judgement(row)


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Every judgement, undone ones too, the oldest first."""
    rows = connection.execute(select(judgements).order_by(judgements.c.at, judgements.c.id))
    return tuple(_judgement(row) for row in rows)


def latest_judgements(connection: Connection, *, limit: int, offset: int) -> tuple[Judgement, ...]:
    """A part of the judgements, the newest first."""
    newest = select(judgements).order_by(judgements.c.at.desc(), judgements.c.id.desc())
    return tuple(_judgement(row) for row in connection.execute(newest.limit(limit).offset(offset)))


def told_whether_they_apply(connection: Connection, found: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements, each with whether its report's newest text still has what was judged, and where."""
    found = tuple(found)
    brought = {one.id: one for one in applying(connection, found)}
    return tuple(brought.get(one.id) or replace(one, applies=False) for one in found)


def standing(connection: Connection, *kinds: JudgementKind) -> tuple[Judgement, ...]:
    """The judgements that were not undone, of these kinds or of all."""
    wanted = select(judgements).where(judgements.c.undone_at.is_(None))
    if kinds:
        wanted = wanted.where(judgements.c.kind.in_(kinds))
    rows = connection.execute(wanted.order_by(judgements.c.at, judgements.c.id))
    return tuple(_judgement(row) for row in rows)


def _judgement(row: Any) -> Judgement:
    values = dict(row._mapping)
    return Judgement(**{**values, "kind": JudgementKind(values["kind"])})


def _matter(one: Judgement) -> tuple[object, ...]:
    """What two judgements have in common that say the same. Which of two things moves away counts; that they
    are one does not ask which is named first."""
    about = (one.subject, one.other)
    either_way = frozenset(about) if one.kind in _EITHER_WAY else about
    judged = frozenset({(one.subject, one.subject_content), (one.other, one.other_content)})
    return (one.kind, either_way, judged, one.by, one.note, one.field, one.value)
