"""Who answers a report's story as a whole: with the claims that he answers, or in their place, he is on what
the report tells above all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.claims.answering.named_matter import LIKE_ENOUGH, rather_the_chief, with_the_chief
from sayso.claims.answering.no_comment import words_of
from sayso.claims.answering.none_such import is_apposed, is_right_behind
from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import words_that
from sayso.model import Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    import re

    from sayso.claims.answering.named_matter import Joined
    from sayso.claims.answering.report_told import ReportTold
    from sayso.model import Attribution

OF_ITS_STORY = "is in the story that it calls false"
"""By which rule an answer is on a claim."""


def with_what_is_meant(
    told: ReportTold,
    attribution: Attribution,
    joined: list[Joined],
    stance: Stance,
    matter: str | None,
) -> list[Joined]:
    """The claims that an answer joins, with what its report tells above all where that is meant; ``matter``
    is what it names, None where it only refers to what is told."""
    chief, whole, spread = told.chief, told.story.whole, told.story.spread
    answered = told.answered_by(attribution)
    if chief is None or (joined and is_apposed(attribution, answered, told.text)):
        return joined
    if stance is Stance.DENIES:
        joined = [rather_the_chief(chief, found, matter or "", told.story.near) for found in joined]
    story = stance is Stance.DENIES and _is_of_the_story(attribution, told.text)
    if story and _is_of_the_one_before(told, attribution):
        told_by_others = any(spread[claim] > 1 for claim, _, _ in joined)
        if told_by_others or _points_away(told, attribution, joined, chief):
            return joined
    target = chief
    if story and whole is not None and (spread[chief] == 1 or _is_nearer(told, whole, chief, attribution)):
        target = whole
    joined = with_the_chief(target, joined, spread, story=story, refers=matter is None)
    return [*joined, *_of_all_the_story(told, attribution, joined)] if story else joined


def _is_nearer(told: ReportTold, claim: int, other: int, attribution: Attribution) -> bool:
    """Whether the claim is nearer than the other one to what an attribution answers."""
    answered = told.answered_by(attribution)
    if answered is None:
        return False
    nearest, _ = told.story.near.best(said(answered, told.text), [other, claim])
    return nearest == claim != other


def _of_all_the_story(told: ReportTold, attribution: Attribution, joined: list[Joined]) -> list[Joined]:
    """What else the report lays to the outlet whose story it calls false, and other reports tell too."""
    answered = told.answered_by(attribution)
    words = said(attribution, told.text)
    brought = told.laid.told_by_outlet_of(answered, attribution, words)
    known = {claim for claim, _, _ in joined}
    return [(claim, 1.0, OF_ITS_STORY) for claim in sorted(brought - known) if told.story.spread[claim] > 1]


def _is_of_the_one_before(told: ReportTold, attribution: Attribution) -> bool:
    """Whether it denies one article, story or claim that the statement right before it gives."""
    answered = told.answered_by(attribution)
    if answered is None:
        return False
    words = plain_marks(words_of(attribution, told.text))
    next_to_it = is_right_behind(attribution, answered)
    one_of_them = words_that("referring", "one_story").search(words) or _points_at_it(attribution, told.text)
    return next_to_it and one_of_them is not None


def _points_away(told: ReportTold, attribution: Attribution, joined: list[Joined], chief: int) -> bool:
    """Whether "such allegations" are of what is told just before, and that is another matter than what
    the report tells above all."""
    text = told.text
    answered = told.answered_by(attribution)
    if answered is None or not joined or _points_at_it(attribution, text) is None:
        return False
    _, score = told.story.near.best(said(answered, text), [chief])
    return score < LIKE_ENOUGH


def _points_at_it(attribution: Attribution, text: str) -> re.Match[str] | None:
    """Where it points at what has just been told ("such allegations")."""
    return words_that("referring", "pointing").search(plain_marks(said(attribution, text)))


def _is_of_the_story(attribution: Attribution, text: str) -> bool:
    """Whether it speaks of "the story", "the reports", "those rumours" as a whole."""
    return words_that("referring", "story").search(plain_marks(said(attribution, text))) is not None
