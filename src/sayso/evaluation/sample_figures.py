"""The figures of `sayso.evaluation.sample`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.evaluation.measure import Score, Share, score_heading, score_row
from sayso.evaluation.page_figures import PageComparison, field_shares, share_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.contract import Json
    from sayso.evaluation.statement_figures import StatementFigures


@dataclass(frozen=True, slots=True)
class SampleFigures:
    """How the bundled story is read.

    ``blocks`` counts blocks of the right kind with the right words, ``furniture`` phrases of page furniture
    that were kept out of the text; of gold ``statements``, ``unlocated`` have words that the text lacks.
    """

    pages: tuple[PageComparison, ...]
    blocks: Score
    furniture: Share
    unlocated: Share
    statements: StatementFigures

    @property
    def fields(self) -> dict[str, Share]:
        """On how many pages headline, date and so on agree."""
        return field_shares(self.pages)

    def to_json(self) -> Json:
        """Every figure with its counts, and each page's differences."""
        return {
            "blocks": self.blocks.to_json(),
            "furniture_kept_out": self.furniture.to_json(),
            **{name: share.to_json() for name, share in self.fields.items()},
            "unlocated": self.unlocated.to_json(),
            "per_page": {page.id: page.to_json() for page in self.pages},
            "statements": self.statements.to_json(),
        }

    def floor_figures(self) -> dict[str, float]:
        """What a floor can be set under."""
        shares = self.fields | {"furniture kept out": self.furniture}
        pages = {"blocks P": self.blocks.precision, "blocks R": self.blocks.recall}
        pages |= {f"page {name}": share.value for name, share in shares.items() if share.value is not None}
        return pages | self.statements.floor_figures()

    def table(self, *, verbose: bool = False) -> str:
        """The figures as text, in percent; ``verbose`` lists what differs on each page and in each report."""
        return "\n".join(self._lines(verbose=verbose))

    def _lines(self, *, verbose: bool) -> Iterator[str]:
        yield score_heading(f"{len(self.pages)} pages")
        yield score_row("blocks", self.blocks)
        yield share_row("furniture kept out", self.furniture)
        for name, share in self.fields.items():
            yield share_row(name, share)
        for page in self.pages:
            if verbose and page.differs:
                yield from page.lines()
        yield f"{self.unlocated.right} of {self.unlocated.of} gold statements stand on no page as it was read"
        yield self.statements.table(per_report=verbose)
