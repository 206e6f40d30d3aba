"""Names in a text: which there are, and when two may be of one."""

import pytest

from sayso.model import Span
from sayso.weighing.names import is_within, may_be_one, names_in, without_vague, words_of


def found(text: str, mentions: tuple[str, ...] = ()) -> list[str]:
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in mentions]
    return [span.of(text) for span in names_in(text, spans)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Brome told the Harbour Post that it was over.", ["Ada Brome", "Harbour Post"]),
        ("The Ministry of Water said no.", ["Ministry of Water"]),
        ("But Velmark’s mayor left.", ["Velmark"]),
        ("Orsa and Velmark deny it.", ["Orsa", "Orsa and Velmark", "Velmark"]),
        ("He left. It rained.", []),
        ("", []),
    ],
)
def test_capitalised_words_are_names(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_source_is_a_name_though_it_is_written_small() -> None:
    assert found("a harbour guard said so, he said", ("a harbour guard", "he")) == ["a harbour guard"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Brome", "Brome", True),
        ("Ada Brome", "Ida Brome", True),
        ("Ada Brome", "Carl Reeve", False),
        ("the Harbour Post", "Post", True),
        ("anonymous source", "anonymous official", True),
        ("source of the Harbour Post", "source of Metro", False),
        ("source of the Harbour Post", "anonymous source", True),
        ("", "", True),
        ("", "Brome", False),
    ],
)
def test_two_names_may_be_of_one_who_share_a_telling_word(one: str, other: str, same: bool) -> None:
    assert may_be_one(words_of(one), words_of(other)) is same
    assert may_be_one(words_of(other), words_of(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [("Brome", "Ada Brome", True), ("Ada Brome", "Ida Brome", False), ("source", "source", False)],
)
def test_one_name_is_within_another_by_its_telling_words(one: str, other: str, within: bool) -> None:
    assert is_within(*(without_vague(words_of(name)) for name in (one, other))) is within
