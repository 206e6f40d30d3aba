"""Reports in the form of the gold annotation guide: statements with their labels, headline check, origins.

    {"id", "text", "sha256", "headline",
     "statements": [{"content", "cue", "source": [[start, end, "words"], ...], "speaker", "kind", "form",
                     "stance", "certainty", "polarity", "via", "responds_to", "region"?}],
     "headline_check": {"label", "why"} | null,
     "origins": [{"claim", "chains": [["first speaker", "outlet"], ...]}]}

A file without "statements" judges the headline alone: statements and origins are then not asked for.
The guide's "statement" is what the model calls an attribution; `gold_form_of` turns a reading into this form.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from sayso.model import BlockKind, Certainty, Form, HeadlineLabel, Polarity, Report, SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.contract import Json
    from sayso.model import Attribution, Spans

REGIONS = {
    BlockKind.CAPTION: "caption",
    BlockKind.HEADING: "subhead",
    BlockKind.PULL_QUOTE: "pullquote",
}
"""Blocks whose statements the guide marks as display matter."""

Chain = tuple[str, ...]
"""From the first speaker to the last outlet before the report."""


class Quoted(NamedTuple):
    """A span with the words it covers, where the file repeats them."""

    start: int
    end: int
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed piece of content, as the guide annotates it. ``responds_to`` is an index in the list."""

    content: tuple[Quoted, ...] = ()
    cue: tuple[Quoted, ...] = ()
    source: tuple[Quoted, ...] = ()
    speaker: str | None = None
    kind: SpeakerKind | None = None
    form: Form | None = None
    stance: Stance | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    via: tuple[str, ...] = ()
    responds_to: int | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """The chains behind one claim of the story."""

    claim: str
    chains: tuple[Chain, ...]


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report as the guide annotates it. ``text`` is None where a file leaves it out; with
    ``headline_alone`` nothing but the headline was judged."""

    id: str
    statements: tuple[Statement, ...]
    text: str | None = None
    sha256: str | None = None
    headline: str | None = None
    headline_label: HeadlineLabel | None = None
    headline_why: str | None = None
    origins: tuple[Origin, ...] = ()
    headline_alone: bool = False

    def to_json(self) -> Json:
        """The file's content, keys in the guide's order."""
        check = self.headline_label and {"label": self.headline_label.value, "why": self.headline_why or ""}
        data = {"id": self.id, "text": self.text, "sha256": self.sha256, "headline": self.headline}
        if self.headline_alone:
            return data | {"headline_check": check}
        return data | {
            "statements": [_statement_to_json(statement) for statement in self.statements],
            "headline_check": check,
            "origins": [{"claim": o.claim, "chains": [list(c) for c in o.chains]} for o in self.origins],
        }


def gold_form_of(report: Report, *, chains: Iterable[Iterable[str]] = ()) -> GoldReport:
    """A reading in gold form. ``chains`` are the origin chains of its central claim, if they are known."""
    index = {attribution.id: number for number, attribution in enumerate(report.attributions)}
    check = report.headline_check
    origin = Origin(report.headline or "", tuple(tuple(chain) for chain in chains))
    return GoldReport(
        id=report.id,
        statements=tuple(_statement_of(report, attribution, index) for attribution in report.attributions),
        text=report.text,
        sha256=text_sha256(report.text),
        headline=report.headline,
        headline_label=check.label if check else None,
        headline_why=check.why if check else None,
        origins=(origin,) if origin.chains else (),
    )


def text_sha256(text: str) -> str:
    """The digest by which the gold pins a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _statement_of(report: Report, attribution: Attribution, index: dict[str, int]) -> Statement:
    return Statement(
        content=_quoted(report.text, attribution.content),
        cue=_quoted(report.text, attribution.cue),
        source=_quoted(report.text, attribution.source),
        speaker=attribution.speaker.name,
        kind=attribution.speaker.kind,
        form=attribution.form,
        stance=attribution.stance,
        certainty=attribution.certainty,
        polarity=attribution.polarity,
        via=tuple(relay.name for relay in attribution.via),
        responds_to=index.get(attribution.responds_to) if attribution.responds_to else None,
        region=_region(report, attribution),
    )


def _region(report: Report, attribution: Attribution) -> str | None:
    """The display matter in which all of the attribution stands, if it does."""
    spans = (*attribution.content, *attribution.cue)
    for block in report.blocks:
        if block.kind in REGIONS and spans and all(block.span.covers(span) for span in spans):
            return REGIONS[block.kind]
    return None


def _quoted(text: str, spans: Spans) -> tuple[Quoted, ...]:
    return tuple(Quoted(span.start, span.end, span.of(text)) for span in spans)


def _statement_to_json(statement: Statement) -> Json:
    data: Json = {
        "content": _spans_to_json(statement.content),
        "cue": _spans_to_json(statement.cue) or [],
        "source": _spans_to_json(statement.source),
        "speaker": statement.speaker,
        "kind": statement.kind and statement.kind.value,
        "form": statement.form and statement.form.value,
        "stance": statement.stance and statement.stance.value,
        "certainty": statement.certainty and statement.certainty.value,
        "polarity": statement.polarity and statement.polarity.value,
        "via": list(statement.via),
        "responds_to": statement.responds_to,
    }
    return data | {"region": statement.region} if statement.region else data


def _spans_to_json(spans: tuple[Quoted, ...]) -> list[list[int | str]] | None:
    return [[part for part in span if part is not None] for span in spans] or None
