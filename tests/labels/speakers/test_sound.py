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


LEFT_OPEN = [
    "{s4:Olav Rist} {c4:said} {q4:it froze}. {s1:Ada Lorne} {c1:said}: "
    '{q1:"The divers came late. {s2:He} {c2:told} us that {q2:the dam leaks}."}',
    "{s1:Divers} {c1:said} {q1:it leaks}. "
    + "The water rose over the road to the mill. " * 8
    + "{s2:They} {c2:said} {q2:it is old}.",
]


@pytest.mark.parametrize("marked", LEFT_OPEN)
def test_a_pronoun_far_from_whom_it_may_mean_names_nobody(labelled, marked):
    told = labelled(f"{marked} {{s3:Ruk Vale}} {{c3:said}} {{q3:it rained}}.")
    assert told[1].speaker.name is None


def test_they_right_after_several_are_those(labelled):
    told = labelled("{s1:Divers} {c1:said} {q1:it leaks}. {s2:They} {c2:said} {q2:it is old}.")
    assert told[1].speaker.name == told[0].speaker.name
