"""What the tagger learns from: roles by piece, for each cue of a window."""

import pytest
from tokenizers import Tokenizer

from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.weights import SHIPPED, VOCABULARY
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Span, Spans
from sayso.training.examples import Example, examples
from sayso.weights import load_tokenizer

TEXT = "Anna Hall said the ferry, which was old, sank.\nNobody else spoke."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED / VOCABULARY)


def at(*words: str) -> Spans:
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def only(tokenizer: Tokenizer, *attributions: Triple) -> Example:
    (found,) = examples([AttributedText("a", TEXT, attributions)], tokenizer)
    return found


def words(example: Example, cue: int, role: Role) -> str:
    window = example.window
    chosen = [k for k in range(len(window)) if example.roles[cue][k] == role]
    return " ".join(TEXT[window.start[k] : window.end[k]] for k in chosen)


def test_each_piece_has_its_role(tokenizer: Tokenizer) -> None:
    example = only(tokenizer, Triple(at("Anna Hall"), at("said"), at("the ferry", "sank")))
    assert words(example, 0, Role.SOURCE).lower() == "anna hall"
    assert words(example, 0, Role.CUE) == "said"
    assert words(example, 0, Role.CONTENT) == "the ferry sank"


def test_the_cue_is_where_its_first_piece_is(tokenizer: Tokenizer) -> None:
    example = only(tokenizer, Triple(at("Anna Hall"), at("said"), at("sank")))
    assert TEXT[example.window.start[example.cues[0]] :].startswith("said")


@pytest.mark.parametrize(
    "unusable",
    [
        Triple(at("Anna Hall"), (), at("sank")),
        Triple(at("Anna Hall"), at("said"), ()),
        Triple((), (), ()),
    ],
)
def test_without_cue_or_content_there_is_nothing_to_learn(tokenizer: Tokenizer, unusable: Triple) -> None:
    assert only(tokenizer, unusable).roles.shape[0] == 0


def test_a_window_without_attributions_is_learned_from_too(tokenizer: Tokenizer) -> None:
    assert len(only(tokenizer).window) > 0


def test_of_two_that_begin_alike_the_first_counts(tokenizer: Tokenizer) -> None:
    first, second = (
        Triple(at("Anna Hall"), at("said"), at("sank")),
        Triple((), at("said"), at("the ferry")),
    )
    assert words(only(tokenizer, first, second), 0, Role.CONTENT) == "sank"
