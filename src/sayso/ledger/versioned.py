"""Since when each version of a report stood, and since when what it attributes is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sayso.ledger.moments import moment
from sayso.ledger.readings import unpacked_report
from sayso.story import in_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.model import Attribution, Report


class Stood(NamedTuple):
    """A version: the ledger's row of it, its reading, and from when it stood."""

    row: Any
    report: Report
    since: str


def as_they_stood(rows: Iterable[Any]) -> Iterator[Stood]:
    """All versions of one report, the first first.

    The first stood from its report's moment on, a later one from when its page says that it was changed or
    came out anew, else from when it was seen.
    """
    before: Report | None = None
    for row in rows:
        report = unpacked_report(row.reading)
        yield Stood(row, report, str(row.first_at) if before is None else _changed(row, report, before))
        before = report


def on_record_later(stood: Sequence[Stood]) -> dict[str, str]:
    """The moments from which attributions of the last of these versions are on record, by their ids.

    Only of those that stood in none of the words of the first version.
    """
    if len(stood) < 2:
        return {}
    texts = [_plain(one.report.text) for one in stood]
    newest = stood[-1].report
    found: dict[str, str] = {}
    for attribution in newest.attributions:
        words = _words(newest, attribution)
        first = next(place for place, text in enumerate(texts) if all(one in text for one in words))
        if first:
            found[attribution.id] = stood[first].since
    return found


def _changed(row: Any, now: Report, then: Report) -> str:
    for said, earlier in ((now.modified, then.modified), (now.published, then.published)):
        changed = moment(said) if said and said != earlier else None
        if changed and in_time(row.first_at) <= in_time(changed) <= in_time(row.seen):
            return changed
    return str(row.seen)


def _words(report: Report, attribution: Attribution) -> list[str]:
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return [_plain(span.of(report.text)) for span in spans]


def _plain(text: str) -> str:
    return " ".join(text.split())
