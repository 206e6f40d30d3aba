"""What is furniture, and what only sounds like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.page.furniture import MAX_CREDIT, RULES, furniture_rule, has_credit, without_credit


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Advertisement", "advert"),
        ("ADVERTISEMENT", "advert"),
        ("Article continues below", "advert"),
        ("Story continues below advertisement", "advert"),
        ("Scroll down for video", "advert"),
        ("Read more: Dam keeper speaks out", "read more"),
        ("Also read: Dam keeper speaks out", "read more"),
        ("MORE: Dam keeper speaks out", "read more"),
        (">> Read more", "read more"),
        ("Latest Headlines", "link list"),
        ("Most read", "link list"),
        ("RELATED ARTICLES", "link list"),
        ("More from Ada Marsh:", "link list"),
        ("Share this story on Facebook", "sharing"),
        ("Follow Ada Marsh on Twitter @adamarsh", "sharing"),
        ("Facebook Twitter Email Print", "sharing"),
        ("ada.marsh@kestrel.example", "sharing"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Enter your email address:", "newsletter"),
        ("Get the Morning Briefing delivered to your inbox", "newsletter"),
        ("Copyright 2016 Kestrel Courier. All rights reserved.", "copyright"),
        ("© 2016 Kestrel Courier", "copyright"),
        ("We use cookies to improve your experience.", "cookies"),
        ("32 comments", "comments"),
        ("Comments are closed.", "comments"),
        ("5 min read", "times"),
        ("Updated 3:20 p.m. ET", "times"),
        ("Published: 5 October 2016 | Updated: 6 October 2016, 14:39 GMT", "times"),
        ("Last updated Tue 9 Mar 2021", "times"),
        ("Tags: dams, floods, Tarrow", "tags"),
        ("Video loading", "player"),
        ("1 of 21", "player"),
        ("brightcove.createExperiences();", "code"),
        (".bio-text {", "code"),
        ("text-align: center;", "code"),
        ("(Getty Images)", "credit"),
        ("File Photo by Ada Marsh/UPI | License Photo", "credit"),
        ("Photo: Ada Marsh", "credit"),
        ("ADA MARSH / GETTY IMAGES", "credit"),
        ("[Image via Shutterstock]", "credit"),
        ("By Ada Marsh", "byline"),
        ("Reporting by Ada Marsh in Varnhem; Editing by Tom Reed", "signoff"),
        ("The Port newsletter tells you all you need. Sign up here.", "newsletter"),
        ("Do you live near the pier? Email ada.marsh@kestrel.example", "sharing"),
        ("This video can not be played", "player"),
        ("This is a breaking news story – more to follow", "times"),
        ("04-05-2031 16:10 | World | Views: 4 311", "comments"),
        ("By Ada Marsh and Tom Reed, Kestrel Courier", "byline"),
        ("BY ADA MARSH | 03/09/21 10:42 AM", "byline"),
        ("Written by Ada Marsh", "byline"),
    ],
)
def test_furniture(line: str, rule: str) -> None:
    assert furniture_rule(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement spending rose by a third in May.",
        "Advertising is down.",
        "Read more than once, the letter says nothing.",
        "More from the inquiry is expected on Monday.",
        "Related cases have been found in Tarrow.",
        "Share prices fell.",
        "Follow the money, he said.",
        "Sign of the times? Perhaps.",
        "Copyright law does not cover it.",
        "We use cookie cutters, the baker said.",
        "Comments by the minister angered Tarrow.",
        "Updated figures show 30 dead.",
        "Published reports say 12 died on Monday.",
        "By Monday the water had gone.",
        "By then it was over.",
        "By 2016 the Kestrel was gone.",
        "Photos from the scene show smoke.",
        "Photo by photo, the police went on.",
        "Pictures: three. Witnesses: none.",
        "He declined to comment.",
        '"No," she said.',
        "Pause.",
        "Poll: three races are tight;",
        "poll: three races in the valley are tight;",
        "Source: The Kestrel Courier",
        "h/t Kestrel Courier",
        "Kestrel Courier writer Ada Marsh in Varnhem contributed to this report.",
        "(With inputs from agencies)",
        "1:05 p.m.",
        "The Latest",
        "SEOUL, Oct. 5 (UPI) -- Two officials left.",
        "Video of the flood was shown to the court.",
        "Related: adjective; of the same family, he read out. It took an hour. " * 4,
        "",
        "   ",
        "***",
    ],
)
def test_what_is_no_furniture(line: str) -> None:
    assert furniture_rule(line) is None


@pytest.mark.parametrize(
    ("caption", "bare"),
    [
        ("The dam at dusk. File Photo by Ada Marsh/UPI | License Photo", "The dam at dusk."),
        ("The dam at dusk. Photo: Ada Marsh", "The dam at dusk."),
        ("The dam at dusk (Ada Marsh/Getty Images)", "The dam at dusk"),
        ("The dam at dusk. (AP Photo/Ada Marsh)", "The dam at dusk."),
        ("The dam at dusk.Ada Marsh/Reuters", "The dam at dusk."),
        ("The dam at dusk. Credit: Ada Marsh", "The dam at dusk."),
        ("The dam at dusk. [Photo via Instagram]", "The dam at dusk."),
        ("The dam, seen in a photo by the river.", "The dam, seen in a photo by the river."),
        ("The mayor (left) and the keeper (right)", "The mayor (left) and the keeper (right)"),
        ("Photo by Ada Marsh", ""),
    ],
)
def test_credits_are_left_off_captions(caption: str, bare: str) -> None:
    assert without_credit(caption) == bare


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The dam at dusk. File Photo by Ada Marsh/UPI | License Photo", True),
        ("The dam at dusk. (AP Photo/Ada Marsh)", True),
        ("The dam at dusk. Ada Marsh/Reuters", True),
        ("The mayor told the Associated Press (AP).", False),
        ("It was, he said, a photo by the river.", False),
        ("The dam broke on Monday.", False),
    ],
)
def test_credits_that_make_a_line_a_caption(line: str, expected: bool) -> None:
    assert has_credit(line) is expected


def test_every_rule_has_a_docstring_and_its_own_name() -> None:
    assert all(rule.__doc__ for _, rule in RULES)
    assert len({name for name, _ in RULES}) == len(RULES)


@given(st.text(max_size=300))
def test_odd_text_never_raises(text: str) -> None:
    furniture_rule(text)
    without_credit(text)


@pytest.mark.parametrize(
    "piece",
    [
        "Photo by A B ",
        "1 ",
        "1",
        "Share ",
        "A/",
        "Tag: ",
        "(",
        "by A, ",
        "{",
        "a:b;",
        "<a ",
        "Updated 1:",
        "A.B ",
    ],
)
@pytest.mark.parametrize("length", [100, 300, 300_000])
def test_long_runs_are_read_to_their_end_and_kept(piece: str, length: int) -> None:
    text = piece * (length // len(piece))
    assert furniture_rule(text) == ("tags" if piece == "Tag: " and length == 100 else None)
    for caption in (text, f"Photo by {text}"):
        left = without_credit(caption)
        assert caption.startswith(left)
        assert len(caption) - len(left) <= MAX_CREDIT


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the Courier found that two officials had fled.",
        "Officials contributed to the report.",
        "Have you been hurt? Call me, he told them.",
        "The newspaper said it would ask readers to sign up for the petition.",
        "This story was published because the editor insisted, he said.",
    ],
)
def test_sentences_that_open_like_house_lines_stay(line: str) -> None:
    assert furniture_rule(line) is None
