"""The core of a content: its subject's head and what is said of it, without what stands between them.

"The suggestion that four men have been caught at the border is false" says of the suggestion that it is
false; read with the clause in between, the denial lies too far from its subject to be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.clause import Plain, plain
from sayso.model import Span
from sayso.spans import without

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_LEAST = 2
"""Words between a subject's head and its verb's group that are worth leaving out."""


def core(passage: Passage) -> Plain | None:
    """The content's words without the modifiers behind its subject; None where there are none."""
    tops = (token for token in passage.content_tokens if passage.is_top(token))
    verb = next((token for token in tops if token.pos_ in _VERBAL), None)
    subject = verb and next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if verb is None or subject is None or not subject.i < verb.i or not passage.holds(subject):
        return None
    last = subject.right_edge
    if last.i >= verb.i or last.i - subject.i < _LEAST or _is_of_doing(subject):
        return None
    between = Span(_end(passage, subject), _end(passage, last))
    return plain(passage.text, without(passage.content, [between]))


def _is_of_doing(subject: Token) -> bool:
    """Whether it is the idea of doing something, which can be absurd without having been claimed."""
    return any(inner.dep_ == "pcomp" for child in subject.children for inner in child.children)


def _end(passage: Passage, token: Token) -> int:
    return passage.place(token) + len(token)
