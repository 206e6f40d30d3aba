from __future__ import annotations

from sayso.model import BlockKind
from sayso.page.assemble import Piece
from sayso.page.cleared import without_furniture
from sayso.page.furniture import furniture_rule


def _pieces(*rows: tuple[str, str]) -> list[Piece]:
    return [Piece(BlockKind(kind), text) for kind, text in rows]


def _left(*rows: tuple[str, str]) -> list[str]:
    return [piece.text for piece in without_furniture(_pieces(*rows))]


def test_a_caption_printed_twice_stays_once_whether_with_credit_or_without() -> None:
    assert _left(
        ("caption", "The dam at dusk."),
        ("caption", "The dam at dusk. File Photo by Ada Marsh/UPI"),
        ("caption", "The dam at dusk."),
        ("caption", "The keeper. Photo: Tom Reed"),
    ) == ["The dam at dusk.", "The keeper."]


LONG = "The keeper of the dam said that the water had never stood so high before."


def test_a_long_paragraph_printed_twice_in_a_row_stays_once_a_short_one_twice() -> None:
    rows = [("paragraph", words) for words in (LONG, LONG, "He left.", "He left.")]
    assert _left(*rows) == [LONG, "He left.", "He left."]


def test_background_that_a_running_report_repeats_stays() -> None:
    between = [("paragraph", f"Entry {n}.") for n in range(5)]
    left = _left(("paragraph", LONG), *between, ("paragraph", LONG))
    assert left.count(LONG) == 2


def test_titles_under_a_list_of_links_go_with_it() -> None:
    assert _left(
        ("paragraph", "The dam broke on Monday."),
        ("heading", "Latest Headlines"),
        ("list", "Mayor of Tarrow resigns"),
        ("list", "Eels return to the river"),
        ("heading", "What comes next"),
        ("paragraph", "The inquiry opens in May."),
        ("list", "Two engineers"),
    ) == ["The dam broke on Monday.", "What comes next", "The inquiry opens in May.", "Two engineers"]


def test_a_menu_above_the_article_takes_no_headline_with_it() -> None:
    assert _left(("paragraph", "Top stories"), ("paragraph", "Mayor of Tarrow resigns")) == [
        "Mayor of Tarrow resigns"
    ]


def test_embedded_posts_are_left_alone() -> None:
    assert _left(("post", "Share"), ("post", "Share")) == ["Share", "Share"]


def test_a_heading_with_a_stroke_credits_no_picture() -> None:
    heading, text = (
        Piece(BlockKind.HEADING, "Bed/Sofa Mixes"),
        Piece(BlockKind.PARAGRAPH, "They sold well, he said."),
    )
    assert without_furniture([heading, text]) == [heading, text]
    assert furniture_rule("Bed/Sofa Mixes") == "credit"
