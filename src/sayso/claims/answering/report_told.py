"""A report and the claims that it tells of, among which are those that an answer in it may be on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.claims.answering.laid_to import LaidTo
from sayso.claims.answering.story_claims import claims_told_in
from sayso.story import AttributionRef

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.claims.answering.story_claims import StoryClaims
    from sayso.model import Attribution, Report
    from sayso.story import Filed


@dataclass(frozen=True, slots=True)
class ReportTold:
    """A report of a story and the claims it tells of, by their numbers, in ``claims`` and as it has ``laid``
    them to people and outlets; what it tells above all (``chief``) is the story's whole if it tells that,
    else what the reports open with and most tell of among its own."""

    filed: Filed
    story: StoryClaims
    claims: Sequence[int]
    laid: LaidTo
    chief: int | None
    by_id: Mapping[str, Attribution]

    @classmethod
    def of(cls, filed: Filed, story: StoryClaims) -> ReportTold:
        """What a report of the story tells."""
        claims = claims_told_in(filed, story.claims_at)
        return cls(
            filed=filed,
            story=story,
            claims=claims,
            laid=LaidTo(filed, story.claims_at),
            chief=story.above_all(claims),
            by_id={attribution.id: attribution for attribution in filed.report.attributions},
        )

    @property
    def report(self) -> Report:
        """The report as it was read."""
        return self.filed.report

    @property
    def text(self) -> str:
        """Its text, into which all spans point."""
        return self.filed.report.text

    def ref_of(self, attribution: Attribution) -> AttributionRef:
        """Where one of its attributions is found."""
        return AttributionRef(self.filed.id, attribution.id)

    def answered_by(self, attribution: Attribution) -> Attribution | None:
        """What it answers in the same report, by the reading."""
        return self.by_id.get(attribution.responds_to or "")
