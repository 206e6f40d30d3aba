"""Embedded posts: somebody else's words, kept as quoted documents of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.lexicons.patterns import pattern
from sayso.model import BlockKind
from sayso.page.assemble import Piece
from sayso.page.tree import markup, name_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.page.tree import Element

_PERMALINK = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:"
    r"(?:twitter|x|nitter)\.com/\w+/status(?:es)?/\d+|instagram\.com/(?:p|reel|tv)/[\w-]+|tiktok\.com/@[\w.]+/video/\d+"
    r"|facebook\.com/[\w.]+/(?:posts|videos)/[\w.-]+|bsky\.app/profile/[\w.:-]+/post/\w+|threads\.(?:net|com)/@?[\w.]+/post/[\w-]+"
    r"|reddit\.com/r/\w+/comments/\w+|truthsocial\.com/(?:@\w+/)?posts/\d+|[\w.-]+/@[\w.@-]+/\d{8,})"
)
_SIGNATURE = re.compile(r"(?:^|\s)[—–-]\s*(?P<name>[^—–]{1,80}?)\s*\((?P<handle>@[\w.@-]{1,80})\)")
_SHARED_BY = pattern("pasted", "posts", "shared_by")
_SIGNED_AT_END = re.compile(rf"{_SIGNATURE.pattern}[^—–]{{0,60}}$")
"""The last line of a quoted post, whatever the network: who, under which handle, and the date."""
_CHROME = pattern("pasted", "posts", "chrome")
_MOST_PARAGRAPHS = 12
"""Paragraphs of a post; longer quotations are of something else."""
_SIGNATURE_LENGTH = 240
_SHORT_LINK = re.compile(r"(?:https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+)")


def find_posts(tree: Element) -> list[Element]:
    """The outermost elements that embed a post."""
    found: dict[Element, None] = {}
    for element in tree.iter("blockquote", "div", "figure", "section"):
        if _is_post(element) and not any(holder in found for holder in element.iterancestors()):
            found[element] = None
    return list(found)


def read_post(element: Element) -> Piece:
    """The post's words, who signed it, and its own address."""
    url = permalink(element)
    words = text_of(element)
    signed = _SIGNATURE.search(words) or _SHARED_BY.search(words)
    author = (
        f"{signed['name']} ({signed['handle']})" if signed and signed["handle"] else signed and signed["name"]
    )
    lines = [line for line in _lines(element) if not _CHROME.match(line) and not _SHARED_BY.match(line)]
    text = _SHORT_LINK.sub("", " ".join(lines)).strip()
    return Piece(BlockKind.POST, text, author or _handle_of(url), url)


def permalink(element: Element) -> str | None:
    """The post's own address, the last that the embed code carries; links in the post come before it."""
    named = [
        element.get(name, "")
        for name in ("cite", "data-instgrm-permalink", "data-href", "data-text-post-permalink")
    ]
    links = [link.get("href", "") for link in element.iter("a")]
    found = (_PERMALINK.match(address[:2_000]) for address in [*named, *reversed(links)])
    known = next((match.group() for match in found if match), None)
    return known or (_cited(element) if _is_signed(element) else None)


def _cited(element: Element) -> str | None:
    """The address that a signed quotation gives as its source."""
    address: str = element.get("cite", "").strip()
    return address if re.fullmatch(r"https?://[^\s<>\"']{4,500}", address) else None


def _is_signed(element: Element) -> bool:
    """Whether it is a quotation that ends as posts do: "— Ann Lee (@annlee) May 2, 2031"."""
    if element.tag != "blockquote" or len(list(element.iter("p"))) > _MOST_PARAGRAPHS:
        return False
    return _SIGNED_AT_END.search(text_of(element)[-_SIGNATURE_LENGTH:]) is not None


def _is_post(element: Element) -> bool:
    if name_words(element) & markup("parts", "post"):
        return element.tag == "blockquote" or permalink(element) is not None
    if element.tag != "blockquote":
        return False
    short = len(list(element.iter("p"))) <= _MOST_PARAGRAPHS
    return _is_signed(element) or (short and permalink(element) is not None)


def _lines(element: Element) -> Iterator[str]:
    """The post's paragraphs; without any, the words before the signature."""
    paragraphs = [text_of(p) for p in element.iter("p")]
    said = [p for p in paragraphs if p and not _SIGNATURE.match(p)]
    if said:
        return iter(said)
    words = text_of(element)
    signed = _SIGNATURE.search(words)
    return iter([words[: signed.start()] if signed else words])


def _handle_of(url: str | None) -> str | None:
    """The account in the post's address, where the embed code does not spell out the name."""
    parts = [part for part in urlsplit(url or "").path.split("/") if part]
    if not parts:
        return None
    if parts[0] == "profile" and len(parts) > 1:
        return f"@{parts[1]}"
    if parts[0].startswith("@"):
        return parts[0]
    return f"@{parts[0]}" if len(parts) > 2 and parts[1] in ("status", "statuses", "posts", "post") else None
