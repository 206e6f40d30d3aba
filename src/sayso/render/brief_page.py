"""Briefs as one HTML file that needs nothing else: no network, no script, no server."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING
from urllib.parse import quote as percent

from jinja2 import Environment
from markupsafe import Markup

from sayso.phrasing import counted
from sayso.render.brief_markdown import NOTE, made_line
from sayso.render.claim_words import (
    OWN_DIFFERENCES,
    difference_words,
    headline_words,
    history_words,
    own_difference_words,
    since_words,
    spread_line,
)
from sayso.render.lineage_list import lineage_list, list_style
from sayso.render.lineage_part import part_of
from sayso.render.lineage_svg import PAGE_WIDTH, svg
from sayso.render.lineage_svg import style as picture_style
from sayso.render.party_words import (
    KEPT_BACK,
    NO_CLAIM,
    NO_SPEAKER,
    does_words,
    few,
    from_words,
    kept_back_words,
    others_unconfirmed,
    standing_words,
    told_words,
    unclaimed_words,
    who_words,
)
from sayso.render.quoting import quoted_words
from sayso.render.safety import folded, name_shown, safe_link
from sayso.render.taken_back_words import report_names, since_then_lines, withdrawn_lines
from sayso.render.templating import environment
from sayso.render.wording import ORIGINS_MEANING, stance_word, state_meaning, state_words
from sayso.story import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sayso.answers import Brief, Quote
    from sayso.story import Evidence

_IN_FULL = 2
"""Claims that stand open: what is read in any case. The rest is a line each until it is opened."""
_MOST_NODES = 36
"""Nodes that a picture shows, about: more are no longer read but looked over, and the table has them all."""


@dataclass(frozen=True, slots=True)
class BriefView:
    """A brief with what only the page has: its anchor, the picture, and the headlines in words."""

    brief: Brief
    anchor: str
    picture: Markup | None
    listed: Markup
    """What the picture shows, as a list for narrow screens."""
    left_out: str
    """What of the ways the picture leaves out: "3 reports and 2 sources"."""
    headlines: tuple[str, ...]


def brief_page(briefs: Sequence[Brief]) -> str:
    """The page with these briefs, each with its first claim's lineage as a picture."""
    style = brief_style()
    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            views=[_view(brief, f"b{number}") for number, brief in enumerate(briefs, 1)],
            title=name_shown(briefs[0].title) if len(briefs) == 1 else f"{len(briefs)} stories",
            style=Markup(style),  # noqa: S704 - our own file, and raw because CSP hashes it
            policy=policy_of(style),
            note=NOTE,
            made_line=made_line,
            in_full=_IN_FULL,
            origins_meaning=ORIGINS_MEANING,
            own_differ=OWN_DIFFERENCES,
            kept_back=KEPT_BACK,
            no_claim=NO_CLAIM,
            no_speaker=NO_SPEAKER,
        )
    )


@cache
def brief_style() -> str:
    """The style sheet of a brief: the reading's own, what only briefs have, and the picture's."""
    folder = resources.files("sayso.render").joinpath("templates")
    own = (folder.joinpath(name).read_text("utf-8") for name in ("page.css", "brief.css"))
    return "".join((*own, picture_style(), list_style()))


def _view(brief: Brief, anchor: str) -> BriefView:
    picture, listed, left_out = None, Markup(""), ""
    if brief.lead:
        shown, left_out = part_of(brief.lead.lineage.of_claim, _MOST_NODES)
        title, link = folded(brief.lead.text), _linker(brief, anchor)
        drawn = svg(shown, title=title, link=link, styled=False, width=PAGE_WIDTH)
        picture = Markup(drawn)  # noqa: S704 - drawn here, its words escaped there
        listed = lineage_list(shown, link)
    return BriefView(brief, anchor, picture, listed, left_out, tuple(map(headline_words, brief.headlines)))


def _linker(brief: Brief, anchor: str) -> Callable[[Evidence], str]:
    """Where the page shows the words that show something: the first claim's quotations, else the report."""
    quotes = [q for column in brief.claims[0].columns for party in column.parties for q in party.quotes]

    def link(evidence: Evidence) -> str:
        for quote in quotes:
            if quote.report == evidence.report and any(evidence.span.overlaps(span) for span in quote.spans):
                return f"#{_quote_anchor(quote, anchor)}"
        return f"#{_row_anchor(evidence.report, anchor)}"

    return link


def _quote_anchor(quote: Quote, anchor: str) -> str:
    return f"{anchor}-q-{_slug(quote.report)}-{_slug(quote.attribution)}"


def _row_anchor(report: str, anchor: str) -> str:
    return f"{anchor}-r-{_slug(report)}"


def _slug(name: str) -> str:
    return percent(name, safe="")


@cache
def _environment() -> Environment:
    made = environment("sayso.render")
    made.filters |= {
        "who": who_words,
        "does": does_words,
        "standing": standing_words,
        "from": from_words,
        "state": lambda claim: state_words(claim.state),
        "meaning": lambda claim: state_meaning(claim.state),
        "since": since_words,
        "day_of": day_of,
        "told": lambda brief: told_words(brief.lead.sentence, claim=brief.lead.text, title=brief.title),
        "unconfirmed": others_unconfirmed,
        "spread": spread_line,
        "differences": difference_words,
        "own_differences": own_difference_words,
        "history": history_words,
        "gaps": lambda claim: [gap.text for gap in claim.gaps],
        "glyph": lambda stance: stance_word(stance).glyph,
        "counted": counted,
        "link": safe_link,
        "said": quoted_words,
        "withdrawn": withdrawn_lines,
        "since_then": lambda brief: since_then_lines(brief.since_then, report_names(brief)),
        "few": few,
        "unclaimed": lambda brief: [unclaimed_words(one) for one in brief.unclaimed],
        "kept_back": lambda brief: [kept_back_words(one) for one in brief.kept_back],
        "anchor": _quote_anchor,
        "row": lambda report, anchor: _row_anchor(report.id, anchor),
    }
    return made


def policy_of(style: str) -> str:
    """The content security policy of a page that has this style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
