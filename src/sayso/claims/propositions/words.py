"""Words, names and quantities of content, read without a parser, since far more is compared than parsed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import wordforms
from sayso.dates import MONTHS, WEEKDAYS
from sayso.lexicons import clauses, load
from sayso.lexicons.negation import negation, says_no
from sayso.lexicons.patterns import pattern, whole
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
_ENDINGS = (
    ("ations", 4),
    ("ation", 4),
    ("ions", 4),
    ("ion", 4),
    ("ings", 4),
    ("ing", 4),
    ("ed", 3),
    ("es", 3),
    ("s", 3),
    ("e", 3),
)


def stem(word: str) -> str:
    """A word without its ending, by rough rules: "defections" meets "defected", and "sold" meets "sell"."""
    return wordforms.stem(wordforms.base_form(word), _ENDINGS)


@cache
def stop_words() -> frozenset[str]:
    """Words that tell nothing of what is spoken of."""
    return frozenset(load("claims")["stop"]["words"])


def stems(text: str) -> frozenset[str]:
    """Stems of the telling words, numbers left out."""
    words = (found.group().lower().removesuffix("'s") for found in _WORD.finditer(plain_marks(text)))
    return frozenset(stem(word) for word in words if word not in stop_words() and not word[0].isdigit())


def names(text: str) -> frozenset[str]:
    """The words of names, in lower case, without titles, days and months.

    A capital that opens a sentence makes no name by itself: `known.known_of` tells whether it is one.
    """
    return frozenset(word for word, opens in name_words(text) if not opens)


def name_words(text: str) -> Iterator[tuple[str, bool]]:
    """Words written as names are, each with whether it opens a sentence, in their order."""
    plain = plain_marks(text)
    for found in _CAPITAL.finditer(plain):
        if (word := _as_name(found.group())) is not None:
            start = found.start()
            yield word, _OPENING.search(plain, max(0, start - LOOK_BACK), start) is not None


def named(text: str) -> list[str]:
    """The last words of the names in the text, each once, in their order: "Ann Lee met Bob Ray": lee, ray."""
    runs = (
        [word for part in found.group().split() if (word := _as_name(part)) is not None]
        for found in _RUN.finditer(plain_marks(text))
    )
    return list(dict.fromkeys(words[-1] for words in runs if words))


_CAPITAL = re.compile(r"(?<![\w'])[A-Z][\w'-]*")
_RUN = re.compile(r"(?<![\w'])[A-Z][\w'.-]*(?:\s[A-Z][\w'-]*)*")
_OPENING = re.compile(r"(?:^|[.?!:]\s|\n)[\s\"'(]*$")
MARKS = ".,;:!?\"'()[]"
"""What may stand at a word's ends, the marks being plain."""
LOOK_BACK = 40
"""Characters before a word that show whether it opens a sentence: more than marks and spaces fill."""
_ACRONYM = 4
"""Letters of a word all in capitals that is still a name; longer ones shout."""
_CALENDAR = frozenset([*WEEKDAYS, *MONTHS, *(month[:3] for month in MONTHS), "sept"])


def _as_name(written: str) -> str | None:
    bare = written.removesuffix("'s").strip(".'")
    word = bare.lower()
    shouts = bare.isupper() and len(bare) > _ACRONYM
    return None if len(word) < 2 or shouts or word in stop_words() or word in _CALENDAR else word


@cache
def _events() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, whole(words)) for name, words in load("claims")["events"].items())


def events(text: str) -> frozenset[str]:
    """The classes of happenings that the text's words tell of."""
    plain = words_that("no_events").sub(" ", plain_marks(text))
    return frozenset(name for name, pattern in _events() if pattern.search(plain))


@cache
def contrasts() -> frozenset[tuple[str, str]]:
    """Pairs of classes that exclude each other, both ways round."""
    pairs = [tuple(pair) for pair in load("claims")["contrasts"]["pairs"]]
    return frozenset((a, b) for a, b in pairs) | frozenset((b, a) for a, b in pairs)


@cache
def words_that(kind: str, list_name: str = "words") -> re.Pattern[str]:
    """The pattern of a list: what is "turned", "supposed", "bare", or the "head" of content."""
    return re.compile(load("claims")[kind][list_name], re.IGNORECASE)


def is_clause(text: str) -> bool:
    """Whether there is a verb that makes a sentence of it; by its looks, and rather yes than no."""
    return clauses.is_clause(plain_marks(text))


_ONE_VERB = re.compile(r"\s*(?:not|never|also|now|\w+ly)?\s*")


def verbs_in(text: str) -> int:
    """How many finite verbs there are, by their looks; "had never been told" is one."""
    plain, count, end = plain_marks(text), 0, -1
    for found in clauses.finite().finditer(plain):
        if found.group().startswith("that "):  # as likely a noun: "that dogs bark"
            continue
        count += end < 0 or not _ONE_VERB.fullmatch(plain, end, found.start())
        end = found.end()
    return count


_SUBORDINATE = pattern("sentences", "around", "joined_clause")


_LEADING = pattern("sentences", "around", "leading_clause")
_INSERTED = pattern("sentences", "around", "inserted_clause")
"""A clause between a subject and its verb ("the board, which runs the ferry, has not sold it"), closed by
what opened it. The length is a long sentence's."""


def main_clause(plain: str) -> str:
    """The main clause of words with plain marks: the first, where one is joined on; what goes before it
    ("even though nobody came, ...") or stands within it is left blank, and so is what would not have been."""
    plain = _INSERTED.sub(_blank_before_a_verb, _LEADING.sub(blank, plain))
    plain = negation("should_not").sub(blank, plain)
    if negation("condition").search(plain):
        plain = negation("unreal").sub(blank, plain)
    ends = [found.start() for cut in (_SUBORDINATE, negation("joint")) if (found := cut.search(plain, 12))]
    return plain[: min(ends, default=None)]


def _blank_before_a_verb(found: re.Match[str]) -> str:
    """Blanks for what was found where a verb follows: what goes before is then the subject."""
    following = " ".join(found.string[found.end() : found.end() + LOOK_BACK].split()[:_NEXT_WORDS])
    return blank(found) if clauses.finite().search(f" {following} ") else found.group()


_NEXT_WORDS = 2
"""An adverb and a verb."""


def blank(found: re.Match[str]) -> str:
    """Blanks in the place of what was found, so that all else keeps its own."""
    return " " * len(found.group())


@cache
def passive_verb() -> re.Pattern[str]:
    """A form of "be" with the participle behind it, by its looks."""
    return re.compile(
        r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s)?(?:been\s)?\w+(?:ed|en|un|ng|ld|de|ht|t)\b"
    )


def is_negated(text: str) -> bool:
    """Whether the main clause says that something is not so."""
    return says_no(main_clause(plain_marks(text)))


def is_turned(text: str) -> bool:
    """Whether it says of a claim, or of what it names, that it is not so."""
    plain = plain_marks(text)
    found = words_that("turned").search(plain)
    return found is not None and not is_negated(plain[found.start() :])
