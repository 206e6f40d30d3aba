"""What a careful reader should notice, as plain sentences: read off the labels, never judged anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.answers.words import quoted, shown_name
from sayso.model import WITHHOLDS, Span, SpeakerKind, Stance
from sayso.phrasing import counted
from sayso.render.layout import place_words, rows
from sayso.render.safety import folded, shortened
from sayso.render.statement_words import who
from sayso.render.wording import plain, stance_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Attribution, Report, Spans
    from sayso.render.layout import Row

_NAME_LIMIT = 80
_WORDS_LIMIT = 120
_PLACES_SHOWN = 6
"""Characters of a name and of quoted words, and the places, that one line on a screen shows. By hand."""
DOUBTFUL = 0.3
"""Confidence below which a reading is called doubtful. On `gold/dev` 4 of 10 statements below it are
right, 10 of 16 up to .4, and 76 of 77 from .6 on."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to notice: a code for programs, the sentence, and the attributions it is about."""

    code: str
    text: str
    attributions: tuple[str, ...] = ()


def flags(report: Report) -> tuple[Flag, ...]:
    """Declines that are no denials, unnamed sources, relays, doubtful readings, the reading's own notes."""
    all_rows = rows(report)
    found = [
        *_declines(report, all_rows),
        *_unnamed(report, all_rows),
        *_relays(report),
        *_doubtful(report),
        *(Flag(note.code, folded(note.text)) for note in report.notes),
    ]
    return tuple(found)


def _declines(report: Report, all_rows: tuple[Row, ...]) -> Iterator[Flag]:
    seen: set[str] = set()
    for attribution in report.attributions:
        if attribution.stance not in WITHHOLDS:
            continue
        speaker = shortened(who(report, attribution), _NAME_LIMIT)
        place = place_words(attribution, all_rows)
        text = f"Not a denial: {speaker} {_refusal(report, attribution)}, {place}."
        if text not in seen:
            seen.add(text)
            yield Flag("not-a-denial", text, (attribution.id,))


def _refusal(report: Report, attribution: Attribution) -> str:
    word = stance_word(attribution.stance).word
    detail = plain(attribution.detail or "")
    # "said" alone shows nothing of a speaker who does not know: there the content is the evidence.
    spans = attribution.cue
    if attribution.stance is Stance.UNAWARE:
        spans = joined(report.text, attribution.cue + attribution.content)
    words = shortened(quoted(report.text, spans), _WORDS_LIMIT)
    if detail and detail.casefold() not in words.casefold():
        word = f"{word}: {detail}"
    return f"{word} (“{words}”)" if words else word


def joined(text: str, spans: Spans) -> Spans:
    """The spans in text order, those that touch or have only white space between them as one."""
    found: list[Span] = []
    for span in sorted(span for span in spans if 0 <= span.start < span.end):
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _unnamed(report: Report, all_rows: tuple[Row, ...]) -> Iterator[Flag]:
    for kind, noun in ((SpeakerKind.ANONYMOUS, "unnamed source"), (SpeakerKind.OFFICIAL, "unnamed official")):
        found = [a for a in report.attributions if a.speaker.kind is kind]
        if found:
            rest = f"rests on an {noun}" if len(found) == 1 else f"rest on {noun}s"
            text = f"{counted(len(found), 'statement')} {rest}: {_places(found, all_rows)}."
            yield Flag(f"unnamed-{kind.value}", text, tuple(a.id for a in found))


def _doubtful(report: Report) -> Iterator[Flag]:
    found = [a for a in report.attributions if a.confidence < DOUBTFUL]
    if found:
        numbers = listed([a.id.removeprefix("a") for a in found])
        verb = "is a doubtful reading" if len(found) == 1 else "are doubtful readings"
        text = f"{counted(len(found), 'statement')} {verb}: {numbers}."
        yield Flag("doubtful-reading", text, tuple(a.id for a in found))


def _places(found: list[Attribution], all_rows: tuple[Row, ...]) -> str:
    """ "paragraphs 1 and 2 (through Yonhap), a caption": by the relay that carries the word."""
    places: dict[str, dict[str, None]] = {}
    for attribution in found:
        relay = f" (through {shown_name(folded(attribution.via[0].name))})" if attribution.via else ""
        places.setdefault(relay, {})[place_words(attribution, all_rows)] = None
    groups = [listed(list(names)) + relay for relay, names in places.items()]
    more = len(groups) - _PLACES_SHOWN
    return ", ".join(groups[:_PLACES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def listed(places: list[str]) -> str:
    """ "paragraphs 1, 2 and 4": numbers together, further places behind; long lists are counted."""
    numbers = [place.removeprefix("paragraph ") for place in places if place.startswith("paragraph ")]
    others = [place for place in places if not place.startswith("paragraph ")]
    if len(numbers) > 2 * _PLACES_SHOWN:
        return ", ".join([f"{len(numbers)} paragraphs from {numbers[0]} to {numbers[-1]}", *others])
    if len(numbers) > 1:
        return ", ".join([f"paragraphs {', '.join(numbers[:-1])} and {numbers[-1]}", *others])
    return ", ".join(places)


def _relays(report: Report) -> Iterator[Flag]:
    relayed = [a for a in report.attributions if a.via]
    if not relayed:
        return
    names = Counter(
        shown_name(folded(name)) for a in relayed for name in dict.fromkeys(relay.name for relay in a.via)
    )
    through = ", ".join(f"{name} ({count})" for name, count in names.most_common())
    total = len(report.attributions)
    verb = "reaches" if total == 1 else "reach"
    text = f"{len(relayed)} of {counted(total, 'statement')} {verb} this report through others: {through}."
    yield Flag("relays", text, tuple(a.id for a in relayed))
