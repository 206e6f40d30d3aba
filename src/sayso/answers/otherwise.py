"""What a claim's sentence says of those who give another number, or another time, than the claim has."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.answers.differences import Given, OwnDifference, amounts_in, gives_a_number, is_in
from sayso.answers.parties import Party
from sayso.answers.words import listed
from sayso.model import Stance
from sayso.phrasing import with_article

Verbs = tuple[str, str]
"""What one and what several do."""
NOTHING: Verbs = ("", "")
"""The verbs of those of whom nothing more is told."""
_CALLED = {"how many": "number", "when": "time"}
_MOST = 5
"""Ways of giving a particular that a sentence has room for."""


class Otherwise:
    """The particulars of a claim of this text that its voices give in several ways."""

    def __init__(self, text: str, differing: Sequence[OwnDifference]) -> None:
        self._all = [one for one in differing if is_in(one.given[0], text) or not gives_a_number(text)]
        self._claimed = [one for one in self._all if is_in(one.given[0], text)]

    @property
    def told(self) -> list[str]:
        """In what they differ: "accounts differ on the number: nine (the union), seven (police)"."""
        return [f"accounts differ on the {_called(one)}: {ways_words(one)}" for one in self._all]

    def is_as_claimed(self, party: Party) -> bool:
        """Whether the party gives every particular in dispute as the claim does."""
        return all(one.given[0] in one.by(party) for one in self._claimed)

    def without(self, party: Party) -> Verbs | None:
        """What a party does who says it without the particular; nothing is told of one who gives another."""
        for one in self._claimed:
            if one.by(party) and one.given[0] not in one.by(party):
                return NOTHING
        if gives_a_number(_words_of(party)):
            return None
        for one in self._claimed:
            if not one.by(party):
                return (f"says it without the {_called(one)}", f"say it without the {_called(one)}")
        return None

    def does(self, party: Party) -> Verbs | None:
        """What a party does who confirms it with another particular, or denies another one."""
        for one in self._claimed:
            name = _called(one)
            if party.stance is Stance.DENIES:
                found = amounts_in(_words_of(party))
                other = [_as_said(given) for given in one.given[1:] if given.amount in found]
                if other and one.given[0].amount not in found:
                    told = f"another {name} ({', '.join(other)})"
                    return (f"denies {told}", f"deny {told}")
            elif not party.elsewhere and one.given[0] not in one.by(party):
                if not one.by(party) and gives_a_number(_words_of(party)):
                    continue
                how = f"with another {name}" if one.by(party) else f"without the {name}"
                return (f"confirms it {how}", f"confirm it {how}")
        return None


def _words_of(party: Party) -> str:
    return " ".join(quote.words for quote in party.quotes)


def ways_words(one: OwnDifference) -> str:
    """The ways of giving a particular, each with whose it is: "nine workers (the union), seven (police)"."""
    ways = [f"{_as_said(given)} ({listed([with_article(name) for name in given.by])})" for given in one.given]
    left = len(ways) - _MOST
    return ", ".join([*ways[:_MOST], *([f"and {left} more"] if left > 0 else [])])


def _as_said(given: Given) -> str:
    """The words of a particular within a sentence: a number that opened one has no capital."""
    number = given.value[:1].lower() + given.value[1:]
    return number if given.amount[:1].isdigit() else given.value


def _called(one: OwnDifference) -> str:
    """What they differ on: "number", "time"."""
    return _CALLED.get(one.aspect, one.aspect)
