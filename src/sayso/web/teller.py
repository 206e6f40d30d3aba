"""Telling in the background what is not told as it stands, so that pages need not."""

from __future__ import annotations

import logging

from sayso.ledger import Ledger, StoryQuery
from sayso.web.at_work import AtWork

_log = logging.getLogger(__name__)


class Teller:
    """Tells stories in the background, as the server starts, and whenever it is asked to.

    A story that cannot be told is logged once, and left to whoever asks for it.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._given_up = set[str]()
        self._telling = AtWork(self._tell, name="teller")
        self.tell_soon()

    def tell_soon(self) -> None:
        """Have told what is not told as it stands."""
        self._telling.soon()

    def asked_to_tell(self, ledger: Ledger, query: StoryQuery) -> int:
        """How many stories a query by state leaves out only since they are not told as they stand; they are
        told soon."""
        untold = ledger.untold_left_out(query)
        if untold:
            self.tell_soon()
        return untold

    def _tell(self) -> None:
        try:
            for _ in self._ledger.tell_changed(failed=self._not_told, but=self._given_up):
                pass
        except Exception:  # a fault of ours must not end all telling
            _log.exception("while telling stories")

    def _not_told(self, story: str, error: Exception) -> None:
        self._given_up.add(story)
        _log.warning("story %s is not told", story, exc_info=error)
