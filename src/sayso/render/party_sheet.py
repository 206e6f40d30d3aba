"""A source and an outlet as sheets, and as tables that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.answers import OutletAccount, Source, Statement
from sayso.model import HeadlineLabel
from sayso.phrasing import counted
from sayso.render.party_words import about_words, claim_words
from sayso.render.quoting import quoted_words
from sayso.render.sheet import Sheet
from sayso.render.voices_table import table
from sayso.render.wording import day, headline_verdict, stance_word
from sayso.story import Filed

_SAID = (
    "source",
    "at",
    "stance",
    "detail",
    "words",
    "outlets",
    "via",
    "claim",
    "claim_text",
    "report",
    "attribution",
)
_COUNTED = ("of", "what", "count")


def source_sheet(name: str, sources: Sequence[Source]) -> Sheet:
    """What the sources of a name said, and which statements do not go together."""
    sections = []
    for source in sources:
        roles = f" ({'; '.join(source.roles)})" if source.roles else ""
        turns = tuple(f"{turn.kind}: {_told(turn.first)} / {_told(turn.later)}" for turn in source.turns)
        said = tuple(map(_told, source.statements))
        sections.append((f"{source.name}{roles}", said))
        if turns:
            sections.append((f"{source.name}: statements that do not go together", turns))
    return Sheet(name, (), tuple(sections))


def _told(one: Statement) -> str:
    carried = f" ({', '.join(one.outlets)})" if one.outlets else ""
    to_claim = claim_words(one)
    does = f"{to_claim}: {about_words(one)}" if to_claim else stance_word(one.stance).word
    return f"{day(one.at) if one.dated else 'undated'}: {quoted_words(one.words)}{carried}; {does}"


def source_table(sources: Sequence[Source]) -> str:
    """A row for each statement."""
    rows = (
        (
            source.name,
            one.at,
            one.stance or "",
            one.detail or "",
            one.words,
            "; ".join(one.outlets),
            " > ".join(one.via),
            one.claim or "",
            one.claim_text,
            *one.refs[0],
        )
        for source in sources
        for one in source.statements
    )
    return table(_SAID, rows)


def outlet_sheet(account: OutletAccount, newest: Iterable[Filed]) -> Sheet:
    """An outlet's counts, the headlines to check, and its newest reports."""
    days = f" from {day(account.first)} to {day(account.last)}" if account.first and account.last else ""
    undated = f", {account.undated} undated" if account.undated else ""
    lead = f"{counted(account.reports, 'report')}{days}{undated}. Counts, and no score."
    counts = tuple(f"{section}, {what}: {count}" for section, what, count in _counts(account))
    warned = tuple(
        f"“{headline}” {headline_verdict(HeadlineLabel(label))} {why}".rstrip()
        for _, headline, label, why in account.headline_warnings
    )
    reports = tuple(
        f"{day(one.at) if one.dated else 'undated'}: {one.report.headline or one.id}" for one in newest
    )
    sections = (("Counts", counts), ("Headlines to check", warned), ("Newest reports", reports))
    return Sheet(account.name, (lead,), tuple(one for one in sections if one[1]))


def outlet_table(account: OutletAccount) -> str:
    """A row for each count."""
    return table(_COUNTED, _counts(account))


def _counts(account: OutletAccount) -> list[tuple[str, str, str]]:
    """Every count of the account: what it is of, what is counted, how many."""
    found = [
        (section, name.replace("_", " "), str(getattr(counted_, name)))
        for section, counted_ in (("claims carried", account.carried), ("statements", account.statements))
        for name in counted_.__slots__
    ]
    for section, counts in (
        ("cites", account.cites),
        ("cited by", account.cited_by),
        ("headlines", account.headlines),
    ):
        found += [(section, name, str(count)) for name, count in counts]
    found += [
        ("reports", name.replace("_", " "), str(getattr(account, name)))
        for name in ("reports", "copies", "copied_by", "changed", "withdrawn")
    ]
    return found
