"""Exports in others' vocabularies are what those say: read back by rdflib, under local contexts."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import vocabularies
from contexts import ANNOTATION, SCHEMA_ORG
from rdflib import Graph, URIRef
from rdflib.namespace import FOAF, RDF, RDFS
from vocabularies import OA, PROV, SCHEMA

from invented_story import FILED, REPORTS, STORY
from sayso.answers import sources_of
from sayso.model import Stance
from sayso.standards import provenance, schema_org, web_annotations
from sayso.standards.identifiers import report_iri, urn
from sayso.standards.parties import (
    outlet_provenance,
    outlet_schema_org,
    source_provenance,
    source_schema_org,
)

LISTED = {one.id: one for one in STORY.reports}
SOURCES = sources_of(
    [member.ref for account in STORY.claims for member in account.claim.members], FILED, [STORY], []
)
OUTLET = STORY.reports[0].outlet or pytest.fail("the story's first report has an outlet")
CHANGED = replace(STORY, reports=(replace(STORY.reports[0], version=3), *STORY.reports[1:]))

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""rdflib's own reader of JSON-LD still uses it."""


def graph(data: dict[str, Any], context: dict[str, Any] | None = None) -> Graph:
    local = data if context is None else {**data, "@context": context}
    return Graph().parse(data=json.dumps(local), format="json-ld")


def in_schema_org() -> list[dict[str, Any]]:
    parties = [source_schema_org(SOURCES, LISTED), outlet_schema_org(OUTLET, STORY.reports)]
    return [schema_org(STORY, REPORTS), schema_org(CHANGED, REPORTS), *parties]


def in_prov() -> list[dict[str, Any]]:
    parties = [source_provenance(SOURCES, LISTED), outlet_provenance(OUTLET, STORY.reports)]
    return [provenance(STORY, REPORTS), provenance(CHANGED, REPORTS), *parties]


def in_annotations() -> list[dict[str, Any]]:
    return [web_annotations(REPORTS[one.id], one) for one in STORY.reports]


def test_schema_org_is_kept_to() -> None:
    for data in in_schema_org():
        assert vocabularies.schema_org().breaches(graph(data, SCHEMA_ORG)) == []


def test_prov_is_kept_to() -> None:
    for data in in_prov():
        assert vocabularies.prov().breaches(graph(data)) == []


def test_the_web_annotation_vocabulary_is_kept_to() -> None:
    for data in in_annotations():
        assert vocabularies.annotation().breaches(graph(data, ANNOTATION)) == []


WORDS_OF_STREAMS = {"OrderedCollectionPage", "items", "generator", "Application"}


def test_annotation_pages_are_what_activity_streams_calls_so() -> None:
    known = vocabularies.activity_streams()
    space = ANNOTATION["as"]
    for data in in_annotations():
        found = graph(data, ANNOTATION)
        used = {str(one) for triple in found for one in triple if str(one).startswith(space)}
        assert {one.removeprefix(space) for one in used} == WORDS_OF_STREAMS
    names = {str(one).removeprefix(known.namespace) for one in (*known.parents, *known.domains)}
    assert names >= WORDS_OF_STREAMS


def keys(data: Any) -> set[str]:
    if isinstance(data, list):
        return {key for one in data for key in keys(one)}
    if not isinstance(data, dict):
        return set()
    return set(data) - {"@context"} | {key for one in data.values() for key in keys(one)}


def test_no_word_of_an_export_is_lost_under_its_context() -> None:
    """A key that a context does not have is dropped in silence when the export is read."""
    assert keys(in_annotations()) <= ANNOTATION.keys()
    assert keys(in_schema_org()) <= SCHEMA_ORG.keys() | {"@id", "@type", "@graph"}
    for data in in_prov():
        assert keys(data) <= data["@context"].keys() | {"@id", "@type", "@graph"}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"@type": "NewsArticle", "appearance": {"@type": "Person"}}, "appearance from"),
        ({"@type": "Claim", "appearance": {"@type": "Person"}}, "appearance to"),
        ({"@type": "Claim", "appearance": {"@id": "urn:x"}}, "appearance to urn:x"),
        ({"@type": "Klaim"}, "no class"),
        ({"@type": "Claim", "seenIn": "x"}, "no property"),
    ],
)
def test_what_a_vocabulary_does_not_allow_is_found(data: dict[str, Any], told: str) -> None:
    breaches = vocabularies.schema_org().breaches(graph(data, {**SCHEMA_ORG}))
    assert any(told in breach.replace(str(SCHEMA), "") for breach in breaches)


def test_schema_org_has_articles_claims_and_where_they_appear() -> None:
    told = STORY
    found = graph(schema_org(told, REPORTS), SCHEMA_ORG)
    assert len(set(found.subjects(RDF.type, SCHEMA.NewsArticle))) == len(told.reports)
    claims = set(found.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == len(told.claims)
    for claim in claims:
        first = found.value(claim, SCHEMA.firstAppearance)
        assert first in set(found.objects(claim, SCHEMA.appearance))


def test_a_claim_first_appears_in_the_earliest_report_that_has_it() -> None:
    late = replace(STORY, reports=(replace(STORY.reports[0], at="2024-05-09"), *STORY.reports[1:]))
    found = graph(schema_org(late, REPORTS), SCHEMA_ORG)
    claim = URIRef(urn("claim", STORY.claims[0].claim.id))
    assert found.value(claim, SCHEMA.firstAppearance) == URIRef(report_iri(late.reports[1]))


def test_no_export_reviews_a_claim() -> None:
    for data in (*in_schema_org(), *in_prov(), *in_annotations()):
        text = json.dumps(data)
        assert not [
            word for word in ("ClaimReview", "reviewRating", "Rating", "claimReviewed") if word in text
        ]


def test_what_a_source_denies_is_no_claim_of_its_own() -> None:
    found = graph(source_schema_org(SOURCES, LISTED), SCHEMA_ORG)
    said = {one.words: one.stance for source in SOURCES for one in source.statements}
    authored = set(found.subjects(SCHEMA.author, None))
    claims = {
        str(found.value(one, SCHEMA.text)) for one in authored & set(found.subjects(RDF.type, SCHEMA.Claim))
    }
    assert claims == {words for words, stance in said.items() if stance in {Stance.ASSERTS, Stance.CONFIRMS}}
    others = {str(found.value(one, SCHEMA.name)) for one in found.subjects(RDF.type, SCHEMA.CreativeWork)}
    assert "denies: the Alma would be scrapped" in others and "declines: nothing to confirm" in others


def test_what_somebody_denies_is_not_derived_from_who_says_it() -> None:
    lineage = STORY.claims[0].lineage
    denial = replace(lineage.edges[0], stance=Stance.DENIES)
    denied = replace(STORY.claims[0], lineage=replace(lineage, edges=(*lineage.edges, denial)))
    found = graph(provenance(replace(STORY, claims=(denied,)), REPORTS))
    labels = {str(one) for one in found.objects(None, URIRef("http://www.w3.org/2000/01/rdf-schema#label"))}
    text = denied.claim.text
    assert {text, f"denies: {text}"} <= labels
    for start, end in found.subject_objects(PROV.wasDerivedFrom):
        kinds = [
            {str(one) for one in found.objects(which, RDF.type) if str(one).startswith("urn:sayso:stance:")}
            for which in (start, end)
        ]
        assert not all(kinds) or kinds[0] == kinds[1]
    assert not [
        one
        for one in found.subjects(PROV.hadPrimarySource, None)
        if (one, RDF.type, URIRef("urn:sayso:stance:denies")) in found
    ]


def test_quotations_have_the_reports_words() -> None:
    texts = [" ".join(report.text.split()) for report in REPORTS.values()]
    found = graph(schema_org(STORY, REPORTS), SCHEMA_ORG)
    for quotation in found.subjects(RDF.type, SCHEMA.Quotation):
        words = str(found.value(quotation, SCHEMA.text)).split(" … ")
        assert any(all(part in text for part in words) for text in texts)


def test_provenance_leads_from_the_origin_to_every_report() -> None:
    told = STORY
    found = graph(provenance(told, REPORTS))
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


def test_the_programs_that_made_it_are_agents() -> None:
    made = STORY.made
    assert made
    found = graph(provenance(STORY, REPORTS))
    programs = set(found.subjects(RDF.type, PROV.SoftwareAgent))
    assert {str(found.value(one, RDFS.label)) for one in programs} == {
        made.words,
        *(one.words for one in made.readings),
    }
    (account,) = set(found.subjects(PROV.wasAttributedTo, next(iter(programs))))
    assert set(found.objects(account, PROV.wasAttributedTo)) == programs
    assert set(found.objects(account, PROV.wasDerivedFrom)) == {
        URIRef(report_iri(one)) for one in STORY.reports
    }
    assert not list(
        graph(provenance(replace(STORY, made=None), REPORTS)).subjects(RDF.type, PROV.SoftwareAgent)
    )


def test_an_annotation_names_the_program_that_made_it() -> None:
    for listed in STORY.reports:
        report = REPORTS[listed.id]
        assert report.made
        found = graph(web_annotations(report, listed), ANNOTATION)
        makers = set(found.objects(None, URIRef("http://www.w3.org/ns/activitystreams#generator")))
        assert {str(found.value(one, FOAF.name)) for one in makers} == {report.made.words}
        by_nobody = web_annotations(replace(report, made=None), listed)
        assert not any("generator" in one for one in by_nobody["items"])


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
