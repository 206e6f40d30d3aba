from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.contract import report_to_json, to_line
from sayso.errors import FormatError
from sayso.evaluation.changes import compare_readings, load_reports
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Attribution, Form, Relay, Report, Span, Spans, Speaker, SpeakerKind, Stance

TEXT = "“The mast is down,” Ada Brook told NHK. The owner declined to comment. Divers fear the worst."


def at(words: str) -> Spans:
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()


def attribution(
    name: str, content: str, cue: str, source: str, stance: Stance = Stance.ASSERTS
) -> Attribution:
    speaker = Speaker(source, SpeakerKind.PERSON)
    return Attribution(name, at(content), at(cue), at(source), Form.MIXED, stance, None, None, None, speaker)


BROOK = attribution("a1", "“The mast is down,”", "told NHK", "Ada Brook")
OWNER = attribution("a2", "", "declined to comment", "The owner", Stance.DECLINES)
DIVERS = attribution("a3", "the worst", "fear", "Divers")


def report(*attributions: Attribution, name: str = "r") -> Report:
    return Report(name, TEXT, attributions=attributions)


def test_equal_readings_differ_nowhere_whatever_the_ids_and_marks() -> None:
    bare = replace(BROOK, id="a7", content=at("The mast is down"))
    changes = compare_readings({"r": report(BROOK, OWNER)}, {"r": report(OWNER, bare)})
    assert (changes.kept, changes.gained, changes.lost, changes.changed) == (2, (), (), ())


def test_what_is_gained_and_lost_is_told_in_words() -> None:
    changes = compare_readings({"r": report(BROOK, OWNER)}, {"r": report(OWNER, DIVERS)})
    assert changes.kept == 1
    assert [told.content for told in changes.gained] == ["the worst"]
    assert [told.content for told in changes.lost] == ["“The mast is down,”"]
    assert "+ r: Divers | fear | the worst (asserts)" in changes.table()
    assert "- r: Ada Brook | told NHK | “The mast is down,” (asserts)" in changes.table()


def test_another_label_or_span_is_a_change_not_a_loss() -> None:
    relayed = replace(BROOK, cue=at("told"), via=(Relay("NHK", at("NHK")),), stance=Stance.CONFIRMS)
    changes = compare_readings({"r": report(BROOK)}, {"r": report(relayed)})
    assert (changes.kept, changes.gained, changes.lost) == (0, (), ())
    assert changes.changed[0].differences() == {
        "cue": ("told NHK", "told"),
        "stance": ("asserts", "confirms"),
        "via": (None, "NHK"),
    }
    assert "stance: asserts > confirms" in changes.table()


def test_what_has_no_content_goes_by_its_cue() -> None:
    denied = replace(OWNER, stance=Stance.DENIES)
    changes = compare_readings({"r": report(OWNER)}, {"r": report(denied)})
    assert changes.changed[0].differences() == {"stance": ("declines", "denies")}


def test_of_two_speakers_of_one_content_the_same_is_kept() -> None:
    other = replace(BROOK, id="a9", source=at("The owner"))
    changes = compare_readings({"r": report(BROOK, other)}, {"r": report(other, BROOK)})
    assert changes.kept == 2


def test_reports_on_one_side_only_are_named() -> None:
    changes = compare_readings({"r": report(BROOK)}, {"s": report(BROOK, name="s")})
    assert (changes.only_before, changes.only_after) == (("r",), ("s",))
    assert "read only before, not compared: r" in changes.table()


def test_different_texts_are_not_compared() -> None:
    with pytest.raises(FormatError, match="different texts"):
        compare_readings({"r": report()}, {"r": replace(report(), text=TEXT + " ")})


def test_reports_are_loaded_from_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text(to_line(report_to_json(report(BROOK))) + '\n{"id":"bad","error":"empty"}\n', "utf-8")
    assert load_reports(path) == {"r": report(BROOK)}


@pytest.mark.parametrize(
    "line", ['{"id": "r", "text": "x"}', '{"id": "r", "text": "x", "attributions": [3]}']
)
def test_what_is_no_report_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "r.jsonl").write_text(line, "utf-8")
    with pytest.raises(FormatError, match=r"^r\.jsonl:1"):
        load_reports(tmp_path / "r.jsonl")


def test_with_gold_each_change_says_whether_gold_has_it() -> None:
    gold = AttributedText("r", TEXT, (Triple(at("Ada Brook"), at("told"), at("The mast is down")),))
    wrong = replace(DIVERS, id="a9")
    changes = compare_readings({"r": report(wrong)}, {"r": report(BROOK)}, gold=[gold])
    assert [told.right for told in (*changes.gained, *changes.lost)] == [True, False]
    assert "(asserts, in gold)" in changes.table()
    assert "(asserts, not in gold)" in changes.table()


def test_a_span_outside_the_text_is_refused(tmp_path: Path) -> None:
    data = report_to_json(report(replace(BROOK, cue=(Span(0, 9999),))))
    (tmp_path / "r.jsonl").write_text(to_line(data), "utf-8")
    with pytest.raises(FormatError, match="outside the text"):
        load_reports(tmp_path / "r.jsonl")


def test_changes_are_plain_data() -> None:
    changes = compare_readings({"r": report(BROOK)}, {"r": report(replace(BROOK, stance=None), DIVERS)})
    data = json.loads(json.dumps(changes.to_json()))
    assert data["changed"] == [{"report": "r", "stance": ["asserts", None]}]
    assert data["gained"][0]["speaker"] == "Divers"
