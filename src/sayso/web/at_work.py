"""Work in the background by a thread that is there only while there is something to do."""

from __future__ import annotations

import threading
from collections.abc import Callable


class AtWork:
    """Calls ``work``, which does all there is to do, whenever it is asked to.

    Never twice at once; who asks while it works has it called once more. The thread ends when nobody has
    asked, so that it keeps alive nothing that the work belongs to.
    """

    def __init__(self, work: Callable[[], None], *, name: str) -> None:
        self._work, self._name = work, name
        self._lock = threading.Lock()
        self._asked = self._there = False

    def soon(self) -> None:
        """Have it done; what stands ready by now is done. Raises `RuntimeError` where no thread can be
        started: whoever asks next tries again."""
        with self._lock:
            self._asked = True
            if not self._there:
                threading.Thread(target=self._run, name=self._name, daemon=True).start()
                self._there = True

    def _run(self) -> None:
        try:
            while self._goes_on():
                self._work()
        except BaseException:
            with self._lock:
                self._there = False
            raise

    def _goes_on(self) -> bool:
        """Whether somebody has asked since it last looked; else the thread ends."""
        with self._lock:
            self._there, self._asked = self._asked, False
            return self._there
