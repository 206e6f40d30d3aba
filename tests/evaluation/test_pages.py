from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError, SaysoError, SourceError
from sayso.evaluation.measure import Score, Share
from sayso.evaluation.pages import (
    ExpectedPage,
    PageText,
    evaluate_pages,
    load_pages,
    page_text_of,
    score_pages,
)
from sayso.model import Block, BlockKind, Report

FERRY = "The ferry left Port Vale at nine with forty people on board."
STORM = "A storm warning had been out since noon, the harbour master said."
ADVERT = "Sign up for our newsletter and never miss a sailing again."
GOLD = PageText("Ferry leaves in storm", ("Orla Finn",), "2024-03-01", (FERRY, STORM))


def page(text: PageText, identity: str = "p") -> ExpectedPage:
    return ExpectedPage(identity, Path("p.html"), text)


def test_a_perfect_reading_differs_nowhere() -> None:
    figures = score_pages([page(GOLD)], {"p": GOLD})
    assert figures.paragraphs == Score(2, 2, 2)
    assert figures.fields == {"headline": Share(1, 1), "date": Share(1, 1), "authors": Share(1, 1)}
    assert not figures.pages[0].differs


def test_each_difference_is_listed() -> None:
    found = PageText("Weather", ("orla finn", "Tom Reed"), "2024-03-02T08:00", (FERRY + "!", ADVERT))
    figures = score_pages([page(GOLD)], {"p": found})
    compared = figures.pages[0]
    assert figures.paragraphs == Score(1, 2, 2)
    assert (compared.missing, compared.extra) == ((STORM,), (ADVERT,))
    table = figures.table(verbose=True)
    for words in (f"- {STORM}", f"+ {ADVERT}", "'Weather'", "2024-03-02T08:00", "orla finn, Tom Reed"):
        assert words in table
    assert STORM not in figures.table()


def test_small_things_do_not_count_as_differences() -> None:
    found = PageText(
        "Ferry  leaves\nin storm", ("ORLA FINN",), "2024-03-01T09:30:00Z", (FERRY + ".", f" {STORM}\n")
    )
    assert not score_pages([page(GOLD)], {"p": found}).pages[0].differs


def test_a_paragraph_printed_twice_counts_once() -> None:
    found = PageText(paragraphs=(FERRY, FERRY))
    assert score_pages([page(GOLD)], {"p": found}).paragraphs == Score(1, 2, 2)


def test_words_are_counted_as_a_multiset() -> None:
    gold, found = PageText(paragraphs=("storm storm sea",)), PageText(paragraphs=("Storm", "sea sea ship"))
    assert score_pages([page(gold)], {"p": found}).words == Score(2, 4, 3)


def test_a_page_without_a_reading_lacks_everything() -> None:
    figures = score_pages([page(GOLD)], {})
    assert figures.paragraphs == Score(0, 0, 2)
    assert figures.fields["date"] == Share(0, 1)


def test_captions_pull_quotes_and_posts_are_no_paragraphs() -> None:
    text = "Head\n\nPara\n\nCap\n\nItem"
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.LIST)
    starts = (0, 6, 12, 17)
    blocks = tuple(Block(k, s, e) for k, s, e in zip(kinds, starts, (4, 10, 15, 21), strict=True))
    assert page_text_of(Report("r", text, blocks)).paragraphs == ("Head", "Para", "Item")


def test_pages_are_opened_and_read_and_a_bad_one_costs_itself() -> None:
    def documents(sources: Sequence[str]) -> Iterator[Document | Failure]:
        for name in sources:
            gone = Failure(name, SourceError("gone"))
            yield gone if name == "gone.html" else Document(name, Media.HTML, name)

    def read(document: Document) -> Report:
        if document.content == "empty.html":
            raise FormatError("empty")
        return Report(document.id or "", FERRY, (Block(BlockKind.PARAGRAPH, 0, len(FERRY)),))

    pages = [ExpectedPage(name, Path(name), GOLD) for name in ("gone.html", "empty.html", "good.html")]
    figures = evaluate_pages(pages, documents, read)
    assert [compared.paragraphs.right for compared in figures.pages] == [0, 0, 1]


def test_without_rapidfuzz_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rapidfuzz", "rapidfuzz.fuzz", "rapidfuzz.process"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(SaysoError, match=r"pip install 'sayso\[eval\]'"):
        score_pages([page(GOLD)], {})


LINE: dict[str, Any] = {
    "id": "p",
    "file": "p.html.gz",
    "headline": "Ferry leaves",
    "authors": ["Orla Finn"],
    "published": "2024-03-01",
    "paragraphs": [FERRY],
}


def test_expectations_are_loaded_with_their_files(tmp_path: Path) -> None:
    (tmp_path / "e.jsonl").write_text(json.dumps(LINE), "utf-8")
    text = PageText("Ferry leaves", ("Orla Finn",), "2024-03-01", (FERRY,))
    assert load_pages(tmp_path / "e.jsonl") == [ExpectedPage("p", tmp_path / "p.html.gz", text)]


@pytest.mark.parametrize(
    "change",
    [{"file": "../p.html"}, {"authors": "Finn"}, {"paragraphs": [3]}, {"headline": 1}, {"published": []}],
)
def test_wrong_expectations_are_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    (tmp_path / "e.jsonl").write_text(json.dumps(LINE | change), "utf-8")
    with pytest.raises(FormatError, match=r"^e\.jsonl:1: "):
        load_pages(tmp_path / "e.jsonl")


def test_a_file_without_pages_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e.jsonl").write_text("\n", "utf-8")
    with pytest.raises(FormatError, match="lists no pages"):
        load_pages(tmp_path / "e.jsonl")


def disturbed(gold: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """What an imperfect extractor might read off the page."""
    paragraphs = [p[rng.randrange(12) :] for p in gold["paragraphs"] if rng.random() < 0.9]
    doubled = [*paragraphs, *rng.sample(paragraphs, k=len(paragraphs) // 6), ADVERT]
    return {
        "id": gold["id"],
        "headline": rng.choice([gold["headline"], gold["headline"][:9], None]),
        "authors": rng.choice([gold["authors"], [], [name.upper() for name in gold["authors"]]]),
        "published": rng.choice([gold["published"], None, f"{gold['published']}T00:00"]),
        "paragraphs": doubled,
    }


@pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning"
)  # the script leaves that to the interpreter
def test_figures_equal_the_published_scorers(pages_script: ModuleType, shared: Path, tmp_path: Path) -> None:
    rng = random.Random(5)
    path = shared / "data" / "pages" / "expected.jsonl"
    golds = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    predicted = {
        p["id"]: PageText(p["headline"], tuple(p["authors"]), p["published"], tuple(p["paragraphs"]))
        for p in (disturbed(gold, rng) for gold in golds[1:])
    }
    lines = [json.dumps(text.to_json(name)) for name, text in predicted.items()]
    (tmp_path / "p.jsonl").write_text("\n".join(lines), "utf-8")
    theirs = pages_script.score(str(path), str(tmp_path / "p.jsonl"), verbose=False)
    figures = score_pages(load_pages(path), predicted)
    assert theirs == {
        "pages": len(figures.pages),
        "par_P": figures.paragraphs.precision,
        "par_R": figures.paragraphs.recall,
        "words_P": figures.words.precision,
        "words_R": figures.words.recall,
        **{name: share.value for name, share in figures.fields.items()},
    }
