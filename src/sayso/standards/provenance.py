"""A story's lineages in PROV-O: what was quoted from what, who spoke for whom, what revises what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sayso.model import PUTS_FORWARD, Outlet, Report, Stance
from sayso.standards.identifiers import report_iri, urn
from sayso.story import ClaimAccount, Edge, EdgeType, Node, NodeKind, Story, StoryReport, as_told

CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "stance": "urn:sayso:stance:",
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
    """The story's reports, the claims as they appear in them, and the agents behind both.

    A claim appears with each stance apart, which is a type of its own: what somebody denies is not taken for
    what somebody says.
    """
    listed = {one.id: one for one in story.reports}
    graph: dict[str, Json] = {}
    for report in story.reports:
        for found in report_entities(report):
            _add(graph, found)
        for earlier in range(1, report.version):
            _add(graph, {"@id": _version(report, earlier), "@type": "prov:Entity"})
            later = report_iri(report) if earlier + 1 == report.version else _version(report, earlier + 1)
            _add(graph, {"@id": later, "@type": "prov:Entity", "wasRevisionOf": [_version(report, earlier)]})
        for agent in _spokespeople(reports.get(report.id)):
            _add(graph, agent)
    for account in story.claims:
        _claim(graph, account, listed)
    for found in _account_entities(story):
        _add(graph, found)
    return {"@context": CONTEXT, "@graph": list(graph.values())}


def _account_entities(story: Story) -> list[Json]:
    """This account of the story as an entity, laid to the programs that told it and read its reports."""
    if story.made is None:
        return []
    programs = [_program(story.made.words), *(_program(one.words) for one in story.made.readings)]
    account: Json = {
        "@id": urn("story", story.id),
        "@type": "prov:Entity",
        "label": story.title,
        "wasAttributedTo": [program["@id"] for program in programs],
        "wasDerivedFrom": [report_iri(report) for report in story.reports],
    }
    return [account, *programs]


def _program(words: str) -> Json:
    return {"@id": urn("software", words), "@type": "prov:SoftwareAgent", "label": words}


def report_entities(report: StoryReport) -> list[Json]:
    """A report as an entity, with when it was published and by which outlet, and the outlet as an agent."""
    entity: Json = {"@id": report_iri(report), "@type": "prov:Entity"}
    if report.headline:
        entity["label"] = report.headline
    if report.dated:
        entity["generatedAtTime"] = as_told(report.at) if "T" in report.at else f"{report.at}T00:00:00Z"
    if report.outlet is None:
        return [entity]
    agent = outlet_agent(report.outlet)
    return [entity | {"wasAttributedTo": [agent["@id"]]}, agent]


def outlet_agent(outlet: Outlet) -> Json:
    """An outlet as an agent."""
    return {"@id": urn("outlet", outlet.name), "@type": "prov:Agent", "label": outlet.name}


def joined(entities: Iterable[Json]) -> list[Json]:
    """The entities, each once, with all that is said of it in several places."""
    graph: dict[str, Json] = {}
    for one in entities:
        _add(graph, one)
    return list(graph.values())


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
    """Each node holds the claim with the stances that it has there; each edge says from where it has it."""
    nodes = {node.id: node for node in account.lineage.nodes}
    for node in account.lineage.nodes:
        for stance in _stances(account, node):
            _add(graph, _appearance(account, node, stance, listed))
        if node.kind is not NodeKind.REPORT:
            _add(graph, {"@id": _agent(node), "@type": "prov:Agent", "label": node.name})
    for edge in account.lineage.edges:
        if edge.start in nodes and edge.end in nodes:
            step = _copied if edge.type is EdgeType.COPIES else _step
            for found in step(account, edge, nodes, listed):
                _add(graph, found)


def _stances(account: ClaimAccount, node: Node) -> list[Stance | None]:
    """The stances with which the claim stands at a node; None alone where nothing leads there or away."""
    found = [
        edge.stance
        for edge in account.lineage.edges
        if node.id in {edge.start, edge.end} and edge.type is not EdgeType.COPIES
    ]
    return list(dict.fromkeys(found)) or [None]


def _appearance(
    account: ClaimAccount, node: Node, stance: Stance | None, listed: Mapping[str, StoryReport]
) -> Json:
    text = account.claim.text
    entity: Json = {
        "@id": _at(account, node, stance),
        "@type": ["prov:Entity", *([f"stance:{stance.value}"] if stance else [])],
        "label": text if stance in {*PUTS_FORWARD, None} else f"{stance}: {text}",
    }
    listing = listed.get(node.report or "")
    if node.kind is NodeKind.REPORT and listing:
        entity["wasDerivedFrom"] = [report_iri(listing)]
    elif node.kind is not NodeKind.REPORT:
        entity["wasAttributedTo"] = [_agent(node)]
    return entity


def _step(
    account: ClaimAccount, edge: Edge, nodes: Mapping[str, Node], _listed: Mapping[str, StoryReport]
) -> list[Json]:
    start = _at(account, nodes[edge.start], edge.stance)
    step: Json = {"@id": _at(account, nodes[edge.end], edge.stance), "wasDerivedFrom": [start]}
    if edge.type is EdgeType.QUOTES:
        step["wasQuotedFrom"] = [start]
    if edge.start in account.lineage.origins.found and edge.stance in PUTS_FORWARD:
        step["hadPrimarySource"] = [start]
    return [step]


def _copied(
    _account: ClaimAccount, edge: Edge, nodes: Mapping[str, Node], listed: Mapping[str, StoryReport]
) -> list[Json]:
    """A copy is made of the whole report, whatever stances it has."""
    start, end = (listed.get(nodes[one].report or "") for one in (edge.start, edge.end))
    return [{"@id": report_iri(end), "wasDerivedFrom": [report_iri(start)]}] if start and end else []


def _agent(node: Node) -> str:
    return urn("agent" if node.kind is NodeKind.SOURCE else "outlet", node.name)


def _at(account: ClaimAccount, node: Node, stance: Stance | None) -> str:
    return urn("appearance", "/".join(filter(None, (account.claim.id, node.id, stance))))


def _add(graph: dict[str, Json], entity: Json) -> None:
    """Join what is said of one thing in several places."""
    known = graph.setdefault(entity["@id"], {})
    for name, value in entity.items():
        if isinstance(value, list):
            known[name] = list(dict.fromkeys([*known.get(name, []), *value]))
        else:
            known.setdefault(name, value)
