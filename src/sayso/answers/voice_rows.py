"""A story as rows of one table: every stand of every claim, with where its words are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.answers.cells import DATED, moment_cells
from sayso.answers.words import own_name, quoted
from sayso.model import Report
from sayso.story import Story, as_told

VOICES = (
    ("story", "The story's id."),
    ("title", "What the story is called."),
    ("claim", "The claim's id; joins `claims`."),
    ("claim_text", "The claim in a report's words."),
    ("state", "How the claim stands on the record: a label of `state`."),
    ("since", "Since when; empty where no day is known."),
    ("origins_found", "First speakers that can be seen behind the claim."),
    ("untraced", "Reports that have it and give no source."),
    ("origins_at_least", "The lower bound of its origins: those that must be different."),
    ("origins_at_most", "The upper bound: all that are found, and every report without a source for one."),
    ("report", "The report's id; joins `reports`."),
    ("attribution", "The statement's id within its report."),
    ("outlet", "Who published the report."),
    (
        "at",
        "When it was said, else when the report was published, in its own zone; empty if unknown.",
    ),
    *DATED,
    ("headline", "The report's headline."),
    ("url", "The report's address."),
    (
        "speaker",
        "The speaker's name, the same for one source throughout a claim; empty for whom no report names.",
    ),
    ("speaker_kind", "What the speaker is: a label of `speaker_kind`."),
    ("on_record", "`yes` where the speaker stands for it openly, by name or office."),
    ("stance", "How the speaker stands to the claim, as reckoned: a label of `stance`."),
    ("detail", "A closer label of it, as reckoned: of `detail`."),
    ("via", "Outlets between the speaker and the report, from the speaker outwards, ` > ` between them."),
    ("words", "The words, to the letter; several stretches have ` … ` between them."),
    ("start", "Where the words begin in the report's text, in code points."),
    ("end", "Where their first stretch ends."),
    ("speaker_words", "The words by which the report names or describes the speaker."),
    (
        "said_by",
        "Whom the report names or describes instead, where `speaker` is not whom it has; else empty.",
    ),
    ("read_stance", "How the speaker stands to its own content, as read: a label of `stance`."),
    ("read_detail", "A closer label of it, as read: of `detail`."),
    (
        "statement",
        "The statement's address; joins `statements`. `REPORT#aN.2` is a further claim of `REPORT#aN`.",
    ),
)
"""The columns, in order, each with what it means."""


def voice_rows(story: Story, reports: Mapping[str, Report]) -> Iterator[tuple[str, ...]]:
    """One row for each voice of each claim, the chief claim first, in the order of `VOICES`."""
    listed = {report.id: report for report in story.reports}
    for account in story.claims:
        record, origins = account.record, account.lineage.origins
        head = (
            story.id,
            story.title,
            account.claim.id,
            account.claim.text,
            record.state.value,
            as_told(record.since) if record.dated else "",
            str(len(origins.found)),
            str(len(origins.untraced)),
            str(origins.at_least),
            str(origins.at_most),
        )
        for voice in record.voices:
            one, report = listed.get(voice.ref.report), reports.get(voice.ref.report)
            found = report and report.attribution(voice.ref.attribution)
            words = (found.content or found.cue) if found else ()
            yield (
                *head,
                voice.ref.report,
                voice.ref.attribution,
                one.outlet.name if one and one.outlet else "",
                *moment_cells(voice.at, voice.dated),
                (one.headline or "") if one else "",
                (one.url or "") if one else "",
                own_name(voice.name, voice.kind),
                voice.kind.value if voice.kind else "",
                "yes" if voice.on_record else "no",
                voice.stance.value,
                voice.detail or "",
                " > ".join(relay.name for relay in found.via) if found else "",
                quoted(report.text, words) if report else "",
                str(words[0].start) if words else "",
                str(words[0].end) if words else "",
                quoted(report.text, found.source) if report and found else "",
                voice.said_by or "",
                found.stance.value if found and found.stance else "",
                (found.detail or "") if found else "",
                str(voice.ref),
            )
