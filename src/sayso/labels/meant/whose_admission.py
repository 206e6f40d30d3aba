"""Whose words "following his admission that ..." are: the one person's whom its own sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice
from sayso.lexicons.roles import is_human
from sayso.model import Span, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.passage import Passage

_LEADS = re.compile(r"\b(?:after|following|despite|over|amid)\s$")
"""What sets such words behind what somebody else did about them: the last speaker is seldom meant."""


def has_its_owner_in_its_sentence(passage: Passage, heard: Heard) -> bool:
    """Whether the source is the "his" of "sacked Reeve following his admission that", "sacked a man"; not
    of "he left after his admission", "freed him despite his confession" or "markets fell after his promise",
    where it is whoever was told of before."""
    start = passage.source[0].start
    if _LEADS.search(passage.text[max(0, start - _NEAR) : start]) is None:
        return False
    return bool(_named(passage, heard)) or (_tells_of_somebody(passage) and not _has_its_pronoun(passage))


def owner_in_its_sentence(passage: Passage, heard: Heard) -> Voice | None:
    """The person whom the sentence names before the pronoun; none where another is in it, or nobody."""
    names = _named(passage, heard)
    if len(names) != 1 or _has_its_pronoun(passage):
        return None
    (name,) = names
    return heard.known(name) or Voice(name.lower(), name, SpeakerKind.PERSON, kind_confidence=0.7)


def _named(passage: Passage, heard: Heard) -> set[str]:
    start = passage.source[0].start
    return {
        heard.people.full_name(one.name, start) or one.name
        for one in heard.people.before(start, start - passage.sentence.start)
        if one.label == "PERSON" and heard.people.is_person(one.name) is not False
    }


def _tells_of_somebody(passage: Passage) -> bool:
    """Whether one who is not named stands before the pronoun: "a player"; villagers are not "he"."""
    before = passage.tokens((Span(passage.sentence.start, passage.source[0].start),))
    return any(token.tag_ == "NN" and is_human(token.lower_) for token in before)


def _has_its_pronoun(passage: Passage) -> bool:
    """Whether "he" or "him" stands before a "his", "she" before a "her"."""
    before = passage.text[passage.sentence.start : passage.source[0].start]
    is_hers = passage.source[0].of(passage.text).lower().startswith("her")
    return (_SHE if is_hers else _HE).search(before) is not None


_HE = re.compile(r"\b(?:he|him)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_NEAR = 12
"""Characters that hold the word before the pronoun."""
