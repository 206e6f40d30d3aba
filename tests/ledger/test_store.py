"""What a ledger promises, held on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import pytest
from invented import report
from numpy.typing import NDArray
from sqlalchemy import delete, func, select

from sayso.embedding import Embedder
from sayso.errors import LedgerError
from sayso.ledger import Ledger, Novelty, Query, judged, open_ledger
from sayso.ledger.engine import engine_of
from sayso.ledger.kept_vectors import KeptMatches, KeptVectors
from sayso.ledger.tables import attributions, copies, keys, likenesses, vectors
from sayso.ledger.transactions import reading, writing
from sayso.matching import Matcher, Pieces
from sayso.story import JudgementKind, Story
from sayso.telling import tell

HARBOUR = (
    "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank. "
    "The harbour office said nobody was hurt when the ferry Lorna sank at Quenby."
)
HARBOUR_TOO = (
    "The ferry Lorna sank at Quenby after the harbour wall gave way, it emerged. "
    "Ada Brock said the harbour wall at Quenby gave way on Monday night."
)
ORCHARD = "Tom Vale said the orchards of Ister lost half their plums to frost in April."

COPIED = " ".join((HARBOUR, HARBOUR_TOO, ORCHARD))


def test_the_same_report_is_kept_once(ledger: Ledger) -> None:
    first = ledger.add(report("r1", HARBOUR, headline="Ferry sinks"))
    again = ledger.add(report("r1", HARBOUR, headline="Ferry sinks"))
    assert (first.novelty, again.novelty) == (Novelty.NEW, Novelty.KNOWN)
    assert ledger.counts() == (1, 1)


def test_other_content_at_a_known_address_is_a_version(ledger: Ledger) -> None:
    url = "https://quenby-post.example/ferry"
    ledger.add(report("r1", HARBOUR, url=url, headline="Ferry sinks"))
    changed = ledger.add(report("r2", HARBOUR_TOO, url=url + "#top", headline="Ferry sank"))
    assert (changed.id, changed.novelty, changed.version) == ("r1", Novelty.NEW_VERSION, 2)
    assert [one.report.headline for one in ledger.versions("r1")] == ["Ferry sinks", "Ferry sank"]
    assert ledger.report("r1").report.text == HARBOUR_TOO
    assert ledger.report("r1", version=1).report.text == HARBOUR


def test_a_report_without_a_day_counts_from_the_day_that_a_later_version_gives(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR))
    assert not ledger.report("r1").dated
    for text, day in ((HARBOUR_TOO, "2024-03-12"), (ORCHARD, "2024-03-20")):
        ledger.add(report("r1", text, published=day))
        assert (ledger.report("r1").at, ledger.report("r1").dated) == ("2024-03-12", True)
    ledger.add(report("r1", HARBOUR))
    assert [(one.at, one.dated) for one in ledger.versions("r1")] == [("2024-03-12", True)] * 4
    assert ledger.stories()[0].first == "2024-03-12"


def test_the_texts_of_a_story_are_those_it_was_told_from(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12"))
    ledger.add(report("r2", HARBOUR_TOO, published="2024-03-12"))
    told = ledger.story("r1")
    ledger.add(report("r1", HARBOUR_TOO, published="2024-03-12"))
    assert {id_: one.text for id_, one in ledger.texts(told).items()} == {"r1": HARBOUR, "r2": HARBOUR_TOO}


def test_a_wording_that_returns_is_a_version_of_its_own(ledger: Ledger) -> None:
    for text in (HARBOUR, HARBOUR_TOO, HARBOUR):
        ledger.add(report("r1", text))
    assert len(ledger.versions("r1")) == 3


def test_two_reports_on_one_event_are_one_story_and_a_third_is_another(ledger: Ledger) -> None:
    for id_, text in (("r1", HARBOUR), ("r2", HARBOUR_TOO), ("r3", ORCHARD)):
        ledger.add(report(id_, text, published="2024-03-12"))
    assert sorted(story.reports for story in ledger.stories()) == [("r1", "r2"), ("r3",)]
    assert ledger.story("r2").id == ledger.story("r1").id == "r1"


def test_any_order_gives_the_same_stories(where: str, tmp_path: Path) -> None:
    texts = {"r1": HARBOUR, "r2": HARBOUR_TOO, "r3": ORCHARD}
    told = []
    for number, order in enumerate(itertools.permutations(texts)):
        place = where if number == 0 else str(tmp_path / f"other-{number}.db")
        with open_ledger(place) as ledger:
            for id_ in order:
                ledger.add(report(id_, texts[id_], published="2024-03-12"))
            told.append({story.id: ledger.story(story.id) for story in ledger.stories()})
    assert all(one == told[0] for one in told)


@pytest.mark.parametrize("order", ["123456", "654321", "351624"])
def test_any_order_gives_the_same_stories_where_a_key_is_shared_by_more_than_it_leads_to(
    where: str, order: str, monkeypatch: Any
) -> None:
    monkeypatch.setattr("sayso.ledger.linking._MOST_SHARED", 2)
    with open_ledger(where) as ledger:
        for number in order:
            text = ORCHARD if number == "4" else f"{HARBOUR} The inquest was put off {number} times."
            ledger.add(report(f"r{number}", text, published="2024-03-12"))
        assert sorted(one.reports for one in ledger.stories()) == [("r1", "r2", "r3", "r5", "r6"), ("r4",)]


def test_stories_are_merged_and_split_by_hand_and_back(ledger: Ledger) -> None:
    for id_, text in (("r1", HARBOUR), ("r2", HARBOUR_TOO), ("r3", ORCHARD)):
        ledger.add(report(id_, text, published="2024-03-12"))
    as_found = sorted(story.reports for story in ledger.stories())
    same = ledger.judge(judged(JudgementKind.SAME_STORY, "r1", "r3", by="Ann"))
    assert [story.reports for story in ledger.stories()] == [("r1", "r2", "r3")]
    ledger.undo(same.id, by="Ann")
    assert sorted(story.reports for story in ledger.stories()) == as_found
    ledger.judge(judged(JudgementKind.DIFFERENT_STORY, "r1", "r2", by="Ann"))
    assert sorted(story.reports for story in ledger.stories()) == [("r1",), ("r2",), ("r3",)]
    assert len(ledger.judgements()) == 2


def test_an_undone_judgement_stays_on_record_and_is_undone_once(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR))
    wrong = ledger.judge(judged(JudgementKind.WRONG_READING, "r1#a1", None, by="Ann", note="it was asked"))
    undone = ledger.undo(wrong.id, by="Ben")
    assert (undone.by, undone.undone_by, undone.stands) == ("Ann", "Ben", False)
    with pytest.raises(LedgerError, match="already"):
        ledger.undo(wrong.id, by="Ben")
    with pytest.raises(LedgerError, match="no judgement j0"):
        ledger.undo("j0", by="Ben")


def test_corrections_of_one_attribution_within_a_second_are_all_kept(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR))
    for named, value in (("stance", "denies"), ("certainty", "possible"), ("stance", None), (None, None)):
        one = judged(JudgementKind.WRONG_READING, "r1#a1", None, by="Ann", field=named, value=value)
        ledger.judge(one)
        ledger.undo(one.id, by="Ann")
        ledger.judge(judged(JudgementKind.WRONG_READING, "r1#a1", None, by="Ann", field=named, value=value))
    assert len({one.id for one in ledger.judgements()}) == 8


def test_what_is_judged_again_is_kept_once_and_apart_counts_either_way(ledger: Ledger) -> None:
    for id_, text in (("r1", HARBOUR), ("r2", HARBOUR_TOO)):
        ledger.add(report(id_, text))
    for kind, kept in ((JudgementKind.SAME_STORY, 1), (JudgementKind.DIFFERENT_STORY, 2)):
        made = {ledger.judge(judged(kind, *pair, by="Ann")).id for pair in (("r1", "r2"), ("r2", "r1"))}
        assert len(made) == kept


@pytest.mark.parametrize(
    ("kind", "subject", "other", "told"),
    [
        (JudgementKind.SAME_STORY, "r1", "r9", "no report r9"),
        (JudgementKind.DIFFERENT_STORY, "r1", "r1", "named twice"),
        (JudgementKind.SAME_SOURCE, "r1#a1", "r1#a9", "has no attribution a9"),
        (JudgementKind.SAME_CLAIM, "r1#a1", "r9#a1", "no report r9"),
        (JudgementKind.WRONG_READING, "r1", None, "is no attribution"),
        (JudgementKind.WRONG_READING, "r1#a9", None, "has no attribution a9"),
    ],
)
def test_judging_what_is_not_there_is_an_error_and_leaves_nothing(
    ledger: Ledger, kind: JudgementKind, subject: str, other: str | None, told: str
) -> None:
    ledger.add(report("r1", HARBOUR))
    with pytest.raises(LedgerError, match=told):
        ledger.judge(judged(kind, subject, other, by="Ann"))
    assert ledger.judgements() == ()


def test_nothing_is_withdrawn_before_its_time(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12"))
    with pytest.raises(LedgerError, match="is to come"):
        ledger.withdraw("r1", at="2999-01-01")
    assert ledger.story("r1").reports[0].withdrawn is None


def test_a_withdrawn_report_is_marked_from_then_on(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12"))
    ledger.withdraw("r1", at="2024-03-14")
    assert ledger.story("r1").reports[0].withdrawn == "2024-03-14"
    assert ledger.story("r1", as_of="2024-03-13").reports[0].withdrawn is None
    ledger.restore("r1")
    assert ledger.story("r1").reports[0].withdrawn is None


def test_a_story_as_of_a_day_has_the_reports_of_that_day(ledger: Ledger) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12"))
    ledger.add(report("r2", HARBOUR_TOO, published="2024-03-14T10:00:00Z"))
    assert [one.id for one in ledger.story("r1", as_of="2024-03-13").reports] == ["r1"]
    assert [one.id for one in ledger.story("r1", as_of="2024-03-14").reports] == ["r1", "r2"]
    with pytest.raises(LedgerError, match="nothing of it was there on 2020-01-01"):
        ledger.story("r1", as_of="2020-01-01")
    with pytest.raises(LedgerError, match="no moment"):
        ledger.story("r1", as_of="yesterday")


@pytest.mark.parametrize(
    ("modified", "version"),
    [
        ("2024-03-14T09:00:00Z", {"2024-03-13": 1, "2024-03-14": 2}),
        ("2024-03-14", {"2024-03-13": 1, "2024-03-14T12:00:00Z": 1, "2024-03-14": 2}),
        ("2024-03-12", {"2024-03-13": 1, "2024-03-14": 1}),  # as the first version says of itself
        ("2024-03-01", {"2024-03-13": 1, "2024-03-14": 1}),  # before it was published
        ("2999-01-01", {"2024-03-14": 1}),
        (None, {"2024-03-14": 1}),
    ],
)
def test_a_correction_counts_from_when_its_page_says_that_it_was_made(
    ledger: Ledger, modified: str | None, version: dict[str, int]
) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12", modified="2024-03-12"))
    ledger.add(report("r1", HARBOUR_TOO, published="2024-03-12", modified=modified))
    stood = {as_of: ledger.story("r1", as_of=as_of).reports[0].version for as_of in version}
    assert stood == version
    assert ledger.story("r1").reports[0].version == 2


def test_a_story_as_of_a_day_waits_for_no_writer_and_has_the_copies_of_that_day(where: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(report("r1", COPIED, published="2024-03-12"))
        ledger.add(report("r2", COPIED, published="2024-03-14"))
        assert [one.copy for one in ledger.story("r1").copies] == ["r2"]
        engine = engine_of(where)
        told: list[Story] = []
        with writing(engine):
            asking = Thread(target=lambda: told.append(ledger.story("r1", as_of="2024-03-13")), daemon=True)
            asking.start()
            asking.join(timeout=30)
            assert [one.copies for one in told] == [()]
        engine.dispose()


@pytest.mark.parametrize("times", [1, 2])
def test_a_story_that_changes_while_it_is_told_is_told_as_it_then_is(
    where: str, times: int, monkeypatch: Any
) -> None:
    happens: list[Callable[[], object]] = []

    def meanwhile(*given: Any, **more: Any) -> Story:
        if happens:
            happens.pop(0)()
        return tell(*given, **more)

    monkeypatch.setattr("sayso.ledger.tellings.tell", meanwhile)
    with open_ledger(where) as ledger, open_ledger(where) as other:
        ledger.add(report("r1", HARBOUR, published="2024-03-12"))
        happens += [lambda: other.withdraw("r1", at="2024-03-20"), lambda: other.restore("r1")][:times]
        told = ledger.story("r1")
        assert told.reports[0].withdrawn == ("2024-03-20" if times == 1 else None)
        assert ledger.story("r1") == told
        assert (happens, ledger.untold()) == ([], [])


def test_one_story_that_cannot_be_told_costs_itself_only(ledger: Ledger, monkeypatch: Any) -> None:
    for id_, text in (("r1", HARBOUR), ("r2", ORCHARD)):
        ledger.add(report(id_, text, published="2024-03-12"))

    def faulty(there: Any, *rest: Any, **more: Any) -> Story:
        if there[0].id == "r1":
            raise ValueError("a fault")
        return tell(there, *rest, **more)

    monkeypatch.setattr("sayso.ledger.tellings.tell", faulty)
    failed = list[str]()
    told = list(ledger.tell_changed(failed=lambda story, _: failed.append(story)))
    assert ([one.id for one in told], failed, ledger.untold()) == (["r2"], ["r1"], ["r1"])
    with pytest.raises(ValueError, match="a fault"):
        list(ledger.tell_changed())


def test_a_story_that_went_into_another_is_passed_over(ledger: Ledger) -> None:
    for id_, text in (("r1", HARBOUR), ("r2", ORCHARD)):
        ledger.add(report(id_, text, published="2024-03-12"))
    telling = ledger.tell_changed()
    assert next(telling).id == "r1"
    ledger.judge(judged(JudgementKind.SAME_STORY, "r1", "r2", by="Ann"))
    assert list(telling) == []
    assert [one.id for one in ledger.tell_changed()] == ["r1"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("ferry"), ["r1", "r2"]),
        (Query("Lorna QUENBY"), ["r1", "r2"]),
        (Query('"gave way, it emerged"'), ["r2"]),
        (Query("plums"), ["r3"]),
        (Query("ferry plums"), []),
        (Query('ferry" OR * NEAR( -'), []),
        (Query("'; DROP TABLE reports; --"), []),
        (Query("..."), []),
        (Query("ferry", outlet="quenby post"), ["r1"]),
        (Query(outlet="Quenby Post"), ["r1"]),
        (Query(stance="asserts"), ["r1", "r2", "r3"]),
        (Query(stance="denies"), []),
        (Query(kind="person", since="2024-03-13"), ["r3"]),
        (Query(until="2024-03-12"), ["r1", "r2"]),
    ],
)
def test_search(ledger: Ledger, query: Query, found: list[str]) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12", outlet="Quenby Post"))
    ledger.add(report("r2", HARBOUR_TOO, published="2024-03-12"))
    ledger.add(report("r3", ORCHARD, published="2024-03-13T08:00:00+01:00"))
    assert sorted(hit.report for hit in ledger.search(query)) == found


ACCENTED = (
    "Mu\u0308ller of Curaçao, Straße 3/4, wrote to ana@quenby.example on the well-known wi-fi_plan of Łódź."
)


@pytest.mark.parametrize(
    "words",
    [
        "muller",
        "MÜLLER",
        "curacao",
        "Curaçao",
        "strasse",
        "quenby",
        '"well known"',
        "well-known",
        "wi plan",
        "4",
    ],
)
def test_both_databases_find_the_same_words_and_show_them_as_written(ledger: Ledger, words: str) -> None:
    ledger.add(report("r1", ACCENTED + " So it was." * 40))
    ledger.add(report("r2", ORCHARD))
    (hit,) = ledger.search(Query(words))
    assert hit.report == "r1"
    assert "well-known wi-fi_plan of Łódź" in hit.excerpt
    assert hit.excerpt.endswith("…")


def test_what_is_not_there_is_said(ledger: Ledger) -> None:
    calls: list[Any] = [ledger.report, ledger.versions, ledger.story, ledger.withdraw]
    for call in calls:
        with pytest.raises(LedgerError, match="r9"):
            call("r9")


def test_it_is_all_there_when_opened_again(where: str) -> None:
    with open_ledger(where) as ledger:
        ledger.add(report("r1", HARBOUR, published="2024-03-12"))
        told = ledger.story("r1")
    with open_ledger(where) as ledger:
        assert ledger.story("r1") == told
        assert ledger.untold() == []


def test_odd_text_is_kept_to_the_letter(ledger: Ledger) -> None:
    odd = "Ada Brock said \U0001f6a2 sank\u0000 \u202eback <script>alert(1)</script> \ud83d."
    ledger.add(report("r1", odd))
    assert ledger.report("r1").report.text == odd
    assert ledger.search(Query("sank"))


@pytest.mark.parametrize("id_", ["r\n1", "r\x001", "r\x1b[31m", "r\ud83d", "r\u20281", " r1", "r1\t"])
def test_an_id_that_nobody_could_type_is_refused(ledger: Ledger, id_: str) -> None:
    with pytest.raises(LedgerError, match="control characters") as refused:
        ledger.add(report(id_, HARBOUR))
    assert str(refused.value).isprintable()
    assert ledger.is_empty()


def test_a_story_that_another_sayso_told_is_told_anew(ledger: Ledger, monkeypatch: Any) -> None:
    ledger.add(report("r1", HARBOUR, published="2024-03-12"))
    told = ledger.story("r1")
    asked = list[str]()

    def counted(there: Any, *rest: Any, **more: Any) -> Story:
        asked.append(there[0].id)
        return tell(there, *rest, **more)

    monkeypatch.setattr("sayso.ledger.tellings.tell", counted)
    assert (ledger.story("r1"), asked) == (told, [])
    monkeypatch.setattr("sayso.ledger.tellings.__version__", "99")
    assert told.made
    anew = replace(told, made=replace(told.made, sayso="99"))
    assert (ledger.story("r1"), asked) == (anew, ["r1"])
    assert (ledger.story("r1"), asked) == (anew, ["r1"])
    assert ledger.untold() == []


class Flipped:
    """Another encoder: the shipped one's vectors turned round."""

    version = "flipped"

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return -Embedder().of(texts)


def test_vectors_of_one_encoder_are_not_taken_for_those_of_another(where: str) -> None:
    open_ledger(where).close()
    engine = engine_of(where)
    for embedder in (Embedder(), Flipped(), Embedder()):
        with writing(engine) as connection:
            kept = KeptVectors(connection, embedder)
            for _ in range(2):
                assert kept.of([ORCHARD])[0] @ embedder.of([ORCHARD])[0] > 0.99
            assert connection.scalar(select(func.count()).select_from(vectors)) == 1
    engine.dispose()


@dataclass(frozen=True)
class Noting(Matcher):
    """The shipped network, which notes the texts that it reads."""

    read: list[str] = field(default_factory=list)

    def pieces(self, texts: Iterable[str]) -> list[Pieces]:
        wanted = list(texts)
        self.read.extend(wanted)
        return super().pieces(wanted)


def test_pieces_of_a_text_are_made_once_and_kept_beside_its_vector(where: str) -> None:
    open_ledger(where).close()
    engine = engine_of(where)
    matcher, plain = Noting(Embedder()), Matcher(Embedder())
    texts = [ORCHARD, HARBOUR, HARBOUR_TOO]
    wanted = plain.of(texts, [(0, 1), (1, 2)])
    for _ in range(2):
        with writing(engine) as connection:
            KeptVectors(connection, Embedder()).of(texts)
            found = KeptMatches(connection, matcher).of(texts, [(0, 1), (2, 1)])
            assert np.allclose(found.one, wanted.one, atol=1e-3)
            assert connection.scalar(select(func.count()).select_from(vectors)) == 6
    assert matcher.read == texts
    with reading(engine) as connection:
        kept = KeptMatches(connection, matcher, keep=False)
        kept.of([ORCHARD, "a ferry"], [(0, 1)])
    with writing(engine) as connection:
        kept.keep_in(connection)
        assert connection.scalar(select(func.count()).select_from(vectors)) == 7
    engine.dispose()


def test_indexing_anew_makes_the_same_of_what_is_there(where: str) -> None:
    with open_ledger(where) as ledger:
        for id_, text in (("r1", HARBOUR), ("r2", HARBOUR_TOO), ("r3", ORCHARD)):
            ledger.add(report(id_, text, published="2024-03-12"))
        told = list(ledger.tell_changed())
        engine = engine_of(where)
        with writing(engine) as connection:
            for table in (copies, likenesses, keys, attributions):
                connection.execute(delete(table))
        engine.dispose()
        assert list(ledger.reindex()) == ["r1", "r2", "r3"]
        assert list(ledger.tell_changed()) == told
        assert [hit.report for hit in ledger.search(Query(kind="person"))] == ["r1", "r2", "r3"]


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01", "10000-01-01", "2024-02-30", "soon"])
def test_a_date_that_no_report_has_costs_nothing(ledger: Ledger, published: str) -> None:
    ledger.add(report("r1", HARBOUR, published=published))
    assert ledger.story("r1").reports[0].dated is False
