"""What the tagger learns from: roles by piece, for each cue of a window."""

import pytest
from tokenizers import Tokenizer

from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.weights import SHIPPED, VOCABULARY
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.evaluation.gold_form import GoldReport, Quoted, Statement
from sayso.model import Span, Spans
from sayso.training.examples import Example, examples, guide_examples
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


def quoted(text: str, words: str) -> tuple[Quoted, ...]:
    start = text.index(words)
    return (Quoted(start, start + len(words), words),)


@pytest.mark.parametrize(
    ("text", "annotated", "learned"),
    [
        ('Hall said that the ferry sank."', "the ferry sank", 'that the ferry sank."'),
        ("Hall said “the ferry sank,” and left.", "the ferry sank", "“the ferry sank,”"),
        ("Hall said the ferry sank. Nobody spoke.", "the ferry sank.", "the ferry sank"),
        ("Hall said that “it sank” twice.", "it sank", "that “it sank”"),
        ("Hall named the boat that sank.", "sank", "that sank"),
        ("Hall said it sank. Nobody spoke.", "it sank", "it sank"),
    ],
)
def test_what_the_guide_leaves_open_is_learned_as_polnear_has_it(
    tokenizer: Tokenizer, text: str, annotated: str, learned: str
) -> None:
    cue = "named" if "named" in text else "said"
    statement = Statement(content=quoted(text, annotated), cue=quoted(text, cue))
    (example,) = guide_examples([GoldReport("a", text=text, statements=(statement,))], tokenizer)
    pieces = [k for k in range(len(example.window)) if example.roles[0][k] == Role.CONTENT]
    assert text[example.window.start[pieces[0]] : example.window.end[pieces[-1]]] == learned


def test_captions_are_not_learned(tokenizer: Tokenizer) -> None:
    text = "Hall said the ferry sank."
    caption = Statement(content=quoted(text, "the ferry sank"), cue=quoted(text, "said"), region="caption")
    (example,) = guide_examples([GoldReport("a", text=text, statements=(caption,))], tokenizer)
    assert not len(example.cues)
