"""The words that sentences about parties and figures are made of."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Report, Span, Spans, SpeakerKind, Stance
from sayso.sentences import with_article

SAYS = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
DENIES = frozenset({Stance.DENIES, Stance.DOUBTS})
WILL_NOT_SAY = frozenset({Stance.DECLINES, Stance.UNAWARE})
ASKS_OR_PROMISES = frozenset({Stance.URGES, Stance.PLEDGES})
"""The four sides on which stances stand: in columns, counts and sentences alike."""

NAMELESS = {
    SpeakerKind.OFFICIAL: "an unnamed official",
    SpeakerKind.ANONYMOUS: "an unnamed source",
    SpeakerKind.OUTLET: "unnamed media",
    SpeakerKind.DOCUMENT: "a document",
    SpeakerKind.GROUP: "a group",
}
"""What a speaker without a name is called."""

NOBODY = "nobody named"

_PRONOUNS = frozenset({"it", "this", "that", "so", "them", "these", "those"})

_UNNAMED = ("unnamed ", "anonymous ", "unidentified ")


def party_name(name: str | None, kind: SpeakerKind | None) -> str:
    """The name, or what a speaker without one is called.

    >>> party_name("unnamed source of Yonhap", None), party_name("unnamed officials", None)
    ('an unnamed source of Yonhap', 'unnamed officials')
    """
    if name and name.strip():
        line = " ".join(name.split())
        return with_article(line) if line.startswith(_UNNAMED) else line
    return NAMELESS.get(kind, NOBODY) if kind else NOBODY


def listed(names: Sequence[str], *, most: int = 3) -> str:
    """Names as a sentence has them.

    >>> listed(["A", "B", "C", "D"]), listed(["A", "B"])
    ('A, B and 2 others', 'A and B')
    """
    if len(names) > most:
        shown = names[: most - 1]
        return f"{', '.join(shown)} and {len(names) - len(shown)} others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def quoted(text: str, spans: Spans) -> str:
    """The spans' words on one line, with an ellipsis where something is left out between."""
    found = [Span(max(span.start, 0), span.end) for span in spans]
    return " … ".join(filter(None, (" ".join(span.of(text).split()) for span in found)))


def words_of(report: Report, attribution: str) -> str:
    """What is said in the attribution of this id, else its cue; "" where the report has none of that id.

    A pronoun alone says nothing: "denied it" stands for "it".
    """
    found = next((one for one in report.attributions if one.id == attribution), None)
    if found is None:
        return ""
    words = quoted(report.text, found.content or found.cue)
    if words not in _PRONOUNS or not found.cue or found.cue[0] > found.content[0]:
        return words
    return quoted(report.text, (Span(found.cue[0].start, found.content[-1].end),))


def day(moment: str) -> str:
    """The day of a moment: "2016-10-05"."""
    return moment[:10]
