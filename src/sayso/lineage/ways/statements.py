"""The attributions that speak to a claim, in the order of moments, and which of them a copy repeats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.bare import bare_words
from sayso.lineage.ways.issuers import issued
from sayso.model import NAMES_OF_NOBODY, PUTS_FORWARD, UNSPECIFIED, Span, SpeakerKind, Stance
from sayso.spans import hull

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.model import Attribution, Spans
    from sayso.story import AttributionRef, Claim, Copy, Filed, Member


@dataclass(frozen=True, slots=True)
class Statement:
    """A member of the claim: the report, the attribution and its stance to the claim.

    ``attribution`` is None where the report speaks in its own voice (a headline without a source). What is
    ``beside`` the claim only tells of its matter.
    """

    ref: AttributionRef
    filed: Filed
    attribution: Attribution | None
    stance: Stance
    beside: bool = False

    @property
    def report(self) -> str:
        """The report's id."""
        return self.ref.report

    @property
    def puts_forward(self) -> bool:
        """Whether the claim stands on it."""
        return self.stance in PUTS_FORWARD and not self.beside

    @property
    def tells_beside(self) -> bool:
        """Whether it asserts something of the claim's matter, and not the claim."""
        return self.beside and self.stance in PUTS_FORWARD

    def words(self, spans: Spans) -> str:
        """The words at these spans of the report, on one line."""
        return " ".join(" ".join(span.of(self.filed.report.text) for span in spans).split())


def statements_of(claim: Claim, filed: Sequence[Filed]) -> tuple[Statement, ...]:
    """The claim's members that stand in these reports, by moment, report and place in the text."""
    return _statements(claim.members, filed, beside=False)


def statements_beside(claim: Claim, filed: Sequence[Filed]) -> tuple[Statement, ...]:
    """What these reports tell of the claim's matter, in the same order."""
    return _statements(claim.also, filed, beside=True)


def _statements(members: Iterable[Member], filed: Iterable[Filed], *, beside: bool) -> tuple[Statement, ...]:
    by_id = {one.id: one for one in filed}
    found = [
        Statement(
            member.ref,
            by_id[member.ref.report],
            attribution_of(by_id[member.ref.report], member.ref.attribution),
            member.stance,
            beside,
        )
        for member in members
        if member.ref.report in by_id
    ]
    return tuple(sorted(found, key=_place))


def attribution_of(filed: Filed, attribution: str | None) -> Attribution | None:
    """The report's attribution of this id, if it has one; of "the statement" with who issued that."""
    found = filed.report.attribution(attribution)
    return issued(filed.report, found) if found else None


def is_voiceless(attribution: Attribution) -> bool:
    """Whether the text names nobody at all who says it."""
    if attribution.source or attribution.via:
        return False
    speaker = attribution.speaker
    told = speaker.name or UNSPECIFIED
    unnamed = told in NAMES_OF_NOBODY or told.startswith(("unnamed ", f"{UNSPECIFIED} "))
    return unnamed and speaker.kind in (None, SpeakerKind.GROUP, SpeakerKind.OUTLET, SpeakerKind.ANONYMOUS)


def _place(statement: Statement) -> tuple[str, str, Span, str]:
    attribution = statement.attribution
    spans = (attribution.content or attribution.cue or attribution.source) if attribution else ()
    return (
        statement.filed.rank,
        statement.report,
        hull(spans or [Span(0, 0)]),
        statement.ref.attribution,
    )


@dataclass(frozen=True, slots=True)
class Copying:
    """Which reports of a claim have its words from another report, and which reports carry it so."""

    origin: Mapping[str, Copy]
    """The copy by which a report has its word, by the copying report."""

    def source_of(self, report: str) -> str:
        """The report at the beginning of the copies that lead to ``report``."""
        seen = {report}
        while report in self.origin:
            report = self.origin[report].original
            if report in seen:
                break
            seen.add(report)
        return report


def copying(statements: Sequence[Statement], copies: Iterable[Copy], filed: Sequence[Filed]) -> Copying:
    """The copies by which the claim's word went on.

    A copy carries the claim where the original does and the words of one of the original's statements stand
    in the copy's text too. Each report has its word from one original: an agency's, or whom it credits,
    before others, then the one with the largest share.
    """
    by_id = {one.id: one for one in filed}
    carried: dict[str, list[Statement]] = {}
    for statement in statements:
        carried.setdefault(statement.report, []).append(statement)
    chosen: dict[str, Copy] = {}
    for copy in sorted(copies, key=_as_original):
        if copy.copy in chosen or copy.copy not in by_id or _leads_back(chosen, copy):
            continue
        text = bare_words(by_id[copy.copy].report.text)
        if any(is_repeated(statement, text) for statement in carried.get(copy.original, ())):
            chosen[copy.copy] = copy
    return Copying(chosen)


def is_repeated(statement: Statement, text: str) -> bool:
    """Whether what is stated stands word for word in ``text``, of `bare_words`."""
    attribution = statement.attribution
    spans = (attribution.content or attribution.cue) if attribution else ()
    pieces = [bare_words(span.of(statement.filed.report.text)) for span in spans]
    return any(pieces) and all(piece in text for piece in pieces)


def _as_original(copy: Copy) -> tuple[bool, float, str, str]:
    """What is looked at first: a copy of a newspaper's copy has its word from the agency all the same."""
    return not (copy.directed and copy.agency), -copy.share, copy.original, copy.copy


def _leads_back(chosen: Mapping[str, Copy], copy: Copy) -> bool:
    """Whether the copy would close a ring of copies."""
    report = copy.original
    while report in chosen:
        report = chosen[report].original
    return report == copy.copy
