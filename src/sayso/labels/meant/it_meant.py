"""What "it" means: a body or document that spoke, its sentence's first subject, or a nearer sentence's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.before import document_before
from sayso.labels.meant.heard import BODIES
from sayso.labels.meant.piece_told import outlet_of_piece
from sayso.labels.voice import Voice, body_voice, outlet_voice
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import Span, SpeakerKind
from sayso.parse import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.meant.heard import Heard
    from sayso.labels.passage import Passage

_NEAR = 300
"""Characters back to a document that spoke and goes on: the sentence before, or a quotation of it.
Set by hand."""
BODY_REACH = 250
"""Characters back to a body that has not spoken and is meant by "it": the sentence before."""
_LATEST = 8
"""Mentions looked at for the last one before the pronoun; those of quotations are read out of order.
A bound, set by hand."""


def thing_meant(passage: Passage, heard: Heard) -> Voice | None:
    """The latest body or document to speak, or a body that is subject of a nearer sentence."""
    start = passage.source[0].start
    if meant := _subject_beside(passage, heard) or _document_heard(passage, heard):
        return meant
    wanted = (*BODIES, SpeakerKind.DOCUMENT)
    spoke = next(((at, voice) for at, voice in reversed(heard.voices) if voice.kind in wanted), None)
    if meant := outlet_of_piece(passage, heard, spoke[0] if spoke else -1):
        return meant
    for named in heard.people.before(start, BODY_REACH):
        if spoke and named.start <= spoke[0]:
            break
        if named.subject and (outlet := heard.press.covering(Span(named.start, named.start + 1))):
            return outlet_voice(heard.press.called(outlet.outlet), "named outlet", 0.7)
        body = named.name
        human = heard.people.is_person(body) or heard.people.full_name(body, start) is not None
        if named.label == "ORG" and named.subject and not (human or heard.contents.cover(named.start)):
            return Voice(body.lower(), body, SpeakerKind.ORGANIZATION, body=body, kind_confidence=0.7)
    return spoke[1] if spoke else document_before(passage)


def _subject_beside(passage: Passage, heard: Heard) -> Voice | None:
    """The body by name that is subject of a clause before the pronoun's: "Although Orsa Front posts, it".

    Whatever the parse takes the name for, unless the report shows a person.
    """
    tokens = passage.tokens(passage.source)
    if not tokens or tokens[0].dep_ not in SUBJECTS:
        return None
    pronoun = tokens[0]
    clauses = (c for c in pronoun.head.children if c.dep_ == "advcl" and c.i < pronoun.i)
    subjects = (c for clause in clauses for c in clause.children if c.dep_ in SUBJECTS)
    subject = next((c for c in subjects if c.pos_ == "PROPN"), None)
    if subject is None:
        return None
    place = passage.place(subject)
    if outlet := heard.press.covering(Span(place, place + 1)):
        return outlet_voice(heard.press.called(outlet.outlet), "named outlet", 0.7)
    name = _name(passage, subject)
    if _is_human(name, place, heard):
        return None
    key, person = name.lower(), SpeakerKind.PERSON
    known = (v for _, v in reversed(heard.voices) if v.key == key and v.kind is not person)
    return next(known, None) or body_voice(name, "subject beside", 0.7)


def _name(passage: Passage, subject: Token) -> str:
    """The subject with the names before it, as whole words: "al-Orsa" is one."""
    first = min((t.i for t in subject.lefts if t.dep_ == "compound" and t.pos_ == "PROPN"), default=subject.i)
    start, end = passage.place(subject.doc[first]), passage.place(subject) + len(subject)
    before = _FIRST_HALF.search(passage.text, max(0, start - _WORD), start)
    after = _SECOND_HALF.match(passage.text, end, end + _WORD)
    return passage.text[before.start() if before else start : after.end() if after else end]


_FIRST_HALF = re.compile(r"(?<!\w)\w+-$")
_SECOND_HALF = re.compile(r"(?:-\w+)+")
_WORD = 30
"""Letters of a word at most that a hyphen joins to another."""


def _is_human(name: str, place: int, heard: Heard) -> bool:
    people = heard.people
    shown = people.evidence.weights.get(name.lower(), 0) > 0 or people.full_name(name, place) is not None
    return shown or given_name_gender(name.split(maxsplit=1)[0]) is not None


def _document_heard(passage: Passage, heard: Heard) -> Voice | None:
    """Whoever speaks through the document that was the last to speak: "the statement of her family"."""
    start = passage.source[0].start
    before = [(span, voice) for span, voice in heard.placed[-_LATEST:] if span.end <= start]
    span, voice = max(before, key=lambda pair: pair[0], default=(Span(0, 0), None))
    near = voice is not None and start - span.end < _NEAR
    return voice if near and _document().match(span.of(passage.text)) else None


@cache
def _document() -> re.Pattern[str]:
    """A mention that is a document of somebody: "a statement posted by", "the letter"."""
    determined = r"(?:(?:an?|the|this|its|their|his|her)\s)?(?:[\w-]+\s){0,3}"
    behind = r"(?:$|\s(?:issued|posted|released|published|sent|signed|by|from|of|on|attributed)\b)"
    return re.compile(rf"{determined}{alternatives(roles('document'))}{behind}", re.IGNORECASE)
