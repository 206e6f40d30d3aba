"""What a network is sure of takes the rules' place, says so, and leaves all else."""

import re
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from sayso.model import (
    Attribution,
    Outlet,
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
from sayso.weighing.verdict import LABELS
from sayso.weighing.weights import Thresholds

sys.path.insert(0, str(Path(__file__).parents[1]))
from stated import stated

TEXT = "Ada Brome told Metro that the pier leaks. He denied it, Radio Nord said."
LEAST = Thresholds(1.0, 1.0, 1.0, 1.0, 0.6, 0.6, 0.1, 0.6, 0.1)
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
        count, names = len(given.numbers), [name.of(TEXT) for name in given.names]
        self.together.append(count)
        rows = range(count)
        labels = {
            name: np.array([self._label(given, row, name, values) for row in rows])
            for name, values in LABELS.items()
        }
        return Weighed(
            **labels,
            answers=np.array(
                [self._choice(row, "responds_to", [*rows, None], given.answers[row]) for row in rows]
            ),
            speaker=np.array(
                [self._choice(row, "speaker", [*names, "own", None], given.speaker[row]) for row in rows]
            ),
            via=np.array(
                [
                    [self._chance(row, name, given.via[row, at]) for at, name in enumerate(names)]
                    for row in rows
                ]
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

    def _chance(self, row: int, name: str, rules: float) -> float:
        told = self._says.get((row, "via"))
        return told[1] if told and told[0] == name else 0.9 if rules and told is None else 0.05


def attributions() -> tuple[Attribution, ...]:
    first = replace(stated(TEXT, "Ada Brome", "told", "the pier leaks"), polarity=Polarity.POSITIVE)
    second = replace(
        stated(TEXT, "He", "denied", "it", NOBODY, name="a2"),
        stance=Stance.DENIES,
        polarity=Polarity.POSITIVE,
    )
    why = (
        Reason("spans", "tagger", (), 0.8),
        *(Reason(name, f"a rule of {name}", (), 0.9) for name in FIELDS),
    )
    metro = Relay("Metro", (Span(15, 20),))
    return replace(first, why=why, source_id="s1", via=(metro,)), replace(second, why=why)


def weighed(
    says: dict[tuple[int, str], tuple[Any, float]],
    before: tuple[Attribution, ...] | None = None,
    *,
    outlet: Outlet | None = None,
) -> tuple[Attribution, ...]:
    before = attributions() if before is None else before
    model: Any = SimpleNamespace(manifest=SimpleNamespace(thresholds=LEAST), network=Scripted(says))
    return weigh(Report("r", TEXT, outlet=outlet), before, seen(), model)


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
    assert found.confidence == pytest.approx(0.72)
    assert reason(found, "kind") == reason(attributions()[0], "kind")


def test_a_label_of_which_it_is_not_sure_enough_stays() -> None:
    before = attributions()
    assert weighed({(0, "stance"): (Stance.DOUBTS, 0.25)}) == before


def test_a_kind_is_the_speakers() -> None:
    assert weighed({(0, "kind"): (SpeakerKind.OFFICIAL, 0.9)})[0].speaker.kind is SpeakerKind.OFFICIAL


def test_a_name_for_a_pronoun_is_the_speaker_that_the_report_has_by_it() -> None:
    found = weighed({(1, "speaker"): ("Ada Brome", 0.9)})[1]
    assert (found.speaker.name, found.source_id) == ("Ada Brome", "s1")
    assert reason(found, "speaker").spans == (Span(0, 9),)


def test_a_name_that_speaks_nowhere_else_is_a_new_source() -> None:
    found = weighed({(1, "speaker"): ("Radio Nord", 0.9), (1, "kind"): (SpeakerKind.OUTLET, 0.9)})[1]
    assert (found.speaker, found.source_id) == (Speaker("Radio Nord", SpeakerKind.OUTLET), "s2")


def test_an_unsure_name_is_nobodys() -> None:
    assert weighed({(1, "speaker"): ("Ada Brome", 0.5)})[1].speaker.name is None


def test_a_relay_is_added_where_there_is_none() -> None:
    found = weighed({(1, "via"): ("Radio Nord", 0.9)})[1]
    assert [relay.name for relay in found.via] == ["Radio Nord"]
    assert found.via[0].mention[0].of(TEXT) == "Radio Nord"


def test_the_reports_own_outlet_is_no_relay() -> None:
    assert weighed({(1, "via"): ("Radio Nord", 0.9)}, outlet=Outlet("Radio Nord"))[1].via == ()


def test_a_relay_of_which_it_surely_is_none_goes() -> None:
    assert weighed({(0, "via"): ("Radio Nord", 0.2)})[0].via == ()


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
