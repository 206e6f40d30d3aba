"""A headline that lets somebody speak whose words, in the body, are another's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.body import SAME_MATTER
from sayso.headline.why import called, checked, name_of, quote
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import PUTS_FORWARD, SINGLES, WITHHOLDS, HeadlineLabel, Span, SpeakerKind, Stance
from sayso.topics import shared_stems, stems_of
from sayso.wordforms import is_plural, singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording
    from sayso.model import Attribution, HeadlineCheck

_MATTER = 0.6
"""Share of the headline's weight, without the name, in what another says, where it is that which is told.
Set by hand, above the share of a mere mention; not tuned."""


def another_speaks(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "Police: X", where the body has X from somebody else and nothing of it from the police."""
    for name, place in speakers(headline):
        words = {singular(word) for word in words_of(name)} - {"the", "a"}
        if not _is_institution(name) or any(_may_be(a, words, headline, body) for a in body.attributions):
            continue
        others = _saying(headline, body, name)
        if not others or any(_is_beside(a, words, body) or _is_that_one(a, words) for a in others):
            continue
        return _laid_to(name, place, others[0], body)
    return None


def many_for_one(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "Experts warn", where one person does and nobody else says anything."""
    for name, place in speakers(headline):
        noun = words_of(name)[-1] if words_of(name) else ""
        if noun not in load("headlines")["several"]["people"] or re.search(rf"\b{noun}\b", body.text, re.I):
            continue
        saying = [a for a in body.attributions if a.stance is Stance.ASSERTS]
        if not saying or not _are_one(saying, body):
            continue
        why = f"the headline has “{name}”; the body has one: {name_of(saying[0])}"
        return checked(HeadlineLabel.SHIFTED, why, saying[:1], (place,))
    return None


def no_such_group(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "Scientists say X", where residents say it and the body has nobody of the kind."""
    for name, place in speakers(headline):
        noun = words_of(name)[-1] if words_of(name) else ""
        kin = _kin_of(noun)
        others = [a for a in _saying(headline, body, name) if a.speaker.kind in _PEOPLE]
        if kin is None or not others or kin.search(body.text):
            continue
        return _laid_to(name, place, others[0], body)
    return None


_PEOPLE = SINGLES | {SpeakerKind.GROUP}


@cache
def _kin_of(noun: str) -> re.Pattern[str] | None:
    """What shows that a body has people of the kind of which the noun is."""
    for telling, having in load("headlines")["kin"].values():
        if re.fullmatch(telling, noun):
            return re.compile(rf"\b(?:{having})(?!\w)", re.IGNORECASE)
    return None


def _are_one(saying: Sequence[Attribution], body: Body) -> bool:
    """Whether all may be one person, who is introduced without a name and then named."""
    if any(a.speaker.kind not in SINGLES or _is_plural(body, a) for a in saying):
        return False
    unnamed = {a.speaker.name for a in saying if a.speaker.kind is not SpeakerKind.PERSON}
    named = {a.speaker.name for a in saying if a.speaker.kind is SpeakerKind.PERSON}
    return len(unnamed) <= 1 and len(named) <= 1 and None not in unnamed | named


def speakers(headline: Wording) -> Iterator[tuple[str, Span]]:
    """Whom the headline lets speak: before its verb, after it at the end, on the short side of a colon."""
    if headline.stance in PUTS_FORWARD:
        yield from headline.who
    if tail := _tail().search(headline.text):
        yield tail["who"], Span(*tail.span("who"))
    if headline.side:
        start = headline.text.find(headline.side)
        if start >= 0:
            yield headline.side, Span(start, start + len(headline.side))


@cache
def _tail() -> re.Pattern[str]:
    """A verb of saying and whoever speaks, at the end."""
    return re.compile(
        rf"\b{any_of('headlines', 'speech', 'before_name')}\s(?P<who>[^,.:;?!]{{2,40}})$", re.IGNORECASE
    )


def _laid_to(name: str, place: Span, other: Attribution, body: Body) -> HeadlineCheck:
    """The headline shifted from another to the name."""
    said = quote(other.content, body.text)
    why = f"the headline lays it to “{name}”; in the body {name_of(other)} says it: “{said}”"
    return checked(HeadlineLabel.SHIFTED, why, (other,), (place,))


def _saying(headline: Wording, body: Body, name: str) -> list[Attribution]:
    """Who says in the body what the headline has, the fullest first."""
    own = stems_of(name)
    weights = {stem: weight for stem, weight in body.weights(headline).items() if stem not in own}
    total = sum(weights.values())
    if len(weights) < SAME_MATTER:
        return []
    shares = [
        (sum(weights[stem] for stem in weights.keys() & body.topic_of(a)) / total, a)
        for a in body.attributions
    ]
    fullest = sorted((pair for pair in shares if pair[0] >= _MATTER), key=lambda pair: -pair[0])
    return [a for _, a in fullest if len(weights.keys() & body.topic_of(a)) >= SAME_MATTER]


def _may_be(attribution: Attribution, words: set[str], headline: Wording, body: Body) -> bool:
    """Whether the one who speaks may be the headline's, and speaks of its matter."""
    if attribution.stance in WITHHOLDS or not _is_beside(attribution, words, body):
        return False
    return shared_stems(headline.topic, body.topic_of(attribution)) >= SAME_MATTER


def _is_that_one(attribution: Attribution, words: set[str]) -> bool:
    """Whether it may be the mother, the captain, the boss, of whom the body has the name alone."""
    speaker = attribution.speaker
    return speaker.kind is SpeakerKind.PERSON and not speaker.role and not words.isdisjoint(_persons())


def _is_beside(attribution: Attribution, words: set[str], body: Body) -> bool:
    """Whether any of the words is in what the speaker is called, or in a sentence that mentions it."""
    places = (*attribution.source, *attribution.cue)
    near = (s.span.of(body.text) for s in body.sentences if any(s.span.overlaps(p) for p in places))
    return any(words & {singular(word) for word in words_of(text)} for text in (called(attribution), *near))


def _is_plural(body: Body, attribution: Attribution) -> bool:
    words = words_of(" ".join(span.of(body.text) for span in attribution.source))
    return bool(words) and is_plural(words[-1])


def _is_institution(name: str) -> bool:
    """Whether it is a body that speaks for itself. One of letters is known as it is written: "Who says so?"
    asks, and "WHO says so" does not."""
    if not _letters().isdisjoint(re.findall(r"\w+", name)):
        return True
    words = words_of(name)
    singulars = {singular(word) for word in words}
    return bool(singulars & _institutions()) or " ".join(words).removeprefix("the ") in _named()


@cache
def _institutions() -> frozenset[str]:
    return frozenset(load("headlines")["institutions"]["names"]) | _persons()


@cache
def _persons() -> frozenset[str]:
    return frozenset(load("headlines")["institutions"]["persons"])


@cache
def _letters() -> frozenset[str]:
    return frozenset(load("headlines")["institutions"]["letters"])


@cache
def _named() -> frozenset[str]:
    return frozenset(load("headlines")["institutions"]["called"])
