"""A reading in the terminal: head, a table of who says what, and what to notice. Plain lines when piped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.model import HeadlineLabel
from sayso.render.day_words import dateline_words, day, when
from sayso.render.flags import flags
from sayso.render.screen import NARROW, WIDE, Screen
from sayso.render.statement_words import hedge, kind_beside, role_of, through, what, who, why_unnamed
from sayso.render.summary import title_of
from sayso.render.wording import headline_verdict, kind_word, stance_phrase

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.model import Attribution, Report

PLAIN_COLUMNS = ("id", "stance", "who", "kind", "what", "via", "when", "certainty")
"""The fields of a plain line, in order, parted by tabs."""
NOTHING_FOUND = "Nothing in this text is laid to a speaker."


def print_reading(report: Report, console: Console) -> None:
    """Print one report's reading: coloured and laid out on a terminal, tab-separated lines when piped."""
    screen = Screen.of(console)
    if screen.plain:
        _print_plain(report, screen)
        return
    _print_head(report, screen)
    screen.console.print()
    if not report.attributions:
        screen.show(Text(NOTHING_FOUND, style="dim"))
    elif screen.width < NARROW:
        _print_records(report, screen)
    else:
        screen.console.print(_table(report, screen), highlight=False)
    _print_flags(report, screen)


def _head_lines(report: Report) -> list[str]:
    outlet = report.outlet
    kind = f" ({outlet.kind})" if outlet and outlet.kind else ""
    meta = [
        f"{outlet.name}{kind}" if outlet else "",
        day(report.published) if report.published else "",
        "by " + ", ".join(report.authors) if report.authors else "",
        dateline_words(report.dateline) if report.dateline else "",
    ]
    others = [h.text for h in report.headlines if h.text.strip() and h.text != report.headline]
    lines = [" · ".join(part for part in meta if part), *(f"also worded: {t}" for t in dict.fromkeys(others))]
    return [line for line in lines if line]


def _headline_line(report: Report, screen: Screen) -> Text | None:
    check = report.headline_check
    if check is None or check.label is HeadlineLabel.SUPPORTED:
        return None
    line = Text.assemble((f"headline {check.label}:", "bold"), " ", overflow="fold")
    return line.append_text(screen.text(check.why or headline_verdict(check.label)))


def _print_head(report: Report, screen: Screen) -> None:
    screen.show(screen.text(title_of(report), "bold"))
    for line in _head_lines(report):
        screen.show(screen.text(line, "dim"))
    if check := _headline_line(report, screen):
        screen.show(check)


def _print_flags(report: Report, screen: Screen) -> None:
    found = flags(report)
    if not found:
        return
    screen.console.print()
    screen.show(Text("To notice", style="bold"))
    table = Table.grid(padding=(0, 1, 0, 0))
    for flag in found:
        table.add_row(Text("•" if screen.glyphs else "*"), screen.text(flag.text))
    screen.console.print(table, highlight=False)


def _table(report: Report, screen: Screen) -> Table:
    """The labels in columns; on a middling width kind, time and certainty stand under who and what."""
    wide = screen.width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    table.add_column("", style="dim", no_wrap=True)
    table.add_column("who", ratio=5, min_width=16)
    if wide:
        table.add_column("kind", min_width=12)
    table.add_column("does", ratio=4, min_width=14)
    table.add_column("what", ratio=12, min_width=24)
    has = {
        "via": any(a.via for a in report.attributions),
        "when": wide and any(a.said for a in report.attributions),
        "how sure": wide and any(map(hedge, report.attributions)),
    }
    for name in filter(has.__getitem__, has):
        table.add_column(name, min_width=8, max_width=20)
    cells_of = _wide_cells if wide else _tight_cells
    for attribution, speaker in zip(report.attributions, _speakers(report, screen), strict=True):
        cells = cells_of(report, attribution, speaker, screen)
        via, said, sure = screen.text(through(attribution)), when(attribution.said), hedge(attribution)
        late = {"via": via, "when": screen.text(said), "how sure": screen.text(sure)}
        table.add_row(*cells, *(late[name] for name in has if has[name]))
    return table


def _wide_cells(report: Report, attribution: Attribution, speaker: Text, screen: Screen) -> list[Text]:
    return [
        screen.text(attribution.id),
        speaker,
        screen.text(kind_word(attribution.speaker)),
        screen.stance(attribution),
        screen.text(what(report, attribution)),
    ]


def _tight_cells(report: Report, attribution: Attribution, speaker: Text, screen: Screen) -> list[Text]:
    if kind := kind_beside(report, attribution):
        speaker.append("\n").append_text(screen.text(kind, "dim"))
    content = screen.text(what(report, attribution))
    if extra := " · ".join(part for part in (when(attribution.said), hedge(attribution)) if part):
        content.append("\n").append_text(screen.text(extra, "dim"))
    return [screen.text(attribution.id), speaker, screen.stance(attribution), content]


def _speakers(report: Report, screen: Screen) -> list[Text]:
    """The name of each attribution's speaker; with role and why not named where it comes up first."""
    seen: set[tuple[str, str]] = set()
    names: list[Text] = []
    for attribution in report.attributions:
        name, role = who(report, attribution), role_of(attribution.speaker)
        text = Text(overflow="fold").append_text(screen.text(name, "bold"))
        if role and (name, role) not in seen:
            text.append(", ").append_text(screen.text(role))
        if withheld := why_unnamed(report, attribution):
            text.append("\n").append_text(screen.text(f"“{withheld}”", "dim"))
        seen.add((name, role))
        names.append(text)
    return names


def _print_records(report: Report, screen: Screen) -> None:
    """One record under another, for a window too narrow for columns."""
    speakers = _speakers(report, screen)
    for attribution, speaker in zip(report.attributions, speakers, strict=True):
        if attribution is not report.attributions[0]:
            screen.console.print()
        head = Text(overflow="fold").append_text(screen.text(attribution.id, "dim")).append(" ")
        head.append_text(speaker)
        if kind := kind_beside(report, attribution):
            head.append(" ").append_text(screen.text(f"({kind})", "dim"))
        screen.show(head)
        screen.show(screen.stance(attribution), indent=2)
        if words := what(report, attribution):
            screen.show(screen.text(words), indent=4)
        via = f"through {through(attribution)}" if attribution.via else ""
        if extra := " · ".join(part for part in (via, when(attribution.said), hedge(attribution)) if part):
            screen.show(screen.text(extra, "dim"), indent=4)


def _print_plain(report: Report, screen: Screen) -> None:
    for line in (title_of(report), *_head_lines(report)):
        screen.line(screen.words(line))
    if check := _headline_line(report, screen):
        screen.line(check.plain)
    screen.line("\t".join(PLAIN_COLUMNS) if report.attributions else NOTHING_FOUND)
    for attribution in report.attributions:
        screen.line("\t".join(screen.words(cell) for cell in _plain_cells(report, attribution)))
    for flag in flags(report):
        screen.line(screen.words(f"notice: {flag.text}"))


def _plain_cells(report: Report, attribution: Attribution) -> tuple[str, ...]:
    return (
        attribution.id,
        stance_phrase(attribution),
        who(report, attribution),
        kind_word(attribution.speaker),
        what(report, attribution),
        through(attribution, " > "),
        when(attribution.said),
        hedge(attribution),
    )
