"""What the pages call stances and speakers."""

from __future__ import annotations

from sayso.ledger import Novelty
from sayso.model import HeadlineLabel, SpeakerKind, Stance
from sayso.story import RelationType

STANCES = {
    Stance.ASSERTS: "says it",
    Stance.CONFIRMS: "confirms it",
    Stance.DENIES: "denies it",
    Stance.DOUBTS: "doubts it",
    Stance.DECLINES: "will not say",
    Stance.UNAWARE: "does not know",
    Stance.URGES: "calls for it",
    Stance.PLEDGES: "promises or threatens it",
}

KINDS = {
    SpeakerKind.PERSON: "a named person",
    SpeakerKind.ORGANIZATION: "an organisation",
    SpeakerKind.OUTLET: "a news outlet",
    SpeakerKind.OFFICIAL: "an unnamed official",
    SpeakerKind.ANONYMOUS: "an unnamed source",
    SpeakerKind.GROUP: "a group",
    SpeakerKind.DOCUMENT: "a document",
}

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
    RelationType.CONTRADICTS: "Does not go together with it:",
}
"""How another claim of the story stands to this one."""
