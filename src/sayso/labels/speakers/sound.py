"""Sound: the last look at what a speaker is called, so that no fragment of a name or phrase is printed.

A finder may cut a mention in the middle, and a mention may be cut again when it is taken apart. What is left
of it - an article, a part of an address, a name that begins after its "of" - is mended from the mention's own
words, or nobody is named.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.labels.meant.heard import heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons.roles import PERSON_ENDING, is_human, is_noun, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.passage import Passage, Reading

_CALLED = (SpeakerKind.PERSON, SpeakerKind.OUTLET)


def sound(passage: Passage, found: Reading[Voice]) -> Reading[Voice]:
    """The reading with a whole name; without any where only a fragment of one is known."""
    voice = found.value
    if voice.name is None or (voice.plural and voice.kind is SpeakerKind.PERSON):
        return found
    name = _mended(voice.name, voice, passage)
    if name is None:
        nobody = Voice(None, None, None, kind_rule="a fragment")
        return heard_reading(passage, nobody, "a fragment that names nobody", 0.3)
    if name == voice.name:
        return found
    key = name.lower() if voice.key == voice.name.lower() else voice.key
    body = name if voice.body == voice.name else voice.body
    return replace(found, value=replace(voice, name=name, key=key, body=body))


def _mended(name: str, voice: Voice, passage: Passage) -> str | None:
    """The whole name, or None."""
    described = voice.kind not in _CALLED
    if described:
        name = _without_tail(_without_lead(name), passage)
        name = _from_its_start(name, passage.source_words)
    return None if _is_fragment(name, voice, passage) else name


def _is_fragment(name: str, voice: Voice, passage: Passage) -> bool:
    """Whether the words are no name and no description of anybody."""
    words = [word.strip("'’.,") for word in name.lower().split()]
    if sum(map(str.isalpha, name)) < _FEWEST and not name.isupper():
        return True
    if not name.isupper() and all(not word or word in roles("nameless") or word.isdigit() for word in words):
        return True
    if _ADDRESS.search(name) and not name.startswith("@"):
        return True
    bare = voice.kind is None and " " not in name and name.islower()
    return bare and passage.source_words == name and not (is_human(name) or PERSON_ENDING.search(name))


_FEWEST = 2
"""Letters of the shortest name."""
_ADDRESS = re.compile(r"\.\w+/|^(?:com|org|net|co\.uk|www)\b")
"""What is left of an address in a text."""


def _without_lead(name: str) -> str:
    """The name without a day, a dash or an adverb that was drawn in before it."""
    return _LEAD.sub("", name)


_LEAD = re.compile(rf"^(?:(?:{CALENDAR})\s(?=[a-z])|(?:very\s)?least\san?\s|[a-z]+-(?:the|an?)\s(?=[A-Z]))")


def _without_tail(name: str, passage: Passage) -> str:
    """The name without the verb or small word at its end that more followed: "an agent named"."""
    words = name.split()
    tags = {token.text: token.tag_ for token in passage.tokens(passage.source)}
    while len(words) > 1 and tags.get(words[-1]) in _OPEN and words[-1].islower() and not is_noun(words[-1]):
        if tags.get(words[-2]) not in _NOUNS:
            break
        words.pop()
    return " ".join(words)


_OPEN = ("VBD", "VBG", "VBN", "VBP", "VBZ", "IN", "CC", "WDT", "WP", "TO", "DT")
"""Tags of words that more must follow."""
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


def _from_its_start(name: str, mention: str) -> str:
    """The name from the start that its "of" follows: "Council of Tarn and Orsa" for "Tarn and Orsa"."""
    at = mention.find(name)
    if at <= 0 or not name[:1].isupper() or " " not in name:
        return name
    before = _BEFORE_OF.search(mention[:at])
    return f"{before[1]}{name}" if before and not is_human(before[1].split()[-2]) else name


_BEFORE_OF = re.compile(r"((?:[A-Z][\w’'.-]*\s){1,4}(?:of|for)\s(?:the\s)?)$")
