"""Whose text it is that is said to say something."""

import pytest

SAID = " {q2:“Nobody is hurt,”} {s2:the NOUN} {c2:said}."
TEXTS = [
    ("{s1:Orsa Lines} {c1:said} in a statement {q1:the ferry was sound}.", "statement", "Orsa Lines"),
    ("{s1:Ada Lorne} {c1:wrote} in an email {q1:the ferry was sound}.", "email", "Ada Lorne"),
    ("{s1:The army} {c1:said} {q1:Orsa Lines sent a letter}.", "letter", "letter"),
    ("{s1:The army} {c1:said} in a statement {q1:it won}. The guild put out a statement.", "statement", None),
    ("{s1:Orsa Lines} {c1:said} {q1:it had said sorry in a statement}.", "statement", None),
]


@pytest.mark.parametrize(("marked", "noun", "name"), TEXTS)
def test_the_text_is_whose_it_is(labelled, marked, noun, name):
    assert labelled(marked + SAID.replace("NOUN", noun))[1].speaker.name == (name or noun)
