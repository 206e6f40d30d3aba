"""The pages of outlets: all of them in counts, and what the reports of one rest on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.answers.outlet_line import COLUMNS, cells_of
from sayso.ledger import Ledger
from sayso.ledger import Query as Search
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.outlets import OutletSort, all_outlets
from sayso.render.source_screen import cited_words
from sayso.render.voices_table import table
from sayso.web.caching import text_answer
from sayso.web.list_links import around, twin
from sayso.web.paging import Part, Wanted
from sayso.web.shelves import Shelf
from sayso.web.templating import page

Name = Annotated[str, Query(max_length=300)]


def add_outlet_pages(routes: APIRouter, shelf: Shelf) -> None:
    """Every outlet, one outlet, and all as a table."""

    @routes.get("/outlets")
    def outlets(
        request: Request, wanted: Wanted, *, name: Name = "", sort: OutletSort = OutletSort.REPORTS
    ) -> Response:
        if not name:
            return _all_outlets(request, shelf(), wanted, sort)
        account = outlet_account(shelf(), name)
        query = Search(outlet=account.name)
        hits = shelf().search(query, limit=wanted.limit, offset=wanted.offset)
        shown = {"outlet": account, "hits": hits, "cited": cited_words(account)}
        return page(request, "outlet.html.j2", shown | around(request, wanted, len(hits)))

    @routes.get("/outlets.csv")
    def outlet_table(request: Request) -> Response:
        rows = table([name for name, _ in COLUMNS], map(cells_of, all_outlets(shelf())))
        return text_answer(request, rows, media="text/csv; charset=utf-8")


def _all_outlets(request: Request, ledger: Ledger, wanted: Part, sort: OutletSort) -> Response:
    found = all_outlets(ledger, sort)
    lines = found[wanted.offset : wanted.offset + wanted.limit]
    shown = {"lines": lines, "count": len(found), "sort": sort, "api": twin(request, "/outlet-counts")}
    return page(request, "outlets.html.j2", shown | around(request, wanted, len(lines)))
