"""Answers that only their place and the sort of claim they speak of give away ("denied the report")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.answers.contradicted import says_yes_or_no
from sayso.labels.answers.references import by_sort, is_bare, is_last_named, is_this, points
from sayso.labels.passage import Reading, reading
from sayso.lexicons.patterns import any_of
from sayso.model import PUTS_FORWARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_JUST_BEFORE = 300
"""Characters back to the claim that "that" points at: a sentence or two. Set by hand; not tuned."""

_POINTING = 1
"""Stems of a content that names no matter of its own: "the report", "nonsense". Set by hand: with
none the word that points would count as a matter."""


def by_place(passage: Passage, claims: Sequence[Passage], told: Told) -> Reading[int | None] | None:
    """The claim in its own sentence, just before "the idea", of the sort it names, or about its speaker."""
    if not claims:
        return None
    names_none = names_no_matter(passage)
    beside = [p for p in claims if p.sentence == passage.sentence and p.index < passage.index]
    if names_none and beside:
        return answer_to(beside[-1], "answers the claim in its own sentence", 0.6)
    last = max(claims, key=lambda p: p.index)
    if (is_last_named(passage) or says_yes_or_no(passage)) and last.index < passage.index:
        return answer_to(last, "points at the claim just before", 0.6)
    if (is_bare(passage) or is_this(passage)) and _is_right_before(last, passage, told):
        return answer_to(last, "points at the claim just before", 0.6)
    nearby = claims if claims[0].index < passage.index else claims[:1]
    if fitting := by_sort(passage, nearby, told.voices):
        nearest = max(fitting, key=lambda p: (told.nearness(passage, p), told.carries(p), -p.index))
        return answer_to(nearest, "answers a claim of the sort it names", 0.6)
    named = [p for p in claims if told.names_speaker(p, passage)] if not passage.content else []
    return answer_to(named[0], "answers the first claim about its speaker", 0.6) if named else None


def _is_right_before(claim: Passage, passage: Passage, told: Told) -> bool:
    """Whether nobody else says a thing between them in their paragraph, or in two that "However" joins."""
    near = 0 <= passage.anchor.start - claim.anchor.start <= _JUST_BEFORE
    between = told.passages[claim.index + 1 : passage.index]
    joined = claim.block is passage.block or (is_this(passage) and _turns_on(claim, passage))
    return near and joined and all(told.is_same(one, passage) for one in between)


def just_told(passage: Passage, told: Told) -> Passage | None:
    """What another has told last, for what nobody could check: "her account", "the deaths", but not a clause
    of its own; in the same paragraph, or in the one before where it opens its own."""
    first = next(iter(passage.content_tokens), None)
    if first is not None and (first.dep_ == "mark" or first.tag_ == "WRB"):
        return None
    before = (p for p in reversed(told.passages[: passage.index]) if p.content and told.is_claim(p, passage))
    last = next((p for p in before if told.stances[p.index].stance in PUTS_FORWARD), None)
    if last is None or passage.anchor.start - last.anchor.start > _JUST_BEFORE:
        return None
    return last if last.block is passage.block or _opens_the_next(last, passage) else None


def _opens_the_next(claim: Passage, passage: Passage) -> bool:
    """Whether it stands in the first sentence of the next paragraph."""
    if claim.block is None or passage.block is None or passage.sentence.start > passage.block.start:
        return False
    return not passage.text[claim.block.end : passage.block.start].strip()


def _turns_on(claim: Passage, passage: Passage) -> bool:
    """Whether it opens the next paragraph with "However": against what the one before has told."""
    return _opens_the_next(claim, passage) and _turning().match(passage.sentence_words) is not None


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of('answers', 'turning')}\b", re.IGNORECASE)


def first_claim(claims: Sequence[Passage]) -> Reading[int | None]:
    """The first of the claims with a matter, for who says nothing of his own ("did not respond")."""
    telling = [p for p in claims if len(p.topic) > _POINTING]
    return answer_to((telling or claims)[0], "answers the first claim of the report", 0.5)


def names_no_matter(passage: Passage) -> bool:
    """Whether what is said has no telling word of its own: "the report", "nonsense"."""
    pointing = is_bare(passage) or points(passage)
    return len(passage.topic) <= (_POINTING if pointing else 0)


def answer_to(claim: Passage, rule: str, confidence: float) -> Reading[int | None]:
    """The reading that the passage answers the claim, with the claim's words for reason."""
    return reading("responds_to", claim.index, rule, claim.content, confidence)
