"""Firms whose names have "&" in them: one body, not two speakers, also behind what they are."""

from __future__ import annotations

import pytest

from sayso.document import Document, Media
from sayso.model import SpeakerKind
from sayso.pipeline import ReportReader


@pytest.mark.parametrize(
    "text",
    [
        "Brandt & Sons, the builder of the Orsa bridge, denied on Thursday that cracks had been found.",
        "Brandt & Sons had denied the cracks on Thursday, the Harbour Post reported.",
        "The builder, Brandt & Sons, did not respond to a request for comment.",
    ],
)
def test_a_firm_is_one_body_by_its_name(reader: ReportReader, text: str) -> None:
    speakers = [one.speaker for one in reader.read(Document("note", Media.GIVEN, text)).attributions]
    assert [(speaker.name, speaker.kind) for speaker in speakers] == [
        ("Brandt & Sons", SpeakerKind.ORGANIZATION)
    ]


@pytest.mark.parametrize("when", ["", " on Monday"])
def test_two_who_are_joined_by_a_word_are_two(reader: ReportReader, when: str) -> None:
    report = reader.read(Document("note", Media.GIVEN, f"Seoul and Tokyo denied the report{when}."))
    assert [one.speaker.name for one in report.attributions] == [
        "South Korea government",
        "Japan government",
    ]
