"""Nearest: the last of two who stand before the verb, where the first is whom that one speaks of.

"Ada Lorne, who the Tarn Company says could be sued" is the company's word, and a list's "Ada Lorne: the
company says" as well; a finder takes the name in front for a piece of who speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks
from sayso.lexicons.roles import is_noun
from sayso.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage

_SPOKEN_OF = re.compile(r"(?:(?:,\s|^)(?:who|whom|which)\s|:\s)(?=[^\s,:])")
"""What sets whom somebody speaks of apart from who speaks."""
_VERBS = frozenset({"VERB", "AUX"})


def without_spoken_of(place: Passage) -> Passage:
    """The passage with the speaker right before its verb alone, if a "who" or a colon parts the two."""
    if not place.source or not place.cue:
        return place
    start, end = place.source[0].start, place.source[-1].end
    verb = place.verb
    if verb is None or place.text[end : place.cue[0].start].strip() or place.cue[0].start < end:
        return place
    parted = _SPOKEN_OF.search(place.text[start:end])
    if parted is None or in_marks(place.text, start + parted.start()):  # 'the makers of "Tarn: A Tale"'
        return place
    speaker = Span(start + parted.end(), end)
    return place.spoken_by(speaker) if _speaks(place.tokens((speaker,)), verb) else place


def _speaks(words: list[Token], verb: Token) -> bool:
    """Whether the words are a name or a noun with its article: not "on Monday", nor "as mayor"."""
    if not words or words[0].pos_ in ("ADP", "SCONJ", "ADV", "PRON", *_VERBS):
        return False
    last = words[-1]
    named = last.pos_ == "PROPN" or words[0].pos_ == "DET" or is_noun(last.text)
    return named and last.ent_type_ not in ("DATE", "TIME") and last.i < verb.i
