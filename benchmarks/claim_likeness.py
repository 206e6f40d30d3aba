"""Whether two propositions of a story are one claim: how well likenesses tell, on judged pairs.

    sayso read --jsonl ARTICLES > readings.jsonl
    python benchmarks/claim_likeness.py gold/propositions.tsv --readings readings.jsonl
        --rumours ../shared/data/rumours/train.jsonl.gz [--vectors FILE]

Readings as for `rumour_stance.py`. Pairs are of one rumour each, by report and offsets, and language models
judged them; "same" and "negated" are one claim, "part" and "other" are not. Rumours whose number is divisible
by four and those of `gold/lineage/dev` and `dev-2` are held out, and those of `gold/lineage/held-out` have no
pairs. Printed for the held-out part: how likely a pair that is one claim is nearer than one that is not (area
under the curve), by the cosine, by rules, by a logistic regression that is fitted on the other pairs, and by
the log-odds of the network that compares propositions (claims go by rules and network together); and how many
of the pairs that claims hold together are one, and how many of those that are one they hold together. With
SAYSO_CLAIMS=rules the network has no part in any of it.

The first 6,299 pairs, all that are held out among them, were drawn by their nearness; the other 13,381, all
to be fitted on, were drawn anew: half of them of likeness .69 and more by rules, a third from .5 on, a sixth
below. Shares are of such samples.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from rumour_stance import Remembered
from sayso.claims import claims_of
from sayso.claims.likeness.alike import APART, compared
from sayso.claims.likeness.rare import RareWords
from sayso.claims.propositions.units import units_of_story
from sayso.evaluation.area import area
from sayso.evaluation.judged_pairs import Judged, at_place, judged_pairs, stories_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.propositions.units import Unit
    from sayso.matching import Matches
    from sayso.story import Filed

PENALTY = 4.0
"""L2 penalty of the weights of the vectors' numbers; with 1 to 6 the area differs by less than a point."""
STEADY = 20.0
"""By which products of two vectors' numbers, some hundredths each, are on the scale of the other signals."""
Array = NDArray[np.float64]


class Shared:
    """How much two propositions of a story share, of the greater one's weight; rare words weigh more."""

    def __init__(self, units: Sequence[Unit], rare: RareWords) -> None:
        self._weight = rare.weight
        self._words = [unit.stems - unit.names for unit in units]
        self._names = [unit.names for unit in units]
        both = zip(self._words, self._names, strict=True)
        self._weights = [(self._weight(words), self._weight(names)) for words, names in both]

    def of(self, i: int, j: int) -> tuple[float, float]:
        """The shares of telling words, and of names, of the i-th and the j-th."""
        words, names = map(max, zip(self._weights[i], self._weights[j], strict=True))
        return (
            self._weight(self._words[i] & self._words[j]) / words if words else 0.0,
            self._weight(self._names[i] & self._names[j]) / names if names else 0.0,
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """Its texts and signals: likeness by rules, shares of telling words and names, products of the vectors'
    numbers."""

    pair: Judged
    texts: tuple[str, str]
    signals: Array


def signals(filed: Sequence[Filed], pairs: Sequence[Judged], vectors: Remembered) -> Iterator[Compared]:
    """The judged pairs of a story that rules look at closely, with their signals."""
    units = units_of_story(filed)
    rows = vectors.of([unit.text for unit in units])
    near = {(i, j): found for i, j, found in compared(units, rows @ rows.T) if found > APART}
    share = Shared(units, RareWords(units))
    for pair in pairs:
        places = [at_place(units, place) for place in (pair.one, pair.other)]
        one, other = sorted(-1 if place is None else place for place in places)
        if (one, other) in near:
            numbers = rows[one].astype(float) * rows[other]
            signs = np.array([near[one, other], *share.of(one, other), *numbers])
            yield Compared(pair, (units[one].text, units[other].text), signs)


def log_odds(found: Sequence[Compared], matches: Matches) -> Array:
    """How likely the network holds it that each pair is one claim."""
    texts = list(dict.fromkeys(text for one in found for text in one.texts))
    numbers = {text: at for at, text in enumerate(texts)}
    pairs = [(numbers[one.texts[0]], numbers[one.texts[1]]) for one in found]
    return matches.of(texts, pairs).one.astype(float)


def fit(found: Sequence[Compared]) -> Array:
    """Weights of a logistic regression, the last one the bias."""
    rows = np.array([[*one.signals[:3], *(STEADY * one.signals[3:]), 1.0] for one in found])
    wanted = np.array([one.pair.relation.one_claim for one in found], float)
    penalty = np.array([0.0] * 3 + [PENALTY] * (rows.shape[1] - 4) + [0.0])

    def loss(weights: Array) -> tuple[float, Array]:
        raw = rows @ weights
        cost = np.logaddexp(0, np.where(wanted == 1, -raw, raw)).sum() + (penalty * weights**2).sum()
        return float(cost), rows.T @ (1 / (1 + np.exp(-raw)) - wanted) + 2 * penalty * weights

    weights = np.asarray(minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x)
    weights[3:-1] *= STEADY
    return weights


def held_together(
    filed: Mapping[str, Sequence[Filed]], pairs: Sequence[Judged], vectors: Remembered
) -> tuple[int, int, int]:
    """Of the pairs: how many are one and in one claim, are in one claim, are one."""
    found: Counter[tuple[bool, bool]] = Counter()
    for story, reports in filed.items():
        units = units_of_story(reports)
        held = claims_of(reports, vectors, matches=vectors.matches)
        claims = [{member.ref for member in claim.members} for claim in held]
        for pair in (pair for pair in pairs if pair.story == story):
            numbers = at_place(units, pair.one), at_place(units, pair.other)
            refs = {units[number].ref for number in numbers if number is not None}
            if len(refs) == 2:
                found[pair.relation.one_claim, any(refs <= members for members in claims)] += 1
    right = found[True, True]
    return right, right + found[False, True], right + found[True, False]


def main() -> None:
    """Read, fit, measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--rumours", type=Path, required=True)
    parser.add_argument("--readings", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, help="a file that keeps vectors between runs")
    options = parser.parse_args()
    vectors = Remembered(options.vectors)
    pairs = list(judged_pairs(options.gold))
    filed = stories_of(options.rumours, options.readings)
    parts = {
        held: {p.story: filed[p.story] for p in pairs if p.held == held and p.story in filed}
        for held in (False, True)
    }
    found = {
        held: [
            one
            for story, reports in part.items()
            for one in signals(reports, [pair for pair in pairs if pair.story == story], vectors)
        ]
        for held, part in parts.items()
    }
    held = found[True]
    if not held or not found[False]:
        raise SystemExit("no judged pair is in these readings: read the rumours' articles")
    wanted = np.array([one.pair.relation.one_claim for one in held])
    rows = np.array([one.signals for one in held])
    scores = {
        "cosine": rows[:, 3:].sum(1),
        "by rules": rows[:, 0],
        "the regression alone": rows @ fit(found[False])[:-1],
    }
    if vectors.matches is not None:
        scores["the network alone"] = log_odds(held, vectors.matches)
    print(f"{len(held)} pairs held out, {wanted.mean():.3f} of them one claim; area under the curve:")
    for name, found_by in scores.items():
        print(f"  {name} {area(found_by, wanted):.3f}")
    right, together, one = held_together(parts[True], pairs, vectors)
    print(f"in one claim: {together}, {right / together:.3f} of them one")
    print(f"one claim: {one}, {right / one:.3f} of them held together")
    vectors.save()


if __name__ == "__main__":
    main()
