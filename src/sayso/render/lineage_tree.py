"""A lineage as a tree for the terminal: from each origin through the relays to the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from sayso.model import PUTS_FORWARD
from sayso.render.day_words import day
from sayso.render.lineage_apart import apart
from sayso.render.lineage_words import is_hollow, name_of, node_sort, titled
from sayso.render.screen import Screen
from sayso.render.wording import stance_word
from sayso.story import EdgeType, NodeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.story import Edge, Lineage, Node


LEAST_FOLDED = 3
"""As many reports that have it from the same place in the same way are one line."""


def tree(lineage: Lineage, screen: Screen, *, title: str = "Lineage") -> Tree:
    """The tree; what several ways lead to is shown in full once and named after that."""
    lineage = apart(lineage)
    root = Tree(screen.text(titled(title, lineage.origins), "bold"), guide_style="dim")
    grown = _Growth(lineage, screen)
    ends = {edge.end for edge in lineage.edges}
    first = [node for node in lineage.nodes if node.id not in ends and node.kind is not NodeKind.REPORT]
    for node in sorted(first, key=lambda one: one.id not in lineage.origins.found):
        grown.add(root, node, None)
    rest = [n for n in lineage.nodes if n.id not in grown.shown and n.kind is not NodeKind.REPORT]
    for node in rest:  # a ring has no beginning: from its first on
        if node.id not in grown.shown:
            grown.add(root, node, None)
    grown.add_unsourced(root)
    return root


class _Growth:
    """Grows the tree and remembers what it has shown."""

    def __init__(self, lineage: Lineage, screen: Screen) -> None:
        self.shown: set[str] = set()
        self._screen = screen
        self._lineage = lineage
        self._nodes = {node.id: node for node in lineage.nodes}

    def add(self, branch: Tree, node: Node, edges: Sequence[Edge] | None) -> None:
        """The node under ``branch``, and all that leads on from it."""
        again = node.id in self.shown
        leaf = branch.add(self._label(node, edges or (), again=again))
        if again:
            return
        self.shown.add(node.id)
        onward: dict[str, list[Edge]] = {}
        for edge in self._lineage.edges:
            if edge.start == node.id:
                onward.setdefault(edge.end, []).append(edge)
        if edges is None and self._only_answers(onward):
            leaf.label = self._answers(node, onward)
            return
        for ends in self._folded(onward):
            if len(ends) >= LEAST_FOLDED:
                self.shown.update(ends)
                leaf.add(self._many([self._nodes[end] for end in ends], onward[ends[0]]))
            else:
                for end in ends:
                    self.add(leaf, self._nodes[end], onward[end])

    def _only_answers(self, onward: Mapping[str, Sequence[Edge]]) -> bool:
        """Whether the source does nothing but deny, doubt or refuse to speak, to reports themselves."""
        return all(
            edge.stance not in PUTS_FORWARD and self._nodes[end].kind is NodeKind.REPORT
            for end, edges in onward.items()
            for edge in edges
        )

    def _answers(self, node: Node, onward: Mapping[str, Sequence[Edge]]) -> Text:
        """One line for a source that only answers: what it does, and to which reports."""
        label = self._signs([edge for edges in onward.values() for edge in edges], arrow=False)
        names = ", ".join(dict.fromkeys(name_of(self._nodes[end]) for end in onward))
        label.append_text(self._name(node)).append(" ")
        return label.append_text(self._screen.text(f"→ {names}", "dim"))

    def add_unsourced(self, root: Tree) -> None:
        """The reports that give no source, under a line of their own."""
        untraced = set(self._lineage.origins.untraced)
        ours = [n for n in self._lineage.nodes if n.kind is NodeKind.REPORT and n.report in untraced]
        if ours:
            stub = root.add(self._screen.text("? no source given", "bold"))
            for node in ours:
                stub.add(self._label(node, (), again=False))

    def _folded(self, onward: dict[str, list[Edge]]) -> Iterable[list[str]]:
        """The ends, those reports together that differ in nothing and lead nowhere."""
        leading = {edge.start for edge in self._lineage.edges}
        groups: dict[tuple[object, ...], list[str]] = {}
        for end, edges in onward.items():
            node = self._nodes[end]
            alike = node.kind is NodeKind.REPORT and end not in leading and end not in self.shown
            sort = tuple(sorted((e.type.value, e.stance or "", e.inferred) for e in edges))
            groups.setdefault(("alike", sort) if alike else (end,), []).append(end)
        return groups.values()

    def _label(self, node: Node, edges: Sequence[Edge], *, again: bool) -> Text:
        label = self._signs(edges)
        label.append_text(self._name(node))
        if node.kind is NodeKind.REPORT:
            where = f"{day(node.at)}, {node.report}" if node.at else f"{node.report}"
            label.append("  ").append_text(self._screen.text(where, "dim"))
        if again:
            label.append(" (above)", style="dim")
        return label

    def _name(self, node: Node) -> Text:
        """The name, bold where somebody can be held to it, with the sort of source where it tells more."""
        label = self._screen.text(name_of(node), "" if is_hollow(node) else "bold")
        sort = node_sort(node)
        known = set(name_of(node).casefold().split())
        if node.kind is NodeKind.SOURCE and known.isdisjoint(sort.split()):
            label.append(" ").append_text(self._screen.text(f"({sort})"))
        return label

    def _many(self, nodes: Sequence[Node], edges: Sequence[Edge]) -> Text:
        label = self._signs(edges)
        names = ", ".join(dict.fromkeys(name_of(node) for node in nodes))
        label.append_text(self._screen.text(f"×{len(nodes)} reports:", "bold")).append(" ")
        return label.append_text(self._screen.text(names))

    def _signs(self, edges: Sequence[Edge], *, arrow: bool = True) -> Text:
        """The stances along the step, each once, and whether it is copied or inferred."""
        label = Text(overflow="fold")
        for stance in dict.fromkeys(edge.stance for edge in edges if edge.stance):
            word = stance_word(stance)
            label.append(f"{self._screen.glyph(stance)} ", style=f"bold {word.colour}")
            label.append(f"{word.word} ", style="bold" if word.bold else "")
        if any(edge.type is EdgeType.COPIES for edge in edges):
            label.append("= copied ")
        if edges and all(edge.inferred and edge.type is not EdgeType.COPIES for edge in edges):
            label.append("~ inferred ")
        if edges and arrow:
            label.append_text(self._screen.text("→")).append(" ")
        return label
