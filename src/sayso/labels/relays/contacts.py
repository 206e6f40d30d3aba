"""Contacts: who reports for which outlet, and to which one somebody spoke, said anywhere in the report.

"On CNN Tonight, host Ada Lorne played a tape": what Lorne says later came by CNN. "The Tarn Herald
interviewed Oren Vale": so did what Vale says by the Herald. No statement need stand in that sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import conversation, leading, of_the_house, piece
from sayso.lexicons.patterns import any_of, listed
from sayso.lexicons.roles import is_human
from sayso.model import Relay, SpeakerKind
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.voice import Voice
    from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Contact:
    """From where on in the text somebody is known to speak through the outlet."""

    at: int
    relay: Relay
    rule: str
    reports: bool = False


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of each speaker, by the voice's key, in text order."""

    _of: Mapping[str, Sequence[Contact]]

    def last(self, voice: Voice, before: int) -> Contact | None:
        """The latest of the voice's contacts before the place."""
        mine = self._of.get(voice.key or "", ())
        at = bisect_left(mine, before, key=lambda contact: contact.at)
        return mine[at - 1] if at else None


def contacts_of(press: Press, voices: Sequence[Voice]) -> Contacts:
    """The contacts of the report's speakers with outlets other than its own."""
    surnames = _surnames(voices)
    found: dict[str, list[Contact]] = {}
    for mention in press.mentions[:_MOST]:
        if mention.outlet.name in press.own:
            continue
        relay = Relay(press.called(mention.outlet), (mention.span,))
        for name, rule, reports in _met(press.text, mention.span):
            key = surnames.get(name)
            if key and key != relay.name.lower():
                found.setdefault(key, []).append(Contact(mention.span.end, relay, rule, reports))
    return Contacts(found)


_MOST = 300
"""Mentions of outlets that are looked at, from the text's start; no report has a tenth of that."""


def _surnames(voices: Sequence[Voice]) -> dict[str, str]:
    """Each person's key by the last word of the name; a word that two share tells neither."""
    keys: dict[str, set[str]] = {}
    for voice in voices:
        if voice.kind is SpeakerKind.PERSON and voice.key and voice.name:
            last = _ARTICLE.sub("", voice.name.split()[-1])
            if last[:1].isupper():
                keys.setdefault(last, set()).add(voice.key)
    return {name: next(iter(of)) for name, of in keys.items() if len(of) == 1}


_ARTICLE = re.compile(r"^[a-z]{1,3}-(?=[A-Z])")
"""What is written together with a surname: "al-Lorne"."""

_NAME = r"[A-Z][\w'.-]*(?:\s(?:[A-Z][\w'.-]*|(?:al|bin|de|van|von)\b)){0,3}"
_REACH = 160
"""Characters after an outlet in which those stand whom it spoke to."""

_LAST = re.compile(r"[A-Z][\w-]*(?:'[A-Z]\w+)?")


def _met(text: str, span: Span) -> Iterator[tuple[str, str, bool]]:
    """The last words of names that stand in contact with the outlet at ``span``."""
    after = straightened(text[span.end : span.end + _REACH])
    after = re.split(r"(?<=[a-z]{3}[.!?])\s|\s\s", after, maxsplit=1)[0]
    if spoke := conversation().match(after):
        for name in _LAST.findall(after, spoke.end()):
            yield name.removesuffix("'s"), "whom the outlet spoke to", False
    if reporter := _reporter_after().match(after):
        yield reporter["name"].split()[-1].removesuffix("'s"), "reports for the outlet", True
    if (theirs := _theirs().match(after)) and not of_the_house().match(after):
        yield theirs["name"].split()[-1].rstrip(".").removesuffix("'s"), "reports for the outlet", True
    before = straightened(text[max(0, span.start - _REACH) : span.start])
    if reporter := _reporter_before().search(before):
        yield reporter[reporter.lastgroup or "name"].split()[-1], "reports for the outlet", True
    if (told := leading(before)) and told["told"] and not piece().match(told["told"]):
        clause = re.split(r"(?<=[a-z]{3}[.!?])\s|\s\s", before[: told.start()])[-1]
        silent = _silent().search(clause) or _is_anothers(clause)
        for name in [] if silent else _LAST.findall(_BESIDE.sub(" ", clause))[-2:]:
            yield name, "spoke to the outlet", False


_BESIDE = re.compile(rf"\b(?:close\sto|near|of|for|with|from)\s(?:[Tt]he\s)?{_NAME}|{_NAME}'s?(?=\s[a-z])")
"""Whom those who spoke are somebody's: "a source close to Ada Lorne", "Lorne's lawyer"."""


def _is_anothers(clause: str) -> bool:
    """Whether nobody by name spoke: "Arvo Tiik is the driver, police sources told the Herald"."""
    last = clause.rpartition(",")[2].split()
    unnamed = "," in clause and last and all(word.islower() for word in last)
    return bool(unnamed) and any(is_human(word) or word in _NO_NAMES for word in last)


_NO_NAMES = listed("mentions", "unnamed", "no_names")


@cache
def _silent() -> re.Pattern[str]:
    """By which somebody did not speak to the outlet that is named behind it."""
    return re.compile(rf"\b{any_of('channels', 'contacts', 'silent')}\b")


@cache
def _reporter_after() -> re.Pattern[str]:
    """ "CNN Tonight, host Ada Lorne"; "Fox News anchor Ada Lorne"."""
    return re.compile(
        rf"^(?:'s)?(?:\s[A-Z]\w+){{0,3}},?\s(?:[a-z]+\s){{0,2}}{any_of('channels', 'staff')},?\s"
        rf"(?P<name>{_NAME})"
    )


@cache
def _theirs() -> re.Pattern[str]:
    """ "the Herald's Ada Lorne", no "the Herald's Editor Ada Lorne"."""
    house = any_of("channels", "house")
    return re.compile(rf"^'s\s(?!{house}\b)(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w'.-]*){{1,2}})")


@cache
def _reporter_before() -> re.Pattern[str]:
    """ "Ada Lorne, a reporter for the"; "Ada Lorne writes in the"; "a report by Ada Lorne of the"."""
    piece, writes = any_of("channels", "pieces"), any_of("channels", "contacts", "writes")
    return re.compile(
        rf"(?:\b{piece}\s(?:from|by)\s(?P<author>{_NAME})|(?P<writer>{_NAME})\s{writes}"
        rf"|(?P<name>{_NAME}),\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}{any_of('channels', 'staff')})\s"
        r"(?:for|(?:over\s)?at|of|with|from|in)\s(?:[Tt]he\s)?$"
    )
