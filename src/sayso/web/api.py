"""The JSON twin of every page, under /api/v1."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sayso.contract import report_to_json
from sayso.ledger import Query as Search
from sayso.ledger import judged
from sayso.model import SpeakerKind, Stance
from sayso.story import Filed, JudgementKind
from sayso.story_contract import account_to_json, judgement_to_json, story_to_json
from sayso.web.caching import json_answer
from sayso.web.desk import Desk, Submission
from sayso.web.paging import Wanted
from sayso.web.shelves import Shelf, claim_of, listed, listed_to_json

Moment = Annotated[
    str | None,
    Query(max_length=40, description="As it stood at this day or moment (2016-10-05, 2016-10-05T14:00:00Z)."),
]
Words = Annotated[
    str, Query(max_length=500, description="Words that all occur; a phrase in quotation marks.")
]
Name = Annotated[str, Query(min_length=1, max_length=300)]
Narrow = Annotated[str | None, Query(max_length=300)]


class NewReport(BaseModel):
    """A report to add: its text, or an address to fetch it from."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(None, max_length=2_000_000)
    url: str | None = Field(None, max_length=4_000)
    headline: str | None = Field(None, max_length=1_000)
    outlet: str | None = Field(None, max_length=300)
    published: str | None = Field(None, max_length=40)


class NewJudgement(BaseModel):
    """What somebody judges: two attributions ("REPORT#a1"), two reports, or one wrong reading."""

    model_config = ConfigDict(extra="forbid")

    kind: JudgementKind
    subject: str = Field(min_length=1, max_length=500)
    other: str | None = Field(None, min_length=1, max_length=500)
    by: str = Field(min_length=1, max_length=200)
    note: str | None = Field(None, max_length=2_000)
    field: str | None = Field(None, max_length=50)
    value: str | None = Field(None, max_length=500)


def api(shelf: Shelf, desk: Desk) -> APIRouter:
    """The routes over this ledger; what is handed in goes to this desk."""
    routes = APIRouter(prefix="/api/v1")

    @routes.get("/stories", summary="Stories, those that changed last first", tags=["stories"])
    def stories(request: Request, wanted: Wanted) -> Response:
        found = listed(shelf(), wanted)
        return json_answer(
            request, [listed_to_json(one) for one in found], links=wanted.links(request, len(found))
        )

    @routes.get("/stories/{story:path}", summary="A story with its claims", tags=["stories"])
    def story(request: Request, story: str, as_of: Moment = None) -> Response:
        return json_answer(request, story_to_json(shelf().story(story, as_of=as_of)))

    @routes.get(
        "/claims/{report:path}/{attribution}", summary="A claim with lineage and record", tags=["stories"]
    )
    def claim(request: Request, report: str, attribution: str, as_of: Moment = None) -> Response:
        _, account = claim_of(shelf(), report, attribution, as_of=as_of)
        return json_answer(request, account_to_json(account))

    @routes.get("/reports/{report:path}", summary="A report as it was read", tags=["reports"])
    def report(
        request: Request, report: str, version: Annotated[int | None, Query(ge=1, le=10_000)] = None
    ) -> Response:
        return json_answer(request, _filed_to_json(shelf().report(report, version=version)))

    @routes.post("/reports", status_code=202, summary="Add a report by its text or address", tags=["reports"])
    def add(request: Request, new: NewReport) -> Response:
        if (new.text is None) == (new.url is None and new.text is None):
            raise HTTPException(422, "give a text, or a url to fetch")
        if new.text is None:
            return _accepted(request, desk.hand_in_url(new.url or ""))
        return _accepted(
            request,
            desk.hand_in_text(
                new.text, headline=new.headline, outlet=new.outlet, url=new.url, published=new.published
            ),
        )

    @routes.post("/files", status_code=202, summary="Add the reports in a file", tags=["reports"])
    def add_file(request: Request, file: UploadFile) -> Response:
        return _accepted(request, desk.hand_in_file(file.filename or "file", file.file.read()))

    @routes.get("/submissions/{submission}", summary="What became of what was added", tags=["reports"])
    def submission(request: Request, submission: str) -> Response:
        found = desk.submission(submission)
        if found is None:
            raise HTTPException(404, f"there is no submission {submission}, or not any more")
        return json_answer(request, submission_to_json(found))

    @routes.get("/search", summary="Reports that match", tags=["reports"])
    def search(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        q: Words = "",
        stance: Stance | None = None,
        kind: SpeakerKind | None = None,
        outlet: Narrow = None,
        since: Moment = None,
        until: Moment = None,
    ) -> Response:
        query = Search(q, stance, kind, outlet, since, until)
        hits = shelf().search(query, limit=wanted.limit, offset=wanted.offset)
        body = [{name: getattr(hit, name) for name in hit.__slots__} for hit in hits]
        return json_answer(request, body, links=wanted.links(request, len(hits)))

    @routes.get("/changes", summary="Changes of state, in the order of seeing", tags=["stories"])
    def changes(
        request: Request,
        after: Annotated[int, Query(ge=0, le=2**31 - 1, description="The number of the last one known.")] = 0,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> Response:
        return json_answer(request, [asdict(one) for one in shelf().changes(after=after, limit=limit)])

    @routes.get("/judgements", summary="What people judged, undone or not", tags=["judgements"])
    def judgements(request: Request) -> Response:
        return json_answer(request, [judgement_to_json(one) for one in shelf().judgements()])

    @routes.post("/judgements", status_code=201, summary="Judge", tags=["judgements"])
    def judge(request: Request, new: NewJudgement) -> Response:
        given = new.model_dump()
        made = judged(
            given.pop("kind"), given.pop("subject"), given.pop("other"), by=given.pop("by"), **given
        )
        return json_answer(request, judgement_to_json(shelf().judge(made)), status=201)

    @routes.delete("/judgements/{judgement}", summary="Undo a judgement", tags=["judgements"])
    def undo(
        request: Request, judgement: str, by: Annotated[str, Query(min_length=1, max_length=200)]
    ) -> Response:
        return json_answer(request, judgement_to_json(shelf().undo(judgement, by=by)))

    return routes


def submission_to_json(submission: Submission) -> dict[str, Any]:
    """What became of a submission so far."""
    state: Literal["waiting", "reading", "done"] | str = submission.state
    return {
        "id": submission.id,
        "name": submission.name,
        "state": state,
        "added": [{"report": report, "outcome": outcome} for report, outcome in submission.added],
        "failed": list(submission.failed),
    }


def _accepted(request: Request, submission: Submission) -> Response:
    answer = json_answer(request, submission_to_json(submission), status=202)
    answer.headers["location"] = f"/api/v1/submissions/{submission.id}"
    return answer


def _filed_to_json(filed: Filed) -> dict[str, Any]:
    ledger = {"at": filed.at, "dated": filed.dated, "version": filed.version, "withdrawn": filed.withdrawn}
    return {**report_to_json(filed.report), "ledger": ledger}
