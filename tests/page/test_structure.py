from __future__ import annotations

import pytest

from sayso.page.structure import remove_furniture, weigh
from sayso.page.tree import name_words, parse_tree, text_of

PROSE = "The harbour authority of Varnhem closed both of its piers on Monday after an inspector found cracks."


@pytest.mark.parametrize(
    ("names", "some_words"),
    [
        ("c-PullQuote__text", {"pull", "quote", "pullquote", "text"}),
        ("newsletter-signup", {"newsletter", "signup", "newslettersignup"}),
        ("relatedArticles", {"related", "articles", "relatedarticles"}),
        ("md:flex z-[99] css-1x2y3z", {"md", "flex"}),
    ],
)
def test_names_are_taken_apart(names: str, some_words: set[str]) -> None:
    element = parse_tree(f'<html><body><p class="{names}">x</p></body></html>').find(".//p")
    assert some_words <= name_words(element)


def test_words_that_only_contain_a_name_do_not_count() -> None:
    element = parse_tree('<html><body><p class="header-read shadow adapt">x</p></body></html>').find(".//p")
    assert "ad" not in name_words(element)


def test_weights_add_up_from_the_leaves() -> None:
    tree = parse_tree(f"<html><body><div><p>{PROSE}</p><p>abc <a href='x'>def</a></p></div></body></html>")
    weight = weigh(tree)[tree.find(".//div")]
    assert (weight.text, weight.linked, weight.links, weight.prose) == (len(PROSE) + 6, 3, 1, len(PROSE))


def left(inner: str) -> str:
    body = f"<main><h1>Piers shut</h1>{inner}<p>{PROSE}</p><p>{PROSE}</p></main>"
    tree = parse_tree(f"<html><body>{body}</body></html>")
    remove_furniture(tree)
    return text_of(tree.find(".//main"))


@pytest.mark.parametrize(
    "inner",
    [
        '<div class="advert">Buy a boat</div>',
        '<div id="taboola-below">You may like</div>',
        "<ul><li><a href='/a'>One story</a></li><li><a href='/b'>Another story</a></li></ul>",
        '<div aria-hidden="true">Decoration</div>',
        "<button>Share</button>",
    ],
)
def test_what_goes(inner: str) -> None:
    assert left(inner) == f"Piers shut {PROSE} {PROSE}"


@pytest.mark.parametrize(
    "inner",
    [
        "<ul><li>A list with <a href='/a'>a link</a> and words of its own</li></ul>",
        '<p aria-hidden="true">A paragraph that is blurred for readers without an account</p>',
        '<div class="adaptive">Words</div>',
        "<div><a href='/a'>A link in a plain box</a></div>",
    ],
)
def test_what_stays(inner: str) -> None:
    assert left(inner) != f"Piers shut {PROSE} {PROSE}"
