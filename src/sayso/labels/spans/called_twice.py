"""Called twice: one person by two nouns, "a senator and frequent visitor to Orsa", is no second speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lexicons.patterns import listed
from sayso.lexicons.roles import gender_words, is_human
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage


def by_first_calling(place: Passage, tokens: list[Token]) -> Passage:
    """The passage spoken by the first of two nouns that share "a", if the second evidently only tells more.

    Not behind "the", which stands for two as well ("the pilot and first officer"), and not where the second
    may say whom they speak for ("a captain and former spokesman of the guard").
    """
    if len(place.source) != 1 or not tokens or tokens[0].lower_ not in ("a", "an"):
        return place
    joint = next((token for token in tokens if token.lower_ == "and" and token.dep_ == "cc"), None)
    second = next((t for t in joint.head.children if t.dep_ == "conj"), None) if joint else None
    if joint is None or second is None or second not in tokens:
        return place
    if _tells_more(second) and _is_one(joint.head):
        last = joint.nbor(-1)
        return place.spoken_by(Span(place.source[0].start, place.place(last) + len(last)))
    return place


def _is_one(noun: Token) -> bool:
    """Whether the noun calls one person by what they do: "a man and former friend" may be two."""
    of_sexes = gender_words("male") | gender_words("female")
    return noun.tag_ == "NN" and is_human(noun.text) and not noun.ent_type_ and noun.lower_ not in of_sexes


def _tells_more(noun: Token) -> bool:
    """Whether the noun is without an article, a body and an office of its own, as "former" ones are."""
    parts = {child.dep_ for child in noun.children}
    of_body = any(child.lower_ in ("of", "for", "at", "with") for child in noun.children)
    told = any(
        child.dep_ == "amod" and child.lower_ in listed("mentions", "second_calling")
        for child in noun.children
    )
    return noun.tag_ == "NN" and told and not of_body and not parts & {"det", "poss"}
