"""Origin chains: the central claim, who carries it, and how it came."""

import pytest

from sayso.evaluation.chains import origin_chains
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Form,
    Polarity,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

ANONYMOUS, OUTLET, PERSON = SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET, SpeakerKind.PERSON
SOURCE = "a source of NHK"


def story(*told, answered="a2"):
    """A report of one paragraph a statement: (speaker, kind, stance, content, relays); denials answer one."""
    text, blocks, attributions = "", [], []
    for number, (name, kind, stance, content, *relays) in enumerate(told, 1):
        start = len(text)
        text += f"{content}\n"
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(content)))
        attributions.append(
            Attribution(
                id=f"a{number}",
                content=(Span(start, start + len(content)),) if content else (),
                cue=(),
                source=(),
                form=Form.INDIRECT,
                stance=Stance(stance),
                detail=None,
                certainty=Certainty.CERTAIN,
                polarity=Polarity.POSITIVE,
                speaker=Speaker(name, kind),
                via=tuple(Relay(relay, ()) for relay in relays),
                responds_to=answered if stance == "denies" else None,
            )
        )
    return Report("r", text, tuple(blocks), attributions=tuple(attributions))


def names(report):
    return [chain.names for chain in origin_chains(report)]


MOVED = "the dam inspector was removed"
CASES = {
    "from the speaker to the last relay": (
        [(SOURCE, ANONYMOUS, "asserts", MOVED, "NHK", "Reuters")],
        [(SOURCE, "NHK", "Reuters")],
    ),
    "everyone who carries the matter, once": (
        [
            (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
            ("another source", ANONYMOUS, "asserts", "the inspector had to go", "Yonhap"),
            (SOURCE, ANONYMOUS, "asserts", "the inspector lost his post", "NHK"),
        ],
        [(SOURCE, "NHK"), ("another source", "Yonhap")],
    ),
    "another matter is no origin": (
        [
            (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
            ("another source", ANONYMOUS, "asserts", "buses were booked", "Yonhap"),
        ],
        [(SOURCE, "NHK")],
    ),
    "an outlet that only relays is no origin": (
        [("NHK", OUTLET, "asserts", MOVED), (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK")],
        [(SOURCE, "NHK")],
    ),
    "an outlet with nobody behind it is one": ([("NHK", OUTLET, "asserts", MOVED)], [("NHK",)]),
    "what a denial before it denies is what the report is about": (
        [
            ("the ministry", SpeakerKind.ORGANIZATION, "denies", MOVED),
            (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
            ("Ada Lorne", PERSON, "asserts", "the offices were open"),
        ],
        [(SOURCE, "NHK")],
    ),
    "one chain a speaker, the longest": (
        [
            ("Ada Lorne", PERSON, "asserts", MOVED),
            ("Ada Lorne", PERSON, "asserts", "a letter came first", "NHK"),
        ],
        [("Ada Lorne", "NHK")],
    ),
    "an outlet's source stands for it": (
        [
            ("NHK", OUTLET, "asserts", MOVED),
            (SOURCE, ANONYMOUS, "asserts", "buses were booked", "NHK"),
        ],
        [(SOURCE, "NHK")],
    ),
    "the press at large is none beside a named outlet": (
        [("unnamed media", OUTLET, "asserts", MOVED), ("NHK", OUTLET, "asserts", MOVED)],
        [("NHK",)],
    ),
    "a voice without an agent is none beside another": (
        [("unspecified", SpeakerKind.GROUP, "asserts", MOVED), ("Ada Lorne", PERSON, "asserts", MOVED)],
        [("Ada Lorne",)],
    ),
    "and is the only one where there is no other": (
        [("unspecified", SpeakerKind.GROUP, "asserts", MOVED)],
        [("unspecified",)],
    ),
    "residents who speak of it are no further origin": (
        [(SOURCE, ANONYMOUS, "asserts", MOVED), ("residents", SpeakerKind.GROUP, "asserts", MOVED)],
        [(SOURCE,)],
    ),
    "who comments on a little of it is none": (
        [
            (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
            ("Ada Lorne", PERSON, "asserts", "every inspector in the valley deserves a warm winter coat"),
        ],
        [(SOURCE, "NHK")],
    ),
}


@pytest.mark.parametrize(("told", "chains"), CASES.values(), ids=CASES)
def test_chains_of_the_central_claim(told, chains):
    assert names(story(*told)) == chains


def test_a_report_in_which_nobody_claims_anything_has_no_chain():
    report = story(("the palace", SpeakerKind.ORGANIZATION, "declines", ""))
    assert names(report) == []


def test_a_denial_after_the_claim_changes_nothing():
    report = story(
        (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
        ("Oren Vale", PERSON, "asserts", "buses were booked"),
        ("the ministry", SpeakerKind.ORGANIZATION, "denies", "that buses were booked"),
    )
    assert "a1" in [chain.attribution for chain in origin_chains(report)]


def test_what_several_answer_is_what_the_report_is_about():
    report = story(
        (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
        ("Oren Vale", PERSON, "asserts", "buses were booked"),
        ("the ministry", SpeakerKind.ORGANIZATION, "denies", "the booking"),
        ("the bus company", SpeakerKind.ORGANIZATION, "denies", "any booking"),
    )
    assert [chain.attribution for chain in origin_chains(report)] == ["a2"]
    assert names(report) == [("Oren Vale",)]


def test_who_denies_the_claim_is_no_origin_of_it():
    report = story(
        (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"),
        ("Oren Vale", PERSON, "denies", "that"),
        ("Oren Vale", PERSON, "asserts", "the dam inspector was never removed from a post"),
        answered="a1",
    )
    assert names(report) == [(SOURCE, "NHK")]


def test_a_chain_tells_the_attribution_it_was_read_off():
    report = story(("NHK", OUTLET, "asserts", MOVED), (SOURCE, ANONYMOUS, "asserts", MOVED, "NHK"))
    assert [chain.attribution for chain in origin_chains(report)] == ["a2"]


LONG = "the dam inspector was removed after the wall moved in the night of the great spring flood"


def test_a_title_tells_worse_than_the_text_who_puts_the_matter_forward():
    told = [("inspector's friend", PERSON, "asserts", MOVED), ("Ada Lorne", PERSON, "asserts", LONG, "NHK")]
    assert ("Ada Lorne", "NHK") in names(story(*told))


@pytest.mark.parametrize(("between", "count"), [(4, 2), (8, 1)])
def test_who_speaks_late_only_comments(between, count):
    other = [("Oren Vale", PERSON, "pledges", "he would come to the pier with many buses")] * between
    told = [(SOURCE, ANONYMOUS, "asserts", LONG, "NHK"), *other, ("Ada Lorne", PERSON, "asserts", LONG)]
    assert len(names(story(*told))) == count
