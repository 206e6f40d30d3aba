"""Who relays whom, of a ledger, a story or some days, on either database."""

from __future__ import annotations

import pytest
from invented import QUAY, report, through
from lxml import etree

from sayso.answers.relay_map import RelayMap, map_to_json
from sayso.errors import LedgerError
from sayso.ledger import Ledger
from sayso.ledger.relay_map import relay_map
from sayso.render.relay_graphs import map_dot, map_graphml

MILL = "Nils Falk said the paper mill of Reeve burned down on Monday. Nobody was hurt there"
WIRE = " ".join(
    f"The {colour} boats of Brome lay in the harbour while the crews mended their nets by the old wall."
    for colour in ("red", "green", "blue", "white", "black", "yellow", "brown")
)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two reports on a quay, through one and two outlets; one on a mill, later; one that says no outlet."""
    quays = {
        "p1": ("Orsa Post", "2024-05-07", ("Tarn Wire",)),
        "s1": ("Siren", None, ("tarnwire.com", "Post of Orsa")),
    }
    for id_, (outlet, day, via) in quays.items():
        ledger.add(through(report(id_, f"{QUAY}. {id_} went on.", outlet=outlet, published=day), *via))
    ledger.add(through(report("m1", MILL, outlet="Reeve Echo", published="2024-06-01"), "Orsa Post", "Siren"))
    ledger.add(through(report("n1", f"{MILL}. No more.", published="2024-06-02"), "Siren"))
    return ledger


def routes(found: RelayMap) -> dict[tuple[str, str], tuple[int, int]]:
    return {(one.start, one.end): (one.reports, one.statements) for one in found.routes}


def test_each_step_of_a_chain_is_a_route(filled: Ledger) -> None:
    assert routes(relay_map(filled)) == {
        ("Tarn Wire", "Orsa Post"): (1, 1),
        ("Tarn Wire", "Post of Orsa"): (1, 1),
        ("Post of Orsa", "Siren"): (1, 1),
        ("Orsa Post", "Siren"): (1, 1),
        ("Siren", "Reeve Echo"): (1, 1),
    }


def test_no_route_leads_past_a_relay_without_a_name(ledger: Ledger) -> None:
    ledger.add(through(report("q1", QUAY, outlet="Orsa Post"), "Tarn Gazette", "unnamed media", "Brome Echo"))
    assert routes(relay_map(ledger)) == {("Brome Echo", "Orsa Post"): (1, 1)}
    ledger.add(through(report("m1", MILL, outlet="Siren"), "Tarn Gazette", "unnamed media"))
    assert len(routes(relay_map(ledger))) == 1


def test_a_map_is_narrowed_by_story_and_days(filled: Ledger) -> None:
    assert set(routes(relay_map(filled, story="p1"))) == {
        ("Tarn Wire", "Orsa Post"),
        ("Tarn Wire", "Post of Orsa"),
        ("Post of Orsa", "Siren"),
    }
    assert set(routes(relay_map(filled, until="2024-05-31"))) == {("Tarn Wire", "Orsa Post")}
    assert set(routes(relay_map(filled, since="2024-06-01"))) == {
        ("Orsa Post", "Siren"),
        ("Siren", "Reeve Echo"),
    }
    with pytest.raises(LedgerError, match="later than the last"):
        relay_map(filled, since="2024-06-01", until="2024-05-01")
    with pytest.raises(LedgerError, match="no report"):
        relay_map(filled, story="nothing")


def test_withdrawn_reports_show_no_route_and_who_is_only_named_is_not_here(filled: Ledger) -> None:
    here = {one.name: one.here for one in relay_map(filled).outlets}
    assert here == {
        "Tarn Wire": False, "Post of Orsa": False, "Orsa Post": True, "Siren": True, "Reeve Echo": True
    }  # fmt: skip
    filled.withdraw("m1")
    assert ("Siren", "Reeve Echo") not in routes(relay_map(filled))


def test_copies_are_routes_where_it_is_known_which_is_which(ledger: Ledger) -> None:
    ledger.add(
        report("w1", f"{WIRE} So much for the boats.", outlet="Brome Wire", published="2024-05-07T08:00:00Z")
    )
    copy = f"{WIRE} So much for the boats. By Brome Wire."
    ledger.add(report("c1", copy, outlet="Siren", published="2024-05-08T08:00:00Z"))
    directed = [one for one in ledger.story("w1").copies if one.directed]
    found = relay_map(ledger).routes
    assert [(one.start, one.end, one.copies) for one in found if one.copies] == [
        ("Brome Wire", "Siren", 1) for _ in directed
    ]
    assert directed


def test_graphs_have_every_outlet_and_route(filled: Ledger) -> None:
    filled.add(
        through(report("e1", f"{MILL}. Evil.", outlet='<b>"E\\"&', published="2024-06-03"), "Ole\u202eX")
    )
    found = relay_map(filled)
    root = etree.fromstring(map_graphml(found).encode())
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    names = [one.text for one in root.findall(".//g:node/g:data[@key='name']", space)]
    assert len(names) == len(found.outlets) and '<b>"E\\"&' in names
    edges = root.findall(".//g:edge", space)
    assert len(edges) == len(found.routes)
    ids = {one.get("id") for one in root.findall(".//g:node", space)}
    assert {end for one in edges for end in (one.get("source"), one.get("target"))} <= ids
    dot = map_dot(found)
    assert dot.count(" -> ") == len(found.routes)
    assert '"<b>\\"E\\\\\\"&"' in dot
    assert '"Tarn Wire" [style=dashed];' in dot
    assert "1 report, 1 statement, 0 copies" in dot and "1 reports" not in dot
    assert len(map_to_json(found)["routes"]) == len(found.routes)
