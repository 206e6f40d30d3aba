"""Gold and prediction files in PolNeAR's form: one document a line, attributions as spans without labels.

    {"id", "text", "attributions": [{"source": [[s, e], ...], "cue": [...], "content": [...]}]}

A report as `sayso read --jsonl` writes it has this form too, with more in it.

Also the articles of a corpus of rumours, from which gold that is kept without its texts takes them:

    {"articles": [{"id", "headline", "headline_sure", "body"}, ...]}

or of a corpus of pages, whose text is its paragraphs with a blank line between any two, or of documents:

    {"id", "headline", "paragraphs": ["...", ...]}
    {"id", "text"}
"""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Media
from sayso.errors import FormatError, SourceError
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.contract import Json
    from sayso.model import Report, Spans

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Triple:
    """One attribution's spans, without labels."""

    source: Spans
    cue: Spans
    content: Spans

    def role(self, name: str) -> Spans:
        """The spans of the role ``name``, one of `ROLES`."""
        spans: Spans = getattr(self, name)
        return spans


@dataclass(frozen=True, slots=True)
class AttributedText:
    """A text and its attributions. ``text`` is None where a prediction file leaves it out."""

    id: str
    text: str | None
    attributions: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a corpus. ``headline`` is None where the corpus is not sure that it is this article's."""

    text: str
    headline: str | None = None


def lines_of(path: Path) -> Iterator[tuple[str, Json]]:
    """Each JSON object of a JSONL file (or .gz of one), with its place ("dev.jsonl:12").

    Raises `SourceError` when the file cannot be read, `FormatError` when a line is not a JSON object.
    """
    for number, line in enumerate(_text_of(path).split("\n"), start=1):
        if line.strip():
            place = f"{path.name}:{number}"
            yield place, _object(place, line)


def load_attributed(path: Path) -> list[AttributedText]:
    """The documents of a gold or prediction file. A line ``{"id", "error"}`` is one without attributions.

    Raises `SourceError` or `FormatError`, also when an id occurs twice or a span lies outside its text.
    """
    documents: dict[str, AttributedText] = {}
    for place, data in lines_of(path):
        document = attributed_from_json(place, data)
        if document.id in documents:
            raise FormatError(f"{place}: the id {document.id!r} occurs twice; give each document its own")
        documents[document.id] = document
    if not documents:
        raise FormatError(f"{path.name} holds no documents; give a JSONL file with a document on each line")
    return list(documents.values())


def load_corpora(paths: Iterable[Path]) -> dict[str, Article]:
    """The articles of corpora of rumours, pages or documents (one a line; .gz is unpacked), by id.

    An article may stand under several rumours; a line that is sure of its headline decides. Raises
    `SourceError` or `FormatError`, also when two articles of one id have different texts.
    """
    articles: dict[str, Article] = {}
    for path in paths:
        for place, data in lines_of(path):
            for identity, article in _articles(place, data):
                known = articles.get(identity, article)
                if known.text != article.text:
                    raise FormatError(f"{place}: the id {identity!r} occurs twice, with two texts")
                articles[identity] = known if known.headline is not None else article
    return articles


def attributed_from_json(place: str, data: Json) -> AttributedText:
    """One line's document; ``place`` is what errors call it. Raises `FormatError`."""
    identity, text = data.get("id"), data.get("text")
    if not isinstance(identity, str) or not (text is None or isinstance(text, str)):
        raise FormatError(f'{place}: "id" must be a string, and "text" too where there is one')
    if "error" in data:
        return AttributedText(identity, text, ())
    records = data.get("attributions")
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise FormatError(f'{place}: "attributions" must be a list of objects with source, cue and content')
    return AttributedText(identity, text, tuple(_triple(place, record, text) for record in records))


def attributed_of(report: Report) -> AttributedText:
    """A reading without its labels."""
    triples = tuple(Triple(a.source, a.cue, a.content) for a in report.attributions)
    return AttributedText(report.id, report.text, triples)


def document_of(text: AttributedText) -> Document:
    """The document to read, kept to the letter. Raises `FormatError` when the text is missing."""
    if text.text is None:
        raise FormatError(f"{text.id}: no text to read; give the gold file, not the predictions")
    return Document(name=text.id, media=Media.GIVEN, content=text.text, id=text.id)


def what_is_wrong(error: Exception) -> str:
    """What an error in reading a record says is wrong; a `KeyError` says the key alone."""
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)


def file_bytes(path: Path) -> bytes:
    """A file's bytes, unpacked where its name ends in .gz. Raises `SourceError`."""
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if path.suffix == ".gz" else data
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"{path} cannot be read: {error}") from error


def _text_of(path: Path) -> str:
    try:
        return file_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"{path} is not UTF-8 text; give a JSONL file, or one packed as .gz") from error


def _object(place: str, line: str) -> Json:
    try:
        data: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{place} is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise FormatError(f"{place} is not a JSON object; each line must be one document")
    return data


def _articles(place: str, data: Json) -> Iterator[tuple[str, Article]]:
    if "paragraphs" in data:
        yield _page(place, data)
        return
    if "text" in data:
        document = attributed_from_json(place, data)
        yield document.id, Article(document.text or "")
        return
    records = data.get("articles")
    if not isinstance(records, list):
        raise FormatError(f'{place}: "articles" must be a list of objects with id, headline and body')
    for record in records:
        known = record if isinstance(record, dict) else {}
        identity, body, headline = known.get("id"), known.get("body"), known.get("headline")
        if not (isinstance(identity, str) and isinstance(body, str) and isinstance(headline, str | None)):
            raise FormatError(f'{place}: an article must have "id" and "body", two strings')
        yield identity, Article(body, headline if known.get("headline_sure") is True else None)


def _page(place: str, data: Json) -> tuple[str, Article]:
    identity, headline, paragraphs = data.get("id"), data.get("headline"), data["paragraphs"]
    known = isinstance(identity, str) and isinstance(headline, str | None) and isinstance(paragraphs, list)
    if not known or not all(isinstance(paragraph, str) for paragraph in paragraphs):
        raise FormatError(f'{place}: a page must have an "id" and a list of "paragraphs", all strings')
    return str(identity), Article("\n\n".join(paragraphs), headline)


def _triple(place: str, record: Json, text: str | None) -> Triple:
    source, cue, content = (_spans(place, record.get(role), text) for role in ROLES)
    return Triple(source, cue, content)


def _spans(place: str, pairs: Any, text: str | None) -> Spans:
    try:
        spans = tuple(_span(*pair[:2]) for pair in pairs or ())
    except (TypeError, ValueError) as error:
        raise FormatError(f"{place}: a span must be [start, end], two whole numbers") from error
    for span in spans:
        if not 0 <= span.start <= span.end or (text is not None and span.end > len(text)):
            raise FormatError(f"{place}: the span [{span.start}, {span.end}] lies outside the text")
    return spans


def _span(start: Any, end: Any) -> Span:
    if not (type(start) is int and type(end) is int):
        raise TypeError
    return Span(start, end)
