"""Labelled links, captions and adverts between the paragraphs of a text are no part of what it says."""

from __future__ import annotations

import pytest

from sayso.page.plain import blocks_of_given

FIRST = "The dam above Tarrow has a crack of nine metres in its face, its keeper told councillors on Monday."
LAST = "Nobody was hurt when the water was let off, the council said, and nobody will be moved before May."


def kinds(*lines: str) -> list[str | None]:
    """What each of the lines is between two paragraphs; None for furniture."""
    text = "\n\n".join((FIRST, *lines, LAST))
    found = {block.span.of(text): block.kind.value for block in blocks_of_given(text, None)}
    assert found[FIRST] == found[LAST] == "paragraph"
    return [found.get(line) for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "NEWS: Keeper's dog saves a child after the flood",
        "ANALYSIS | Has the county really given the dam up?",
        "STORY: Wrexholm to sell its ferry",
        "FUNDING CUTS: County closes its last bath house",
    ],
)
def test_a_label_in_capitals_leads_to_another_story(line: str) -> None:
    assert kinds(line) == [None]


@pytest.mark.parametrize(
    "line",
    [
        "ANALYSIS: The county has given the dam up.",
        "TARROW: The keeper of the dam was dismissed by the county on Tuesday.",
        "UPDATE: The county has closed the road over the dam",
        "SOURCE: Tarn Wire",
        "NOW: SEE THE DAM BREAK",
        "BREAKING | The dam has gone #Tarrow pic.twitter.com/abc",
        "Wrexholm denies that its keeper fled",
        "Ads by the county council were taken down on Monday.",
    ],
)
def test_other_lines_are_the_articles(line: str) -> None:
    assert None not in kinds(line)


def test_what_stands_between_two_links_is_one_and_a_subhead_is_none() -> None:
    title = "Wrexholm stirs anger by praising its keepers"
    links = "ANALYSIS | Keepers fall out behind closed doors", "ANALYSIS | Who keeps the keepers?"
    assert kinds(links[0], title, links[1]) == [None, None, None]
    assert kinds(links[0], title) == [None, "heading"]


@pytest.mark.parametrize(
    "line",
    [
        "Swept away: Keeper Ada Marsh is carried to a boat after the flood that took her house on Monday",
        "SOAKED: The keeper's dog was found on a roof two days later [CEN]",
    ],
)
def test_a_label_without_a_sentence_stands_under_a_picture(line: str) -> None:
    assert kinds(line) == ["caption"]


@pytest.mark.parametrize(
    "line",
    [
        "Step one: Reach the dam before dark",
        "Marsh: The dam will hold, and I have told the county so for eleven years now without an answer.",
        "She wrote: “So I have left the dam to itself and taken the dog, and nobody will find us",
        "Via: Tarn Wire",
    ],
)
def test_a_subhead_a_speaker_and_a_source_are_no_captions(line: str) -> None:
    assert kinds(line)[0] in ("heading", "paragraph")


def test_adverts_end_where_the_text_goes_on() -> None:
    adverts = (
        "Get thin by Friday.",
        "Twelve words that every traveller needs by Friday",
        "Your dentist does not want you to see this one weird trick for teeth that shine all day [VIDEO]",
    )
    assert kinds("Ads by Brightad", *adverts) == [None] * 4
    assert kinds("Ads by Brightad", "The dam held.") == [None, "paragraph"]


def test_a_tall_line_behind_a_label_is_no_caption() -> None:
    told = "The keeper of the dam said he had told the county of the crack in May and again in June. " * 5
    assert kinds(f"Picture shows: {told}(ends)") == ["paragraph"]
