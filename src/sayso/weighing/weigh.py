"""Weighing: where the label network is sure against the rules, its label takes the rules' place.

In: a report's attributions as rules have labelled them, and the tagger's states of its text. Out: the same
attributions; what was changed says so in its reasons, with what the rules had said and how sure the network
is. Who speaks, spans, forms, relays, polarity and dates are not weighed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from sayso.labels.sureness import WORDED, sureness
from sayso.model import NAMED, Certainty, Span, SpeakerKind, Stance
from sayso.weighing.inputs import inputs_of
from sayso.weighing.verdict import LABELS, WEIGHED, stated_of
from sayso.weighing.withheld import may_be_withheld

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from enum import StrEnum

    from sayso.attribution.tagger import Seen
    from sayso.model import Attribution, Report, Spans
    from sayso.weighing.inputs import Floats
    from sayso.weighing.network import Weighed
    from sayso.weighing.weights import LabelModel, Thresholds

RULE = "label network"
"""What a changed label's reason begins with; the rules' own value and reason follow."""

STRETCH = 8
"""Windows whose statements are weighed together: 1,500 words, longer than nine reports in ten. Longer ones
are weighed stretch by stretch, so that time and memory grow with the text alone."""
TOGETHER = 64
"""Statements that are weighed together at most: the 1,400 annotated reports have 11 on average."""


def weigh(
    report: Report, attributions: tuple[Attribution, ...], seen: Sequence[Seen], model: LabelModel
) -> tuple[Attribution, ...]:
    """The attributions with the labels of which the network is sure.

    ``seen`` are the windows of this very text, as the tagger behind which the model was trained saw them.
    """
    changed = list(attributions)
    stretches = list(_stretches(report.text, attributions, seen, model))
    kinds = _kinds_of_sources(attributions, stretches)
    for numbers, weighed in stretches:
        told = [attributions[number] for number in numbers]
        for row, one in enumerate(told):
            sure = {name: getattr(weighed, name)[row] for name in WEIGHED}
            sure["kind"] = kinds.get(one.source_id or "", sure["kind"])
            chances = np.exp(weighed.answers[row])
            weighing = _Weighing(sure, told, chances, model.manifest.thresholds, report.text)
            changed[numbers[row]] = weighing.changed(one)
    return tuple(changed)


def _stretches(
    text: str, attributions: tuple[Attribution, ...], seen: Sequence[Seen], model: LabelModel
) -> Iterator[tuple[list[int], Weighed]]:
    """Each stretch's statements, by their numbers in the report, and what the network makes of them.

    A statement belongs to the stretch in which it begins. Windows without any are passed over.
    """
    stated = stated_of(attributions)
    begins = np.array([_first(one).start for one in attributions], np.int64)
    seen = [one for one in seen if ((begins >= one.window.start[0]) & (begins < one.window.end[-1])).any()]
    for at in range(0, len(seen), STRETCH):
        windows = [one.window for one in seen[at : at + STRETCH]]
        inside = np.flatnonzero((begins >= windows[0].start[0]) & (begins < windows[-1].end[-1])).tolist()
        deep = np.concatenate([model.network.deepened(one.states) for one in seen[at : at + STRETCH]])
        start = np.concatenate([window.start for window in windows])
        end = np.concatenate([window.end for window in windows])
        for first in range(0, len(inside), TOGETHER):
            numbers = inside[first : first + TOGETHER]
            places = {number: place for place, number in enumerate(numbers)}
            given = inputs_of(text, start, end, [stated[number].within(places) for number in numbers])
            if given.numbers:
                yield [numbers[place] for place in given.numbers], model.network.weigh(deep, given)


def _kinds_of_sources(
    attributions: tuple[Attribution, ...], stretches: Sequence[tuple[list[int], Weighed]]
) -> dict[str, Floats]:
    """For each source the mean of what the network makes of its kind in each of its statements."""
    found: dict[str, list[Floats]] = {}
    for numbers, weighed in stretches:
        for row, number in enumerate(numbers):
            found.setdefault(attributions[number].source_id or "", []).append(weighed.kind[row])
    return {source: np.mean(rows, axis=0) for source, rows in found.items() if source}


def _first(attribution: Attribution) -> Span:
    return min((*attribution.cue, *attribution.content, *attribution.source), default=Span(0, 0))


@dataclass(frozen=True, slots=True, eq=False)
class _Weighing:
    """One statement on the scales: for each label how ``sure`` the network is of each value, and of each of
    the statements ``told`` that it is what this one ``answers``; the last of these is for none."""

    sure: Mapping[str, Floats]
    told: Sequence[Attribution]
    answers: Floats
    least: Thresholds
    text: str

    def changed(self, one: Attribution) -> Attribution:
        """The attribution with what the network is sure of."""
        for name in WEIGHED:
            one = self._with_label(one, name)
        return self._with_answer(one)

    def _with_label(self, one: Attribution, name: str) -> Attribution:
        if _rules_are_sure(one, name):
            return one
        values = LABELS[name]
        sure = self.sure[name].copy()
        rules = one.speaker.kind if name == "kind" else getattr(one, name)
        if rules is not None:
            sure[values.index(rules)] += getattr(self.least, name)
        best = int(sure.argmax())
        if values[best] is rules or self.sure[name][best] < _EVEN or _names_nobody(rules, values[best]):
            return one
        if values[best] is Stance.DECLINES and not may_be_withheld(self.text, one):
            return one
        one = _labelled(one, name, values[best])
        spans = one.source if name == "kind" else (*one.cue, *one.content)
        return _with_reason(one, name, rules, spans, float(np.exp(self.sure[name][best])))

    def _with_answer(self, one: Attribution) -> Attribution:
        others = self.answers[:-1]
        best = int(others.argmax())
        to = self.told[best]
        new = to.id != one.responds_to and _may_answer(one, to)
        if others[best] >= self.least.answer and new:
            answering = replace(one, responds_to=to.id)
            spans = to.cue or to.content or to.source
            return _with_reason(answering, "responds_to", one.responds_to, spans, float(others[best]))
        asked = any(other.id == one.responds_to for other in self.told)
        if asked and others.sum() < self.least.no_answer:
            nothing = replace(one, responds_to=None)
            return _with_reason(nothing, "responds_to", one.responds_to, (), float(self.answers[-1]))
        return one


_EVEN = float(np.log(0.5))
"""Log-probability that a value needs: it must be likelier than all others together."""


def _rules_are_sure(one: Attribution, label: str) -> bool:
    """Whether a word or phrase that means it stands behind the rules' label."""
    return any(reason.label == label and (reason.confidence or 0.0) >= WORDED for reason in one.why)


_BY_NAME = NAMED | {SpeakerKind.OUTLET}


def _names_nobody(rules: StrEnum | None, kind: StrEnum) -> bool:
    """Whether a source of which the rules know no name would be taken for somebody by name."""
    return rules is SpeakerKind.ANONYMOUS and kind in _BY_NAME


def _may_answer(one: Attribution, other: Attribution) -> bool:
    """Whether one can answer the other: it is somebody else's, does not hold it or stand in it, is not the
    same said by two at once ("both deny that"), and does not answer it in turn."""
    own = one.source_id is not None and one.source_id == other.source_id
    nested = one.id == other.nested_in or other.id == one.nested_in
    at_once = one.cue == other.cue and one.content == other.content
    return not (own or nested or at_once or one.id in (other.id, other.responds_to))


def _labelled(one: Attribution, name: str, value: StrEnum) -> Attribution:
    if name == "kind":
        return replace(one, speaker=replace(one.speaker, kind=SpeakerKind(value)))
    if name == "stance":  # the detail was the rules' stance's own; none is known of another
        return replace(one, stance=Stance(value), detail=None)
    return replace(one, certainty=Certainty(value))


def _with_reason(one: Attribution, label: str, said: str | None, spans: Spans, chance: float) -> Attribution:
    """The attribution with a reason that says what the network was sure of, and against what the rules had
    ``said``."""
    why = tuple(
        replace(
            reason,
            rule=f"{RULE}, against {said or 'nothing'} ({reason.rule})",
            spans=spans,
            confidence=round(chance, 2),
        )
        if reason.label == label
        else reason
        for reason in one.why
    )
    found = next((reason.confidence for reason in why if reason.label == "spans"), None)
    return replace(one, why=why, confidence=sureness(1.0 if found is None else found, why))
