"""Taken up: what a statement takes up of what another has just said, by the words that say that it does.

"In response, she said ...", "condemned the remarks", "hit back", "said it had not": none of them need
repeat a word of what they answer, and none of them denies or confirms it in so many words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.contradicted import says_yes_or_no
from sayso.labels.matters import says_no
from sayso.labels.passage import words_of
from sayso.labels.references import attends, by_sort
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.labels.passage import Passage
    from sayso.labels.told import Told

_NEAR = 600
"""Characters back to what is taken up: a paragraph or two of a news report."""

_FEW = 8
"""Statements looked back over; a speaker's own run of quotations is seldom longer."""

_BESIDE = 60
"""Characters before a cue in which its clause says how it is meant: "hit back on Monday, saying"."""

_SILENT = frozenset({Stance.DECLINES, Stance.UNAWARE})
"""Stances that leave nothing to be taken up."""


_TELLING = frozenset({SpeakerKind.OUTLET, SpeakerKind.DOCUMENT})
"""Kinds of speaker who tell of others that look into a claim."""

_ECHOES = frozenset({Stance.DENIES, Stance.CONFIRMS})
"""Stances that, right behind what another has said, are about that, in whatever words."""


def taken_up(passage: Passage, told: Told) -> Passage | None:
    """What another has said just before, where the passage's own words say that it takes that up."""
    last = next(_before(passage, told), None)
    if last is None:
        return None
    if called := _calls_wrong(passage, told):
        return called
    if any(sign(passage) for sign in _SIGNS):
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
    mine = told.topics[passage.index]
    if len(mine) > 1 and not mine & told.topics[claim.index] and not _is_denial(passage):
        return False
    says = told.stances[claim.index].stance is Stance.ASSERTS
    return near and known and says and told.stances[passage.index].stance in _ECHOES


def _is_denial(passage: Passage) -> bool:
    """ "Offered a flat denial": a noun for the answer itself."""
    return words_of(passage.said.text)[-1:] in (["denial"], ["denials"], ["confirmation"])


def _says_otherwise(passage: Passage, claim: Passage, told: Told) -> bool:
    """Whether it says no to what has just been said, in half of its own words: "no shots had been fired"."""
    mine, stance = told.topics[passage.index], told.stances[passage.index].stance
    if stance is not Stance.ASSERTS or told.stances[claim.index].stance is not Stance.ASSERTS:
        return False
    half = 2 * len(mine & told.topics[claim.index]) >= len(mine) > 0
    return half and claim.block is passage.block and says_no(passage) and not says_no(claim)


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


def _seeks_amends(passage: Passage) -> bool:
    """ "Demanded an apology"."""
    return bool(passage.content) and _amends().match(passage.said.text) is not None


def _before(passage: Passage, told: Told) -> Iterator[Passage]:
    """What others have put forward before the passage, the nearest first."""
    for index in range(passage.index - 1, max(passage.index - 1 - _FEW, -1), -1):
        claim = told.passages[index]
        if passage.anchor.start - claim.anchor.start > _NEAR:
            return
        silent = told.stances[index].stance in _SILENT
        if claim.content and not silent and told.is_claim(claim, passage):
            yield claim


def _opens_as_reply(passage: Passage) -> bool:
    """ "In response, ...", "reacting to the speech, ...", at the sentence's start or at the cue."""
    beside = _clause(passage)
    opening = passage.sentence_words if passage.sentence.start <= passage.anchor.start else ""
    return _reply().match(opening) is not None or _reply_beside().search(beside) is not None


def _strikes_back(passage: Passage) -> bool:
    return _struck_back().search(_clause(passage)) is not None


def _clause(passage: Passage) -> str:
    """The cue with the words of its sentence shortly before it, as far as they are not said by somebody."""
    if not passage.cue:
        return ""
    cue = passage.cue[0].start - passage.sentence.start
    said = (span.end - passage.sentence.start for span in passage.content)
    start = max([cue - _BESIDE, 0, *(end for end in said if end <= cue)])
    return passage.sentence_words[start : passage.cue[-1].end - passage.sentence.start]


def is_elliptic(passage: Passage) -> bool:
    """Whether the verb is left out, since another has just said it: "insists it had not"."""
    return bool(passage.content) and _left_out().match(passage.said.text) is not None


def reacts(passage: Passage) -> bool:
    """Whether somebody's words are met with a word for how: "condemned his remarks"."""
    if not passage.cue_lemmas & frozenset(load("answers")["meeting"]):
        return False
    found = _words_met().match(passage.said.text)
    return found is not None and _of_its_own().match(passage.said.text, found.end()) is None


def _calls_wrong(passage: Passage, told: Told) -> Passage | None:
    """The last to speak who is called a liar, or mistaken: "said Lorne was lying"."""
    found = _wrong().search(passage.said.text) if passage.content else None
    if found is None:
        return None
    who = found["who"].lower()
    before = list(_before(passage, told))
    if who in _PRONOUNS:
        return before[0] if before and found.start() <= _AT_ONCE else None
    return next((c for c in before if who in f"{told.voices[c.index].name} {c.source_words}".lower()), None)


_AT_ONCE = 10
"""Characters into what is said up to which "he" is who has spoken last."""

_PRONOUNS = frozenset({"he", "she", "they", "you"})


def _was_called_upon(passage: Passage, claim: Passage, told: Told) -> bool:
    """Whether the speaker has just been accused or urged: "blamed the ferry line", and the line speaks."""
    if claim.index != passage.index - 1 or not claim.cue_lemmas & frozenset(load("answers")["calling_upon"]):
        return False
    return bool(claim.source) and told.names_speaker(claim, passage)


_SIGNS = (_opens_as_reply, _strikes_back, says_yes_or_no, is_elliptic, reacts, _seeks_amends)


@cache
def _reply() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:but\s|and\s)?(?:{any_of('answers', 'replying_first')},|{_in_response()})", re.IGNORECASE
    )


@cache
def _reply_beside() -> re.Pattern[str]:
    return re.compile(rf"\b{_in_response()}", re.IGNORECASE)


def _in_response() -> str:
    """ "In response"; with "to", only to what is a statement: not "in response to the flood"."""
    words, asked = any_of("answers", "replying"), any_of("answers", "explicit")
    nouns = "|".join(any_of("answers", sort) for sort in ("remarks", "pointed_at", "last_named"))
    what = rf"{any_of('answers', 'pointers_or_owners')}\s(?:\w+\s){{0,2}}?(?:{nouns})"
    return rf"(?:{words}\b(?!\sto\b)|{asked}\s(?:{what}|{any_of('answers', 'bare')})\b)"


@cache
def _struck_back() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'against_phrases')}\b", re.IGNORECASE)


@cache
def _left_out() -> re.Pattern[str]:
    subject = r"(?:he|she|it|they|we|I|there|this|that|(?:the|his|her|its|their|our|my)\s\w+)"
    auxiliary = r"(?:ha[sd]|have|is|was|are|were|did|does|do|would|will|could|can|wo|ca)"
    return re.compile(
        rf"\W*(?:that\s)?{subject}\s(?:\w+ly\s)?{auxiliary}(?:n't|\snot|\snever)?\W*$", re.IGNORECASE
    )


@cache
def _words_met() -> re.Pattern[str]:
    owner = r"(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+(?:'s|')"
    return re.compile(
        rf"\W*(?i:{any_of('answers', 'pointers_or_owners')}|{owner})\s(?:\w+\s){{0,2}}?"
        rf"(?i:{any_of('answers', 'remarks')}|{any_of('answers', 'pointed_at')})\b"
    )


@cache
def _of_its_own() -> re.Pattern[str]:
    """Behind a noun that has its matter with it, which the claim before need not be: "calls for a strike"."""
    return re.compile(r"\s(?:that|to|for|of|by|from|about|on|in)\b", re.IGNORECASE)


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(r"\b(?:but|whereas|although|though)\s$", re.IGNORECASE)


@cache
def _amends() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:for\s)?(?:an?|his|her|their|its)\s(?:\w+\s){{0,2}}?{any_of('answers', 'amends')}\b",
        re.IGNORECASE,
    )


@cache
def _wrong() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<who>\w[\w-]*)(?:\s(?:is|was|are|were|has|had)|'s|'re)\s(?:(?:not|\w+ly|been|being|just)\s)?"
        rf"{any_of('answers', 'wrong')}\b",
        re.IGNORECASE,
    )
