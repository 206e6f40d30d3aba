"""A claim in one sentence that says on whose word it stands, who denies it and who will not say."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.answers.parties import Column, Party
from sayso.answers.words import DENIES, NOBODY, listed
from sayso.model import Stance

_ENDS = ".;:, "


def attributed(text: str, columns: Sequence[Column], *, unconfirmed: bool) -> str:
    """The sentence: "The dam is cracked, says an unnamed source, through Yonhap; the ministry denies it; no
    party concerned confirms it on record." Of several, those come first whom the most reports have."""
    parties = sorted(
        (party for column in columns for party in column.parties), key=lambda party: -party.reports
    )
    asserts = [party for party in parties if party.stance is Stance.ASSERTS]
    confirms = _by(parties, {Stance.CONFIRMS})
    clauses = [_on_whose_word(text, asserts, others=bool(parties))]
    if confirms:
        clauses.append(f"{listed(confirms)} {_verb(confirms, 'confirms', 'confirm')} it")
    if denies := _by(parties, {Stance.DENIES}):
        clauses.append(f"{listed(denies)} {_verb(denies, 'denies', 'deny')} it")
    if doubts := _by(parties, DENIES - {Stance.DENIES}):
        clauses.append(f"{listed(doubts)} {_verb(doubts, 'doubts', 'doubt')} it")
    if declines := _by(parties, {Stance.DECLINES}):
        clauses.append(f"{listed(declines)} will not say")
    if unaware := _by(parties, {Stance.UNAWARE}):
        clauses.append(f"{listed(unaware)} {_verb(unaware, 'does', 'do')} not know")
    if unconfirmed and not confirms:
        clauses.append("no party concerned confirms it on record")
    return "; ".join(clauses) + "."


def _on_whose_word(text: str, asserts: Sequence[Party], *, others: bool) -> str:
    claim = text.strip().rstrip(_ENDS)
    names = [_told(party) for party in asserts if party.name != NOBODY]
    if not names:
        return claim if others and not asserts else f"{claim}, it is reported without a source"
    return f"{claim}, {_verb(names, 'says', 'say')} {listed(names)}"


def _told(party: Party) -> str:
    """The party, and who carried the word of one without a name, unless its name says so."""
    through = party.through
    if party.named or not through or through.casefold() in party.name.casefold():
        return party.name
    return f"{party.name} (through {through})"


def _by(parties: Sequence[Party], stances: frozenset[Stance] | set[Stance]) -> list[str]:
    return list(dict.fromkeys(party.name for party in parties if party.stance in stances))


def _verb(names: Sequence[str], one: str, several: str) -> str:
    return one if len(names) == 1 else several
