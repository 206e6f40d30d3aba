"""Answers that name no matter of their own join the claim they answer; refusals join it by what they name,
too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.answering.laid_to import LaidTo
from sayso.claims.answering.named_matter import (
    LIKE_ENOUGH,
    NAMES_IT,
    joined_but,
    matter_of,
    rather_the_chief,
    with_the_chief,
)
from sayso.claims.answering.no_comment import Asked, silent_on, words_of
from sayso.claims.answering.none_such import (
    denied_outright,
    is_apposed,
    is_of_nothing_told,
    is_right_behind,
    says_of_none,
)
from sayso.claims.answering.story_claims import StoryClaims, answered_in, claims_told_in
from sayso.claims.answering.thing_named import of_the_thing_named
from sayso.claims.likeness.judged import JUDGED
from sayso.claims.propositions.core import unfolded
from sayso.claims.propositions.put_forward import is_nobody, stance_to_matter
from sayso.claims.propositions.referring import speaker_words
from sayso.claims.propositions.voiced import is_silent, referring_stance, said
from sayso.claims.propositions.words import is_clause, words_that
from sayso.model import WITHHOLDS, Stance
from sayso.sentences import SENTENCE_END
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.likeness.nearness import Nearness
    from sayso.model import Attribution
    from sayso.story import Filed, Judgement

_ABOVE_ALL = "of what its report tells above all"
_NONE_SUCH = "says that there is no such thing"
"""By which rule an answer is on a claim."""
NEAREST = "is nearest to it"
_OF_ITS_STORY = "is in the story that it calls false"
ALONE = 0.49
"""Least cosine of what somebody denies, and nobody puts forward in such words, with a claim of the report. By
hand, on 62 stories of the rumours' training part, where 16 of the 19 answers at or above it were right."""

_SEVERAL = re.compile(rf"(?:{SENTENCE_END.pattern})\S")
"""Where a quotation has another sentence."""
_ASKS = re.compile(r"^\W*(?:what|why|how|who|when|where|which)\b|\b(?:if|whether)\b", re.IGNORECASE)
"""The words of a question that is left open."""


NOT_FAR = 0.3
"""Least cosine of what somebody will not speak of with what its report tells above all, where it is near no
claim. With .3, .2 and .1 two, six and twelve more of 75 such stances of the small stories' part "dev" are on
their chief claim, and none is that should not be; but with .1 who will not say who painted a church is on the
fall of its wall."""


class Answer(NamedTuple):
    """An attribution that joins a claim (by its number) without a proposition of its own."""

    ref: AttributionRef
    at: str
    place: int
    stance: Stance
    claim: int
    answered: AttributionRef | None
    score: float
    rule: str


def answers_to(
    filed: Sequence[Filed],
    claims_at: Mapping[AttributionRef, Sequence[int]],
    near: Nearness,
    judgements: Sequence[Judgement],
) -> Iterator[Answer]:
    """The answers in the reports; ``claims_at`` has the numbers of the claims of each attribution."""
    story = StoryClaims(filed, claims_at, near, judgements)
    for one in filed:
        yield from _Told(one, story).answers()


class _Told:
    """A report, and the claims that it tells of. What it tells above all (``_chief``) is the story's
    ``whole`` if it tells that, else what the reports open with and most tell of among its own."""

    def __init__(self, one: Filed, story: StoryClaims) -> None:
        self._one, self._story, self._report = one, story, one.report
        self._by_id = {attribution.id: attribution for attribution in one.report.attributions}
        self._speakers = speaker_words(one.report)
        self._told = claims_told_in(one, story.claims_at)
        self._laid = LaidTo(one, story.claims_at)
        self._chief = story.whole if story.whole in self._told else story.opened_with_most(self._told)
        self._said: dict[str, Sequence[int]] = {}

    def answers(self) -> Iterator[Answer]:
        """The answers in the report, in its order."""
        for place, attribution in enumerate(self._report.attributions):
            ref = AttributionRef(self._one.id, attribution.id)
            found = self._as_judged(attribution, ref, place) or [
                *self._outright(attribution, ref, place),
                *self._joining(attribution, ref, place),
                *self._denying_alone(attribution, ref, place),
            ]
            found = found or self._of_the_thing_named(attribution, ref, place)
            yield from found
            own = [*self._story.claims_at.get(ref, ()), *(answer.claim for answer in found)]
            if own and attribution.speaker.name:
                self._said[attribution.speaker.name.casefold()] = own

    def _as_judged(self, attribution: Attribution, ref: AttributionRef, place: int) -> list[Answer]:
        """The claims that people judged it to be on, which stands above the rules."""
        stance = referring_stance(attribution, self._report, self._speakers) or attribution.stance
        return [
            Answer(ref, self._one.rank, place, stance, claim, None, 1.0, JUDGED)
            for claim in sorted(self._story.judged.get(str(ref), ()))
            if stance
        ]

    def _of_the_thing_named(self, attribution: Attribution, ref: AttributionRef, place: int) -> list[Answer]:
        """The claims that are meant by who will not speak of a thing that goes by another word in them, or
        says that there is none of it."""
        known = {*self._story.claims_at.get(ref, ()), *self._story.barred(ref)}
        named, stance = of_the_thing_named(attribution, self._one, self._story.claims_at, self._chief)
        return [
            Answer(ref, self._one.rank, place, stance, claim, None, 1.0, NAMES_IT)
            for claim in named
            if stance and claim not in known
        ]

    def _outright(self, attribution: Attribution, ref: AttributionRef, place: int) -> Iterator[Answer]:
        """The denial of what the report tells above all by "there is no such thing"."""
        text = self._report.text
        if says_of_none(attribution, text, "no_such_deed"):
            return
        known = {*self._story.claims_at.get(ref, ()), *self._story.barred(ref)}
        whole = self._story.whole if says_of_none(attribution, text, "no_such") else None
        for claim in dict.fromkeys((self._chief, whole)):
            if claim is None or claim in known:
                continue
            if score := denied_outright(attribution, text, claim, self._story.near):
                yield Answer(ref, self._one.rank, place, Stance.DENIES, claim, None, score, _NONE_SUCH)
                return

    def _joining(self, attribution: Attribution, ref: AttributionRef, place: int) -> Iterator[Answer]:
        """The claims that an answer without a proposition of its own joins."""
        text = self._report.text
        referring = referring_stance(attribution, self._report, self._speakers)
        if not referring and (self._chief == self._story.whole or attribution.responds_to):
            referring = stance_to_matter(attribution, text)
        stance = referring or attribution.stance
        if stance is None or not (referring or is_silent(attribution, text)) or is_nobody(attribution, text):
            return
        matter = "" if referring else matter_of(attribution, text)
        answered = self._just_before(attribution, place) or answered_in(
            self._one.id, attribution, self._by_id, self._story.claims_at
        )
        if referring and (brought := self._laid.of_your_story(said(attribution, text))):
            joined = [(claim, 1.0, _OF_ITS_STORY) for claim in sorted(brought - self._story.barred(ref))]
        elif stance in WITHHOLDS and ((not matter and not referring) or self._says_no_more(attribution)):
            joined = self._silent_on(attribution, ref, answered)
        else:
            own = self._meant_of(answered, matter) if answered else ()
            before = self._by_id[answered.attribution] if answered else None
            if is_of_nothing_told(attribution, text, before, own):
                return
            joined = joined_but(self._story.barred(ref), matter, own, self._told, self._story.near)
            joined = self._of_the_chief(attribution, joined, matter, stance, refers=referring is not None)
            joined = [found for found in joined if not self._is_his_own(attribution, stance, found)]
            joined = joined or self._on_the_chief(attribution, ref, stance)
        for claim, score, rule in joined:
            yield Answer(ref, self._one.rank, place, stance, claim, answered, score, rule)

    def _on_the_chief(
        self, attribution: Attribution, ref: AttributionRef, stance: Stance
    ) -> list[tuple[int, float, str]]:
        """What its report tells above all, if that is the story's matter too, for who will not speak of, or
        knows nothing of, what goes by no claim's words ("leaked papers", "any such meeting")."""
        chief = self._chief
        withheld = stance in WITHHOLDS and chief == self._story.whole
        if chief is None or not withheld or chief in self._story.barred(ref):
            return []
        _, score = self._story.near.best(matter_of(attribution, self._report.text), [chief])
        return [(chief, score, _ABOVE_ALL)] if score >= NOT_FAR else []

    def _just_before(self, attribution: Attribution, place: int) -> AttributionRef | None:
        """What speaks to a claim right before somebody who denies "this"."""
        words = plain_marks(said(attribution, self._report.text))
        if attribution.stance is not Stance.DENIES or not words_that("referring", "this").match(words):
            return None
        for other in reversed(self._report.attributions[:place]):
            ref = AttributionRef(self._one.id, other.id)
            if ref in self._story.claims_at and is_right_behind(attribution, other):
                return ref
        return None

    def _meant_of(self, answered: AttributionRef, matter: str) -> Sequence[int]:
        """The claims of what is answered that an answer may be on: of several sentences, where it names no
        matter, what the story opens with most, and none of what is told beside it."""
        own = self._story.claims_at.get(answered, ())
        one = self._by_id[answered.attribution]
        if matter or len(own) < 2 or not _SEVERAL.search(said(one, self._report.text)):
            return own
        most = self._story.opened_with_most(own)
        return own if most is None else [most]

    def _says_no_more(self, attribution: Attribution) -> bool:
        """Whether somebody who has said something will say "no more" of it."""
        further = words_that("no_comment", "further").search(words_of(attribution, self._report.text))
        return further is not None and (attribution.speaker.name or "").casefold() in self._said

    def _is_his_own(self, attribution: Attribution, stance: Stance, found: tuple[int, float, str]) -> bool:
        """Whether it is only by nearness a denial of a claim that its own speaker puts forward."""
        by_nearness = found[2] == NAMES_IT and stance is Stance.DENIES
        return by_nearness and found[0] in self._laid.said_by(attribution)

    def _denying_alone(self, attribution: Attribution, ref: AttributionRef, place: int) -> Iterator[Answer]:
        """The claim that is meant by who denies, or knows nothing of, what nobody says in such words; not by
        who leaves a question open beside it ("it is not clear whether ..."), nor one that he puts forward."""
        text, own = self._report.text, self._story.claims_at.get(ref, ())
        stance = attribution.stance
        if stance not in {Stance.DENIES, Stance.UNAWARE} or self._story.told & set(own):
            return
        words = said(attribution, text)
        if is_silent(attribution, text) or not is_clause(words) or _ASKS.search(words):
            return
        if referring_stance(attribution, self._report, self._speakers):
            return
        meant = {self._chief, self._story.whole} & self._story.told - self._story.barred(ref)
        meant -= self._laid.said_by(attribution)
        told = sorted(claim for claim in meant if claim is not None)
        claim, score = self._story.near.best(unfolded(words), told)
        if told and score >= ALONE:
            yield Answer(ref, self._one.rank, place, stance, claim, None, score, NEAREST)

    def _silent_on(
        self, attribution: Attribution, ref: AttributionRef, answered: AttributionRef | None
    ) -> list[tuple[int, float, str]]:
        """The claims on which somebody is silent who names no matter."""
        barred = self._story.barred(ref)
        own = self._said.get((attribution.speaker.name or "").casefold(), ())
        asked = Asked(
            chief=None if self._chief in barred else self._chief,
            answered=[c for c in (self._story.claims_at[answered] if answered else ()) if c not in barred],
            answering=self._by_id[answered.attribution] if answered else None,
            own=[c for c in own if c not in barred],
        )
        claims, rule = silent_on(attribution, self._report, asked, self._story.spread)
        return [(claim, 1.0, rule) for claim in claims]

    def _of_the_chief(
        self,
        attribution: Attribution,
        joined: list[tuple[int, float, str]],
        matter: str,
        stance: Stance,
        *,
        refers: bool,
    ) -> list[tuple[int, float, str]]:
        """The claims that an answer joins, with what its report tells above all where that is meant."""
        chief, whole, spread = self._chief, self._story.whole, self._story.spread
        answered = self._by_id.get(attribution.responds_to or "")
        if chief is None or (joined and is_apposed(attribution, answered, self._report.text)):
            return joined
        if stance is Stance.DENIES:
            joined = [rather_the_chief(chief, found, matter, self._story.near) for found in joined]
        story = stance is Stance.DENIES and _is_of_the_story(attribution, self._report.text)
        if story and self._is_of_the_one_before(attribution):
            told_by_others = any(spread[claim] > 1 for claim, _, _ in joined)
            if told_by_others or self._points_away(attribution, joined, chief):
                return joined
        target = chief
        if story and whole is not None and (spread[chief] == 1 or self._is_nearer(whole, chief, attribution)):
            target = whole
        joined = with_the_chief(target, joined, spread, story=story, refers=refers)
        return [*joined, *self._of_all_the_story(attribution, joined)] if story else joined

    def _is_nearer(self, claim: int, other: int, attribution: Attribution) -> bool:
        """Whether the claim is nearer than the other one to what an attribution answers."""
        answered = self._by_id.get(attribution.responds_to or "")
        if answered is None:
            return False
        nearest, _ = self._story.near.best(said(answered, self._report.text), [other, claim])
        return nearest == claim != other

    def _of_all_the_story(
        self, attribution: Attribution, joined: list[tuple[int, float, str]]
    ) -> list[tuple[int, float, str]]:
        """What else the report lays to the outlet whose story it calls false, and other reports tell too."""
        answered = self._by_id.get(attribution.responds_to or "")
        words = said(attribution, self._report.text)
        told = self._laid.told_by_outlet_of(answered, attribution, words)
        known = {claim for claim, _, _ in joined}
        return [
            (claim, 1.0, _OF_ITS_STORY) for claim in sorted(told - known) if self._story.spread[claim] > 1
        ]

    def _is_of_the_one_before(self, attribution: Attribution) -> bool:
        """Whether it denies one article, story or claim that the statement right before it gives."""
        answered = self._by_id.get(attribution.responds_to or "")
        if answered is None:
            return False
        words = plain_marks(words_of(attribution, self._report.text))
        next_to_it = is_right_behind(attribution, answered)
        one_of_them = words_that("referring", "one_story").search(words) or _points_at_it(
            attribution, self._report.text
        )
        return next_to_it and one_of_them is not None

    def _points_away(
        self, attribution: Attribution, joined: list[tuple[int, float, str]], chief: int
    ) -> bool:
        """Whether "such allegations" are of what is told just before, and that is another matter than what
        the report tells above all."""
        text = self._report.text
        answered = self._by_id.get(attribution.responds_to or "")
        if answered is None or not joined or _points_at_it(attribution, text) is None:
            return False
        _, score = self._story.near.best(said(answered, text), [chief])
        return score < LIKE_ENOUGH


def _points_at_it(attribution: Attribution, text: str) -> re.Match[str] | None:
    """Where it points at what has just been told ("such allegations")."""
    return words_that("referring", "pointing").search(plain_marks(said(attribution, text)))


def _is_of_the_story(attribution: Attribution, text: str) -> bool:
    """Whether it speaks of "the story", "the reports", "those rumours" as a whole."""
    return words_that("referring", "story").search(plain_marks(said(attribution, text))) is not None
