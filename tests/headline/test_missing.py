"""Headlines that have somebody say, deny or be what the body has nothing of, and what is no such thing."""

import pytest

from sayso.headline.missing import (
    denial_without_body,
    happening_without_body,
    quotation_without_body,
    someone_without_body,
)

REST = (
    "The road along the shore was shut for an hour. Buses went round by Brome until noon, and a band played."
)
"""Enough of other matter that the body is not thin."""

CRACKS = "Venn Hydro denies cracks in Tarn dam"
DAM = f"Walkers saw cracks in the Tarn dam on Monday. {REST}"

DENIALS = {
    "nobody denies anything": (CRACKS, DAM, True),
    "in the capitals of a title": ("Venn Hydro Denies Cracks In Tarn Dam", DAM, True),
    "a body too thin to lack it": (CRACKS, "Walkers saw cracks in the Tarn dam.", False),
    "findings reject too": ("Venn Hydro rejects cracks in Tarn dam", DAM, False),
    "it denies in the body": (CRACKS, f"{DAM} The firm denied it.", False),
    "in other words": (CRACKS, f"{DAM} There was no truth in it, the firm wrote.", False),
    "whoever it is that says no": (
        CRACKS,
        f"{DAM} {{s:Ada Lorne}} {{c:said}} {{q:the wall did not leak}}.",
        False,
    ),
    "it speaks of the matter": (
        CRACKS,
        f"{DAM} {{s:Venn Hydro}} {{c:said}} {{q:cracks in the Tarn dam were old}}.",
        False,
    ),
    "it speaks of something else": (
        CRACKS,
        f"{DAM} {{s:Venn Hydro}} {{c:said}} {{q:its profits rose}}.",
        True,
    ),
    "somebody else speaks of the matter": (
        CRACKS,
        f"{DAM} {{s:Ada Lorne}} {{c:said}} {{q:cracks in the Tarn dam were old}}.",
        True,
    ),
    "leave refused": ("Venn Hydro denies visitors access to Tarn dam", DAM, False),
    "somebody refused a thing": ("Venn Hydro denies Lorne a permit", DAM, False),
    "by office": ("Judge denies cracks in Tarn dam", DAM, False),
    "a name alone": ("Amis denies Okoye at the death", DAM, False),
    "nobody before the verb": ("Denying cracks in Tarn dam", DAM, False),
}


@pytest.mark.parametrize(("headline", "text", "warns"), DENIALS.values(), ids=DENIALS)
def test_a_denial_that_the_body_has_not(over, headline, text, warns):
    assert (denial_without_body(*over(headline, text)) is not None) is warns


def test_the_denial_is_shown_by_who_denies_and_the_verb(over):
    found = denial_without_body(*over(CRACKS, DAM))
    assert found.label == "unsupported"
    assert [span.of(CRACKS) for span in found.headline_spans] == ["Venn Hydro", "denies"]
    assert "Venn Hydro denies" in found.why


COWARDS = "Mayor slams 'cowardly' rivals"
RIVALS = f"The mayor of Orsa spoke of his rivals on Monday. {REST}"

QUOTATIONS = {
    "no word of it": (COWARDS, RIVALS, True),
    "curly marks": ("Mayor slams ‘cowardly’ rivals", RIVALS, True),
    "the word": (COWARDS, f"{RIVALS} They were cowardly, he added.", False),
    "a word of the same root": (COWARDS, f"{RIVALS} He spoke of their cowardice.", False),
    "one word of several": ("Mayor slams 'cowardly and shabby' rivals", f"{RIVALS} A shabby lot!", False),
    "a body too thin to lack it": (COWARDS, "The mayor of Orsa spoke of rivals.", False),
    "before who speaks": ("'Cowardly' rivals walked out, mayor says", RIVALS, False),
    "no verb of saying": ("Mayor beats 'cowardly' rivals", RIVALS, False),
    "an apostrophe": ("Mayor slams rivals' tricks and dams' cracks", RIVALS, False),
    "words that tell nothing": ("Mayor slams 'the other' rivals", RIVALS, False),
}


@pytest.mark.parametrize(("headline", "text", "warns"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_a_quotation_that_the_body_has_not(over, headline, text, warns):
    assert (quotation_without_body(*over(headline, text)) is not None) is warns


def test_the_quotation_is_shown_without_its_marks(over):
    found = quotation_without_body(*over(COWARDS, RIVALS))
    assert found.label == "unsupported"
    assert [span.of(COWARDS) for span in found.headline_spans] == ["cowardly"]


BUS = f"A bus left the road near Calder on Monday. {REST}"

PEOPLE = {
    "nobody of the kind": ("Children aboard Calder bus", BUS, True),
    "the same": ("Children aboard Calder bus", f"{BUS} Four children slept.", False),
    "one of the kind in another word": ("Children aboard Calder bus", f"{BUS} A boy slept.", False),
    "by age": ("Children aboard Calder bus", f"{BUS} One was six years old.", False),
    "another kind": ("Soldiers aboard Calder bus", f"{BUS} A boy slept.", True),
    "hedged": ("Children may be aboard Calder bus", BUS, False),
    "negative": ("No children aboard Calder bus", BUS, False),
    "asked": ("Were children aboard Calder bus?", BUS, False),
    "a body too thin to lack them": ("Children aboard Calder bus", "A bus left the road.", False),
    "a verb": ("Amis soldiers on aboard Calder bus", BUS, False),
    "inside another word": ("Grandchildrenish bus in Calder", BUS, False),
}


@pytest.mark.parametrize(("headline", "text", "warns"), PEOPLE.values(), ids=PEOPLE)
def test_people_of_a_kind_that_the_body_has_not(over, headline, text, warns):
    found = someone_without_body(*over(headline, text))
    assert (found is not None) is warns
    assert happening_without_body(*over(headline, text)) is None


SHOP = f"A shop in Harn was shut on Monday. {REST}"

HAPPENINGS = {
    "no word of it": ("Gas explosion in Harn shop", SHOP, "Gas explosion"),
    "the same": ("Gas explosion in Harn shop", f"{SHOP} An explosion had been heard.", None),
    "in another word": ("Gas explosion in Harn shop", f"{SHOP} A blast had been heard.", None),
    "another happening": ("Gas explosion in Harn shop", f"{SHOP} A thief had been there.", "Gas explosion"),
    "in another sense": ("Explosion of colour in Harn shop", SHOP, None),
    "hedged": ("Gas explosion feared in Harn shop", SHOP, None),
    "negative": ("No gas explosion in Harn shop", SHOP, None),
    "a body too thin to lack it": ("Gas explosion in Harn shop", "A shop in Harn was shut.", None),
}


@pytest.mark.parametrize(("headline", "text", "shown"), HAPPENINGS.values(), ids=HAPPENINGS)
def test_a_happening_that_the_body_has_not(over, headline, text, shown):
    found = happening_without_body(*over(headline, text))
    assert (found and found.headline_spans[0].of(headline)) == shown


def test_what_is_lacking_is_said_of_people_and_of_happenings(over):
    people = someone_without_body(*over("Children aboard Calder bus", BUS))
    happening = happening_without_body(*over("Gas explosion in Harn shop", SHOP))
    assert (people.label, happening.label) == ("unsupported", "unsupported")
    assert people.why == "the headline has “Children”; the body has nobody of the kind"
    assert happening.why == "the headline has “Gas explosion”; the body has no word of it"
