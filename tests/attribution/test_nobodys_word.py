"""What a trained finder takes for somebody's word though nobody speaks, and what only looks like that."""

from __future__ import annotations

import re

import pytest
from found import at

from sayso.attribution.completing.completed import CompletedFinder
from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import Ground
from sayso.attribution.ground.lexicon import cues
from sayso.model import Block, BlockKind, Report
from sayso.parse import ParsedReport, Parser


class Given:
    """A finder that finds what it is given."""

    name = "given"

    def __init__(self, *findings: Finding) -> None:
        self._findings = list(findings)

    def find(self, parsed: ParsedReport) -> list[Finding]:
        return self._findings

    def find_on(self, ground: Ground, parsed: ParsedReport) -> list[Finding]:
        return self._findings


def kept(parser: Parser, text: str, source: str, cue: str, *content: str) -> list[tuple[str, str]]:
    """Source and content of what is left of one trained finding."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = parser.parse(Report(id="r", text=text, blocks=blocks))
    one = Finding(
        source=at(text, source), cue=at(text, cue), content=at(text, *content), rule="tagger", confidence=0.8
    )
    found = CompletedFinder(Given(one), Given(), lexicon=cues()).find(parsed)
    return [(" ".join(s.of(text) for s in f.source), " ".join(s.of(text) for s in f.content)) for f in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The harbour master asked for leave once her ledger was published in full by two Orsa smugglers.",
            "two Orsa smugglers",
            "was published",
            "The harbour master asked for leave once her ledger",
        ),
        (
            "Her vans appeared in a photo shared by an Orsa militia.",
            "an Orsa militia",
            "shared",
            "Her vans appeared in a photo",
        ),
        ("The picture was uploaded by Ida Lorne.", "Ida Lorne", "was uploaded", "The picture"),
    ],
)
def test_who_makes_a_work_public_says_nothing(
    parser: Parser, text: str, source: str, cue: str, content: str
) -> None:
    assert kept(parser, text, source, cue, content) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ('"The dam has burst" was tweeted by Ida Lorne.', "Ida Lorne", "was tweeted", '"The dam has burst"'),
        ("The dam burst on Monday, tweeted by the mayor.", "the mayor", "tweeted", "The dam burst on Monday"),
        ("That the dam had burst was tweeted by Reeve.", "Reeve", "was tweeted", "That the dam had burst"),
        ("The claim that it burst was shared by Reeve.", "Reeve", "was shared", "The claim that it burst"),
        ("It was posted by Ida Lorne on Monday.", "Ida Lorne", "was posted", "It"),
    ],
)
def test_words_are_somebodys_who_posts_them(
    parser: Parser, text: str, source: str, cue: str, content: str
) -> None:
    assert kept(parser, text, source, cue, content) == [(source, content)]


def test_a_debate_puts_nothing_forward(parser: Parser) -> None:
    text = "Harn lost its school to a long rural planning debate over whether the lake might rise."
    assert kept(parser, text, "rural planning", "debate over", "whether the lake might rise") == []
    text = "Reeve is named in a public health debate about the camp."
    assert kept(parser, text, "public health", "debate about", "the camp") == []
    text = "Reeve's argument that the camp is safe was heard."
    assert kept(parser, text, "Reeve's", "argument", "that the camp is safe") != []


def test_what_is_not_brought_out_is_not_told(parser: Parser) -> None:
    text = "The Harbour Post did not publish a tale of the eel sale."
    assert kept(parser, text, "The Harbour Post", "did not publish", "a tale of the eel sale") == []
    text = "Orsa police have not released the eel fisher's name."
    assert kept(parser, text, "Orsa police", "have not released", "the eel fisher's name") != []
    text = "The Harbour Post did not report that the dam had burst."
    assert kept(parser, text, "The Harbour Post", "did not report", "that the dam had burst") != []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "She lost more than was reported by the Harbour Post.",
            "the Harbour Post",
            "was reported",
            "She lost",
        ),
        ("Reeve swam farther than the police had said.", "the police", "had said", "Reeve swam farther"),
        ("Reeve could not verify the photo and claim that Tarn fled.", "Reeve", "claim", "that Tarn fled"),
    ],
)
def test_what_is_compared_or_a_noun_is_not_told(
    parser: Parser, text: str, source: str, cue: str, content: str
) -> None:
    assert kept(parser, text, source, cue, content) == []


def test_who_is_described_does_not_speak(parser: Parser) -> None:
    text = "Ida Reeve was profiled as a trader."
    assert kept(parser, text, "Ida Reeve", "was profiled as", "a trader") == [("", "a trader")]
    text = "Ida Reeve was quoted as saying that it rained."
    assert kept(parser, text, "Ida Reeve", "was quoted as saying", "that it rained") != []


def test_how_long_it_lasts_is_no_speaker(parser: Parser) -> None:
    text = "The question of the dam has been debated for centuries."
    assert kept(parser, text, "centuries", "has been debated", "The question of the dam") == [
        ("", "The question of the dam")
    ]
    text = "The question of the dam has been debated by the council."
    assert kept(parser, text, "the council", "has been debated", "The question of the dam") == [
        ("the council", "The question of the dam")
    ]


@pytest.mark.parametrize(
    "source",
    [
        "a Brome Post/Orsa Radio poll released Sunday",
        "a national poll conducted last week",
        "the survey of 2014",
        "an interview on Monday morning",
        "a study published last month",
        "a Velmark Institute poll from January",
    ],
)
def test_a_poll_with_its_day_speaks(parser: Parser, source: str) -> None:
    text = f"In {source}, eight in ten voters said they would stay at home."
    content = "eight in ten voters said they would stay at home"
    assert kept(parser, text, source, "In", content) == [(source, content)]


@pytest.mark.parametrize("time", ["the last four months", "June", "the past decade of drought"])
def test_a_stretch_of_time_does_not_speak(parser: Parser, time: str) -> None:
    text = f"The dam has been debated in {time}."
    assert kept(parser, text, time, "has been debated", "The dam") == [("", "The dam")]


def test_a_word_for_a_human_before_the_cue_is_the_sources(parser: Parser) -> None:
    text = "Velmarkian official identifies dead driver as Arvo Tarn."
    assert kept(parser, text, "Velmarkian", "identifies", "dead driver as Arvo Tarn") == [
        ("Velmarkian official", "dead driver as Arvo Tarn")
    ]


def test_words_of_the_quotation_are_not_its_speaker(parser: Parser) -> None:
    text = 'Two walls in Brome bore slogans such as "The miller lies, the lake rises" and a crude heron.'
    found = kept(parser, text, "The miller", "slogans such as", "the lake rises")
    assert found == [("", "the lake rises")]
    text = '"The police told us it was safe," Ida Lorne said.'
    assert kept(parser, text, "The police", "told", "it was safe") == [("The police", "it was safe")]


@pytest.mark.parametrize(("verb", "source"), [("suspect", ""), ("said", "Officials")])
def test_what_a_fact_suggests_is_not_suggested_by_who_knows_it(
    parser: Parser, verb: str, source: str
) -> None:
    text = f"Officials {verb} that one man has made contact with rebels, suggesting that he may return."
    assert kept(parser, text, "Officials", "suggesting", "that he may return") == [
        (source, "that he may return")
    ]


SAID = '"It was sold in May," Reeve said. "We had no idea of it."\nThe yard would not comment.\n'


def test_who_signs_the_text_is_not_quoted_in_it(parser: Parser) -> None:
    text = f"{SAID}- Ada Lindqvist"
    assert kept(parser, text, "Ada Lindqvist", "-", '"We had no idea of it."') == []
    assert kept(parser, text, "Reeve", "said", '"We had no idea of it."') != []
    quoted = f'{SAID}"Nobody told us."\n- Ada Lindqvist'
    assert kept(parser, quoted, "Ada Lindqvist", "-", '"Nobody told us."') != []


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        (
            "The Tarn police confirmed that the story, which spread in Orsa, was fake.",
            "that the story",
            "that the story, which spread in Orsa, was fake",
        ),
        (
            "The Tarn police confirmed the note - which a clerk had framed for the hall - was a draft.",
            "the note - which a clerk",
            "the note - which a clerk had framed for the hall - was a draft",
        ),
        ("The Tarn police confirmed the story, which spread in Orsa.", "the story", "the story"),
        ("The Tarn police confirmed the story - which spread - and left.", "the story", "the story"),
    ],
)
def test_a_content_goes_on_to_its_predicate(parser: Parser, text: str, cut: str, whole: str) -> None:
    assert kept(parser, text, "The Tarn police", "confirmed", cut) == [("The Tarn police", whole)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "stays"),
    [
        ("The mill also charged him an extra $7 for flour.", "The mill", "charged", "him an extra $7", False),
        (
            "Ida Brome convinced the mill to deliver it.",
            "Ida Brome",
            "convinced",
            "the mill to deliver it",
            False,
        ),
        ("A man, identified only as Joss, left.", "A man", "identified", "only as Joss", False),
        (
            "Ida Brome ordered the massacre at the mill.",
            "Ida Brome",
            "ordered",
            "the massacre at the mill",
            False,
        ),
        ("Ida Brome ordered the murder.", "Ida Brome", "ordered", "the murder", False),
        ("Ida Brome ordered a murder inquiry.", "Ida Brome", "ordered", "a murder inquiry", True),
        (
            "Ida Brome ordered an inquiry into the murder.",
            "Ida Brome",
            "ordered",
            "an inquiry into the murder",
            True,
        ),
        ("Ida Brome ordered the mill to close.", "Ida Brome", "ordered", "the mill to close", True),
        (
            "Ida Brome ordered the closure of the mill.",
            "Ida Brome",
            "ordered",
            "the closure of the mill",
            True,
        ),
        ("Ida Brome ordered a halt to the killing.", "Ida Brome", "ordered", "a halt to the killing", True),
        ("Ida Brome condemned the murder.", "Ida Brome", "condemned", "the murder", True),
        ("Ida Brome charged that the mill cheats.", "Ida Brome", "charged", "that the mill cheats", True),
        ("Ida Brome convinced him that it leaks.", "Ida Brome", "convinced", "that it leaks", True),
        (
            "The clerk identified the man as Joss Lorne.",
            "The clerk",
            "identified",
            "the man as Joss Lorne",
            True,
        ),
    ],
)
def test_deeds_in_words_of_saying(
    parser: Parser, text: str, source: str, cue: str, content: str, *, stays: bool
) -> None:
    assert bool(kept(parser, text, source, cue, content)) is stays
