"""A person's name that stands beside a role: "the minister, Ada Byron", "a man named Ada Byron"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.countries import divisions, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import honorific, is_noun, roles
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token


def apposed(core: str, rest: str, tokens: Sequence[Token]) -> str | None:
    """The name that the mention sets beside its role; None where there is none or it is somebody else's."""
    last = core.rsplit(maxsplit=1)[-1] if core else ""
    if _is_body(last):
        return None
    if called := _called().match(rest):
        return called["name"].strip() if is_noun(last) or last.islower() else None
    if is_noun(last) and last.islower() and singular(last) != last:
        return None
    beside = _beside().match(rest)
    if beside:
        return _after_comma(last, rest, beside, tokens)
    return _at_the_end(rest, tokens) if last and is_noun(last) else None


def _is_body(noun: str) -> bool:
    """Whether the noun is a body's or an outlet's and no human's: beside it stands no person's name."""
    word = singular(noun.lower())
    return word in roles("organization", "outlet") and word not in roles("offices")


def _after_comma(last: str, rest: str, beside: re.Match[str], tokens: Sequence[Token]) -> str | None:
    """The name between commas after a role."""
    if beside["calling"] and not _are_callings(beside["nouns"].split(), tokens):
        return None
    words = beside["name"].split()
    titles = [at for at, word in enumerate(words[:-1]) if is_noun(word)]
    words = words[titles[-1] + 1 :] if titles else words
    ranked = len(words) < len(beside["name"].split())
    between = rest[: beside.start("bearer")]
    if not (ranked and singular(last.lower()) in roles("offices")) and _names_another(between):
        return None
    fits = is_noun(last) or (last.islower() and (ranked or _looks_named(beside, words, tokens)))
    surname_only = [word for word in words if is_noun(word)] == words[-1:] and given_name_gender(words[0])
    named = surname_only or not any(is_noun(word) for word in words)
    name = " ".join(words)
    place = name.lower() in places() and last not in roles("relations")
    place = place or (beside["titled"] is None and _is_part_of_land(name, between, tokens))
    return name if fits and named and not place else None


def _are_callings(nouns: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether the words behind "former" tell what the bearer of the name did: "rower", not "aide to" somebody
    else or "husband"."""
    sorts = {token.text: token.pos_ for token in tokens}
    plain = all("-" in noun or sorts.get(noun) in ("NOUN", "PROPN", "ADJ") for noun in nouns)
    return plain and roles("relations").isdisjoint(nouns)


def _is_part_of_land(name: str, between: str, tokens: Sequence[Token]) -> bool:
    """Whether the name behind a comma tells where a town is: "from Brome City, Texas", "in Orsa, Norrland".

    Without a town it is a bearer's ("the mayor, Durham,"). A single word of no list is a place where the
    parse takes it for one, or where somebody new is from there: "a plumber from Orsa, Norrland". Behind an
    office's town, or with a given name, it may be the bearer's: "the mayor of Orsa, Lorne".
    """
    town = _TOWN.search(between)
    if town is None:
        return False
    if name in divisions():
        return True
    if town[1] in ("of", "at") or " " in name or given_name_gender(name):
        return False
    parsed_so = any(token.text == name and token.ent_type_ in ("GPE", "LOC") for token in tokens)
    return parsed_so or tokens[0].lower_ in ("a", "an")


_TOWN = re.compile(r"\b(from|in|near|outside|of|at)\s(?:[A-Z][\w.'-]*\s){0,3}[A-Z][\w.'-]*,\s$")
"""A town by name behind a preposition, up to the comma."""


def _at_the_end(rest: str, tokens: Sequence[Token]) -> str | None:
    """The person with whose name the mention ends: "director of Acme Ada Byron"."""
    people = [token for token in tokens if token.ent_type_ == "PERSON"]
    if not people or people[-1].i != tokens[-1].i or people[0].i <= tokens[0].i:
        return None
    first = next(token for token in people if token.ent_iob_ == "B" or token is people[0])
    before = tokens[0].doc[first.i - 1]
    body = before.lower_ in roles("organization") and not given_name_gender(first.text)
    between = rest.partition(first.text)[0] if first.text in rest else ""
    if before.pos_ == "ADP" or before.is_punct or body or _names_another(between):
        return None
    return " ".join(token.text for token in people if token.i >= first.i)


def _names_another(between: str) -> bool:
    """Whether the words between a role and a name give the name to somebody else than the role's bearer.

    "A spokesman for the mayor, Ada Byron": perhaps the mayor's; "in the book by the good Ada Byron": the
    writer's. "Director of Acme Ada Byron" and "minister of justice, Ada Byron" have a body there, no more.
    """
    words = [singular(word.lower().strip(".,")) for word in between.split()]
    human = roles("official", "offices", "callings")
    if words and words[-1] in roles("honorifics"):
        return len(words) > 1 and words[-2] in ("of", "for", "to", "by", "with")
    return not human.isdisjoint(words) or not {"by", "about", "against", "like"}.isdisjoint(words)


def _looks_named(beside: re.Match[str], words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether what stands beside a noun of no list is a person's name."""
    if beside["titled"] or (len(words) > 1 and given_name_gender(words[0])):
        return True
    return len(words) > 1 and any(t.ent_type_ == "PERSON" and t.text in words for t in tokens)


@cache
def _beside() -> re.Pattern[str]:
    """The name after a comma beside a role: "the harbour master, Ada Byron,", "the founder, former rower Ada
    Byron"."""
    return re.compile(
        rf"[^,]*,\s(?P<bearer>(?P<calling>(?:{any_of('mentions', 'before_callings')}\s|ex-)(?:[A-Z][\w-]*\s)?"
        rf"(?P<nouns>(?:[a-z][\w-]*\s){{1,2}}))?(?P<titled>{honorific()}\.?\s)?"
        r"(?P<name>[A-Z][\w.'-]+(?:\s(?:[a-z]{2,3}-|d')?[A-Z][\w.'-]+){0,4}\s?))(?:,|\(|$)"
    )


@cache
def _called() -> re.Pattern[str]:
    """The name after "named", "identified as": "a man identified as Ada Byron"."""
    return re.compile(
        rf"(?:,\san?\s[\w\s-]{{2,40}})?,?\s(?:who\s(?:is\s|was\s|has\sbeen\s)?)?"
        rf"{any_of('mentions', 'naming')}\s(?:the\s)?"
        r"(?P<name>(?:[A-Z][\w.'-]+\s){0,3}[A-Z][\w.'-]+\s?)(?:,|$)"
    )
