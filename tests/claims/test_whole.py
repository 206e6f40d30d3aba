"""What stands alone as a sentence, and the report's whole sentence where words do not."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.claims.drafting.naming import name_claim
from sayso.claims.propositions.core import core
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of
from sayso.claims.propositions.whole import loses_negation, sentence_around, stands_alone
from sayso.model import Attribution, Form, Polarity, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import Filed

from .conftest import Said, Story

ALONE = [
    "The heron will move to the old mill in May",
    "The accused failed to see the herons that were fed",
    "The ferry was late",
    "Nobody wanted to hear it",
    "What matters is whether the heron eats",
    "Its offices were open as usual",
    "Its findings would be printed in full",
    "Herons by the pond are fed",
    "The keeper who was here has gone",
    "The dogs and cats of Torv were fed",
    "If the heron eats, the mayor will pay",
    "Having been warned, the mayor fed the heron",
    "As many as nine herons were seen",
    "It's the heron's pond",
]
FRAGMENTS = [
    "only that the ferry was late",
    "who asked her to feed the heron",
    "having been warned",
    "Having been told of the heron by its keeper",
    "her as the finest keeper that Lund has had",
    "both sides to put down the nets until it",
    "contradicting the account that the mayor gave",
    "stands by every word that the keeper told",
    "the pond be drained in full",
    "exchange it has yet to feed the heron",
    "Lev Orrin is to feed the heron, an email",
    "we fed the heron",
    "the heron was fed by",
    "how the heron was fed",
    "a keeper who fed the heron",
    "for that reason, the heron is also",
    "Been fed by the keeper",
    "The mayor has",
    "The mayor, as he may",
    "The pond is shut and that's",
    "The mayor's stance",
    "The remark about herons and attributed it to the mayor",
    "The rule that herons have no claim to goldfish",
    "The work it has done for herons",
    "The keeper's late heron, which had not been fed",
    "Too, was a mistake",
    "If the keeper knew of the heron",
    "Without proof of the heron's death",
    "What other towns think of herons",
    "Why the mayor would only feed herons",
    "Titled “Herons” that says the mayor is late",
    "Heron Eaten By Goldfish",
    "He did not recall the mayor saying anything like",
]


@pytest.mark.parametrize("text", ALONE)
def test_sentences_stand_alone(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize("text", FRAGMENTS)
def test_fragments_do_not(text: str) -> None:
    assert not stands_alone(text)


@pytest.mark.parametrize("no", ["no", "not", "nor", "neither", "never", "nobody"])
def test_a_lost_negation_is_seen(no: str) -> None:
    assert loses_negation(f"{no} ferry ran", "ferry ran")
    assert not loses_negation(f"{no} ferry ran", f"{no} ferry ran")


@pytest.mark.parametrize(
    ("words", "proposition"),
    [
        ("that no ferry was running", "no ferry was running"),
        ("No, the ferry was running", "the ferry was running"),
        ("well water was sold", "well water was sold"),
    ],
)
def test_an_answer_s_no_is_no_part_of_it_and_a_noun_s_is(words: str, proposition: str) -> None:
    assert core(words) == proposition


def attributed(text: str, content: str, form: Form = Form.INDIRECT, cue: str = "said") -> Filed:
    start, at = text.index(content), text.index(cue)
    attribution = Attribution(
        "a1",
        (Span(start, start + len(content)),),
        (Span(at, at + len(cue)),),
        (),
        form,
        Stance.ASSERTS,
        None,
        None,
        Polarity.POSITIVE,
        Speaker(None, SpeakerKind.PERSON),
        None,
    )
    return Filed(Report("x", text, (), attributions=(attribution,)), "2024-05-01")


NAMED = {
    "a fragment": (
        "It rained. Orrin said of the pond that it will be shut until it is clean. Herons ate.",
        "it will be shut until it",
        Form.INDIRECT,
        "Orrin said of the pond that it will be shut until it is clean.",
    ),
    "a negation": (
        "The mayor said no boat on the Lund was stopped.",
        "no boat on the Lund was stopped",
        Form.INDIRECT,
        "No boat on the Lund was stopped.",
    ),
    "a passive cut short": (
        "The mayor said the pond is known inside the council as a puddle. It rained.",
        "the pond is known inside the council",
        Form.INDIRECT,
        "The mayor said the pond is known inside the council as a puddle.",
    ),
    "a first person": (
        'It rained. "Our herons have eaten well," she said.',
        '"Our herons have eaten well,"',
        Form.DIRECT,
        "“Our herons have eaten well.”",
    ),
    "a quotation that goes on": (
        'She said: "The pond is deep. We feed the herons there. They like it."',
        "We feed the herons there.",
        Form.DIRECT,
        "“We feed the herons there.”",
    ),
    "a quotation in single marks that goes on": (
        "It rained. 'We feed the herons there. They like it,' she said.",
        "We feed the herons there.",
        Form.DIRECT,
        "“We feed the herons there.”",
    ),
    "a sentence": (
        "She said that the heron was eating the goldfish. It rained.",
        "that the heron was eating the goldfish",
        Form.INDIRECT,
        "The heron was eating the goldfish.",
    ),
}


@pytest.mark.parametrize(("text", "content", "form", "name"), NAMED.values(), ids=NAMED)
def test_names(text: str, content: str, form: Form, name: str) -> None:
    filed = attributed(text, content, form)
    units = [unit for unit in units_of(filed, known_of([filed])) if unit.span.start < len(text)][:1]
    assert name_claim(units, np.ones((1, 1), np.float32), negative=False)[0] == name


def test_a_sentence_ends_at_no_abbreviation() -> None:
    filed = attributed(
        "It rained. Dr. Orrin said the pond froze on Jan. 3 at dawn. He left.", "the pond froze"
    )
    around = sentence_around(
        Span(filed.report.text.index("the pond"), filed.report.text.index(" on Jan")),
        filed.report.attributions[0],
        filed.report.text,
    )
    assert around == "Dr. Orrin said the pond froze on Jan. 3 at dawn."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("TORV, Harn — The old bridge fell.", "The old bridge fell."),
        ("The mayor of Orsa – who fled – left it.", "The mayor of Orsa – who fled – left it."),
    ],
)
def test_a_dateline_is_no_part_of_the_sentence(report: Story, text: str, sentence: str) -> None:
    (attribution,) = report("x", Said("the old bridge fell")).report.attributions
    assert sentence_around(Span(len(text) - 8, len(text)), attribution, text) == sentence


def test_what_opens_on_a_not_lacks_its_subject() -> None:
    assert not stands_alone("Isn't going to happen.")
