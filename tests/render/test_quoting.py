"""Quotations as they are shown: to the letter, nothing that only leads over, cut where long."""

import pytest

from sayso.render.quoting import bare, quoted_words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the dam is safe", "“the dam is safe”"),
        ('"The dam is safe."', "“The dam is safe.”"),
        ("“It is,” he said", "““It is,” he said”"),
        ('"A day," she said, "is long"', '“"A day," she said, "is long"”'),
        ('"The dam" … "is safe"', "“The dam … is safe”"),
        ("“The dam … is safe”", "“The dam … is safe”"),
        ("'rubbish'", "“rubbish”"),
        ("‘one’ and ‘two’", "“‘one’ and ‘two’”"),
        ('the "safe dam', '“the "safe dam”'),
        ("the Alma’s “last” day", "“the Alma’s “last” day”"),
        ("that the dam is safe", "“the dam is safe”"),
        ("that “the dam is safe”", "“the dam is safe”"),
        ("as a hoax", "“a hoax”"),
        ("that is wrong", "“that is wrong”"),
        ("that’s wrong", "“that’s wrong”"),
        ("that", "“that”"),
        ("as soon as it rains", "“as soon as it rains”"),
        ("That dam is safe", "“That dam is safe”"),
        (", the dam is safe,", "“the dam is safe”"),
        ("", ""),
    ],
)
def test_a_quotation_has_one_pair_of_marks_around_it(words: str, shown: str) -> None:
    assert quoted_words(words) == shown


@pytest.mark.parametrize(
    "words",
    [
        'that a "truce" had been agreed',
        "“It is,” he said, 'so to speak'",
        'the "safe dam',
        '"A day," she said, "is ‘long’"',
        "as “a 'hoax'”,",
    ],
)
def test_shown_words_stand_in_the_report_to_the_letter(words: str) -> None:
    assert bare(words)
    assert bare(words) in words


def test_long_words_are_cut_within_the_marks() -> None:
    assert quoted_words("the dam at Kell is safe", 12) == "“the dam at…”"


@pytest.mark.parametrize("words", ['"', '"""', "“”", "that ", " … ", "'"])
def test_marks_alone_do_no_harm(words: str) -> None:
    assert '"' not in bare(words)
