"""Word lists as patterns: what an entry stands for, and what a broken list says."""

import re

import pytest

from sayso import lexicons
from sayso.errors import LexiconError
from sayso.lexicons import patterns
from sayso.lexicons.patterns import alternatives, any_of, listed, pattern


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


@pytest.fixture
def entries(monkeypatch):
    """Entries of the test's own, under the name "ours"."""
    data = {"dam": {"leak": r"(?i)\bleaks?\b", "broken": "(", "words": ["dam", "weir"]}}
    monkeypatch.setattr(patterns, "load", lambda name: data if name == "ours" else lexicons.load(name))
    yield
    for read in (listed, pattern):
        read.cache_clear()


@pytest.mark.usefixtures("entries")
def test_an_entry_says_itself_whether_case_counts():
    assert pattern("ours", "dam", "leak").search("The Leak") is not None
    assert listed("ours", "dam", "words") == {"dam", "weir"}


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("key", ["broken", "words", "none"])
def test_what_is_no_pattern_is_named(key):
    with pytest.raises(LexiconError, match=rf"'ours' has no pattern 'dam\.{key}'"):
        pattern("ours", "dam", key)


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("key", ["leak", "none"])
def test_what_is_no_list_is_named(key):
    with pytest.raises(LexiconError, match=rf"'ours' has no word list 'dam\.{key}'"):
        listed("ours", "dam", key)
