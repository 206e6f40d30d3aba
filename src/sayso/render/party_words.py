"""How a party of a brief is called and described, on screens and pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.answers.words import counted
from sayso.model import Stance
from sayso.render.safety import folded
from sayso.render.wording import plain, stance_word

if TYPE_CHECKING:
    from sayso.answers import Party, Quote


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


def from_words(quote: Quote) -> str:
    """Where words stand: "Orsa Courier, 2024-05-07, through Yonhap"."""
    through = f"through {' then '.join(folded(name) for name in quote.via)}" if quote.via else ""
    return ", ".join(filter(None, (folded(quote.outlet) or quote.report, quote.at[:10], through)))
