import pytest

from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Form,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.render.flags import flags, listed


def texts(report):
    return [flag.text for flag in flags(report)]


def test_the_founding_flags(contested):
    assert texts(contested) == [
        "Not a denial: unnamed source of Yonhap does not know: cannot verify "
        "(“It is not yet confirmed where they went”), paragraph 2.",
        "Not a denial: Interior Ministry will not say (“nothing to confirm”), paragraph 5.",
        "Not a denial: Interior Ministry official does not know: has no information "
        "(“said she did not know where the families were”), paragraph 5.",
        "4 statements rest on unnamed sources: paragraphs 1 and 2 (through Yonhap), paragraph 4 "
        "(through Orsa Courier).",
        "1 statement rests on an unnamed official: paragraph 5.",
        "7 of 15 statements reach this report through others: Yonhap (3), NHK (2), "
        "Orsa Courier (1), News 1 (1).",
        "The other headline says “sources”; the report quotes one at a time.",
    ]


def test_flags_name_their_attributions(contested):
    ids = {flag.code: flag.attributions for flag in flags(contested)}
    assert ids["unnamed-anonymous"] == ("a1", "a2", "a3", "a7")
    assert ids["relays"] == ("a1", "a2", "a3", "a5", "a6", "a7", "a8")


@pytest.mark.parametrize("stance", [Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS, None])
def test_a_named_speaker_who_speaks_to_the_report_raises_no_flag(said_in, stance):
    speaker = Speaker("Ada Brandt", SpeakerKind.PERSON)
    report = said_in("Brandt spoke.", cue="spoke", source="Brandt", stance=stance, speaker=speaker)
    assert texts(report) == []


def test_a_speaker_without_a_name_is_called_by_the_reports_words(said_in):
    report = said_in(
        "Two aides would not comment.",
        cue="would not comment",
        source="Two aides",
        stance=Stance.DECLINES,
        detail="no comment",
        via=(Relay("NHK", ()), Relay("NHK", ())),
    )
    assert texts(report) == [
        "Not a denial: Two aides will not say: no comment (“would not comment”), paragraph 1.",
        "1 of 1 statement reaches this report through others: NHK (1).",
    ]


def test_relays_of_like_count_stand_in_the_order_of_the_report(said_in):
    names = ("NHK", "Yonhap", "Orsa Courier", "News 1", "Tolvany Post", "Lake Radio")
    via = tuple(Relay(name, ()) for name in names)
    report = said_in("Two aides said so.", cue="said", source="Two aides", via=via)
    assert texts(report)[-1].endswith("through others: " + ", ".join(f"{name} (1)" for name in names) + ".")


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (["paragraph 1"], "paragraph 1"),
        (["paragraph 1", "a caption"], "paragraph 1, a caption"),
        (["paragraph 1", "paragraph 2", "paragraph 9"], "paragraphs 1, 2 and 9"),
        ([f"paragraph {n}" for n in range(1, 15)], "14 paragraphs from 1 to 14"),
    ],
)
def test_places_are_listed_shortly(places, words):
    assert listed(places) == words


def test_doubtful_readings_are_named() -> None:
    sound, shaky = (
        Attribution(
            id=name,
            content=(Span(0, 3),),
            cue=(),
            source=(),
            form=Form.INDIRECT,
            stance=Stance.ASSERTS,
            detail=None,
            certainty=None,
            polarity=None,
            speaker=Speaker("Ida Brenn", SpeakerKind.PERSON),
            confidence=confidence,
        )
        for name, confidence in (("a1", 0.9), ("a2", 0.2))
    )
    report = Report("r", "It is so.", (Block(BlockKind.PARAGRAPH, 0, 9),), attributions=(sound, shaky))
    (flag,) = [flag for flag in flags(report) if flag.code == "doubtful-reading"]
    assert flag.text == "1 statement is a doubtful reading: 2."
    assert flag.attributions == ("a2",)
