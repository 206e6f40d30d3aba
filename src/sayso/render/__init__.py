"""What people look at: a reading in the terminal, an explanation, and a page in one file.

Input is the model and plain strings; nothing here reads, judges or counts anew what the stages decided. All
text in a report is taken as hostile: no escape sequence, markup or script in it ever takes effect.
"""

from sayso.render.closing import print_closing_table, print_summary_line
from sayso.render.explain import print_explanation
from sayso.render.page import PageWriter, html_page, reading_style
from sayso.render.summary import Summary, summarise
from sayso.render.terminal import print_reading

__all__ = [
    "PageWriter",
    "Summary",
    "html_page",
    "print_closing_table",
    "print_explanation",
    "print_reading",
    "print_summary_line",
    "reading_style",
    "summarise",
]
