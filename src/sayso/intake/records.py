"""Records: reports that come as named fields, from JSON lines, a JSON array or the rows of a table.

Their text is kept to the letter. Fields go by the names of this project's own JSON, and by the names that
news APIs and collections of articles usually have for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake.decode import without_surrogates
from sayso.intake.names import shown
from sayso.plain_fields import web_address

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

Note = Callable[[str], None]
"""What hears of things worth knowing of a source that was read all the same, by a line each."""

USUAL = {
    "text": ("text", "body", "content", "article"),
    "headline": ("headline", "title"),
    "published": ("published", "date", "published_at", "publishedAt", "publish_date", "pubDate", "datetime"),
    "outlet": ("outlet", "source", "publisher"),
    "url": ("url", "link"),
    "authors": ("authors", "author", "byline"),
}
"""Under which names a field is looked for, its own first. By the fields of NewsAPI, GDELT, Media Cloud,
Common Crawl's news, and collections of articles in CSV."""


_NO_ADDRESS = "no address"
"""What stands among what was told, once an address was that is none: no field has this name."""


class Records:
    """The records of one source: it tells once under which other names it has taken which fields."""

    def __init__(self, name: str, note: Note) -> None:
        self._name = name
        self._note = note
        self._told: set[str] = set()

    def read(self, name: str, record: object) -> Document | Failure:
        """The document of one record; a failure, by its id if it has one, where it is none, or a field is not
        what it has to be."""
        if not isinstance(record, dict):
            return Failure(name, FormatError(f'{name}: not a JSON object with "text"'))
        try:
            return self._document(name, record)
        except FormatError as error:
            return failed(name, record, error)

    def _document(self, name: str, record: dict[str, Any]) -> Document:
        document = Document(
            name=name,
            media=Media.GIVEN,
            content=_text(name, self._named("text", record), record),
            id=_id(name, record),
            headline=_kept(name, self._named("headline", record), record),
            url=_line(name, self._named("url", record), record),
            outlet=_name_or_line(name, self._named("outlet", record), record),
            published=_line(name, self._named("published", record), record),
            authors=_authors(self._named("authors", record), record),
        )
        self._tell(record)
        self._tell_of_address(document)
        return document

    def _named(self, field: str, record: dict[str, Any]) -> str:
        """The name under which the record has the field; its own where it has it under none."""
        return next((name for name in USUAL[field] if record.get(name) not in (None, "")), field)

    def _tell(self, record: dict[str, Any]) -> None:
        taken = {field: self._named(field, record) for field in USUAL}
        others = {name: field for field, name in taken.items() if name != field}
        if new := others.keys() - self._told:
            self._told |= new
            told = (f'"{name}" for "{others[name]}"' for name in sorted(new))
            self._note(f"{self._name}: taken {', '.join(told)}")

    def _tell_of_address(self, document: Document) -> None:
        if document.url and web_address(document.url) is None and _NO_ADDRESS not in self._told:
            self._told.add(_NO_ADDRESS)
            self._note(f"{document.name}: {shown(document.url)!r} is no address of the web, and is left out")


def failed(name: str, record: dict[str, Any], error: FormatError) -> Failure:
    """The failure of a record, by its id where it has one that can be read."""
    try:
        return Failure(name, error, _id(name, record))
    except FormatError:
        return Failure(name, error)


def _id(name: str, record: dict[str, Any]) -> str | None:
    value = record.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int | None):
        raise FormatError(f'{name}: "id" is neither a string nor an integer')
    try:
        return None if value in (None, "") else without_surrogates(str(value))
    except ValueError as error:
        raise FormatError(f'{name}: "id" is too long a number') from error


def has_text(fields: Container[str]) -> bool:
    """Whether a record of these fields has one for the text, under any of its names."""
    return any(name in fields for name in USUAL["text"])


def without_text(name: str, fields: Iterable[str]) -> FormatError:
    """What is told of a record that has no text: which fields it has."""
    shown = ", ".join(f'"{field}"' for field in list(fields)[:_SHOWN]) or "none"
    return FormatError(f'{name}: no "text" (its fields: {shown})')


_SHOWN = 12
"""Fields that a message lists at most. By hand."""


def _text(name: str, field: str, record: dict[str, Any]) -> str:
    text = record.get(field)
    if text is None:
        raise without_text(name, record)
    if not isinstance(text, str):
        raise FormatError(f'{name}: "{field}" is not a string')
    if not text.strip():
        raise FormatError(f'{name}: "{field}" is empty')
    return text


def _line(name: str, field: str, record: dict[str, Any]) -> str | None:
    value = _kept(name, field, record)
    return without_surrogates(value) if value else None


def _kept(name: str, field: str, record: dict[str, Any]) -> str | None:
    """The field to the letter: half a character in it is refused as the report is read."""
    value = record.get(field)
    if not isinstance(value, str | None):
        raise FormatError(f'{name}: "{field}" is not a string')
    return value or None


def _name_or_line(name: str, field: str, record: dict[str, Any]) -> str | None:
    """An outlet's name; also as an object with a name, as this project's own JSON and news APIs have it."""
    value = record.get(field)
    return _line(name, "name", value) if isinstance(value, dict) else _line(name, field, record)


def _authors(field: str, record: dict[str, Any]) -> tuple[str, ...]:
    """The authors' names, of a list or of one string; what is no name is left out."""
    value = record.get(field)
    listed = value if isinstance(value, list) else [value]
    return tuple(
        " ".join(without_surrogates(one).split()) for one in listed if isinstance(one, str) and one.strip()
    )
