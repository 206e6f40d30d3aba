"""Webhooks: changes of state, posted to addresses that the operator named, signed.

A body is the JSON of one change, as /api/v1/changes has it. `Sayso-Signature` is "t=SECONDS,v1=HEX": the
HMAC-SHA256, under the shared secret, of the seconds, a dot and the body, so that nobody else can post in our
name or post an old one again.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict

import httpx

from sayso.errors import SaysoError
from sayso.ledger import Ledger, Seen

_EVERY = 5.0
"""Seconds between looks for changes."""
_TIMEOUT = 10.0
"""Seconds that a receiver has to answer. By hand."""
_WAITS = (1.0, 5.0, 25.0)
"""Seconds before each further attempt; after the last the change waits for the next look."""

_log = logging.getLogger(__name__)


class Hooks:
    """Tells addresses of changes, in a thread of its own: each change at least once, in order."""

    def __init__(self, ledger: Ledger, urls: Sequence[str], secret: str, *, turns_only: bool = False) -> None:
        """Raises `SaysoError` for an address that is none, or a secret too short to protect anything."""
        for url in urls:
            if not url.startswith(("http://", "https://")):
                raise SaysoError(f"{url}: a hook is an address that begins with https:// or http://")
        if urls and len(secret) < 16:
            raise SaysoError(
                "hooks are signed: give --hook-secret or SAYSO_HOOK_SECRET, of 16 letters or more"
            )
        self._ledger = ledger
        self._urls = tuple(urls)
        self._secret = secret.encode()
        self._turns_only = turns_only
        self._ended = threading.Event()

    def start(self) -> None:
        """Begin to tell."""
        for url in self._urls:
            self._ledger.untold_to(url, limit=1)  # from now on
        if self._urls:
            threading.Thread(target=self._work, name="hooks", daemon=True).start()

    def end(self) -> None:
        """Stop after the change that is being told."""
        self._ended.set()

    def tell(self, url: str) -> int:
        """Tell an address what it was not told yet; how many changes it took."""
        taken = 0
        for change in self._ledger.untold_to(url, turns_only=self._turns_only):
            if not self._post(url, change):
                return taken
            self._ledger.mark_told(url, change.number)
            taken += 1
        return taken

    def _work(self) -> None:
        while not self._ended.wait(_EVERY):
            for url in self._urls:
                try:
                    self.tell(url)
                except SaysoError as error:
                    _log.warning("hook %s: %s", url, error)
                except Exception:  # a fault of ours must not end all telling
                    _log.exception("hook %s: not told now, by a fault in Sayso", url)

    def _post(self, url: str, change: Seen) -> bool:
        body = json.dumps(asdict(change), ensure_ascii=False).encode("utf-8", "replace")
        for wait in (*_WAITS, None):
            headers = {"content-type": "application/json", "sayso-signature": signature(self._secret, body)}
            try:
                answer = httpx.post(url, content=body, headers=headers, timeout=_TIMEOUT)
                if answer.is_success:
                    return True
                reason = f"status {answer.status_code}"
            except httpx.HTTPError as error:
                reason = str(error) or type(error).__name__
            _log.warning("hook %s: %s", url, reason)
            if wait is None or self._ended.wait(wait):
                return False
        return False


def signature(secret: bytes, body: bytes, *, at: int | None = None) -> str:
    """The signature of a body at a moment, in seconds since 1970 (default: now)."""
    seconds = int(time.time()) if at is None else at
    made = hmac.new(secret, f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={made}"
