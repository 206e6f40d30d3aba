"""A story as rows of one table: every stand of every claim, with where its words are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.answers.words import party_name, quoted
from sayso.model import Report
from sayso.story import Story

COLUMNS = (
    "story",
    "title",
    "claim",
    "claim_text",
    "state",
    "since",
    "origins_found",
    "untraced",
    "origins_at_least",
    "origins_at_most",
    "report",
    "attribution",
    "outlet",
    "at",
    "headline",
    "url",
    "speaker",
    "speaker_kind",
    "on_record",
    "stance",
    "detail",
    "via",
    "words",
    "start",
    "end",
)
"""The columns, in order; ``start`` and ``end`` are the first stretch of the words in the report's text."""


def rows_of(story: Story, reports: Mapping[str, Report]) -> Iterator[tuple[str, ...]]:
    """One row for each voice of each claim, the chief claim first, in the order of `COLUMNS`."""
    listed = {report.id: report for report in story.reports}
    for account in story.claims:
        record, origins = account.record, account.lineage.origins
        head = (
            story.id,
            story.title,
            account.claim.id,
            account.claim.text,
            record.state.value,
            record.since,
            str(len(origins.found)),
            str(len(origins.untraced)),
            str(origins.at_least),
            str(origins.at_most),
        )
        for voice in record.voices:
            one, report = listed.get(voice.ref.report), reports.get(voice.ref.report)
            found = report and next((a for a in report.attributions if a.id == voice.ref.attribution), None)
            words = (found.content or found.cue) if found else ()
            yield (
                *head,
                voice.ref.report,
                voice.ref.attribution,
                one.outlet.name if one and one.outlet else "",
                voice.at,
                (one.headline or "") if one else "",
                (one.url or "") if one else "",
                party_name(voice.name, voice.kind),
                voice.kind.value if voice.kind else "",
                "yes" if voice.on_record else "no",
                voice.stance.value,
                voice.detail or "",
                " > ".join(relay.name for relay in found.via) if found else "",
                quoted(report.text, words) if report else "",
                str(words[0].start) if words else "",
                str(words[0].end) if words else "",
            )
