import base64
import hashlib
import io
import re
from dataclasses import replace
from importlib import resources
from itertools import pairwise

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Attribution, Block, BlockKind, Form, Report, Span, Speaker, SpeakerKind, Stance
from sayso.render.page import PageWriter, html_page
from sayso.render.safety import for_page

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "javascript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    'https://news.example/" onclick="alert(1)',
    "https://news.example/?a=<b>&c='d'",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- --!> <![CDATA[ <a href=//evil.example>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x00<\x0bscript>\ud800\u202e",
    "<title></title><base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
]
ATTRIBUTES = {
    *("href", "rel", "id", "class", "lang", "dir", "role", "name", "content", "charset", "http-equiv"),
    *("aria-label", "aria-labelledby", "aria-hidden", "tabindex", "scope", "data-s", "data-n"),
    *("viewbox", "width", "height", "d", "cx", "cy", "r", "x", "y", "text-anchor"),
}


def tree(reports):
    page = html_page(reports)
    page.encode("utf-8")
    return lxml.html.document_fromstring(page)


def article_text(root):
    return "".join(element.text_content() for element in root.find_class("text"))


@pytest.fixture(scope="module")
def page(contested):
    return tree([contested])


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_markup_is_born_of_data(contested, poisoned, payload):
    clean, dirty = tree([contested]), tree([poisoned(payload), poisoned(payload)])
    names = {element.tag for element in dirty.iter()}
    assert names <= {element.tag for element in clean.iter()} | {
        "nav",
        "table",
        "caption",
        "thead",
        "tbody",
    } | {
        "tr",
        "th",
        "td",
    }
    (script,) = dirty.iter("script")
    assert script.text == resources.files("sayso.render").joinpath("templates/page.js").read_text("utf-8")
    assert len(list(dirty.iter("style"))) == 1
    assert len(list(dirty.iter("meta"))) == len(list(clean.iter("meta")))
    for element in dirty.iter():
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES
            if name == "href":
                assert value.startswith(("#", "https://news.example/"))
                assert value.startswith("#") or element.get("rel") == "noopener noreferrer nofollow"


def test_hostile_text_is_shown_as_it_is(poisoned):
    root = tree([poisoned("<script>alert(1)</script>")])
    assert "<script>alert(1)</script>" in root.find_class("text")[-1].text_content()
    assert root.xpath("//h2")[0].text_content() == "<script>alert(1)</script>"
    assert "<script>alert(1)</script>" in root.find_class("byline")[0].text_content()


def test_the_policy_allows_this_style_and_script_only(contested):
    page = html_page([contested])
    policy = lxml.html.document_fromstring(page).xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_page_needs_nothing_from_outside(contested):
    page = html_page([contested])
    assert not re.search(r"""(?i)\bsrc=|url\(|@import|<link|<img|<iframe|\bon\w+=["']|style=["']""", page)


def test_anchors_are_unique_and_links_lead_somewhere(contested):
    root = tree([contested, contested])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in root.xpath("//@href") if href.startswith("#")]
    assert set(targets) <= set(ids)
    labels = [name for value in root.xpath("//@aria-labelledby") for name in value.split()]
    assert set(labels) <= set(ids)


def test_every_statement_has_a_number_in_the_text_and_a_note(contested, page):
    size = len(contested.attributions)
    assert [a.get("href") for a in page.find_class("ref")] == [f"#r1-s{n}" for n in _reading_order(page)]
    assert len(page.find_class("ref")) == len(page.find_class("note")) == size
    for number in range(1, size + 1):
        assert page.xpath(f"//li[@id='r1-s{number}']//a[@href='#r1-m{number}']")
        marked = page.xpath(f"//span[contains(concat(' ', @data-s, ' '), ' r1-s{number} ')]")
        assert marked


def _reading_order(page):
    return [int(a.get("data-n")) for a in page.find_class("ref")]


def test_marks_bear_their_part_and_stance(page):
    def marked(*classes):
        return [
            e.text
            for e in page.find_class("m")
            if set(classes) <= set(e.get("class").split()) and e.get("data-s")
        ]

    assert marked("source", "is-denies") == ["Chief government spokesman Mirko Tasende"]
    assert marked("content", "is-unaware") == ["where they went", "where the families were"]
    assert marked("cue", "is-declines") == ["nothing to confirm"]
    assert "It is not yet confirmed" in marked("cue", "content")


def test_notes_tell_the_chain_in_plain_words(page):
    note = page.get_element_by_id("r1-s8")
    assert " ".join(note.text_content().split()).startswith(
        "8 ◌ will not say nothing to confirm Interior Ministry → News 1 → this report "
        "organization answers 1 why?"
    )
    assert note.xpath(".//p[@class='meta']//a/@href") == ["#r1-s1"]
    assert "no-comment phrase, on “nothing to confirm”".replace("“", "").replace("”", "") in " ".join(
        note.xpath(".//details")[0].text_content().split()
    )


def test_the_summary_separates_denials_from_silence(page):
    def voices(section):
        return [" ".join(voice.text_content().split()) for voice in section.xpath(".//p[@class='voice']")]

    sections = page.xpath("//div[@class='columns']/section")
    columns = {section.xpath("./h4")[0].text: voices(section) for section in sections}
    assert columns["Denies or doubts"] == [
        "Mirko Tasende, chief government spokesman (named person)",
        "مريم الخطيب, hydrologist, University of Velmark (named person)",
    ]
    assert columns["Will not say, or does not know"] == [
        "unnamed source of Yonhap",
        "Interior Ministry (organization)",
        "Interior Ministry official (unnamed official)",
    ]


def test_the_headline_check_gives_its_reason_and_marks_the_words(page):
    (strip,) = page.find_class("check-differs")
    assert "another speaker or another stance" in strip.text_content()
    assert [a.get("href") for a in strip.iter("a")] == ["#r1-s5", "#r1-s8"]
    assert [mark.text for mark in page.iter("mark")] == ["ministry deny"]


def test_headings_descend_without_gaps(contested):
    for reports in ([contested], [contested, contested]):
        levels = [int(h.tag[1]) for h in tree(reports).xpath("//h1|//h2|//h3|//h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))


def test_pictures_are_readable_without_seeing(page):
    for svg in page.xpath("//*[local-name()='svg']"):
        assert svg.get("role") == "img"
        title, description = (page.get_element_by_id(name) for name in svg.get("aria-labelledby").split())
        assert title.text == "How the statements reach this report"
        assert "Interior Ministry, through News 1: will not say." in description.text
        assert svg.xpath(".//*[local-name()='text'][text()='Yonhap']")


def test_landmarks_language_and_direction(contested, page):
    assert page.xpath("/html/@lang") == ["en"]
    assert len(page.xpath("//main")) == len(page.xpath("//body/footer")) == 1
    assert {e.get("dir") for e in page.find_class("text")} == {"ltr"}
    arabic = tree([replace(contested, language="ar")])
    assert {(e.get("dir"), e.get("lang")) for e in arabic.find_class("text")} == {("rtl", "ar")}
    unknown = tree([replace(contested, language=None)])
    assert {(e.get("dir"), e.get("lang")) for e in unknown.find_class("text")} == {("auto", None)}


def test_posts_and_captions_are_told_apart(page):
    labels = [" ".join(p.text_content().split()) for p in page.find_class("label")]
    assert labels == ["Caption", "Embedded post by Orsa Dam Authority (@orsadam) (link)"]
    assert page.xpath("//blockquote[contains(., 'inspection log')]")


def test_an_index_for_several(contested):
    other = replace(contested, headline="Second", attributions=(), headline_check=None)
    root = tree([contested, other])
    cells = [
        [" ".join(c.text_content().split()) for c in row.iter("th", "td")] for row in root.xpath("//tbody/tr")
    ]
    assert cells[0][2:] == ["15", "7", "2", "3", "5", "7", "differs"]
    assert cells[1] == ["Second", "Tolvany Tribune 5 Oct 2016", *["0"] * 6, "not checked"]
    assert root.xpath("//tbody//a/@href") == ["#r1", "#r2"]
    assert not tree([contested]).xpath("//table")


def test_reports_that_failed_are_named():
    out = io.StringIO()
    with PageWriter(out) as page:
        page.add_failure("a<b>.html", "empty\nfile")
    root = lxml.html.document_fromstring(out.getvalue())
    assert root.xpath("//section[@class='failures']//li")[0].text_content() == "a<b>.html: empty file"
    assert "There was no report to read." in root.text_content()


def test_nothing_is_written_when_the_run_fails(contested):
    out = io.StringIO()
    with pytest.raises(RuntimeError), PageWriter(out) as page:
        page.add(contested)
        raise RuntimeError
    assert out.getvalue() == ""


def test_the_page_is_the_same_twice(contested):
    assert html_page([contested]) == html_page([contested])


def test_reports_without_text_blocks_or_anything():
    root = tree([Report(id="bare", text="")])
    assert "This report has no text." in root.text_content()
    assert "Nothing in this text is laid to a speaker." in tree([Report(id="b", text="Rain.")]).text_content()


def test_a_statement_without_words_in_the_text_keeps_its_note(said_in):
    report = said_in("Rain fell.", speaker=Speaker("Ada", SpeakerKind.PERSON))
    assert "Statements without a place in the text" in tree([report]).text_content()


places = st.integers(-3, 70)
some_spans = st.lists(st.builds(Span, places, places), max_size=3).map(tuple)
attributions = st.builds(
    lambda content, cue, source, stance: Attribution(
        "a", content, cue, source, Form.INDIRECT, stance, None, None, None, Speaker(None, None)
    ),
    some_spans,
    some_spans,
    some_spans,
    st.sampled_from([*Stance, None]),
)
some_blocks = st.lists(st.builds(Block, st.sampled_from(BlockKind), places, places), max_size=4).map(tuple)


@settings(max_examples=60)
@given(
    st.text(st.characters(exclude_categories=()), max_size=60) | st.text("ab<&> \n\r\t", max_size=60),
    some_blocks,
    st.lists(attributions, max_size=6),
)
def test_the_article_on_the_page_is_the_reports_text(text, found, said):
    numbered = tuple(replace(a, id=f"a{n}") for n, a in enumerate(said))
    report = Report(id="r", text=text, blocks=found, attributions=numbered)
    root = tree([report])
    assert article_text(root) == for_page(text)
    assert len(root.find_class("note")) == len(numbered)
    ids = set(root.xpath("//@id"))
    assert {href[1:] for href in root.xpath("//@href")} <= ids


def _luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * ch for ch in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _themes():
    css = resources.files("sayso.render").joinpath("templates/page.css").read_text("utf-8")
    light, dark = (
        dict(re.findall(r"--([a-z-]+):(#[0-9a-f]+)", block))
        for block in re.findall(r":root\{(.*?)\}", css, re.DOTALL)[:2]
    )
    return {"light": light, "dark": dark}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_have_the_contrast_that_wcag_asks(theme):
    colours = _themes()[theme]
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link") for ground in ("paper", "panel")]
    pairs += [(tone, ground) for tone in ("says", "denies", "mum", "other") for ground in ("paper", "panel")]
    pairs += [("ink", f"{tone}-tint") for tone in ("says", "denies", "mum", "other")]
    pairs += [("ink", "lit"), ("paper", "denies")]
    for ink, ground in pairs:
        lighter, darker = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (theme, ink, ground)
