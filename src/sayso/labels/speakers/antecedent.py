"""Relative pronouns as sources: the noun that "who", "which" or "that" hangs on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.subject import with_source
from sayso.lexicons.roles import is_human, roles
from sayso.model import Span
from sayso.wordforms import singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage


_PRONOUN = re.compile(r"(?:the\s)?(who|which|that)(?=\s?\(|,\s|\sin\sturn\b)", re.IGNORECASE)
"""A relative pronoun with more behind it: "which, in turn,", "which (so far)"."""


def relative_alone(passage: Passage) -> Passage | None:
    """The passage with nothing but the relative pronoun for source; None where that is all or none of it."""
    source = passage.source[0]
    found = _PRONOUN.match(passage.text, source.start, source.end)
    if found is None or found.end() >= source.end:
        return None
    alone = Span(found.start(1), found.end(1))
    return passage.spoken_by(alone)


def antecedent(passage: Passage) -> Passage | None:
    """The passage with the noun that its relative pronoun hangs on as source; None where there is none."""
    tokens = passage.tokens(passage.source)
    if not tokens:
        return None
    if tokens[0].head.dep_ == "relcl" and tokens[0].head.head.i < tokens[0].i:
        noun = tokens[0].head.head
        noun = _human(noun, tokens[0]) if tokens[0].lower_ == "who" else noun
        if not _is_time(noun):
            return with_source(passage, noun)
    start = max(tokens[0].i - _NEAR, tokens[0].sent.start)
    nouns = [t for t in tokens[0].doc[start : tokens[0].i] if t.pos_ in ("NOUN", "PROPN")]
    outside = [t for t in nouns if not _is_time(t) and t.dep_ != "compound"]
    if not outside:
        return None
    human = tokens[0].lower_ == "who"
    return with_source(passage, _human(outside[-1], tokens[0]) if human else outside[-1])


def _is_time(token: Token) -> bool:
    """Whether the noun is a day, a time or an age."""
    return token.like_num or token.ent_type_ in ("DATE", "TIME", "CARDINAL")


def _human(noun: Token, who: Token) -> Token:
    """The noun before "who" that it can mean: of "the elders of a village who said", the elders."""
    above = [noun]
    while above[-1].head.i < above[-1].i and above[-1].dep_ in _WITHIN:
        above.append(above[-1].head)
    near = [noun.doc[at] for at in range(noun.i - 1, max(noun.i - _FAR, noun.sent.start) - 1, -1)]
    if not _is_body(noun) and (named := _named_behind(noun, who)) is not None:
        return named
    several = (token for token in above if token.tag_ in ("NNS", "NNPS") and _is_body(token))
    human = next((token for token in above if _is_human(token)), None) or next(several, None)
    human = human or next((token for token in near if _is_human(token)), None)
    if human is not None and human.dep_ == "appos" and human.head.ent_type_ == "PERSON":
        return human.head
    return human or next((token for token in (*above, *near) if _is_body(token)), noun)


def _named_behind(noun: Token, who: Token) -> Token | None:
    """The person named right behind the noun, before "who": "her predecessor, Olav Tarn, who"."""
    named = (t for t in noun.rights if t.dep_ == "appos" and t.ent_type_ == "PERSON")
    return next((t for t in named if t.i < who.i), None)


_WITHIN = ("pobj", "prep", "appos", "nummod", "npadvmod", "dobj", "acl", "attr", "conj")
"""Relations by which a noun stands within what is said of another."""


def _is_human(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and (token.ent_type_ == "PERSON" or is_human(token.text))


def _is_body(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and singular(token.lower_) in _BODIES | roles("organization")


_BODIES = frozenset({"group", "society"})
"""Bodies of people, beside those of the lexicon, of which "who" is said."""

_FAR = 12
"""Tokens back to a human whom "who" means, from a noun that it cannot: half a sentence of news."""
_NEAR = 8
"""Tokens back to a noun that a relative pronoun may hang on where the parse does not say."""
