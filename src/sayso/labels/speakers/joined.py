"""Sources that name several speakers of one verb: "Seoul and Tokyo", "both the Herald and Ada Byron"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice
from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import is_human, roles
from sayso.model import NAMED, Span, SpeakerKind
from sayso.spans import hull
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from sayso.labels.passage import Passage

_BOTH = re.compile(r"(?:both|neither|either)\s+", re.IGNORECASE)
_MOST = 4
"""Speakers of one verb at most; more are a list in which the parse is not to be trusted."""


def members(passage: Passage, names: Collection[str] = ()) -> list[Passage]:
    """The passage once for each speaker that its source joins; empty where it names one.

    ``names`` are those of bodies that the report writes out for their letters; none of them is cut.
    """
    if len(passage.source) != 1 or passage.block is None:
        return []
    tokens = passage.tokens(passage.source)
    heads = _joined(tokens)
    if len(heads) < 2 and (two := _two_titled(passage, tokens)):
        return [passage.spoken_by(span) for span in two]
    if not 1 < len(heads) <= _MOST or _tells_of_one(heads) or _is_one_body(tokens):
        return []
    spans = _between(passage, tokens, heads)
    if any(_cuts(spans, passage, name) for name in (*names, *_joined_names())):
        return []
    return [passage.spoken_by(span) for span in spans]


def written_out(letters: Mapping[str, str]) -> list[str]:
    """The names that a report writes out for letters of which the last is their last word's."""
    return [name for short, name in letters.items() if name.rpartition(" ")[2][:1].upper() == short[-1]]


def _is_one_body(tokens: Sequence[Token]) -> bool:
    """Whether one body's name is all there is: "the Council of Tarn and Orsa"."""
    named = [token for token in tokens if token.tag_ != "DT"]
    starts = [token for token in named if token.ent_iob_ == "B"]
    return len(starts) == 1 and all(token.ent_type_ == "ORG" for token in named)


def _cuts(spans: Sequence[Span], passage: Passage, name: str) -> bool:
    """Whether one of the spans begins within the name: "Brome" in "the Free Ports of Orsa and Brome"."""
    source = passage.source[0]
    at = source.of(passage.text).lower().find(name.lower())
    whole = Span(source.start + at, source.start + at + len(name))
    return at >= 0 and any(whole.start < span.start < whole.end for span in spans)


@cache
def _joined_names() -> tuple[str, ...]:
    """Names known to be one body's that have "and" in them, in lower case."""
    return tuple(name for names in load("lineage")["also_called"] for name in names if " and " in name)


def _tells_of_one(heads: Sequence[Token]) -> bool:
    """Whether the second only says what the first, a person, is: "Ada Byron, analyst and adviser"."""
    first, second = heads[:2]
    bare = second.tag_ == "NN" and is_human(second.text) and not any(c.dep_ == "det" for c in second.children)
    return bare and first.ent_type_ == "PERSON" and any(c.text == "," for c in first.children)


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """The head of the source and what is coordinated with it by "and" or "or"."""
    inside = {token.i for token in tokens}
    head = next((token for token in tokens if token.head.i not in inside or token.head is token), None)
    heads: list[Token] = []
    while head is not None:
        heads.append(head)
        head = next((c for c in head.children if c.dep_ == "conj" and c.i in inside), None)
    # "&" stands within one firm's name.
    linked = any(child.dep_ == "cc" and child.text != "&" for token in heads for child in token.children)
    return heads if linked else []


def _two_titled(passage: Passage, tokens: Sequence[Token]) -> list[Span]:
    """Two persons, the second with a title, where the parse has the first for part of it: "Mayor Tom de Brome
    and Police Commissioner Bill Tarn"."""
    if not tokens:
        return []
    doc, starts = tokens[0].doc, [t.i for t in tokens if t.ent_type_ == "PERSON" and t.ent_iob_ == "B"]
    joints = [token.i for token in tokens if token.lower_ == "and"]
    if len(starts) != 2 or len(joints) != 1 or not starts[0] < joints[0] < starts[1]:
        return []
    between = doc[joints[0] + 1 : starts[1]]
    before = doc[tokens[0].i : starts[0]]
    first_ends = doc[joints[0] - 1].ent_type_ == "PERSON" and all(t.text[:1].isupper() for t in before)
    titled = len(between) > 0 and is_human(between[-1].text) and all(t.text[:1].isupper() for t in between)
    if not (first_ends and titled):
        return []
    first = _stretch(passage, doc, tokens[0].i, joints[0] - 1)
    return [first, _stretch(passage, doc, joints[0] + 1, tokens[-1].i)]


def _between(passage: Passage, tokens: Sequence[Token], heads: Sequence[Token]) -> list[Span]:
    """The source cut where a conjunct begins."""
    starts = [
        tokens[0].i,
        *(max(head.left_edge.i, before.i + 1) for before, head in pairwise(heads)),
        tokens[-1].i + 1,
    ]
    spans = [_stretch(passage, tokens[0].doc, start, end - 1) for start, end in pairwise(starts)]
    both = _BOTH.match(spans[0].of(passage.text))
    first = Span(spans[0].start + both.end(), spans[0].end) if both else spans[0]
    return [first, *spans[1:]]


def _stretch(passage: Passage, doc: Doc, start: int, end: int) -> Span:
    """The tokens from ``start`` to ``end`` without the comma or "and" at their end."""
    while end > start and (doc[end].dep_ == "cc" or doc[end].is_punct or doc[end].is_space):
        end -= 1
    first, last = doc[start], doc[end]
    return Span(passage.place(first), passage.place(last) + len(last))


def listed_outlets(passage: Passage) -> Voice | None:
    """The outlets of no table that a plural noun introduces: "Sites Orsa Today, Reeve, and Brome Life"."""
    if not passage.source:
        return None
    whole = hull(passage.source)
    found = _listed().match(passage.text, whole.start, whole.end)
    if found is None:
        return None
    names = " ".join(found["names"].split()).rstrip(" ,")
    rule = "outlets listed behind their noun"
    return Voice(names.lower(), names, SpeakerKind.OUTLET, plural=True, kind_rule=rule, kind_confidence=0.7)


@cache
def _listed() -> re.Pattern[str]:
    nouns = alternatives(f"{noun}s" for noun in roles("outlet") if singular(f"{noun}s") == noun)
    words = r"[A-Z][\w.’'-]*,?(?:\s(?:[A-Z][\w.’'-]*|and|of|the),?){1,14}"
    return re.compile(rf"(?i:{nouns})\s(?P<names>{words})\s*$")


def together(voices: Sequence[Voice]) -> Voice | None:
    """The one voice of several speakers; None unless each is named, or they are of different sorts."""
    if not all(voice.key and voice.name and voice.kind in _BY_NAME for voice in voices):
        return _of_different_sorts(voices)
    names = list(dict.fromkeys(voice.name or "" for voice in voices))
    if len(names) < 2 or any(name[:1].islower() and " " not in name for name in names):
        return None
    kinds = {voice.kind for voice in voices}
    return Voice(
        " and ".join(names).lower(),
        " and ".join([", ".join(names[:-1]), names[-1]]),
        voices[0].kind,
        plural=True,
        kind_rule="several speakers of one sort" if len(kinds) == 1 else "the first of several speakers",
        kind_confidence=0.85 if len(kinds) == 1 else 0.5,
    )


def _of_different_sorts(voices: Sequence[Voice]) -> Voice | None:
    """The voice of a named and an unnamed speaker, or of two sorts of unnamed; it is the first one's kind."""
    kinds = {voice.kind for voice in voices}
    if len(kinds) < 2 or not all(voice.name and voice.kind for voice in voices):
        return None
    name = " and ".join(voice.name or "" for voice in voices)
    rule = "the first of several speakers"
    return Voice(name.lower(), name, voices[0].kind, plural=True, kind_rule=rule, kind_confidence=0.5)


_BY_NAME = NAMED | {SpeakerKind.OUTLET}
