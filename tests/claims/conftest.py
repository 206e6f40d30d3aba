"""Small stories: reports made of attributions, each given by its words, and vectors that count words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso import samples
from sayso.claims.propositions.words import stems
from sayso.embedding import WIDTH
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Form,
    Polarity,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.story import Filed


class WordCounts:
    """Stands in for the encoder where a test is about something else: texts are near by shared words."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for at, text in enumerate(texts):
            for word in stems(text):
                rows[at, int(hashlib.sha256(word.encode()).hexdigest(), 16) % WIDTH] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)


@dataclass(frozen=True)
class Said:
    """One attribution to be made: its content (None for none) and labels; ``source`` are words of the cue."""

    content: str | None
    stance: Stance = Stance.ASSERTS
    speaker: str | None = None
    form: Form = Form.INDIRECT
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    answers: str | None = None
    kind: SpeakerKind = SpeakerKind.PERSON
    cue: str | None = None
    source: str | None = None


Story = Callable[..., Filed]


@pytest.fixture
def words() -> WordCounts:
    return WordCounts()


@pytest.fixture
def report() -> Story:
    """Makes a report whose paragraphs are the contents, with a lead paragraph where one is given."""

    def make(
        name: str, *said: Said, at: str = "2024-05-01", lead: str = "", headline: str | None = None
    ) -> Filed:
        text, blocks, attributions = "", [], []
        for number, one in enumerate((None, *said)):
            paragraph = lead if one is None else f"{one.content or 'nothing'}, {one.cue or 'it was said'}."
            start = len(text)
            text += paragraph + "\n\n"
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(paragraph)))
            if one is not None:
                content = (Span(start, start + len(one.content)),) if one.content else ()
                at_cue = start + paragraph.rindex(", ") + 2
                cue = (Span(at_cue, at_cue + len(one.cue)),) if one.cue else ()
                at_source = at_cue + (one.cue or "").find(one.source or "")
                source = (Span(at_source, at_source + len(one.source)),) if one.source else ()
                attributions.append(replace(_attribution(number, one, content), cue=cue, source=source))
        return Filed(
            Report(name, text, tuple(blocks), headline=headline, attributions=tuple(attributions)), at
        )

    return make


def _attribution(number: int, one: Said, content: tuple[Span, ...]) -> Attribution:
    return Attribution(
        id=f"a{number}",
        content=content,
        cue=(),
        source=(),
        form=one.form,
        stance=one.stance,
        detail=None,
        certainty=one.certainty,
        polarity=one.polarity,
        speaker=Speaker(one.speaker, one.kind),
        responds_to=one.answers,
    )


@pytest.fixture(scope="session")
def sample() -> list[Filed]:
    """The bundled story as its gold has it: statements as attributions of the articles' own text."""
    return [_gold_report(record) for record in samples.load_gold()["reports"]]


def _gold_report(record: dict) -> Filed:  # type: ignore[type-arg]
    text = "\n\n".join(block["text"] for block in record["blocks"])
    attributions = tuple(
        _gold_attribution(number, statement, text) for number, statement in enumerate(record["statements"], 1)
    )
    report = Report(record["file"], text, headline=record["headline"], attributions=attributions)
    return Filed(report, record["published"])


def _gold_attribution(number: int, statement: dict, text: str) -> Attribution:  # type: ignore[type-arg]
    answers = statement["responds_to"]
    kind = statement["kind"]
    return Attribution(
        id=f"a{number}",
        content=samples.spans_of(text, statement["content"] or []),
        cue=samples.spans_of(text, statement["cue"] or []),
        source=(),
        form=Form(statement["form"]),
        stance=Stance(statement["stance"]),
        detail=statement["detail"],
        certainty=Certainty(statement["certainty"]),
        polarity=Polarity(statement["polarity"]),
        speaker=Speaker(statement["speaker"], SpeakerKind(kind) if kind else None),
        responds_to=None if answers is None else f"a{answers + 1}",
    )
