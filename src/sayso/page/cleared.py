"""An article's pieces, cleared of furniture, and everything once."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model import BlockKind
from sayso.page.furniture import furniture_rule, without_credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.page.assemble import Piece

REPEATED = 40
"""Shortest line, in characters, that is taken for printed twice by mistake; shorter ones ("He declined to
comment.") recur in honest text."""
NEAR_LINES = 3
"""How many lines back a doubled one is looked for. Doubles stand together; farther off the same words are
meant, as in running reports that repeat their background with every entry."""
NEAR_CAPTIONS = 50
"""How many captions back a doubled one is looked for; a gallery prints its captions again at the end."""
TEASER = 140
"""Longest title that is taken for a link in a list of other stories."""
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*$")


def without_furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that are the article's, captions without their credits, everything once.

    Embedded posts are somebody else's document and stay as they are.
    """
    kept: list[Piece] = []
    printed = Printed()
    in_list_of_links = False
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.POST:
            kept.append(piece)
            continue
        rule = _rule_of(piece)
        if rule == "link list":
            in_list_of_links = any(_is_prose(before) for before in kept)
        elif in_list_of_links and not _is_teaser(piece, pieces[index + 1 : index + 2]):
            in_list_of_links = False
        if rule is None and not in_list_of_links:
            bare = without_credit(piece.text) if piece.kind is BlockKind.CAPTION else piece.text
            if bare and not printed.again(bare, piece.kind):
                kept.append(replace(piece, text=bare))
    return kept


def _rule_of(piece: Piece) -> str | None:
    """The rule that takes the piece; a heading names things ("Bed/Sofa Mixes"), it credits no picture."""
    rule = furniture_rule(piece.text)
    return None if rule == "credit" and piece.kind is BlockKind.HEADING else rule


class Printed:
    """What a page has printed of late, to know the same words when they come again."""

    def __init__(self) -> None:
        self._lines: deque[str] = deque(maxlen=NEAR_LINES)
        self._captions: deque[str] = deque(maxlen=NEAR_CAPTIONS)

    def again(self, text: str, kind: BlockKind) -> bool:
        """Whether ``text`` was printed just before, and note it; for a caption, whether one began with it."""
        words = _letters(text)
        if kind is BlockKind.CAPTION:
            before = words in self._lines or any(caption.startswith(words) for caption in self._captions)
            self._captions.append(words)
        else:
            before = len(text) >= REPEATED and words in self._lines
        self._lines.append(words)
        return before and bool(words)


def _is_teaser(piece: Piece, following: Sequence[Piece]) -> bool:
    """Whether a line may be the title of another story: short, no sentence, no heading over prose."""
    if piece.kind is BlockKind.HEADING and any(_is_prose(after) for after in following):
        return False
    return len(piece.text) <= TEASER and not _SENTENCE_END.search(piece.text.rstrip())


def _is_prose(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and bool(_SENTENCE_END.search(piece.text.rstrip()))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
