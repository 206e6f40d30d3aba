"""Put forward: what the speaker itself says, as against what somebody in its words knows or is described by.

"Pell had known that the report was false" denies nothing, nor does "the clerk, who held that the report was
true, told a paper of it"; the words of a denial stand there in a clause that only tells or describes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lexicons.responses import mood_words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage
    from sayso.model import Span

_DESCRIBING = frozenset({"relcl", "acl"})
"""Steps of the parse that lead out of a clause which only describes."""


def is_put_forward(passage: Passage, span: Span) -> bool:
    """Whether the words belong to no clause of the content that only describes or is somebody's knowledge."""
    if passage.cue_lemmas & mood_words("knowing"):
        return False
    if span.of(passage.text).lower().startswith("that "):
        return True  # joined by "and": a second clause of what is said, wherever the parser hangs it
    tokens = passage.tokens((span,))
    token = next((one for one in reversed(tokens) if one.pos_ in ("VERB", "AUX")), None)
    while token is not None and not passage.is_top(token):
        describes = token.dep_ in _DESCRIBING and token.head not in tokens
        if describes or _is_known(token):
            return False
        token = token.head
    return True


def _is_known(token: Token) -> bool:
    return token.dep_ == "ccomp" and token.head.lemma_.lower() in mood_words("knowing")
