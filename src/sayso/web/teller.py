"""Telling in the background what is not told as it stands, so that pages need not."""

from __future__ import annotations

import logging
import threading

from sayso.ledger import Ledger, StoryQuery

_log = logging.getLogger(__name__)


class Teller:
    """Tells stories in a thread, as the server starts, and whenever it is asked to; the thread ends when all
    are told, and holds nobody's ledger after that.

    A story that cannot be told is logged once, and left to whoever asks for it.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._asked = self._working = False
        self._lock = threading.Lock()
        self._given_up = set[str]()
        self.tell_soon()

    def tell_soon(self) -> None:
        """Have told what is not told as it stands."""
        with self._lock:
            self._asked = True
            if self._working:
                return
            self._working = True
        threading.Thread(target=self._work, name="teller", daemon=True).start()

    def asked_to_tell(self, ledger: Ledger, query: StoryQuery) -> int:
        """How many stories a query by state leaves out only since they are not told as they stand; they are
        told soon."""
        untold = ledger.untold_left_out(query)
        if untold:
            self.tell_soon()
        return untold

    def _work(self) -> None:
        while self._is_asked():
            try:
                for _ in self._ledger.tell_changed(failed=self._not_told, but=self._given_up):
                    pass
            except Exception:  # a fault of ours must not end all telling
                _log.exception("while telling stories")

    def _is_asked(self) -> bool:
        """Whether it was asked since it last looked; else its thread ends."""
        with self._lock:
            self._working, self._asked = self._asked, False
            return self._working

    def _not_told(self, story: str, error: Exception) -> None:
        self._given_up.add(story)
        _log.warning("story %s is not told", story, exc_info=error)
