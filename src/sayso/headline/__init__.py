"""The headline held against the body: does it claim more, or other, than the report attributes?

Headlines have a grammar of their own ("Seoul denies X", "X: report", "X, says Y"), so they are read by word
forms in `lexicons/headlines.toml` rather than by a parser trained on sentences. The check is conservative:
without a rule that clearly fires, a headline is "supported". It compares the two and judges neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.headline.body import Body
from sayso.headline.hardened import contradicts, hardens
from sayso.headline.shifted import plural_sources, stance_shift
from sayso.headline.unsupported import elsewhere, plan_without_body
from sayso.headline.why import name_of, quote
from sayso.headline.wording import read_wording
from sayso.model import HeadlineCheck, HeadlineLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution
    from sayso.parse import ParsedReport

__all__ = ["check_headline"]

_RULES = (stance_shift, plural_sources, plan_without_body, elsewhere, contradicts, hardens)


def check_headline(parsed: ParsedReport, attributions: Sequence[Attribution]) -> HeadlineCheck | None:
    """Hold the report's headline against its body; None where it has no headline."""
    if not (parsed.report.headline or "").strip():
        return None
    wording, body = read_wording(parsed.report.headline or ""), Body(parsed, attributions)
    for rule in _RULES:
        if check := rule(wording, body):
            return check
    support = body.about(wording)
    return HeadlineCheck(
        HeadlineLabel.SUPPORTED,
        _supported_by(support, parsed.text),
        tuple(a.id for a in support),
        spans=tuple(sorted({span for a in support for span in (a.content or a.cue)})),
    )


def _supported_by(support: Sequence[Attribution], text: str) -> str:
    if not support:
        return "no rule found the headline to say more or other than the body"
    return (
        f"the body has it from {name_of(support[0])}: “{quote(support[0].content or support[0].cue, text)}”"
    )
