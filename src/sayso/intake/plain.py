"""What is done to plain text before it is read."""

from __future__ import annotations


def unix_lines(text: str) -> str:
    r"""The text with every line ended by ``\n``, whatever system it was written on."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
