"""Citing: who speaks where an outlet tells, in a clause or a sentence beside, whom or what it has it from.

"The Herald reported, citing a police source", "Citing two aides, the Herald said", "the Herald, referring to
court papers, wrote", "the Herald reported. It cited a police officer": by the annotation guide one statement
each, of whoever is cited, that came through the Herald. A reason ("citing poor weather") is nobody's word.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import is_human, is_noun, roles
from sayso.model import Span
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.finder import Finding
    from sayso.model import Spans


class Citation(NamedTuple):
    """Where somebody is cited: the words that cite, and the mention cited."""

    mark: Span
    who: Span

    @property
    def clause(self) -> Span:
        """Both, with what stands between."""
        return Span(self.mark.start, self.who.end)


def citation_of(finding: Finding, text: str) -> Citation | None:
    """Whom the clause or the next sentence beside an outlet's statement cites."""
    if not (finding.cue and finding.source and finding.content):
        return None
    return next(_citations(finding, text), None)


def with_cited(finding: Finding, citation: Citation) -> Finding:
    """The statement as the cited one's: the mention for its source, the words that cite beside the cue, and
    what is said without them."""
    cue = tuple(span for span in finding.cue if not span.overlaps(citation.mark))
    content = tuple(_without(finding.content, citation.clause))
    return replace(finding, source=(citation.who,), cue=(*cue, citation.mark), content=content)


def _citations(finding: Finding, text: str) -> Iterator[Citation]:
    """In the order of trust: in the sentence's opening, in a clause beside, in the sentence after."""
    source, cue = finding.source[0], finding.cue[-1]
    cites = _cites().fullmatch(cue.of(text)) is not None and source.end <= cue.start
    ends = sorted({source.end if cites else max(cue.end, source.end), finding.content[-1].end})
    found = [_opening().search(text, max(0, source.start - _REACH), source.start)]
    found += [_within().match(text, source.end, source.end + _REACH)]
    found += [_beside().match(text, end, end + _REACH) for end in ends]
    found += [_next().match(text, end, end + _REACH) for end in ends[-1:]]
    for match in found:
        citation = _citation(match, text) if match else None
        if citation and any(_without(finding.content, citation.clause)) and not _is_said(finding, citation):
            yield citation


def _citation(match: re.Match[str], text: str) -> Citation | None:
    """Who is cited, if it is somebody or something that speaks."""
    start, end = match.span("who")
    name = match.groupdict().get("name")
    if name and name[:1].isupper() and roles("outlet").isdisjoint(name.lower().split()):
        end = match.end("name")
    words = _TOLD.split(text[start:end], maxsplit=1)[0]
    who = Span(start + len(words) - len(words.lstrip(_MARKS)), start + len(words.rstrip(_MARKS)))
    return Citation(Span(*match.span("citing")), who) if is_cited(who.of(text)) else None


def _is_said(finding: Finding, citation: Citation) -> bool:
    """Whether what is said goes on behind the clause, so that it is a part of it."""
    at = citation.mark.start
    return any(piece.start < at - 1 and citation.who.end < piece.end - 1 for piece in finding.content)


def is_cited(words: str) -> bool:
    """Whether the words name somebody or something that speaks, not a reason."""
    first = _HEAD_ENDS.split(words, maxsplit=1)[0].split()
    if not first or first[0].lower() == "no":
        return False
    head = first[-1].lower().strip(_MARKS)
    if first[0].lower() in _OWNED:
        return is_human(head)
    if {head, singular(head)} & set(load("channels")["cited"]["reasons"]):
        return False
    known = is_noun(head) or not roles("document").isdisjoint((head, singular(head)))
    return known or first[-1][:1].isupper()


def _without(content: Spans, clause: Span) -> Iterator[Span]:
    """The content without the clause that cites."""
    for piece in content:
        if not piece.overlaps(clause):
            yield piece
        elif piece.start < clause.start - 1:
            yield Span(piece.start, clause.start)


_TOLD = re.compile(r"\s(?:it|which|that|whom)\s(?:said|says|did|does|has|had)\b")
"""What an outlet adds of whom it cites: "papers that it said a clerk had copied"."""
_MARKS = " \"'“”‘’,"
_REACH = 220
"""Characters round an outlet, its verb or what it says in which it tells whom it cites."""
_HEAD_ENDS = re.compile(
    r",|\s(?:in|at|from|of|within|inside|close|familiar|with|who|which|that|near|on|to|for|by|briefed|said|it|as)\b"
)
"""Where the head of a mention is passed: at its first addition."""
_OWNED = frozenset({"his", "her", "their"})
"""What opens a mention of one's own people, or of what the one just told of did: "citing his vow to ..."."""


@cache
def _opening() -> re.Pattern[str]:
    """ "Citing two aides, the": from a sentence's start up to the outlet."""
    return re.compile(
        rf"(?:\A|\n|[.!?]['\"”’]?\s)\s?(?P<citing>(?i:{any_of('channels', 'cited', 'citing')}))\s"
        r"(?P<who>[^,.;:\n]{2,120}),\s(?:(?P<name>[^,.;:\n]{2,60}),\s)?(?:[Tt]he\s|[\w'’-]+['’]s\s)?$",
    )


@cache
def _cites() -> re.Pattern[str]:
    return re.compile(any_of("channels", "cited", "citing"), re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    """ ", citing two aides,": between the outlet and its verb."""
    return re.compile(rf",\s(?P<citing>{any_of('channels', 'cited', 'citing')})\s(?P<who>{_MENTION}),")


@cache
def _beside() -> re.Pattern[str]:
    """ ", citing two aides": behind the verb and the day, or behind what is said."""
    plain, bound = any_of("channels", "cited", "citing"), any_of("channels", "cited", "which_cites")
    return re.compile(
        rf"[^.;:,\"“”\n]{{0,40}}?[,”\"]{{0,2}}\s(?<!without\s)(?<!not\s)(?P<citing>{plain}|(?<=,\s){bound})"
        rf"\s(?P<who>{_MENTION})"
    )


@cache
def _next() -> re.Pattern[str]:
    """ ". It cited two aides": the sentence after, by the same outlet."""
    nouns, cites = alternatives({*roles("outlet"), *roles("reports")}), any_of("channels", "cited", "cites")
    return re.compile(
        rf"[^.;:!?\"“”\n]{{0,60}}\.\s(?:It|The\s(?:\w+\s)?{nouns})\s(?P<citing>{cites})"
        rf"\s(?P<who>{_MENTION})(?=[.,;])(?![^.\n]{{0,80}}\bsaying\b)"
    )


_MENTION = (
    r"[\"“]?(?:[^,.;:\"“”\n]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Dr|Lt))\.|(?<=\b(?:Mrs|Gen|Col|Sgt))\.){2,120}[\"”]?"
)
"""A mention up to the next comma or full stop."""
