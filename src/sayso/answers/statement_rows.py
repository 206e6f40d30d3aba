"""A story as rows of one table: everything that is laid to somebody in its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.answers.cells import APART, MOMENT, Columns, Reports, Row, copied_from, moment_cells
from sayso.answers.words import own_name, quoted
from sayso.model import Attribution, Report, Source
from sayso.story import Story

STATEMENTS: Columns = (
    ("statement", "The statement's address, `REPORT#aN`; `sayso explain` and `sayso judge` take it."),
    ("story", "The story's id."),
    ("report", "The report's id; joins `reports`."),
    ("outlet", "Who published the report."),
    *MOMENT,
    ("source", "The source within its report, `REPORT#sN`: rows of one report with the same are one source."),
    ("speaker", "The speaker's name; empty for whom the report does not name."),
    ("speaker_words", "The words by which the report names or describes the speaker."),
    ("speaker_kind", "What the speaker is: a label of `speaker_kind`."),
    ("role", "The speaker's office or part, as the report has it."),
    ("affiliation", "The body for which the speaker speaks."),
    ("anonymity", "The words by which the report withholds the name."),
    ("form", "Whose words the content is in: a label of `form`."),
    ("stance", "How the speaker stands to the content, as read: a label of `stance`."),
    ("detail", "A closer label of the stance, as read: of `detail`."),
    ("certainty", "How sure the speaker sounds: a label of `certainty`."),
    ("polarity", "What the content, as worded, puts forward: positive (`+`) or negative (`-`)."),
    ("cue", "The words that say that something is said."),
    ("words", "The content, to the letter; several stretches have ` … ` between them."),
    ("via", "Outlets between the speaker and the report, from the speaker outwards, ` > ` between them."),
    ("said", "The day on which it was said, where the report settles it."),
    ("said_words", "The report's words for when it was said."),
    ("responds_to", "The statement of the same report that it answers."),
    ("nested_in", "The statement of the same report within which it stands."),
    ("confidence", "How sure the finder is that this is a statement, 0 to 1."),
    ("claims", "The claims to which it speaks; join `claims`. Empty where it came into none."),
    ("copied_from", "A report of whose words the report's are a copy, where that direction is known."),
    ("start", "Where the content (else the cue) begins in the report's text, in code points."),
    ("end", "Where its first stretch ends."),
)
"""The columns, in order, each with what it means."""


def statement_rows(story: Story, reports: Reports) -> Iterator[Row]:
    """One row for each statement of each report, in the order of `STATEMENTS`."""
    listed, copied = {one.id: one for one in story.reports}, copied_from(story)
    claims: dict[tuple[str, str], list[str]] = defaultdict(list)
    for account in story.claims:
        for member in account.claim.members:
            claims[member.ref.report, member.ref.attribution.partition(".")[0]].append(account.claim.id)
    for id_, report in reports.items():
        sources = {one.id: one for one in report.sources}
        for one in report.attributions:
            spans = one.content or one.cue
            yield (
                f"{id_}#{one.id}",
                story.id,
                id_,
                report.outlet.name if report.outlet else "",
                *moment_cells(listed[id_].at, listed[id_].dated),
                f"{id_}#{one.source_id}" if one.source_id else "",
                *_speaker(report, one, sources.get(one.source_id or "")),
                one.form.value,
                one.stance.value if one.stance else "",
                one.detail or "",
                one.certainty.value if one.certainty else "",
                one.polarity.name.lower() if one.polarity else "",
                quoted(report.text, one.cue),
                quoted(report.text, one.content),
                " > ".join(relay.name for relay in one.via),
                (one.said.date or "") if one.said else "",
                one.said.words if one.said else "",
                f"{id_}#{one.responds_to}" if one.responds_to else "",
                f"{id_}#{one.nested_in}" if one.nested_in else "",
                f"{one.confidence:.3f}",
                APART.join(dict.fromkeys(claims.get((id_, one.id), ()))),
                copied.get(id_, ""),
                str(spans[0].start) if spans else "",
                str(spans[0].end) if spans else "",
            )


def _speaker(report: Report, one: Attribution, source: Source | None) -> Row:
    speaker = one.speaker
    return (
        own_name(speaker.name, speaker.kind),
        quoted(report.text, one.source),
        speaker.kind.value if speaker.kind else "",
        speaker.role or "",
        speaker.affiliation or "",
        quoted(report.text, source.anonymity) if source else "",
    )
