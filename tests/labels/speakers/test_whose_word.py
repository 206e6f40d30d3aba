"""Whose word it is where a finder drew in too much or a mention may mean several; people are invented."""

import pytest

DRAWN_IN = [
    (
        "The wall was held, by a paper that {s:the Tarn Board} has, {s:the Norrland Union} {c:said} {q:so}.",
        "Norrland Union",
    ),
    ("{s:The city, Tarnby}, {s:the harbour master} {c:said} {q:so}.", "anonymous harbour master"),
    ("{q:The dam} {c:was praised} this week {s:this week by local residents}.", "local residents"),
    ("{q:The dam leaks}, Oren Vale {c:was quoted} {s:by Reuters} {c:as saying}.", "Oren Vale"),
    ("{s:An aide of the mayor on} {c:said} {q:it rained}.", "anonymous aide of the mayor"),
    ("After {s:what sources} {c:said} {q:was a leak}, it rained.", "anonymous sources"),
    ("{s:Many engineers} {c:said} {q:it rained}.", "engineers"),
    ("{s:Many in the north} {c:said} {q:it rained}.", "many in the north"),
]


@pytest.mark.parametrize(("marked", "name"), DRAWN_IN)
def test_what_was_drawn_in_is_no_part_of_the_name(labelled, marked, name):
    (found,) = labelled(marked)
    assert found.speaker.name == name


MEANT = [
    ("{s1:The publicist, Oren Vale,} {c1:said} {q1:so}. {s2:The rep} {c2:added} {q2:it}.", "Oren Vale"),
    (
        "{s1:A deputy spokesman, Oren Vale,} {c1:said} {q1:so}. {s2:The spokesman} {c2:added} {q2:it}.",
        "Oren Vale",
    ),
    (
        "{s1:Ada Lorne, TSPA inspector,} {c1:said} {q1:so}. {s2:The TSPA} {c2:said} {q2:it rained}.",
        "TSPA",
    ),
    (
        "{s1:Oren Vale} {c1:said} {q1:it hurt}. {s2:The doctor} {c2:told} Vale {q2:it would pass}.",
        "anonymous doctor",
    ),
    (
        "A masked man left. {s1:Oren Vale} {c1:said} {q1:so}. {s2:The man} {c2:said} {q2:it rained}.",
        "anonymous man",
    ),
    (
        "{s1:The leader of the church} {c1:said} {q1:so}. {s2:The exiled leader} {c2:said} {q2:it rained}.",
        "anonymous exiled leader",
    ),
    (
        "{s1:Tarn Hydro chief executive Ada Lorne} {c1:said} {q1:so}. {s2:The Tarn boss} {c2:added} {q2:so}.",
        "Ada Lorne",
    ),
]


@pytest.mark.parametrize(("marked", "name"), MEANT)
def test_whom_a_later_mention_means(labelled, marked, name):
    assert labelled(marked)[-1].speaker.name == name


HEARSAY = [
    ("{s:Tarn television} {c:reportedly blurred} {q:the face}.", "unnamed media"),
    ("{s:Oren Vale} {c:reportedly said} {q:it rained}.", "Oren Vale"),
    ("Reuters, however, {c:reports} {q:that it rained}.", "Reuters"),
]


@pytest.mark.parametrize(("marked", "name"), HEARSAY)
def test_a_deed_that_is_reported_is_not_the_doers_word(labelled, marked, name):
    (found,) = labelled(marked)
    assert found.speaker.name == name


def test_an_apposition_of_two_callings_is_one_person(labelled):
    (found,) = labelled("{s:Ada B. Lorne, analyst and engineer with Tarn Hydro,} {c:said} {q:it rained}.")
    assert found.speaker.name == "Ada B. Lorne"
