"""The API's calls on reports: reading and adding."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.answers import revision
from sayso.answers.contract import revision_to_json
from sayso.contract import report_to_json
from sayso.moment_contract import moment_to_json
from sayso.story import Filed
from sayso.web.answers_documented import by_contract, conditional
from sayso.web.caching import json_answer
from sayso.web.desk import Desk
from sayso.web.paging import Wanted
from sayso.web.printed import statement_printed
from sayso.web.shelves import Shelf
from sayso.web.submissions import Said, Submission
from sayso.web.words_given import Holdable

Version = Annotated[int | None, Query(ge=1, le=10_000, description="The newest version where none is named.")]


class NewReport(BaseModel):
    """A report to add: its text, or an address to fetch it from; what else is given is told of either."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(max_length=2_000_000), Holdable] | None = Field(
        None, description="The report's text; without one, the address is fetched."
    )
    url: Annotated[str, StringConstraints(max_length=4_000), Holdable] | None = Field(
        None, description="Its address. A further text at one address is a further version."
    )
    id: Annotated[str, StringConstraints(min_length=1, max_length=500), Holdable] | None = Field(
        None, description="An id of yours, which is kept; else one is made from what it says."
    )
    headline: Annotated[str, StringConstraints(max_length=1_000), Holdable] | None = Field(
        None, description="Its headline."
    )
    outlet: Annotated[str, StringConstraints(max_length=300), Holdable] | None = Field(
        None, description="Who published it."
    )
    published: Annotated[str, StringConstraints(max_length=40), Holdable] | None = Field(
        None, description="When: 2016-10-05, or 2016-10-05T14:00:00+09:00."
    )


class AddedReport(BaseModel):
    """A report that was added, and whether it was new, a new version, or known."""

    report: str
    outcome: Literal["new", "new version", "known"]


class Progress(BaseModel):
    """What became of a submission so far; ``failed`` says in a line each what could not be added, ``notes``
    what is worth knowing of what was."""

    id: str
    name: str
    state: Literal["waiting", "reading", "done"]
    added: list[AddedReport]
    failed: list[str]
    notes: list[str]


class VersionLine(BaseModel):
    """A version of a report: when it was published, None where it does not say, and then when it was
    added."""

    version: int
    at: str | None
    dated: bool
    added: str | None
    headline: str | None


def report_calls(shelf: Shelf, desk: Callable[[], Desk]) -> APIRouter:
    """The routes over this ledger and its desk."""
    routes = APIRouter(tags=["reports"])

    @routes.get("/reports/{report:path}", summary="A report as it was read", responses=by_contract("Report"))
    def report(request: Request, report: str, version: Version = None) -> Response:
        if ref := statement_printed(shelf(), report):
            asked = f"?version={version}" if version else ""
            return RedirectResponse(f"/api/v1/reports/{quote(ref.report, safe='')}{asked}", 307)
        return json_answer(request, _filed_to_json(shelf().report(report, version=version)))

    @routes.get(
        "/versions/{report:path}",
        summary="The versions of a report, the first first",
        response_model=list[VersionLine],
        responses=conditional(parted=True),
    )
    def versions(request: Request, report: str, wanted: Wanted) -> Response:
        found = shelf().versions(report, limit=wanted.limit, offset=wanted.offset)
        body = [_version_to_json(one) for one in found]
        return json_answer(request, body, links=wanted.links(request, len(found)))

    @routes.get(
        "/revisions/{report:path}",
        summary="What a version changed of the one before",
        responses=by_contract("AnswersRevision"),
    )
    def revisions(request: Request, report: str, version: Version = None) -> Response:
        after = shelf().report(report, version=version)
        before = shelf().report(report, version=max(1, after.version - 1))
        return json_answer(request, revision_to_json(revision(before.report, after.report)))

    @routes.post(
        "/reports", status_code=202, summary="Add a report by its text or address", response_model=Progress
    )
    def add(request: Request, new: NewReport) -> Response:
        if new.text is None and new.url is None:
            raise HTTPException(422, "give a text, or a url to fetch")
        said = Said(id=new.id, headline=new.headline, outlet=new.outlet, published=new.published)
        if new.text is None:
            return _accepted(request, desk().hand_in_url(new.url or "", said))
        return _accepted(request, desk().hand_in_text(new.text, said, url=new.url))

    @routes.post("/files", status_code=202, summary="Add the reports in a file", response_model=Progress)
    def add_file(request: Request, file: UploadFile) -> Response:
        return _accepted(request, desk().hand_in_file(file.filename or "file", file.file.read()))

    @routes.get(
        "/submissions/{submission}",
        summary="What became of what was added",
        response_model=Progress,
        responses=conditional(),
    )
    def submission(request: Request, submission: str) -> Response:
        found = desk().submission(submission)
        if found is None:
            raise HTTPException(404, f"there is no submission {submission}, or not any more")
        return json_answer(request, submission_to_json(found))

    return routes


def submission_to_json(submission: Submission) -> dict[str, Any]:
    """What became of a submission so far."""
    return {
        "id": submission.id,
        "name": submission.name,
        "state": submission.state,
        "added": [{"report": report, "outcome": novelty} for report, novelty in submission.added],
        "failed": list(submission.failed),
        "notes": list(submission.notes),
    }


def _accepted(request: Request, submission: Submission) -> Response:
    answer = json_answer(request, submission_to_json(submission), status=202)
    answer.headers["location"] = f"/api/v1/submissions/{submission.id}"
    return answer


def _filed_to_json(filed: Filed) -> dict[str, Any]:
    when = moment_to_json(filed.at, filed.dated)
    ledger = {**when, "version": filed.version, "withdrawn": filed.withdrawn}
    return {**report_to_json(filed.report), "ledger": ledger}


def _version_to_json(filed: Filed) -> dict[str, Any]:
    return {
        "version": filed.version,
        **moment_to_json(filed.at, filed.dated),
        "headline": filed.report.headline,
    }
