"""From scores to spans: what a network says is read out word by word."""

from collections.abc import Sequence

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.attribution.tagger.candidates import Candidate, Encoding, Looked, Scores, candidates, encoded
from sayso.attribution.tagger.pieces import Window, windows
from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.stack import Crops, Stack
from sayso.attribution.tagger.weights import SHIPPED, VOCABULARY
from sayso.model import Span, Spans
from sayso.weights import load_tokenizer

LIKELY, UNLIKELY = 4.0, -6.0


class ScriptedNetwork:
    """Begins a cue at each key of ``anchors`` (a piece of the one window); each gives its pieces roles."""

    """Begins a cue at each of ``anchors`` (a piece of the one window) and gives pieces the roles listed."""

    def __init__(self, anchors: dict[int, dict[int, Role]]) -> None:
        self._anchors = anchors
        self._order = sorted(anchors)
        self.looks = 0

    def encode(self, stack: Stack) -> Encoding:
        anchor = np.full(stack.ids.shape, UNLIKELY, dtype=np.float32)
        for piece in self._anchors:
            anchor[0, piece + 1] = LIKELY
        nothing = np.zeros((*stack.ids.shape, 2), dtype=np.float32)
        return Encoding(anchor, nothing, nothing, nothing)

    def look(self, asks: Scores, tells: Scores, around: Crops) -> Looked:
        self.looks += 1
        roles = np.zeros((*around.column.shape, len(Role)), dtype=np.float32)
        roles[:, :, Role.NONE] = 1.0
        for row, anchor in enumerate(self._order):
            for piece, role in self._anchors[anchor].items():
                roles[row, around.column[row] == piece + 1, role] = 5.0
        return Looked(roles, np.full(len(asks), 2.0, dtype=np.float32))


def found_by(window: Window, network: ScriptedNetwork) -> list[Candidate]:
    return candidates(encoded([window], network), network, least_likely=0.05)


def pieces_of(window: Window, text: str, words: Sequence[str], role: Role) -> dict[int, Role]:
    """The pieces that lie in the (first) places of ``words``, each with the role."""
    found = {}
    for word in words:
        start = text.index(word)
        for piece in range(len(window)):
            if window.start[piece] < start + len(word) and window.end[piece] > start:
                found[piece] = role
    return found


TEXT = "“The bridge is safe,” Ida Brenn said on Monday, “and it stays open.”"


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED / VOCABULARY)


def read_out(text: str, tokenizer: Tokenizer, **roles: list[str]) -> list[Candidate]:
    (window,) = windows(text, [Span(0, len(text))], tokenizer)
    parts = {}
    for name, words in roles.items():
        parts |= pieces_of(window, text, words, Role[name.upper()])
    anchor = min((piece for piece, role in parts.items() if role == Role.CUE), default=0)
    return found_by(window, ScriptedNetwork({anchor: parts}))


def words(text: str, spans: Spans) -> list[str]:
    return [span.of(text) for span in spans]


def test_a_content_in_two_pieces(tokenizer: Tokenizer) -> None:
    (found,) = read_out(
        TEXT,
        tokenizer,
        content=["“The bridge is safe,”", "“and it stays open.”"],
        source=["Ida Brenn"],
        cue=["said"],
    )
    assert words(TEXT, found.content) == ["“The bridge is safe,”", "“and it stays open.”"]
    assert words(TEXT, found.source) == ["Ida Brenn"]
    assert words(TEXT, found.cue) == ["said"]


def test_nobody_need_be_named(tokenizer: Tokenizer) -> None:
    text = "It is said that the ferry sank."
    (found,) = read_out(text, tokenizer, content=["the ferry sank"], cue=["is said"])
    assert found.source == ()


def test_a_cue_without_content_gives_nothing(tokenizer: Tokenizer) -> None:
    assert read_out(TEXT, tokenizer, source=["Ida Brenn"], cue=["said"]) == []


def test_a_word_is_taken_whole(tokenizer: Tokenizer) -> None:
    text = "Ostrandenburgh said it was over."
    (window,) = windows(text, [Span(0, len(text))], tokenizer)
    parts = {0: Role.SOURCE} | pieces_of(window, text, ["said"], Role.CUE)
    parts |= pieces_of(window, text, ["it was over"], Role.CONTENT)
    anchor = min(piece for piece, role in parts.items() if role == Role.CUE)
    assert anchor > 1
    scripted = ScriptedNetwork({anchor: parts | dict.fromkeys(range(anchor - 1), Role.SOURCE)})
    (found,) = found_by(window, scripted)
    assert words(text, found.source) == ["Ostrandenburgh"]


def test_unlikely_places_are_not_looked_at(tokenizer: Tokenizer) -> None:
    (window,) = windows(TEXT, [Span(0, len(TEXT))], tokenizer)
    network = ScriptedNetwork({})
    assert found_by(window, network) == []
    assert network.looks == 0


def test_no_windows_no_candidates() -> None:
    assert candidates([], ScriptedNetwork({}), least_likely=0.05) == []


def test_a_content_over_paragraphs_has_a_piece_in_each(tokenizer: Tokenizer) -> None:
    text = "Brenn said:\n“One thing.\n“Another thing.”"
    lines = [Span(0, 11), Span(12, 23), Span(24, 40)]
    (window,) = windows(text, lines, tokenizer)
    parts = pieces_of(window, text, ["“One thing.", "“Another thing.”"], Role.CONTENT)
    parts |= pieces_of(window, text, ["said"], Role.CUE)
    anchor = min(piece for piece, role in parts.items() if role == Role.CUE)
    (found,) = found_by(window, ScriptedNetwork({anchor: parts}))
    assert words(text, found.content) == ["“One thing.", "“Another thing.”"]
