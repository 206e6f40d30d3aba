"""Page readings against what is known to stand on each page.

A line a page: {"id", "file", "headline", "authors": [...], "published": "2024-08-28", "paragraphs": [...]}

Paragraphs match one to one where rapidfuzz's ratio is at least 90 after folding white space; gold paragraphs
are the summary, the section headlines and all paragraphs. Words: as multisets. Headline: ratio at least 90.
Date: the same day. Authors: the same set, but for case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Failure
from sayso.errors import FormatError, SaysoError
from sayso.evaluation.corpus import lines_of
from sayso.evaluation.measure import Score, total
from sayso.evaluation.page_figures import Difference, PageComparison, PageFigures
from sayso.evaluation.reading import Read, read_each
from sayso.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from types import ModuleType

    from sayso.contract import Json
    from sayso.model import Report

LEAST_RATIO = 90
"""From which two wordings are the same; the definition of the published figures."""
TEXT_KINDS = frozenset([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST])
"""Blocks that count as paragraphs: captions, pull quotes and embedded posts are no running text."""

_WORD = re.compile(r"\w+")

Documents = Callable[[Sequence[str]], Iterable[Document | Failure]]
"""The documents of the files that are named, as `sayso.intake.documents` gives them."""


@dataclass(frozen=True, slots=True)
class PageText:
    """What stands on a page, or what was read off it."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    paragraphs: tuple[str, ...] = ()

    def to_json(self, identity: str) -> Json:
        """A prediction line as the published scorer reads it."""
        return {
            "id": identity,
            "headline": self.headline,
            "authors": list(self.authors),
            "published": self.published,
            "paragraphs": list(self.paragraphs),
        }


@dataclass(frozen=True, slots=True)
class ExpectedPage:
    """A page's file and what stands on it."""

    id: str
    path: Path
    text: PageText


def load_pages(path: Path) -> list[ExpectedPage]:
    """The pages that a file of expectations lists; their files lie beside it.

    Raises `SourceError` or `FormatError`.
    """
    pages = [_expected(place, data, path.parent) for place, data in lines_of(path)]
    if not pages:
        raise FormatError(f"{path.name} lists no pages; give a JSONL file with a page on each line")
    return pages


def evaluate_pages(
    expected: Sequence[ExpectedPage],
    documents: Documents,
    read: Read,
    *,
    kinds: Collection[BlockKind] = TEXT_KINDS,
) -> PageFigures:
    """Read every page's file and score what comes; one that cannot be read counts as one without text.

    No page's address is given to ``read``, so nothing but the page speaks. Raises `SaysoError` where
    rapidfuzz is not installed.
    """
    reports, _ = read_each(_opened(expected, documents), read)
    return score_pages(expected, {report.id: page_text_of(report, kinds=kinds) for report in reports})


def _opened(expected: Sequence[ExpectedPage], documents: Documents) -> Iterator[Document]:
    for page in expected:
        for document in documents([str(page.path)]):
            if isinstance(document, Document):
                yield replace(document, id=page.id)


def page_text_of(report: Report, *, kinds: Collection[BlockKind] = TEXT_KINDS) -> PageText:
    """What was read off a page, with blocks of ``kinds`` as its paragraphs."""
    paragraphs = tuple(block.span.of(report.text) for block in report.blocks if block.kind in kinds)
    return PageText(report.headline, report.authors, report.published, paragraphs)


def score_pages(expected: Sequence[ExpectedPage], predicted: Mapping[str, PageText]) -> PageFigures:
    """Readings against expectations, by id. Raises `SaysoError` where rapidfuzz is not installed."""
    rapidfuzz = _rapidfuzz()
    compared = [
        _compare(page.id, page.text, predicted.get(page.id, PageText()), rapidfuzz) for page in expected
    ]
    words = [_word_score(page.text, predicted.get(page.id, PageText())) for page in expected]
    return PageFigures(
        pages=tuple(compared),
        paragraphs=total([page.paragraphs for page in compared]),
        words=total(words),
    )


def _rapidfuzz() -> ModuleType:
    try:
        import rapidfuzz.fuzz
        import rapidfuzz.process
    except ImportError as error:
        raise SaysoError(
            "scoring pages needs rapidfuzz: install it with pip install 'sayso[eval]'"
        ) from error
    return rapidfuzz


def _compare(identity: str, gold: PageText, found: PageText, rapidfuzz: ModuleType) -> PageComparison:
    golds, paragraphs = _folded(gold), _folded(found)
    pairs = _paragraph_pairs(golds, paragraphs, rapidfuzz)
    right, used = set(pairs), set(pairs.values())
    same_headline = rapidfuzz.fuzz.ratio(fold(gold.headline), fold(found.headline)) >= LEAST_RATIO
    same_day = bool(gold.published) and gold.published == (found.published or "")[:10]
    same_authors = name_set(gold.authors) == name_set(found.authors)
    return PageComparison(
        id=identity,
        paragraphs=Score(len(pairs), len(paragraphs), len(golds)),
        missing=tuple(words for number, words in enumerate(golds) if number not in right),
        extra=tuple(words for number, words in enumerate(paragraphs) if number not in used),
        fields={
            "headline": None if same_headline else Difference(gold.headline, found.headline),
            "date": None if same_day else Difference(gold.published, found.published),
            "authors": None
            if same_authors
            else Difference(", ".join(gold.authors), ", ".join(found.authors)),
        },
    )


def _paragraph_pairs(golds: list[str], found: list[str], rapidfuzz: ModuleType) -> dict[int, int]:
    """Which found paragraph each gold one has to itself: in gold order, the most similar that is left."""
    left = dict(enumerate(found))
    pairs = {}
    for number, words in enumerate(golds):
        best = rapidfuzz.process.extractOne(
            words, left, scorer=rapidfuzz.fuzz.ratio, score_cutoff=LEAST_RATIO
        )
        if best:
            pairs[number] = best[2]
            del left[best[2]]
    return pairs


def _word_score(gold: PageText, found: PageText) -> Score:
    golds, predicted = (Counter(_WORD.findall(" ".join(_folded(page)).lower())) for page in (gold, found))
    return Score((golds & predicted).total(), predicted.total(), golds.total())


def _folded(page: PageText) -> list[str]:
    return [words for words in map(fold, page.paragraphs) if words]


def fold(text: str | None) -> str:
    """The text with single spaces; empty for None."""
    return " ".join((text or "").split())


def name_set(names: Sequence[str]) -> set[str]:
    """The names without case or order."""
    return {name.casefold() for name in names}


def _expected(place: str, data: Json, folder: Path) -> ExpectedPage:
    try:
        text = PageText(
            headline=_string_or_none(data["headline"]),
            authors=_strings(data["authors"]),
            published=_string_or_none(data["published"]),
            paragraphs=_strings(data["paragraphs"]),
        )
        name = _string(data["file"])
        if Path(name).name != name:
            raise FormatError(f"{place}: the page's file {name!r} must lie beside the file that lists it")
        return ExpectedPage(_string(data["id"]), folder / name, text)
    except (KeyError, TypeError) as error:
        raise FormatError(
            f'{place}: a page must have "id", "file", "headline", "published", "authors" and "paragraphs"'
        ) from error


def _strings(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError
    return tuple(_string(value) for value in values)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _string_or_none(value: Any) -> str | None:
    return None if value is None else _string(value)
