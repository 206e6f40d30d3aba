"""The figures of `sayso.evaluation.pages`, and where each page's reading differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sayso.evaluation.measure import Share, percent, score_heading, score_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.contract import Json
    from sayso.evaluation.measure import Score

_SHOWN = 160
"""Characters of a differing paragraph that a table shows: enough to find it on the page."""


class Difference(NamedTuple):
    """What gold has and what was read instead."""

    gold: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class PageComparison:
    """One page: paragraphs the reading lacks (``missing``) or gold lacks (``extra``), and how the other
    fields (headline, date, authors, ...) differ: None where they agree."""

    id: str
    paragraphs: Score
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    fields: Mapping[str, Difference | None]

    @property
    def differs(self) -> bool:
        """Whether anything at all does."""
        return bool(self.missing or self.extra or any(self.fields.values()))

    def to_json(self) -> Json:
        """The differences; a field that agrees is null."""
        return {
            "paragraphs": self.paragraphs.to_json(),
            "missing": list(self.missing),
            "extra": list(self.extra),
            **{name: d and {"gold": d.gold, "found": d.found} for name, d in self.fields.items()},
        }

    def lines(self) -> Iterator[str]:
        """The differences as text."""
        yield f"{self.id}: {self.paragraphs.right} paragraphs agree"
        for name, difference in self.fields.items():
            if difference:
                yield f"  {name}: {difference.gold!r}, read as {difference.found!r}"
        for words in self.missing:
            yield f"  - {_short(words)}"
        for words in self.extra:
            yield f"  + {_short(words)}"


@dataclass(frozen=True, slots=True)
class PageFigures:
    """How page readings stand to what is on the pages."""

    pages: tuple[PageComparison, ...]
    paragraphs: Score
    words: Score

    @property
    def fields(self) -> dict[str, Share]:
        """On how many pages each other field agrees."""
        return field_shares(self.pages)

    def to_json(self) -> Json:
        """Every figure with its counts, and each page's differences."""
        return {
            "pages": len(self.pages),
            "paragraphs": self.paragraphs.to_json(),
            "words": self.words.to_json(),
            **{name: share.to_json() for name, share in self.fields.items()},
            "per_page": {page.id: page.to_json() for page in self.pages},
        }

    def floor_figures(self) -> dict[str, float]:
        """What a floor can be set under."""
        return {"paragraphs P": self.paragraphs.precision, "paragraphs R": self.paragraphs.recall} | {
            name: share.value for name, share in self.fields.items() if share.value is not None
        }

    def table(self, *, verbose: bool = False) -> str:
        """The figures as text, in percent; ``verbose`` lists each page's differences (- missing, + extra)."""
        return "\n".join(self._lines(verbose=verbose))

    def _lines(self, *, verbose: bool) -> Iterator[str]:
        yield score_heading(f"{len(self.pages)} pages")
        yield score_row("paragraphs", self.paragraphs)
        yield score_row("words", self.words)
        for name, share in self.fields.items():
            yield share_row(name, share)
        for page in self.pages:
            if verbose and page.differs:
                yield from page.lines()


def field_shares(pages: Sequence[PageComparison]) -> dict[str, Share]:
    """On how many of the pages each field agrees."""
    names = pages[0].fields if pages else ()
    return {name: Share(sum(page.fields[name] is None for page in pages), len(pages)) for name in names}


def share_row(name: str, share: Share) -> str:
    """One line of a table: name, percentage, counts."""
    return f"{name:<18} {percent(share.value):>6}   {share.right} of {share.of}"


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} ..."
