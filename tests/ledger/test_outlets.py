"""All outlets of a ledger, in counts, on either database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import QUAY, report, through

from sayso.answers.outlet_line import COLUMNS, OutletLine
from sayso.errors import LedgerError
from sayso.ledger import Ledger, judged
from sayso.ledger.outlet import outlet, reports_of
from sayso.ledger.outlets import OutletSort, all_outlets
from sayso.ledger.relay_map import relay_map
from sayso.model import HeadlineCheck, HeadlineLabel
from sayso.story import JudgementKind


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two reports of the Post under two names, one of the Siren, one of nobody; three name the Wire."""
    check = HeadlineCheck(HeadlineLabel.HARDENED, "it says it as so", ())
    one = through(
        report("p1", QUAY, outlet="Orsa Post", published="2024-05-07", headline="Quay closes"), "Tarn Wire"
    )
    ledger.add(replace(one, headline_check=check))
    ledger.add(report("p2", f"{QUAY}. So it went.", outlet="The Orsa Post"))
    ledger.add(
        through(
            report("s1", f"{QUAY}. The Siren asked.", outlet="Siren", published="2024-05-09"),
            "tarnwire.com",
            "Orsa Post",
        )
    )
    ledger.add(through(report("n1", f"{QUAY}. Nobody else did."), "Tarn Wire", "unnamed media"))
    return ledger


def by_name(ledger: Ledger) -> dict[str, OutletLine]:
    return {one.name: one for one in all_outlets(ledger)}


def test_every_outlet_is_counted_once_whatever_its_names(filled: Ledger) -> None:
    found = by_name(filled)
    assert set(found) == {"Orsa Post", "Siren", "Tarn Wire"}
    post, wire = found["Orsa Post"], found["Tarn Wire"]
    assert (post.reports, post.undated, post.first, post.last) == (2, 1, "2024-05-07", "2024-05-07")
    assert (post.statements, post.straight, post.relayed) == (4, 3, 1)
    assert (post.headlines, post.to_check) == (1, 1)
    assert (post.cited_in, post.cited_by) == (1, 1)  # by the Siren
    assert (wire.reports, wire.cited_in, wire.cited_by) == (0, 3, 2)  # one report says no outlet


def test_the_order_is_the_one_asked_for(filled: Ledger) -> None:
    assert [one.name for one in all_outlets(filled)] == ["Orsa Post", "Siren", "Tarn Wire"]
    assert all_outlets(filled, OutletSort.CITED)[0].name == "Tarn Wire"
    assert [one.name for one in all_outlets(filled, OutletSort.NAME)] == ["Orsa Post", "Siren", "Tarn Wire"]


def test_the_list_says_what_the_outlets_own_page_says(filled: Ledger) -> None:
    for line in all_outlets(filled):
        account = outlet(filled, line.name)
        counts = account.statements
        assert (account.name, account.kind, account.reports, account.undated, account.copies) == (
            line.name, line.kind, line.reports, line.undated, line.copies
        )  # fmt: skip
        assert (account.cited_in, len(account.cited_by)) == (line.cited_in, line.cited_by)
        assert (counts.all, counts.straight, counts.relayed, counts.unnamed, counts.unsourced) == (
            line.statements, line.straight, line.relayed, line.unnamed, line.unsourced
        )  # fmt: skip


def test_pages_list_and_map_have_the_same_outlets_under_the_same_names(filled: Ledger) -> None:
    names = {one.name for one in all_outlets(filled)}
    pages = {name: outlet(filled, name) for name in names}
    told = relay_map(filled)
    assert {one.name for one in told.outlets} == names
    assert {one.name for one in told.outlets if one.here} == {name for name in names if pages[name].reports}
    assert dict(pages["Siren"].cites) == {"Tarn Wire": 1, "Orsa Post": 1}
    assert dict(pages["Orsa Post"].cites) == {"Tarn Wire": 1}
    ends = {(one.start, one.end) for one in told.routes}
    assert ends == {("Tarn Wire", "Orsa Post"), ("Orsa Post", "Siren")}
    for start, end in ends:  # what the map draws into an outlet, its page has it from
        assert start in dict(pages[end].cites)


def test_of_very_many_reports_the_rest_is_counted(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    assert outlet(filled, "Orsa Post").older == 0
    monkeypatch.setattr("sayso.ledger.outlet._MOST", 1)
    account = outlet(filled, "Orsa Post")
    assert (account.reports, account.older) == (1, 1)
    assert set(reports_of(filled, account)) == {"p1", "p2"}


def test_what_was_withdrawn_or_judged_wrong_counts_as_people_have_it(filled: Ledger) -> None:
    filled.withdraw("p1")
    assert by_name(filled)["Tarn Wire"].cited_in == 2
    assert by_name(filled)["The Orsa Post"].reports == 1
    filled.judge(judged(JudgementKind.WRONG_READING, "s1#a1", None, by="ana"))
    assert by_name(filled)["Tarn Wire"].cited_in == 1
    assert by_name(filled)["Siren"].statements == 1
    account = outlet(filled, "Tarn Wire")
    assert (account.cited_by, account.cited_by_unnamed) == ((), 1)


def test_an_outlet_that_is_only_named_says_so_and_by_whom(filled: Ledger) -> None:
    account = outlet(filled, "tarn wire")
    assert (account.name, account.reports, account.cited_in) == ("Tarn Wire", 0, 3)
    assert (dict(account.cited_by), account.cited_by_unnamed) == ({"Orsa Post": 1, "Siren": 1}, 1)
    assert outlet(filled, "Wire") == account  # by a part of the name, as those with reports
    with pytest.raises(LedgerError, match=r"the ledger has no report of 'Tarn Wren'.*did you mean Tarn Wire"):
        outlet(filled, "Tarn Wren")
    with pytest.raises(LedgerError, match="the ledger has no report of 'Brome Echo'"):
        outlet(filled, "Brome Echo")


def test_the_table_has_every_count() -> None:
    assert [name for name, _ in COLUMNS] == list(OutletLine.__slots__)
