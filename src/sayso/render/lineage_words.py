"""What the drawings of a lineage say in words: nodes, edges, and where the words that show them stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

from sayso.answers.sentence import CLAIM_ENDS
from sayso.answers.words import shown_name
from sayso.model import VEILED, Speaker, Stance
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.safety import folded
from sayso.render.wording import kind_word, stance_word
from sayso.story import EdgeType, NodeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.story import Edge, Evidence, Node, Origins

Linker = Callable[["Evidence"], str | None]
"""The address at which words that show something can be read, if there is one."""

HOLLOW = VEILED | {None}
"""Kinds of source that are drawn hollow: those whom the reports call by no name."""

_TYPES = {
    EdgeType.QUOTES: "in the source's own words",
    EdgeType.PARAPHRASES: "in other words",
    EdgeType.CITES: "cited",
    EdgeType.COPIES: "copied",
    EdgeType.OWN: "told to the report itself",
}
_TONES = {
    Stance.ASSERTS: "says",
    Stance.CONFIRMS: "says",
    Stance.DENIES: "denies",
    Stance.DOUBTS: "denies",
    Stance.DECLINES: "mum",
    Stance.UNAWARE: "mum",
}


def anchor(evidence: Evidence) -> str:
    """The fragment under which a page shows the words: "#w-REPORT-12-40"."""
    return f"#w-{quote(evidence.report, safe='')}-{evidence.span.start}-{evidence.span.end}"


def is_hollow(node: Node) -> bool:
    """Whether the node is a source without a name."""
    return node.kind is NodeKind.SOURCE and node.speaker_kind in HOLLOW


def name_of(node: Node) -> str:
    """The node's name on one line, and of a report whether it was withdrawn."""
    name = shown_name(folded(node.name)) or node.id
    return f"{name} (withdrawn)" if node.withdrawn else name


def node_words(node: Node) -> str:
    """The node as a phrase: what it is called, what it is, and its day."""
    parts = [name_of(node), node_sort(node)]
    if node.at:
        parts.append(day(node.at))
    if node.kind is NodeKind.OUTLET and node.report:
        parts.append("its own report is here")
    return ", ".join(part for part in parts if part)


def node_sort(node: Node) -> str:
    """What the node is: "unnamed source", "outlet", "report"."""
    if node.kind is not NodeKind.SOURCE:
        return node.kind.value
    return kind_word(Speaker(None, node.speaker_kind))


def edge_words(edge: Edge, start: Node, end: Node) -> str:
    """The step as a phrase, with how many places show it."""
    how = [_TYPES[edge.type]]
    if edge.stance:
        how.append(stance_word(edge.stance).word)
    if edge.inferred:
        how.append("inferred")
    shown = f"; shown in {_places(edge)}" if edge.evidence else ""
    return f"{name_of(start)} to {name_of(end)}: {', '.join(how)}{shown}"


def _places(edge: Edge) -> str:
    number = len(edge.evidence)
    return "1 place" if number == 1 else f"{number} places"


def tone(stance: Stance | None) -> str:
    """The colour's name for a stance; never the only sign of it."""
    return _TONES.get(stance, "other") if stance else "other"


def origins_words(origins: Origins) -> str:
    """ "2 origins found, 1 report without a source: 1 to 3"."""
    found = counted(len(origins.found), "origin") + " found"
    untraced = f", {counted(len(origins.untraced), 'report')} without a source" if origins.untraced else ""
    if origins.at_least == origins.at_most:
        return f"{found}{untraced}: {origins.at_most}"
    return f"{found}{untraced}: {origins.at_least} to {origins.at_most}"


def titled(title: str, origins: Origins) -> str:
    """The picture's title with its origins counted: "The dam is cracked: 1 origin found: 1"."""
    return f"{title.rstrip(CLAIM_ENDS)}: {origins_words(origins)}"


def first_link(evidence: Sequence[Evidence], link: Linker) -> str | None:
    """The address of the first words that have one."""
    return next((address for found in evidence if (address := link(found))), None)
