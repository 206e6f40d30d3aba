"""Which attributions put their content forward, and which only tell what somebody does about the matter."""

from __future__ import annotations

import re

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.put_forward import only_sides, only_takes_back, only_tells, stance_to_matter
from sayso.model import Attribution, Certainty, Form, Polarity, Span, Speaker, SpeakerKind, Stance

from .conftest import Said, Story, WordCounts

_MARKED = re.compile(r"<(?P<part>[scw])>(?P<words>.*?)</>")


def marked(sentence: str, stance: Stance = Stance.ASSERTS) -> tuple[Attribution, str]:
    """The sentence without its marks, and the attribution whose source, cue and content (words) they mark."""
    text, at = "", 0
    spans: dict[str, list[Span]] = {"s": [], "c": [], "w": []}
    for found in _MARKED.finditer(sentence):
        text += sentence[at : found.start()]
        spans[found["part"]].append(Span(len(text), len(text) + len(found["words"])))
        text, at = text + found["words"], found.end()
    attribution = Attribution(
        id="a1",
        content=tuple(spans["w"]),
        cue=tuple(spans["c"]),
        source=tuple(spans["s"]),
        form=Form.INDIRECT,
        stance=stance,
        detail=None,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.POSITIVE,
        speaker=Speaker("Ada Vale", SpeakerKind.PERSON),
        responds_to=None,
    )
    return attribution, text + sentence[at:]


PUT_FORWARD = [
    "<s>The miller</> <c>said, alarmed,</> <w>the mill had burnt</>.",
    "<s>The miller</> <c>was saddened</> <w>that the mill had burnt</>.",
    "<s>The mayor</> <c>said</> <w>the mill had burnt</>.",
    "<s>The mayor</> <c>announced</> <w>the sale of the mill</>.",
    "<s>The mayor</> <c>reported</> <w>the arrest</>.",
    "<s>The miller</> <c>claims</> <w>to have found a coin</>.",
    "<s>The miller</> <c>described</> <w>her as “a saint”</>.",
    "<s>The miller</> <c>laughed</> <w>that the mill was haunted</>.",
    "<s>The miller</> <c>said</> <w>the smith and the baker accused each other of theft</>.",
    "<s>The miller</> <c>accused</> <w>the smith and each other guest of theft</>.",
    "<s>Velmark</> <c>accused</> <w>the other of shelling the mill</>.",
    "<s>The miller</> <c>lamented</> <w>that a baker who fled was held in Harn</>.",
    "<s>The critics</> <c>slammed</> <w>the new mill as “hideous”</>.",
    "<s>The mayor</> <c>would only say</> <w>the mill is closed</>.",
    "<s>The mayor</> <c>believes</> <w>the mill is haunted</>.",
    "<s>The mayor</> <c>stood by</> <w>her account</>.",
    "<s>Two wardens</> <c>said</> <w>they were looking into the report that the mill had burnt</>.",
    "<s>Two wardens</> <c>said</> <w>they were looking into the sale of the mill</>.",
    "<s>The miller</> <c>spoke of</> <w>two fires, one of them small</>.",
    "<c>Reportedly</> <w>the mill burnt</>.",
    "<s>The Tarn Post</>, which <c>reported</> <w>raids on the mill</>, closed.",
]
ONLY_TOLD = [
    "<s>The councillors</> <c>bristled at</> <w>reports that the mill might be sold</>.",
    "<s>The miller</> <c>was disturbed by</> <w>a report that the mill had burnt</>.",
    "<s>The mayor</> <c>is considering</> <w>opening a mill in Torv</>.",
    "<s>The mayor</> <c>wants</> <w>the miller to open a mill in Torv</>.",
    "<s>The mayor</> and the miller <c>were expected to announce</> <w>the sale of the mill</>.",
    "<s>The mayor</> <c>will say</> <w>the mill is sold</>.",
    "<s>The mayor</> <c>never said</> <w>a mill was opening in Torv</>.",
    "<s>The Brigade</> <c>did not provide</> <w>evidence that the miller was dead</>.",
    "The miller <c>gained praise from</> <s>the mayor</> for <w>brokering the deal of 2014 that freed</>.",
    "<s>The mayor</> <c>chastised</> <w>the guards for arresting the smith</>.",
    "It put <s>the council</> into <c>a debate about</> <w>the sale of the mill</>.",
    "Watch <s>the Tarn Post</> <c>discussing</> <w>the story of the young miller</>.",
    "<c>Questions</> from <s>Torv</> <c>about</> <w>the smith’s death</> went unheard.",
    "<s>The Brigade</>'s <c>reported</> <w>raids on the mill</> went on.",
    "<s>Velmark and Tarn</> <c>accused each other</> <w>of shelling the mill</>.",
    "<s>Both sides</> <c>have blamed</> <w>one another for the fire that burnt the mill</>.",
    "<s>The mayor</> <c>criticised</> <w>the council’s practices</>.",
    "<s>The smith</> <c>mentions</> <w>Torv</>.",
    "<s>The council</> <c>has sacked</> <w>a miller who went on leave in May</>.",
    "Neither <s>the mayor</> nor the miller <c>said</> <w>the mill had burnt</>.",
    "<s>The court</> <c>has dismissed</> <w>nine of the cases</>.",
    "<s>Two wardens</> <c>said</> <w>they were looking into the report</>.",
    "<s>Two wardens</> <c>said</> <w>it was still investigating those claims</>.",
]


@pytest.mark.parametrize("sentence", PUT_FORWARD)
def test_who_says_something_puts_it_forward(sentence: str) -> None:
    assert not only_tells(*marked(sentence))


@pytest.mark.parametrize("sentence", ONLY_TOLD)
def test_who_is_told_to_do_something_says_nothing(sentence: str) -> None:
    assert only_tells(*marked(sentence))


@pytest.mark.parametrize("stance", [Stance.ASSERTS, Stance.DECLINES, Stance.CONFIRMS])
@pytest.mark.parametrize(
    "sentence",
    [
        "<s>No official</> <c>has confirmed</> <w>that the mill burnt</>.",
        "There was <s>no announcement</> <c>confirming</> <w>that the mill burnt</>.",
        "Not a single <s>miller</> <c>confirmed</> <w>that the mill burnt</>.",
        "<s>No Tarn official</> <c>has confirmed</> <w>that the mill burnt</>.",
        "<s>No one</> <c>has confirmed</> <w>that the mill burnt</>.",
        "<s>Nobody</> <c>has confirmed</> <w>that the mill burnt</>.",
    ],
)
def test_nobody_is_no_voice(sentence: str, stance: Stance) -> None:
    assert only_tells(*marked(sentence, stance))


@pytest.mark.parametrize(
    "sentence",
    [
        "<s>No 10</> <c>said</> <w>the mill had burnt</>.",
        "<s>No. 4 Court</> <c>said</> <w>the mill had burnt</>.",
        "A spokesman at No <s>11</> <c>said</> <w>the mill had burnt</>.",
        "<s>Nobody’s Orchard, a charity,</> <c>said</> <w>the mill had burnt</>.",
        "<s>No Quarter Press</> <c>said</> <w>the mill had burnt</>.",
    ],
)
def test_a_name_that_begins_like_nobody_is_somebody(sentence: str) -> None:
    assert not only_tells(*marked(sentence))


def test_what_is_only_told_is_no_member(report: Story, words: WordCounts) -> None:
    burnt = "the mayor of Lund has burnt the old mill"
    said = [Said(burnt, cue="he said"), Said(burnt, cue="she never said so"), Said(burnt, cue="they said")]
    filed = [report(name, one) for name, one in zip("xyz", said, strict=True)]
    assert [member.ref.report for member in claims_of(filed, words)[0].members] == ["x", "z"]


@pytest.mark.parametrize(
    ("before", "taken_back"),
    [
        ("", True),
        ("“", True),
        ("... ", True),
        ("Mr. O'Dell of Tarn-on-Sea has ", True),
        ("." * 100 + " ", False),
        ("-'." * 2000 + " ", False),
    ],
    ids=["nothing", "a mark", "points", "words", "a row of points", "a row of marks"],
)
def test_words_taken_back_are_looked_for_behind_words_and_not_behind_rows_of_marks(
    before: str, taken_back: bool
) -> None:
    sentence = f"<s>The mayor</> <c>denied</> <w>{before}retracted the statement she made in May</>."
    assert only_takes_back(*marked(sentence, Stance.DENIES)) is taken_back


MATTERS = {
    "confirmed": ("<s>The mayor</> <c>confirmed</> <w>the change</>.", Stance.CONFIRMS),
    "announced": ("<s>The mayor</> <c>announced</> <w>the new rules</>.", Stance.ASSERTS),
    "a happening": ("<s>The mayor</> <c>confirmed</> <w>the resignation</>.", Stance.CONFIRMS),
    "with when": ("<s>The army</> <c>confirmed</> <w>the death later in the day</>.", Stance.CONFIRMS),
    "and on a day": ("<s>The army</> <c>confirmed</> <w>the killing on Friday</>.", Stance.CONFIRMS),
    "in another sense": ("<s>The army</> <c>confirmed</> <w>the later attack on a school</>.", None),
    "to be announced": ("<s>The mayor</> <c>will announce</> <w>the ban</>.", None),
    "named": ("<s>The mayor</> <c>announced</> <w>the sale of the mill</>.", None),
    "criticised": ("<s>The mayor</> <c>criticised</> <w>the merger</>.", None),
}


@pytest.mark.parametrize(("sentence", "stance"), MATTERS.values(), ids=MATTERS)
def test_a_definite_noun_is_the_matter_of_its_report(sentence: str, stance: Stance | None) -> None:
    read = Stance.CONFIRMS if "confirmed" in sentence else Stance.ASSERTS
    assert stance_to_matter(*marked(sentence, read)) is stance


def test_who_confirms_the_purchase_confirms_what_the_report_tells(report: Story, words: WordCounts) -> None:
    bought = "the bank of Torv has bought both breweries at Lund"
    confirmed = Said("the purchase", Stance.CONFIRMS, cue="its notary confirmed")
    filed = [report("x", Said(bought), confirmed), report("y", Said(bought))]
    (claim,) = claims_of(filed, words)
    assert {str(one.ref): one.stance for one in claim.members}["x#a2"] is Stance.CONFIRMS


@pytest.mark.parametrize(
    ("words_said", "voice"),
    [
        ("“I hope the mill of Harn was sold to the baker”", False),
        ("“We certainly know that the mill of Harn was sold to the baker”", True),
    ],
)
def test_who_only_hopes_it_does_not_say_it(
    report: Story, words: WordCounts, words_said: str, voice: bool
) -> None:
    sold = "the mill of Harn was sold to the baker"
    filed = [
        report("x", Said(sold)),
        report("y", Said(sold)),
        report("z", Said(words_said, form=Form.DIRECT)),
    ]
    members = {member.ref.report for claim in claims_of(filed, words) for member in claim.members}
    assert ("z" in members) is voice


@pytest.mark.parametrize(
    ("sentence", "silent"),
    [
        (
            "<s>The agent</> <c>responded Monday to</> <w>grave allegations made by the sailor Carrow</>.",
            True,
        ),
        ("<s>The mayor</> <c>hit back at</> <w>claims that the dam is cracked</>.", True),
        ("<s>The guild</> <c>opposes</> <w>the sale</>.", True),
        (
            "<s>The agent</> <c>responded to</> <w>him that the allegations were made by Joss Carrow</>.",
            False,
        ),
        ("<s>The agent</> <c>responded</> <w>that the allegations were made by the sailor</>.", False),
        ("<s>The agent</> <c>repeated</> <w>allegations made by the sailor Joss Carrow</>.", False),
    ],
)
def test_who_responds_to_allegations_makes_none(sentence: str, silent: bool) -> None:
    assert only_sides(*marked(sentence)) is silent
