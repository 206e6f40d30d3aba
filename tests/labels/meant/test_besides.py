"""Whom "he" and "she" mean after an unnamed voice that came in only beside somebody else."""

import pytest

MEANT = [
    # In a lesser clause of somebody else's sentence.
    (
        "Oren Lorne stayed after {s1:a Harn rep} {c1:promised} {q1:that the leak would be mended}. "
        "During the call, {s9:he} {c9:claims}, {q9:the line went dead}.",
        "Oren Lorne",
    ),
    (
        "Oren Lorne met {s1:a miller} in spring, who {c1:told} him {q1:that the wheel was his}. "
        "{q9:“It was a small one,”} {s9:he} {c9:said}.",
        "Oren Lorne",
    ),
    # Who only asks him.
    (
        "Editor Oren Lorne laughed. When {c1:asked} by {s1:a reporter} {q1:if the mice had gone}, "
        "{s9:he} {c9:replied}: {q9:“They are mice.”}",
        "Oren Lorne",
    ),
    # In a clause of place that hangs on what is the person's.
    (
        "{s1:A lawyer} {c1:said} {q1:it rained}. The Harbour Post aired an interview with Rosa Venn in which "
        "{s9:she} {c9:said} {q9:she had left}.",
        "Rosa Venn",
    ),
    (
        "{s1:Someone from Harn} {c1:said} {q1:it rained}. This led to Oren Reeve's dismissal from his job; "
        "a job where {s9:he} {c9:says} {q9:he was liked}.",
        "Oren Reeve",
    ),
    # Not where the voice is its own sentence's, or a clause's beside the other's.
    ("Oren Lorne left, {s1:an officer} {c1:said}. {s9:He} {c9:said} {q9:it rained}.", "officer"),
    ("{q1:Oren Lorne fell}, according to {s1:an officer}. {s9:He} {c9:said} {q9:it rained}.", "officer"),
    ("Oren Lorne left and {s1:an officer} {c1:said} {q1:so}. {s9:He} {c9:said} {q9:it snowed}.", "officer"),
    # Nor where he speaks in a clause of his own and not to the other, goes on, or is alone of that sex.
    (
        "Oren Lorne met an officer, {s1:who} {c1:said} {q1:so}. {s9:He} {c9:said} {q9:it snowed}.",
        "officer",
    ),
    (
        "Oren Lorne left after {s1:an officer} {c1:said} {q1:so}. {s9:He} {c9:added} {q9:it snowed}.",
        "officer",
    ),
    ("Ada Lorne left after {s1:an officer} {c1:said} {q1:so}. {s9:He} {c9:said} {q9:it snowed}.", "officer"),
]


@pytest.mark.parametrize(("marked", "name"), MEANT)
def test_a_pronoun_means_whom_the_sentence_tells_of(labelled, marked, name):
    assert labelled(marked)[-1].speaker.name == name


def test_pronouns_behind_a_name_tell_its_sex(labelled):
    """Corvan is he throughout, so that she is the clerk, though he spoke last."""
    told = (
        "Mr. Corvan lost his job. Mr. Corvan keeps his flat and his dog. "
        "{s1:A clerk} {c1:said} {q1:so}. {s2:Corvan} {c2:said} {q2:no}. "
    )
    assert labelled(told + "{s9:He} {c9:said} {q9:it snowed}.")[-1].speaker.name == "Corvan"
    assert labelled(told + "{s9:She} {c9:said} {q9:it snowed}.")[-1].speaker.name != "Corvan"


WHOLE = [
    (
        "ORSA, Velm. — Research Medical Center is full. A man went to Research Medical Center. "
        "{s:The hospital} {c:said} {q:he was well}.",
        "Research Medical Center",
    ),
    (
        "A man was taken to Reeve Medical Center on Monday. {s:The hospital} {c:said} {q:he was well}.",
        "Reeve Medical Center",
    ),
    (
        "Brome Reeve Medical Center sent him home. {s:The hospital} {c:said} {q:he was well}.",
        "Brome Reeve Medical Center",
    ),
]


@pytest.mark.parametrize(("marked", "name"), WHOLE)
def test_a_body_that_a_noun_means_has_its_whole_name(labelled, marked, name):
    assert labelled(marked)[-1].speaker.name == name
