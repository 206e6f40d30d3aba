"""A report as the page's templates take it: plain strings in order, nothing escaped yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import AGAINST, ASKS_OR_PROMISES, PUTS_FORWARD, WITHHOLDS, HeadlineLabel, Span, Stance
from sayso.phrasing import capital
from sayso.render.article import EXCERPT, Link, Numbered, article
from sayso.render.day_words import dateline_words, day
from sayso.render.flags import flags
from sayso.render.layout import Mark, Part, runs
from sayso.render.picture import picture
from sayso.render.safety import folded, safe_language, safe_link, shortened
from sayso.render.statement_words import is_unnamed, kind_beside, role_of, what, who
from sayso.render.summary import title_of
from sayso.render.wording import headline_place, headline_verdict, plain, stance_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.model import Attribution, Report
    from sayso.render.article import RowView, StatementNote
    from sayso.render.flags import Flag
    from sayso.render.picture import Picture

_STATEMENTS_SHOWN = 3
_COLUMNS = (
    ("Says", PUTS_FORWARD | {None}),
    ("Denies or doubts", AGAINST),
    ("Will not say, or does not know", WITHHOLDS),
    ("Asks or promises", ASKS_OR_PROMISES),
)
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"})


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
    direction: str
    columns: tuple[tuple[str, tuple[Voice, ...]], ...]
    flags: tuple[Flag, ...]
    picture: Picture | None
    rows: tuple[RowView, ...]
    loose: tuple[StatementNote, ...]


def report_view(report: Report, number: int) -> ReportView:
    """The view of the page's ``number``-th report."""
    anchor = f"r{number}"
    numbered = Numbered.of(report, anchor)
    links = numbered.links
    shown, loose = article(numbered)
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
        direction=_direction(report.language),
        columns=_columns(report, links),
        flags=flags(report),
        picture=picture(report),
        rows=shown,
        loose=loose,
    )


def _headline(report: Report) -> tuple[tuple[str, bool], ...]:
    """The headline in pieces, with whether the check rests on the piece."""
    text = report.headline or ""
    if not text.strip():
        return ((title_of(report), False),)
    check = report.headline_check
    spans = check.headline_spans if check and check.label is not HeadlineLabel.SUPPORTED else ()
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
    return HeadlineView(label, verdict, capital(folded(check.why)), _known(check.attributions, links))


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
    return shortened(f"{detail}: {words}" if detail else words, EXCERPT)


def _direction(language: str | None) -> str:
    """The reading direction by language: by their first letters, paragraphs that open with a name in another
    script would be turned about. Only where the language is not known must the letters decide."""
    if not language:
        return "auto"
    return "rtl" if language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
