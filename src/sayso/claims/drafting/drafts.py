"""A claim in the making: a group of propositions, who stands how to it, and its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.claims.answering.answers import TAKES_BACK
from sayso.claims.answering.contradicting import SAYS_NO
from sayso.claims.drafting.group import EVEN
from sayso.claims.likeness.alike import agreeing, answering, centrality
from sayso.claims.likeness.judged import JUDGED
from sayso.claims.propositions.negating import ends_the_same, is_a_verdict, is_beside, negates
from sayso.claims.propositions.particulars import Measured, measured_in, measured_of
from sayso.lexicons import negation
from sayso.model import AGAINST, PUTS_FORWARD, WITHHOLDS, Stance
from sayso.story import AttributionRef, Member
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.claims.answering.answers import Answer
    from sayso.claims.drafting.group import Group
    from sayso.claims.propositions.units import Unit
    from sayso.model import Span

Place = tuple[str, str, int]
"""Moment, report, place in the report: the order of members."""


@dataclass(frozen=True, slots=True)
class Draft:
    """``named_at`` is the row of the proposition that names it, ``rows`` are those of all; ``stretches`` are
    where its members have their propositions, for those that have any."""

    text: str
    named_by: Unit
    named_at: int
    rows: tuple[int, ...]
    members: tuple[Member, ...]
    by_member: tuple[tuple[Measured, ...], ...]
    particulars: tuple[Measured, ...]
    first: Place
    headlined: frozenset[str]
    stretches: Mapping[AttributionRef, tuple[Span, ...]]

    @property
    def weight(self) -> tuple[int, int, int, Place]:
        """What claims are sorted by: most reports that speak of it and headlines that are on it, most
        stances, most members; then the earliest."""
        reports = len({member.ref.report for member in self.members}) + len(self.headlined)
        stances = len({member.stance for member in self.members})
        return (-reports, -stances, -len(self.members), self.first)


def draft_of(group: Group, answers: Sequence[Answer], told: frozenset[str]) -> Draft | None:
    """The claim of a group of propositions, and the answers without a proposition that joined it; None where
    nobody in particular speaks to it."""
    units, (text, named_by, negative) = group.units, group.name
    central = centrality(group.alike)
    speaking: dict[AttributionRef, tuple[Place, Member]] = {}
    sides = _Sides(group)
    stretches: dict[AttributionRef, tuple[Span, ...]] = {}
    by: dict[AttributionRef, Unit] = {}
    for number, unit, score in zip(group.numbers, units, central, strict=True):
        if unit.unvoiced:
            continue
        member = sides.member(number, unit, score)
        if member:
            stretches[unit.ref] = (*stretches.get(unit.ref, ()), unit.span)
        before = by.get(unit.ref)
        if member and (before is None or _tells_more(member, speaking[unit.ref][1], unit, before)):
            by[unit.ref] = unit
            speaking[unit.ref] = ((unit.at, unit.ref.report, unit.place[0]), member)
    _add_answers(speaking, answers, negative=negative)
    if not speaking:
        return None
    measured = measured_of(unit for unit in units if not unit.unvoiced)
    ordered = sorted(speaking.values(), key=lambda entry: entry[0])
    return Draft(
        text=text,
        named_by=named_by,
        named_at=group.named_at,
        rows=group.numbers,
        members=tuple(member for _, member in ordered),
        by_member=_given(units, measured),
        particulars=measured,
        first=ordered[0][0],
        headlined=told,
        stretches=stretches,
    )


def _given(units: Sequence[Unit], measured: Sequence[Measured]) -> tuple[tuple[Measured, ...], ...]:
    """The particulars that each attribution gives which puts something forward: who denies one gives none."""
    by_ref: dict[AttributionRef, tuple[Measured, ...]] = {}
    for unit in units:
        if not unit.unvoiced and unit.stance not in _GIVES_NONE:
            by_ref[unit.ref] = (*by_ref.get(unit.ref, ()), *measured_in(unit, measured))
    return tuple(by_ref.values())


_GIVES_NONE = AGAINST | WITHHOLDS


def _add_answers(
    speaking: dict[AttributionRef, tuple[Place, Member]], answers: Sequence[Answer], *, negative: bool
) -> None:
    """Lets those speak, too, who answer without a proposition of their own."""
    for answer in answers:
        answered = speaking.get(answer.answered) if answer.answered else None
        stood = answered[1].stance if answered else None
        taken_back = answer.rule == TAKES_BACK
        stance = _TAKEN_BACK.get(stood) if taken_back else _turned(answer.stance, stood, negative=negative)
        if stance is not None:
            member = Member(answer.ref, stance, answer.score, answer.rule)
            if answer.rule == SAYS_NO or answer.ref not in speaking:
                speaking[answer.ref] = ((answer.at, answer.ref.report, answer.place), member)


_SAY_NO = PUTS_FORWARD | {Stance.PLEDGES}
"""The stances of who may say no, and not of the claim that it is near: who promises that nobody will lose
says nothing of what was lost."""


def refused(group: Group) -> list[int]:
    """The numbers of the propositions of a group that say no, but not of the claim that they would make; and
    of those that may as well say the opposite of it as the same."""
    doubtful = [
        (number, unit)
        for number, unit in zip(group.numbers, group.units, strict=True)
        if unit.main and not unit.unvoiced and unit.stance in _SAY_NO
    ]
    if not any(unit.negated for _, unit in doubtful) and not group.sides:
        return []
    sides = _Sides(group)
    return [
        number
        for number, unit in doubtful
        if (unit.negated or number in group.sides) and sides.member(number, unit, 0.0) is None
    ]


ALIKE = 0.3
"""From which side on a proposition says the same: to list who denies among those who say it is worse than not
to list him there. With .2 and .3 .534 and .531 of the pairs that are one claim in the small stories' part
"dev" are put on one, and .923 and .927 of what is put on one is."""


class _Sides:
    """Who stands on which side of a claim."""

    def __init__(self, group: Group) -> None:
        units, name = group.units, group.name
        self._named_by, self._negative = name.unit, name.negative
        self._group = group
        self._same = [unit for unit in units if unit.against == name.negative or unit.stance is Stance.DENIES]

    def member(self, number: int, unit: Unit, score: float) -> Member | None:
        """The attribution of a proposition as a member; None where it says no, but not of the claim."""
        stance, rule = self._stance(number, unit)
        if stance is None and number in self._group.judged:
            stance, rule = unit.stance, JUDGED
        return Member(unit.ref, stance, score, rule) if stance else None

    def _stance(self, number: int, unit: Unit) -> tuple[Stance | None, str]:
        """The proposition's stance to the claim, and by which rule."""
        if unit.stance is Stance.DENIES:
            if unit.against == self._negative:
                return Stance.ASSERTS, "says the same" if unit.negated else "denies that it is not so"
            return Stance.DENIES, "denies it"
        if unit.stance is Stance.PLEDGES and unit.negated and not self._negative:
            return self._denial(number, says_no=True) if self._contradicts(unit) else (None, "")
        if unit.stance not in PUTS_FORWARD:
            return unit.stance, "speaks of the same"
        if unit.ref == self._named_by.ref:
            return unit.stance, "says the same"
        side = self._group.sides.get(number)
        says_no = unit.against != self._negative
        if side is not None and side <= -EVEN and number in self._group.opposed:
            return self._denial(number, says_no=says_no)
        if (side is None and not says_no) or (side is not None and side >= ALIKE):
            return unit.stance, "says the same"
        return self._by_words(number, unit) if says_no else (None, "")

    def _denial(self, number: int, *, says_no: bool) -> tuple[Stance | None, str]:
        """The stance of a proposition that nobody calls a denial; None where it is not seen to be one, or its
        only "no" is joined to what it says ("is real, and was never assessed")."""
        unit = self._group.all_units[number]
        beside = not says_no and not unit.negated and negation.says_no(plain_marks(unit.text))
        denies = not beside and self._group.may_deny(number, says_no=says_no)
        return (Stance.DENIES, SAYS_NO) if denies else (None, "")

    def _by_words(self, number: int, unit: Unit) -> tuple[Stance | None, str]:
        """The stance of a proposition that says no in its words, where the claim does not, or the other way
        round."""
        if not self._negative and ends_the_same(unit, self._same):
            return unit.stance, "says the same"
        if self._contradicts(unit):
            return self._denial(number, says_no=True)
        if not unit.negated and is_a_verdict(unit):
            return None, ""
        said_beside = not unit.negated or (is_beside(unit) and not unit.sure_negative)
        return (unit.stance, "says the same") if said_beside else (None, "")

    def _contradicts(self, unit: Unit) -> bool:
        """Whether one of the two says of the other's predicate that it is not so."""
        if self._negative:
            return any(negates(one, [unit]) for one in self._same)
        others = [one for one in self._same if one.ref != unit.ref]
        return negates(unit, others) or any(answering(unit, one) and agreeing(unit, one) for one in others)


_TAKEN_BACK: dict[Stance | None, Stance] = {
    Stance.DENIES: Stance.ASSERTS,
    Stance.ASSERTS: Stance.DENIES,
    Stance.CONFIRMS: Stance.DENIES,
}
"""How somebody stands to a claim who takes back how he stood; to what he only doubted, or would not say, in
no way that is told."""


def _turned(stance: Stance, answered: Stance | None, *, negative: bool) -> Stance | None:
    """The stance to the claim of an answer to this stance; who doubts or denies a denial says little of the
    claim itself, and is left out. Who answers nobody, but denies the story where the claim is that it is not
    so, says the same."""
    if answered is None and negative and stance is Stance.DENIES:
        return Stance.ASSERTS
    if answered is not Stance.DENIES:
        return stance
    return {Stance.CONFIRMS: Stance.DENIES, Stance.DENIES: None, Stance.DOUBTS: None}.get(stance, stance)


_FIRM = (Stance.DENIES, Stance.CONFIRMS, Stance.ASSERTS)


def _tells_more(one: Member, other: Member, unit: Unit, before: Unit) -> bool:
    """Whether the stance of the one tells more of where the attribution stands than the other's.

    Who is not said to deny anything denies nothing that he also puts forward, unless what he says is not so
    has a number ("did not make nine, but two")."""
    denying = unit if one.stance is Stance.DENIES else before
    denies = unit.stance is Stance.DENIES or bool(denying.quantities)
    firm = _FIRM if denies else _FIRM[1:]
    rank = {stance: place for place, stance in enumerate(firm)}
    return rank.get(one.stance, len(rank)) < rank.get(other.stance, len(rank))
