import pytest

from sayso.model import Dateline, Said
from sayso.render.day_words import dateline_words, day, when


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
