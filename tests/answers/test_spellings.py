"""Names that a story's lineages hold for one source's are one source's in what it said."""

from __future__ import annotations

from dataclasses import replace

from invented_story import FILED, SCRAPPED, STORY
from sayso.answers import sources_of
from sayso.answers.spellings import beside
from sayso.model import Speaker, SpeakerKind
from sayso.story import AttributionRef, Filed, Judgement, JudgementKind, Story

FIRST, OTHER = AttributionRef("r2", "a1"), AttributionRef("r3", "a1")


def speaking(filed: Filed, name: str, kind: SpeakerKind = SpeakerKind.PERSON) -> Filed:
    """The report, its first statement laid to one of this name."""
    first, *rest = filed.report.attributions
    named = replace(first, speaker=Speaker(name, kind))
    return replace(filed, report=replace(filed.report, attributions=(named, *rest)))


def with_node(kind: SpeakerKind = SpeakerKind.PERSON, other: str = "s1") -> Story:
    """The story, its first claim's lineage having both statements at a node."""
    voices = tuple(
        replace(voice, ref=ref, kind=sort, node=node)
        for voice, ref, sort, node in zip(
            SCRAPPED.record.voices[:2], (FIRST, OTHER), (SpeakerKind.PERSON, kind), ("s1", other), strict=True
        )
    )
    return replace(STORY, claims=(replace(SCRAPPED, record=replace(SCRAPPED.record, voices=voices)),))


REPORTS = {**FILED, "r2": speaking(FILED["r2"], "Ida Brenn"), "r3": speaking(FILED["r3"], "Ida Bren")}


def names(story: Story, reports: dict[str, Filed] = REPORTS, *judged: Judgement) -> list[set[str]]:
    return [set(source.names) for source in sources_of([FIRST, OTHER], reports, [story], judged)]


def test_spellings_that_a_lineage_holds_for_one_are_one_source() -> None:
    assert names(with_node()) == [{"Ida Brenn", "Ida Bren"}]
    assert sorted(map(sorted, names(with_node(other="s2")))) == [["Ida Bren"], ["Ida Brenn"]]


def test_a_body_and_who_speaks_for_it_stay_two() -> None:
    reports = {**REPORTS, "r3": speaking(FILED["r3"], "Velmark ministry", SpeakerKind.ORGANIZATION)}
    assert len(names(with_node(SpeakerKind.ORGANIZATION), reports)) == 2


def test_the_name_in_another_story_is_not_carried_there() -> None:
    elsewhere = replace(STORY, id="r9", reports=(), claims=())
    assert len(names(elsewhere)) == 2


def test_people_hold_them_apart() -> None:
    apart = Judgement("j1", JudgementKind.DIFFERENT_SOURCE, str(OTHER), str(FIRST), "ana", "2024-05-11")
    assert len(names(with_node(), REPORTS, apart)) == 2


def test_what_goes_by_another_spelling_is_looked_up_too() -> None:
    assert beside([FIRST], [with_node()]) == (OTHER,)
    assert beside([FIRST], [with_node(other="s2")]) == ()
