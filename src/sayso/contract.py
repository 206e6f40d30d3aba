"""Reports as JSON and back: the contract that the command line, the API and exports agree on.

The JSON Schema is `schemas/report-1.json`; `sayso schema` prints it. Within one schema version fields are
only ever added.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from importlib import resources
from typing import TYPE_CHECKING, Any

from sayso.model import (
    SCHEMA,
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Dateline,
    Form,
    Headline,
    HeadlineCheck,
    HeadlineLabel,
    HeadlinePlace,
    Made,
    Note,
    Outlet,
    OutletKind,
    Polarity,
    Reason,
    Relay,
    Report,
    Said,
    Source,
    Span,
    Spans,
    Speaker,
    SpeakerKind,
    Stance,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.document import Failure

Json = dict[str, Any]


def report_to_json(report: Report) -> Json:
    """The report as plain data, keys in the contract's order."""
    return {
        "schema": SCHEMA,
        "id": report.id,
        "url": report.url,
        "outlet": outlet_to_json(report.outlet),
        "headline": report.headline,
        "headlines": [{"place": h.place.value, "text": h.text} for h in report.headlines],
        "authors": list(report.authors),
        "published": report.published,
        "modified": report.modified,
        "dateline": _dateline_to_json(report.dateline),
        "language": report.language,
        "text": report.text,
        "blocks": [_block_to_json(block) for block in report.blocks],
        "attributions": [attribution_to_json(attribution) for attribution in report.attributions],
        "sources": [source_to_json(source) for source in report.sources],
        "headline_check": _check_to_json(report.headline_check),
        "notes": [{"code": note.code, "text": note.text} for note in report.notes],
        "made": report.made and made_to_json(report.made),
    }


def report_from_json(data: Json) -> Report:
    """The report that `report_to_json` wrote; fields this version does not know are passed over."""
    dateline, check = data["dateline"], data["headline_check"]
    return Report(
        id=data["id"],
        text=data["text"],
        blocks=tuple(
            Block(BlockKind(b["kind"]), b["start"], b["end"], b.get("author"), b.get("url"))
            for b in data["blocks"]
        ),
        url=data["url"],
        outlet=outlet_from_json(data["outlet"]),
        headline=data["headline"],
        headlines=tuple(Headline(HeadlinePlace(h["place"]), h["text"]) for h in data["headlines"]),
        authors=tuple(data["authors"]),
        published=data["published"],
        modified=data["modified"],
        dateline=dateline
        and Dateline(
            dateline["place"],
            dateline["date"],
            dateline["agency"],
            dateline["words"],
            tuple(dateline["candidates"]),
        ),
        language=data["language"],
        attributions=tuple(attribution_from_json(a) for a in data["attributions"]),
        headline_check=check
        and HeadlineCheck(
            HeadlineLabel(check["label"]),
            check["why"],
            tuple(check["attributions"]),
            _spans(check["headline_spans"]),
            _spans(check["spans"]),
        ),
        notes=tuple(Note(n["code"], n["text"]) for n in data["notes"]),
        sources=tuple(source_from_json(source) for source in data.get("sources", ())),
        made=made_from_json(data["made"]) if data.get("made") else None,
    )


def made_to_json(made: Made) -> Json:
    """What made a reading, as plain data."""
    return asdict(made)


def made_from_json(data: Json) -> Made:
    """What `made_to_json` wrote; fields this version does not know are passed over."""
    known: Json = {field.name: data.get(field.name) for field in fields(Made)}
    return Made(**known)


def outlet_to_json(outlet: Outlet | None) -> Json | None:
    """An outlet as plain data."""
    if outlet is None:
        return None
    return {"name": outlet.name, "kind": outlet.kind and outlet.kind.value, "domain": outlet.domain}


def outlet_from_json(data: Json | None) -> Outlet | None:
    """The outlet that `outlet_to_json` wrote."""
    if data is None:
        return None
    return Outlet(data["name"], data["kind"] and OutletKind(data["kind"]), data["domain"])


def source_to_json(source: Source) -> Json:
    """A source's profile as plain data."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind and source.kind.value,
        "role": source.role,
        "affiliation": source.affiliation,
        "anonymity": _pairs(source.anonymity),
        "mentions": _pairs(source.mentions),
        "attributions": list(source.attributions),
        "may_be": list(source.may_be),
    }


def source_from_json(data: Json) -> Source:
    """The profile that `source_to_json` wrote."""
    return Source(
        id=data["id"],
        name=data["name"],
        kind=data["kind"] and SpeakerKind(data["kind"]),
        role=data["role"],
        affiliation=data["affiliation"],
        anonymity=_spans(data["anonymity"]),
        mentions=_spans(data["mentions"]),
        attributions=tuple(data["attributions"]),
        may_be=tuple(data["may_be"]),
    )


def attribution_to_json(attribution: Attribution) -> Json:
    """One attribution as plain data."""
    said = attribution.said
    return {
        "id": attribution.id,
        "content": _pairs(attribution.content),
        "cue": _pairs(attribution.cue),
        "source": _pairs(attribution.source),
        "form": attribution.form.value,
        "stance": attribution.stance and attribution.stance.value,
        "detail": attribution.detail,
        "certainty": attribution.certainty and attribution.certainty.value,
        "polarity": attribution.polarity and attribution.polarity.value,
        "speaker": {
            "name": attribution.speaker.name,
            "kind": attribution.speaker.kind and attribution.speaker.kind.value,
            "role": attribution.speaker.role,
            "affiliation": attribution.speaker.affiliation,
        },
        "source_id": attribution.source_id,
        "via": [{"name": relay.name, "mention": _pairs(relay.mention)} for relay in attribution.via],
        "said": said
        and {
            "date": said.date,
            "words": said.words,
            "mention": _pairs(said.mention),
            "candidates": list(said.candidates),
        },
        "responds_to": attribution.responds_to,
        "nested_in": attribution.nested_in,
        "confidence": attribution.confidence,
        "why": [
            {
                "label": reason.label,
                "rule": reason.rule,
                "spans": _pairs(reason.spans),
                "confidence": reason.confidence,
            }
            for reason in attribution.why
        ],
    }


def attribution_from_json(data: Json) -> Attribution:
    """The attribution that `attribution_to_json` wrote."""
    speaker, said = data["speaker"], data["said"]
    return Attribution(
        id=data["id"],
        content=_spans(data["content"]),
        cue=_spans(data["cue"]),
        source=_spans(data["source"]),
        form=Form(data["form"]),
        stance=data["stance"] and Stance(data["stance"]),
        detail=data["detail"],
        certainty=data["certainty"] and Certainty(data["certainty"]),
        polarity=data["polarity"] and Polarity(data["polarity"]),
        speaker=Speaker(
            speaker["name"],
            speaker["kind"] and SpeakerKind(speaker["kind"]),
            speaker["role"],
            speaker["affiliation"],
        ),
        via=tuple(Relay(r["name"], _spans(r["mention"])) for r in data["via"]),
        said=said and Said(said["date"], said["words"], _spans(said["mention"]), tuple(said["candidates"])),
        responds_to=data["responds_to"],
        nested_in=data["nested_in"],
        confidence=data["confidence"],
        why=tuple(Reason(r["label"], r["rule"], _spans(r["spans"]), r["confidence"]) for r in data["why"]),
        source_id=data.get("source_id"),
    )


def failure_to_json(failure: Failure) -> Json:
    """The line that stands in a failed report's place."""
    return {"id": failure.id or failure.name, "error": str(failure.error)}


def to_line(data: Json) -> str:
    """One line of JSON: non-ASCII as it is, no newline at the end."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def report_schema() -> Json:
    """The JSON Schema of a report."""
    text = resources.files("sayso").joinpath("schemas/report-1.json").read_text("utf-8")
    schema: Json = json.loads(text)
    return schema


def _dateline_to_json(dateline: Dateline | None) -> Json | None:
    if dateline is None:
        return None
    return {
        "place": dateline.place,
        "date": dateline.date,
        "agency": dateline.agency,
        "words": dateline.words,
        "candidates": list(dateline.candidates),
    }


def _block_to_json(block: Block) -> Json:
    data: Json = {"kind": block.kind.value, "start": block.start, "end": block.end}
    if block.author is not None:
        data["author"] = block.author
    if block.url is not None:
        data["url"] = block.url
    return data


def _check_to_json(check: HeadlineCheck | None) -> Json | None:
    if check is None:
        return None
    return {
        "label": check.label.value,
        "why": check.why,
        "attributions": list(check.attributions),
        "headline_spans": _pairs(check.headline_spans),
        "spans": _pairs(check.spans),
    }


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Iterable[Iterable[int]]) -> Spans:
    return tuple(Span(*pair) for pair in pairs)
