"""What a change did: attributions that one set of readings has and another lacks, with their words.

Both sides are reports as `sayso read --jsonl` writes them, matched by id. Within a report an attribution is

kept      where content, cue and source cover the same letters and digits and all labels are equal
changed   where its content overlaps another's by a Jaccard index of at least one half (or, where neither has
          content, its cue), but spans or labels differ (ids and links are left aside: they count places)
lost      where only the reading before has it, gained where only the one after has
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sayso.contract import report_from_json
from sayso.errors import FormatError
from sayso.evaluation.attributions import right_attributions
from sayso.evaluation.corpus import attributed_from_json, attributed_of, lines_of, what_is_wrong
from sayso.evaluation.marked_text import MarkedText, Places
from sayso.evaluation.pairing import Candidate, jaccard_index, one_to_one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sayso.contract import Json
    from sayso.evaluation.corpus import AttributedText
    from sayso.model import Attribution, Report, Spans

LEAST_JACCARD = 0.5
_SHOWN = 100
"""Characters of a quotation that a table shows."""


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution in words: which report's, and what its parts and labels say."""

    report: str
    content: str
    cue: str
    source: str
    labels: tuple[tuple[str, str | None], ...]
    right: bool | None = field(default=None, compare=False)
    """Whether gold has it, with the same source; None where there is no gold to say so."""

    def line(self) -> str:
        """Source, cue and content as one line of text."""
        parts = [_short(part) if part else "-" for part in (self.source, self.cue, self.content)]
        gold = {None: "", True: ", in gold", False: ", not in gold"}[self.right]
        return f"{self.report}: {' | '.join(parts)} ({self.label('stance') or 'no stance'}{gold})"

    def label(self, name: str) -> str | None:
        """The value of one label."""
        return dict(self.labels)[name]

    def to_json(self) -> Json:
        """Words and labels."""
        words = {"content": self.content, "cue": self.cue, "source": self.source}
        return {"report": self.report, **words, **dict(self.labels)}


@dataclass(frozen=True, slots=True)
class Changed:
    """One attribution as two readings have it."""

    before: Told
    after: Told

    def differences(self) -> dict[str, tuple[str | None, str | None]]:
        """What differs, by name, before and after."""
        old, new = self.before.to_json(), self.after.to_json()
        return {name: (value, new[name]) for name, value in old.items() if value != new[name]}


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two sets of readings."""

    kept: int
    gained: tuple[Told, ...]
    lost: tuple[Told, ...]
    changed: tuple[Changed, ...]
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """Everything, in words."""
        return {
            "kept": self.kept,
            "gained": [told.to_json() for told in self.gained],
            "lost": [told.to_json() for told in self.lost],
            "changed": [
                {
                    "report": pair.before.report,
                    **{name: list(sides) for name, sides in pair.differences().items()},
                }
                for pair in self.changed
            ],
            "only_before": list(self.only_before),
            "only_after": list(self.only_after),
        }

    def table(self) -> str:
        """The changes as text: + gained, - lost, ~ changed."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield (
            f"{self.kept} kept, {len(self.gained)} gained, {len(self.lost)} lost, {len(self.changed)} changed"
        )
        yield from (f"+ {told.line()}" for told in self.gained)
        yield from (f"- {told.line()}" for told in self.lost)
        for pair in self.changed:
            yield f"~ {pair.before.line()}"
            for name, (before, after) in pair.differences().items():
                yield f"    {name}: {_short(before or '-')} > {_short(after or '-')}"
        for side, reports in (("before", self.only_before), ("after", self.only_after)):
            if reports:
                yield f"read only {side}, not compared: {', '.join(reports)}"


def load_reports(path: Path) -> dict[str, Report]:
    """The reports of a JSONL file that `sayso read --jsonl` wrote, by id; error lines are left out.

    Raises `SourceError` or `FormatError`.
    """
    reports = {}
    for place, data in lines_of(path):
        if "error" in data and "text" not in data:
            continue
        try:
            attributed_from_json(place, data)  # checks the spans
            report = report_from_json(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise FormatError(
                f"{place} is not a report; write it with `sayso read --jsonl` ({what_is_wrong(error)})"
            ) from error
        if report.id in reports:
            raise FormatError(f"{place}: the id {report.id!r} occurs twice; give each report its own")
        reports[report.id] = report
    return reports


def compare_readings(
    before: Mapping[str, Report], after: Mapping[str, Report], *, gold: Iterable[AttributedText] = ()
) -> Changes:
    """What differs, report by report; reports that only one side has are named and not compared.

    With ``gold`` texts, each attribution of a report that is among them says whether gold has it. Raises
    `FormatError` where the two sides read different texts under one id.
    """
    golds = {text.id: text for text in gold}
    parts = [_compare(before[name], after[name], golds.get(name)) for name in before if name in after]
    return Changes(
        kept=sum(part.kept for part in parts),
        gained=tuple(told for part in parts for told in part.gained),
        lost=tuple(told for part in parts for told in part.lost),
        changed=tuple(pair for part in parts for pair in part.changed),
        only_before=tuple(name for name in before if name not in after),
        only_after=tuple(name for name in after if name not in before),
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    """An attribution with what it is compared by: the letters of its parts, by their place."""

    told: Told
    content: Places
    cue: Places
    source: Places

    def equals(self, other: _Entry) -> bool:
        same_places = (self.content, self.cue, self.source) == (other.content, other.cue, other.source)
        return same_places and self.told.labels == other.told.labels

    def likeness(self, other: _Entry) -> float:
        if self.content or other.content:
            return jaccard_index(self.content, other.content)
        return jaccard_index(self.cue, other.cue)


def _compare(before: Report, after: Report, gold: AttributedText | None) -> Changes:
    if before.text != after.text:
        raise FormatError(f"{before.id}: the two files hold different texts; compare readings of the same")
    old, new = _entries(before, gold), _entries(after, gold)
    pairs = sorted(one_to_one(_candidates(old, new)))
    lost = set(range(len(old))) - {o for o, _ in pairs}
    gained = set(range(len(new))) - {n for _, n in pairs}
    unequal = [(old[o], new[n]) for o, n in pairs if not old[o].equals(new[n])]
    return Changes(
        kept=len(pairs) - len(unequal),
        gained=tuple(new[n].told for n in sorted(gained)),
        lost=tuple(old[o].told for o in sorted(lost)),
        changed=tuple(Changed(was.told, now.told) for was, now in unequal),
    )


def _candidates(old: list[_Entry], new: list[_Entry]) -> Iterator[Candidate]:
    for o, was in enumerate(old):
        for n, now in enumerate(new):
            likeness = was.likeness(now)
            if likeness >= LEAST_JACCARD:
                yield (not was.equals(now), -likeness, was.source.isdisjoint(now.source)), o, n


def _entries(report: Report, gold: AttributedText | None) -> list[_Entry]:
    text = MarkedText(report.text)
    right = right_attributions(gold, attributed_of(report)) if gold else None

    def letters(spans: Spans) -> Places:
        return text.letters(text.characters(spans))

    return [
        _Entry(
            replace(_told(report, a), right=None if right is None else number in right),
            letters(a.content),
            letters(a.cue),
            letters(a.source),
        )
        for number, a in enumerate(report.attributions)
    ]


def _told(report: Report, attribution: Attribution) -> Told:
    def words(spans: Spans) -> str:
        return " ... ".join(" ".join(span.of(report.text).split()) for span in spans)

    labels = {
        "stance": attribution.stance,
        "form": attribution.form,
        "certainty": attribution.certainty,
        "polarity": attribution.polarity,
        "detail": attribution.detail,
        "kind": attribution.speaker.kind,
        "speaker": attribution.speaker.name,
        "via": ", ".join(relay.name for relay in attribution.via) or None,
    }
    return Told(
        report=report.id,
        content=words(attribution.content),
        cue=words(attribution.cue),
        source=words(attribution.source),
        labels=tuple((name, str(value) if value is not None else None) for name, value in labels.items()),
    )


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]} ..."
