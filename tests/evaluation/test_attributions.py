from __future__ import annotations

import gzip
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.document import Document, Media
from sayso.errors import FormatError, SourceError
from sayso.evaluation.attributions import AttributionFigures, evaluate_attributions, score_attributions
from sayso.evaluation.corpus import AttributedText, Triple, load_attributed
from sayso.evaluation.marked_text import MarkedText
from sayso.evaluation.measure import Score, Share
from sayso.model import Attribution, Form, Report, Span, Spans, Speaker

TEXT = (
    "Ada Brook said the bridge would close. “It is unsafe,” Tom Reed told reporters. Some fear “tolls” now."
)


def at(*words: str) -> Spans:
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def triple(source: Spans, cue: Spans, content: Spans) -> Triple:
    return Triple(source, cue, content)


BROOK = triple(at("Ada Brook"), at("said"), at("the bridge would close"))
REED = triple(at("Tom Reed"), at("told reporters"), at("“It is unsafe,”"))
LOCALS = triple(at("Some"), at("fear"), at("“tolls” now"))
GOLD = (BROOK, REED, LOCALS)


def scored(*predicted: Triple, gold: tuple[Triple, ...] = GOLD, resamples: int = 0) -> AttributionFigures:
    return score_attributions(
        [AttributedText("d", TEXT, gold)], [AttributedText("d", None, predicted)], resamples=resamples
    )


def test_gold_against_itself_is_right_everywhere() -> None:
    figures = scored(*GOLD, resamples=20)
    assert {score.f1 for score in figures.scores.values()} == {1.0}
    assert figures.source == figures.cue == Share(3, 3)
    assert [figures.forms[name].soft.gold for name in ("direct", "mixed", "quoted", "indirect")] == [
        1,
        1,
        2,
        1,
    ]
    assert figures.intervals["full"] == (1.0, 1.0)


def test_nothing_predicted_scores_nothing() -> None:
    figures = scored()
    assert figures.scores["soft"] == Score(0, 0, 3)
    assert figures.source.value is None


def test_marks_do_not_matter_for_exact_but_the_source_does_for_full() -> None:
    figures = scored(triple(at("Ada Brook"), at("told"), at("It is unsafe")))
    assert figures.scores["soft"] == figures.scores["exact"] == Score(1, 1, 3)
    assert figures.scores["full"].right == 0
    assert (figures.source, figures.cue) == (Share(0, 1), Share(1, 1))
    assert figures.forms["direct"].soft.recall == 1.0
    assert figures.scores["span content"] == Score(1, 1, 3)
    assert figures.scores["span cue"].right == 0


def test_one_word_of_the_source_is_enough() -> None:
    assert scored(triple(at("Reed"), (), REED.content)).scores["full"].right == 1


@pytest.mark.parametrize(
    ("content", "soft"),
    [("bridge would", 1), ("the bridge", 0), ("would close", 1)],  # 11, 9 and 10 of 19 characters
)
def test_soft_asks_for_half_of_the_characters(content: str, soft: int) -> None:
    assert scored(triple((), (), at(content))).scores["soft"].right == soft


def test_two_predictions_for_one_gold_make_one_pair() -> None:
    figures = scored(triple(BROOK.source, (), at("bridge would close")), BROOK)
    assert figures.scores["soft"] == Score(1, 2, 3)
    assert figures.scores["exact"] == Score(1, 2, 3)


def test_a_prediction_without_a_pair_counts_against_its_own_form() -> None:
    figures = scored(BROOK, triple((), (), REED.content), gold=(BROOK,))
    assert figures.forms["direct"].soft == Score(0, 1, 0)
    assert figures.forms["indirect"].soft == Score(1, 1, 1)


def test_gold_without_a_source_wants_none() -> None:
    bare = triple((), BROOK.cue, BROOK.content)
    assert scored(bare, gold=(bare,)).scores["full"].right == 1
    assert scored(BROOK, gold=(bare,)).scores["full"].right == 0


def test_characters_of_a_role_say_nothing_of_pairing() -> None:
    swapped = (triple(REED.source, (), BROOK.content), triple(BROOK.source, (), REED.content))
    figures = scored(*swapped, gold=(BROOK, REED))
    assert figures.scores["chars source"].f1 == 1.0
    assert figures.scores["full"].right == 0


@pytest.mark.parametrize(
    ("content", "form"),
    [
        ("“It is unsafe,”", Form.DIRECT),
        ('"It is unsafe"', Form.DIRECT),
        ("''It is unsafe''", Form.DIRECT),
        ("``It is unsafe''", Form.DIRECT),
        ("“It is unsafe", Form.DIRECT),
        ("„It is unsafe“", Form.DIRECT),
        ("that it's 'unsafe'", Form.INDIRECT),
        ("it is ''unsafe'' now", Form.MIXED),
        ('"unsafe" for now, she said', Form.MIXED),
    ],
)
def test_the_marks_alone_tell_the_form(content: str, form: Form) -> None:
    text = MarkedText(content)
    assert text.form(text.characters([Span(0, len(content))])) is form


def test_texts_are_read_as_given_and_a_failed_one_counts_as_missing() -> None:
    def read(document: Document) -> Report:
        assert document.media is Media.GIVEN
        if document.id == "bad":
            raise FormatError("no")
        brook = Attribution(
            "a1",
            BROOK.content,
            BROOK.cue,
            BROOK.source,
            Form.INDIRECT,
            None,
            None,
            None,
            None,
            Speaker(None, None),
        )
        return Report(document.id or "", document.content, attributions=(brook,))

    figures = evaluate_attributions(
        [AttributedText("d", TEXT, GOLD), AttributedText("bad", TEXT, GOLD)], read
    )
    assert figures.scores["full"] == Score(1, 1, 6)
    assert figures.missing == 1


def test_a_table_shows_every_figure() -> None:
    table = scored(*GOLD, resamples=5).table()
    for name in ("soft", "exact", "full", "chars cue", "span content", "quoted", "[100.0, 100.0]"):
        assert name in table


def test_other_text_is_refused() -> None:
    with pytest.raises(FormatError, match="not the gold text"):
        score_attributions([AttributedText("d", TEXT, GOLD)], [AttributedText("d", TEXT + " ", ())])


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(FormatError, match="outside the gold text"):
        scored(triple((), (), (Span(0, 9999),)))


def test_predictions_without_gold_are_left_out_and_counted() -> None:
    predicted = [AttributedText("d", None, GOLD), AttributedText("e", None, GOLD)]
    assert score_attributions([AttributedText("d", TEXT, GOLD)], predicted).unknown == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "gold.jsonl:1 is not JSON"),
        ("[]", "not a JSON object"),
        ('{"id": 3, "text": "x", "attributions": []}', '"id" must be a string'),
        ('{"id": "a", "text": "x"}', '"attributions" must be a list'),
        ('{"id": "a", "text": "x", "attributions": [{"cue": [[0, "b"]]}]}', "two whole numbers"),
        ('{"id": "a", "text": "x", "attributions": [{"cue": [3]}]}', "two whole numbers"),
        ('{"id": "a", "text": "x", "attributions": [{"cue": [[0, 2]]}]}', "outside the text"),
        ('{"id": "a", "text": "x", "attributions": [{"cue": [[-1, 1]]}]}', "outside the text"),
        ('{"id": "a", "text": "x", "attributions": []}\n' * 2, "occurs twice"),
        ("\n", "holds no documents"),
    ],
)
def test_a_wrong_file_is_named_with_the_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(FormatError, match=message):
        load_attributed(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["cue", "content"]), inner),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    records=st.lists(
        st.dictionaries(st.sampled_from(["id", "text", "attributions", "error"]), JSON), max_size=3
    )
)
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path: Path, records: list[dict[str, Any]]) -> None:
    path = tmp_path / "any.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    try:
        documents = load_attributed(path)
    except FormatError as error:
        assert str(error).startswith("any.jsonl")
    else:
        assert len({document.id for document in documents}) == len(records)


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "x.jsonl.gz").write_bytes(b"not packed")
    with pytest.raises(FormatError, match="UTF-8"):
        load_attributed(tmp_path / "x.jsonl")
    for name in ("x.jsonl.gz", "none.jsonl"):
        with pytest.raises(SourceError, match="cannot be read"):
            load_attributed(tmp_path / name)


def test_an_error_line_is_a_document_without_attributions(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text('{"id": "a", "error": "empty"}\n', "utf-8")
    assert load_attributed(tmp_path / "p.jsonl") == [AttributedText("a", None, ())]


def disturbed(record: dict[str, Any], length: int, rng: random.Random) -> dict[str, Any]:
    """An attribution as an imperfect finder might give it."""

    def shift(pair: list[int]) -> list[int]:
        ends = sorted(min(length, max(0, place + rng.choice((0, 0, 0, 1, -1, 4, -9, 30)))) for place in pair)
        return [ends[0], ends[1]]

    return {
        role: [shift(pair) for pair in record.get(role) or [] if rng.random() < 0.9]
        for role in ("source", "cue", "content")
    }


def predictions(documents: list[dict[str, Any]], seed: int) -> list[dict[str, Any]]:
    rng = random.Random(seed)
    made = []
    for document in documents:
        kept = [a for a in document["attributions"] if rng.random() < 0.8]
        doubled = kept + rng.sample(kept, k=len(kept) // 4)
        length = len(document["text"])
        made.append({"id": document["id"], "attributions": [disturbed(a, length, rng) for a in doubled]})
    return made[1:]


def random_documents(seed: int, count: int = 12) -> list[dict[str, Any]]:
    rng = random.Random(seed)
    marks = ['"', "“", "”", "''", "``", "„", "«", "‘‘"]
    documents = []
    for number in range(count):
        words = [rng.choice([*marks, "a1", "it's", "be-low", "—", "Ünder", "on", "\n\n"]) for _ in range(120)]
        text = " ".join(words).replace("“ ", "“")
        spans = [sorted((rng.randrange(len(text)), rng.randrange(len(text)))) for _ in range(60)]
        attributions = [
            {"source": spans[i : i + 1], "cue": spans[i + 1 : i + 2], "content": spans[i + 2 : i + 2 + i % 3]}
            for i in range(0, 60, 4)
        ]
        documents.append({"id": f"r{number}", "text": text, "attributions": attributions})
    return documents


def assert_same_figures(
    script: ModuleType, gold: list[dict[str, Any]], predicted: list[dict[str, Any]], folder: Path
) -> None:
    for name, documents in (("gold", gold), ("predicted", predicted)):
        lines = "\n".join(json.dumps(document) for document in documents)
        (folder / f"{name}.jsonl").write_text(lines, "utf-8")
    theirs = script.score(gold, predicted, 50)
    ours = score_attributions(
        load_attributed(folder / "gold.jsonl"), load_attributed(folder / "predicted.jsonl"), resamples=50
    )
    assert theirs["soft"]["F"] > 0
    assert_equal(ours, theirs)


def assert_equal(ours: AttributionFigures, theirs: dict[str, Any]) -> None:
    def three(score: Score) -> dict[str, float]:
        return {"P": score.precision, "R": score.recall, "F": score.f1}

    for name in ("soft", "exact", "full"):
        assert three(ours.scores[name]) == theirs[name]
        assert list(ours.intervals[name]) == theirs["ci95"][name]
    for role in ("source", "cue", "content"):
        assert three(ours.scores[f"chars {role}"]) == theirs["role"][role]
        assert three(ours.scores[f"span {role}"]) == theirs["span"][role]
    assert (ours.source.value, ours.cue.value) == (theirs["source_acc"], theirs["cue_acc"])
    assert (ours.documents, ours.missing) == (theirs["docs"], theirs["missing_docs"])
    for name, figures in ours.forms.items():
        row = dict(theirs["kind"][name])
        assert figures.soft.gold == row.pop("gold")
        assert (figures.full.value or 0.0, figures.exact.value or 0.0) == (
            row.pop("fullR"),
            row.pop("exactR"),
        )
        assert three(figures.soft) == row


@pytest.mark.parametrize("seed", range(4))
def test_figures_equal_the_published_scorers_on_random_data(
    attribution_script: ModuleType, tmp_path: Path, seed: int
) -> None:
    gold = random_documents(seed)
    assert_same_figures(attribution_script, gold, predictions(gold, seed), tmp_path)


def test_figures_equal_the_published_scorers_on_real_articles(
    attribution_script: ModuleType, shared: Path, tmp_path: Path
) -> None:
    with gzip.open(shared / "data" / "polnear" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines][:40]
    assert_same_figures(attribution_script, gold, predictions(gold, 3), tmp_path)
