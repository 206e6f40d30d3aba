"""An invented report as the guide has it, as rules have read it, and as a tagger has seen it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from sayso.attribution.tagger import SHIPPED, Seen
from sayso.attribution.tagger.pieces import windows
from sayso.attribution.tagger.weights import VOCABULARY
from sayso.evaluation.gold_form import GoldReport, Quoted, Statement
from sayso.model import Certainty, Polarity, Report, Span, Speaker, SpeakerKind, Stance
from sayso.weights import load_tokenizer
from stated import stated

TEXT = (
    "Ada Brome told the Wenlow Herald that the ferry sank.\n"
    "The harbour office denied it.\n"
    "Nobody knew why, she said."
)
NOBODY = Speaker(None, None)
OFFICE = Speaker("The harbour office", SpeakerKind.ORGANIZATION)


def quoted(words: str) -> tuple[Quoted, ...]:
    start = TEXT.index(words)
    return (Quoted(start, start + len(words), words),)


def statement(source: str, cue: str, content: str, **labels: Any) -> Statement:
    return Statement(content=quoted(content), cue=quoted(cue), source=quoted(source), **labels)


ANNOTATED = GoldReport(
    "ferry",
    (
        statement(
            "Ada Brome",
            "told",
            "the ferry sank",
            speaker="Ada Brome",
            kind=SpeakerKind.PERSON,
            stance=Stance.ASSERTS,
            certainty=Certainty.CERTAIN,
            polarity=Polarity.POSITIVE,
            via=("Wenlow Herald",),
        ),
        statement(
            "The harbour office",
            "denied",
            "it",
            speaker="harbour office",
            kind=SpeakerKind.ORGANIZATION,
            stance=Stance.DENIES,
            responds_to=0,
        ),
        statement("she", "said", "Nobody knew why", speaker="Ada Brome", region="caption"),
    ),
    text=TEXT,
)
"""The last one is a caption's."""


def reading() -> Report:
    """Rules took the office to assert, and found its statement first."""
    office = stated(TEXT, "The harbour office", "denied", "it", OFFICE, name="a1")
    brome = stated(TEXT, "Ada Brome", "told", "the ferry sank", Speaker("Ada Brome", None), name="a2")
    she = stated(TEXT, "she", "said", "Nobody knew why", NOBODY, name="a3")
    return Report("ferry", TEXT, attributions=(replace(office, responds_to="a2"), brome, she))


def seen() -> list[Seen]:
    """Each paragraph a window, in states of nothing but chance."""
    tokenizer = load_tokenizer(SHIPPED / VOCABULARY)
    chance = np.random.default_rng(1)
    ends = [at for at, letter in enumerate(TEXT + "\n") if letter == "\n"]
    spans = [Span(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
    found = [windows(TEXT, [span], tokenizer)[0] for span in spans]
    return [Seen(one, chance.normal(size=(1, len(one) + 2, 384)).astype(np.float32)) for one in found]
