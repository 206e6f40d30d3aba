"""Whether who denies speaks for a body that puts the claim forward, where the two names differ by form only.

"Orsa Lines" announced it, "Orsa Lines AG" or "the Orsa company's spokesman" denies it: that is one party,
whose later word takes back the earlier one.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lineage.names import MOUTHPIECE, body_words, listed, plain_words
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.model import Speaker
    from sayso.record.voices import Account


def as_one_party(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The voices, a denial being that of the one body of the others whose name it goes by, or for which its
    speaker speaks; where that could be several, it stays its speaker's."""
    bodies: dict[str, set[frozenset[str]]] = defaultdict(set)
    for account in accounts:
        if account.puts_forward and (name := _body(account)):
            bodies[account.who].add(name)
    return tuple(_as_bodys(account, bodies) if account.denies else account for account in accounts)


def _as_bodys(account: Account, bodies: dict[str, set[frozenset[str]]]) -> Account:
    name = _body(account)
    if not name or account.who in bodies:
        return account
    meant = [who for who, names in bodies.items() if any(_are_one(name, other) for other in names)]
    return replace(account, who=meant[0]) if len(meant) == 1 else account


def _are_one(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the one name has all words of the other."""
    ours, theirs = frozenset(one), frozenset(other)
    return ours <= theirs or theirs <= ours


def _body(account: Account) -> frozenset[str]:
    """The words that tell the body that speaks, by itself or by its spokesman; none where none does."""
    attribution = account.statement.attribution
    name = _called(attribution.speaker) if attribution and account.voice.on_record else ""
    return frozenset(body_words(name)) - {MOUTHPIECE} - _forms()


def _called(speaker: Speaker) -> str:
    """What the body is called that speaks: "" where a person speaks for none, or on nobody's behalf. What has
    a company's form in its name is a body, whatever the reading takes it for."""
    name = speaker.name or ""
    if speaker.kind is SpeakerKind.ORGANIZATION or plain_words(name)[-1:] in _endings():
        return name
    speaks_for = not listed("mouthpieces").isdisjoint(plain_words(f"{name} {speaker.role or ''}"))
    if speaker.kind is SpeakerKind.OFFICIAL and speaks_for:
        return speaker.affiliation or name
    return (speaker.affiliation or "") if speaker.kind is SpeakerKind.PERSON and speaks_for else ""


def _endings() -> frozenset[tuple[str, ...]]:
    return frozenset((form,) for form in _forms())


@cache
def _forms() -> frozenset[str]:
    """Words that only say that a body is a company, by `lexicons/record.toml`."""
    return frozenset(lexicons.load("record")["company_forms"])
