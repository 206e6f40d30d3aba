"""Languages of long, short and mixed texts."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister denied the report on Wednesday.", "en"),
        ("Kim Jong Un visits Pyongyang factory", "en"),
        ("Suga denies report", "en"),
        ("South Korea, Japan deny reports of North Korea defections", "en"),
        ("Putin, Xi Jinping, Erdogan meet in Samarkand", "en"),
        ("Łukasz Wójcik told Gazeta Wyborcza", "en"),
        ("He said so.", "en"),
        ('The spokesman said "확인해 줄 것이 없다" and refused to elaborate.', "en"),
        ('She called it "une honte" and "un scandale", the ministry said.', "en"),
        ("정부는 보도를 부인했다고 밝혔다.", "ko"),
        ("통일부는 'nothing to confirm'이라고 밝혔다고 연합뉴스가 보도했다.", "ko"),
        ("菅官房長官は報道を否定した。", "ja"),
        ("外交部发言人否认了这一报道。", "zh"),
        ("وزارة الخارجية تنفي صحة التقرير", "ar"),
        ("Министр опроверг это сообщение в среду.", "ru"),
        ("Міністр спростував це повідомлення у середу, їхні слова", "uk"),
        ("השר הכחיש את הדיווח", "he"),
        ("Ο υπουργός διέψευσε την είδηση", "el"),
        ("Der Minister hat den Bericht nicht bestätigt.", "de"),
        ("Bundeskanzler reist nach Tarrow", "de"),
        ("Le ministre a nié le rapport dans la presse.", "fr"),
        ("El ministro negó el informe, según la agencia.", "es"),
        ("Il ministro ha smentito la notizia.", "it"),
        ("O ministro não confirmou a notícia.", "pt"),
        ("De minister ontkende het bericht.", "nl"),
        ("Ministeri kiisti uutisen, mutta hän ei kommentoinut", "fi"),
    ],
)
def test_languages(text: str, code: str) -> None:
    found = detect(text)
    assert found is not None
    assert found.code == code
    assert 0 < found.confidence <= 1


@pytest.mark.parametrize(
    "text", ["", "   ", "1234 5678", "Yes", "Kim Jong Un", "Tarrow", "!!!", "https://a.example/the"]
)
def test_too_little_to_know(text: str) -> None:
    assert detect(text) is None


def test_a_language_that_has_no_list_is_still_named() -> None:
    text = "Wizara ya afya ilisema kwamba watu wengi walikufa katika mafuriko ya mto huo jana usiku. " * 5
    found = detect(text)
    assert found is not None
    assert found.code == "sw"


@given(st.text(max_size=100))
def test_odd_text_never_raises(text: str) -> None:
    detect(text)


def test_lone_surrogates_do_not_matter() -> None:
    found = detect("The minister \ud800 denied the report.")
    assert found is not None
    assert found.code == "en"


def test_the_identifier_is_loaded_only_when_asked() -> None:
    code = "import sys, sayso.language; sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
