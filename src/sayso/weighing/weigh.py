"""Weighing: where the label network is sure against the rules, its label takes the rules' place.

In: a report's attributions as rules have labelled them, and the tagger's states of its text. Out: the same
attributions; what was changed says so in its reasons, with what the rules had said and how sure the network
is. Spans, forms and dates are not weighed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from sayso.labels.sureness import sureness
from sayso.model import Certainty, Polarity, Relay, Span, Speaker, SpeakerKind, Stance
from sayso.weighing.inputs import inputs_of
from sayso.weighing.names import is_within, may_be_one, words_of
from sayso.weighing.verdict import LABELS, NOBODY, stated_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import StrEnum

    from sayso.attribution.tagger import Seen
    from sayso.model import Attribution, Report, Spans
    from sayso.weighing.inputs import Inputs
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
    for numbers, given, weighed in _stretches(report.text, attributions, seen, model):
        for row, number in enumerate(given.numbers):
            one = _Weighing(report, attributions, given, weighed, row, model.manifest.thresholds, numbers)
            changed[numbers[number]] = one.changed(attributions[numbers[number]])
    return _with_sources(tuple(changed), attributions)


def _stretches(
    text: str, attributions: tuple[Attribution, ...], seen: Sequence[Seen], model: LabelModel
) -> Iterator[tuple[list[int], Inputs, Weighed]]:
    """Each stretch's statements, by their numbers in the report, as arrays and as the network weighs them.

    A statement belongs to the stretch in which it begins.
    """
    stated = stated_of(attributions)
    begins = np.array([_first(one).start for one in attributions], np.int64)
    for at in range(0, len(seen), STRETCH):
        windows = [one.window for one in seen[at : at + STRETCH]]
        inside = np.flatnonzero((begins >= windows[0].start[0]) & (begins < windows[-1].end[-1])).tolist()
        if not inside:
            continue
        deep = np.concatenate([model.network.deepened(one.states) for one in seen[at : at + STRETCH]])
        start = np.concatenate([window.start for window in windows])
        end = np.concatenate([window.end for window in windows])
        for first in range(0, len(inside), TOGETHER):
            numbers = inside[first : first + TOGETHER]
            places = {number: place for place, number in enumerate(numbers)}
            given = inputs_of(text, start, end, [stated[number].within(places) for number in numbers])
            if given.numbers:
                yield numbers, given, model.network.weigh(deep, given)


def _first(attribution: Attribution) -> Span:
    return min((*attribution.cue, *attribution.content, *attribution.source), default=Span(0, 0))


@dataclass(frozen=True, slots=True)
class _Weighing:
    """One statement on the scales: row ``row`` of the stretch whose statements are ``numbers`` of the
    report's."""

    report: Report
    attributions: tuple[Attribution, ...]
    given: Inputs
    weighed: Weighed
    row: int
    least: Thresholds
    numbers: list[int]

    def changed(self, one: Attribution) -> Attribution:
        """The attribution with what the network is sure of."""
        one = self._with_speaker(one)
        for name in LABELS:
            one = self._with_label(one, name)
        return self._with_answer(self._with_relays(one))

    def _with_label(self, one: Attribution, name: str) -> Attribution:
        values = LABELS[name]
        sure = getattr(self.weighed, name)[self.row].copy()
        rules = one.speaker.kind if name == "kind" else getattr(one, name)
        if rules is not None:
            sure[values.index(rules)] += getattr(self.least, name)
        best = int(sure.argmax())
        if values[best] is rules or (rules is None and sure[best] < _EVEN):
            return one
        one = _labelled(one, name, values[best])
        spans = one.source if name == "kind" else (*one.cue, *one.content)
        return _with_reason(
            one, name, rules, spans, float(np.exp(getattr(self.weighed, name)[self.row][best]))
        )

    def _with_speaker(self, one: Attribution) -> Attribution:
        sure = np.exp(self.weighed.speaker[self.row])
        names = self.given.words
        best = int(sure.argmax())
        if best >= len(names):
            return one
        chance = float(sum(sure[at] for at, words in enumerate(names) if is_within(words, names[best])))
        known = one.speaker.name
        other = known is None or not may_be_one(words_of(known), names[best])
        if not other or chance < self.least.speaker:
            return one
        speaker = self._named(best)
        one = replace(one, speaker=speaker, source_id=None)
        return _with_reason(one, "speaker", known, (self.given.names[best],), chance)

    def _named(self, at: int) -> Speaker:
        """Who bears the name: a speaker of the report's, else somebody by its fullest form in the stretch."""
        words = self.given.words[at]
        for other in self.attributions:
            if is_within(words_of(other.speaker.name), words) and other.speaker.kind is not None:
                return other.speaker
        fuller = [
            name.of(self.report.text)
            for name, others in zip(self.given.names, self.given.words, strict=True)
            if words <= others and len(others) <= _LONGEST_NAME and name.of(self.report.text)[0].isupper()
        ]
        own = self.given.names[at].of(self.report.text)
        return Speaker(max([own, *fuller], key=len), None)

    def _with_relays(self, one: Attribution) -> Attribution:
        chances = self.weighed.via[self.row]
        speaker = words_of(one.speaker.name)
        kept = tuple(r for r in one.via if self._chance(words_of(r.name), chances) >= self.least.no_relay)
        if kept or not chances.size:
            via = kept
        else:
            best = int(chances.argmax())
            words = self.given.words[best]
            own = is_within(words, speaker) or (
                self.report.outlet and is_within(words, words_of(self.report.outlet.name))
            )
            sure = chances[best] >= self.least.relay and not own
            via = (Relay(self._relay_name(best), (self.given.names[best],)),) if sure else ()
        if via == one.via:
            return one
        mention = tuple(span for relay in via for span in relay.mention)
        said = ", ".join(relay.name for relay in one.via)
        return _with_reason(replace(one, via=via), "via", said, mention, float(chances.max()))

    def _chance(self, words: frozenset[str], chances: np.ndarray) -> float:
        """That of the likeliest name that is the relay's; of a relay that is not weighed it is sure."""
        same = [
            float(c) for other, c in zip(self.given.words, chances, strict=True) if is_within(other, words)
        ]
        return max(same, default=1.0)

    def _relay_name(self, at: int) -> str:
        """The relay as the report's readings have it elsewhere, else as it stands."""
        words = self.given.words[at]
        for other in self.attributions:
            names = [relay.name for relay in other.via]
            if other.speaker.kind is SpeakerKind.OUTLET and other.speaker.name:
                names.append(other.speaker.name)
            if found := next((name for name in names if is_within(words_of(name), words)), None):
                return found
        return self.given.names[at].of(self.report.text)

    def _with_answer(self, one: Attribution) -> Attribution:
        sure = np.exp(self.weighed.answers[self.row])
        others = sure[:-1]
        best = int(others.argmax())
        to = self.attributions[self.numbers[self.given.numbers[best]]]
        if others[best] >= self.least.answer and to.id not in (one.id, one.responds_to):
            answering = replace(one, responds_to=to.id)
            spans = to.cue or to.content or to.source
            return _with_reason(answering, "responds_to", one.responds_to, spans, float(others[best]))
        if one.responds_to is not None and others.sum() < self.least.no_answer:
            return _with_reason(
                replace(one, responds_to=None), "responds_to", one.responds_to, (), float(sure[-1])
            )
        return one


_EVEN = float(np.log(0.5))
"""Log-probability from which a value stands where rules have none: it must be likelier than all others."""
_LONGEST_NAME = 5
"""Words of a name at most: longer rows of capitals are titles."""


def _labelled(one: Attribution, name: str, value: StrEnum) -> Attribution:
    if name == "kind":
        return replace(one, speaker=replace(one.speaker, kind=SpeakerKind(value)))
    if name == "stance":
        return replace(one, stance=Stance(value), detail=None)
    if name == "certainty":
        return replace(one, certainty=Certainty(value))
    return replace(one, polarity=Polarity(value))


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


def _with_sources(
    attributions: tuple[Attribution, ...], before: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """The attributions with the source of each speaker that was changed: one that speaks elsewhere under the
    name, else a new one."""
    ids = {one.speaker.name: one.source_id for one in before if one.source_id and one.speaker.name}
    taken = {one.source_id for one in before}
    found: list[Attribution] = []
    for one, old in zip(attributions, before, strict=True):
        name = one.speaker.name
        if one.speaker is old.speaker or one.source_id is not None or not name or name.lower() in NOBODY:
            found.append(one)
            continue
        if name not in ids:
            ids[name] = next(key for number in range(1, len(taken) + 2) if (key := f"s{number}") not in taken)
            taken.add(ids[name])
        found.append(replace(one, source_id=ids[name]))
    return tuple(found)
