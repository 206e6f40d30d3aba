"""Which statements tell of a story's chief claim's matter: fit and measure on lineages.

    python benchmarks/claim_matter.py gold/lineage/dev --texts ../shared/data/rumours/train.jsonl.gz
        [--readings FILE] [--fit]

A statement is on the matter where its source or cue overlaps a span of gold. Members of the chief claim are
left out. Printed for each threshold: precision and recall of statements, and of lineage edges with those that
are likely enough, each rumour by weights fitted on the others. ``--fit`` prints weights fitted on all, for
`src/sayso/lexicons/matter.toml`.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from sayso.claims import claims_of
from sayso.claims.drafting.matter import TELLS_OF_IT, may_be_told, signals, words_of_most
from sayso.document import Document, Media
from sayso.embedding import Embedder
from sayso.evaluation.changes import load_reports
from sayso.evaluation.corpus import load_corpora
from sayso.evaluation.lineage import UNDATED, evaluate_lineages
from sayso.evaluation.lineage_gold import load_gold_lineages
from sayso.matching import comparer_for
from sayso.pipeline import ReportReader
from sayso.settings import settings_from
from sayso.story import AttributionRef, Claim, Filed, Member

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.evaluation.lineage import Claims
    from sayso.evaluation.lineage_gold import GoldLineage
    from sayso.model import Report

PENALTY = 3.0
"""L2 penalty; 1, 3 and 10 came out alike."""
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5)

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rumour:
    """A gold lineage, its chief claim as found, and the statements that are no members of it."""

    gold: GoldLineage
    chief: Claim
    told: tuple[Member, ...]
    rows: Array
    wanted: NDArray[np.bool_]


def rumour(gold: GoldLineage, reports: Mapping[str, Report], vectors: Embedder) -> Rumour:
    """One rumour with the signals of its statements."""
    filed = [Filed(reports[article], UNDATED, dated=False) for article in sorted(gold.articles)]
    chief = claims_of(filed, vectors, matches=comparer_for(settings_from(), vectors))[0]
    known, common = {member.ref for member in chief.members}, words_of_most(filed)
    spans = [(found.report, found.span) for edge in gold.edges for found in edge.evidence]
    told, rows, wanted = [], [], []
    for one in filed:
        for attribution in one.report.attributions:
            ref = AttributionRef(one.id, attribution.id)
            if ref in known or not may_be_told(attribution) or attribution.stance is None:
                continue
            words = (*attribution.source, *attribution.cue)
            told.append(Member(ref, attribution.stance, 1.0, TELLS_OF_IT))
            rows.append(list(signals(attribution, one.report, common).values()))
            wanted.append(
                any(name == one.id and span.overlaps(ours) for name, span in spans for ours in words)
            )
    return Rumour(gold, chief, tuple(told), np.array(rows), np.array(wanted))


def fit(rumours: Sequence[Rumour]) -> tuple[Array, float]:
    """Weights of a logistic regression, penalized on signals of one spread, and the bias."""
    rows, wanted = np.vstack([one.rows for one in rumours]), np.concatenate([one.wanted for one in rumours])
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    even = np.c_[(rows - mean) / spread, np.ones(len(rows))]

    def loss(weights: Array) -> tuple[float, Array]:
        found = 1 / (1 + np.exp(-even @ weights))
        cost = -np.log(np.where(wanted, found, 1 - found) + 1e-9).sum()
        slope = even.T @ (found - wanted)
        slope[:-1] += 2 * PENALTY * weights[:-1]
        return float(cost + PENALTY * (weights[:-1] ** 2).sum()), slope

    found = minimize(loss, np.zeros(even.shape[1]), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ mean)


def _given(claims: Mapping[frozenset[str], Claim]) -> Claims:
    """Claims that are there already, by their stories' articles."""
    return lambda filed: [claims[frozenset(one.id for one in filed)]]


def main() -> None:
    """Print figures for each threshold, and weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    gold, texts, reader = load_gold_lineages(options.gold), load_corpora([options.texts]), ReportReader()
    reports = load_reports(options.readings) if options.readings else {}
    for article in sorted({article for one in gold for article in one.articles} - reports.keys()):
        reports[article] = reader.read(Document(article, Media.GIVEN, texts[article].text, id=article))
    vectors = Embedder()
    rumours = [rumour(one, reports, vectors) for one in gold]
    likely = []
    for one in rumours:
        weights, bias = fit([other for other in rumours if other is not one])
        likely.append(1 / (1 + np.exp(-one.rows @ weights - bias)))
    wanted, found = np.concatenate([one.wanted for one in rumours]), np.concatenate(likely)
    for least in THRESHOLDS:
        claims = {
            frozenset(one.gold.articles): replace(
                one.chief, also=tuple(m for m, p in zip(one.told, chance, strict=True) if p >= least)
            )
            for one, chance in zip(rumours, likely, strict=True)
        }
        edges = evaluate_lineages(gold, reports, _given(claims))
        kept = found >= least
        print(
            f"{least:.2f}  statements P {wanted[kept].mean():.2f} R {kept[wanted].mean():.2f}  "
            f"edges P {edges.edges.precision:.3f} R {edges.edges.recall:.3f} F1 {edges.edges.f1:.3f}"
        )
    if options.fit:
        weights, bias = fit(rumours)
        some = next(iter(reports.values()))
        names = signals(some.attributions[0], some, frozenset())
        print(f"bias = {bias:.3f}")
        print("\n".join(f'"{name}" = {weight:.3f}' for name, weight in zip(names, weights, strict=True)))


if __name__ == "__main__":
    main()
