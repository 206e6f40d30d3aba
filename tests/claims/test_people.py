"""Whom a pronoun may be replaced by in a claim's name: the one person of its paragraph, and else nobody."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.people import People, Resolved
from sayso.model import Attribution, Certainty, Form, Polarity, Report, Span, Speaker, SpeakerKind, Stance

ORRIN, LEE = "Lev Orrin", "Ann Lee"
TEXTS = [
    ("Lev Orrin said |he fed the heron|.", ORRIN, "Lev Orrin fed the heron"),
    ("Lev Orrin, a baker of Torv, said |he fed the heron|.", ORRIN, "Lev Orrin fed the heron"),
    ("|He fed the heron|, the keeper, Lev Orrin, said.", ORRIN, "Lev Orrin fed the heron"),
    ("Earlier Orrin said in Torv |he fed the heron|.", ORRIN, "Lev Orrin fed the heron"),
    (
        "Ann Lee said that |she was in Harn when the heron flew|.",
        LEE,
        "Ann Lee was in Harn when the heron flew",
    ),
]
IN_DOUBT = [
    ("Lev Orrin met Bob Ray. He said |he fed the heron|.", ORRIN),
    ("Ann Lee was told by Orrin that |he fed the heron|.", LEE),
    ("Lev Orrin said of the mayor that |he fed the heron|.", ORRIN),
    ("Lev Orrin spoke.\n\nThere |he fed the heron|, it was said.", ORRIN),
    ("He said |he fed the heron|. Lev Orrin saw it.", ORRIN),
    ("Lev Orrin said Orrin was late and |he fed his friend, he knew|.", ORRIN),
    ("Lev Orrin said |he's fed the heron|.", ORRIN),
    ("Lev Orrin said |Orrin thinks he fed the heron|.", ORRIN),
    ("Lev Orrin: “|I fed the heron|.”", ORRIN),
]


def told_by(text: str, name: str) -> tuple[str, Attribution]:
    """The text without the strokes around what is said in it, and the statement, by who has this name."""
    start = text.index("|")
    end = text.index("|", start + 1) - 1
    plain = text.replace("|", "")
    content = Span(start, end)
    form = Form.DIRECT if "“" in text else Form.INDIRECT
    source = plain.find(name) if name in plain else None
    statement = Attribution(
        id="a1",
        content=(content,),
        cue=(),
        source=() if source is None else (Span(source, source + len(name)),),
        form=form,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.POSITIVE,
        speaker=Speaker(name, SpeakerKind.PERSON),
        responds_to=None,
    )
    return plain, statement


def resolved(text: str, name: str) -> Resolved:
    plain, statement = told_by(text, name)
    (content,) = statement.content
    report = Report("x", plain, (), attributions=(statement,))
    return People(report).resolve(content.of(plain), content, statement)


@pytest.mark.parametrize(("text", "name", "expected"), TEXTS)
def test_the_one_person_of_the_paragraph_is_beyond_doubt(text: str, name: str, expected: str) -> None:
    assert resolved(text, name)[:2] == (expected, True)


@pytest.mark.parametrize(("text", "name"), IN_DOUBT)
def test_where_another_could_be_meant_the_words_stay(text: str, name: str) -> None:
    assert not resolved(text, name).sure


@pytest.mark.parametrize(("sentences", "beside"), [(10, ORRIN), (100, "")])
def test_a_paragraph_that_is_long_is_not_looked_through(sentences: int, beside: str) -> None:
    text = "The water rose again. " * sentences + "Lev Orrin said |he fed the heron|."
    assert resolved(text, ORRIN).beside == beside


def test_a_speaker_who_is_he_before_too_may_be_another() -> None:
    text = "He was late. Lev Orrin said |he fed the heron|."
    assert resolved(text, ORRIN).beside == ""


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("Peter Orrin was held. Ann Orrin said |he died in Harn|.", "Ann Orrin", "Peter Orrin died in Harn"),
        ("Mr Orrin was held. Ann Orrin said |he died in Harn|.", "Ann Orrin", "Orrin died in Harn"),
        (
            "Peter Lund was held. The sister of Lund said |he died in Harn|.",
            "sister of Lund",
            "Peter Lund died in Harn",
        ),
    ],
)
def test_another_of_the_family_is_another_person(text: str, speaker: str, expected: str) -> None:
    assert resolved(text, speaker).text == expected


@pytest.mark.parametrize(
    ("text", "speaker", "himself"),
    [
        ("The mayor said |he was ill|.", "mayor", True),
        ("The mayor said on Friday |that he was ill|.", "mayor", True),
        ("The mayor said in Torv: “|I was ill|.”", "mayor", True),
        ("The king was away. The mayor said |he was ill|.", "mayor", False),
        ("Lev Orrin was away. The mayor said |he was ill|.", "mayor", False),
        ("The mayor said |the king knew he was ill|.", "mayor", False),
    ],
)
def test_who_tells_of_himself_where_nobody_else_could_be_meant(
    text: str, speaker: str, himself: bool
) -> None:
    plain, statement = told_by(text, speaker)
    content = statement.content[0]
    assert (
        People(Report("x", plain, (), attributions=(statement,))).is_speaker(
            content.of(plain), content, statement
        )
        is himself
    )
