"""What a source said over time, and what an outlet's reports rest on, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.answers.matching import Match
from sayso.answers.words import shown_name
from sayso.phrasing import counted
from sayso.render.listing import print_listing, print_points
from sayso.render.party_words import NO_OUTLET, about_words, claim_words, copies_words
from sayso.render.quoting import bare, quoted_words
from sayso.render.safety import folded, name_shown, shortened
from sayso.render.screen import NARROW, Screen
from sayso.render.wording import plain, stance_word
from sayso.story import day_of

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.answers import OutletAccount, Reversal, Source, Statement

_WORDS = 160
_CITED = 8
"""Outlets that are listed before the rest is counted."""


def print_source(source: Source, console: Console) -> None:
    """Print all that a source said, the earliest first, and where it reversed itself."""
    screen = Screen.of(console)
    does = ", ".join(f"{number} × {stance_word(stance).word}" for stance, number in source.stances)
    head = (
        f"{folded(source.name)}{f', {folded(source.roles[0])}' if source.roles else ''}",
        ": ".join(filter(None, (source.extent, does))) if source.statements else "",
        "matched in the role" if source.matched is Match.ROLE else "",
        f"also called {', '.join(map(folded, source.names[1:]))}" if len(source.names) > 1 else "",
        f"also described as {'; '.join(map(folded, source.roles[1:]))}" if len(source.roles) > 1 else "",
    )
    for place, line in enumerate(filter(None, head)):
        if screen.plain:
            screen.line(screen.words(line))
        else:
            screen.show(screen.text(line, "dim" if place else "bold"))
    print_points(
        "Statements that do not go together",
        [reversal_words(reversal) for reversal in source.reversals],
        screen,
    )
    if screen.plain:
        for statement in source.statements:
            screen.line("\t".join(screen.words(cell) for cell in _plain_cells(statement)))
        return
    screen.console.print()
    if screen.width < NARROW:
        for statement in source.statements:
            screen.show(_said(statement, screen))
        return
    table = Table(box=None, padding=(0, 2, 1, 0), show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for statement in source.statements:
        day = screen.text(_day(statement))
        table.add_row(day, _said(statement, screen))
    screen.console.print(table, highlight=False)


def reversal_words(reversal: Reversal) -> str:
    """ "denied it, later said it: 2024-05-08 “...”, 2024-05-10 “...”"."""
    first, later = reversal.first, reversal.later
    pairs = "; ".join(f"{aspect}: {ours}, then {theirs}" for aspect, ours, theirs in reversal.differs)
    words = (f"{_day(one)} {quoted_words(one.words, _WORDS)}" for one in (first, later))
    about = f" ({pairs})" if pairs else ""
    return f"{reversal.kind}{about}: {', then '.join(words)}"


def _does(statement: Statement, screen: Screen) -> Text:
    word = stance_word(statement.stance)
    text = Text.assemble(
        (screen.glyph(statement.stance), f"bold {word.colour}"),
        " ",
        (claim_words(statement) or word.word, "bold" if word.bold else ""),
        overflow="fold",
    )
    if statement.detail:
        text.append(": ").append_text(screen.text(plain(statement.detail)))
    return text


def _said(statement: Statement, screen: Screen) -> Text:
    """The source's own words, then the claim that the stance is to: they may well assert what denies it. The
    stance stands before the words where they are all there is."""
    text, does = screen.text(quoted_words(statement.words, _WORDS)), _does(statement, screen)
    if about := about_words(statement):
        told = screen.text(shortened(f": {about}", _WORDS))
        text.append("\n").append_text(does).append_text(told)
    else:
        text = does.append(" ").append_text(text)
    return text.append("\n").append_text(screen.text(_where(statement), "dim"))


def _where(statement: Statement) -> str:
    outlets = ", ".join(map(name_shown, statement.outlets[:4])) or statement.refs[0].report
    more = f" and {len(statement.outlets) - 4} more" if len(statement.outlets) > 4 else ""
    via = (
        f" through {', '.join(shown_name(name_shown(one)) for one in statement.via)}" if statement.via else ""
    )
    copied = f", {copies_words(statement)}" if statement.copies else ""
    withdrawn = ", withdrawn" if statement.withdrawn else ""
    return f"{outlets}{more}{copied}{via}{withdrawn} · {statement.refs[0]}"


def _day(statement: Statement) -> str:
    return day_of(statement.at) if statement.dated else "undated"


def _plain_cells(statement: Statement) -> tuple[str, ...]:
    return (
        statement.at if statement.dated else "undated",
        stance_word(statement.stance).word,
        plain(statement.detail or ""),
        bare(statement.words),
        statement.claim_text,
        ", ".join(map(name_shown, statement.outlets)),
        " ".join(map(str, statement.refs)),
        copies_words(statement),
        "withdrawn" if statement.withdrawn else "",
    )


def _days(account: OutletAccount) -> str:
    """The days of an outlet's reports: "2024-05-08 to 2024-06-01, 2 undated"."""
    if not (account.first and account.last):
        return "undated" if account.reports else ""
    first, last = day_of(account.first), day_of(account.last)
    days = first if first == last else f"{first} to {last}"
    return f"{days}, {account.undated} undated" if account.undated else days


def print_outlet(account: OutletAccount, console: Console) -> None:
    """Print an outlet's counts: a line of words and a number each, and the headlines to check."""
    screen = Screen.of(console)
    kind = f" ({account.kind})" if account.kind else ""
    title = f"{name_shown(account.name)}{kind}"
    days = ", ".join(filter(None, (counted(account.reports, "report"), _days(account))))
    if not account.reports:
        days = f"no report of it here{cited_words(account)}"
    for style, line in (("bold", title), ("dim", days)):
        if screen.plain:
            screen.line(screen.words(line))
        else:
            screen.show(screen.text(line, style))
    if not screen.plain:
        screen.console.print()
    if account.reports or account.withdrawn:
        print_listing(("what its reports rest on", "count"), outlet_counts(account), console)
    unnamed = ((NO_OUTLET, account.cited_by_unnamed),) if account.cited_by_unnamed else ()
    for heading, counts in (
        ("Has its word from", account.cites),
        ("Named as a source by", (*account.cited_by, *unnamed)),
    ):
        named = [f"{name_shown(name)}: {number}" for name, number in counts]
        more = [f"and {len(named) - _CITED} more"] if len(named) > _CITED and not screen.plain else []
        print_points(heading, [*(named if screen.plain else named[:_CITED]), *more], screen)
    warnings = [
        f"“{name_shown(headline)}”: {label}. {folded(why)}"
        for _, headline, label, why in account.headline_warnings
    ]
    print_points("Headlines to check", warnings[:8], screen)


def cited_words(account: OutletAccount) -> str:
    """Of an outlet without a report, in how many of others it is named: "; named in 3 reports of others"."""
    return f"; named in {counted(account.cited_in, 'report')} of others" if account.cited_in else ""


def outlet_counts(account: OutletAccount) -> list[tuple[str, str]]:
    """The counts with what they count; those of headlines by label."""
    statements, carried = account.statements, account.carried
    rows = [
        ("claims carried, one in one report", carried.all),
        ("– told to it, as it says", carried.own),
        ("– laid to a source, how it came is not said", carried.from_source),
        ("– had from another outlet", carried.relayed),
        ("– in another report's words", carried.copied),
        ("– no source given", carried.untraced),
        ("claims that no earlier report here has", carried.first),
        ("statements", statements.all),
        ("– through another outlet", statements.relayed),
        ("– of unnamed sources and officials", statements.unnamed),
        ("– of nobody named", statements.unsourced),
        ("– denials and doubts", statements.denies),
        ("– refusals to say", statements.will_not_say),
        ("reports that copy another here", account.copies),
        ("reports here that copy one of its", account.copied_by),
        ("reports changed after they were first seen", account.changed),
        ("reports withdrawn", account.withdrawn),
        *((f"headlines {label}", number) for label, number in account.headlines),
        *([("older reports, not counted here", account.older)] if account.older else []),
    ]
    return [(name, str(number)) for name, number in rows]
