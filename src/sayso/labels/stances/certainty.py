"""Certainty: how sure the speaker sounds.

It is FactBank's scale (Saurí and Pustejovsky 2009), read from hedges in the first governing clause and from
the cue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.clause import governing, sentences
from sayso.labels.passage import Reading, reading
from sayso.labels.stances.first_clause import first_clause
from sayso.lexicons.hedges import hedge, hedging_cues, modal, unhedged
from sayso.lexicons.responses import mood_pattern, verb_stances
from sayso.model import AGAINST, Certainty, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage
    from sayso.model import Span

_LEVELS = (("possible", Certainty.POSSIBLE), ("probable", Certainty.PROBABLE))


def read_certainty(passage: Passage) -> Reading[Certainty]:
    """How sure the speaker sounds."""
    content = passage.said
    first = next(iter(sentences(content.text)), "")
    whole, clause = governing(first), first_clause(passage, first)
    at = max(content.text.find(clause), 0)
    if any(verb_stances().get(lemma) is Stance.URGES for lemma in passage.cue_lemmas):
        return reading("certainty", Certainty.CERTAIN, "asked or demanded", passage.cue, 0.8)
    guessed = unhedged().sub(lambda counted: " " * len(counted.group()), clause)
    for verb in modal().finditer(whole):
        span = content.span(at + verb.start(), at + verb.end())
        if verb.start() < len(clause) and not _is_aside(passage, span):
            return reading("certainty", Certainty.POSSIBLE, "modal in the content", (span,), 0.85)
    for level, certainty in _LEVELS:
        if hedge(level, "sources").search(passage.source_words):
            return reading("certainty", certainty, "source hedges", passage.source, 0.8)
        if _cue_hedges(passage, level):
            return reading("certainty", certainty, "cue hedges", passage.cue, 0.85)
        if found := hedge(level, "phrases").search(guessed):
            spans = (content.span(at + found.start(), at + found.end()),)
            return reading("certainty", certainty, "hedge in the content", spans, 0.8)
    return reading("certainty", Certainty.CERTAIN, "no hedge", (), 0.8)


def _is_aside(passage: Passage, modal_verb: Span) -> bool:
    """Whether the modal verb belongs to a clause that only says which ("all he could muster")."""
    token = next(iter(passage.tokens((modal_verb,))), None)
    if token is None or token.head.i == token.i:
        return False
    if token.tag_.startswith("NN"):  # "with all its might"
        return True
    place = passage.place(token.head)
    inside = any(piece.start <= passage.place(token.head.head) < piece.end for piece in passage.content)
    return token.head.dep_ in _ASIDE and inside and place != passage.content[0].start


_ASIDE = frozenset({"relcl", "acl", "advcl"})


def _cue_hedges(passage: Passage, level: str) -> bool:
    """Whether the cue leaves it open; not where it plays down, denies or withholds what others say."""
    if any(verb_stances().get(token.lemma_.lower()) in AGAINST for token in passage.cue_tokens):
        return False
    if mood_pattern("plays_down").search(passage.cue_words):
        return False
    hedged = any(_hedges(token, level) for token in passage.cue_tokens)
    return hedged or hedge(level, "cue_phrases").search(passage.cue_words) is not None


def _hedges(cue: Token, level: str) -> bool:
    """Whether the cue is a hedge; "did not believe" is none."""
    return cue.lemma_.lower() in hedging_cues(level) and not any(t.dep_ == "neg" for t in cue.children)
