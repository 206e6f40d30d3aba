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
    """A version, as the ledger's row of it, and from when it stood."""

    row: Any
    since: str


def standing(rows: Iterable[Any]) -> Iterator[Stood]:
    """All versions of one report, the first first.

    The first stood from its report's moment on, a later one from when its page says that it was changed or
    came out anew, else from when it was seen.
    """
    before: Any = None
    for row in rows:
        yield Stood(row, str(row.first_at) if before is None else _changed(row, before))
        before = row


def on_record_later(stood: Sequence[Stood]) -> dict[str, str]:
    """The moments from which attributions of the last of these versions are on record, by their ids.

    Only of those that stood in none of the words of the first version.
    """
    if len(stood) < 2:
        return {}
    texts = [_plain(unpacked_report(one.row.reading).text) for one in stood]
    newest = unpacked_report(stood[-1].row.reading)
    found: dict[str, str] = {}
    for attribution in newest.attributions:
        words = _words(newest, attribution)
        first = next(place for place, text in enumerate(texts) if all(one in text for one in words))
        if first:
            found[attribution.id] = stood[first].since
    return found


def _changed(row: Any, before: Any) -> str:
    now, then = unpacked_report(row.reading), unpacked_report(before.reading)
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
