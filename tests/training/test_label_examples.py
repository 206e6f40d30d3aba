"""What the label network learns from: the guide's labels, where the guide and where the reading has them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from annotated_ferry import ANNOTATED, TEXT, reading, seen

from sayso.evaluation.gold_form import GoldReport
from sayso.model import Stance
from sayso.weighing.inputs import Inputs, inputs_of
from sayso.weighing.verdict import LABELS, UNREAD, stated_of

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")


def learned(gold: GoldReport = ANNOTATED, **changed: Any) -> Any:
    from sayso.training.label_examples import label_examples

    return label_examples(gold, replace(reading(), **changed), seen())


def inputs() -> Inputs:
    windows = [one.window for one in seen()]
    start, end = ([n for w in windows for n in getattr(w, name).tolist()] for name in ("start", "end"))
    import numpy as np

    return inputs_of(TEXT, np.array(start), np.array(end), stated_of(reading().attributions))


def test_stances_are_learned_where_the_guide_has_statements() -> None:
    stances = [list(LABELS["stance"])[at] for at in learned().annotated.wanted.labels[:, 0].tolist()]
    assert stances == [Stance.ASSERTS, Stance.DENIES]


def test_stances_are_learned_where_the_reading_has_statements() -> None:
    stances = list(LABELS["stance"])
    found = learned().read.wanted.labels[:, 0].tolist()
    assert found == [stances.index(Stance.DENIES), stances.index(Stance.ASSERTS), -100]


def test_captions_of_the_guide_are_not_learned() -> None:
    assert len(learned().annotated.wanted.told) == 2


def test_an_answer_is_the_row_of_what_is_answered_and_the_last_for_nothing() -> None:
    assert learned().annotated.wanted.answers.tolist() == [2, 0]
    assert learned().read.wanted.answers.tolist()[:2] == [1, 3]


def test_what_rules_chose_goes_with_the_statement_to_the_guides_place() -> None:
    given = learned().annotated.given
    assert given.answers.tolist() == [[0, 0, 1], [1, 0, 0]]


def test_a_statement_that_rules_did_not_find_has_no_verdict() -> None:
    only_brome = tuple(one for one in reading().attributions if one.id == "a2")
    verdicts = learned(attributions=only_brome).annotated.given.verdicts.tolist()
    assert verdicts[0] != UNREAD
    assert verdicts[1] == UNREAD


def test_of_a_finding_that_the_guide_has_not_nothing_is_known() -> None:
    without = replace(ANNOTATED, statements=ANNOTATED.statements[:1])
    wanted = learned(without).read.wanted
    assert wanted.told.tolist() == [False, True, False]
    assert wanted.labels[0].tolist() == [-100] * 4
    assert wanted.answers[0] == -100
    assert not wanted.speaker[0].any()


def test_who_speaks_is_in_the_sources_words_else_a_name() -> None:
    gold = replace(
        ANNOTATED,
        statements=(ANNOTATED.statements[0], replace(ANNOTATED.statements[1], speaker="Brome")),
    )
    wanted, names = learned(gold).annotated.wanted, [name.of(TEXT) for name in inputs().names]
    assert wanted.speaker[0].nonzero().flatten().tolist() == [len(names)]
    assert [names[at] for at in wanted.speaker[1].nonzero().flatten().tolist()] == ["Ada Brome"]


def test_a_speaker_whom_no_name_in_the_text_names_is_nobody() -> None:
    gold = replace(ANNOTATED, statements=(replace(ANNOTATED.statements[0], speaker="Lorne Venn"),))
    *others, nobody = learned(gold).annotated.wanted.speaker[0].tolist()
    assert nobody
    assert not any(others)


def test_relays_are_names() -> None:
    wanted, names = learned().annotated.wanted, [name.of(TEXT) for name in inputs().names]
    assert [names[at] for at in wanted.via[0].nonzero().flatten().tolist()] == ["Wenlow Herald"]
    assert not wanted.via[1].any()


def test_a_report_without_statements_gives_nothing() -> None:
    assert learned(replace(ANNOTATED, statements=())) is None
    assert learned(attributions=()) is None
