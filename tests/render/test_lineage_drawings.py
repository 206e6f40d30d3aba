"""Drawings of a lineage: whole, harmless, and readable without colour."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from rich.console import Console

from sayso.model import Span, SpeakerKind, Stance
from sayso.render.lineage_columns import columns_of
from sayso.render.lineage_dot import dot
from sayso.render.lineage_layout import layout_of
from sayso.render.lineage_mermaid import mermaid
from sayso.render.lineage_svg import svg
from sayso.render.lineage_tree import tree
from sayso.render.screen import Screen
from sayso.story import Edge, EdgeType, Evidence, Lineage, Node, NodeKind, Origins

HOSTILE = '</text><script>alert(1)</script>"]; --> \\" & \u202e\x1b[31m'
SVG = "{http://www.w3.org/2000/svg}"


def node(id_: str, name: str, report: str | None = None, at: str | None = None) -> Node:
    kind = {"s": NodeKind.SOURCE, "o": NodeKind.OUTLET, "r": NodeKind.REPORT}[id_[0]]
    speaker = (
        SpeakerKind.ANONYMOUS if id_ == "s1" else SpeakerKind.PERSON if kind is NodeKind.SOURCE else None
    )
    return Node(id_, kind, name, speaker, report, None, at)


def edge(start: str, end: str, type_: EdgeType = EdgeType.CITES, *, inferred: bool = False) -> Edge:
    stance = None if type_ is EdgeType.COPIES else Stance.DENIES if start == "s2" else Stance.ASSERTS
    return Edge(start, end, type_, (Evidence("r 1", Span(3, 9)),), stance, inferred)


@pytest.fixture
def drawn() -> Lineage:
    papers = [node(f"r{n}", f"Paper {n}", f"p{n}", "2024-03-02") for n in range(2, 8)]
    nodes = (
        node("s1", f"a source {HOSTILE}"),
        node("o1", "Yonhap", "p1"),
        node("r1", "Yonhap", "p1", "2024-03-01"),
        *papers,
        node("s2", "Ada Brome"),
        node("r8", "Tarn Times", "p8", "2024-03-03"),
    )
    edges = (
        edge("s1", "o1", EdgeType.QUOTES),
        edge("r1", "o1", inferred=True),
        *(edge("o1", paper.id) for paper in papers),
        edge("s2", "r8", EdgeType.PARAPHRASES),
        edge("r1", "r8", EdgeType.COPIES, inferred=True),
    )
    return Lineage(nodes, edges, Origins(("s1",), ("p8",), 1, 2, "why"))


def text_of(element: ET.Element) -> str:
    return " ".join(element.itertext())


def test_the_picture_is_well_formed_and_runs_nothing(drawn: Lineage) -> None:
    picture = svg(drawn, title=HOSTILE, link=lambda _: "javascript:alert(1)")
    root = ET.fromstring(picture)
    assert not list(root.iter(f"{SVG}script"))
    assert "\x1b" not in picture
    assert "\u202e" not in picture
    assert not [link for link in root.iter(f"{SVG}a") if "script" in (link.get("href") or "")]


def test_every_node_and_edge_has_a_title_and_a_link(drawn: Lineage) -> None:
    root = ET.fromstring(svg(drawn))
    groups = [g for g in root.iter(f"{SVG}g") if g.get("class")]
    assert all(g.find(f"{SVG}title") is not None for g in groups)
    linked = [g for a in root.iter(f"{SVG}a") for g in a.iter(f"{SVG}g")]
    assert {g.get("class", "").split()[0] for g in linked} == {"source", "outlet", "report", "step"}
    assert {a.get("href") for a in root.iter(f"{SVG}a")} == {"#w-r%201-3-9"}


def test_no_sign_is_by_colour_alone(drawn: Lineage) -> None:
    root = ET.fromstring(svg(drawn))
    steps = [g for g in root.iter(f"{SVG}g") if "step" in (g.get("class") or "").split()]
    signs = {g.get("class", "").split()[1]: text_of(g.find(f"{SVG}text") or g) for g in steps}
    assert "✕" in signs["denies"]
    assert "●" in signs["says"]
    dashed = [g for g in steps if "dashed" in g.get("class", "")]
    assert {"=", "●"} <= {(g.findtext(f"{SVG}text") or "") for g in dashed}


def test_equal_relays_are_one_box(drawn: Lineage) -> None:
    layout = layout_of(drawn)
    folded = [box for box in layout.boxes.values() if len(box.nodes) == 6]
    assert folded
    assert folded[0].lines[0] == "reports ×6"
    title = " ".join(text_of(t) for t in ET.fromstring(svg(drawn)).iter(f"{SVG}title"))
    assert all(f"Paper {n}" in title for n in range(2, 8))


def test_boxes_stand_by_time_and_never_on_one_another(drawn: Lineage) -> None:
    layout = layout_of(drawn)
    x = {key: place[0] for key, place in layout.at.items()}
    assert x["s1"] < x["o1"] < x["r1"] < x["r2"] < x["r8"]
    for one in layout.boxes.values():
        for other in layout.boxes.values():
            if one is not other and x[one.id] == x[other.id]:
                apart = abs(layout.at[one.id][1] - layout.at[other.id][1])
                assert apart >= (one.height + other.height) / 2


def test_a_ring_of_outlets_is_drawn_too() -> None:
    ring = Lineage(
        (node("o1", "Newsis"), node("o2", "Yonhap"), node("r1", "Tarn Times", "p1")),
        (edge("o1", "o2"), edge("o2", "o1"), edge("o1", "r1")),
        Origins(("o1",), (), 1, 1, ""),
    )
    assert ET.fromstring(svg(ring)) is not None
    assert "Newsis" in terminal(ring)


def test_an_empty_lineage_is_drawn_too() -> None:
    empty = Lineage((), (), Origins((), (), 0, 0, ""))
    assert ET.fromstring(svg(empty)) is not None
    assert dot(empty).startswith("digraph")
    assert mermaid(empty).startswith("flowchart")


def terminal(lineage: Lineage, *, encoding: str = "utf-8", title: str = "The ferry leaks") -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    console = Console(file=out, width=120)
    console.print(tree(lineage, Screen.of(console), title=title), highlight=False)
    out.flush()
    raw = out.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode(encoding)


def test_the_tree_goes_from_origin_to_reports(drawn: Lineage) -> None:
    lines = terminal(drawn).splitlines()
    assert lines[0] == "The ferry leaks: 1 origin found, 1 report without a source: 1 to 2"
    assert any("×6 reports: Paper 2, Paper 3" in line for line in lines)
    assert any("denies Ada Brome" in line and "Tarn Times" in line for line in lines)
    assert any("no source given" in line for line in lines)


def test_no_stop_stands_before_the_count_of_origins(drawn: Lineage) -> None:
    counted = "The ferry leaks: 1 origin found"
    assert terminal(drawn, title="The ferry leaks.").startswith(counted)
    assert counted in svg(drawn, title="The ferry leaks.")


def test_the_tree_is_harmless(drawn: Lineage) -> None:
    shown = terminal(drawn)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_dot_reads_no_escape_in_a_name(drawn: Lineage) -> None:
    unescaped = re.sub(r"\\[\\\"]", "", dot(drawn))
    assert all(line.count('"') % 2 == 0 for line in unescaped.splitlines())
    assert "style=dashed" in dot(drawn)


def test_mermaid_reads_no_markup_in_a_name(drawn: Lineage) -> None:
    line = next(line for line in mermaid(drawn).splitlines() if line.startswith("  s1"))
    assert re.fullmatch(r'  s1\(\["[^"<>\[\]]*"\]\)', line)
    assert "-.->" in mermaid(drawn)


BOLD, ROUNDED = 7.4, 18
"""Pixels of a bold character as the style sheet has it, and of a box's two round ends."""


@pytest.mark.parametrize("width", [1080, 900, 700])
@pytest.mark.parametrize("days", [1, 3, 9])
def test_a_picture_keeps_to_the_width_it_may_take_and_its_words_to_their_box(days: int, width: int) -> None:
    nodes = [Node("s", NodeKind.SOURCE, "the long-serving superintendent of dikes")]
    nodes += [Node("o", NodeKind.OUTLET, "Ister Post")]
    nodes += [
        Node(f"r{day}", NodeKind.REPORT, f"Herald {day}", report=f"r{day}", at=f"2024-05-0{day + 1}")
        for day in range(days)
    ]
    edges = [Edge("s", "o", EdgeType.PARAPHRASES, (), Stance.ASSERTS)]
    edges += [Edge("o", f"r{day}", EdgeType.CITES, (), Stance.ASSERTS) for day in range(days)]
    wide = Lineage(tuple(nodes), tuple(edges), Origins(("s",), (), 1, 1, ""))
    picture = ET.fromstring(svg(wide, width=width))
    assert float(picture.get("width", "")) <= width
    (source,) = [group for group in picture.iter(f"{SVG}g") if group.get("data-node") == "s"]
    box = float(source.find(f"{SVG}rect").get("width", ""))  # type: ignore[union-attr]
    lines = [text_of(one) for one in source.iter(f"{SVG}text") if one.get("class") == "name"]
    assert len(lines) > 1
    assert all(len(line) * BOLD + ROUNDED <= box for line in lines)


def test_relays_that_take_all_the_room_leave_the_days_one_column() -> None:
    outlets = [Node(f"o{n}", NodeKind.OUTLET, f"Outlet {n}") for n in range(4)]
    papers = [
        Node(f"r{day}", NodeKind.REPORT, "Herald", report=f"r{day}", at=f"2024-05-0{day}") for day in (1, 4)
    ]
    source = Node("s", NodeKind.SOURCE, "Ada Brome", SpeakerKind.PERSON)
    ways = ["s", *(one.id for one in outlets)]
    edges = [Edge(one, other, EdgeType.CITES, ()) for one, other in pairwise(ways)]
    edges += [Edge("o3", paper.id, EdgeType.CITES, (), inferred=paper.id == "r1") for paper in papers]
    long = Lineage((source, *outlets, *papers), tuple(edges), Origins(("s",), (), 1, 1, ""))
    picture = svg(long, width=1080)
    assert float(ET.fromstring(picture).get("width", "")) <= 1080
    assert "1 to 4 May 2024" in picture


@pytest.mark.parametrize("first", ["2024-05-01", "2024-04-25", "2023-12-27"])
def test_headings_of_days_stand_apart_in_the_narrowest_columns(first: str) -> None:
    begun = date.fromisoformat(first)
    days = [(begun + timedelta(days=day)).isoformat() for day in range(12)]
    nodes = [
        Node("s", NodeKind.SOURCE, "Ada Brome", SpeakerKind.PERSON),
        *(Node(f"r{day}", NodeKind.REPORT, "Herald", report=f"r{day}", at=day) for day in days),
    ]
    edges = [Edge("s", f"r{day}", EdgeType.PARAPHRASES, (), Stance.ASSERTS) for day in days]
    picture = svg(Lineage(tuple(nodes), tuple(edges), Origins(("s",), (), 1, 1, "")), width=1080)
    heads = [one for one in ET.fromstring(picture).iter(f"{SVG}text") if one.get("class") == "head"]
    ends = sorted((float(one.get("x", "")), len(text_of(one)) * BOLD) for one in heads)
    assert len(ends) > 3
    assert all(a + wide / 2 < b - other / 2 for (a, wide), (b, other) in pairwise(ends))


@pytest.mark.parametrize(
    ("kind", "sort"),
    [
        (SpeakerKind.PERSON, "source"),
        (SpeakerKind.ORGANIZATION, "source"),
        (SpeakerKind.OFFICIAL, "source hollow"),
        (SpeakerKind.ANONYMOUS, "source hollow"),
    ],
)
def test_hollow_is_a_source_without_a_name(kind: SpeakerKind, sort: str) -> None:
    alone = Lineage((Node("s", NodeKind.SOURCE, "speaker", kind),), (), Origins((), (), 0, 0, ""))
    root = ET.fromstring(svg(alone))
    assert [g.get("class") for g in root.iter(f"{SVG}g") if g.get("data-node")] == [sort]


def test_many_ways_between_outlets_cost_no_more_than_their_edges() -> None:
    """Of 60 outlets that all cite one another there are more ways than could ever be walked."""
    outlets = [node(f"o{n}", f"Outlet {n}") for n in range(60)]
    edges = [edge(one.id, other.id) for n, one in enumerate(outlets) for other in outlets[n + 1 :]]
    columns, _ = columns_of(Lineage(tuple(reversed(outlets)), tuple(edges), Origins((), (), 0, 0, "")), None)
    assert [columns[one.id] for one in outlets] == [1, *range(1, 60)]


def test_a_ring_of_outlets_is_cut() -> None:
    outlets = [node(f"o{n}", f"Outlet {n}") for n in range(3)]
    ring = [edge("o0", "o1"), edge("o1", "o2"), edge("o2", "o0"), edge("o1", "o1")]
    columns, _ = columns_of(Lineage(tuple(outlets), tuple(ring), Origins((), (), 0, 0, "")), None)
    assert len(set(columns.values())) > 1
    assert max(columns.values()) <= 3
