from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Media
from sayso.errors import FormatError, SourceError
from sayso.evaluation.gold_files import (
    document_of,
    gold_from_json,
    load_gold_file,
    load_gold_folder,
    save_gold_folder,
)
from sayso.evaluation.gold_form import text_sha256
from sayso.model import HeadlineLabel, Stance

TEXT = "Kell denied it."


def gold(**changes: Any) -> dict[str, Any]:
    statement = {
        "content": [[12, 14, "it"]],
        "cue": [[5, 11, "denied"]],
        "source": [[0, 4, "Kell"]],
        "speaker": "Kell",
        "kind": "person",
        "form": "indirect",
        "stance": "denies",
        "certainty": "certain",
        "polarity": "+",
        "via": [],
        "responds_to": None,
    }
    report: dict[str, Any] = {
        "id": "kell",
        "text": TEXT,
        "sha256": text_sha256(TEXT),
        "headline": "Kell denies",
        "statements": [statement],
        "headline_check": {"label": "supported", "why": ""},
        "origins": [{"claim": "it", "chains": [["Kell"]]}],
    }
    for key, value in changes.items():
        (statement if key in statement else report)[key] = value
    return report


def test_a_gold_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "kell.json").write_text(json.dumps(gold()), "utf-8")
    report = load_gold_folder(tmp_path)["kell"]
    assert report.statements[0].stance is Stance.DENIES
    assert report.headline_label is HeadlineLabel.SUPPORTED
    assert report.to_json() == gold()


def test_a_gold_text_is_read_to_the_letter() -> None:
    document = document_of(gold_from_json(gold(), name="kell"))
    assert (document.media, document.content, document.headline) == (Media.GIVEN, TEXT, "Kell denies")


def test_a_prediction_may_leave_the_text_and_the_words_out() -> None:
    data = gold(content=[[12, 14]], text=None)
    assert gold_from_json(data, name="kell").statements[0].content[0].words is None
    with pytest.raises(FormatError, match="no text to read"):
        document_of(gold_from_json(data, name="kell"))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"sha256": "0" * 64}, "sha256 is not that of the text"),
        ({"content": [[12, 14, "at"]]}, "statement 0: the span .* covers 'it', not 'at'"),
        ({"content": [[12, 99]]}, r"statement 0: the span \[12, 99\]"),
        ({"content": [[12, 14, "its"]]}, "not as long as"),
        ({"content": [[14, 12, "it"]]}, "is not a span"),
        ({"content": [["a", 12, "it"]]}, "is not a span"),
        ({"content": [[0, 10**15]], "text": None}, "is not a span"),
        ({"content": [12]}, "statement 0"),
        ({"stance": "refuses"}, "'refuses' is not a valid Stance"),
        ({"kind": 3}, "statement 0"),
        ({"responds_to": "1"}, "responds_to must be an index"),
        ({"via": [1]}, "via must be a string"),
        ({"headline_check": {"why": ""}}, "'label' is missing"),
        ({"statements": None}, "does not follow the annotation guide"),
        ({"statements": ["x"]}, "statement 0"),
        ({"id": None}, "id must be a string"),
    ],
)
def test_what_does_not_follow_the_guide_is_named(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(FormatError, match=message) as raised:
        gold_from_json(gold(**changes), name="kell.json")
    assert str(raised.value).startswith("kell.json")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("data", [[], "x", 3, None])
def test_something_else_altogether_is_refused(data: Any) -> None:
    with pytest.raises(FormatError, match="does not follow the annotation guide"):
        gold_from_json(data, name="x.json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(gold())), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(
    changes=st.dictionaries(st.sampled_from(sorted({*gold(), *gold()["statements"][0]})), JSON, max_size=3)
)
def test_whatever_a_file_holds_it_is_read_or_refused(changes: dict[str, Any]) -> None:
    try:
        report = gold_from_json(gold(**changes), name="x.json")
    except FormatError as error:
        assert str(error).startswith("x.json")
    else:
        assert gold_from_json(report.to_json(), name="x.json") == report


def test_reports_are_saved_under_their_ids_and_never_outside_the_folder(tmp_path: Path) -> None:
    reports = [gold_from_json(gold(id=name), name=name) for name in ("kell", "../kell", "a/b", "")]
    save_gold_folder(tmp_path / "out", reports)
    assert {path.name for path in tmp_path.iterdir()} == {"out"}
    assert list(load_gold_folder(tmp_path / "out").values()) == reports


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(SourceError, match="out cannot be written to"):
        save_gold_folder(tmp_path / "out", [])


def test_a_folder_without_gold_or_with_an_id_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"holds no \.json files"):
        load_gold_folder(tmp_path)
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps(gold()), "utf-8")
    with pytest.raises(FormatError, match="occurs twice"):
        load_gold_folder(tmp_path)


def test_a_file_that_is_not_json_is_refused(tmp_path: Path) -> None:
    for content in (b"{", b"\xff\xfe\xff", b"[" * 100_000):
        (tmp_path / "a.json").write_bytes(content)
        with pytest.raises(FormatError, match=r"a\.json is not JSON"):
            load_gold_file(tmp_path / "a.json")
