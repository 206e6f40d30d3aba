"""Sentences of one quotation that the same statements give: one claim, named by the one that tells most.

"We are sad. We will find the heron." is two propositions; where no report gives the one without the other,
nobody has anything to say to the one that is not also on the other.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.claims.drafting.naming import reads_well

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.claims.drafting.drafts import Draft
    from sayso.story import AttributionRef


def untwinned(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts in their order, those of the same statements as one."""
    by_members: dict[frozenset[AttributionRef], list[Draft]] = {}
    for draft in drafts:
        by_members.setdefault(frozenset(member.ref for member in draft.members), []).append(draft)
    return [_joined(twins) for twins in by_members.values()]


def _joined(twins: Sequence[Draft]) -> Draft:
    """One draft of several: the best named, with the particulars of all."""
    best = max(twins, key=lambda draft: reads_well(draft.text))
    measured = {one.key: one for twin in twins for one in twin.particulars}
    return replace(
        best,
        by_member=tuple(each for twin in twins for each in twin.by_member),
        particulars=tuple(measured.values()),
        headlined=frozenset().union(*(twin.headlined for twin in twins)),
    )
