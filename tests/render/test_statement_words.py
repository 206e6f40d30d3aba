import pytest

from sayso.model import Speaker, SpeakerKind
from sayso.render.statement_words import role_of, who


@pytest.mark.parametrize(
    ("name", "kind", "source", "expected"),
    [
        ("Ada Brandt", SpeakerKind.PERSON, "She", "Ada Brandt"),
        (None, SpeakerKind.ANONYMOUS, "a source", "a source"),
        (None, SpeakerKind.ANONYMOUS, "", "an unnamed source"),
        (" ", SpeakerKind.OUTLET, "", "an unnamed outlet"),
        (None, None, "", "nobody named"),
    ],
)
def test_who(said_in, name, kind, source, expected):
    report = said_in("She, a source, spoke.", source=source, speaker=Speaker(name, kind))
    assert who(report, report.attributions[0]) == expected


@pytest.mark.parametrize(
    ("speaker", "role"),
    [
        (Speaker("Mirko Tasende", None, "spokesman", "Interior Ministry"), "spokesman, Interior Ministry"),
        (Speaker("Interior Ministry official", None, "official", "Interior Ministry"), ""),
        (
            Speaker("Ada Brandt", None, "Interior Ministry spokeswoman", "Interior Ministry"),
            "Interior Ministry spokeswoman",
        ),
        (Speaker(None, None), ""),
    ],
)
def test_roles_are_not_said_twice(speaker, role):
    assert role_of(speaker) == role
