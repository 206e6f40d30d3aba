"""The headline held against the body: does it claim more, or other, than the report attributes?

Headlines have a grammar of their own ("Seoul denies X", "X: report", "X, says Y"), so they are read by word
forms in `lexicons/headlines.toml` rather than by a parser trained on sentences. The check is conservative:
without a rule that clearly fires, a headline is "supported". It compares the two and judges neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.clause import straightened
from sayso.labels.overlap import shared_stems, topic
from sayso.labels.words import adjectives, places, singular
from sayso.lexicons import load
from sayso.model import (
    Attribution,
    Certainty,
    HeadlineCheck,
    HeadlineLabel,
    Polarity,
    Span,
    SpeakerKind,
    Stance,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Spans
    from sayso.parse import ParsedReport

_RESPONSES = frozenset({Stance.CONFIRMS, Stance.DENIES, Stance.DECLINES, Stance.UNAWARE, Stance.DOUBTS})
_WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE, Stance.DOUBTS})
_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET, SpeakerKind.GROUP})

_MATCH = 0.5
"""Least share of the headline's telling words that an attribution has where it is what the headline is about;
half, because headlines swap every other word for a shorter one."""

_FOUND = 0.34
"""Below a third of its telling words anywhere in the body, a headline speaks of something else."""

_TO = re.compile(r"^(?P<who>[^:,;]{2,60}?)\sto\s(?P<verb>[a-z]+)\b")
_QUOTED = re.compile(r"['\"](?=\w)[^'\"]{2,}['\"](?!\w)")
_JOINT = re.compile(r",\s|\s(?:and|&)\s")
_PLURAL_SOURCES = re.compile(r"\b(?:sources|insiders|officials|witnesses|experts|people)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Headline:
    """A headline taken apart. ``who`` are the names before the verb, with their places."""

    text: str
    stance: Stance | None
    verb: Span | None
    who: tuple[tuple[str, Span], ...]
    hedged: bool
    topic: frozenset[str]

    @property
    def attributes(self) -> bool:
        """Whether it says whose word it carries, or keeps its distance."""
        return self.verb is not None or self.hedged


def check_headline(parsed: ParsedReport, attributions: Sequence[Attribution]) -> HeadlineCheck | None:
    """Hold the report's headline against its body; None where it has no headline."""
    if not (parsed.report.headline or "").strip():
        return None
    headline = _read(parsed.report.headline or "")
    rules = (
        _stance_shift,
        _plural_sources,
        _plan_without_body,
        _elsewhere,
        _contradicts,
        _hardens,
    )
    for rule in rules:
        if check := rule(headline, parsed, attributions):
            return check
    about = _about(headline, parsed.text, attributions)
    return HeadlineCheck(
        HeadlineLabel.SUPPORTED,
        _supported_by(about, parsed.text),
        tuple(a.id for a in about),
        spans=tuple(sorted({span for a in about for span in (a.content or a.cue)})),
    )


def _supported_by(about: Sequence[Attribution], text: str) -> str:
    if not about:
        return "no rule found the headline to say more or other than the body"
    return f"the body has it from {_name(about[0])}: “{_quote(about[0].content or about[0].cue, text)}”"


# Reading


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], Stance], ...]:
    """The verb forms by stance; those that respond are tried first, and longer ones before shorter."""
    table = load("headlines")["verbs"]
    order = sorted(table, key=lambda stance: stance == Stance.ASSERTS.value)
    return tuple((_any_word(table[stance]), Stance(stance)) for stance in order)


@cache
def _hedges() -> re.Pattern[str]:
    return _any_word(load("headlines")["hedges"]["words"])


def _any_word(words: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, longest))})(?![\w'-])", re.IGNORECASE)


def _read(headline: str) -> _Headline:
    text = straightened(headline)
    stance, verb = None, None
    for pattern, value in _verbs():
        if found := pattern.search(text, 1):
            stance, verb = value, Span(*found.span())
            break
    who = _subjects(text, verb) if verb else ()
    hedged = bool(_hedges().search(text) or _QUOTED.search(text) or "?" in text or _has_colon(text))
    return _Headline(headline, stance, verb, who, hedged, topic(headline, (Span(0, len(headline)),)))


def _has_colon(text: str) -> bool:
    """A colon with a short side ("Kim had surgery: report", "Police: two dead") names a source."""
    left, colon, right = text.partition(": ")
    return bool(colon) and min(len(left.split()), len(right.split())) <= 3


def _subjects(text: str, verb: Span) -> tuple[tuple[str, Span], ...]:
    """The names joined before the verb: "South Korea, Japan deny" has two."""
    start = max(text.rfind(mark, 0, verb.start) + 1 for mark in (":", ";", "?", "!"))
    found, at = [], start
    for joint in [*_JOINT.finditer(text, start, verb.start), None]:
        end = joint.start() if joint else verb.start
        name = text[at:end].strip()
        if 0 < len(name.split()) <= 5:
            first = text.index(name, at)
            found.append((name, Span(first, first + len(name))))
        at = joint.end() if joint else end
    return tuple(found)


# Who is who


def _speaks_for(attribution: Attribution, name: str) -> bool:
    """Whether the speaker is whom the headline's name means: itself, a body of that country, a surname."""
    speaker = attribution.speaker
    body = places().get(name.lower(), "").removesuffix(" government") or adjectives().get(name, "") or name
    known = f"{speaker.name or ''} {speaker.affiliation or ''}".lower()
    words = re.findall(r"\w+", known)
    wanted = re.findall(r"\w+", body.lower().removeprefix("the "))
    return bool(wanted) and all(word in words for word in wanted)


def _general(attribution: Attribution) -> bool:
    """Whether the speaker is a government as a whole, as leads sum it up ("Seoul denied")."""
    return (attribution.speaker.name or "").endswith(" government")


# Rules


def _stance_shift(
    headline: _Headline, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline lets somebody confirm or deny who, in the body, would not say or does not know.

    Where a lead sums up ("Seoul denied") what the body then quotes in particular, the particular counts.
    """
    if headline.stance not in (Stance.DENIES, Stance.CONFIRMS) or headline.verb is None:
        return None
    for name, place in headline.who:
        own = [a for a in attributions if a.stance in _RESPONSES and _speaks_for(a, name)]
        particular = [a for a in own if not _general(a)] or own
        if particular and not any(a.stance is headline.stance for a in particular):
            other = next((a for a in particular if a.stance in _WITHHOLDS), None)
            if other is None and headline.stance is Stance.CONFIRMS:
                other = next((a for a in particular if a.stance is Stance.DENIES), None)
            if other is not None:
                why = (
                    f"the headline has “{name} {headline.verb.of(headline.text)}”; in the body "
                    f"{_name(other)} {_does(other)}: “{_quote(other.cue + other.content, parsed.text)}”"
                )
                return _check(HeadlineLabel.SHIFTED, why, [other], (place, headline.verb))
    return None


def _plural_sources(
    headline: _Headline, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline has "sources" where the body has one."""
    plural = re.search(r"\b(?:sources|insiders)\b", headline.text, re.IGNORECASE)
    if plural is None:
        return None
    unnamed = [a for a in attributions if a.speaker.kind is SpeakerKind.ANONYMOUS]
    names = {a.speaker.name for a in unnamed}
    mentions = " ".join(span.of(parsed.text).lower() for a in unnamed for span in a.source)
    if (
        len(names) != 1
        or _PLURAL_SOURCES.search(mentions)
        or re.search(r"\bsources\b", parsed.text, re.IGNORECASE)
    ):
        return None
    why = f"the headline has “{plural.group()}”; the body has one: {_name(unnamed[0])}"
    return _check(HeadlineLabel.SHIFTED, why, unnamed[:1], (Span(*plural.span()),))


def _plan_without_body(
    headline: _Headline, parsed: ParsedReport, _: Sequence[Attribution]
) -> HeadlineCheck | None:
    """ "X to do Y", where no sentence of the body has X doing or being about to do it."""
    plan = _TO.search(headline.text)
    if plan is None or (headline.verb is not None and headline.verb.start < plan.start("verb")):
        return None
    words = [singular(word.lower()) for word in re.findall(r"\w+", plan["who"])]
    if (
        not words
        or words[-1] in _no_subject()
        or words[-1].endswith("ed")
        or not _is_verb(parsed, plan["verb"])
    ):
        return None
    if any(_is_about_to(block.doc, words[-1], plan["verb"]) for block in parsed.blocks):
        return None
    why = f"the headline has “{plan.group()}”; no sentence of the body has {plan['who']} doing so"
    return _check(HeadlineLabel.UNSUPPORTED, why, (), (Span(*plan.span()),))


@cache
def _no_subject() -> frozenset[str]:
    """Words before "to" that make its verb something else than the subject's plan."""
    return frozenset(load("headlines")["plans"]["no_subject"])


def _is_verb(parsed: ParsedReport, word: str) -> bool:
    return parsed.headline is not None and any(t.text == word and t.pos_ == "VERB" for t in parsed.headline)


def _is_about_to(doc: object, who: str, verb: str) -> bool:
    """Whether some clause with the subject has the verb, or any verb set in the future."""
    for token in doc:  # type: ignore[attr-defined]
        if token.pos_ not in ("VERB", "AUX"):
            continue
        subjects = [child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")]
        named = any(who in (t.lemma_.lower(), singular(t.lower_)) for t in subjects)
        ahead = any(
            child.lower_ in ("will", "would", "to", "'ll") for child in token.children if child.dep_ == "aux"
        )
        if token.lemma_.lower() == verb or (named and ahead):
            return True
    return False


def _elsewhere(headline: _Headline, parsed: ParsedReport, _: Sequence[Attribution]) -> HeadlineCheck | None:
    """Hardly a word of the headline is in the body."""
    body = topic(parsed.text, (Span(0, len(parsed.text)),))
    if len(headline.topic) < 3 or len(headline.topic & body) / len(headline.topic) >= _FOUND:
        return None
    why = "the body has hardly a word of what the headline speaks of"
    return _check(HeadlineLabel.UNSUPPORTED, why, (), (Span(0, len(headline.text)),))


def _contradicts(
    headline: _Headline, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline states what the body only has somebody deny."""
    if headline.attributes or re.search(r"\b(?:not?|never|n't)\b", headline.text, re.IGNORECASE):
        return None
    about = _about(headline, parsed.text, attributions)
    denied = [a for a in about if a.stance is Stance.DENIES and a.polarity is Polarity.POSITIVE]
    if not denied or len(denied) < len(about):
        return None
    quote = _quote(denied[0].content, parsed.text)
    why = f"the headline states it; in the body {_name(denied[0])} denies it: “{quote}”"
    return _check(HeadlineLabel.CONTRADICTED, why, denied, (Span(0, len(headline.text)),))


def _hardens(
    headline: _Headline, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline states as so what the body has only on unnamed word, or hedged."""
    if headline.attributes:
        return None
    about = [a for a in _about(headline, parsed.text, attributions) if a.stance in _PUTS_FORWARD]
    if not about or any(_is_firm(a) for a in about):
        return None
    first = about[0]
    hedge = "hedged" if first.certainty is not Certainty.CERTAIN else "on the word of"
    why = (
        f"the headline states it as so; the body has it {hedge}"
        f"{' by' if hedge == 'hedged' else ''} {_name(first)}: “{_quote(first.content, parsed.text)}”"
    )
    return _check(HeadlineLabel.HARDENED, why, about, (Span(0, len(headline.text)),))


def _is_firm(attribution: Attribution) -> bool:
    """Whether a named person or body says it without a hedge, or confirms it: then the headline's dropping of
    the attribution is the common shorthand of news."""
    if attribution.stance is Stance.CONFIRMS:
        return True
    return attribution.certainty is Certainty.CERTAIN and attribution.speaker.kind not in _UNNAMED


def _about(headline: _Headline, text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions that have at least half of the headline's telling words, the fullest first."""
    if len(headline.topic) < 2:
        return []
    scored = [
        (shared_stems(headline.topic, topic(text, a.content)) / len(headline.topic), a) for a in attributions
    ]
    fitting = [(score, a) for score, a in scored if score >= _MATCH]
    return [a for _, a in sorted(fitting, key=lambda pair: -pair[0])]


# Words for people


def _check(
    label: HeadlineLabel, why: str, attributions: Sequence[Attribution], headline_spans: Spans
) -> HeadlineCheck:
    spans = sorted({span for a in attributions for span in (*a.source, *a.cue, *a.content)})
    return HeadlineCheck(label, why, tuple(a.id for a in attributions), tuple(headline_spans), tuple(spans))


def _name(attribution: Attribution) -> str:
    return attribution.speaker.name or "somebody unnamed"


_DETAILS = {
    "nothing_to_confirm": "says there is nothing to confirm",
    "neither_confirms_nor_denies": "neither confirms nor denies",
    "did_not_respond": "did not respond",
    "unreachable": "could not be reached",
    "cannot_verify": "cannot verify it",
}


def _does(attribution: Attribution) -> str:
    """What the speaker does, as a verb of the third person."""
    plain = {Stance.DECLINES: "declines to say", Stance.UNAWARE: "does not know"}
    stance = attribution.stance
    return _DETAILS.get(attribution.detail or "", plain.get(stance, stance.value) if stance else "speaks")


_LONGEST_QUOTE = 120
"""Characters of a quotation in a reason; enough for a clause."""


def _quote(spans: Spans, text: str) -> str:
    words = " … ".join(" ".join(span.of(text).split()) for span in spans)
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"
