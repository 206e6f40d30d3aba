"""Whom a description, a part of a name or "one" means by the language alone, and what must be left alone."""

import pytest

MEANT = [
    # The one person named, by what she is; of several, the one of that age.
    (
        "Kayla Roe was suspended over her hair. {s:The teen} {c:said} {q:she would not back down}.",
        "Kayla Roe",
        "person",
    ),
    (
        "The club sold defender Nico Salt. {q:“I will miss it,”} {s:the 23-year-old defender} {c:said}.",
        "Nico Salt",
        "person",
    ),
    (
        "Sally Dunn found the spider. {s:The care worker from Orsa} {c:said} {q:she had screamed}.",
        "Sally Dunn",
        "person",
    ),
    (
        "Lee Marsh, 26, met Ben Orr, 50. {s:The 26-year-old} {c:told} magistrates {q:he was late}.",
        "Lee Marsh",
        "person",
    ),
    # Not where the noun brings in somebody else, or several may be meant.
    ("Kayla Roe, 7, was hit by a van. {s:The driver} {c:said} {q:it was dark}.", "driver", None),
    ("A pensioner met Ada Lorne. {s:The pensioner} {c:said} {q:it rained}.", "anonymous pensioner", None),
    ("Ada Lorne, 40, met Ben Orr, 50. {s:The 26-year-old} {c:said} {q:he was late}.", "26-year-old", None),
    ("Sound engineer Ada Lorne left. {s:The water engineer} {c:said} {q:it rained}.", "water engineer", None),
    # Whose somebody is tells nothing of her own sex.
    (
        "{s1:Her lawyer, Oren Vale,} {c1:said} {q1:the board had known}. "
        "She slept, {s2:he} {c2:said}{q2:, and woke late}.",
        "Oren Vale",
        "person",
    ),
    # Parts of names.
    (
        "Professor Maria del Rio Santos dug. {s:Del Rio} {c:said} {q:it was a stone}.",
        "Maria del Rio Santos",
        "person",
    ),
    (
        "Maria del Rio Santos dug. {s:del Rio Santos} {c:said} {q:it rained}.",
        "Maria del Rio Santos",
        "person",
    ),
    ('William "Billy" Trask ran it. {s:Billy} {c:said} {q:it rained}.', 'William "Billy" Trask', "person"),
    # Bodies by their sort.
    (
        "The International Whaling Commission met. {s:The commission} {c:said} {q:the ban would stay}.",
        "International Whaling Commission",
        "organization",
    ),
    (
        "{s1:Malaysia Airlines} {c1:said} {q1:it was late}. {s2:The carrier} {c2:said} {q2:it was sorry}.",
        "Malaysia Airlines",
        "organization",
    ),
    (
        "The House Works Committee met. {s:the Committee to Protect Lakes} {c:said} {q:it rained}.",
        "Committee to Protect Lakes",
        "organization",
    ),
    ("{s:A group calling itself Sons of Tarn} {c:said} {q:it rained}.", "Sons of Tarn", "organization"),
    # One, or some, of those before.
    (
        "Two Norrail managers spoke to us. {s:One} {c:said} {q:the brakes had failed}.",
        "anonymous manager",
        "anonymous",
    ),
    (
        "{s1:People familiar with the sale} {c1:say} {q1:it is near}. "
        "{s2:Two of the people} {c2:said} {q2:a price was agreed}.",
        "anonymous people familiar with the sale",
        "anonymous",
    ),
    (
        "Employees of the mill were unconvinced. {s:They} {c:said} {q:they had heard it before}.",
        "employees",
        "group",
    ),
    (
        "{s1:A nurse} {c1:said} {q1:no hostages were found}. {s2:Another} {c2:said} {q2:it rained}.",
        "another anonymous nurse",
        "anonymous",
    ),
    # Somebody of whom another has just told, but not one who is only quoted about.
    (
        "{s1:Police} {c1:said} {q1:Marta Lind was pulled out}. {s2:She} {c2:told} us {q2:it was cold}.",
        "Marta Lind",
        "person",
    ),
    (
        '{s1:A porter} {c1:said}: "{q1:Marta Lind fell in.}" {s2:She} {c2:told} us {q2:it was cold}.',
        "anonymous porter",
        "anonymous",
    ),
    ("The video shows a man. {s:It} {c:purports} {q:to show his death}.", "video", "document"),
    # No office of any state stands behind an envoy of half the world.
    ("{s:A European diplomat} {c:said} {q:it rained}.", "anonymous European diplomat", "anonymous"),
    ("{s:Employees still at the plant} {c:said} {q:it rained}.", "employees still at the plant", "group"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), MEANT)
def test_whom_a_mention_means_by_the_language_alone(labelled, marked, name, kind):
    speaker = labelled(marked)[-1].speaker
    assert speaker.name == name
    assert kind in (None, speaker.kind)


def test_somebody_described_first_is_whom_the_next_sentence_names(labelled):
    first, _ = labelled(
        "{s1:A top scientist} {c1:warned} {q1:that the lake could die}. "
        "{s2:Professor Hilda Renn} {c2:said} {q2:farms were to blame}."
    )
    assert first.speaker.name == "Hilda Renn"


WHO_SPOKE = [
    # Nobody is "he" in his own quotation, be it in single marks.
    (
        "{s1:The minister} {c1:spoke} {q1:on television}.\n"
        "'{q2:Tom Brome is not the owner now. Brome sold it}', {s2:he} {c2:said}.",
        "minister",
    ),
    (
        "{s1:Tom Reeve} {c1:said} {q1:it rained}.\n"
        "‘{q2:Oren Brome is not the owner now. Brome sold it},’ {s2:he} {c2:said}.",
        "Tom Reeve",
    ),
    # Whose piece it is, in that piece.
    (
        "{s1:General Tom Reeve} {c1:said} {q1:the port was shut}.\n"
        "The rebels sent a recording by Oren Vale - in which {s2:he} {c2:called for} {q2:a strike}.",
        "Oren Vale",
    ),
    (
        "{s1:General Tom Reeve} {c1:said} {q1:the port was shut}.\n"
        "The rebels sent a letter about Oren Vale. {s2:He} {c2:called for} {q2:a strike}.",
        "Tom Reeve",
    ),
    # Behind a title the owner of a body bears it.
    (
        "The mill was bought by the tycoon Oren Vale's Tarn Hydro. "
        "{s:The tycoon} {c:announced} {q:that he was scaling back}.",
        "Oren Vale",
    ),
    # A name behind an office with its complement, which the report has alone too; not its spokesman.
    (
        "“{q:It rained},” {s:US Ambassador to the United Nations Ada Power} {c:said}. Power is new.",
        "Ada Power",
    ),
    (
        "{s:A spokesman for Senator Ada Power} {c:said} {q:that it rained}. Power is new.",
        "spokesman for Senator Ada Power",
    ),
    # Two with their titles, though the parse has the one hang on the other.
    (
        "{s:Mayor Tom de Brome and Police Commissioner Bill Tarn} {c:announced} {q:that arrests would end}.",
        "Tom de Brome and Bill Tarn",
    ),
    # A sister of the same surname is named later, not before.
    (
        "Luke Vale was held in Orsa, {c:according to} {s:his sister}. {q:He was killed}.\n"
        "Lucy Vale, 30, wept. Lucy Vale went home. {s2:Lucy Vale} {c2:said} {q2:nothing more}.",
        "Lucy Vale",
    ),
]


@pytest.mark.parametrize(("marked", "name"), WHO_SPOKE)
def test_who_spoke(labelled, marked, name):
    found = labelled(marked)
    assert found[0 if "sister" in marked else -1].speaker.name == name
