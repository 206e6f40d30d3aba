"""Slips of a trained finder, class by class, and what becomes of them."""

from __future__ import annotations

import re

import pytest

from sayso.attribution.completing.completed import CompletedFinder
from sayso.attribution.finder import Finding
from sayso.attribution.ground.lexicon import cues
from sayso.attribution.rules import RuleFinder
from sayso.model import Block, BlockKind, Report, Span, Spans
from sayso.parse import ParsedReport, Parser


class Given:
    """A finder that finds what it is given."""

    name = "given"

    def __init__(self, finding: Finding) -> None:
        self._finding = finding

    def find(self, parsed: ParsedReport) -> list[Finding]:
        return [self._finding]


def spans(text: str, words: str) -> Spans:
    """Where the words stand, pieces set apart by " | "."""
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words.split(" | ")) if words else ()


Roles = tuple[str, str, str]
"""Source, cue and content, pieces set apart by " | "."""


def found(parser: Parser, text: str, *, confidence: float = 0.9, **roles: str) -> list[Finding]:
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = parser.parse(Report(id="r", text=text, blocks=blocks))
    one = Finding(
        source=spans(text, roles.get("source", "")),
        cue=spans(text, roles["cue"]),
        content=spans(text, roles["content"]),
        rule="tagger",
        confidence=confidence,
    )
    return CompletedFinder(Given(one), RuleFinder(), lexicon=cues()).find(parsed)


def words(text: str, found_spans: Spans) -> str:
    return " | ".join(span.of(text) for span in found_spans)


@pytest.mark.parametrize(
    ("text", "roles", "whole"),
    [
        ("A Norrland man said it was over.", ("A Norrland", "said", "it was over"), "A Norrland man"),
        ("Tarn-Velt Bank said it was over.", ("Tarn", "said", "it was over"), "Tarn-Velt Bank"),
        (
            "Ministry spokesman Jeong Tae-ho said it was over.",
            ("Ministry spokesman Jeong Tae-", "said", "it was over"),
            "Ministry spokesman Jeong Tae-ho",
        ),
        ("Users this week said it was over.", ("Users this", "said", "it was over"), "Users"),
        ("The harbour police said it was over.", ("police", "said", "it was over"), "The harbour police"),
        ("Ida Brenn, the mayor, said it was over.", ("Ida Brenn, the mayor,", "said", "it was over"), None),
        ("On Friday Brenn said it was over.", ("Brenn", "said", "it was over"), "Brenn"),
        # What a comma parts from its noun and tells of it is of one piece; a relative pronoun alone is none.
        (
            'The mayor, Ida Brenn, wrote "it was all over".',
            ("The mayor | Ida Brenn", "wrote", '"it was all over"'),
            "The mayor, Ida Brenn",
        ),
        (
            "Ida Brenn, who swam, said it was over.",
            ("Ida Brenn | who", "said", "it was over"),
            "Ida Brenn | who",
        ),
    ],
)
def test_a_source_is_a_whole_phrase(parser: Parser, text: str, roles: Roles, whole: str | None) -> None:
    source, cue, content = roles
    (one,) = found(parser, text, source=source, cue=cue, content=content)
    assert words(text, one.source) == (whole or source.rstrip(","))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Brenn denied telling anyone that the mill leaks.", "denied", "telling anyone that the mill leaks"),
        ("Brenn kept telling us that it leaks.", "kept telling", "that it leaks"),
    ],
)
def test_who_denies_telling_denies_that_and_not_what_was_told(
    parser: Parser, text: str, cue: str, content: str
) -> None:
    verbs, clause = text.removeprefix("Brenn ").partition("telling")[:2], "that " + text.partition("that ")[2]
    (one,) = found(parser, text, source="Brenn", cue="".join(verbs), content=clause.rstrip("."))
    assert (words(text, one.cue), words(text, one.content)) == (cue, content)


@pytest.mark.parametrize(
    ("text", "content", "brought"),
    [
        ("Brenn said two drowned, not nine as the Post had reported.", "not nine", "nine"),
        ("Brenn said it was May rather than June, as the Post had reported.", "June", "June"),
        (
            "Two drowned, not nine, as the Post had reported.",
            "Two drowned, not nine",
            "Two drowned, not nine",
        ),
        ("Brenn said the mill would not shut, as the Post had reported.", "not shut", "not shut"),
    ],
)
def test_what_an_outlet_brought_is_without_the_not_of_who_denies_it(
    parser: Parser, text: str, content: str, brought: str
) -> None:
    kept = found(parser, text, source="the Post", cue="had reported", content=content)
    assert brought in [words(text, one.content) for one in kept if words(text, one.source) == "the Post"]


def test_a_number_is_not_cut(parser: Parser) -> None:
    text = (
        "Brenn said it would pay a price in cash, which comes to a total value of some $3.8 billion in May."
    )
    (one,) = found(
        parser, text, source="Brenn", cue="said", content="it would pay a price in cash | 8 billion"
    )
    assert (
        words(text, one.content)
        == "it would pay a price in cash, which comes to a total value of some $3.8 billion"
    )


def test_a_quotation_is_whole_to_its_last_paragraph(parser: Parser) -> None:
    text = 'Brenn said: "The mill is shut for good.\n"We tried all we could for two years."'
    (one,) = found(parser, text, source="Brenn", cue="said", content='"We tried all we could for two years."')
    assert "The mill is shut for good" in words(text, one.content)


def test_a_quotation_that_somebody_else_is_named_in_is_left_alone(parser: Parser) -> None:
    text = 'The note read: "Mayor Brenn said the mill is shut, and nobody in Tarn knew of the plan before."'
    (one,) = [
        one
        for one in found(parser, text, source="Mayor Brenn", cue="said", content="the mill is shut")
        if one.rule == "tagger"
    ]
    assert "nobody" not in words(text, one.content)


@pytest.mark.parametrize(
    ("text", "roles", "confidence", "stays"),
    [
        ("Brenn insisted the mill was safe.", ("Brenn", "insisted", "the mill was safe"), 0.4, True),
        ("Brenn will announce the sale.", ("Brenn", "will announce", "the sale"), 0.45, False),
        ("Brenn announced the sale.", ("Brenn", "announced", "the sale"), 0.6, True),
        ("No 10 said the mill was shut.", ("No 10", "said", "the mill was shut"), 0.6, True),
        ("No. 10 said the mill was shut.", ("No. 10", "said", "the mill was shut"), 0.6, True),
        ("No agency said the mill was shut.", ("No agency", "said", "the mill was shut"), 0.9, False),
        ("You probably think it is over.", ("You", "think", "it is over"), 0.9, False),
        ("Brenn hopes the mill is safe.", ("Brenn", "hopes", "the mill is safe"), 0.6, False),
        ("Brenn hopes the mill is safe.", ("Brenn", "hopes", "the mill is safe"), 0.85, True),
        ("The mill is expected to close.", ("", "is expected", "to close"), 0.42, False),
        ("Brenn said he hopes to stay.", ("Brenn", "said he hopes", "to stay"), 0.45, True),
    ],
)
def test_what_nobody_voiced_stays_only_where_it_is_sure(
    parser: Parser, text: str, roles: Roles, confidence: float, *, stays: bool
) -> None:
    source, cue, content = roles
    kept = found(parser, text, source=source, cue=cue, content=content, confidence=confidence)
    assert any(one.rule == "tagger" for one in kept) == stays


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The envoy is said to have left Tarn.", "The envoy | to have left Tarn"),
        ("They named Brenn, who is rumoured to own the mill.", "Brenn | to own the mill"),
    ],
)
def test_hearsay_is_added(parser: Parser, text: str, content: str) -> None:
    added = found(parser, text, cue=text.partition(" ")[0], content=text[5:9])
    assert content in [words(text, one.content) for one in added if one.rule == "somebody is said to"]


def test_a_denial_that_was_missed_is_added(parser: Parser) -> None:
    text = "Brenn spoke on Radio Nord. The ministry denied the report."
    added = found(parser, text, source="Brenn", cue="spoke", content="on Radio Nord")
    assert "denied" in [words(text, one.cue) for one in added]


def test_a_denial_by_two_is_one_for_each(parser: Parser) -> None:
    text = "Norway and Sweden denied the report."
    both = found(parser, text, source="Norway and Sweden", cue="denied", content="the report")
    assert [words(text, one.source) for one in both] == ["Norway", "Sweden"]


def test_whom_a_report_quotes_inside_another_s_words_is_added(parser: Parser) -> None:
    text = "Brenn answered a report from the Ledger that quoted a source as saying the mill was sold."
    added = found(parser, text, source="Brenn", cue="answered", content="a report from the Ledger")
    assert "a source" in [words(text, one.source) for one in added]


def test_what_is_only_believed_of_somebody_is_not_added(parser: Parser) -> None:
    text = "Brenn spoke on Radio Nord. The envoy is believed to have left Tarn."
    kept = found(parser, text, source="Brenn", cue="spoke", content="on Radio Nord")
    assert [words(text, one.cue) for one in kept] == ["spoke"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"I had a call. The guards told us that the mill was safe," Brenn said.', "told"),
        ('"The guards hoped that the mill was safe," Brenn said.', None),
        ('"You can say that the mill was safe," Brenn said.', None),
    ],
)
def test_what_others_said_in_a_quotation_is_added(parser: Parser, text: str, cue: str | None) -> None:
    said = text[: text.index(" Brenn")]
    kept = found(parser, text, source="Brenn", cue="Brenn said"[6:], content=said)
    assert [words(text, one.cue) for one in kept if one.rule != "tagger"] == ([cue] if cue else [])


@pytest.mark.parametrize(
    ("text", "roles", "whole"),
    [
        (
            "Brenn told the Ledger that the mill was shut.",
            ("Brenn", "told", "the Ledger that the mill was shut"),
            "that the mill was shut",
        ),
        (
            "Brenn said the old mill at the end of the valley was shut.",
            ("Brenn", "said", "the old mill | of the valley was shut"),
            "the old mill at the end of the valley was shut",
        ),
        (
            "Brenn said the mill was shut, a blow for the Tarn valley.",
            ("Brenn", "said", "the mill was shut | valley"),
            "the mill was shut",
        ),
        (
            "Brenn said the mill was shut and sold the land.",
            ("Brenn", "said", "the mill was shut and"),
            "the mill was shut",
        ),
        (
            "Brenn said the mill was shut during the flood.",
            ("Brenn", "said", "the mill was shut during the"),
            "the mill was shut",
        ),
        (
            'The bell rang. "The mill is shut for good and will not open again," Brenn said.',
            ("Brenn", "said", 'The bell rang | "The mill is shut for good and will not open again,"'),
            '"The mill is shut for good and will not open again,"',
        ),
        (
            'Brenn replied: "No, never. We closed the gate in spring, and nobody in Tarn liked it."',
            ("Brenn", "replied", '"No, never. We closed'),
            '"No, never. We closed the gate in spring, and nobody in Tarn liked it."',
        ),
    ],
)
def test_a_content_is_no_fragment(parser: Parser, text: str, roles: Roles, whole: str) -> None:
    source, cue, content = roles
    (one,) = (o for o in found(parser, text, source=source, cue=cue, content=content) if o.rule == "tagger")
    assert words(text, one.content) == whole


LETTER = "Brenn wrote:\n\nThe mill is shut. It will not open again. Nobody in Tarn liked it."
TOLD = "Brenn wrote that the mill had burnt:\n\nThe roof fell in. The wheel is gone."


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole"),
    [
        (
            LETTER,
            "wrote",
            "The mill is shut",
            "The mill is shut. It will not open again. Nobody in Tarn liked it",
        ),
        (
            TOLD,
            "wrote",
            "that the mill had burnt | The roof fell in",
            "that the mill had burnt | The roof fell in",
        ),
        (LETTER.replace(":", "."), "wrote", "The mill is shut", "The mill is shut"),
    ],
)
def test_a_paragraph_after_a_colon_is_whole(
    parser: Parser, text: str, cue: str, content: str, whole: str
) -> None:
    (one,) = (o for o in found(parser, text, source="Brenn", cue=cue, content=content) if o.rule == "tagger")
    assert words(text, one.content) == whole


def test_a_cue_that_was_taken_for_content_is_the_cue(parser: Parser) -> None:
    text = "An engineer quoted by the broadcaster Harbour 6 spoke of two cracks in the wall."
    (one,) = found(
        parser,
        text,
        source="An engineer | the broadcaster Harbour",
        cue="quoted",
        content="6 spoke of two cracks in the wall",
        confidence=0.4,
    )
    assert words(text, one.cue) == "spoke of"
    assert words(text, one.content) == "two cracks in the wall"


@pytest.mark.parametrize(
    ("text", "roles", "stays"),
    [
        ("It remains unclear why he left.", ("", "It remains unclear", "why he left"), False),
        ("It was not known why he left.", ("", "was not known", "why he left"), False),
        ("Brenn made clear that he left.", ("Brenn", "made clear", "that he left"), True),
        (
            "Brenn spoke of rats, a possible reference to the union.",
            ("Brenn", "a possible reference to", "the union"),
            False,
        ),
        ("Brenn asked not to be named.", ("Brenn", "asked", "not to be named"), False),
        ("Brenn asked for the mill to be named.", ("Brenn", "asked for", "the mill to be named"), True),
        ("The union has imposed a fine.", ("The union", "has imposed", "a fine"), False),
    ],
)
def test_what_nobody_says_is_left_out(parser: Parser, text: str, roles: Roles, *, stays: bool) -> None:
    source, cue, content = roles
    kept = found(parser, text, source=source, cue=cue, content=content, confidence=0.8)
    assert any(one.rule == "tagger" for one in kept) == stays


@pytest.mark.parametrize(
    ("text", "roles", "confidence", "stays"),
    [
        ("The union nods at the sale.", ("The union", "nods at", "the sale"), 0.38, False),
        ("The union nods at the sale.", ("The union", "nods at", "the sale"), 0.42, True),
        (
            "The union nods at the sale of all its mills.",
            ("The union", "nods at", "the sale of all its mills"),
            0.38,
            True,
        ),
        ("Brenn spoke of it.", ("Brenn", "spoke of", "it"), 0.38, True),
        (
            "Brenn refused to sign the permit for the mill.",
            ("Brenn", "refused", "to sign the permit for the mill"),
            0.45,
            False,
        ),
        (
            "Brenn refused to sign the permit for the mill.",
            ("Brenn", "refused", "to sign the permit for the mill"),
            0.55,
            True,
        ),
        ('<a date="The mill is shut">', ("", "=", '"The mill is shut"'), 0.9, False),
        ("Brenn: The mill is shut", ("Brenn", ":", "The mill is shut"), 0.9, True),
    ],
)
def test_short_contents_and_odd_cues_need_more(
    parser: Parser, text: str, roles: Roles, confidence: float, *, stays: bool
) -> None:
    source, cue, content = roles
    kept = found(parser, text, source=source, cue=cue, content=content, confidence=confidence)
    assert any(one.rule == "tagger" for one in kept) == stays


@pytest.mark.parametrize(
    ("text", "roles", "confidence", "stays"),
    [
        ("A report on the mill came late.", ("", "A report on", "the mill came late"), 0.33, False),
        ("A report on the mill came late.", ("", "A report on", "the mill came late"), 0.4, True),
        ('A report on "the mill" came late.', ("", "A report on", '"the mill"'), 0.33, True),
        ("Brenn said the mill was shut.", ("Brenn", "said", "the mill was shut"), 0.33, True),
    ],
)
def test_a_doubtful_finding_stays_by_a_second_sign(
    parser: Parser, text: str, roles: Roles, confidence: float, *, stays: bool
) -> None:
    source, cue, content = roles
    kept = found(parser, text, source=source, cue=cue, content=content, confidence=confidence)
    assert any(one.rule == "tagger" for one in kept) == stays


@pytest.mark.parametrize("content", ["—", "“—”"])
def test_a_quotation_without_a_word_breaks_nothing(parser: Parser, content: str) -> None:
    text = "Brome said “—” and left."
    (one,) = found(parser, text, source="Brome", cue="said", content=content)
    assert words(text, one.content) == content
