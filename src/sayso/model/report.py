"""A report: its parts as they were published, and what was read in it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.attribution import Attribution, Source
from sayso.model.labels import BlockKind, HeadlineLabel, HeadlinePlace, OutletKind
from sayso.model.spans import Span, Spans

SCHEMA = "sayso/1"
"""Name and version of the JSON contract that `sayso.contract` writes and reads."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published a report. ``kind`` is None for an outlet that the table does not know."""

    name: str
    kind: OutletKind | None = None
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """One wording of the headline and where it stands; a page may carry several that differ."""

    place: HeadlinePlace
    text: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """ "SEOUL, Oct. 5 (UPI)". ``date`` is ISO, or None where the year is open: then ``candidates`` has
    every ISO date that the words and the weekdays in the text allow."""

    place: str | None = None
    date: str | None = None
    agency: str | None = None
    words: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, subhead, caption, list item, pull quote or embedded post: ``text[start:end]``.

    ``author`` and ``url`` are set for embedded posts, whose words are somebody else's document.
    """

    kind: BlockKind
    start: int
    end: int
    author: str | None = None
    url: str | None = None

    @property
    def span(self) -> Span:
        """The block's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class HeadlineCheck:
    """A headline held against the body: the label, the reason in words, and both sides' spans.

    ``attributions`` are the body's attributions it was compared with; ``headline_spans`` point into
    the headline, ``spans`` into the text.
    """

    label: HeadlineLabel
    why: str
    attributions: tuple[str, ...] = ()
    headline_spans: Spans = ()
    spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader should know about a reading: ``code`` for programs, ``text`` for people."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """What made a reading: the same of all of it, and the same document, give the same reading.

    ``model`` and ``label_model`` are the sha256 of the manifests of the finder's and the label network's
    models, which hold those of their weights; None where rules do it. ``min_confidence`` and ``latest_year``
    are what was asked for; None is the finder's own, and the year of reading.
    """

    sayso: str
    finder: str
    model: str | None
    labels: str
    label_model: str | None
    parser: str
    parser_version: str
    spacy: str
    min_confidence: float | None = None
    latest_year: int | None = None

    @property
    def words(self) -> str:
        """All of it in a line, hashes by their first twelve digits."""
        finder = f"{self.finder} {self.model[:_SHOWN]}" if self.model else self.finder
        labels = f"{self.labels} {self.label_model[:_SHOWN]}" if self.label_model else self.labels
        said = [f"sayso {self.sayso}", f"finder {finder}", f"labels {labels}"]
        said.append(f"{self.parser} {self.parser_version} (spaCy {self.spacy})")
        if self.min_confidence is not None:
            said.append(f"min confidence {self.min_confidence:g}")
        if self.latest_year is not None:
            said.append(f"latest year {self.latest_year}")
        return "; ".join(said)


_SHOWN = 12
"""Digits of a hash that are shown: enough to tell models apart."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article as one outlet published it, with what is attributed in it.

    ``published`` and ``modified`` are ISO 8601 dates or times as the page gives them. ``headlines``
    keeps every wording that the page carries; ``headline`` is the one a reader sees. ``made`` is None where
    nothing was looked for: no text, or another language.
    """

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    url: str | None = None
    outlet: Outlet | None = None
    headline: str | None = None
    headlines: tuple[Headline, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None
    language: str | None = None
    attributions: tuple[Attribution, ...] = ()
    headline_check: HeadlineCheck | None = None
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    made: Made | None = None

    def attribution(self, id_: str | None) -> Attribution | None:
        """The attribution of this id; None where the report has none of it."""
        return next((one for one in self.attributions if one.id == id_), None)
