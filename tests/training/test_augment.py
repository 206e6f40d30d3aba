"""Copies in other desks' style: marks and cases change, pieces stay where they are."""

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.attribution.tagger.pieces import Case, Quoted, Window, windows
from sayso.attribution.tagger.weights import SHIPPED, VOCABULARY
from sayso.model import Span
from sayso.training.augment import Augmenter, Rates
from sayso.weights import load_tokenizer

TEXT = "“It’s gone,” Hall said."
NEVER = Rates(straight=0, single=0, curly=0, unmarked=0, lower=0, title=0, upper=0)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED / VOCABULARY)


def changed(text: str, rates: Rates, tokenizer: Tokenizer) -> tuple[Window, str]:
    (window,) = windows(text, [Span(0, len(text))], tokenizer)
    copy = Augmenter(tokenizer, rates).changed(window, np.random.default_rng(3))
    return copy, " ".join(tokenizer.id_to_token(int(number)) for number in copy.ids)


def rates(**certain: float) -> Rates:
    return Rates(**(dict.fromkeys(Rates.__dataclass_fields__, 0.0) | certain))


@pytest.mark.parametrize(
    ("text", "certain", "expected"),
    [
        (TEXT, rates(straight=1), '" it \' s gone , " hall said .'),
        (TEXT, rates(single=1), "‘ it ’ s gone , ’ hall said ."),
        ('"Gone," Hall said.', rates(single=1), "‘ gone , ’ hall said ."),
        ('"Gone," Hall said.', rates(curly=1), "“ gone , ” hall said ."),
        (TEXT, NEVER, "“ it ’ s gone , ” hall said ."),
    ],
)
def test_marks(text: str, certain: Rates, expected: str, tokenizer: Tokenizer) -> None:
    assert changed(text, certain, tokenizer)[1] == expected


@pytest.mark.parametrize(
    ("certain", "case"),
    [(rates(lower=1), Case.LOWER), (rates(title=1), Case.TITLE), (rates(upper=1), Case.UPPER)],
)
def test_cases(certain: Rates, case: Case, tokenizer: Tokenizer) -> None:
    copy, _ = changed("Anna Hall left in 2016.", certain, tokenizer)
    assert set(copy.features[:4, 0]) <= {case, Case.LOWER if case == Case.LOWER else case}
    assert Case.NUMBER in copy.features[:, 0]


def test_marks_can_be_forgotten(tokenizer: Tokenizer) -> None:
    copy, _ = changed(TEXT, rates(unmarked=1), tokenizer)
    assert set(copy.features[:, 1]) == {Quoted.OUTSIDE}


def test_the_window_itself_is_left_alone(tokenizer: Tokenizer) -> None:
    (window,) = windows(TEXT, [Span(0, len(TEXT))], tokenizer)
    before = window.ids.copy(), window.features.copy()
    Augmenter(tokenizer, rates(single=1, upper=1, unmarked=1)).changed(window, np.random.default_rng(0))
    assert (window.ids == before[0]).all()
    assert (window.features == before[1]).all()
