"""Which finder reads: the trained one where its model is, the rules where it is not or where asked for."""

from pathlib import Path

import pytest

from sayso import pipeline
from sayso.attribution.finder import Finding, at_least
from sayso.document import Document, Media
from sayso.errors import ModelError, SaysoError
from sayso.model import Report, Span
from sayso.pipeline import FINDERS, ReportReader, make_finder
from sayso.settings import Settings

TEXT = (
    "Mayor Ida Brenn said the bridge would reopen. Critics of the plan doubt it, she conceded. "
    "The council hopes to mend the lock, it was reported."
)


def read(settings: Settings) -> Report:
    return ReportReader(settings).read(Document("note", Media.GIVEN, TEXT))


def missing(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(pipeline, "SHIPPED", folder)


def test_the_trained_finder_is_the_default() -> None:
    assert ReportReader().finder.name == "tagger"
    assert not read(Settings()).notes


@pytest.mark.parametrize("name", FINDERS)
def test_each_finder_can_be_named(name: str) -> None:
    assert make_finder(name).name == name


def test_without_the_model_rules_read_and_say_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    missing(monkeypatch, tmp_path)
    report = read(Settings())
    assert report.attributions
    assert [note.code for note in report.notes] == ["no_tagger"]


def test_rules_that_were_asked_for_are_no_fallback() -> None:
    assert not read(Settings(finder="rules")).notes


def test_a_missing_model_that_was_asked_for_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing(monkeypatch, tmp_path)
    with pytest.raises(ModelError, match="holds no tagger model"):
        read(Settings(finder="tagger"))


def test_a_damaged_model_is_an_error_and_no_reason_to_fall_back(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "manifest.json").write_text("{", "utf-8")
    missing(monkeypatch, tmp_path)
    with pytest.raises(ModelError, match="damaged"):
        read(Settings())


def test_an_unknown_finder_is_told_at_once() -> None:
    with pytest.raises(SaysoError, match="no finder 'best'; choose from: tagger, rules"):
        ReportReader(Settings(finder="best"))


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no tagger model"):
        read(Settings(finder=str(tmp_path)))


@pytest.mark.parametrize("finder", FINDERS)
def test_precision_can_be_asked_for(finder: str) -> None:
    every = read(Settings(finder=finder, min_confidence=0.0)).attributions
    most = max(a.why[0].confidence or 0.0 for a in every)
    sure = read(Settings(finder=finder, min_confidence=most)).attributions
    assert 0 < len(sure) < len(every)
    assert {a.why[0].confidence for a in sure} == {most}


def finding(number: int, *, confidence: float, within: int | None = None) -> Finding:
    span = (Span(number, number + 1),)
    return Finding(span, span, (), "rule", confidence=confidence, nested_in=within)


def test_nesting_follows_what_is_left() -> None:
    findings = [
        finding(0, confidence=0.1),
        finding(1, confidence=0.9),
        finding(2, confidence=0.9, within=1),
        finding(3, confidence=0.9, within=0),
    ]
    assert [one.nested_in for one in at_least(findings, 0.5)] == [None, 0, None]


def test_what_was_nested_in_one_that_goes_is_nested_in_its_holder() -> None:
    findings = [
        finding(0, confidence=0.9),
        finding(1, confidence=0.1, within=0),
        finding(2, confidence=0.9, within=1),
    ]
    assert [one.nested_in for one in at_least(findings, 0.5)] == [None, 0]


@pytest.mark.parametrize("least", [float("nan"), -0.1, 1.1])
def test_a_confidence_is_between_0_and_1(least: float) -> None:
    with pytest.raises(SaysoError, match="between 0 and 1"):
        Settings(min_confidence=least)
