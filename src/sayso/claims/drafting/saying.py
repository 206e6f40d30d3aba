"""Whether it is disputed that somebody said what a story's reports quote him with.

The claim is then that he said it, and a sentence that tells who says it names it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.claims.drafting.naming import MOST_WORDS, whole_name
from sayso.claims.propositions.voiced import said
from sayso.claims.propositions.words import stop_words, words_that
from sayso.model import NAMED
from sayso.story import AttributionRef
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.claims.drafting.drafts import Draft
    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.propositions.units import Unit
    from sayso.model import Attribution
    from sayso.story import Filed

_LEAST_REPORTS = 2
"""Reports that tell of a misquotation, so that it is one of the story and no aside of one reporter."""
_LEAST = 1 / 3
"""Share of a claim's propositions that are laid to one speaker, so that they are his word; the rest has him
by other names, or relays him."""


class Sayings:
    """Who speaks in a story's statements, and of whom it is told that he did not say what he is quoted
    with."""

    def __init__(self, filed: Iterable[Filed]) -> None:
        self._speakers: dict[AttributionRef, str] = {}
        told: dict[str, set[str]] = defaultdict(set)
        for one in filed:
            for attribution in one.report.attributions:
                if (name := _name_of(attribution)) is not None:
                    self._speakers[AttributionRef(one.id, attribution.id)] = name
                words = plain_marks(said(attribution, one.report.text))
                if words_that("misquoted").search(words):
                    for word in _words(words):
                        told[word].add(one.id)
        self._misquoted = {word for word, reports in told.items() if len(reports) >= _LEAST_REPORTS}

    def named(self, draft: Draft, units: Sequence[Unit], alike: Matrix) -> Draft:
        """The claim, named by a sentence that tells whose words its members give where it is disputed that
        they are his; ``alike`` is the likeness of all the ``units`` of the story."""
        if not self._misquoted:
            return draft
        speaking = {member.ref for member in draft.members}
        group = [i for i, unit in enumerate(units) if unit.ref in speaking]
        names = self._disputed([units[i] for i in group])
        telling = [i for i in group if names and _tells_who(units[i], names)]
        if not telling:
            return draft
        row = alike[draft.named_at]
        best = max(telling, key=lambda i: (float(row[i]), -len(units[i].whole), -i))
        return replace(draft, text=whole_name(units[best]), named_by=units[best], named_at=best)

    def _disputed(self, units: Sequence[Unit]) -> frozenset[str]:
        """Words of the name of the one whose word the propositions are, where that is what is disputed."""
        speakers = [self._speakers.get(unit.ref) for unit in units if unit.main]
        counts = Counter(word for name in speakers if name for word in set(_words(name)))
        common = {word for word, count in counts.items() if count >= _LEAST * len(speakers)}
        return frozenset(common if common & self._misquoted else ())


def _tells_who(unit: Unit, names: frozenset[str]) -> bool:
    """Whether the report's sentence is not too long for a name and has, beside the words that were said,
    whose they are."""
    beside = " ".join(unit.whole.split()).replace(" ".join(unit.words.split()), " … ")
    return (
        "…" in beside
        and bool(names & set(_words(plain_marks(beside))))
        and len(unit.whole.split()) <= MOST_WORDS
    )


def _name_of(attribution: Attribution) -> str | None:
    speaker = attribution.speaker
    return speaker.name if speaker.kind in NAMED else None


def _words(text: str) -> Iterator[str]:
    """The words in lower case that a name may have."""
    for word in text.lower().replace("'s", "").split():
        bare = word.strip(".,;:!?\"'()")
        if bare and bare not in stop_words():
            yield bare
