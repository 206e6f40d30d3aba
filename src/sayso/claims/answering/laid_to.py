"""Which claims a report lays to whom: what somebody says in it, and what an outlet's story tells."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import words_that
from sayso.model import PUTS_FORWARD, UNSPECIFIED, Form, Polarity, SpeakerKind
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.model import Attribution
    from sayso.story import Filed


class LaidTo:
    """The claims of one report by the names of those who put them forward."""

    def __init__(self, one: Filed, claims_at: Mapping[AttributionRef, Sequence[int]]) -> None:
        self._said: dict[str, set[int]] = defaultdict(set)
        self._told: dict[str, set[int]] = defaultdict(set)
        self._called: dict[str, str] = {}
        self._brought: set[int] = set()
        for attribution in one.report.attributions:
            if attribution.stance not in PUTS_FORWARD or attribution.polarity is Polarity.NEGATIVE:
                continue
            claims = claims_at.get(AttributionRef(one.id, attribution.id), ())
            if _is_the_writers(attribution, one.report.text):
                self._brought.update(claims)
            if name := _name_of(attribution):
                self._said[name].update(claims)
                if attribution.speaker.kind is SpeakerKind.OUTLET:
                    self._told[name].update(claims)
                    self._called[name] = attribution.speaker.name or name

    def said_by(self, attribution: Attribution) -> frozenset[int]:
        """The claims that its own speaker puts forward in the report."""
        return frozenset(self._said.get(_name_of(attribution), ()))

    def of_your_story(self, words: str) -> frozenset[int]:
        """The claims that the writer tells of having brought ("I first reported that ..."), where the
        words call a story so to his face ("your story is wrong")."""
        yours = words_that("referring", "yours").search(plain_marks(words))
        return frozenset(self._brought) if yours else frozenset()

    def told_by_outlet_of(
        self, answered: Attribution | None, verdict: Attribution, words: str
    ) -> frozenset[int]:
        """The claims that the report lays to the outlets whose story is ``answered``, or that are named in
        ``words`` of the ``verdict`` ("the Harbour Post's story"); none where it is their own verdict."""
        outlets = {outlet for outlet, called in self._called.items() if _words_of(called).search(words)}
        if answered:
            outlets.add(_name_of(answered))
        outlets.discard(_name_of(verdict))
        return frozenset(claim for outlet in outlets for claim in self._told.get(outlet, ()))


def _is_the_writers(attribution: Attribution, text: str) -> bool:
    """Whether the report's writer tells that he brought it, outside of quotations."""
    source = " ".join(span.of(text) for span in attribution.source).casefold()
    cue = " ".join(span.of(text) for span in attribution.cue)
    own = source in {"i", "we"} and attribution.form is not Form.DIRECT
    return own and words_that("referring", "brought").search(cue) is not None


def _words_of(name: str) -> re.Pattern[str]:
    """The outlet's name as words of a text: "Star" is not in "started", and "The Star" is no other."""
    return re.compile(rf"(?<!\w){re.escape(_ARTICLE.sub('', name))}(?!\w)")


_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)


def _name_of(attribution: Attribution) -> str:
    name = attribution.speaker.name
    return "" if name is None or name == UNSPECIFIED else name.casefold()
