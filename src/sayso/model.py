"""The nouns of Sayso: what a report is and what is read off it.

Everything here is frozen and knows nothing of files, parsers, databases or screens; this module imports the
standard library only. All offsets are half-open, count Unicode code points, and point into `Report.text`.
Labels are closed sets; what is unknown is ``None``, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

SCHEMA = "sayso/1"
"""Name and version of the JSON contract that `sayso.contract` writes and reads."""

UNSPECIFIED = "unspecified"
"""The name of a speaker of whom the text tells nothing ("it is believed"); with a noun behind it, of those of
whom it tells that noun alone ("unspecified rumours")."""

UNNAMED_MEDIA = "unnamed media"
"""The name of the press at large ("it was reported"): it passes on, and does not say whom it has it from."""

NAMES_OF_NOBODY = frozenset({UNSPECIFIED, UNNAMED_MEDIA})
"""Names of speakers who are not known."""


class Span(NamedTuple):
    """A stretch of text, half-open, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The quoted words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


Spans = tuple[Span, ...]
"""One thing said in one or several pieces, in text order, without overlap."""


class Stance(StrEnum):
    """What the speaker does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    DECLINES = "declines"
    UNAWARE = "unaware"
    URGES = "urges"
    PLEDGES = "pledges"


PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
"""The speaker says that it is so, and stands behind it."""

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
"""The speaker says that it is not so, or may not be."""

WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE})
"""The speaker tells nothing of whether it is so, which is never counted as a denial."""

ASKS_OR_PROMISES = frozenset({Stance.URGES, Stance.PLEDGES})
"""The speaker wants it to be so, or will see to it: with those above, the sides on which stances stand."""

RESPONSES = AGAINST | WITHHOLDS | {Stance.CONFIRMS}
"""Stances to what somebody else has put forward."""

RETRACTS = "retracts"
"""The detail of whoever takes back what they said."""


class Form(StrEnum):
    """Whose words the content is in."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How sure the speaker sounds: FactBank's CT, PR and PS (Saurí and Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether the content, as worded, says that something is so or is not so."""

    POSITIVE = "+"
    NEGATIVE = "-"


class SpeakerKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    GROUP = "group"
    DOCUMENT = "document"


NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION})
"""Sources by name, the press apart."""

UNNAMED = frozenset({SpeakerKind.OFFICIAL, SpeakerKind.ANONYMOUS})
"""Sources who have no name by which to know them again."""

VEILED = UNNAMED | {SpeakerKind.GROUP}
"""Sources whom a report may leave unnamed, be it one or many."""

SINGLES = UNNAMED | {SpeakerKind.PERSON}
"""One human being, with a name or without."""


class OutletKind(StrEnum):
    """What sort of publisher an outlet is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    ONLINE = "online"
    STATE_MEDIA = "state media"


class BlockKind(StrEnum):
    """What a block of a report's text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    LIST = "list"
    PULL_QUOTE = "pull quote"
    POST = "post"


class HeadlinePlace(StrEnum):
    """Where on the page a wording of the headline stands."""

    BODY = "body"
    TITLE = "title"
    OPEN_GRAPH = "og:title"
    JSON_LD = "json-ld"
    GIVEN = "given"


class HeadlineLabel(StrEnum):
    """How a headline stands to what the body attributes."""

    SUPPORTED = "supported"
    HARDENED = "hardened"
    SHIFTED = "shifted"
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"


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
class Speaker:
    """A source as resolved within one report."""

    name: str | None
    kind: SpeakerKind | None
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One of a report's sources, with all that the report tells of it.

    ``anonymity`` are the words by which the report withholds the name ("on condition of anonymity because
    ..."), ``mentions`` the words that name it or stand for it, ``attributions`` the ids of what it says.
    ``may_be`` are the ids of other unnamed sources of which the report does not tell whether they are the
    same: neither the same nor different, but "cannot tell".
    """

    id: str
    name: str | None
    kind: SpeakerKind | None
    role: str | None = None
    affiliation: str | None = None
    anonymity: Spans = ()
    mentions: Spans = ()
    attributions: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet that stands between the speaker and this report, with the words that name it."""

    name: str
    mention: Spans


@dataclass(frozen=True, slots=True)
class Said:
    """When it was said. ``date`` is ISO, or None; then ``candidates`` has the dates the words allow."""

    date: str | None
    words: str
    mention: Spans = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a label reads as it does: the rule or model that set it, and the spans it rests on.

    ``label`` is the attribution's field ("stance", "via", ...) or "spans" for how it was found.
    """

    label: str
    rule: str
    spans: Spans = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One piece of content laid to somebody other than the report's author (PARC 3, PolNeAR).

    ``content`` is empty where nothing is named ("declined to comment"), ``source`` where nobody is
    ("it was reported"), ``cue`` where a quotation stands alone. ``nested_in`` and ``responds_to`` are ids
    of other attributions of the same report. ``via`` runs from the relay nearest the speaker outwards.
    ``source_id`` is that of the report's `Source` whose this is; None where nobody is known to speak: the
    reason of "speaker" in ``why`` says how that comes.
    """

    id: str
    content: Spans
    cue: Spans
    source: Spans
    form: Form
    stance: Stance | None
    detail: str | None
    certainty: Certainty | None
    polarity: Polarity | None
    speaker: Speaker
    via: tuple[Relay, ...] = ()
    said: Said | None = None
    responds_to: str | None = None
    nested_in: str | None = None
    confidence: float = 1.0
    why: tuple[Reason, ...] = ()
    source_id: str | None = None


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
