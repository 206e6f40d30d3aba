"""Findings out of the words of an invented text, for the tests of what is made of findings."""

from __future__ import annotations

from sayso.attribution.finder import Finding
from sayso.attribution.ground.lexicon import cues
from sayso.model import Span, Spans

COMPLETING = min(cues().completing)


def at(text: str, *words: str) -> Spans:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


def finding(text: str, source: str, cue: str, content: str, rule: str = "tagger") -> Finding:
    return Finding(
        source=at(text, source) if source else (),
        cue=at(text, cue) if cue else (),
        content=at(text, content) if content else (),
        rule=rule,
    )


DENIED = "Ida Brenn denied the report, Radio Nord said."
FRAME = finding(DENIED, "Radio Nord", "said", "Ida Brenn denied the report")
DENIAL = finding(DENIED, "Ida Brenn", "denied", "the report", COMPLETING)
