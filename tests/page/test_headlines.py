from __future__ import annotations

import pytest

from sayso.model import HeadlinePlace
from sayso.page.headlines import choose_headline, find_headlines
from sayso.page.metadata import read_metadata, site_name
from sayso.page.tree import parse_tree

BODY, TITLE, GRAPH, LINKED = (
    HeadlinePlace.BODY,
    HeadlinePlace.TITLE,
    HeadlinePlace.OPEN_GRAPH,
    HeadlinePlace.JSON_LD,
)


def headlines(
    *,
    h1: str = "",
    title: str = "",
    og: str = "",
    twitter: str = "",
    linked: str = "",
    site: str = "",
    body: str = "",
) -> tuple[str | None, list[tuple[HeadlinePlace, str]]]:
    head = f"<title>{title}</title>" if title else ""
    head += f'<meta property="og:title" content="{og}">' if og else ""
    head += f'<meta name="twitter:title" content="{twitter}">' if twitter else ""
    head += f'<meta property="og:site_name" content="{site}">' if site else ""
    if linked:
        head += f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{linked}"}}</script>'
    heading = f"<h1>{h1}</h1>" if h1 else ""
    tree = parse_tree(
        f"<html><head>{head}</head><body>{body}<article>{heading}<p>Text</p></article></body></html>"
    )
    data = read_metadata(tree)
    found = find_headlines(data, site_name=site_name(data))
    return choose_headline(found, data), [(h.place, h.text) for h in found]


ONE, OTHER, THIRD = (
    "Mayor of Varn denies closing the bridge",
    "Varn bridge stays open, mayor says",
    "Bridge row in Varn",
)


def test_one_wording_everywhere_is_kept_once() -> None:
    assert headlines(h1=ONE, title=f"{ONE} | Varn Post", og=ONE, linked=ONE, site="Varn Post") == (
        ONE,
        [(BODY, ONE)],
    )


def test_wordings_that_differ_are_kept_apart() -> None:
    chosen, found = headlines(h1=ONE, title=f"{OTHER} - Varn Post", og=THIRD, linked=ONE, site="Varn Post")
    assert chosen == ONE
    assert found == [(BODY, ONE), (TITLE, OTHER), (GRAPH, THIRD)]


def test_quotation_marks_and_case_alone_make_no_other_wording() -> None:
    _, found = headlines(h1="Mayor: ‘We stay’", title="Mayor: 'we stay'", og="Mayor: &quot;We stay&quot;")
    assert found == [(BODY, "Mayor: ‘We stay’")]


def test_what_two_places_send_out_on_purpose_is_the_headline() -> None:
    assert headlines(h1=ONE, title=f"{OTHER} | Varn Post", linked=OTHER, og=ONE, site="Varn Post")[0] == OTHER
    assert headlines(h1=ONE, title=ONE, linked=ONE, og=OTHER, twitter=OTHER)[0] == OTHER


def test_one_place_alone_that_differs_is_not() -> None:
    assert headlines(h1=ONE, title=ONE, linked=ONE, og=OTHER, twitter=ONE)[0] == ONE
    assert headlines(h1=ONE, title=OTHER, linked=ONE, og=ONE)[0] == ONE


def test_without_a_heading_the_wording_for_links_is_taken() -> None:
    assert headlines(title=f"{ONE} | Varn Post", og=OTHER, site="Varn Post")[0] == OTHER
    assert headlines(title=f"{ONE} | Varn Post", site="Varn Post")[0] == ONE
    assert headlines() == (None, [])


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Bridge shut - Varn Post", "Varn Post", "Bridge shut"),
        ("Bridge shut – The Varn Post Online", "Varn Post", "Bridge shut"),
        ("Bridge shut | Varn Post", "", "Bridge shut"),
        ("Bridge shut | News | Varn Post", "Varn Post", "Bridge shut"),
        ("Varn Post: Bridge shut", "Varn Post", "Varn Post: Bridge shut"),
        ("Varn Post - Bridge shut", "Varn Post", "Bridge shut"),
        ("Bridge shut - and nobody knows why", "Varn Post", "Bridge shut - and nobody knows why"),
        ("North-south road: the end", "", "North-south road: the end"),
    ],
)
def test_the_outlet_is_no_part_of_a_title(title: str, site: str, expected: str) -> None:
    assert headlines(title=title, site=site)[0] == expected


def test_the_outlets_name_in_a_heading_is_not_the_headline() -> None:
    assert (
        headlines(h1=ONE, title=ONE, body='<header><h1><a href="/">The Varn Post</a></h1></header>')[0] == ONE
    )


def test_a_second_heading_is_taken_where_no_first_one_fits() -> None:
    body = f'<h1><a href="/">The Varn Post</a></h1><h2>{ONE}</h2>'
    assert headlines(title=ONE, body=body)[1] == [(BODY, ONE)]


def test_entities_and_tags_in_machine_readable_headlines_are_undone() -> None:
    assert headlines(linked="Varn&amp;#039;s <em>bridge</em> &amp;amp; road")[0] == "Varn's bridge & road"


def test_a_wording_cut_short_is_no_other_wording() -> None:
    assert headlines(h1=ONE, og="Mayor of Varn denies…")[1] == [(BODY, ONE)]


def test_a_drawings_title_is_not_the_pages() -> None:
    assert headlines(body="<svg><title>Arrow</title></svg>") == (None, [])
