"""Who is a party concerned with a claim: somebody it is about, who speaks for them, or whose act it is.

By the words alone: the claim names the speaker or the body they speak for; or the speaker holds an office or
speaks for somebody and *confirms*, since only those can confirm an act as theirs; or who confirms it calls
what it is about their own ("confirmed it was his truck"). An expert who agrees, an outlet that says it has
confirmed something, and a body of observers is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import listed, plain_words
from sayso.lineage.ways.stating import beginnings
from sayso.model import PUTS_FORWARD, SpeakerKind, Stance

if TYPE_CHECKING:
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Speaker
    from sayso.story import Claim

_PARTIES = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL})


def is_concerned(speaker: Speaker, stance: Stance, claim: Claim, words: str = "") -> bool:
    """Whether the speaker is a party to the claim; ``words`` are those they put forward."""
    if speaker.kind not in _PARTIES:
        return False
    confirming = stance is Stance.CONFIRMS
    return _is_named(speaker, claim) or (
        confirming and (_holds_office(speaker) or _is_theirs(speaker, words))
    )


def _is_theirs(speaker: Speaker, words: str) -> bool:
    """Whether the words are of what is the speaker's: "it was his truck", "our boat". In the mouth of one who
    speaks for another "his" is the other's, and behind another name it is that one's."""
    if speaker.kind is not SpeakerKind.PERSON or speaker.affiliation:
        return False
    return _of_his_own().match(words) is not None


@cache
def _of_his_own() -> re.Pattern[str]:
    """The opening of what somebody confirms of a thing of theirs."""
    opening = lexicons.load("record")["own_thing"]["opening"]
    owner, others = any_of("record", "own_thing", "owners"), any_of("record", "own_thing", "others")
    return re.compile(rf"\W*(?:that\s)?(?:{opening}\s)?{owner}\s(?!{others}\b)", re.IGNORECASE)


def _is_named(speaker: Speaker, claim: Claim) -> bool:
    """Whether the claim's sentence names the speaker, or the one they speak for; not by what is theirs alone,
    as "Brome's family" does."""
    words = set(plain_words(_OWNED.sub(" ", claim.text)))
    person = plain_words(speaker.name or "")
    if speaker.kind is SpeakerKind.PERSON and person and person[-1] in words:
        return True
    bodies = [speaker.affiliation] if speaker.affiliation else []
    if speaker.kind is not SpeakerKind.PERSON and speaker.name:
        bodies.append(speaker.name)
    return any(_telling(body) <= words for body in bodies if _telling(body))


_OWNED = re.compile(r"\w+['’]s\b|\w+s['’](?!\w)")
"""What somebody has is called by their name: "Brome's", "the Lines'"."""


def speaks_of_itself(speaker: Speaker, words: str, claim: Claim) -> bool:
    """Whether ``words`` are the speaker's of themselves, and tell what the claim does.

    They open with who speaks, as the claim does ("Orsa Lines has ...") or its passive ends ("... by Orsa
    Lines"), and have a good part of what it tells besides. Who tells what others did to them only complains.
    """
    ours = _called(speaker)
    first = _SENTENCE.split(words, maxsplit=1)[0]
    told, opening = plain_words(claim.text), plain_words(first)
    acting = _PASSIVE.search(claim.text)
    agent = plain_words(_OWNED.sub(" ", claim.text[acting.end() :]))[:_OPENING] if acting else ()
    if not ours & {*told[:_OPENING], *agent} or _QUOTED.search(claim.text) or is_unconfirmable(claim):
        return False
    if not (listed("tellers") | _words("theirs") | ours) & set(opening[:_OPENING]):
        return False
    if ours.isdisjoint(agent) and (_is_complaint(speaker, claim.text) or _is_complaint(speaker, first)):
        return False
    claimed = beginnings(told) - beginnings(ours)
    return len(claimed & beginnings(opening)) >= max(1, len(claimed) * _GOOD_PART)


_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\b(?:\s\w+){1,6}?\sby\s(?:the\s)?", re.IGNORECASE)
"""What leads over to who did it: "has been detained on Monday by the"."""
_OPENING = 4
"""Words with which a sentence names whom it is about: "The Orsa Lines ferry"."""
_GOOD_PART = 0.4
"""The part of the claim's other words that must be said again, of oneself or in an announcement. Set by hand
on 70 claims of rumours: whoever spoke of something else had fewer."""
_SENTENCE = re.compile(r"[.!?]['’”\"]?\s")
"""Where a sentence ends: what is said of oneself is said in the first."""
_QUOTED = re.compile(r"[“\"]")
"""In a claim that is somebody's quotation, saying it again is no confirmation."""


def is_unconfirmable(claim: Claim) -> bool:
    """Whether the claim is asked, judged or said of oneself, by `lexicons/record.toml`: no third party could
    confirm it."""
    return any(pattern.search(claim.text) for pattern in _unconfirmable())


@cache
def _unconfirmable() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, lexicons.load("record")["unconfirmable"].values()))


def _called(speaker: Speaker) -> set[str]:
    name = plain_words(speaker.name or "")
    own = set(name[-1:]) if speaker.kind is SpeakerKind.PERSON else _telling(speaker.name or "")
    return own | (_telling(speaker.affiliation) if speaker.affiliation else set())


def _is_complaint(speaker: Speaker, words: str) -> bool:
    """Whether the words are of what a person suffered by another: harm, a punishment for what was their right
    ("was fired for complaining"), or that one brought it about ("got him fired")."""
    return speaker.kind is SpeakerKind.PERSON and any(
        _complaint(name).search(words) for name in ("harmed", "punished", "brought_about")
    )


def is_contested(cue: str) -> bool:
    """Whether the cue is one of saying what others contest ("claims"), which confirms nothing."""
    return _complaint("cue").search(cue) is not None


@cache
def _complaint(name: str) -> re.Pattern[str]:
    """Words of complaint, by `lexicons/record.toml`."""
    return re.compile(lexicons.load("record")["complaint"][name], re.IGNORECASE)


def confirms_itself(stance: Stance, read: Stance | None) -> bool:
    """Whether the words themselves put forward what is filed as put forward: a denial of the contrary is no
    confirmation."""
    return stance in PUTS_FORWARD and read in PUTS_FORWARD


def is_announced(statement: Statement, claim: Claim) -> bool:
    """Whether it is put forward by a word for making known what one does ("announced", "acknowledged"), and
    the claim is not that it was."""
    attribution = statement.attribution
    if attribution is None or not confirms_itself(statement.stance, attribution.stance):
        return False
    cue = statement.words(attribution.cue)
    if not _cue("announcing").search(cue) or _cue("announcing").search(claim.text):
        return False
    if _cue("disclosing").search(cue) and not _is_of_itself(statement, claim):
        return False
    return _tells_it(attribution.speaker, statement.words(attribution.content), claim)


def _tells_it(speaker: Speaker, words: str, claim: Claim) -> bool:
    """Whether what is made known has a good part of what the claim tells; a word alone refers to it."""
    ours, said = beginnings(_called(speaker)), beginnings(plain_words(words))
    claimed = beginnings(plain_words(claim.text)) - ours
    return len(said - ours) <= 1 or len(claimed & said) >= max(1, len(claimed) * _GOOD_PART)


def _is_of_itself(statement: Statement, claim: Claim) -> bool:
    """Whether what is disclosed is of who discloses it: the claim names them, or the words open with "it"."""
    attribution = statement.attribution
    if attribution is None or _is_named(attribution.speaker, claim):
        return attribution is not None
    return not _words("itself").isdisjoint(plain_words(statement.words(attribution.content))[:_OPENING])


@cache
def _cue(name: str) -> re.Pattern[str]:
    """Cues by which a thing is made known, by `lexicons/record.toml`."""
    return re.compile(lexicons.load("record")[name], re.IGNORECASE)


def _telling(name: str) -> set[str]:
    return {word for word in plain_words(name) if word not in listed("body_words") | listed("offices")}


def _holds_office(speaker: Speaker) -> bool:
    """Whether the speaker is a body with acts of its own, or holds an office, by the words."""
    if speaker.kind is SpeakerKind.ORGANIZATION:
        return _words("observers").isdisjoint(plain_words(speaker.name or ""))
    body = speaker.affiliation if speaker.kind is not SpeakerKind.PERSON else None
    words = plain_words(f"{speaker.role or ''} {speaker.name or ''} {body or ''}")
    offices = listed("offices")
    held = offices - _words("lawmakers") if speaker.kind is SpeakerKind.PERSON else offices
    return not held.isdisjoint(words)


@cache
def _words(name: str) -> frozenset[str]:
    """A word list of `lexicons/record.toml`."""
    return frozenset(lexicons.load("record")[name])
