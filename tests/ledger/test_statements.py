"""Search over statements: by any word, the rarest first, narrowed by stance, speaker, claim and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from invented import report
from sqlalchemy import text

from sayso.errors import LedgerError
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.query import with_lists
from sayso.ledger.speakers import called, goes_by
from sayso.ledger.statement_hits import statement_to_json
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements
from sayso.model import Stance


@pytest.fixture
def kept(where: str) -> Iterator[Ledger]:
    """Two reports on a ferry, of which one denies, one on a bakery, and one without a date."""
    first = report(
        "r1", "Ada Brock said the ferry Lorna was sold. Jo Reeve said the crew stays.", published="2024-03-01"
    )
    denial = report(
        "r2", "Tobin Vale said that nobody sold the ferry Lorna. He left at once.", published="2024-03-02"
    )
    denial = replace(denial, attributions=(replace(denial.attributions[0], stance=Stance.DENIES),))
    bakery = report(
        "r3", "Ada Brock said the bakery opens early. Rolls are cheap there.", published="2024-03-03"
    )
    never = report("r4", "Uma Orr said the ferry Lorna is late. It rained.")
    with open_ledger(where) as ledger:
        for one in (first, denial, bakery, never):
            ledger.add(replace(one, headline=f"Of {one.id}"))
        yield ledger


def ids(ledger: Ledger, words: str = "", **asked: str) -> list[str]:
    return [hit.id for hit in find_statements(ledger, StatementQuery(words, **asked)).hits]  # type: ignore[arg-type]


def test_a_question_finds_statements_by_any_of_its_words(kept: Ledger) -> None:
    assert ids(kept, "who denied that the ferry Lorna was sold?")[0] == "r2#a1"
    assert ids(kept, "bakery wombat") == ["r3#a1"]
    assert find_statements(kept, StatementQuery("bakery wombat")).nowhere == ("wombat",)
    assert ids(kept, "wombat") == []


def test_statements_are_narrowed(kept: Ledger) -> None:
    assert ids(kept, "ferry", stance="denies") == ["r2#a1"]
    assert ids(kept, stance="denies") == ["r2#a1"]
    assert set(ids(kept, speaker="Brock")) == {"r1#a1", "r3#a1"}
    assert ids(kept, "ferry", speaker="Brock")[0] == "r1#a1"
    assert ids(kept, speaker="Nobody Here") == []
    assert set(ids(kept, "ferry", since="2024-03-02")) == {"r2#a1"}
    assert find_statements(kept, StatementQuery("ferry", since="2024-03-02")).undated == 1
    with pytest.raises(LedgerError, match="is no stance"):
        ids(kept, stance="whispers")


def test_a_speaker_is_found_by_whole_words_of_one_name(kept: Ledger) -> None:
    two = report("r5", "Ada Brock said the mill stands. It rained.", published="2024-03-05")
    kept.add(
        replace(
            two,
            attributions=(
                replace(
                    two.attributions[0], speaker=replace(two.attributions[0].speaker, name="Ida Foss-Lund")
                ),
            ),
        )
    )
    with kept.reading() as connection:
        keys = [
            key for key in connection.scalars(text("SELECT DISTINCT speaker_key FROM attributions")) if key
        ]
        for name in (
            "Brock",
            "brock",
            "rock",
            "Ada Brock",
            "Brock Ada",
            "Foss",
            "Foss-Lund",
            "Ida Lund",
            "%",
            "_",
            "…",
        ):
            speaking = called(connection, name, column="speaker_key")
            asked = f"SELECT DISTINCT speaker_key FROM attributions WHERE {speaking.where}"
            found = with_lists(asked, speaking.values)
            assert set(connection.scalars(found, speaking.values)) == {
                key for key in keys if goes_by(key, name)
            }
    assert ids(kept, speaker="rock") == ids(kept, speaker="…") == []
    assert ids(kept, speaker="Foss Lund") == ["r5#a1"]


def test_words_are_weighed_in_reports_with_such_a_statement(
    kept: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.statements.MOST_REPORTS", 1)
    assert ids(kept, "ferry", speaker="Orr") == ["r4#a1"]
    assert ids(kept, "ferry", stance="denies", speaker="Brock") == []


def test_without_words_the_newest_come_first(kept: Ledger) -> None:
    assert ids(kept, since="2024-01-01") == ["r3#a1", "r2#a1", "r1#a1", "r1#a2"]
    assert [h.id for h in find_statements(kept, StatementQuery(), limit=1, offset=1).hits] == ["r3#a1"]


def test_a_row_has_all_that_is_told_of_the_statement(kept: Ledger) -> None:
    (hit,) = find_statements(kept, StatementQuery("ferry", stance="denies")).hits
    data = statement_to_json(hit)
    assert (data["speaker"], data["stance"], data["at"], data["added"]) == (
        "Tobin Vale",
        "denies",
        "2024-03-02",
        None,
    )
    assert data["words"] == kept.report("r2").report.text[slice(*data["spans"][0])]
    assert data["story"]


def test_a_claim_narrows_to_what_speaks_to_it(kept: Ledger) -> None:
    claim = kept.story("r1").claims[0].claim
    found = ids(kept, claim=claim.id)
    assert set(found) == {str(member.ref).partition(".")[0] for member in claim.members}
    assert set(ids(kept, "ferry", claim=claim.id)) <= set(found)


def left_out(ledger: Ledger, words: str = "", **asked: str) -> int:
    return find_statements(ledger, StatementQuery(words, since="2024-03-01", **asked)).undated  # type: ignore[arg-type]


def test_undated_reports_are_counted_where_a_statement_of_theirs_is_what_was_sought(kept: Ledger) -> None:
    kept.add(report("r5", "Uma Orr said the bakery is shut. Ada Brock said it rained."))
    assert left_out(kept, "ferry xylophone") == left_out(kept, "shut ferry crew") - 1 == 1
    assert left_out(kept, "xylophone") == 0
    assert (left_out(kept), left_out(kept, speaker="Orr"), left_out(kept, speaker="Brock")) == (2, 2, 1)
    assert left_out(kept, "ferry", speaker="Nobody Here") == left_out(kept, "ferry", speaker="Brock") == 0
    assert left_out(kept, stance="denies") == 0
    assert find_statements(kept, StatementQuery("ferry", since="2024-03-01", undated=True)).undated == 0


def test_undated_reports_are_counted_where_they_speak_to_the_claim(kept: Ledger) -> None:
    claims = [account.claim for account in kept.story("r4").claims]
    of_r4 = {one.id: any(str(member.ref).startswith("r4#") for member in one.members) for one in claims}
    assert set(of_r4.values()) == {True, False}
    assert {one: bool(left_out(kept, claim=one)) for one in of_r4} == of_r4
    assert {one: bool(left_out(kept, "ferry", claim=one)) for one in of_r4} == of_r4
