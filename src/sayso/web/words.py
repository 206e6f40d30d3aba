"""What the pages call stances and speakers."""

from __future__ import annotations

from sayso.model import SpeakerKind, Stance

STANCES = {
    Stance.ASSERTS: "says it",
    Stance.CONFIRMS: "confirms it",
    Stance.DENIES: "denies it",
    Stance.DOUBTS: "doubts it",
    Stance.DECLINES: "will not say",
    Stance.UNAWARE: "does not know",
    Stance.URGES: "asks for it",
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

FORMS = (
    ("Markdown", "md"),
    ("one page", "html"),
    ("CSV", "csv"),
    ("JSON-LD", "jsonld"),
    ("PROV-O", "prov"),
    ("Web annotations", "annotations"),
)
"""What a story can be had as, and the name of each form in an address."""
