"""Lineages as JSON and back; part of a story's JSON (`sayso.story_contract`)."""

from __future__ import annotations

from sayso.address_contract import all_evidence_from_json, all_evidence_to_json
from sayso.contract import Json
from sayso.model import SpeakerKind, Stance
from sayso.story import Edge, EdgeType, Lineage, Node, NodeKind, Origins, as_kept, as_told


def origins_to_json(origins: Origins) -> Json:
    """The bounds, with how many origins were found and reports are untraced, and which they are."""
    return {
        **bounds_to_json(origins),
        "why": origins.why,
        "found_nodes": list(origins.found),
        "untraced_reports": list(origins.untraced),
        "different_nodes": list(origins.different),
    }


def bounds_to_json(origins: Origins) -> Json:
    """How many origins there are, as bounds, found and untraced."""
    return {
        "found": len(origins.found),
        "untraced": len(origins.untraced),
        "at_least": origins.at_least,
        "at_most": origins.at_most,
    }


def origins_from_json(data: Json) -> Origins:
    """The origins that `origins_to_json` wrote."""
    return Origins(
        found=tuple(data["found_nodes"]),
        untraced=tuple(data["untraced_reports"]),
        at_least=data["at_least"],
        at_most=data["at_most"],
        why=data["why"],
        different=tuple(data.get("different_nodes", ())),
    )


def lineage_to_json(lineage: Lineage) -> Json:
    """The graph, without the origins, which stand beside it."""
    return {
        "nodes": [_node_to_json(node) for node in lineage.nodes],
        "edges": [_edge_to_json(edge) for edge in lineage.edges],
    }


def lineage_from_json(data: Json, origins: Json) -> Lineage:
    """The lineage that `lineage_to_json` and `origins_to_json` wrote."""
    return Lineage(
        nodes=tuple(_node_from_json(node) for node in data["nodes"]),
        edges=tuple(_edge_from_json(edge) for edge in data["edges"]),
        origins=origins_from_json(origins),
    )


def _node_to_json(node: Node) -> Json:
    return {
        "id": node.id,
        "kind": node.kind.value,
        "name": node.name,
        "speaker_kind": node.speaker_kind and node.speaker_kind.value,
        "report": node.report,
        "on_record": node.on_record,
        "at": node.at and as_told(node.at),
        "withdrawn": node.withdrawn,
    }


def _node_from_json(data: Json) -> Node:
    return Node(
        id=data["id"],
        kind=NodeKind(data["kind"]),
        name=data["name"],
        speaker_kind=data["speaker_kind"] and SpeakerKind(data["speaker_kind"]),
        report=data["report"],
        on_record=data["on_record"],
        at=data["at"] and as_kept(data["at"]),
        withdrawn=data.get("withdrawn"),
    )


def _edge_to_json(edge: Edge) -> Json:
    """The edge; ``evidence`` is the first of ``all_evidence``, or None where there is none."""
    found = all_evidence_to_json(edge.evidence)
    return {
        "from": edge.start,
        "to": edge.end,
        "type": edge.type.value,
        "inferred": edge.inferred,
        "evidence": found[0] if found else None,
        "stance": edge.stance and edge.stance.value,
        "beside": edge.beside,
        "all_evidence": found,
    }


def _edge_from_json(data: Json) -> Edge:
    return Edge(
        start=data["from"],
        end=data["to"],
        type=EdgeType(data["type"]),
        evidence=all_evidence_from_json(data["all_evidence"]),
        stance=data["stance"] and Stance(data["stance"]),
        inferred=data["inferred"],
        beside=data.get("beside", False),
    )
