"""Who tells what another told, behind it: all of it is theirs, and the other's word stands within."""

from __future__ import annotations

import pytest
from found import finding

from sayso.attribution.completing.frames import without_frames
from sayso.attribution.completing.governing import with_what_they_govern
from sayso.attribution.findings.nesting import nested

CLOSING = "that the mill would close"
ALL = "Reeve told his staff that the mill would close"


@pytest.mark.parametrize(
    ("who", "cue"),
    [
        ("a former manager", "said"),
        ("three members of the council", "told the Harbour Post"),
        ("people familiar with the matter", "said on Friday"),
        ("the union", "said"),
        ("police", "said"),
        ("court documents", "showed"),
        ("Ada Lorne, a former manager,", "said"),
        ("Ada Lorne", "said"),
        ("a spokesman for the union", "said"),
        ("officials at the ministry", "said"),
    ],
)
@pytest.mark.parametrize("content", [ALL, "the mill would close"])
def test_who_follows_tells_all_of_it_and_the_other_within(who: str, cue: str, content: str) -> None:
    text = f"{ALL}, {who} {cue}."
    found = [finding(text, "Reeve", "told", CLOSING), finding(text, who, cue, content)]
    inner, outer = nested(without_frames(text, with_what_they_govern(text, found)))
    assert [span.of(text) for span in outer.content] == [ALL]
    assert (inner.nested_in, outer.nested_in) == (1, None)


@pytest.mark.parametrize(
    "who",
    [
        "the Harbour Post",
        "Nordwire",
        "the agency",
        "local media",
        "a Nordwire reporter",
        "our correspondent",
        "Ada Lorne of the Post",
        "the programme",
        "the show",
        "a spokesman",
        "officials",
        ",",
    ],
)
def test_an_outlet_that_follows_only_passes_it_on(who: str) -> None:
    text = f"{ALL}, {who} said."
    inner = finding(text, "Reeve", "told", CLOSING)
    assert without_frames(text, with_what_they_govern(text, [inner, finding(text, who, "said", ALL)])) == [
        inner
    ]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Reeve said the mill would close, but a manager said it stayed.",
            ("Reeve", "said", "the mill would close"),
            ("a manager", "said it stayed", "it"),
        ),
        (
            "Reeve said the mill would close, engineers said it leaked.",
            ("Reeve", "said", "the mill would close"),
            ("engineers", "said it", "leaked"),
        ),
        (
            "Reeve said, a manager told us, that the mill would close.",
            ("Reeve", "said", "that the mill would close"),
            ("a manager", "told", "that the mill would close"),
        ),
        (
            "The mill would close, Reeve said, and a manager said so too.",
            ("Reeve", "said", "The mill would close"),
            ("a manager", "said so", "The mill would close"),
        ),
        (
            "Reeve said the mill would close. A manager said on Monday it leaked.",
            ("Reeve", "said", "the mill would close"),
            ("A manager", "said on Monday", "it leaked"),
        ),
    ],
)
def test_who_speaks_of_his_own_keeps_his_words(
    text: str, one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    found = [finding(text, *one), finding(text, *other)]
    assert with_what_they_govern(text, found) == found


def test_who_reports_it_only_passes_it_on() -> None:
    text = f"{ALL}, Ada Lorne of Nordwire reported."
    inner = finding(text, "Reeve", "told", CLOSING)
    found = [inner, finding(text, "Ada Lorne of Nordwire", "reported", ALL)]
    assert without_frames(text, with_what_they_govern(text, found)) == [inner]
