"""A lineage as a list of words, where its picture has no room: from each origin on to the reports."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from sayso.render.day_words import day
from sayso.render.lineage_apart import apart
from sayso.render.lineage_words import Linker, first_link, is_hollow, name_of
from sayso.render.safety import for_page
from sayso.render.wording import stance_word
from sayso.story import EdgeType, NodeKind, in_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.story import Edge, Lineage, Node


@cache
def list_style() -> str:
    """The list's style sheet: where there is room for the picture, the picture is shown instead."""
    return resources.files("sayso.render").joinpath("templates/lineage_list.css").read_text("utf-8")


def lineage_list(lineage: Lineage, link: Linker) -> Markup:
    """Nested lists, each step leading to its words; what several ways lead to is told in full once."""
    lineage = apart(lineage)
    grown = _Growth(lineage, link)
    ends = {edge.end for edge in lineage.edges}
    first = [node for node in lineage.nodes if node.id not in ends]
    items = [grown.item(node, ()) for node in first]
    rings = [grown.item(node, ()) for node in lineage.nodes if node.id not in grown.told]
    return Markup('<ul class="ways-in-words">{}</ul>').format(Markup("").join((*items, *rings)))


class _Growth:
    """Grows the list and remembers what it has told."""

    def __init__(self, lineage: Lineage, link: Linker) -> None:
        self.told: set[str] = set()
        self._lineage = lineage
        self._link = link
        self._nodes = {node.id: node for node in lineage.nodes}

    def item(self, node: Node, coming: Sequence[Edge]) -> Markup:
        """The node with the steps that lead to it, and all that leads on from it."""
        again = node.id in self.told
        self.told.add(node.id)
        words = self._words(node, coming)
        onward = {} if again else self._onward(node)
        if again and any(edge.start == node.id for edge in self._lineage.edges):
            words += Markup(' <span class="quiet">(above)</span>')
        nested = Markup("").join(self.item(self._nodes[end], edges) for end, edges in onward.items())
        return Markup("<li>{}{}</li>").format(words, Markup("<ul>{}</ul>").format(nested) if nested else "")

    def _onward(self, node: Node) -> dict[str, list[Edge]]:
        """The steps from the node by where they lead, the earliest first."""
        found: dict[str, list[Edge]] = {}
        for edge in self._lineage.edges:
            if edge.start == node.id:
                found.setdefault(edge.end, []).append(edge)
        return dict(sorted(found.items(), key=lambda one: in_time(self._nodes[one[0]].at or "")))

    def _words(self, node: Node, coming: Sequence[Edge]) -> Markup:
        name = for_page(name_of(node))
        unnamed = " unnamed" if is_hollow(node) else ""
        when = Markup(' <span class="quiet">{}</span>').format(day(node.at)) if node.at else ""
        stub = "? " if node.kind is NodeKind.REPORT and node.report in self._lineage.origins.untraced else ""
        told = Markup('{}<bdi class="node-name{}">{}</bdi>{}').format(stub, unnamed, name, when)
        evidence = [found for edge in coming for found in edge.evidence]
        address = first_link(evidence, self._link)
        how = _how(coming)
        if not how:
            return told
        step = Markup('<a href="{}">{}</a>').format(address, how) if address else how
        return Markup("{} → {}").format(step, told)


def _how(coming: Sequence[Edge]) -> str:
    """What is done on a step: each stance once, whether it is copied, and whether all of it is inferred."""
    words = [stance_word(edge.stance).word for edge in coming if edge.stance]
    words += ["copied" for edge in coming if edge.type is EdgeType.COPIES]
    words += ["cited" for edge in coming if not edge.stance and edge.type is EdgeType.CITES]
    found = ", ".join(dict.fromkeys(words)) or ("told" if coming else "")
    inferred = coming and all(edge.inferred and edge.type is not EdgeType.COPIES for edge in coming)
    return f"{found} (inferred)" if inferred else found
