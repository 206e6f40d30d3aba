"""The cue lexicon hangs together: each lemma once, and no construction for a verb that is no cue."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso import lexicons
from sayso.attribution.ground.lexicon import cues

CUES = lexicons.load("cues")
VERBS = Counter(CUES["verbs"])


def test_each_verb_stands_once() -> None:
    assert [lemma for lemma, times in VERBS.items() if times > 1] == []


@pytest.mark.parametrize(
    "frame", ["no_clause", "no_quotation", "object", "infinitive", "object_infinitive", "passive"]
)
def test_a_construction_s_verbs_are_cues_and_stand_once(frame: str) -> None:
    lemmas = Counter(CUES["frames"][frame])
    assert set(lemmas) - set(VERBS) == set()
    assert [lemma for lemma, times in lemmas.items() if times > 1] == []


def test_verbs_with_prepositions_are_cues() -> None:
    assert set(CUES["frames"]["after"]) - set(VERBS) == set()


def test_verbs_of_thinking_and_answering_are_cues() -> None:
    assert (cues().thinking | cues().answering) - set(VERBS) == set()


def test_every_rule_has_a_name_of_its_own_and_a_precision() -> None:
    lexicon = cues()
    assert len(set(lexicon.phrases.values())) == len(lexicon.phrases)
    assert all(0 < precision < 1 for precision in lexicon.precision.values())
