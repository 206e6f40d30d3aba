"""Where a text names outlets.

Input is a text, and the names to look for, made of the entries of the table of outlets. Names that several
outlets share are not guessed at: they count only where the text itself has said which is meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sayso.call_signs import call_sign, sign_end
from sayso.dates import CALENDAR
from sayso.lexicons.patterns import alternatives
from sayso.model import Outlet, Span
from sayso.outlet_context import is_in_context, was_told_the_rest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.outlet_entries import OutletEntry

_CAPITAL_NEXT = re.compile(rf"[\s-](?!(?:{CALENDAR}|I)\b)[A-Z]")
_THE_BEFORE = re.compile(r"\b[Tt]he\s$")
_SET_OFF = re.compile(r"(?:\b[Tt]he\s|['’]s\s|\()$")
_PART_OF_WORD = re.compile(r"[\w]-$")
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s\-‐‑–]+")
_Words = tuple[tuple[str, str], ...]
"""The words of a name, each after the gap that sets it off from the one before."""


class OutletMention(NamedTuple):
    """Where a text names an outlet; the span holds the name without "the" and without "'s"."""

    span: Span
    outlet: Outlet


class _Phrase(NamedTuple):
    """A name as it is looked for: the words after the first, each with what stands before it.

    ``owner`` is whose it is where nothing else was named; ``sharers`` use it once they are named in full,
    and ``at_home`` those whose it is, in its context, where the text is about their country.
    """

    rest: _Words
    needs: frozenset[str]
    owner: Outlet | None
    sharers: frozenset[Outlet]
    at_home: tuple[OutletEntry, ...] = ()


_Under = Mapping[str, tuple[_Phrase, ...]]
"""The phrases that begin with one word, by their second ("" where they have one), longest first."""
OutletPhrases = Mapping[str, _Under]
"""The names to look for, as phrases by their first word."""


def phrases_of(entries: Iterable[OutletEntry]) -> OutletPhrases:
    """Every name under its first and its second word ("" where it has one), longest first.

    With it stands what it needs around it and whose it may be.
    """
    readings: dict[_Words, list[tuple[str, Outlet]]] = {}
    for need, words, outlet in _readings(entries):
        readings.setdefault(words, []).append((need, outlet))
    table: dict[str, dict[str, tuple[_Phrase, ...]]] = {}
    at_home: dict[_Words, list[OutletEntry]] = {}
    for entry in entries:
        for name in entry.in_context if entry.home else ():
            at_home.setdefault(_split(name), []).append(entry)
            readings.setdefault(_split(name), [])
    for words, found in sorted(readings.items(), key=lambda item: len(item[0]), reverse=True):
        owner = next((outlet for need, outlet in reversed(found) if need != "short"), None)
        sharers = frozenset(outlet for need, outlet in found if need == "short")
        needs = frozenset(need for need, _ in found)
        phrase = _Phrase(words[1:], needs, owner, sharers, tuple(at_home.get(words, ())))
        under = table.setdefault(words[0][1], {})
        second = words[1][1] if len(words) > 1 else ""
        under[second] = (*under.get(second, ()), phrase)
    return table


def mentions_in(text: str, phrases: OutletPhrases) -> list[OutletMention]:
    """Where ``text`` names outlets, in text order; of overlapping names the longest counts."""
    words = list(_WORD.finditer(text))
    found: list[OutletMention] = []
    searched = _Searched(text, words, found)
    index = 0
    while index < len(words):
        word = words[index].group()
        under = phrases.get(word) or _station(word, phrases)
        match = _longest(searched, index, under) if under else None
        if match is None:
            index += 1
        else:
            count, outlet = match
            span = Span(words[index].start(), words[index + count - 1].end())
            if count == 1 and call_sign(word):
                span = Span(span.start, sign_end(text, span.end))
            found.append(OutletMention(span, outlet))
            index = next(
                (at for at in range(index + count, len(words)) if words[at].start() >= span.end),
                len(words),
            )
    return found


def _station(word: str, phrases: OutletPhrases) -> _Under | None:
    """The phrases of the call sign that one word is with a channel: "KQTV5"."""
    sign = call_sign(word) if word[-1].isdigit() else None
    return phrases.get(sign) if sign else None


@dataclass(frozen=True, slots=True)
class _Searched:
    """A text in which outlets are looked for: its words, and what was found so far."""

    text: str
    words: list[re.Match[str]]
    found: list[OutletMention]
    _about: dict[Outlet, bool] = field(default_factory=dict)

    def is_about_home(self, entry: OutletEntry) -> bool:
        """Whether the text has a word of the outlet's country; looked for once."""
        if entry.outlet not in self._about:
            words = re.compile(rf"\b{alternatives(entry.home)}\b")
            self._about[entry.outlet] = words.search(self.text) is not None
        return self._about[entry.outlet]


def _longest(searched: _Searched, index: int, phrases: _Under) -> tuple[int, Outlet] | None:
    """How many words from ``index`` on name an outlet, and which; ``phrases`` are by their second word."""
    text, words = searched.text, searched.words
    start = words[index].start()
    if start and text[start - 1] in "@#_":
        return None
    second = words[index + 1].group() if index + 1 < len(words) else ""
    for word in (second, "") if second else ("",):
        for phrase in phrases.get(word, ()):
            if not _follows(text, words, index, phrase.rest):
                continue
            span = Span(start, words[index + len(phrase.rest)].end())
            outlet = None if text.startswith("_", span.end) else _meant(searched, span, phrase)
            if outlet:
                return len(phrase.rest) + 1, outlet
    return None


def _follows(text: str, words: list[re.Match[str]], index: int, rest: _Words) -> bool:
    if index + len(rest) >= len(words):
        return False
    for offset, (gap, word) in enumerate(rest, index + 1):
        if words[offset].group() != word:
            return False
        if _gap(text[words[offset - 1].end() : words[offset].start()]) != gap:
            return False
    return True


def _meant(searched: _Searched, span: Span, phrase: _Phrase) -> Outlet | None:
    """Whose name stands at ``span``, if what stands around it lets it be an outlet's name at all."""
    text = searched.text
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 30]
    for entry in phrase.at_home:
        if is_in_context(before, after) and searched.is_about_home(entry):
            return entry.outlet
    if "plain" in phrase.needs:
        return phrase.owner
    if _PART_OF_WORD.search(before) or (_CAPITAL_NEXT.match(after) and not was_told_the_rest(before, after)):
        return None
    if phrase.sharers and _THE_BEFORE.search(before):
        named = {mention.outlet for mention in searched.found} & (phrase.sharers | {phrase.owner})
        if named:
            return named.pop() if len(named) == 1 else None
    if "with_the" in phrase.needs and _THE_BEFORE.search(before):
        return phrase.owner
    if phrase.owner is None or (phrase.owner.name.startswith("The ") and not _SET_OFF.search(before)):
        return None
    return phrase.owner if "in_context" in phrase.needs and is_in_context(before, after) else None


def _readings(entries: Iterable[OutletEntry]) -> Iterator[tuple[str, _Words, Outlet]]:
    for entry in entries:
        for need in ("plain", "with_the", "in_context", "short"):
            for name in getattr(entry, need) if need != "in_context" or not entry.home else ():
                yield need, _split(name), entry.outlet


def _split(name: str) -> _Words:
    parts = name.split(" ")
    if all(map(str.isalnum, parts)):
        return (("", parts[0]), *((" ", part) for part in parts[1:]))
    words: list[tuple[str, str]] = []
    end = 0
    for word in _WORD.finditer(name):
        words.append((_gap(name[end : word.start()]) if words else "", word.group()))
        end = word.end()
    return tuple(words)


def _gap(between: str) -> str:
    """What stands between two words, hyphens as spaces ("Al-Jazeera"); no name runs over a blank line."""
    if between.count("\n") > 1 or len(between) > 4:
        return "\n\n"
    return _GAP.sub(" ", between).replace("’", "'")
