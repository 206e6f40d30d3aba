from __future__ import annotations

import pytest

from sayso.evaluation.measure import Agreement, Interval, Score, Share, bootstrap, score_row


def test_a_score_counts_what_is_right_of_both_sides() -> None:
    score = Score(right=3, predicted=4, gold=6)
    assert (score.precision, score.recall) == (0.75, 0.5)
    assert score.f1 == pytest.approx(0.6)


def test_scores_of_parts_add_up() -> None:
    assert Score(1, 2, 3) + Score(4, 5, 6) == Score(5, 7, 9)
    assert Share(1, 2) + Share(3, 4) == Share(4, 6)


def test_nothing_is_scored_without_dividing_by_zero() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (0.0, 0.0, 0.0)
    assert Share().value is None
    assert Agreement().kappa is None


def test_kappa_takes_chance_agreement_off() -> None:
    # Observed .7; chance .5 * .6 + .5 * .4 = .5; kappa = .2 / .5.
    pairs = [("a", "a")] * 4 + [("a", "b")] * 1 + [("b", "a")] * 2 + [("b", "b")] * 3
    assert Agreement(tuple(pairs)).kappa == pytest.approx(0.4)


def test_kappa_of_a_single_label_is_one() -> None:
    assert Agreement((("a", "a"), ("a", "a"))).kappa == 1.0


def test_agreement_names_what_was_taken_for_what() -> None:
    agreement = Agreement(
        (("denies", "declines"), ("denies", "declines"), ("asserts", None), ("urges", "urges"))
    )
    assert agreement.confusion() == {("denies", "declines"): 2, ("asserts", None): 1}
    assert agreement.labels()["denies"] == Score(right=0, predicted=0, gold=2)
    assert agreement.labels()["urges"] == Score(right=1, predicted=1, gold=1)


def test_bootstrap_repeats_itself_and_spans_the_figure() -> None:
    samples = [{"soft": Score(n % 4, 4, 4)} for n in range(20)]
    first, again = bootstrap(samples, 200), bootstrap(samples, 200)
    assert first == again
    assert first["soft"].low < 0.375 < first["soft"].high


def test_bootstrap_of_equal_documents_has_no_width() -> None:
    assert bootstrap([{"soft": Score(1, 2, 2)}] * 3, 50) == {"soft": Interval(0.5, 0.5)}


def test_a_row_shows_percentages_and_counts() -> None:
    assert (
        score_row("soft", Score(1, 2, 4), width=6)
        == "soft     50.0   25.0   33.3   1 right, 2 predicted, 4 gold"
    )
