"""Attributions as rows: what the ledger looks them up by, speakers above all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from sayso.bare import bare_words
from sayso.ledger.readings import storable
from sayso.ledger.tables import attributions, versions
from sayso.model import NAMED, Attribution, Report, Source

NAMES_APART = "|"
"""Between the names of one speaker, or of several relays, in the columns they are looked up by."""

_LONGEST_NAME = 80
"""Characters of a mention that may be a name: longer ones describe."""


def look_up_by(connection: Connection, report: Report) -> None:
    """Have the report's attributions found by what they are now."""
    newest = select(versions.c.at).where(versions.c.report == report.id).order_by(versions.c.number.desc())
    at = connection.scalar(newest.limit(1))
    connection.execute(delete(attributions).where(attributions.c.report == report.id))
    rows = [{"report": report.id, "at": at, **one} for one in attributions_of(report)]
    if rows:
        connection.execute(insert(attributions), rows)


def attributions_of(report: Report) -> list[dict[str, Any]]:
    """What of the report's attributions the ledger can look up."""
    return [
        {
            "id": one.id,
            "speaker": one.speaker.name and storable(one.speaker.name),
            "speaker_key": storable(NAMES_APART.join(names_of(report, one))) or None,
            "kind": one.speaker.kind,
            "stance": one.stance,
            "content": _words(report, one),
            "via": NAMES_APART.join(_relays(one)) or None,
        }
        for one in report.attributions
    ]


def _relays(attribution: Attribution) -> list[str]:
    return [storable(relay.name).replace(NAMES_APART, " ") for relay in attribution.via]


def names_of(report: Report, attribution: Attribution) -> list[str]:
    """The names of the attribution's speaker, as `bare_words`: the reading's own first, then what the
    report's profile of the source calls it, and longer forms of the name anywhere in the text."""
    name = attribution.speaker.name
    source = next((one for one in report.sources if one.id == attribution.source_id), None)
    known = [name or "", *((source.name or "", *_longer(report, source)) if name and source else ())]
    return [key for key in dict.fromkeys(map(bare_words, known)) if key]


def _longer(report: Report, source: Source) -> Iterator[str]:
    """Mentions that hold all of the source's name and more: "Ida Brenn" of Brenn."""
    if source.kind not in NAMED:
        return
    name = set(bare_words(source.name or "").split())
    for mention in source.mentions:
        words = mention.of(report.text)
        if len(words) <= _LONGEST_NAME and name and name < set(bare_words(words).split()):
            yield words


def _words(report: Report, attribution: Attribution) -> str:
    return storable(" ".join(span.of(report.text) for span in attribution.content))
