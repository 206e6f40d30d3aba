"""What people ask of a ledger, answered as plain objects that screens, pages and exports show alike.

All of it follows from stories, reports and judgements; nothing here knows of databases or screens.
"""

from sayso.answers.brief import Brief, ClaimBrief, Column, HeadlineWarning, Party, Quote, Spread, brief_of
from sayso.answers.outlet import OutletAccount, account_of
from sayso.answers.revision import Edit, EditKind, Piece, Reading, Revision, revision
from sayso.answers.who import Reversal, ReversalKind, Source, Statement, sources_of

__all__ = [
    "Brief",
    "ClaimBrief",
    "Column",
    "Edit",
    "EditKind",
    "HeadlineWarning",
    "OutletAccount",
    "Party",
    "Piece",
    "Quote",
    "Reading",
    "Reversal",
    "ReversalKind",
    "Revision",
    "Source",
    "Spread",
    "Statement",
    "account_of",
    "brief_of",
    "revision",
    "sources_of",
]
