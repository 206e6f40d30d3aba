"""A finding in the making, and its spans without what no span begins or ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.attribution.ground.tree import Range, Tree

_OUTER = " \t\n\r\u00a0,;:–—-"
"""What a span does not begin or end with; quotation marks, brackets and full stops are left to the text."""


_ABBREVIATED = 8
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Mr|Mrs|Dr|No|Gov|Sen|Rep|[ap]\.m))\.$"
)
"""A full stop that is part of the word before it: an initial, or a common short form."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Spans of one attribution, the block they stand in, the token that heads the cue, and the rule's key.

    ``quotation`` is the number of the quotation that the content goes on in, over the block's edge.
    """

    block: int
    head: int
    rule: str
    content: Spans
    cue: Spans
    source: Spans
    quotation: int | None = None


def draft(  # noqa: PLR0913 - three of them are the roles
    tree: Tree,
    head: int,
    rule: str,
    *,
    content: Iterable[Range] = (),
    cue: Iterable[Range] = (),
    source: Iterable[Range] = (),
) -> Draft:
    """A draft out of token ranges of one block."""
    return Draft(
        block=tree.number,
        head=head,
        rule=rule,
        content=tree.spans(content),
        cue=tree.spans(cue),
        source=tree.spans(source),
    )


def trimmed(text: str, spans: Spans) -> Spans:
    """The spans without white space, commas and dashes at their ends; those with nothing left are dropped.

    A full stop goes too, unless it belongs to the last word ("the U.S.") or stands inside quotation marks.
    """
    out = []
    for start, end in spans:
        words = text[start:end]
        lead = len(words) - len(words.lstrip(_OUTER))
        kept = words.rstrip(_OUTER)
        if kept.endswith(".") and not _ABBREVIATION.search(kept[-_ABBREVIATED:]):
            kept = kept[:-1].rstrip(_OUTER)
        if lead < len(kept) and any(char.isalnum() for char in kept):
            out.append(Span(start + lead, start + len(kept)))
    return tuple(out)
