"""How much intake takes from one source before it gives up on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document. Sizes in bytes, times in seconds.

    ``document_bytes`` holds before and after decompression, and for one line of JSONL. The longest of 21 real
    pages has 1.7 MB; what is ten times as long is no article. ``total_seconds`` bounds one URL with all its
    redirects, but for the system's own look-up of the host's name. ``allow_private`` lets URLs lead to
    addresses that are not public and to any port: for an intranet, never for URLs that strangers hand in.
    """

    document_bytes: int = 20_000_000
    connect_seconds: float = 10.0
    read_seconds: float = 15.0
    total_seconds: float = 60.0
    redirects: int = 5
    allow_private: bool = False

    @property
    def size(self) -> str:
        """The size limit as one says it."""
        return f"{self.document_bytes / 1_000_000:g} MB"
