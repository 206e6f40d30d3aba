import pytest

from sayso.model import Dateline, HeadlineLabel, Said, Speaker, SpeakerKind, Stance
from sayso.render.wording import (
    dateline_words,
    day,
    headline_verdict,
    kind_word,
    role_of,
    stance_word,
    when,
    who,
)

WORDS = [stance_word(stance) for stance in (*Stance, None)]


@pytest.mark.parametrize("sign", ["word", "glyph", "ascii"])
def test_no_two_stances_look_alike(sign):
    assert len({getattr(word, sign) for word in WORDS}) == len(WORDS)


def test_stance_signs_survive_ascii_and_no_colour_means_truth():
    assert all(word.ascii.isascii() for word in WORDS)
    assert not any("green" in word.colour or "red" in word.colour for word in WORDS)


def test_no_wording_gives_a_verdict():
    said = [w.word for w in WORDS] + [headline_verdict(label) for label in HeadlineLabel]
    assert not any(word in text.lower().split() for text in said for word in ("true", "false", "fake", "lie"))


@pytest.mark.parametrize(
    ("name", "kind", "source", "expected"),
    [
        ("Ada Brandt", SpeakerKind.PERSON, "She", "Ada Brandt"),
        (None, SpeakerKind.ANONYMOUS, "a source", "a source"),
        (None, SpeakerKind.ANONYMOUS, "", "an unnamed source"),
        (" ", SpeakerKind.OUTLET, "", "an unnamed outlet"),
        (None, None, "", "nobody named"),
    ],
)
def test_who(said_in, name, kind, source, expected):
    report = said_in("She, a source, spoke.", source=source, speaker=Speaker(name, kind))
    assert who(report, report.attributions[0]) == expected


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        (Speaker("Mirko Tasende", None, "spokesman", "Interior Ministry"), "spokesman, Interior Ministry"),
        (Speaker("Interior Ministry official", None, "official", "Interior Ministry"), ""),
        (
            Speaker("Ada Brandt", None, "Interior Ministry spokeswoman", "Interior Ministry"),
            "Interior Ministry spokeswoman",
        ),
        (Speaker(None, None), ""),
    ],
)
def test_roles_are_not_said_twice(speaker, role):
    assert role_of(speaker) == role


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (None, ""),
        (Said("2016-10-05", "Wednesday"), "5 Oct 2016 (“Wednesday”)"),
        (Said(None, "Friday", (), ("2016-10-07", "2016-09-30")), "“Friday”: 7 Oct 2016 or 30 Sep 2016"),
        (Said(None, "last week"), "“last week”, date open"),
        (
            Said(None, "May 1", (), tuple(f"20{y}-05-01" for y in range(10, 20))),
            "“May 1”: one of 10 dates, 1 May 2010 to 1 May 2019",
        ),
    ],
)
def test_when(said, words):
    assert when(said) == words


def test_an_open_year_is_said_to_be_open():
    assert dateline_words(Dateline("SEOUL", None, None, "Oct. 5", ("2016-10-05", "2011-10-05"))) == (
        "SEOUL, Oct. 5, year open: 5 Oct 2016 or 5 Oct 2011"
    )


@pytest.mark.parametrize(
    ("iso", "words"), [("2016-10-05T09:20:00+02:00", "5 Oct 2016"), ("soon", "soon"), ("", "")]
)
def test_day(iso, words):
    assert day(iso) == words


def test_every_kind_has_a_word():
    assert len({kind_word(Speaker(None, kind)) for kind in (*SpeakerKind, None)}) == len(SpeakerKind) + 1
