"""Which report another one is a version of: by id or address, never by a number alone."""

import pytest
from invented import report

from sayso.errors import LedgerError
from sayso.ledger import Ledger, Novelty, add_in_order
from sayso.ledger.choosing import chosen
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.identity import address_of
from sayso.model import Note, Report

HARBOUR = "Ada Brock said the harbour wall at Quenby gave way on Monday night."
HARBOUR_TOO = "Ada Brock said the harbour wall at Quenby gave way on Monday night, and the ferry Lorna sank."
ORCHARD = "Tom Vale said the orchards of Ister lost half their plums to frost in April."
URL = "https://quenby-post.example/ferry"
SUMMARY = (Note("summary", "a feed's summary and not the whole report"),)


def summary(id_: str, text: str = "Ada Brock said the harbour wall gave way.") -> Report:
    return report(id_, text, url=URL, notes=SUMMARY)


def add(ledger: Ledger, *reports: Report) -> list[Novelty]:
    def failed(one: Report, error: Exception) -> None:
        raise AssertionError(one.id) from error

    return [one.novelty for one in add_in_order(ledger, reports, failed=failed, note=lambda _: None)]


def test_a_summary_gives_way_to_the_report_and_never_the_other_way_about(ledger: Ledger) -> None:
    page, changed = report("p", HARBOUR, url=URL), report("q", HARBOUR_TOO, url=URL)
    assert add(ledger, summary("s")) == [Novelty.NEW]
    assert add(ledger, page) == [Novelty.NEW_VERSION]
    assert add(ledger, summary("s")) == [Novelty.KNOWN]
    assert add(ledger, summary("t", ORCHARD), page) == [Novelty.KNOWN, Novelty.KNOWN]
    assert ledger.add(summary("t", ORCHARD)).novelty is Novelty.KNOWN
    assert add(ledger, changed) == [Novelty.NEW_VERSION]
    assert ledger.report("s").report.text == HARBOUR_TOO
    assert len(ledger.versions("s")) == 3


def test_a_summary_that_changed_is_a_version_of_a_summary(ledger: Ledger) -> None:
    assert add(ledger, summary("s"), summary("t", HARBOUR)) == [Novelty.NEW, Novelty.NEW_VERSION]


@pytest.mark.parametrize("url", ["/news/1", "news/1", "https://", "javascript:void(0)"])
def test_what_has_no_host_is_no_address(ledger: Ledger, url: str) -> None:
    assert add(ledger, report("a", HARBOUR, url=url), report("b", ORCHARD, url=url)) == [Novelty.NEW] * 2


def test_an_address_has_no_password_and_no_fragment() -> None:
    one = report("a", HARBOUR, url="https://reeve:secret@tarn.example/1#top")
    assert address_of(one) == "https://tarn.example/1"


@pytest.mark.parametrize(
    ("id_", "first", "second"),
    [
        pytest.param("1", {}, {}, id="a bare number"),
        pytest.param("dam", {"outlet": "Alpha"}, {"outlet": "Beta"}, id="two outlets"),
        pytest.param("dam", {"url": URL}, {"url": URL + "/2"}, id="two addresses"),
        pytest.param("dam", {"outlet": "Alpha"}, {}, id="an outlet, and then none"),
        pytest.param("dam", {"url": URL}, {}, id="an address, and then none"),
        pytest.param("dam", {}, {"outlet": "Beta"}, id="no outlet, and then one"),
    ],
)
def test_another_report_by_the_same_id_is_refused(
    ledger: Ledger, id_: str, first: dict[str, str], second: dict[str, str]
) -> None:
    ledger.add(report(id_, HARBOUR, headline="Wall gives way", **first))
    with pytest.raises(LedgerError, match=f"another report by the id '{id_}' .*“Wall gives way”"):
        ledger.add(report(id_, ORCHARD, **second))
    assert [one.report.text for one in ledger.versions(id_)] == [HARBOUR]
    assert ledger.add(report(id_, HARBOUR_TOO, **second)).novelty is Novelty.NEW_VERSION


def test_at_one_address_a_number_may_have_quite_other_words(ledger: Ledger) -> None:
    ledger.add(report("1", HARBOUR, url=URL))
    assert ledger.add(report("1", ORCHARD, url=URL)).novelty is Novelty.NEW_VERSION


@pytest.mark.parametrize("id_", ["a#a1", "a#a12.3"])
def test_an_id_written_as_a_statements_address_is_refused(ledger: Ledger, id_: str) -> None:
    with pytest.raises(LedgerError, match="address of a statement"):
        ledger.add(report(id_, HARBOUR))
    for fine in ("a#b1", "#a", "a#a"):
        ledger.add(report(fine, HARBOUR))


def test_a_report_whose_id_holds_a_number_sign_is_no_statement(ledger: Ledger) -> None:
    ledger.add(report("tarn#b c/x", HARBOUR))
    (only,) = chosen(ledger, ["tarn#b c/x"])
    assert not only.is_claim
    with pytest.raises(LedgerError, match="no claim tarn#b c/x") as refused:
        claim_of(ledger, "tarn#b c/x")
    assert "`sayso story 'tarn#b c/x'`" in str(refused.value)
