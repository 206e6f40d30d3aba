"""Why an attribution reads as it does: the sentence, each label, the rule that set it and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from sayso.answers.words import quoted
from sayso.model import Span
from sayso.render.day_words import when
from sayso.render.layout import Mark, Part, rows, runs
from sayso.render.safety import for_encoding
from sayso.render.screen import Screen
from sayso.render.statement_words import role_of, source_of, through, what, who
from sayso.render.wording import (
    certainty_word,
    field_word,
    form_word,
    kind_word,
    plain,
    polarity_word,
    stance_phrase,
)
from sayso.sentences import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from sayso.model import Attribution, Reason, Report

_WINDOW = 400
"""Code points looked at on either side for the sentence's ends: longer sentences are not printed whole."""
_STYLES = {Part.CONTENT: "underline", Part.CUE: "bold", Part.SOURCE: "italic"}


@dataclass(frozen=True, slots=True)
class Label:
    """One field of an attribution: its value in words and as the contract has it, and the reasons given."""

    field: str
    value: str
    reasons: tuple[Reason, ...]


def print_explanation(report: Report, attribution: Attribution, console: Console) -> None:
    """Print the attribution's sentence with its parts marked, then each label and what it rests on."""
    screen = Screen.of(console)
    sentences = [_marked(report, attribution, passage, screen) for passage in passages(report, attribution)]
    labels = explained(report, attribution)
    if screen.plain:
        _print_plain(report, sentences, labels, screen)
        return
    for sentence in sentences:
        screen.show(sentence)
        screen.console.print()
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(style="dim", max_width=22, overflow="fold")
    table.add_column(overflow="fold")
    for label in labels:
        table.add_row(screen.text(field_word(label.field)), _value(report, label, screen))
    screen.console.print(table, highlight=False)


def _print_plain(report: Report, sentences: list[Text], labels: tuple[Label, ...], screen: Screen) -> None:
    for sentence in sentences:
        screen.line(sentence.plain.strip())
    for label in labels:
        reasons = "; ".join(reason_words(report, reason) for reason in label.reasons)
        cells = (field_word(label.field), label.value, reasons)
        screen.line("\t".join(screen.words(cell) for cell in cells))


def explained(report: Report, attribution: Attribution) -> tuple[Label, ...]:
    """Every label of the attribution with its reasons; reasons for other labels follow at the end."""
    fields = list(_fields(report, attribution))
    known = {name for name, _ in fields}
    others = dict.fromkeys(reason.label for reason in attribution.why if reason.label not in known)
    return tuple(
        Label(name, value, tuple(reason for reason in attribution.why if reason.label == name))
        for name, value in (*fields, *((name, "") for name in others))
        if value or any(reason.label == name for reason in attribution.why)
    )


def reason_words(report: Report, reason: Reason) -> str:
    """ "no-comment phrase: “nothing to confirm” (confidence 99 %)"."""
    words = quoted(report.text, reason.spans, gap="” … “")
    rests = f": “{words}”" if words else ""
    sure = "" if reason.confidence is None else f" (confidence {reason.confidence:.0%})"
    return f"{plain(reason.rule)}{rests}{sure}"


def passages(report: Report, attribution: Attribution) -> tuple[Span, ...]:
    """The sentences that hold the attribution's spans, a block at a time, in text order."""
    spans = [*attribution.content, *attribution.cue, *attribution.source]
    found: list[Span] = []
    for row in rows(report):
        inside = [span for span in spans if row.span.overlaps(span)]
        if inside:
            start = max(row.span.start, min(span.start for span in inside))
            end = min(row.span.end, max(span.end for span in inside))
            found.append(_sentences(report.text, Span(start, end), row.span))
    return tuple(found)


def _sentences(text: str, span: Span, block: Span) -> Span:
    floor, ceiling = max(block.start, span.start - _WINDOW), min(block.end, span.end + _WINDOW)
    ends = [match.end() for match in SENTENCE_END.finditer(text, floor, ceiling)]
    before = [end for end in ends if end <= span.start]
    after = SENTENCE_END.search(text, max(span.end - 1, span.start), ceiling)
    return Span(before[-1] if before else floor, after.end() if after else ceiling)


def _fields(report: Report, attribution: Attribution) -> Iterator[tuple[str, str]]:
    speaker = attribution.speaker
    yield "spans", f"confidence {attribution.confidence:.0%}"
    yield "speaker", ", ".join(part for part in (who(report, attribution), role_of(speaker)) if part)
    yield "kind", f"{kind_word(speaker)}{_code(speaker.kind)}"
    yield from _profile(report, attribution)
    yield "stance", f"{stance_phrase(attribution)}{_code(attribution.stance)}"
    yield "detail", attribution.detail or ""
    yield "form", form_word(attribution.form) + _code(attribution.form)
    yield "certainty", certainty_word(attribution.certainty)
    yield "polarity", polarity_word(attribution.polarity) + _code(attribution.polarity)
    yield "via", through(attribution)
    yield "said", when(attribution.said)
    yield "responds_to", _other(report, attribution.responds_to)
    yield "nested_in", _other(report, attribution.nested_in)
    inner = [other.id for other in report.attributions if other.nested_in == attribution.id]
    yield "holds", "; ".join(_other(report, name) for name in inner)


def _profile(report: Report, attribution: Attribution) -> Iterator[tuple[str, str]]:
    """Why the source is not named, and which other unnamed ones it may be."""
    source = source_of(report, attribution)
    if source is None:
        return
    yield "anonymity", quoted(report.text, source.anonymity)
    names = {other.id: other.name or other.id for other in report.sources}
    yield "may_be", "; ".join(names[other] for other in source.may_be if other in names)


def _code(value: object) -> str:
    return f" [{value}]" if value else ""


def _other(report: Report, name: str | None) -> str:
    """Another attribution by id, speaker, stance and words."""
    found = next((other for other in report.attributions if other.id == name), None)
    if found is None:
        return name or ""
    return f"{found.id}: {who(report, found)} {stance_phrase(found)} “{what(report, found)}”"


def _marked(report: Report, attribution: Attribution, passage: Span, screen: Screen) -> Text:
    """The passage with its parts in brackets that name them, so that colour is never needed."""
    text = screen.raw(report.text)
    shown = Text(overflow="fold")
    previous: Part | None = None
    for run in runs(passage, _own_marks(attribution)):
        part = run.marks[-1].part if run.marks else None
        if part is not previous:
            shown.append("]" if previous else "").append(f"[{part}: " if part else "", style="dim")
        words = for_encoding(run.span.of(text), screen.encoding)
        shown.append(words, style=_STYLES[part] if part else "")
        previous = part
    return shown.append("]" if previous else "")


def _own_marks(attribution: Attribution) -> list[Mark]:
    return [Mark(span, 0, part) for part in Part for span in getattr(attribution, part.value)]


def _value(report: Report, label: Label, screen: Screen) -> Text:
    value = Text(overflow="fold").append_text(screen.text(label.value, "bold"))
    for reason in label.reasons:
        value.append("\n" if value.plain else "").append_text(screen.text(reason_words(report, reason)))
    return value
