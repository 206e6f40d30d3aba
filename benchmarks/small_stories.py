"""Small stories: what is said in a few short reports, held against what their writer says is one claim.

    python benchmarks/small_stories.py gold/small-stories.jsonl [--part dev|held] [--verbose]

Sixty-eight invented stories of three to five reports; before anything had read them their writers (language
models) named pairs of statements that say the same, that the one says is not so, and that are two points, and
how statements stand to the story's chief claim. Thresholds are chosen on those of the part "dev"; the others
are "held". Printed: how many pairs are read at all and stand on one claim, by verdict; how many of those that
stand together should (precision), and of those that should do (recall), and have the right sides; how many of
the rest stand on two claims that are told as on the same point; and of statements the stance to the chief
claim.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.claims import claims_of
from sayso.document import Document, Media
from sayso.embedding import Embedder
from sayso.matching import comparer_for
from sayso.model import Span, Stance
from sayso.pipeline import ReportReader
from sayso.settings import settings_from
from sayso.story import AttributionRef, Filed, RelationType, in_order
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.story import Claim

ONE = {"same": "agree", "against": "oppose"}
"""What two statements that are one claim should do on it, by verdict."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story as read and told: its reports by id, the stances to each of its claims, chief first, and which
    two of these, by their places, are told as on the same point."""

    reports: Mapping[str, Filed]
    claims: tuple[Mapping[AttributionRef, Stance], ...]
    beside: frozenset[tuple[int, int]]

    def statement(self, report: str, words: str) -> AttributionRef | None:
        """The statement that has most of the words in its content or cue, and least else; None for none."""
        filed = self.reports[report]
        span = _place(filed.report.text, words)
        found = []
        for attribution in filed.report.attributions:
            spans = [*attribution.content, *attribution.cue]
            shared = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in spans)
            if 2 * shared >= span.end - span.start:
                rest = shared / sum(one.end - one.start for one in spans)
                found.append((rest, AttributionRef(filed.id, attribution.id)))
        return max(found, key=lambda one: one[0])[1] if found else None

    def relation(self, one: AttributionRef, other: AttributionRef) -> str:
        """ "agree" or "oppose", by the first claim that both are on; where there is none, "beside" if they
        are on two that are told as on the same point, else "apart"."""
        for claim in self.claims:
            if one in claim and other in claim:
                denials = [claim[ref] is Stance.DENIES for ref in (one, other)]
                return "agree" if denials[0] == denials[1] else "oppose"
        beside = any(one in self.claims[i] and other in self.claims[j] for i, j in self.beside)
        return "beside" if beside else "apart"


def _place(text: str, words: str) -> Span:
    """Where the words are; lines and marks may be others."""
    pattern = r"\s+".join(map(re.escape, plain_marks(words).split()))
    found = re.search(pattern, plain_marks(text))
    if not found:
        raise SystemExit(f"no report has the words {words!r}")
    return Span(*found.span())


def told(story: Mapping[str, Any], reader: ReportReader, embedder: Embedder) -> Told:
    """The story of its reports, a day apart."""
    reports = {}
    for day, given in enumerate(story["reports"], 1):
        page = Document(given["id"], Media.GIVEN, given["text"], id=given["id"], headline=given["headline"])
        reports[given["id"]] = Filed(reader.read(page), f"2024-01-0{day}")
    matches = comparer_for(settings_from(), embedder)
    claims = claims_of(in_order(list(reports.values())), embedder, matches=matches)
    return Told(reports, tuple(map(_stances, claims)), frozenset(_beside(claims)))


def _beside(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """The places of two claims that are told as on the same point: it is told of both."""
    at = {claim.id: place for place, claim in enumerate(claims)}
    for claim in claims:
        for relation in claim.relations:
            if relation.type is RelationType.SAME_POINT:
                yield at[claim.id], at[relation.of]


def _stances(claim: Claim) -> Mapping[AttributionRef, Stance]:
    return {member.ref: member.stance for member in claim.members}


class Counts:
    """What came of the pairs, and of the stances to the chief claim."""

    def __init__(self) -> None:
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.stances: Counter[tuple[str, str]] = Counter()

    def add(self, story: Mapping[str, Any], found: Told) -> Iterator[str]:
        """Count a story's pairs and stances; gives a line for each pair that is not as it should be."""
        for report, words, other_report, other_words, verdict in story["pairs"]:
            one = found.statement(report, words)
            other = found.statement(other_report, other_words)
            got = "unread" if one is None or other is None or one == other else found.relation(one, other)
            self.pairs[verdict, got] += 1
            if got != ONE.get(verdict, "apart"):
                yield f"{story['story']} {verdict} is {got}: {words} | {other_words}"
        chief = found.claims[0] if found.claims else {}
        for report, words, verdict in story["stances"]:
            ref = found.statement(report, words)
            self.stances[verdict, "unread" if ref is None else str(chief.get(ref, "none"))] += 1

    def table(self) -> str:
        """The figures in words."""
        together = sum(count for (_, got), count in self.pairs.items() if got in {"agree", "oppose"})
        read = Counter(verdict for verdict, got in self.pairs.elements() if got != "unread")
        wrong = sum(self.pairs["apart", got] for got in ("agree", "oppose"))
        one, right = read["same"] + read["against"], together - wrong
        sides = sum(self.pairs[verdict, got] for verdict, got in ONE.items())
        beside = sum(count for (_, got), count in self.pairs.items() if got == "beside")
        rightly = beside - self.pairs["apart", "beside"]
        known = Counter({key: count for key, count in self.stances.items() if key[1] != "unread"})
        placed = sum(count for (_, got), count in known.items() if got != "none")
        kept = sum(count for (verdict, got), count in known.items() if verdict == got)
        return "\n".join(
            [
                f"pairs read: {read.total()} of {self.pairs.total()}; on one claim {together}, "
                f"{right / together if together else 0:.3f} of them rightly",
                f"one claim: {one}, {right / one:.3f} of them on one, {sides / one:.3f} with the right sides",
                f"on two claims told as on the same point: {beside} more, {rightly} of them rightly; "
                f"one claim or the same point: {(right + rightly) / one:.3f} of what is one",
                f"stances to the chief claim: {kept} of {known.total()} right; {placed} on it, "
                f"{kept - known['none', 'none']} of them rightly",
            ]
        )


def main() -> None:
    """Read, tell, count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path)
    parser.add_argument("--part", choices=("dev", "held"))
    parser.add_argument("--verbose", action="store_true", help="also print the pairs that are wrong")
    options = parser.parse_args()
    reader, embedder, counts = ReportReader(), Embedder(), Counts()
    stories = [json.loads(line) for line in options.stories.read_text("utf-8").splitlines()]
    for story in stories:
        if options.part not in (None, story["part"]):
            continue
        for line in counts.add(story, told(story, reader, embedder)):
            if options.verbose:
                print(line)
    print(counts.table())


if __name__ == "__main__":
    main()
