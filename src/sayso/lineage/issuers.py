"""Whose a writing is that a report only calls "the statement": the body's that issued it a few lines before.

A reading has "the statement said" as a document's word, as the text does. Whoever issued it stands behind the
claim, and it is no further source.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.lineage.names import listed
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.model import Attribution, Report, Spans

_ISSUING = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.PERSON, SpeakerKind.OFFICIAL})
_DEFINITE = re.compile(r"^(?:the|this|that|its|their|his|her|it)\b", re.IGNORECASE)
_FAR = 900
"""Characters before it in which a writing is brought in. By hand: two or three paragraphs."""


def issued(report: Report, attribution: Attribution) -> Attribution:
    """The attribution, with who issued the writing as its speaker where the report says so before it."""
    speaker = attribution.speaker
    noun = (speaker.name or "").split(" ")[-1].casefold()
    if speaker.kind is not SpeakerKind.DOCUMENT or noun not in listed("issued") or not attribution.source:
        return attribution
    if len((speaker.name or "").split()) > _PLAIN or not _DEFINITE.match(_words(report, attribution.source)):
        return attribution
    issuer = _issuer(report, attribution, noun)
    return replace(attribution, speaker=issuer.speaker) if issuer else attribution


_PLAIN = 2
"""Words of what is only called so: "statement", "press release"."""


def _issuer(report: Report, attribution: Attribution, noun: str) -> Attribution | None:
    """The nearest attribution before it whose sentence brings such a writing in, if a body or person speaks
    there, or the writing has a body's name ("an Orsa statement")."""
    at = attribution.source[0].start
    before = [one for one in report.attributions if one.source and at - _FAR <= one.source[0].start < at]
    for one in sorted(before, key=lambda one: one.source[0].start, reverse=True):
        name = (one.speaker.name or "").casefold()
        issues = one.speaker.kind in _ISSUING or (
            name.endswith(f" {noun}") and one.speaker != attribution.speaker
        )
        if issues and noun in _sentence(report, one).casefold().split():
            return one
    return None


def _sentence(report: Report, attribution: Attribution) -> str:
    """The words around source and cue, marks apart, as far as their sentence goes."""
    spans = (*attribution.source, *attribution.cue)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    opening = max(report.text.rfind(mark, 0, start) for mark in (". ", "\n", "” ", '" '))
    closing = _CLOSING.search(report.text, end)
    return _MARKS.sub(" ", report.text[opening + 1 : closing.start() if closing else len(report.text)])


_CLOSING = re.compile(r"[.!?][\"'”’]?\s|\n")
_MARKS = re.compile(r"[^\w'’-]+")


def _words(report: Report, spans: Spans) -> str:
    return " ".join(span.of(report.text) for span in spans)
