"""Steps from outlets that a report credits, or says carried the story, though it tells nothing they said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lineage.ways.carriers import carriers
from sayso.lineage.ways.credits import credit_lines
from sayso.lineage.ways.parties import Party, Way, is_own
from sayso.lineage.ways.same_matter import words_of_most
from sayso.lineage.ways.statements import Statement
from sayso.model import SpeakerKind, Stance
from sayso.story import AttributionRef, EdgeType, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sayso.model import Speaker


def credited_ways(statements: Iterable[Statement], known: Mapping[str, Speaker]) -> Iterator[Way]:
    """The steps from outlets that reports with statements credit by a line of its own, or say that they
    carried the story; none is an origin.

    ``known`` are the story's speakers by name: who is credited may be a person ("Source: Ada Brome").
    """
    reports = {one.report: one.filed for one in statements}.values()
    common = words_of_most(reports)
    for filed in reports:
        text = filed.report.text
        for number, credit in enumerate((*credit_lines(text), *carriers(text, common)), 1):
            ref = AttributionRef(filed.id, f"credit{number}")
            statement = Statement(ref, filed, None, Stance.ASSERTS, beside=True)
            if not is_own(statement, credit.name):
                shown = (Evidence(filed.id, credit.at),)
                speaker = known.get(credit.name)
                person = speaker if speaker and speaker.kind is SpeakerKind.PERSON else None
                yield Way(statement, (Party(credit.name, person, ref, EdgeType.CITES, shown),))
