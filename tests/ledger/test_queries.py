"""Sources and outlets looked up by name, on either database."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger, judged
from sayso.ledger.outlet import outlet
from sayso.ledger.who import who
from sayso.story import JudgementKind

sys.path.insert(0, str(Path(__file__).parents[1]))
from invented_story import COURIER, HERALD, LAKESIDE


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    for one, day in ((COURIER, "2024-05-07"), (HERALD, "2024-05-08"), (LAKESIDE, "2024-05-10")):
        ledger.add(replace(one, published=day))
    return ledger


def test_a_source_is_found_by_its_name_or_part_of_it(filled: Ledger) -> None:
    for name in ("Ida Brenn", "brenn", "IDA", " Ida   Brenn. "):
        (source,) = who(filled, name)
        assert source.name == "Ida Brenn"
        assert [one.refs[0].report for one in source.statements] == ["r2", "r3"]


def test_what_is_no_name_finds_nobody(filled: Ledger) -> None:
    for name in ("", "  ", "%", "_", "I%a", "Bren_", "da Bren", "'; DROP TABLE reports; --"):
        with pytest.raises(LedgerError, match="nobody in the ledger speaks by the name"):
            who(filled, name)


def test_what_people_judged_to_be_one_source_is_found_by_either_name(filled: Ledger) -> None:
    filled.judge(judged(JudgementKind.SAME_SOURCE, "r3#a1", "r1#a1", by="ana"))
    (source,) = who(filled, "Brenn")
    assert {ref.report for one in source.statements for ref in one.refs} == {"r1", "r2", "r3"}


def test_a_source_is_apart_where_people_say_so(filled: Ledger) -> None:
    filled.judge(judged(JudgementKind.DIFFERENT_SOURCE, "r3#a1", "r2#a1", by="ana"))
    assert len(who(filled, "Brenn")) == 2


def test_an_outlet_is_found_with_its_article_or_without(filled: Ledger) -> None:
    for name in ("Velmark Herald", "the velmark  HERALD"):
        account = outlet(filled, name)
        assert (account.name, account.reports, account.cites) == ("Velmark Herald", 1, (("Yonhap", 1),))


def test_who_names_an_outlet_as_its_source_is_counted_where_they_share_a_story(filled: Ledger) -> None:
    relayed = replace(HERALD, id="r4", outlet=replace(HERALD.outlet, name="Yonhap"), published="2024-05-07")
    filled.add(replace(relayed, text=f"{relayed.text}\n\nMore."))
    account = outlet(filled, "Yonhap")
    assert account.reports == 1
    assert {name for name, _ in account.cited_by} <= {"Orsa Courier", "Velmark Herald"}


def test_an_outlet_that_is_not_there_is_told_with_names_like_it(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="did you mean Orsa Courier"):
        outlet(filled, "Orsa Couriers")
