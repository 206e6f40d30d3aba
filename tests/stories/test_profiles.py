"""Profiles and likeness: alike for one event, whatever the outlet; not for a neighbouring one."""

import pickle
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from sayso.embedding import WIDTH, Embedder
from sayso.model import Dateline, Report
from sayso.stories import LIKE, Profile, alike, profile, story_keys

FIRE = (
    "A fire at the Brockholt ferry terminal killed four people on Monday, the harbour master Ines "
    "Tolland said. Flames spread from a fuel store near the Brockholt pier shortly after noon. Police "
    "are looking for the driver of a tanker that left the terminal minutes before."
)
FIRE_AGAIN = (
    "Four people died when flames swept through the ferry terminal in Brockholt. Harbour master Ines Tolland "
    "said that the blaze began in a fuel store. A tanker was seen leaving the terminal, according to police."
)
FIRE_ELSEWHERE = (
    "A fire at a bakery in Wexley injured two people on Sunday, the town's fire chief Oswin Grall said. "
    "Flames spread from an oven shortly before noon. Nobody is suspected, according to the Wexley police."
)
VOTE = (
    "The parliament of Pellany voted on Tuesday to lower the tax on salt, a measure that finance minister "
    "Runa Hesk has sought for years. Opposition members left the hall before the vote in protest."
)


class NoVectors:
    """As if every text meant the same."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.full((len(texts), WIDTH), WIDTH**-0.5, np.float32)


def report(text: str, headline: str | None = None, *, day: str | None = None) -> Report:
    return Report(id="x", text=text, headline=headline, published=day)


def made(text: str, headline: str | None = None, *, day: str | None = None) -> Profile:
    return profile(report(text, headline, day=day), NoVectors())


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


def test_two_reports_on_one_event_are_alike_and_share_a_key(embedder: Embedder) -> None:
    one, other = (profile(report(text), embedder) for text in (FIRE, FIRE_AGAIN))
    assert alike(one, other) >= LIKE
    assert set(story_keys(one)) & set(story_keys(other))


@pytest.mark.parametrize(("one", "other"), [(FIRE, FIRE_ELSEWHERE), (FIRE, VOTE), (FIRE_AGAIN, VOTE)])
def test_reports_on_two_events_are_not(embedder: Embedder, one: str, other: str) -> None:
    assert alike(profile(report(one), embedder), profile(report(other), embedder)) < LIKE


def test_likeness_is_symmetric_and_bounded() -> None:
    texts = [FIRE, FIRE_AGAIN, FIRE_ELSEWHERE, VOTE, ""]
    for one, other in combinations(map(made, texts), 2):
        assert alike(one, other) == alike(other, one)
        assert 0 <= alike(one, other) <= 1


def test_a_report_is_as_alike_to_itself_as_can_be() -> None:
    assert alike(made(FIRE), made(FIRE)) == 1


@pytest.mark.parametrize(
    ("one", "other", "is_lower"),
    [
        ("2024-03-01", "2024-03-09", False),
        ("2024-03-01T08:00:00Z", "2025-03-01", True),
        ("2024-03-01", None, False),
        ("2024-03-01", "last spring", False),
        (None, None, False),
    ],
)
def test_months_between_two_reports_make_them_less_alike(
    one: str | None, other: str | None, is_lower: bool
) -> None:
    undated = alike(made(FIRE), made(FIRE_AGAIN))
    assert (alike(made(FIRE, day=one), made(FIRE_AGAIN, day=other)) < undated) is is_lower


def test_the_datelines_day_counts_where_no_other_is_known() -> None:
    dated = Report(id="x", text=FIRE, dateline=Dateline(date="2024-03-01"))
    assert profile(dated, NoVectors()) == made(FIRE, day="2024-03-01")


@pytest.mark.parametrize("text", ["", "...", "of to in", "日本の首相は火曜日に辞任した。", "a" * 300_000])
def test_any_text_has_a_profile(text: str) -> None:
    mine = made(text)
    assert Profile.from_bytes(mine.to_bytes()) == mine
    assert alike(mine, made(FIRE)) < LIKE


def test_a_text_without_words_has_no_keys() -> None:
    assert story_keys(made("...")) == ()


def test_keys_are_few() -> None:
    assert 0 < len(story_keys(made(FIRE + VOTE))) <= 60


def test_a_headline_alone_gives_keys() -> None:
    assert story_keys(made("", "Ferry terminal burns in Brockholt"))


def test_a_profile_does_not_depend_on_the_reports_id() -> None:
    one, other = (profile(Report(id=name, text=FIRE), NoVectors()) for name in "ab")
    assert one == other
    assert hash(one) == hash(other)


def test_bytes_bring_back_the_profile() -> None:
    mine = made(FIRE, "Four die in Brockholt", day="2024-03-01")
    again = Profile.from_bytes(mine.to_bytes())
    assert again == mine
    assert again.to_bytes() == mine.to_bytes()
    assert alike(again, made(FIRE_AGAIN)) == alike(mine, made(FIRE_AGAIN))
    assert story_keys(again) == story_keys(mine)
    assert pickle.loads(pickle.dumps(mine)) == mine


def test_a_profile_is_small() -> None:
    long = " ".join(f"word{at}x Name{at}y" for at in range(20_000))
    assert len(made(long).to_bytes()) < 4_000


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_it(one: str, other: str) -> None:
    assert 0 <= alike(made(one), made(other, one)) <= 1
