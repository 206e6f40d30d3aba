"""What the sentences before a mention are about, where no voice was heard: people, a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks, opens_in_marks
from sayso.labels.meant.heard import voice_of_person
from sayso.labels.voice import Voice
from sayso.lexicons.roles import is_human, roles
from sayso.model import Span, SpeakerKind
from sayso.parse import SUBJECTS
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.people import Named
    from sayso.labels.passage import Passage

_REACH = 40
"""Tokens back to a document that "it" means: two sentences of news. This and the next by hand, not tuned."""
_QUOTED = 400
"""Tokens of others' words passed over to the sentence before: more than any has. A bound on the work."""
_NAME_REACH = 600
"""Characters back to a person of whom somebody told: two or three paragraphs of news."""


def several_before(passage: Passage, heard: Heard) -> Voice | None:
    """The several people whom the sentence before is about: "Two managers spoke to us. One said".

    Not whom somebody else only tells of.
    """
    own = (t for t in _back(passage, _QUOTED) if not heard.contents.cover(passage.place(t)))
    last = next(own, None)
    nouns = (t for t in (last.sent if last is not None else ()) if t.tag_ == "NNS" and t.dep_ in SUBJECTS)
    told_by_others = heard.contents.cover
    noun = next((t for t in nouns if is_human(t.text) and not told_by_others(passage.place(t))), None)
    if noun is None:
        return None
    name = " ".join([*(t.text for t in noun.lefts if t.dep_ in ("compound", "amod")), noun.text])
    name = name if noun.i > noun.sent.start and not noun.is_sent_start else name.lower()
    key = f"{noun.lower_}@{passage.index}"
    rule = "several, not named"
    return Voice(key, name, SpeakerKind.GROUP, noun=singular(noun.lower_), plural=True, kind_rule=rule)


def document_before(passage: Passage) -> Voice | None:
    """The document that a sentence before is about: "The video shows a man. It purports to"."""
    pieces = (t for t in _back(passage, _REACH) if t.dep_ == "nsubj" and t.tag_ == "NN")
    noun = next((t for t in pieces if t.lower_ in roles("document")), None)
    if noun is None:
        return None
    name = " ".join([*(t.text for t in noun.lefts if t.dep_ in ("compound", "amod")), noun.text])
    key = f"{noun.lower_}@{passage.index}"
    return Voice(key, name, SpeakerKind.DOCUMENT, noun=noun.lower_, kind_confidence=0.6)


def _back(passage: Passage, most: int) -> Iterator[Token]:
    """The last tokens of the block before the sentence that the source stands in, the nearest first."""
    tokens = passage.tokens(passage.source)
    end = tokens[0].sent.start if tokens else 0
    return (tokens[0].doc[at] for at in range(end - 1, max(end - most, 0) - 1, -1))


def told_of(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The nearest person named before as a subject who may be meant by sex, outside quotation marks: whom
    somebody has told of ("Police said Ada Lorne had swum. She told us so") or the report itself.
    """
    start = passage.source[0].start
    if heard.quoter(passage):
        return None
    for named in heard.people.before(start, _NAME_REACH):
        voice = voice_of_person(named, heard)
        if named.label != "PERSON" or not named.subject or in_marks(passage.text, named.start):
            continue
        if is_in_own_quotation(passage, named):
            continue
        if heard.people.is_person(voice.name or "") and heard.gender(voice) in (None, mention.gender):
            return voice
    return None


def author_beside(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """Whose piece it is in which the pronoun speaks: "a letter by Ada Lorne, in which she asked"."""
    sentence, start = passage.sentence.start, passage.source[0].start
    for named in heard.people.before(start, start - sentence):
        end = named.start + len(named.name)
        fits = named.label == "PERSON" and _PIECE_OF.search(passage.text, sentence, named.start)
        if fits and _IN_WHICH.fullmatch(passage.text, end, start):
            voice = voice_of_person(named, heard)
            return voice if heard.gender(voice) in (None, mention.gender) else None
    return None


_PIECE_OF = re.compile(r"\b(?:by|from|of)\s$")
_IN_WHICH = re.compile(r",?\s?[-–—]?\s?(?:in|on|during)\swhich\s")


def is_in_own_quotation(passage: Passage, named: Named) -> bool:
    """Whether the name stands in the very quotation that the pronoun speaks: nobody is "he" to himself."""
    own = passage.in_content(Span(named.start, named.start + 1))
    return own and any(opens_in_marks(passage.text, piece.start) for piece in passage.content)
