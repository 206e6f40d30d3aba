"""What a report could not check is its own outlet's word, on what was told just before."""

import re
from dataclasses import replace

import pytest

from sayso.attribution.rules import RuleFinder
from sayso.labels import label
from sayso.model import Block, BlockKind, Outlet, Report, SpeakerKind, Stance


@pytest.fixture(scope="module")
def told(parser):
    """A text, a paragraph a line, as the rules find and label what is said in it."""

    def read(text, outlet=None):
        blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
        report = Report("r", text, blocks, outlet=outlet)
        parsed = parser.parse(report)
        return replace(report, attributions=label(parsed, RuleFinder().find(parsed))).attributions

    return read


SAID = "The dam has cracked, Ada Lorne said on Monday."


@pytest.mark.parametrize(
    "own",
    [
        " The claim could not be independently verified.",
        " That has not been confirmed.",
        " There was no independent confirmation of the damage.",
        "\nHer account remains unconfirmed.",
    ],
)
def test_the_outlet_could_not_check_what_was_told_before(told, own):
    said, unchecked = told(SAID + own, Outlet("Harbour Post", None, None))
    assert (unchecked.speaker.name, unchecked.speaker.kind) == ("Harbour Post", SpeakerKind.OUTLET)
    assert (unchecked.stance, unchecked.detail) == (Stance.UNAWARE, "cannot_verify")
    assert unchecked.responds_to == said.id


def test_an_outlet_that_is_not_known_has_no_name(told):
    _, unchecked = told(f"{SAID} The claim could not be verified.")
    assert (unchecked.speaker.name, unchecked.speaker.kind) == (None, SpeakerKind.OUTLET)
    assert any(reason.rule == "the report's own word" for reason in unchecked.why)


def test_a_clause_of_its_own_is_on_nothing_before(told):
    _, unchecked = told(f"{SAID} It could not be confirmed whether the ferry had sunk.")
    assert unchecked.responds_to is None


def test_no_quotation_behind_it_is_the_outlets(told):
    text = f'{SAID} The claim could not be verified. "It leaks," she said.'
    assert [one.speaker.name for one in told(text, Outlet("Harbour Post", None, None))] == [
        "Ada Lorne",
        "Harbour Post",
        "Ada Lorne",
    ]
