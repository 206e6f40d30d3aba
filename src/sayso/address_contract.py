"""Addresses of words as JSON and back; part of a story's JSON (`sayso.story_contract`)."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.contract import Json
from sayso.model import Span
from sayso.story import AttributionRef, Evidence


def ref_to_json(ref: AttributionRef) -> Json:
    """A report and which of its attributions."""
    return {"report": ref.report, "attribution": ref.attribution}


def ref_from_json(data: Json) -> AttributionRef:
    """The attribution's address that `ref_to_json` wrote."""
    return AttributionRef(data["report"], data["attribution"])


def evidence_to_json(evidence: Evidence) -> Json:
    """A report and a span of its text."""
    return {"report": evidence.report, "span": list(evidence.span)}


def evidence_from_json(data: Json) -> Evidence:
    """The evidence that `evidence_to_json` wrote."""
    return Evidence(data["report"], Span(*data["span"]))


def all_evidence_to_json(found: Iterable[Evidence]) -> list[Json]:
    """Several pieces of evidence."""
    return [evidence_to_json(one) for one in found]


def all_evidence_from_json(data: Iterable[Json]) -> tuple[Evidence, ...]:
    """The evidence that `all_evidence_to_json` wrote."""
    return tuple(map(evidence_from_json, data))
