"""Whether an attribution puts its content forward, or only tells what somebody does about the matter.

"The minister said the ferry sank" and "announced the sale of the ferry" put something forward on his word.
"The minister wants to sell the ferry", "was praised for selling it", "will announce the sale", "discussed the
sale" tell of him, on whoever's word the report goes; and "no official has confirmed the sale" is on nobody's.
What does not put its content forward has no voice in a claim.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.voiced import cue_words, names_the_matter, only_looks_into_it, said
from sayso.claims.propositions.words import events, is_clause, stems, verbs_in, words_that
from sayso.lexicons import load
from sayso.lexicons.clauses import without_owners
from sayso.lexicons.negation import names_nobody
from sayso.model import PUTS_FORWARD, RESPONSES, UNSPECIFIED, Form, Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.model import Attribution

_FIGURE = re.compile(r"\d")
_LEAST_TELLING = 2
"""Telling words without which content that is no clause names a thing and says nothing of it: a single noun
does. By hand."""


def only_tells(attribution: Attribution, text: str) -> bool:
    """Whether it has no voice: it names nobody who speaks, or tells a deed and not what somebody says.

    Content that is no clause ("a baker who went on leave") needs a cue of saying; a clause is what somebody
    says unless its cue tells a wish or a plan, what is to be said, or what was not.
    """
    if is_nobody(attribution, text):
        return True
    if attribution.stance not in PUTS_FORWARD or not attribution.cue:
        return False
    if only_looks_into_it(attribution, text):
        return True
    cue = cue_words(attribution, text)
    words = without_owners(plain_marks(said(attribution, text)).strip(" ,"))
    if _that("mutual").search(" ".join((cue, *words.split()[:2]))):
        return True
    if _that("denied_saying").search(cue) or (attribution.source and _that("to_come").search(cue)):
        return True
    if _that("hedging").match(cue) and _is_owned(attribution, text):
        return True
    if attribution.stance is Stance.CONFIRMS or _that("again").search(cue) or _is_spoken(attribution, words):
        return False
    says = _that("saying").search(cue) is not None
    if _that("deeds").search(cue) and not says:
        return bool(attribution.source)
    if _that("predicating").search(words):
        return False
    names_a_thing = not is_clause(words) or _only_describes(words)
    return _is_taken_for_granted(cue, words, says=says) or (names_a_thing and not says)


def only_takes_back(attribution: Attribution, text: str) -> bool:
    """Whether the content tells that words were taken back, and not which: nothing is denied in it that
    others could put forward."""
    words = plain_marks(said(attribution, text))
    return attribution.stance is Stance.DENIES and _that("taking_back").search(words) is not None


def owns_a_denial(attribution: Attribution, text: str) -> bool:
    """Whether somebody says that a denial was wrong: "the firm had been wrong to deny the closure"."""
    words = plain_marks(said(attribution, text))
    return attribution.stance is Stance.CONFIRMS and _that("wrong_to_deny").match(words) is not None


def stance_to_matter(attribution: Attribution, text: str) -> Stance | None:
    """The stance of who confirms or announces what a report tells above all by a definite noun alone ("the
    change"), or None."""
    if attribution.stance not in PUTS_FORWARD or only_tells(attribution, text):
        return None
    named = names_the_matter(attribution, text)
    return attribution.stance if named and _that("of_matters").search(cue_words(attribution, text)) else None


def is_nobody(attribution: Attribution, text: str) -> bool:
    """Whether the words say that nobody speaks: "no official has confirmed it", but not "No. 10" or "Nobody's
    Child", which are names."""
    if not attribution.source:
        return False
    span = attribution.source[0]
    return names_nobody(plain_marks(span.of(text)), plain_marks(text[: span.start]))


def is_unsaid(attribution: Attribution, text: str) -> bool:
    """Whether the cue says that it was left out ("does not mention a crack"), which is no word on it."""
    cue = cue_words(attribution, text)
    return attribution.stance not in RESPONSES and words_that("unsaid").search(cue) is not None


def only_sides(attribution: Attribution, text: str) -> bool:
    """Whether it is for or against a thing ("opposes the sale"), or responds to others' allegations, which is
    no word on whether that is so."""
    if attribution.stance is not Stance.ASSERTS:
        return False
    cue, words = cue_words(attribution, text), said(attribution, text)
    if words_that("siding", "responding").search(cue):
        return words_that("siding", "answered").match(plain_marks(words)) is not None
    return words_that("siding").search(cue) is not None and not is_clause(words)


def is_unvoiced(attribution: Attribution, text: str) -> bool:
    """Whether it is a question that nobody is named as putting, or a deed refused ("refused to sign it")."""
    cue = cue_words(attribution, text).lower()
    if attribution.stance is Stance.URGES:
        nobody = not attribution.source and attribution.speaker.name in (None, UNSPECIFIED)
        return nobody and words_that("unvoiced", "asked").search(cue) is not None
    refused = attribution.stance is Stance.ASSERTS and words_that("unvoiced", "refused").search(cue)
    return bool(refused) and said(attribution, text).startswith("to ")


def _is_spoken(attribution: Attribution, words: str) -> bool:
    """Whether the content is somebody's very words or a clause that a "that" makes one."""
    return attribution.form is Form.DIRECT or words.casefold().startswith("that ")


def _is_taken_for_granted(cue: str, words: str, *, says: bool) -> bool:
    """Whether the content is only judged, or named as what is spoken of, and nothing is said of it."""
    if _that("judging").search(cue) and not says:
        return True
    if is_clause(words):
        return False
    return _that("topics").search(cue) is not None or (
        len(stems(words)) < _LEAST_TELLING and not events(words) and _FIGURE.search(words) is None
    )


def _only_describes(words: str) -> bool:
    """Whether the only verb is of who is described ("a baker who went on leave")."""
    return _that("described").match(words) is not None and verbs_in(words) <= 1


def _is_owned(attribution: Attribution, text: str) -> bool:
    """Whether the cue calls something of the source's so: "the Brigade's reported raid"."""
    if not attribution.source:
        return False
    between = plain_marks(text[attribution.source[-1].end : attribution.cue[0].start])
    owner = plain_marks(attribution.source[-1].of(text))
    return between.strip() in {"'s", "'"} or (not between.strip() and owner.endswith(("'s", "s'")))


@cache
def _that(name: str) -> re.Pattern[str]:
    """A pattern of `lexicons/put_forward.toml`."""
    return re.compile(load("put_forward")[name], re.IGNORECASE)
