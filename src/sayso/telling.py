"""The whole way of a story: reports, copies and judgements -> claims -> lineage -> record -> story.

The only module that knows all these stages. What is told follows from its arguments alone: the same reports
in whatever order give the same story.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.claims import claims_of
from sayso.claims.article_stance import article_stance
from sayso.corrections import corrected
from sayso.embedding import Vectors
from sayso.lineage import lineage_of
from sayso.matching import Matches
from sayso.record import record_of
from sayso.story import Claim, ClaimAccount, Copy, Filed, Judgement, Story, StoryReport, in_order

_MANY = 3
"""Reports from which on a story is called by what they claim, and not by one of their headlines."""
_AT_A_GLANCE = 25
"""Words that a title may have; news sentences that name one thing have some 20."""


def tell(  # noqa: PLR0913 - texts are compared by two networks, each its own
    filed: Sequence[Filed],
    copies: Sequence[Copy],
    vectors: Vectors,
    judgements: Sequence[Judgement],
    *,
    matches: Matches | None = None,
    as_of: str | None = None,
) -> Story:
    """The story of these reports, as they stood at ``as_of``.

    ``filed`` are all reports of one story by their versions at that moment, at least one. Propositions
    are compared by ``matches`` beside rules, where it is given.
    """
    reports = corrected(in_order(filed), judgements)
    claims = claims_of(reports, vectors, judgements, matches=matches)
    accounts = tuple(_account(claim, reports, copies, judgements, as_of) for claim in claims)
    return Story(
        id=reports[0].id,
        title=_title(reports, accounts),
        reports=tuple(_listed(one, claims, vectors) for one in reports),
        claims=accounts,
        copies=tuple(copies),
        as_of=as_of,
    )


def _listed(one: Filed, claims: Sequence[Claim], vectors: Vectors) -> StoryReport:
    """The report as the story lists it, with how it stands to the chief claim."""
    if not claims:
        return one.listed
    return replace(one.listed, bearing=article_stance(one.report, claims[0].text, vectors))


def _account(
    claim: Claim,
    filed: Sequence[Filed],
    copies: Sequence[Copy],
    judgements: Sequence[Judgement],
    as_of: str | None,
) -> ClaimAccount:
    lineage = lineage_of(claim, filed, copies, judgements)
    return ClaimAccount(claim, lineage, record_of(claim, lineage, filed, as_of=as_of))


def _title(filed: Sequence[Filed], accounts: Sequence[ClaimAccount]) -> str:
    """The chief claim, where several of many reports carry it: no one headline stands for them all.

    Else the first report's headline that there is, else the chief claim, else the first words.
    """
    headlines = (one.report.headline for one in filed)
    claims = (account.claim.text for account in accounts)
    if accounts and len(filed) >= _MANY and _is_title(accounts[0].claim):
        return accounts[0].claim.text.removesuffix(".")
    first_words = " ".join(filed[0].report.text.split()[:12])
    return next((words for words in (*headlines, *claims) if words), first_words or filed[0].id)


def _is_title(claim: Claim) -> bool:
    """Whether several reports carry the claim, and its sentence is read at a glance."""
    several = len({member.ref.report for member in claim.members}) > 1
    return several and len(claim.text.split()) <= _AT_A_GLANCE
