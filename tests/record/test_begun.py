"""With whom a claim's ways begin by then."""

from __future__ import annotations

from sayso.lineage.origins.heads import heads_of
from sayso.model import Span, SpeakerKind, Stance
from sayso.record.begun import begun, shown_in
from sayso.story import Edge, EdgeType, Evidence, Lineage, Node, NodeKind, Origins


def lineage(*edges: Edge, found: tuple[str, ...]) -> Lineage:
    """A lineage of these steps; "r1" is the node of a report of that id."""
    ids = dict.fromkeys(end for edge in edges for end in (edge.start, edge.end))
    nodes = tuple(
        Node(one, NodeKind.REPORT, one, None, one, None, "2024-05-01")
        if one.startswith("r")
        else Node(one, NodeKind.SOURCE, one, SpeakerKind.PERSON, None, True, None)
        for one in ids
    )
    return Lineage(nodes, edges, Origins(found, (), 1, max(1, len(found)), ""))


def step(start: str, end: str, report: str) -> Edge:
    return Edge(start, end, EdgeType.PARAPHRASES, (Evidence(report, Span(0, 1)),), Stance.ASSERTS)


def test_of_a_ring_the_first_is_an_origin() -> None:
    steps = (step("brenn", "tarn", "r1"), step("tarn", "brenn", "r1"), step("tarn", "r1", "r1"))
    ring = lineage(*steps, step("tarn", "r2", "r2"), found=("brenn",))
    assert begun(ring, shown_in({"r1"}, ring), set()) == ("brenn",)


def test_a_ring_that_has_it_from_elsewhere_is_none() -> None:
    steps = {"brenn": {"tarn", "reeve"}, "tarn": {"brenn"}}
    assert heads_of(["brenn", "tarn", "reeve"], steps, lambda _: True) == ["reeve"]


def test_who_is_an_origin_until_a_report_says_from_whom_he_has_it() -> None:
    whole = lineage(
        step("brenn", "r1", "r1"), step("tarn", "brenn", "r2"), step("brenn", "r2", "r2"), found=("tarn",)
    )
    assert begun(whole, shown_in({"r1"}, whole), set()) == ("brenn",)
    assert begun(whole, shown_in({"r1", "r2"}, whole), set()) == ("tarn",)


def test_an_echo_of_an_origin_is_none_unless_it_is_alone() -> None:
    both = lineage(step("brenn", "r1", "r1"), step("spokesman", "r2", "r2"), found=("brenn",))
    assert begun(both, both.edges, set()) == ("brenn",)
    assert begun(both, shown_in({"r2"}, both), set()) == ("spokesman",)


def test_whose_word_is_lost_is_no_origin() -> None:
    both = lineage(step("brenn", "r1", "r1"), step("tarn", "r2", "r2"), found=("brenn", "tarn"))
    assert begun(both, both.edges, {"tarn"}) == ("brenn",)
