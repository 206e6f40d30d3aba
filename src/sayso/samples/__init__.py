"""The bundled story: invented reports by invented outlets, and what a careful editor would read off them.

The pages lie in `tarrow-dam/` in order of publication, with a README that says which trap each one holds.
Their gold (`gold.json`) names every statement by its words and not by offsets, since offsets depend on how
the text was taken from the page; `locate` and `spans_of` find the words in a text.
"""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import TYPE_CHECKING, Any

from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

STORY = "tarrow-dam"
"""Name of the story, and of its folder."""

CONTESTED = "07-channel-6.html"
"""The report to show first: two sources, a refusal to confirm, and a headline that makes a denial of it."""

Quote = str | dict[str, Any]
"""Words of a report: as they stand where they stand once, else {"words", "paragraph", "occurrence"?}."""


def sample_files() -> list[Traversable]:
    """The story's reports, HTML pages and one pasted text, in order of publication."""
    return sorted(
        (file for file in _folder().iterdir() if file.name[:2].isdigit()), key=lambda file: file.name
    )


def load_gold() -> dict[str, Any]:
    """The story's gold: {"schema", "reports": one a file in the same order, "story": claims and origins}."""
    gold: dict[str, Any] = json.loads(_folder().joinpath("gold.json").read_text("utf-8"))
    return gold


def locate(text: str, words: str, occurrence: int = 0, *, paragraph: str = "") -> Span:
    """Where the words stand as whole words in the text: the ``occurrence``-th time, counted from 0.

    With ``paragraph``, the opening words of a paragraph, counting starts there. Raises `LookupError` where
    the paragraph or the words are missing.

    >>> locate("He said so. She said no.", "said", paragraph="She")
    Span(start=16, end=20)
    """
    start = text.find(paragraph)
    if start < 0:
        raise LookupError(f"no paragraph opens with {paragraph!r}")
    for count, match in enumerate(re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").finditer(text, start)):
        if count == occurrence:
            return Span(*match.span())
    raise LookupError(f"occurrence {occurrence} of {words!r} not found after {paragraph!r}")


def spans_of(text: str, quotes: Iterable[Quote]) -> Spans:
    """The quoted pieces of one content, cue or source, in text order; `LookupError` as `locate`."""
    return tuple(sorted(_span_of(text, quote) for quote in quotes))


def _span_of(text: str, quote: Quote) -> Span:
    if isinstance(quote, str):
        return locate(text, quote)
    return locate(text, quote["words"], quote.get("occurrence", 0), paragraph=quote["paragraph"])


def _folder() -> Traversable:
    return resources.files(__name__).joinpath(STORY)
