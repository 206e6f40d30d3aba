"""Subjects that belong to what is said, and those that do not; all people are invented."""

import pytest

from sayso.attribution.completing.subjects import with_subjects
from sayso.attribution.completing.voiced import is_voiced
from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import ground_of
from sayso.attribution.ground.lexicon import cues
from sayso.model import Block, BlockKind, Report, Span


def _spans(text, words):
    return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words.split(" | ")) if words else ()


def _found(parser, text, source, cue, content):
    parsed = parser.parse(Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    one = Finding(
        source=_spans(text, source),
        cue=_spans(text, cue),
        content=_spans(text, content),
        rule="tagger",
        confidence=0.9,
    )
    return one, ground_of(parsed)


SUBJECTS = [
    # Behind an adverb of hearsay.
    (
        "Harn Lines reportedly sent him a bill of 90 crowns.",
        ("", "reportedly", "sent him a bill of 90 crowns"),
        ("", "Harn Lines | sent him a bill of 90 crowns"),
    ),
    (
        "The company also allegedly sent him a bill.",
        ("The company", "allegedly", "sent him a bill"),
        ("", "The company | sent him a bill"),
    ),
    # Not what is there, nor a relative pronoun.
    (
        "Harn Lines reportedly sent him a bill.",
        ("", "reportedly", "Harn Lines | sent him a bill"),
        ("", "Harn Lines | sent him a bill"),
    ),
    (
        "It was Harn Lines, which reportedly sent him a bill.",
        ("", "reportedly", "sent him a bill"),
        ("", "sent him a bill"),
    ),
    # Nor who says it in so many words.
    (
        "Harn Lines said it sent him a bill.",
        ("Harn Lines", "said", "it sent him a bill"),
        ("Harn Lines", "it sent him a bill"),
    ),
    # The first of a list behind whom it is according to.
    (
        "According to the Post, Vale, Orr and Brome were stunned.",
        ("the Post, Vale", "According to", "Orr and Brome were stunned"),
        ("the Post", "Vale, Orr and Brome were stunned"),
    ),
    (
        "According to the Post's source, Vale, Orr, and Brome were stunned.",
        ("the Post's source | Vale", "According to", "Orr, and Brome were stunned"),
        ("the Post's source", "Vale, Orr, and Brome were stunned"),
    ),
    (
        "As reported by the Post, Vale, as well as Orr, was offered a tour.",
        ("the Post | Vale", "As reported by", "as well as Orr, was offered a tour"),
        ("the Post", "Vale, as well as Orr, was offered a tour"),
    ),
    # Not who the speaker is, nor a second speaker.
    (
        "According to the mayor, Ada Lorne, Vale and Orr were stunned.",
        ("the mayor, Ada Lorne", "According to", "Vale and Orr were stunned"),
        ("the mayor, Ada Lorne", "Vale and Orr were stunned"),
    ),
    (
        "According to Lorne, Vale, the dam and the lock leak.",
        ("Lorne, Vale", "According to", "the dam and the lock leak"),
        ("Lorne, Vale", "the dam and the lock leak"),
    ),
]


@pytest.mark.parametrize(("text", "roles", "mended"), SUBJECTS)
def test_what_is_said_has_its_subject(parser, text, roles, mended):
    one, ground = _found(parser, text, *roles)
    whole = with_subjects(text, one, ground, cues())
    assert (whole.source, whole.content) == tuple(_spans(text, words) for words in mended)


HEARERS = [
    ("Fans will be disappointed to learn that no tour is planned.", "will be disappointed to learn", False),
    ("Fans may be very glad to hear that no tour is planned.", "may be very glad to hear", False),
    ("Fans learned that no tour is planned.", "learned", True),
    ("Fans will be told that no tour is planned.", "will be told", True),
]


@pytest.mark.parametrize(("text", "cue", "stays"), HEARERS)
def test_who_is_yet_to_hear_of_it_says_nothing(parser, text, cue, stays):
    one, ground = _found(parser, text, "Fans", cue, "that no tour is planned")
    assert is_voiced(one, ground, cues()) == stays
