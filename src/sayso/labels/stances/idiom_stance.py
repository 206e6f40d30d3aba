"""The stance of an idiom of answering ("begged to differ"), by the lexicon that the rule of idioms reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.passage import reading
from sayso.labels.stances.position import Position
from sayso.lexicons import load
from sayso.lexicons.idioms import READ, idioms_of, kind_words
from sayso.lexicons.negation import negative

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage, Reading


def by_idiom(passage: Passage, *, of_one_word: bool) -> Reading[Position] | None:
    """What the speaker does by the idiom in the cue, if there is one; ``of_one_word``: also by a verb alone.

    Of a finding of the rule of idioms, which has looked at the object and at whether it is told as done;
    of another finder's, that has to be seen to here, and only an idiom about claims counts.
    """
    by_rule = passage.finding.rule == load("cues")["rules"]["idiom"]["phrase"]
    for token in passage.cue_tokens:
        for idiom in idioms_of(token.lemma_.lower()):
            if idiom.stance is None:
                continue
            words = " ".join(word for word in idiom.words if word != "-")
            of_claims = idiom.about in ("claims", "suggestions") and _is_of(passage, token, idiom.about)
            meant = by_rule or (of_claims and _is_done(token) and not _is_joined(token))
            if meant and (_follows(words, passage, token) if words else of_one_word):
                name = f"idiom: {token.lemma_.lower()} {words}".rstrip()
                # As sure as a verb that means it: what the label network does not change.
                return reading("stance", Position(idiom.stance, idiom.detail), name, passage.cue, 0.9)
    return None


def _follows(words: str, passage: Passage, verb: Token) -> bool:
    """Whether the words are in the cue, or the one word stands behind the verb's object."""
    return words in passage.cue_words.replace("-", " ") or any(at.lower_ == words for at in verb.rights)


def _is_of(passage: Passage, verb: Token, kind: str) -> bool:
    """Whether what is said opens with a word of the kind, or the cue ends in it: "countered claims that"."""
    if any(child.lower_ == "with" for child in verb.rights):  # "countered with a report": the speaker's own
        return False
    behind = [token for token in passage.cue_tokens if token.i > verb.i]
    return any(token.lemma_ in kind_words(kind) for token in (*behind, *passage.content_tokens[:READ]))


def _is_joined(token: Token) -> bool:
    """Whether a hyphen makes it half of another word: "have a counter-argument that"."""
    after = token.doc[token.i + 1 : token.i + 2].text
    return after == "-" and not token.whitespace_


def _is_done(verb: Token) -> bool:
    undone = kind_words("undone") | negative("verb_negators")
    return not any(child.dep_ == "neg" or child.lower_ in undone for child in verb.children)
