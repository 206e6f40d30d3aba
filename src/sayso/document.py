"""A document as it came in: decoded text, what sort of text it is, and what is known of it beforehand.

Intake makes documents out of files, URLs, streams and records; the page stage turns a document into a report.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.errors import SaysoError


class Media(StrEnum):
    """How a document's content is to be read."""

    HTML = "html"
    TEXT = "text"
    """Plain text as somebody pasted it: page furniture is looked for and left out."""
    MARKDOWN = "markdown"
    GIVEN = "given"
    """Text that is kept to the letter, because offsets must point into it as it was given."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report before it is read. ``name`` is what the user calls it: a path, a URL, "reports.jsonl:12".

    ``is_summary`` says that a feed has no more of it than a sentence or two. ``summary`` is what a feed has
    of a page that it links to: it is read where the page turns out to hold no article.
    """

    name: str
    media: Media
    content: str
    url: str | None = None
    id: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    is_summary: bool = False
    summary: Document | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that gave no report: which, and why. It takes the report's place in the output."""

    name: str
    error: SaysoError
    id: str | None = None
