from __future__ import annotations

import json

import pytest

from sayso.page.authors import find_authors
from sayso.page.metadata import read_metadata, site_name
from sayso.page.tree import parse_tree


def authors(
    *, linked: object = None, head: str = "", body: str = "", publisher: str = "Varn Post"
) -> tuple[str, ...]:
    if linked is not None:
        node = {"@type": "NewsArticle", "headline": "x", "author": linked, "publisher": {"name": publisher}}
        head += f'<script type="application/ld+json">{json.dumps(node)}</script>'
    tree = parse_tree(
        f"<html><head>{head}</head><body><article><h1>Bridge shut</h1>{body}</article></body></html>"
    )
    data = read_metadata(tree)
    return find_authors(data, site_name=site_name(data))


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


META = '<meta name="author" content="Bo Cho">'


def test_json_ld_goes_before_meta_elements_and_those_before_the_page() -> None:
    assert authors(linked=person("Ann Lee"), head=META, body='<a rel="author">Cem Aydin</a>') == ("Ann Lee",)
    assert authors(head=META, body='<a rel="author">Cem Aydin</a>') == ("Bo Cho",)
    assert authors(body='<p>By <a rel="author" href="/c">Cem Aydin</a></p>') == ("Cem Aydin",)


def test_several_authors_in_order_and_once() -> None:
    assert authors(linked=[person("Ann Lee"), person("Bo Cho"), person("ANN LEE")]) == ("Ann Lee", "Bo Cho")
    assert authors(linked=["Ann Lee and Bo Cho"]) == ("Ann Lee", "Bo Cho")


def test_the_outlets_own_name_gives_way_to_people() -> None:
    house = {"@type": "Organization", "name": "Varn Post"}
    assert authors(linked=house, head=META) == ("Bo Cho",)
    assert authors(linked=house) == ("Varn Post",)


def test_an_agency_as_only_byline_stands() -> None:
    assert authors(linked={"@type": "Organization", "name": "Agence Nord, Varnhem"}) == (
        "Agence Nord, Varnhem",
    )


def test_a_reference_to_another_node_is_followed() -> None:
    nodes = {"@graph": [
        {"@type": "Article", "headline": "x", "author": {"@id": "#a"}},
        {"@type": "Person", "@id": "#a", "name": "Ann Lee"},
    ]}  # fmt: skip
    assert authors(head=f'<script type="application/ld+json">{json.dumps(nodes)}</script>') == ("Ann Lee",)


@pytest.mark.parametrize(
    "body",
    [
        '<div class="c-byline">By <span>Ann Lee</span></div>',
        '<span itemprop="author" itemscope><span itemprop="name">Ann Lee</span></span>',
        '<p class="article-author">Ann Lee</p>',
    ],
)
def test_bylines_on_the_page(body: str) -> None:
    assert authors(body=body) == ("Ann Lee",)


@pytest.mark.parametrize(
    "body",
    [
        '<figure><figcaption><span class="author">Pia Holm</span></figcaption></figure>',
        '<div class="comments"><span class="author">Pia Holm</span></div>',
        '<aside><a rel="author">Pia Holm</a></aside>',
        '<div class="byline">Two minutes ago</div>',
        '<div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="author" '
        'content="Pia Holm"></div>',
    ],
)
def test_names_of_others_are_not_authors(body: str) -> None:
    assert authors(body=body) == ()


@pytest.mark.parametrize(
    "linked", ["Lowland Wire", "Reuters", {"@type": "Organization", "name": "Lowland Wire"}]
)
def test_a_person_in_the_line_under_the_headline_goes_before_a_desk_in_metadata(linked: object) -> None:
    byline = '<div class="byline">By <span>Ann Lee</span> | Lowland Wire</div>'
    assert authors(linked=linked, body=byline) == ("Ann Lee",)
    assert authors(linked=linked, body="<p>By KIM So-yeon, Staff reporter</p>") == ("KIM So-yeon",)


def test_a_desk_stands_where_others_are_named_far_below_only() -> None:
    far = "<p>x</p>" * 80 + '<a rel="author" href="/author/bo-cho">Bo Cho</a>'
    assert authors(linked="Lowland Wire", body=far) == ("Lowland Wire",)
