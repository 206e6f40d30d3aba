"""Pictures that nobody "says", and outlets that only carried the story, are steps beside a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.lineage import lineage_of
from sayso.lineage.naming.works import document_words
from sayso.lineage.ways.carriers import carriers
from sayso.lineage.ways.same_matter import words_of_most
from sayso.model import Report, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Lineage, Member
from stated import BROME, stated

KELL = Speaker("Kell Radio", SpeakerKind.OUTLET, None, None)


def filed(name: str, told: str, *, speaker: Speaker = BROME) -> Filed:
    text = f"{speaker.name} said the ferry struck the pier. {told}"
    attribution = stated(text, speaker.name or "", "said", "the ferry struck the pier", speaker)
    return Filed(Report(name, text, attributions=(attribution,)), "2024-05-01")


def lineage(*reports: Filed) -> Lineage:
    members = tuple(Member(AttributionRef(one.id, "a1"), Stance.ASSERTS, 1.0, "test") for one in reports)
    return lineage_of(Claim(str(members[0].ref), "", members[0].ref, members), reports, (), ())


def steps(found: Lineage) -> set[tuple[str, str]]:
    names = {node.id: node.report or node.name for node in found.nodes}
    return {(names[edge.start], names[edge.end]) for edge in found.edges if edge.beside}


OTHER = filed("r2", "The video has been seen by many.")


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The video, which was later posted on YouTube, is short.", "video"),
        ("The footage was uploaded to YouTube on Monday by Cal Orrin.", "Cal Orrin"),
        ("The clip was shared online by the local boatman Cal Orrin, who saw it.", "Cal Orrin"),
        ("The clip was posted by a group calling itself Orsa Watch.", "Orsa Watch"),
        ("The video was posted by a sailor in Kell.", "video"),
        ("The video was posted by Orsa sailors.", "video"),
        ("The video was aired by the BBC on Monday.", "BBC"),
        ("A video posted by Cal Orrin shows how the ferry struck the pier.", "Cal Orrin"),
        ("A video posted on Monday shows a whale.", None),
        ("The video was posted in June, long before the ferry struck the pier.", None),
        ("The video was posted by Cal Orrin, early in May.", "Cal Orrin"),
        ("The video was posted by Cal Orrin, last May.", None),
        ("The video was posted by Cal Orrin years ago.", None),
        ("Videos posted by Cal Orrin show the ferry and the pier.", None),
        ("The video is short.", None),
    ],
)
def test_what_is_shown_is_a_step_from_who_made_it_public(told: str, source: str | None) -> None:
    found = steps(lineage(filed("r1", told), OTHER))
    assert found == ({(source, "r1")} if source else set())


def test_in_a_report_without_a_day_any_month_is_an_older_one() -> None:
    one = filed("r1", "The video was posted by Cal Orrin, early in May.")
    assert steps(lineage(replace(one, dated=False), OTHER)) == set()


def test_it_is_no_origin_of_the_claim() -> None:
    found = lineage(filed("r1", "The video was posted on YouTube."), OTHER)
    names = {node.id: node.name for node in found.nodes}
    assert [names[one] for one in found.origins.found] == ["Ada Brome"]


def test_a_story_in_which_few_reports_tell_of_a_picture_does_not_stand_on_it() -> None:
    one = filed("r1", "The video was posted on YouTube.")
    assert steps(lineage(one, filed("r2", "It was noon."))) == set()
    late = filed("r2", f"{'It was noon. ' * 40} The video has been seen by many.")
    assert steps(lineage(filed("r1", f"{'It was noon. ' * 40} The video was posted."), late)) == set()
    assert steps(lineage(one)) == set()


def test_a_report_in_which_the_work_speaks_has_it_already() -> None:
    work = Speaker("harbour video", SpeakerKind.DOCUMENT, None, None)
    one = filed("r1", "The video was posted on YouTube.", speaker=work)
    assert steps(lineage(one, OTHER)) == set()


def test_what_an_outlet_tells_of_a_picture_came_by_the_outlet() -> None:
    text = "Kell Radio said a video of it was posted from the ferry near the pier."
    one = Filed(
        Report("r1", text, attributions=(stated(text, "Kell Radio", "said", text[16:], KELL),)), "2024-05-01"
    )
    found = steps(lineage(one, OTHER))
    assert found == {("video", "Kell Radio")}


def test_an_outlet_that_made_a_picture_public_and_tells_of_it_is_one_step() -> None:
    text = "Reuters said a video aired by Reuters shows the ferry at the pier."
    reuters = Speaker("Reuters", SpeakerKind.OUTLET, None, None)
    told = stated(text, "Reuters", "said", text[13:], reuters)
    found = lineage(Filed(Report("r1", text, attributions=(told,)), "2024-05-01"), OTHER)
    (edge,) = [edge for edge in found.edges if edge.evidence[0].report == "r1"]
    shown = [one.span.of(text) for one in edge.evidence]
    assert "video aired" in shown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("footage", ("video",)),
        ("YouTube video", ("youtube", "video")),
        ("video clip", ("video",)),
        ("photograph posted online by the harbour", ("photo",)),
        ("letter", ("letter",)),
        ("story circulating online", ("story", "circulating", "online")),
    ],
)
def test_one_work_by_several_words(name: str, words: tuple[str, ...]) -> None:
    assert document_words(name) == words


COMMON = words_of_most([filed("r1", "It was noon."), filed("r2", "It was noon.")])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The BBC ran the story of the ferry that struck.", ["BBC"]),
        ("Reuters and the BBC both published a report on the ferry at the pier.", ["Reuters", "BBC"]),
        ("The BBC website was duped by the tale of the ferry at the pier.", ["BBC"]),
        ("The tale of the ferry at the pier was picked up by many outlets, including Reuters.", ["Reuters"]),
        ("The ferry at the pier was in the BBC's May 3 story.", ["BBC"]),
        ("The ferry at the pier was in a story published by the BBC news site Kell Tattle.", []),
        ("The BBC published its own long account of the ferry at the pier.", ["BBC"]),
        ("The clip of the ferry at the pier was aired by the BBC.", ["BBC"]),
        ("The ferry at the pier was picked up by the BBC.", ["BBC"]),
        ("The BBC ran the election debate.", []),
        ("The BBC ran a correction on the ferry at the pier.", []),
        ("The BBC posted a loss, said the ferry's pilot at the pier.", []),
        ("The BBC pulled the plug on the ferry at the pier.", []),
        ("Reuters covered the pier with the ferry.", []),
        ("The ferry at the pier was covered by the BBC's insurance.", []),
        ("The master of the ferry appeared on the BBC to speak of the pier.", []),
        ("The BBC ran the story of the budget at the pier.", []),
        ("The BBC ran late, and the ferry struck the pier.", []),
        ("The ferry struck the pier, and the BBC saw it.", []),
    ],
)
def test_outlets_that_carried_the_story(text: str, found: list[str]) -> None:
    assert [one.name for one in carriers(text, COMMON)] == found


def test_an_outlet_is_named_once() -> None:
    text = (
        "The BBC ran the story of the ferry that struck. Later the BBC pulled its ferry story from the pier."
    )
    assert [one.at.start for one in carriers(text, COMMON)] == [4]
