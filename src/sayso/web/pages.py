"""The pages. Each shows an object that its JSON twin shows as well; nothing is decided here."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.ledger import Ledger, Sort, StoryQuery
from sayso.ledger import Query as Search
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.stories import state_asked
from sayso.model import SpeakerKind, Stance
from sayso.render.wording import state_words
from sayso.story import State
from sayso.web.addresses import claim_address, report_address, story_address
from sayso.web.api_docs import calls
from sayso.web.desk import Desk
from sayso.web.forms import NOTHING_TYPED
from sayso.web.judge_sheet import Chosen, judge_sheet
from sayso.web.judgement_list import judged, judgement_lines
from sayso.web.list_links import around, twin
from sayso.web.nothing_found import nothing_found
from sayso.web.outlet_pages import add_outlet_pages
from sayso.web.paging import FARTHEST, Wanted
from sayso.web.printed import printed, statement_printed
from sayso.web.report_page import report_page
from sayso.web.shelves import Lines, Shelf
from sayso.web.source_page import source_page
from sayso.web.story_page import claim_page, story_page
from sayso.web.teller import Teller
from sayso.web.templating import page
from sayso.web.visits import remember, since_last_visit
from sayso.web.words import KINDS, STANCES

Moment = Annotated[str | None, Query(max_length=40)]
Name = Annotated[str, Query(min_length=1, max_length=300)]
Offset = Annotated[int, Query(ge=0, le=FARTHEST)]
Line = Annotated[str, Query(max_length=500)]
Number = Annotated[str, Query(pattern=r"^\d{0,6}$")]
"""A number that a form's field holds, which may be left empty."""


def pages(shelf: Shelf, lines: Lines, desk: Desk, teller: Teller, *, sample: Ledger | None) -> APIRouter:
    """The pages over what the shelf shows; where that is ``sample``, the list of stories says so."""
    routes = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
    _add_record_pages(routes, shelf, lines, teller, sample)
    _add_search_pages(routes, shelf)
    add_outlet_pages(routes, shelf)
    _add_desk_pages(routes, shelf, desk)
    _add_standing_pages(routes)
    return routes


def _add_record_pages(
    routes: APIRouter, shelf: Shelf, lines: Lines, teller: Teller, sample: Ledger | None
) -> None:
    """The list of stories, a story, a claim of one, a report."""

    @routes.get("/")
    def stories(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        sort: Sort = Sort.CHANGED,
        state: Line = "",
        min_reports: Number = "",
        since: Line = "",
        until: Line = "",
    ) -> Response:
        query = StoryQuery(sort, state or None, int(min_reports or 0), since or None, until or None)
        found = lines.of(shelf(), wanted, query)
        shown = {
            "lines": found,
            "query": query,
            "state": state_asked(query.state).value if query.state else None,
            "narrowed": query != StoryQuery(),
            "count": shelf().count_stories(query),
            "untold": teller.asked_to_tell(shelf(), query),
            "sample": shelf() is sample,
            "api": twin(request, "/stories"),
            "states": [(one.value, state_words(one)) for one in State],
        }
        return page(request, "stories.html.j2", shown | around(request, wanted, len(found)))

    @routes.get("/stories/{story:path}")
    def story(
        request: Request, story: str, *, as_of: Moment = None, claims: Offset = 0, reports: Offset = 0
    ) -> Response:
        told = shelf().story(story, as_of=as_of or None)
        if told.id != story:
            return RedirectResponse(story_address(told.id, as_of=as_of or None), 307)
        view = story_page(shelf(), told, claims=claims, reports=reports)
        answer = page(
            request,
            "story.html.j2",
            {"story": view, "news": since_last_visit(request, view), "judged": judged(shelf())},
        )
        if not as_of:
            remember(request, answer, view)
        return answer

    @routes.get("/claims/{report:path}/{attribution}")
    def claim(
        request: Request, report: str, attribution: str, *, as_of: Moment = None, voices: Offset = 0
    ) -> Response:
        told, account = claim_of(shelf(), f"{report}#{attribution}", as_of=as_of or None)
        if account.claim.id != f"{report}#{attribution}":
            return RedirectResponse(claim_address(account.claim.id, as_of=as_of or None), 307)
        shown = {"page": claim_page(shelf(), told, account, voices=voices), "judged": judged(shelf())}
        return page(request, "claim.html.j2", shown)

    @routes.get("/claims/{address:path}")
    def claim_as_printed(address: str, *, as_of: Moment = None) -> Response:
        """A claim's id as it is printed, with its "#", leads to the claim's page."""
        return RedirectResponse(claim_address(printed(address), as_of=as_of or None), 307)

    @routes.get("/reports/{report:path}")
    def report(
        request: Request,
        report: str,
        *,
        version: Annotated[int | None, Query(ge=1)] = None,
        statements: Offset = 0,
    ) -> Response:
        if ref := statement_printed(shelf(), report):
            address = report_address(ref.report, attribution=ref.attribution, version=version)
            return RedirectResponse(address, 307)
        shown = report_page(shelf(), report, version, statements=statements)
        return page(request, "report_page.html.j2", shown)


def _add_search_pages(routes: APIRouter, shelf: Shelf) -> None:
    """What one source said, and what a query finds."""

    @routes.get("/sources")
    def sources(request: Request, name: Name, offset: Offset = 0) -> Response:
        return page(request, "sources.html.j2", source_page(shelf(), name, offset))

    @routes.get("/search")
    def search(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        q: Line = "",
        stance: Line = "",
        kind: Line = "",
        outlet: Line = "",
        since: Line = "",
        until: Line = "",
        undated: bool = False,
    ) -> Response:
        query = Search(q, stance or None, kind or None, outlet or None, since or None, until or None, undated)
        hits = shelf().search(query, limit=wanted.limit, offset=wanted.offset)
        shown: dict[str, Any] = {
            "query": query,
            "hits": hits,
            **(nothing_found(shelf(), query) if not hits else {}),
            "left_out": shelf().undated_left_out(query),
            "with_undated": str(request.url.include_query_params(undated=1).query),
            "api": twin(request),
            "statements": twin(request, "/statements"),
            "stances": [(one.value, STANCES[one]) for one in Stance],
            "kinds": [(one.value, KINDS[one]) for one in SpeakerKind],
        }
        return page(request, "search.html.j2", shown | around(request, wanted, len(hits)))


def _add_desk_pages(routes: APIRouter, shelf: Shelf, desk: Desk) -> None:
    """Where one adds reports and judges, and what has come of it."""

    @routes.get("/add")
    def add(request: Request) -> Response:
        return page(request, "add.html.j2", {"given": NOTHING_TYPED, "amiss": ""})

    @routes.get("/added/{submission}")
    def added(request: Request, submission: str) -> Response:
        found = desk.submission(submission)
        if found is None:
            raise HTTPException(404, "This was added too long ago, or never.")
        lines = [_added(shelf(), report, novelty) for report, novelty in found.added]
        shown = {"submission": found, "ahead": desk.ahead_of(submission), "added": lines}
        return page(request, "submission.html.j2", shown)

    @routes.get("/judge")
    def judge(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        *,
        kind: Line = "",
        subject: Line = "",
        other: Line = "",
        q: Line = "",
        story: Line = "",
        report: Line = "",
    ) -> Response:
        chosen = Chosen(kind, subject, other, q, story, report)
        return page(request, "judge.html.j2", judge_sheet(request, shelf(), chosen))

    @routes.get("/judgements")
    def judgements(request: Request, wanted: Wanted) -> Response:
        shown = judgement_lines(request, shelf(), wanted)
        parts = around(request, wanted, len(shown["judgements"]))
        return page(request, "judgements.html.j2", shown | parts)


def _add_standing_pages(routes: APIRouter) -> None:
    """Pages that show nothing of the ledger: the API's calls, the keys, the door."""

    @routes.get("/api/docs")
    def api_docs(request: Request) -> Response:
        return page(request, "api.html.j2", {"calls": calls(request.app.openapi())})

    @routes.get("/keys")
    def keys(request: Request) -> Response:
        return page(request, "keys.html.j2", {})

    @routes.get("/enter")
    def enter(request: Request) -> Response:
        return page(request, "enter.html.j2", {"wrong": False})


def _added(ledger: Ledger, report: str, novelty: str) -> dict[str, str]:
    told = ledger.story(report)
    headline = next((one.headline for one in told.reports if one.id == report), None)
    return {
        "novelty": novelty,
        "headline": headline or report,
        "address": report_address(report),
        "story": told.title,
        "story_address": story_address(told.id),
    }
