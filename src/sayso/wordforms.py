"""Forms of words and marks: what compares words however they are inflected or printed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = {"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " "}
_STRAIGHT = str.maketrans(_MARKS | {"«": '"', "»": '"', "\n": " ", "\t": " "})
_PLAIN = str.maketrans(_MARKS | {"–": "-", "—": "-"})
_THE = re.compile(r"[Tt]he\s")


def straightened(text: str) -> str:
    """The text with straight quotation marks and plain spaces, of the same length."""
    return text.translate(_STRAIGHT)


def lowered(text: str) -> str:
    """The text in lower case, of the same length: "İ", the one letter whose small form is longer, as "i"."""
    return text.replace("İ", "i").lower()


def plain_marks(text: str) -> str:
    """The text with straight quotation marks and plain dashes, of the same length; its lines stay apart."""
    return text.translate(_PLAIN)


def without_the(name: str) -> str:
    """The name without an article before it.

    >>> without_the("the Tarn Gazette"), without_the("Thebes")
    ('Tarn Gazette', 'Thebes')
    """
    return name[found.end() :] if (found := _THE.match(name)) else name


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, straight marks, contractions kept."""
    return re.findall(r"[\w.'-]*\w", straightened(text).lower())


def stem(word: str, endings: Iterable[tuple[str, int]]) -> str:
    """The word without the first of the endings that it has and that leaves so many letters.

    >>> stem("defections", [("ions", 4), ("s", 3)])
    'defect'
    """
    for ending, least in endings:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return word


def base_form(verb: str) -> str:
    """The verb, in lower case, without an irregular past or participle; any other word as it is.

    >>> base_form("sank"), base_form("driven"), base_form("opened")
    ('sink', 'drive', 'opened')
    """
    return _bases().get(verb, verb)


@cache
def irregular_pasts() -> frozenset[str]:
    """The past forms of the irregular verbs."""
    return frozenset(forms[0] for forms in load("wordforms")["irregular"].values())


@cache
def _bases() -> dict[str, str]:
    verbs: dict[str, list[str]] = load("wordforms")["irregular"]
    return {form: base for base, forms in verbs.items() for form in forms}


def singular(noun: str) -> str:
    """The noun without a plural's s, by the plain rules of English and the few words that break them.

    >>> singular("buses"), singular("gas"), singular("spokeswomen"), singular("deputies")
    ('bus', 'gas', 'spokeswoman', 'deputy')
    """
    if noun in _ones():
        return noun
    if (one := _plurals().get(noun)) is not None:
        return one
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("people") and noun != "people":
        return noun[:-6] + "person"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")):
        return noun[:-1]
    return noun


def plural(noun: str) -> str:
    """The plural of a noun in the singular: the opposite of `singular`.

    >>> plural("witness"), plural("family"), plural("spokeswoman"), plural("source")
    ('witnesses', 'families', 'spokeswomen', 'sources')
    """
    if noun in _ones() or noun == "people":
        return noun
    irregular = next((several for several, one in _plurals().items() if one == noun), None)
    if irregular is not None:
        return irregular
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x", "z")) else "s")


def is_plural(noun: str) -> bool:
    """Whether the noun, in lower case, is in the plural by its looks."""
    return singular(noun) != noun


@cache
def _ones() -> frozenset[str]:
    return frozenset(load("wordforms")["one"])


@cache
def _plurals() -> dict[str, str]:
    plurals: dict[str, str] = load("wordforms")["plurals"]
    return plurals
