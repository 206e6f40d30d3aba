"""The one table of forms in which a story, a claim, a report, a source or an outlet can be had."""

from __future__ import annotations

from enum import StrEnum

from sayso.answers.tables import STORY_TABLES
from sayso.errors import SaysoError

_LINKED = "application/ld+json"


class ExportForm(StrEnum):
    """A form, by its name in a command or an address, with what pages call it, its media type and its files'
    ending."""

    words: str
    media: str
    ending: str

    def __new__(cls, key: str, words: str, media: str, ending: str) -> ExportForm:
        """A row of the table."""
        form = str.__new__(cls, key)
        form._value_ = key
        form.words, form.media, form.ending = words, media, ending
        return form

    LINES = ("jsonl", "JSON lines", "application/x-ndjson", "jsonl")
    TABLE = ("csv", "CSV", "text/csv", "csv")
    MARKDOWN = ("md", "Markdown", "text/markdown", "md")
    PAGE = ("html", "one page", "text/html", "html")
    SCHEMA_ORG = ("jsonld", "JSON-LD", _LINKED, "jsonld")
    PROVENANCE = ("prov", "PROV-O", _LINKED, "prov.jsonld")
    ANNOTATIONS = ("annotations", "Web annotations", _LINKED, "annotations.jsonld")


def form_named(name: str) -> ExportForm | None:
    """The form of this name, if there is one."""
    return next((one for one in ExportForm if one == name), None)


KINDS = {ExportForm.LINES: ("reports", "stories"), ExportForm.TABLE: tuple(STORY_TABLES)}
"""What lines and tables there are of stories; the first is written where nothing is named."""


WHOLE = (ExportForm.LINES, ExportForm.TABLE)
"""The forms in which a whole ledger can be written, piece by piece; the others are of what is named."""


def kind_of(form: ExportForm, what: str | None) -> str:
    """What of a story is written in a form: what was named, else its first kind; "" where it has none.

    Raises `SaysoError` where the form has no such kind.
    """
    kinds = KINDS.get(form, ())
    if what and what not in kinds:
        there = f"; it has {', '.join(kinds)}" if kinds else ""
        raise SaysoError(f"{form} has no {what}{there}")
    return what or (kinds[0] if kinds else "")
