"""A story with all left out that is not one claim's, or not one report's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sayso.model import Report
from sayso.story import AttributionRef, ClaimAccount, Story, statement_of


def of_claim(story: Story, account: ClaimAccount) -> Story:
    """The story as far as it is one claim's: that alone, and the reports that carry it."""
    carriers = {member.ref.report for member in account.claim.members}
    reports = tuple(one for one in story.reports if one.id in carriers)
    return replace(story, title=account.claim.text, reports=reports, claims=(account,))


def speaking_to(story: Story, reports: Mapping[str, Report]) -> dict[str, Report]:
    """The readings with no other statements than those that speak to the story's claims."""
    kept: dict[str, set[str]] = defaultdict(set)
    for account in story.claims:
        for member in account.claim.members:
            if ref := AttributionRef.parse(statement_of(str(member.ref))):
                kept[ref.report].add(ref.attribution)
    return {
        id_: replace(one, attributions=tuple(a for a in one.attributions if a.id in kept[id_]))
        for id_, one in reports.items()
    }


def of_report(story: Story, report: str) -> Story:
    """The story as far as this report carries it: its claims, with its own voices and appearances alone."""
    claims = [
        _carried(account, report)
        for account in story.claims
        if any(member.ref.report == report for member in account.claim.members)
    ]
    reports = tuple(one for one in story.reports if one.id == report)
    return replace(story, reports=reports, claims=tuple(claims))


def _carried(account: ClaimAccount, report: str) -> ClaimAccount:
    members = tuple(one for one in account.claim.members if one.ref.report == report)
    voices = tuple(one for one in account.record.voices if one.ref.report == report)
    edges = tuple(
        edge for edge in account.lineage.edges if any(found.report == report for found in edge.evidence)
    )
    ends = {end for edge in edges for end in (edge.start, edge.end)}
    nodes = tuple(node for node in account.lineage.nodes if node.id in ends or node.report == report)
    return replace(
        account,
        claim=replace(account.claim, members=members),
        record=replace(account.record, voices=voices),
        lineage=replace(account.lineage, nodes=nodes, edges=edges),
    )
