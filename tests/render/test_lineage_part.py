"""Of a large lineage the widest ways are drawn whole, and the rest is counted."""

from __future__ import annotations

from sayso.model import Stance
from sayso.render.lineage_part import part_of
from sayso.story import Edge, EdgeType, Lineage, Node, NodeKind, Origins


def lineage(ways: dict[str, str]) -> Lineage:
    """Reports by the source that each has its word from."""
    sources = sorted(set(ways.values()))
    nodes = [Node(one, NodeKind.SOURCE, one) for one in sources]
    nodes += [Node(one, NodeKind.REPORT, one, report=one, at="2024-05-01") for one in ways]
    edges = tuple(Edge(source, one, EdgeType.PARAPHRASES, (), Stance.ASSERTS) for one, source in ways.items())
    return Lineage(tuple(nodes), edges, Origins(tuple(sources), (), 1, len(sources), ""))


LONELY = {f"r{number}": f"s{number}" for number in range(10)}


def test_a_small_one_is_drawn_whole() -> None:
    whole = lineage(LONELY)
    assert part_of(whole, 20) == (whole, "")


def test_the_word_that_most_reports_carry_comes_first() -> None:
    whole = lineage({**LONELY, "wide1": "wide", "wide2": "wide"})
    part, left_out = part_of(whole, 5)
    assert {node.id for node in part.nodes} == {"wide", "wide1", "wide2", "r0", "s0"}
    assert left_out == "9 reports and 9 sources"
    assert part.origins == whole.origins


def test_a_way_is_drawn_whole_or_not_at_all() -> None:
    part, _ = part_of(lineage(LONELY), 7)
    ends = {node.id for node in part.nodes}
    assert len(ends) == 6
    assert all({edge.start, edge.end} <= ends for edge in part.edges)
    assert len(part.edges) == 3


def test_reports_that_share_a_box_cost_no_room() -> None:
    part, left_out = part_of(lineage({f"r{number}": "wide" for number in range(50)}), 6)
    assert len(part.nodes) == 51
    assert left_out == ""


def test_a_ring_ends() -> None:
    whole = lineage(LONELY)
    ring = (*whole.edges, Edge("r0", "r1", EdgeType.COPIES, ()), Edge("r1", "r0", EdgeType.COPIES, ()))
    part, _ = part_of(Lineage(whole.nodes, ring, whole.origins), 4)
    assert {node.id for node in part.nodes} == {"r0", "r1", "s0", "s1"}
