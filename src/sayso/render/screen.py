"""What a terminal can show: its encoding, its width, and whether anybody is looking or a pipe is reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.text import Text

from sayso.render.safety import folded, for_encoding, for_terminal
from sayso.render.wording import stance_word

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.model import Attribution, Stance

NARROW = 70
"""Columns below which a table cannot hold five cells of readable width: records are stacked instead."""
WIDE = 130
"""Columns from which every label has a column of its own."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A console as the renderers see it; every word of a report passes through `text` or `words`."""

    console: Console
    encoding: str
    glyphs: bool

    @classmethod
    def of(cls, console: Console) -> Screen:
        """The screen behind a console."""
        encoding = console.encoding or "utf-8"
        signs = "●✓✕◌∅→“”…·"
        return cls(console, encoding, for_encoding(signs, encoding) == signs)

    @property
    def plain(self) -> bool:
        """Whether the output is piped: then no colour, no table, one record a line."""
        return not self.console.is_terminal

    @property
    def width(self) -> int:
        """Columns."""
        return self.console.width

    def words(self, text: str) -> str:
        """The text on one line, harmless, in characters the terminal has."""
        return for_encoding(folded(for_terminal(text)), self.encoding)

    def raw(self, text: str) -> str:
        """The text harmless and of unchanged length, for offsets; not yet fit for the encoding."""
        return for_terminal(text).replace("\n", " ")

    def text(self, text: str, style: str = "") -> Text:
        """The text as rich takes it: literal, no markup read."""
        return Text(self.words(text), style=style, overflow="fold")

    def glyph(self, stance: Stance | None) -> str:
        """The stance's sign, in ASCII where the encoding has no better."""
        word = stance_word(stance)
        return word.glyph if self.glyphs else word.ascii

    def stance(self, attribution: Attribution) -> Text:
        """Sign and word, and the detail behind them, undimmed: "◌ will not say: nothing to confirm"."""
        word = stance_word(attribution.stance)
        label = Text.assemble(
            (self.glyph(attribution.stance), f"bold {word.colour}"),
            " ",
            (word.word, "bold" if word.bold else ""),
            overflow="fold",
        )
        if attribution.detail:
            label.append(": ").append_text(self.text(f"{attribution.detail.replace('_', ' ')}"))
        return label

    def line(self, text: str = "") -> None:
        """One plain line, never wrapped, its tabs kept: rich would spread them in any `Text`."""
        plain = Segments([Segment(for_encoding(text, self.encoding))], new_lines=True)
        self.console.print(plain, soft_wrap=True, end="")

    def show(self, text: Text, *, indent: int = 0) -> None:
        """One styled paragraph, wrapped to the width."""
        self.console.print(Padding(text, (0, 0, 0, indent)) if indent else text, highlight=False)
