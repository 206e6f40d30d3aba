"""What is shown of a report that was found: its words around those sought, or who said what in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.answers.words import party_name, quoted
from sayso.ledger.query import Query
from sayso.ledger.readings import unpacked, unpacked_report
from sayso.ledger.word_index import MOST_CHARACTERS, folded, folded_words
from sayso.model import Attribution, Report

_BEFORE, _AFTER = 10, 20
"""Words shown around one that was found."""
_LONGEST_SAID = 160
"""Characters of a statement that stand in an excerpt's place: two lines."""
_WRITTEN_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")


def words_around(reading: bytes | None, terms: list[str]) -> str:
    """The report's words around the first that was sought, else its first ones."""
    if reading is None:
        return ""
    body = unpacked(reading)["text"][:MOST_CHARACTERS]
    words = list(_WRITTEN_WORD.finditer(body))
    sought = {term.partition(" ")[0] for term in terms}
    at = next((n for n, one in enumerate(words) if sought.intersection(folded_words(one[0]))), 0)
    shown = words[max(0, at - _BEFORE) : at + _AFTER]
    if not shown:
        return ""
    start = shown[0].start() if at > _BEFORE else 0
    end = shown[-1].end() if at + _AFTER < len(words) else len(body)
    cut = "…" if start else "", "…" if end < len(body) else ""
    return " ".join(f"{cut[0]}{body[start:end]}{cut[1]}".split())


def who_said(reading: bytes | None, query: Query, terms: Sequence[str]) -> tuple[str | None, str]:
    """Who said what for which the report was found, and where: "Ida Brenn: the Alma sails on; and 2 more";
    first of all a statement with the words that were sought."""
    if reading is None:
        return None, ""
    report = unpacked_report(reading)
    found = [
        one
        for one in report.attributions
        if query.stance in (None, one.stance) and query.kind in (None, one.speaker.kind)
    ]
    if not found:
        return None, ""
    first = max(found, key=lambda one: _share(report, one, terms))
    words = quoted(report.text, first.content or first.cue)
    if len(words) > _LONGEST_SAID:
        words = words[:_LONGEST_SAID].rpartition(" ")[0] + "…"
    more = f"; and {len(found) - 1} more" if len(found) > 1 else ""
    return first.id, f"{party_name(first.speaker.name, first.speaker.kind)}: {words}{more}"


def _share(report: Report, one: Attribution, terms: Sequence[str]) -> int:
    """How many of the words and phrases stand in the statement, with its speaker and its cue."""
    spans = sorted((*one.source, *one.cue, *one.content))
    statement = folded(" ".join(span.of(report.text) for span in spans))
    return sum(f" {term} " in statement for term in terms)
