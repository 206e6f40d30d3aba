"""Readings as one HTML file that needs nothing else: no network, no script, no server.

A content security policy in the page lets only its own style and script act, both by hash, so that even
markup that got through would stay dead. The reports' text passes jinja2's escaping everywhere.
"""

from __future__ import annotations

import base64
import hashlib
import io
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Self, TextIO

from markupsafe import Markup

from sayso.render.article import SLOTS
from sayso.render.safety import folded
from sayso.render.summary import Summary, summarise
from sayso.render.templating import plain_environment
from sayso.render.view import report_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Report

_KEPT_IN_MEMORY = 4_000_000
"""Characters of rendered reports held before they move to a temporary file."""


def html_page(reports: Sequence[Report]) -> str:
    """The page with these reports, an index first where there are several."""
    page = io.StringIO()
    with PageWriter(page) as writer:
        for report in reports:
            writer.add(report)
    return page.getvalue()


@dataclass(frozen=True, slots=True)
class _Entry:
    anchor: str
    summary: Summary


class PageWriter:
    """Writes a page report by report, so that memory does not grow with the reports' length.

    The reports wait in a temporary file, because the index that precedes them needs all their figures. The
    page is written to ``out`` when the ``with`` block ends without an error, and not at all when it fails.

        with open("reading.html", "w", encoding="utf-8") as out, PageWriter(out) as page:
            page.add(report)
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._entries: list[_Entry] = []
        self._failures: list[tuple[str, str]] = []
        self._body = tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed in __exit__
            max_size=_KEPT_IN_MEMORY, mode="w+", encoding="utf-8", newline=""
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        with self._body:
            if kind is None:
                self._write()

    def add(self, report: Report) -> None:
        """Put a report on the page, after those before it."""
        view = report_view(report, len(self._entries) + 1)
        template = plain_environment().get_template("report.html.j2")
        self._body.write(template.render(report=view, slots=SLOTS))
        self._entries.append(_Entry(view.anchor, summarise(report)))

    @property
    def reports(self) -> int:
        """How many reports are on the page so far."""
        return len(self._entries)

    def add_failure(self, name: str, message: str) -> None:
        """Say on the page that a source gave no report, and why."""
        self._failures.append((folded(name), folded(message)))

    def _write(self) -> None:
        several = len(self._entries) > 1
        frame = {
            "entries": self._entries,
            "failures": self._failures,
            "several": several,
            "title": _title(self._entries),
            "style": Markup(reading_style()),  # noqa: S704 - our own file, and raw because CSP hashes it
            "script": Markup(_script()),  # noqa: S704 - likewise
            "policy": _policy(),
        }
        self._out.write(plain_environment().get_template("head.html.j2").render(frame))
        self._body.seek(0)
        while chunk := self._body.read(1 << 16):
            self._out.write(chunk)
        self._out.write(plain_environment().get_template("foot.html.j2").render(frame))


def _title(entries: list[_Entry]) -> str:
    if len(entries) == 1:
        return f"{entries[0].summary.headline} – who says what"
    return f"{len(entries)} reports – who says what"


@cache
def reading_style() -> str:
    """The style sheet with the rules that light up an attribution's words and note together."""
    return _file("page.css") + "".join(_slot_rule(slot) for slot in range(SLOTS))


def _slot_rule(slot: int) -> str:
    name = f".k{slot}"
    causes = ",".join(f".report:has({name}:{state}) {name}" for state in ("hover", "focus-within", "target"))
    return f"{causes}{{--on:var(--lit);--ring:var(--ink)}}\n"


def _script() -> str:
    return _file("page.js")


@cache
def _file(name: str) -> str:
    return resources.files("sayso.render").joinpath("templates", name).read_text("utf-8")


@cache
def _policy() -> str:
    return (
        f"default-src 'none'; style-src '{_hash(reading_style())}'; script-src '{_hash(_script())}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
