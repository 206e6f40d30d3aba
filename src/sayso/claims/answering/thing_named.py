"""On which claims somebody is silent, or knows nothing, who names a thing that the report tells of in other
words: "could not confirm any deaths", "would neither confirm nor deny the union's figure"; and what they deny
who say that there is none of it: "there is no takeover"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import events, is_clause, is_negated, stem, words_that
from sayso.model import PUTS_FORWARD, WITHHOLDS, Stance
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.model import Attribution
    from sayso.story import Filed

_PLURAL = re.compile(r"s\b")
"""What makes many of a happening: "deaths" for "death"."""
_FEW = 4
"""Most words that only name what happened ("any deaths at the mill"). By hand."""


def of_the_thing_named(
    attribution: Attribution,
    one: Filed,
    claims_at: Mapping[AttributionRef, Sequence[int]],
    chief: int | None,
) -> tuple[Sequence[int], Stance | None]:
    """The claims, and the stance to them: what the one whose figure it is puts forward, else what the report
    tells above all, where that is of the happening that is named; who says that there is none of it denies
    it."""
    words = plain_marks(said(attribution, one.report.text)).strip(" \"'.,")
    if attribution.stance in _SAYS_OF_NONE and (none := words_that("referring", "none_of_it").match(words)):
        told = _told_of(chief, one, claims_at, attribution)
        is_told = any(
            events(_PLURAL.sub("", none["what"])) & events(other) and not is_negated(other) for other in told
        )
        return ([chief] if chief is not None and is_told else []), Stance.DENIES
    if (
        attribution.stance not in WITHHOLDS
        or not words
        or claims_at.get(AttributionRef(one.id, attribution.id))
    ):
        return (), None
    if found := words_that("referring", "somebodys").match(words):
        return _first_said_by(found["whose"], attribution, one, claims_at), attribution.stance
    happening = events(_PLURAL.sub("", words))
    if chief is None or not happening or len(words.split()) > _FEW or is_clause(words):
        return (), None
    told = _told_of(chief, one, claims_at, attribution)
    return ([chief] if any(happening & events(other) for other in told) else []), attribution.stance


_SAYS_OF_NONE = PUTS_FORWARD | {Stance.DENIES}


def _told_of(
    chief: int | None,
    one: Filed,
    claims_at: Mapping[AttributionRef, Sequence[int]],
    attribution: Attribution,
) -> list[str]:
    """The words in which others in the report put the claim forward."""
    return [
        said(other, one.report.text)
        for other in one.report.attributions
        if other != attribution
        and other.stance in PUTS_FORWARD
        and chief in claims_at.get(AttributionRef(one.id, other.id), ())
    ]


def _first_said_by(
    whose: str, attribution: Attribution, one: Filed, claims_at: Mapping[AttributionRef, Sequence[int]]
) -> Sequence[int]:
    """What the one who is called so puts forward first in the report."""
    called = stem(whose.rsplit(maxsplit=1)[-1].lower())
    for other in one.report.attributions:
        claims = claims_at.get(AttributionRef(one.id, other.id), ())
        name = {
            stem(word.lower().removesuffix("'s")) for word in plain_marks(other.speaker.name or "").split()
        }
        if claims and other != attribution and other.stance in PUTS_FORWARD and called in name:
            return claims
    return ()
