"""Sources that a finder drew beside who speaks: nobody, somebody told, a piece of a name."""

import pytest

NOBODY = [
    "{s:It} {c:is said} that {q:the dam leaks}.",
    "{s:It} {c:has been reported} that {q:the dam leaks}.",
    "{q:The dam leaks}, {s:it} {c:is claimed}.",
    "{s:It}{c:'s believed} that {q:the dam leaks}.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_it_of_what_is_said_is_nobody(labelled, marked):
    (found,) = labelled(marked)
    assert found.source == ()
    assert found.speaker.name in ("unspecified", "unnamed media")
    assert found.source_id is None


def test_a_body_that_was_said_of_stays(labelled):
    _, found = labelled(
        "The {s1:Tarn Company} {c1:denied} {q1:the leak}. {s2:It} {c2:said} {q2:the dam holds}."
    )
    assert found.speaker.name == "Tarn Company"


TOLD = [
    ("{s:He} {c:was told} {q:the dam leaks}.", "unspecified", "group"),
    ("{s:We}{c:'re told} {q:the dam leaks}.", "anonymous source", "anonymous"),
    ("{s:We} {c:understand} that {q:the dam leaks}.", "unspecified", "group"),
    ("{s:He} {c:was told} by Ada Lorne {q:that the dam leaks}.", "Ada Lorne", "person"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), TOLD)
def test_who_was_told_does_not_speak(labelled, marked, name, kind):
    (found,) = labelled(marked)
    assert (found.speaker.name, found.speaker.kind) == (name, kind)


QUESTIONED = [
    ("{s:Lorne}, {c:asked} {q:whether the quay would be shut}, said: No comment.", "unspecified"),
    ("{s:Ada Lorne}, {c:pressed on} {q:why the quay was shut}, said she did not know.", "unspecified"),
    ("{s:Ministers}, {c:asked} {q:to explain the loss}, said nothing was wrong.", "unspecified"),
    ("{s:Ada Lorne}, the engineer, {c:asked} {q:whether the quay would be shut}.", "Ada Lorne"),
    ("{s:Ada Lorne, the engineer}, {c:asked} {q:whether the quay would be shut}.", "Ada Lorne"),
    ("{s:Lorne} {c:asked} {q:whether the quay would be shut}.", "Lorne"),
    ("{s:An earlier letter} {c:asked for} {q:advice on the quay}.", "earlier letter"),
    ("{s:Ministers} {c:pressed} {q:Lorne to explain the loss}.", "ministers"),
]


@pytest.mark.parametrize(("marked", "name"), QUESTIONED)
def test_who_is_asked_asks_nothing(labelled, marked, name):
    assert labelled(marked)[0].speaker.name == name


UNCLOSED = [
    ("“{q:The sequel is off},” {c:said} {s:an intrepid fan [via tarnboard.}", "anonymous intrepid fan"),
    ("“{q:The sequel is off},” {c:said} {s:Ada Lorne (an engineer}.", "Ada Lorne"),
    ("{s:The Tarn Board (TB)} {c:said} {q:the dam leaks}.", "Tarn Board"),
    ("{s:Ada Lorne (@adalorne} {c:said} {q:the dam leaks}.", "Ada Lorne"),
]


@pytest.mark.parametrize(("marked", "name"), UNCLOSED)
def test_a_bracket_left_open_is_no_part_of_a_name(labelled, marked, name):
    assert labelled(marked)[0].speaker.name == name


PIECES = [
    ("The site {s:tarnwire}.{s:com} {c:said} {q:the dam leaks}.", "tarnwire.com"),
    ("{s:The Tarn Company} {s:which} {c:said} {q:the dam leaks} denied all else.", "Tarn Company"),
    ("{s:A senior security} official {c:said} {q:the dam leaks}.", "senior security official"),
]


SPOKEN_OF = [
    ("{s:Ada Lorne}, {s:who Tarn Rights Watch} {c:says} {q:could be sued}, left.", "Tarn Rights Watch"),
    ("{s:Ada Lorne}, who {s:Tarn Rights Watch} {c:said} {q:had shelled Harn}, left.", "Tarn Rights Watch"),
    ("Ada Lorne, {s:who witnesses} {c:said} {q:had run}, was caught.", "witnesses"),
    ("{s:Ada Lorne}: {s:The army} {c:says} {q:Lorne led a troop}.", "army"),
    ("{s:Ada Lorne}, {s:who as mayor} {c:says} {q:the dam leaks}, left.", "Ada Lorne"),
    ("{s:Ada Lorne}, {s:who} {c:says} {q:the dam leaks}, left.", "Ada Lorne"),
    ("{s:WHO worker Ada Lorne} {c:said} {q:the dam leaks}.", "Ada Lorne"),
    ("{s:Ada Lorne, who recently visited Tarn}, {c:said} {q:the dam leaks}.", "Ada Lorne"),
]


@pytest.mark.parametrize(("marked", "name"), SPOKEN_OF)
def test_whom_somebody_speaks_of_does_not_speak(labelled, marked, name):
    (found,) = labelled(marked)
    assert found.speaker.name == name


@pytest.mark.parametrize(("marked", "words"), PIECES)
def test_a_cut_mention_is_made_whole(labelled, marked, words):
    (found,) = labelled(marked)
    assert words in (found.speaker.name or "")


def test_a_whole_outlet_speaks_where_its_name_was_cut(labelled):
    (found,) = labelled("The Norrland newspaper {s:Tarn} Herald {c:said} {q:the dam leaks}.")
    assert (found.speaker.name, found.speaker.kind) == ("Tarn Herald", "outlet")


def test_an_adverb_is_nobodys_word(labelled):
    (found,) = labelled("{s:Ada Lorne} {c:reportedly} {q:left Tarn}.")
    assert (found.source, found.speaker.name) == ((), "unnamed media")


def test_who_reports_with_a_verb_stays(labelled):
    (found,) = labelled("{s:The Tarn Herald} {c:reportedly said} {q:she left Tarn}.")
    assert found.speaker.name == "Tarn Herald"


def test_the_outlet_that_was_told_is_no_source(labelled):
    (found,) = labelled("{s:An engineer} {c:told} {s:the broadcaster Tarn TV} that {q:the dam leaks}.")
    assert (found.speaker.kind, [relay.name for relay in found.via]) == ("anonymous", ["Tarn TV"])


HEARSAY = [
    ("{q:The mill} {c:reportedly} {q:closed}, according to {s:a clerk in Orsa}.", True),
    ("According to {s:the ministry}, {q:the mill} {c:reportedly} {q:closed}.", True),
    ("{s:The mill} {c:reportedly} {q:closed}.", False),
    ("{s:Lorne}, who spoke of it, {c:reportedly} {q:left}.", False),
    ("{q:Prices} {c:reportedly} {q:rose} according to plan at {s:the mill}.", False),
]


@pytest.mark.parametrize(("marked", "spoke"), HEARSAY)
def test_whom_hearsay_is_according_to_speaks(labelled, marked, spoke):
    (found,) = labelled(marked)
    assert (found.speaker.name != "unnamed media") is spoke
