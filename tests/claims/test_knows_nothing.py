"""Who knows nothing of a matter, or will not speak of what goes by other words: on what the story tells, and
never a claim of its own."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.voiced import is_bare
from sayso.model import Stance
from sayso.story import Claim, Filed

from .conftest import Said, Story, WordCounts

ARRESTED = "the mayor of Harn was arrested at his home in the town"


def story(report: Story, answer: Said) -> list[Filed]:
    return [report("r1", Said(ARRESTED)), report("r2", Said(f"{ARRESTED} on Friday"), answer)]


def stances(claim: Claim) -> set[tuple[str, Stance]]:
    return {(member.ref.attribution, member.stance) for member in claim.members}


@pytest.mark.parametrize(
    "words_said",
    [
        "he knew nothing of any arrest at home",
        "she had heard nothing about a mayor being arrested",
        "it was not aware of an arrest in the town",
        "they had no knowledge of the mayor's being at home",
    ],
)
def test_who_knows_nothing_of_it_is_on_it(report: Story, words: WordCounts, words_said: str) -> None:
    chief, *others = claims_of(story(report, Said(words_said, Stance.UNAWARE, "Udo Rem")), words)
    assert ("a2", Stance.UNAWARE) in stances(chief)
    assert not others


def test_who_will_not_speak_of_what_goes_by_other_words_is_on_what_his_report_tells(
    report: Story, words: WordCounts
) -> None:
    answer = Said("leaked papers on the mayor of Harn", Stance.DECLINES, "Udo Rem", cue="would not discuss")
    chief, *_ = claims_of(story(report, answer), words)
    assert ("a2", Stance.DECLINES) in stances(chief)


def test_a_matter_far_from_all_is_on_nothing(report: Story, words: WordCounts) -> None:
    answer = Said("quarterly sales figures", Stance.DECLINES, "Udo Rem", cue="would not discuss")
    chief, *_ = claims_of(story(report, answer), words)
    assert ("a2", Stance.DECLINES) not in stances(chief)


@pytest.mark.parametrize(
    ("words_said", "stance"),
    [
        ("nothing to confirm", Stance.DECLINES),
        ("it had nothing to confirm or deny", Stance.DECLINES),
        ("we've nothing to say on the matter for now", Stance.DECLINES),
        ("the harbour board had nothing to announce at this stage", Stance.DECLINES),
        ("it had no information on that", Stance.UNAWARE),
        ("he knew nothing of “it”", Stance.UNAWARE),
    ],
)
def test_who_has_nothing_to_say_names_no_matter(
    report: Story, words: WordCounts, words_said: str, stance: Stance
) -> None:
    filed = story(report, Said(words_said, stance, "Udo Rem"))
    told = filed[1].report
    assert is_bare(told.attributions[1], told.text)
    chief, *others = claims_of(filed, words)
    assert ("a2", stance) in stances(chief)
    assert not others


@pytest.mark.parametrize(
    ("words_said", "stance"),
    [
        ("there was nothing to report to the police", Stance.DENIES),
        ("there was nothing to report to the police", Stance.DECLINES),
        ("nothing to sell", Stance.DENIES),
        ("nothing to sell", Stance.DECLINES),
        ("there was nothing to report", Stance.DENIES),
    ],
)
def test_who_tells_of_nothing_to_do_names_a_matter(report: Story, words_said: str, stance: Stance) -> None:
    told = story(report, Said(words_said, stance, "Udo Rem"))[1].report
    assert not is_bare(told.attributions[1], told.text)
