"""The cue lexicon hangs together: each lemma once, and no construction for a verb without a stance."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso import lexicons
from sayso.attribution.ground.lexicon import cues

CUES = lexicons.load("cues")
STANCES = Counter(lemma for group in CUES["verbs"].values() for lemma in group)


def test_each_verb_has_one_stance() -> None:
    assert [lemma for lemma, times in STANCES.items() if times > 1] == []


@pytest.mark.parametrize(
    "frame", ["no_clause", "no_quotation", "object", "infinitive", "object_infinitive", "passive"]
)
def test_a_construction_s_verbs_have_a_stance_and_stand_once(frame: str) -> None:
    lemmas = Counter(CUES["frames"][frame])
    assert set(lemmas) - set(STANCES) == set()
    assert [lemma for lemma, times in lemmas.items() if times > 1] == []


def test_verbs_with_prepositions_have_a_stance() -> None:
    assert set(CUES["frames"]["after"]) - set(STANCES) == set()


def test_thinking_verbs_have_a_stance() -> None:
    assert cues().thinking - set(STANCES) == set()


def test_every_rule_has_a_name_of_its_own_and_a_precision() -> None:
    lexicon = cues()
    assert len(set(lexicon.phrases.values())) == len(lexicon.phrases)
    assert all(0 < precision < 1 for precision in lexicon.precision.values())
