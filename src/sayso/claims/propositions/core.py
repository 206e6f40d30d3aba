"""The core of a proposition: what is put forward, without what leads into it."""

from __future__ import annotations

from sayso.claims.propositions.whole import without_dateline
from sayso.claims.propositions.words import is_clause, words_that
from sayso.wordforms import plain_marks


def core(words: str) -> str:
    """The proposition without what leads into it ("whether", "claims that") and says it is not so."""
    text = without_dateline(" ".join(words.split())).strip(" \"'“”‘’,;:-")
    plain = plain_marks(text)
    for _ in range(3):
        lead = words_that("head").match(plain)
        if not lead or lead.end() >= len(plain):
            break
        text, plain = text[lead.end() :], plain[lead.end() :]
    end = words_that("head", "tail").search(plain)
    return text[: end.start()] if end and end.start() > 0 and len(plain[: end.start()].split()) > 2 else text


def unfolded(words: str) -> str:
    """What is denied, without what calls it a report or claim ("the Gazette's story that the dam leaks")."""
    text = core(words)
    named = words_that("head", "called").match(plain_marks(text))
    rest = text[named.end() :] if named else ""
    return core(rest) if is_clause(rest) else text
