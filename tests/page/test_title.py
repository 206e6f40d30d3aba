from __future__ import annotations

import pytest

from sayso.page.title import leads_home, outlet_in_title, printed_headline
from sayso.page.tree import parse_tree

HEADLINE = "Varnhem shuts its piers after cracks are found"


def tree(title: str, body: str):  # type: ignore[no-untyped-def]
    return parse_tree(f"<html><head><title>{title}</title></head><body>{body}</body></html>")


@pytest.mark.parametrize("title", [f"Varn Post :: World :: {HEADLINE}", f"{HEADLINE} | Varn Post", HEADLINE])
def test_the_part_of_the_title_that_the_page_prints_is_the_headline(title: str) -> None:
    page = tree(title, f"<td><font><b>{HEADLINE}</b></font><p>World</p><p>Varn Post</p></td>")
    assert printed_headline(page) == HEADLINE


def test_a_title_that_the_page_does_not_print_gives_no_headline() -> None:
    assert printed_headline(tree(f"Varn Post :: {HEADLINE}", "<p>Varn Post</p>")) is None


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        (f"Varn Post :: World :: {HEADLINE}", "<p>&copy; Varn Post, 1994-2031</p>", "Varn Post"),
        (f"{HEADLINE} - Varn Post", '<a href="/">VARN POST</a>', "Varn Post"),
        (
            f"{HEADLINE} - Varn Post",
            '<a href="https://post.example/"><img alt="Varn Post logo"></a>',
            "Varn Post",
        ),
        (f"{HEADLINE} - World", '<a href="/world">World</a>', None),
        (f"{HEADLINE} - Varn Post", "<p>Varn Post</p>", None),
        (HEADLINE, '<a href="/">Varn Post</a>', None),
    ],
)
def test_the_outlet_in_the_title_is_borne_out_by_the_page(title: str, body: str, name: str | None) -> None:
    assert outlet_in_title(tree(title, body)) == name


@pytest.mark.parametrize(
    ("address", "home"),
    [
        ("/", True),
        ("https://post.example", True),
        ("index.html", True),
        ("/world", False),
        ("/?p=3", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_front_pages(address: str, home: bool) -> None:
    assert leads_home(address) is home
