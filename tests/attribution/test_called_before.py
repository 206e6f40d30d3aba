"""What is dismissed as something, where the words for it stand before it, and what only looks so."""

import pytest

from sayso.document import Document, Media

DISMISSED = [
    (
        'Ada Brome has dismissed as "a lie from beginning to end" Orsan claims that its guns hit the dam.',
        ("Ada Brome", "Orsan claims that its guns hit the dam"),
        [("Orsan", "that its guns hit the dam")],
    ),
    (
        'Mayor Ada Brome dismissed as "nonsense" claims that she had left Tarn.',
        ("Mayor Ada Brome", "claims that she had left Tarn"),
        [],
    ),
    (
        'Mayor Ada Brome dismissed as "nonsense" Monday claims that she had left Tarn.',
        ("Mayor Ada Brome", "Monday claims that she had left Tarn"),
        [],
    ),
]
OTHERWISE = [
    'Brome described as "shocking" claims that the mill was sold.',
    'Brome dismissed claims that the mill was sold as "nonsense".',
    'Brome dismissed as "unworkable" plans that the council had made.',
    'Brome rejected as "absurd" media reports that she was paid by the mill.',
    'Brome said that "a lie" was told by people who claim that the mill was sold.',
]


def _spans(report, found, stance):
    return [
        tuple(" ".join(span.of(report.text) for span in spans) for spans in (a.source, a.content))
        for a in found
        if a.stance == stance
    ]


@pytest.fixture
def said(reader):
    def read(text):
        report = reader.read(Document("called", Media.GIVEN, text))
        return report, report.attributions

    return read


@pytest.mark.parametrize(("text", "denial", "claims"), DISMISSED)
def test_who_dismisses_denies_and_others_claim(said, text, denial, claims):
    report, found = said(text)
    assert _spans(report, found, "denies") == [denial]
    assert _spans(report, found, "asserts") == claims


@pytest.mark.parametrize("text", OTHERWISE)
def test_nobody_else_comes_to_claim_it(said, text):
    report, found = said(text)
    assert "Brome" in found[0].source[0].of(report.text)
    assert len({a.cue for a in found}) == len(found) <= 2
