"""How a claim of a brief stands, since when and how it came about, in words: on screens and pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.phrasing import capital, counted
from sayso.render.party_words import from_words
from sayso.render.quoting import quoted_words
from sayso.render.safety import folded, name_shown
from sayso.render.wording import state_words
from sayso.story import State, day_of

if TYPE_CHECKING:
    from sayso.answers import ClaimBrief, HeadlineWarning
    from sayso.answers.differences import Given
    from sayso.answers.turning import Turning

_WORDS = 160
"""Characters of a quotation in a list: two lines of a terminal."""


def headline_words(warning: HeadlineWarning) -> str:
    """ "Velmark Herald, “Ministry denies”: shifted. The ministry will not say"."""
    outlet = f"{name_shown(warning.outlet)}, " if warning.outlet else ""
    return f"{outlet}“{name_shown(warning.headline)}”: {warning.label}. {folded(warning.why)}".rstrip()


def difference_words(claim: ClaimBrief) -> list[str]:
    """What differs from other claims, one line each: "June, there October: The Alma ..."."""
    lines = []
    for one in claim.differences:
        pairs = "; ".join(f"{aspect}: {ours}, there {theirs}" for aspect, ours, theirs in one.particulars)
        lines.append(" – ".join(filter(None, (one.type, pairs, folded(one.text) or one.claim))))
    return lines


def history_words(claim: ClaimBrief) -> list[str]:
    """The states in order of time, each with what caused it."""
    return [
        f"{day_of(turn.at) if turn.dated else 'undated:'} {state_words(turn.state)}{_cause(turn)}"
        for turn in claim.history
    ]


def _cause(turn: Turning) -> str:
    if turn.cause is None:
        return ""
    by = f"{name_shown(turn.by)}, " if turn.by else ""
    return f": {by}{from_words(turn.cause)}: {quoted_words(turn.cause.words, _WORDS)}"


def standing_line(claim: ClaimBrief) -> str:
    """ "contested since 2024-05-08"; of reports that do not say their day, "contested, undated"; who confirms
    it is named."""
    by = f" ({name_shown(claim.confirmed_by)})" if claim.confirmed_by else ""
    if not claim.dated:
        return f"{state_words(claim.state)}{by}, {since_words(claim)}"
    return f"{state_words(claim.state)}{by} since {since_words(claim)}"


def since_words(claim: ClaimBrief) -> str:
    """ "2024-05-08"; of a denial, "2024-05-08, no report since"; where a report that does not say its day
    brought it about, "undated"."""
    if not claim.dated:
        return "undated"
    return ", ".join(filter(None, (day_of(claim.since), after_denial_words(claim))))


def spread_line(claim: ClaimBrief) -> str:
    """ "9 outlets → 1 origin found, 2 reports without a source: 1 to 3 origins"."""
    bounds = "" if claim.spread.at_least == claim.spread.at_most else f": {claim.spread.bounds}"
    return f"{claim.spread.words}{bounds}"


def after_denial_words(claim: ClaimBrief) -> str:
    """What came after a denial: "no report since", as when it has only just been made; "" of other states."""
    if claim.state is not State.DENIED or not claim.dated:
        return ""
    if not claim.reports_since:
        return "no report since"
    return f"not put forward anew in {counted(claim.reports_since, 'report')} since"


OWN_DIFFERENCES = "Its own voices differ"


def own_difference_words(claim: ClaimBrief) -> list[str]:
    """In what, one line each: "How many: “11 m” (Orsa Lines), “40 m” (an unnamed source, Lev Tarn)"."""
    return [
        f"{capital(one.aspect)}: " + ", ".join(_given_words(given) for given in one.given)
        for one in claim.own_differences
    ]


def _given_words(given: Given) -> str:
    by = ", ".join(name_shown(name) for name in given.by or given.reports)
    return f"“{folded(given.value)}” ({by})"
