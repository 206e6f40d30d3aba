"""What somebody responds to is not what they say: it is a claim of whoever makes it."""

from __future__ import annotations

import pytest

from sayso.pipeline import ReportReader

from .found import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The interior minister, Lena Brome, was responding to a claim made by Dan Reeve that ten men had"
            " been caught.",
            [("Dan Reeve", "asserts", "that ten men had been caught")],
        ),
        (
            "The mayor answered a claim by Orsa Lines that the ferry was safe.",
            [("Orsa Lines", "asserts", "that the ferry was safe")],
        ),
        (
            "The mayor responded to allegations that he had taken money.",
            [("unspecified", "asserts", "that he had taken money")],
        ),
        (
            "Brome was replying to a question from Reeve about whether ten men had been caught.",
            [],
        ),
        (
            "The mayor answered reports that the ferry had sunk by stating that it was in the dock.",
            [
                ("mayor", "asserts", "that it was in the dock"),
                ("unnamed media", "asserts", "that the ferry had sunk"),
            ],
        ),
        (
            "Orsa's councillors bristled at reports that the dam was leaking.",
            [("unnamed media", "asserts", "that the dam was leaking")],
        ),
        (
            "The mayor fumed at reports that the dam was leaking.",
            [("unnamed media", "asserts", "that the dam was leaking")],
        ),
        (
            "The union recoiled at claims that its members had stolen the boat.",
            [("unspecified", "asserts", "that its members had stolen the boat")],
        ),
        (
            "Brome bristled at the suggestion that she had staged the video.",
            [("Brome", "denies", "the suggestion that she had staged the video")],
        ),
        (
            "The mayor responded that the dam was sound.",
            [("mayor", "asserts", "that the dam was sound")],
        ),
        (
            "The ministry addressed reporters and said that the dam was sound.",
            [("ministry", "asserts", "that the dam was sound")],
        ),
        (
            "The prime minister addressed parliament, claiming that the war was lost.",
            [("prime minister", "asserts", "that the war was lost")],
        ),
        (
            "Brome responded, claiming that the mill had lied.",
            [("Brome", "asserts", "that the mill had lied")],
        ),
        (
            "Brome responded with a claim that the mill had lied.",
            [("Brome", "asserts", "that the mill had lied")],
        ),
        (
            "Brome responded in a statement that the mill had lied.",
            [("Brome", "asserts", "that the mill had lied")],
        ),
        (
            "Brome replied to a question about whether she would leave that the dam was sound.",
            [("Brome", "asserts", "that the dam was sound")],
        ),
        (
            "The mayor responded to claims that the dam leaks by saying that repairs were under way.",
            [
                ("mayor", "asserts", "that repairs were under way"),
                ("unspecified", "asserts", "that the dam leaks"),
            ],
        ),
        (
            "The company responded to the report by saying that the ferry was safe.",
            [("company", "asserts", "that the ferry was safe")],
        ),
        (
            'The mill responded to Reeve\'s claim that it had lied: "We never lie."',
            [("mill", "denies", '"We never lie."'), ("Reeve", "asserts", "that it had lied")],
        ),
        (
            "Brome answered Reeve's claim that the dam leaked with a report that it was sound.",
            [("Reeve", "asserts", "that the dam leaked")],
        ),
        (
            "The company answered the claim that its boats leak by recalling them.",
            [("unspecified", "asserts", "that its boats leak")],
        ),
        (
            "The mayor responded to a question about the dam that it would be closed.",
            [("mayor", "asserts", "that it would be closed")],
        ),
        (
            "Brome hailed the report that the dam was safe as proof that she was right.",
            [("unnamed media", "asserts", "that the dam was safe")],
        ),
        (
            "The mayor slammed the claim that the dam leaks as a lie.",
            [("mayor", "denies", "the claim that the dam leaks as a lie")],
        ),
        (
            "Brome blasted the report that she had quit as false.",
            [("Brome", "denies", "the report that she had quit as false")],
        ),
    ],
)
def test_responding(reader: ReportReader, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = told(reader, text)
    assert found == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "Brome took to the air to publicly counter claims made by Dan Reeve that the dam was leaking.",
            "denies",
        ),
        ("The ministry pushed back against claims by Dan Reeve that the dam was leaking.", "denies"),
        ("The ministry countered with a report that the dam was leaking.", "asserts"),
        ("The ministry countered that the dam was leaking.", "asserts"),
    ],
)
def test_countering(reader: ReportReader, text: str, stance: str) -> None:
    _, found, content = told(reader, text)[0]
    assert (found, content[-len("that the dam was leaking") :]) == (stance, "that the dam was leaking")


@pytest.mark.parametrize(
    "text",
    [
        "Some of Brome's proposals - such as tax incentives for ferries that share profits - could help.",
        "Reeve's claim about the ferry that sank in May was read to the council.",
        "Reeve renewed his calls to end the fees that he says are too high.",
        "Brome repeated her demand for a wall that keeps the water out.",
    ],
)
def test_what_hangs_on_a_noun_within_is_not_all_that_is_said(reader: ReportReader, text: str) -> None:
    assert not any(content.startswith("that ") for _, _, content in told(reader, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister is choosing not to respond to accusations that his men are waging attacks.",
            [
                ("minister", "declines", "accusations that his men are waging attacks"),
                ("unspecified", "asserts", "that his men are waging attacks"),
            ],
        ),
        (
            "The ministry never responded to a report that the dam leaks.",
            [
                ("ministry", "declines", "a report that the dam leaks"),
                ("unnamed media", "asserts", "that the dam leaks"),
            ],
        ),
    ],
)
def test_who_does_not_respond_is_silent_on_what_is_claimed(
    reader: ReportReader, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The mayor has not responded to claims by Lorne that he took bribes.",
            ("Lorne", "asserts", "that he took bribes"),
        ),
        (
            "The mayor did not respond to claims that he took bribes.",
            ("unspecified", "asserts", "that he took bribes"),
        ),
        (
            "The mayor did not respond angrily to the report that he would go.",
            ("unnamed media", "asserts", "that he would go"),
        ),
        (
            "The mayor would not respond to the claim made by Lorne that he took bribes.",
            ("Lorne", "asserts", "that he took bribes"),
        ),
    ],
)
def test_what_is_not_answered_is_claimed_all_the_same(
    reader: ReportReader, text: str, claim: tuple[str, str, str]
) -> None:
    silence, other = told(reader, text)
    assert (silence[:2], other) == (("mayor", "declines"), claim)
    assert silence[2].endswith(claim[2])


def test_who_does_not_answer_a_question_lays_nothing_to_anybody(reader: ReportReader) -> None:
    text = "The mayor has not answered a question about whether he took bribes."
    assert told(reader, text) == [("mayor", "declines", "")]
