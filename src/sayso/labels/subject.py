"""Subjects in the parse: whom a pronoun repeats within its sentence, who does what a cue says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.lexicons.roles import roles
from sayso.model import Span
from sayso.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.labels.passage import Passage

_CLIMBED = (
    "ccomp",
    "advcl",
    "xcomp",
    "conj",
    "acl",
    "pcomp",
    "prep",
    "dobj",
    "pobj",
    "nsubj",
    "poss",
    "aux",
    "relcl",
)
"""Relations by which a word is led up to its sentence's governing verbs."""


def subject_above(passage: Passage) -> Passage | None:
    """The passage with the noun for source that governs the sentence of its pronoun: "Lorne said he knew".

    None where the next subject above is a pronoun too, or stands after it. Who does not elaborate has told
    something, and is no subject of what was told: "the ministry said Orsa Lines had failed although it".
    """
    tokens = passage.tokens(passage.source)
    elaborates = "elaborate" in passage.cue_lemmas
    for verb in _governors(tokens[0]) if tokens else ():
        subject = _subject(verb)
        if subject is None or subject.i == tokens[0].i or (elaborates and verb.dep_ == "ccomp"):
            continue
        named = subject.pos_ in ("NOUN", "PROPN") and subject.i < tokens[0].i
        return with_source(passage, subject) if named else None
    return None


def subject_of_cue(passage: Passage) -> Passage | None:
    """The passage with the subject of its active cue for source, where nobody was found to speak."""
    verb = passage.verb
    if verb is None or any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in _family(verb)):
        return None
    if verb.tag_ in ("VBN", "VB") and not any(child.dep_ == "aux" for child in _family(verb)):
        return None
    subject = next((s for s in map(_subject, [verb, *_governors(verb)]) if s is not None), None)
    speaks = subject is not None and (
        subject.pos_ in ("NOUN", "PROPN")
        or subject.lower_ in ("he", "she", "they", "who")
        or (subject.lower_ == "it" and verb.dep_ == "conj" and subject.head == verb.head)
    )
    return with_source(passage, subject) if subject is not None and speaks else None


def subject_shared(passage: Passage) -> Passage | None:
    """The passage with the subject that its cue shares with an earlier verb for source, where the source is
    what ends that verb's object: "It names Lorne, a man born in Tarn and" says.
    """
    tokens = passage.tokens(passage.source)
    verb = passage.verb
    if verb is None or len(tokens) < 2 or tokens[-1].dep_ != "cc" or verb.dep_ != "conj":
        return None
    subject = _subject(verb.head) or next((t for t in verb.head.lefts if t.tag_ == "PRP"), None)
    inside = {token.i for token in tokens}
    if subject is None or subject.i in inside or subject.i > tokens[0].i or verb.head.i in inside:
        return None
    return with_source(passage, subject)


def is_told(passage: Passage, name: str) -> bool:
    """Whether it is the very person that is told: "The doctor told Lorne that" is not Lorne's word."""
    told = next((token for token in passage.cue_tokens if token.lemma_ in roles("telling")), None)
    surname = name.rpartition(" ")[2]
    return told is not None and any(
        child.text == surname for child in told.children if child.dep_ in _OBJECTS
    )


_OBJECTS = ("dobj", "dative", "pobj")


def subject_piece(passage: Passage) -> Passage | None:
    """The passage with the one of its source's pieces that is subject of the cue for source.

    The other pieces are what a finder drew in from beside it: "the Lorne ... the newspaper" reported.
    """
    verb = passage.verb
    if verb is None or len(passage.source) < 2:
        return None
    subjects = [child for child in _family(verb) if child.dep_ in SUBJECTS]
    for before, span in reversed(list(pairwise((Span(0, 0), *passage.source)))):
        subject = next((t for t in subjects if span.start <= passage.place(t) < span.end), None)
        if subject is None:
            continue
        start = max(span.start, passage.place(subject.left_edge))
        owned = before.of(passage.text).endswith(("'s", "’s", "s'", "s’"))
        cut = owned or passage.tokens((span,))[-1].pos_ == "ADP"
        return None if cut else passage.spoken_by(Span(start, span.end))
    return None


def _family(verb: Token) -> list[Token]:
    """The children of the verb and of the verbs it is an auxiliary to."""
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return [*verb.children, *main.children]


def _governors(token: Token) -> Iterator[Token]:
    """The verbs above the token, nearest first, out to the sentence's main clause."""
    below = token
    for above in token.ancestors:
        if below.dep_ not in _CLIMBED:
            return
        if above.pos_ in ("VERB", "AUX"):
            yield above
        below = above


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def with_source(passage: Passage, noun: Token) -> Passage | None:
    """The passage with the noun and its modifiers for a source, and the name set behind it: "a spokeswoman,
    Livia Norn". Inner prepositions are left out."""
    if passage.block is None:
        return None
    kept = ("compound", "det", "amod", "nmod", "poss")
    first = min((t.left_edge.i for t in noun.lefts if t.dep_ in kept), default=noun.i)
    named = (
        t.i for t in noun.rights if t.dep_ == "appos" and t.ent_type_ == "PERSON" and noun.pos_ == "NOUN"
    )
    return passage.spoken_by(passage.block.span(first, next(named, noun.i)))
