"""What is left of a name that a finder cut is mended, or names nobody."""

import pytest

MENDED = [
    ("{s:A senior Tarn official when interviewed} {c:said} {q:the dam leaks}.", "senior Tarn official"),
    ("{s:A Tarn Hydro agent named} Olav {c:said} {q:the dam leaks}.", "Tarn Hydro agent"),
    (
        "{s:A statement attributed to the Council of Orsa and Lenn} {c:said} {q:it leaks}.",
        "Council of Orsa and Lenn",
    ),
    ("{s:(Tarn spokesman Col. Olav) Rist} {c:said} {q:the dam leaks}.", "Olav Rist"),
    ("Then {s:Tuesday police} {c:said} {q:the dam leaks}.", "police"),
    ('"It leaks," {c:said} {s:the mayor\'s spokesman to the Guardian}.', "mayor's spokesman"),
    ("{s:Orsa} and {s:posted online} {c:said} {q:the dam leaks}.", "Orsa"),
]


@pytest.mark.parametrize(("marked", "name"), MENDED)
def test_a_name_that_was_cut_is_mended(labelled, marked, name):
    (found,) = labelled(marked)
    assert found.speaker.name == name


NOBODY = [
    "The divers {s:of the} dam {c:listed} {q:the leak}.",
    "See pic.tarn{s:.com/z4K} {c:claims} {q:the dam leaks}.",
    "The dam leaks, E{s:!} {c:claims} {q:it is old}.",
    "According to {s:today's} {c:report} {q:the dam leaks}.",
    "The rope and {s:watch} {c:added} {q:the dam leaks}.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_a_fragment_names_nobody_and_says_so(labelled, marked):
    (found,) = labelled(marked)
    assert found.speaker.name is None
    assert "a fragment that names nobody" in {reason.rule for reason in found.why}


def test_a_word_that_may_be_somebody_stays(labelled):
    (found,) = labelled("{s:The WHO} {c:said} {q:the dam leaks}.")
    assert found.speaker.name == "WHO"


def test_we_in_an_announced_paragraph_is_whoever_announced_it(labelled):
    told = labelled(
        "{s1:The Tarn Hydro Company} {c1:said in a statement}:\n"
        "{q1:Nobody is in danger. {s2:We} {c2:believe} {q2:the dam will hold}.}"
    )
    assert [one.speaker.name for one in told] == ["Tarn Hydro Company", "Tarn Hydro Company"]
