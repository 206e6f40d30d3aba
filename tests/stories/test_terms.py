"""Words and their weights: the same word in any dress is one term, and the rare ones weigh."""

import pytest

from sayso.stories.terms import frequencies, names_in, terms_in, weighed


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The inspectors", ["the", "inspector"]),
        ("Dam's end", ["dam", "end"]),
        ("an 11-metre crack of 1,200", ["11", "metre", "crack", "1,200"]),
        ("GLASS ministers", ["glass", "minister"]),
        ("Café in Łódź", ["café", "łódź"]),
        ("", []),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    assert list(terms_in(text)) == terms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Tobin Carrow left Corrith.", {"tobin", "carrow", "corrith"}),
        ("Dams break. Nobody knows.", set()),
        ("the minister said", set()),
    ],
)
def test_names_stand_inside_sentences(text: str, names: set[str]) -> None:
    assert names_in(text) == names


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    weights = weighed(["said", "dam", "quernstone"], frequencies())
    assert 0 <= weights["said"] < weights["dam"] < weights["quernstone"]


def test_a_repeated_word_weighs_more_but_not_twice() -> None:
    once, thrice = weighed(["dam"], frequencies())["dam"], weighed(["dam"] * 3, frequencies())["dam"]
    assert once < thrice < 3 * once


def test_the_table_is_of_thousands_of_reports_and_says_where_from() -> None:
    assert frequencies().reports > 1000
    assert frequencies().counts["government"] > frequencies().counts["dam"] > 2
