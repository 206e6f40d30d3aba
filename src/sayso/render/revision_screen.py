"""What changed between two versions of a report, in the terminal: struck out and put in, word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from sayso.answers import EditKind
from sayso.render.listing import print_points
from sayso.render.quoting import quoted_words
from sayso.render.safety import folded, for_encoding
from sayso.render.screen import Screen
from sayso.render.wording import plain, stance_word

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.answers import Edit, Reading, Revision

_SIGNS = {EditKind.KEPT: " ", EditKind.ADDED: "+", EditKind.REMOVED: "-", EditKind.CHANGED: "~"}
_STYLES = {EditKind.KEPT: "", EditKind.ADDED: "bold underline", EditKind.REMOVED: "dim strike"}
_WORDS = 160


def print_revision(title: str, change: Revision, console: Console) -> None:
    """Print the edits of headline and body, and the attributions gained, lost and changed."""
    screen = Screen.of(console)
    if screen.plain:
        screen.line(screen.words(title))
    else:
        screen.show(screen.text(title, "bold"))
    if change.nothing:
        _show(Text("Nothing changed in headline, text or attributions."), screen)
        return
    if change.headline:
        _print_edits("Headline", (change.headline,), screen)
    _print_edits("Text", change.edits, screen)
    print_points("Attributions gained", [reading_words(one) for one in change.gained], screen)
    print_points("Attributions lost", [reading_words(one) for one in change.lost], screen)
    changed = [f"{reading_words(before)}  →  {reading_words(after)}" for before, after in change.changed]
    print_points("Attributions changed", changed, screen)


def reading_words(one: Reading) -> str:
    """ "Ida Brenn denies: “the Alma would be scrapped”"."""
    stance = stance_word(one.stance).word
    detail = f" ({plain(one.detail)})" if one.detail else ""
    words = f": {quoted_words(one.words, _WORDS)}" if one.words else ""
    return f"{folded(one.who)} {stance}{detail}{words}"


def _print_edits(title: str, edits: tuple[Edit, ...], screen: Screen) -> None:
    if not edits:
        return
    if screen.plain:
        for edit in edits:
            sign = _SIGNS[edit.kind]
            cells = (
                title.casefold(),
                sign,
                edit.before if sign != "+" else "",
                edit.after if sign != "-" else "",
            )
            screen.line("\t".join(screen.words(cell) for cell in cells))
        return
    screen.console.print()
    screen.show(Text(title, style="bold"))
    for edit in edits:
        line = Text(f"{_SIGNS[edit.kind]} ", style="bold", overflow="fold")
        for piece in edit.pieces:
            words = for_encoding(screen.raw(piece.text), screen.encoding)
            line.append_text(Text(words, style=f"not bold {_STYLES[piece.kind]}".strip()))
        screen.show(line, indent=1)


def _show(text: Text, screen: Screen) -> None:
    if screen.plain:
        screen.line(text.plain)
    else:
        screen.show(text)
