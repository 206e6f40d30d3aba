"""Which language a text is in, as far as there is enough of it to tell.

Three witnesses: the script its letters belong to, the small words that each language cannot do without, and
the byte n-gram identifier of py3langid (Lui and Baldwin 2012). Naive Bayes over n-grams is sure of itself
even on one foreign name, so a short text is called foreign only where small words and identifier agree.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

from sayso import lexicons

SAMPLE = 20_000
"""Code points looked at: some 3,000 words, far past where the answer stops changing."""
ENOUGH_WORDS = 40
"""From here few small words mean a language that the lists lack; headlines strung together are shorter."""
FEWEST_WORDS = 3
"""Fewer words than this are names and exclamations, of no language in particular."""
SURE = 0.9
"""Confidence that the identifier must have to call a text foreign."""
TELLING_SHARE = 0.1
"""Least share of small words in a long text of a listed language: English prose has about 0.35, headlines
strung together 0.2; a text with fewer is in a language that the lists lack."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ADDRESS = re.compile(r"\S{0,40}(?:https?://|www\.|@)\S{0,200}")


class Language(NamedTuple):
    """An ISO 639-1 code, and how sure that is, from 0 to 1."""

    code: str
    confidence: float


def detect(text: str) -> Language | None:
    """The language that most of ``text`` is in; None where there is too little to know.

    >>> detect("The minister denied the report on Wednesday.").code
    'en'
    >>> detect("Kim Jong Un") is None
    True
    """
    sample = _ADDRESS.sub(" ", text[:SAMPLE])
    scripts = _scripts(sample)
    total = sum(scripts.values())
    if not total:
        return None
    script, letters = scripts.most_common(1)[0]
    if script != "LATIN":
        return _in_script(script, letters / total, scripts, sample)
    words = [word for word in _WORD.findall(sample) if _script(word[0]) == "LATIN"]
    return _in_latin(words)


def _in_script(script: str, share: float, scripts: Counter[str], sample: str) -> Language | None:
    if script == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > scripts["CJK"] / 10:
        script = "HIRAGANA"  # Japanese writes with Chinese characters, but never a sentence without kana
    table = lexicons.load("languages")
    code = table["scripts"].get(script)
    if code:
        return Language(code, share)
    among = table["by_script"].get(script)
    return _identified(sample, frozenset(among)) if among else None


def _in_latin(words: list[str]) -> Language | None:
    if len(words) < FEWEST_WORDS:
        return None
    votes = _votes(words)
    most = max(votes.values(), default=0)
    if len(words) >= ENOUGH_WORDS and most < TELLING_SHARE * len(words):
        return _identified(" ".join(words), None)
    found = _identified(" ".join(words), frozenset(lexicons.load("languages")["words"]))
    if most and votes["en"] == most:
        return Language("en", found.confidence if found.code == "en" else 0.5)
    if found.code == "en" or (found.confidence >= SURE and _speaks_for(votes, found.code, words)):
        return found
    return None


def _speaks_for(votes: Counter[str], code: str, words: list[str]) -> bool:
    """Whether small words of ``code``, or letters that English lacks, bear the identifier out."""
    if votes[code]:
        return votes[code] > votes["en"]
    return not votes and any(not word.isascii() for word in words)


def _votes(words: list[str]) -> Counter[str]:
    owners = _owners()
    return Counter(code for word in words for code in owners.get(word.lower(), ()))


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Every small word with the languages that it speaks for."""
    owners: dict[str, tuple[str, ...]] = {}
    for code, words in lexicons.load("languages")["words"].items():
        for word in set(words.split()):
            owners[word] = (*owners.get(word, ()), code)
    return owners


def _identified(text: str, among: frozenset[str] | None) -> Language:
    """What py3langid says, its probabilities shared out among the codes asked for."""
    import py3langid  # its model takes half a second to load; `import sayso` must stay light

    ranks = [(code, score) for code, score in py3langid.rank(text) if among is None or code in among]
    best, top = max(ranks, key=lambda rank: rank[1])
    total = sum(math.exp(max(score - top, -700.0)) for _, score in ranks)
    return Language(str(best), round(1 / total, 3))


def _scripts(text: str) -> Counter[str]:
    """How many letters of each script there are; a character of Chinese or Korean counts for three letters,
    because it carries about as much."""
    counts: Counter[str] = Counter()
    for character, count in Counter(text).items():
        script = _script(character)
        if script:
            counts[script] += count * (3 if script in {"CJK", "HANGUL"} else 1)
    return counts


@cache
def _script(character: str) -> str | None:
    """The script as the first word of the character's Unicode name: LATIN, HANGUL, CJK."""
    if not character.isalpha():
        return None
    return unicodedata.name(character, "").split(" ")[0].split("-")[0] or None
