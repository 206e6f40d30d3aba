"""A person named before, whom the report then calls by what she is: "the analyst", "the 34-year-old"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import voice_of_person
from sayso.labels.meant.titled import is_title
from sayso.labels.mentions.officials import is_veiled
from sayso.labels.subject import is_told
from sayso.lexicons import load
from sayso.lexicons.roles import PERSON_ENDING, is_human, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.officials import Judged
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_REACH = 600
"""Characters back to the person meant: two or three paragraphs of news."""


def salient(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The person named last whose title, age or lack of either lets the noun mean her.

    A role that the report does not give to the person named last is somebody else's; a calling may be hers
    where the report tells nothing else of her.
    """
    if mention.plural or mention.head in roles("organization", "mouthpieces", "vague"):
        return None
    meant = _named_last(passage, mention, heard)
    quoter = heard.quoter(passage)
    if meant is None or (quoter and meant.key == quoter.key) or is_told(passage, meant.name or ""):
        return None
    if mention.head in load("kinds")["ages"] and heard.age(meant) is not None:
        return meant
    if mention.age is not None:
        return meant if heard.age(meant) in (None, mention.age) else None
    told = heard.titles(meant)
    loosely = any(meant is voice for _, voice in heard.voices) or " " not in mention.core
    if any(is_title(title, mention, alike=loosely) for title in told):
        return None if _borne_by_several(mention, heard) else meant
    if _is_varied(passage, mention, meant, heard):
        return meant
    untold = not told and mention.head in roles("callings", "private", "experts")
    return meant if untold and len(mention.words.split()) <= _SHORT else None


def _is_varied(passage: Passage, mention: Mention, meant: Voice, heard: Heard) -> bool:
    """Whether a sentence that begins with what somebody is means who spoke last: "The retired diver said"."""
    last = heard.voices[-1][1] if heard.voices else None
    opens = passage.text[max(0, passage.source[0].start - 2) : passage.source[0].start].strip(" ") in (
        "",
        "\n",
        ".",
        "”",
        '"',
    )
    described = " " in mention.core and mention.words.startswith("The ") and not mention.rest.strip()
    unlike = roles("offices", "anonymous", "sources", "outlet", "document")
    human = PERSON_ENDING.search(mention.head) or is_human(mention.head) or mention.head in roles("callings")
    return bool(
        opens
        and described
        and last is not None
        and last.key == meant.key
        and human
        and mention.head not in unlike
    )


_SHORT = 4
"""Words of a mention that only points back; a longer one brings somebody new."""


def by_sex(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The person named last, for "the man", "the elderly woman", where no unnamed one was brought in."""
    if mention.head not in ("man", "woman") or mention.rest.strip() or heard.quoter(passage):
        return None
    before = passage.text[max(0, passage.source[0].start - 4 * _REACH) : passage.source[0].start]
    brought_in = r"\b(?:an?|one|another|who|\w+-old|unnamed|unidentified)\s(?:\S+\s){0,3}"
    if re.search(rf"{brought_in}{mention.head}\b", before, re.IGNORECASE):
        return None
    return _named_last(passage, mention, heard)


def as_known(passage: Passage, mention: Mention, heard: Heard, judged: Judged) -> Judged:
    """The kind, but a person for "the anchor" whom nothing brought in: the report means somebody it names."""
    kind, rule, _ = judged
    seldom_named = ("sources", "witnesses", "vague_officials", "inner", "experts")
    if kind is not SpeakerKind.ANONYMOUS or not mention.points_back or is_veiled(mention, ""):
        return judged
    if any(mention.head in roles(section) for section in seldom_named) or not _names_one(mention, heard):
        return judged
    if _brought_in(passage.text, mention.head) <= passage.source[0].start:
        return judged
    return SpeakerKind.PERSON, f"{rule}, told of as one the report names", 0.5


@lru_cache(maxsize=256)
def _brought_in(text: str, noun: str) -> int:
    """Up to where somebody is first brought in by the noun, "an anchor"; behind the text where nobody is."""
    shown = re.compile(rf"\b(?:an?|one|another|who)\s(?:\S+\s){{0,3}}?{re.escape(noun)}", re.IGNORECASE)
    found = shown.search(text)
    return found.end() if found else len(text) + 1


def _names_one(mention: Mention, heard: Heard) -> bool:
    """Whether the report names anybody, and of the age by which one is told of, if it tells any."""
    names = (name for _, name in heard.people.full_names)
    ages = (heard.people.evidence.ages.get(name.split()[-1].lower()) for name in names)
    return any(mention.age is None or age in (None, mention.age) for age in ages)


def _borne_by_several(mention: Mention, heard: Heard) -> bool:
    """Whether the report calls several persons by the noun."""
    titled = heard.people.evidence.titled
    names = {heard.people.full_name(t.name, t.start) or t.name for t in titled if t.noun == mention.head}
    return len(names) > 1 and mention.head in roles("offices")


_UNNAMED = re.compile(r"@\d+$")
"""The end of a described voice's key, which is its noun and the place of its attribution."""


def _named_last(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The last person to speak, or one who is a nearer sentence's subject."""
    start = passage.source[0].start
    spoke = next(
        (
            (at, v)
            for at, v in reversed(heard.voices)
            if v.kind is SpeakerKind.PERSON
            and not v.plural
            and at < start
            and not _UNNAMED.search(v.key or "")
        ),
        None,
    )
    for named in heard.people.before(start, _REACH):
        if spoke and named.start <= spoke[0]:
            break
        if named.label != "PERSON" or not named.subject or heard.contents.cover(named.start):
            continue
        voice = voice_of_person(named, heard)
        if (
            heard.people.is_person(voice.name or "")
            and voice.kind is SpeakerKind.PERSON
            and _fits(voice, mention, heard)
        ):
            return voice
    if spoke and _fits(spoke[1], mention, heard):
        return spoke[1]
    return _of_that_age(passage, mention, heard)


def _of_that_age(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The nearest person named before whose age the report tells and the noun fits: "the pensioner"."""
    if mention.head not in load("kinds")["ages"]:
        return None
    near = (voice_of_person(m, heard) for m in heard.people.before(passage.source[0].start, _REACH))
    known = (v for v in near if v.kind is SpeakerKind.PERSON and heard.age(v) is not None)
    return next((voice for voice in known if _fits(voice, mention, heard)), None)


def _fits(voice: Voice, mention: Mention, heard: Heard) -> bool:
    ages, age = load("kinds")["ages"].get(mention.head), heard.age(voice)
    if ages and age is not None and not ages[0] <= age <= ages[1]:
        return False
    return heard.fits(voice, mention.gender)
