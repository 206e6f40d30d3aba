"""Gold lineages: who stands on whose word for one rumour's claim, as nodes, edges, bounds; a JSON file each.

{"rumour", "claim", "articles": {id: sha256 of its text}, "nodes": [{"id", "kind", "name"? | "article"?}],
 "edges": [{"from", "to", "type", "inferred", "stance", "spans": [[article, start, end], ...]}],
 "origins": {"number", "at_least", "at_most", "untraced": [article, ...]}}
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sayso.errors import FormatError, SourceError
from sayso.evaluation.corpus import file_bytes
from sayso.model import Span, Stance
from sayso.story import EdgeType, Evidence, NodeKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sayso.contract import Json


@dataclass(frozen=True, slots=True)
class End:
    """A node as it is compared: what it is, and its name or its report's id."""

    kind: NodeKind
    name: str


@dataclass(frozen=True, slots=True)
class GoldEdge:
    """A step from one end to the next."""

    start: End
    end: End
    type: EdgeType
    stance: Stance | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class GoldLineage:
    """One rumour's gold; ``articles`` has the sha256 of each text."""

    rumour: str
    articles: Mapping[str, str]
    edges: tuple[GoldEdge, ...]
    number: int
    at_least: int
    at_most: int
    untraced: tuple[str, ...]


def load_gold_lineages(folder: Path) -> list[GoldLineage]:
    """Every gold lineage of a folder, by file name. Raises `SourceError` or `FormatError`."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise SourceError(f"{folder} holds no .json files; give a folder with one gold lineage in each file")
    return [_loaded(path) for path in paths]


def _loaded(path: Path) -> GoldLineage:
    try:
        data: Any = json.loads(file_bytes(path))
        return _lineage(data)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise FormatError(f"{path.name} is no gold lineage: {error!r}") from error


def _lineage(data: Json) -> GoldLineage:
    ends = {node["id"]: _end(node) for node in data["nodes"]}
    origins = data["origins"]
    return GoldLineage(
        rumour=data["rumour"],
        articles=dict(data["articles"]),
        edges=tuple(_edge(edge, ends) for edge in data["edges"]),
        number=origins["number"],
        at_least=origins["at_least"],
        at_most=origins["at_most"],
        untraced=tuple(origins["untraced"]),
    )


def _end(node: Json) -> End:
    kind = NodeKind(node["kind"])
    return End(kind, node["article"] if kind is NodeKind.REPORT else node["name"])


def _edge(edge: Json, ends: Mapping[str, End]) -> GoldEdge:
    spans = (Evidence(article, Span(start, end)) for article, start, end in edge["spans"])
    stance = edge.get("stance")
    return GoldEdge(
        ends[edge["from"]],
        ends[edge["to"]],
        EdgeType(edge["type"]),
        stance and Stance(stance),
        tuple(spans),
    )
