"""Real reports, which are not in the repository, read whole: none meets a fault, every span is the text's."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sayso.batch import read_all
from sayso.document import Document, Media
from sayso.model import Report
from sayso.settings import Settings

RUMOURS = Path(__file__).resolve().parents[2] / "shared" / "data" / "rumours" / "train.jsonl.gz"
EVERY = 9
"""So many articles on is the next that is read, 190 in all: enough to meet a fault that one in fifty has."""


@pytest.mark.timeout(600)  # half a minute on a machine that does nothing else
def test_no_real_report_meets_a_fault() -> None:
    if not RUMOURS.is_file():
        pytest.skip(f"no real reports: {RUMOURS} is not there")
    with gzip.open(RUMOURS, "rt", encoding="utf-8") as lines:
        articles = [article for line in lines for article in json.loads(line)["articles"]]
    given = [
        Document(one["id"], Media.GIVEN, one["body"], id=one["id"], headline=one["headline"])
        for one in articles[::EVERY]
    ]
    read = list(read_all(given, settings=Settings()))
    assert [one for one in read if not isinstance(one, Report)] == []
    assert len(read) == len(given)
    for report in read:
        assert isinstance(report, Report)
        for attribution in report.attributions:
            spans = (*attribution.source, *attribution.cue, *attribution.content)
            assert all(0 <= span.start < span.end <= len(report.text) for span in spans), report.id
