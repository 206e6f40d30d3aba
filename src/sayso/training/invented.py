"""Invented stories: a file with a line for each, in reports or in wordings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.document import Document, Media
from sayso.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

T = TypeVar("T")


def stories_in(path: Path, parts: Callable[[Any], T], *, told: str) -> Iterator[tuple[str, T]]:
    """The name and the parts of each story in the file, ``told`` in wordings or reports.

    Raises `FormatError` where a line is no story.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            story = json.loads(line)
            name, found = str(story["story"]), parts(story)
        except (ValueError, KeyError, TypeError) as error:
            raise FormatError(f"{path}, line {number}: no story {told} ({error!r})") from error
        yield name, found


def pages_of_stories(path: Path) -> dict[str, list[Document]]:
    """The reports of each story in the file, by its name, as pages.

    Raises `FormatError` where a line is no story.
    """
    return dict(stories_in(path, _pages, told="in reports"))


def _pages(story: Any) -> list[Document]:
    return [_page(f"{story['story']}-{one['id']}", one["headline"], one["text"]) for one in story["reports"]]


def _page(name: str, headline: str, text: str) -> Document:
    return Document(name, Media.GIVEN, text, id=name, headline=headline)
