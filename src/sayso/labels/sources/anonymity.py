"""Where a report says that a source's name is withheld, and why: "on condition of anonymity because ..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from sayso.errors import LexiconError
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import VEILED, Span
from sayso.spans import joined
from sayso.wordforms import lowered, straightened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution, Spans
    from sayso.parse import ParsedReport


_AFTER_A_CLAUSE = re.compile(r"[,)–—-]\s*(?:(?:\w+ly|also|then|and|but)\s+)?\Z")
_NEAR = 20
"""How the characters before a source or a cue end where a clause has ended before it, and how many are looked
at: a mark, and an adverb."""
_REACH = 400
"""Characters back from the wording to the mention of whose it is, where their sentence has none: the sentence
before, of which "the official asked not to be named" still speaks."""


def anonymity(parsed: ParsedReport, attributions: Sequence[Attribution]) -> dict[str, Spans]:
    """The wordings by which the report withholds names, by the id of the source whose they are.

    A wording belongs to the unnamed source mentioned last before it in its sentence, else next in it, else
    last in the sentences just before.
    """
    text = straightened(parsed.text)
    mentions = sorted((span, a.source_id) for a in attributions if _is_veiled(a) for span in a.source)
    found: dict[str, list[Span]] = {}
    for span, owner in mentions:
        if owner:
            found.setdefault(owner, []).extend(_within(text, span))
    sentences = sorted(block.span_of(sentence) for block in parsed.blocks for sentence in block.doc.sents)
    spans = (span for one in attributions for span in (*one.source, *one.cue))
    ended = (_AFTER_A_CLAUSE.search(text, max(0, span.start - _NEAR), span.start) for span in spans)
    closed = sorted(mark.start() for mark in ended if mark)
    for wording in _wordings(text, closed):
        if owner := _owner(wording, mentions, sentences):
            found.setdefault(owner, []).append(wording)
    return {owner: joined(spans) for owner, spans in found.items() if spans}


def _is_veiled(attribution: Attribution) -> bool:
    return attribution.source_id is not None and attribution.speaker.kind in VEILED


def _within(text: str, mention: Span) -> list[Span]:
    return [Span(*match.span()) for match in _words().finditer(text, mention.start, mention.end)]


def _wordings(text: str, closed: Sequence[int]) -> list[Span]:
    """The wordings, each with its reason; ``closed`` is where somebody else, or who says it, follows a clause
    that has ended."""
    found = []
    for match in _phrases().finditer(lowered(text)):
        reason = _reason().match(text, match.end())
        end = reason.end() if reason else match.end()
        if reason and (behind := [at for at in closed if reason.end("opening") < at < end]):
            end = behind[0]
        found.append(Span(match.start(), _stripped(text, end)))
    return found


def _stripped(text: str, end: int) -> int:
    while text[end - 1] in " ,":
        end -= 1
    return end


def _owner(
    wording: Span, mentions: Sequence[tuple[Span, str | None]], sentences: Sequence[Span]
) -> str | None:
    at = bisect_right(sentences, wording.start, key=lambda span: span.start) - 1
    sentence = sentences[at] if at >= 0 else Span(wording.start, wording.end)
    last = bisect_right(mentions, wording.start, key=lambda pair: pair[0].start)
    before = mentions[last - 1] if last else None
    after = mentions[last] if last < len(mentions) else None
    if before and before[0].start >= sentence.start:
        return before[1]
    if after and after[0].start < sentence.end:
        return after[1]
    near = before is not None and sentence.start - before[0].end < _REACH
    return before[1] if before and near else None


@cache
def _phrases() -> re.Pattern[str]:
    """Any wording, in lower case, by which a name is withheld. Raises `LexiconError` on a malformed entry.

    To match without regard to case takes three times as long.
    """
    try:
        whole = "|".join(load("anonymity")["phrases"]).replace(" ", r"\s")
        return re.compile(rf"\b(?:{whole})\b")
    except (KeyError, TypeError, re.error) as error:
        raise LexiconError(f"lexicon 'anonymity' has a malformed phrase: {error}") from error


@cache
def _reason() -> re.Pattern[str]:
    """The reason after the wording, up to a mark that ends a clause or a bracket, but a comma, and 160
    characters at most."""
    return re.compile(
        rf"(?P<opening>(?:,?\s{any_of('anonymity', 'between')}\b){{0,3}},?\s"
        rf"{any_of('anonymity', 'reasons')}\b,?\s?)"
        r"[^.;:\"“”()\n]{0,160}",
        re.IGNORECASE,
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('anonymity', 'words')}\b", re.IGNORECASE)
