"""The part that a piece of text plays in one attribution."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """The order is that of the network's last layer."""

    NONE = 0
    SOURCE = 1
    CONTENT = 2
    CUE = 3
