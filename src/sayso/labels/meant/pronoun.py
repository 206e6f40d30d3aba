"""Pronouns as sources: the voice, or the subject of a nearby sentence, that "he", "they" or "who" stands for.

Nearest-referent rules get about six in ten pronouns of general English right; as the source of a cue a
pronoun nearly always means the last speaker, which is why speakers come first here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks
from sayso.labels.meant.before import (
    author_beside,
    document_before,
    is_in_own_quotation,
    several_before,
    told_of,
)
from sayso.labels.meant.besides import comes_in_beside, owner_beside
from sayso.labels.meant.heard import BODIES, Heard, heard_reading, voice_of_person
from sayso.labels.meant.it_meant import document_heard, subject_beside
from sayso.labels.meant.piece_told import outlet_of_piece
from sayso.labels.subject import is_told
from sayso.labels.voice import Voice, outlet_voice
from sayso.lexicons.roles import roles
from sayso.model import SINGLES, UNNAMED, UNSPECIFIED, Span, SpeakerKind
from sayso.sentences import SENTENCE_END

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.people import Named
    from sayso.labels.passage import Passage, Reading


def by_pronoun(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice]:
    """The voice that a pronoun stands for; no name where nobody fits."""
    pronoun = mention.pronoun or ""
    if pronoun in ("he", "she", "him", "her", "his", "himself", "herself", "who"):
        voice = _single(passage, mention, heard) or _bare_name(heard)
    elif pronoun in ("they", "them", "their", "themselves"):
        voice = _several(passage, heard) or several_before(passage, heard) or _UNTOLD
    elif pronoun in ("it", "its", "that", "which"):
        voice = _thing(passage, heard)
    elif pronoun in ("we", "i") and _is_hearsay(passage, heard):
        kind, rule = SpeakerKind.GROUP, "heard by the outlet itself"
        voice = Voice(None, UNSPECIFIED, kind, kind_rule=rule)
        return heard_reading(passage, voice, f"{pronoun}: whoever was heard", 0.6)
    elif pronoun in ("i", "my", "we", "our"):
        voice = heard.writer(passage)
    elif pronoun in ("those", "these"):
        voice = _UNTOLD
    else:
        voice = None
    if voice is not None and voice.kind is SpeakerKind.GROUP and voice.key is None:
        return heard_reading(passage, voice, f"{pronoun}: several who are not named", 0.3)
    if voice is None or voice.kind is None:
        return heard_reading(
            passage, Voice(None, None, None, kind_rule="pronoun"), f"{pronoun}: nobody fits", 0.3
        )
    if _is_doubtful(passage, pronoun, voice, heard):
        kind = SpeakerKind.GROUP if pronoun == "they" else SpeakerKind.PERSON
        nobody = Voice(None, None, kind, kind_rule="pronoun")
        return heard_reading(passage, nobody, f"{pronoun}: whom it means is left open", 0.3)
    if mention.gender and voice.key and not _may_be_another(passage, mention, voice, heard):
        heard.genders.setdefault(voice.key, mention.gender)
    voice = replace(voice, kind_rule="as the voice it refers to")
    return heard_reading(passage, voice, f"{pronoun}: the latest voice that fits", 0.75)


_UNTOLD = Voice(None, None, SpeakerKind.GROUP, kind_rule="several, not named", kind_confidence=0.5)


def _is_doubtful(passage: Passage, pronoun: str, voice: Voice, heard: Heard) -> bool:
    """Whether too much lies between for "they", or somebody quoted tells of one whom he does not name.

    Of the former none in six was right, and of the latter one in five, in 350 annotated reports.
    """
    start = passage.source[0].start
    last = _last_place(voice, start, heard)
    if pronoun == "they" and last >= 0 and start - last >= _FARTHEST:
        return True
    holder = heard.quoting.get(passage.index)
    if holder is None or pronoun not in ("he", "she", "they"):
        return False
    return not heard.is_said_by(holder, last)


def _may_be_another(passage: Passage, mention: Mention, voice: Voice, heard: Heard) -> bool:
    """Whether the voice is unnamed and a person named near by fits as well: the pronoun tells nothing of its
    sex, since the guess may be wrong."""
    if voice.kind not in UNNAMED:
        return False
    return _named_before(passage, mention, heard, subject=True) is not None


def _last_place(voice: Voice, before: int, heard: Heard) -> int:
    """Where the voice last spoke or was named; -1 where it did neither."""
    surname = (voice.name or " ").split()[-1:]
    spoke = next((at for at, other in reversed(heard.voices) if other.key == voice.key and at < before), -1)
    names = heard.people.before(before, before - spoke)
    return max(spoke, next((m.start for m in names if m.name.split()[-1:] == surname), -1))


_FARTHEST = 300
"""Characters back to several who are still meant by "they": about a paragraph. Set by hand, not fitted:
several of the same paragraph are to be found, those of another paragraph left open."""


def _is_hearsay(passage: Passage, heard: Heard) -> bool:
    """Whether the outlet says what it heard: "we understand that", outside all quotation."""
    own = heard.writer(passage) is None and not heard.contents.cover(passage.source[0].start)
    return own and bool(passage.cue_lemmas & roles("hearing"))


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


def _several(passage: Passage, heard: Heard) -> Voice | None:
    """ "They": the latest voice of several, of a body that is no outlet, or of one unnamed just before."""
    start = passage.source[0].start
    for at, voice in reversed(heard.voices):
        if voice.kind is SpeakerKind.OUTLET and not voice.plural:
            continue
        if voice.plural or voice.kind in (SpeakerKind.GROUP, *BODIES):
            return voice
        unnamed = voice.kind in UNNAMED
        if unnamed and heard.gender(voice) is None and start - at < _BODY_REACH:
            return voice
    return None


def _thing(passage: Passage, heard: Heard) -> Voice | None:
    """ "It": the latest body or document to speak, or a body that is subject of a nearer sentence."""
    start = passage.source[0].start
    if meant := subject_beside(passage, heard) or document_heard(passage, heard):
        return meant
    wanted = (*BODIES, SpeakerKind.DOCUMENT)
    spoke = next(((at, voice) for at, voice in reversed(heard.voices) if voice.kind in wanted), None)
    if meant := outlet_of_piece(passage, heard, spoke[0] if spoke else -1):
        return meant
    for named in heard.people.before(start, _BODY_REACH):
        if spoke and named.start <= spoke[0]:
            break
        if named.subject and (outlet := heard.press.covering(Span(named.start, named.start + 1))):
            return outlet_voice(heard.press.called(outlet.outlet), "named outlet", 0.7)
        body = named.name
        human = heard.people.is_person(body) or heard.people.full_name(body, start) is not None
        if named.label == "ORG" and named.subject and not (human or heard.contents.cover(named.start)):
            return Voice(body.lower(), body, SpeakerKind.ORGANIZATION, body=body, kind_confidence=0.7)
    return spoke[1] if spoke else document_before(passage)


_BODY_REACH = 250
"""Characters back to a body that has not spoken and is meant by "it": the sentence before."""


def _single(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """ "He", "she": the latest single voice, or a person who is subject of a nearer sentence."""
    if author := author_beside(passage, mention, heard):
        return author
    spoke, voice = _latest_single(passage, mention, heard)
    nearby = _named_before(passage, mention, heard, subject=True)
    if nearby and nearby[0] > spoke:
        return nearby[1]
    if voice and voice.kind is not SpeakerKind.PERSON and (owner := owner_beside(passage, mention, heard)):
        return owner
    if voice and comes_in_beside(passage, spoke, voice, mention, heard):
        earlier = _latest_single(passage, mention, heard, before=spoke, but=voice)
        if nearby and nearby[0] > earlier[0]:
            return nearby[1]
        return earlier[1] or voice
    if voice is None and (nearby := _named_before(passage, mention, heard, subject=False)):
        return nearby[1]
    return voice or told_of(passage, mention, heard)


def _latest_single(
    passage: Passage, mention: Mention, heard: Heard, *, before: int | None = None, but: Voice | None = None
) -> tuple[int, Voice | None]:
    """The latest voice of one human, and its place; inside a quotation it is not the one who is quoted.

    Looked for ``before`` a place, it is a person by name and near: the voice ``but`` came between.
    """
    quoter = heard.quoter(passage)
    for at, voice in reversed(heard.voices):
        if voice.kind not in SINGLES or voice.plural or (quoter and quoter.key == voice.key):
            continue
        if before is not None and (at >= before or voice.kind is not SpeakerKind.PERSON or voice == but):
            continue
        if before is not None and before - at > _REACH:
            break
        if is_told(passage, voice.name or ""):
            continue
        if heard.gender(voice) in (None, mention.gender):
            return at, voice
    return -1, None


_REACH = 600
"""Characters back to a person who is named and meant by a pronoun: two or three paragraphs of news."""


def _named_before(
    passage: Passage, mention: Mention, heard: Heard, *, subject: bool
) -> tuple[int, Voice] | None:
    """The last person named before the pronoun, outside all content, whom its gender fits."""
    start = passage.source[0].start
    quoted = heard.quoter(passage) is not None
    told = heard.contents.cover(start)
    unheard: tuple[int, Voice] | None = None
    for named in heard.people.before(start, _REACH):
        if named.label != "PERSON" or (subject and not named.subject):
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


def _is_stated(passage: Passage, named: Named) -> bool:
    """Whether the name is its sentence's own subject, though somebody's word is given for it: "Lorne left,
    according to a book"."""
    return named.main and not in_marks(passage.text, named.start)


def _governs(passage: Passage, named: Named, other: int) -> bool:
    """Whether it is subject of the sentence in a lesser clause of which the other place stands."""
    return named.main and SENTENCE_END.search(passage.text, named.start, other) is None


def agrees(voice: Voice, mention: Mention, heard: Heard) -> bool:
    """Whether the voice is of the pronoun's number and gender."""
    if voice.key is None or voice.kind is None:
        return False
    if mention.pronoun in ("they", "them", "their", "themselves", "we", "our"):
        return voice.plural or voice.kind in (SpeakerKind.GROUP, *BODIES)
    if mention.pronoun in ("it", "its", "itself"):
        return not voice.plural and voice.kind in (*BODIES, SpeakerKind.DOCUMENT)
    if mention.pronoun not in ("he", "she", "him", "her", "his", "himself", "herself"):
        return False
    single = voice.kind in SINGLES and not voice.plural
    return single and heard.gender(voice) in (None, mention.gender)
