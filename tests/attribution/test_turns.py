"""Whose words they are where a finding leaves it open: joined names, quoted paragraphs, plain clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from sayso.attribution.completing.completed import CompletedFinder
from sayso.attribution.completing.paragraphs import with_quoted_paragraphs
from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import ground_of
from sayso.attribution.ground.lexicon import cues
from sayso.attribution.rules import RuleFinder
from sayso.model import Block, BlockKind, Report, Span, Spans
from sayso.parse import ParsedReport, Parser

Roles = tuple[str, str, str]
"""Source, cue and content, pieces set apart by " | "."""


class Given:
    """A finder that finds what it is given."""

    name = "given"

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = list(findings)

    def find(self, parsed: ParsedReport) -> list[Finding]:
        return self._findings


def spans(text: str, words: str) -> Spans:
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words.split(" | ")) if words else ()


def found(parser: Parser, text: str, *given: Roles) -> list[Roles]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = parser.parse(Report(id="r", text=text, blocks=blocks))
    findings = [
        Finding(source=spans(text, s), cue=spans(text, c), content=spans(text, t), rule="tagger")
        for s, c, t in given
    ]
    finder = CompletedFinder(Given(findings), RuleFinder(), lexicon=cues())
    return [(words(text, f.source), words(text, f.cue), words(text, f.content)) for f in finder.find(parsed)]


def words(text: str, found_spans: Spans) -> str:
    return " | ".join(span.of(text) for span in found_spans)


SPEAKERS = {
    "two outlets": ("The Lorne Ledger and the BBC reported the theft.", ["The Lorne Ledger", "the BBC"]),
    "two after according to": (
        "The mill was sold, according to Reuters and the Lorne Ledger.",
        ["Reuters", "the Lorne Ledger"],
    ),
    "both": ("Both Ida Brenn and Mr Hall said the mill was sold.", ["Ida Brenn", "Mr Hall"]),
    "both, one by what he is": (
        "Both the Lorne League and Hall's agent said the mill was sold.",
        ["the Lorne League", "Hall's agent"],
    ),
    "both, one called by both": (
        "Both Ida Brenn and Brenn's agent Lev Hall said the mill was sold.",
        ["Ida Brenn", "Brenn's agent Lev Hall"],
    ),
    "both of no names": (
        "Both doctors and nurses said the ward was shut.",
        ["Both doctors and nurses"],
    ),
    "two without both": (
        "The league and its agent said the mill was sold.",
        ["The league and its agent"],
    ),
    "both of one noun": ("Both sides said the mill was sold.", ["Both sides"]),
    "neither": (
        "Neither Ida Brenn nor Lev Hall said the mill was sold.",
        ["Neither Ida Brenn nor Lev Hall"],
    ),
    "three": ("Reuters, NHK and the BBC reported the theft.", ["Reuters", "NHK", "the BBC"]),
    "a house of two names": ("Brenn and Hall said the mill was sold.", ["Brenn and Hall"]),
    "a family": ("Ida and Lev Brenn said the mill was sold.", ["Ida and Lev Brenn"]),
    "no names": ("Doctors and nurses said the ward was shut.", ["Doctors and nurses"]),
    "no plain telling": ("Orsa and Lenn unveiled the plan.", ["Orsa and Lenn"]),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_each_of_two_joined_names_says_it(parser: Parser, text: str, speakers: list[str]) -> None:
    cue = next(w for w in ("reported", "according to", "said", "unveiled") if w in text)
    source = text[text.index(speakers[0]) : text.index(speakers[-1]) + len(speakers[-1])]
    content = text[: text.index(",")] if cue == "according to" else text[text.index(cue) + len(cue) + 1 : -1]
    assert [role[0] for role in found(parser, text, (source, cue, content))] == speakers


OPENING = "The Lorne mill is to be sold.\nWorkers met at the gate on Monday.\n"
TOLD = "Ida Brenn said the mill was safe."
QUOTED = "“The mill is safe,” Ida Brenn said."
LONE = "“We have looked at every wall of it and found nothing.”"
SAID = ("Ida Brenn", "said", "the mill was safe")
SAID_QUOTED = ("Ida Brenn", "said", "“The mill is safe,”")


def test_a_quotation_that_is_a_paragraph_goes_on_with_the_quoted_one_before(parser: Parser) -> None:
    text = f"{OPENING}{QUOTED}\n{LONE}"
    assert found(parser, text, SAID_QUOTED) == [("Ida Brenn", "said", f"{SAID_QUOTED[2]} | {LONE}")]


def test_after_what_is_not_quoted_it_is_a_statement_of_its_own(parser: Parser) -> None:
    text = f"{OPENING}{TOLD}\n{LONE}"
    assert found(parser, text, SAID) == [SAID, ("Ida Brenn", "", LONE)]


NOT_ALONE = {
    "after a colon": f"{OPENING}{TOLD[:-1]}, wall by wall:\n{LONE}",
    "nobody spoke in the paragraph before": f"{OPENING}{TOLD}\nIt was built in 1890.\n{LONE}",
    "words beside it": f"{OPENING}{TOLD}\n{LONE} is what the sign at the gate reads",
}


@pytest.mark.parametrize("text", NOT_ALONE.values(), ids=NOT_ALONE.keys())
def test_other_quotations_are_nobody_s(parser: Parser, text: str) -> None:
    assert found(parser, text, SAID) == [SAID]


@pytest.mark.parametrize(
    ("source", "goes_on"), [("It", False), ("The video", False), ("Reuters", False), ("Ida Brenn", True)]
)
def test_no_thing_and_no_outlet_goes_on_speaking(parser: Parser, source: str, *, goes_on: bool) -> None:
    text = f"{OPENING}{source} said the mill was safe.\n{LONE}"
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    ground = ground_of(parser.parse(Report(id="r", text=text, blocks=blocks)))
    said = Finding(spans(text, SAID[2]), spans(text, "said"), spans(text, source), "tagger")
    assert (len(with_quoted_paragraphs(text, [said], ground, cues())) > 1) == goes_on


def test_what_is_told_in_a_quotation_does_not_end_the_turn(parser: Parser) -> None:
    lone = "“She told us it was safe and that was all.”"
    text = f"{OPENING}{QUOTED}\n{lone}"
    assert found(parser, text, SAID_QUOTED) == [
        ("Ida Brenn", "said", f"{SAID_QUOTED[2]} | {lone}"),
        ("She", "told", "it was safe and that was all"),
    ]


CLAUSES = {
    "plain telling": (
        "Her lawyer has said the mill was sold.",
        [("Her lawyer", "has said", "the mill was sold")],
    ),
    "a document": ("A note added that it was sold.", [("A note", "added", "that it was sold")]),
    "nobody": ("No report said the mill was sold.", []),
    "not told": ("Her lawyer did not say the mill was sold.", []),
    "a pronoun": ("That said, the mill was sold.", []),
    "to be told": ("It was for her lawyer to say the mill was sold.", []),
    "it is reported": (
        "It was reported that the mill was sold.",
        [("", "It was reported", "that the mill was sold")],
    ),
    "it is expected": ("It is expected that the mill will be sold.", []),
    "it should be noted": ("It should be noted that the mill was sold.", []),
    "told before": (
        "“I told them the mill was sold,” she said.",
        [("I", "told", "the mill was sold")],
    ),
    "not what was told": ("“I told them what had happened at the mill,” she said.", []),
    "speaking now": ("“I say the mill was sold,” she said.", []),
}


@pytest.mark.parametrize(("text", "wanted"), CLAUSES.values(), ids=CLAUSES.keys())
def test_plain_clauses_complete_what_is_found(parser: Parser, text: str, wanted: list[Roles]) -> None:
    assert found(parser, text) == wanted


def test_a_clause_in_a_relay_s_frame_stands_in_its_place(parser: Parser) -> None:
    text = "The mayor said the mill was sold to a rival, NHK reported."
    frame = ("NHK", "reported", "The mayor said the mill was sold to a rival")
    assert found(parser, text, frame) == [("The mayor", "said", "the mill was sold to a rival")]


OBJECTS = {
    "quotes a source": (
        "The Ledger quotes a source close to the mill.",
        "quotes",
        "a source close to the mill",
        False,
    ),
    "posted a photo": ("Brenn posted a photo of the mill.", "posted", "a photo of the mill", False),
    "cites a reason": ("Brenn cited the cost of the mill.", "cited", "the cost of the mill", True),
    "what is told of it": (
        "Brenn posted a photo that shows it is shut.",
        "posted",
        "a photo that shows it is shut",
        True,
    ),
    "a charge": ("Brenn was charged with theft of a mill.", "was charged with", "theft of a mill", False),
    "nobody": ("No agency knew about the mill.", "knew about", "the mill", False),
}


@pytest.mark.parametrize(("text", "cue", "content", "stays"), OBJECTS.values(), ids=OBJECTS.keys())
def test_what_names_no_more_than_a_thing_is_left_out(
    parser: Parser, text: str, cue: str, content: str, stays: bool
) -> None:
    source = text[: text.index(cue) - 1]
    assert bool(found(parser, text, (source, cue, content))) is stays


STATEMENT = "Nobody was in the mill when the roof fell in, and no work had been planned there"
ANNOUNCED = {
    "said": "Ida Brenn said in a statement:",
    "told": "A mill hand met us. Ida Brenn told the Lorne Ledger that:",
    "a statement": "Here is a statement from Ida Brenn:",
    "reads": "Ida Brenn wrote:",
}


@pytest.mark.parametrize("lead", ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_an_announced_paragraph_is_of_whom_the_colon_names(parser: Parser, lead: str) -> None:
    ((source, _, content),) = found(parser, f"{lead}\n{STATEMENT}.")
    assert (source, content) == ("Ida Brenn", STATEMENT)


def test_what_was_found_of_it_gives_way_where_it_has_a_small_word_only(parser: Parser) -> None:
    text = f"Ida Brenn told us that:\n{STATEMENT}."
    assert [role[2] for role in found(parser, text, ("Ida Brenn", "told", "that"))] == [STATEMENT]


NOT_ANNOUNCED = {
    "a lost post": f"Ida Brenn told it on Twitter:\n{STATEMENT}.",
    "another verb": f"Ida Brenn defended the mill:\n{STATEMENT}.",
    "it says it already": f"Two men were there, Ida Brenn said:\n{STATEMENT}.",
    "the writer goes on": f"Ida Brenn said:\nBut {STATEMENT}.",
    "a label": "Ida Brenn said:\nMore of this.",
}


@pytest.mark.parametrize("text", NOT_ANNOUNCED.values(), ids=NOT_ANNOUNCED.keys())
def test_another_paragraph_after_a_colon_is_the_writer_s(parser: Parser, text: str) -> None:
    assert not [role for role in found(parser, text) if role[2] and role[2] in text.partition("\n")[2]]


def test_a_quotation_that_an_outlet_passes_on_is_of_who_announced_it(parser: Parser) -> None:
    text = "“The mill is safe and dry,” the mill board announced, according to Reuters."
    frame = ("Reuters", "according to", "“The mill is safe and dry,” the mill board announced")
    assert found(parser, text, frame) == [("the mill board", "announced", "“The mill is safe and dry,”")]


BESIDE = {
    "and said": ("Ida Brenn could not confirm the sale and said the mill was shut.", "the sale"),
    "another subject": ("Ida Brenn did not confirm the sale, but two men said it was a lie.", "the sale"),
    "both refused": ("Ida Brenn would not confirm or deny the sale.", "the sale"),
}


@pytest.mark.parametrize(("text", "refused"), BESIDE.values(), ids=BESIDE.keys())
def test_a_silence_ends_where_somebody_says_something_after_all(
    parser: Parser, text: str, refused: str
) -> None:
    silences = [role for role in found(parser, text) if "confirm" in role[1]]
    assert [(role[0], role[2]) for role in silences] == [("Ida Brenn", refused)]
