"""All the rules on headlines, in the order in which they are tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.headline.another import another_speaks, many_for_one, no_such_group
from sayso.headline.body import Body
from sayso.headline.carriage import carriage
from sayso.headline.contradicted import contradicts, counts_otherwise, negated
from sayso.headline.hardened import hardens, loses_hedge
from sayso.headline.missing import (
    denial_without_body,
    happening_without_body,
    quotation_without_body,
    someone_without_body,
)
from sayso.headline.opposite import opposes, taken_for_real
from sayso.headline.shifted import plural_sources, stance_shift
from sayso.headline.unsupported import elsewhere, event_without_body, plan_without_body
from sayso.headline.why import checked, name_of, quote
from sayso.headline.withdrawn import withdraws
from sayso.headline.wording import read_over
from sayso.model import HeadlineCheck, HeadlineLabel, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.wording import Wording
    from sayso.model import Attribution
    from sayso.parse import ParsedReport

_RULES = (
    withdraws,
    stance_shift,
    plural_sources,
    another_speaks,
    many_for_one,
    no_such_group,
    plan_without_body,
    elsewhere,
    event_without_body,
    happening_without_body,
    someone_without_body,
    denial_without_body,
    quotation_without_body,
    counts_otherwise,
    opposes,
    taken_for_real,
    contradicts,
    negated,
    hardens,
    loses_hedge,
)


def check_headline(parsed: ParsedReport, attributions: Sequence[Attribution]) -> HeadlineCheck | None:
    """Hold the report's headline against its body; None where it has no headline."""
    if not (parsed.report.headline or "").strip():
        return None
    return check_wording(parsed.report.headline or "", parsed, attributions)


def check_wording(headline: str, parsed: ParsedReport, attributions: Sequence[Attribution]) -> HeadlineCheck:
    """Hold one wording of the headline against the report's body; pages carry several."""
    if headline != parsed.report.headline:
        parsed = replace(parsed, report=replace(parsed.report, headline=headline), headline=None)
    wording, body = read_over(headline, parsed.text), Body.below(parsed, attributions)
    for rule in _RULES:
        if check := rule(wording, body):
            return check
    return _supported(wording, body)


def _supported(wording: Wording, body: Body) -> HeadlineCheck:
    """The headline as it is borne out: by what the report says itself, or by the words of others."""
    found = carriage(wording, body)
    about = body.about(wording)
    support = [one for one in found.speaking if one in about] or about
    if support and not found.own >= found.laid:
        words = quote(support[0].content or support[0].cue, body.text)
        why = f"the body has it from {name_of(support[0])}: “{words}”"
        return checked(HeadlineLabel.SUPPORTED, why, support, (Span(0, len(wording.text)),))
    if found.stated and found.own >= _BORNE_OUT:
        spans = (found.stated.span,)
        why = f"the body says so itself: “{quote(spans, body.text)}”"
        return HeadlineCheck(HeadlineLabel.SUPPORTED, why, (), (Span(0, len(wording.text)),), spans)
    return HeadlineCheck(
        HeadlineLabel.SUPPORTED, "no rule found the headline to say more or other than the body"
    )


_BORNE_OUT = 0.4
"""Share of the headline's weight in a report's own sentences that can be shown as bearing it out."""
