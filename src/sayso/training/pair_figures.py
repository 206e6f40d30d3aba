"""How well a network tells pairs apart: of judged pairs that it was not trained on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.evaluation.area import area
from sayso.evaluation.judged_pairs import Relation
from sayso.matching.compared import compared_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from torch import Tensor

    from sayso.matching.matcher import Matches
    from sayso.training.pair_texts import TextPair
    from sayso.training.run import Stand

Floats = NDArray[np.float32]
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Of ``pairs``, of which ``one_claim`` are one claim: the ``area`` under the curve by how likely they are
    one, and among those that are one by how likely the one is the other's denial (``denied``); and, where
    both are as likely, the ``precision`` and ``recall`` of being one. NaN where there is nothing to tell."""

    pairs: int
    one_claim: int
    area: float
    denied: float
    precision: float
    recall: float

    def told(self) -> str:
        """As a line."""
        return (
            f"{self.pairs} pairs, {self.one_claim} of them one claim: area {self.area:.3f}, "
            f"denials among them {self.denied:.3f}, precision {self.precision:.3f}, recall {self.recall:.3f}"
        )


def figures_of(relations: Sequence[Relation], one: Floats, opposed: Floats) -> PairFigures:
    """``one`` and ``opposed`` are as in `sayso.matching.matcher.Compared`, an entry a relation."""
    right = np.array([relation.one_claim for relation in relations], bool)
    denied = np.array([relation is Relation.NEGATED for relation in relations], bool)
    taken = one >= 0
    return PairFigures(
        pairs=len(relations),
        one_claim=int(right.sum()),
        area=area(one, right),
        denied=area(opposed[right], denied[right]),
        precision=_share(right[taken]),
        recall=_share(taken[right]),
    )


def figures_of_logits(relations: Sequence[Relation], logits: Tensor) -> PairFigures:
    """The figures by the logits [pairs, 4] of each relation, in their order."""
    return figures_of(relations, *compared_of(logits.numpy()))


def with_areas(
    stand: Stand, held: Mapping[str, Sequence[P]], figures: Callable[[Sequence[P]], PairFigures]
) -> Stand:
    """How a run stands, with the areas under the curve on what is held out of it, by its names."""
    areas = {f"area {name}": figures(pairs).area for name, pairs in held.items() if pairs}
    return replace(stand, losses=stand.losses | areas)


def measured(matches: Matches, pairs: Sequence[TextPair]) -> PairFigures:
    """The figures of a network as it is shipped and run."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.one, pair.other)))
    numbers = {text: at for at, text in enumerate(texts)}
    found = matches.of(texts, [(numbers[pair.one], numbers[pair.other]) for pair in pairs])
    return figures_of([pair.relation for pair in pairs], found.one, found.opposed)


def _share(found: NDArray[np.bool_]) -> float:
    return float(found.mean()) if len(found) else float("nan")
