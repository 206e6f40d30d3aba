from __future__ import annotations

import json

import pytest

from sayso.page.metadata import Metadata, address, iso_time, modified, published, read_metadata, site_name
from sayso.page.tree import parse_tree


def data(head: str = "", body: str = "", **linked: object) -> Metadata:
    if linked:
        head += (
            f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **linked})}</script>'
        )
    return read_metadata(parse_tree(f"<html><head>{head}</head><body>{body}<p>Text</p></body></html>"))


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T08:00:00Z", "2031-05-02T08:00:00Z"),
        ("2031-05-02 07:00:00Z", "2031-05-02T07:00:00Z"),
        ("2031-05-02T07:26:02-0400", "2031-05-02T07:26:02-04:00"),
        ("2031-05-02T08:00:00.614+08:00", "2031-05-02T08:00:00.614+08:00"),
        ("2031-05-02 16:55", "2031-05-02T16:55"),
        ("Fri, 02 May 2031 11:26:02 GMT", "2031-05-02T11:26:02+00:00"),
        ("2031-05-02T25:00:00Z", "2031-05-02"),
        ("2031-13-45", None),
        ("yesterday", None),
        ("9" * 5_000, None),
        ("", None),
    ],
)
def test_times_become_iso(words: str, iso: str | None) -> None:
    assert iso_time(words) == iso


def test_json_ld_before_meta_before_time_elements() -> None:
    meta = '<meta property="article:published_time" content="2031-05-03T01:00:00Z">'
    time = '<time itemprop="datePublished" datetime="2031-05-04">4 May</time>'
    assert published(data(meta, time, datePublished="2031-05-02T01:00:00Z")) == "2031-05-02T01:00:00Z"
    assert published(data(meta, time)) == "2031-05-03T01:00:00Z"
    assert published(data("", time)) == "2031-05-04"


def test_the_outlets_own_day_is_kept_where_the_page_gives_one_moment_twice() -> None:
    meta = '<meta property="article:published_time" content="2031-05-03T02:30:00+08:00">'
    assert published(data(meta, datePublished="2031-05-02T18:30:00Z")) == "2031-05-03T02:30:00+08:00"


def test_a_date_in_the_text_is_found_where_the_head_has_none() -> None:
    assert published(data(body='<div class="date">Published May 2, 2019</div>')) == "2019-05-02"


def test_a_page_without_a_date_has_none() -> None:
    assert published(data()) is None
    assert modified(data()) is None


def test_modified() -> None:
    assert modified(data(dateModified="2031-05-02T09:00:00Z")) == "2031-05-02T09:00:00Z"
    assert modified(data('<meta property="article:modified_time" content="2031-05-02">')) == "2031-05-02"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://post.example/a">', "https://post.example/a"),
        ('<meta property="og:url" content="https://post.example/b">', "https://post.example/b"),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="https://post.example/b">',
         "https://post.example/a"),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="file:///etc/passwd">', None),
        ('<link rel="canonical" href="http://[bad">', None),
        ("", None),
    ],
)  # fmt: skip
def test_the_pages_own_address(head: str, url: str | None) -> None:
    assert address(data(head)) == url


def test_the_pages_own_name_for_its_outlet() -> None:
    assert site_name(data('<meta property="og:site_name" content="Varn Post">')) == "Varn Post"
    assert site_name(data(publisher={"name": "Varn Post"})) == "Varn Post"
    assert site_name(data(publisher=[{"name": "Varn Post"}])) == "Varn Post"
    assert site_name(data()) is None


def test_the_fullest_article_node_is_the_pages() -> None:
    nodes = [
        {"@type": "WebPage", "headline": "Varn Post", "datePublished": "2001-01-01"},
        {
            "@type": "NewsArticle",
            "headline": "Bridge shut",
            "datePublished": "2031-05-02",
            "author": "Ann Lee",
        },
        {"@type": "NewsArticle", "headline": "Another story"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'
    assert published(data(head)) == "2031-05-02"


@pytest.mark.parametrize(
    "wrapped", ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "/*<![CDATA[*/{}/*]]>*/", "{};", "\n{}\n"]
)
def test_json_ld_in_wrappings_is_read(wrapped: str) -> None:
    node = json.dumps({"@type": "NewsArticle", "datePublished": "2031-05-02"})
    head = f'<script type="application/ld+json">{wrapped.replace("{}", node)}</script>'
    assert published(data(head)) == "2031-05-02"


def test_an_article_says_so() -> None:
    assert data(headline="x").says_article
    assert data('<meta property="og:type" content="article">').says_article
    assert data("", '<div itemprop="articleBody"></div>').says_article
    assert not data('<meta property="og:type" content="website">').says_article


def test_values_that_a_page_repeats_count_once_in_their_order() -> None:
    head = "".join(f'<meta name="author" content="{name}">' for name in ("Bo Cho", "Ann Lee", "Bo Cho"))
    assert data(head).metas["author"] == ["Bo Cho", "Ann Lee"]


def test_the_date_of_an_embedded_post_is_not_the_reports() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>We are closed.</p>— Port of Vellmar (@vellmarport) '
        '<a href="https://twitter.com/vellmarport/status/461800000000000000">May 1, 2014</a></blockquote>'
    )
    assert published(data(body=f"<h1>Storm closes port</h1>{post}")) is None
