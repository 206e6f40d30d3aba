"""What can go wrong, in words a user can act on.

Every error that Sayso raises on purpose is a `SaysoError`: a line that says what was wrong and what to do.
Nothing here knows of HTTP, exit codes or terminals; the rims translate.
"""


class SaysoError(Exception):
    """Something a user can understand and mend.

    ``what`` says what was wrong, and what to do about it wherever one is. What to do differs by where that
    is: ``command`` says it for the command line, ``newsroom`` for the pages and what
    programs ask.
    """

    def __init__(self, what: str, *, command: str = "", newsroom: str = "") -> None:
        super().__init__(what)
        self.what, self.command, self.newsroom = what, command, newsroom

    def __str__(self) -> str:
        """The line to show at the command line."""
        return _line(self.what, self.command)

    @property
    def on_page(self) -> str:
        """The line to show in the newsroom."""
        return _line(self.what, self.newsroom)


class SourceError(SaysoError):
    """A named source could not be opened, fetched or decoded."""


class TooSlowError(SourceError):
    """A server did not answer within the time that it may take."""


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


def _line(what: str, advice: str) -> str:
    return f"{what}; {advice}" if advice else what
