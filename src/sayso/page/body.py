"""A page's text in blocks, each with what the markup says it is: the page as a reader's eye divides it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from sayso.model import BlockKind
from sayso.page.tree import markup, name_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.page.tree import Element

_BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer
    form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
_UNREAD = frozenset(
    ("head", "script", "style", "noscript", "iframe", "button", "select", "textarea", "rp", "rt")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HEADING = 80
"""Letters of a bold line that can be a subhead."""
_MENU = 0.5
"""Share of letters in links: times, bars and dates between them are the rest."""
_LONGEST_CREDIT = 120
"""Letters of a line that says whose the picture is."""
_TYPED = re.compile(r"\n[ \t]*\n|\n(?:\t|[ ]{2,})")
"""Between two paragraphs of text set as typed: an empty line, or a line that is set in."""
_NEAR = 12
"""How far up an element can be and still say what a block is."""


@dataclass(eq=False, slots=True)
class PageBlock:
    """A stretch of text between two breaks of the layout, its owner in the tree, and its linked letters."""

    owner: Element
    kind: BlockKind
    text: str
    linked: int = 0
    links: int = 0
    in_quote: bool = False
    in_figure: bool = False
    post: Element | None = None

    @property
    def link_only(self) -> bool:
        """Nothing but a link, an end mark or a bullet aside: it leads away and says nothing here."""
        return self.linked > 0 and self.linked >= len(re.sub(r"[\s.:;!?»›→>|•-]+", "", self.text))

    @property
    def is_menu(self) -> bool:
        """Several links, hardly parted by words, in what is no paragraph: a menu or a list of news."""
        return (
            self.links > 1
            and self.owner.tag not in ("p", "li", "dd", "figcaption")
            and self.linked >= _MENU * len(re.sub(r"\s+", "", self.text))
        )


@dataclass(slots=True)
class _Run:
    words: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    owner: Element | None = None


def page_blocks(tree: Element, *, posts: list[Element]) -> list[PageBlock]:
    """All blocks of the page in reading order. Posts and pull quotes are one block each."""
    whole = set(posts)
    blocks: list[PageBlock] = []
    run = _Run()
    for step in _walk(tree, whole):
        element = step.element
        if step.words is not None:
            run.words.append(step.words)
            run.owner = element if run.owner is None else run.owner
            run.linked += len(re.sub(r"\s+", "", step.words)) if step.linked else 0
            run.links += step.linked and bool(step.words.strip())
            continue
        _close(run, blocks)
        run = _Run()
        if step.whole:
            kind = BlockKind.POST if element in whole else BlockKind.PULL_QUOTE
            post = element if element in whole else None
            blocks.append(PageBlock(element, kind, text_of(element), post=post))
    _close(run, blocks)
    return blocks


def is_pull_quote(element: Element) -> bool:
    """Named so by the page: words lifted out of the text and set large."""
    return element.tag in ("blockquote", "aside", "figure", "div", "section", "p", "q") and bool(
        name_words(element) & markup("parts", "pull_quote")
    )


def is_caption(element: Element) -> bool:
    """Named as the words under a picture. "cap" counts as a whole name: "drop-cap" is a paragraph."""
    if element.tag == "figcaption":
        return True
    whole = set(element.get("class", "")[:2_000].lower().split()) & markup("parts", "caption_names")
    return element.tag not in ("body", "html") and bool(
        whole or name_words(element) & markup("parts", "caption")
    )


def is_credit(element: Element) -> bool:
    """Names who took a picture."""
    return element.tag != "body" and bool(name_words(element) & markup("parts", "credit"))


class _Step(NamedTuple):
    """Words, or a break (``words`` None), or an element that is read as a whole."""

    element: Element
    words: str | None = None
    linked: bool = False
    whole: bool = False


def _walk(tree: Element, posts: set[Element]) -> Iterator[_Step]:
    """The page's words and breaks in reading order, without recursion: pages may nest as they like."""
    stack: list[tuple[Element, bool, bool]] = [(tree, False, False)]
    mixed: dict[Element, bool] = {}
    while stack:
        element, leaving, linked = stack.pop()
        if leaving or _unread(element):
            if leaving and element.tag in _BLOCK_TAGS:
                yield _Step(element)
            yield from _tail(element, linked)
        elif element in posts or is_pull_quote(element):
            yield _Step(element, whole=True)
            yield from _tail(element, linked)
        elif element.tag == "br":
            breaks = _is_double_break(element) or _parts_lines(element, mixed)
            yield _Step(element) if breaks else _Step(element.getparent(), " ")
            yield from _tail(element, linked)
        else:
            if element.tag in _BLOCK_TAGS:
                yield _Step(element)
            inside = linked or element.tag == "a"
            if element.text:
                yield _Step(element, element.text, inside)
            stack.append((element, True, linked))
            stack.extend((child, False, inside) for child in reversed(element))


def _tail(element: Element, linked: bool) -> Iterator[_Step]:
    parent = element.getparent()
    if element.tail and parent is not None:
        yield _Step(parent, element.tail, linked)


def _unread(element: Element) -> bool:
    return (
        not isinstance(element.tag, str)
        or element.tag in _UNREAD
        or (is_credit(element) and _in_figure(element))
    )


def _is_double_break(element: Element) -> bool:
    """The second of two line breaks in a row: people who have no paragraphs make them so."""
    before = element.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def _parts_lines(element: Element, mixed: dict[Element, bool]) -> bool:
    """A line break beside real paragraphs: it parts lines over and under the text, as old pages have them.
    Not where the sentence goes on in the next line. ``mixed`` remembers which elements hold paragraphs."""
    if (element.tail or "").lstrip()[:1].islower():
        return False
    owner = _block_owner(element.getparent())
    if owner not in mixed:
        mixed[owner] = owner.tag not in ("p", "li", *_HEADINGS) and owner.find("p") is not None
    return mixed[owner]


def _close(run: _Run, blocks: list[PageBlock]) -> None:
    if run.owner is None:
        return
    owner, words = _block_owner(run.owner), "".join(run.words)
    for part in _TYPED.split(words) if owner.tag == "pre" else [words]:
        _add(owner, " ".join(part.split()), run, blocks)


def _add(owner: Element, text: str, run: _Run, blocks: list[PageBlock]) -> None:
    if not any(map(str.isalnum, text)):
        return
    chain = [owner, *islice(owner.iterancestors(), _NEAR)]
    tags = {element.tag for element in chain}
    blocks.append(
        PageBlock(
            owner,
            BlockKind.HEADING if _is_bold_heading(owner, text) else _kind(chain),
            text,
            run.linked,
            run.links,
            in_quote=bool(tags & {"blockquote", "aside", "q"}),
            in_figure="figure" in tags,
        )
    )


def _block_owner(element: Element) -> Element:
    while element.tag not in _BLOCK_TAGS and element.getparent() is not None:
        element = element.getparent()
    return element


def _kind(chain: list[Element]) -> BlockKind:
    """What the nearest telling element makes of it."""
    for element in chain:
        if is_caption(element):
            return BlockKind.CAPTION
        if element.tag in _HEADINGS or element.get("role") == "heading":
            return BlockKind.HEADING
        if element.tag in ("li", "dt", "dd"):
            return BlockKind.LIST
        if element.tag in ("blockquote", "article", "main", "section", "td"):
            break
    return BlockKind.PARAGRAPH


def _is_bold_heading(owner: Element, text: str) -> bool:
    """Bold from end to end, short and no sentence: a subhead of those who have no tag for it."""
    if owner.tag not in ("p", "div") or len(owner) != 1 or owner[0].tag not in ("strong", "b"):
        return False
    alone = not (owner.text or "").strip() and not (owner[0].tail or "").strip()
    return alone and len(text) <= _HEADING and (text[-1].isalnum() or text[-1] == "?")


def _in_figure(element: Element) -> bool:
    return any(holder.tag == "figure" or is_caption(holder) for holder in element.iterancestors()) or (
        is_credit(element) and _is_beside_picture(element)
    )


def _is_beside_picture(element: Element) -> bool:
    """Next to a picture or a caption, where pages that know no figures print whose the picture is."""
    if len(text_of(element)) > _LONGEST_CREDIT:
        return False
    neighbours = (element.getprevious(), element.getnext())
    return any(
        n is not None and isinstance(n.tag, str) and (n.tag in ("img", "picture", "figure") or is_caption(n))
        for n in neighbours
    )
