"""Called twice: one person by two nouns, "a senator and frequent visitor to Orsa", is no second speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lexicons.roles import gender_words, is_human
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage


def by_first_calling(place: Passage, tokens: list[Token]) -> Passage:
    """The passage spoken by the first of two nouns that have one article, if the second only tells more."""
    if len(place.source) != 1 or not tokens or tokens[0].tag_ != "DT":
        return place
    joint = next((token for token in tokens if token.lower_ == "and" and token.dep_ == "cc"), None)
    second = next((t for t in joint.head.children if t.dep_ == "conj"), None) if joint else None
    if joint is None or second is None or second not in tokens:
        return place
    if _tells_more(second) and _is_one(joint.head) and not _are_a_pair(joint.head, second):
        last = joint.nbor(-1)
        return place.spoken_by(Span(place.source[0].start, place.place(last) + len(last)))
    return place


def _is_one(noun: Token) -> bool:
    return noun.tag_ == "NN" and is_human(noun.text) and not noun.ent_type_


def _tells_more(noun: Token) -> bool:
    """Whether the noun has no article of its own, and words that say more of whoever it is."""
    parts = {child.dep_ for child in noun.children}
    return noun.tag_ == "NN" and not parts & {"det", "poss"} and bool(parts & {"amod", "prep"})


def _are_a_pair(one: Token, other: Token) -> bool:
    """ "A man and woman"."""
    of_sexes = gender_words("male") | gender_words("female")
    return one.lower_ in of_sexes and other.lower_ in of_sexes
