"""Statements without a source mention: quotations of the speaker before, agentless reports and statements."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.speakers.rumour import unspecified
from sayso.labels.voice import Voice, outlet_voice
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import UNNAMED_MEDIA, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.passage import Passage, Reading
    from sayso.outlet_mentions import OutletMention


def sourceless(passage: Passage, heard: Heard) -> Reading[Voice]:
    """The speaker before for a bare quotation; "unnamed media" for what was reported; else unspecified."""
    if not passage.cue:
        return _quotation(passage, heard)
    lemmas = passage.cue_lemmas
    if lemmas & roles("telling") and _is_own(passage):
        return heard_reading(passage, _teller(passage), "whoever told the outlet", 0.7)
    if outlet := _carrier(passage, heard):
        voice = outlet_voice(heard.press.called(outlet.outlet), "carries what is said", 0.7)
        return heard_reading(passage, voice, "outlet in whose report it is said", 0.65)
    if lemmas & roles("media_cues") and not (_is_seen(passage) and "reportedly" not in lemmas):
        kind, name, rule = SpeakerKind.OUTLET, UNNAMED_MEDIA, "agentless report"
    else:
        kind, name, rule = SpeakerKind.GROUP, unspecified(passage), "agentless statement"
    return heard_reading(passage, Voice(None, name, kind, kind_rule=rule, kind_confidence=0.7), rule, 0.7)


def own_word(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """The report's own outlet, where that says what nobody could check; without a name where none is known.

    It has no key: no "he" and no quotation behind it is the outlet's.
    """
    if not passage.is_unverified:
        return None
    rule = "the report's own word"
    voice = Voice(None, heard.press.publisher, SpeakerKind.OUTLET, kind_rule=rule, kind_confidence=0.9)
    return heard_reading(passage, voice, rule, 0.9)


def _quotation(passage: Passage, heard: Heard) -> Reading[Voice]:
    voice = heard.last()
    if voice is None:
        return heard_reading(passage, Voice(None, None, None), "no source and none before", 0.3)
    return heard_reading(
        passage, replace(voice, kind_rule="the speaker before"), "quotation of the speaker before", 0.6
    )


def _carrier(passage: Passage, heard: Heard) -> OutletMention | None:
    """The outlet in whose piece it is said: "in a report by the Herald, it is claimed that"."""
    cue = passage.cue[0].start
    verb = roles("hearsay").isdisjoint(passage.cue_lemmas)
    for outlet in heard.press.within(passage.sentence):
        before = passage.text[passage.sentence.start : outlet.span.start]
        if verb and outlet.span.end < cue and _RIGHT_BEFORE.fullmatch(passage.text, outlet.span.end, cue):
            return outlet
        if _IN_PIECE.search(before) and not passage.in_content(outlet.span):
            return outlet
    return None


_RIGHT_BEFORE = re.compile(r"\s|,\s\w+,\s")
"""Between an outlet and its verb that the parse took for no verb: "the Herald, however, reports"."""

_WORK = any_of("channels", "works_of_outlets", "named_behind")
_IN_PIECE = re.compile(
    rf"\b[Ii]n\s(?:an?|the|its|their)\s(?:\w+\s){{0,2}}{_WORK}\s(?:by|in|from|on)\s(?:the\s)?$"
)


def _teller(passage: Passage) -> Voice:
    """Who told the outlet something, for "we're told": nobody says who."""
    kind, rule = SpeakerKind.ANONYMOUS, "told to the outlet itself"
    key = f"source@{passage.index}"
    return Voice(key, "anonymous source", kind, noun="source", kind_rule=rule, kind_confidence=0.7)


def _is_own(passage: Passage) -> bool:
    """Whether the outlet itself is who was told: "we're told", not "police were told"."""
    told = (token for token in passage.cue_tokens if token.tag_ == "VBN")
    return any(child.lower_ in ("we", "i") for token in told for child in token.children)


def _is_seen(passage: Passage) -> bool:
    """Whether things, not words, were reported: "beasts have been reported" to whoever collects sightings."""
    children = [child for token in passage.cue_tokens for child in token.children]
    said = any(child.dep_ in ("xcomp", "ccomp") for child in children)
    return not said and any(
        child.dep_ == "nsubjpass" and child.tag_ == "NNS" and child.lemma_ not in roles("document")
        for child in children
    )
