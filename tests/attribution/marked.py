"""Marked-up sentences: "[s:The mayor] [c:said] [t:the road was shut]" is a text and one attribution in it.

A role may carry the numbers of the attributions it belongs to ("[s12:The mayor] [c1:denied] ..."); without
one it is the first. Marks nest; a role marked twice is one role in two pieces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

MARK = re.compile(r"\[([sct])(\d*):|\]")
WORD = re.compile(r"\w+(?:['’]\w+)*")

Words = frozenset[int]
"""Where words begin in the text."""


@dataclass(frozen=True)
class Spoken:
    """The words of one attribution, by role."""

    source: Words
    cue: Words
    content: Words


def read(marked: str) -> tuple[str, set[Spoken]]:
    """The plain text, and what is attributed in it."""
    text = ""
    opened: list[tuple[str, str, int]] = []
    roles: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    spans: list[tuple[str, str, int, int]] = []
    last = 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark.group() == "]":
            role, numbers, start = opened.pop()
            spans.append((role, numbers or "1", start, len(text)))
        else:
            opened.append((mark.group(1), mark.group(2), len(text)))
    text += marked[last:]
    assert not opened, marked
    for role, numbers, start, end in spans:
        for number in numbers:
            roles[number][role] |= words(text, [(start, end)])
    return text, {
        Spoken(frozenset(found["s"]), frozenset(found["c"]), frozenset(found["t"]))
        for found in roles.values()
    }


def words(text: str, spans: list[tuple[int, int]]) -> Words:
    """The words that begin inside the spans."""
    return frozenset(
        match.start() for start, end in spans for match in WORD.finditer(text) if start <= match.start() < end
    )


def shown(text: str, spoken: set[Spoken]) -> str:
    """For a failing test: the attributions as words."""

    def role(starts: Words) -> str:
        return " ".join(match.group() for match in WORD.finditer(text) if match.start() in starts)

    return "\n".join(
        sorted(f"s: {role(one.source)} | c: {role(one.cue)} | t: {role(one.content)}" for one in spoken)
    )
