"""The press that is not named, or not by a name that anybody knows, as a relay.

"Told local television", "the official news agency quoted him as saying", "a speech broadcast on state TV",
"reportedly said"; and the outlet named just before that "it" stands for: "It quoted a cousin as saying ...".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import unnamed_press
from sayso.labels.relays.nearer import belongs_elsewhere
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import roles
from sayso.model import UNNAMED_MEDIA, Relay, Span, SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

CITING = frozenset({"cite", "quote", "attribute"})
"""Cues, as lemmas, by which one statement is part of another's sentence: "NHK said so, citing Lorne"."""


def at_large(passage: Passage, voice: Voice, passages: Sequence[Passage], press: Press) -> Relay | None:
    """The press of that sort that the sentence of a statement names; ``passages`` are all of the sentence."""
    if voice.kind is SpeakerKind.OUTLET:
        return None
    if passage.cue_lemmas & CITING and (who_quotes := _described(passage) or _it(passage, press)):
        return who_quotes
    if voice.name and (monitor := _monitor(passage, voice.name) or _it_said(passage, passages, press)):
        return monitor
    return _of_a_place(passage, voice, passages) or _hearsay(passage, voice)


def _described(passage: Passage) -> Relay | None:
    """The outlet that quotes, by its description: "the state-run daily Tishreen", "Lennish media"."""
    for found in _quoting_press().finditer(passage.sentence_words):
        start, end = (passage.sentence.start + at for at in found.span("press"))
        span = Span(start, end)
        if not passage.in_content(span) and not any(source.overlaps(span) for source in passage.source):
            return Relay(span.of(passage.text), (span,))
    return None


def _it(passage: Passage, press: Press) -> Relay | None:
    """The outlet named last, where "it" or "the report" quotes."""
    start = passage.sentence.start
    it = _IT.match(passage.sentence_words)
    named = press.before(start) if it and passage.cue[0].start - start <= it.end() + 1 else None
    if it is None or named is None or start - named.span.end > _NEAR:
        return None
    return Relay(press.called(named.outlet), (Span(start, start + it.end()),))


_IT = re.compile(r"(?:It|The\s(?:report|article|story))(?=\s)")
_NEAR = 300
"""Characters back to the outlet that "it" stands for: a sentence or two. Set by hand, not tuned."""


def _it_said(passage: Passage, passages: Sequence[Passage], press: Press) -> Relay | None:
    """The outlet named last, where "it said that Lorne had told it so" and has no statement for itself."""
    frame = _IT_SAID.match(passage.sentence_words)
    end = passage.sentence.start + (frame.end() if frame else 0)
    start = min((span.start for span in passage.source), default=0)
    if (
        frame is None
        or not end <= start <= end + len(" that the ")
        or not _TOLD_IT.search(passage.sentence_words)
    ):
        return None
    spoken = any(source.end <= end for p in passages for source in p.source)
    named = None if spoken else press.before(passage.sentence.start)
    if named is None or passage.sentence.start - named.span.end > _NEAR:
        return None
    return Relay(press.called(named.outlet), (Span(passage.sentence.start, end),))


_IT_SAID = re.compile(r"It\s(?:also\s)?(?:said|says|reported|reports|added|adds)(?=\s)")
_TOLD_IT = re.compile(r"\btold\sit\b")


def _monitor(passage: Passage, name: str) -> Relay | None:
    """The monitoring body by which a statement came: "translated by SITE", "SITE said, citing residents"."""
    cites = bool(passage.cue_lemmas & CITING)
    for found in _monitors().finditer(passage.sentence_words):
        span = Span(*(passage.sentence.start + at for at in found.span("name")))
        own = passage.in_content(span) or any(source.overlaps(span) for source in passage.source)
        if not own and found["name"] not in name and (cites or found["has"]):
            return Relay(span.of(passage.text), (span,))
    start = passage.sentence.start
    last = list(_monitors().finditer(passage.text, max(0, start - _NEAR), start)) if cites else []
    if not last or _IT_TOLD.search(passage.sentence_words) is None:
        return None
    return Relay(last[-1]["name"], (Span(*last[-1].span("name")),))


_IT_TOLD = re.compile(
    r"\b(?:it|the\s(?:group|monitor|observatory))\s(?:said|reported|added)\b", re.IGNORECASE
)


@cache
def _monitors() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<has>\b{any_of('channels', 'cited', 'monitored')}\s)?(?:the\s)?"
        rf"\b(?P<name>{any_of('channels', 'cited', 'monitors')})\b"
    )


def _of_a_place(passage: Passage, voice: Voice, passages: Sequence[Passage]) -> Relay | None:
    """The press of a place or sort, unnamed, that was told or that reports: "told local television"."""
    if not voice.name:
        return None
    for match in unnamed_press().finditer(passage.sentence_words):
        name = "told" if match["told"] else "reports"
        start, end = match.span(name)
        span = Span(passage.sentence.start + start, passage.sentence.start + end)
        if passage.in_content(span) or any(source.overlaps(span) for p in passages for source in p.source):
            continue
        if not belongs_elsewhere(passage, span, passages):
            return Relay(span.of(passage.text), (span,))
    return None


def _hearsay(passage: Passage, voice: Voice) -> Relay | None:
    """The unnamed media of "reportedly said"."""
    if not voice.name or not passage.cue or not passage.source:
        return None
    if passage.cue_words.strip() == "reportedly":
        return None
    start = max(passage.sentence.start, passage.cue[0].start - len("reportedly "))
    end = min(passage.sentence.end, passage.cue[0].end + len(" reportedly"))
    beside = re.search(r"\breportedly\b", passage.text[start:end])
    if beside is None or passage.in_content(Span(start + beside.start(), start + beside.end())):
        return None
    return Relay(UNNAMED_MEDIA, (Span(start + beside.start(), start + beside.end()),))


@cache
def _quoting_press() -> re.Pattern[str]:
    """ "The official news agency quoted", "Lennish media reported"."""
    nouns = alternatives({noun for noun in roles("outlet") if singular(noun) not in ("report", "news")})
    verbs = any_of("channels", "reporting")
    return re.compile(
        rf"(?:^|[,\"-]\s)(?:(?:[Tt]he|[Aa]n?)\s)?(?P<press>(?!(?:[Tt]he|[Aa]n?)\s)(?:[\w-]+\s){{0,3}}{nouns})\s"
        rf"(?:{any_of('channels', 'adverbs')}\s)?{verbs}\b"
    )
