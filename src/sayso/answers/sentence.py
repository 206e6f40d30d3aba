"""A claim in one sentence that says on whose word it stands, who denies it and who will not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.answers.differences import OwnDifference
from sayso.answers.otherwise import NOTHING, Otherwise, Verbs
from sayso.answers.parties import Column, Party
from sayso.answers.words import NOBODY, listed, shown_name
from sayso.lexicons.roles import speaks_for
from sayso.model import RETRACTS, SpeakerKind, Stance
from sayso.phrasing import is_many, with_article
from sayso.story import is_after

CLAIM_ENDS = ".;:, "
"""What a claim's text may end with, and its sentence goes on without."""
_STOP_WITHIN = re.compile(r"(?<!\.)[.,;:](?=[”’\"']+$)")
"""A stop before the mark that closes a quotation: a comma follows, and three signs in a row are none."""
NOBODY_SAYS = "nobody says it here"
"""... of a claim that the reports at hand lay to nobody: they only deny it, ask, or call for it."""
UNCONFIRMED = "no party concerned confirms it on record"
WITHDRAWN = "the reports that have it were withdrawn"
OF_CLAIM = {
    Stance.ASSERTS: ("says it", "say it"),
    Stance.CONFIRMS: ("confirms it", "confirm it"),
    Stance.DENIES: ("denies it", "deny it"),
    Stance.DOUBTS: ("doubts it", "doubt it"),
    Stance.DECLINES: ("will not say", "will not say"),
    Stance.UNAWARE: ("does not know", "do not know"),
    Stance.URGES: ("urges it", "urge it"),
    Stance.PLEDGES: ("promises or threatens it", "promise or threaten it"),
}
"""What one and what several do with a claim that was named, by their stance."""
_CLAUSES = (
    Stance.CONFIRMS,
    Stance.DENIES,
    Stance.DOUBTS,
    Stance.DECLINES,
    Stance.UNAWARE,
    Stance.PLEDGES,
    Stance.URGES,
)
"""The stances that are told behind those on whose word the claim stands, in their order."""
_BEARING = {
    Stance.CONFIRMS: ("confirms", "confirm"),
    Stance.PLEDGES: ("promises or threatens", "promise or threaten"),
}
"""The stances on whose word a claim stands where nobody plainly says it, and what one and several do."""


def attributed(
    text: str, columns: Sequence[Column], *, unconfirmed: bool, differing: Sequence[OwnDifference] = ()
) -> str:
    """The sentence: "The dam is cracked, says an unnamed source, through Yonhap; the ministry denies it; no
    party concerned confirms it on record." Of several, those come first whom the most
    reports have, and then those with a name. An outlet that took its report back no longer says it, nor does
    who only took back a denial. What is only denied, asked or called for is not put as if somebody said it,
    and who gives another number than the claim's is not said to give that: what is ``differing`` is told."""
    parties = sorted(
        (party for column in columns for party in column.parties),
        key=lambda party: (-party.reports, not party.named),
    )
    otherwise = Otherwise(text, differing)
    asserts = [party for party in parties if party.stance is Stance.ASSERTS]
    taking_back = [party for party in asserts if party.detail == RETRACTS]
    recalling = {party.name for party in parties if _verbs(party.stance, party) == _RECALLS}
    saying = [party for party in asserts if party not in taking_back and party.name not in recalling]
    leading = [party for party in saying if otherwise.is_as_claimed(party)] or saying or _bearing(parties)
    clauses = [_on_whose_word(text, leading, others=bool(parties))]
    clauses += _clauses_by(Stance.ASSERTS, [p for p in saying if p not in leading], otherwise.without)
    clauses += _clauses_by(Stance.ASSERTS, taking_back, lambda _: _TAKES_BACK)
    for stance in _CLAUSES:
        standing = [p for p in _by(parties, stance) if p not in leading and not _answered(p, parties)]
        clauses += _clauses_by(stance, standing, otherwise.does if stance in _SAYING_WHAT else None)
        if stance is Stance.CONFIRMS:
            clauses += otherwise.told
    if unconfirmed and all(party.elsewhere for party in _by(parties, Stance.CONFIRMS)):
        clauses.append(UNCONFIRMED)
    return "; ".join(clauses) + "."


_TAKES_BACK = ("took back the denial", "took back their denials")
_SAYING_WHAT = (Stance.CONFIRMS, Stance.DENIES)


def without_stop(claim: str) -> str:
    """A claim's text as its sentence goes on with it.

    >>> without_stop("The ferry leaks."), without_stop("“The ferry leaks.”")
    ('The ferry leaks', '“The ferry leaks”')
    """
    return _STOP_WITHIN.sub("", claim.strip().rstrip(CLAIM_ENDS))


def _bearing(parties: Sequence[Party]) -> list[Party]:
    """On whose word the claim stands where nobody plainly says it."""
    sides = ([party for party in _by(parties, stance) if not party.elsewhere] for stance in _BEARING)
    return next(filter(None, sides), [])


def _answered(party: Party, parties: Sequence[Party]) -> bool:
    """Whether the party gave no answer once and stands for or against the claim elsewhere, be it by its
    spokesman; or did not know, or, by its name, would not say, and has spoken to it since; or denied it, and
    took that back."""
    answering = [one for one in parties if one.stance in _ANSWERS]
    others = [one for one in answering if one.name == party.name]
    if _verbs(party.stance, party) == _UNANSWERED:
        return bool(others) or any(speaks_for(one.role, party.name) for one in answering)
    since = [one for one in others if not is_after(party.at, one.at)]
    if party.stance is Stance.DENIES:
        return any(one.stance is Stance.ASSERTS and one.detail == RETRACTS for one in since)
    if party.stance is Stance.DECLINES:
        return party.named and any(is_after(one.at, party.at) for one in others)
    return party.stance is Stance.UNAWARE and bool(since)


_ANSWERS = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.DOUBTS})


def _clauses_by(
    stance: Stance, standing: Sequence[Party], does: Callable[[Party], Verbs | None] | None
) -> Iterator[str]:
    """What those on one side do, ``does`` before what their stance says; of those who say nothing, who
    refuses apart from who has only not spoken; of those against it, who denies it apart from an outlet that
    took its report back."""
    doing: dict[Verbs, list[Party]] = {OF_CLAIM[stance]: []}
    for party in standing:
        verbs = (does and does(party)) or _verbs(stance, party) or OF_CLAIM[stance]
        if verbs != NOTHING:
            doing.setdefault(verbs, []).append(party)
    for (verb, plural), parties in doing.items():
        if parties:
            names = list(dict.fromkeys(with_article(party.called) for party in parties))
            yield f"{listed(names)} {plural if _are_many(names, parties) else verb}"


def _verbs(stance: Stance, party: Party) -> Verbs | None:
    """What the party does, where its stance does not say it all."""
    if stance is Stance.CONFIRMS:
        return _OF_ANOTHER_PLACE if party.elsewhere else None
    if stance is Stance.URGES:
        return _ASKS
    detail = (party.detail or "").replace(" ", "_")
    if stance is Stance.DENIES:
        return _RECALLS if detail == RETRACTS and party.kind is SpeakerKind.OUTLET else None
    return _SILENCE.get(detail) if stance is Stance.DECLINES else None


def silent_verbs(detail: str | None) -> Verbs:
    """What one and what several do who say nothing, by the detail of their silence."""
    return _SILENCE.get((detail or "").replace(" ", "_"), OF_CLAIM[Stance.DECLINES])


_ASKS = ("asks or calls for it", "ask or call for it")
"""What is urged may be a question: whoever reads the sentence alone is to know."""
_RECALLS = ("took back its report", "took back their reports")
_OF_ANOTHER_PLACE = ("confirms it of another place", "confirm it of another place")
_UNANSWERED = ("has not answered", "have not answered")
_SILENCE = {
    "not_yet_commented": ("has not spoken of it", "have not spoken of it"),
    "has_not_said": ("has not said", "have not said"),
    "has_not_confirmed": ("has not confirmed it", "have not confirmed it"),
    "refuses_to_confirm": ("will not confirm it", "will not confirm it"),
    "did_not_respond": _UNANSWERED,
    "unreachable": _UNANSWERED,
    "could_not_be_reached": _UNANSWERED,
}
"""What they do by the details that records have (`sayso.record.asked`); by any other they will not say."""


def _on_whose_word(text: str, leading: Sequence[Party], *, others: bool) -> str:
    claim = without_stop(text)
    if others and not leading:
        return f"{claim}: {NOBODY_SAYS}"
    named = [party for party in leading if party.name != NOBODY]
    if not named:
        return f"{claim}, it is reported without a source"
    verb, plural = _BEARING.get(named[0].stance, ("says", "say"))
    names = list(dict.fromkeys(map(_told, named)))
    return f"{claim}, {plural if _are_many(names, named) else verb} {listed(names)}"


def _told(party: Party) -> str:
    """The party, and who carried the word of one without a name, unless its name says so."""
    through = party.through
    if party.named or not through or through.casefold() in party.name.casefold():
        return with_article(party.called)
    return f"{with_article(party.called)} (through {shown_name(through)})"


def _by(parties: Sequence[Party], stance: Stance) -> list[Party]:
    return [party for party in parties if party.stance is stance]


def _are_many(names: Sequence[str], parties: Sequence[Party]) -> bool:
    """Whether the names take a verb in the plural."""
    return len(names) > 1 or is_many(parties[0].name, parties[0].kind)
