"""Whole pages, written for these tests, about places and outlets that do not exist."""

from __future__ import annotations

import random

import pytest

from sayso.document import Document, Media
from sayso.errors import FormatError, SaysoError
from sayso.model import BlockKind, HeadlinePlace
from sayso.page.html import read_html
from sayso.page.reading import PageReading
from sayso.page.tree import HtmlLimits

ONE = "The harbour authority of Varnhem closed both of its piers on Monday after an inspector found cracks."
TWO = "“We would rather lose a week than a ferry,” said Ola Brekke, who runs the port with a staff of forty."
THREE = "The ministry declined to say when the piers would open, and two unions have asked for a meeting."
FOUR = "A similar closure in the spring lasted nine days and cost local fish sellers half of their income."
BODY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{FOUR}</p>"
HEADLINE = "Varnhem shuts its piers after cracks are found"


def page(body: str, *, head: str = "") -> str:
    title = f"<title>{HEADLINE} | Varnhem Post</title>"
    return f"<!doctype html><html><head>{title}{head}</head><body>{body}</body></html>"


def article(inner: str, *, head: str = "", before: str = "", after: str = "") -> str:
    return page(f"{before}<main><article><h1>{HEADLINE}</h1>{inner}</article></main>{after}", head=head)


def read(markup: str) -> PageReading:
    return read_html(Document("page", Media.HTML, markup))


def texts(markup: str, *kinds: BlockKind) -> list[str]:
    return [piece.text for piece in read(markup).pieces if not kinds or piece.kind in kinds]


def test_a_plain_article_gives_its_paragraphs_in_order_without_the_headline() -> None:
    reading = read(article(BODY))
    assert [piece.text for piece in reading.pieces] == [ONE, TWO, THREE, FOUR]
    assert {piece.kind for piece in reading.pieces} == {BlockKind.PARAGRAPH}
    assert reading.headline == HEADLINE
    assert reading.notes == ()


FURNITURE = {
    "navigation": '<nav><ul><li><a href="/a">World news and more of it</a></li></ul></nav>',
    "a role": '<div role="complementary"><p>The ten stories that everybody in the town is reading '
    "this week.</p></div>",
    "an aside": "<aside><p>Our reporters have covered the port since the year in which it was dug "
    "out.</p></aside>",
    "a newsletter box": '<div class="c-newsletter-box"><p>Sign up to get the best of our reporting '
    "every single day.</p></div>",
    "a related box": '<section class="article__related"><p><a href="/x">How the old pier was built '
    "and who paid</a></p></section>",
    "a form": "<form><p>Tell us what you think of the closure by filling in the lines "
    "below.</p><input></form>",
    "hidden text": '<div style="display: none"><p>This paragraph is only here for machines and not '
    "for readers.</p></div>",
    "a screen reader's label": '<h2 class="visually-hidden">Article content</h2>',
    "an author's portrait": '<div class="author-bio"><p>Mina Dahl has written about ports and ships '
    "for eleven years.</p></div>",
    "a link alone": '<p><a href="/y">WHAT THE CRACKS IN THE PIERS MEAN FOR SUMMER TRAVEL</a></p>',
    "an inner card": '<article><a href="/z"><img src="i"><p>Ferries to the islands are '
    "cancelled</p></a></article>",
    "a heading over links": '<h3>More on the port</h3><p><a href="/w">Who owns the harbour '
    "authority now?</a></p>",
    "a script": "<script>document.write('<p>The script says that it is an article of its own.</p>')</script>",
    "a drawing": "<svg><title>Arrow</title><text>up and away with the arrow</text></svg>",
}


@pytest.mark.parametrize("furniture", FURNITURE.values(), ids=FURNITURE.keys())
def test_structural_furniture_is_left_out(furniture: str) -> None:
    inner = f"<p>{ONE}</p><p>{TWO}</p>{furniture}<p>{THREE}</p><p>{FOUR}</p>"
    assert texts(article(inner)) == [ONE, TWO, THREE, FOUR]


@pytest.mark.parametrize("name", ["share-wrapper", "with-newsletter", "promo sidebar", "paywall"])
def test_a_wrapper_with_an_odd_name_does_not_cost_the_article(name: str) -> None:
    assert texts(article(f'<div class="{name}">{BODY}</div>')) == [ONE, TWO, THREE, FOUR]


def test_a_name_that_the_page_gives_to_its_paragraphs_is_no_furniture() -> None:
    inner = BODY.replace("<p>", '<p class="regwall">')
    assert texts(article(inner)) == [ONE, TWO, THREE, FOUR]


def test_paragraphs_that_hold_mostly_a_link_are_text() -> None:
    linked = '<p>It was <a href="/r">closed for the second time since the old harbour master retired</a>.</p>'
    got = texts(article(f"<p>{ONE}</p><p>{TWO}</p>{linked}<p>{THREE}</p><p>{FOUR}</p>"))
    assert got[2] == "It was closed for the second time since the old harbour master retired."


def test_every_paragraph_in_wrappers_of_its_own_is_found() -> None:
    inner = "".join(
        f'<div class="b"><div class="t"><p>{text}</p></div></div>' for text in (ONE, TWO, THREE, FOUR)
    )
    assert texts(article(inner)) == [ONE, TWO, THREE, FOUR]


def test_double_line_breaks_part_paragraphs() -> None:
    assert texts(article(f"<div>{ONE}<br><br>{TWO}<br/> <br/>{THREE}<br>{FOUR}</div>")) == [
        ONE,
        TWO,
        f"{THREE} {FOUR}",
    ]


SUMMARY = "Cracks in two piers stop the island ferries for at least a week"
STANDFIRSTS = {
    "the page's description": (f"<div><span>By Mina Dahl</span></div><div>{SUMMARY}</div>", SUMMARY),
    "named": (f'<div class="x"><p class="article-standfirst">{SUMMARY}</p></div>', ""),
    "microdata": (f'<div><p itemprop="description">{SUMMARY}</p></div>', ""),
    "the subheading": (f"<h2>{SUMMARY}</h2>", ""),
    "among buttons": (
        f'<div class="byline-social"><p class="strap">{SUMMARY}</p><button>Share</button></div>',
        SUMMARY,
    ),
}


@pytest.mark.parametrize(("markup", "description"), STANDFIRSTS.values(), ids=STANDFIRSTS.keys())
def test_the_standfirst_is_the_first_paragraph(markup: str, description: str) -> None:
    head = f'<meta name="description" content="{description}">' if description else ""
    pieces = read(article(markup + BODY, head=head)).pieces
    assert [(p.kind, p.text) for p in pieces[:2]] == [
        (BlockKind.PARAGRAPH, SUMMARY),
        (BlockKind.PARAGRAPH, ONE),
    ]


def test_a_description_that_is_not_printed_is_not_text() -> None:
    assert texts(article(BODY, head=f'<meta name="description" content="{SUMMARY}">'))[0] == ONE


def test_subheads_captions_lists_and_pull_quotes_are_told_apart() -> None:
    inner = (
        f"<p>{ONE}</p><figure><img src='p'><figcaption>Pier two on Monday <span class='credit'>M. "
        f"Dahl</span></figcaption>"
        f"</figure><h2>What was found</h2><p>{TWO}</p><blockquote class='pull-quote'><p>We would "
        f"rather lose a week than a"
        f" ferry</p></blockquote><p><strong>What happens next</strong></p><p>{THREE}</p>"
        "<ul><li>The first pier is to be opened again by the end of next week.</li>"
        f"<li>The second one stays shut until an engineer has been heard.</li></ul><p>{FOUR}</p>"
    )
    assert [(p.kind, p.text) for p in read(article(inner)).pieces] == [
        (BlockKind.PARAGRAPH, ONE),
        (BlockKind.CAPTION, "Pier two on Monday"),
        (BlockKind.HEADING, "What was found"),
        (BlockKind.PARAGRAPH, TWO),
        (BlockKind.PULL_QUOTE, "We would rather lose a week than a ferry"),
        (BlockKind.HEADING, "What happens next"),
        (BlockKind.PARAGRAPH, THREE),
        (BlockKind.LIST, "The first pier is to be opened again by the end of next week."),
        (BlockKind.LIST, "The second one stays shut until an engineer has been heard."),
        (BlockKind.PARAGRAPH, FOUR),
    ]


def test_a_quotation_that_repeats_the_text_is_a_pull_quote_whatever_its_name() -> None:
    quote = "<blockquote><p>We would rather lose a week than a ferry</p></blockquote>"
    got = read(article(f"<p>{ONE}</p><p>{TWO}</p>{quote}<p>{THREE}</p><p>{FOUR}</p>")).pieces
    assert [p.kind for p in got] == [BlockKind.PARAGRAPH] * 2 + [BlockKind.PULL_QUOTE] + [
        BlockKind.PARAGRAPH
    ] * 2


def test_a_quotation_that_is_said_nowhere_else_is_text() -> None:
    letter = "The undersigned find that the deck of the pier can no longer carry a loaded lorry in safety."
    got = read(
        article(
            f"<p>{ONE}</p><p>{TWO}</p><blockquote><p>{letter}</p></blockquote><p>{THREE}</p><p>{FOUR}</p>"
        )
    )
    assert (BlockKind.PARAGRAPH, letter) in [(p.kind, p.text) for p in got.pieces]


def test_lists_of_fragments_are_one_block_and_lists_of_figures_are_no_text() -> None:
    stops = "<ul><li>the fish market</li><li>the old customs house</li><li>the north ramp</li></ul>"
    figures = "<ul><li>Length: 90 metres</li><li>Built: 1931</li></ul>"
    got = texts(article(f"<p>{ONE}</p><p>{TWO}</p>{stops}<p>{THREE}</p>{figures}<p>{FOUR}</p>"))
    assert got == [ONE, TWO, "the fish market; the old customs house; the north ramp", THREE, FOUR]


def test_an_embedded_post_is_a_quoted_document() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p lang="en">Pier two stays shut. <a '
        'href="https://t.co/Ab1">https://t.co/Ab1</a></p>'
        "&mdash; Port of Varnhem (@portvarnhem) <a "
        'href="https://twitter.com/portvarnhem/status/123456789?ref=x">May 2</a>'
        "</blockquote>"
    )
    piece = read(article(f"<p>{ONE}</p><p>{TWO}</p>{post}<p>{THREE}</p><p>{FOUR}</p>")).pieces[2]
    assert (piece.kind, piece.text) == (BlockKind.POST, "Pier two stays shut.")
    assert piece.author == "Port of Varnhem (@portvarnhem)"
    assert piece.url == "https://twitter.com/portvarnhem/status/123456789"


def test_json_ld_says_where_the_article_ends() -> None:
    tail = "<p>The Varnhem Post is owned by its readers, who meet each spring to choose a board of seven.</p>"
    linked = f'{{"@type":"NewsArticle","headline":"x","articleBody":"{ONE} {TWO} {THREE} {FOUR}"}}'
    head = f'<script type="application/ld+json">{linked}</script>'
    assert texts(article(BODY + tail, head=head)) == [ONE, TWO, THREE, FOUR]


def test_text_that_scripts_would_load_is_read_from_json_ld_and_noted() -> None:
    linked = f'{{"@type":"NewsArticle","headline":"{HEADLINE}","articleBody":"{ONE}\\n\\n{THREE}\\n{FOUR}"}}'
    reading = read(
        page('<div id="root"></div>', head=f'<script type="application/ld+json">{linked}</script>')
    )
    assert [piece.text for piece in reading.pieces] == [ONE, THREE, FOUR]
    assert [note.code for note in reading.notes] == ["text_from_json_ld"]


CONSENT = (
    "<div><h1>Before you continue</h1><p>We and our partners use cookies to store and/or access "
    "information on a device."
    " You can accept all or manage your privacy settings at any time.</p></div>"
)
FRONT = "".join(f'<div><h2><a href="/{n}">Story number {n} about the port</a></h2></div>' for n in range(40))
ABSENT = {
    "empty": "",
    "white space": " \n\t ",
    "a doctype alone": "<!doctype html>",
    "an error page": page(
        "<h1>404</h1><p>Sorry, that page could not be found. Try the front page or search.</p>"
    ),
    "a soft error page": "<title>Page not found - Varnhem Post</title><h1>Oh dear</h1><p>"
    + "It was here once. " * 12,
    "a front page": page(FRONT),
    "a consent wall": page(CONSENT),
    "a bot check": "<title>Just a moment...</title><body><h1>Checking your browser before you go on "
    "to the site</h1>",
    "frames": '<html><frameset cols="20,80"><frame src="a.html"><frame src="b.html"></frameset></html>',
    "an empty shell": page('<div id="app"></div><script>start()</script>'),
}


@pytest.mark.parametrize("markup", ABSENT.values(), ids=ABSENT.keys())
def test_a_page_without_an_article_is_an_empty_reading_with_a_reason(markup: str) -> None:
    reading = read(markup)
    assert reading.pieces == ()
    assert [note.code for note in reading.notes] == ["no_article"]
    assert reading.notes[0].text.startswith("no article found: ")


def test_an_article_about_missing_pages_is_an_article() -> None:
    reading = read(article(BODY.replace("cracks.", "cracks; its notice online says page not found.")))
    assert len(reading.pieces) == 4


HOSTILE = {
    "deep nesting": "<div>" * 100_000 + "x",
    "deep nesting, unclosed inline": "<b><i>" * 50_000 + BODY,
    "nested posts": '<blockquote class="twitter-tweet">' * 20_000,
    "nested lists": "<ul><li>" * 20_000 + "x",
    "a huge attribute": f'<div class="{"ad " * 700_000}">{BODY}</div>',
    "a huge meta": f'<meta name="author" content="{"By Ann Lee and " * 100_000}">{BODY}',
    "many left angle brackets": "<" * 1_000_000,
    "unclosed tags": "<p " * 300_000,
    "unclosed comment": "<!-- " * 200_000,
    "entities": '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;&b;&#0;&#55296;&#x110000;',
    "JSON that nests": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + BODY,
    "JSON-LD of wrong shapes": (
        '<script type="application/ld+json">{"@type":["NewsArticle",3],"author":[[1],{"name":{"a":[]}},null],'
        '"headline":{"@value":5},"publisher":[],"datePublished":["x"],"articleBody":7,"@id":{}}</script>'
        + BODY
    ),
    "an encoding that lies": '<?xml version="1.0" encoding="utf-16"?><meta charset="shift_jis">' + BODY,
    "tables in tables": "<table><tr><td>" * 5_000 + BODY,
}


@pytest.mark.parametrize("markup", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_markup_gives_a_reading_or_one_clear_line(markup: str) -> None:
    try:
        reading = read(markup)
    except SaysoError as error:
        assert "\n" not in str(error)
    else:
        assert reading.pieces or reading.notes


def test_a_flood_of_elements_is_refused_in_words() -> None:
    with pytest.raises(FormatError, match="more than 100 elements on one page"):
        read_html(Document("flood", Media.HTML, "<p>x" * 200), limits=HtmlLimits(elements=100))
    with pytest.raises(FormatError, match="more than 1,000 characters on one page"):
        read_html(Document("flood", Media.HTML, f"<p>{'word ' * 400}"), limits=HtmlLimits(text=1_000))
    with pytest.raises(FormatError, match="characters of markup are too many"):
        read_html(Document("flood", Media.HTML, "<br>" * 400), limits=HtmlLimits(characters=1_000))


def test_no_control_characters_or_surrogates_reach_the_text() -> None:
    broken = (
        BODY.replace("harbour", "har\x00bour")
        .replace("ferry", "fer\ud800ry")
        .replace("ministry", "minis\x1btry")
    )
    joined = " ".join(texts(article(broken)))
    assert not any(char < " " or "\ud800" <= char <= "\udfff" for char in joined)
    assert "declined to say when" in joined


def test_the_same_page_reads_the_same_twice() -> None:
    markup = article(BODY, head='<meta name="author" content="Mina Dahl">')
    assert read(markup) == read(markup)


@pytest.mark.parametrize("seed", range(25))
def test_random_markup_never_crashes(seed: int) -> None:
    chance = random.Random(seed)
    tags = (
        "<p> </p> <div> </div> <h1> <br> </a> <!-- --> <li> <table> <td> <script> </script> <figure> <aside>"
    )
    odd = [
        "<svg><p>",
        "<div class='ad'>",
        "<a href=x>",
        "\x00",
        "&lt;",
        "<meta name=author content=A>",
        "<",
        "'",
    ]
    scraps = [*tags.split(), *odd, "<figcaption>", "<blockquote>", "<title>", "é", "한국", ONE, TWO]
    reading = read("".join(chance.choices(scraps, k=200)))
    assert reading.pieces or reading.notes


def test_all_that_a_page_says_of_itself_is_read() -> None:
    head = (
        '<meta property="og:site_name" content="Varnhem Post"><link rel="canonical" '
        'href="https://post.example/piers">'
        '<meta property="og:title" content="Ferries stop as piers crack"><meta name="author" '
        'content="By Mina Dahl">'
        '<meta property="article:published_time" content="2031-05-02T08:00:00+02:00">'
        '<meta property="article:modified_time" content="2031-05-02T09:30:00+02:00">'
    )
    reading = read(article(BODY, head=head))
    assert reading.site_name == "Varnhem Post"
    assert reading.url == "https://post.example/piers"
    assert reading.authors == ("Mina Dahl",)
    assert (reading.published, reading.modified) == ("2031-05-02T08:00:00+02:00", "2031-05-02T09:30:00+02:00")
    assert [(h.place, h.text) for h in reading.headlines] == [
        (HeadlinePlace.BODY, HEADLINE),
        (HeadlinePlace.OPEN_GRAPH, "Ferries stop as piers crack"),
    ]


def test_a_page_laid_out_in_tables_loses_masthead_menus_and_lines_around_the_text() -> None:
    menu = '<a href="/">Home</a> | <a href="/w">World</a> | <a href="/s">Sport</a>'
    body = (
        f"<table><tr><td colspan=3><b>VARN POST</b> - The paper of the port<br>{menu}</td></tr><tr>"
        '<td><b>Sections</b><br><a href="/w">World</a><br><a href="/s">Sport</a></td>'
        f'<td><span class="hd"><b>{HEADLINE}</b></span><br>'
        '<font>04-05-2031 16:10 | World | Views: 4 311 | <a href="?print">Print</a></font><br><br>'
        f"{BODY}<br><font>When quoting this site, a link to Varn Post is obligatory.</font><br>"
        '<a href="#">Back</a> | <a href="#">To top</a></td>'
        '<td><b>Latest news</b><br>16:02 <a href="/1">Choir comes home from abroad</a><br>'
        '15:48 <a href="/2">Ferries take more cars</a></td></tr>'
        "<tr><td>&copy; Varn Post, 1994-2031.</td></tr></table>"
    )
    reading = read(
        f"<html><head><title>Varn Post :: World :: {HEADLINE}</title></head><body>{body}</body></html>"
    )
    assert [piece.text for piece in reading.pieces] == [ONE, TWO, THREE, FOUR]
    assert (reading.headline, reading.site_name) == (HEADLINE, "Varn Post")


def test_text_set_as_typed_is_parted_at_empty_and_indented_lines() -> None:
    typed = f"    {ONE[:40]}\n{ONE[40:]}\n    {TWO}\n\n{THREE}\n\t{FOUR}"
    assert texts(page(f"<h1>{HEADLINE}</h1><pre>{typed}</pre>"))[1:] == [TWO, THREE, FOUR]


@pytest.mark.parametrize("name", ["cap", "photo-caption", "cutline"])
def test_captions_without_a_figure_are_captions(name: str) -> None:
    picture = f'<div><img src="x"><p class="{name}">The west pier in May. (Picture: Varn Post)</p></div>'
    found = read(article(f"<p>{ONE}</p>{picture}<p>{TWO}</p><p>{THREE}</p>")).pieces
    assert [p.text for p in found if p.kind is BlockKind.CAPTION] == ["The west pier in May."]
    assert ONE in texts(article(f'<p class="has-drop-cap">{ONE}</p><p>{TWO}</p>'), BlockKind.PARAGRAPH)


def test_all_entries_of_a_live_page_are_read() -> None:
    times = [f"At {n} the port said that pier {n} was shut and that nobody had been hurt." for n in range(9)]
    more = [
        f"By then {n} ferries had turned back to Varnhem, said the woman who runs them." for n in range(9)
    ]
    entries = "".join(
        f"<li><article><time>{n}:00</time><div><p>{times[n]}</p><p>{more[n]}</p></div></article></li>"
        for n in range(9)
    )
    live = texts(page(f"<main><h1>{HEADLINE}</h1><ol>{entries}</ol></main>"))
    assert [text for text in live if text in {*times, *more}] == [
        text for pair in zip(times, more, strict=True) for text in pair
    ]


def test_articles_that_follow_on_the_same_page_are_left_out() -> None:
    story = f'<article class="s"><h1>{HEADLINE}</h1><div class="t">{BODY}</div></article>'
    others = "".join(
        story.replace("pier", name).replace(HEADLINE, f"A {name} is shut")
        for name in ("bridge", "tunnel", "ferry")
    )
    assert texts(page(f"<main>{story}{others}</main>")) == [ONE, TWO, THREE, FOUR]
