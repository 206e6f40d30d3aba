"""Stories as JSON and back, and judgements as JSON: the contract of the ledger, beside that of reports.

The JSON Schema is `schemas/story-1.json`; `sayso schema story` prints it. Within one schema version fields
are only ever added. Spans are [start, end], half-open, in Unicode code points, into the text of the report
named beside them.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import resources

from sayso.address_contract import (
    all_evidence_from_json,
    all_evidence_to_json,
    evidence_from_json,
    evidence_to_json,
    ref_from_json,
    ref_to_json,
)
from sayso.contract import Json, made_from_json, made_to_json, outlet_from_json, outlet_to_json
from sayso.lineage_contract import lineage_from_json, lineage_to_json, origins_to_json
from sayso.model import Stance
from sayso.moment_contract import moment_from_json, moment_to_json
from sayso.record_contract import record_from_json, record_to_json
from sayso.story import (
    ArticleStance,
    Bearing,
    Claim,
    ClaimAccount,
    Copy,
    CopyReason,
    Judgement,
    Member,
    Particular,
    Relation,
    RelationType,
    Signal,
    Since,
    Story,
    StoryMade,
    StoryReport,
)

STORY_SCHEMA = "sayso-story/1"
"""Name and version of a story's JSON."""


def story_to_json(story: Story) -> Json:
    """The story as plain data; ``reports`` are the ids alone, ``report_details`` what is known of each."""
    return {
        "schema": STORY_SCHEMA,
        "id": story.id,
        "title": story.title,
        "as_of": story.as_of,
        "reports": [report.id for report in story.reports],
        "report_details": [_report_to_json(report) for report in story.reports],
        "claims": [account_to_json(account) for account in story.claims],
        "copies": [copy_to_json(copy) for copy in story.copies],
        "withdrawn": [
            asdict(one) | {"kind": one.kind.value} | moment_to_json(one.at, one.dated)
            for one in story.withdrawn
        ],
        "since_then": [asdict(one) for one in story.since_then],
        "made": story.made and _made_to_json(story.made),
    }


def story_from_json(data: Json) -> Story:
    """The story that `story_to_json` wrote; fields this version does not know are passed over."""
    return Story(
        id=data["id"],
        title=data["title"],
        reports=tuple(_report_from_json(report) for report in data["report_details"]),
        claims=tuple(account_from_json(account) for account in data["claims"]),
        copies=tuple(copy_from_json(copy) for copy in data["copies"]),
        as_of=data["as_of"],
        since_then=tuple(Since(**one) for one in data.get("since_then", ())),
        made=_made_from_json(data["made"]) if data.get("made") else None,
    )


def _made_to_json(made: StoryMade) -> Json:
    return {**asdict(made), "readings": [made_to_json(one) for one in made.readings]}


def _made_from_json(data: Json) -> StoryMade:
    readings = tuple(made_from_json(one) for one in data["readings"])
    return StoryMade(data["sayso"], data["encoder"], readings)


def claim_to_json(story: Story, account: ClaimAccount) -> Json:
    """A claim asked for by itself: its story, the moment that it is told for, and what became since of the
    reports that carry it, before all that a story's JSON has of it."""
    carrying = {member.ref.report for member in account.claim.members}
    since_then = [asdict(one) for one in story.since_then if one.report in carrying]
    return {"story": story.id, "as_of": story.as_of, "since_then": since_then, **account_to_json(account)}


def account_to_json(account: ClaimAccount) -> Json:
    """A claim with its lineage and its record; state and origins stand at its head."""
    claim, lineage, record = account.claim, account.lineage, account.record
    return {
        "id": claim.id,
        "text": claim.text,
        "text_from": ref_to_json(claim.text_from),
        "state": record.state.value,
        "attributions": [_member_to_json(member) for member in claim.members],
        "also": [_member_to_json(member) for member in claim.also],
        "particulars": [_particular_to_json(particular) for particular in claim.particulars],
        "relations": [_relation_to_json(relation) for relation in claim.relations],
        "origins": origins_to_json(lineage.origins),
        "lineage": lineage_to_json(lineage),
        "record": record_to_json(record),
    }


def account_from_json(data: Json) -> ClaimAccount:
    """The claim, lineage and record that `account_to_json` wrote."""
    claim = Claim(
        id=data["id"],
        text=data["text"],
        text_from=ref_from_json(data["text_from"]),
        members=tuple(map(_member_from_json, data["attributions"])),
        particulars=tuple(_particular_from_json(p) for p in data["particulars"]),
        relations=tuple(_relation_from_json(r) for r in data["relations"]),
        also=tuple(map(_member_from_json, data.get("also", ()))),
    )
    lineage = lineage_from_json(data["lineage"], data["origins"])
    return ClaimAccount(claim, lineage, record_from_json(data["record"]))


def copy_to_json(copy: Copy) -> Json:
    """One report's words in another."""
    return {
        "original": copy.original,
        "copy": copy.copy,
        "share": copy.share,
        "reason": copy.reason.value,
        "directed": copy.directed,
        "agency": copy.agency,
        "evidence": all_evidence_to_json(copy.evidence),
    }


def copy_from_json(data: Json) -> Copy:
    """The copy that `copy_to_json` wrote."""
    return Copy(
        original=data["original"],
        copy=data["copy"],
        share=data["share"],
        reason=CopyReason(data["reason"]),
        directed=data["directed"],
        agency=data["agency"],
        evidence=all_evidence_from_json(data["evidence"]),
    )


def judgement_to_json(judgement: Judgement) -> Json:
    """A judgement as plain data, one undone as well."""
    return {**asdict(judgement), "kind": judgement.kind.value}


def story_schema() -> Json:
    """The JSON Schema of a story."""
    text = resources.files("sayso").joinpath("schemas/story-1.json").read_text("utf-8")
    schema: Json = json.loads(text)
    return schema


def _report_to_json(report: StoryReport) -> Json:
    return {
        "id": report.id,
        "headline": report.headline,
        "outlet": outlet_to_json(report.outlet),
        "url": report.url,
        **moment_to_json(report.at, report.dated),
        "version": report.version,
        "withdrawn": report.withdrawn,
        "bearing": report.bearing and _bearing_to_json(report.bearing),
    }


def _report_from_json(data: Json) -> StoryReport:
    at, dated = moment_from_json(data)
    return StoryReport(
        id=data["id"],
        headline=data["headline"],
        outlet=outlet_from_json(data["outlet"]),
        url=data["url"],
        at=at,
        dated=dated,
        version=data["version"],
        withdrawn=data["withdrawn"],
        bearing=_bearing_from_json(data["bearing"]) if data.get("bearing") else None,
    )


def _bearing_to_json(bearing: Bearing) -> Json:
    return {
        "stance": bearing.stance.value,
        "share": bearing.share,
        "signals": [signal._asdict() for signal in bearing.signals],
    }


def _bearing_from_json(data: Json) -> Bearing:
    signals = tuple(Signal(one["name"], one["given"]) for one in data["signals"])
    return Bearing(ArticleStance(data["stance"]), data["share"], signals)


def _member_to_json(member: Member) -> Json:
    return {
        **ref_to_json(member.ref),
        "stance": member.stance.value,
        "score": member.score,
        "rule": member.rule,
    }


def _member_from_json(data: Json) -> Member:
    return Member(ref_from_json(data), Stance(data["stance"]), data["score"], data["rule"])


def _particular_to_json(particular: Particular) -> Json:
    return {
        "aspect": particular.aspect,
        "value": particular.value,
        "evidence": evidence_to_json(particular.evidence),
    }


def _particular_from_json(data: Json) -> Particular:
    return Particular(data["aspect"], data["value"], evidence_from_json(data["evidence"]))


def _relation_to_json(relation: Relation) -> Json:
    return {
        "type": relation.type.value,
        "of": relation.of,
        "particulars": [
            {"ours": _particular_to_json(ours), "theirs": _particular_to_json(theirs)}
            for ours, theirs in relation.particulars
        ],
        "why": relation.why,
    }


def _relation_from_json(data: Json) -> Relation:
    pairs = data["particulars"]
    return Relation(
        RelationType(data["type"]),
        data["of"],
        tuple((_particular_from_json(p["ours"]), _particular_from_json(p["theirs"])) for p in pairs),
        data["why"],
    )
