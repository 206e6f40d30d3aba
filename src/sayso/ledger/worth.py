"""What the words of a search are worth: the fewer of the ledger's reports have one, the more it tells."""

from __future__ import annotations

from collections.abc import Container, Iterable
from math import log
from typing import NamedTuple

from sqlalchemy import Connection, text

from sayso.ledger.word_index import way_to
from sayso.lexicons import load

_COMMON = 0.5
"""Words of more than this share of the reports find nothing by themselves ("the")."""
_FEW = 200
"""Reports that are few enough to be looked at one by one: words that no more have are not common."""


class Worth(NamedTuple):
    """What each of the words is worth that tell anything, and those that no report has."""

    words: dict[str, float]
    nowhere: tuple[str, ...] = ()


def worth_of(connection: Connection, terms: Iterable[str], *, always: Container[str] = ()) -> Worth:
    """The worth of words and phrases. Common ones have none, unless there are no others; those that
    ``always`` tell something have theirs in any case."""
    every = int(connection.scalar(text("SELECT count(*) FROM reports")) or 0)
    telling, common, kept, nowhere = dict[str, float](), dict[str, float](), dict[str, float](), list[str]()
    for term in terms:
        number = _reports_with(connection, term)
        worth = log(1 + every / max(number, 1))
        if term in always:
            kept[term] = worth
        elif not number:
            nowhere.append(term)
        elif number > max(every * _COMMON, _FEW):
            common[term] = worth
        else:
            telling[term] = worth
    return Worth((telling or common) | kept, tuple(nowhere))


def without_asking(terms: list[str]) -> list[str]:
    """The terms without the words in which questions are put; where there are no others, all."""
    asking = load("questions")["asking"]
    return [term for term in terms if term not in asking] or terms


def _reports_with(connection: Connection, term: str) -> int:
    way = way_to(connection, [term])
    counted = text(f"SELECT count(*) FROM words WHERE {way.matches}")  # noqa: S608 - of constants only
    return int(connection.scalar(counted, {"terms": way.terms}) or 0)
