"""Text of others in Markdown: none of it is read as marks."""

from __future__ import annotations

import re

from sayso.render.safety import folded, for_terminal

_MARKS = re.compile(r"([\\`*_\[\]<>|~#])")
_LIST = re.compile(r"^(\d+)([.)])")
_LEADS = re.compile(r"^([-+=])")
"""Marks that make a list, a rule or a heading at the start of a line."""
_SCHEME = re.compile(r"(https?|ftp|mailto|xmpp):", re.IGNORECASE)
_WWW = re.compile(r"(www)\.", re.IGNORECASE)
"""What many readers of Markdown make a live link of: a report's words must be none."""


def markdown_line(text: str) -> str:
    """The text on one line, none of it read as Markdown or HTML, nor obeyed by a terminal that shows it."""
    line = _MARKS.sub(r"\\\1", folded(for_terminal(text)).replace("&", "&amp;"))
    line = _WWW.sub(r"\1\\.", _SCHEME.sub(r"\1\\:", line))
    return _LIST.sub(r"\1\\\2", _LEADS.sub(r"\\\1", line))
