"""Cited: who speaks where an outlet is the grammatical subject but only quotes.

"The Herald quoted a police source as saying ...", "the Herald reported, citing a police source": by the
annotation guide these are one statement each, by the police source, that came through the Herald. Finders
that take the subject for the source have the outlet there; here the mention that it quotes takes its place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.channels import inverted, leading, reporting
from sayso.labels.clause import straightened
from sayso.labels.words import roles
from sayso.lexicons.patterns import alternatives, any_of
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.labels.press import Press
    from sayso.model import Spans


def through_outlets(findings: Sequence[Finding], press: Press) -> list[Finding]:
    """The findings, with those whom an outlet quotes as sources in the outlet's stead."""
    sources = [span for finding in findings for span in finding.source]
    return [
        _inverted(finding, press)
        or _quoted(finding, sources, press)
        or _citing(finding, sources, press)
        or _without_passing_on(finding, press)
        or finding
        for finding in findings
    ]


def _without_passing_on(finding: Finding, press: Press) -> Finding | None:
    """ "a document, the Herald reported": the outlet that only passes it on is no part of who speaks."""
    first, *others = finding.source or (Span(0, 0),)
    if not others or is_outlet((first,), press):
        return None
    kept = tuple(piece for piece in others if not _passes_on(piece, press))
    return replace(finding, source=(first, *kept)) if len(kept) < len(others) else None


def _passes_on(piece: Span, press: Press) -> bool:
    before = straightened(press.text[max(0, piece.start - _NAMED) : piece.start])
    after = straightened(press.text[piece.end : piece.end + _NAMED])
    told = leading().search(before) or (before.endswith(", ") and reporting().match(after))
    return bool(told) and is_outlet((piece,), press)


def _inverted(finding: Finding, press: Press) -> Finding | None:
    """ "..., reports the Herald": the outlet right behind the verb speaks, whoever was found before it."""
    if not (finding.cue and finding.content and finding.source) or is_outlet(finding.source, press):
        return None
    verb = finding.cue[-1]
    if finding.source[-1].end > verb.start or not inverted().search(f", {_words((verb,), press.text)} "):
        return None
    the = _THE.match(press.text, verb.end)
    named = [m for m in press.within(Span(verb.end, verb.end + _NAMED)) if the and m.span.start == the.end()]
    said_before = finding.content[0].start < verb.start
    return replace(finding, source=(named[0].span,)) if named and said_before else None


_NAMED = 60
"""Characters behind a verb in which the name of an outlet stands."""
_THE = re.compile(r"\s(?:the\s)?", re.IGNORECASE)

_REACH = 160
"""Characters after a cue in which the quoted one stands."""


def _quoted(finding: Finding, sources: Sequence[Span], press: Press) -> Finding | None:
    """ "X quoted Y as saying": Y speaks."""
    if not (is_outlet(finding.source, press) and _QUOTES.search(_words(finding.cue, press.text))):
        return None
    verb = next(span for span in finding.cue if _QUOTES.search(span.of(press.text).lower()))
    start = verb.end
    found = _as_saying().match(press.text, start, start + _REACH)
    if found is None or start < finding.source[0].start:
        return None
    content = _after(finding.content, Span(start, found.end()))
    source, mark = Span(*found.span("who")), Span(*found.span("as"))
    if any(source.overlaps(other) for other in sources):
        return None
    return replace(finding, source=(source,), cue=(verb, mark), content=content) if content else None


def _citing(finding: Finding, sources: Sequence[Span], press: Press) -> Finding | None:
    """ "X reported, citing Y": Y speaks, unless Y is another finding's source already."""
    if not (finding.cue and is_outlet(finding.source, press)):
        return None
    last = finding.cue[-1]
    start = max(last.end, finding.source[-1].end)
    if _QUOTES.match(last.of(press.text).lower()) and finding.source[-1].end < last.start:
        start = last.start - 1
    found = _citation().match(press.text, start, start + _REACH)
    if found is None or not finding.content:
        return None
    source, mark = Span(*found.span("who")), Span(*found.span("citing"))
    if any(source.overlaps(other) for other in sources) or any(p.covers(source) for p in finding.content):
        return None
    cue = tuple(span for span in finding.cue if not span.overlaps(mark))
    return replace(finding, source=(source,), cue=(*cue, mark))


def is_outlet(source: Spans, press: Press) -> bool:
    """Whether the mention is an outlet's name and no more than a noun of outlets beside it."""
    if len(source) != 1:
        return False
    words = source[0].of(press.text)
    named = press.within(source[0])
    if named and not re.search(r"['’]s\s|\b(?:of|for|who)\b", words):
        return True
    last = re.sub(r"\W+$", "", words).rpartition(" ")[2].lower()
    return last in roles("outlet")


def _words(spans: Spans, text: str) -> str:
    return " ".join(span.of(text) for span in spans).lower()


def _after(content: Spans, named: Span) -> Spans:
    """The content without what names who says it."""
    kept = []
    for piece in content:
        start = max(piece.start, named.end) if piece.overlaps(named) else piece.start
        if piece.end - start > 1:
            kept.append(Span(start, piece.end))
    return tuple(kept)


_QUOTES = re.compile(r"\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))\b")


@cache
def _as_saying() -> re.Pattern[str]:
    """ "a police source as saying (that)"."""
    return re.compile(
        r"\s(?P<who>[^\s,.;:\"“”][^.;:\"“”]{1,120}?),?\s"
        rf"(?P<as>{any_of('channels', 'cited', 'as_saying')})\b(?:\sthat\b)?[\s,:]*"
    )


@cache
def _citation() -> re.Pattern[str]:
    """ ", citing two unnamed officials"; a mention of documents or figures is none of a speaker."""
    return re.compile(
        rf"[^.;:\"“”]{{0,25}}?,?\s(?P<citing>{any_of('channels', 'cited', 'citing')})\s"
        rf"(?P<who>{_body()}|(?:[\w'’.-]+\s){{0,7}}?{_speakers()}\b"
        r"(?:\s(?:in|at|from|of|within|inside|close\sto|familiar\swith|with)\s[^,.;:\"“”]{1,60})?)"
    )


@cache
def _body() -> str:
    """The name of a body: "the Tarn Ministry of Harbours", "the Lorne Corporation"."""
    noun, word = any_of("channels", "cited", "proper_bodies"), r"[A-Z][\w’'&-]*"
    of = rf"\s(?:of|for|on)\s(?:the\s)?{word}(?:\s(?:and\s)?{word}){{0,3}}"
    return rf"(?:[Tt]he\s)?(?:{word}\s){{0,4}}{noun}(?:{of})?\b"


@cache
def _speakers() -> str:
    """Nouns of those who speak, one or several."""
    kinds = ("official", "anonymous", "group", "callings", "offices")
    nouns = {noun for kind in kinds for noun in roles(kind)} - roles("plurals")
    bodies = any_of("channels", "cited", "bodies")
    return rf"(?:{alternatives(nouns)}s?|{bodies})"
