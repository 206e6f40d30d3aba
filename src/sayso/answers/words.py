"""The words that sentences about parties and figures are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import dropwhile

from sayso import lexicons
from sayso.bare import bare_words
from sayso.lexicons.negation import negation
from sayso.lexicons.roles import roles
from sayso.model import UNNAMED_MEDIA, VEILED, Attribution, Report, Span, Spans, SpeakerKind, Stance
from sayso.phrasing import with_article
from sayso.story import AttributionRef

NAMELESS = {
    SpeakerKind.OFFICIAL: "an unnamed official",
    SpeakerKind.ANONYMOUS: "an unnamed source",
    SpeakerKind.OUTLET: "an unnamed outlet",
    SpeakerKind.DOCUMENT: "a document",
    SpeakerKind.GROUP: "a group",
}
"""What a speaker without a name is called."""

NOBODY = "nobody named"

_SORTS = frozenset({SpeakerKind.DOCUMENT, SpeakerKind.OUTLET, None})
"""Kinds whose names have capitals; a person may be "the chief inspector" and yet one whom a report names."""
_UNNAMED = ("unnamed ", "anonymous ", "unidentified ")


def party_name(name: str | None, kind: SpeakerKind | None) -> str:
    """The name, or what a speaker without one is called.

    >>> party_name("unnamed source of Yonhap", None), party_name("unnamed officials", None)
    ('an unnamed source of Yonhap', 'unnamed officials')
    """
    if name and name.strip():
        line = " ".join(name.split())
        if line == UNNAMED_MEDIA:
            return shown_name(line)
        return with_article(line) if line.startswith(_UNNAMED) else line
    return NAMELESS.get(kind, NOBODY) if kind else NOBODY


def shown_name(name: str) -> str:
    """A name as people are shown it: the press at large is no name of anybody's.

    >>> shown_name("unnamed media"), shown_name("Tarn Courier")
    ('an unnamed outlet', 'Tarn Courier')
    """
    return NAMELESS[SpeakerKind.OUTLET] if name == UNNAMED_MEDIA else name


def is_nameless(name: str, kind: SpeakerKind | None) -> bool:
    """Whether a name is none but says only what sort speaks: "unnamed media", "statement".

    >>> is_nameless("statement", SpeakerKind.DOCUMENT), is_nameless("Tarn Report", SpeakerKind.DOCUMENT)
    (True, False)
    """
    if name.startswith(_UNNAMED):
        return True
    return kind in _SORTS and not any(letter.isupper() for letter in name)


def is_no_name(words: str) -> bool:
    """Whether words are nobody's name, nor a part of one that tells somebody from others.

    >>> is_no_name("the"), is_no_name("Of the"), is_no_name("the Tarn"), is_no_name("!")
    (True, True, False, True)
    """
    return not set(bare_words(words).split()) - _naming_nobody()


def without_title(name: str) -> str:
    """The name without what stands before names and is none; "" where nothing stands there, or nothing else.

    >>> [without_title(name) for name in ("Mr Hale", "Dr. Ida Brenn", "a source", "Hale")]
    ['Hale', 'Ida Brenn', 'source', '']
    """
    words = name.split()
    titles = roles("honorifics")
    left = list(dropwhile(lambda one: is_no_name(one) or bare_words(one) in titles, words))
    return " ".join(left) if len(left) < len(words) else ""


@cache
def _naming_nobody() -> frozenset[str]:
    """Articles, pronouns and the short words that join the parts of names: by themselves they name nobody."""
    return frozenset().union(*map(_listed, ("pronouns", "articles", "joining", "persons", "rest")))


@cache
def _listed(name: str) -> frozenset[str]:
    """A word list of `lexicons/wording.toml`."""
    return frozenset(lexicons.load("wording")[name])


def listed(names: Sequence[str], *, most: int = 3) -> str:
    """Names as a sentence has them.

    >>> listed(["A", "B", "C", "D"]), listed(["A", "B"])
    ('A, B and 2 others', 'A and B')
    """
    if len(names) > most:
        shown = names[: most - 1]
        return f"{', '.join(shown)} and {len(names) - len(shown)} others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def quoted(text: str, spans: Spans, *, gap: str = " … ") -> str:
    """The spans' words on one line, with an ellipsis where something is left out between, or ``gap``."""
    found = [Span(max(span.start, 0), span.end) for span in spans]
    return gap.join(filter(None, (" ".join(span.of(text).split()) for span in found)))


def words_of(report: Report, attribution: str) -> str:
    """What is said in the attribution of this id (see `as_said`); "" where the report has none of that id."""
    found = report.attribution(attribution)
    if found is None:
        return ""
    return as_said(report.text, found)


def passage_of(
    ref: AttributionRef, reports: Mapping[str, Report]
) -> tuple[Report | None, Attribution | None]:
    """The report and the attribution at an address, as far as there are."""
    report = reports.get(ref.report)
    return report, report.attribution(ref.attribution) if report else None


def as_said(text: str, attribution: Attribution) -> str:
    """What is said, from the cue on where that tells more than that somebody speaks: "chastised the police",
    "denied it"; without a content, the cue."""
    content, cue = attribution.content, attribution.cue
    if not content or not cue or not _stands_before(text, cue[-1], content[0]):
        return quoted(text, content or cue)
    if _only_tells(cue[-1].of(text).casefold(), attribution.stance):
        return quoted(text, content)
    return quoted(text, (Span(cue[-1].start, content[0].end), *content[1:]))


def _stands_before(text: str, cue: Span, content: Span) -> bool:
    """Whether the cue stands right before the content, which is no quotation."""
    between = text[cue.end : content.start]
    near = cue.end <= content.start <= cue.end + _NEAR and not _APART.search(between)
    return near and text[content.start : content.start + 1] not in _MARKS


def _only_tells(cue: str, stance: Stance | None) -> bool:
    """Whether the cue is a plain verb of telling: of one who does more than assert its last word must be
    ("said he denied"), and no "not" stands in it."""
    words = cue.split()
    telling = words[-1:] if stance is not Stance.ASSERTS else words
    return not _listed("telling").isdisjoint(telling) and negation("says_no").search(cue) is None


_NEAR = 20
"""Characters between a cue and a content that is its object, as in "chastised, on Monday, the": room for an
adverb or a day, by hand."""
_APART = re.compile(r"[\"“”‘:.;\n]")
_MARKS = "\"“‘'"


def own_name(name: str | None, kind: SpeakerKind | None) -> str:
    """The name of one whom the reports name; "" for all others, whom `party_name` only describes."""
    return name if name and kind not in VEILED and not is_nameless(name, kind) else ""
