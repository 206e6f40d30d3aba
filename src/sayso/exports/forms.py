"""The one table of what a page's object can be had as: routes, links and writers read it."""

from __future__ import annotations

from enum import StrEnum

_LINKED = "application/ld+json"


class ExportForm(StrEnum):
    """A form, by its name in an address, with what pages call it, its media type and its files' ending."""

    words: str
    media: str
    ending: str

    def __new__(cls, key: str, words: str, media: str, ending: str) -> ExportForm:
        """A row of the table."""
        form = str.__new__(cls, key)
        form._value_ = key
        form.words, form.media, form.ending = words, media, ending
        return form

    MARKDOWN = ("md", "Markdown", "text/markdown", "md")
    PAGE = ("html", "one page", "text/html", "html")
    TABLE = ("csv", "CSV", "text/csv", "csv")
    SCHEMA_ORG = ("jsonld", "JSON-LD", _LINKED, "jsonld")
    PROVENANCE = ("prov", "PROV-O", _LINKED, "prov.jsonld")
    ANNOTATIONS = ("annotations", "Web annotations", _LINKED, "annotations.jsonld")
