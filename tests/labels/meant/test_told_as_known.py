"""Who is told of as one whom the report names, and surnames that look like something else."""

from __future__ import annotations

import pytest

KINDS = [
    ("Ada Lorne won. {s:The retired glassblower} {c:said} {q:it rained}.", "person"),
    ("Ada Lorne won. {s:The 26-year-old} {c:said} {q:it rained}.", "person"),
    ("Ada Lorne won. A glassblower came in. {s:The glassblower} {c:said} {q:it rained}.", "anonymous"),
    ("{s:A glassblower} {c:said} {q:it rained}.", "anonymous"),
    ("{s:The retired glassblower} {c:said} {q:it rained}.", "anonymous"),
    ("Ada Lorne won. {s:The source} {c:said} {q:it rained}.", "anonymous"),
    ("Ada Lorne won. {s:The witness} {c:said} {q:it rained}.", "anonymous"),
    (
        "Ada Lorne won. {s:The masked glassblower, who asked not to be named,} {c:said} {q:it rained}.",
        "anonymous",
    ),
    ("{s:Officers} {c:said} {q:it rained}.", "official"),
    ("{s:Officials} {c:said} {q:it rained}.", "anonymous"),
    ("{s:a Velmar Works staffer} {c:said} {q:it rained}.", "anonymous"),
    ("{s:Medical staff} {c:said} {q:it rained}.", "group"),
    ("{s:They} {c:said} {q:it rained}.", "group"),
    ("{s:Today's report} {c:said} {q:it rained}.", "outlet"),
    ("{s:A 'news' report} {c:said} {q:it rained}.", "outlet"),
    ("{s:The ministry's report} {c:said} {q:it rained}.", "document"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of_who_is_told_of(labelled, text, kind):
    assert labelled(text)[0].speaker.kind == kind


NAMES = [
    (
        "Ada Lorne flew north. From her blog Lorne took notes. {s:Lorne} {c:said} {q:it rained}.",
        "Ada Lorne",
    ),
    ("Rep. Ada Fisher Jr. flew north. {s:Fisher} {c:said} {q:it rained}.", "Ada Fisher Jr."),
    (
        "Attorney General Ada Orrel Vale flew north. {s:Orrel Vale} {c:said} {q:it rained}.",
        "Ada Orrel Vale",
    ),
    ("{s:Ada Lorne, the station's manager,} {c:said} {q:it rained}.", "Ada Lorne"),
    ("{s:30-year-old Vasnetsin} {c:said} {q:it rained}.", "Vasnetsin"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_persons_name_is_hers(labelled, text, name):
    speaker = labelled(text)[0].speaker
    assert (speaker.name, speaker.kind) == (name, "person")


def test_they_are_not_one_outlet(labelled):
    *_, they = labelled(
        "{s1:Swimmers} {c1:said} {q1:it rained}. {s2:The Reuters news agency} {c2:said} {q2:it snowed}. "
        "{s3:They} {c3:said} {q3:it poured}."
    )
    assert they.speaker.kind == "group"
