"""Who speaks: names, pronouns, places that speak, bodies, unnamed sources; and of what kind they are."""

import pytest

KINDS = [
    ("{s:Ada Lorne} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:Harbour Minister Ada Lorne} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:Ada Lorne, a spokeswoman for the port,} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:the Tarn Institute's Ada Lorne} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:Seoul} {c:denied} {q:the report}.", "South Korea government", "organization"),
    ("{s:The Kremlin} {c:denied} {q:the report}.", "Russia government", "organization"),
    ("{s:Downing Street} {c:denied} {q:the report}.", "United Kingdom government", "organization"),
    ("{s:The Blue House} {c:denied} {q:the report}.", "South Korea government", "organization"),
    ("{s:Japan} {c:denied} {q:the report}.", "Japan government", "organization"),
    ("{s:The Pentagon} {c:denied} {q:the report}.", "Pentagon", "organization"),
    ("{s:The Japanese embassy} {c:said} {q:it rained}.", "Japanese embassy", "organization"),
    (
        "In South Korea {s:the transport ministry} {c:said} {q:it rained}.",
        "South Korea transport ministry",
        "organization",
    ),
    ("{s:A man in Seoul} {c:said} {q:it rained}.", "anonymous man in Seoul", "anonymous"),
    ("{s:NHK} {c:reported} {q:rain}.", "NHK", "outlet"),
    ("{s:South Korea's Yonhap} {c:reported} {q:rain}.", "Yonhap", "outlet"),
    ("{s:the local news service Tarnwire} {c:reported} {q:rain}.", "Tarnwire", "outlet"),
    ("{s:Fox News} {c:reported} {q:rain}.", "Fox News", "outlet"),
    ("{s:the Daily Mirror} {c:reported} {q:rain}.", "Daily Mirror", "outlet"),
    ("{s:Local media} {c:reported} {q:rain}.", "local media", "outlet"),
    ("{s:A ministry spokesman} {c:said} {q:it rained}.", "ministry spokesman", "official"),
    (
        "{s:An official at the Norrland embassy} {c:said} {q:it rained}.",
        "official at the Norrland embassy",
        "official",
    ),
    ("{s:A senior official} {c:said} {q:it rained}.", "anonymous senior official", "anonymous"),
    ("{s:Officials} {c:said} {q:it rained}.", "anonymous officials", "anonymous"),
    ("{s:A source} {c:said} {q:it rained}.", "anonymous source", "anonymous"),
    (
        "{s:People familiar with the plan} {c:said} {q:it rained}.",
        "anonymous people familiar with the plan",
        "anonymous",
    ),
    ("{s:A number of weather experts} {c:said} {q:it rained}.", "weather experts", "group"),
    ("{s:Critics} {c:said} {q:it rained}.", "critics", "group"),
    ("{s:Residents} {c:said} {q:it rained}.", "residents", "group"),
    ("{s:36% of those asked} {c:said} {q:it rained}.", "36% of those asked", "group"),
    (
        "{s:A study published by a university} {c:said} {q:it rained}.",
        "study published by a university",
        "document",
    ),
    ("{s:The court filing} {c:said} {q:it rained}.", "court filing", "document"),
    ("{c:It was reported} {q:that it rained}.", "unnamed media", "outlet"),
    ("{c:It is believed} {q:that it rained}.", "unspecified", "group"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), KINDS)
def test_name_and_kind(labelled, marked, name, kind):
    speaker = labelled(marked)[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


SAME = [
    ("{s1:Ada Lorne} {c1:said} {q1:it rained}. {s2:Lorne} {c2:said} {q2:it snowed}.", "Ada Lorne"),
    ("{s1:Ada Lorne} {c1:said} {q1:it rained}. {s2:Ms Lorne} {c2:said} {q2:it snowed}.", "Ada Lorne"),
    ("{s1:Ada Lorne} {c1:said} {q1:it rained}. {s2:She} {c2:said} {q2:it snowed}.", "Ada Lorne"),
    ("{s1:A source} {c1:said} {q1:it rained}. {s2:The source} {c2:said} {q2:it snowed}.", "anonymous source"),
    ("{s1:A source} {c1:said} {q1:it rained}. {s2:The person} {c2:said} {q2:it snowed}.", "anonymous source"),
    (
        "{s1:Harbour Minister Ada Lorne} {c1:said} {q1:it rained}. {s2:The minister} {c2:said} {q2:so}.",
        "Ada Lorne",
    ),
    (
        "{s1:The Tarn Herald newspaper} {c1:said} {q1:it rained}. {s2:The paper} {c2:said} {q2:it snowed}.",
        "Tarn Herald",
    ),
    ("{s1:Reuters} {c1:said} {q1:it rained}. {s2:The news agency} {c2:said} {q2:it snowed}.", "Reuters"),
    (
        "{s1:The transport ministry} {c1:said} {q1:it rained}. {s2:It} {c2:added} {q2:it snowed}.",
        "transport ministry",
    ),
    ("{s1:Critics} {c1:said} {q1:it rained}. {s2:They} {c2:added} {q2:it snowed}.", "critics"),
    ("{s1:Ada Lorne} {c1:said} {q1:it rained}. “{q2:It snowed too.}”", "Ada Lorne"),
]


@pytest.mark.parametrize(("marked", "name"), SAME)
def test_a_later_mention_is_the_same_speaker(labelled, marked, name):
    first, second = labelled(marked)
    assert first.speaker.name == second.speaker.name == name


def test_who_is_the_noun_before_it(labelled):
    (attribution,) = labelled("The storm hit residents {s:who} {c:said} {q:it was loud}.")
    assert (attribution.speaker.name, attribution.speaker.kind) == ("residents", "group")


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("Dr Ada Lorne", None),
        ("Sir Oren Vale", None),
        ("Harbour Minister Ada Lorne", "Harbour Minister"),
        ("the minister of justice, Ada Lorne", "minister of justice"),
        ("Ada Lorne, 43, a geologist at the institute", "geologist at the institute"),
        ("Ada Lorne, who lives nearby", None),
    ],
)
def test_role(labelled, source, role):
    assert labelled(f"{{s:{source}}} {{c:said}} {{q:it rained}}.")[0].speaker.role == role


def test_he_and_she_keep_apart(labelled):
    *_, he, she = labelled(
        "{s1:Mr Oren Vale} {c1:said} {q1:it rained}. {s2:Mrs Ada Lorne} {c2:said} {q2:it snowed}. "
        "{s3:He} {c3:said} {q3:it froze}. {s4:She} {c4:said} {q4:it thawed}."
    )
    assert (he.speaker.name, she.speaker.name) == ("Oren Vale", "Ada Lorne")


def test_another_source_is_not_the_first(labelled):
    parsed = labelled(
        "{s1:A source} {c1:told NHK} {q1:it rained}. {s2:A source} {c2:told Yonhap} {q2:it snowed}."
    )
    assert [a.speaker.name for a in parsed] == ["anonymous source of NHK", "anonymous source of Yonhap"]


def test_role_and_affiliation(labelled):
    ministry, spokesman = labelled(
        "In South Korea {s1:the unification ministry} {c1:said} {q1:it rained}.\n"
        "{s2:Ministry spokesman Han Dol-pin} {c2:said} {q2:it snowed}."
    )
    assert spokesman.speaker.role == "ministry spokesman"
    assert spokesman.speaker.affiliation == ministry.speaker.name == "South Korea unification ministry"


def test_affiliation_by_apposition(labelled):
    speaker = labelled("{s:Ada Lorne, a CAAN spokesperson,} {c:said} {q:it rained}.")[0].speaker
    assert (speaker.role, speaker.affiliation) == ("CAAN spokesperson", "CAAN")


def test_the_authors_own_voice_and_a_lone_pronoun_have_no_name(labelled):
    for marked in ("{s:I} {c:say} {q:it rained}.", "{s:He} {c:said} {q:it rained}."):
        (attribution,) = labelled(marked)
        assert attribution.speaker.name is None
        assert any(reason.label == "speaker" and "fits" in reason.rule for reason in attribution.why)


def test_a_newspaper_named_in_the_next_sentence(labelled):
    first, _ = labelled(
        "{q1:It rained}, {s1:a South Korean newspaper} {c1:reported}. "
        "{q2:It snowed}, {s2:the Chosun Ilbo} {c2:said}."
    )
    assert first.speaker.name == "Chosun Ilbo"
