"""Sources and outlets looked up by name, on either database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import report

from invented_story import COURIER, HERALD, LAKESIDE
from sayso.answers.matching import Match
from sayso.errors import LedgerError
from sayso.ledger import Ledger, Query, judged
from sayso.ledger.outlet import outlet
from sayso.ledger.who import named, who
from sayso.model import Outlet, Source, Span, Speaker, SpeakerKind
from sayso.story import JudgementKind


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


def test_sources_of_the_very_name_stand_before_those_it_begins_and_those_told_of_with_it(
    ledger: Ledger,
) -> None:
    spokesman = "Ole Tarn, who speaks for the Harbour Board"
    texts = {
        "b1": f"{spokesman}, went. Ole Tarn said all is well. Ole Tarn said it lasts. Ole Tarn said so again",
        "b2": "Harbour Board of Orsa said the quay is shut",
        "b3": "Harbour Board said nothing sank",
        "b4": "Harbour-Board said the quay opens",
        "b5": "Orsa Harbour Board said the gulls are many",
    }
    for id_, words in texts.items():
        made = report(id_, words)
        if id_ == "b1":
            mentions = (Span(0, len(spokesman)), made.attributions[0].source[0])
            profile = Source("s1", "Ole Tarn", SpeakerKind.PERSON, mentions=mentions, attributions=("a1",))
            named = tuple(replace(one, source_id="s1") for one in made.attributions)
            made = replace(made, sources=(profile,), attributions=named)
        ledger.add(made)
    found = [(one.name, one.matched, len(one.statements)) for one in who(ledger, "harbour board")]
    assert found == [
        ("Harbour Board", Match.NAME, 2),
        ("Harbour Board of Orsa", Match.BEGINNING, 1),
        ("Orsa Harbour Board", Match.PART, 1),
        ("Ole Tarn", Match.ROLE, 3),
    ]


def test_accents_and_titles_keep_nobody_from_being_found(ledger: Ledger) -> None:
    ledger.add(report("n1", "Siv Ødegård-Núñez said the quay is shut"))
    ledger.add(report("n2", "Siv Odegard-Nunez said the gulls are many"))
    ledger.add(report("n3", "Jo Hale said it rains. Anonymous source said it snows"))
    for name in ("odegard", "Ødegård", "NUNEZ", "núñez", "Ms Nunez"):
        found = who(ledger, name)
        assert {one.name for one in found} == {"Siv Ødegård-Núñez", "Siv Odegard-Nunez"}
        assert {one.matched for one in found} == {Match.PART}
    for name, whole in {"Mr Hale": "Jo Hale", "Dr. Hale": "Jo Hale", "a source": "Anonymous source"}.items():
        assert [one.name for one in who(ledger, name)] == [whole]
    with pytest.raises(LedgerError, match="nobody in the ledger speaks by the name 'Mr Nobody'"):
        who(ledger, "Mr Nobody")


def test_all_that_a_source_said_can_be_had_at_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.who.MOST", 1)
    for day in ("2024-05-01", "2024-05-02", "2024-05-03"):
        ledger.add(report(day, f"Jo Hale said the quay is shut, as of {day}", published=day))
    part, whole = named(ledger, "Hale"), named(ledger, "Hale", whole=True)
    assert (part.looked_at, part.earlier) == (1, 1)
    assert (whole.looked_at, whole.spoken, whole.earlier) == (3, 3, None)
    assert [len(one.statements) for one in whole.sources] == [3]


def test_what_is_no_name_finds_nobody(filled: Ledger) -> None:
    for name in ("", "  ", "%", "_", "I%a", "Bren_", "da Bren", "'; DROP TABLE reports; --"):
        with pytest.raises(LedgerError, match=r"is no name|nobody in the ledger speaks by the name"):
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


def test_a_source_is_found_by_a_name_that_only_its_profile_has(filled: Ledger) -> None:
    text = "The lawyer Odile Ferrant had warned of it. Ferrant said the sluice of Orsa leaks."
    said = text.index("Ferrant said")
    attribution = replace(
        COURIER.attributions[0],
        content=(Span(said + 13, len(text)),),
        cue=(Span(said + 8, said + 12),),
        source=(Span(said, said + 7),),
        speaker=Speaker("Ferrant", SpeakerKind.PERSON),
        source_id="s1",
        via=(),
    )
    mentions = (Span(0, 24), Span(11, 24), Span(said, said + 7))
    source = Source("s1", "Ferrant", SpeakerKind.PERSON, mentions=mentions, attributions=("a1",))
    one = replace(HERALD, id="r9", text=text, headline=None, headlines=(), published="2024-05-09")
    filled.add(replace(one, attributions=(attribution,), sources=(source,), headline_check=None))
    for name in ("Odile Ferrant", "ferrant", "Odile"):
        (found,) = who(filled, name)
        assert (found.name, len(found.statements)) == ("Ferrant", 1)
    with pytest.raises(LedgerError, match="did you mean Ferrant"):
        who(filled, "Odile Ferrand")


def test_an_outlet_is_found_by_any_of_its_names(filled: Ledger) -> None:
    filled.add(replace(COURIER, id="r8", outlet=Outlet("The New York Times"), text=COURIER.text + " More."))
    for name in ("NYT", "new york times", "The New York Times"):
        assert outlet(filled, name).name == "The New York Times"
        assert [hit.report for hit in filled.search(Query(outlet=name))] == ["r8"]
    assert filled.search(Query(outlet="Nobody's Post")) == []


def test_an_outlet_that_is_not_there_is_told_with_names_like_it(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="did you mean Orsa Courier"):
        outlet(filled, "Orsa Couriers")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (Query("ferry", stance="foo"), "'foo' is no stance; it is one of asserts, "),
        (Query("...", kind="foo"), "'foo' is no kind of speaker; it is one of person, "),
        (Query(since="2024-05-09", until="2024-05-08"), "the first day is later than the last"),
        (Query(since="2024-05-09", until="2024-05-08T23:00:00Z"), "the first day is later than the last"),
    ],
)
def test_what_nothing_can_match_is_told(filled: Ledger, query: Query, told: str) -> None:
    with pytest.raises(LedgerError, match=told):
        filled.search(query)


def test_a_day_begins_and_ends_on_itself(filled: Ledger) -> None:
    found = filled.search(Query(since="2024-05-08", until="2024-05-08"))
    assert [hit.report for hit in found] == ["r2"]
