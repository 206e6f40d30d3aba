"""Whether who denies speaks for a body that puts the claim forward, where the two names differ by form only.

"Orsa Lines" announced it, "Orsa Lines AG" or "the Orsa company's spokesman" denies it: that is one party,
whose later word takes back the earlier one. "Orsa" is another: it may own Orsa Lines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso import lexicons
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import before_names, mouthpieces
from sayso.lineage.naming.names import MOUTHPIECE, Words, body_words, plain_words
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Speaker
    from sayso.record.voices import Account


class _Body(NamedTuple):
    """The telling words of a body's name; ``shortened`` where the full name may only begin so."""

    words: Words
    shortened: bool


def as_one_party(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The voices, a denial being that of the one body of the others whose name it goes by, or for which its
    speaker speaks; where that could be several, it stays its speaker's."""
    bodies: dict[str, set[_Body]] = defaultdict(set)
    for account in accounts:
        if account.puts_forward and (body := _body(account)):
            bodies[account.who].add(body)
    return tuple(_as_bodys(account, bodies) if account.denies else account for account in accounts)


def _as_bodys(account: Account, bodies: dict[str, set[_Body]]) -> Account:
    body = _body(account)
    if not body or account.who in bodies:
        return account
    same = [who for who, names in bodies.items() if any(body.words == other.words for other in names)]
    meant = same or [who for who, names in bodies.items() if any(_begins(body, other) for other in names)]
    return replace(account, who=meant[0]) if len(meant) == 1 else account


def _begins(one: _Body, other: _Body) -> bool:
    """Whether a name that is shortened begins the other."""
    short, long = sorted((one, other), key=lambda body: len(body.words))
    return short.shortened and long.words[: len(short.words)] == short.words


def _body(account: Account) -> _Body | None:
    """The body that speaks, by itself or by its spokesman; None where none does."""
    attribution = account.statement.attribution
    name = _called(attribution.speaker) if attribution and account.voice.on_record else ""
    told = body_words(_letters_of_bodies().sub(r"\g<name>", name))
    words = tuple(word for word in told if word != MOUTHPIECE and word not in _forms())
    return _Body(words, _shortened().search(name) is not None) if words else None


def _called(speaker: Speaker) -> str:
    """What the body is called that speaks: "" where a person speaks for none, or on nobody's behalf. What has
    a company's form in its name is a body, whatever the reading takes it for."""
    name = speaker.name or ""
    if speaker.kind is SpeakerKind.ORGANIZATION or _ends_in_form(name):
        return name
    speaks_for = not mouthpieces().isdisjoint(plain_words(f"{name} {speaker.role or ''}"))
    if speaker.kind is SpeakerKind.OFFICIAL and speaks_for:
        return speaker.affiliation or name
    return (speaker.affiliation or "") if speaker.kind is SpeakerKind.PERSON and speaks_for else ""


def _ends_in_form(name: str) -> bool:
    """Whether a company's form ends a name that is not known to be a body's: letters that are last names too
    do not, right behind what may be a first name ("Sam Co.")."""
    words = plain_words(name)
    if words and words[-1] in _forms():
        return True
    untitled = [word for word in name.split() if before_names().isdisjoint(plain_words(word))]
    return len(untitled) > _FIRST_AND_LAST and any(
        found.end() == len(name) for found in _letters().finditer(name)
    )


_FIRST_AND_LAST = 2
"""Words of a person's usual name."""
_NAME = r"(?<![\w'’-])(?P<name>[A-ZÀ-ÖØ-Þ\d][\w'’.-]{0,40}(?:\s(?:&|and))?),?\s"
"""The capitalised word behind which letters are a company's form. Its letters are counted so that a
long word is not tried from each of them."""


@cache
def _forms() -> frozenset[str]:
    """Words that only say that a body is a company, by `lexicons/record.toml`."""
    return frozenset(lexicons.load("record")["company_forms"])


@cache
def _letters() -> re.Pattern[str]:
    """Letters of a company's form that are words too, as companies write them."""
    return re.compile(rf"{_NAME}{any_of('record', 'company_letters')}(?![\w-])")


@cache
def _letters_of_bodies() -> re.Pattern[str]:
    """The same in the name of a body, with those that are written like a last name."""
    table = lexicons.load("record")
    letters = alternatives([*table["company_letters"], *table["letters_like_names"]])
    return re.compile(rf"{_NAME}{letters}(?![\w-])")


@cache
def _shortened() -> re.Pattern[str]:
    """A name before the noun of what it is: "the Orsa company"."""
    return re.compile(
        rf"(?<![\w'’-])[A-ZÀ-ÖØ-Þ\d][\w'’.-]{{0,40}}\s{any_of('record', 'company_nouns')}(?![\w-])"
    )
