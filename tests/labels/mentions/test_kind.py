"""What sort of speaker an unnamed mention is, and which role a named one has."""

from __future__ import annotations

import pytest

KINDS = [
    ("Hospital staff", "group"),
    ("No one", "group"),
    ("Twitter accounts linked to the rebels", "group"),
    ("Multiple users of the anonymous chat service Velm", "group"),
    ("Numerous witnesses, including Lorne's friend Oren Vale", "group"),
    ("the channel's most revered journalist", "anonymous"),
    ("A man's voice", "anonymous"),
    ("one user commenting", "anonymous"),
    ("a senior Norwegian security official", "anonymous"),
    ("a Velmar Works executive", "official"),
    ("Velmar's Senior General Counsel", "official"),
    ("School officials in the city of Lorne, Norway", "official"),
    ("a rebel fighter from Lorne, Norway", "anonymous"),
    ("The doctors of the Hospital Oren II", "group"),
    ("O L Vale", "person"),
    ("Oren Vale, CTO of app studio Velmar Labs", "person"),
    ("al-Velma", "organization"),
    ("The start-up business", "organization"),
    ("The panel", "organization"),
]


@pytest.mark.parametrize(("source", "kind"), KINDS)
def test_kind_of_an_unnamed_speaker(labelled, source, kind):
    assert labelled(f"{{s:{source}}} {{c:said}} {{q:it rained}}.")[0].speaker.kind == kind


ROLES = [
    ("Facebook user Ada Lorne", "Facebook user"),
    ("MP Ada Lorne", "MP"),
    ("Ada Lorne, 48, a dental receptionist", "dental receptionist"),
    ("Ada Lorne, a watch expert who", "watch expert"),
    ("Ada Lorne, a lecturer in Tarn on Monday", "lecturer in Tarn"),
    ("31-year-old sailor Ada Lorne", "sailor"),
    ("Local woman Ada Lorne", None),
    ("his brother, Jordan", "brother"),
]


@pytest.mark.parametrize(("source", "role"), ROLES)
def test_role_of_a_named_speaker(labelled, source, role):
    assert labelled(f"{{s:{source}}} {{c:said}} {{q:it rained}}.")[0].speaker.role == role


TITLES = [
    ("King Oren left for Velm.", "The king", "Oren"),
    ("The envoy is British diplomat Sir Oren Vale.", "The diplomat", "Oren Vale"),
]


@pytest.mark.parametrize(("before", "source", "name"), TITLES)
def test_a_title_is_who_bears_it(labelled, before, source, name):
    (attribution,) = labelled(f"{before} {{s:{source}}} {{c:said}} {{q:it rained}}.")
    assert (attribution.speaker.name, attribution.speaker.kind) == (name, "person")
