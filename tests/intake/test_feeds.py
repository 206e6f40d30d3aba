import html
import json

import pytest

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake.feed_fields import outlet_of
from sayso.intake.feeds import documents_of_feed, documents_of_json_feed, is_json_feed

RSS = (
    """<?xml version="1.0" encoding="koi8-r"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Norvik Post</title>
<item><title>Mayor denies report</title><link>https://post.example/1</link><author>Ånna Bakk</author>
<pubDate>Wed, 05 Oct 2016 09:30:00 +0900</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The mayor denied it.</p>"""
    + "<p>He was well.</p>" * 60
    + """]]></content:encoded></item>
<item><title>Only a title</title></item>
<item><description>&lt;p&gt;A summary.&lt;/p&gt;</description></item></channel></rss>"""
)

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Norvik Wire</title><entry><title>A</title>
<link href="https://wire.example/1"/><updated>2016-10-05T01:00:00Z</updated>
<author><name>B. Holm</name></author>
<content type="text">Line one.
Line two.</content></entry></feed>"""


def test_rss() -> None:
    first, empty, summary = documents_of_feed("f", RSS)
    assert isinstance(first, Document)
    assert (first.name, first.media, first.url) == ("f:1", Media.HTML, "https://post.example/1")
    assert (first.headline, first.outlet, first.authors) == (
        "Mayor denies report",
        "The Norvik Post",
        ("Ånna Bakk",),
    )
    assert first.published == "2016-10-05T09:30:00+09:00"
    assert "<p>The mayor denied it.</p>" in first.content
    assert isinstance(empty, Failure)
    assert not first.is_summary
    assert isinstance(summary, Document)
    assert (summary.media, summary.content, summary.is_summary) == (Media.TEXT, "A summary.", True)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Tarn Post - News", "Tarn Post"),
        ("Latest news | Tarn Post", "Tarn Post"),
        ("Tarn Post: World News - RSS Feed", "Tarn Post"),
        ("World news | The Tarn Post", "The Tarn Post"),
        ("The Local - Velmark", "The Local - Velmark"),
        ("US News - Orsa", "US News - Orsa"),
        ("World Politics - Weekly", "World Politics - Weekly"),
        ("Tarn World News", "Tarn World News"),
        ("World News", "World News"),
        ("News - Sport", "News - Sport"),
        ("Tarn Post - The Brome Column", "Tarn Post - The Brome Column"),
        ("Tarn-Brome Post", "Tarn-Brome Post"),
        ("Nine: News at Ten", "Nine: News at Ten"),
        (None, None),
    ],
)
def test_a_feeds_section_is_no_part_of_its_outlets_name(title: str | None, outlet: str | None) -> None:
    assert outlet_of(title) == outlet


def test_atom() -> None:
    (entry,) = documents_of_feed("f", ATOM)
    assert entry == Document(
        "f:1",
        Media.TEXT,
        "Line one.\nLine two.",
        url="https://wire.example/1",
        headline="A",
        authors=("B. Holm",),
        outlet="Norvik Wire",
        published="2016-10-05T01:00:00+00:00",
        is_summary=True,
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<rss><channel></channel></rss>", "without items"),
        ("<rss>", "without items"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "entities of its own"),
        (
            '<?xml version="1.0"?>\n<!-- <b> -->\n<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
            "entities of its own",
        ),
        ('<!DOCTYPE rss SYSTEM "a>b" [<!ENTITY a "b">]><rss/>', "entities of its own"),
        ('<!DOCTYPE rss>\n<!--\n<!ENTITY a "b">\n--><rss/>', "entities of its own"),
        ("<!-- -->" * 50_000 + "<!-- <!ENTITY", "entities of its own"),
        ("<rss>" + "x" * 5_000_000, "larger than 5 MB"),
    ],
)
def test_a_feed_that_gives_nothing_is_told(text: str, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        list(documents_of_feed("f", text))


@pytest.mark.parametrize(
    "words",
    ['<![CDATA[An <!ENTITY a "b"> is refused.]]>', 'An entity <!-- <!ENTITY a "b"> --> is refused.'],
)
@pytest.mark.parametrize("prolog", ["", '\n<?xml version="1.0"?>\n<!-- <b> -->\n<!DOCTYPE rss>\n'])
def test_an_item_may_tell_of_entities(prolog: str, words: str) -> None:
    item = f"<item><title>Of feeds</title><description>{words}</description></item>"
    (found,) = documents_of_feed("f", f"{prolog}<rss><channel>{item}</channel></rss>")
    assert isinstance(found, Document)
    assert found.headline == "Of feeds"
    assert "is refused." in found.content


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    cut = RSS[: RSS.index("<item><title>Only")]
    assert [outcome.name for outcome in documents_of_feed("f", cut)] == ["f:1"]


def test_a_title_cannot_break_out_of_its_element() -> None:
    title = "a &amp;lt;/title&gt; b"
    item = f"<item><title>{title}</title><description>&lt;p&gt;x&lt;/p&gt;</description></item>"
    (entry,) = documents_of_feed("f", f"<rss><channel>{item}</channel></rss>")
    assert isinstance(entry, Document)
    assert "<title>a </title>" not in entry.content


def test_comments_that_never_end_are_read_to_the_next_item() -> None:
    item = "<item><description><![CDATA[" + "<!--" * 500_000 + "]]></description></item>"
    last = "<item><description>The mayor left.</description></item>"
    _, found = documents_of_feed("f", f"<rss><channel>{item}{last}</channel></rss>")
    assert isinstance(found, Document)
    assert "The mayor left." in found.content


def test_json_feed() -> None:
    feed = json.loads(
        """{"version": "https://jsonfeed.org/version/1.1", "title": "Norvik Wire", "items": [
        {"id": "1", "url": "https://wire.example/1", "title": "A <b>", "content_html": "<p>"""
        + "x " * 500
        + """</p>",
         "date_published": "2016-10-05T01:00:00Z", "authors": [{"name": "B. Holm"}, {"name": 3}, 7]},
        {"content_text": "One.\\r\\nTwo."}, {"title": "no text"}, 17]}"""
    )
    assert is_json_feed(feed)
    page, text, empty, nonsense = documents_of_json_feed("f", feed)
    assert isinstance(page, Document)
    assert (page.authors, page.published, page.outlet) == (
        ("B. Holm",),
        "2016-10-05T01:00:00Z",
        "Norvik Wire",
    )
    assert f"<h1>A &lt;b&gt;</h1><p>{'x ' * 500}</p>" in page.content
    assert text == Document("f:2", Media.TEXT, "One.\nTwo.", outlet="Norvik Wire", is_summary=True)
    assert isinstance(empty, Failure)
    assert isinstance(nonsense, Failure)


@pytest.mark.parametrize("data", [{}, [], None, {"version": 3}, {"version": "https://other.example/"}])
def test_other_json_is_no_feed(data: object) -> None:
    assert not is_json_feed(data)


def test_a_summary_is_its_words_paragraph_by_paragraph() -> None:
    markup = html.escape("<p>Velmark <b>denied</b> it.<br>Orsa did not.</p><script>x()</script>")
    item = f"<item><description>{markup}</description></item>"
    (entry,) = documents_of_feed("f", f"<rss><channel>{item}</channel></rss>")
    assert isinstance(entry, Document)
    assert entry.content == "Velmark denied it.\n\nOrsa did not."


def test_a_json_feeds_summary_is_read_where_it_has_no_more() -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"summary": "Velmark denied it."}]}
    (entry,) = documents_of_json_feed("f", feed)
    assert isinstance(entry, Document)
    assert (entry.content, entry.is_summary) == ("Velmark denied it.", True)


def linked(link: str, *, address: str | None = None, site: str = "") -> str | None:
    """Where the link of an item leads, in a feed of this address whose site is this."""
    text = f"<rss><channel><title>P</title><link>{site}</link>"
    text += f"<item><link>{link}</link><description>No.</description></item></channel></rss>"
    (rss,) = documents_of_feed("f", text, address)
    item = {"url": link, "content_text": "No."}
    (listed,) = documents_of_json_feed("f", {"home_page_url": site, "items": [item]}, address)
    assert isinstance(rss, Document) and isinstance(listed, Document)
    assert rss.url == listed.url
    return rss.url


FETCHED = "https://harbour.example/news/feed.xml"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/1", "https://harbour.example/1"),
        ("//orsa.example/1", "https://orsa.example/1"),
        ("https://reeve:secret@orsa.example/1", "https://orsa.example/1"),
        ("javascript:alert(1)", None),
        ("#part", None),
        (FETCHED, None),
        ("https://harbour.example/", None),
    ],
)
def test_a_link_is_joined_to_the_feeds_address(link: str, address: str | None) -> None:
    assert linked(link, address=FETCHED) == address


def test_of_a_feed_in_a_file_links_are_joined_to_its_site_or_are_none() -> None:
    assert linked("/1", site="https://harbour.example/") == "https://harbour.example/1"
    assert linked("/1") is None
