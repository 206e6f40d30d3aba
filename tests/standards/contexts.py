"""The published JSON-LD contexts, kept here as far as the exports use them, so that no test fetches anything.

schema.org's context (schema.org/docs/jsonldcontext.jsonld, release 29) maps every term into one vocabulary
and types some values as addresses or dates. The Web Annotation context is Appendix A of the W3C's
"Web Annotation Vocabulary" (2017).
"""

from __future__ import annotations

from typing import Any

SCHEMA_ORG: dict[str, Any] = {
    "@vocab": "http://schema.org/",
    "url": {"@id": "schema:url", "@type": "@id"},
    "schema": "http://schema.org/",
    "datePublished": {"@id": "schema:datePublished", "@type": "schema:Date"},
}

_MOTIVATIONS = ("classifying", "tagging")

ANNOTATION: dict[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    **{motivation: f"oa:{motivation}" for motivation in _MOTIVATIONS},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "format": "dc:format",
    "value": "rdf:value",
}
