"""A mention's words without what surrounds them: datelines, parties, emphasis, clauses, a handle."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import is_noun

_DATELINE = re.compile(r"^[A-Z]{2}[^—–]{0,40}?(?:\s?[—–]|\s--?)\s(?=\S)")
_TIME = re.compile(r"^(?:On|In|Last|This|Late|Early|Earlier)\s[^,]{2,40},\s(?=(?:an?|the|one)\s|[A-Z])")
"""When it was said, where the mention was drawn from the start of the sentence."""
_PARTY = re.compile(r"(?:,\s|\s\()[A-Z]{1,3}-[A-Z][\w.]{0,9}\)?(?=,|$)|\s\([A-Z]{1,3}\)(?=,|$)")
"""A lawmaker's party and state: "(D-Va.)", ", R-Utah"."""
_HANDLE = re.compile(r"\W{0,4}(@\w+)\)?")
_OPENED = re.compile(r"^\(([^()]+)\)(?=\s\w)")
"""What an editor set in brackets before a name: "(The mayor Ada) Byron"."""
_UNCLOSED = re.compile(r"(?<=\w)\s*[\[(](?!\W{0,3}@)[^\[\]()]*$")
"""A bracket that the mention does not close, to its end, no handle: "a fan [via the forum"."""
_QUOTE = re.compile(r"[\"“”]")
_QUOTED = re.compile(r"(?<!\w)['‘](\w+)['’](?!\w)")
"""A word between single quotation marks, whose last is no owner's: "a 'news' report"."""


def bare_mention(words: str) -> tuple[str, str | None]:
    """The words without what surrounds a mention: datelines, parties, emphasis, and the handle by a name."""
    words = _UNCLOSED.sub("", _OPENED.sub(r"\1", NICKNAMED.sub(r"\g<given> \g<last>", words)))
    words = _QUOTED.sub(r"\1", _QUOTE.sub("", words))
    words = " ".join(words.strip(" ,;:'-–—").lstrip(". ").split()).removesuffix("'s")
    words = _drawn_in().sub("", words)
    words = _emphasis().sub("", _TIME.sub("", _DATELINE.sub("", words)))
    words = _without_clause(_without_manner(_PARTY.sub("", words)))
    handle = _HANDLE.search(words)
    if handle is None or handle.start() == 0:
        return words, None
    before = words[: handle.start()].rstrip(" ,")
    last = before.rpartition(" ")[2]
    return (before, handle[1]) if last[:1].isupper() and not is_noun(last) else (handle[1], None)


NICKNAMED = re.compile(
    r"\b(?P<given>[A-Z][a-z]+)\s[\"“][A-Z][\w'’.-]*(?:\s[\w'’.-]+){0,2}[\"”]\s(?P<last>[A-Z][a-z][\w'’-]*)"
)
"""A name with what its bearer is called in marks: 'Ada "The Gull" Byron' is Ada Byron."""


def _without_clause(words: str) -> str:
    """The words of a role without the clause that begins after it: "an official when asked"."""
    cut = _CLAUSE.search(words)
    return words[: cut.start()] if cut and is_noun(words[: cut.start()].rpartition(" ")[2]) else words


_CLAUSE = re.compile(r"\s(?:when|while|after|before|because|although|though|if)\b.*$")


def _without_manner(words: str) -> str:
    """The words without the adverb that tells how a person who is named speaks: "Byron wisely"."""
    name, _, last = words.rpartition(" ")
    named = name.rpartition(" ")[2][:1].isupper()
    return name if named and _MANNER.fullmatch(last) and not is_noun(last) else words


_MANNER = re.compile(r"[a-z]{3,}ly")


@cache
def _drawn_in() -> re.Pattern[str]:
    """A small word before a name that is none of it: "by Lorne", "or Tarn Hydro"."""
    return re.compile(rf"^{any_of('mentions', 'drawn_in')}\s(?=[A-Z])")


@cache
def _emphasis() -> re.Pattern[str]:
    return re.compile(rf"\s{any_of('mentions', 'emphasis')}$")
