"""All outlets of a ledger, in counts, on either database."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.answers.outlet_line import COLUMNS, OutletLine
from sayso.errors import LedgerError
from sayso.ledger import Ledger, judged, open_ledger
from sayso.ledger.outlet import outlet
from sayso.ledger.outlets import OutletSort, all_outlets
from sayso.model import HeadlineCheck, HeadlineLabel, Relay, Report, Span
from sayso.story import JudgementKind

sys.path.insert(0, str(Path(__file__).parent))
from invented import report
from older import migrate_again

QUAY = "Ada Brock said the quay of Orsa will close. Ole Tarn said it will not"


def through(made: Report, *names: str) -> Report:
    """The report with its first statement through these outlets."""
    first, *rest = made.attributions
    via = tuple(Relay(name, (Span(0, 3),)) for name in names)
    return replace(made, attributions=(replace(first, via=via), *rest))


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
    line, account = by_name(filled)["Orsa Post"], outlet(filled, "Orsa Post")
    assert (line.reports, line.statements, line.relayed, line.copies, line.cited_in) == (
        account.reports,
        account.statements.all,
        account.statements.relayed,
        account.copies,
        account.cited_in,
    )


def test_what_was_withdrawn_or_judged_wrong_counts_as_people_have_it(filled: Ledger) -> None:
    filled.withdraw("p1")
    assert by_name(filled)["Tarn Wire"].cited_in == 2
    assert by_name(filled)["The Orsa Post"].reports == 1
    filled.judge(judged(JudgementKind.WRONG_READING, "s1#a1", None, by="ana"))
    assert by_name(filled)["Tarn Wire"].cited_in == 1
    assert by_name(filled)["Siren"].statements == 1
    assert outlet(filled, "Tarn Wire").cited_by == (("", 1),)


def test_an_outlet_that_is_only_named_says_so_and_by_whom(filled: Ledger) -> None:
    account = outlet(filled, "tarn wire")
    assert (account.name, account.reports, account.cited_in) == ("Tarn Wire", 0, 3)
    assert dict(account.cited_by) == {"Orsa Post": 1, "Siren": 1, "": 1}
    with pytest.raises(LedgerError, match="the ledger has no report of 'Brome Echo'"):
        outlet(filled, "Brome Echo")


def test_the_table_has_every_count() -> None:
    assert [name for name, _ in COLUMNS] == list(OutletLine.__slots__)


def test_an_older_ledger_gets_its_relays_when_it_is_opened(where: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(through(report("p1", QUAY, outlet="Orsa Post"), "Tarn Wire"))
        before = all_outlets(ledger)
    columns = {"attributions": "via", "reports": "headline_check"}
    migrate_again(
        where, "0007_relays", *(f"ALTER TABLE {table} DROP COLUMN {name}" for table, name in columns.items())
    )
    with open_ledger(where) as ledger:
        assert all_outlets(ledger) == before
