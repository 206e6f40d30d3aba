"""What a network is sure of takes the rules' place, says so, and leaves all else."""

import re
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from sayso.model import (
    Attribution,
    Polarity,
    Reason,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.weighing import weigh
from sayso.weighing.inputs import Inputs
from sayso.weighing.network import Weighed
from sayso.weighing.verdict import LABELS, WEIGHED
from sayso.weighing.weights import Thresholds
from sayso.weighing.withheld import may_be_withheld
from stated import stated

TEXT = "Ada Brome told Metro that the pier leaks. He denied it, Radio Nord said."
LEAST = Thresholds(
    stance=1.0,
    kind=1.0,
    certainty=1.0,
    answer=0.6,
    no_answer=0.1,
)
NOBODY = Speaker(None, None)
FIELDS = ("stance", "speaker", "kind", "certainty", "polarity", "via", "responds_to")


def sureness(size: int, best: int, chance: float) -> np.ndarray:
    """Log-probabilities, of which one is ``chance``."""
    rest = (1 - chance) / (size - 1)
    return np.log(np.array([chance if at == best else rest for at in range(size)]))


class Scripted:
    """A network that is sure of what it is told: ``says`` by label, for the statement numbered."""

    def __init__(self, says: dict[tuple[int, str], tuple[Any, float]]) -> None:
        self._says = says
        self.together: list[int] = []

    def deepened(self, states: np.ndarray) -> np.ndarray:
        return states[0, 1:-1]

    def weigh(self, deep: np.ndarray, given: Inputs) -> Weighed:
        count = len(given.numbers)
        self.together.append(count)
        rows = range(count)
        labels = {
            name: np.array([self._label(given, row, name, values) for row in rows])
            for name, values in LABELS.items()
            if name in WEIGHED
        }
        return Weighed(
            **labels,
            answers=np.array(
                [self._choice(row, "responds_to", [*rows, None], given.answers[row]) for row in rows]
            ),
        )

    def _label(self, given: Inputs, row: int, name: str, values: tuple[Any, ...]) -> np.ndarray:
        rules = int(given.verdicts[row][list(LABELS).index(name)])
        if (row, name) not in self._says and rules == len(values):
            return np.log(np.full(len(values), 1 / len(values)))
        value, chance = self._says.get((row, name), (values[min(rules, len(values) - 1)], 0.9))
        return sureness(len(values), values.index(value), chance)

    def _choice(self, row: int, name: str, of: list[Any], rules: np.ndarray) -> np.ndarray:
        value, chance = self._says.get((row, name), (of[int(rules.argmax())], 0.9))
        return sureness(len(of), of.index(value), chance)


def attributions() -> tuple[Attribution, ...]:
    first = replace(stated(TEXT, "Ada Brome", "told", "the pier leaks"), polarity=Polarity.POSITIVE)
    second = replace(
        stated(TEXT, "He", "denied", "it", NOBODY, name="a2"),
        stance=Stance.DENIES,
        polarity=Polarity.POSITIVE,
    )
    why = (
        Reason("spans", "tagger", (), 0.8),
        *(Reason(name, f"a rule of {name}", (), 0.8) for name in FIELDS),
    )
    metro = Relay("Metro", (Span(15, 20),))
    return replace(first, why=why, source_id="s1", via=(metro,)), replace(second, why=why)


def weighed(
    says: dict[tuple[int, str], tuple[Any, float]],
    before: tuple[Attribution, ...] | None = None,
) -> tuple[Attribution, ...]:
    before = attributions() if before is None else before
    model: Any = SimpleNamespace(manifest=SimpleNamespace(thresholds=LEAST), network=Scripted(says))
    return weigh(Report("r", TEXT), before, seen(), model)


def seen() -> Any:
    spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]", TEXT)]
    window = SimpleNamespace(start=np.array([a for a, _ in spans]), end=np.array([b for _, b in spans]))
    return [SimpleNamespace(window=window, states=np.zeros((1, len(spans) + 2, 4), np.float32))]


def reason(one: Attribution, label: str) -> Reason:
    return next(reason for reason in one.why if reason.label == label)


def test_where_the_network_agrees_nothing_changes() -> None:
    assert weighed({}) == attributions()


def test_a_sure_label_takes_the_rules_place_and_says_against_what() -> None:
    found = weighed({(0, "stance"): (Stance.DOUBTS, 0.9)})[0]
    assert found.stance is Stance.DOUBTS
    assert reason(found, "stance").rule == "label network, against asserts (a rule of stance)"
    assert reason(found, "stance").confidence == pytest.approx(0.9)
    assert found.confidence == pytest.approx(0.64)
    assert reason(found, "kind") == reason(attributions()[0], "kind")


def test_a_label_of_which_it_is_not_sure_enough_stays() -> None:
    before = attributions()
    assert weighed({(0, "stance"): (Stance.DOUBTS, 0.25)}) == before


def test_a_label_of_which_the_rules_have_the_word_stays() -> None:
    first, second = attributions()
    sure = replace(first, why=tuple(replace(reason, confidence=0.95) for reason in first.why))
    found = weighed({(0, "stance"): (Stance.DOUBTS, 0.99)}, (sure, second))
    assert found == (sure, second)


def test_no_refusal_to_speak_without_a_word_that_keeps_something_back() -> None:
    before = attributions()
    assert weighed({(0, "stance"): (Stance.DECLINES, 0.99)}) == before


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Brome never confirmed the sale.", True),
        ("Brome made no public statement.", True),
        ("Brome refused all media requests.", True),
        ("Brome refused to let the rope go.", False),
        ("Brome dismissed most of the cases.", False),
        ("Brome issued a statement of regret.", False),
        ("Brome never saw it, he said.", False),
        ("Brome failed to address the leak.", False),
        ("Brome failed to address questions.", True),
    ],
)
def test_what_may_be_a_refusal_to_speak(text: str, kept: bool) -> None:
    cue = " ".join(text.split()[1:3])
    assert may_be_withheld(text, stated(text, "Brome", cue, text.rsplit(maxsplit=1)[-1])) is kept


def test_a_kind_is_the_speakers() -> None:
    assert weighed({(0, "kind"): (SpeakerKind.OFFICIAL, 0.9)})[0].speaker.kind is SpeakerKind.OFFICIAL


def test_an_answer_is_found_and_a_wrong_one_goes() -> None:
    found = weighed({(1, "responds_to"): (0, 0.9)})
    assert found[1].responds_to == "a1"
    assert reason(found[1], "responds_to").spans == found[0].cue
    first, second = attributions()
    wrong = first, replace(second, responds_to="a1")
    assert weighed({(1, "responds_to"): (None, 0.99)}, wrong)[1].responds_to is None


def test_nothing_stated_is_nothing_weighed() -> None:
    assert weighed({}, ()) == ()


def test_what_lies_behind_the_windows_that_were_kept_stays_as_it_is() -> None:
    model: Any = SimpleNamespace(manifest=SimpleNamespace(thresholds=LEAST), network=Scripted({}))
    assert weigh(Report("r", TEXT), attributions(), [], model) == attributions()


def test_many_statements_are_weighed_in_parts() -> None:
    network = Scripted({})
    model: Any = SimpleNamespace(manifest=SimpleNamespace(thresholds=LEAST), network=network)
    one = attributions()[0]
    many = tuple(replace(one, id=f"a{number}") for number in range(1, 151))
    assert weigh(Report("r", TEXT), many, seen(), model) == many
    assert network.together == [64, 64, 22]


def test_nobody_without_a_name_becomes_somebody_by_name() -> None:
    first, second = attributions()
    unnamed = replace(first, speaker=Speaker("anonymous judge", SpeakerKind.ANONYMOUS))
    assert weighed({(0, "kind"): (SpeakerKind.PERSON, 0.99)}, (unnamed, second)) == (unnamed, second)
    found = weighed({(0, "kind"): (SpeakerKind.OFFICIAL, 0.99)}, (unnamed, second))
    assert found[0].speaker.kind is SpeakerKind.OFFICIAL


@pytest.mark.parametrize(
    ("of_first", "of_second"),
    [
        ({}, {"source_id": "s1"}),
        ({"nested_in": "a2"}, {}),
        ({}, {"nested_in": "a1"}),
        ({"responds_to": "a2"}, {}),
    ],
    ids=["its own", "holds it", "stands in it", "answers it"],
)
def test_what_cannot_be_answered_is_not(of_first: dict[str, Any], of_second: dict[str, Any]) -> None:
    first, second = attributions()
    before = replace(first, **of_first), replace(second, **of_second)
    assert weighed({(1, "responds_to"): (0, 0.99)}, before)[1].responds_to is None


def test_an_answer_to_what_the_network_does_not_see_stays() -> None:
    one = replace(attributions()[0], source_id=None)
    many = [replace(one, id=f"a{number}") for number in range(1, 66)]
    many[-1] = replace(many[-1], responds_to="a1")
    says = {(0, "responds_to"): (None, 0.999)}
    assert weighed(says, tuple(many))[-1].responds_to == "a1"
