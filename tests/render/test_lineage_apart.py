"""A lineage to draw: no source is led through an outlet to a report that has another's word from there."""

from __future__ import annotations

import io
import re

from rich.console import Console

from sayso.model import Span, SpeakerKind, Stance
from sayso.render.lineage_apart import apart
from sayso.render.lineage_dot import dot
from sayso.render.lineage_list import lineage_list
from sayso.render.lineage_mermaid import mermaid
from sayso.render.lineage_svg import svg
from sayso.render.lineage_tree import tree
from sayso.render.lineage_words import anchor
from sayso.render.screen import Screen
from sayso.story import Edge, EdgeType, Evidence, Lineage, Node, NodeKind, Origins

NODES = (
    Node("s1", NodeKind.SOURCE, "Ada Brome", SpeakerKind.PERSON),
    Node("s2", NodeKind.SOURCE, "Jo Reeve", SpeakerKind.PERSON),
    Node("o1", NodeKind.OUTLET, "Harbour Post", SpeakerKind.OUTLET),
    *(Node(f"r{n}", NodeKind.REPORT, f"Paper {n}", report=f"p{n}") for n in range(1, 5)),
)


def step(
    start: str, end: str, *reports: int, type_: EdgeType = EdgeType.QUOTES, inferred: bool = False
) -> Edge:
    shown = tuple(Evidence(f"p{n}", Span(n, n + 5)) for n in reports)
    return Edge(start, end, type_, shown, Stance.ASSERTS, inferred)


def lineage(*edges: Edge) -> Lineage:
    used = {end for edge in edges for end in (edge.start, edge.end)}
    nodes = tuple(node for node in NODES if node.id in used)
    return Lineage(nodes, edges, Origins(("s1", "s2"), (), 1, 2, "why"))


TWO = lineage(
    step("s1", "o1", 1), step("s2", "o1", 2, 3), step("o1", "r1", 1), step("o1", "r2", 2), step("o1", "r3", 3)
)


def reached(drawn: Lineage, start: str) -> set[str]:
    """The reports to which ways lead from the node."""
    found, waiting = set[str](), [start]
    while waiting:
        here = waiting.pop()
        new = {edge.end for edge in drawn.edges if edge.start == here} - found
        found |= new
        waiting += new
    return {one for one in found if one.startswith("r")}


def test_a_source_leads_through_an_outlet_only_to_the_reports_that_have_its_word() -> None:
    assert reached(TWO, "s1") == {"r1", "r2", "r3"}  # the graph's own ways do not tell them apart
    drawn = apart(TWO)
    assert reached(drawn, "s1") == {"r1"}
    assert reached(drawn, "s2") == {"r2", "r3"}
    assert [node.name for node in drawn.nodes].count("Harbour Post") == 2
    assert drawn.origins == TWO.origins


def test_a_report_with_the_words_of_both_is_reached_from_both() -> None:
    drawn = apart(
        lineage(step("s1", "o1", 1, 2), step("s2", "o1", 2), step("o1", "r1", 1), step("o1", "r2", 2))
    )
    assert reached(drawn, "s1") == {"r1", "r2"}
    assert reached(drawn, "s2") == {"r2"}


def test_sources_whom_the_same_reports_have_share_the_outlet() -> None:
    drawn = lineage(step("s1", "o1", 1, 2), step("s2", "o1", 2, 1), step("o1", "r1", 1), step("o1", "r2", 2))
    assert apart(drawn) == drawn


def test_one_source_is_led_to_reports_that_name_the_outlet_alone() -> None:
    drawn = lineage(step("s1", "o1", 1), step("o1", "r1", 1), step("o1", "r2", 2))
    assert apart(drawn) == drawn


def test_of_several_none_is_led_to_a_report_that_names_the_outlet_alone() -> None:
    drawn = apart(
        lineage(*TWO.edges, step("o1", "r4", 4)),
    )
    assert "r4" not in reached(drawn, "s1") | reached(drawn, "s2")
    assert {edge.start for edge in drawn.edges if edge.end == "r4"} == {"o1x2"}


def test_ways_stay_apart_through_an_outlet_behind_an_outlet() -> None:
    behind = Node("o2", NodeKind.OUTLET, "Tarn Times", SpeakerKind.OUTLET)
    onward = (step("o1", "o2", 1, 2), step("o2", "r1", 1), step("o2", "r2", 2))
    edges = (step("s1", "o1", 1), step("s2", "o1", 2), *onward)
    drawn = apart(Lineage((*NODES[:3], behind, *NODES[3:5]), edges, TWO.origins))
    assert reached(drawn, "s1") == {"r1"}
    assert reached(drawn, "s2") == {"r2"}


def test_an_outlets_own_report_leads_on_to_what_has_the_same_source() -> None:
    own = step("r4", "o1", 1, type_=EdgeType.CITES, inferred=True)
    drawn = apart(lineage(*TWO.edges, step("s1", "r4", 4), own))
    assert reached(drawn, "r4") == {"r1"}


def test_a_step_without_words_is_not_parted() -> None:
    drawn = lineage(step("s1", "o1"), *TWO.edges[1:])
    assert apart(drawn) == drawn


def test_every_drawing_has_the_outlet_for_each() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, color_system=None)
    console.print(tree(TWO, Screen.of(console), title="The ferry leaks"))
    lines = [line.strip() for line in out.getvalue().splitlines()]
    first, second = (next(n for n, line in enumerate(lines) if who in line) for who in ("Ada", "Jo"))
    assert "Paper 1" in " ".join(lines[first:second])
    assert "Paper 2" not in " ".join(lines[first:second])
    assert "(above)" not in out.getvalue()
    for drawn in (mermaid(TWO), dot(TWO), str(lineage_list(TWO, anchor))):
        named = r"\slabel=\"Harbour Post|\{\{\"Harbour Post|Harbour Post</bdi>"
        assert len(re.findall(named, drawn)) == 2
    assert len(re.findall(r"<title>Harbour Post, outlet", svg(TWO))) == 2
