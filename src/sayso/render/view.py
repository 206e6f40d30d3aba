"""A report as the page's templates take it: plain strings in order, every decision made, nothing escaped yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import BlockKind, HeadlineLabel, Span, Stance
from sayso.render.explain import explained
from sayso.render.flags import flags
from sayso.render.layout import Mark, Part, marks, marks_by_row, row_of, rows, runs
from sayso.render.picture import picture
from sayso.render.safety import folded, for_page, safe_language, safe_link, shortened
from sayso.render.summary import ASKS_OR_PROMISES, DENIES, SAYS, WILL_NOT_SAY, title_of
from sayso.render.wording import (
    chain,
    dateline_words,
    day,
    field_word,
    headline_place,
    headline_verdict,
    hedge,
    is_unnamed,
    kind_beside,
    plain,
    quoted,
    role_of,
    stance_word,
    what,
    when,
    who,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.model import Attribution, Report
    from sayso.render.flags import Flag
    from sayso.render.layout import Row
    from sayso.render.picture import Picture

SLOTS = 64
"""How many attributions in a row can light up by style sheet alone; the numbers then start over, some thirty
paragraphs further on, out of sight of the first."""

_EXCERPT = 110
_STATEMENTS_SHOWN = 3
_COLUMNS = (
    ("Says", SAYS | {None}),
    ("Denies or doubts", DENIES),
    ("Will not say, or does not know", WILL_NOT_SAY),
    ("Asks or promises", ASKS_OR_PROMISES),
)
_KIND_LABELS = {BlockKind.CAPTION: "Caption", BlockKind.PULL_QUOTE: "Pull quote", BlockKind.POST: "Embedded post"}


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
    notes: tuple[StatementNote, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker in the summary, with what the speaker says."""

    name: str
    role: str
    kind: str
    unnamed: bool
    statements: tuple[tuple[Link, str, str, str], ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """The headline check: label, sentence, reason and the notes it was held against."""

    label: str
    verdict: str
    why: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report, ready for its template."""

    anchor: str
    title: str
    headline: tuple[tuple[str, bool], ...]
    wordings: tuple[tuple[str, str], ...]
    check: HeadlineView | None
    outlet: str
    published: str
    authors: tuple[str, ...]
    dateline: str
    link: str | None
    language: str | None
    columns: tuple[tuple[str, tuple[Voice, ...]], ...]
    flags: tuple[Flag, ...]
    picture: Picture | None
    rows: tuple[RowView, ...]
    loose: tuple[StatementNote, ...]


def report_view(report: Report, number: int) -> ReportView:
    """The view of the page's ``number``-th report."""
    anchor = f"r{number}"
    links = {a.id: Link(n, f"{anchor}-s{n}") for n, a in enumerate(report.attributions, 1)}
    all_rows = rows(report)
    homes = [row_of(attribution, all_rows) for attribution in report.attributions]
    ends = _ends(report)
    notes = [_note(report, i, anchor, links, in_text=i in ends) for i in range(len(report.attributions))]
    beside: list[list[StatementNote]] = [[] for _ in all_rows]
    for note, home in zip(notes, homes, strict=True):
        if home is not None:
            beside[home].append(note)
    text = for_page(report.text)
    shown = tuple(
        RowView(
            kind=row.kind.name.lower(),
            label=_KIND_LABELS.get(row.kind, ""),
            author=folded(row.author or ""),
            link=safe_link(row.url),
            pieces=tuple(_pieces(report, text, row, found, ends, anchor)),
            notes=tuple(own),
        )
        for row, found, own in zip(all_rows, marks_by_row(marks(report), all_rows), beside, strict=True)
    )
    outlet = report.outlet
    return ReportView(
        anchor=anchor,
        title=title_of(report),
        headline=_headline(report),
        wordings=_wordings(report),
        check=_check(report, links),
        outlet=f"{outlet.name} ({outlet.kind})" if outlet and outlet.kind else outlet.name if outlet else "",
        published=day(report.published) if report.published else "",
        authors=tuple(folded(author) for author in report.authors),
        dateline=dateline_words(report.dateline) if report.dateline else "",
        link=safe_link(report.url),
        language=safe_language(report.language),
        columns=_columns(report, links),
        flags=flags(report),
        picture=picture(report),
        rows=shown,
        loose=tuple(n for n, home in zip(notes, homes, strict=True) if home is None),
    )


def _headline(report: Report) -> tuple[tuple[str, bool], ...]:
    """The headline in pieces, with whether the check rests on the piece."""
    text = report.headline or ""
    if not text.strip():
        return ((title_of(report), False),)
    spans = report.headline_check.headline_spans if report.headline_check else ()
    found = [
        Mark(Span(max(s.start, 0), min(s.end, len(text))), 0, Part.CONTENT) for s in spans if s.start < s.end
    ]
    return tuple((run.span.of(text), bool(run.marks)) for run in runs(Span(0, len(text)), found))


def _wordings(report: Report) -> tuple[tuple[str, str], ...]:
    """Other wordings of the headline, each with the places where it stands."""
    places: dict[str, list[str]] = {}
    for headline in report.headlines:
        text = folded(headline.text)
        if text and text != folded(report.headline or ""):
            places.setdefault(text, []).append(headline_place(headline.place))
    return tuple((text, ", ".join(found)) for text, found in places.items())


def _check(report: Report, links: dict[str, Link]) -> HeadlineView | None:
    check = report.headline_check
    if check is None:
        return None
    verdict = headline_verdict(check.label)
    label = "fits" if check.label is HeadlineLabel.SUPPORTED else "differs"
    return HeadlineView(label, verdict, folded(check.why), _known(check.attributions, links))


def _known(ids: Iterable[str], links: dict[str, Link]) -> tuple[Link, ...]:
    return tuple(links[name] for name in ids if name in links)


def _columns(report: Report, links: dict[str, Link]) -> tuple[tuple[str, tuple[Voice, ...]], ...]:
    found = []
    for title, stances in _COLUMNS:
        voices: dict[tuple[str, bool], list[Attribution]] = {}
        for attribution in report.attributions:
            if attribution.stance in stances:
                key = (who(report, attribution), is_unnamed(attribution.speaker))
                voices.setdefault(key, []).append(attribution)
        if voices:
            found.append((title, tuple(_voice(report, group, links) for group in voices.values())))
    return tuple(found)


def _voice(report: Report, group: Sequence[Attribution], links: dict[str, Link]) -> Voice:
    first = group[0]
    shown, rest = group[:_STATEMENTS_SHOWN], group[_STATEMENTS_SHOWN:]
    statements = tuple((links[a.id], *_stance_signs(a), _excerpt(report, a)) for a in shown)
    return Voice(
        name=who(report, first),
        role=role_of(first.speaker),
        kind=kind_beside(report, first),
        unnamed=is_unnamed(first.speaker),
        statements=statements,
        more=tuple(links[a.id] for a in rest),
    )


def _stance_signs(attribution: Attribution) -> tuple[str, str]:
    word = stance_word(attribution.stance)
    return word.glyph, word.word if attribution.stance is not Stance.ASSERTS else ""


def _excerpt(report: Report, attribution: Attribution) -> str:
    detail = plain(attribution.detail or "")
    words = what(report, attribution)
    if not attribution.content and detail:
        return detail if detail.casefold() in words.casefold() else f"{detail} {words}"
    return shortened(f"{detail}: {words}" if detail else words, _EXCERPT)


def _note(
    report: Report, index: int, anchor: str, links: dict[str, Link], *, in_text: bool
) -> StatementNote:
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
        words=shortened(what(report, attribution), _EXCERPT),
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


def _pieces(
    report: Report, text: str, row: Row, found: list[Mark], ends: dict[int, int], anchor: str
) -> Iterator[Piece]:
    numbers: dict[int, list[Link]] = {}
    for index in dict.fromkeys(mark.index for mark in found):
        if index in ends:
            numbers.setdefault(ends[index], []).append(Link(index + 1, f"{anchor}-s{index + 1}"))
    for run in runs(row.span, found):
        yield Piece(
            text=run.span.of(text),
            classes=_classes(run.marks, report),
            statements=" ".join(dict.fromkeys(f"{anchor}-s{mark.index + 1}" for mark in run.marks)),
            links=tuple(numbers.get(run.span.end, ())),
        )


def _ends(report: Report) -> dict[int, int]:
    """Where each attribution's number stands: behind the first stretch of its content, else of its cue or source."""
    length = len(report.text)
    found = {}
    for index, attribution in enumerate(report.attributions):
        spans = attribution.content or attribution.cue or attribution.source
        if spans and 0 <= spans[0].start < spans[0].end <= length:
            found[index] = spans[0].end
    return found


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
