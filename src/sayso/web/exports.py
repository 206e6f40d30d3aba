"""The routes of exports: every page's object in other forms, as `ExportForm` lists them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sayso.errors import SaysoError
from sayso.exports.forms import KINDS, ExportForm, form_named, kind_of
from sayso.exports.parties import outlet_form, source_form
from sayso.exports.stories import parts_of, report_form, report_part, story_form
from sayso.story import AttributionRef
from sayso.web.answers_documented import in_media
from sayso.web.caching import text_answer
from sayso.web.shelves import Shelf
from sayso.web.words_given import Moment, Narrow

_NO_LETTERS, _NOT_PLAIN = re.compile(r"[^\w.-]+"), re.compile(r"[^A-Za-z0-9_.-]+")
_LONGEST_NAME = 60
"""Characters of an id or a name in a file's name: four bytes each still leave room where 255 is the most."""


class Of(StrEnum):
    """Whether a report's id stands for its story or for itself."""

    STORY = "story"
    REPORT = "report"


What = StrEnum("What", {one.upper(): one for kinds in KINDS.values() for one in kinds})  # type: ignore[misc]
"""The kinds of lines and of tables."""


def exports(shelf: Shelf) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["exports"])
    answers = in_media(*sorted({one.media for one in ExportForm}))

    @routes.get(
        "/exports/{form}",
        summary="A source or an outlet in another form",
        response_class=Response,
        responses=answers,
        name="export_party",
    )
    def export_party(request: Request, form: str, source: Narrow = None, outlet: Narrow = None) -> Response:
        wanted = _known(form)
        if bool(source) == bool(outlet):
            raise HTTPException(422, "name a source or an outlet")
        written = (
            source_form(shelf(), wanted, source) if source else outlet_form(shelf(), wanted, outlet or "")
        )
        return _answer(
            request, wanted, "".join(written), "source" if source else "outlet", source or outlet or ""
        )

    @routes.get(
        "/exports/{form}/{id_:path}",
        summary="A story, a claim (REPORT#a1), or a report in another form",
        response_class=Response,
        responses=answers,
    )
    def export(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        form: str,
        id_: str,
        *,
        of: Annotated[Of, Query(description="What a report's id stands for.")] = Of.STORY,
        what: Annotated[
            What | None,
            Query(description="With jsonl, reports or stories; with csv, which table."),
        ] = None,
        as_of: Moment = None,
    ) -> Response:
        wanted = _known(form)
        _check_kind(wanted, what)
        of_report = of is Of.REPORT
        then = as_of or None
        if of_report:
            text = "".join(report_form(wanted, report_part(shelf(), id_, as_of=then), what))
        else:
            text = "".join(story_form(wanted, parts_of(shelf(), [id_], as_of=then), what))
        kind = "report" if of_report else "claim" if AttributionRef.parse(id_) else "story"
        return _answer(request, wanted, text, kind, id_)

    return routes


def _known(form: str) -> ExportForm:
    found = form_named(form)
    if found is None:
        raise HTTPException(404, f"there is no form {form}; there are: {', '.join(ExportForm)}")
    return found


def _check_kind(form: ExportForm, what: str | None) -> None:
    try:
        kind_of(form, what)
    except SaysoError as error:
        raise HTTPException(422, error.on_page) from error


def _answer(request: Request, form: ExportForm, text: str, kind: str, id_: str) -> Response:
    answer = text_answer(request, text, media=form.media)
    answer.headers["content-disposition"] = kept_as(kind, id_, form.ending)
    return answer


def kept_as(kind: str, id_: str, ending: str) -> str:
    """What browsers call the file ("sayso-claim-r1-a1.md"): plainly for all, and with all its letters for
    those that read RFC 6266."""
    letters = _NO_LETTERS.sub("-", id_)[:_LONGEST_NAME].strip("-.")
    plain = _NOT_PLAIN.sub("-", letters).strip("-.")
    names = ["-".join(filter(None, ("sayso", kind, one))) + f".{ending}" for one in (plain, letters)]
    return f"attachment; filename=\"{names[0]}\"; filename*=UTF-8''{quote(names[1], safe='')}"
