"""Whether a statement is of another place than the claim names, so that it confirms something else.

What a body confirms of one town confirms nothing of another. The place is looked for in the statement's
paragraph, since who confirms seldom says again where; where that names none, in the whole report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.dates import MONTHS, WEEKDAYS
from sayso.model import SpeakerKind
from sayso.outlets import outlets
from sayso.spans import hull

if TYPE_CHECKING:
    from sayso.lineage.ways.statements import Statement
    from sayso.story import Claim, Filed

_BETWEEN = 25
"""Characters between two places of which the one lies in or by the other: "Torv, in the east of Lund". By
hand."""
_LONGEST = 60
"""Characters of a place's name; what is longer is none."""
_WORDS = 5
"""Words of one."""


@dataclass(frozen=True)
class Whereabouts:
    """The places of a claim's sentence, and those that the story's reports have beside them."""

    claim: Claim
    filed: Sequence[Filed]

    def is_elsewhere(self, statement: Statement) -> bool:
        """Whether the claim's sentence names a place, and the statement's words and report only others."""
        if not self._claimed or statement.attribution is None:
            return False
        near = _paragraph(statement)
        here = near if self._places(near) else statement.filed.report.text
        places = self._places(here)
        return bool(places) and not self._these.search(here) and places.isdisjoint(self._beside)

    @cached_property
    def _claimed(self) -> frozenset[str]:
        return self._places(self.claim.text)

    @cached_property
    def _these(self) -> re.Pattern[str]:
        """The claim's places, as whole words."""
        names = sorted(map(re.escape, self._claimed), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")

    @cached_property
    def _beside(self) -> frozenset[str]:
        """What a report has side by side with one of them, as places are of which one lies in the other."""
        texts = (one.report.text for one in self.filed)
        return frozenset(
            name
            for text in texts
            for found in self._these.finditer(text)
            for name in _around(text, *found.span())
        )

    def _places(self, text: str) -> frozenset[str]:
        """What the text names after a word of place, but days, months, languages, outlets and speakers."""
        names = (_bare(found[1]) for found in _PLACE.finditer(text))
        return frozenset(name for name in names if not self._is_none(name))

    def _is_none(self, name: str) -> bool:
        first = name.partition(" ")[0].casefold()
        known = first in _times() or name.casefold() in _languages() or outlets().by_name(name) is not None
        return known or name.casefold() in self._speakers

    @cached_property
    def _speakers(self) -> frozenset[str]:
        """Outlets of the reports, outlets and persons that speak in them, and these by their last names; not
        bodies, which may be called by their place ("Harn said")."""
        speaking = [a.speaker for one in self.filed for a in one.report.attributions]
        names = {one.report.outlet.name for one in self.filed if one.report.outlet}
        names |= {speaker.name for speaker in speaking if speaker.kind is SpeakerKind.OUTLET and speaker.name}
        persons = {" ".join((s.name or "").split()) for s in speaking if s.kind is SpeakerKind.PERSON}
        last = {name.rpartition(" ")[2] for name in persons}
        return frozenset(name.casefold() for name in names | persons | last)


_NAME = r"[A-Z][\w'’-]*(?:[ \t][A-Z][\w'’-]*)*"
_PLACE = re.compile(
    rf"\b(?i:in|at|near|outside|inside|off|around)\s(?:the\s)?(?!(?:Mrs?|Ms|Miss|Dr|Sir)\b)({_NAME})"
)
_CAPITALS = re.compile(_NAME)
_STOP = re.compile(r"[.;\n]")


def _around(text: str, start: int, end: int) -> Iterator[str]:
    """The names that stand beside a stretch of the text, in its sentence."""
    after = _STOP.split(text[end : end + _BETWEEN + _LONGEST], maxsplit=1)[0]
    before = _STOP.split(text[max(0, start - _BETWEEN - _LONGEST) : start])[-1]
    yield from (name for name, at, _ in _parts(after) if 1 <= at <= _BETWEEN)
    yield from (name for name, _, to in _parts(before) if 1 <= len(before) - to <= _BETWEEN)


def _parts(text: str) -> Iterator[tuple[str, int, int]]:
    """Each run of capitalised words and the runs in it, with where they begin and end."""
    for run in _CAPITALS.finditer(text):
        words = list(re.finditer(r"\S+", run[0]))
        for first in range(len(words)):
            for last in words[first : first + _WORDS]:
                start, end = words[first].start(), last.end()
                yield _bare(run[0][start:end]), run.start() + start, run.start() + end


def _bare(name: str) -> str:
    """The name without what makes it an owner's."""
    return re.sub(r"['’]s?$", "", name)


@cache
def _times() -> frozenset[str]:
    return frozenset([*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), "sept"])


@cache
def _languages() -> frozenset[str]:
    return frozenset(lexicons.load("record")["languages"])


def _paragraph(statement: Statement) -> str:
    """The lines of the report in which the statement stands."""
    attribution, text = statement.attribution, statement.filed.report.text
    spans = (*attribution.content, *attribution.cue, *attribution.source) if attribution else ()
    if not spans:
        return ""
    whole = hull(spans)
    end = text.find("\n", whole.end)
    return text[text.rfind("\n", 0, whole.start) + 1 : end if end >= 0 else len(text)]
