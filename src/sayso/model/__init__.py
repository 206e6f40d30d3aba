"""The nouns of Sayso: what a report is and what is read off it.

Everything here is frozen and knows nothing of files, parsers, databases or screens; this package imports
the standard library only. All offsets are half-open, count Unicode code points, and point into `Report.text`.
Labels are closed sets; what is unknown is ``None``, never a guess.
"""

from sayso.model.attribution import (
    NAMES_OF_NOBODY,
    UNNAMED_MEDIA,
    UNSPECIFIED,
    Attribution,
    Reason,
    Relay,
    Said,
    Source,
    Speaker,
)
from sayso.model.labels import (
    AGAINST,
    ASKS_OR_PROMISES,
    NAMED,
    PUTS_FORWARD,
    RESPONSES,
    RETRACTS,
    SINGLES,
    UNNAMED,
    VEILED,
    WITHHOLDS,
    BlockKind,
    Certainty,
    Form,
    HeadlineLabel,
    HeadlinePlace,
    OutletKind,
    Polarity,
    SpeakerKind,
    Stance,
)
from sayso.model.report import SCHEMA, Block, Dateline, Headline, HeadlineCheck, Made, Note, Outlet, Report
from sayso.model.spans import Span, Spans

__all__ = [
    "AGAINST",
    "ASKS_OR_PROMISES",
    "NAMED",
    "NAMES_OF_NOBODY",
    "PUTS_FORWARD",
    "RESPONSES",
    "RETRACTS",
    "SCHEMA",
    "SINGLES",
    "UNNAMED",
    "UNNAMED_MEDIA",
    "UNSPECIFIED",
    "VEILED",
    "WITHHOLDS",
    "Attribution",
    "Block",
    "BlockKind",
    "Certainty",
    "Dateline",
    "Form",
    "Headline",
    "HeadlineCheck",
    "HeadlineLabel",
    "HeadlinePlace",
    "Made",
    "Note",
    "Outlet",
    "OutletKind",
    "Polarity",
    "Reason",
    "Relay",
    "Report",
    "Said",
    "Source",
    "Span",
    "Spans",
    "Speaker",
    "SpeakerKind",
    "Stance",
]
