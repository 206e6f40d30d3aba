"""The closed sets of labels, and those of them that are asked for together."""

from __future__ import annotations

from enum import StrEnum


class Stance(StrEnum):
    """What the speaker does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOUBTS = "doubts"
    DECLINES = "declines"
    UNAWARE = "unaware"
    URGES = "urges"
    PLEDGES = "pledges"


PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
"""The speaker says that it is so, and stands behind it."""

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
"""The speaker says that it is not so, or may not be."""

WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE})
"""The speaker tells nothing of whether it is so, which is never counted as a denial."""

ASKS_OR_PROMISES = frozenset({Stance.URGES, Stance.PLEDGES})
"""The speaker wants it to be so, or will see to it: with those above, the sides on which stances stand."""

RESPONSES = AGAINST | WITHHOLDS | {Stance.CONFIRMS}
"""Stances to what somebody else has put forward."""

RETRACTS = "retracts"
"""The detail of whoever takes back what they said."""


class Form(StrEnum):
    """Whose words the content is in."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How sure the speaker sounds: FactBank's CT, PR and PS (Saurí and Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether the content, as worded, says that something is so or is not so."""

    POSITIVE = "+"
    NEGATIVE = "-"


class SpeakerKind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    GROUP = "group"
    DOCUMENT = "document"


NAMED = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANIZATION})
"""Sources by name, the press apart."""

UNNAMED = frozenset({SpeakerKind.OFFICIAL, SpeakerKind.ANONYMOUS})
"""Sources who have no name by which to know them again."""

VEILED = UNNAMED | {SpeakerKind.GROUP}
"""Sources whom a report may leave unnamed, be it one or many."""

SINGLES = UNNAMED | {SpeakerKind.PERSON}
"""One human being, with a name or without."""


class OutletKind(StrEnum):
    """What sort of publisher an outlet is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    ONLINE = "online"
    STATE_MEDIA = "state media"


class BlockKind(StrEnum):
    """What a block of a report's text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    LIST = "list"
    PULL_QUOTE = "pull quote"
    POST = "post"


class HeadlinePlace(StrEnum):
    """Where on the page a wording of the headline stands."""

    BODY = "body"
    TITLE = "title"
    OPEN_GRAPH = "og:title"
    JSON_LD = "json-ld"
    GIVEN = "given"


class HeadlineLabel(StrEnum):
    """How a headline stands to what the body attributes."""

    SUPPORTED = "supported"
    HARDENED = "hardened"
    SHIFTED = "shifted"
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"
