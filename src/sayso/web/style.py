"""The style sheet of all pages: that of single readings, and what the newsroom's pages add."""

from __future__ import annotations

from functools import cache
from importlib import resources

from sayso.render.lineage_list import list_style
from sayso.render.lineage_svg import style as lineage_style
from sayso.render.page import reading_style


@cache
def style_sheet() -> str:
    """The whole of it."""
    added = resources.files("sayso.web").joinpath("static", "newsroom.css")
    return reading_style() + lineage_style() + list_style() + added.read_text("utf-8")
