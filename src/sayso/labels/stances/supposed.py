"""Supposed: what a finder draws out of a clause of what has not come to pass, which is nobody's word.

"If her death is confirmed, she would be the fourth", "until the ministry denies it": nobody has confirmed or
denied anything, and who supposes it is the report.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.stances.cue_stance import TAKEN
from sayso.lexicons.responses import mood_words, verb_stances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from sayso.labels.passage import Passage


def without_supposed(places: Sequence[Passage]) -> list[Passage]:
    """The passages without those in which somebody only may confirm or deny, numbered anew."""
    kept = [place for place in places if not _is_in_an_if(place)]
    if len(kept) == len(places):
        return list(places)
    numbers = {place.index: number for number, place in enumerate(kept)}
    return [_numbered(place, numbers) for place in kept]


def _numbered(place: Passage, numbers: dict[int, int]) -> Passage:
    outer = place.finding.nested_in
    finding = replace(place.finding, nested_in=None if outer is None else numbers.get(outer))
    return replace(place, index=numbers[place.index], finding=finding)


def _is_in_an_if(place: Passage) -> bool:
    """Whether all that confirms or denies there stands in a clause of what has not come to pass."""
    stances = verb_stances()
    verbs = [token for token in place.cue_tokens if token.pos_ in ("VERB", "AUX")]
    taking = [verb for verb in verbs if stances.get(verb.lemma_.lower()) in TAKEN]
    return bool(taking) and all(_opens_with_if(verb) for verb in taking)


def _opens_with_if(verb: Token) -> bool:
    """Whether the verb's own clause opens with "if", "unless", "once" or "until"."""
    return verb.dep_ == "advcl" and any(child.lower_ in mood_words("supposing") for child in verb.children)
