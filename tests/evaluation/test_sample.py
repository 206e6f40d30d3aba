from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.evaluation.measure import Score, Share
from sayso.evaluation.sample import UNLOCATED, evaluate_sample, locate_gold, sample_digest, score_sample
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Dateline,
    Form,
    HeadlineCheck,
    HeadlineLabel,
    Outlet,
    Polarity,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.page.assemble import Piece, assemble
from sayso.samples import load_gold, sample_files

CAPTION = "The mast of the ferry Alder."
LEAD = "PORT VALE, March 1 (Vale Wire) - The ferry has sunk, a sailor told NHK."
ANSWER = "Its owner, the sailor said, declined to comment."

GOLD: dict[str, Any] = {
    "file": "1.html",
    "headline": "Ferry sinks, sailor says",
    "outlet": "Vale Wire",
    "authors": ["Orla Finn", "Tom Reed"],
    "published": "2024-03-01T08:00:00Z",
    "dateline": {"place": "PORT VALE", "date": "2024-03-01", "agency": "Vale Wire"},
    "blocks": [
        {"kind": "caption", "text": CAPTION},
        {"kind": "paragraph", "text": LEAD},
        {"kind": "paragraph", "text": ANSWER},
    ],
    "furniture": ["Sign up", "Most read"],
    "statements": [
        {
            "content": ["The ferry has sunk"],
            "cue": [{"words": "told", "paragraph": "PORT VALE"}],
            "source": "a sailor",
            "speaker": "anonymous sailor",
            "kind": "anonymous",
            "form": "indirect",
            "stance": "asserts",
            "certainty": "certain",
            "polarity": "+",
            "via": ["NHK"],
            "responds_to": None,
        },
        {
            "content": None,
            "cue": ["declined to comment"],
            "source": {"words": "owner", "paragraph": "Its"},
            "speaker": "owner of the ferry",
            "kind": "organization",
            "form": "indirect",
            "stance": "declines",
            "certainty": "certain",
            "polarity": "+",
            "via": [],
            "responds_to": 0,
        },
    ],
    "headline_check": {"label": "supported", "why": ""},
    "origins": [{"claim": "The ferry sank.", "chains": [["anonymous sailor", "NHK"]]}],
}


def perfect() -> Report:
    kinds = (BlockKind.CAPTION, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    text, blocks = assemble([Piece(k, w) for k, w in zip(kinds, (CAPTION, LEAD, ANSWER), strict=True)])

    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    labels = (Certainty.CERTAIN, Polarity.POSITIVE)
    return Report(
        id="1.html",
        text=text,
        blocks=blocks,
        outlet=Outlet("Vale Wire"),
        headline="Ferry sinks, sailor says",
        authors=("Tom Reed", "Orla Finn"),
        published="2024-03-01",
        dateline=Dateline("Port Vale", "2024-03-01", "Vale Wire"),
        attributions=(
            Attribution(
                "a1",
                at("The ferry has sunk"),
                at("told"),
                at("a sailor"),
                Form.INDIRECT,
                Stance.ASSERTS,
                None,
                *labels,
                Speaker("anonymous sailor", SpeakerKind.ANONYMOUS),
                via=(Relay("NHK", at("NHK")),),
            ),
            Attribution(
                "a2",
                (),
                at("declined to comment"),
                at("owner"),
                Form.INDIRECT,
                Stance.DECLINES,
                None,
                *labels,
                Speaker("the ferry's owner", SpeakerKind.ORGANIZATION),
                responds_to="a1",
            ),
        ),
        headline_check=HeadlineCheck(HeadlineLabel.SUPPORTED, ""),
    )


def chains(report: Report) -> list[list[str]]:
    return [["anonymous sailor", "NHK"]]


def test_a_perfect_reading_is_right_everywhere() -> None:
    figures = score_sample([GOLD], [perfect()], chains=chains)
    assert set(figures.floor_figures().values()) == {1.0}
    assert not figures.pages[0].differs
    assert figures.furniture == Share(2, 2)
    assert figures.statements.statements == Score(2, 2, 2)
    assert figures.unlocated == Share(0, 2)


def test_furniture_in_the_text_and_a_block_of_the_wrong_kind_show() -> None:
    report = perfect()
    text = f"{report.text}\n\nSign  up for more"
    kinds = [replace(report.blocks[0], kind=BlockKind.PARAGRAPH), *report.blocks[1:]]
    blocks = (*kinds, Block(BlockKind.PARAGRAPH, len(report.text) + 2, len(text)))
    figures = score_sample([GOLD], [replace(report, text=text, blocks=blocks)], chains=chains)
    assert figures.furniture == Share(1, 2)
    assert figures.blocks == Score(2, 4, 3)
    table = figures.table(verbose=True)
    assert f"- caption: {CAPTION}" in table
    assert "+ paragraph: Sign up for more" in table


def test_a_standfirst_may_be_read_or_left_out() -> None:
    gold = GOLD | {"standfirst": LEAD, "blocks": [b for b in GOLD["blocks"] if b["text"] != LEAD]}
    report = perfect()
    for blocks in (report.blocks, (report.blocks[0], report.blocks[2])):
        assert score_sample([gold], [replace(report, blocks=blocks)], chains=chains).blocks == Score(2, 2, 2)


def test_each_field_is_compared() -> None:
    report = replace(
        perfect(),
        headline="Ferry sinks",
        authors=("Orla Finn",),
        published="2024-03-02",
        outlet=None,
        dateline=None,
    )
    figures = score_sample([GOLD], [report], chains=chains)
    assert set(figures.fields) == {"headline", "date", "authors", "outlet", "dateline"}
    assert {share.right for share in figures.fields.values()} == {0}
    assert "dateline: 'PORT VALE, 2024-03-01, Vale Wire', read as None" in figures.table(verbose=True)


def test_a_statement_whose_words_were_lost_is_missed() -> None:
    report = perfect()
    cut = replace(report, text=report.text.replace("declined", "was asked"), blocks=(), attributions=())
    gold = locate_gold(GOLD, cut.text)
    assert gold.statements[1] == UNLOCATED
    assert gold.statements[0].content[0].words == "The ferry has sunk"
    figures = score_sample([GOLD], [cut], chains=chains)
    assert figures.unlocated == Share(1, 2)
    assert figures.statements.statements == Score(0, 0, 2)


def test_nothing_matches_what_is_not_in_the_text() -> None:
    bare = replace(perfect(), attributions=(replace(perfect().attributions[1], cue=(), source=()),))
    figures = score_sample(
        [GOLD | {"statements": [GOLD["statements"][0] | {"source": "gone"}]}], [bare], chains=chains
    )
    assert figures.statements.statements == Score(0, 1, 1)


def test_a_page_without_a_reading_lacks_everything() -> None:
    figures = score_sample([GOLD], [], chains=chains)
    assert figures.blocks == Score(0, 0, 3)
    assert figures.furniture == Share(0, 0)
    assert figures.statements.statements == Score(0, 0, 2)


def test_every_file_of_the_bundled_story_is_opened_and_read() -> None:
    opened: list[str] = []

    def documents(sources: Sequence[str]) -> Iterator[Document]:
        for name in sources:
            opened.append(Path(name).name)
            yield Document(name, Media.HTML, Path(name).read_text("utf-8"))

    def read(document: Document) -> Report:
        if document.id == opened[0]:
            raise FormatError("no")
        gold = next(r for r in load_gold()["reports"] if r["file"] == document.id)
        text, blocks = assemble([Piece(BlockKind(b["kind"]), b["text"]) for b in gold["blocks"]])
        return Report(document.id or "", text, blocks, headline=gold["headline"])

    figures = evaluate_sample(documents, read, chains=lambda report: [])
    assert opened == [file.name for file in sample_files()]
    pages = len(opened)
    assert figures.fields["headline"] == Share(pages - 1, pages)
    assert figures.blocks.predicted == figures.blocks.right < figures.blocks.gold
    assert figures.statements.statements.gold > 100
    assert figures.unlocated.right == len(load_gold()["reports"][0]["statements"])


def test_the_digest_pins_the_story() -> None:
    assert sample_digest() == "afad1e79a394e161e3c96b31693204883ff78d6452bb5d38f1f31d1d15100942"
