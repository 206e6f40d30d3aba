"""A story's brief as Markdown, for a desk's own notes. Everything from reports is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.phrasing import capital, counted
from sayso.render.claim_words import (
    OWN_DIFFERENCES,
    difference_words,
    headline_words,
    history_words,
    own_difference_words,
    spread_line,
    standing_line,
)
from sayso.render.markdown import markdown_line
from sayso.render.party_words import (
    KEPT_BACK,
    NO_CLAIM,
    NO_SPEAKER,
    does_words,
    few,
    from_words,
    kept_back_words,
    others_unconfirmed,
    standing_words,
    told_words,
    unclaimed_words,
    who_words,
)
from sayso.render.quoting import quoted_words
from sayso.render.safety import name_shown, safe_link
from sayso.render.taken_back_words import SINCE_THEN, report_names, since_then_lines, withdrawn_lines
from sayso.render.wording import stance_word
from sayso.story import day_of

if TYPE_CHECKING:
    from sayso.answers import Brief, ClaimBrief, Column, Party
    from sayso.story import Lineage, StoryReport

Drawn = Callable[["Lineage"], str]
"""What draws a lineage as Mermaid."""

NOTE = (
    "Sayso lays out who says what, and on whose word, as the reports have it. It does not say what is true. "
    "Origins are bounds and never a count of independent sources."
)


def brief_markdown(brief: Brief, *, draw: Drawn | None = None) -> str:
    """The brief; ``draw`` gives the lineage of the first claim as Mermaid, where a picture is wanted."""
    return "\n".join(_lines(brief, draw)).rstrip() + "\n"


def made_line(brief: Brief) -> str:
    """What told the story and read its reports, to cite it; "" where that was not noted."""
    if brief.made is None:
        return ""
    readings = "".join(f" Read by {one.words}." for one in brief.made.readings)
    return f"Told by {brief.made.words}.{readings}"


def _lines(brief: Brief, draw: Drawn | None) -> Iterator[str]:
    yield from (f"# {markdown_line(name_shown(brief.title))}", "")
    as_of = f", as of {brief.as_of}" if brief.as_of else ""
    yield from (f"{brief.extent}{as_of}", "")
    yield from _section("Withdrawn", few(withdrawn_lines(brief)))
    yield from _section(SINCE_THEN, few(since_then_lines(brief.since_then, report_names(brief))))
    lead = brief.lead
    if lead is None:
        yield from () if brief.unclaimed else (NO_SPEAKER, "")
        yield from _section(NO_CLAIM, few([unclaimed_words(one) for one in brief.unclaimed]))
    else:
        yield from (f"**{markdown_line(told_words(lead.sentence, claim=lead.text, title=brief.title))}**", "")
        yield from (" · ".join(f"**{line}**" for line in _standing(lead)), "")
        yield from _table(lead.columns)
        yield from _section("Nobody concerned has confirmed", few(others_unconfirmed(brief)))
        yield from _section("Who says nothing to it", few(brief.unanswered))
        yield from _section(KEPT_BACK, few([kept_back_words(one) for one in brief.kept_back]))
        yield from _section("Without a source", few(brief.unsourced))
        yield from _section("Headlines", few([headline_words(one) for one in brief.headlines]))
        if draw:
            yield from (
                "## Whose word, through whom",
                "",
                "```mermaid",
                draw(lead.lineage.of_claim).rstrip(),
                "```",
                "",
            )
        yield from ("## Claims", "")
        for number, claim in enumerate(brief.claims, 1):
            yield from _claim(number, claim)
        if brief.more:
            yield from (f"And {counted(brief.more, 'further claim')}.", "")
    yield from ("## Reports", "")
    yield from map(_report, brief.reports)
    yield from ("", f"*{NOTE}*")
    if made := made_line(brief):
        yield from ("", f"*{markdown_line(made)}*")


def _table(columns: Iterable[Column]) -> Iterator[str]:
    found = list(columns)
    yield "| " + " | ".join(column.title for column in found) + " |"
    yield "|" + "---|" * len(found)
    yield "| " + " | ".join(_cell(column) for column in found) + " |"
    yield ""


def _cell(column: Column) -> str:
    return "<br>".join(_party(party) for party in column.parties) or "nobody"


def _party(party: Party) -> str:
    does = f": {markdown_line(does_words(party))}" if does_words(party) else ""
    name = f"**{markdown_line(who_words(party))}**" if party.named else f"*{markdown_line(who_words(party))}*"
    return f"{stance_word(party.stance).glyph} {name}{does} ({markdown_line(standing_words(party))})"


def _claim(number: int, claim: ClaimBrief) -> Iterator[str]:
    yield from (f"### {number}. {markdown_line(claim.text)}", "")
    yield from (
        " · ".join((*_standing(claim), markdown_line(claim.id))),
        "",
    )
    for column in claim.columns:
        for party in column.parties:
            yield f"- {_party(party)}"
            for quote in party.quotes:
                words = f"{markdown_line(quoted_words(quote.words))} " if quote.words else ""
                yield f"  - {words}({markdown_line(from_words(quote))})"
    yield ""
    yield from _section("Not confirmed, not answered, not sourced", (gap.text for gap in claim.gaps), level=4)
    yield from _section(OWN_DIFFERENCES, own_difference_words(claim), level=4)
    yield from _section("Close to it, and not the same", difference_words(claim), level=4)
    yield from _section("How it came about", history_words(claim), level=4)


def _standing(claim: ClaimBrief) -> tuple[str, str]:
    """How the claim stands, and through how many outlets from how many origins."""
    return markdown_line(capital(standing_line(claim))), markdown_line(spread_line(claim))


def _section(title: str, points: Iterable[str], *, level: int = 2) -> Iterator[str]:
    found = list(points)
    if found:
        yield from (f"{'#' * level} {title}", "")
        yield from (f"- {markdown_line(point)}" for point in found)
        yield ""


def _report(report: StoryReport) -> str:
    title = markdown_line(name_shown(report.headline or "") or report.id)
    link = safe_link(report.url)
    named = f"[{title}](<{link.replace('<', '%3C').replace('>', '%3E')}>)" if link else title
    outlet = f"{markdown_line(name_shown(report.outlet.name))}, " if report.outlet else ""
    day = day_of(report.at) if report.dated else f"no date, added {day_of(report.at)}"
    notes = (f", version {report.version}" if report.version > 1 else "") + (
        f", withdrawn {report.withdrawn[:10]}" if report.withdrawn else ""
    )
    return f"- {outlet}{day}: {named} ({markdown_line(report.id)}{notes})"
