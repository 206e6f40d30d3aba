"""How a report stands to its story's chief claim, in words: what it does, and by what that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.sentences import capital
from sayso.story import ArticleStance

if TYPE_CHECKING:
    from sayso.story import Signal, StoryReport

BEARING_MEANING = (
    "How the report writes of the chief claim, by its headline and by whom it has speak: whether it carries "
    "the claim, is against it, or only tells that others make it. It is told by rough signs (of four such "
    "stances people tell one otherwise), and says nothing of whether the report is right."
)
"""What is said beside reports' stances."""

_STANCES = {
    ArticleStance.FOR: "carries it",
    ArticleStance.AGAINST: "against it",
    ArticleStance.OBSERVING: "only tells of it",
}
_UNCLEAR = "unclear"
BEARINGS = (*_STANCES.values(), _UNCLEAR)
"""All that a report may be said to do, in the order in which it is counted."""

_HEADLINE = {
    "headline near": ("is close to the claim", "is of something else than the claim"),
    "headline has its words": ("has the claim's words", "has few of the claim's words"),
    "headline says no": ("says no of it", "does not say no"),
    "headline refutes": ("has words that refute", "has no words that refute"),
    "headline hedges": ("hedges", "does not hedge"),
    "headline confirms": ("has words that confirm", "has no words that confirm"),
    "headline asks": ("asks", "does not ask"),
    "headline quotes": ("quotes", "does not quote"),
    "headline keeps distance": ("keeps its distance", "keeps no distance"),
    "headline has a side": ("says whose word it is", "does not say whose word it is"),
    "headline denies": ("has a denial", "has no denial"),
    "headline says that it is confirmed": ("says that it is confirmed", "does not say that it is confirmed"),
}
_SIDES = {
    "says it: named": ("named speakers", "say"),
    "says it: unnamed": ("unnamed sources", "say"),
    "says it: outlet": ("other outlets", "say"),
    "hedges it": ("speakers", "hedge"),
    "confirms it": ("speakers", "confirm"),
    "denies it": ("speakers", "deny"),
    "doubts it": ("speakers", "doubt"),
    "does not know it": ("speakers", "know nothing of"),
    "asks of it": ("speakers", "ask for or suppose"),
}
_COUNTS = {
    "denials": "denials",
    "doubts": "doubts",
    "refusals": "refusals to speak",
    "unaware": "speakers who do not know",
    "confirmations": "confirmations",
    "calls it false": "statements that something is false",
    "calls it a hoax": "statements of a hoax",
    "distant cues": "verbs that keep their distance",
    "firm cues": "verbs that are firm",
    "press as source": "outlets as sources",
    "office as source": "offices as sources",
    "web as source": "sources on the web",
    "speaks of stories": "statements on the story itself",
    "share of noes": "statements that say no",
    "share of distant cues": "verbs that keep their distance",
    "attributions": "statements",
}
_NEAREST = ", nearest"


def bearing_word(report: StoryReport) -> str:
    """What the report does with the chief claim: "carries it"; "" where that is not told."""
    if report.bearing is None:
        return ""
    return _STANCES[report.bearing.stance] if report.bearing.is_clear else _UNCLEAR


def why_bearing(report: StoryReport) -> str:
    """What speaks for that: "the headline does not hedge; many denials"; "" for a stance that is unclear."""
    signals = report.bearing.signals if report.bearing and report.bearing.is_clear else ()
    told: dict[str, str] = {}
    for signal in signals:
        told.setdefault(signal.name.removesuffix(_NEAREST), signal_words(signal))
    return "; ".join(told.values())


def why_sentence(report: StoryReport) -> str:
    """The same as a sentence of its own."""
    why = why_bearing(report)
    return f"{capital(why)}." if why else ""


def signal_words(signal: Signal) -> str:
    """The signal in words: "few or no denials"."""
    name = signal.name.removesuffix(_NEAREST)
    if name in _HEADLINE:
        return f"the headline {_HEADLINE[name][not signal.given]}"
    if name in _SIDES:
        who, do = _SIDES[name]
        what = "it" if name == signal.name else "just that"
        return f"{'' if signal.given else 'hardly any '}{who} {do} {what}"
    return f"{'many' if signal.given else 'few or no'} {_COUNTS[name]}"
