"""Word lists as patterns: what an entry stands for, and what a broken list says."""

import re

import pytest

from sayso import lexicons
from sayso.errors import LexiconError
from sayso.lexicons import patterns
from sayso.lexicons.patterns import alternatives, any_of


def test_the_longest_alternative_is_tried_first():
    assert re.match(alternatives(["one", "one of", "a"]), "one of them")[0] == "one of"


def test_entries_are_words_not_patterns():
    assert re.fullmatch(alternatives(["co.uk"]), "coxuk") is None


def test_a_space_stands_for_any_white_space():
    assert re.fullmatch(alternatives(["according to"]), "according\xa0to")


@pytest.fixture
def lists(monkeypatch):
    """Word lists of the test's own, under the name "mine"."""
    data = {
        "flat": ["via", {"words": ["spoke", "talked"], "then": ["to", "with"]}],
        "broken": [{"words": []}],
    }
    monkeypatch.setattr(patterns, "load", lambda name: data if name == "mine" else lexicons.load(name))
    any_of.cache_clear()
    yield
    any_of.cache_clear()


@pytest.mark.usefixtures("lists")
@pytest.mark.parametrize(
    ("words", "fits"),
    [("via", True), ("spoke with", True), ("talked to", True), ("spoke", False), ("to", False), ("", False)],
)
def test_pairs_are_every_word_before_every_other(words, fits):
    assert (re.fullmatch(any_of("mine", "flat"), words) is not None) is fits


@pytest.mark.usefixtures("lists")
@pytest.mark.parametrize("path", [("missing",), ("flat", "deeper"), ("broken",)])
def test_a_missing_or_malformed_list_is_named(path):
    with pytest.raises(LexiconError, match=rf"'mine' has no word list '{'.'.join(path)}'"):
        any_of("mine", *path)
