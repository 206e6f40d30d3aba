"""A story's lineages in PROV-O: what was quoted from what, who spoke for whom, what revises what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.model import Report
from sayso.standards.identifiers import report_iri, urn
from sayso.story import ClaimAccount, Edge, EdgeType, Node, NodeKind, Story, StoryReport

CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "label": "rdfs:label",
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    **{
        name: {"@id": f"prov:{name}", "@type": "@id"}
        for name in (
            "actedOnBehalfOf",
            "hadPrimarySource",
            "wasAttributedTo",
            "wasDerivedFrom",
            "wasQuotedFrom",
            "wasRevisionOf",
        )
    },
}
"""Written out, so that nothing has to be fetched to read it."""

Json = dict[str, Any]


def provenance(story: Story, reports: Mapping[str, Report]) -> Json:
    """The story's reports, the claims as they appear in them, and the agents behind both."""
    listed = {one.id: one for one in story.reports}
    graph: dict[str, Json] = {}
    for report in story.reports:
        _add(graph, report_entity(report))
        for earlier in range(1, report.version):
            _add(graph, {"@id": _version(report, earlier), "@type": "prov:Entity"})
            later = report_iri(report) if earlier + 1 == report.version else _version(report, earlier + 1)
            _add(graph, {"@id": later, "@type": "prov:Entity", "wasRevisionOf": [_version(report, earlier)]})
        for agent in _spokespeople(reports.get(report.id)):
            _add(graph, agent)
    for account in story.claims:
        _claim(graph, account, listed)
    return {"@context": CONTEXT, "@graph": list(graph.values())}


def report_entity(report: StoryReport) -> Json:
    """A report as an entity, with when it was published and by which outlet."""
    entity: Json = {"@id": report_iri(report), "@type": "prov:Entity"}
    if report.headline:
        entity["label"] = report.headline
    if report.dated:
        entity["generatedAtTime"] = report.at if "T" in report.at else f"{report.at}T00:00:00Z"
    if report.outlet:
        entity["wasAttributedTo"] = [urn("outlet", report.outlet.name)]
    return entity


def _version(report: StoryReport, number: int) -> str:
    return urn("report", f"{report.id}/{number}")


def _spokespeople(report: Report | None) -> list[Json]:
    """Speakers who speak for a body, and the body."""
    found: list[Json] = []
    for one in report.attributions if report else ():
        speaker = one.speaker
        if speaker.name and speaker.affiliation and speaker.name != speaker.affiliation:
            body = urn("agent", speaker.affiliation)
            found.append({"@id": body, "@type": "prov:Agent", "label": speaker.affiliation})
            agent: Json = {"@id": urn("agent", speaker.name), "@type": "prov:Agent"}
            found.append(agent | {"label": speaker.name, "actedOnBehalfOf": [body]})
    return found


def _claim(graph: dict[str, Json], account: ClaimAccount, listed: Mapping[str, StoryReport]) -> None:
    """Each node holds the claim as it stands there; each edge says from where it has it."""
    nodes = {node.id: node for node in account.lineage.nodes}
    for node in account.lineage.nodes:
        _add(graph, _appearance(account, node, listed))
        if node.kind is not NodeKind.REPORT:
            kind = "agent" if node.kind is NodeKind.SOURCE else "outlet"
            _add(graph, {"@id": urn(kind, node.name), "@type": "prov:Agent", "label": node.name})
    for edge in account.lineage.edges:
        if edge.start in nodes and edge.end in nodes:
            _add(graph, _step(account, edge, nodes))


def _appearance(account: ClaimAccount, node: Node, listed: Mapping[str, StoryReport]) -> Json:
    entity: Json = {"@id": _at(account, node), "@type": "prov:Entity", "label": account.claim.text}
    listing = listed.get(node.report or "")
    if node.kind is NodeKind.REPORT and listing:
        entity["wasDerivedFrom"] = [report_iri(listing)]
    elif node.kind is not NodeKind.REPORT:
        entity["wasAttributedTo"] = [urn("agent" if node.kind is NodeKind.SOURCE else "outlet", node.name)]
    return entity


def _step(account: ClaimAccount, edge: Edge, nodes: Mapping[str, Node]) -> Json:
    start = _at(account, nodes[edge.start])
    step: Json = {"@id": _at(account, nodes[edge.end]), "@type": "prov:Entity", "wasDerivedFrom": [start]}
    if edge.type is EdgeType.QUOTES:
        step["wasQuotedFrom"] = [start]
    if nodes[edge.start].id in account.lineage.origins.found:
        step["hadPrimarySource"] = [start]
    return step


def _at(account: ClaimAccount, node: Node) -> str:
    return urn("appearance", f"{account.claim.id}/{node.id}")


def _add(graph: dict[str, Json], entity: Json) -> None:
    """Join what is said of one thing in several places."""
    known = graph.setdefault(entity["@id"], {})
    for name, value in entity.items():
        if isinstance(value, list):
            known[name] = list(dict.fromkeys([*known.get(name, []), *value]))
        else:
            known.setdefault(name, value)
