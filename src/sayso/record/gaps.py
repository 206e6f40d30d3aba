"""What is missing from a claim's record, each gap as a sentence with the words that show it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.dates import MONTHS, WEEKDAYS
from sayso.lexicons.negation import names_nobody
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import speaks_for
from sayso.lineage.ways.stating import speaks_of
from sayso.model import AGAINST, PUTS_FORWARD, SpeakerKind, Stance
from sayso.phrasing import capital, is_many, with_article
from sayso.record.asked import (
    NOT_CONFIRMED,
    NOT_SAID,
    SILENT,
    WOULD_NOT_CONFIRM,
    keeping_all,
    not_answering,
    plain_detail,
    was_asked,
)
from sayso.record.concerned import is_unconfirmable
from sayso.record.voices import evidence_of
from sayso.story import Evidence, Gap, GapKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.record.voices import Account
    from sayso.story import Claim, Lineage


def gaps_of(
    claim: Claim, lineage: Lineage, accounts: Sequence[Account], *, confirmed: bool
) -> tuple[Gap, ...]:
    """The gaps: no confirmation, no answer, no source, particulars on one origin's word alone.

    ``confirmed`` says that a party concerned confirms it, as the rules have it.
    """
    return (
        *(() if confirmed else _unconfirmed(claim, accounts)),
        *_no_answers(claim, accounts),
        *_no_sources(lineage, accounts),
        *_lone_particulars(claim, accounts),
    )


def _unconfirmed(claim: Claim, accounts: Sequence[Account]) -> Iterator[Gap]:
    putting = [account for account in accounts if account.puts_forward]
    if putting and not _is_opinion(claim, putting):
        yield Gap(GapKind.UNCONFIRMED, "No party concerned confirms it on record.")


_CONDITIONAL = re.compile(r"^\W*(?:(?:and|but|so)\s)?(?:if|unless)\s", re.IGNORECASE)
"""The opening of what holds on a condition, which no party could confirm."""


def _is_opinion(claim: Claim, putting: Sequence[Account]) -> bool:
    """Whether there is nothing to confirm: a conditional, what is asked, judged or said of oneself, or one
    voice's words without a particular or a name."""
    if is_unconfirmable(claim):
        return True
    if _CONDITIONAL.match(claim.text) or all(_CONDITIONAL.match(_content(a)) for a in putting):
        return True
    lone = len({account.who for account in putting}) == 1
    return lone and not claim.particulars and not any(_names_somebody(account) for account in putting)


def _content(account: Account) -> str:
    attribution = account.statement.attribution
    return account.statement.words(attribution.content) if attribution else ""


_WITHIN = re.compile(r"(?<=[a-z,;)]\s)[A-Z][\w-]+")
"""A capital that opens no sentence."""
_CAPITAL = re.compile(r"\b[A-Z][\w-]+")


def _names_somebody(account: Account) -> bool:
    """Whether the words have a name; a capital that opens a sentence must stand within one of the report."""
    known = set(_WITHIN.findall(account.statement.filed.report.text))
    written = set(_CAPITAL.findall(_content(account)))
    return any(word.lower() not in (*MONTHS, *WEEKDAYS) for word in known & written)


def _no_answers(claim: Claim, accounts: Sequence[Account]) -> Iterator[Gap]:
    """Whoever has said nothing to the claim so far, not by a spokesman either, but that they will not say, or
    have not."""
    speaking = [a for a in accounts if a.voice.stance in PUTS_FORWARD | AGAINST]
    spoken = {a.who for a in speaking}
    silent: dict[str, list[Account]] = {}
    for account in accounts:
        if (
            account.voice.stance is Stance.DECLINES
            and account.who not in spoken
            and not _is_spoken_for(account, speaking)
            and _keeps_back(account, claim)
        ):
            silent.setdefault(account.who, []).append(account)
    for asked in silent.values():
        name = with_article(asked[-1].voice.name or "")
        evidence = tuple(found for account in asked for found in evidence_of(account))
        yield Gap(GapKind.NO_ANSWER, f"{capital(name)} {_refusal(asked[-1])}.", evidence)


def _is_spoken_for(account: Account, speaking: Sequence[Account]) -> bool:
    """Whether a spokesman for who is silent says something."""
    roles = [a.statement.attribution.speaker.role for a in speaking if a.statement.attribution]
    return any(speaks_for(role, account.voice.name or "") for role in roles if role)


def _keeps_back(account: Account, claim: Claim) -> bool:
    """Whether somebody who can be asked keeps back what they know of this claim.

    A document, a source without a name and nobody in particular are not asked. Who gives no particulars, or
    no proof, keeps back those; the claim only where the words are of its matter.
    """
    voice, attribution = account.voice, account.statement.attribution
    if voice.kind not in _ASKED or not voice.name or names_nobody(voice.name) or attribution is None:
        return False
    if plain_detail(voice.detail) in keeping_all():
        return True
    words = account.statement.words(attribution.content)
    return speaks_of(words, claim) and _proof().search(account.statement.words(attribution.cue)) is None


_ASKED = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL, SpeakerKind.OUTLET})


@cache
def _proof() -> re.Pattern[str]:
    """What is not given beside a statement that was made."""
    return re.compile(rf"\b{any_of('record', 'proof')}", re.IGNORECASE)


def _refusal(account: Account) -> str:
    """What somebody does who says nothing, by the voice's detail; that they were asked, by words for it."""
    detail, many = plain_detail(account.voice.detail), is_many(account.voice.name or "", account.voice.kind)
    has, was = ("have", "were") if many else ("has", "was")
    said = {
        NOT_CONFIRMED: f"{has} not confirmed it",
        NOT_SAID: f"{has} not said",
        SILENT: f"{has} not spoken of it",
    }
    if detail in said:
        return said[detail]
    rest = f"{has} not answered" if detail in not_answering() else "would not say"
    does = "would not confirm it" if detail == WOULD_NOT_CONFIRM else rest
    attribution = account.statement.attribution
    return f"{was} asked and {does}" if attribution and was_asked(account.statement, attribution) else does


def _no_sources(lineage: Lineage, accounts: Sequence[Account]) -> Iterator[Gap]:
    for report in lineage.origins.untraced:
        ours = [a for a in accounts if a.statement.report == report and a.puts_forward]
        hidden = [a for a in ours if a.voice.name is None] or ours
        outlet = hidden[0].statement.filed.report.outlet if hidden else None
        evidence = tuple(found for account in hidden for found in evidence_of(account))
        name = outlet.name if outlet else "A report"
        yield Gap(GapKind.NO_SOURCE, f"{name} puts it forward without saying who says so.", evidence)


def _lone_particulars(claim: Claim, accounts: Sequence[Account]) -> Iterator[Gap]:
    """Numbers of something and months that one of several origins alone gives, and of which others give
    another.

    What nobody gives otherwise is left out: which of it matters to the claim, and what is only mentioned, the
    words do not say.
    """
    putting = [account for account in accounts if account.puts_forward]
    if len({account.who for account in putting}) < 2:
        return
    own = [relation for relation in claim.relations if relation.of == claim.id]
    differing = {one.value for relation in own for pair in relation.particulars for one in pair}
    for particular in (one for one in claim.particulars if one.value in differing):
        giving = {a.who: a for a in putting if _gives(a, particular.value, particular.evidence)}
        if len(giving) == 1:
            name = with_article(next(iter(giving.values())).voice.name or "a report without a source")
            text = f"{capital(particular.aspect)}: “{particular.value}” is on the word of {name} alone."
            yield Gap(GapKind.PARTICULAR, text, (particular.evidence,))


def _gives(account: Account, value: str, evidence: Evidence) -> bool:
    """Whether the particular stands in the statement: at its place, or by the same words."""
    attribution = account.statement.attribution
    if attribution is None:
        return False
    here = account.statement.report == evidence.report
    if here and any(span.overlaps(evidence.span) for span in attribution.content):
        return True
    words = account.statement.words(attribution.content).casefold()
    return bool(value) and all(word in words for word in value.casefold().split())
