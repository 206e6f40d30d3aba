"""Parses: pieces stand where they say, long blocks are cut, and what makes them faster changes nothing."""

from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer
from spacy.tokens import Doc

from sayso import parse
from sayso.errors import ModelError
from sayso.model import Block, BlockKind, Report
from sayso.parse import Parser
from sayso.parse_speed import quicken
from sayso.pipeline import ReportReader
from sayso.samples import load_gold
from sayso.settings import DEFAULT_MODEL


def report_of(*paragraphs: str) -> Report:
    text = "\n\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    return Report(
        "r",
        text,
        tuple(
            Block(BlockKind.PARAGRAPH, start, start + len(p))
            for start, p in zip(starts, paragraphs, strict=True)
        ),
    )


def everything(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def test_what_makes_it_faster_changes_no_parse(reader: ReportReader) -> None:
    plain = spacy.load(DEFAULT_MODEL, exclude=["senter"])
    paragraphs = [block["text"] for report in load_gold()["reports"][:5] for block in report["blocks"]]
    assert len(paragraphs) > 40
    for text in paragraphs:
        assert everything(reader.parser._nlp(text)) == everything(plain(text))


def test_what_steps_with_the_lock_kept_is_still_what_it_was_and_reads_texts_without_words() -> None:
    plain, quick = (spacy.load(DEFAULT_MODEL, exclude=["senter"]) for _ in range(2))
    quicken(quick)
    for name, kind in (("parser", DependencyParser), ("ner", EntityRecognizer)):
        assert isinstance(quick.get_pipe(name), kind)
        assert type(quick.get_pipe(name)) is not kind
    texts = ["", " ", "Mayor Ada Byron left Orsa on Tuesday, the Harbour Post said.", "\n", "No."]
    assert [everything(doc) for doc in quick.pipe(texts)] == [everything(doc) for doc in plain.pipe(texts)]
    assert [everything(doc) for doc in quick.pipe(["", ""])] == [[], []]


def test_what_searches_with_a_beam_is_left_as_it_is() -> None:
    nlp = spacy.load(DEFAULT_MODEL, exclude=["senter"])
    recognizer = nlp.get_pipe("ner")
    recognizer.cfg["beam_width"] = 4  # type: ignore[attr-defined]
    quicken(nlp)
    assert nlp.get_pipe("ner") is recognizer
    assert type(nlp.get_pipe("parser")) is not DependencyParser


def ruler_of(nlp: Language) -> AttributeRuler:
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return ruler


def ruled(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(token.tag_, token.pos_) for token in nlp(text)]


@pytest.mark.parametrize(
    ("pattern", "remembered"),
    [
        ([{"TAG": "NN", "LOWER": "harbour"}], True),
        ([{"LOWER": {"IN": ["harbour", "port"]}}], True),
        ([{"LOWER": "the"}, {"LOWER": "harbour", "SHAPE": "xxxx"}], True),
        ([{"SHAPE": "xxxx", "LOWER": "harbour"}], False),
        ([{"ENT_TYPE": "GPE"}], False),
    ],
)
def test_a_rule_that_asks_for_more_than_a_word_says_is_matched_anew(
    pattern: list[dict[int | str, Any]], remembered: bool
) -> None:
    plain, quick = (spacy.load(DEFAULT_MODEL, exclude=["senter"]) for _ in range(2))
    for nlp in (plain, quick):
        ruler_of(nlp).add([pattern], {"POS": "X"}, index=-1)
    quicken(quick)
    assert (type(ruler_of(quick).matcher) is not Matcher) == remembered
    for text in (
        "The harbour of Orsa closed.",
        "Harbour staff at the harbour saw it.",
        "The HARBOUR, the port.",
    ):
        assert ruled(quick, text) == ruled(plain, text)


def test_every_piece_stands_where_it_says(reader: ReportReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MAX_PIECE", 60)
    report = report_of("The mayor said so. " * 12 + "End.", "x" * 200, "Short.")
    parsed = reader.parser.parse(report)
    assert len(parsed.blocks) > 6
    for piece in parsed.blocks:
        assert report.text[piece.start : piece.end] == piece.doc.text
        assert len(piece.doc.text) <= 60
        assert piece.block.start <= piece.start < piece.block.end
        span = piece.span(0, len(piece.doc) - 1)
        assert span.of(report.text) == piece.doc.text.strip() or span.of(report.text) in piece.doc.text


def test_no_block_is_left_unparsed_and_the_headline_stands_apart(reader: ReportReader) -> None:
    report = Report("r", "One.", (Block(BlockKind.PARAGRAPH, 0, 4),), headline="Mayor says one")
    parsed = reader.parser.parse(report)
    assert [piece.doc.text for piece in parsed.blocks] == ["One."]
    assert parsed.headline is not None
    assert parsed.headline.text == "Mayor says one"


def test_a_stretch_without_a_sentences_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MAX_SENTENCE", 40)
    text = "The mayor said so. " + "said the mayor " * 6 + "here. The end came."
    report = Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    pieces = [span.of(text) for _, span in parse._pieces(report)]
    assert pieces[0] == "The mayor said so. "
    assert [len(piece) for piece in pieces[1:3]] == [40, 40]
    assert pieces[-1].endswith("here. The end came.")


@given(st.text(alphabet="ab. ”", max_size=400))
def test_cutting_loses_nothing(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "MAX_PIECE", 50)
        report = Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
        pieces = [span for _, span in parse._pieces(report)]
    words = parse._NO_WORDS.sub("", text)
    assert "".join(span.of(text) for span in pieces).replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize("model", ["en_no_such_pipeline", "/nowhere/at/all"])
def test_a_pipeline_that_is_not_there_is_told(model: str) -> None:
    with pytest.raises(ModelError, match="cannot load the spaCy pipeline"):
        Parser(model)


def test_a_pipeline_without_a_parser_is_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no dependency parser"):
        Parser(str(tmp_path / "blank"))


def test_runs_that_are_no_words_are_not_parsed(reader: ReportReader) -> None:
    text = f"The minister left. {'<' * 1_000_000} She came back. {'a:' * 200_000} He stayed."
    report = Report("r", text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))
    parsed = reader.parser.parse(report)
    assert [b.doc.text.strip() for b in parsed.blocks] == [
        "The minister left.",
        "She came back.",
        "He stayed.",
    ]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The bid was worth £15m. Sources at Tarn have told us more.", ["£15m."]),
        ("It was worth $15M. Lorne said so.", ["$15M."]),
        ("She ran 200m. It was a record, officials said.", ["200m."]),
        ("It cost $3.8bn. Officials said no.", ["$3.8bn."]),
        ("They meet at 9 a.m. in Tarn, M. Lorne said.", []),
        ("The 1.5 m. wall of Tarn fell.", []),
    ],
)
def test_a_sum_can_end_a_sentence(reader: ReportReader, text: str, ends: list[str]) -> None:
    first = [sentence.text.split()[-1] for sentence in reader.parser._nlp(text).sents]
    assert first[:-1] == ends
