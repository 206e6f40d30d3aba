"""How a party of a brief is called and described, on screens and pages alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.answers.called import named_with
from sayso.answers.sentence import CLAIM_ENDS, UNCONFIRMED, silent_verbs, without_stop
from sayso.answers.words import shown_name
from sayso.bare import bare_words
from sayso.model import Stance
from sayso.phrasing import capital, counted, is_many, with_article
from sayso.render.quoting import quoted_words
from sayso.render.safety import folded, name_shown
from sayso.render.wording import plain, stance_word
from sayso.story import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.answers import Brief, Party, Quote, Statement
    from sayso.answers.unclaimed import Unclaimed

NO_OUTLET = "reports of no outlet"
"""What stands in an outlet's place for reports that say none."""

_CLAIM_WORDS: dict[Stance | None, str] = {
    Stance.ASSERTS: "puts forward the claim",
    Stance.CONFIRMS: "confirms the claim",
    Stance.DENIES: "denies the claim",
    Stance.DOUBTS: "doubts the claim",
    Stance.DECLINES: "will not say about the claim",
    Stance.UNAWARE: "does not know about the claim",
    Stance.URGES: "calls for what the claim says",
    Stance.PLEDGES: "promises what the claim says",
}
"""What a source's own words do to the claim that is named behind them."""
_UNCLEAR_CLAIM = "speaks to the claim"
NO_CLAIM = "Nobody puts a claim forward here"
"""What stands above what is said in a story without claims."""
KEPT_BACK = "Others who would not say, or have not answered"
"""What stands above the silences of a story that are on no side of its first claim."""
NO_SPEAKER = "Nothing in these reports is laid to a speaker."
_FEW = 5
"""Sentences that a list at the head of a brief has room for."""


def party_key(party: Party) -> str | None:
    """By what a party is known on every side and in every claim; None for one without a name.

    Those without a name are not taken for one another.
    """
    return bare_words(party.name) if party.named else None


def who_words(party: Party) -> str:
    """The name, with the role where the name does not say it, and who speaks where no report has the party by
    its name: "Velmark foreign ministry (Ken Orsa, spokesman)"."""
    called = ", ".join(filter(None, (folded(party.name), folded(party.role))))
    return named_with(called, folded(party.said_by))


def does_words(party: Party) -> str:
    """What the party does where the column does not say it all: "nothing to confirm", "confirms"."""
    stance = stance_word(party.stance).word
    detail = plain(party.detail or "")
    if party.stance is Stance.CONFIRMS and party.elsewhere:
        return f"{stance} it of another place"
    if party.stance in {Stance.ASSERTS, Stance.DENIES, Stance.DECLINES}:
        return detail
    return f"{stance}: {detail}" if detail and detail != stance else stance


def standing_words(party: Party) -> str:
    """ "not on record · through Yonhap · 2 reports · 2024-05-08", "on record · withdrawn · ..."."""
    carried = "withdrawn" if party.withdrawn else counted(party.reports, "report")
    through = f"through {shown_name(name_shown(party.through))}" if party.through else ""
    record = "on record" if party.on_record else "not on record"
    when = day_of(party.at) if party.dated else "undated"
    return " · ".join(filter(None, (record, through, carried, when)))


def so_say_words(sentence: str, *, claim: str) -> str:
    """The claim's sentence without the claim itself, for where that stands above: "So says the ministry; the
    union denies it."."""
    text = without_stop(claim)
    if not sentence.startswith(text):
        return sentence
    rest = sentence[len(text) :].lstrip(CLAIM_ENDS)
    return f"So {rest}" if rest.startswith(("says ", "say ")) else capital(rest)


def told_words(sentence: str, *, claim: str, title: str) -> str:
    """The claim's sentence under a title: where the title is the claim, it does not stand twice."""
    return so_say_words(sentence, claim=claim) if bare_words(title) == bare_words(claim) else sentence


def others_unconfirmed(brief: Brief) -> list[str]:
    """The claims that nobody concerned confirms, without the one whose sentence says so already."""
    lead = brief.lead
    said = lead.text if lead and UNCONFIRMED in lead.sentence else None
    return list(dict.fromkeys(text for text in brief.unconfirmed if text != said))


def about_words(statement: Statement) -> str:
    """The claim that a source's stance is to, where it is told in other words than the source's; else ""."""
    claim = folded(statement.claim_text)
    return "" if bare_words(claim) == bare_words(statement.words) else claim


def claim_words(statement: Statement) -> str:
    """What a source's own words do to the claim that is named behind them: "denies the claim"; "" where none
    is, because the words are the claim."""
    return _CLAIM_WORDS.get(statement.stance, _UNCLEAR_CLAIM) if about_words(statement) else ""


def unclaimed_words(one: Unclaimed) -> str:
    """ "Orsa Lines will not say, nothing to confirm: “nothing to confirm” (Orsa Courier, 2024-05-07)"."""
    who = capital(with_article(name_shown(one.name)))
    name = f"{who}, {folded(one.role)}," if one.role else who
    does, detail = stance_word(one.stance).word, plain(one.detail or "")
    how = f", {detail}" if detail and detail != does else ""
    words = f": {quoted_words(one.quote.words)}" if one.quote.words else ""
    return f"{name} {does}{how}{words} ({from_words(one.quote)})"


def kept_back_words(one: Unclaimed) -> str:
    """ "Orsa Lines has not answered: “did not return calls” (Orsa Courier, 2024-05-07)"."""
    who = capital(with_article(name_shown(one.name)))
    name = f"{who}, {folded(one.role)}," if one.role else who
    verb, plural = silent_verbs(one.detail)
    words = f": {quoted_words(one.quote.words)}" if one.quote.words else ""
    return f"{name} {plural if is_many(one.name, one.kind) else verb}{words} ({from_words(one.quote)})"


def copies_words(statement: Statement) -> str:
    """ "3 copies among them": of the reports that have a statement; "" where none copies another."""
    return f"{counted(statement.copies, 'copy', 'copies')} among them" if statement.copies else ""


def few(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are where they are more than a few."""
    if len(lines) <= _FEW:
        return list(lines)
    return [*lines[: _FEW - 1], f"and {len(lines) - _FEW + 1} more"]


def from_words(quote: Quote) -> str:
    """Where words stand, and whom the report names where the party goes by another name: "Orsa Courier,
    2024-05-07, through Yonhap"; "Ken Orsa, spokesman, in Orsa Courier, 2024-05-07"; "Orsa Courier,
    2024-05-07, said 2024-05-02"."""
    names = " then ".join(shown_name(name_shown(name)) for name in quote.via)
    through = f"through {names}" if names else ""
    when = day_of(quote.at) if quote.dated else "undated"
    if quote.told_at:
        when = f"{day_of(quote.told_at)}, said {when}"
    withdrawn = "withdrawn" if quote.withdrawn else ""
    where = ", ".join(filter(None, (name_shown(quote.outlet) or quote.report, when, through, withdrawn)))
    return f"{folded(quote.said_by)}, in {where}" if quote.said_by else where
