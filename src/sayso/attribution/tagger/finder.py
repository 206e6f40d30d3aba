"""The trained finder: a report's text through the network, its likeliest attributions out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.attribution.finder import Finding
from sayso.attribution.findings.nesting import nested
from sayso.attribution.tagger.candidates import Encoded, Scores, candidates, encoded
from sayso.attribution.tagger.confidence import Scored, surest
from sayso.attribution.tagger.network import ENCODER
from sayso.attribution.tagger.pieces import Case, Window, windows
from sayso.attribution.tagger.weights import TaggerModel

if TYPE_CHECKING:
    from sayso.model import Report
    from sayso.parse import ParsedReport

RULE = "tagger"

MOST_SEEN = 200
"""Windows of which the states are kept: some 40,000 words, and 80 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A window and the encoder's ``states`` [1, pieces + 2, 384] of it, framed."""

    window: Window
    states: Scores


class TaggerFinder:
    """Finds attributions with a trained model; it looks at the text alone, not at the parse."""

    name = "tagger"

    def __init__(self, model: TaggerModel, *, least_sure: float | None = None) -> None:
        """``least_sure`` is the confidence that a finding must have; the model's own where it is None."""
        self._model = model
        self._least_sure = model.manifest.least_sure if least_sure is None else least_sure
        self._last: tuple[Report, list[Seen]] | None = None

    @property
    def encoder(self) -> str:
        """Which encoder its model has: what is trained behind one cannot be used behind another."""
        return self._model.manifest.hashes[ENCODER]

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """Every attribution of the report, those inside another's content marked as nested in it."""
        seen: list[Seen] = []
        found = candidates(
            self._encoded(parsed.report, seen),
            self._model.network,
            least_likely=self._model.manifest.least_likely,
        )
        self._last = parsed.report, seen
        calibration = self._model.manifest.calibration
        scored = [Scored(candidate, round(calibration.confidence(candidate), 3)) for candidate in found]
        return nested([_finding(one) for one in surest(scored, least=self._least_sure)])

    def seen(self, report: Report) -> list[Seen]:
        """The report's first windows with the encoder's states, as they were when it was read last."""
        last = self._last
        if last is not None and last[0] is report:
            return last[1]
        seen: list[Seen] = []
        for _ in self._encoded(report, seen):
            pass
        return seen

    def _encoded(self, report: Report, seen: list[Seen]) -> Iterator[Encoded]:
        """The report's windows, one after the other; what is to be kept of them goes to ``seen``."""
        paragraphs = [block.span for block in report.blocks]
        cut = windows(report.text, paragraphs, self._model.tokenizer)
        for one in encoded(filter(_has_words, cut), self._model.network):
            if one.encoding.states is not None and len(seen) < MOST_SEEN:
                seen.append(Seen(one.window, one.encoding.states))
            yield one


def _has_words(window: Window) -> bool:
    """Whether there is a word in it: each of 20,000 brackets was looked at as a cue, for two minutes."""
    return bool((window.features[:, 0] != Case.OTHER).any())


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
