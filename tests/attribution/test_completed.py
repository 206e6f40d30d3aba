"""What rules add to a trained finder's findings, and what they stand in the place of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from found import COMPLETING, DENIAL, DENIED, FRAME, at, finding

from sayso.attribution.completing.completed import CompletedFinder
from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import Ground
from sayso.attribution.ground.lexicon import cues
from sayso.model import Block, BlockKind, Report
from sayso.parse import ParsedReport, Parser

LEXICON = cues()
PREFERRED = min(LEXICON.preferred)
WHOLE = min(LEXICON.whole)
OTHER = min(set(LEXICON.phrases.values()) - LEXICON.completing - LEXICON.preferred - LEXICON.whole)


class Given:
    """A finder that finds what it is given."""

    name = "given"

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = list(findings)

    def find(self, parsed: ParsedReport) -> list[Finding]:
        return self._findings

    def find_on(self, ground: Ground, parsed: ParsedReport) -> list[Finding]:
        return self._findings


def both(text: str, trained: Sequence[Finding], rules: Sequence[Finding]) -> list[tuple[str, str]]:
    finder = CompletedFinder(Given(trained), Given(rules), lexicon=LEXICON)
    found = finder.find(ParsedReport(Report(id="r", text=text), ()))
    return [(one.rule, " ".join(span.of(text) for span in one.cue)) for one in found]


def test_what_only_rules_know_is_added() -> None:
    text = "The mill reportedly closed. Brenn said it was over."
    trained = finding(text, "Brenn", "said", "it was over")
    hearsay = finding(text, "", "reportedly", "The mill closed"[:8], COMPLETING)
    assert both(text, [trained], [hearsay]) == [(COMPLETING, "reportedly"), ("tagger", "said")]


LED = "In a statement on the fire, Ida Brenn said:\n\n"
PARAGRAPH = "Contrary to reports, the mill is open and nobody was hurt."
NEXT = "\n\nPolice have shut the road."


@pytest.mark.parametrize(
    ("trained", "whole"),
    [
        (["a statement on the fire", "the mill is open and nobody was hurt."], True),
        (["the mill is open"], True),
        (["the mill is open and nobody was hurt.", "Police have shut the road."], False),
        (["a statement on the fire"], False),
        (["Contrary to reports, the mill is open"], False),
    ],
    ids=["with the medium", "a part", "more than the paragraph", "the medium alone", "its beginning"],
)
def test_an_announced_paragraph_stands_in_the_place_of_a_part_of_it(trained: list[str], whole: bool) -> None:
    text = LED + PARAGRAPH + NEXT
    rule = LEXICON.phrases["colon-block"]
    part = replace(finding(text, "Ida Brenn", "said", ""), content=at(text, *trained))
    announced = finding(text, "Ida Brenn", "said", PARAGRAPH, rule)
    assert both(text, [part], [announced]) == [(rule if whole else "tagger", "said")]


def test_a_signed_quotation_stands_in_the_place_of_its_parts() -> None:
    text = "“It broke. We left the mill.” — Ida Lorne"
    signed = finding(text, "Ida Lorne", "—", "“It broke. We left the mill.”", WHOLE)
    half = finding(text, "Lorne", "Ida", "“It broke")
    same = finding(text, "", "broke", "It broke. We left the mill.")
    assert both(text, [half, same], [signed]) == [(WHOLE, "—")]
    assert both(text, [], [signed]) == [(WHOLE, "—")]


def test_other_rules_add_nothing() -> None:
    text = "Brenn plans a mill. Hall said it was over."
    trained = finding(text, "Hall", "said", "it was over")
    assert both(text, [trained], [finding(text, "Brenn", "plans", "a mill", OTHER)]) == [("tagger", "said")]


def test_what_is_found_already_is_not_added() -> None:
    text = "The mill reportedly closed."
    trained = finding(text, "", "reportedly", "The mill")
    assert both(text, [trained], [finding(text, "", "reportedly", "The mill", COMPLETING)]) == [
        ("tagger", "reportedly")
    ]


def test_a_silence_stands_in_the_place_of_what_was_cut_otherwise() -> None:
    text = "Brenn refused to elaborate."
    trained = finding(text, "Brenn", "refused", "to elaborate")
    silence = finding(text, "Brenn", "refused to elaborate", "", PREFERRED)
    assert both(text, [trained], [silence]) == [(PREFERRED, "refused to elaborate")]


def test_a_silence_that_is_said_is_one_statement() -> None:
    text = "The ministry said there was nothing to confirm."
    trained = finding(text, "The ministry", "said", "there was nothing to confirm")
    silence = finding(text, "The ministry", "nothing to confirm", "", PREFERRED)
    assert both(text, [trained], [silence]) == [(PREFERRED, "nothing to confirm")]
    by_clause = replace(trained, rule=COMPLETING)
    assert both(text, [], [by_clause, silence]) == [(PREFERRED, "nothing to confirm")]


IDIOM = LEXICON.phrases["idiom"]


@pytest.mark.parametrize("source", ["The mill", ""])
def test_an_idiom_of_answering_stands_in_the_place_of_what_it_answers(source: str) -> None:
    text = "The mill poured scorn on a string of claims that Brenn left."
    answered = finding(text, source, "claims", "that Brenn left")
    idiom = finding(text, "The mill", "poured scorn on", "a string of claims that Brenn left", IDIOM)
    assert both(text, [answered], [idiom]) == [(IDIOM, "poured scorn on")]


def test_what_somebody_else_claims_stays_beside_the_idiom() -> None:
    text = "The mill poured scorn on Hall's claims that Brenn left."
    answered = finding(text, "Hall", "claims", "that Brenn left")
    idiom = finding(text, "The mill", "poured scorn on", "Hall's claims that Brenn left", IDIOM)
    assert (answered.rule, "claims") in both(text, [answered], [idiom])


def test_whom_the_first_speaker_quotes_is_the_speaker() -> None:
    text = "The Ledger quoted a source as saying they fled."
    trained = finding(text, "The Ledger", "quoted", "a source as saying they fled")
    deeper = finding(text, "a source", "quoted", "they fled", OTHER)
    assert both(text, [trained], [deeper]) == [(OTHER, "quoted")]


def test_a_denial_in_a_relay_s_frame_stands_in_its_place() -> None:
    assert both(DENIED, [FRAME], [DENIAL]) == [(COMPLETING, "denied")]


def parsed_of(parser: Parser, text: str) -> ParsedReport:
    return parser.parse(Report(id="r", text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),)))


def sources(parsed: ParsedReport, trained: Sequence[Finding], rules: Sequence[Finding]) -> list[str]:
    found = CompletedFinder(Given(trained), Given(rules), lexicon=LEXICON).find(parsed)
    return [" ".join(span.of(parsed.text) for span in one.source) for one in found]


def test_each_of_two_who_kept_silent_is_asked(parser: Parser) -> None:
    text = "Neither the water ministry nor Dr Lorne had responded to questions."
    silence = finding(text, text[: text.index(" had")], "had responded to questions", "", PREFERRED)
    assert sources(parsed_of(parser, text), [], [silence]) == ["the water ministry", "Dr Lorne"]


def test_a_silence_is_the_speakers_whom_the_trained_finder_surely_has(parser: Parser) -> None:
    text = "The ministry denied that its engineer had gone, but would not discuss the report."
    silence = finding(text, "its engineer", "would not discuss", "the report", PREFERRED)
    sure = replace(finding(text, "The ministry", "would not discuss", "the report"), confidence=0.9)
    doubtful = replace(sure, confidence=0.5)
    assert sources(parsed_of(parser, text), [sure], [silence]) == ["The ministry"]
    assert sources(parsed_of(parser, text), [doubtful], [silence]) == ["its engineer"]


def test_a_deed_refused_in_what_is_told_is_told(parser: Parser) -> None:
    text = "The engineer was removed after she refused to sign the certificate, a person told the Herald."
    told = replace(finding(text, "a person", "told", "she refused to sign the certificate"), confidence=0.7)
    deed = replace(finding(text, "she", "refused", "to sign the certificate"), confidence=0.6)
    assert sources(parsed_of(parser, text), [deed, told], []) == ["a person"]


@pytest.mark.parametrize(("cue", "found"), [("asked", []), ("noted", ["she"])])
def test_what_came_as_somebody_asked_is_not_asked_for(parser: Parser, cue: str, found: list[str]) -> None:
    text = f"Dr Lorne is on leave, as she {cue}."
    told = finding(text, "she", cue, "Dr Lorne is on leave")
    assert sources(parsed_of(parser, text), [told], []) == found
