"""What an item of a feed has of its report: a page, plain text, or only a summary of a few sentences."""

from __future__ import annotations

import html
from typing import NamedTuple

from sayso.document import Media
from sayso.intake.decode import without_surrogates
from sayso.intake.plain import unix_lines

_LONGEST_SUMMARY = 800
"""Characters of an item's words up to which they are a summary: a report is seldom shorter, and what feeds
give of one mostly stops within 300 to 500."""
_LONGEST_MARKUP = 20_000
"""Characters of markup in which few words are looked for: more is no summary's."""


class ItemText(NamedTuple):
    """What an item has of its report, and whether that is a summary."""

    media: Media
    content: str
    is_summary: bool


def plain_text(text: str) -> ItemText:
    """An item that is plain text."""
    return ItemText(Media.TEXT, unix_lines(without_surrogates(text)), len(text) <= _LONGEST_SUMMARY)


def marked_up(title: str | None, body: str) -> ItemText:
    """An item's markup: a page, or where its words are few, these alone."""
    words = _words(body) if len(body) <= _LONGEST_MARKUP else ""
    if words and len(words) <= _LONGEST_SUMMARY:
        return ItemText(Media.TEXT, words, is_summary=True)
    return ItemText(Media.HTML, _page(title, body), is_summary=False)


def _words(body: str) -> str:
    """The words of a piece of markup, its paragraphs apart; nothing where it is none."""
    import lxml.etree
    import lxml.html

    try:
        tree = lxml.html.fragment_fromstring(without_surrogates(body), create_parent="div")
    except (lxml.etree.LxmlError, ValueError):
        return ""
    for element in tree.xpath("//script | //style"):
        element.drop_tree()
    for element in tree.xpath(
        ".//p | .//div | .//li | .//br | .//h1 | .//h2 | .//h3 | .//blockquote | .//tr"
    ):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)


def _page(title: str | None, body: str) -> str:
    """An item's markup as the page that it is a piece of, so that it is read as pages are."""
    head = f"<title>{html.escape(title)}</title>" if title else ""
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{head}</head>'
        f"<body><article>{heading}{without_surrogates(body)}</article></body></html>"
    )
