"""Exports in others' vocabularies are what those say: read back by rdflib, under local contexts."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from sayso.standards import provenance, schema_org, web_annotations
from sayso.standards.identifiers import report_iri

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
from contexts import ANNOTATION, SCHEMA_ORG  # noqa: E402

from invented_story import REPORTS, STORY  # noqa: E402

SCHEMA = Namespace("http://schema.org/")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")

PROV_TERMS = {
    "Entity", "Agent", "wasQuotedFrom", "hadPrimarySource", "wasRevisionOf", "actedOnBehalfOf",
    "wasAttributedTo", "wasDerivedFrom", "generatedAtTime",
}  # fmt: skip
SCHEMA_TERMS = {
    "NewsArticle", "Claim", "Quotation", "Person", "Organization", "NewsMediaOrganization", "identifier",
    "headline", "datePublished", "publisher", "name", "url", "text", "appearance", "firstAppearance",
    "isPartOf", "about", "spokenByCharacter",
}  # fmt: skip

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""rdflib's own reader of JSON-LD still uses it."""


def graph(data: dict[str, Any], context: dict[str, Any] | None = None) -> Graph:
    local = data if context is None else {**data, "@context": context}
    return Graph().parse(data=json.dumps(local), format="json-ld")


def terms(found: Graph, namespace: str) -> set[str]:
    used = {str(p) for p in found.predicates()} | {str(o) for o in found.objects(None, RDF.type)}
    return {one.removeprefix(namespace) for one in used if one.startswith(namespace)}


def test_schema_org_has_articles_claims_and_where_they_appear() -> None:
    told = STORY
    found = graph(schema_org(told, REPORTS), SCHEMA_ORG)
    assert len(set(found.subjects(RDF.type, SCHEMA.NewsArticle))) == len(told.reports)
    claims = set(found.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == len(told.claims)
    for claim in claims:
        first = found.value(claim, SCHEMA.firstAppearance)
        assert first in set(found.objects(claim, SCHEMA.appearance))
    assert terms(found, str(SCHEMA)) <= SCHEMA_TERMS


def test_no_export_reviews_a_claim() -> None:
    told = STORY
    page = [web_annotations(REPORTS[one.id], one) for one in told.reports]
    for data in (schema_org(told, REPORTS), provenance(told, REPORTS), *page):
        assert "ClaimReview" not in json.dumps(data)


def test_quotations_have_the_reports_words() -> None:
    texts = [" ".join(report.text.split()) for report in REPORTS.values()]
    found = graph(schema_org(STORY, REPORTS), SCHEMA_ORG)
    for quotation in found.subjects(RDF.type, SCHEMA.Quotation):
        words = str(found.value(quotation, SCHEMA.text)).split(" … ")
        assert any(all(part in text for part in words) for text in texts)


def test_provenance_leads_from_the_origin_to_every_report() -> None:
    told = STORY
    found = graph(provenance(told, REPORTS))
    assert terms(found, str(PROV)) <= PROV_TERMS
    assert set(found.objects(None, PROV.wasDerivedFrom))
    for claim in told.claims:
        if claim.lineage.origins.found:
            assert set(found.objects(None, PROV.hadPrimarySource))


def test_versions_are_revisions() -> None:
    told = STORY
    changed = replace(told, reports=(replace(told.reports[0], version=3), *told.reports[1:]))
    found = graph(provenance(changed, REPORTS))
    steps = list(found.subject_objects(PROV.wasRevisionOf))
    assert len(steps) == 2
    assert URIRef(report_iri(changed.reports[0])) in {start for start, _ in steps}


def test_annotations_select_the_words_by_quotation_and_position() -> None:
    for listed in STORY.reports:
        report = REPORTS[listed.id]
        found = graph(web_annotations(report, listed), ANNOTATION)
        assert len(set(found.subjects(RDF.type, OA.Annotation))) == len(report.attributions)
        for target in found.objects(None, OA.hasTarget):
            by = {found.value(one, RDF.type): one for one in found.objects(target, OA.hasSelector)}
            quote, place = by[OA.TextQuoteSelector], by[OA.TextPositionSelector]
            start, end = int(found.value(place, OA.start)), int(found.value(place, OA.end))
            assert report.text[start:end] == str(found.value(quote, OA.exact))


@pytest.mark.parametrize(
    "url",
    [
        None,
        "javascript:alert(1)",
        "https://quenby.example/a b",
        'https://quenby.example/"><script>',
        "ftp://x",
    ],
)
def test_an_odd_address_is_not_taken_for_one(url: str | None) -> None:
    assert report_iri(replace(STORY.reports[0], url=url)).startswith("urn:sayso:report:")
