"""What a ledger holds in other forms: files for people, for spreadsheets, and for programs of others.

The command line and the newsroom write the same, by the one table of `sayso.exports.forms`.
"""

from sayso.exports.forms import KINDS, ExportForm, form_named, kind_of
from sayso.exports.parties import outlet_form, source_form
from sayso.exports.stories import Part, parts_of, report_form, report_part, story_form

__all__ = [
    "KINDS",
    "ExportForm",
    "Part",
    "form_named",
    "kind_of",
    "outlet_form",
    "parts_of",
    "report_form",
    "report_part",
    "source_form",
    "story_form",
]
