"""The bundled story, read page by page: what was taken off each page, and what was read in it.

Extraction: headline, outlet and authors as gold has them (but for case), published on the same day, the
dateline's place, date and agency; blocks of the same kind with the very same words; phrases of page furniture
kept out of the text. A standfirst may be read as a block or left out.

Statements: as in `sayso.evaluation.statements`. Gold names them by their words, which are looked for in the
text as it was read: what extraction lost cannot be found there and counts as missed.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from importlib.resources import as_file
from typing import TYPE_CHECKING, Any

from sayso import samples
from sayso.document import Document
from sayso.evaluation.gold_files import statement_from_json
from sayso.evaluation.gold_form import GoldReport, Origin, Statement
from sayso.evaluation.measure import Score, Share, total
from sayso.evaluation.names import name_key
from sayso.evaluation.page_figures import Difference, PageComparison
from sayso.evaluation.pages import Documents, fold, name_set
from sayso.evaluation.reading import Read, read_each
from sayso.evaluation.sample_figures import SampleFigures
from sayso.evaluation.statements import Chains, gold_forms, read_chains, score_statements
from sayso.model import HeadlineLabel, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sayso.contract import Json

UNLOCATED = Statement(speaker="")
"""Stands for a gold statement whose words are not in the text: without spans, nothing matches it."""


def evaluate_sample(documents: Documents, read: Read, *, chains: Chains = read_chains) -> SampleFigures:
    """Read the bundled story's pages from their files and score extraction and statements.

    ``documents`` opens files as `sayso.intake.documents` does; ``chains`` as in `evaluate_statements`.
    """
    reports, _ = read_each(_opened(documents), read)
    return score_sample(samples.load_gold()["reports"], reports, chains=chains)


def score_sample(
    gold: Sequence[Json], reports: Iterable[Report], *, chains: Chains = read_chains
) -> SampleFigures:
    """Readings, whose ids are the files' names, against the story's gold reports."""
    found = {report.id: report for report in reports}
    pairs = [(record, found.get(record["file"], Report(record["file"], ""))) for record in gold]
    pages = [_compare(record, report) for record, report in pairs]
    located = {report.id: locate_gold(record, report.text) for record, report in pairs}
    statements = [statement for report in located.values() for statement in report.statements]
    return SampleFigures(
        pages=tuple(pages),
        blocks=total([page.paragraphs for page in pages]),
        furniture=_kept_out(pairs),
        unlocated=Share(statements.count(UNLOCATED), len(statements)),
        statements=score_statements(located, gold_forms(found.values(), chains=chains)),
    )


def sample_digest() -> str:
    """What pins the story, its pages and its gold: sha256 over all of it."""
    digest = sha256(json.dumps(samples.load_gold(), sort_keys=True).encode())
    for file in samples.sample_files():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def locate_gold(record: Json, text: str) -> GoldReport:
    """The gold report with its statements where their words stand in ``text``; `UNLOCATED` for lost ones."""
    check = record["headline_check"]
    return GoldReport(
        id=record["file"],
        statements=tuple(_located(statement, text) for statement in record["statements"]),
        text=text,
        headline=record["headline"],
        headline_label=HeadlineLabel(check["label"]) if check else None,
        headline_why=check["why"] if check else None,
        origins=tuple(
            Origin(origin["claim"], tuple(tuple(chain) for chain in origin["chains"]))
            for origin in record["origins"]
        ),
    )


def _located(data: Json, text: str) -> Statement:
    try:
        spans = {role: _quoted(data[role], text) for role in ("content", "cue", "source")}
    except LookupError:
        return UNLOCATED
    return statement_from_json(data | spans)


def _quoted(quotes: Any, text: str) -> list[list[Any]]:
    listed = quotes if isinstance(quotes, list) else [quotes] if quotes else []
    return [[span.start, span.end, span.of(text)] for span in samples.spans_of(text, listed)]


def _opened(documents: Documents) -> Iterator[Document]:
    for file in samples.sample_files():
        with as_file(file) as path:
            for document in documents([str(path)]):
                if isinstance(document, Document):
                    yield replace(document, id=file.name)


def _compare(record: Json, report: Report) -> PageComparison:
    gold = Counter(_block(block["kind"], block["text"]) for block in record["blocks"])
    read = [(block.kind.value, block.span.of(report.text)) for block in report.blocks]
    standfirst = fold(record.get("standfirst"))
    found = Counter(_block(kind, text) for kind, text in read if fold(text) != standfirst)
    return PageComparison(
        id=record["file"],
        paragraphs=Score((gold & found).total(), found.total(), gold.total()),
        missing=tuple((gold - found).elements()),
        extra=tuple((found - gold).elements()),
        fields=_fields(record, report),
    )


def _block(kind: str, text: str) -> str:
    return f"{kind}: {fold(text)}"


def _fields(record: Json, report: Report) -> dict[str, Difference | None]:
    dateline = report.dateline
    found = _line(dateline.place, dateline.date, dateline.agency) if dateline else None
    gold = _line(**record["dateline"]) if record["dateline"] else None
    outlet = report.outlet.name if report.outlet else None
    return {
        "headline": _difference(record["headline"], report.headline, fold),
        "date": _difference(record["published"], report.published, _day),
        "authors": _difference(", ".join(record["authors"]), ", ".join(report.authors), _names),
        "outlet": _difference(record["outlet"], outlet, name_key),
        "dateline": _difference(gold, found, str.casefold),
    }


def _difference(gold: str | None, found: str | None, key: Callable[[str], object]) -> Difference | None:
    return None if key(gold or "") == key(found or "") else Difference(gold, found)


def _day(moment: str) -> str:
    return moment[:10]


def _names(names: str) -> set[str]:
    return name_set(names.split(", "))


def _line(place: str | None, date: str | None, agency: str | None) -> str:
    return ", ".join(part or "-" for part in (place, date, agency))


def _kept_out(pairs: Sequence[tuple[Json, Report]]) -> Share:
    """Phrases of page furniture that are not in the text, of the pages that were read."""
    phrases = [
        (fold(phrase), fold(report.text)) for record, report in pairs for phrase in record["furniture"]
    ]
    read = [(phrase, text) for phrase, text in phrases if text]
    return Share(sum(phrase not in text for phrase, text in read), len(read))
