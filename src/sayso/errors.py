"""What can go wrong, in words a user can act on.

Every error that Sayso raises on purpose is a `SaysoError`: its text is one line that says what was wrong
and what to do. Nothing here knows of HTTP, exit codes or terminals; the rims translate.
"""


class SaysoError(Exception):
    """Something a user can understand and mend; ``str(error)`` is the line to show."""


class SourceError(SaysoError):
    """A named source could not be opened, fetched or decoded."""


class FormatError(SaysoError):
    """The bytes arrived, but they are not a report: empty, binary, malformed or over a limit."""


class BlockedAddressError(SourceError):
    """A URL, or a redirect from it, leads to an address that is not public."""


class ModelError(SaysoError):
    """The language pipeline is missing or damaged."""


class LexiconError(SaysoError):
    """A lexicon file does not have the form that its reader expects."""


class LedgerError(SaysoError):
    """The ledger cannot be opened, is of another version, or cannot do what was asked."""


class LedgerFailedError(LedgerError):
    """The ledger's database does not answer, is busy or damaged: nothing is wrong with what was asked."""


class NotInLedgerError(LedgerError):
    """The ledger does not hold what was asked for."""
