from __future__ import annotations

import pytest

from sayso.model import BlockKind
from sayso.page.absence import why_absent
from sayso.page.assemble import Piece


def absent(
    words: int, *, title: str = "", heading: str = "", declared: bool = False, text: str = ""
) -> str | None:
    piece = Piece(BlockKind.PARAGRAPH, text or "word " * words)
    note = why_absent([piece], title=title, heading=heading, says_article=declared, frames=False)
    return note.text if note else None


@pytest.mark.parametrize(
    "title", ["404 Not Found", "Page not found | Varn Post", "Sorry, this page isn't available", "Error 404"]
)
def test_error_pages_in_disguise(title: str) -> None:
    assert "the page says" in (absent(60, title=title) or "")


def test_a_long_text_is_an_article_whatever_its_title_says() -> None:
    assert absent(400, title="404 Not Found") is None


def test_a_headline_that_mentions_an_error_is_not_one() -> None:
    title = "Ministry's site said page not found for nine hours on the day of the vote in Varnhem"
    assert absent(60, title=title) is None
    assert absent(60, title="Page not found: a novel", declared=True) is None


def test_refusals() -> None:
    assert "in place of an article" in (absent(10, title="Access Denied") or "")
    assert "in place of an article" in (absent(40, heading="Verify you are human") or "")


def test_a_consent_wall_takes_two_signs() -> None:
    wall = "We use cookies and similar means. You may accept all of them or choose. " * 2
    assert "consent" in (absent(0, text=wall) or "")
    assert absent(0, text="The mayor said that we use cookies. " * 8) is None


def test_little_prose_is_enough_where_the_page_calls_itself_an_article() -> None:
    assert absent(12) is not None
    assert absent(12, declared=True) is None
    assert absent(3, declared=True) is not None


def test_captions_and_posts_alone_are_no_article() -> None:
    pieces = [Piece(BlockKind.CAPTION, "word " * 60), Piece(BlockKind.POST, "word " * 60)]
    assert why_absent(pieces, title=None, heading=None, says_article=True, frames=False) is not None
