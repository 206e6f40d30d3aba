"""What a ledger holds on a question, in little space, for whoever must not pass hearsay off as fact.

Each claim comes as a sentence that says on whose word it stands and who is against it, with its state, its
bounds on origins, and a few statements to the letter. Who repeats the sentence, be it a language model, says
no more than the record does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers.brief import ClaimBrief, claim_brief
from sayso.answers.called import named_with
from sayso.answers.parties import Party, Quote
from sayso.answers.spread import bounds
from sayso.model import Report, Spans, Stance
from sayso.story import ClaimAccount, GapKind, State, Story, StoryReport, day_of

CONTEXT_WORDS = 600
"""Words of a context where nothing else is asked for: a screenful, and a thousandth of what models read."""
_EACH_SIDE = 2
"""Parties of a side whose words are given: the two that the most reports have."""
_CHIEF = 0.1
"""What it counts for a claim, in cosine, to be its story's chief one: a question on a matter mostly means
that. By hand."""

Near = Callable[[Sequence[str]], Sequence[float]]
"""How near each of some sentences is to the question."""
Texts = Callable[[Story, ClaimAccount], Mapping[str, Report]]
"""The reports that carry a claim of a story, by id."""


@dataclass(frozen=True, slots=True)
class Backing:
    """A statement behind a claim: ``words`` are the report's, to the letter, and stand at ``spans`` in its
    text; where there are several, " … " stands between. ``dated`` is False where ``at`` is only when the
    report was added; ``said_by`` as quotes have it."""

    id: str
    speaker: str
    stance: Stance
    detail: str | None
    on_record: bool
    through: tuple[str, ...]
    words: str
    spans: Spans
    report: str
    outlet: str
    url: str | None
    at: str
    dated: bool
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class ContextClaim:
    """A claim near the question; ``sentence`` may be repeated as it stands, ``unconfirmed`` says that no
    party concerned confirms it on record."""

    id: str
    story: str
    title: str
    sentence: str
    state: State
    rule: str
    since: str
    dated: bool
    outlets: int
    at_least: int
    at_most: int
    unconfirmed: bool
    backing: tuple[Backing, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The claims near a question, nearest first, as many as the space asked for holds; ``left_out`` counts
    the further ones of the stories that were looked at."""

    question: str
    claims: tuple[ContextClaim, ...]
    left_out: int


def context_of(question: str, stories: Sequence[Story], near: Near, texts: Texts, *, words: int) -> Context:
    """The context of a question in about so many ``words``: one claim at least, if there is any."""
    claims = [(story, account) for story in stories for account in story.claims]
    scores = near([account.claim.text for _, account in claims]) if claims else []
    order = sorted(range(len(claims)), key=lambda at: -round(scores[at] + _CHIEF * _is_chief(*claims[at]), 3))
    chosen: list[ContextClaim] = []
    left = words
    for at in order:
        if chosen and left <= 0:
            break
        claim = _claim(*claims[at], texts(*claims[at]))
        left -= sum(len(line.split()) for line in lines_of(claim))
        if left < 0 and chosen:
            break
        chosen.append(claim)
    return Context(question, tuple(chosen), len(claims) - len(chosen))


def _is_chief(story: Story, account: ClaimAccount) -> bool:
    return account is story.claims[0]


def _claim(story: Story, account: ClaimAccount, reports: Mapping[str, Report]) -> ContextClaim:
    claim = claim_brief(story, account, reports)
    return ContextClaim(
        id=claim.id,
        story=story.id,
        title=story.title,
        sentence=claim.sentence,
        state=claim.state,
        rule=claim.rule,
        since=claim.since,
        dated=claim.dated,
        outlets=claim.spread.outlets,
        at_least=claim.spread.at_least,
        at_most=claim.spread.at_most,
        unconfirmed=any(gap.kind is GapKind.UNCONFIRMED for gap in claim.gaps),
        backing=tuple(_backings(story, claim, reports)),
    )


def _backings(story: Story, claim: ClaimBrief, reports: Mapping[str, Report]) -> Iterator[Backing]:
    listed = {report.id: report for report in story.reports}
    for column in claim.columns:
        for party in column.parties[:_EACH_SIDE]:
            quotes = [one for one in party.quotes if one.spans and not one.withdrawn]
            quote = max(quotes, key=lambda one: _in_common(one.words, claim.text), default=None)
            if quote and quote.report in reports:
                yield _backing(party, quote, listed[quote.report], reports[quote.report])


def _in_common(words: str, text: str) -> float:
    """How alike a statement and the claim's sentence are, by the words that both have (their cosine)."""
    said, named = set(words.casefold().split()), set(text.casefold().split())
    return round(len(said & named) / math.sqrt(max(1, len(said) * len(named))), 3)


def _backing(party: Party, quote: Quote, listed: StoryReport, report: Report) -> Backing:
    return Backing(
        id=f"{quote.report}#{quote.attribution}",
        speaker=party.name,
        stance=party.stance,
        detail=party.detail,
        on_record=party.on_record,
        through=quote.via,
        words=" … ".join(span.of(report.text) for span in quote.spans),
        spans=quote.spans,
        report=quote.report,
        outlet=quote.outlet,
        url=listed.url,
        at=quote.at,
        dated=listed.dated,
        said_by=quote.said_by,
    )


def lines_of(claim: ContextClaim) -> Iterator[str]:
    """A claim as plain lines: its sentence, how it stands, and its statements with their addresses.

    No text of a report begins a line, or ends the brackets or marks that it stands in.
    """
    yield _on_one_line(claim.sentence)
    state = claim.state.value
    dated = f"{'' if state.endswith('since') else ' since'} {day_of(claim.since)}" if claim.dated else ""
    origins = bounds(claim.at_least, claim.at_most)
    yield f"  state: {state}{dated}; origins: {origins}; claim {claim.id}"
    for one in claim.backing:
        through = f", through {_unbracketed(', '.join(one.through))}" if one.through else ""
        record = ", on record" if one.on_record else ""
        day = day_of(one.at) if one.dated else "undated"
        where = _unbracketed(", ".join(filter(None, (one.outlet, day, one.url))))
        words = _on_one_line(one.words).translate(_INNER)
        who = _unbracketed(named_with(one.speaker, one.said_by))
        yield f"  {who}{record}{through} ({one.stance.value}): “{words}” [{_unbracketed(one.id)}: {where}]"


_INNER = str.maketrans("“”", "‘’")
"""Marks within marks."""
_BRACKETS = str.maketrans("[]", "()")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _unbracketed(text: str) -> str:
    return _on_one_line(text).translate(_BRACKETS)
