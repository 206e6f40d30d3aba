"""What the pages call stances and speakers."""

from __future__ import annotations

from sayso.answers.sentence import OF_CLAIM
from sayso.ledger import Novelty
from sayso.model import HeadlineLabel, Speaker, SpeakerKind
from sayso.render.wording import kind_word
from sayso.story import RelationType

STANCES = {stance: one for stance, (one, _) in OF_CLAIM.items()}


def _of_a_kind(kind: SpeakerKind) -> str:
    word = kind_word(Speaker(None, kind))
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


KINDS = {kind: _of_a_kind(kind) for kind in SpeakerKind}

HEADLINES = {
    HeadlineLabel.SUPPORTED: "fits its report",
    HeadlineLabel.HARDENED: "firmer than its report",
    HeadlineLabel.SHIFTED: "another speaker or stance than its report",
    HeadlineLabel.UNSUPPORTED: "not carried by its report",
    HeadlineLabel.CONTRADICTED: "says otherwise than its report",
}
"""What is said of a headline beside it."""

NOVELTIES = {
    Novelty.NEW: "new here",
    Novelty.NEW_VERSION: "a new version of one that was here",
    Novelty.KNOWN: "was here already",
}
"""What became of a report that was handed in."""

RELATIONS = {
    RelationType.OTHER_PARTICULARS: "The same with other particulars:",
    RelationType.NARROWER: "Narrower:",
    RelationType.WIDER: "Wider:",
    RelationType.CONTRADICTS: "Does not go together with it:",
    RelationType.SAME_POINT: "Perhaps on the same point, for or against:",
}
"""How another claim of the story stands to this one."""
