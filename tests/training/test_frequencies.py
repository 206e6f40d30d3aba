"""The table of word frequencies: what is counted, what is kept, and that the shipped one is of its data."""

from pathlib import Path

import pytest

from sayso.stories import terms
from sayso.stories.terms import TABLE
from sayso.training.frequencies import as_table, counted, news

DATA = Path(__file__).parents[2].parent / "shared" / "data"


def test_a_word_counts_once_a_report_and_rare_ones_are_left_out() -> None:
    reports, counts = counted(["Dams, dams and more dams", "The dams held", "dams", "Weir"])
    table = as_table(reports, counts)
    assert (reports, counts["dams"], counts["weir"]) == (4, 3, 1)
    assert "\n*\t4\ndams\t3\n" in table
    assert "weir" not in table


def test_the_table_says_where_it_is_from() -> None:
    assert "PolNeAR" in as_table(1, counted(["a"])[1]).partition("*\t")[0]


def test_the_shipped_table_is_what_the_data_give() -> None:
    if not DATA.is_dir():
        pytest.skip(f"no data at {DATA}")
    reports, counts = counted(news(DATA))
    shipped = Path(str(terms.__file__)).with_name(TABLE).read_text("utf-8")
    assert as_table(reports, counts) == shipped
