"""Cited: who speaks where an outlet is the grammatical subject but only quotes.

"The Herald quoted a police source as saying ...", "the Herald reported, citing a police source": by the
annotation guide these are one statement each, by the police source, that came through the Herald. Finders
that take the subject for the source have the outlet there; here the mention that it quotes takes its place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from sayso.attribution.finder import only
from sayso.labels.outlets.channels import inverted, leading, reporting, staff
from sayso.labels.spans.citing import citation_of, with_cited
from sayso.labels.spans.doubles import BESIDE, CITES, of_citing, of_mark
from sayso.labels.spans.framed import frames
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import Span
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.labels.outlets.press import Press
    from sayso.model import Spans


def through_outlets(findings: Sequence[Finding], press: Press) -> list[Finding]:
    """The findings, with those whom an outlet quotes or cites as sources in the outlet's stead.

    What a finder has of the same words besides is left out: one cue is one statement.
    """
    found = list(findings)
    marks: dict[int, Span] = {}
    for number, finding in enumerate(findings):
        beside = findings[max(0, number - BESIDE) : number + BESIDE + 1]
        told = _inverted(finding, press) or _quoted(finding, beside, press) or _in_full(finding, press)
        cites = _passes(findings, press, number) or _is_of_outlet(finding, press)
        citation = None if told or not cites else citation_of(finding, press.text)
        if citation is not None:
            told = with_cited(finding, citation)
        if told is not None and told.source != finding.source:
            marks[number] = citation.clause if citation else told.cue[-1]
        found[number] = told or _without_passing_on(finding, press) or finding
    doubles: set[int] = set()
    for number, mark in marks.items():
        if number not in doubles:
            doubles.update(of_mark(findings, number, mark))
    passes = partial(_passes, found, press)
    doubles.update(of_citing(found, press.text, passes, doubles | marks.keys()))
    doubles.update(frames(found, press.text, passes))
    return only(found, [number for number in range(len(found)) if number not in doubles])


def _is_of_outlet(finding: Finding, press: Press) -> bool:
    """Whether an outlet's piece or one of its people speaks: "a report by NHK's Ada Lorne"."""
    named = press.within(finding.source[0]) if len(finding.source) == 1 else []
    if not named:
        return False
    words = finding.source[0].of(press.text)
    its = staff().match(straightened(press.text[named[0].span.end : named[0].span.end + _NAMED]))
    return its is not None or _PIECE.match(words) is not None


_WORK = any_of("channels", "works_of_outlets", "named_behind")
_PIECE = re.compile(rf"(?:[Aa]n?|[Tt]he)\s(?:[\w-]+\s)?{_WORK}\s(?:by|in|from|on)\s")


def _passes(findings: Sequence[Finding], press: Press, number: int) -> bool:
    """Whether an outlet says it: by name, or as the "it" right after."""
    source = findings[number].source
    if _is_channel(source, press):
        return True
    if len(source) != 1 or source[0].of(press.text).lower() != "it":
        return False
    cue = findings[number].cue
    before = findings[max(0, number - BESIDE) : number]
    apart = [f for f in before if not any(span.overlaps(mine) for span in f.cue for mine in cue)]
    meant = [f for f in apart if f.source and f.source[0].of(press.text).lower() != "it"]
    return bool(meant) and _is_channel(meant[-1].source, press)


def _is_channel(source: Spans, press: Press) -> bool:
    """Whether the mention is an outlet, or a body that watches and passes on what others tell."""
    named = len(source) == 1 and _monitor().fullmatch(source[0].of(press.text)) is not None
    return named or is_outlet(source, press)


@cache
def _monitor() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he\s)?(?:[\w-]+-based\s)?{any_of('channels', 'cited', 'monitors')}")


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
    told = leading(before) or (before.endswith(", ") and reporting().match(after))
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


def _quoted(finding: Finding, findings: Sequence[Finding], press: Press) -> Finding | None:
    """ "X quoted Y as saying": Y speaks."""
    by_it = len(finding.source) == 1 and finding.source[0].of(press.text).lower() == "it"
    if not ((by_it or is_outlet(finding.source, press)) and CITES.search(_words(finding.cue, press.text))):
        return None
    verb = next(span for span in finding.cue if CITES.search(span.of(press.text).lower()))
    start = verb.end
    found = _as_saying().match(press.text, start, start + _REACH) or _BEFORE_COLON.match(press.text, start)
    if found is None or start < finding.source[0].start:
        return None
    content = _after(finding.content, Span(start, found.end())) or _before(finding.source[0], press.text)
    source, mark = Span(*found.span("who")), Span(*found.span("as"))
    if not content:
        content = next((f.content for f in findings if mark in f.cue and f.source == finding.source), ())
    if found["as"] == ":":
        return replace(finding, source=(source,), cue=(verb,), content=content) if content else None
    return replace(finding, source=(source,), cue=(verb, mark), content=content) if content else None


def is_outlet(source: Spans, press: Press) -> bool:
    """Whether the mention is an outlet's name and no more than a noun of outlets beside it."""
    if len(source) != 1:
        return False
    words = source[0].of(press.text)
    named = press.within(source[0])
    last = named[-1].span.of(press.text) if named else ""
    if named and not re.search(r"['’]s\s|\b(?:of|for|who)\b", words.removesuffix(f"'s {last}")):
        return True
    nouns = re.sub(r"\W+$", "", words).lower().split()[-2:]
    return bool(nouns) and not roles("outlet").isdisjoint((nouns[-1], " ".join(nouns)))


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


def _in_full(finding: Finding, press: Press) -> Finding | None:
    """ "Quoted a villager, Oren Tass, as saying": with the name that a finder left out beside the noun."""
    verb = next((span for span in finding.cue if CITES.search(span.of(press.text).lower())), None)
    if verb is None or len(finding.source) != 1 or finding.source[0].start <= verb.end:
        return None
    found = _as_saying().match(press.text, verb.end, verb.end + _REACH)
    whole, mine = Span(*found.span("who")) if found else Span(0, 0), finding.source[0]
    cut = whole.start == mine.start and mine.end < whole.end and press.text[mine.end] == ","
    return replace(finding, source=(whole,)) if cut else None


def _before(outlet: Span, text: str) -> Spans:
    """What stands before the outlet in its sentence: "'...,' the Herald quoted an aide as saying"."""
    said = _SAID_BEFORE.search(text, max(0, outlet.start - _LONGEST), outlet.start)
    if said is None:
        return ()
    start, end = said.span(said.lastindex or 1)
    dateline = _DATELINE.match(text, start, end)
    return (Span(dateline.end() if dateline else start, end),)


_DATELINE = re.compile(r"[^\n]{0,60}?(?:\)\s?[-–—]+|\s[-–—]+)\s")
_LONGEST = 600
"""Characters of a sentence before an outlet that quotes it."""
_SAID_BEFORE = re.compile(
    r"(?:([\"“][^\"“”\n]{2,}[,.!?…-]*[\"”]),?|(?:\A|\n|[.!?][\"”’]?\s)([^.!?\n]{8,}?),)\s(?:(?:[Tt]he|as)\s)?$"
)

_BEFORE_COLON = re.compile(r"\s(?P<who>[^\s,.;:\"“”][^.;:\"“”\n]{1,120}?)(?P<as>:)\s*(?=[\"“])")
"""Whom an outlet quotes right before the words: "The paper quotes a friend: '...'"."""


@cache
def _as_saying() -> re.Pattern[str]:
    """ "a police source as saying (that)", "Lorne as telling her crew"."""
    hearer = r"(?:(?:the|his|her|its|their|a|an)\s)?[\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
    return re.compile(
        r"\s(?P<who>[^\s,.;:\"“”][^.;:\"“”]{1,120}?),?\s"
        rf"(?P<as>{any_of('channels', 'cited', 'as_saying')})\b(?:(?<=telling)\s{hearer})?"
        r"(?:\sthat\b)?[\s,:]*"
    )
