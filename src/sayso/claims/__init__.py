"""Claims: the attributions of a story that put forward, deny or refuse to discuss one proposition.

In: the reports of one story with their readings, sentence vectors, people's judgements. Out: claims, the
chief one first, then the weightiest. The order in which reports come is no matter.
Nothing here decides whether a claim is so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from sayso.claims.answering.answers import answers_to
from sayso.claims.answering.contradicting import contradicting
from sayso.claims.drafting.chief import chief_of
from sayso.claims.drafting.drafts import Draft, draft_of
from sayso.claims.drafting.given_back import with_given_back
from sayso.claims.drafting.group import Group
from sayso.claims.drafting.matter import also_telling
from sayso.claims.drafting.same_words import QuotedWords
from sayso.claims.drafting.saying import Sayings
from sayso.claims.drafting.twins import untwinned
from sayso.claims.likeness.alike import APART
from sayso.claims.likeness.judged import joined, kept_apart, told_apart
from sayso.claims.likeness.linkage import grouped
from sayso.claims.likeness.nearness import Nearness, headlined
from sayso.claims.likeness.relations import (
    disagreement,
    on_one_point,
    perhaps_the_same,
    relation_between,
)
from sayso.claims.likeness.seen import likeness_of
from sayso.claims.propositions.particulars import told
from sayso.claims.propositions.units import units_of_story
from sayso.story import AttributionRef, Claim, in_order

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from sayso.claims.answering.answers import Answer
    from sayso.claims.drafting.same_words import Barred
    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.judged import Pair
    from sayso.claims.likeness.seen import Likeness
    from sayso.claims.propositions.units import Unit
    from sayso.embedding import Vectors
    from sayso.matching import Matches
    from sayso.story import Filed, Judgement, Relation

__all__ = ["THRESHOLD", "claims_of"]

THRESHOLD = 0.69
"""Least average likeness of two groups of propositions that become one claim; see docs/decisions."""

IN_PASSING = 0.75
"""Least likeness to a claim's nearest propositions at which what is said in passing, or in no sentence,
joins it. By hand."""

ALONE = 0.85
"""The same for a proposition that average linkage left alone; higher, since it could be a claim of its
own. By hand."""

MOST_RELATED = 200
"""Claims, from the weightiest on, between which relations are looked for."""


def claims_of(
    filed: Sequence[Filed],
    vectors: Vectors,
    judgements: Sequence[Judgement] = (),
    *,
    matches: Matches | None = None,
) -> tuple[Claim, ...]:
    """The claims of one story: its chief one, then those with most reports and stances first.

    Memory and time grow with the square of the propositions: meant for some 5,000 (300 to 400 reports), which
    take about 400 megabytes.
    """
    reports = in_order(filed)
    units = units_of_story(reports)
    if not any(unit.main for unit in units):
        return ()
    rows = vectors.of([unit.text for unit in units])
    like = likeness_of(units, rows, matches)
    alike = like.alike
    apart = kept_apart(judgements, units)
    together = joined(judgements, units, apart=apart)
    judged = frozenset(number for pair in together for number in pair)
    groups = _groups(units, alike, judged, together=together, apart=apart)
    near = Nearness(groups, rows, vectors)
    headlines = headlined(reports, near)
    answers = [
        *answers_to(reports, _claims_at(units, groups), near, judgements),
        *contradicting(units, groups, like),
    ]
    held = [Group(tuple(group), units, like, judged) for group in groups]
    drafts = _drafts(with_given_back(held, alike, apart=frozenset(apart)), answers, headlines)
    if not drafts:
        return ()
    sayings = Sayings(reports)
    named = [sayings.named(draft, units, alike) for draft in drafts]
    told = untwinned(_with_same_words(named, reports, judgements))
    opened_with = Nearness([draft.rows for draft in told], rows, vectors).to_openings(reports)
    told.insert(0, told.pop(chief_of(told, reports, vectors, opened_with)))
    barred = told_apart(judgements)
    chief, *claims = _claims(told, rows, like, barred)
    return (_with_matter(chief, reports, barred), *claims)


def _with_matter(chief: Claim, reports: Sequence[Filed], barred: Barred) -> Claim:
    """The story's chief claim with what else its reports tell of its matter, but what people told apart."""
    also = tuple(
        one
        for one in also_telling(chief.members, reports)
        if not any((one.ref, m.ref) in barred or (m.ref, one.ref) in barred for m in chief.members)
    )
    return replace(chief, also=also)


def _groups(
    units: Sequence[Unit], alike: Matrix, judged: Set[int], *, together: Sequence[Pair], apart: Sequence[Pair]
) -> list[list[int]]:
    """The propositions that are one claim, by their numbers, each claim's sorted; ``judged`` are those of all
    that are to be ``together``."""
    firm = [n for n, unit in enumerate(units) if (unit.main and not unit.indefinite) or n in judged]
    at = {number: place for place, number in enumerate(firm)}
    together_firm = [(at[i], at[j]) for i, j in together]
    apart_firm = [(at[i], at[j]) for i, j in apart if i in at and j in at]
    found = grouped(alike[np.ix_(firm, firm)], THRESHOLD, together=together_firm, apart=apart_firm)
    groups = [[firm[place] for place in group] for group in found]
    barred = {*apart, *((j, i) for i, j in apart)}
    return sorted(_settled(units, alike, groups, barred))


def _settled(
    units: Sequence[Unit], alike: Matrix, groups: Sequence[Sequence[int]], barred: Set[Pair]
) -> list[list[int]]:
    """The claims of several propositions with what else is near: propositions that were left alone, what is
    said in passing, what nobody in particular is said to have done. Of what joins none, a proposition is a
    claim of its own."""
    claims = [list(group) for group in groups if len(group) > 1]
    settled = [list(claim) for claim in claims]
    inside = {number for claim in claims for number in claim}
    for number, unit in enumerate(units):
        if number in inside:
            continue
        least = ALONE if unit.main and not unit.indefinite else IN_PASSING
        scores = [_nearest(number, claim, alike, barred) for claim in claims]
        best = max(range(len(scores)), key=lambda place: (scores[place], -place), default=None)
        if best is not None and scores[best] >= least:
            settled[best].append(number)
        elif unit.main:
            settled.append([number])
    return [sorted(claim) for claim in settled]


def _nearest(number: int, claim: Sequence[int], alike: Matrix, barred: Set[Pair]) -> float:
    """The mean likeness to the nearest few of a claim; `APART` where one of it excludes it."""
    row = alike[number, list(claim)]
    if row.min() <= APART or any((number, other) in barred for other in claim):
        return APART
    return round(float(np.mean(np.sort(row)[-_FEW:])), 3)


_FEW = 3


def _claims_at(
    units: Sequence[Unit], groups: Sequence[Sequence[int]]
) -> Mapping[AttributionRef, Sequence[int]]:
    """The numbers of the claims that each attribution has propositions in."""
    at: dict[AttributionRef, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for ref in dict.fromkeys(units[i].ref for i in group):
            at[ref].append(number)
    return at


def _drafts(
    groups: Sequence[Group], answers: Sequence[Answer], told: Mapping[int, frozenset[str]]
) -> list[Draft]:
    joining: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        joining[answer.claim].append(answer)
    drafts = [draft_of(group, joining[number], told[number]) for number, group in enumerate(groups)]
    return sorted((draft for draft in drafts if draft), key=lambda draft: draft.weight)


def _with_same_words(
    drafts: Sequence[Draft], reports: Sequence[Filed], judgements: Sequence[Judgement]
) -> list[Draft]:
    """The claims with what other reports give of the same statements."""
    quoted, barred = QuotedWords(reports), told_apart(judgements)
    more = [replace(draft, members=quoted.beside(draft.members, barred, draft.stretches)) for draft in drafts]
    return sorted(more, key=lambda draft: draft.weight)


def _claims(drafts: Sequence[Draft], rows: Matrix, like: Likeness, barred: Barred) -> tuple[Claim, ...]:
    ids = _ids(drafts)
    related = _relations(drafts[:MOST_RELATED], ids, rows, like, barred)
    return tuple(
        Claim(
            id=ids[number],
            text=draft.text,
            text_from=draft.named_by.ref,
            members=draft.members,
            particulars=told(draft.particulars),
            relations=tuple(related.get(number, ())),
        )
        for number, draft in enumerate(drafts)
    )


def _ids(drafts: Sequence[Draft]) -> list[str]:
    """The first member's address; where a weightier claim has it, with the claim's number behind it."""
    taken: Counter[str] = Counter()
    ids = []
    for draft in drafts:
        first = str(draft.members[0].ref)
        taken[first] += 1
        ids.append(first if taken[first] == 1 else f"{first}.{taken[first]}")
    return ids


def _relations(
    drafts: Sequence[Draft], ids: Sequence[str], rows: Matrix, like: Likeness, barred: Barred
) -> Mapping[int, list[Relation]]:
    found: dict[int, list[Relation]] = defaultdict(list)
    named_at = [draft.named_at for draft in drafts]
    near = np.round(rows[named_at] @ rows[named_at].T, 3)
    related = _told_apart(drafts, barred)
    for i, one in enumerate(drafts):
        own = disagreement(ids[i], one.by_member)
        found[i] += [own] if own else []
        for j, other in enumerate(drafts):
            if i == j:
                continue
            seen = like.seen.get(named_at[i], {}).get(named_at[j])
            relation = relation_between(one, other, float(near[i, j]), ids[j], seen)
            found[i] += [relation] if relation else []
            related |= {(i, j)} if relation else set()
    for i, j in on_one_point(named_at, like.seen, but=related):
        found[i].append(perhaps_the_same(ids[j]))
    return found


def _told_apart(drafts: Sequence[Draft], barred: Barred) -> set[tuple[int, int]]:
    """The places of every two claims that people told apart by statements on them."""
    at: dict[AttributionRef, list[int]] = defaultdict(list)
    for place, draft in enumerate(drafts):
        for member in draft.members:
            at[member.ref].append(place)
    return {(i, j) for one, other in barred for i in at[one] for j in at[other]}
