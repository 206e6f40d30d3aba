"""The claims of a story as its reports tell of them: in how many, what they open with, what people judged."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sayso.claims.likeness.judged import answers_judged
from sayso.model import PUTS_FORWARD, Stance
from sayso.outlets import outlets
from sayso.story import AttributionRef, JudgementKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from sayso.claims.likeness.nearness import Nearness
    from sayso.model import Attribution
    from sayso.story import Filed, Judgement

_TOLD = 0.3
"""What it counts for a claim that all reports tell of it, in cosine to what they open with. By hand, on 17 of
the rumours' training part; twice as much changes nothing there."""


class StoryClaims:
    """The claims of a story, by their numbers: those of each attribution (``claims_at``), in how many reports
    each is (``spread``), the one that its reports open with and most tell of (``whole``), and those that
    somebody speaks to who neither denies them nor knows nothing of them (``told``).

    ``whole`` is what an answer to "the story" is on. It is told before the claims are made, by their nearest
    propositions, and may be another one than the chief claim that the story shows
    (`sayso.claims.drafting.chief`), which is told by the sentences that then name them: see
    docs/decisions."""

    def __init__(
        self,
        filed: Sequence[Filed],
        claims_at: Mapping[AttributionRef, Sequence[int]],
        near: Nearness,
        judgements: Sequence[Judgement],
    ) -> None:
        self.claims_at, self.near, self._filed = claims_at, near, filed
        self.judged = answers_judged(JudgementKind.SAME_CLAIM, judgements, claims_at)
        self._barred = answers_judged(JudgementKind.DIFFERENT_CLAIM, judgements, claims_at)
        self._opened = near.to_openings(filed)
        telling = {(ref.report, claim) for ref in claims_at for claim in claims_at[ref]}
        self.spread = Counter(claim for _, claim in telling)
        self._reports = max(1, len({report for report, _ in telling}))
        self.told = _told_by_somebody(filed, claims_at)
        self.whole = self.opened_with_most(self.spread)

    def opened_with_most(self, claims: Iterable[int]) -> int | None:
        """The claim of these that is nearest to what the story's reports open with and that most of them
        tell of, the first of equals."""
        return max(claims, key=lambda claim: (self._standing(claim), -claim), default=None)

    def told_by_outlet(self, names: Sequence[str], until: Filed) -> int | None:
        """What the reports of the outlet with one of these names, up to this one, put forward above all; None
        where it has none in the story, or they put nothing forward."""
        so_far: dict[str, list[Filed]] = defaultdict(list)
        for one in self._filed:
            if one.report.outlet and one.rank <= until.rank:
                so_far[_plain(one.report.outlet.name)].append(one)
        wanted = {outlet for name in names for outlet in _called(name, so_far.keys())}
        claims = {
            claim
            for outlet in wanted
            for one in so_far[outlet]
            for attribution in one.report.attributions
            if attribution.stance in PUTS_FORWARD
            for claim in self.claims_at.get(AttributionRef(one.id, attribution.id), ())
        }
        return self.above_all(sorted(claims))

    def outlet_named_last(self, words: str) -> str | None:
        """The outlet of the story's reports that is named last in the words."""
        names = {one.report.outlet.name for one in self._filed if one.report.outlet}
        at = {name: words.rfind(name.removeprefix("The ")) for name in sorted(names)}
        last = max(at, key=lambda name: (at[name], len(name)), default=None)
        return last if last is not None and at[last] >= 0 else None

    def above_all(self, claims: Sequence[int]) -> int | None:
        """What is told above all of these claims: the story's whole, if it is one of them, else what its
        reports open with and most tell of."""
        return self.whole if self.whole in claims else self.opened_with_most(claims)

    def _standing(self, claim: int) -> float:
        return round(self._opened[claim] + _TOLD * self.spread[claim] / self._reports, 3)

    def barred(self, ref: AttributionRef) -> Set[int]:
        """The claims from which people told an attribution apart."""
        return self._barred.get(str(ref), frozenset())


def _told_by_somebody(
    filed: Sequence[Filed], claims_at: Mapping[AttributionRef, Sequence[int]]
) -> frozenset[int]:
    """The claims to which somebody speaks who neither denies them nor knows nothing of them."""
    refs = (
        AttributionRef(one.id, attribution.id)
        for one in filed
        for attribution in one.report.attributions
        if attribution.stance not in (Stance.DENIES, Stance.UNAWARE)
    )
    return frozenset(claim for ref in refs for claim in claims_at.get(ref, ()))


def answered_in(
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


def claims_told_in(one: Filed, claims_at: Mapping[AttributionRef, Sequence[int]]) -> list[int]:
    """The claims that a report tells of."""
    refs = (AttributionRef(one.id, attribution.id) for attribution in one.report.attributions)
    return sorted({claim for ref in refs for claim in claims_at.get(ref, ())})


def _called(name: str, those: Set[str]) -> Set[str]:
    """The one of these outlets that has this name; else the only one whose name ends so ("the Herald"): of
    outlets that the table has the short names stand there."""
    name = _plain(name)
    if name in those:
        return {name}
    longer = {outlet for outlet in those if outlet.endswith(f" {name}")}
    known = any(outlets().by_name(one) for one in (name, *longer))
    return longer if len(longer) == 1 and not known else frozenset()


def _plain(name: str) -> str:
    """An outlet's name without its article, in small letters."""
    return name.casefold().removeprefix("the ")


_CHAIN = 4
"""Answers to answers that are followed to a claim."""
