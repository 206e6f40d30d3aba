"""What a lineage is drawn as: boxes of nodes, several alike in one ("x6"), and the steps between boxes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.render.lineage_words import name_of
from sayso.story import Edge, EdgeType, Lineage, Node, NodeKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LEAST_FOLDED = 3
"""As many equal nodes become one box; two are still seen at a glance."""
LINE = 17
"""Height of a line of a box's words, in pixels: 13 px letters at the style sheet's size, and room to part."""
PAD = 9
"""Above and below a box's words: half a line, so that rims of two neighbours are told apart."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """A box's width, the room between columns, and how many characters and lines a box takes."""

    box: int = 172
    gap: int = 76
    characters: int = 19
    lines: int = 3

    @property
    def step(self) -> int:
        """From one column to the next."""
        return self.box + self.gap


ROOMY = Sizes()
"""With lines of 19 letters; four columns of them fit the pages' column of 1080 pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """One node, or several that stand in the same relations."""

    nodes: tuple[Node, ...]
    lines: tuple[str, ...]
    stub: bool
    """Whether the report gives no source for the claim."""

    @property
    def id(self) -> str:
        """The first node's."""
        return self.nodes[0].id

    @property
    def kind(self) -> NodeKind:
        """What the nodes are."""
        return self.nodes[0].kind

    @property
    def height(self) -> int:
        """The box's height."""
        return len(self.lines) * LINE + 2 * PAD


@dataclass(frozen=True, slots=True)
class Step:
    """All edges of one sort between two boxes."""

    start: str
    end: str
    edges: tuple[Edge, ...]

    @property
    def dashed(self) -> bool:
        """Whether it is inferred."""
        return self.edges[0].inferred


def boxes_of(lineage: Lineage, columns: Mapping[str, int], sizes: Sizes) -> dict[str, Box]:
    """The lineage's nodes in boxes, by id: those of a column that stand in the same relations share one."""
    relations: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for edge in lineage.edges:
        sort = (edge.type.value, edge.stance or "", str(edge.inferred))
        relations[edge.start].append(("to", edge.end, *sort))
        relations[edge.end].append(("from", edge.start, *sort))
    groups: dict[tuple[object, ...], list[Node]] = defaultdict(list)
    untraced = set(lineage.origins.untraced)
    for node in lineage.nodes:
        stub = node.kind is NodeKind.REPORT and node.report in untraced
        told: tuple[object, ...] = (
            node.kind,
            columns[node.id],
            stub,
            node.on_record,
            node.withdrawn is None,
            *sorted(relations[node.id]),
        )
        groups[told].append(node)
    boxes = []
    for told, nodes in groups.items():
        if len(nodes) >= LEAST_FOLDED:
            boxes.append(Box(tuple(nodes), _folded_lines(nodes, sizes), bool(told[2])))
        else:
            boxes += [Box((node,), wrapped(name_of(node), sizes), bool(told[2])) for node in nodes]
    order = {node.id: place for place, node in enumerate(lineage.nodes)}
    return {box.id: box for box in sorted(boxes, key=lambda box: order[box.id])}


def _folded_lines(nodes: Sequence[Node], sizes: Sizes) -> tuple[str, ...]:
    noun = {NodeKind.SOURCE: "sources", NodeKind.OUTLET: "outlets", NodeKind.REPORT: "reports"}[nodes[0].kind]
    return (f"{noun} ×{len(nodes)}", *wrapped(name_of(nodes[0]), sizes)[:1], "and others")


def wrapped(text: str, sizes: Sizes = ROOMY) -> tuple[str, ...]:
    """The text in lines that fit a box, an ellipsis where it does not fit at all."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < sizes.lines:
        word = rest.pop(0)
        line = word if len(word) <= sizes.characters else word[: sizes.characters - 1] + "…"
        while rest and len(line) + 1 + len(rest[0]) <= sizes.characters:
            line += f" {rest.pop(0)}"
        lines.append(line)
    if rest and not lines[-1].endswith("…"):
        lines[-1] = lines[-1][: sizes.characters - 1] + "…"
    return tuple(lines) or ("?",)


def steps_of(lineage: Lineage, owner: Mapping[str, str]) -> list[Step]:
    """The edges between boxes; several from or to one folded box are one."""
    grouped: dict[tuple[str, str, EdgeType, str, bool], list[Edge]] = defaultdict(list)
    for edge in lineage.edges:
        key = (owner[edge.start], owner[edge.end], edge.type, edge.stance or "", edge.inferred)
        grouped[key].append(edge)
    return [Step(key[0], key[1], tuple(edges)) for key, edges in grouped.items() if key[0] != key[1]]
