"""Who speaks by what stands beside a name: a title, another noun, the clause that tells of somebody."""

from __future__ import annotations

import pytest

from sayso.document import Document, Media
from sayso.model import SpeakerKind
from sayso.pipeline import ReportReader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The religious scholar, Sheikh Omar al-Tareki strongly believes that it is forbidden.",
            [("Omar al-Tareki", SpeakerKind.PERSON)],
        ),
        (
            "One worker, Engineer Olu al-Harni, said the wall had cracked.",
            [("Olu al-Harni", SpeakerKind.PERSON)],
        ),
        (
            "The religious scholars, Sheikh Omar al-Tareki and Sheikh Ali al-Harni, said it was forbidden.",
            [("religious scholars", SpeakerKind.GROUP)],
        ),
        (
            "The Beacon magazine said it was closed. Conservative Beacon circles say the mayor must go.",
            [("Beacon", SpeakerKind.OUTLET), ("conservative Beacon circles", SpeakerKind.GROUP)],
        ),
        (
            "The Beacon magazine said the port was closed. A Beacon investigation found that it was open.",
            [("Beacon", SpeakerKind.OUTLET), ("Beacon", SpeakerKind.OUTLET)],
        ),
        (
            "The ministry admitted that Orsa Lines is bankrupt although it did not elaborate on the causes.",
            [("ministry", SpeakerKind.ORGANIZATION), ("ministry", SpeakerKind.ORGANIZATION)],
        ),
        (
            "The mayor said Orsa Lines was in debt, though it denied the claim.",
            [("mayor", SpeakerKind.OFFICIAL), ("Orsa Lines", SpeakerKind.ORGANIZATION)],
        ),
        (
            "The library director, Ann-Marie d'Orsa, said the library will move.",
            [("Ann-Marie d'Orsa", SpeakerKind.PERSON)],
        ),
        (
            'Police held Rolf "Big Crane" Odern in Harn. "I did nothing," he said. Odern denied the theft.',
            [("Rolf Odern", SpeakerKind.PERSON), ("Rolf Odern", SpeakerKind.PERSON)],
        ),
        (
            "There was no immediate White House reaction.",
            [("White House", SpeakerKind.ORGANIZATION)],
        ),
        (
            'The makers of "Tarn Tales: The Brome Rises" have not released any official statement.',
            [("makers of Tarn Tales: The Brome Rises", SpeakerKind.OFFICIAL)],
        ),
    ],
)
def test_who(reader: ReportReader, text: str, expected: list[tuple[str, SpeakerKind]]) -> None:
    report = reader.read(Document("report", Media.GIVEN, text))
    assert [(one.speaker.name, one.speaker.kind) for one in report.attributions] == expected
