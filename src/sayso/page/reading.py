"""What the readers of pages, pasted text and Markdown hand back, before it becomes a report."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Headline, Note
from sayso.page.assemble import Piece


@dataclass(frozen=True, slots=True)
class PageReading:
    """The article as found on one page: its pieces in reading order, and what the page says of itself.

    ``published`` and ``modified`` are ISO 8601 dates or times as the page gives them; ``site_name`` is what
    the page calls its outlet. An empty ``pieces`` comes with a note that says why.
    """

    pieces: tuple[Piece, ...]
    headline: str | None = None
    headlines: tuple[Headline, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    site_name: str | None = None
    url: str | None = None
    notes: tuple[Note, ...] = ()
