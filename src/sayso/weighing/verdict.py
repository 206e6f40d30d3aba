"""What rules made of a statement, in the numbers that the network takes, and the numbers of its answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from sayso.model import NAMES_OF_NOBODY, Certainty, Form, Polarity, SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.model import Attribution, Spans

LABELS: dict[str, tuple[StrEnum, ...]] = {
    "stance": tuple(Stance),
    "kind": tuple(SpeakerKind),
    "certainty": tuple(Certainty),
    "polarity": tuple(Polarity),
}
"""The labels that the network learns, each with its values in the order of its outputs."""

WEIGHED = ("stance", "kind", "certainty")
"""Those that it reads better than rules do. Polarity, speakers and relays are learned beside them and left to
the rules: docs/decisions/0019-weighing.md."""

GIVEN: dict[str, tuple[StrEnum, ...]] = {**LABELS, "form": tuple(Form)}
"""The labels that it is given, each with its values in the order of its table; behind them "no value", and
for `UNREAD` one more."""

NOBODY = NAMES_OF_NOBODY | {""}
"""Names of speakers who are not known."""


ELSEWHERE = -1
"""In place of a statement that is answered and not in the list."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What rules made of a statement. ``answers`` is the place, in the same list, of what it answers."""

    labels: Mapping[str, StrEnum | None]
    speaker: str | None
    via: tuple[str, ...]
    answers: int | None

    def numbers(self) -> list[int]:
        """Of each given label its value's place."""
        return [
            values.index(value) if (value := self.labels[name]) is not None else len(values)
            for name, values in GIVEN.items()
        ]


UNREAD = [len(values) + 1 for values in GIVEN.values()]
"""In place of a verdict's numbers, where rules have not read the statement."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement's places, with the verdict on it; None where rules did not find it."""

    source: Spans
    cue: Spans
    content: Spans
    verdict: Verdict | None

    def within(self, places: Mapping[int, int]) -> Stated:
        """The statement in a part of its list, whose members have these ``places`` there."""
        if self.verdict is None or self.verdict.answers is None:
            return self
        return replace(
            self, verdict=replace(self.verdict, answers=places.get(self.verdict.answers, ELSEWHERE))
        )


def stated_of(attributions: tuple[Attribution, ...]) -> list[Stated]:
    """A report's attributions, as rules have labelled them."""
    places = {attribution.id: number for number, attribution in enumerate(attributions)}
    return [
        Stated(
            one.source,
            one.cue,
            one.content,
            Verdict(
                labels={
                    "stance": one.stance,
                    "kind": one.speaker.kind,
                    "certainty": one.certainty,
                    "polarity": one.polarity,
                    "form": one.form,
                },
                speaker=one.speaker.name,
                via=tuple(relay.name for relay in one.via),
                answers=places.get(one.responds_to or ""),
            ),
        )
        for one in attributions
    ]
