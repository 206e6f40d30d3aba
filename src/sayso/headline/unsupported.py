"""A headline that speaks of what the body does not have."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.why import checked
from sayso.lexicons import load
from sayso.model import HeadlineLabel, Span
from sayso.parse import SUBJECTS
from sayso.topics import stems_of, topic
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording
    from sayso.model import HeadlineCheck
    from sayso.parse import ParsedReport

_ENOUGH = 3
"""Telling words without which a headline says too little to miss in a body. A share of words found was tried
first: of eight warnings that it gave on 405 reports of rumours, seven were wrong, mostly puns."""

_LEAST_SAID = 5
"""Telling words of a body that says anything; pages of pictures say less."""

_NAME = 3
"""Words before "to" that can be a name; more are a clause without its small words."""

_TO = re.compile(r"^\s*(?P<who>[^:,;]{2,60}?)\sto\s(?P<verb>[a-z]+)\b")


def plan_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "X to do Y", where no sentence of the body has X doing or being about to do it."""
    plan = _TO.search(headline.text)
    if plan is None or (headline.verb is not None and headline.verb.start < plan.start("verb")):
        return None
    words = [singular(word.lower()) for word in re.findall(r"\w+", plan["who"])]
    if (
        not words
        or words[-1] in _no_subject()
        or len(words) > _NAME
        or words[-1].endswith("ed")
        or _has_verb(body.parsed, plan.start("who"), plan.end("who"))
        or not _is_verb(body.parsed, plan["verb"])
    ):
        return None
    if any(_is_about_to(block.doc, words[-1], plan["verb"]) for block in body.parsed.blocks):
        return None
    if any(s.hedges and stems_of(words[-1]) & (s.own | s.held) for s in body.sentences):
        return None  # the body may hold out what the headline takes as settled, which is another matter
    why = f"the headline has “{plan.group()}”; no sentence of the body has {plan['who']} doing so"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*plan.span()),))


@cache
def _no_subject() -> frozenset[str]:
    """Words before "to" that make its verb something else than the subject's plan."""
    return frozenset(load("headlines")["plans"]["no_subject"])


def _has_verb(parsed: ParsedReport, start: int, end: int) -> bool:
    """Whether the words before "to" are a clause already ("Nun gives birth to ...")."""
    doc = parsed.headline
    return doc is not None and any(start <= t.idx < end and t.pos_ in ("VERB", "AUX") for t in doc)


def _is_verb(parsed: ParsedReport, word: str) -> bool:
    return parsed.headline is not None and any(t.text == word and t.pos_ == "VERB" for t in parsed.headline)


def _is_about_to(doc: Doc, who: str, verb: str) -> bool:
    """Whether some clause with the subject has the verb, or any verb set in the future."""
    for token in doc:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        clause = token.head if token.dep_ == "conj" else token  # "Orr has a cold and will not play"
        subjects = [t for verb in (token, clause) for t in verb.children if t.dep_ in SUBJECTS]
        named = any(_is_called(t, who) for t in subjects)
        ahead = any(
            child.lower_ in ("will", "would", "to", "'ll") for child in token.children if child.dep_ == "aux"
        )
        if token.lemma_.lower() == verb or (named and ahead):
            return True
    return False


def _is_called(subject: Token, who: str) -> bool:
    """Whether it is whom the headline names, or "he" or "she" where he is a subject before it ("Orr told the
    board he would go")."""
    before = subject.doc[subject.sent.start : subject.i] if subject.lower_ in ("he", "she") else ()
    named = (subject, *(token for token in before if token.dep_ in SUBJECTS))
    return any(who in (token.lemma_.lower(), singular(token.lower_)) for token in named)


def elsewhere(headline: Wording, body: Body) -> HeadlineCheck | None:
    """Not one telling word of the headline is in the body."""
    if len(headline.topic) < _ENOUGH or headline.hedged:
        return None
    said = topic(body.text, (Span(0, len(body.text)),))
    if headline.topic & said or len(said) < _LEAST_SAID:
        return None
    why = "the body has no telling word of the headline"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(0, len(headline.text)),))


def event_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline tells of a death, an arrest, a resignation; the body has no word of one."""
    if headline.hedged or headline.negative or body.is_thin:
        return None
    said = frozenset(words_of(body.text))
    for place in re.finditer(r"[\w'-]+", _figures().sub(_blank, headline.text)):
        word = place.group().lower()
        event = next(
            (words for words in load("headlines")["events"].values() if word in words[:_TELLING]), None
        )
        if event and said.isdisjoint(event):
            why = f"the headline has “{place.group()}”; the body has no word of it"
            return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*place.span()),))
    return None


@cache
def _figures() -> re.Pattern[str]:
    """Words for such events in another sense ("dead heat", "kills hopes")."""
    return re.compile(rf"(?<!\w)(?:{load('headlines')['figures']['words']})(?!\w)", re.IGNORECASE)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


_TELLING = 4
"""Words at the head of a set that tell the event in a headline; the others only show that a body has it."""
