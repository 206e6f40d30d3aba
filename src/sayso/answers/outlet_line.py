"""An outlet as the list of all outlets shows it: counts, and no score."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sayso.contract import Json


@dataclass(frozen=True, slots=True)
class OutletLine:
    """What a ledger has of an outlet, in counts of reports that stand and of their statements.

    ``cited_in`` counts reports of others that name it between a speaker and themselves, ``cited_by`` whose
    they are. ``relayed`` statements came through another outlet, ``straight`` ones through none; ``unnamed``
    are of unnamed sources and officials, ``unsourced`` of nobody. ``copies`` counts reports with another's
    words, ``headlines`` those checked against their report, ``to_check`` those that say something else.
    ``first`` and ``last`` are days, None where no report says one.
    """

    name: str
    kind: str | None
    reports: int = 0
    undated: int = 0
    first: str | None = None
    last: str | None = None
    cited_in: int = 0
    cited_by: int = 0
    statements: int = 0
    straight: int = 0
    relayed: int = 0
    unnamed: int = 0
    unsourced: int = 0
    copies: int = 0
    headlines: int = 0
    to_check: int = 0


COLUMNS = (
    ("name", "What it is called: the name that most of its reports here have."),
    ("kind", "What sort of publisher it is: a label of `outlet_kind`; empty where it is not known."),
    ("reports", "Its reports here; 0 for one that others only name."),
    ("undated", "Of these, those that do not say their day."),
    ("first", "The first day of its reports; empty where none says one."),
    ("last", "The last day of its reports."),
    ("cited_in", "Reports of others that have statements through it."),
    ("cited_by", "Outlets that these reports are from."),
    ("statements", "Statements in its reports."),
    ("straight", "Those without another outlet between the speaker and the report."),
    ("relayed", "Those through another outlet."),
    ("unnamed", "Those of unnamed sources and officials."),
    ("unsourced", "Those of nobody named."),
    ("copies", "Its reports that have another's words."),
    ("headlines", "Its headlines that were held against their report."),
    ("to_check", "Of these, those that say something else than the report."),
)
"""The columns of the table, in order, each with what it means. Withdrawn reports count nowhere."""


def cells_of(line: OutletLine) -> tuple[str, ...]:
    """The line as a row of the table."""
    values = (getattr(line, name) for name, _ in COLUMNS)
    return tuple("" if value is None else str(value) for value in values)


def outlet_line_to_json(line: OutletLine) -> Json:
    """The line as plain data."""
    return asdict(line)
