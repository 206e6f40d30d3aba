"""The table of a story: claim by party, how each stands to it, each cell leading to the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.answers import ClaimBrief, Party
from sayso.model import AGAINST, Stance
from sayso.render.party_words import party_key
from sayso.render.quoting import quoted_words
from sayso.render.safety import shortened
from sayso.render.wording import stance_word
from sayso.web.report_names import ReportNames

MOST_PARTIES = 5
"""Columns of parties: as many as stand beside the claims on a screen of 1280 pixels."""

MOST_AGAINST = 3
"""Columns kept for those who deny or will not say: the rest is for whose word the claims stand on."""
_NOT_FOR = AGAINST | {Stance.DECLINES}

_LONGEST = 44
"""Characters of a name that a column is headed with: four lines of it."""
_NAMED_OTHERS = 2
"""Parties without a column that a row names: with their stands as many lines as the row's claim takes."""
_NAMED_TOGETHER = 4
"""Names that a cell of several unnamed ones gives when it is pointed at; the claim's page has all."""

_UNNAMED = "unnamed sources"
"""What the column of those without a name is headed with, and kept under."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a party stands to a claim: a sign and a word, and the address of its words."""

    sign: str
    word: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A claim and how each of the table's parties stands to it.

    ``others`` are the first of those without a column, by name, and ``more`` counts the rest.
    """

    claim: ClaimBrief
    cells: tuple[tuple[Stand, ...], ...]
    others: tuple[tuple[str, Stand], ...]
    more: int


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """The table: the parties that speak to the most of its claims, then who is not named."""

    parties: tuple[str, ...]
    rows: tuple[Row, ...]


def claim_table(claims: Sequence[ClaimBrief], names: ReportNames) -> ClaimTable:
    """The table of these claims."""
    speaking: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    called: dict[str, str] = {_UNNAMED: _UNNAMED}
    for party in (party for claim in claims for party in _first_of_each(_parties(claim))):
        speaking[_key(party)] += 1
        weight[_key(party)] += party.reports
        called.setdefault(_key(party), party.name)
    named = [key for key in speaking if key != _UNNAMED]
    ranked = sorted(named, key=lambda key: (not _is_name(called[key]), -speaking[key], -weight[key], key))
    chosen = _with_column(ranked, claims)
    columns = (*chosen, *((_UNNAMED,) if _UNNAMED in speaking else ()))
    rows = tuple(_row(claim, columns, names) for claim in claims)
    return ClaimTable(tuple(shortened(called[key], _LONGEST) for key in columns), rows)


def _with_column(ranked: Sequence[str], claims: Sequence[ClaimBrief]) -> list[str]:
    """The parties with a column: on whose word the chief claim stands, then some of those who deny or
    refuse, then the others by rank."""
    against = dict.fromkeys(
        _key(party)
        for claim in claims
        for party in sorted(_parties(claim), key=lambda one: one.stance not in AGAINST)
        if party.stance in _NOT_FOR
    )
    first = [key for key in against if key in ranked][:MOST_AGAINST]
    chief = [key for claim in claims[:1] for key in map(_key, _parties(claim)) if key in ranked][:1]
    return list(dict.fromkeys((*chief, *first, *ranked)))[:MOST_PARTIES]


def _is_name(name: str) -> bool:
    """Whether it is somebody's name, and not only a description: "a statement", "the chief inspector"."""
    return any(letter.isupper() for letter in name.split(" of ", maxsplit=1)[0])


def _row(claim: ClaimBrief, columns: Sequence[str], names: ReportNames) -> Row:
    parties = _parties(claim)
    cells = tuple(_cell([one for one in parties if _key(one) == key], names) for key in columns)
    others = [one for one in parties if _key(one) not in columns]
    told = tuple((one.name, _cell([one], names)[0]) for one in others[:_NAMED_OTHERS])
    return Row(claim, cells, told, len(others) - len(told))


def _cell(parties: Sequence[Party], names: ReportNames) -> tuple[Stand, ...]:
    """Each stance once, with how many have it where several of the unnamed do."""
    by_stance: dict[str, list[Party]] = {}
    for party in parties:
        by_stance.setdefault(party.stance, []).append(party)
    found = []
    for group in by_stance.values():
        word = stance_word(group[0].stance)
        several = f" ×{len(group)}" if len(group) > 1 else ""
        quote = group[0].quotes[0]
        title = f"{', '.join(one.name for one in group[:_NAMED_TOGETHER])}: {quoted_words(quote.words)}"
        found.append(Stand(word.glyph, word.word + several, names.words(quote), title))
    return tuple(found)


def _parties(claim: ClaimBrief) -> list[Party]:
    return [party for column in claim.columns for party in column.parties]


def _first_of_each(parties: Sequence[Party]) -> list[Party]:
    """One of the several stands of a party."""
    return list({_key(party): party for party in reversed(parties)}.values())


def _key(party: Party) -> str:
    return party_key(party) or _UNNAMED
