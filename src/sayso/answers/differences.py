"""In what a claim differs from others of its story, and in what its own voices differ among themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.answers.called import named_with
from sayso.answers.parties import Column, Party
from sayso.lexicons import load
from sayso.lexicons.numbers import number_of, spelt_numbers
from sayso.model import PUTS_FORWARD
from sayso.story import Claim, Particular


@dataclass(frozen=True, slots=True)
class Difference:
    """Another claim of the story that is not the same, and the particulars in which it differs."""

    type: str
    claim: str
    text: str
    particulars: tuple[tuple[str, str, str], ...]
    """(aspect, this claim's words, the other's words)"""


@dataclass(frozen=True, slots=True)
class Given:
    """A particular as some give it: its words, whose they are by name, and the reports that have them."""

    value: str
    by: tuple[str, ...]
    reports: tuple[str, ...]

    @property
    def amount(self) -> str:
        """What the words come to."""
        return amount_of(self.value)


@dataclass(frozen=True, slots=True)
class OwnDifference:
    """A particular of the claim ("how many") that its own voices give in several ways."""

    aspect: str
    given: tuple[Given, ...]

    def by(self, party: Party) -> list[Given]:
        """The ways in which the party gives it."""
        names = {named_with(party.name, quote.said_by) for quote in party.quotes}
        return [one for one in self.given if not names.isdisjoint(one.by)]


def differences_of(claim: Claim, texts: Mapping[str, str]) -> tuple[Difference, ...]:
    """What differs from other claims, whose texts go by their ids."""
    return tuple(
        Difference(
            relation.type.value,
            relation.of,
            texts.get(relation.of, ""),
            tuple((ours.aspect, ours.value, theirs.value) for ours, theirs in relation.particulars),
        )
        for relation in claim.relations
        if relation.of != claim.id
    )


def own_differences_of(claim: Claim, columns: Sequence[Column]) -> tuple[OwnDifference, ...]:
    """What those who put it forward give differently, each way with who gives it so: first as the claim's own
    words have it, then by the number of reports. What nobody gives who puts it forward is left out."""
    putting = [party for column in columns for party in column.parties if party.stance in PUTS_FORWARD]
    pairs = [pair for relation in claim.relations if relation.of == claim.id for pair in relation.particulars]
    found = []
    for group in _of_one_thing(pairs):
        ways: dict[str, list[Particular]] = {}
        for particular in group:
            ways.setdefault(amount_of(particular.value), []).append(particular)
        given = [one for ones in ways.values() for one in _given(ones, putting)]
        if group[0].aspect == _HOW_MANY:
            given = _by_those_of_one_way(given)
        if len(given) > 1:
            given.sort(key=lambda one: (not is_in(one, claim.text), -len(one.reports)))
            found.append(OwnDifference(group[0].aspect, tuple(given)))
    return tuple(found)


_HOW_MANY = "how many"


def amount_of(value: str) -> str:
    """What a particular's words come to, so that those of one meaning are alike: of a number, without what it
    counts; of a time, its words.

    >>> amount_of("Nine workers"), amount_of("9 people"), amount_of("twenty-five"), amount_of("a dozen")
    ('9', '9', '25', '12')
    >>> amount_of("£1.5m"), amount_of("1.5 million crowns"), amount_of("14,000"), amount_of("14 thousand")
    ('1500000', '1500000', '14000', '14000')
    >>> amount_of("5%"), amount_of("June 5"), amount_of("next week")
    ('5', 'june 5', 'next week')
    """
    words = _FIGURE.sub(r"\1 \2", value.casefold().replace(",", "").replace("-", " ")).split()
    if len(words) > 1 and words[0] in _ONE and words[1] in _SCALES:
        words[0] = "1"
    number = number_of(words[0]) if words else None
    if number is None:
        return " ".join(value.casefold().split())
    rest = words[1:]
    ones = (number_of(rest[0]) if rest else None) or _MOST_ONES
    if words[0] in spelt_numbers() and number in _TENS and ones < _MOST_ONES:
        number, rest = number + ones, rest[1:]
    for word in rest:
        if word not in _SCALES:
            break
        number *= _SCALES[word]
    return f"{number:.12g}"


_FIGURE = re.compile(r"[$£€]?\s?(\d[\d.]*)([a-z]*)%?")
_ONE = ("a", "an")
_TENS = frozenset(range(20, 100, 10))
_MOST_ONES = 10
_SCALES: dict[str, float] = load("claims")["scales"] | {"dozen": 12.0, "hundred": 1e2}
_LONGEST = 4
"""Words of a number: "two hundred thousand people"."""


def is_in(given: Given, text: str) -> bool:
    """Whether the words have the particular so."""
    if given.amount[:1].isdigit():
        return given.amount in amounts_in(text)
    return re.search(rf"(?<!\w){re.escape(given.value)}(?!\w)", text) is not None


def amounts_in(text: str) -> frozenset[str]:
    """What the text's words come to, each with those behind it."""
    words = [word.strip(".,;:()“”‘’\"'") for word in text.replace("-", " ").split()]
    return frozenset(amount_of(" ".join(words[at : at + _LONGEST])) for at in range(len(words)))


def gives_a_number(text: str) -> bool:
    """Whether the words have any number."""
    return any(amount[:1].isdigit() for amount in amounts_in(text))


def _by_those_of_one_way(given: Sequence[Given]) -> list[Given]:
    """The ways without who gives a number in several: they count two things, or one at two times."""
    often = Counter(name for one in given for name in one.by)
    once = (replace(one, by=tuple(name for name in one.by if often[name] == 1)) for one in given)
    return [one for one in once if one.by]


def _of_one_thing(pairs: Sequence[tuple[Particular, Particular]]) -> list[list[Particular]]:
    """The particulars of the pairs, those together that differ among themselves: a length and a number of
    people are two things."""
    groups: list[list[Particular]] = []
    for pair in pairs:
        values = {(one.aspect, amount_of(one.value)) for one in pair}
        near = [g for g in groups if any((one.aspect, amount_of(one.value)) in values for one in g)]
        groups = [group for group in groups if group not in near]
        groups.append(list(dict.fromkeys([*(one for group in near for one in group), *pair])))
    return groups


def _given(particulars: Sequence[Particular], putting: Sequence[Party]) -> Iterator[Given]:
    """One way of giving a particular, if a party that puts the claim forward gives it."""
    names = dict.fromkeys(name for one in particulars for name in _saying(one, putting))
    reports = dict.fromkeys(one.evidence.report for one in particulars)
    if names:
        yield Given(particulars[0].value, tuple(names), tuple(reports))


def _saying(particular: Particular, putting: Sequence[Party]) -> Iterator[str]:
    """In whose words the particular stands."""
    where = particular.evidence
    for party in putting:
        for quote in party.quotes:
            if quote.report == where.report and any(span.overlaps(where.span) for span in quote.spans):
                yield named_with(party.name, quote.said_by)
