"""Whose admission it is that follows a deed of another's: nobody's of another sentence."""

import pytest

from sayso.document import Document, Media

SAID = "Dan Tarn said the club was right. "
HERS = "Ada Lorne said the club was right. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The club dropped Joss Carrow following his admission that he hit a boy.", "Joss Carrow"),
        ("Joss Carrow resigned after his admission that he hit a boy.", "Joss Carrow"),
        ("Joss Carrow was dropped after his admission that he hit a boy.", "Joss Carrow"),
        ("The club dropped a player following his admission that he hit a boy.", None),
        ("He dropped Joss Carrow following his admission that he hit a boy.", None),
        ("He resigned after his admission that he hit a boy.", "Dan Tarn"),
        ("His admission that he hit a boy shocked Orsa.", "Dan Tarn"),
        ("The council sacked him after his admission that he hit a boy.", "Dan Tarn"),
        ("The court freed him despite his admission that he hit a boy.", "Dan Tarn"),
        ("Protests broke out after his admission that he hit a boy.", "Dan Tarn"),
        ("Villagers turned on a man after his admission that he hit a boy.", None),
    ],
)
def test_his(reader, text, name):
    report = reader.read(Document("r", Media.GIVEN, SAID + text))
    admitted = [a for a in report.attributions if "admission" in "".join(s.of(report.text) for s in a.cue)]
    assert [a.speaker.name for a in admitted] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Markets fell after her admission that the mill was lost.", "Ada Lorne"),
        ("He sacked Rosa Brome after her admission that the mill was lost.", "Rosa Brome"),
    ],
)
def test_hers(reader, text, name):
    report = reader.read(Document("r", Media.GIVEN, HERS + text))
    admitted = [a for a in report.attributions if "admission" in "".join(s.of(report.text) for s in a.cue)]
    assert [a.speaker.name for a in admitted] == [name]
