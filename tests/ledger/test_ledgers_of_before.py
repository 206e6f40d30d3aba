"""Ledgers that a Sayso of before made, opened by this one.

`before/` has them, by the migration at which they stood: 0004 is of commit 531dfa3, 0005 of 40ddbc9. Each
holds the reports of `fresh`, added, judged and told by the Sayso of then.
"""

from __future__ import annotations

import gzip
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from invented import report

from sayso.ledger import ChangeQuery, Ledger, Query, judged, open_ledger
from sayso.ledger.outlets import all_outlets
from sayso.model import HeadlineCheck, HeadlineLabel, Relay, Span
from sayso.story import JudgementKind

BEFORE = sorted((Path(__file__).parent / "before").glob("*.db.gz"))
QUAY = "Ada Brock said the quay of Orsa will close. Ole Tarn said it will not"


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Ledger]:
    """What the ledgers of before hold, in one of this Sayso's own."""
    with open_ledger(str(tmp_path / "fresh.db")) as ledger:
        post = report(
            "post", QUAY, outlet="Orsa Post", published="2024-05-07T23:30:00-08:00", headline="Quay closes"
        )
        first, *rest = post.attributions
        via = tuple(Relay(name, (Span(0, 3),)) for name in ("Tarn Wire", "Orsa Siren"))
        check = HeadlineCheck(HeadlineLabel.HARDENED, "it says it as so", ())
        ledger.add(replace(post, attributions=(replace(first, via=via), *rest), headline_check=check))
        ledger.add(report("siren", f"{QUAY}. So it went.", outlet="Orsa Siren", published="2024-05-09"))
        ledger.add(report("never", "Tom Reeve said the mill at Brome is shut."))
        ledger.add(report("never", "Tom Reeve said the mill at Brome is shut for good."))
        ledger.judge(judged(JudgementKind.WITHDRAWN, "siren", None, by="Ann", value="2024-05-10"))
        list(ledger.tell_changed())
        yield ledger


@pytest.fixture(params=BEFORE, ids=lambda path: path.name)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a ledger of before, as it was."""
    where = tmp_path / "older.db"
    where.write_bytes(gzip.decompress(request.param.read_bytes()))
    return str(where)


def test_there_are_ledgers_of_before() -> None:
    assert [path.name for path in BEFORE] == ["0004.db.gz", "0005.db.gz"]


def test_outlets_are_counted_as_if_this_sayso_had_read_them(older: str, fresh: Ledger) -> None:
    with open_ledger(older) as ledger:
        found = all_outlets(ledger)
    assert found == all_outlets(fresh)
    assert {one.name for one in found} >= {"Orsa Post", "Orsa Siren", "Tarn Wire"}
    assert {one.name for one in found if one.to_check} == {"Orsa Post"}


def test_days_are_those_where_reports_were_told(older: str, fresh: Ledger) -> None:
    with open_ledger(older) as ledger:
        for day, told in (("2024-05-07", ["post"]), ("2024-05-08", []), ("2024-05-09", ["siren"])):
            of_day = Query(since=day, until=day)
            assert [hit.report for hit in ledger.search(of_day)] == told
            assert [hit.report for hit in fresh.search(of_day)] == told
        assert ledger.undated_left_out(Query(since="2024-05-07")) == 1
        assert ledger.report("post").at == fresh.report("post").at == "2024-05-08T07:30:00Z[-08:00]"


def test_stories_are_told_as_this_sayso_tells_them(older: str, fresh: Ledger) -> None:
    with open_ledger(older) as ledger:
        assert sorted(ledger.untold()) == sorted(one.id for one in ledger.stories())
        assert ledger.story("post") == fresh.story("post")
        assert ledger.report("siren").withdrawn == fresh.report("siren").withdrawn == "2024-05-10"
        assert len(ledger.versions("never")) == 2
        assert len(ledger.judgements()) == 1


def test_changes_of_before_stay_and_have_no_day_where_none_was_told(older: str) -> None:
    with open_ledger(older) as ledger:
        assert {(one.story, one.dated) for one in ledger.changes()} == {("post", True), ("never", False)}


def test_changes_of_before_go_with_their_story_where_an_earlier_report_joins_it(older: str) -> None:
    with open_ledger(older) as ledger:
        mill = "Tom Reeve said the mill at Brome is shut for good."
        ledger.add(report("before", mill, published="2024-05-01"))
        ledger.judge(judged(JudgementKind.SAME_STORY, "before", "never", by="desk"))
        list(ledger.tell_changed())
        assert ledger.story_of("never") == "before"
        title = ledger.title_of("before")
        assert {one.title for one in ledger.changes() if one.story == "never"} == {title} != {None}
        of_two = ChangeQuery(turns_only=False, undated=True, min_reports=2)
        assert "never" in {one.story for one in ledger.newest_changes(of_two, limit=9)}


def test_bringing_it_along_is_told_once(older: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "sayso"):
        open_ledger(older).close()
        open_ledger(older).close()
    assert caplog.messages == ["bringing the ledger to this version: 3 reports"]


def test_an_empty_one_is_made_without_a_word(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    open_ledger(str(tmp_path / "new.db")).close()
    assert caplog.messages == []
