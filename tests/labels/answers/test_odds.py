"""Responses that no rule places: the likeliest claim, or none."""

import pytest

from sayso.attribution.finder import Finding
from sayso.labels.answers import odds
from sayso.labels.answers.told import Told
from sayso.labels.passage import Passage
from sayso.labels.stances.position import Position
from sayso.lexicons import load
from sayso.model import Span, Stance

OPENING = "{s1:Tarn Radio} {c1:said} {q1:the ferry pier sank}.\n"
ASIDE = "{s2:Oren Vale} {c2:said} {q2:buses were booked}.\n"

CASES = [
    # a silence on what nobody has spoken of answers what the report opens with
    (OPENING + ASIDE + "{s3:The ministry} {c3:declined to discuss} {q3:it}.", "a1"),
    # and sooner a claim that is worded as one
    (
        "{s1:Oren Vale} {c1:said} {q1:buses were booked}.\n{s2:Neighbours} {c2:alleged} {q2:the pier sank}.\n"
        "{s3:The ministry} {c3:declined to discuss} {q3:it}.",
        "a2",
    ),
    # one word in common is enough for a denial of it, not for a denial of something else
    (OPENING + ASIDE + "{s3:Ada Lorne} {c3:denied} {q3:any fault in the pier}.", "a1"),
    (OPENING + ASIDE + "{s3:Ada Lorne} {c3:denied} {q3:any fault in the harvest}.", None),
    # nor for one who does not know
    (OPENING + ASIDE + "{s3:Ada Lorne} {c3:did not know} {q3:who owned a pier in Venn last summer}.", None),
    # a demand may be what is turned down
    (
        "{s1:Oren Vale} {c1:demanded} {q1:that the pier be closed}.\n"
        "{s2:Ada Lorne} {c2:denied} {q2:that a closed pier helps}.",
        "a1",
    ),
]


@pytest.mark.parametrize(("marked", "answered"), CASES)
def test_the_likeliest_claim_is_what_a_response_answers(labelled, marked, answered):
    assert labelled(marked)[-1].responds_to == answered


def test_a_plain_statement_is_not_weighed(labelled):
    assert labelled(OPENING + "{s2:Ada Lorne} {c2:said} {q2:the pier was old}.")[-1].responds_to is None


def test_the_reason_gives_the_chance_and_the_claim(labelled):
    said = labelled(OPENING + ASIDE + "{s3:The ministry} {c3:declined to discuss} {q3:it}.")
    (why,) = [reason for reason in said[-1].why if reason.label == "responds_to"]
    assert why.rule == odds.LIKELIEST
    assert load("answer_odds")["least"] <= why.confidence < 1
    assert why.spans == said[0].content


def test_every_weight_has_a_trait_and_every_trait_a_weight(monkeypatch, labelled):
    seen = []
    traits_of = odds.traits_of
    monkeypatch.setattr(odds, "traits_of", lambda *given: seen.extend(traits_of(*given)) or traits_of(*given))
    labelled(OPENING + "{s2:The ministry} {c2:declined to discuss} {q2:it}.")
    assert seen
    assert {name for _, traits in seen for name in traits} == set(load("answer_odds")["weights"])


def test_a_response_is_weighed_against_a_bounded_number_of_claims():
    spans = [Span(n, n + 1) for n in range(500)]
    places = [
        Passage(n, Finding((span,), (), (), "marked"), "x" * 501, None, span) for n, span in enumerate(spans)
    ]
    told = Told(places, [], [Position(Stance.URGES)] * 500)
    assert [len(told.put_forward_for(places[n])) for n in (0, 250, 499)] == [30, 45, 31]
