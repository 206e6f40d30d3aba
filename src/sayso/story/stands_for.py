"""Which statements stand for a claim: people judge statements, and one may put forward several claims."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sayso.story.addresses import AttributionRef

if TYPE_CHECKING:
    from collections.abc import Set

    from sayso.story import Claim, Story


def statement_of(address: str) -> str:
    """The statement in the address of a claim.

    >>> statement_of("r1#a5.2"), statement_of("r1#a5"), statement_of("r#1.2")
    ('r1#a5', 'r1#a5', 'r#1.2')
    """
    ref = AttributionRef.parse(address)
    return str(AttributionRef(ref.report, ref.attribution.partition(".")[0])) if ref else address


def shared_statements(story: Story) -> frozenset[str]:
    """The statements that speak to several of the story's claims."""
    speaking = Counter(ref for account in story.claims for ref in _statements(account.claim))
    return frozenset(ref for ref, claims in speaking.items() if claims > 1)


def own_statements(claim: Claim, shared: Set[str]) -> tuple[str, ...]:
    """The statements that speak to this claim and to no other, the first first."""
    return tuple(ref for ref in _statements(claim) if ref not in shared)


def claims_of_both(story: Story, one: str, other: str) -> tuple[Claim, ...]:
    """The claims to which both of two statements speak: what is judged of the two holds in all of these."""
    claims = (account.claim for account in story.claims)
    return tuple(claim for claim in claims if {one, other} <= set(_statements(claim)))


def splits_alone(story: Story, claim: Claim, one: str, other: str) -> bool:
    """Whether judging that two statements are about different claims splits this claim and no other."""
    return one != other and claims_of_both(story, one, other) == (claim,)


def _statements(claim: Claim) -> list[str]:
    return list(dict.fromkeys(str(member.ref) for member in claim.members))
