"""Pictures and recordings that a report tells of though they "say" nothing: "a video uploaded to YouTube".

Where most of a story's reports tell of a picture, a clip or a recording, the story stands on it, and a report
that says who made it public, or that somebody did, has its word from there. Such a step is `beside` the
claim: it says nothing of which statement came that way, and is no origin. The words are in
`lexicons/shown.toml`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.dates import MONTHS
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.works import document_words
from sayso.lineage.ways.parties import Party, Way, is_own, way_of
from sayso.lineage.ways.same_matter import MOST, is_on_matter, sentence_around, words_of_most
from sayso.lineage.ways.statements import Statement
from sayso.model import Span, Speaker, SpeakerKind, Stance
from sayso.outlets import outlets
from sayso.story import AttributionRef, EdgeType, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.model import Attribution
    from sayso.story import Filed

_OPENING = 400
"""Characters in which a report says what it is about. By hand: its first two or three sentences."""
_AT_ONCE = 0.5
"""Share of the reports that open with the work. Of 94 stories without gold those on a work had .5 and more;
in the others it was mostly background."""
_NEAR = 60
"""Characters before a work's name in which "the" stands. By hand: room for two long words between."""


def shown_ways(
    statements: Sequence[Statement], told: Sequence[Way], known: Mapping[str, Speaker]
) -> Iterator[Way]:
    """The steps from what is shown, or from who made it public, to the reports with statements.

    ``told`` are the ways of the statements: a report in which the work speaks has it already. ``known`` are
    the story's speakers by name.
    """
    filed = {one.report: one.filed for one in statements}
    common = words_of_most(filed.values())
    speaking = {(way.statement.report, sort) for way in told for sort in _sorts_speaking(way)}
    for sort in _sorts_told_of(filed.values()):
        for one in filed.values():
            match = _first(one, sort, common)
            way = _way(one, sort, match, known) if match else None
            if match and way and not (_is_work(way) and (one.id, sort) in speaking):
                yield _by_whoever_tells(way, match)


def _sorts_told_of(filed: Iterable[Filed]) -> Iterator[str]:
    """The sorts of works of which most reports tell, and half at once; a story of one report has none."""
    texts = [one.report.text for one in filed]
    for sort in load("shown")["sorts"]:
        telling = sum(_work(sort).search(text) is not None for text in texts)
        at_once = sum(_work(sort).search(text, 0, _OPENING) is not None for text in texts)
        if telling >= max(2, MOST * len(texts)) and at_once >= _AT_ONCE * len(texts):
            yield sort


def _sorts_speaking(way: Way) -> Iterator[str]:
    for party in way.parties:
        if party.speaker and party.speaker.kind is SpeakerKind.DOCUMENT:
            yield from document_words(party.name)[-1:]


def _first(filed: Filed, sort: str, common: set[str]) -> re.Match[str] | None:
    """Where the report first says that such a work was made public; "the video" is the story's, "a video" is
    where the sentence is on its matter, and one of "last August" is an older one. So is one posted
    "in May", but in a report of that month; where no day is known of the report, any month is older."""
    text = filed.report.text
    for match in _published(sort).finditer(text):
        if _is_older(sentence_around(text, match), filed):
            continue
        if _DEFINITE.search(text, max(0, match.start() - _NEAR), match.start()) or is_on_matter(
            text, match, common
        ):
            return match
    return None


def _is_older(sentence: str, filed: Filed) -> bool:
    """Whether the sentence tells of a time long before the report."""
    if _long_ago().search(sentence):
        return True
    own = MONTHS[int(filed.at[5:7]) - 1] if filed.dated else None
    return any(
        named["month"].casefold() != own or named["when"].casefold() in load("shown")["always_older"]
        for named in _of_month().finditer(sentence)
    )


def _way(filed: Filed, sort: str, match: re.Match[str], known: Mapping[str, Speaker]) -> Way:
    ref = AttributionRef(filed.id, f"shown {sort}")
    statement = Statement(ref, filed, None, Stance.ASSERTS, beside=True)
    shown = (Evidence(filed.id, Span(*match.span())),)
    found = _by().match(filed.report.text, match.end())
    name = found["name"].rstrip(".") if found else sort
    outlet = outlets().by_name(name) if found else None
    if outlet:
        first = Party(outlet.name, None, ref, EdgeType.CITES, shown)
        return Way(statement, () if is_own(statement, name) else (first,))
    speaker = known.get(name, Speaker(name, None if found else SpeakerKind.DOCUMENT))
    return Way(statement, (Party(name, speaker, ref, EdgeType.CITES, shown),))


def _is_work(way: Way) -> bool:
    return any(one.speaker and one.speaker.kind is SpeakerKind.DOCUMENT for one in way.parties)


def _by_whoever_tells(way: Way, match: re.Match[str]) -> Way:
    """The way by the outlet in whose words it is told: "a photo posted in Kell, Metro reports"."""
    filed = way.statement.filed
    for one in filed.report.attributions:
        if any(span.start <= match.start() < span.end for span in one.content):
            told = way_of(replace(way.statement, attribution=one)).parties
            relays = [party for party in told if party.is_outlet or _reports(one, filed.report.text)]
            if relays and relays[0].name not in {party.name for party in way.parties}:
                return replace(way, parties=(*way.parties, *relays))
    return way


def _reports(attribution: Attribution, text: str) -> bool:
    """Whether somebody reports, as outlets do that no table has."""
    cue = " ".join(span.of(text) for span in attribution.cue)
    body = attribution.speaker.kind is SpeakerKind.ORGANIZATION
    last = cue.casefold().split()[-1:]
    return body and last != [] and last[0] in load("shown")["reporting"]


_DEFINITE = re.compile(r"\b(?:the|this|that)\s(?:[\w’'-]+\s){0,2}\Z", re.IGNORECASE)


@cache
def _long_ago() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('shown', 'older')}\b", re.IGNORECASE)


@cache
def _of_month() -> re.Pattern[str]:
    """ "in May", "last August"; "may" is no month."""
    months = "|".join(month.capitalize() for month in MONTHS)
    return re.compile(rf"\b(?P<when>(?i:{any_of('shown', 'in_month')}))\s(?P<month>{months})\b")


@cache
def _work(sort: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('shown', 'sorts', sort)}\b", re.IGNORECASE)


@cache
def _published(sort: str) -> re.Pattern[str]:
    """One work and that it was made public, in one clause: "a video, which was later posted"."""
    between = r"(?:[,)]?\s(?:[\w’'-]+\s){0,3}?)"
    work, published = any_of("shown", "sorts", sort), any_of("shown", "published")
    return re.compile(rf"\b{work}(?<!s){between}{published}\b", re.IGNORECASE)


@cache
def _by() -> re.Pattern[str]:
    """Where, and by whom: "to YouTube by the prankster Ada Brome"; "by a sailor" names nobody.

    A name is taken whole by what may not follow it: Python 3.11.2 misses what possessive repeats fit.
    """
    where = r"(?:\s(?:on|to)(?:\s[A-Z]\w+)?|\sonline|\s[A-Z]\w+day){0,3}"
    small = rf"{any_of('shown', 'beside_names')}\b"
    called = rf"(?:an?\s(?:[\w-]+\s){{1,4}}?{any_of('shown', 'called')}\s)"
    said = rf"\sby\s(?:{called}|(?:the\s)?(?:(?!{small})['’\"]?[a-z][\w-]*['’\"]?\s){{0,4}}?)['’\"“]?"
    word = r"(?!\w+day\b)[A-Z@][\w’-]*(?:\.\w+)?"
    name = rf"(?P<name>{word}(?:\s(?:of\s)?{word}){{0,4}})(?!\sof\s[A-Z@])"
    return re.compile(rf"{where}{said}{name}(?=[.,;:)(”\"'\n]|\s\w+day\b|\s{small}|\s\W|$)")
