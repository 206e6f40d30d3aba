"""The names of documents, pictures and recordings: "a video posted by the harbour" is a video."""

from __future__ import annotations

from functools import cache

from sayso.lexicons import load
from sayso.lineage.naming.names import Words, body_words, contains, listed, plain_words


def document_words(name: str) -> Words:
    """The words of a document up to what says whose it is: its last word says what it is, by one word of
    several for a picture or a recording."""
    words = plain_words(name)
    tail = next((i for i, word in enumerate(words) if i and _is_tail(words[i - 1], word)), len(words))
    *telling, last = body_words(" ".join(words[:tail])) or ("",)
    return (
        *(word for word in telling if _sorts().get(word) != _sorts().get(last, "")),
        _sorts().get(last, last),
    )


def is_part_of_work(long: Words, short: Words) -> bool:
    """Whether the shorter name may stand for the longer, a document's, which is not "another video"."""
    return contains(long, short) and long[0] not in listed("another")


def is_plainly_called(name: str) -> bool:
    """Whether the name has the word that stands for all of a picture's sort: "video", not "footage"."""
    return not set(_sorts().values()).isdisjoint(plain_words(name))


def is_work(words: Words) -> bool:
    """Whether the words are those of a picture or a recording."""
    return words[-1:] != () and words[-1] in _sorts().values()


def _is_tail(before: str, word: str) -> bool:
    return word in listed("tails") or (before in _sorts() and word in _published())


@cache
def _published() -> frozenset[str]:
    return frozenset(load("shown")["published"])


@cache
def _sorts() -> dict[str, str]:
    """Of each word for a picture or a recording the one that stands for all of its sort."""
    return {word: sort for sort, words in load("shown")["sorts"].items() for word in words}
