"""Words that only people without a name tell of somebody are not on record, whoever that is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import CONFIRMS, LINES, SOURCE, Told, filed, record_of_filed

from sayso.model import Speaker, SpeakerKind, Stance
from sayso.story import Filed

PEOPLE = Speaker("two people", SpeakerKind.GROUP)
POST = Speaker("Tarn Post", SpeakerKind.OUTLET)
LETTER = Speaker("letter", SpeakerKind.DOCUMENT)
AIDE = Speaker("a senior official", SpeakerKind.OFFICIAL)
FRIEND = Speaker("a friend", SpeakerKind.PERSON)
MAYOR = Speaker("Ida Brenn", SpeakerKind.PERSON, "mayor")


def held_by(*holders: Speaker) -> Filed:
    """A report in which Orsa Lines confirms the leak, in the words of the first, those in the next's ..."""
    one = filed(1, Told(2, LINES, CONFIRMS))
    (inner,) = one.report.attributions
    chain = [inner]
    for number, holder in enumerate(holders, 2):
        chain[-1] = replace(chain[-1], nested_in=f"a{number}")
        outer = replace(inner, id=f"a{number}", speaker=holder, cue=(), source=(), stance=Stance.URGES)
        chain.append(outer)
    return replace(one, report=replace(one.report, attributions=tuple(chain)))


@pytest.mark.parametrize(
    ("holders", "on_record"),
    [
        ((), True),
        ((PEOPLE,), False),
        ((SOURCE,), False),
        ((POST,), True),
        ((MAYOR,), True),
        ((LETTER,), True),
        ((AIDE,), False),
        ((FRIEND,), False),
        ((POST, SOURCE), False),
    ],
)
def test_who_is_told_of_by_nobody_named_is_not_on_record(
    holders: tuple[Speaker, ...], on_record: bool
) -> None:
    voices = record_of_filed(held_by(*holders)).voices
    assert {voice.on_record for voice in voices if voice.ref.attribution == "a1"} == {on_record}
