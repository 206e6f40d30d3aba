"""Answers: which earlier attribution a denial, confirmation, doubt or no-comment responds to.

A response answers the statement that its own sentence relates to it ("in response to a report that ..."),
else the one by somebody else that shares its words, else what its speaker has answered before; a bare "that"
answers the claim just before, anything else the first claim by somebody else: news leads with what the others
are asked about. Who names another speaker answers that one; a retraction takes back its speaker's own words.
A statement of any stance that replies ("replied") answers the one before it, and one that speaks of "the
claim", "the rumours" answers as a response does; so do posts among reactions (`sayso.labels.reactions`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.labels.contradicted import says_yes_or_no, sets_against
from sayso.labels.overlap import shared_of, shared_stems, topic
from sayso.labels.passage import Reading, reading
from sayso.labels.patterns import any_of
from sayso.labels.placing import by_place
from sayso.labels.reactions import reacting
from sayso.labels.references import by_claimant, by_name, by_subject, is_bare, points
from sayso.labels.told import Told
from sayso.lexicons import load
from sayso.model import SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.stance import Position
    from sayso.labels.voice import Voice

_RESPONSES = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.DECLINES, Stance.UNAWARE})
_OWN_WORDS = frozenset({"refuses_to_elaborate"})
"""Details that refuse more of what the speaker itself has told."""

_ALIKE = 0.2
"""Least share of words at which a response's matter is a statement's. Chosen by reading the eight gold
reports: figures for answers on those eight are figures on the material it was chosen on."""

_ALIKE_FIRM = 0.34
"""The same for those who confirm or do not know: they may as well bring up a matter of their own."""

_OF_CLAIMS = frozenset({Stance.DENIES, Stance.DECLINES, Stance.DOUBTS})
"""Stances whose content is what somebody else has claimed."""

_ALIKE_LATER = 0.4
"""The same for a statement that the report gives only later; chosen in the same way."""


def read_answers(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    stances: Sequence[Position],
) -> list[Reading[int | None]]:
    """For each passage the index of the one it answers, or None."""
    topics = [topic(passage.text, passage.content) for passage in passages]
    told = Told(passages, voices, stances, topics)
    found: list[Reading[int | None]] = []
    answered: dict[str, list[int]] = {}
    reacts = False
    for passage, stance in zip(passages, stances, strict=True):
        reacts = reacting(passage, told, before=reacts)
        if replied := _replied_to(passage, told):
            found.append(reading("responds_to", replied.index, "replies to the one before", passage.cue, 0.7))
        elif asked := _asked_before(passage, told):
            found.append(
                reading("responds_to", asked.index, "answers the question before", asked.content, 0.6)
            )
        elif stance.stance in _RESPONSES or _takes_up(passage, told):
            mine = _answered_before(passage, voices, answered)
            found.append(_answer(passage, stance, told, mine))
        elif reacts and (claim := _opening_claim(passage, told)):
            found.append(reading("responds_to", claim.index, "reacts to what the report opens with", (), 0.5))
        else:
            found.append(reading("responds_to", None, "puts forward a matter of its own"))
        _note(answered, voices[passage.index].key, found[-1].value)
    _inherit(passages, voices, stances, found)
    return found


def _opening_claim(passage: Passage, told: Told) -> Passage | None:
    """The first thing that anybody else says or demands before the passage."""
    before = (p for p in told.passages[: passage.index] if p.content and told.voices[p.index].key)
    return next((p for p in before if told.is_claim(p, passage)), None)


def _inherit(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    stances: Sequence[Position],
    found: list[Reading[int | None]],
) -> None:
    """What a speaker adds to a denial right behind it ("denied it and said X never was") answers the same."""
    for before, passage in pairwise(passages):
        near = before.sentence == passage.sentence or _goes_on(before, passage)
        same = near and voices[before.index].key == voices[passage.index].key
        answered = found[before.index].value
        if (
            not same
            or answered is None
            or found[passage.index].value is not None
            or answered == passage.index
        ):
            continue
        if stances[before.index].stance is Stance.DENIES and voices[passage.index].key:
            found[passage.index] = reading("responds_to", answered, "goes on from a denial", before.cue, 0.6)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether what is said stands right behind in the same paragraph."""
    gap = passage.anchor.start - max(
        (span.end for span in before.cue + before.content + before.source), default=0
    )
    return before.block is not None and before.block is passage.block and gap < _RIGHT_BEHIND


def _note(answered: dict[str, list[int]], speaker: str | None, index: int | None) -> None:
    """Keep what a speaker answers, each once in a row."""
    if speaker and index is not None and answered.setdefault(speaker, [])[-1:] != [index]:
        answered[speaker].append(index)


def _answered_before(
    passage: Passage, voices: Sequence[Voice], answered: Mapping[str, Sequence[int]]
) -> int | None:
    """What the same speaker's last response answered, unless that is this passage."""
    mine = answered.get(voices[passage.index].key or "", ())
    return next((index for index in reversed(mine) if index != passage.index), None)


def _others(passage: Passage, told: Told) -> list[Passage]:
    """What others than the passage's speaker have put forward."""
    return [p for p in told.claims_for(passage) if told.is_claim(p, passage)]


def _answer(passage: Passage, stance: Position, told: Told, before: int | None) -> Reading[int | None]:
    claims = _others(passage, told)
    if stance.detail in _TAKES_BACK and (own := _own_before(passage, told)) is not None:
        return reading("responds_to", own.index, "takes back what its speaker has said", own.content, 0.7)
    if stance.detail in _OWN_WORDS and not re.search(r"\bcomment", passage.cue_words):
        return _of_another(passage, claims, told)
    if related := _in_same_sentence(passage, claims):
        return reading(
            "responds_to",
            related.index,
            "answers what its sentence relates it to",
            related.anchor and (related.anchor,),
            0.8,
        )
    if (named := by_name(passage, claims, told.voices)) is not None:
        return reading("responds_to", named.index, "answers the one it names", named.source, 0.8)
    if (alike := _alike(passage, claims, told)) is not None:
        return _sharing(alike)
    if by := by_claimant(passage, claims, told.voices):
        nearest = max(by, key=lambda p: (told.nearness(passage, p), -p.index))
        return reading("responds_to", nearest.index, "answers the speaker it names", nearest.source, 0.6)
    if (rare := _alike_in_one(passage, stance, claims, told)) is not None:
        return reading(
            "responds_to", rare.index, "answers the only other one on its matter", rare.content, 0.5
        )
    if (same := by_subject(passage, claims)) is not None:
        return reading("responds_to", same.index, "speaks of the same thing", same.content, 0.6)
    pointing = points(passage) or is_bare(passage) or says_yes_or_no(passage)
    if stance.stance not in _ANSWERING and not pointing:
        return reading("responds_to", None, "no other statement shares its matter", (), 0.6)
    if before is not None and not _nearer(passage, before, claims, told):
        return reading("responds_to", before, "goes on answering what it answered before", passage.cue, 0.5)
    earlier = [p for p in claims if p.index < passage.index]
    return by_place(passage, stance.stance, earlier or claims, told)


def _nearer(passage: Passage, before: int, claims: Sequence[Passage], told: Told) -> bool:
    """Whether a claim shares more words with the passage than what its speaker answered before."""
    least = told.nearness(passage, told.passages[before])
    return any(told.nearness(passage, claim) > least for claim in claims)


def _of_another(passage: Passage, claims: Sequence[Passage], told: Told) -> Reading[int | None]:
    """Details held back: of the speaker's own matter, unless another has put forward just that."""
    alike = _alike(passage, claims, told)
    if alike is not None and shared_stems(told.topics[passage.index], told.topics[alike.index]) > 1:
        return _sharing(alike)
    beside = [p for p in claims if p.sentence == passage.sentence and p.index < passage.index]
    if beside:
        last = beside[-1]
        return reading(
            "responds_to", last.index, "holds back more of what its sentence tells", last.content, 0.5
        )
    return reading("responds_to", None, "holds back more of its own matter")


_TAKES_BACK = frozenset({"retracts", "corrects"})


def _own_before(passage: Passage, told: Told) -> Passage | None:
    """What the speaker of a retraction has put forward last."""
    mine = told.voices[passage.index].key
    before = (told.passages[index] for index in range(passage.index - 1, -1, -1))
    return next((p for p in before if p.content and mine and told.voices[p.index].key == mine), None)


def _sharing(claim: Passage) -> Reading[int | None]:
    return reading(
        "responds_to", claim.index, "answers the statement it shares words with", claim.content, 0.7
    )


def _alike(passage: Passage, claims: Sequence[Passage], told: Told) -> Passage | None:
    """The claim that has most of the passage's words, if it has enough of them."""
    mine = told.topics[passage.index]
    share = {p.index: shared_of(mine, told.topics[p.index]) for p in claims}
    least = _ALIKE if told.stances[passage.index].stance in _OF_CLAIMS else _ALIKE_FIRM
    earlier = [p for p in claims if p.index < passage.index and share[p.index] >= least]
    later = [p for p in claims if p.index > passage.index and share[p.index] >= _ALIKE_LATER]
    return max(earlier or later, key=lambda p: (told.nearness(passage, p), -p.index), default=None)


def _alike_in_one(
    passage: Passage, stance: Position, claims: Sequence[Passage], told: Told
) -> Passage | None:
    """The one earlier claim with a word that no third content of the report has."""
    if stance.stance not in _AGAINST:
        return None
    earlier = [p for p in claims if p.index < passage.index and told.nearness(passage, p) >= _ONLY_TWO]
    return max(earlier, key=lambda p: (told.nearness(passage, p), p.index), default=None)


_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
_ONLY_TWO = 0.5
"""The nearness of two contents by a stem that they alone have: each of its two contents counts half."""

_ANSWERING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DECLINES, Stance.CONFIRMS})
"""Stances that there is no taking without something to take them on; who is unaware may simply not know."""


def _replied_to(passage: Passage, told: Told) -> Passage | None:
    """The statement by another speaker right before one with a verb of reply."""
    if not passage.index or not passage.cue_lemmas & _replies():
        return None
    before = told.passages[passage.index - 1]
    mine, other = told.voices[passage.index].key, told.voices[before.index].key
    return before if before.content and (mine is None or mine != other) else None


_RIGHT_BEHIND = 160
"""Characters between a question and the answer to it: a speaker and a verb."""


def _asked_before(passage: Passage, told: Told) -> Passage | None:
    """The question by another speaker that stands right before."""
    if not passage.index or not passage.content or told.stances[passage.index].stance is Stance.URGES:
        return None
    before = told.passages[passage.index - 1]
    if told.stances[before.index].stance is not Stance.URGES or not before.content:
        return None
    gap = passage.content[0].start - before.content[-1].end
    mine, other = told.voices[passage.index].key, told.voices[before.index].key
    put = not before.cue_words.strip(" :") or "ask" in before.cue_lemmas
    asks = put and before.said.text.rstrip().endswith("?")
    return before if asks and 0 <= gap <= _RIGHT_BEHIND and mine != other and mine and other else None


_OWN_STORY = frozenset({SpeakerKind.OUTLET, SpeakerKind.DOCUMENT, None})
"""Kinds of speaker who tell of "the rumours" as their story, without being asked about them."""


def _takes_up(passage: Passage, told: Told) -> bool:
    """Whether a plain statement is somebody's word on what others have put forward."""
    if told.stances[passage.index].stance is not Stance.ASSERTS:
        return False
    voice = told.voices[passage.index]
    about = points(passage) and voice.key is not None and voice.kind not in _OWN_STORY
    put_against = voice.key is not None and sets_against(passage)
    if about or put_against or says_yes_or_no(passage) or _is_explicit(passage, told):
        return True
    return (
        voice.kind not in _OWN_STORY and by_name(passage, told.claims_for(passage), told.voices) is not None
    )


def _is_explicit(passage: Passage, told: Told) -> bool:
    """Whether "asked about", "in response to" governs this passage rather than follows from another's."""
    found = _explicit().search(passage.sentence_words)
    if found is None:
        return False
    at = passage.sentence.start + found.start()
    return passage.anchor.start < at or told.openings[passage.sentence] >= at


def _in_same_sentence(passage: Passage, claims: Sequence[Passage]) -> Passage | None:
    """The claim named after words such as "in response to" in the passage's own sentence."""
    explicit = _explicit().search(passage.sentence_words)
    if explicit is None:
        return None
    at = passage.sentence.start + explicit.start()
    after = [
        p for p in claims if p.sentence == passage.sentence and (p.source or p.cue or p.content)[0].start > at
    ]
    return after[0] if after else None


@cache
def _explicit() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'explicit')}\b", re.IGNORECASE)


@cache
def _replies() -> frozenset[str]:
    return frozenset(load("answers")["replies"])
