"""Whole pages as they are pasted, menus and foot and all; every text here is invented."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sayso.document import Document, Media
from sayso.model import Report
from sayso.page.bylines import authors_in, names_in
from sayso.page.masthead import is_masthead, without_suffix
from sayso.page.plain import blocks_of_given
from sayso.page.reader import read_page
from sayso.page.tidy import tidied, whole_words

LEAD = "Two keepers of the dam at Tarrow have fled with their families, a source told the paper on Wednesday."
SECOND = (
    "The mayor said there was nothing to confirm, and that he had not spoken to either of them since Sunday."
)
THIRD = "The ministry of works, which built the dam in 1931, did not respond to requests for comment."

BROADSHEET = f"""\
Skip to main contentSkip to navigation
Print subscriptions
Sign in
The Tarrow Clarion
Support the Clarion
News
Opinion
Sport
Show more
Dams

Dam keepers have fled from Tarrow, says anonymous source

Two towns deny the report that men left with their families at night

Ada Marsh Environment editor
Wed 5 Oct 2016 11.02 CEST
Share
1,204
The dam at Tarrow. The ministry says it is safe. Photograph: Tom Reed/Tarrow Clarion
The dam at Tarrow. The ministry says it is safe. Photograph: Tom Reed/Tarrow Clarion

{LEAD}

Read more
Why the eels came back to the river

{SECOND}

Sign up to Deep Water
Free weekly newsletter
The best of the valley, every Thursday
Enter your email address
Sign up
Privacy Notice: Newsletters may contain info about charities and online ads.
after newsletter promotion

{THIRD}

Explore more on these topics
Dams
Water
Reuse this content
Most viewed
I walked the length of the valley
© 2016 Tarrow Clarion & Media Limited. All rights reserved.
"""

TABLOID = f"""\
Jump directly to the content
Sport
TV
NEWS
WORLD
DAM SCARY
Dam keepers flee in the night as neighbours fear the wall will burst
The pair took their families and left the front door wide open
By ADA MARSH and TOM REED FOR MAILONLINE
PUBLISHED: 11:02, 5 October 2016 | UPDATED: 07:15, 6 October 2016
1.4k
shares
View comments

{LEAD}

2
The dam at Tarrow where the keepers worked
Credit: Getty

{SECOND}

READ MORE WORLD NEWS
EEL BE BACK
Man finds live eel in letter box

{THIRD}

Share or comment on this article: Keepers flee
Add comment
Comments 213
Newest
Oldest
Damfan, Tarrow, 6 hours ago
They should never have built it there. My grandfather said so and nobody ever listened to him at all.
Reply
12
403
Click to rate
View all
"""

BROADCASTER = f"""\
Skip to content
Accessibility Help
Home
World
Tarrow dam: Keepers may have fled, says source
Published
5 October 2016
Share
Image source, Getty Images
Image caption,
The dam at Tarrow, last winter
By Ada Marsh
BBC News, Tarrow

{LEAD}
{SECOND}
Tarrow: The town that lives below the water
Is it safe to live under a dam?
Who are the keepers of the valley?
{THIRD}

More on this story
Dam keeper speaks of sleepless nights
21 September 2016
Related Topics
Dams
Copyright © 2016 BBC. The BBC is not responsible for the content of external sites.
"""

FORWARDED = f"""\
See below, this is the one I meant.

---------- Forwarded message ---------
From: Tom Reed <tom.reed@kestrel.example>
Date: Thu, Oct 6, 2016 at 9:12 PM
Subject: Fwd: Two keepers of Tarrow dam have fled
To: Ida Wren <ida@wren.example>

> Two keepers of Tarrow dam have fled
>
> By Ada Marsh, Kestrel Courier
> October 5, 2016
>
> {LEAD}
>
> {SECOND}
>
> {THIRD}
"""

READER = f"""\
tarrowclarion.example
Two keepers of Tarrow dam have fled
Ada Marsh
5–6 minutes

{LEAD}

{SECOND}

{THIRD}
"""

PDF = """\
Two keepers of Tarrow dam may have fled
By Ada Marsh
October 5, 2016

Two keepers of the dam at Tarrow may have fled with their fam-
ilies, a source told the paper on Wednesday, and nobody in the
town would say where they had gone or who had warned the
ministry of the cracks.
A spokesman for the ministry of works declined to com-
ment on the report, saying only that the dam was safe and an in-

Page 1 of 2
Two keepers of Tarrow dam may have fled

spection had been carried out in the spring of the year.

Page 2 of 2
"""


def _report(text: str) -> Report:
    return read_page(Document("pasted", Media.TEXT, text), max_text=1_000_000)


def _blocks(text: str) -> list[tuple[str, str]]:
    report = _report(text)
    return [(block.kind.value, block.span.of(report.text)) for block in report.blocks]


PROSE = [("paragraph", LEAD), ("paragraph", SECOND), ("paragraph", THIRD)]


@pytest.mark.parametrize(
    ("text", "headline", "authors", "published", "outlet"),
    [
        (
            BROADSHEET,
            "Dam keepers have fled from Tarrow, says anonymous source",
            ("Ada Marsh",),
            "2016-10-05",
            "The Tarrow Clarion",
        ),
        (
            TABLOID,
            "Dam keepers flee in the night as neighbours fear the wall will burst",
            ("Ada Marsh", "Tom Reed"),
            "2016-10-05",
            "Daily Mail",
        ),
        (BROADCASTER, "Tarrow dam: Keepers may have fled, says source", ("Ada Marsh",), "2016-10-05", "BBC"),
        (FORWARDED, "Two keepers of Tarrow dam have fled", ("Ada Marsh",), "2016-10-05", "Kestrel Courier"),
        (READER, "Two keepers of Tarrow dam have fled", ("Ada Marsh",), None, "tarrowclarion.example"),
        (PDF, "Two keepers of Tarrow dam may have fled", ("Ada Marsh",), "2016-10-05", None),
    ],
    ids=["broadsheet", "tabloid", "broadcaster", "forwarded", "reader mode", "PDF"],
)
def test_head_of_a_pasted_page(
    text: str, headline: str, authors: tuple[str, ...], published: str | None, outlet: str | None
) -> None:
    report = _report(text)
    assert (report.headline, report.authors, report.published) == (headline, authors, published)
    assert (report.outlet.name if report.outlet else None) == outlet


def test_text_of_a_broadsheet() -> None:
    assert _blocks(BROADSHEET) == [
        ("paragraph", "Two towns deny the report that men left with their families at night"),
        ("caption", "The dam at Tarrow. The ministry says it is safe."),
        *PROSE,
    ]


def test_text_of_a_tabloid_goes_without_its_comments() -> None:
    found = _blocks(TABLOID)
    assert [row for row in found if row in PROSE] == PROSE
    assert ("caption", "The dam at Tarrow where the keepers worked") in found
    assert len(found) == 5


def test_text_of_a_broadcaster_goes_without_links() -> None:
    assert _blocks(BROADCASTER) == [("caption", "The dam at Tarrow, last winter"), *PROSE]


@pytest.mark.parametrize("text", [FORWARDED, READER], ids=["forwarded", "reader mode"])
def test_nothing_but_the_text_is_left(text: str) -> None:
    assert _blocks(text) == PROSE


def test_words_and_paragraphs_that_a_pdf_breaks_are_whole() -> None:
    words = [text for _, text in _blocks(PDF)]
    assert len(words) == 2
    assert "with their families, a source" in words[0]
    assert words[1].endswith("safe and an inspection had been carried out in the spring of the year.")


def test_a_text_that_nobody_copied_keeps_every_line() -> None:
    text = f"{LEAD}\n\nA keeper's day\n\n{SECOND}\n\nThe river\nThe wall\n\n{THIRD}\n\nAda Marsh"
    assert [b.span.of(text) for b in blocks_of_given(text, None)] == [
        LEAD, "A keeper's day", SECOND, "The river", "The wall", THIRD, "Ada Marsh",
    ]  # fmt: skip


def test_the_source_of_a_report_stays_at_the_foot_of_a_page() -> None:
    head, foot = "Skip to content\nSign in\nDam keepers of Tarrow have fled", "Most read\nEels\n"
    text = f"{head}\n{LEAD}\n{SECOND}\nSource: Kestrel Courier\n{foot}"
    assert _blocks(text)[-1] == ("paragraph", "Source: Kestrel Courier")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor of Tarrow, Hal Brent, pictured at the dam on Tuesday",
        "FILE - The dam at Tarrow in March",
        "The mayor (left) and a keeper at the dam",
    ],
)
def test_an_opening_caption_is_no_headline(line: str) -> None:
    text = f"{line}\n\n{LEAD}\n\n{SECOND}"
    assert _report(text).headline is None
    assert _blocks(text)[0] == ("caption", line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Marsh Environment editor", ("Ada Marsh",)),
        ("Ada Marsh in Tarrow and Tom Reed", ("Ada Marsh", "Tom Reed")),
        ("By ADA MARSH", ("Ada Marsh",)),
        ("Ana de la Cruz, Political Correspondent", ("Ana de la Cruz",)),
        ("World News", ()),
        ("Dam keeper quits", ()),
        ("Staff Writer", ()),
        ("By Monday", ()),
        ("", ()),
    ],
)
def test_names_in_bylines(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


def test_an_outlet_is_an_author_only_where_nobody_else_is() -> None:
    assert authors_in(["By Ada Marsh, CNN"]) == ("Ada Marsh",)
    assert authors_in(["By Reuters"]) == ("Reuters",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The Tarrow Clarion", True),
        ("Port Sable Tribune", True),
        ("BBC News", True),
        ("World News", False),
        ("Support the Courier", False),
        ("The mayor lost his post", False),
        ("Breaking Times", False),
    ],
)
def test_mastheads(line: str, expected: bool) -> None:
    assert is_masthead(line) is expected


def test_page_titles_lose_the_outlet_and_nothing_else() -> None:
    assert without_suffix("Dam keepers flee | The Tarrow Clarion") == "Dam keepers flee"
    assert without_suffix("Dam keepers flee - Reuters") == "Dam keepers flee"
    assert (
        without_suffix("Dam keepers flee - and nobody says why") == "Dam keepers flee - and nobody says why"
    )


def test_words_keep_hyphens_of_their_own() -> None:
    text = "the long-\nterm plan of the fam-\nilies and the com-\nmittee of self-\nmade men"
    assert whole_words(tidied(text).text).replace("\n", "") == (
        "the long-term plan of the families and the committee of self-made men"
    )


@pytest.mark.parametrize(
    "text",
    [
        "> " * 200_000,
        "By \n" * 20_000,
        "From: a\n" * 20_000,
        "a-\nb" * 20_000,
        "Page 1\n" * 100_000,
        "©" * 200_000,
        "Sign up\nThe best\n" * 20_000,
    ],
)
def test_hostile_pastes_are_read_to_their_end(text: str) -> None:
    report = _report(f"{text}\n\n{LEAD}\n\n{SECOND}")
    assert [block.span.of(report.text) for block in report.blocks[-2:]] == [LEAD, SECOND]
    assert all(a.end <= b.start for a, b in pairwise(report.blocks))
