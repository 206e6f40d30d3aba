"""The ways of a claim's word: origin -> relays -> reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sayso.model import SpeakerKind, Stance
from sayso.story.addresses import Evidence


class NodeKind(StrEnum):
    """What a node of a lineage is."""

    SOURCE = "source"
    OUTLET = "outlet"
    REPORT = "report"


class EdgeType(StrEnum):
    """How the word went from one node to the next."""

    QUOTES = "quotes"
    PARAPHRASES = "paraphrases"
    CITES = "cites"
    """A report or an outlet names the outlet it has the word from."""
    COPIES = "copies"
    OWN = "own reporting"
    """The report had the source's word itself ("told this newspaper")."""


@dataclass(frozen=True, slots=True)
class Node:
    """A source, an outlet or a report on a claim's way. ``id`` is unique within the lineage.

    A report's node names the report; an outlet's names one where the cited report is in the ledger.
    ``withdrawn`` is when the report that it is was killed.
    """

    id: str
    kind: NodeKind
    name: str
    speaker_kind: SpeakerKind | None = None
    report: str | None = None
    on_record: bool | None = None
    at: str | None = None
    withdrawn: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A step of the word, from nearer the origin to farther, with the words that show it.

    ``inferred`` edges (copies, a cited outlet taken for a report of it) rest on more than a span's own words.
    ``beside`` ones show the way of what only tells of the claim's matter: they count for no origin.
    """

    start: str
    end: str
    type: EdgeType
    evidence: tuple[Evidence, ...]
    stance: Stance | None = None
    inferred: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Origins:
    """How many first speakers stand behind a claim, as honest bounds; never a count of independent ones.

    ``found`` are the origins' node ids, ``untraced`` the reports that give no source for it, ``different``
    those of the found of which every two must be different.
    """

    found: tuple[str, ...]
    untraced: tuple[str, ...]
    at_least: int
    at_most: int
    why: str
    different: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The ways of a claim's word: origin -> relays -> reports."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    origins: Origins

    @property
    def of_claim(self) -> Lineage:
        """Without the steps of what only tells of the claim's matter, and the nodes of these alone."""
        edges = tuple(edge for edge in self.edges if not edge.beside)
        joined = {end for edge in edges for end in (edge.start, edge.end)}
        aside = {end for edge in self.edges if edge.beside for end in (edge.start, edge.end)} - joined
        return replace(self, nodes=tuple(n for n in self.nodes if n.id not in aside), edges=edges)
