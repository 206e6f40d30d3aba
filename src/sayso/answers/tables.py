"""A story as tables whose keys join: its voices, statements, reports, claims, and the edges of its claims'
lineages.

`docs/codebook.md` is written from the columns here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sayso.answers.cells import APART, MOMENT, Columns, Reports, Row, copied_from, moment_cells
from sayso.answers.spread import spread_of
from sayso.answers.statement_rows import STATEMENTS, statement_rows
from sayso.answers.voice_rows import VOICES, voice_rows
from sayso.answers.words import quoted
from sayso.story import ClaimAccount, Edge, GapKind, Node, Story, as_told


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


_REPORT: Columns = (
    ("report", "The report's id."),
    ("story", "The story's id."),
    ("version", "The number of its newest version."),
    *MOMENT,
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


def _reports(story: Story, reports: Reports) -> Iterator[Row]:
    copied = copied_from(story)
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
            APART.join(report.authors) if report else "",
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


STORY_TABLES = {
    "voices": StoryTable("a voice on a claim: a party's stand in one statement", VOICES, voice_rows),
    "statements": StoryTable("everything that is laid to somebody in a report", STATEMENTS, statement_rows),
    "reports": StoryTable("a report", _REPORT, _reports),
    "claims": StoryTable("a claim of a story", _CLAIM, _claims),
    "edges": StoryTable("a step on the way of a claim's word", _EDGE, _edges),
}
"""The tables by what they hold."""
