"""Pages from templates: everything in them is escaped unless it was drawn here."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse

from sayso.answers.words import shown_name
from sayso.bare import bare_words
from sayso.phrasing import capital
from sayso.render.claim_words import OWN_DIFFERENCES, after_denial_words, own_difference_words
from sayso.render.day_words import day
from sayso.render.party_words import (
    KEPT_BACK,
    NO_CLAIM,
    NO_SPEAKER,
    copies_words,
    kept_back_words,
    so_say_words,
    told_words,
    unclaimed_words,
)
from sayso.render.quoting import bare
from sayso.render.taken_back_words import what_became
from sayso.render.templating import environment
from sayso.render.wording import ORIGINS_MEANING, state_meaning, state_words
from sayso.story import as_told, zone_of
from sayso.web.access import FORM_COOKIE, form_key
from sayso.web.addresses import (
    claim_address,
    judge_address,
    outlet_address,
    report_address,
    source_address,
    story_address,
    with_query,
)
from sayso.web.export_links import exports_of, party_exports
from sayso.web.words import HEADLINES, NOVELTIES, RELATIONS, STANCES

Shown = dict[str, Any]


def page(request: Request, template: str, shown: Shown, *, status: int = 200) -> HTMLResponse:
    """The page, with the key that its forms carry."""
    key = form_key(request)
    text = _environment().get_template(template).render(shown | {"form_key": key, "path": request.url.path})
    response = HTMLResponse(text, status)
    if request.cookies.get(FORM_COOKIE) != key:
        response.set_cookie(FORM_COOKIE, key, httponly=True, samesite="strict", path="/")
    return response


@cache
def _environment() -> Environment:
    made = environment("sayso.web", "sayso.render")
    made.globals |= {
        "at": report_address,
        "claim_at": claim_address,
        "judge_at": judge_address,
        "outlet_at": outlet_address,
        "source_at": source_address,
        "story_at": story_address,
        "bare": bare,
        "capital": capital,
        "bare_words": bare_words,
        "copies": copies_words,
        "day": day,
        "origins_meaning": ORIGINS_MEANING,
        "shown_name": shown_name,
        "so_say": so_say_words,
        "state_meaning": state_meaning,
        "state_words": state_words,
        "unclaimed_words": unclaimed_words,
        "after_denial_words": after_denial_words,
        "own_differ": OWN_DIFFERENCES,
        "own_difference_words": own_difference_words,
        "kept_back": KEPT_BACK,
        "kept_back_words": kept_back_words,
        "no_claim": NO_CLAIM,
        "no_speaker": NO_SPEAKER,
        "told": told_words,
        "what_became": what_became,
        "moment": moment,
        "stances": STANCES,
        "headlines": HEADLINES,
        "relations": RELATIONS,
        "novelties": NOVELTIES,
        "exports_of": exports_of,
        "party_exports": party_exports,
        "with_query": with_query,
    }
    return made


def moment(at: str) -> str:
    """ "5 Oct 2016, 14:00 UTC" for a moment, in its own zone; "5 Oct 2016" for a day."""
    time = as_told(at).partition("T")[2]
    return f"{day(at)}, {time[:5]} {zone_of(at)}" if time else day(at)
