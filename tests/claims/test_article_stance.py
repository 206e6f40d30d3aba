"""An article's stance to a claim, from its headline and attributions."""

from __future__ import annotations

import pytest

from sayso.claims.article_stance import article_stance
from sayso.embedding import Embedder
from sayso.model import Certainty, Form, Polarity, SpeakerKind, Stance
from sayso.story import ArticleStance

from .conftest import Said, Story

CLAIM = "The Lund bridge fell into the river"


@pytest.fixture(scope="module")
def vectors() -> Embedder:
    return Embedder()


def test_flat_word_of_officials_is_for(report: Story, vectors: Embedder) -> None:
    said = Said(
        "the Lund bridge fell into the river on Friday",
        Stance.CONFIRMS,
        "police",
        kind=SpeakerKind.ORGANIZATION,
    )
    filed = report("x", said, headline="Lund bridge falls into river")
    assert article_stance(filed.report, CLAIM, vectors).stance is ArticleStance.FOR


def test_refuting_is_against(report: Story, vectors: Embedder) -> None:
    filed = report(
        "x",
        Said(CLAIM, Stance.DENIES),
        Said(
            "the story is a hoax and the bridge did not fall",
            Stance.DENIES,
            form=Form.DIRECT,
            polarity=Polarity.NEGATIVE,
        ),
        headline="No, the Lund bridge did not fall into the river: the story is fake",
    )
    assert article_stance(filed.report, CLAIM, vectors).stance is ArticleStance.AGAINST


def test_others_hedged_word_is_observing(report: Story, vectors: Embedder) -> None:
    said = [
        Said(
            "the Lund bridge may have fallen into the river",
            certainty=Certainty.POSSIBLE,
            kind=SpeakerKind.OUTLET,
        ),
        Said(
            "the Lund bridge reportedly fell into the river",
            certainty=Certainty.PROBABLE,
            kind=SpeakerKind.ANONYMOUS,
        ),
    ]
    filed = report("x", *said, headline="Lund bridge reportedly fell into river, unconfirmed reports claim")
    assert article_stance(filed.report, CLAIM, vectors).stance is ArticleStance.OBSERVING


def test_the_stance_has_the_greatest_share_and_what_speaks_for_it(report: Story, vectors: Embedder) -> None:
    headed = article_stance(report("x", Said(CLAIM), headline="Bridge at Lund").report, CLAIM, vectors)
    assert 1 / 3 < headed.share <= 1
    assert any(signal.name.startswith("headline") for signal in headed.signals)


def test_a_headline_that_is_not_there_shows_nothing(report: Story, vectors: Embedder) -> None:
    bearing = article_stance(report("x", Said(CLAIM)).report, CLAIM, vectors)
    assert bearing.signals
    assert not any(signal.name.startswith("headline") for signal in bearing.signals)
