"""Whether a headline says whose word it carries, or hedges, asks or quotes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.roles import is_human, roles
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording


def keeps_distance(headline: Wording, body: Body) -> bool:
    """Whether the headline does not state in its own voice what it says."""
    if headline.verb is not None or headline.hedged:
        return True
    if headline.side is not None and _is_source(headline.side, body):
        return True
    return _ends_with_speaker(headline.text, body)


def _ends_with_speaker(text: str, body: Body) -> bool:
    """Whether a speaker of the body stands with a verb behind the last comma (", Orr clarifies"), or people
    of some calling (", inspectors find")."""
    tail = words_of(text.rpartition(", ")[2] if ", " in text else "")
    if not 2 <= len(tail) <= _TAIL:
        return False
    several = tail[-2] != singular(tail[-2])
    if several and is_human(tail[-2]) and tail[-1] in load("headlines")["sides"]["tails"]:
        return True
    if not tail[-1].endswith("s"):
        return False
    return any(set(tail[:-1]) <= set(words_of(name)) for name in _names(body))


_TAIL = 4
"""Words of a tail that names a speaker: a title, a name and the verb."""


def _is_source(side: str, body: Body) -> bool:
    """Whether the short side of a colon names somebody who speaks in the body, or one who could."""
    last = next((singular(word) for word in reversed(words_of(side))), "")
    if last in _cited() or last in roles("offices"):
        return True
    return any(last == singular(word) for name in _names(body) for word in words_of(name))


def _names(body: Body) -> Iterator[str]:
    """What the speakers are called, in the reading and in the text."""
    for attribution in body.attributions:
        yield f"{attribution.speaker.name or ''} {attribution.speaker.role or ''}"
        yield from (span.of(body.text) for span in attribution.source)


@cache
def _cited() -> frozenset[str]:
    lexicon = load("headlines")
    return frozenset(
        [*load("cues")["groups"]["sources"], *lexicon["sides"]["sources"], *lexicon["institutions"]["names"]]
    )
