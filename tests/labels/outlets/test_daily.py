"""A newspaper whose name begins with "Daily" goes by all of its name."""

import pytest

from sayso.document import Document, Media


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Daily Lantern reported that the dam had burst.", "Daily Lantern"),
        ("According to the Daily Lantern, the dam at Orsa has burst.", "Daily Lantern"),
        ("Two divers told the Daily Lantern on Tuesday that the dam had burst.", "Daily Lantern"),
        ("The daily Lantern reported that the dam had burst.", "Lantern"),
        ("The newspaper Lantern reported that the dam had burst.", "Lantern"),
        ("Ada Lorne told the daily meeting that the dam had burst.", None),
        ("Ada Lorne told the Weekly Meeting of Divers that the dam had burst.", None),
    ],
)
def test_by_its_whole_name(reader, text, named):
    (said,) = reader.read(Document("r", Media.GIVEN, text)).attributions
    names = [said.speaker.name, *(relay.name for relay in said.via)]
    assert named in names if named else not any("ly" in name for name in names)
