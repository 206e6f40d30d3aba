"""Pronouns as sources: the voice, or the subject of a nearby sentence, that "he", "they" or "who" stands for.

Nearest-referent rules get about six in ten pronouns of general English right; as the source of a cue a
pronoun nearly always means the last speaker, which is why speakers come first here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.heard import BODIES, SINGLES, Heard, heard_reading
from sayso.labels.voice import Voice
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage, Reading


def by_pronoun(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice]:
    """The voice that a pronoun stands for; no name where nobody fits."""
    pronoun = mention.pronoun or ""
    if pronoun in ("he", "she", "him", "her", "his", "himself", "herself", "who"):
        voice = _single(passage, mention, heard) or _bare_name(heard)
    elif pronoun in ("they", "them", "their", "themselves"):
        voice = _several(heard)
    elif pronoun in ("it", "its", "that", "which"):
        voice = heard.last(BODIES) or heard.last((SpeakerKind.DOCUMENT,))
    elif passage.finding.nested_in is not None:
        voice = heard.last()
    else:
        voice = None
    if voice is None or voice.kind is None:
        return heard_reading(
            passage, Voice(None, None, None, kind_rule="pronoun"), f"{pronoun}: nobody fits", 0.3
        )
    if mention.gender and voice.key:
        heard.genders.setdefault(voice.key, mention.gender)
    voice = replace(voice, kind_rule="as the voice it refers to")
    return heard_reading(passage, voice, f"{pronoun}: the latest voice that fits", 0.75)


def _bare_name(heard: Heard) -> Voice | None:
    """The last voice, if it is one capitalised word that only "he" or "she" shows to be a person."""
    voice = heard.last((SpeakerKind.ORGANIZATION,))
    if (
        voice is None
        or not voice.name
        or " " in voice.name
        or voice.name.isupper()
        or voice.body == voice.affiliation
    ):
        return None
    return replace(voice, kind=SpeakerKind.PERSON, body=None) if voice.name[:1].isupper() else None


def _several(heard: Heard) -> Voice | None:
    """ "They": the latest plural voice, else the latest body."""
    for _, voice in reversed(heard.voices):
        if voice.plural or voice.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANIZATION):
            return voice
    last = heard.last()
    return None if last is not None and last.kind is SpeakerKind.PERSON else last


def _single(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """ "He", "she": the latest single voice, or a person who is subject of a nearer sentence."""
    voice = heard.last(SINGLES, gender=mention.gender)
    spoke = next((at for at, v in reversed(heard.voices) if v is voice), -1)
    subject = _subject_before(passage, heard)
    if subject and subject[0] > spoke:
        name = heard.people.full_name(subject[1], subject[0]) or subject[1]
        known = heard.genders.get(name.lower())
        if known in (None, mention.gender):
            return Voice(name.lower(), name, SpeakerKind.PERSON, kind_confidence=0.8)
    return voice


def _subject_before(passage: Passage, heard: Heard) -> tuple[int, str] | None:
    """The last named person before the pronoun, in its block, who is a subject outside all content."""
    if passage.block is None:
        return None
    start = passage.source[0].start - passage.block.start
    for entity in reversed(passage.block.doc.ents):
        if (
            entity.label_ != "PERSON"
            or entity.end_char > start
            or entity.root.dep_ not in ("nsubj", "nsubjpass")
        ):
            continue
        span = passage.block.span_of(entity)
        if not any(content.overlaps(span) for content in heard.contents):
            return span.start, entity.text.removesuffix("'s").removesuffix("’s")
    return None


def antecedent(passage: Passage) -> Passage | None:
    """The passage with the noun that its relative pronoun hangs on as source; None where there is none."""
    tokens = passage.tokens(passage.source)
    if not tokens:
        return None
    if tokens[0].head.dep_ == "relcl" and tokens[0].head.head.i < tokens[0].i:
        return _with_source(passage, tokens[0].head.head)
    start = max(tokens[0].i - _NEAR, tokens[0].sent.start)
    nouns = [t for t in tokens[0].doc[start : tokens[0].i] if t.pos_ in ("NOUN", "PROPN")]
    outside = [t for t in nouns if t.ent_type_ not in ("DATE", "TIME") and t.dep_ != "compound"]
    return _with_source(passage, outside[-1]) if outside else None


_NEAR = 8
"""Tokens back to a noun that a relative pronoun may hang on where the parse does not say."""


def subject_before(passage: Passage, pronoun: str) -> Passage | None:
    """The passage with its sentence's last subject before the pronoun for source, if the number agrees."""
    tokens = passage.tokens(passage.source)
    if not tokens or pronoun not in ("they", "it", "he", "she"):
        return None
    plural = pronoun == "they"
    for token in reversed(tokens[0].doc[tokens[0].sent.start : tokens[0].i]):
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ in ("NOUN", "PROPN"):
            return _with_source(passage, token) if (token.tag_ in ("NNS", "NNPS")) == plural else None
    return None


def _with_source(passage: Passage, noun: Token) -> Passage | None:
    """The passage with the noun and its modifiers for a source; inner prepositions are left out."""
    if passage.block is None:
        return None
    kept = ("compound", "det", "amod", "nmod", "poss")
    first = min((t.left_edge.i for t in noun.lefts if t.dep_ in kept), default=noun.i)
    finding = replace(passage.finding, source=(passage.block.span(first, noun.i),))
    return replace(passage, finding=finding)
