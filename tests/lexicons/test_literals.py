"""Strings of which every match of a pattern has one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicons.literals import literals_of
from sayso.lexicons.responses import phrases


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("Pier", {"pier"}),
        (r"\bpiers?\b", {"pier"}),
        (r"pier|harbour", {"pier", "harbour"}),
        (r"den(?:y|ied)\sthe\spier", {"pier"}),
        (r"(?:no|not)\s(?:comment|word)", {"comment", "word"}),
        (r"(?:pier)?\sharbour", {"harbour"}),
        (r"not|n't", {"not", "n't"}),
        (r"har(?:bours?|vests?)", {"harbour", "harvest"}),
        (r"pi(?:er)+", {"pier"}),
        (r"pi(?:er)?", {"pi"}),
        (r"(?:pier)+", {"pier"}),
        (r"(?=pier)x", set()),
        (r"a|pier", set()),
        (r"\w+", set()),
        ("", set()),
    ],
)
def test_what_every_match_has(pattern: str, literals: set[str]) -> None:
    assert literals_of(re.compile(pattern, re.IGNORECASE)) == literals


def test_the_phrases_of_response_have_some() -> None:
    told = [phrase for phrase in phrases() if phrase.needs]
    assert len(told) > len(phrases()) / 2


@given(st.data())
def test_no_match_is_without_one(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from([phrase for phrase in phrases() if phrase.needs]))
    words = data.draw(st.from_regex(re.compile(phrase.pattern.pattern, re.IGNORECASE | re.ASCII)))
    if phrase.pattern.search(words):
        assert any(literal in words.lower() for literal in phrase.needs)
