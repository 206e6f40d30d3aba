"""Briefs as one HTML file that needs nothing else: no network, no script, no server."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.answers.words import counted
from sayso.render.brief_markdown import NOTE
from sayso.render.brief_screen import difference_words, headline_words, history_words, spread_line
from sayso.render.party_words import does_words, from_words, standing_words, who_words
from sayso.render.safety import folded, for_page, safe_link
from sayso.render.wording import stance_word

if TYPE_CHECKING:
    from sayso.answers import Brief
    from sayso.story import Lineage

Drawn = Callable[["Lineage"], str]
"""What draws a lineage as SVG, everything in it escaped."""


@dataclass(frozen=True, slots=True)
class BriefView:
    """A brief with what only the page has: the picture, and the headlines in words."""

    brief: Brief
    picture: Markup | None
    headlines: tuple[str, ...]


def brief_page(briefs: Sequence[Brief], *, draw: Drawn | None = None) -> str:
    """The page with these briefs; ``draw`` gives the lineage of each one's first claim as SVG."""
    style = brief_style()
    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            views=[_view(brief, draw) for brief in briefs],
            title=folded(briefs[0].title) if len(briefs) == 1 else f"{len(briefs)} stories",
            style=Markup(style),  # noqa: S704 - our own file, and raw because CSP hashes it
            policy=_policy(style),
            note=NOTE,
        )
    )


@cache
def brief_style() -> str:
    """The style sheet of a brief: the reading's own, and what only briefs have."""
    folder = resources.files("sayso.render").joinpath("templates")
    return "".join(folder.joinpath(name).read_text("utf-8") for name in ("page.css", "brief.css"))


def _view(brief: Brief, draw: Drawn | None) -> BriefView:
    picture = None
    if draw and brief.lead:
        picture = Markup(draw(brief.lead.lineage))  # noqa: S704 - drawn here, its words escaped there
    return BriefView(brief, picture, tuple(map(headline_words, brief.headlines)))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "who": who_words,
        "does": does_words,
        "standing": standing_words,
        "from": from_words,
        "state": lambda claim: claim.state.value.removesuffix(" since"),
        "spread": spread_line,
        "differences": difference_words,
        "history": history_words,
        "gaps": lambda claim: [gap.text for gap in claim.gaps],
        "glyph": lambda stance: stance_word(stance).glyph,
        "counted": counted,
        "link": safe_link,
    }
    return environment


def _harmless(value: object) -> object:
    """Every value that a template prints, without what HTML cannot hold."""
    return for_page(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
