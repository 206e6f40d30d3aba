"""A story told of reports and judgements: what people set right counts at every stage."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from invented_story import COURIER, HERALD, LAKESIDE
from sayso.claims.article_stance import article_stance
from sayso.embedding import WIDTH
from sayso.story import Filed, Judgement, JudgementKind, Story, claim_at
from sayso.telling import tell


class WordCounts:
    """Stands in for the encoder: texts are near by shared words."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for at, text in enumerate(texts):
            for word in text.lower().split():
                rows[at, int(hashlib.sha256(word.encode()).hexdigest(), 16) % WIDTH] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)


@pytest.fixture
def filed() -> list[Filed]:
    return [
        Filed(replace(one, published=day), day)
        for one, day in ((COURIER, "2024-05-07"), (HERALD, "2024-05-08"), (LAKESIDE, "2024-05-10"))
    ]


def told(filed: Sequence[Filed], *judgements: Judgement) -> Story:
    return tell(filed, (), WordCounts(), judgements)


def wrong(subject: str, field: str | None = None, value: str | None = None) -> Judgement:
    kind = JudgementKind.WRONG_READING
    return Judgement("j1", kind, subject, None, "an editor", "2024-05-11", field=field, value=value)


def test_a_speaker_set_right_is_so_in_lineage_and_record(filed: list[Filed]) -> None:
    claim = told(filed, wrong("r1#a1", "speaker", "Ada Holm")).claims[0]
    assert "Ada Holm" in {node.name for node in claim.lineage.nodes}
    (voice,) = (voice for voice in claim.record.voices if str(voice.ref) == "r1#a1")
    assert (voice.name, voice.on_record) == ("Ada Holm", True)


def test_what_is_no_attribution_is_in_no_part_of_the_story(filed: list[Filed]) -> None:
    assert any(str(voice.ref) == "r1#a1" for one in told(filed).claims for voice in one.record.voices)
    for one in told(filed, wrong("r1#a1")).claims:
        assert "r1#a1" not in {str(member.ref) for member in one.claim.members}
        assert "r1#a1" not in {str(voice.ref) for voice in one.record.voices}
        assert "r1" not in {found.report for edge in one.lineage.edges for found in edge.evidence}


def test_a_claim_is_found_by_its_own_id_before_its_members(filed: list[Filed]) -> None:
    story = told(filed)
    (lead, *_) = story.claims
    other = replace(lead, claim=replace(lead.claim, id=f"{lead.claim.id}.2"))
    both = replace(story, claims=(other, lead))
    assert claim_at(both, lead.claim.id) == lead
    assert claim_at(both, other.claim.id) == other
    assert claim_at(both, str(lead.claim.members[-1].ref)) == other
    assert claim_at(both, "r9#a1") is None


def test_a_story_of_many_reports_is_called_by_its_weightiest_claim(filed: list[Filed]) -> None:
    assert told(filed[:1]).title == "Ferry Alma to be scrapped"
    assert told(filed[:2]).title == "Ferry Alma to be scrapped"
    story = told(filed)
    lead = story.claims[0].claim
    assert len({member.ref.report for member in lead.members}) > 1
    assert story.title == lead.text.removesuffix(".")
    assert told(filed, *(wrong(str(m.ref)) for one in story.claims for m in one.claim.members)).title == (
        "Ferry Alma to be scrapped"
    )


def test_each_report_has_its_stance_to_the_chief_claim(filed: list[Filed]) -> None:
    story = told(filed)
    for one, listed in zip(filed, story.reports, strict=True):
        assert listed.bearing == article_stance(one.report, story.claims[0].claim.text, WordCounts())
    silent = [replace(one, report=replace(one.report, attributions=())) for one in filed]
    assert [one.bearing for one in told(silent).reports] == [None, None, None]
