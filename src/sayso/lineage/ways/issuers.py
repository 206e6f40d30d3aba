"""Whose a writing is that a report only calls "the statement": whoever issued it a few lines before.

A reading has "the statement said" as a document's word, as the text does. The body or person who said
something "in a statement", or "issued a statement", stands behind it, and it is no further source. Who only
speaks about a statement never gets its words: the writing must stand beside source and cue, in no content and
as nobody else's, and no other writing of its sort may come between. The words are in `lexicons/lineage.toml`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import listed
from sayso.model import Span, SpeakerKind
from sayso.sentences import sentence_at

if TYPE_CHECKING:
    from sayso.model import Attribution, Report

_ISSUING = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.PERSON, SpeakerKind.OFFICIAL})
_FAR = 900
"""Characters before it in which a writing is brought in. By hand: two or three paragraphs."""
_SENTENCE = 300
"""Characters around source and cue in which their sentence is looked for. By hand: a long one of news."""


def issued(report: Report, attribution: Attribution) -> Attribution:
    """The attribution, with who issued the writing as its speaker where the report says so before it."""
    speaker = attribution.speaker
    if speaker.kind is not SpeakerKind.DOCUMENT or not speaker.name or not attribution.source:
        return attribution
    *kind, noun = speaker.name.casefold().split()
    if noun not in listed("issued") or not listed("issued_kinds").issuperset(kind):
        return attribution
    source = attribution.source[0].start
    if not _refers_back(noun).match(report.text, source):
        return attribution
    issuer = _issuer(report, attribution)
    return replace(attribution, speaker=issuer.speaker) if issuer else attribution


def _issuer(report: Report, attribution: Attribution) -> Attribution | None:
    """The nearest attribution before it that brings such a writing in, where no other was named since; an
    "e-mailed statement" is one that was said to be so."""
    *words, noun = (attribution.speaker.name or "").casefold().split()
    kind = set(words)
    at = attribution.source[0].start
    before = [one for one in report.attributions if one.source and at - _FAR <= one.source[0].start < at]
    for one in sorted(before, key=lambda one: one.source[0].start, reverse=True):
        if (where := _brought_in(report, one, noun)) and where.end <= at:
            named = _writing(noun).finditer(report.text, where.end, at)
            same = kind.issubset(where.of(report.text).casefold().split())
            return one if same and all(match["back"] for match in named) else None
    return None


def _brought_in(report: Report, attribution: Attribution, noun: str) -> Span | None:
    """Where the words beside source and cue say that the speaker wrote such a thing: "said in a statement",
    "issued a statement", "an Orsa statement", "a statement from Orsa"."""
    speaker, first = attribution.speaker, attribution.source[0]
    if speaker.name and speaker.name != speaker.name.lower():
        whose = _by_name(noun, speaker.name) if speaker.kind in _ISSUING else _own_paper(noun)
        named = speaker.name if speaker.kind is SpeakerKind.DOCUMENT else first.of(report.text)
        if whose.fullmatch(named):
            return first
    if speaker.kind not in _ISSUING:
        return None
    spans = sorted((*attribution.source, *attribution.cue))
    low, high = sentence_at(report.text, spans[0].start, spans[-1].end, far=_SENTENCE)
    said = [
        one for one in _in_one(noun).finditer(report.text, low, high) if _is_said_in(report, attribution, one)
    ]
    given = [
        one
        for one in _gave_one(noun).finditer(report.text, low, high)
        if _is_given_by(report, attribution, one)
    ]
    for match in (*said, *given):
        if not _is_others(report.text, attribution, match, high):
            return Span(*match.span())
    return None


def _is_said_in(report: Report, attribution: Attribution, match: re.Match[str]) -> bool:
    """Whether the writing stands right behind source or cue, or opens their sentence with nobody else and no
    other clause before them."""
    text, where = report.text, Span(*match.span())
    spans = sorted((*attribution.source, *attribution.cue))
    if any(map(where.overlaps, attribution.content)):
        return False
    behind = [one for one in spans if one.start < where.start]
    if behind:
        end = min(behind[-1].end, where.start)
        return _little().fullmatch(text, end, where.start) is not None
    start = sentence_at(text, where.start, where.end, far=_SENTENCE)[0]
    opens = not text[start : where.start].strip('“" ')
    return opens and _one_clause().fullmatch(text, where.end, max(where.end, spans[0].start)) is not None


def _is_given_by(report: Report, attribution: Attribution, match: re.Match[str]) -> bool:
    """Whether whoever speaks did it: its verb comes right behind the source."""
    where = Span(*match.span())
    behind = [one for one in attribution.source if one.end <= where.start]
    beside = not any(map(where.overlaps, attribution.content))
    return (
        beside and bool(behind) and _little().fullmatch(report.text, behind[-1].end, where.start) is not None
    )


def _is_others(text: str, attribution: Attribution, match: re.Match[str], high: int) -> bool:
    """Whether the writing is said to be somebody else's, or the verb before it, or behind the opening one, is
    not the speaker's own: "in a statement read by the harbour", "was criticised in a statement"."""
    cue = [span for span in attribution.cue if span.start < match.start()] or attribution.cue
    ends = [min(span.end, match.start()) if span.start < match.start() else span.end for span in cue]
    if any(_not_theirs().search(text, span.start, end) for span, end in zip(cue, ends, strict=True)):
        return True
    told = [span.start for span in attribution.content if span.start >= match.end()]
    clause = re.split(r"[,:;“\"]", text[match.end() : min([high, *told])])[0]
    return _of_others().search(clause) is not None


@cache
def _refers_back(noun: str) -> re.Pattern[str]:
    """What is only called so: "the statement", "it", and not "the harbour statement"."""
    called = rf"{any_of('lineage', 'issued_before')}\s{_kinds()}{re.escape(noun)}"
    return re.compile(rf"(?:it|{called})\b", re.IGNORECASE)


@cache
def _little() -> re.Pattern[str]:
    """What may stand between: marks, small words, days."""
    return re.compile(rf"(?:[\s,]|\b{any_of('lineage', 'issued_between')}\b|\b[A-Z]\w+day\b){{0,12}}")


@cache
def _one_clause() -> re.Pattern[str]:
    return re.compile(rf"(?:(?!\b{any_of('lineage', 'issued_joined')}\b)[^,;:.\n]){{0,80}},?\s?")


@cache
def _not_theirs() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'issued_never')}\b|n['’]t\b", re.IGNORECASE)


@cache
def _of_others() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'issued_by')}\b", re.IGNORECASE)


@cache
def _kinds() -> str:
    return rf"(?:{any_of('lineage', 'issued_kinds')}\s){{0,2}}"


@cache
def _in_one(noun: str) -> re.Pattern[str]:
    """ "in a written statement", which is the speaker's own."""
    return re.compile(rf"\bin\s{_ONE}{_kinds()}{re.escape(noun)}\b(?!['’])", re.IGNORECASE)


@cache
def _gave_one(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'issuing')}\s{_ONE}{_kinds()}{re.escape(noun)}\b(?!['’])")


@cache
def _own_paper(noun: str) -> re.Pattern[str]:
    """A writing with a name before it: "Orsa Lines statement"."""
    return re.compile(rf"(?=.*[A-Z])(?:[\w.’'-]+\s){{1,6}}(?i:{re.escape(noun)})")


def _by_name(noun: str, name: str) -> re.Pattern[str]:
    """A writing with the speaker's name: "an Orsa Lines statement", "a statement from Orsa Lines"."""
    called, writing = re.escape(name), rf"{_kinds()}{re.escape(noun)}"
    return re.compile(
        rf"(?:(?:an?|the|one)\s)?(?:{called}(?:['’]s?)?\s{writing}|{writing}\sfrom\s(?:the\s)?{called})",
        re.IGNORECASE,
    )


@cache
def _writing(noun: str) -> re.Pattern[str]:
    """The writing by its noun, and whether the words before it refer back to one named before."""
    before = rf"(?:(?P<back>{any_of('lineage', 'issued_before')})\s{_kinds()})?"
    return re.compile(rf"\b{before}\b{re.escape(noun)}s?\b", re.IGNORECASE)


_ONE = r"(?:an?|one|its|his|her|their)\s"
"""What goes before a writing that is brought in, and not somebody else's ("in the ministry's statement")."""
