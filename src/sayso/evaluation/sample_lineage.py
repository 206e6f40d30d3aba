"""The bundled story's claims and copies as its gold has them, for measuring what is computed from them.

The reports are made from gold: its statements as attributions, where their words stand in its paragraphs. So
what is measured is lineage alone, not reading. A claim's members are the statements that gold lists; those
without a speaker that they answer; and those of an origin that gold names which stand in them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sayso import samples
from sayso.evaluation.names import same_speaker
from sayso.model import (
    Attribution,
    Certainty,
    Form,
    Outlet,
    Polarity,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.story import AttributionRef, Claim, Copy, CopyReason, Filed, Member

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.contract import Json

_LISTS = {
    "asserts": Stance.ASSERTS,
    "confirms": Stance.CONFIRMS,
    "denies": Stance.DENIES,
    "asserts_not": Stance.DENIES,
    "declines": Stance.DECLINES,
    "unaware": Stance.UNAWARE,
}


def gold_filed(gold: Json) -> list[Filed]:
    """The story's reports with gold's statements as their attributions."""
    return [Filed(_report(record), _moment(record["published"])) for record in gold["reports"]]


def gold_copies(gold: Json) -> list[Copy]:
    """The story's copies."""
    return [
        Copy(copy["of"], copy["file"], 0.9, CopyReason.CREDIT, directed=True)
        for copy in gold["story"]["copies"]
    ]


def gold_claims(gold: Json) -> dict[str, Claim]:
    """The story's claims by gold's names for them."""
    records = {record["file"]: record for record in gold["reports"]}
    return {claim["id"]: _claim(claim, records) for claim in gold["story"]["claims"]}


def _moment(published: str) -> str:
    """A time in UTC, so that moments sort as text; one without a zone is taken for UTC."""
    moment = datetime.fromisoformat(published)
    return (moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def _report(record: Json) -> Report:
    text = "\n\n".join(block["text"] for block in record["blocks"])
    attributions = tuple(
        _attribution(index, statement, text) for index, statement in enumerate(record["statements"])
    )
    return Report(
        record["file"],
        text,
        outlet=Outlet(record["outlet"]),
        headline=record["headline"],
        published=record["published"],
        attributions=attributions,
    )


def _attribution(index: int, statement: Json, text: str) -> Attribution:
    return Attribution(
        id=f"a{index}",
        content=_spans(statement["content"], text),
        cue=_spans(statement["cue"], text),
        source=_spans(statement["source"], text),
        form=Form(statement["form"]),
        stance=Stance(statement["stance"]),
        detail=statement["detail"],
        certainty=statement["certainty"] and Certainty(statement["certainty"]),
        polarity=statement["polarity"] and Polarity(statement["polarity"]),
        speaker=Speaker(statement["speaker"], statement["kind"] and SpeakerKind(statement["kind"])),
        via=tuple(Relay(name, ()) for name in statement["via"]),
        responds_to=_id(statement["responds_to"]),
        nested_in=_id(statement["nested_in"]),
    )


def _spans(quotes: Any, text: str) -> tuple[Span, ...]:
    """Where the words stand; none of those that gold quotes from a caption or a headline."""
    listed = quotes if isinstance(quotes, list) else [quotes] if quotes else []
    try:
        return samples.spans_of(text, listed)
    except LookupError:
        return ()


def _id(index: int | None) -> str | None:
    return None if index is None else f"a{index}"


def _claim(claim: Json, records: dict[str, Json]) -> Claim:
    members = {
        (one["file"], one["statement"]): stance
        for listed, stance in _LISTS.items()
        for one in claim.get(listed, ())
    }
    for file, index in list(members):
        for other in _with(records[file]["statements"], index, claim["named_origins"]):
            members.setdefault((file, other), Stance(records[file]["statements"][other]["stance"]))
    made = tuple(
        Member(AttributionRef(file, f"a{index}"), stance, 1.0, "gold")
        for (file, index), stance in sorted(members.items())
    )
    return Claim(str(made[0].ref), claim["text"], made[0].ref, made)


def _with(statements: list[Json], index: int, origins: list[str]) -> Iterator[int]:
    answered = statements[index]["responds_to"]
    if answered is not None and statements[answered]["source"] is None:
        yield answered
    for other, statement in enumerate(statements):
        if statement["nested_in"] == index and any(named_as(name, statement["speaker"]) for name in origins):
            yield other


def named_as(gold: str, found: str) -> bool:
    """Whether an origin found is the one that gold names, by the names' telling words."""
    return same_speaker(gold, found)
