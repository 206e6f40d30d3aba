"""A story in schema.org's words: news articles, claims with their appearances, and quotations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.answers.words import quoted
from sayso.model import Form, Report, SpeakerKind
from sayso.standards.identifiers import report_iri, urn
from sayso.story import ClaimAccount, Story, StoryReport, Voice, as_told, in_time

CONTEXT = "https://schema.org"
_PEOPLE = frozenset({SpeakerKind.PERSON})
Json = dict[str, Any]


def schema_org(story: Story, reports: Mapping[str, Report]) -> Json:
    """The story as a graph of `NewsArticle`, `Claim` and `Quotation`; ``reports`` are its own, by id."""
    listed = {one.id: one for one in story.reports}
    articles = [article(one) for one in story.reports]
    claims = [_claim(account, listed) for account in story.claims]
    quotations = [
        quotation
        for account in story.claims
        for voice in account.record.voices
        for quotation in _quotation(voice, account, listed, reports)
    ]
    return {"@context": CONTEXT, "@graph": [*articles, *claims, *quotations]}


def article(report: StoryReport) -> Json:
    """A report as a news article."""
    found: Json = {"@type": "NewsArticle", "@id": report_iri(report), "identifier": report.id}
    if report.headline:
        found["headline"] = report.headline
    if report.dated:
        found["datePublished"] = as_told(report.at)
    if report.outlet:
        found["publisher"] = {"@type": "NewsMediaOrganization", "name": report.outlet.name}
    if report.url:
        found["url"] = report_iri(report)
    return found


def _claim(account: ClaimAccount, listed: Mapping[str, StoryReport]) -> Json:
    carriers = {member.ref.report for member in account.claim.members}
    reports = sorted(
        (one for one in listed.values() if one.id in carriers), key=lambda one: (in_time(one.at), one.id)
    )
    found = [{"@id": report_iri(one)} for one in reports]
    claim: Json = {
        "@type": "Claim",
        "@id": urn("claim", account.claim.id),
        "text": account.claim.text,
        "appearance": found,
    }
    if found:
        claim["firstAppearance"] = found[0]
    return claim


def _quotation(
    voice: Voice, account: ClaimAccount, listed: Mapping[str, StoryReport], reports: Mapping[str, Report]
) -> list[Json]:
    """The voice's own words, where the report has them in quotation marks."""
    report, where = reports.get(voice.ref.report), listed.get(voice.ref.report)
    said = report.attribution(voice.ref.attribution) if report else None
    if report is None or where is None or said is None or said.form is Form.INDIRECT or not said.content:
        return []
    quotation: Json = {
        "@type": "Quotation",
        "@id": urn("attribution", str(voice.ref)),
        "text": quoted(report.text, said.content),
        "isPartOf": {"@id": report_iri(where)},
        "about": {"@id": urn("claim", account.claim.id)},
    }
    if voice.name:
        quotation["spokenByCharacter"] = {"@type": speaker_type(voice.kind), "name": voice.name}
    return [quotation]


def speaker_type(kind: SpeakerKind | None) -> str:
    """What schema.org calls a speaker of this kind."""
    return "Person" if kind in _PEOPLE else "Organization"
