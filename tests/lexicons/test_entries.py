"""The lists of words that labels and rules read: no list has an entry twice."""

from collections import Counter

import pytest

from sayso.lexicons import load


def _lists(entry, path=()):
    if isinstance(entry, dict):
        for key, value in entry.items():
            yield from _lists(value, (*path, key))
    elif isinstance(entry, list):
        words = [word for word in entry if isinstance(word, str)]
        yield ".".join(path), words
        for number, value in enumerate(entry):
            if not isinstance(value, str):
                yield from _lists(value, (*path, str(number)))


@pytest.mark.parametrize(
    "name",
    [
        "answers",
        "channels",
        "cues",
        "declines",
        "idioms",
        "kinds",
        "mentions",
        "negation",
        "roles",
        "wordforms",
    ],
)
def test_no_entry_is_listed_twice(name):
    twice = {
        where: doubled
        for where, words in _lists(load(name))
        if (doubled := [word for word, times in Counter(words).items() if times > 1])
    }
    assert twice == {}
