"""Copies of examples as other desks would write them: other quotation marks, other cases.

PolNeAR is American and double-quoted; British desks quote in single marks, agencies in straight ones, older
feeds in capitals, and headlines capitalise every word. Only the pieces' numbers and features change, never
their order, so that every role stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from sayso.attribution.tagger.pieces import Case, Integers, Quoted, Window
from sayso.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_DOUBLE = '“”"'
_SINGLE = "‘’'"


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a window is changed.

    Chosen by judgement, not tuned; benchmarks/styles.py shows how the finder holds up in each style.
    """

    straight: float = 0.15
    single: float = 0.15
    curly: float = 0.1
    unmarked: float = 0.05
    lower: float = 0.06
    title: float = 0.03
    upper: float = 0.02


class Augmenter:
    """Changes windows at random; the same generator gives the same changes."""

    def __init__(self, tokenizer: Tokenizer, rates: Rates | None = None) -> None:
        self._rates = rates or Rates()
        self._numbers = {mark: _number(tokenizer, mark) for mark in (*_DOUBLE, *_SINGLE)}

    def changed(self, window: Window, chance: np.random.Generator) -> Window:
        """The window, or a copy with other marks, other cases, or both."""
        rates = self._rates
        marks = chance.choice(
            4, p=[1 - rates.straight - rates.single - rates.curly, rates.straight, rates.single, rates.curly]
        )
        ids = (window.ids, self._straight(window), self._single(window), self._curly(window))[marks]
        features = window.features.copy()
        if chance.random() < rates.unmarked:
            features[:, 1] = Quoted.OUTSIDE
        features[:, 0] = self._cases(features[:, 0], chance)
        return replace(window, ids=ids, features=features)

    def _cases(self, cases: Integers, chance: np.random.Generator) -> Integers:
        rates = self._rates
        kind = chance.choice(
            4, p=[1 - rates.lower - rates.title - rates.upper, rates.lower, rates.title, rates.upper]
        )
        if kind == 0:
            return cases
        letters = cases < Case.NUMBER
        return np.where(letters, (Case.LOWER, Case.TITLE, Case.UPPER)[kind - 1], cases)

    def _straight(self, window: Window) -> Integers:
        return self._swapped(window, {"“": '"', "”": '"', "‘": "'", "’": "'"})

    def _single(self, window: Window) -> Integers:
        """British style: double marks become single ones, by whether they open or close."""
        ids = self._swapped(window, {"“": "‘", "”": "’"})
        straight = ids == self._numbers['"']
        opens = window.features[:, 1] == Quoted.OPENS
        ids[straight & opens] = self._numbers["‘"]
        ids[straight & ~opens] = self._numbers["’"]
        return ids

    def _curly(self, window: Window) -> Integers:
        ids = window.ids.copy()
        straight = ids == self._numbers['"']
        opens = window.features[:, 1] == Quoted.OPENS
        ids[straight & opens] = self._numbers["“"]
        ids[straight & ~opens] = self._numbers["”"]
        return ids

    def _swapped(self, window: Window, marks: dict[str, str]) -> Integers:
        ids = window.ids.copy()
        for old, new in marks.items():
            ids[window.ids == self._numbers[old]] = self._numbers[new]
        return ids


def _number(tokenizer: Tokenizer, piece: str) -> int:
    number: int | None = tokenizer.token_to_id(piece)
    if number is None:
        raise ModelError(f"the vocabulary has no {piece}; train with that of all-MiniLM-L6-v2")
    return number
