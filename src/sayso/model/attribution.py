"""Who is said to say what: an attribution, and all that is read off it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.labels import Certainty, Form, Polarity, SpeakerKind, Stance
from sayso.model.spans import Spans

UNSPECIFIED = "unspecified"
"""The name of a speaker of whom the text tells nothing ("it is believed"); with a noun behind it, of those of
whom it tells that noun alone ("unspecified rumours")."""

UNNAMED_MEDIA = "unnamed media"
"""The name of the press at large ("it was reported"): it passes on, and does not say whom it has it from."""

NAMES_OF_NOBODY = frozenset({UNSPECIFIED, UNNAMED_MEDIA})
"""Names of speakers who are not known."""


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
