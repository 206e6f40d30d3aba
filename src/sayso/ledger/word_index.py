"""The full-text index of reports: FTS5 in SQLite, tsvector in PostgreSQL, made to see the same words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from sayso.ids import content_id
from sayso.ledger.readings import storable
from sayso.model import Report

_MOST_TERMS = 32
MOST_CHARACTERS = 200_000
"""Of a text that are searched: PostgreSQL's index takes a megabyte a report."""
_ACCENT = re.compile("[\u0300-\u036f]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(r'"([^"]+)"|(\w[\w\'’.-]*)')


def index_report(connection: Connection, report: Report) -> None:
    """Put the report's newest words in the index, so prepared that both databases see the same ones."""
    number = _number(report.id)
    connection.execute(text(_REMOVE[connection.dialect.name]), {"number": number})
    connection.execute(
        text(_INSERT[connection.dialect.name]),
        {
            "number": number,
            "report": report.id,
            "headline": " ".join(folded_words(report.headline or "")),
            "body": " ".join(folded_words(report.text)),
        },
    )


def folded_words(text: str) -> list[str]:
    """The words of a text without case and accents: the databases' own ways with them differ."""
    plain = unicodedata.normalize("NFKD", storable(text[:MOST_CHARACTERS])).casefold()
    return _PLAIN_WORD.findall(_ACCENT.sub("", plain))


def folded(text: str) -> str:
    """The folded words of a text, each between spaces, so that one is found whole."""
    return f" {' '.join(folded_words(text))} "


def terms_of(words: str) -> list[str]:
    """The words and quoted phrases, without anything that the databases' query languages would read."""
    found = (phrase or word for phrase, word in _WORD.findall(words))
    cleaned = (" ".join(folded_words(one)) for one in found)
    return [one for one in cleaned if one][:_MOST_TERMS]


class Way(NamedTuple):
    """How a database is asked: the condition, the order, and the terms in its own language."""

    matches: str
    order: str
    terms: str


def way_to(connection: Connection, terms: Sequence[str], *, every: bool = True, bound: str = "terms") -> Way:
    """How the full-text index is asked for every one of the terms, or for any, ``bound`` by this name."""
    quoted_terms = [f'"{term}"' for term in terms]
    if connection.dialect.name == "postgresql":
        query = f"websearch_to_tsquery('simple', :{bound})"
        return Way(
            f"words.vector @@ {query}",
            f"ts_rank(words.vector, {query}) DESC, reports.id",
            (" " if every else " or ").join(quoted_terms),
        )
    return Way(
        f"words MATCH :{bound}", "words.rank, reports.id", (" AND " if every else " OR ").join(quoted_terms)
    )


def words_of_no_report(connection: Connection, words: str) -> list[str]:
    """Those of the words and phrases that stand in no report of the ledger, as they are searched for."""
    found = []
    for term in terms_of(words):
        way = way_to(connection, [term])
        one = text(f"SELECT 1 FROM words WHERE {way.matches} LIMIT 1")  # noqa: S608 - of constants only
        if connection.execute(one, {"terms": way.terms}).first() is None:
            found.append(term)
    return found


_REMOVE = {
    "sqlite": "DELETE FROM words WHERE rowid = :number",
    "postgresql": "DELETE FROM words WHERE number = :number",
}
_INSERT = {
    "sqlite": "INSERT INTO words (rowid, report, headline, body) VALUES (:number, :report, :headline, :body)",
    "postgresql": "INSERT INTO words (number, report, headline, body) "
    "VALUES (:number, :report, :headline, :body)",
}


def _number(report: str) -> int:
    """A number for a report's row in the index: sixty bits of a hash of its id."""
    return int(content_id(report)[:15], 16)
