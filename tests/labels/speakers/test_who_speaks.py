"""Who speaks, by the sort of mention: name and kind as the annotation guide has them."""

import pytest

OUTLETS = [
    ("{s:A report in the Anchor} {c:said} {q:the dam leaks}.", "Anchor"),
    ("{s:An article from the Anchor} {c:said} {q:the dam leaks}.", "Anchor"),
    ("The dam leaks, says {s:the timepiece blog Tarn Watch}. {c:It said} {q:it leaks}.", "Tarn Watch"),
    ("{s:Analysis done by the dam blog Tarn Watch} {c:shows} {q:it leaks}.", "Tarn Watch"),
    ("{s:The Post} {c:had earlier reported} {q:the dam leaks}.", "Post"),
    ("{s:Nigerian news sources} {c:reported} {q:the dam leaks}.", "Nigerian news sources"),
    ("{s:Website TarnReport} {c:said} {q:the dam leaks}.", "TarnReport"),
    ("{s:Some sites} {c:reported} {q:the dam leaks}.", "unnamed media"),
    ("{s:Several news outlets} {c:reported} {q:the dam leaks}.", "unnamed media"),
    ("{s:A new report} {c:claims} {q:the dam leaks}.", "unnamed media"),
    ("{s:A TV report} {c:said} {q:the dam leaks}.", "unnamed TV report"),
    ("{s:The el Nuevo Tarn Herald} {c:said} {q:the dam leaks}.", "el Nuevo Tarn Herald"),
    ("{s:The Tarn Herald this morning} {c:reports} {q:the dam leaks}.", "Tarn Herald"),
    ("The Tarn Reporter news site broke it. {s:The Reporter} {c:also says} {q:it leaks}.", "Tarn Reporter"),
]


@pytest.mark.parametrize(("marked", "name"), OUTLETS)
def test_outlets(labelled, marked, name):
    (found,) = labelled(marked)
    assert (found.speaker.name, found.speaker.kind) == (name, "outlet")


BODIES = [
    ("{s:Rod maker Tarn Italia} {c:said} {q:the dam leaks}.", "Tarn Italia"),
    ("{s:The Tarn Tribunal's website} {c:says} {q:the dam leaks}.", "Tarn Tribunal"),
    ("{s:Durtex} {c:tweeted} {q:the dam leaks}.", "Durtex"),
    ("{s:A think tank in Tarn} {c:said} {q:the dam leaks}.", "think tank in Tarn"),
    (
        "A diver was taken to Tarn Medical Center. {s:The hospital} {c:confirmed} {q:the leak}.",
        "Tarn Medical Center",
    ),
    ("{s:Denials from the Tarn Hydro Company} {c:said} {q:the dam holds}.", "Tarn Hydro Company"),
]


@pytest.mark.parametrize(("marked", "name"), BODIES)
def test_bodies(labelled, marked, name):
    (found,) = labelled(marked)
    assert (found.speaker.name, found.speaker.kind) == (name, "organization")


def test_a_department_is_told_from_the_government(labelled):
    *_, last = labelled(
        "{s1:The Norwegian government} {c1:said} {q1:it leaks}. "
        "{s2:The Department of Foreign Affairs} {c2:said} {q2:it holds}."
    )
    assert last.speaker.name == "Department of Foreign Affairs"


PERSONS = [
    ("{s:Comments from Ada Lorne} {c:said} {q:the dam leaks}.", "Ada Lorne"),
    ("{s:Det. Lorne} {c:said} {q:the dam leaks}. Ada Lorne left.", "Ada Lorne"),
    ("{s:Ada Lorne} {s:the mayors of Tarn} {c:said} {q:the dam leaks}.", "Ada Lorne"),
    ("{s:Tarn Hydro's Ada Lorne} {c:wrote} {q:the dam leaks}.", "Ada Lorne"),
    ("{s:Center for Dam Studies analyst Ada Lorne} {c:said} {q:it leaks}.", "Ada Lorne"),
    ("{s:Another resident, Ada Lorne (who saw it)}, {c:said} {q:it leaks}.", "Ada Lorne"),
    ("{s:Ada Lorne, a spokeswoman for the elders of Tarn, who} {c:said} {q:it leaks}.", "Ada Lorne"),
    ("They met Dr. Ada El-lorne. {s:She} {c:said} {q:it leaks}.", "Ada El-lorne"),
    ("Father John Lorne fell ill. {s:The elderly man} {c:claims} {q:he saw light}.", "John Lorne"),
    ("Father John Lorne fell ill. {s:The cleric} {c:claims} {q:he saw light}.", "John Lorne"),
]


@pytest.mark.parametrize(("marked", "name"), PERSONS)
def test_persons(labelled, marked, name):
    found = labelled(marked)[-1]
    assert (found.speaker.name, found.speaker.kind) == (name, "person")


OTHERS = [
    ("{s:Rumours} {c:claim} {q:the dam leaks}.", "unspecified rumours", "group"),
    ("{s:A few new rumors} {c:suggest} {q:the dam leaks}.", "unspecified rumors", "group"),
    ("{c:Rumours} that {q:the dam leaks} have hit {s:social media}.", "social media users", "group"),
    (
        "{c:A rumour surfaced} in March at {s:the Tarn Hydro company} that {q:it leaks}.",
        "unspecified rumours",
        "group",
    ),
    ("He met witnesses at a lodge, {s:who} {c:claimed} {q:it leaks}.", "witnesses", "group"),
    ("{s:The pair} {c:said} {q:the dam leaks}.", "pair", "group"),
    ("{s:The bewildered marine} {c:said} {q:the dam leaks}.", "anonymous bewildered marine", "anonymous"),
    ("{s:Another Islamist} {c:wrote} {q:the dam leaks}.", "anonymous Islamist", "anonymous"),
    ("{s:A different source} {c:said} {q:the dam leaks}.", "another anonymous source", "anonymous"),
    ("{s:A cave admission} {c:said} {q:the dam leaks}.", "cave admission", None),
    ("{s:A recently posted job listing} {c:says} {q:the dam leaks}.", None, "document"),
    ("{s:Those familiar with the dam} {c:say} {q:it leaks}.", None, "group"),
    ("{s:Multiple individuals familiar with the dam} {c:say} {q:it leaks}.", None, "anonymous"),
    ("{s:The head of the Tarn unit} {c:said} {q:the dam leaks}.", None, "official"),
    ("{s:A March assessment by the Tarn Office} {c:said} {q:it leaks}.", None, "document"),
    ("{s:A person in a video} playing down talk {c:said} {q:it leaks}.", None, "anonymous"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), OTHERS)
def test_other_kinds(labelled, marked, name, kind):
    (found,) = labelled(marked)
    assert found.speaker.kind == kind
    assert name in (None, found.speaker.name)


NOT_MEANT = [
    ("Father John Lorne met an unnamed man. {s:The man} {c:claims} {q:it leaks}.", "John Lorne"),
    ("{s1:A kneeling man} {c1:said} {q1:it leaks}. {s2:The masked man} {c2:said} {q2:no}.", "kneeling"),
    (
        "{s1:A former player} {c1:claims} {q1:Woods cheats}. Eldrick Woods won. Woods sang. Woods left.",
        "Woods",
    ),
    ("Users on Twitter laughed. {s:He} {c:said} {q:the dam leaks}.", "Twitter"),
    ("{s1:Ada Lorne} {c1:said} {q1:it leaks}. {s2:The pair} {c2:said} {q2:it holds}.", "Ada Lorne"),
]


@pytest.mark.parametrize(("marked", "name"), NOT_MEANT)
def test_nobody_rather_than_somebody_wrong(labelled, marked, name):
    assert name not in (labelled(marked)[-1].speaker.name or "")


CHANNELS = [
    ("{s:A police source} {c:told} Reuters {q:it leaks}.", "anonymous police source of Reuters"),
    ("{s:A source in Tarn} {c:told} Reuters {q:it leaks}.", "anonymous source in Tarn (Reuters)"),
    ("{s:A recent visitor} {c:told} Reuters {q:it leaks}.", "anonymous recent visitor (Reuters)"),
    ("{s:One government official} {c:told} Reuters {q:it leaks}.", "anonymous government official"),
]


@pytest.mark.parametrize(("marked", "name"), CHANNELS)
def test_an_unnamed_source_is_called_by_its_words_and_its_outlet(labelled, marked, name):
    (found,) = labelled(marked)
    assert found.speaker.name == name


def test_two_verbs_of_one_mention_have_one_speaker(labelled):
    text = "{s1:{s2:A nurse who saw it}} {c1:said} {q1:it leaks} {c2:and added} {q2:it would break}."
    one, other = labelled(text)
    assert one.source_id == other.source_id == "s1"


def test_who_hangs_on_the_human_not_on_her_place(labelled):
    (found,) = labelled("Ada Lorne, head of the Tarn Water Office, {s:who} {c:wrote} {q:it leaks}, left.")
    assert found.speaker.name == "Ada Lorne"
