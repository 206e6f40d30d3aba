"""Outlets that only the text shows to be outlets: where they are found, and which of two readings wins."""

import pytest

from sayso.labels.outlets.introduced import in_full, introduced
from sayso.model import Outlet, Span
from sayso.outlet_mentions import OutletMention
from sayso.outlets import outlets


def found(text, known=(), own=()):
    return [(m.span.of(text), m.outlet.name) for m in sorted(introduced(text, list(known), own))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lorne told the Tarn Herald May 5 that it rained.", "Tarn Herald"),
        ("Lorne told the Tarn Herald October 5 that it rained.", "Tarn Herald"),
        ("Lorne told the Tarn Herald Dec. 5 that it rained.", "Tarn Herald"),
        ("Lorne told the newspaper Tarn Siren September 5 that it rained.", "Tarn Siren"),
        ("Lorne told the newspaper Tarn Siren Oct. 5 that it rained.", "Tarn Siren"),
        ("Lorne told the newspaper Tarn Siren Wednesday that it rained.", "Tarn Siren"),
        ("Lorne told Channel 10 November 5 that it rained.", "Channel 10"),
    ],
)
def test_a_day_is_no_part_of_a_name(text, name):
    assert found(text) == [(name, name)]


def test_a_day_alone_is_no_name():
    assert found("Lorne told the newspaper October 5 that it rained.") == []


def test_a_name_counts_wherever_the_text_has_it_whole():
    text = "The Siren newspaper said so. The Siren and the Sirens; Siren-like; @Siren; Siren's men."
    assert [span.start for span, _ in introduced(text, [])] == [4, 33, 75]


def test_the_longest_name_takes_the_words_and_known_outlets_keep_theirs():
    text = "The newspaper Tarn Siren and the newspaper Siren. Later the Tarn Siren, the Siren, the Siren."
    last = text.rindex("Siren")
    known = [OutletMention(Span(last, last + 5), Outlet("Another"))]
    names = [name for _, name in found(text, known)]
    assert names == ["Tarn Siren", "Siren", "Tarn Siren", "Siren"]


@pytest.mark.parametrize("own", [("Tarn B", "Tarn A"), ("Tarn A", "Tarn B")])
def test_names_of_one_length_come_in_the_order_of_the_alphabet(own):
    """The names of the report's own outlet are a set, whose order is not the same from run to run."""
    assert [m.outlet.name for m in introduced("Tarn B and Tarn A", [], own)] == ["Tarn A", "Tarn B"]


def test_short_forms_mean_the_longest_name_they_are_short_for():
    text = "The Meridian Press agency, the Meridian News agency. Lorne told Meridian and told the Press it."
    assert found(text)[2:] == [("Meridian", "Meridian Press"), ("Press", "Meridian Press")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lorne told tarnwire.ie that it rained.", ["tarnwire.ie"]),
        ("It rained, according to tarn.co.nz.", ["tarn.co.nz"]),
        ("Lorne told Diario Velmark that it rained.", ["Diario Velmark"]),
        ("Lorne told TV Velmark that it rained.", ["TV Velmark"]),
        ("A story in the Velmark Gazette says that it rained.", ["Velmark Gazette"]),
        ("The Velmark Echo said that it rained.", ["Velmark Echo"]),
        ("The Velmark Post has also reported rain.", ["Velmark Post"]),
        ("It rained, according to the Velmark Bulletin.", ["Velmark Bulletin"]),
        ("Lorne told the Velmark Courier that it rained.", ["Velmark Courier"]),
        ("The Velmark Border Post, the Old Trading Post and the Velmark Echo", []),
        ("She saw the Modern Times exhibition and the Peace Bulletin, and the Velmark Argus.", []),
        ("The Velmark Tribune said that it rained.", ["Velmark Tribune"]),
        ("The Velmark Times Square, the Velmark Mail and the medical examiner", []),
        ("The Velmark Medical Examiner said that it rained.", []),
    ],
)
def test_names_of_an_outlets_shape(text, names):
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Daily Wren, citing an unnamed source close to her, reported late on Monday that.",
            ["Daily Wren"],
        ),
        (
            "A rival is circling, too, Nordwire reported, citing two people with knowledge of it.",
            ["Nordwire"],
        ),
        ("Brome Wire reports that twenty are missing, citing emergency officials.", ["Brome Wire"]),
        ("Orsa Lines reported that profits fell, citing the storm.", []),
        ("Orsa Lines, citing high costs, reported lower profits.", []),
        ("Profits fell by half, Orsa Lines reported, citing the weather.", []),
        ("Ada Lorne reported that the dam had moved, citing two engineers.", []),
        ("The Tarn Ministry reported that three died, citing hospital doctors.", []),
        ("Brome, citing a lack of staff, reported that it would close.", []),
        ("Lorne left early, citing officials in Tarn.", []),
        ("Nordwire, citing two officials, reported on Friday that the dam had burst.", ["Nordwire"]),
        ("Reeve, citing his lawyers, reported to prison on Monday. Reeve said he was innocent.", []),
        ("Lorne, citing a friend, reported the theft to police. Lorne said she was shocked.", []),
        ("Tarn Steel reported on Monday that profits fell, citing analysts.", []),
        ("Tarn Steel reported that a mill would close, citing officials. Tarn Steel said it was sorry.", []),
        ("Velmark, citing officials, reported nine cases.", []),
        ("On Friday, Velmark reported, citing officials, nine cases.", []),
        ("Brome reported nine cases, citing officials.", []),
        ("Oxfam reported on Friday that many went hungry, citing aid workers.", []),
        ("Interpol, citing a letter, reported the theft.", []),
        ("The Red Cross, citing local staff, reported that nine people died.", []),
    ],
)
def test_who_reports_what_people_it_cites_say_is_an_outlet(text, names):
    assert [name for name, _ in found(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KTLA-TV said", "KTLA-TV"),
        ("KWCH-12 in Tarn said", "KWCH-12"),
        ("WFAA News reported", "WFAA News"),
        ("WFAA News Velmark", "WFAA"),
        ("KTLA reported", "KTLA"),
    ],
)
def test_a_station_is_named_with_its_channel(text, name):
    assert [in_full(text, mention).span.of(text) for mention in outlets().mentions(text)] == [name]
