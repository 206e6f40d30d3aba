"""Whose words "following his admission that ..." are: the one person's whom its own sentence names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.passage import Passage

_LEADS = re.compile(r"\b(?:after|following|despite|over|amid)\s$")
"""What sets such words behind what somebody else did about them: the last speaker is seldom meant."""


def is_told_of(passage: Passage, heard: Heard) -> bool:
    """Whether the source is the "his" of "sacked Reeve following his admission that", and not of "he left
    after his admission", where the two are one."""
    start = passage.source[0].start
    led = _LEADS.search(passage.text[max(0, start - _NEAR) : start]) is not None
    return led and not (_has_a_pronoun(passage) and not _named(passage, heard))


def owner_in_its_sentence(passage: Passage, heard: Heard) -> Voice | None:
    """The person whom the sentence names before the pronoun; none where another is in it, or nobody."""
    names = _named(passage, heard)
    if len(names) != 1 or _has_a_pronoun(passage):
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


def _has_a_pronoun(passage: Passage) -> bool:
    before = passage.text[passage.sentence.start : passage.source[0].start]
    return _HE.search(before) is not None


_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_NEAR = 12
"""Characters that hold the word before the pronoun."""
