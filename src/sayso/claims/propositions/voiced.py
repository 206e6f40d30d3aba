"""What an attribution says: a matter of its own, or an answer to what others say."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.pieces import pieces_of
from sayso.claims.propositions.referring import calls_it_false, refers
from sayso.claims.propositions.words import is_clause, is_turned, words_that
from sayso.lexicons import load
from sayso.model import PUTS_FORWARD, RESPONSES, WITHHOLDS, Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.model import Attribution, Report

_BARE_WORDS = 9
"""Most words of content that names no matter of its own."""
_BEFORE = 20
"""Characters before a cue in which its auxiliary stands, with two or three adverbs: "was only later alerted".
Set by hand."""


def is_bare(attribution: Attribution, text: str) -> bool:
    """Whether an answer names no matter of its own ("it", "the report", nothing at all); of who says what he
    knows nothing of, whether that is none."""
    if attribution.stance not in RESPONSES:
        return False
    plain = _plain(said(attribution, text))
    if attribution.stance is Stance.UNAWARE:
        if _sees_nothing_in_it(plain):
            return True
        plain = _plain(matter_not_known(attribution, text)) or plain
    if attribution.stance in WITHHOLDS and words_that("bare", "nothing").match(plain):
        return True
    return len(plain.split()) <= _BARE_WORDS and words_that("bare").match(plain) is not None


def _plain(words: str) -> str:
    return plain_marks(words).strip(" \"'.,")


def _sees_nothing_in_it(plain: str) -> bool:
    """Whether the words of who does not know name no matter: of what they cannot confirm, look into, or have
    seen no evidence for."""
    bare = plain.replace('"', "").replace(" '", " ").replace("' ", " ")
    return any(words_that("bare", kind).match(bare) for kind in ("unsure", "looking", "unseen"))


def only_looks_into_it(attribution: Attribution, text: str) -> bool:
    """Whether all that is said is that somebody looks into what is reported ("they were looking into it")."""
    plain = plain_marks(said(attribution, text)).replace('"', "").strip(" '.,")
    return words_that("bare", "looking").match(plain) is not None


def is_silent(attribution: Attribution, text: str) -> bool:
    """Whether it can only join what others claim: a refusal, an answer that names no matter, or no more of it
    than its subject, or who does not know of "the deaths"."""
    if attribution.stance is Stance.DECLINES or is_bare(attribution, text):
        return True
    if attribution.stance is Stance.UNAWARE and words_that("referring", "somebodys").match(
        plain_marks(said(attribution, text))
    ):
        return True
    if (
        attribution.stance is Stance.UNAWARE
        and attribution.responds_to
        and names_the_matter(attribution, text)
    ):
        return True
    if matter_not_known(attribution, text):
        return True
    if attribution.stance is Stance.DENIES and attribution.responds_to and _only_judges(attribution, text):
        return True
    return attribution.stance in RESPONSES and subject_of(attribution, text) is not None


def matter_not_known(attribution: Attribution, text: str) -> str:
    """What it is of which somebody says that he knows nothing ("any arrest"), or the empty word."""
    if attribution.stance is not Stance.UNAWARE:
        return ""
    words = said(attribution, text)
    found = words_that("left_open", "knows_nothing_of").match(plain_marks(words))
    return words[found.end() :] if found else ""


def _only_judges(attribution: Attribution, text: str) -> bool:
    """Whether who denies calls what is claimed absurd or a lie, in words of his own, and names no matter."""
    plain = plain_marks(said(attribution, text)).replace('"', "")
    return _DENYING.search(cue_words(attribution, text)) is None and (
        words_that("bare", "judging").match(plain) is not None
    )


_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
"""The cue of who denies that it is a lie."""


def names_the_matter(attribution: Attribution, text: str) -> bool:
    """Whether all that is said is a definite noun for what the report tells ("the deaths", "the change")."""
    return _matter().match(plain_marks(said(attribution, text))) is not None


@cache
def _matter() -> re.Pattern[str]:
    return re.compile(load("put_forward")["matter"], re.IGNORECASE)


def subject_of(attribution: Attribution, text: str) -> str | None:
    """What reports are on that somebody answers: "reports concerning the minister"."""
    found = words_that("subject").search(plain_marks(words := said(attribution, text)))
    return words[found.end() :].strip() or None if found else None


def said(attribution: Attribution, text: str) -> str:
    """The attribution's content in one string."""
    return " ".join(span.of(text) for span in attribution.content)


def cue_words(attribution: Attribution, text: str) -> str:
    """The attribution's cue in one string with plain marks."""
    return plain_marks(" ".join(span.of(text) for span in attribution.cue))


def supposes(words: str) -> bool:
    """Whether it is what would be if something were so ("if they did, it would be here"): nobody's word on
    that beside a "no"."""
    return plain_marks(words).lstrip("\"' ").casefold().startswith("if ")


def referring_stance(attribution: Attribution, report: Report, speakers: frozenset[str]) -> Stance | None:
    """The stance to what its report tells of an attribution that refers to that ("these claims are false"),
    or None. Whoever says or confirms that it is wrong denies it. ``speakers`` are the report's, in words."""
    if not attribution.content or attribution.stance is None:
        return None
    if _hears(attribution, report.text):
        return None
    found = [span.of(report.text) for span in pieces_of(attribution, report.text)]
    referring = [
        words for words in found if refers(words, speakers) or _opens_with_a_verdict(words, speakers)
    ]
    if not referring or (attribution.stance not in RESPONSES and len(referring) < len(found)):
        return None
    if attribution.stance in PUTS_FORWARD:
        false = any(calls_it_false(words) and not _owns_up(words) for words in referring)
        return Stance.DENIES if false and _judges(attribution, report.text) else None
    return attribution.stance


def _owns_up(words: str) -> bool:
    """Whether somebody says of himself that he was wrong ("we were wrong, and we are sorry"): that denies
    what he said, and nothing that others did."""
    return words_that("referring", "owning_up").match(plain_marks(words)) is not None


def _hears(attribution: Attribution, text: str) -> bool:
    """Whether it is told to somebody, or known by him, who has said nothing ("was warned that the rumour was
    false").

    The "was" may be a part of the content: "she was | alerted | to the story being a prank".
    """
    for cue in attribution.cue:
        first = max(0, cue.start - _BEFORE)
        words = plain_marks(text[first : cue.end])
        heard = (found for kind in _HEARS for found in words_that("referring", kind).finditer(words))
        if any(found.end() > cue.start - first for found in heard):
            return True
    return False


_HEARS = ("hearing", "knowing")


def _judges(attribution: Attribution, text: str) -> bool:
    """Whether it says of a story that it is false, and does not only name or pass on "the hoax"."""
    if attribution.stance is Stance.CONFIRMS or is_clause(said(attribution, text)):
        return True
    return words_that("referring", "judging").search(cue_words(attribution, text)) is not None


def _opens_with_a_verdict(words: str, speakers: frozenset[str]) -> bool:
    """Whether the first of two clauses only calls it false ("the claim is false, and no dam leaks")."""
    first = words_that("head", "joined").split(plain_marks(words), maxsplit=1)
    return len(first) > 1 and is_turned(first[0]) and refers(first[0], speakers)
