"""On which claims somebody is silent, or knows nothing, who names a thing that the report tells of in other
words: "could not confirm any deaths", "would neither confirm nor deny the union's figure"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import events, is_clause, stem, words_that
from sayso.model import PUTS_FORWARD, WITHHOLDS
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
) -> Sequence[int]:
    """The claims: what the one whose figure it is puts forward, else what the report tells above all, where
    that is of the happening that is named."""
    words = plain_marks(said(attribution, one.report.text)).strip(" \"'.,")
    if attribution.stance not in WITHHOLDS or not words:
        return ()
    if found := words_that("referring", "somebodys").match(words):
        return _first_said_by(found["whose"], attribution, one, claims_at)
    happening = events(_PLURAL.sub("", words))
    if chief is None or not happening or len(words.split()) > _FEW or is_clause(words):
        return ()
    told = (
        said(other, one.report.text)
        for other in one.report.attributions
        if other.stance in PUTS_FORWARD and chief in claims_at.get(AttributionRef(one.id, other.id), ())
    )
    return (chief,) if any(happening & events(other) for other in told) else ()


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
