"""The name of a claim that only a quotation puts forward: the quotation, without who says it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.claims.drafting.naming import name_claim
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of
from sayso.model import Form, Report, Span, Speaker, SpeakerKind
from sayso.story import Filed
from stated import stated

REEVE = Speaker("Carl Reeve", SpeakerKind.PERSON)


def named(text: str, *contents: str, form: Form = Form.DIRECT) -> str:
    """The name of the first claim in what Reeve says in these words."""
    said = stated(text, "Carl Reeve", "said", contents[0], REEVE)
    spans = tuple(Span(text.index(one), text.index(one) + len(one)) for one in contents)
    filed = Filed(Report("r1", text, attributions=(replace(said, content=spans, form=form),)), "2024-05-01")
    first = next(iter(units_of(filed, known_of([filed]))))
    return name_claim([first], np.ones((1, 1), np.float32), negative=first.negated)[0]


@pytest.mark.parametrize(
    ("text", "contents", "name"),
    [
        (
            'A keeper, Carl Reeve, 61, said: "I heard two bangs and then the mill burned."',
            ['"I heard two bangs and then the mill burned."'],
            "“I heard two bangs and then the mill burned.”",
        ),
        ('"They laughed at me," Carl Reeve said.', ['"They laughed at me,"'], "“They laughed at me.”"),
        (
            "“All our boats are safe,” the mate Carl Reeve said on Monday.",
            ["“All our boats are safe,”"],
            "“All our boats are safe.”",
        ),
        (
            'Carl Reeve said on Monday evening: "Nobody told me to go. I went."',
            ['"Nobody told me to go. I went."'],
            "“Nobody told me to go. I went.”",
        ),
        (
            "'Our boats are safe,' Carl Reeve said.",
            ["'Our boats are safe,'"],
            "“Our boats are safe.”",
        ),
        (
            '"All our boats," Carl Reeve said, "are moored in the harbour."',
            ['"All our boats,"', '"are moored in the harbour."'],
            "“All our boats are moored in the harbour.”",
        ),
        (
            '"We were glad," Carl Reeve said at Tarn. "The boats of Orsa came to help us."',
            ['"We were glad,"', '"The boats of Orsa came to help us."'],
            "“We were glad. The boats of Orsa came to help us.”",
        ),
        ('"Have we sold a boat?" Carl Reeve said.', ['"Have we sold a boat?"'], "“Have we sold a boat?”"),
    ],
)
def test_it_is_what_is_quoted(text: str, contents: list[str], name: str) -> None:
    assert named(text, *contents) == name


@pytest.mark.parametrize(
    ("text", "contents", "form", "name"),
    [
        (
            '"The ferry has sunk," Carl Reeve said.',
            ['"The ferry has sunk,"'],
            Form.DIRECT,
            "The ferry has sunk.",
        ),
        (
            'Carl Reeve said of our boats that they "were sold to us by Orsa Lines".',
            ["our boats", 'that they "were sold to us by Orsa Lines"'],
            Form.MIXED,
            'Carl Reeve said of our boats that they "were sold to us by Orsa Lines".',
        ),
        (
            "Carl Reeve said we sold the ferry.",
            ["we sold the ferry"],
            Form.INDIRECT,
            "Carl Reeve said we sold the ferry.",
        ),
        (
            '"We sold the ferry that Orsa wanted," Carl Reeve said.',
            ['"We sold the ferry'],
            Form.DIRECT,
            '"We sold the ferry that Orsa wanted," Carl Reeve said.',
        ),
    ],
)
def test_what_stands_alone_or_is_no_whole_quotation_does_not_change(
    text: str, contents: list[str], form: Form, name: str
) -> None:
    assert named(text, *contents, form=form) == name
