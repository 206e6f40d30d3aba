"""Whom "who" hangs on, whom a title means of two who bore it, and a person who is called like a paper."""

import pytest

WHO = [
    (
        "The word of the mayor pleased rights groups across the bay, {s:who} {c:see} {q:it as a break}.",
        "rights groups",
    ),
    ("The elders of a village {s:who} {c:said} {q:the dam broke} were few.", "elders"),
    (
        "It was set against letters by her predecessor, Olav Tarn, {s:who} {c:held} {q:that dams leak}.",
        "Olav Tarn",
    ),
    ("Ada Lorne, the mayor, {s:who} {c:said} {q:the dam leaks}, left.", "Ada Lorne"),
    (
        "Ada Lorne, {s:who} {c:announced} {q:a gift of all her land}, just as her role models Odo Vale and "
        "Una and Tom Reeve have done.",
        "Ada Lorne",
    ),
    ("His brother, Olav Tarn, {s:who} {c:said} {q:the dam leaks}, met Ida Brome, the mayor.", "Olav Tarn"),
    ("Members of the rights group {s:who} {c:said} {q:the dam leaks} left.", "members"),
]


@pytest.mark.parametrize(("marked", "name"), WHO)
def test_who(labelled, marked, name):
    (found,) = labelled(marked)
    assert (found.speaker.name or "").startswith(name)


TITLES = [
    ("{s2:Mayor Olav Tarn, who died in 1978,} {c2:once said} {q2:that dams leak}.", "Ida Lorne"),
    ("{s2:The late mayor Olav Tarn} {c2:held} {q2:that dams leak}.", "Ida Lorne"),
    ("{s2:Mayor Olav Tarn} {c2:said} {q2:that dams leak}.", "Olav Tarn"),
]


@pytest.mark.parametrize(("marked", "name"), TITLES)
def test_a_title_means_who_bears_it_now(labelled, marked, name):
    before = "{s:Mayor Ida Lorne} {c:said} {q:the dam holds}. "
    *_, found = labelled(f"{before}{marked}\n{{s3:The mayor}} {{c3:said}} {{q3:that it rained}}.")
    assert found.speaker.name == name


def test_a_title_means_who_is_gone_where_nobody_else_bears_it(labelled):
    *_, found = labelled("{s:The late mayor} {c:held} {q:it leaks}. {s2:The mayor} {c2:said} {q2:it rained}.")
    assert found.speaker.name == "late mayor"


CALLED_LIKE_PAPERS = [
    ("{s:Reporter Ida Press} {c:said} {q:the car was empty}.", "Ida Press", "person"),
    ("{s:Ida Press, a reporter,} {c:said} {q:the car was empty}.", "Ida Press", "person"),
    ("{s:The Tarn Press} {c:said} {q:the car was empty}.", "Tarn Press", "outlet"),
    ("{s:The New Tarn Post} {c:said} {q:the car was empty}.", "New Tarn Post", "outlet"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), CALLED_LIKE_PAPERS)
def test_a_title_beats_the_look_of_a_paper(labelled, marked, name, kind):
    (found,) = labelled(marked)
    assert (found.speaker.name, found.speaker.kind) == (name, kind)


def test_some_of_several_are_in_the_plural(labelled):
    _, others = labelled("{s:Two witnesses} {c:said} {q:he ran}. {s2:Others} {c2:said} {q2:he drove}.")
    assert others.speaker.name == "others (witnesses)"


CAPTION = "Hurt: Lorne is raced to a car after he was hit by a van as he stood guard at the dam"


@pytest.mark.parametrize(("between", "name"), [(CAPTION, "Carl Orsa"), (f"{CAPTION}.", "Peter Lorne")])
def test_a_caption_brings_nobody_in(labelled, between, name):
    text = (
        "Peter Lorne was hit on Monday.\n{s:Chief Carl Orsa} {c:would not confirm} {q:the count}.\n"
        f"{between}\n{{q2:'We are still at work,'}} {{s2:he}} {{c2:said}}."
    )
    *_, found = labelled(text)
    assert found.speaker.name == name


def test_an_account_called_like_a_country_is_no_government(labelled):
    (found,) = labelled("{q:The clerk is home}\n— {s:Germany} (@GermanyNewsNow) May 7, 2014")
    assert found.speaker.name == "Germany (@GermanyNewsNow)"
    (found,) = labelled("{s:Germany} {c:said} {q:the clerk is home}.")
    assert found.speaker.name == "Germany government"


def test_who_speaks_in_a_caption_is_nobody_outside_it(labelled):
    *_, found = labelled(
        "Carl Orsa released a letter on Monday.\n"
        "Service: Peter Lorne shakes hands with Orsa at the dam\n"
        "Thankful: {s1:Peter Lorne} {c1:thanked} Orsa {q1:for his work at the dam}\n"
        "{q2:'I am very touched,'} {s2:he} {c2:said}."
    )
    assert found.speaker.name == "Carl Orsa"
