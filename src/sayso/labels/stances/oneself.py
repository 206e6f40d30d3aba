"""Whether a clause's subject is the one who speaks: "said it did not know", not "said Lorne did not know"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.quotes import opens_in_marks
from sayso.lexicons.countries import places
from sayso.lexicons.responses import mood_pattern, mood_words
from sayso.lexicons.roles import roles
from sayso.model import SINGLES, SpeakerKind
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_SUBJECT = 6
"""Words that a subject and its auxiliaries take up at most."""


def is_own_subject(before: str, passage: Passage, voice: Voice) -> bool:
    """Whether the words before a verb name the speaker, or the body for which it speaks."""
    subject = _subject(before)
    if not subject or mood_pattern("own_tail").search(before):
        return True
    if len(subject) > _SUBJECT:
        return False
    if subject[0] == "to" and not is_quoted(passage):
        return True
    if subject[0].partition("'")[0] in mood_words(
        "quoted_subjects" if is_quoted(passage) else "own_subjects"
    ):
        return True
    known = set(words_of(f"{voice.name or ''} {passage.source_words}")) - mood_words("articles")
    if not is_quoted(passage) and known & set(subject):
        return True
    return _is_own_body(subject, passage, voice)


def is_client(before: str) -> bool:
    """Whether the words before a verb are the speaker's client, whose denial a lawyer gives: "her client"."""
    return re.fullmatch(_CLIENT, before) is not None


_CLIENT = re.compile(r"\W*(?:that\s)?(?:his|her|their|my|our)\sclients?(?:\s\w+ly)?\s", re.IGNORECASE)


def _subject(before: str) -> list[str]:
    """The words; of two verbs' only the subject that both have ("we are looking into it and have ...")."""
    words = words_of(before)
    joint = max((at for at, word in enumerate(words) if word in ("and", "but")), default=-1)
    rest = words[joint + 1 :]
    if joint > 0 and rest and set(rest) <= mood_words("auxiliaries"):
        return [words[0], *rest]
    return words


def is_quoted(passage: Passage) -> bool:
    """Whether the content opens in quotation marks, so that "he" is somebody else than the speaker."""
    return opens_in_marks(passage.text, passage.content[0].start)


def _is_own_body(subject: list[str], passage: Passage, voice: Voice) -> bool:
    """Whether the subject is a body and the speaker speaks for bodies ("the ministry has no comment")."""
    spokes = voice.noun in roles("mouthpieces") or "spokes" in (voice.role or "")
    if not spokes and voice.kind not in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET, SpeakerKind.PERSON):
        return False
    named = [word for word in subject if word not in mood_words("auxiliaries") and word != "the"]
    if not spokes:
        return bool(named) and set(named) <= set(words_of(f"{voice.affiliation or ''} {voice.body or ''}"))
    return bool(named) and (" ".join(named) in places() or _is_body(named, passage))


def is_own_realm(body: str, voice: Voice) -> bool:
    """Whether the body is a state, an army or the like, and the speaker one in whose name it acts."""
    if not mood_words("rulers") & set(words_of(voice.role or "")):
        return False
    subject = words_of(body)
    return bool(mood_words("realms") & set(subject)) or " ".join(subject).removeprefix("the ") in places()


def _is_body(named: list[str], passage: Passage) -> bool:
    if "of" not in named and singular(named[-1]) in roles("organization", "outlet"):
        return True
    opening = passage.tokens(passage.content)[: 2 * _SUBJECT]
    bodies = {token.lower_ for token in opening if token.ent_type_ in ("ORG", "GPE")}
    return set(named) <= bodies


def is_own_promise(pronoun: str, passage: Passage, voice: Voice) -> bool:
    """Whether the pronoun before "will" means the speaker."""
    if pronoun in ("i", "we"):
        return True
    if is_quoted(passage):
        return False
    if pronoun == "it":
        return voice.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET, SpeakerKind.OFFICIAL)
    if pronoun == "they":
        return voice.plural or voice.kind is SpeakerKind.ORGANIZATION
    return voice.kind in SINGLES and not voice.plural
