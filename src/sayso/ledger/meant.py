"""Judgements over statements, where they were given over claims that share theirs with others.

A judgement is over statements, which stay what they are; a claim called "REPORT#a5.2" is one of several that
one statement puts forward. Such a judgement is kept where it can be said of statements without touching
another claim, and refused with what to do instead where it cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from shlex import quote

from sayso.errors import LedgerError
from sayso.ledger.claim_addresses import unknown_claim
from sayso.story import (
    Claim,
    Judgement,
    JudgementKind,
    Story,
    claim_at,
    claims_of_both,
    own_statements,
    report_of,
    shared_statements,
    splits_alone,
    statement_of,
)

StoryAt = Callable[[str], Story]
"""Gives the story that an address is in."""


def of_statements(judgement: Judgement, story_at: StoryAt) -> Judgement:
    """The judgement over the statements that stand for what it names.

    Raises `LedgerError` where none stands for a claim that it names and for no other.
    """
    subject, other = judgement.subject, judgement.other
    if not any(map(_is_part, filter(None, (subject, other)))):
        return judgement
    if judgement.kind is JudgementKind.SAME_CLAIM and other:
        return replace(judgement, subject=_own(subject, story_at), other=_own(other, story_at))
    if judgement.kind is JudgementKind.DIFFERENT_CLAIM and other:
        first, second = _apart(subject, other, story_at)
        return replace(judgement, subject=first, other=second)
    raise _of_a_statement(judgement)


def of_one_claim(judgement: Judgement, story_at: StoryAt) -> Judgement:
    """A judgement that two statements are about one claim, over statements that join it.

    Who only answers can carry nobody onto a claim: beside a statement that speaks to none stands the one that
    the claim is called by. Any other judgement is as it was. Raises `LedgerError` where nothing would come of
    it: their reports are in two stories, or neither speaks to a claim.
    """
    first, second = judgement.subject, judgement.other
    if judgement.kind is not JudgementKind.SAME_CLAIM or second is None:
        return judgement
    story = story_at(first)
    if story.id != story_at(second).id:
        reports = f"{quote(report_of(first))} {quote(report_of(second))}"
        raise LedgerError(
            f"{first} and {second} are of two stories, and a claim is of one: nothing would come of it",
            command=f"if the reports tell one story, `sayso judge same-story {reports}` says so",
            newsroom="if the reports tell one story, judge that first",
        )
    ours, theirs = claim_at(story, first), claim_at(story, second)
    claim = ours or theirs
    if claim is None:
        raise LedgerError(
            f"neither {first} nor {second} speaks to a claim: nothing would come of it",
            command=f"name a statement that does; `sayso story {quote(story.id)}` lists the story's claims",
            newsroom="name a statement that does; a story lists its claims",
        )
    own = claim.claim.id
    if (ours and theirs) or _is_part(own):
        return judgement
    return replace(judgement, subject=own) if ours else replace(judgement, other=own)


def _is_part(address: str) -> bool:
    return statement_of(address) != address


def _claim(address: str, story_at: StoryAt) -> tuple[Story, Claim]:
    story = story_at(address)
    account = claim_at(story, address)
    if account is None:
        raise unknown_claim(address, story.id)
    return story, account.claim


def _own(address: str, story_at: StoryAt) -> str:
    """A statement that speaks to the claim of this address alone; what is no part stands for itself."""
    if not _is_part(address):
        return address
    story, claim = _claim(address, story_at)
    if own := own_statements(claim, shared_statements(story)):
        return own[0]
    whole = statement_of(address)
    raise LedgerError(
        f"every statement that speaks to {address} speaks to another claim too, and judgements are over "
        "statements: it is not joined without the others",
        command=f"`sayso judge wrong-reading {whole}` says that its statement was read wrongly, if it was",
        newsroom=f"if {whole} was read wrongly, judge that",
    )


def _apart(subject: str, other: str, story_at: StoryAt) -> tuple[str, str]:
    """Two statements that are together in the claim meant and in no other."""
    story, claim = _claim(subject if _is_part(subject) else other, story_at)
    whole, against = statement_of(subject), statement_of(other)
    if splits_alone(story, claim, whole, against):
        return whole, against
    shared = [one.id for one in claims_of_both(story, whole, against)]
    if claim.id not in shared:
        raise LedgerError(f"{against} does not speak to {claim.id}: there is nothing to split")
    raise LedgerError(
        f"{whole} and {against} are together in {' and '.join(shared)}, and judgements are over statements: "
        "none of these is split without the others",
        command=f"`sayso judge different-claim {whole} {against}` splits them all",
        newsroom=f"judge {whole} and {against} to split them all",
    )


def _of_a_statement(judgement: Judgement) -> LedgerError:
    part = next(one for one in (judgement.subject, judgement.other) if one and _is_part(one))
    return LedgerError(
        f"{part} is one of the claims that {statement_of(part)} puts forward, and “{judgement.kind}” is said "
        f"of statements: judge {statement_of(part)}"
    )
