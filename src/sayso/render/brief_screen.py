"""A story's brief and a single claim in the terminal; tab-separated records when piped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.phrasing import counted
from sayso.render.claim_words import (
    OWN_DIFFERENCES,
    difference_words,
    headline_words,
    history_words,
    own_difference_words,
    spread_line,
    standing_line,
)
from sayso.render.listing import print_points
from sayso.render.party_words import (
    KEPT_BACK,
    NO_CLAIM,
    NO_SPEAKER,
    does_words,
    few,
    from_words,
    kept_back_words,
    others_unconfirmed,
    so_say_words,
    standing_words,
    told_words,
    unclaimed_words,
    who_words,
)
from sayso.render.quoting import bare, quoted_words
from sayso.render.report_list import print_reports
from sayso.render.safety import name_shown, shortened
from sayso.render.screen import NARROW, Screen
from sayso.render.taken_back_words import (
    SINCE_THEN,
    carrier_names,
    report_names,
    since_then_lines,
    withdrawn_lines,
)
from sayso.render.wording import stance_word

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from sayso.answers import Brief, ClaimBrief, Column, Party

_WORDS = 160
"""Characters of a quotation in a list: two lines of a terminal."""
_SHOWN = 5
"""Parties, gaps and headlines shown in a story's brief before the rest is counted: what fits on a screen."""


def print_brief(brief: Brief, console: Console, *, full: bool = False) -> None:
    """Print what an editor needs of a story: the sentence, the state, who stands where, what is missing.

    Long lists are cut for a terminal, unless all is wanted in ``full``; piped, none is.
    """
    screen = Screen.of(console)
    some = list if full or screen.plain else few
    _title(name_shown(brief.title), screen)
    as_of = f" · as of {brief.as_of}" if brief.as_of else ""
    _line(f"{brief.extent}{as_of}", screen, "dim")
    print_points("Withdrawn", some(withdrawn_lines(brief)), screen)
    print_points(SINCE_THEN, some(since_then_lines(brief.since_then, report_names(brief))), screen)
    lead = brief.lead
    if lead is None:
        _line("" if brief.unclaimed else NO_SPEAKER, screen, "dim")
        print_points(NO_CLAIM, some([unclaimed_words(one) for one in brief.unclaimed]), screen)
        print_reports(brief.reports, screen)
        return
    _gap(screen)
    _print_standing(lead, told_words(lead.sentence, claim=lead.text, title=brief.title), screen)
    _print_columns(lead.columns, screen, most=None if full else _SHOWN)
    print_points("Nobody concerned has confirmed", some(others_unconfirmed(brief)), screen)
    print_points("Who says nothing to it", some(brief.unanswered), screen)
    print_points(KEPT_BACK, some([kept_back_words(one) for one in brief.kept_back]), screen)
    print_points("Without a source", some(brief.unsourced), screen)
    print_points("Headlines", some([headline_words(one) for one in brief.headlines]), screen)
    _print_claims(brief, screen)
    print_reports(brief.reports, screen)


def print_claim(claim: ClaimBrief, console: Console, *, full: bool = False) -> None:
    """Print a claim: its state and since when, every voice with its words, and how it came about.

    The words are cut where they are long, unless they are wanted in ``full``.
    """
    screen = Screen.of(console)
    some = list if full or screen.plain else few
    if not screen.plain:
        _title(claim.text, screen)
    _line(claim.id, screen, "dim")
    print_points(SINCE_THEN, some(since_then_lines(claim.since_then, carrier_names(claim))), screen)
    _gap(screen)
    _print_standing(
        claim, claim.sentence if screen.plain else so_say_words(claim.sentence, claim=claim.text), screen
    )
    _line(claim.spread.why, screen, "dim")
    for column in claim.columns:
        _print_voices(column, screen, _WORDS if not full else 0)
    print_points("Not confirmed, not answered, not sourced", [gap.text for gap in claim.gaps], screen)
    print_points(OWN_DIFFERENCES, own_difference_words(claim), screen)
    print_points("Close to it, and not the same", difference_words(claim), screen)
    print_points("How it came about", history_words(claim), screen)


def _title(text: str, screen: Screen) -> None:
    _line(text, screen, "bold")


def _line(text: str, screen: Screen, style: str = "") -> None:
    if not text:
        return
    if screen.plain:
        screen.line(screen.words(text))
    else:
        screen.show(screen.text(text, style))


def _gap(screen: Screen) -> None:
    if not screen.plain:
        screen.console.print()


def _print_standing(claim: ClaimBrief, sentence: str, screen: Screen) -> None:
    _line(sentence, screen)
    if screen.plain:
        screen.line(
            screen.words(f"{standing_line(claim)}\t").rstrip() + "\t" + screen.words(spread_line(claim))
        )
        return
    line = Text(overflow="fold").append_text(screen.text(standing_line(claim), "bold reverse"))
    screen.show(line.append("  ").append_text(screen.text(spread_line(claim), "bold")))


def _print_columns(columns: Sequence[Column], screen: Screen, *, most: int | None) -> None:
    if screen.plain:
        for column in columns:
            for party in column.parties:
                cells = (column.title.casefold(), who_words(party), does_words(party), standing_words(party))
                screen.line("\t".join(screen.words(cell) for cell in cells))
        return
    screen.console.print()
    if screen.width < NARROW:
        for column in columns:
            screen.show(Text(column.title, style="bold"))
            screen.console.print(Padding(_parties(column, screen, most), (0, 0, 0, 2)), highlight=False)
        return
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold underline", expand=True)
    for column in columns:
        table.add_column(column.title, ratio=1, overflow="fold")
    table.add_row(*(_parties(column, screen, most) for column in columns))
    screen.console.print(table, highlight=False)


def _parties(column: Column, screen: Screen, most: int | None) -> RenderableType:
    if not column.parties:
        return Text("nobody", style="dim")
    grid = Table.grid(padding=(0, 1, 0, 0))
    for party in column.parties[:most]:
        grid.add_row(_sign(party, screen), _party(party, screen))
    if most is not None and len(column.parties) > most:
        grid.add_row("", screen.text(f"and {len(column.parties) - most} more", "dim"))
    return grid


def _sign(party: Party, screen: Screen) -> Text:
    return Text(screen.glyph(party.stance), style=f"bold {stance_word(party.stance).colour}")


def _party(party: Party, screen: Screen) -> Text:
    text = screen.text(who_words(party), "bold" if party.named else "italic")
    if does := does_words(party):
        text = Text.assemble(text, ": ", screen.text(does), overflow="fold")
    return Text.assemble(text, "\n", screen.text(standing_words(party), "dim"), overflow="fold")


def _print_voices(column: Column, screen: Screen, most: int) -> None:
    """The side's parties with their words, cut at ``most`` characters, if any."""
    if not column.parties:
        return
    if not screen.plain:
        screen.console.print()
        screen.show(Text(column.title, style="bold underline"))
    for party in column.parties:
        if not screen.plain:
            grid = Table.grid(padding=(0, 1, 0, 0))
            grid.add_row(_sign(party, screen), _party(party, screen))
            screen.console.print(grid, highlight=False)
        for quote in party.quotes:
            address = f"{quote.report}#{quote.attribution}"
            if screen.plain:
                cells = (
                    column.title.casefold(),
                    who_words(party),
                    does_words(party),
                    "on record" if party.on_record else "not on record",
                    from_words(quote),
                    shortened(bare(quote.words), most or len(quote.words)),
                    address,
                )
                screen.line("\t".join(screen.words(cell) for cell in cells))
                continue
            words = screen.text(quoted_words(quote.words, most))
            where = screen.text(f"{from_words(quote)} · {address}", "dim")
            screen.show(words.append(" " if words else "").append_text(where), indent=4)


def _print_claims(brief: Brief, screen: Screen) -> None:
    if screen.plain:
        for claim in brief.claims:
            cells = ("claim", claim.id, claim.text, standing_line(claim), spread_line(claim))
            screen.line("\t".join(screen.words(cell) for cell in cells))
        return
    screen.console.print()
    screen.show(Text("Claims", style="bold"))
    table = Table.grid(padding=(0, 1, 1, 0))
    for number, claim in enumerate(brief.claims, 1):
        above = number == 1
        text = screen.text("the claim above" if above else claim.text, "dim" if above else "").append("\n")
        text.append_text(screen.text(f"{standing_line(claim)} · {spread_line(claim)}", "dim"))
        for line in () if above else own_difference_words(claim):
            text.append("\n").append_text(screen.text(f"{OWN_DIFFERENCES}: {line}", "dim"))
        text.append("\n").append_text(screen.text(claim.id, "dim"))
        table.add_row(Text(str(number), style="dim"), text)
    screen.console.print(table, highlight=False)
    if brief.more:
        screen.show(Text(f"and {counted(brief.more, 'further claim')}: --full shows all", style="dim"))
