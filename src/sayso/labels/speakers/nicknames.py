"""Nicknames by which people write on forums and networks: "the user tarnwatcher", "tarn_watcher"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import heard_reading
from sayso.labels.voice import Voice
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import is_noun, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage, Reading

_NICKNAME = re.compile(r"(?=\w*[a-zA-Z])(?=\w*[\d_])\w{4,}|[a-z]+[A-Z]\w{2,}")
"""What no plain name or number is: letters with digits or a low line, or a capital amid small ones."""


def is_nickname(word: str) -> bool:
    """Whether the word can only be a nickname, by its shape or as one small-lettered word."""
    return _NICKNAME.fullmatch(word) is not None or (word.isalpha() and word.islower() and not is_noun(word))


def nicknamed(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """Who is called by a nickname, after the noun of one who writes or by the nickname's shape."""
    words = passage.source_words.rstrip("\"'”’, ")
    after = _after_noun().search(words)
    if after is not None:
        name = after["name"].replace("\xad", "")
        fits = after["mark"] or _NICKNAME.fullmatch(name) or (name.islower() and _is_name(name, passage))
    else:
        name = mention.words
        body = name.isalpha() and heard.people.is_person(name) is False
        fits = _NICKNAME.fullmatch(name) and not (is_noun(name) or body)
    if not fits:
        return None
    voice = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="a nickname", kind_confidence=0.6)
    return heard_reading(passage, voice, "person by nickname", 0.7)


def by_handle(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """Who posts under a name of no known sort with a handle beside it: "Tarn Gale (@tarngale)"."""
    beside = _HANDLE.match(passage.text, passage.source[-1].end)
    handle = mention.handle or (beside[1] if beside else None)
    unknown = not (
        is_noun(mention.head)
        or heard.people.is_person(mention.core)
        or heard.press.covering(passage.source[0])
    )
    if handle is None or passage.cue or not unknown or mention.core[:1] in "#@":
        return None
    name = f"{mention.core} ({handle})"
    voice = Voice(
        name.lower(), name, SpeakerKind.PERSON, kind_rule="who posts under a handle", kind_confidence=0.6
    )
    return heard_reading(passage, voice, "person by handle", 0.7)


_HANDLE = re.compile(r"\W{0,4}\((@\w+)\)")


def _is_name(word: str, passage: Passage) -> bool:
    """Whether the word after "user" is no other noun, adverb or participle: "a user online, commenting"."""
    token = next((t for t in reversed(passage.tokens(passage.source)) if t.text == word), None)
    named = token is not None and token.tag_ in ("NNP", "NNPS", "NN", "NNS", "XX", "FW")
    told = is_noun(word) or word in roles("document", "own_pages") or word.endswith("ing")
    return named and not told


@cache
def _after_noun() -> re.Pattern[str]:
    return re.compile(
        rf"\b{alternatives(roles('nicknamed'))},?\s(?:named\s|called\s|known\sas\s|by\sthe\sname\sof\s)?"
        r"(?P<mark>[\"“'‘])?(?P<name>[\w\xad.-]*\w)$",
        re.IGNORECASE,
    )
