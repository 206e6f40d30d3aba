"""The bundled story's origin counts against gold, claim by claim and day by day.

Reports, claims and copies are gold's (`sayso.evaluation.sample_lineage`), so this measures the rule alone:
origins found, untraced reports, and both bounds must all be gold's.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso import samples
from sayso.evaluation.measure import Share
from sayso.evaluation.names import same_speaker
from sayso.evaluation.sample_lineage import gold_claims, gold_copies, gold_filed
from sayso.lineage import lineage_of
from sayso.story import Origins

Counts = tuple[int, int, int, int]
"""Origins found, untraced reports, at least, at most."""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """One claim's counts at the end of one day."""

    claim: str
    day: str
    gold: Counts
    found: Counts


@dataclass(frozen=True, slots=True)
class SampleOrigins:
    """All claims and days, and whether the origins found are those that gold names."""

    days: tuple[DayCounts, ...]
    named: Share

    @property
    def right(self) -> Share:
        """On how many claims and days all four counts are gold's."""
        return Share(sum(day.gold == day.found for day in self.days), len(self.days))

    def table(self) -> str:
        """The figures as text, with what differs."""
        lines = [
            f"bundled story: counts right on {self.right.right} of {self.right.of} claims and days, "
            f"{self.named.right} of {self.named.of} named origins found"
        ]
        lines += [
            f"  {day.claim} {day.day}: found {day.found}, gold {day.gold}"
            for day in self.days
            if day.gold != day.found
        ]
        return "\n".join(lines)


def sample_origins() -> SampleOrigins:
    """The counts of every claim of the story on every day."""
    gold = samples.load_gold()
    filed, copies, claims = gold_filed(gold), gold_copies(gold), gold_claims(gold)
    days: list[DayCounts] = []
    named = Share()
    for record in gold["story"]["claims"]:
        for day, counts in record["origins_by_day"].items():
            came = [one for one in filed if one.at[:10] <= day]
            lineage = lineage_of(claims[record["id"]], came, copies, ())
            days.append(DayCounts(record["id"], day, _gold(counts), _found(lineage.origins)))
        names = [node.name for node in lineage.nodes if node.id in lineage.origins.found]
        matched = sum(any(same_speaker(one, name) for name in names) for one in record["named_origins"])
        named += Share(matched, len(record["named_origins"]))
    return SampleOrigins(tuple(days), named)


def _gold(counts: dict[str, int]) -> Counts:
    return counts["found"], counts["untraced"], counts["at_least"], counts["at_most"]


def _found(origins: Origins) -> Counts:
    return len(origins.found), len(origins.untraced), origins.at_least, origins.at_most
