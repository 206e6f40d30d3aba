"""Answers that name no matter of their own join the claim they answer; refusals join it by what they name,
too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.answering.named_matter import NAMES_IT, joined_but, matter_of
from sayso.claims.answering.no_comment import Asked, silent_on, withholds_a_name, words_of
from sayso.claims.answering.none_such import (
    denied_outright,
    is_of_nothing_told,
    is_right_behind,
    says_of_none,
)
from sayso.claims.answering.own_report import of_its_own
from sayso.claims.answering.report_told import ReportTold
from sayso.claims.answering.story_claims import StoryClaims, answered_in
from sayso.claims.answering.thing_named import of_the_thing_named
from sayso.claims.answering.whole_story import OF_ITS_STORY, with_what_is_meant
from sayso.claims.likeness.judged import JUDGED
from sayso.claims.propositions.core import unfolded
from sayso.claims.propositions.put_forward import is_nobody, stance_to_matter
from sayso.claims.propositions.referring import speaker_words
from sayso.claims.propositions.voiced import is_silent, referring_stance, said
from sayso.claims.propositions.words import is_clause, words_that
from sayso.model import PUTS_FORWARD, RETRACTS, WITHHOLDS, Stance
from sayso.sentences import SENTENCE_END
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.answering.named_matter import Joined
    from sayso.claims.likeness.nearness import Nearness
    from sayso.model import Attribution
    from sayso.story import Filed, Judgement

_ABOVE_ALL = "of what its report tells above all"
_NONE_SUCH = "says that there is no such thing"
"""By which rule an answer is on a claim."""
TAKES_BACK = "takes back what he said of it"
"""... of who owns that he was wrong: how he then stands to it hangs on how he stood."""
NEAREST = "is nearest to it"
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
        yield from _Answers(ReportTold.of(one, story)).answers()


class _Answers:
    """The answers in one report of a story."""

    def __init__(self, told: ReportTold) -> None:
        self._told, self._story, self._report = told, told.story, told.report
        self._speakers = speaker_words(told.report)
        self._said: dict[str, Sequence[int]] = {}

    def answers(self) -> Iterator[Answer]:
        """The answers in the report, in its order."""
        for place, attribution in enumerate(self._report.attributions):
            ref = self._told.ref_of(attribution)
            found = (
                self._as_judged(attribution, ref, place)
                or self._of_its_own(attribution, ref, place)
                or self._taking_back(attribution, ref, place)
            )
            found = found or [
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
            Answer(ref, self._told.filed.rank, place, stance, claim, None, 1.0, JUDGED)
            for claim in sorted(self._story.judged.get(str(ref), ()))
            if stance
        ]

    def _of_its_own(self, attribution: Attribution, ref: AttributionRef, place: int) -> list[Answer]:
        """The claims of its own report by which its speaker stands."""
        return [
            Answer(ref, self._told.filed.rank, place, Stance.CONFIRMS, claim, None, score, rule)
            for claim, score, rule in of_its_own(self._told, attribution)
            if attribution.stance in PUTS_FORWARD
        ]

    def _taking_back(self, attribution: Attribution, ref: AttributionRef, place: int) -> list[Answer]:
        """The claims of his own last word, for who owns that he was wrong."""
        before, name = self._told.answered_by(attribution), attribution.speaker.name
        if attribution.detail != RETRACTS or before is None or not name or before.speaker.name != name:
            return []
        if not words_that("referring", "owned").match(plain_marks(said(attribution, self._report.text))):
            return []
        answered, rank = self._told.ref_of(before), self._told.filed.rank
        return [
            Answer(ref, rank, place, Stance.DENIES, claim, answered, 1.0, TAKES_BACK)
            for claim in self._story.claims_at.get(answered, ())
            if claim not in self._story.barred(ref)
        ]

    def _of_the_thing_named(self, attribution: Attribution, ref: AttributionRef, place: int) -> list[Answer]:
        """The claims that are meant by who will not speak of a thing that goes by another word in them, or
        says that there is none of it."""
        known = {*self._story.claims_at.get(ref, ()), *self._story.barred(ref)}
        named, stance = of_the_thing_named(
            attribution, self._told.filed, self._story.claims_at, self._told.chief
        )
        return [
            Answer(ref, self._told.filed.rank, place, stance, claim, None, 1.0, NAMES_IT)
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
        for claim in dict.fromkeys((self._told.chief, whole)):
            if claim is None or claim in known:
                continue
            if score := denied_outright(attribution, text, claim, self._story.near):
                yield Answer(ref, self._told.filed.rank, place, Stance.DENIES, claim, None, score, _NONE_SUCH)
                return

    def _joining(self, attribution: Attribution, ref: AttributionRef, place: int) -> Iterator[Answer]:
        """The claims that an answer without a proposition of its own joins."""
        text = self._report.text
        referring = referring_stance(attribution, self._report, self._speakers)
        if not referring and (self._told.chief == self._story.whole or attribution.responds_to):
            referring = stance_to_matter(attribution, text)
        stance = referring or attribution.stance
        if stance is None or not (referring or is_silent(attribution, text)) or is_nobody(attribution, text):
            return
        matter = None if referring else matter_of(attribution, text)
        answered = self._just_before(attribution, place) or answered_in(
            self._told.filed.id, attribution, self._told.by_id, self._story.claims_at
        )
        if referring and (brought := self._told.laid.of_your_story(said(attribution, text))):
            joined = [(claim, 1.0, OF_ITS_STORY) for claim in sorted(brought - self._story.barred(ref))]
        elif stance in WITHHOLDS and (matter == "" or self._is_of_no_matter(attribution)):
            joined = self._silent_on(attribution, ref, answered)
        else:
            own = self._meant_of(answered, matter or "") if answered else ()
            before = self._told.by_id[answered.attribution] if answered else None
            if is_of_nothing_told(attribution, text, before, own):
                return
            joined = joined_but(
                self._story.barred(ref), matter or "", own, self._told.claims, self._story.near
            )
            joined = with_what_is_meant(self._told, attribution, joined, stance, matter)
            joined = [found for found in joined if not self._is_his_own(attribution, stance, found)]
            joined = joined or self._on_the_chief(attribution, ref, stance)
        for claim, score, rule in joined:
            yield Answer(ref, self._told.filed.rank, place, stance, claim, answered, score, rule)

    def _on_the_chief(self, attribution: Attribution, ref: AttributionRef, stance: Stance) -> list[Joined]:
        """What its report tells above all, if that is the story's matter too, for who will not speak of, or
        knows nothing of, what goes by no claim's words ("leaked papers", "any such meeting")."""
        chief = self._told.chief
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
            ref = self._told.ref_of(other)
            if ref in self._story.claims_at and is_right_behind(attribution, other):
                return ref
        return None

    def _meant_of(self, answered: AttributionRef, matter: str) -> Sequence[int]:
        """The claims of what is answered that an answer may be on: of several sentences, where it names no
        matter, what the story opens with most, and none of what is told beside it."""
        own = self._story.claims_at.get(answered, ())
        one = self._told.by_id[answered.attribution]
        if matter or len(own) < 2 or not _SEVERAL.search(said(one, self._report.text)):
            return own
        most = self._story.opened_with_most(own)
        return own if most is None else [most]

    def _is_of_no_matter(self, attribution: Attribution) -> bool:
        """Whether somebody will not say who is meant, or, having said something, no more of it."""
        words = words_of(attribution, self._report.text)
        if withholds_a_name(words):
            return True
        further = words_that("no_comment", "further").search(words)
        return further is not None and (attribution.speaker.name or "").casefold() in self._said

    def _is_his_own(self, attribution: Attribution, stance: Stance, found: Joined) -> bool:
        """Whether it is only by nearness a denial of a claim that its own speaker puts forward."""
        by_nearness = found[2] == NAMES_IT and stance is Stance.DENIES
        return by_nearness and found[0] in self._told.laid.said_by(attribution)

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
        meant = {self._told.chief, self._story.whole} & self._story.told - self._story.barred(ref)
        meant -= self._told.laid.said_by(attribution)
        told = sorted(claim for claim in meant if claim is not None)
        claim, score = self._story.near.best(unfolded(words), told)
        if told and score >= ALONE:
            yield Answer(ref, self._told.filed.rank, place, stance, claim, None, score, NEAREST)

    def _silent_on(
        self, attribution: Attribution, ref: AttributionRef, answered: AttributionRef | None
    ) -> list[Joined]:
        """The claims on which somebody is silent who names no matter."""
        barred = self._story.barred(ref)
        own = self._said.get((attribution.speaker.name or "").casefold(), ())
        asked = Asked(
            chief=None if self._told.chief in barred else self._told.chief,
            answered=[c for c in (self._story.claims_at[answered] if answered else ()) if c not in barred],
            answering=self._told.by_id[answered.attribution] if answered else None,
            own=[c for c in own if c not in barred],
        )
        claims, rule = silent_on(attribution, self._report, asked, self._story.spread)
        return [(claim, 1.0, rule) for claim in claims]
