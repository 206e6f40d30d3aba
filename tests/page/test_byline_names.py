from __future__ import annotations

import pytest

from sayso.page.byline_names import clean_names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("by ANN LEE-HART and Bo Cho", ["Ann Lee-Hart", "Bo Cho"]),
        ("BY MARGARET O'DONNELL", ["Margaret O'Donnell"]),
        ("Ann Lee, Bo Cho & Cem Aydin", ["Ann Lee", "Bo Cho", "Cem Aydin"]),
        ("Ann Lee; Bo Cho", ["Ann Lee", "Bo Cho"]),
        ("Ann Lee with Bo Cho", ["Ann Lee", "Bo Cho"]),
        ("Written by: Ann Lee, Science Editor", ["Ann Lee"]),
        ("Ann Lee in Varnhem", ["Ann Lee"]),
        ("Ann Lee | Varn Post Staff", ["Ann Lee"]),
        ("Ann Lee (The Wire)", ["Ann Lee"]),
        ("Ann Lee - Political Correspondent", ["Ann Lee"]),
        ("Ann Lee, ann.lee@post.example", ["Ann Lee"]),
        ("Ann Lee is a reporter who covers ports", ["Ann Lee"]),
        ("https://post.example/people/ann-lee", []),
        ("ann-lee", ["Ann Lee"]),
        ("Staff", []),
        ("Varn Post Staff", []),
        ("admin", []),
        ("Reuters", ["Reuters"]),
        ("The Associated Press", ["The Associated Press"]),
        ("Web Desk", ["Web Desk"]),
        ("(Image: Picture House)", []),
        ("", []),
        ("María de la Cruz y Ortiz", ["María de la Cruz y Ortiz"]),
        ("김민수", ["김민수"]),
        ("Published 4 May 2031", []),
    ],
)
def test_a_byline_gives_names_only(byline: str, names: list[str]) -> None:
    assert list(clean_names(byline)) == names


def test_library_metadata_is_turned_round() -> None:
    assert list(clean_names("Lee, Ann", inverted=True)) == ["Ann Lee"]
    assert list(clean_names("Ann Lee", inverted=True)) == ["Ann Lee"]
