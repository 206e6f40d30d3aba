"""Labels: what is read off an attribution's spans, one reader for each label.

In: a parsed report and the findings of any finder. Out: attributions with every field of the contract and,
for each, the rule and the spans it rests on. Readers are pure; what cannot be known is None, never a guess.
No reader decides whether anything said is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.attribution.quotes import find_quotations
from sayso.labels.answers.answered import read_answers
from sayso.labels.form import read_form
from sayso.labels.mentions.finished import finished
from sayso.labels.outlets.press import press_of
from sayso.labels.passage import passages
from sayso.labels.relays.chain import read_relays
from sayso.labels.said import read_said
from sayso.labels.spans.cited import through_outlets
from sayso.labels.spans.mended import mended
from sayso.labels.spans.passed_on import passed_on
from sayso.labels.speakers.speaker import read_speakers
from sayso.labels.stances.certainty import read_certainty
from sayso.labels.stances.polarity import read_polarity
from sayso.labels.stances.stance import read_stances
from sayso.labels.stances.supposed import without_supposed
from sayso.labels.sureness import sureness
from sayso.model import Attribution, Reason
from sayso.spans import ByPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.labels.passage import Passage, Reading
    from sayso.labels.stances.position import Position
    from sayso.labels.voice import Voice
    from sayso.model import Certainty, Form, Polarity, Relay, Report, Said, Span, Spans
    from sayso.parse import ParsedReport

__all__ = ["label"]


def label(
    parsed: ParsedReport, findings: Sequence[Finding], *, latest_year: int | None = None
) -> tuple[Attribution, ...]:
    """Label the findings, in their order, but for what is only supposed; ids count from "a1".

    ``latest_year`` bounds the candidates of dates whose year is open.
    """
    report = parsed.report
    press = press_of(report)
    found = without_supposed(passages(parsed, through_outlets(findings, press)))
    places = passed_on(mended(found, press), press)
    quoted = _quoted(report)
    voices = read_speakers(parsed, places, press)
    heard = [voice.value for voice in voices]
    relays = read_relays(places, heard, press)
    stances = read_stances(places, heard)
    answers = read_answers(places, heard, [stance.value for stance in stances])
    sources = _source_ids(heard)
    contents = ByPlace(place.content for place in places)
    return tuple(
        _attribution(
            place,
            _Labels(
                form=read_form(place, quoted),
                stance=stances[place.index],
                certainty=read_certainty(place),
                polarity=read_polarity(place, stances[place.index].value.stance),
                voice=voices[place.index],
                via=relays[place.index],
                said=read_said(
                    place,
                    report,
                    [places[at] for at in contents.to((place.sentence,))],
                    latest_year=latest_year,
                ),
                answer=answers[place.index],
                source_id=sources[place.index],
            ),
            len(places),
        )
        for place in places
    )


@dataclass(frozen=True, slots=True)
class _Labels:
    """What the readers made of one passage."""

    form: Reading[Form]
    stance: Reading[Position]
    certainty: Reading[Certainty]
    polarity: Reading[Polarity | None]
    voice: Reading[Voice]
    via: Reading[tuple[Relay, ...]]
    said: Reading[Said | None]
    answer: Reading[int | None]
    source_id: str | None

    def reasons(self, source: Spans) -> tuple[Reason, ...]:
        """One reason a label, in the contract's order."""
        voice = self.voice.value
        return (
            self.form.reason,
            self.stance.reason,
            self.certainty.reason,
            self.polarity.reason,
            self.voice.reason,
            Reason("kind", voice.kind_rule, source, voice.kind_confidence),
            self.via.reason,
            self.said.reason,
            self.answer.reason,
        )


def _quoted(report: Report) -> list[Span]:
    found = find_quotations(report.text, [block.span for block in report.blocks])
    return [piece for quotation in found for piece in quotation.pieces]


def _attribution(place: Passage, labels: _Labels, count: int) -> Attribution:
    finding, outer = place.finding, place.finding.nested_in
    why = labels.reasons(finding.source)
    answer = labels.answer.value
    return Attribution(
        id=_id(place.index),
        content=finding.content,
        cue=finding.cue,
        source=finding.source,
        form=labels.form.value,
        stance=labels.stance.value.stance,
        detail=labels.stance.value.detail,
        certainty=labels.certainty.value,
        polarity=labels.polarity.value,
        speaker=finished(labels.voice.value, labels.via.value),
        via=labels.via.value,
        said=labels.said.value,
        responds_to=None if answer is None else _id(answer),
        nested_in=_id(outer) if outer is not None and 0 <= outer < count and outer != place.index else None,
        confidence=sureness(finding.confidence, why),
        source_id=labels.source_id,
        why=(Reason("spans", finding.rule, finding.evidence, finding.confidence), *why),
    )


def _source_ids(voices: Sequence[Voice]) -> list[str | None]:
    """The id of each voice's source, equal for one speaker; None for a voice that nobody is known to have."""
    keys = dict.fromkeys(voice.key for voice in voices if voice.key)
    ids = {key: f"s{number}" for number, key in enumerate(keys, 1)}
    return [ids.get(voice.key or "") for voice in voices]


def _id(index: int) -> str:
    return f"a{index + 1}"
