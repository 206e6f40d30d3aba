"""A proposition's words as a sentence, without what leads in, breaks off, or is only remarked at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.core import core
from sayso.claims.propositions.whole import stands_alone
from sayso.claims.propositions.words import is_negated, is_turned
from sayso.lexicons.patterns import pattern

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit

_TELLING = pattern("sentences", "around", "telling")
"""A speaker's own leading in, which is no part of it either ("I can say that the bridge fell")."""
_ONLY = pattern("sentences", "around", "only")
_LEFT_OVER = pattern("sentences", "around", "left_over")
"""The beginning of what was cut off at the end."""


def sentence(unit: Unit) -> str:
    """The proposition as a sentence: capital, full stop, no loose quotation marks; a pronoun replaced only
    where that is sure."""
    words = without_inserted(_told_beside(unit, unit.text if unit.sure else core(unit.words)))
    text = _balanced(" ".join(words.split())).strip(" ,;:-.")
    text = _ONLY.sub("", _TELLING.sub("", text)) or text
    text = _without_remark(_LEFT_OVER.sub("", text) or text)
    if not text:
        text = " ".join(unit.words.split())
    return text[0].upper() + text[1:] + ("" if text[-1] in "?!…" else ".")


def without_inserted(text: str) -> str:
    """The words without who says it, where that stands between commas ("the mill, Reeve claims, leaked")."""
    found = _INSERTED_SAYING.search(text)
    if not found:
        return text
    apart = _OWN_SUBJECT_NEXT.match(text, found.end()) or _LEADING_PHRASE.match(text)
    comma = "," if apart else ""
    return f"{text[: found.start()]}{comma}{text[found.end() :]}"


_INSERTED_SAYING = pattern("sentences", "around", "inserted_saying")
_OWN_SUBJECT_NEXT = pattern("sentences", "around", "own_subject_next")
_LEADING_PHRASE = pattern("sentences", "around", "leading_phrase")
"""A subject of its own behind that, and what leads in before it: a comma stays."""


def _without_remark(text: str) -> str:
    """The sentence without a remark at its end on the last thing named ("..., which are two forces")."""
    found = _REMARK.search(text)
    if not found or is_turned(found.group()) or is_negated(found.group()):
        return text
    return text[: found.start()] if stands_alone(text[: found.start()]) else text


_REMARK = pattern("sentences", "around", "remark")
"""A clause at the end that only describes."""


def _told_beside(unit: Unit, words: str) -> str:
    """The words, with whom they open on as a pronoun in brackets behind it, where the report tells that."""
    found = _LOOSE.match(words) if unit.beside else None
    return f"{words[: found.end()]} [{unit.beside}]{words[found.end() :]}" if found else words


_LOOSE = re.compile(r"(?:he|she|it)(?=\s)", re.IGNORECASE)
"""A pronoun that opens a sentence."""


def _balanced(text: str) -> str:
    """The text without quotation marks that have no partner."""
    text = text.replace('"', "") if text.count('"') % 2 else text
    text = re.sub("[“”]", "", text) if text.count("“") != text.count("”") else text
    opened, closed = _OPENED.findall(text), _CLOSED.findall(text)
    return _OPENED.sub("", text) if len(opened) > len(closed) else text


_OPENED = re.compile(r"‘|(?<!\w)'(?=\w)")
_CLOSED = re.compile(r"(?<=[\w.,?!])['’](?!\w)")
"""Single marks; a closing one without an opening one may be the sign of a genitive ("the keepers’ heron")."""
