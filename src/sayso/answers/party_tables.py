"""What a source said, and what an outlet's reports rest on, as rows of tables.

`docs/codebook.md` is written from the columns here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.answers.cells import DATED, moment_cells
from sayso.answers.outlet import OutletAccount
from sayso.answers.who import Source
from sayso.story import as_told

Row = tuple[str, ...]

SAID = (
    ("source", "What the source is called."),
    (
        "at",
        "When it was said, else when the first report that has it was published, in its own zone; empty if "
        "unknown.",
    ),
    *DATED,
    ("stance", "How the source stands to the claim, else to its own words: a label of `stance`."),
    ("detail", "A closer label of it: of `detail`."),
    ("words", "The words, to the letter; several stretches have ` … ` between them."),
    ("outlets", "Who published the reports that have it, `; ` between them."),
    ("via", "Outlets between the source and the reports, ` > ` between them."),
    ("claim", "The claim to which it speaks; joins `claims`. Empty where it came into none."),
    ("claim_text", "The claim in a report's words."),
    ("report", "The first report that has it; joins `reports`."),
    ("attribution", "The statement's id within that report."),
    ("reports", "How many reports have it."),
    ("copies", "How many of these only copy another of them."),
    ("withdrawn", "`yes` where only reports have it that were withdrawn."),
)
"""The columns of a source's statements, in order, each with what it means."""

COUNTED = (
    (
        "of",
        "What is counted of: `reports`, `claims carried`, `statements`, `cites`, `cited by`, `headlines`.",
    ),
    (
        "what",
        "What of it, as in the JSON of `sayso outlet`; of `cites` and `cited by` the other outlet (empty for "
        "reports that say none), of `headlines` a label of `headline_check`.",
    ),
    ("value", "How many; of `first` and `last` the moment of the first and the last dated report."),
)
"""The columns of an outlet's counts, in order, each with what it means."""
_OF_REPORTS = ("reports", "undated", "cited_in", "copies", "copied_by", "changed", "withdrawn", "older")


def said_rows(sources: Iterable[Source]) -> Iterator[Row]:
    """A row for each statement of the sources, in the order of `SAID`."""
    for source in sources:
        for one in source.statements:
            yield (
                source.name,
                *moment_cells(one.at, one.dated),
                one.stance or "",
                one.detail or "",
                one.words,
                "; ".join(one.outlets),
                " > ".join(one.via),
                one.claim or "",
                one.claim_text,
                *one.refs[0],
                str(one.reports),
                str(one.copies),
                "yes" if one.withdrawn else "no",
            )


def counted_rows(account: OutletAccount) -> Iterator[Row]:
    """A row for each count of the account, in the order of `COUNTED`."""
    for section, counted in (("claims carried", account.carried), ("statements", account.statements)):
        yield from ((section, _plain(name), str(getattr(counted, name))) for name in counted.__slots__)
    for section, counts in (
        ("cites", account.cites),
        ("cited by", account.cited_by),
        ("headlines", account.headlines),
    ):
        yield from ((section, name, str(count)) for name, count in counts)
    if account.cited_by_unnamed:
        yield "cited by", "", str(account.cited_by_unnamed)
    yield from (("reports", _plain(name), str(getattr(account, name))) for name in _OF_REPORTS)


def outlet_rows(account: OutletAccount) -> Iterator[Row]:
    """Every row of the table of an outlet: its counts, and from when to when its dated reports are."""
    yield from counted_rows(account)
    for name, moment in (("first", account.first), ("last", account.last)):
        yield "reports", name, as_told(moment) if moment else ""


def _plain(name: str) -> str:
    return name.replace("_", " ")
