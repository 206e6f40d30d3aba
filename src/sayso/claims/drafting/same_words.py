"""What a report gives of a statement that other reports have on a claim, though its own words do not show it.

The sign is that it has the same words in a row as a statement on the claim has in the sentence by which it
is on it: two reports of one quotation, of which each gives another part. What else was said in one
breath with that sentence is no sign: a quotation of three sentences is on as many claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.bare import runs_of
from sayso.claims.answering.contradicting import SAYS_NO
from sayso.claims.propositions.put_forward import only_tells
from sayso.claims.propositions.voiced import said
from sayso.model import Form, Span
from sayso.story import AttributionRef, Member

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.story import Filed

SAME_WORDS = "the same words as on it in another report"
_QUOTED = frozenset({Form.DIRECT, Form.MIXED})
_SCORE = 0.5
"""Of what is inferred so: below what a proposition's own words give."""

Barred = frozenset[tuple[AttributionRef, AttributionRef]]
"""Pairs of attributions that people judged to be on different claims."""

Stretches = Mapping[AttributionRef, Sequence[Span]]
"""Where in its report an attribution has the propositions by which it is on a claim."""


class _Placed(NamedTuple):
    """An attribution with its place in the order of members, its report's text, the stretches of it that it
    quotes, and the runs of words in these."""

    ref: AttributionRef
    at: str
    place: int
    text: str
    quoted: tuple[Span, ...]
    runs: frozenset[str]

    def runs_in(self, stretches: Sequence[Span]) -> frozenset[str]:
        """The runs of words that it quotes within these stretches."""
        within = [span for span in stretches if any(span.overlaps(one) for one in self.quoted)]
        return frozenset().union(*(runs_of(span.of(self.text)) for span in within)) & self.runs


class QuotedWords:
    """All attributions of a story, looked up by the words they quote."""

    def __init__(self, filed: Iterable[Filed]) -> None:
        self.by_ref = {one.ref: one for one in _placed(filed)}
        self._by_run: dict[str, list[AttributionRef]] = defaultdict(list)
        for one in self.by_ref.values():
            for run in one.runs:
                self._by_run[run].append(one.ref)

    def beside(
        self, members: Sequence[Member], barred: Barred, stretches: Stretches | None = None
    ) -> tuple[Member, ...]:
        """The claim's members with those that it has not got yet, in order; ``barred`` are pairs that people
        told apart. A member without ``stretches``, as an answer is, is on it with all its words."""
        known = {member.ref: member for member in members}
        for member in self._by_words(known, stretches or {}):
            if not any((member.ref, ref) in barred or (ref, member.ref) in barred for ref in known):
                known.setdefault(member.ref, member)
        return tuple(known[ref] for ref in sorted(known, key=self._order))

    def _order(self, ref: AttributionRef) -> tuple[str, str, int]:
        one = self.by_ref[ref]
        return (one.at, ref.report, one.place)

    def _by_words(self, known: Mapping[AttributionRef, Member], stretches: Stretches) -> list[Member]:
        given: dict[str, AttributionRef] = {}
        for ref, member in known.items():
            if member.rule == SAYS_NO:  # what is inferred from words is not handed on to what lacks some
                continue
            one = self.by_ref[ref]
            for run in one.runs_in(stretches[ref]) if ref in stretches else one.runs:
                given.setdefault(run, ref)
        return [
            Member(other, known[ref].stance, _SCORE, SAME_WORDS)
            for run, ref in sorted(given.items())
            for other in self._by_run[run]
            if other.report != ref.report and other not in known
        ]


def _placed(filed: Iterable[Filed]) -> Iterator[_Placed]:
    for one in filed:
        for place, attribution in enumerate(one.report.attributions):
            if attribution.stance is not None:
                quotes = attribution.form in _QUOTED and not only_tells(attribution, one.report.text)
                runs = runs_of(said(attribution, one.report.text)) if quotes else frozenset[str]()
                yield _Placed(
                    AttributionRef(one.id, attribution.id),
                    one.rank,
                    place,
                    one.report.text,
                    attribution.content if quotes else (),
                    runs,
                )
