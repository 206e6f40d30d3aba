"""A report's text as the page's templates take it: rows of marked pieces, and notes beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.answers.words import quoted
from sayso.model import BlockKind, Span
from sayso.render.day_words import when
from sayso.render.explain import explained
from sayso.render.layout import Part, marks, marks_by_row, row_of, rows, runs
from sayso.render.safety import folded, for_page, safe_link, shortened
from sayso.render.statement_words import chain, hedge, is_unnamed, kind_beside, role_of, what
from sayso.render.wording import field_word, plain, stance_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.model import Attribution, Report
    from sayso.render.layout import Mark, Row

SLOTS = 64
"""How many attributions in a row can light up by style sheet alone; the numbers then start over, some thirty
paragraphs further on, out of sight of the first."""
EXCERPT = 110
"""Characters of a statement shown where its words are not at hand: two lines of a summary column."""

_KIND_LABELS = {
    BlockKind.CAPTION: "Caption",
    BlockKind.PULL_QUOTE: "Pull quote",
    BlockKind.POST: "Embedded post",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A statement's number and the anchor of its note."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with its classes; ``links`` are the statements that end here, shown as small numbers."""

    text: str
    classes: str
    statements: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WhyLine:
    """One reason: for which label, by which rule, on which words, how sure."""

    label: str
    rule: str
    words: str
    sure: str


@dataclass(frozen=True, slots=True)
class StatementNote:
    """One attribution in the margin."""

    number: int
    anchor: str
    mark_anchor: str
    slot: int
    id: str
    stance: str
    glyph: str
    word: str
    detail: str
    hedge: str
    when: str
    kind: str
    role: str
    chain: tuple[str, ...]
    unnamed: bool
    in_text: bool
    words: str
    answers: Link | None
    inside: Link | None
    why: tuple[WhyLine, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the report: its pieces and the notes beside them."""

    kind: str
    label: str
    author: str
    link: str | None
    pieces: tuple[Piece, ...]
    gap: str
    notes: tuple[StatementNote, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A report whose statements have numbers and anchors on the page."""

    report: Report
    anchor: str
    links: dict[str, Link]

    @classmethod
    def of(cls, report: Report, anchor: str) -> Numbered:
        """Numbers from 1, in the attributions' order."""
        links = {a.id: Link(n, f"{anchor}-s{n}") for n, a in enumerate(report.attributions, 1)}
        return cls(report, anchor, links)


def article(numbered: Numbered) -> tuple[tuple[RowView, ...], tuple[StatementNote, ...]]:
    """The rows with their notes, and the notes of statements that stand nowhere in the text."""
    report = numbered.report
    all_rows = rows(report)
    text = for_page(report.text)
    pieces = [
        tuple(_pieces(numbered, text, row, found))
        for row, found in zip(all_rows, marks_by_row(marks(report), all_rows), strict=True)
    ]
    in_text = {link.number for row in pieces for piece in row for link in piece.links}
    beside: dict[int | None, list[StatementNote]] = {}
    for index, attribution in enumerate(report.attributions):
        note = _note(numbered, index, in_text=index + 1 in in_text)
        beside.setdefault(row_of(attribution, all_rows), []).append(note)
    shown = tuple(
        _row(text, row, own, beside.get(place, ()))
        for place, (row, own) in enumerate(zip(all_rows, pieces, strict=True))
    )
    return shown, tuple(beside.get(None, ()))


def _row(text: str, row: Row, pieces: tuple[Piece, ...], notes: Sequence[StatementNote]) -> RowView:
    return RowView(
        kind=row.kind.name.lower(),
        label=_KIND_LABELS.get(row.kind, ""),
        author=folded(row.author or ""),
        link=safe_link(row.url),
        pieces=pieces,
        gap=Span(_trimmed(row.span, text).end, row.span.end).of(text),
        notes=tuple(notes),
    )


def _trimmed(span: Span, text: str) -> Span:
    """The row without the white space behind it, which the page keeps but does not show."""
    return Span(span.start, span.start + len(span.of(text).rstrip()))


def _pieces(numbered: Numbered, text: str, row: Row, found: list[Mark]) -> Iterator[Piece]:
    shown = _trimmed(row.span, text)
    ends = _ends(numbered, row.span, shown, found)
    for run in runs(shown, found):
        anchors = dict.fromkeys(f"{numbered.anchor}-s{mark.index + 1}" for mark in run.marks)
        yield Piece(
            text=run.span.of(text),
            classes=_classes(run.marks, numbered.report),
            statements=" ".join(anchors),
            links=tuple(ends.get(run.span.end, ())),
        )


def _ends(numbered: Numbered, row: Span, shown: Span, found: list[Mark]) -> dict[int, list[Link]]:
    """The numbers that stand in a row, by place: behind the first stretch of a statement's content, failing
    that of its cue, failing that of its source."""
    places: dict[int, list[Link]] = {}
    for index in dict.fromkeys(mark.index for mark in found):
        attribution = numbered.report.attributions[index]
        spans = attribution.content or attribution.cue or attribution.source
        if row.start < spans[0].end <= row.end:
            link = Link(index + 1, f"{numbered.anchor}-s{index + 1}")
            places.setdefault(min(spans[0].end, shown.end), []).append(link)
    return places


def _classes(found: tuple[Mark, ...], report: Report) -> str:
    """What a run is, whose, and the stance that colours it: that of the innermost content."""
    if not found:
        return ""
    names = dict.fromkeys(mark.part.value for mark in found)
    slots = dict.fromkeys(f"k{mark.index % SLOTS}" for mark in found)
    contents = [mark for mark in found if mark.part is Part.CONTENT]
    stance = report.attributions[contents[-1].index if contents else found[-1].index].stance
    tone = f"is-{stance.value if stance else 'unclear'}"
    return " ".join(("m", *names, tone, *slots))


def _note(numbered: Numbered, index: int, *, in_text: bool) -> StatementNote:
    report, anchor, links = numbered.report, numbered.anchor, numbered.links
    attribution = report.attributions[index]
    number = index + 1
    word = stance_word(attribution.stance)
    return StatementNote(
        number=number,
        anchor=f"{anchor}-s{number}",
        mark_anchor=f"{anchor}-m{number}",
        slot=index % SLOTS,
        id=attribution.id,
        stance=attribution.stance.value if attribution.stance else "unclear",
        glyph=word.glyph,
        word=word.word,
        detail=plain(attribution.detail or ""),
        hedge=hedge(attribution),
        when=when(attribution.said),
        kind=kind_beside(report, attribution),
        role=role_of(attribution.speaker),
        chain=chain(report, attribution),
        unnamed=is_unnamed(attribution.speaker),
        in_text=in_text,
        words=shortened(what(report, attribution), EXCERPT),
        answers=links.get(attribution.responds_to or ""),
        inside=links.get(attribution.nested_in or ""),
        why=_why(report, attribution),
    )


def _why(report: Report, attribution: Attribution) -> tuple[WhyLine, ...]:
    return tuple(
        WhyLine(
            label=field_word(label.field),
            rule=plain(reason.rule),
            words=quoted(report.text, reason.spans, gap="” … “"),
            sure="" if reason.confidence is None else f"{reason.confidence:.0%}",
        )
        for label in explained(report, attribution)
        for reason in label.reasons
    )
