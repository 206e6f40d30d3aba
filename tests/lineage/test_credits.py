"""Outlets that a report credits: whom a source spoke to, and lines like "Via: Metro"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.lineage import lineage_of
from sayso.lineage.ways.credits import credit_lines, spoken_to
from sayso.model import Attribution, Form, Report, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Lineage, Member
from stated import stated


def lineage(text: str, *attributions: Attribution) -> Lineage:
    filed = Filed(Report("r1", text, attributions=attributions), "2024-05-01")
    members = tuple(
        Member(AttributionRef("r1", one.id), one.stance or Stance.ASSERTS, 1.0, "") for one in attributions
    )
    return lineage_of(Claim(str(members[0].ref), "", members[0].ref, members), [filed], (), ())


def steps(found: Lineage) -> set[tuple[str, str]]:
    names = {node.id: node.report or node.name for node in found.nodes}
    return {(names[edge.start], names[edge.end]) for edge in found.edges}


@pytest.mark.parametrize(
    ("text", "cue", "outlet"),
    [
        ("On Reuters's morning call, Brome said the ferry leaks.", "said", "Reuters"),
        ("Ada Brome, over at Reuters, said the ferry leaks.", "said", "Reuters"),
        ("Brome said on Kell Radio that the ferry leaks.", "said", "Kell Radio"),
        (
            "Brome released a statement to Orsa News Net that the ferry leaks.",
            "released a statement",
            "Orsa News Net",
        ),
        ("Brome told 810AM The Harbour that the ferry leaks.", "told", "810AM The Harbour"),
        ("Orsa News reached out to Brome, who said the ferry leaks.", "said", "Orsa News"),
        ("Brome told Inspector Calder that the ferry leaks.", "told", None),
        ("Brome said the ferry leaks. She went to Reuters later.", "said", None),
        ("Brome, who walked all the way home to Reuters street, said the ferry leaks.", "said", None),
        ("According to Reuters, Brome said the ferry leaks.", "said", None),
    ],
)
def test_whom_the_sentence_has_the_source_speak_to(text: str, cue: str, outlet: str | None) -> None:
    credit = spoken_to(text, stated(text, "Brome", cue, "the ferry leaks"))
    assert (credit and credit.name) == outlet
    if credit:
        assert credit.at.of(text).removeprefix("The ") == outlet


def test_what_is_told_names_no_channel() -> None:
    text = "Brome said on Monday that she told Reuters of the leak."
    assert spoken_to(text, stated(text, "Brome", "said", "she told Reuters of the leak")) is None


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("The ferry leaks.\n\nVia: Kell Bulletin", ["Kell Bulletin"]),
        ("The ferry leaks. (H/T Kell Bulletin)", ["Kell Bulletin"]),
        ("The ferry leaks.\n[h/t Kell Bulletin, Photo]", ["Kell Bulletin"]),
        ("The ferry leaks.\nSources: Reuters, orsanews.com", ["Reuters", "orsanews.com"]),
        ("This article originally appeared on orsa.example.com.", ["orsa.example.com"]),
        ("The leak was first reported by Reuters on Monday.", ["Reuters"]),
        ("The leak was first reported by Ada Brome, a clerk.", []),
        ("The notice was published in March.", []),
        ("It was mentioned on the gossip site Kell Tattle.", ["Kell Tattle"]),
        ("She, according to the website “Orsa Tales,” owns it.", ["Orsa Tales"]),
        ("It was posted on the site where the ferry lay.", []),
        ("The ferry leaks.\nVia: Twitter", []),
        ("Sources said the ferry leaks.", []),
        ("They went via Orsa and back.", []),
        ("The source: nobody knows it, and nobody says so in as many words.", []),
    ],
)
def test_credit_lines(text: str, outlets: list[str]) -> None:
    found = list(credit_lines(text))
    assert [credit.name for credit in found] == outlets
    assert [credit.at.of(text) for credit in found] == outlets


def test_a_source_goes_by_the_outlet_it_spoke_to() -> None:
    text = "On Reuters, Brome said the ferry leaks."
    found = lineage(text, stated(text, "Brome", "said", "the ferry leaks"))
    assert steps(found) == {("Ada Brome", "Reuters"), ("Reuters", "r1")}


def test_a_credit_line_is_a_step_beside_the_claim_and_no_origin() -> None:
    text = "Brome said the ferry leaks.\n\nVia: Kell Bulletin"
    found = lineage(text, stated(text, "Brome", "said", "the ferry leaks"))
    assert steps(found) == {("Ada Brome", "r1"), ("Kell Bulletin", "r1")}
    assert [edge.beside for edge in found.edges if edge.type.value == "cites"] == [True]
    assert (found.origins.at_least, found.origins.at_most) == (1, 1)


def test_an_address_is_the_outlet_whose_name_it_writes_together() -> None:
    text = "Brome said on Kell Radio Times that the ferry leaks.\n\nVia: kellradiotimes.com"
    found = lineage(text, stated(text, "Brome", "said", "the ferry leaks"))
    assert steps(found) == {("Ada Brome", "Kell Radio Times"), ("Kell Radio Times", "r1")}


def test_the_word_of_a_body_is_that_of_the_one_who_speaks_for_it() -> None:
    text = "The harbour denied that the ferry leaks. Brome, its master, said no such thing had been seen."
    body = stated(text, "The harbour", "denied", "the ferry leaks")
    body = replace(
        body, stance=Stance.DENIES, speaker=Speaker("harbour", SpeakerKind.ORGANIZATION, None, None)
    )
    master = stated(text, "Brome", "said", "no such thing had been seen", name="a2")
    speaker = Speaker("Ada Brome", SpeakerKind.PERSON, "master", "harbour")
    master = replace(master, stance=Stance.DENIES, speaker=speaker)
    assert steps(lineage(text, body, master)) == {("Ada Brome", "r1")}
    other = replace(master, speaker=replace(speaker, affiliation="shipyard"))
    assert steps(lineage(text, body, other)) == {("Ada Brome", "r1"), ("harbour", "r1")}


def test_whom_a_denial_quotes_stands_behind_who_denies() -> None:
    text = "“No such thing. The harbour has confirmed that it is sound,” Brome said of the ferry."
    outer = stated(text, "Brome", "said", "No such thing. The harbour has confirmed that it is sound")
    outer = replace(outer, form=Form.DIRECT, stance=Stance.DENIES)
    inner = stated(text, "The harbour", "has confirmed", "that it is sound", name="a2")
    inner = replace(
        inner,
        stance=Stance.DENIES,
        nested_in="a1",
        speaker=Speaker("harbour", SpeakerKind.ORGANIZATION, None, None),
    )
    assert steps(lineage(text, outer, inner)) == {("harbour", "Ada Brome"), ("Ada Brome", "r1")}


@pytest.mark.parametrize(
    ("credit", "found"),
    [
        ("Via: Metro", {("a source", "Metro"), ("Metro", "r1")}),
        ("Via: Metro, Reuters", {("a source", "r1"), ("Metro", "r1"), ("Reuters", "r1")}),
        ("It was noon.", {("a source", "r1")}),
    ],
)
def test_an_unnamed_source_spoke_to_the_one_outlet_that_the_report_credits(
    credit: str, found: set[tuple[str, str]]
) -> None:
    text = f"The ferry leaks, a source said.\n\n{credit}"
    unnamed = Speaker("a source", SpeakerKind.ANONYMOUS, None, None)
    one = replace(stated(text, "a source", "said", "The ferry leaks"), speaker=unnamed)
    assert steps(lineage(text, one)) == found


def test_a_person_who_speaks_in_the_story_is_credited_as_a_source() -> None:
    text = "Ada Brome said the ferry leaks.\n\nSource: Ada Brome"
    found = lineage(text, stated(text, "Ada Brome", "said", "the ferry leaks"))
    assert steps(found) == {("Ada Brome", "r1")}
    assert [node.kind.value for node in found.nodes] == ["source", "report"]
