"""Verbs that make a sentence of words, told without a parser."""

import pytest

from sayso.lexicons.clauses import is_clause

CLAUSES = [
    "the ferry Brome Star sank off Tarn",
    "the lorry struck the bridge",
    "the council withdrew its offer",
    "Mayor Brome quit",
    "two keepers swore an oath",
    "repairs which cost nine million",
    "a shark bit Joss Carrow at the Orsa beach",
    "the firm shut its mine",
    "the mayor quit on Monday",
    "the harbour company shut down",
    "a blast hurt ten people",
    "the gale swept in and a stray dog leapt ashore",
    "to build a dam of stones is to offend the river",
]
NO_CLAUSES = [
    "the cost of the repairs",
    "a low cost carrier",
    "the spread of the fever",
    "a bit of luck",
    "a low bid for the mill",
    "the split in the board",
    "a plan to shut the mine",
    "the mayor to quit on Monday",
    "the man stuck in the lift",
    "sunk barges",
    "to build the dam that was planned",
    "to have confirmed that the mayor is to leave",
]


@pytest.mark.parametrize("words", CLAUSES)
def test_an_irregular_past_makes_a_sentence(words: str) -> None:
    assert is_clause(words)


@pytest.mark.parametrize("words", NO_CLAUSES)
def test_a_noun_that_looks_like_a_past_makes_none(words: str) -> None:
    assert not is_clause(words)
