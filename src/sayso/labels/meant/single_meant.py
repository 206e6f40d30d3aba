"""Whom "he" and "she" mean: the latest single voice that fits, or who is subject of a nearer sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks
from sayso.labels.meant.before import author_beside, is_in_own_quotation, told_of
from sayso.labels.meant.besides import comes_in_beside, owner_beside
from sayso.labels.meant.bystander import is_bystander
from sayso.labels.meant.heard import voice_of_person
from sayso.labels.subject import is_told
from sayso.lexicons.roles import roles
from sayso.model import SINGLES, SpeakerKind
from sayso.sentences import SENTENCE_END

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.people import Named
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice


def single_meant(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The one human meant, known by name or not; None where nobody fits."""
    return _single(passage, mention, heard) or _bare_name(heard)


def _bare_name(heard: Heard) -> Voice | None:
    """The last voice, if it is one capitalised word that only "he" or "she" shows to be a person."""
    voice = heard.last((SpeakerKind.ORGANIZATION,))
    if (
        voice is None
        or not voice.name
        or " " in voice.name
        or voice.name.isupper()
        or voice.name.lower() in roles("platforms")
        or voice.body == voice.affiliation
    ):
        return None
    return replace(voice, kind=SpeakerKind.PERSON, body=None) if voice.name[:1].isupper() else None


def _single(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The latest single voice, or a person who is subject of a nearer sentence."""
    if author := author_beside(passage, mention, heard):
        return author
    spoke, voice = _latest_single(passage, mention, heard)
    nearby = named_before(passage, mention, heard, subject=True)
    if nearby and nearby[0] > spoke:
        return nearby[1]
    if voice and voice.kind is not SpeakerKind.PERSON and (owner := owner_beside(passage, mention, heard)):
        return owner
    if voice and comes_in_beside(passage, spoke, voice, mention, heard):
        earlier = _latest_single(passage, mention, heard, before=spoke, but=voice)
        if nearby and nearby[0] > earlier[0]:
            return nearby[1]
        return earlier[1] or voice
    if voice is None and (nearby := named_before(passage, mention, heard, subject=False)):
        return nearby[1]
    return voice or told_of(passage, mention, heard)


def _latest_single(
    passage: Passage, mention: Mention, heard: Heard, *, before: int | None = None, but: Voice | None = None
) -> tuple[int, Voice | None]:
    """The latest voice of one human, and its place; inside a quotation it is not the one who is quoted, nor,
    behind "Lorne said Brome denied it", the one whose word another gives; a role that may be anybody's, "the
    prosecutor said Reeve had confessed it", is not meant before a name.

    Looked for ``before`` a place, it is a person by name and near: the voice ``but`` came between.
    """
    quoter = heard.quoter(passage)
    pictured: tuple[int, Voice] | None = None
    given: tuple[int, Voice] | None = None
    outside = not heard.contents.cover(passage.source[0].start)
    for at, voice in reversed(heard.voices):
        if voice.kind not in SINGLES or voice.plural or (quoter and quoter.key == voice.key):
            continue
        if before is not None and (at >= before or voice.kind is not SpeakerKind.PERSON or voice == but):
            continue
        if before is not None and before - at > _REACH:
            break
        if is_told(passage, voice.name or "") or is_bystander(heard.spoken_at[at], voice, mention):
            continue
        if _is_of_a_picture(passage, at):
            pictured = pictured or (at, voice)
            continue
        if heard.gender(voice) not in (None, mention.gender):
            continue
        unknown = voice.kind is not SpeakerKind.PERSON and heard.gender(voice) is None
        if given and (unknown or SENTENCE_END.search(passage.text, at, given[0])):
            return given
        if given is None and outside and heard.contents.cover(at):
            given = at, voice
            continue
        return pictured if pictured and pictured[1].key == voice.key else (at, voice)
    return given or (-1, None)


_REACH = 600
"""Characters back to a person who is named and meant by a pronoun: two or three paragraphs of news."""


def named_before(
    passage: Passage, mention: Mention, heard: Heard, *, subject: bool
) -> tuple[int, Voice] | None:
    """The last person named before the pronoun, outside all content, whom its gender fits."""
    start = passage.source[0].start
    quoted = heard.quoter(passage) is not None
    told = heard.contents.cover(start)
    unheard: tuple[int, Voice] | None = None
    for named in heard.people.before(start, _REACH):
        if not _is_a_person(named, heard) or (subject and not named.subject):
            continue
        if _is_of_a_picture(passage, named.start):
            continue
        if is_in_own_quotation(passage, named):
            continue
        inside = heard.contents.cover(named.start) and not (subject and _is_stated(passage, named))
        if inside and not (quoted or told):
            continue
        voice = voice_of_person(named, heard)
        human = voice.kind is SpeakerKind.PERSON and heard.people.is_person(voice.name or "") is not False
        if human and heard.gender(voice) in (None, mention.gender):
            if subject and unheard is not None:
                return (named.start, voice) if _governs(passage, named, unheard[0]) else unheard
            if subject and not named.main and SENTENCE_END.search(passage.text, named.start, start):
                unheard = named.start, voice
            elif subject or (voice.name or "").split()[-1].lower() in heard.people.speaking:
                return named.start, voice
            else:
                unheard = unheard or (named.start, voice)
    return unheard


def _is_a_person(named: Named, heard: Heard) -> bool:
    """Whether the parser takes it for a person's name, or it is subject of its sentence and the surname of a
    person by full name."""
    if named.label == "PERSON" or not named.main:
        return named.label == "PERSON"
    name = heard.people.full_name(named.name, named.start) or ""
    return name.endswith(f" {named.name}") and heard.people.is_person(name) is True


def _is_of_a_picture(passage: Passage, at: int) -> bool:
    """Whether the place stands in a caption, and the pronoun in none."""
    return _is_captioned(passage.text, at) and not _is_captioned(passage.text, passage.source[0].start)


def _is_captioned(text: str, at: int) -> bool:
    """Whether the place stands in a picture's caption."""
    end = text.find("\n", at)
    start = text.rfind("\n", 0, at) + 1
    line = text[start : len(text) if end < 0 else end]
    return _CAPTION.match(line.strip()) is not None or _PICTURED.search(text[start:at]) is not None


_CAPTION = re.compile(r"[A-Z][\w'’ -]{2,40}:\s[A-Z](?:.*[^.!?\"'”’])?$")
"""What tells of a picture and brings nobody into the text: "Gunned down: Lorne is raced to an ambulance"."""
_PICTURED = re.compile(
    r"(?:^|[.!?]\s+)Pictured(?:\s(?:here|above|below|left|right))?,?\s(?:is|are)\s[^.!?]*$"
)
"""The beginning of a sentence that names who is in a picture: "Pictured is Lorne"."""


def _is_stated(passage: Passage, named: Named) -> bool:
    """Whether the name is its sentence's own subject, though somebody's word is given for it: "Lorne left,
    according to a book"."""
    return named.main and not in_marks(passage.text, named.start)


def _governs(passage: Passage, named: Named, other: int) -> bool:
    """Whether it is subject of the sentence in a lesser clause of which the other place stands."""
    return named.main and SENTENCE_END.search(passage.text, named.start, other) is None
