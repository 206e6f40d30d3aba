"""A report's attributions as Web Annotations: its own words by quotation and by position."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sayso.model import Attribution, Made, Report, Span
from sayso.standards.identifiers import report_iri, urn
from sayso.story import StoryReport

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and after the quotation that tell it from the same words elsewhere."""

Json = dict[str, Any]


def web_annotations(report: Report, listed: StoryReport, *, only: Collection[str] | None = None) -> Json:
    """The report's attributions as an annotation page, or ``only`` those of these ids."""
    source = report_iri(listed)
    wanted = [one for one in report.attributions if only is None or one.id in only]
    items = [_annotation(report, one, source) for one in wanted]
    return {
        "@context": CONTEXT,
        "id": urn("annotations", report.id),
        "type": "AnnotationPage",
        "items": items,
    }


def _annotation(report: Report, attribution: Attribution, source: str) -> Json:
    spans = attribution.content or attribution.cue or attribution.source
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": f"{name}: {value}"}
        for name, value in _labels(attribution)
    ]
    generator = {"generator": _generator(report.made)} if report.made else {}
    return {
        "id": urn("attribution", f"{report.id}#{attribution.id}"),
        "type": "Annotation",
        **generator,
        "motivation": "classifying",
        "body": bodies,
        "target": [_target(report.text, span, source) for span in spans],
    }


def _generator(made: Made) -> Json:
    """The program that made the annotation, by its version and its models."""
    return {"id": urn("software", made.words), "type": "Software", "name": made.words}


def _target(text: str, span: Span, source: str) -> Json:
    return {"type": "SpecificResource", "source": source, "selector": _selectors(text, span)}


def _labels(attribution: Attribution) -> list[tuple[str, str]]:
    speaker = attribution.speaker
    given = {
        "speaker": speaker.name,
        "kind of speaker": speaker.kind,
        "stance": attribution.stance,
        "detail": attribution.detail,
        "certainty": attribution.certainty,
        "via": ", ".join(relay.name for relay in attribution.via),
    }
    return [(name, str(value)) for name, value in given.items() if value]


def _selectors(text: str, span: Span) -> list[Json]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
