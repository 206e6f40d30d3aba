from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Media
from sayso.errors import FormatError, SourceError
from sayso.evaluation.corpus import Article, load_corpora
from sayso.evaluation.gold_files import (
    document_of,
    gold_from_json,
    load_gold_file,
    load_gold_folder,
    with_text,
    without_text,
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


def bare() -> dict[str, Any]:
    """The gold of `gold` as it is kept in a repository: offsets, labels and a digest."""
    data = gold(content=[[12, 14]], cue=[[5, 11]], source=[[0, 4]], headline=None)
    del data["text"], data["headline_check"]["why"]
    return data


def articles(path: Path, *records: Any) -> dict[str, Article]:
    path.write_text("\n".join(json.dumps({"articles": [record]}) for record in records), "utf-8")
    return load_corpora([path])


ARTICLE = {"id": "kell", "body": TEXT, "headline": "Kell denies", "headline_sure": True}


def test_gold_without_its_text_is_given_text_headline_and_words_by_id(tmp_path: Path) -> None:
    (tmp_path / "kell.json").write_text(json.dumps(bare()), "utf-8")
    texts = articles(tmp_path / "corpus.jsonl", ARTICLE | {"id": "other"}, ARTICLE)
    report = load_gold_folder(tmp_path, texts=texts)["kell"]
    assert replace(report, headline_why="") == gold_from_json(gold(), name="kell")
    assert document_of(report).headline == "Kell denies"


def test_what_may_be_passed_on_holds_no_word_of_the_text_or_the_headline(tmp_path: Path) -> None:
    full = gold_from_json(gold(headline_check={"label": "hardened", "why": "Kell denies"}), name="kell")
    written = json.dumps(without_text(full).to_json())
    (tmp_path / "kell.json").write_text(written, "utf-8")
    assert "denied" not in written
    assert "Kell denies" not in written
    texts = articles(tmp_path / "corpus.jsonl", ARTICLE)
    report = load_gold_folder(tmp_path, texts=texts)["kell"]
    assert report.statements == full.statements
    assert (report.text, report.headline_label) == (TEXT, HeadlineLabel.HARDENED)


@pytest.mark.parametrize(
    "headlines", [[(None, False), ("Kell denies", True)], [("Kell denies", True), ("Odd", False)]]
)
def test_a_headline_is_taken_only_where_the_corpus_is_sure(
    tmp_path: Path, headlines: list[tuple[str | None, bool]]
) -> None:
    records = [ARTICLE | {"headline": words, "headline_sure": sure} for words, sure in headlines]
    assert articles(tmp_path / "corpus.jsonl", *records)["kell"].headline == "Kell denies"
    unsure = articles(tmp_path / "corpus.jsonl", ARTICLE | {"headline_sure": False})
    assert with_text(gold_from_json(bare(), name="kell"), unsure).headline is None


def test_gold_that_has_its_text_keeps_it(tmp_path: Path) -> None:
    report = gold_from_json(gold(headline=None), name="kell")
    assert with_text(report, articles(tmp_path / "corpus.jsonl", ARTICLE | {"body": "Other."})) is report


@pytest.mark.parametrize(
    ("changes", "article", "message"),
    [
        ({}, {"id": "other"}, "kell: the texts hold no article of this id"),
        ({}, {"body": TEXT + " "}, "kell: the sha256 is not that of the text"),
        ({"sha256": None}, {}, "kell: without its text a gold report needs the text's sha256"),
        ({"content": [[12, 99]]}, {}, r"kell: statement 0: the span \[12, 99\] lies beyond the text's end"),
    ],
)
def test_a_text_that_was_not_annotated_is_refused(
    tmp_path: Path, changes: dict[str, Any], article: dict[str, Any], message: str
) -> None:
    data = bare()
    for key, value in changes.items():
        (data["statements"][0] if key in data["statements"][0] else data)[key] = value
    with pytest.raises(FormatError, match=message):
        with_text(gold_from_json(data, name="kell"), articles(tmp_path / "corpus.jsonl", ARTICLE | article))


@pytest.mark.parametrize(
    ("id_", "corpus"),
    [
        ("fnc-train-7", "FNC-1"),
        ("xx-HarbourPost_2024_1", "fundus"),
        ("harbour-post_12", "PolNeAR"),
        ("brome", "the corpus it comes from"),
    ],
)
def test_what_lacks_its_text_names_the_corpus_that_is_missing(tmp_path: Path, id_: str, corpus: str) -> None:
    report = gold_from_json(bare() | {"id": id_}, name=id_)
    with pytest.raises(FormatError, match=f"give .*{corpus}.* --texts may be repeated"):
        with_text(report, articles(tmp_path / "corpus.jsonl", ARTICLE))


def test_gold_without_its_text_and_without_a_corpus_says_what_to_give() -> None:
    with pytest.raises(FormatError, match=r"^kell: no text to read; .*--texts"):
        document_of(gold_from_json(bare(), name="kell"))


@pytest.mark.parametrize("record", ["x", {}, {"id": 1, "body": ""}, {"id": "a"}, ARTICLE | {"headline": 3}])
def test_an_article_without_id_or_body_is_refused(tmp_path: Path, record: Any) -> None:
    with pytest.raises(FormatError, match=r'corpus\.jsonl:1: an article must have "id" and "body"'):
        articles(tmp_path / "corpus.jsonl", record)


def test_a_corpus_of_another_form_or_with_two_texts_of_one_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"corpus\.jsonl:2: the id \'kell\' occurs twice"):
        articles(tmp_path / "corpus.jsonl", ARTICLE, ARTICLE | {"body": "Kell confirmed it."})
    (tmp_path / "none.jsonl").write_text(json.dumps({"id": "kell", "body": TEXT}), "utf-8")
    with pytest.raises(FormatError, match='"articles" must be a list'):
        load_corpora([tmp_path / "none.jsonl"])


def test_texts_may_come_from_pages_and_documents_as_well(tmp_path: Path) -> None:
    page = {"id": "dam", "headline": "Dam holds", "paragraphs": ["The dam held.", "Kell said so."]}
    (tmp_path / "pages.jsonl").write_text(json.dumps(page), "utf-8")
    (tmp_path / "polnear.jsonl").write_text(json.dumps({"id": "kell", "text": TEXT, "attributions": []}))
    found = load_corpora([tmp_path / "pages.jsonl", tmp_path / "polnear.jsonl"])
    assert found == {"dam": Article("The dam held.\n\nKell said so.", "Dam holds"), "kell": Article(TEXT)}


def test_two_corpora_may_not_have_two_texts_under_one_id(tmp_path: Path) -> None:
    for name, text in (("one", "The dam held."), ("two", "The dam broke.")):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"id": "dam", "paragraphs": [text]}), "utf-8")
    with pytest.raises(FormatError, match=r"two\.jsonl:1: the id 'dam' occurs twice"):
        load_corpora([tmp_path / "one.jsonl", tmp_path / "two.jsonl"])


@pytest.mark.parametrize(
    "page",
    [
        {"id": "dam", "paragraphs": "The dam held."},
        {"id": "dam", "paragraphs": ["The dam held.", 3]},
        {"id": 3, "paragraphs": []},
        {"id": "dam", "headline": ["Dam"], "paragraphs": []},
    ],
)
def test_a_page_that_is_none_is_refused(tmp_path: Path, page: dict[str, Any]) -> None:
    (tmp_path / "pages.jsonl").write_text(json.dumps(page), "utf-8")
    with pytest.raises(FormatError, match=r"pages\.jsonl:1: a page must have"):
        load_corpora([tmp_path / "pages.jsonl"])


GOLD = Path(__file__).parents[2] / "gold"
OURS = GOLD / "desks"
"""Reports that we wrote ourselves, texts included."""


REPORTS = sorted(path for path in GOLD.rglob("*.json") if "lineage" not in path.parts)


@pytest.mark.parametrize("path", REPORTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_gold_of_this_repository_follows_the_guide_and_holds_no_text_of_others(path: Path) -> None:
    report = load_gold_file(path)
    assert report.id == path.stem
    assert report.sha256
    assert (report == without_text(report)) is (path.parent != OURS)
    links = [s.responds_to for s in report.statements if s.responds_to is not None]
    assert all(0 <= link < len(report.statements) for link in links)


PARTS = ("train", "dev", "dev-2", "held-out", "held-out-2")


def test_the_gold_of_this_repository_is_of_the_corpus(data: Path) -> None:
    corpora = ("rumours/train.jsonl.gz", "pages/expected.jsonl", "polnear/train.jsonl.gz")
    texts = load_corpora([data / corpus for corpus in corpora])
    folders = [load_gold_folder(GOLD / name, texts=texts) for name in PARTS]
    assert [len(folder) for folder in folders] == [1315, 34, 100, 40, 60]
    assert len({identity for folder in folders for identity in folder}) == 1315 + 34 + 100 + 40 + 60
    assert [sum(len(r.statements) for r in folder.values()) for folder in folders] == [
        14959,
        294,
        1381,
        384,
        615,
    ]


def test_a_file_that_judges_the_headline_alone_comes_back_so(tmp_path: Path) -> None:
    data = {"id": "kell", "sha256": text_sha256(TEXT), "headline_check": {"label": "hardened", "why": ""}}
    report = gold_from_json(data, name="kell")
    assert (report.headline_alone, report.statements) == (True, ())
    assert gold_from_json(report.to_json(), name="kell") == report


def test_a_file_that_judges_nothing_is_none() -> None:
    with pytest.raises(FormatError, match="'statements' is missing"):
        gold_from_json({"id": "kell", "headline_check": None}, name="kell")
