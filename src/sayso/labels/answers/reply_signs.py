"""Signs of a reply: words of a statement that say that it takes up what another has just said.

"In response, ...", "hit back", "condemned his remarks", "insists it had not", "demanded an apology".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.answers.contradicted import against, says_yes_or_no
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of

if TYPE_CHECKING:
    from sayso.labels.passage import Passage

_BESIDE = 60
"""Characters before a cue in which its clause says how it is meant: "hit back on Monday, saying".
Set by hand, not tuned."""


def replies(passage: Passage) -> bool:
    """Whether one of the signs is there."""
    return any(sign(passage) for sign in _SIGNS)


def _opens_as_reply(passage: Passage) -> bool:
    """ "In response, ...", "reacting to the speech, ...", at the sentence's start or at the cue."""
    beside = _clause(passage)
    opening = passage.sentence_words if passage.sentence.start <= passage.anchor.start else ""
    return _reply().match(opening) is not None or _reply_beside().search(beside) is not None


def _strikes_back(passage: Passage) -> bool:
    return against().search(_clause(passage)) is not None


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


def _seeks_amends(passage: Passage) -> bool:
    """ "Demanded an apology"."""
    return bool(passage.content) and _amends().match(passage.said.text) is not None


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
def _amends() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:for\s)?(?:an?|his|her|their|its)\s(?:\w+\s){{0,2}}?{any_of('answers', 'amends')}\b",
        re.IGNORECASE,
    )
