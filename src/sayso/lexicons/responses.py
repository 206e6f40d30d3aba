"""Wordings that respond: phrases, the stances of verbs and nouns, and moods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.errors import LexiconError
from sayso.lexicons import load
from sayso.lexicons.literals import literals_of
from sayso.model import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording that is a response by itself. ``where`` is "cue", "content", "both" or "sentence"."""

    where: str
    stance: Stance
    detail: str | None
    pattern: re.Pattern[str]
    own: bool = False
    """Whether it holds only where the speaker itself is the subject."""
    whole: bool = False
    """Whether it is looked for beyond the governing clause too."""
    needs: tuple[str, ...] = ()
    """Strings in lower case of which any match has one: what is tried before a slow pattern."""

    def may_be_in(self, lower: str) -> bool:
        """Whether words in lower case have what any match has."""
        for string in self.needs:  # a generator takes twice as long, and this is asked of every cue
            if string in lower:
                return True
        return not self.needs

    def search(self, words: str, lower: str) -> re.Match[str] | None:
        """The first match; ``lower`` are the words in lower case."""
        return self.pattern.search(words) if self.may_be_in(lower) else None


@cache
def phrases() -> tuple[Phrase, ...]:
    """The response phrases in their order of trial. Raises `LexiconError` on a malformed entry."""
    data = load("declines")
    try:
        return tuple(
            Phrase(
                p["where"],
                Stance(p["stance"]),
                p["detail"] or None,
                pattern := _compiled(p["pattern"], data["parts"]),
                p.get("own", False),
                p.get("whole", False),
                tuple(p.get("needs", ())) or tuple(sorted(literals_of(pattern))),
            )
            for p in data["phrase"]
        )
    except (KeyError, ValueError, re.error) as error:
        raise LexiconError(f"lexicon 'declines' has a malformed phrase: {error}") from error


def _compiled(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    for name, part in parts.items():
        pattern = pattern.replace("{" + name + "}", part)
    return re.compile(pattern, re.IGNORECASE)


@cache
def verb_stances() -> dict[str, Stance]:
    """The stance of each verb lemma that has one of its own; all others assert."""
    return _by_word("verbs")


@cache
def noun_stances() -> dict[str, Stance]:
    """The stance of each nominal cue that has one of its own."""
    return _by_word("nouns")


def _by_word(section: str) -> dict[str, Stance]:
    return {word: Stance(stance) for stance, words in load("declines")[section].items() for word in words}


@cache
def mood_words(section: str) -> frozenset[str]:
    """Words of a section of "moods": those that decide a mood or stance ("idle", "admissions"), or point to
    what was said ("references")."""
    return frozenset(load("declines")["moods"][section])


@cache
def mood_pattern(mood: str) -> re.Pattern[str]:
    """The wording of "demand", "promise", "supposed" or "own_tail". Raises `LexiconError` if malformed."""
    return _any_pattern("declines", load("declines")["mood_patterns"][mood])


def _any_pattern(lexicon: str, patterns: Iterable[str]) -> re.Pattern[str]:
    """Any of the patterns, the earlier before the later, without regard to case."""
    try:
        return re.compile("|".join(patterns), re.IGNORECASE)
    except (TypeError, re.error) as error:
        raise LexiconError(f"lexicon {lexicon!r} has a malformed pattern: {error}") from error
