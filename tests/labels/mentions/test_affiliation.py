"""Which body a speaker is said to work or speak for, by what stands before the role and after it."""

from __future__ import annotations

import pytest

BODIES = [
    # before the role
    ("Velmar CEO Ada Lorne", "Velmar"),
    ("former Velmar Works engineer Ada Lorne", "Velmar Works"),
    ("the Tarn Herald media columnist Ada Lorne", "Tarn Herald"),
    ("Ada Lorne, a Cobalt Ridge analyst", "Cobalt Ridge"),
    ("Ada Lorne, Velmar's co-founder", "Velmar"),
    ("the institute's Ada Lorne", "institute"),
    ("a hospital spokesman", "hospital"),
    ("Tarn District Attorney Ada Lorne", None),
    ("Tarn fan Ada Lorne", None),
    ("Facebook user Ada Lorne", None),
    ("Liberal senator Ada Lorne", None),
    ("IT engineer Ada Lorne", None),
    ("HR director Ada Lorne", None),
    ("DJ host Ada Lorne", None),
    ("TV host Ada Lorne", None),
    ("Tarn TV host Ada Lorne", "Tarn TV"),
    # after it
    ("Ada Lorne, head of communications at Velmar", "Velmar"),
    ("Ada Lorne, an adviser to the Institute of Lake Studies", "Institute of Lake Studies"),
    ("Ada Lorne, a researcher at the Oslo-based Lake Institute", "Lake Institute"),
    ("Ada Lorne, head of research from the harbour commissioner's office", "harbour commissioner's office"),
    ("Ada Lorne of Lorne and Company", "Lorne and Company"),
    ("a spokesman for Velmar", "Velmar"),
    ("a spokesman for the Coast and Harbour Agency", "Coast and Harbour Agency"),
    ("a farmer from New Jersey", None),
    # officers of state
    ("Norwegian Foreign Minister Ada Lorne", "Norway"),
    ("Norwegian officials", "Norway"),
    ("Norwegian author Ada Lorne", None),
    ("Rural Transport Minister Ada Lorne", None),
    # kin and sources name whose they are
    ("Lorne's brother, Oren", None),
    ("the sister of Ada Lorne", None),
    ("the Herald's source", None),
    ("the singer's agent", None),
]


@pytest.mark.parametrize(("source", "body"), BODIES)
def test_affiliation(labelled, source, body):
    assert labelled(f"{{s:{source}}} {{c:said}} {{q:it rained}}.")[0].speaker.affiliation == body
