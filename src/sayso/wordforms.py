"""Forms of words and marks: what compares words however they are inflected or printed."""

from __future__ import annotations

import re

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\n": " ", "\t": " ", "\xa0": " "}
)


def straightened(text: str) -> str:
    """The text with straight quotation marks and plain spaces, of the same length."""
    return text.translate(_STRAIGHT)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, straight marks, contractions kept."""
    return re.findall(r"[\w.'-]*\w", straightened(text).lower())


def singular(noun: str) -> str:
    """The noun without a plural's s, by the plain rules of English; enough for role nouns."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("people") and noun != "people":
        return noun[:-6] + "person"
    if noun == "children":
        return "child"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")):
        return noun[:-1]
    return noun
