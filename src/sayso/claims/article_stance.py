"""How a whole article stands to a claim: for it, against it, or only observing that others make it.

Read off the article's headline and its attributions alone: whether the headline repeats the claim flatly,
hedges or refutes it, and whose word on the claim the article carries, how sure, and on which side. The three
classes are those of Emergent (Silverman 2015; Ferreira and Vlachos 2016). The signals are weighed by a
softmax regression, whose weights are data: `lexicons/article_stance.toml` says how they were fitted,
`benchmarks/rumour_stance.py` fits and measures them. It says how an article writes, never whether it is
right.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of
from sayso.claims.propositions.voiced import cue_words, said
from sayso.claims.propositions.words import events, is_negated, is_turned, stems
from sayso.lexicons import load
from sayso.lexicons.hedges import headline_hedges
from sayso.lexicons.patterns import any_of, set_apart
from sayso.model import Certainty, Polarity, Report, SpeakerKind, Stance
from sayso.story import ArticleStance, Bearing, Filed, Signal
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sayso.claims.propositions.units import Unit
    from sayso.embedding import Vectors
    from sayso.model import Attribution


def article_stance(report: Report, claim: str, vectors: Vectors) -> Bearing:
    """How the article stands to the claim, given as a sentence."""
    scaled = _scaled(signals(report, claim, vectors))
    weights = load("article_stance")["weights"]
    raw = {stance: weights[stance]["bias"] for stance in ArticleStance}
    for stance in ArticleStance:
        raw[stance] += math.fsum(weights[stance][name] * value for name, value in scaled.items())
    top = max(raw.values())
    total = math.fsum(math.exp(value - top) for value in raw.values())
    shares = {stance: round(math.exp(value - top) / total, 3) for stance, value in raw.items()}
    best = max(ArticleStance, key=lambda stance: (shares[stance], -list(ArticleStance).index(stance)))
    worth = {name: weights[best][name] * value for name, value in scaled.items() if _shows(name, report)}
    told = [name for name in sorted(worth, key=lambda name: (-worth[name], name)) if worth[name] > 0]
    return Bearing(best, shares[best], tuple(Signal(name, scaled[name] > 0) for name in told[:_TOLD]))


def _shows(name: str, report: Report) -> bool:
    """Whether the signal can be named: what a headline lacks is no reason where there is none."""
    return bool(report.headline) or not name.startswith("headline")


_TOLD = 3
"""Signals that are named for a stance."""


def _scaled(found: Mapping[str, float]) -> dict[str, float]:
    table = load("article_stance")["signals"]
    return {name: (found[name] - table[name]["mean"]) / table[name]["spread"] for name in sorted(table)}


def signals(report: Report, claim: str, vectors: Vectors) -> dict[str, float]:
    """What in headline and attributions speaks for a stance, by name; counts are capped at `_MOST`."""
    return {**_of_headline(report.headline or "", claim, vectors), **_of_attributions(report, claim, vectors)}


_MOST = 3


def _of_headline(headline: str, claim: str, vectors: Vectors) -> dict[str, float]:
    mine, other = vectors.of([headline or ".", claim])
    wanted = stems(claim)
    plain = plain_marks(headline)
    says_no = (is_negated(headline) or is_turned(headline)) != _says_no(claim)
    return {
        "headline near": float(mine @ other),
        "headline has its words": len(wanted & stems(headline)) / max(1, len(wanted)),
        "headline says no": float(says_no and bool(headline)),
        "headline refutes": min(2.0, len(_words("refuting").findall(plain))),
        "headline hedges": min(3.0, len(_words("hedging").findall(plain))),
        "headline confirms": float(_words("confirming").search(plain) is not None),
        "headline asks": float("?" in plain),
        "headline quotes": float(re.search(r"['\"](?=\w)", plain) is not None),
        "headline keeps distance": float(headline_hedges("words").search(plain) is not None or "?" in plain),
        "headline has a side": float(_SIDE.search(plain) is not None),
        "headline denies": float(_verbs("denies").search(plain) is not None),
        "headline says that it is confirmed": float(_verbs("confirms").search(plain) is not None),
    }


_SIDE = re.compile(r"^(?:\S+\s){0,3}\S+:\s|:\s(?:\S+\s){0,2}\S+$")
"""A few words beside a colon, which often name whose word it is."""


@cache
def _verbs(stance: str) -> re.Pattern[str]:
    return set_apart(any_of("headlines", "verbs", stance))


def _says_no(words: str) -> bool:
    return is_negated(words) or is_turned(words)


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(load("article_stance")["words"][kind], re.IGNORECASE)


def _of_attributions(report: Report, claim: str, vectors: Vectors) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for kind, weight in _sides(report, claim, vectors):
        found[kind] += weight
        found[f"{kind}, nearest"] = max(found[f"{kind}, nearest"], weight)
    for attribution in report.attributions:
        for kind in _kinds(attribution, report.text):
            found[kind] += 1
    capped = {kind: min(float(_MOST), found[kind]) for kind in (*_SIDES, *_COUNTS)}
    nearest = {f"{kind}, nearest": float(found[f"{kind}, nearest"]) for kind in _SIDES}
    distant = sum(
        _words("distant").search(cue_words(a, report.text)) is not None for a in report.attributions
    )
    negative = sum(a.polarity is Polarity.NEGATIVE for a in report.attributions)
    every = max(1, len(report.attributions))
    return {
        **capped,
        **nearest,
        "share of noes": negative / every,
        "share of distant cues": distant / every,
        "attributions": min(20, every) / 10,
    }


_SIDES = (
    "says it: named", "says it: unnamed", "says it: outlet", "hedges it", "confirms it", "denies it",
    "doubts it", "does not know it", "asks of it",
)  # fmt: skip
_COUNTS = (
    "denials", "doubts", "refusals", "unaware", "confirmations", "calls it false", "calls it a hoax",
    "distant cues", "firm cues", "press as source", "office as source", "web as source", "speaks of stories",
)  # fmt: skip

_STEEP, _MIDDLE = 12.0, 0.72
"""How likeness becomes weight: by a logistic curve around the likeness at which propositions become one
claim."""
_EVENT, _STEMS = 0.28, 0.16
"""As in `sayso.claims.likeness.alike`."""


def _sides(report: Report, claim: str, vectors: Vectors) -> Iterator[tuple[str, float]]:
    """For each proposition its side to the claim, with a weight from 0 to 1 by how near it is to it."""
    filed = Filed(report, "")
    units = list(units_of(filed, known_of([filed])))
    if not units:
        return
    by_id = {attribution.id: attribution for attribution in report.attributions}
    target = vectors.of([claim])[0]
    rows = vectors.of([unit.text for unit in units])
    wanted, happenings, negative = stems(claim), events(claim), _says_no(claim)
    for unit, cosine in zip(units, rows @ target, strict=True):
        least = max(1, min(len(wanted), len(unit.stems)))
        near = float(cosine) + _EVENT * bool(unit.events & happenings)
        near += _STEMS * len(wanted & unit.stems) / least
        side = _side(unit, by_id[unit.ref.attribution], negative)
        if side:
            yield side, 1 / (1 + math.exp(-_STEEP * (near - _MIDDLE)))


_OTHER_SIDES = {Stance.DOUBTS: "doubts it", Stance.UNAWARE: "does not know it", Stance.URGES: "asks of it"}


def _side(unit: Unit, attribution: Attribution, negative: bool) -> str | None:
    if unit.supposed:
        return "asks of it"
    if unit.stance not in {Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES}:
        return _OTHER_SIDES.get(unit.stance)
    if unit.against != negative:
        return "denies it"
    if attribution.certainty not in {Certainty.CERTAIN, None}:
        return "hedges it"
    if unit.stance is Stance.CONFIRMS:
        return "confirms it"
    kind = attribution.speaker.kind
    if attribution.via or kind is SpeakerKind.OUTLET:
        return "says it: outlet"
    return "says it: unnamed" if kind is SpeakerKind.ANONYMOUS else "says it: named"


_BY_STANCE = {
    Stance.DENIES: "denials",
    Stance.DOUBTS: "doubts",
    Stance.DECLINES: "refusals",
    Stance.UNAWARE: "unaware",
    Stance.CONFIRMS: "confirmations",
}


def _kinds(attribution: Attribution, text: str) -> Iterator[str]:
    """What counts of an attribution whatever it speaks of: an article against a claim is full of it."""
    words = plain_marks(said(attribution, text))
    if attribution.stance in _BY_STANCE:
        yield _BY_STANCE[attribution.stance]
    if is_turned(words):
        yield "calls it false"
    cue = cue_words(attribution, text)
    source = plain_marks(" ".join(span.of(text) for span in attribution.source))
    for kind, list_name, where in (
        ("calls it a hoax", "hoax", words),
        ("distant cues", "distant", cue),
        ("firm cues", "firm", cue),
        ("press as source", "press", source),
        ("office as source", "office", source),
        ("web as source", "web", source),
        ("speaks of stories", "stories", words),
    ):
        if _words(list_name).search(where):
            yield kind
