"""A story as tables whose keys join: its voices, statements, reports, claims, and the edges of its claims'
lineages.

`docs/codebook.md` is written from the columns here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.answers.rows import DATED, VOICES, moment_cells, rows_of
from sayso.answers.spread import spread_of
from sayso.answers.words import own_name, quoted
from sayso.model import Attribution, Report, Source
from sayso.story import ClaimAccount, Edge, GapKind, Node, Story, as_told

Row = tuple[str, ...]
Reports = Mapping[str, Report]
Columns = tuple[tuple[str, str], ...]

_APART = "; "
"""Between several values of one cell."""


@dataclass(frozen=True, slots=True)
class StoryTable:
    """A table: what a row is, its columns, each with what it means, and a story's rows."""

    row: str
    columns: Columns
    rows: Callable[[Story, Reports], Iterator[Row]]

    @property
    def head(self) -> Row:
        """The columns' names."""
        return tuple(name for name, _ in self.columns)

    def records(self, story: Story, reports: Reports) -> Iterator[dict[str, str]]:
        """A story's rows, each cell under its column's name."""
        return (dict(zip(self.head, row, strict=True)) for row in self.rows(story, reports))


_MOMENT: Columns = (
    ("at", "When the report was published, in its own zone; empty where it does not say."),
    *DATED,
)
_STATEMENT: Columns = (
    ("statement", "The statement's address, `REPORT#aN`; `sayso explain` and `sayso judge` take it."),
    ("story", "The story's id."),
    ("report", "The report's id; joins `reports`."),
    ("outlet", "Who published the report."),
    *_MOMENT,
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
_REPORT: Columns = (
    ("report", "The report's id."),
    ("story", "The story's id."),
    ("version", "The number of its newest version."),
    *_MOMENT,
    ("outlet", "Who published it."),
    ("outlet_kind", "What sort of publisher that is: a label of `outlet_kind`."),
    ("headline", "Its headline."),
    ("url", "Its address."),
    ("authors", "Its authors, `; ` between them."),
    ("headline_check", "The headline held against the body: a label of `headline_check`."),
    ("headline_why", "Why, in a sentence."),
    ("statements", "How many statements were found in it."),
    ("copied_from", "A report of whose words its are a copy, where that direction is known."),
    ("chief_claim", "How the article stands to the story's chief claim, by rough signs."),
    ("withdrawn", "When its publisher withdrew it."),
    (
        "made",
        "What made the reading, in a line: Sayso, finder, labels and parser with their versions; hashes by "
        "their first digits.",
    ),
)
_CLAIM: Columns = (
    ("claim", "The claim's id, the address of its first statement."),
    ("story", "The story's id."),
    ("place", "Its place in the story, 1 for the chief claim."),
    ("text", "The claim in a report's words."),
    ("state", "How it stands on the record: a label of `state`."),
    ("rule", "The rule that names the state."),
    ("since", "Since when; empty where no day is known."),
    ("statements", "How many statements put it forward, deny it or refuse to discuss it."),
    ("reports", "How many reports have these."),
    ("outlets", "How many outlets published those of them that stand; one of several names counts once."),
    ("origins_found", "First speakers that can be seen behind it."),
    ("untraced", "Reports that have it and give no source."),
    ("origins_at_least", "The lower bound of its origins: those that must be different."),
    ("origins_at_most", "The upper bound: all that are found, and every report without a source for one."),
    ("unconfirmed", "`yes` where no party concerned confirms it on record."),
)
_EDGE: Columns = (
    ("story", "The story's id."),
    ("claim", "The claim whose word travelled; joins `claims`."),
    ("from", "The node nearer the origin; unique within its claim."),
    ("from_kind", "`source`, `outlet` or `report`."),
    ("from_name", "What it is called."),
    ("from_report", "Its report's id, where it is a report, or an outlet cited for one that is here."),
    ("to", "The node farther from the origin."),
    ("to_kind", "`source`, `outlet` or `report`."),
    ("to_name", "What it is called."),
    ("to_report", "Its report's id, as above."),
    ("type", "How the word went: a label of `edge`."),
    ("stance", "The stance that went this way: a label of `stance`."),
    ("inferred", "`yes` where it rests on more than a span's own words (a copy, a cited outlet)."),
    ("beside", "`yes` for what only tells of the claim's matter: it counts for no origin."),
    ("at", "When the later node's report was published, in its own zone; empty where it does not say."),
    ("report", "The report whose words show the step; joins `reports`."),
    ("words", "These words."),
    ("start", "Where they begin in that report's text."),
    ("end", "Where they end."),
)


def _statements(story: Story, reports: Reports) -> Iterator[Row]:
    listed, copied = {one.id: one for one in story.reports}, _copied(story)
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
                _APART.join(dict.fromkeys(claims.get((id_, one.id), ()))),
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


def _reports(story: Story, reports: Reports) -> Iterator[Row]:
    copied = _copied(story)
    for one in story.reports:
        report = reports.get(one.id)
        check = report.headline_check if report else None
        yield (
            one.id,
            story.id,
            str(one.version),
            *moment_cells(one.at, one.dated),
            one.outlet.name if one.outlet else "",
            one.outlet.kind.value if one.outlet and one.outlet.kind else "",
            one.headline or "",
            one.url or "",
            _APART.join(report.authors) if report else "",
            check.label.value if check else "",
            check.why if check else "",
            str(len(report.attributions)) if report else "",
            copied.get(one.id, ""),
            one.bearing.stance.value if one.bearing else "",
            one.withdrawn or "",
            report.made.words if report and report.made else "",
        )


def _claims(story: Story, _: Reports) -> Iterator[Row]:
    listed = {one.id: one for one in story.reports}
    for place, account in enumerate(story.claims, 1):
        claim, record, origins = account.claim, account.record, account.lineage.origins
        carriers = dict.fromkeys(member.ref.report for member in claim.members)
        spread = spread_of(origins, [listed[id_] for id_ in carriers if id_ in listed])
        yield (
            claim.id,
            story.id,
            str(place),
            claim.text,
            record.state.value,
            record.rule,
            as_told(record.since) if record.dated else "",
            str(len(claim.members)),
            str(len(carriers)),
            str(spread.outlets),
            str(spread.found),
            str(spread.untraced),
            str(spread.at_least),
            str(spread.at_most),
            "yes" if any(gap.kind is GapKind.UNCONFIRMED for gap in record.gaps) else "no",
        )


def _edges(story: Story, reports: Reports) -> Iterator[Row]:
    for account in story.claims:
        nodes = {node.id: node for node in account.lineage.nodes}
        for edge in account.lineage.edges:
            yield _edge(story, account, edge, (nodes[edge.start], nodes[edge.end]), reports)


def _edge(story: Story, account: ClaimAccount, edge: Edge, ends: tuple[Node, Node], reports: Reports) -> Row:
    shown = edge.evidence[0] if edge.evidence else None
    report = reports.get(shown.report) if shown else None
    later = ends[1].at
    return (
        story.id,
        account.claim.id,
        *(cell for end in ends for cell in (end.id, end.kind.value, end.name, end.report or "")),
        edge.type.value,
        edge.stance.value if edge.stance else "",
        "yes" if edge.inferred else "no",
        "yes" if edge.beside else "no",
        as_told(later) if later else "",
        shown.report if shown else "",
        quoted(report.text, (shown.span,)) if shown and report else "",
        str(shown.span.start) if shown else "",
        str(shown.span.end) if shown else "",
    )


def _copied(story: Story) -> dict[str, str]:
    """Which report each copy has its words from, the first where there are several."""
    found: dict[str, str] = {}
    for copy in story.copies:
        if copy.directed:
            found.setdefault(copy.copy, copy.original)
    return found


STORY_TABLES = {
    "voices": StoryTable("a voice on a claim: a party's stand in one statement", VOICES, rows_of),
    "statements": StoryTable("everything that is laid to somebody in a report", _STATEMENT, _statements),
    "reports": StoryTable("a report", _REPORT, _reports),
    "claims": StoryTable("a claim of a story", _CLAIM, _claims),
    "edges": StoryTable("a step on the way of a claim's word", _EDGE, _edges),
}
"""The tables by what they hold."""
