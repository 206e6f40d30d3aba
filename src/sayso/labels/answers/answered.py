"""Answers: which attribution a denial, confirmation, doubt or no-comment responds to.

A response answers the statement that its own sentence relates it to ("in response to a report that ..."),
the one whose words it repeats, or an earlier one by somebody else which shares its words; who was asked and
says nothing answers the first. Where nothing of the kind places it, the likeliest claim is weighed against
none (`sayso.labels.answers.odds`). A retraction takes back its speaker's own words. What itself answers is
answered only where there is nothing else. A statement of any stance that replies ("replied") answers the
one before it, and one behind a question the question; one that speaks of "the claim", "the rumours", or
says that another's claim is not so, answers as a response does; so do posts among reactions
(`sayso.labels.answers.reactions`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.answers.contradicted import says_yes_or_no, sets_against
from sayso.labels.answers.exchanges import asked_before, replied_to
from sayso.labels.answers.matters import alike, negated, repeated
from sayso.labels.answers.odds import LIKELIEST, NONE_LIKELY, likeliest
from sayso.labels.answers.placing import answer_to, by_place, first_claim, just_told
from sayso.labels.answers.reactions import reacting
from sayso.labels.answers.references import by_name, by_owner, by_subject, is_bare, points
from sayso.labels.answers.taken_up import taken_up
from sayso.labels.answers.told import Told
from sayso.labels.passage import Reading, reading
from sayso.lexicons.patterns import any_of
from sayso.model import RESPONSES, RETRACTS, SpeakerKind, Stance
from sayso.topics import shared_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.stances.position import Position
    from sayso.labels.voice import Voice

_ANSWERING = RESPONSES - {Stance.UNAWARE}
"""Stances that there is no taking without something to take them on; who is unaware may simply not know."""

_OWN_WORDS = frozenset({"refuses_to_elaborate"})
"""Details that refuse more of what the speaker itself has told."""

_IN_HAND = frozenset({"checking"})
"""Details of who has the claim of a report in hand, be it far before: "was looking into the report"."""

_TAKES_BACK = frozenset({RETRACTS, "corrects"})


def read_answers(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    stances: Sequence[Position],
) -> list[Reading[int | None]]:
    """For each passage the index of the one it answers, or None."""
    told = Told(passages, voices, stances)
    found: list[Reading[int | None]] = []
    reacts = False
    for passage in passages:
        reacts = reacting(passage, told, before=reacts)
        found.append(_read(passage, told, found, reacts=reacts))
    return found


def _read(
    passage: Passage, told: Told, found: Sequence[Reading[int | None]], *, reacts: bool
) -> Reading[int | None]:
    """The reading of one passage; ``found`` are those before it."""
    stance = told.stances[passage.index]
    if replied := replied_to(passage, told):
        return reading("responds_to", replied.index, "replies to the one before", passage.cue, 0.7)
    if asked := asked_before(passage, told):
        return answer_to(asked, "answers the question before", 0.6)
    if back := _talks_back(passage, told, found):
        return answer_to(back, "answers those who have answered its speaker", 0.6)
    settled = None
    if stance.detail in _IN_HAND and (taken := taken_up(passage, told)):
        return answer_to(taken, "takes up what another has just said", 0.6)
    if stance.stance in RESPONSES or _takes_up(passage, told):
        settled = _answer(passage, stance, _claims(passage, told, found), told)
        if settled.value is None and passage.is_unverified and (just := just_told(passage, told)):
            return answer_to(just, "what was told just before", 0.6)
        if settled.value is not None or stance.detail in _OWN_WORDS:
            return settled
    if taken := taken_up(passage, told):
        return answer_to(taken, "takes up what another has just said", 0.6)
    if settled is not None:
        return settled
    if against := negated(passage, told):
        return answer_to(against, "says that what another has told is not so", 0.5)
    if reacts and (claim := _opening_claim(passage, told)):
        return reading("responds_to", claim.index, "reacts to what the report opens with", (), 0.5)
    return reading("responds_to", None, "puts forward a matter of its own")


def _talks_back(passage: Passage, told: Told, found: Sequence[Reading[int | None]]) -> Passage | None:
    """The answer right before to its own speaker's claim: "called it a lie. The Post said it stood by it"."""
    if not found or told.stances[passage.index].stance not in (Stance.CONFIRMS, Stance.DENIES):
        return None
    answered, before = found[-1].value, told.passages[passage.index - 1]
    if answered is None or not told.is_claim(before, passage):
        return None
    return before if told.is_same(passage, told.passages[answered]) else None


def _opening_claim(passage: Passage, told: Told) -> Passage | None:
    """The first thing that anybody else says or demands before the passage."""
    before = (p for p in told.passages[: passage.index] if p.content and told.voices[p.index].key)
    return next((p for p in before if told.is_claim(p, passage)), None)


def _claims(passage: Passage, told: Told, found: Sequence[Reading[int | None]]) -> Sequence[Passage]:
    """What others than the passage's speaker put forward; what itself answers only if there is no more."""
    claims = [p for p in told.claims_for(passage) if told.is_claim(p, passage)]
    return [c for c in claims if c.index >= len(found) or found[c.index].value is None] or claims


def _answer(passage: Passage, stance: Position, claims: Sequence[Passage], told: Told) -> Reading[int | None]:
    if stance.detail in _TAKES_BACK and (own := _own_before(passage, told)) is not None:
        return answer_to(own, "takes back what its speaker has said", 0.7)
    if stance.detail in _OWN_WORDS and not re.search(r"\bcomment", passage.cue_words):
        return _of_another(passage, claims, told)
    if related := _in_same_sentence(passage, claims):
        at = related.anchor and (related.anchor,)
        return reading("responds_to", related.index, "answers what its sentence relates it to", at, 0.8)
    if stance.stance in RESPONSES and (behind := _told_behind(passage, told)):
        return answer_to(behind, "answers what its sentence says it came upon", 0.7)
    named = by_name(passage, claims, told.voices)
    if stance.stance in RESPONSES:
        named = named or by_owner(passage, claims, told.voices)
    if named is not None:
        return reading("responds_to", named.index, "answers the one it names", named.source, 0.8)
    if stance.stance in RESPONSES and (inner := repeated(passage, claims)):
        return answer_to(inner, "answers the one whose words it repeats", 0.7)
    if stance.stance is not Stance.UNAWARE and (near := alike(passage, claims, told)):
        return answer_to(near, "answers the statement it shares words with", 0.7)
    if same := by_subject(passage, claims):
        return answer_to(same, "speaks of the same thing", 0.6)
    return _unmarked(passage, stance, claims, told)


def _unmarked(
    passage: Passage, stance: Position, claims: Sequence[Passage], told: Told
) -> Reading[int | None]:
    """By place and by the sort of claim that it speaks of; then by odds, for a response."""
    earlier = [p for p in claims if p.index < passage.index]
    pointing = points(passage) or is_bare(passage) or says_yes_or_no(passage)
    if stance.stance in _ANSWERING or pointing:
        placed = by_place(passage, earlier or claims, told)
        if placed is not None:
            return placed
    if stance.stance not in RESPONSES:
        return reading("responds_to", None, "takes up no claim of the report", (), 0.6)
    if not passage.content and stance.stance is Stance.DECLINES and earlier:
        return first_claim(earlier)
    if found := likeliest(passage, told):
        claim, chance = found
        return answer_to(claim, LIKELIEST, round(chance, 2))
    return reading("responds_to", None, NONE_LIKELY, (), 0.6)


def _of_another(passage: Passage, claims: Sequence[Passage], told: Told) -> Reading[int | None]:
    """Details held back: of the speaker's own matter, unless another has put forward just that."""
    near = alike(passage, claims, told)
    if near is not None and shared_stems(passage.topic, near.topic) > 1:
        return answer_to(near, "answers the statement it shares words with", 0.7)
    beside = [p for p in claims if p.sentence == passage.sentence and p.index < passage.index]
    if beside:
        return answer_to(beside[-1], "holds back more of what its sentence tells", 0.5)
    return reading("responds_to", None, "holds back more of its own matter")


def _own_before(passage: Passage, told: Told) -> Passage | None:
    """What the speaker of a retraction has put forward last."""
    mine = told.voices[passage.index].key
    before = (told.passages[index] for index in range(passage.index - 1, -1, -1))
    return next((p for p in before if p.content and mine and told.voices[p.index].key == mine), None)


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
    return voice.kind not in _OWN_STORY and bool(by_name(passage, told.claims_for(passage), told.voices))


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


def _told_behind(passage: Passage, told: Told) -> Passage | None:
    """The claim upon which its own sentence says that it came: "declined to comment after ... reported"."""
    for claim in told.passages[passage.index + 1 : passage.index + 3]:
        if claim.sentence == passage.sentence and claim.content and told.is_claim(claim, passage):
            start = max(span.end for span in (passage.anchor, *passage.cue))
            between = passage.text[start : (claim.source or claim.cue or claim.content)[0].start]
            if _upon().search(between):
                return claim
    return None


@cache
def _upon() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'upon')}\b", re.IGNORECASE)


@cache
def _explicit() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('answers', 'explicit')}\b", re.IGNORECASE)
