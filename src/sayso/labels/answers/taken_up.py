"""Taken up: what a statement takes up of what another has said, by the words that say that it does.

"In response, she said ...", "condemned the remarks", "hit back", "said it had not": none of them need
repeat a word of what they answer. Mostly that is what was said just before; whoever looks into a claim or
calls somebody a liar may mean an earlier one. A denial right behind a claim needs no common word either.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.answers.matters import says_no
from sayso.labels.answers.references import attends, by_sort, points_at_a_claim
from sayso.labels.answers.reply_signs import replies
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import PUTS_FORWARD, RESPONSES, WITHHOLDS, SpeakerKind, Stance
from sayso.wordforms import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.labels.answers.told import Told
    from sayso.labels.passage import Passage

_NEAR = 600
"""Characters back to what is taken up: a paragraph or two of news. By hand, like the next; not tuned."""

_FEW = 8
"""Statements looked back over; a speaker's own run of quotations is seldom longer."""


_TELLING = frozenset({SpeakerKind.OUTLET, SpeakerKind.DOCUMENT})
"""Kinds of speaker who tell of others that look into a claim."""

_POINTING = RESPONSES | PUTS_FORWARD

_ECHOES = frozenset({Stance.DENIES, Stance.CONFIRMS})
"""Stances that, right behind what another has said, are about that, in whatever words."""


def taken_up(passage: Passage, told: Told) -> Passage | None:
    """What another has said before, where the passage's own words say that it takes that up."""
    last = next(_before(passage, told), None)
    if last is None:
        return None
    if called := _calls_wrong(passage, told):
        return called
    if replies(passage):
        return last
    if other := next((c for c in _before(passage, told) if _says_otherwise(passage, c, told)), None):
        return other
    if attends(passage) and told.voices[passage.index].kind not in _TELLING:
        claims = [
            c for c in told.claims_for(passage) if c.index < passage.index and told.is_claim(c, passage)
        ]
        return next(iter(by_sort(passage, claims, told.voices) or claims), None)
    if _was_called_upon(passage, last, told) or _is_set_against(passage, last):
        return last
    return last if _echoes(passage, last, told) else None


def _echoes(passage: Passage, claim: Passage, told: Told) -> bool:
    """Whether it denies or confirms, right behind what is said in its paragraph, no thing of its own."""
    near = claim.block is passage.block and passage.anchor.start - claim.anchor.start <= _NEAR // 2
    known = told.voices[claim.index].key is not None and told.voices[passage.index].key is not None
    mine = passage.topic
    stance = told.stances[passage.index].stance
    if near and stance in _POINTING and points_at_a_claim(passage):
        return claim.sentence != passage.sentence
    if len(mine) > 1 and not mine & claim.topic and not _names_its_answer(passage):
        return False
    says = told.stances[claim.index].stance is Stance.ASSERTS
    return near and known and says and stance in _ECHOES


def _names_its_answer(passage: Passage) -> bool:
    """ "Offered a flat denial", "a confirmation": nothing said but a noun for the answer itself."""
    return words_of(passage.said.text)[-1:] in (["denial"], ["denials"], ["confirmation"])


def _says_otherwise(passage: Passage, claim: Passage, told: Told) -> bool:
    """Whether it says no to what has just been said, in half of its own words: "no shots had been fired"."""
    mine, stance = passage.topic, told.stances[passage.index].stance
    if told.stances[claim.index].stance is not Stance.ASSERTS:
        return False
    half = 2 * len(mine & claim.topic) >= len(mine) > 0
    if stance is Stance.DENIES:
        return half
    return (
        half
        and stance is Stance.ASSERTS
        and claim.block is passage.block
        and says_no(passage)
        and not says_no(claim)
    )


def _is_set_against(passage: Passage, claim: Passage) -> bool:
    """Whether it is set against what is said of its speaker: "the firm owed her, but the firm said"."""
    if claim.sentence != passage.sentence or not claim.source or not passage.source:
        return False
    who = words_of(passage.source_words)[-1:]
    named = bool(set(who) & set(words_of(claim.said.text)))
    return (
        named
        and _contrast().search(passage.text[passage.sentence.start : passage.source[0].start]) is not None
    )


def _before(passage: Passage, told: Told) -> Iterator[Passage]:
    """What others have put forward before the passage, the nearest first."""
    for index in range(passage.index - 1, max(passage.index - 1 - _FEW, -1), -1):
        claim = told.passages[index]
        if passage.anchor.start - claim.anchor.start > _NEAR:
            return
        silent = told.stances[index].stance in WITHHOLDS
        if claim.content and not silent and told.is_claim(claim, passage):
            yield claim


def _calls_wrong(passage: Passage, told: Told) -> Passage | None:
    """The last to speak who is called a liar, or mistaken: "said Lorne was lying"."""
    found = _wrong().search(passage.said.text[:_OPENING]) if passage.content else None
    if found is None:
        return None
    who = found["who"].lower()
    before = list(_before(passage, told))
    if who in _PRONOUNS:
        return before[0] if before and found.start() <= _AT_ONCE else None
    return next((c for c in before if who in f"{told.voices[c.index].name} {c.source_words}".lower()), None)


_OPENING = 300
"""Characters of what is said in which somebody is called wrong: a sentence or two. By hand, as a bound."""

_AT_ONCE = 10
"""Characters into what is said up to which "he" is who has spoken last: "but he is". By hand."""

_PRONOUNS = frozenset({"he", "she", "they", "you"})


def _was_called_upon(passage: Passage, claim: Passage, told: Told) -> bool:
    """Whether the speaker has just been accused or urged: "blamed the ferry line", and the line speaks."""
    if claim.index != passage.index - 1 or not claim.cue_lemmas & frozenset(load("answers")["calling_upon"]):
        return False
    return bool(claim.source) and told.names_speaker(claim, passage)


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(r"\b(?:but|whereas|although|though)\s$", re.IGNORECASE)


@cache
def _wrong() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<who>\w[\w-]{{0,40}})(?:\s(?:is|was|are|were|has|had)|'s|'re)\s(?:(?:not|\w+ly|been|being|just)\s)?"
        rf"{any_of('answers', 'wrong')}\b",
        re.IGNORECASE,
    )
