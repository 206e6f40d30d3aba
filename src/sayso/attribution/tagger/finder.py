"""The trained finder: a report's text through the network, its likeliest attributions out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.finder import Finding
from sayso.attribution.nesting import nested
from sayso.attribution.tagger.candidates import candidates
from sayso.attribution.tagger.confidence import Scored, surest
from sayso.attribution.tagger.pieces import windows
from sayso.attribution.tagger.weights import TaggerModel

if TYPE_CHECKING:
    from sayso.parse import ParsedReport

RULE = "tagger"


class TaggerFinder:
    """Finds attributions with a trained model; it looks at the text alone, not at the parse."""

    name = "tagger"

    def __init__(self, model: TaggerModel, *, least_sure: float | None = None) -> None:
        """``least_sure`` is the confidence that a finding must have; the model's own where it is None."""
        self._model = model
        self._least_sure = model.manifest.least_sure if least_sure is None else least_sure

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """Every attribution of the report, those inside another's content marked as nested in it."""
        report = parsed.report
        paragraphs = [block.span for block in report.blocks]
        found = candidates(
            windows(report.text, paragraphs, self._model.tokenizer),
            self._model.network,
            least_likely=self._model.manifest.least_likely,
        )
        calibration = self._model.manifest.calibration
        scored = [Scored(candidate, round(calibration.confidence(candidate), 3)) for candidate in found]
        return nested([_finding(one) for one in surest(scored, least=self._least_sure)])


def _finding(scored: Scored) -> Finding:
    candidate = scored.candidate
    return Finding(
        content=candidate.content,
        cue=candidate.cue,
        source=candidate.source,
        rule=RULE,
        evidence=candidate.cue,
        confidence=scored.confidence,
    )
