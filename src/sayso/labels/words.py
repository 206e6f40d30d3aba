"""The label lexicons, compiled: phrases that respond, hedges, role nouns, countries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.errors import LexiconError
from sayso.lexicons import load
from sayso.lexicons.literals import literals_of
from sayso.lexicons.patterns import alternatives, any_of
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
        return not self.needs or any(string in lower for string in self.needs)

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
    """Words that decide a mood: "idle", "foresees", "admissions", "own_subjects", "references"."""
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


@cache
def hedge(level: str, section: str) -> re.Pattern[str]:
    """Any hedge of the level ("possible", "probable") in a section of the hedges, as whole words."""
    words = load("hedges")[section].get(level, [])
    return re.compile(rf"(?<!\w){alternatives(words)}(?!\w)", re.IGNORECASE)


@cache
def unhedged() -> re.Pattern[str]:
    """Wordings that only look like a hedge: "likely voters"."""
    return re.compile(rf"\b{any_of('hedges', 'phrases', 'unhedged')}\b", re.IGNORECASE)


@cache
def modal(level: str) -> re.Pattern[str]:
    """Any modal verb of the level, where it hedges what is said; with regard to case."""
    modals = load("hedges")["modals"]
    try:
        return re.compile(rf"\b{alternatives(modals[level])}\b{''.join(modals['beside'])}")
    except re.error as error:
        raise LexiconError(f"lexicon 'hedges' has a malformed pattern: {error}") from error


@cache
def hedging_cues(level: str) -> frozenset[str]:
    """Cue lemmas that hedge by themselves."""
    return frozenset(load("hedges")["cues"][level])


@cache
def roles(kind: str) -> frozenset[str]:
    """The role nouns of a kind, in lower case."""
    return frozenset(load("roles")[kind])


@cache
def full_title(word: str) -> str:
    """The title that the word abbreviates, in lower case, or the word itself."""
    abbreviations: dict[str, str] = load("roles")["abbreviations"]
    return abbreviations.get(word.lower(), word.lower())


@cache
def titles_alike(noun: str) -> frozenset[str]:
    """Words of other titles whose bearers are called by the noun: "the cleric" for a pastor."""
    return frozenset(load("roles")["alike"].get(noun, ()))


@cache
def names_of_sort(noun: str) -> frozenset[str]:
    """Words in the names of the bodies that the noun means: "the hospital" is a medical centre."""
    return frozenset(load("roles")["sorts_of_bodies"].get(noun, ()))


@cache
def gender_words(gender: str) -> frozenset[str]:
    """Words that tell the gender of whoever they name."""
    return frozenset(load("roles")["gender"][gender])


@cache
def places() -> dict[str, str]:
    """What a country, capital or seat of power stands for when it speaks, by its lower-case name."""
    data = load("capitals")
    known = {}
    for country in data["countries"]:
        government = f"{country['name']} government"
        for word in (country["name"], country.get("capital"), *country.get("seats", ())):
            if word:
                known[word.lower()] = government
    known.update({word.lower(): body for word, body in data["bodies"].items()})
    return known


@cache
def adjectives() -> dict[str, str]:
    """Country names by their adjectives, both as written ("South Korean": "South Korea")."""
    countries = load("capitals")["countries"]
    named = {adjective: country["name"] for country in countries for adjective in country["adjectives"]}
    return named | {short: country["name"] for country in countries for short in country.get("short", ())}


@cache
def countries() -> frozenset[str]:
    """Country names as written."""
    return frozenset(country["name"] for country in load("capitals")["countries"])


@cache
def divisions() -> frozenset[str]:
    """States, provinces and other parts of countries as they stand behind a town."""
    return frozenset(load("capitals")["divisions"])


def singular(noun: str) -> str:
    """The noun without a plural's s, by the plain rules of English; enough for role nouns."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("people") and noun != "people":
        return noun[:-6] + "person"
    if noun == "children":
        return "child"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")):
        return noun[:-1]
    return noun


@cache
def given_name_gender(word: str) -> str | None:
    """The gender of a given name ("male", "female", "either"); None for a word that is no such name."""
    return _given_names().get(word)


@cache
def _given_names() -> dict[str, str]:
    return {name: gender for gender, names in load("given_names").items() for name in names}
