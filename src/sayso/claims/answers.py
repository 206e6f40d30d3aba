"""Answers that name no matter of their own join the claim they answer; refusals join it by what they name,
too."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sayso.claims.judged import answers_judged
from sayso.claims.put_forward import is_nobody
from sayso.claims.referring import speaker_words
from sayso.claims.units import core
from sayso.claims.voiced import PUTS_FORWARD, is_bare, is_silent, referring_stance, said, subject_of
from sayso.claims.words import straight, words_that
from sayso.model import Stance
from sayso.story import AttributionRef, JudgementKind, in_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from sayso.claims.alike import Matrix
    from sayso.embedding import Vectors
    from sayso.model import Attribution
    from sayso.story import Filed, Judgement

NAMED = 0.55
"""Least cosine of what somebody will not speak of with the nearest proposition of a claim."""

CLEARLY = 0.15
"""How much nearer another claim must be than the one that is answered, so that it is meant."""

_NAMES_IT = "names its matter"
_NONE_SUCH = "says that there is no such thing"
"""By which rule an answer is on a claim."""
_OUTRIGHT = 0.3
"""Least cosine of "there is no such panel" with what its report tells above all. By hand."""

_CHAIN = 4
"""Answers to answers that are followed to a claim."""


class Answer(NamedTuple):
    """An attribution that joins a claim (by its number) without a proposition of its own."""

    ref: AttributionRef
    at: str
    place: int
    stance: Stance
    claim: int
    answered: AttributionRef | None
    score: float
    rule: str


def answers_to(
    filed: Sequence[Filed],
    claims_at: Mapping[AttributionRef, Sequence[int]],
    near: Nearness,
    judgements: Sequence[Judgement],
    headlines: Mapping[int, frozenset[str]],
) -> Iterator[Answer]:
    """The answers in the reports; ``claims_at`` has the numbers of the claims of each attribution,
    ``headlines`` the reports whose headlines are on a claim.

    What people judged stands above the rules: that an answer is on a claim, or is not.
    """
    judged = answers_judged(JudgementKind.SAME_CLAIM, judgements, claims_at)
    barred = answers_judged(JudgementKind.DIFFERENT_CLAIM, judgements, claims_at)
    spread = Counter(
        claim for _, claim in {(ref.report, claim) for ref in claims_at for claim in claims_at[ref]}
    )
    whole = max(spread, key=lambda claim: (spread[claim] + len(headlines[claim]), -claim), default=None)
    for one in filed:
        by_id = {attribution.id: attribution for attribution in one.report.attributions}
        speakers = speaker_words(one.report)
        told = _told(one, claims_at)
        chief = max(told, key=lambda claim: (spread[claim] + len(headlines[claim]), -claim), default=None)
        for place, attribution in enumerate(one.report.attributions):
            referring = referring_stance(attribution, one.report, speakers)
            stance = referring or attribution.stance
            ref = AttributionRef(one.id, attribution.id)
            if chief is not None and chief not in claims_at.get(ref, ()):
                score = _denied_outright(attribution, one.report.text, chief, near)
                if score and chief not in barred.get(str(ref), ()):
                    yield Answer(ref, in_time(one.at), place, Stance.DENIES, chief, None, score, _NONE_SUCH)
            if stance is None or not (referring or is_silent(attribution, one.report.text)):
                continue
            if is_nobody(attribution, one.report.text):
                continue
            matter = "" if referring else _matter(attribution, one.report.text)
            answered = _answered(one.id, attribution, by_id, claims_at)
            own = claims_at.get(answered, ()) if answered else ()
            joined = _joined_but(barred.get(str(ref), frozenset()), matter, own, told, near)
            if chief is not None:
                if stance is Stance.DENIES:
                    joined = [_rather_the_chief(chief, found, matter, near) for found in joined]
                story = stance is Stance.DENIES and _is_of_the_story(attribution, one.report.text)
                target = whole if story and whole is not None and spread[chief] == 1 else chief
                joined = _with_the_chief(target, joined, spread, story=story, refers=referring is not None)
            if str(ref) in judged:
                joined = [(claim, 1.0, "judged to be on it") for claim in sorted(judged[str(ref)])]
            for claim, score, rule in joined:
                yield Answer(ref, in_time(one.at), place, stance, claim, answered, score, rule)


def _with_the_chief(
    chief: int, joined: list[tuple[int, float, str]], spread: Mapping[int, int], *, story: bool, refers: bool
) -> list[tuple[int, float, str]]:
    """The claims that an answer joins, with what its report tells above all where nothing is nearer.

    A denial of "the story" or "the claims" is on that whatever else it answers, and not on what only its own
    report tells beside it.
    """
    if story:
        joined = [found for found in joined if found[0] != chief and spread[found[0]] > 1]
    elif joined or not refers:
        return joined
    return [*joined, (chief, 1.0, "refers to what its report tells")]


def _rather_the_chief(
    chief: int, found: tuple[int, float, str], matter: str, near: Nearness
) -> tuple[int, float, str]:
    """What is denied by name is what its report tells above all, unless another claim is clearly nearer."""
    if not matter or found[2] != _NAMES_IT:
        return found
    _, score = near.best(matter, [chief])
    return (chief, score, _NAMES_IT) if score >= max(NAMED, found[1] - CLEARLY) else found


def _denied_outright(attribution: Attribution, text: str, chief: int, near: Nearness) -> float:
    """How near it is to what its report tells above all, where it denies that outright; or 0."""
    if attribution.stance not in {*PUTS_FORWARD, Stance.DENIES} or not attribution.content:
        return 0.0
    words = said(attribution, text)
    if words_that("referring", "outright").search(straight(words)) is None:
        return 0.0
    _, score = near.best(words, [chief])
    return score if score >= _OUTRIGHT else 0.0


def _is_of_the_story(attribution: Attribution, text: str) -> bool:
    """Whether it speaks of "the story", "the reports", "those rumours" as a whole."""
    return words_that("referring", "story").search(straight(said(attribution, text))) is not None


HEADLINED = 0.60
"""Least cosine of a headline with a claim's nearest proposition at which it is on that claim."""


def headlined(filed: Sequence[Filed], near: Nearness) -> Mapping[int, frozenset[str]]:
    """The reports whose headlines are on a claim, by the claim's number: what news makes a headline of is
    what its story is about."""
    found: dict[int, set[str]] = defaultdict(set)
    for one in filed:
        if one.report.headline:
            claim, score = near.best(one.report.headline, None)
            if score >= HEADLINED:
                found[claim].add(one.id)
    return defaultdict(frozenset, {claim: frozenset(reports) for claim, reports in found.items()})


def _matter(attribution: Attribution, text: str) -> str:
    """The words that name what it speaks of, or none."""
    if is_bare(attribution, text):
        return ""
    return subject_of(attribution, text) or core(said(attribution, text))


def _answered(
    report: str,
    attribution: Attribution,
    by_id: Mapping[str, Attribution],
    claims_at: Mapping[AttributionRef, Sequence[int]],
) -> AttributionRef | None:
    """What it answers that speaks to a claim, over answers to answers."""
    follow = attribution.responds_to
    for _ in range(_CHAIN):
        if follow is None or follow not in by_id:
            break
        if (ref := AttributionRef(report, follow)) in claims_at:
            return ref
        follow = by_id[follow].responds_to
    return None


def _joined_but(
    barred: Set[int], matter: str, answered: Sequence[int], told: Sequence[int], near: Nearness
) -> list[tuple[int, float, str]]:
    """The claims that an answer joins, without those from which people told it apart."""
    if not barred:
        return _joined(matter, answered, told, near)
    own, others = ([claim for claim in claims if claim not in barred] for claims in (answered, told))
    return [found for found in _joined(matter, own, others, near) if found[0] not in barred]


def _joined(
    matter: str, answered: Sequence[int], told: Sequence[int], near: Nearness
) -> list[tuple[int, float, str]]:
    """The claims that an answer joins: those that it answers; where it names its matter, the one that it
    names, among those, or another that its report tells of and that is clearly nearer (`CLEARLY`); else
    any."""
    if answered and not matter:
        return [(claim, 1.0, "answers it in its report") for claim in answered]
    if answered:
        best, score = near.best(matter, answered)
        other, nearer = near.best(matter, told)
        if nearer < score + CLEARLY:
            return [(best, score, "answers it in its report")]
        return [(other, nearer, _NAMES_IT)]
    if not matter:
        return []
    best, score = near.best(matter, None)
    return [(best, score, _NAMES_IT)] if score >= NAMED else []


def _told(one: Filed, claims_at: Mapping[AttributionRef, Sequence[int]]) -> list[int]:
    """The claims that a report tells of."""
    refs = (AttributionRef(one.id, attribution.id) for attribution in one.report.attributions)
    return sorted({claim for ref in refs for claim in claims_at.get(ref, ())})


class Nearness:
    """How near a few words are to the propositions of each claim."""

    def __init__(self, groups: Sequence[Sequence[int]], rows: Matrix, vectors: Vectors) -> None:
        self._groups, self._rows, self._vectors = groups, rows, vectors

    def best(self, words: str, among: Sequence[int] | None) -> tuple[int, float]:
        """The claim with the nearest proposition, and its cosine; the first where several are."""
        claims = range(len(self._groups)) if among is None else among
        if not claims:
            return 0, 0.0
        cosines = np.round(self._rows @ self._vectors.of([words])[0], 3)
        scores = {claim: float(np.max(cosines[list(self._groups[claim])])) for claim in claims}
        best = max(scores, key=lambda claim: (scores[claim], -claim))
        return best, scores[best]
