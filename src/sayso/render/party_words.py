"""How a party of a brief is called and described, on screens and pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.bare import bare_words
from sayso.model import Stance
from sayso.render.safety import folded
from sayso.render.wording import plain, stance_word
from sayso.sentences import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.answers import Party, Quote, Statement

_OPENING = frozenset("\"“‘'«„‹")
_FEW = 5
"""Sentences that a list at the head of a brief has room for."""


def party_key(party: Party) -> str | None:
    """By what a party is known on every side and in every claim; None for one without a name.

    Those without a name are not taken for one another.
    """
    return bare_words(party.name) if party.named else None


def who_words(party: Party) -> str:
    """The name, with the role where the name does not say it."""
    return ", ".join(filter(None, (folded(party.name), folded(party.role))))


def does_words(party: Party) -> str:
    """What the party does where the column does not say it all: "nothing to confirm", "confirms"."""
    stance = stance_word(party.stance).word
    detail = plain(party.detail or "")
    if party.stance in {Stance.ASSERTS, Stance.DENIES, Stance.DECLINES}:
        return detail
    return f"{stance}: {detail}" if detail else stance


def standing_words(party: Party) -> str:
    """ "not on record · through Yonhap · 2 reports · 2024-05-08"."""
    carried = counted(party.reports, "report")
    through = f"through {folded(party.through)}" if party.through else ""
    record = "on record" if party.on_record else "not on record"
    return " · ".join(filter(None, (record, through, carried, party.at[:10])))


def about_words(statement: Statement) -> str:
    """The claim that a source's stance is to, where it is told in other words than the source's; else ""."""
    claim = folded(statement.claim_text)
    return "" if bare_words(claim) == bare_words(statement.words) else claim


def copies_words(statement: Statement) -> str:
    """ "3 copies among them": of the reports that have a statement; "" where none copies another."""
    return f"{counted(statement.copies, 'copy', 'copies')} among them" if statement.copies else ""


def said_words(words: str) -> str:
    """Words in quotation marks, unless they bring their own.

    >>> said_words("the dam is safe"), said_words('"It is safe," he said')
    ('“the dam is safe”', '"It is safe," he said')
    """
    return words if words[:1] in _OPENING else f"“{words}”"


def few(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are where they are more than a few."""
    if len(lines) <= _FEW:
        return list(lines)
    return [*lines[: _FEW - 1], f"and {len(lines) - _FEW + 1} more"]


def from_words(quote: Quote) -> str:
    """Where words stand: "Orsa Courier, 2024-05-07, through Yonhap"."""
    through = f"through {' then '.join(folded(name) for name in quote.via)}" if quote.via else ""
    return ", ".join(filter(None, (folded(quote.outlet) or quote.report, quote.at[:10], through)))
