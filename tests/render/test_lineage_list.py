"""A lineage in words, for narrow screens: every step is told, in full once, and no text takes effect."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from invented_story import SCRAPPED
from sayso.render.lineage_list import lineage_list
from sayso.render.lineage_words import anchor
from sayso.render.wording import stance_word
from sayso.story import Edge, EdgeType

LINEAGE = SCRAPPED.lineage


def items(lineage=LINEAGE):
    return html.fromstring(str(lineage_list(lineage, anchor))).findall(".//li")


def own_words(item) -> str:
    copy = html.fromstring(html.tostring(item))
    for nested in copy.findall("ul"):
        copy.remove(nested)
    return " ".join(copy.text_content().split())


def test_every_node_and_every_step_is_told() -> None:
    told = [own_words(item) for item in items()]
    for node in LINEAGE.nodes:
        assert any(node.name in line for line in told)
    names = {node.id: node.name for node in LINEAGE.nodes}
    for edge in LINEAGE.edges:
        if edge.stance:
            step = f"{stance_word(edge.stance).word} → "
            assert any(line.startswith(step) and names[edge.end] in line for line in told), (edge, told)


def test_a_step_leads_to_its_words() -> None:
    shown = {anchor(found) for edge in LINEAGE.edges for found in edge.evidence}
    found = {a.get("href") for a in html.fromstring(str(lineage_list(LINEAGE, anchor))).findall(".//a")}
    assert found
    assert found <= shown


def test_a_ring_has_an_end_and_is_told_once() -> None:
    first, second = LINEAGE.nodes[:2]
    ring = (
        Edge(first.id, second.id, EdgeType.CITES, ()),
        Edge(second.id, first.id, EdgeType.CITES, ()),
    )
    told = [own_words(item) for item in items(replace(LINEAGE, nodes=(first, second), edges=ring))]
    assert len(told) == 3
    assert [line.endswith("(above)") for line in told] == [False, False, True]


def test_no_name_takes_effect() -> None:
    nodes = tuple(replace(node, name="<script>alert(1)</script>") for node in LINEAGE.nodes)
    drawn = str(lineage_list(replace(LINEAGE, nodes=nodes), anchor))
    assert "<script>" not in drawn
    assert "&lt;script&gt;" in drawn
