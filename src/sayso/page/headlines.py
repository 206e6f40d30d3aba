"""The wordings of the headline: on the page, in its title, for those who link to it, for machines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model import Headline, HeadlinePlace
from sayso.page import linked_data
from sayso.page.title import LONGEST, SEPARATOR, leads_home, printed_headline, squash, text_of_title
from sayso.page.tree import ancestors, name_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_CUT = re.compile(r"\s*(?:\.\.\.|…)$")
_SITE_WORDS = 5
"""A part of the title behind a bar is the outlet's name when it has no more words than this."""
_SAME = 0.6
"""Share of words that a heading must share with the page's headline to be another wording of it."""


def find_headlines(data: Metadata, *, site_name: str | None) -> tuple[Headline, ...]:
    """Every wording that the page carries and that differs, in the order body, title, og:title, JSON-LD."""
    linked = linked_data.text(data.article.get("headline")) or linked_data.text(data.article.get("name"))
    graph = data.first("og:title")
    names = [name for name in (site_name, data.first("og:site_name")) if name]
    title = _without_site(text_of_title(data.tree), names, [linked, graph, data.first("twitter:title")])
    shared = _without_site(graph, names, [linked, title])
    known = [text for text in (linked, shared, title) if text]
    body = _body_headline(data.tree, known) or printed_headline(data.tree)
    title = body if body and title and _ends_title(body, title) else title
    found = [
        (HeadlinePlace.BODY, body),
        (HeadlinePlace.TITLE, title),
        (HeadlinePlace.OPEN_GRAPH, shared),
        (HeadlinePlace.JSON_LD, linked),
    ]
    return tuple(_distinct((place, text) for place, text in found if text))


def choose_headline(headlines: tuple[Headline, ...], data: Metadata) -> str | None:
    """The wording under which readers meet the report.

    That is the one over the text, unless the page sends its report into the world under another on purpose:
    two of the places that are written for searchers (title and JSON-LD) or for those who pass links on
    (og:title and twitter:title) agree with each other and not with it. A single place that differs is
    taken for neglect.
    """
    at = {headline.place: headline.text for headline in headlines}
    body = at.get(HeadlinePlace.BODY)
    linked = linked_data.text(data.article.get("headline")) if data.article else None
    for one, other in (
        (linked, text_of_title(data.tree)),
        (data.first("og:title"), data.first("twitter:title")),
    ):
        chosen = _agreed(one, other)
        if chosen and body and squash(chosen) != squash(body):
            return next((h.text for h in headlines if squash(h.text) == squash(chosen)), body)
    return body or next(
        (at[p] for p in (HeadlinePlace.OPEN_GRAPH, HeadlinePlace.JSON_LD, HeadlinePlace.TITLE) if p in at),
        None,
    )


def _agreed(one: str | None, other: str | None) -> str | None:
    """``one`` where ``other`` is the same wording, with or without the outlet's name behind it."""
    if not one or not other or _CUT.search(one):
        return None
    first, second = squash(one), squash(other)
    return one if first and second.startswith(first) and _is_tail_of_title(other, len(first)) else None


def _is_tail_of_title(title: str, letters: int) -> bool:
    """Whether all that follows the first ``letters`` letters and digits is a separator and a short name."""
    seen = 0
    for index, char in enumerate(title):
        if seen == letters:
            rest = title[index:].strip()
            return not any(map(str.isalnum, rest)) or SEPARATOR.match(f" {rest} ") is not None
        seen += sum(map(str.isalnum, char.casefold()))
    return True


def _without_site(text: str | None, names: list[str], others: Iterable[str | None]) -> str | None:
    """The title without the outlet's name behind or before it."""
    if not text:
        return None
    text = " ".join(text.split())[:LONGEST]
    for other in others:
        if other and squash(text) != squash(other) and _agreed(other, text):
            return other
    cuts = list(SEPARATOR.finditer(text))
    if cuts and _is_site(text[cuts[-1].end() :], cuts[-1].group(), names):
        return _without_site(text[: cuts[-1].start()], names, ()) or text
    if cuts and squash(text[: cuts[0].start()]) in map(squash, names):
        return text[cuts[0].end() :]
    return text


def _ends_title(headline: str, title: str) -> bool:
    """Whether the title is outlet and section before the headline."""
    return any(squash(title[cut.end() :]) == squash(headline) for cut in SEPARATOR.finditer(title))


def _is_site(part: str, separator: str, names: list[str]) -> bool:
    words = squash(part)
    named = any(words and (words in squash(name) or squash(name) in words) for name in names)
    return named or ("|" in separator and len(part.split()) <= _SITE_WORDS)


def _body_headline(tree: Element, known: list[str]) -> str | None:
    """The heading that reads as the article's: marked as such, else most like the page's other wordings."""
    headings = [h for h in tree.iter("h1", "h2") if 0 < len(text_of(h)) <= LONGEST]
    firsts = [h for h in headings if h.tag == "h1"]
    ranked = sorted(firsts, key=lambda h: _rank(h, known), reverse=True)
    if ranked and (len(firsts) == 1 or _rank(ranked[0], known) > 0) and not _is_logo(ranked[0]):
        return text_of(ranked[0])
    alike = [h for h in headings if _likeness(text_of(h), known) >= _SAME and not _is_logo(h)]
    return text_of(max(alike, key=lambda h: _likeness(text_of(h), known))) if alike else None


def _rank(heading: Element, known: list[str]) -> float:
    marked = "headline" in heading.get("itemprop", "") or "headline" in name_words(heading)
    inside = any(a.tag in ("article", "main") for a in ancestors(heading))
    return _likeness(text_of(heading), known) + 0.5 * marked + 0.25 * inside


def _is_logo(heading: Element) -> bool:
    """A heading around a link to the front page, or of the page's banner, is the outlet's name."""
    link = heading.find(".//a")
    home = link is not None and leads_home(link.get("href", ""))
    banner = any(a.get("role") == "banner" or a.tag == "nav" for a in ancestors(heading))
    return home or banner


def _likeness(text: str, known: list[str]) -> float:
    words = set(re.findall(r"\w+", text.casefold()))
    shares = [
        len(words & other) / max(1, min(len(words), len(other)))
        for other in (set(re.findall(r"\w+", wording.casefold())) for wording in known)
    ]
    return max(shares, default=0.0)


def _distinct(found: Iterable[tuple[HeadlinePlace, str]]) -> Iterable[Headline]:
    seen: list[str] = []
    for place, text in found:
        letters = squash(_CUT.sub("", text))
        cut = _CUT.search(text) is not None
        if letters and letters not in seen and not (cut and any(s.startswith(letters) for s in seen)):
            seen.append(letters)
            yield Headline(place, text)
