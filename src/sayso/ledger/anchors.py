"""Judgements of attributions hold to the words that were judged, whatever becomes of their report's text.

An attribution's number is its place in one version of a report. A judgement remembers which version that was;
in another one it applies to the attribution of the same words, and to none where they are gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.bare import bare_words
from sayso.ledger.portions import portions
from sayso.ledger.readings import content_of, unpacked_report
from sayso.ledger.tables import reports, versions
from sayso.model import Attribution, Report, Spans
from sayso.story import AttributionRef, Judgement

_NEWEST = (reports.c.id == versions.c.report) & (reports.c.version == versions.c.number)


def anchored(
    connection: Connection, judgements: Iterable[Judgement], there: Mapping[str, Report]
) -> tuple[Judgement, ...]:
    """The judgements that apply to these reports, with the addresses that attributions have in them.

    Addresses in other reports stay as they are.
    """
    anchors = _Anchors(connection, there)
    brought = (_brought(one, anchors) for one in judgements)
    return tuple(one for one in brought if one)


def applying(connection: Connection, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that apply to the newest versions, with the addresses that attributions have in them."""
    judgements = tuple(judgements)
    return anchored(connection, judgements, _reworded(connection, judgements))


class _Anchors:
    """Finds attributions of one version of a report in another."""

    def __init__(self, connection: Connection, there: Mapping[str, Report]) -> None:
        self._connection = connection
        self._there = there
        self._contents = dict[str, str]()
        self._judged = dict[tuple[str, str], Report | None]()

    def now(self, address: str, content: str | None) -> str | None:
        """The address of what was judged, in the report as it is here; None where it is not in it."""
        ref = AttributionRef.parse(address)
        here = self._there.get(ref.report) if ref else None
        if ref is None or here is None or content is None or content == self._content(here):
            return address
        before = self._version(ref.report, content)
        found = before and _same(ref.attribution, before, here)
        return str(AttributionRef(ref.report, found)) if found else None

    def _content(self, report: Report) -> str:
        if report.id not in self._contents:
            self._contents[report.id] = content_of(report)
        return self._contents[report.id]

    def _version(self, report: str, content: str) -> Report | None:
        key = (report, content)
        if key not in self._judged:
            wanted = select(versions.c.reading).where(
                versions.c.report == report, versions.c.content == content
            )
            reading = self._connection.scalar(wanted.order_by(versions.c.number.desc()).limit(1))
            self._judged[key] = unpacked_report(reading) if reading else None
        return self._judged[key]


def _brought(one: Judgement, anchors: _Anchors) -> Judgement | None:
    subject = anchors.now(one.subject, one.subject_content)
    other = anchors.now(one.other, one.other_content) if one.other else None
    if subject is None or (one.other and other is None):
        return None
    return replace(one, subject=subject, other=other)


def _same(attribution: str, before: Report, now: Report) -> str | None:
    """The attribution of the same words; of several alike, the one in the same place among them."""
    known = before.attribution(attribution)
    if known is None:
        return None
    words = _words(before, known)
    alike = [one.id for one in before.attributions if _words(before, one) == words]
    found = [one.id for one in now.attributions if _words(now, one) == words]
    return found[alike.index(attribution)] if len(found) == len(alike) else None


def _words(report: Report, one: Attribution) -> tuple[str, ...]:
    """Who says what: the words themselves, which move about in the text but stay the same."""
    return tuple(_said(report, spans) for spans in (one.source, one.cue, one.content))


def _said(report: Report, spans: Spans) -> str:
    return bare_words(" ".join(span.of(report.text) for span in spans))


def _reworded(connection: Connection, judgements: Iterable[Judgement]) -> dict[str, Report]:
    """The newest versions of those reports that were judged in another wording."""
    judged = {
        (ref.report, content)
        for one in judgements
        for address, content in ((one.subject, one.subject_content), (one.other, one.other_content))
        if address and content and (ref := AttributionRef.parse(address))
    }
    newest = dict[str, str]()
    for some in portions(report for report, _ in judged):
        wanted = select(versions.c.report, versions.c.content).join(reports, _NEWEST)
        rows = connection.execute(wanted.where(reports.c.id.in_(some)))
        newest |= {row.report: row.content for row in rows}
    found = dict[str, Report]()
    for some in portions(report for report, content in judged if newest.get(report) != content):
        reading = select(versions.c.report, versions.c.reading).join(reports, _NEWEST)
        rows = connection.execute(reading.where(reports.c.id.in_(some)))
        found |= {row.report: unpacked_report(row.reading) for row in rows}
    return found
