from __future__ import annotations

import pytest

from sayso.page.tidy import tidied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam\n\nPage 1\n\nheld.", "The dam\nheld."),
        ("The dam held.\nPage 1\nIt rained.", "The dam held.\n\nIt rained."),
        ("Tarn Herald\nThe dam\nPage 1\nTarn Herald\nheld.", "Tarn Herald\nThe dam\nheld."),
        ("Only once\nPage 1\nheld.", "Only once\nheld."),
        ("Page 1\nThe dam held.", "The dam held."),
        ("The dam held.\n- 2 -", "The dam held."),
    ],
)
def test_page_ends_and_running_heads_go(text: str, expected: str) -> None:
    assert tidied(text).text == expected


def test_of_a_running_head_the_first_stays() -> None:
    pages = "\n".join(f"Tarn Herald\nLine {n} of it.\nPage {n}" for n in range(3))
    assert tidied(pages).text.count("Tarn Herald") == 1
