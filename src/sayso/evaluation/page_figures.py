"""The figures of `sayso.evaluation.pages`, and where each page's reading differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sayso.evaluation.measure import percent, score_heading, score_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.contract import Json
    from sayso.evaluation.measure import Score, Share

_SHOWN = 160
"""Characters of a differing paragraph that a table shows: enough to find it on the page."""


class Difference(NamedTuple):
    """What gold has and what was read instead."""

    gold: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class PageComparison:
    """One page: paragraphs the reading lacks (``missing``) or gold lacks (``extra``), fields that differ."""

    id: str
    paragraphs: Score
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    headline: Difference | None
    date: Difference | None
    authors: Difference | None

    @property
    def differs(self) -> bool:
        """Whether anything at all does."""
        return bool(self.missing or self.extra or self.headline or self.date or self.authors)

    def to_json(self) -> Json:
        """The differences; a field that agrees is null."""
        return {
            "paragraphs": self.paragraphs.to_json(),
            "missing": list(self.missing),
            "extra": list(self.extra),
            **{name: d and {"gold": d.gold, "found": d.found} for name, d in self._fields().items()},
        }

    def lines(self) -> Iterator[str]:
        """The differences as text."""
        yield f"{self.id}: {self.paragraphs.right} paragraphs agree"
        for name, difference in self._fields().items():
            if difference:
                yield f"  {name}: {difference.gold!r}, read as {difference.found!r}"
        for words in self.missing:
            yield f"  - {_short(words)}"
        for words in self.extra:
            yield f"  + {_short(words)}"

    def _fields(self) -> dict[str, Difference | None]:
        return {"headline": self.headline, "date": self.date, "authors": self.authors}


@dataclass(frozen=True, slots=True)
class PageFigures:
    """How page readings stand to what is on the pages."""

    pages: tuple[PageComparison, ...]
    paragraphs: Score
    words: Score
    headline: Share
    date: Share
    authors: Share

    def to_json(self) -> Json:
        """Every figure with its counts, and each page's differences."""
        return {
            "pages": len(self.pages),
            "paragraphs": self.paragraphs.to_json(),
            "words": self.words.to_json(),
            **{name: share.to_json() for name, share in self._shares().items()},
            "per_page": {page.id: page.to_json() for page in self.pages},
        }

    def floor_figures(self) -> dict[str, float]:
        """What a floor can be set under."""
        return {"paragraphs P": self.paragraphs.precision, "paragraphs R": self.paragraphs.recall} | {
            name: share.value for name, share in self._shares().items() if share.value is not None
        }

    def table(self, *, verbose: bool = False) -> str:
        """The figures as text, in percent; ``verbose`` lists each page's differences (- missing, + extra)."""
        return "\n".join(self._lines(verbose=verbose))

    def _lines(self, *, verbose: bool) -> Iterator[str]:
        yield score_heading(f"{len(self.pages)} pages")
        yield score_row("paragraphs", self.paragraphs)
        yield score_row("words", self.words)
        for name, share in self._shares().items():
            yield f"{name:<18} {percent(share.value):>6}   {share.right} of {share.of}"
        for page in self.pages:
            if verbose and page.differs:
                yield from page.lines()

    def _shares(self) -> dict[str, Share]:
        return {"headline": self.headline, "date": self.date, "authors": self.authors}


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} ..."
