"""What a search that found nothing offers: which words no report has, and wider searches that find some."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import urlencode

from sayso.ledger import Ledger, Query
from sayso.ledger.word_index import terms_of, words_of_no_report


def nothing_found(ledger: Ledger, query: Query) -> dict[str, Any]:
    """The words that stand in no report, and the ways on, each with its address."""
    with ledger.reading() as connection:
        nowhere = words_of_no_report(connection, query.words)
    ways = [(words, _address(one)) for words, one in _wider(query, nowhere) if ledger.search(one, limit=1)]
    return {"nowhere": nowhere, "ways_on": ways}


def _wider(query: Query, nowhere: list[str]) -> Iterator[tuple[str, Query]]:
    """Searches that ask for less, the nearest first."""
    left = [one for one in terms_of(query.words) if one not in nowhere]
    words = " ".join(f'"{one}"' if " " in one else one for one in left)
    anywhere = Query(query.words)
    if nowhere and left:
        yield "Search for the other words", replace(query, words=words)
    if query != anywhere and query.words.strip():
        yield "Search for the words alone", Query(words) if nowhere else anywhere


def _address(query: Query) -> str:
    asked = {"q" if name == "words" else name: value for name, value in asdict(query).items() if value}
    return f"/search?{urlencode(asked)}"
