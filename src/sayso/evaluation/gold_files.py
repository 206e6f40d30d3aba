"""Files in the form of the gold annotation guide, checked as they are read: one JSON file a report.

A file may leave the text out and keep spans, labels and the text's sha256 alone, since an article is its
publisher's; the text then comes from the corpus it was annotated in.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from enum import StrEnum
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.document import Document, Media
from sayso.errors import FormatError, SourceError
from sayso.evaluation.corpus import file_bytes, what_is_wrong
from sayso.evaluation.gold_form import GoldReport, Origin, Quoted, Statement, text_sha256
from sayso.model import Certainty, Form, HeadlineLabel, Polarity, SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.contract import Json
    from sayso.evaluation.corpus import Article

Label = TypeVar("Label", bound=StrEnum)

_LAST_OFFSET = 10_000_000
"""Beyond any report: a hundred times a long magazine piece. Scoring counts characters one by one."""


def load_gold_folder(folder: Path, *, texts: Mapping[str, Article] | None = None) -> dict[str, GoldReport]:
    """Every report of a folder of gold (or prediction) files, by id, in the order of the file names.

    With ``texts``, articles by id, a report without a text is given its own. Raises `SourceError` where the
    folder holds none, `FormatError` for a file that does not follow the guide, whose sha256 is not its
    text's, or whose id another file has or ``texts`` lacks.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise SourceError(f"{folder} holds no .json files; give a folder with one gold file for each report")
    reports: dict[str, GoldReport] = {}
    for path in paths:
        report = load_gold_file(path)
        if report.id in reports:
            raise FormatError(f"{path.name}: the id {report.id!r} occurs twice in {folder}")
        reports[report.id] = report if texts is None else with_text(report, texts)
    return reports


def with_text(report: GoldReport, texts: Mapping[str, Article]) -> GoldReport:
    """The report with the text and headline of the article of its id, and the words of its spans.

    One that has its text already is left as it is. Raises `FormatError` where there is no such article, or
    it is not the one that was annotated.
    """
    if report.text is not None:
        return report
    if report.id not in texts:
        raise FormatError(
            f"{report.id}: the texts hold no article of this id; give {_corpus_of(report.id)} as well: "
            "--texts may be repeated"
        )
    if report.sha256 is None:
        raise FormatError(f"{report.id}: without its text a gold report needs the text's sha256")
    article = texts[report.id]
    filled = replace(report, text=article.text, headline=report.headline or article.headline)
    try:
        _check_text(filled)
    except _WrongFormError as wrong:
        raise FormatError(f"{report.id}: {wrong}") from wrong
    return _with_words(filled, article.text)


_CORPORA = (
    (re.compile(r"fnc-train-\d"), "the articles of FNC-1's training part (train_bodies.csv)"),
    (re.compile(r"[a-z]{2}-[A-Z]\w*_\d"), "the test pages of flairNLP/fundus"),
    (re.compile(r"[a-z]+(-[a-z]+)*_\d"), "the articles of PolNeAR's training part"),
)
"""Which corpus a report's id is of, as gold/README.md has them."""


def _corpus_of(report: str) -> str:
    return next((name for form, name in _CORPORA if form.match(report)), "the corpus it comes from")


def without_text(report: GoldReport) -> GoldReport:
    """Offsets and labels alone, with nothing of the text or the headline: what may be passed on."""
    return replace(_with_words(report, None), text=None, headline=None, headline_why=None)


def load_gold_file(path: Path) -> GoldReport:
    """One report in gold form. Raises `SourceError` or `FormatError`."""
    try:
        data: Any = json.loads(file_bytes(path))
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{path.name} is not JSON: {error}") from error
    return gold_from_json(data, name=path.name)


def gold_from_json(data: Any, *, name: str) -> GoldReport:
    """The report that `GoldReport.to_json` or an annotator wrote; ``name`` is what errors call it.

    Raises `FormatError` where it does not follow the guide or its sha256 is not its text's.
    """
    try:
        report = _report(data)
        _check_text(report)
    except _WrongFormError as wrong:
        raise FormatError(f"{name}: {wrong}") from wrong
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(f"{name} does not follow the annotation guide: {what_is_wrong(error)}") from error
    return report


def statement_from_json(data: Json) -> Statement:
    """One statement; ``ValueError`` or ``TypeError`` where it is not as the guide has it."""
    return Statement(
        content=_quoted(data.get("content")),
        cue=_quoted(data.get("cue")),
        source=_quoted(data.get("source")),
        speaker=_string_or_none(data.get("speaker"), "speaker"),
        kind=_label(SpeakerKind, data.get("kind")),
        form=_label(Form, data.get("form")),
        stance=_label(Stance, data.get("stance")),
        certainty=_label(Certainty, data.get("certainty")),
        polarity=_label(Polarity, data.get("polarity")),
        via=tuple(_string(name, "via") for name in data.get("via") or ()),
        responds_to=_index_or_none(data.get("responds_to")),
        region=_string_or_none(data.get("region"), "region"),
    )


def document_of(gold: GoldReport) -> Document:
    """The document to read, text kept to the letter. Raises `FormatError` when the text is missing."""
    if gold.text is None:
        raise FormatError(
            f"{gold.id}: no text to read; give {_corpus_of(gold.id)} (--texts), or gold with its text"
        )
    return Document(gold.id, Media.GIVEN, gold.text, id=gold.id, headline=gold.headline)


def _with_words(report: GoldReport, text: str | None) -> GoldReport:
    """The report with its spans' words as ``text`` has them, or without them."""
    statements = (
        replace(
            statement,
            content=_worded(statement.content, text),
            cue=_worded(statement.cue, text),
            source=_worded(statement.source, text),
        )
        for statement in report.statements
    )
    return replace(report, statements=tuple(statements))


def _worded(spans: Iterable[Quoted], text: str | None) -> tuple[Quoted, ...]:
    return tuple(Quoted(s.start, s.end, None if text is None else text[s.start : s.end]) for s in spans)


class _WrongFormError(Exception):
    """What in a file is not as the guide has it."""


def _report(data: Json) -> GoldReport:
    check = data.get("headline_check")
    alone = bool(check) and "statements" not in data
    return GoldReport(
        id=_string(data["id"], "id"),
        statements=() if alone else tuple(starmap(_numbered, enumerate(data["statements"]))),
        text=_string_or_none(data.get("text"), "text"),
        sha256=_string_or_none(data.get("sha256"), "sha256"),
        headline=_string_or_none(data.get("headline"), "headline"),
        headline_label=HeadlineLabel(check["label"]) if check else None,
        headline_why=_string_or_none(check.get("why"), "why") if check else None,
        origins=tuple(_origin(origin) for origin in data.get("origins") or ()),
        headline_alone=alone,
    )


def _numbered(number: int, data: Json) -> Statement:
    try:
        return statement_from_json(data)
    except (TypeError, ValueError, AttributeError) as error:
        raise _WrongFormError(f"statement {number}: {error}") from error


def _origin(data: Json) -> Origin:
    chains = tuple(tuple(_string(name, "chains") for name in chain) for chain in data["chains"])
    return Origin(_string(data["claim"], "claim"), chains)


def _quoted(spans: Any) -> tuple[Quoted, ...]:
    return tuple(_span(*span) for span in spans or ())


def _span(start: Any, end: Any, words: Any = None) -> Quoted:
    if not (type(start) is int and type(end) is int and 0 <= start <= end <= _LAST_OFFSET):
        raise ValueError(f"[{start!r}, {end!r}] is not a span")
    if words is not None and len(_string(words, "a span's words")) != end - start:
        raise ValueError(f"the words {words!r} are not as long as their span [{start}, {end}]")
    return Quoted(start, end, words)


def _label(kind: type[Label], value: Any) -> Label | None:
    return None if value is None else kind(value)


def _index_or_none(value: Any) -> int | None:
    if value is not None and type(value) is not int:
        raise ValueError(f"responds_to must be an index or null, not {value!r}")
    return value


def _string(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string, not {value!r}")
    return value


def _string_or_none(value: Any, name: str) -> str | None:
    return None if value is None else _string(value, name)


def _check_text(report: GoldReport) -> None:
    """The text must be the one that was annotated, and every span must cover the words it repeats."""
    if report.text is None:
        return
    if report.sha256 is not None and report.sha256 != text_sha256(report.text):
        raise _WrongFormError("the sha256 is not that of the text; the text was changed after the annotation")
    for number, statement in enumerate(report.statements):
        for span in (*statement.content, *statement.cue, *statement.source):
            _check_span(number, span, report.text)


def _check_span(number: int, span: Quoted, text: str) -> None:
    place = f"statement {number}: the span [{span.start}, {span.end}]"
    found = text[span.start : span.end]
    if span.words is not None and span.words != found:
        raise _WrongFormError(f"{place} covers {found!r}, not {span.words!r}")
    if span.end > len(text):
        raise _WrongFormError(f"{place} lies beyond the text's end")
