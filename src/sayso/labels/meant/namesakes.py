"""One of two who share a surname: "the elder Lorne", "the younger Lorne"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading


def namesake(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The elder or the younger of those of one surname; a person told by these words where the report does
    not tell which of them is the child.
    """
    found = _mention().match(mention.words)
    if found is None:
        return None
    surname, is_child = found["surname"], found["age"].lower() in roles("younger")
    names = [name for _, name in heard.people.full_names if name.rpartition(" ")[2] == surname]
    children = [name for name in names if _is_child(name, passage.text)]
    meant = children if is_child else [name for name in names if name not in children]
    if is_child and not meant:
        meant = _named_alone(passage.text, surname, heard)
    name = meant[0] if len(meant) == 1 else f"{found['age']} {surname}"
    voice = heard.known(name) or Voice(
        name.lower(), name, SpeakerKind.PERSON, kind_rule="named", kind_confidence=0.8
    )
    return heard_reading(passage, voice, "the elder or younger of a name", 0.7)


def _named_alone(text: str, surname: str, heard: Heard) -> list[str]:
    """The child of whom the report has the given name alone: "his son, Jeff"; as it was heard, or in full.

    Whose child it is tells the person named last before, who bears the surname.
    """
    children = re.finditer(rf"{_before().pattern}([A-Z][a-z]+)\b(?!\s[A-Z])", text)
    given = {child[1] for child in children if _is_of(surname, child.start(), heard)}
    spoke = {voice.key for _, voice in heard.voices}
    return [name if name.lower() in spoke else f"{name} {surname}" for name in given]


def _is_of(surname: str, child: int, heard: Heard) -> bool:
    """Whether the person named last before somebody's child is spoken of bears the surname."""
    surnames = {surname, *(name.rpartition(" ")[2] for _, name in heard.people.full_names)}
    before = heard.press.text[max(0, child - _PARENT_WITHIN) : child]
    named = re.findall(rf"\b{alternatives(surnames)}\b", before)
    return named[-1:] == [surname]


_PARENT_WITHIN = 400
"""Characters back to the parent whose child is spoken of: a paragraph or two. Set by hand, not fitted."""


def _is_child(name: str, text: str) -> bool:
    """Whether the report calls the person somebody's child, before the name or behind it."""
    either = rf"{_before().pattern}{re.escape(name)}|{re.escape(name)}{_behind().pattern}"
    return re.search(either, text) is not None


@cache
def _mention() -> re.Pattern[str]:
    age = alternatives(roles("elder", "younger"))
    return re.compile(rf"(?:[Tt]he\s)?(?P<age>{age})\s(?P<surname>[A-Z][\w'’-]+)$")


@cache
def _before() -> re.Pattern[str]:
    """Right before the name: "his son Ben", "his younger son, Ben"."""
    return re.compile(rf"\b{alternatives(roles('children'))},?\s(?:\d+-year-old\s)?")


@cache
def _behind() -> re.Pattern[str]:
    """Right behind the name: ", his son", ", 24, the son of"."""
    owner = r"(?:his|her|their|the|whose)\s(?:\w+\s)?"
    return re.compile(rf",?\s(?:\d+,\s)?{owner}{alternatives(roles('children'))}\b")
