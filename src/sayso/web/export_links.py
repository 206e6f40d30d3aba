"""What a page's object can be had as, and where."""

from __future__ import annotations

from sayso.exports.forms import ExportForm
from sayso.story import AttributionRef
from sayso.web.addresses import export_address, party_export_address

Links = list[tuple[str, str]]


def exports_of(id_: str, *, as_of: str | None = None) -> Links:
    """The name and address of each form of a story (by a report's id) or a claim."""
    return [
        (form.words, export_address(form, id_, of="" if AttributionRef.parse(id_) else "story", as_of=as_of))
        for form in ExportForm
    ]


def report_exports(id_: str) -> Links:
    """Those of a report."""
    return [(form.words, export_address(form, id_, of="report")) for form in ExportForm]


def party_exports(kind: str, name: str) -> Links:
    """Those of a "source" or an "outlet"."""
    return [(form.words, party_export_address(form, kind, name)) for form in ExportForm]
