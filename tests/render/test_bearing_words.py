"""What reports do with the chief claim, as screens and pages have it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.lexicons import load
from sayso.render.bearing_words import bearing_word, signal_words, why_bearing, why_sentence
from sayso.story import ArticleStance, Bearing, Signal

sys.path.insert(0, str(Path(__file__).parents[1]))
from invented_story import STORY

(COURIER, HERALD, LAKESIDE) = STORY.reports


def test_a_report_carries_it_is_against_it_or_only_tells_of_it() -> None:
    assert [bearing_word(one) for one in STORY.reports] == ["carries it", "against it", "unclear"]
    sure = replace(LAKESIDE, bearing=Bearing(ArticleStance.OBSERVING, 0.9, ()))
    assert (bearing_word(sure), why_sentence(sure)) == ("only tells of it", "")
    assert bearing_word(replace(LAKESIDE, bearing=None)) == ""


def test_why_names_each_signal_once_and_nothing_where_it_is_unclear() -> None:
    assert why_bearing(COURIER) == "the headline does not hedge; unnamed sources say it"
    assert why_sentence(HERALD) == "Many denials; speakers deny just that."
    assert why_bearing(LAKESIDE) == ""
    both = (Signal("says it: named, nearest", False), Signal("says it: named", False))
    twice = replace(COURIER, bearing=Bearing(ArticleStance.AGAINST, 0.9, both))
    assert why_bearing(twice) == "hardly any named speakers say just that"


@pytest.mark.parametrize("given", [True, False])
def test_every_signal_has_its_words(given: bool) -> None:
    words = [signal_words(Signal(name, given)) for name in load("article_stance")["signals"]]
    assert all(words)
