"""The API's calls on what people judge."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import judged
from sayso.story import Judgement, JudgementKind
from sayso.story_contract import judgement_to_json
from sayso.web.answers_documented import conditional
from sayso.web.caching import json_answer
from sayso.web.paging import Wanted
from sayso.web.shelves import Shelf
from sayso.web.words_given import Holdable, Signed

Subject = Annotated[str, StringConstraints(min_length=1, max_length=500), Holdable]


class NewJudgement(BaseModel):
    """What somebody judges: two attributions ("REPORT#a1"), two reports, one wrong reading, or one withdrawn
    report.

    A wrong reading may say what is right: ``field`` (a label of the attribution) and ``value``. Of a
    withdrawal ``value`` is the moment (else now).
    """

    model_config = ConfigDict(extra="forbid")

    kind: JudgementKind = Field(description="What is judged.")
    subject: Subject = Field(description="A statement (REPORT#a1) or a report, by what is judged.")
    other: Subject | None = Field(None, description="The other one, where two are judged.")
    by: Annotated[str, StringConstraints(min_length=1, max_length=200), Holdable] = Field(
        description="Who judges."
    )
    note: Annotated[str, StringConstraints(max_length=2_000), Holdable] | None = Field(
        None, description="Why, in a sentence."
    )
    field: Annotated[str, StringConstraints(max_length=50), Holdable] | None = Field(
        None, description="Of a wrong reading: the label that is wrong; all of it where none is named."
    )
    value: Annotated[str, StringConstraints(max_length=500), Holdable] | None = Field(
        None, description="What is right instead; of a withdrawal, when it was."
    )


def judgement_calls(shelf: Shelf) -> APIRouter:
    """The routes over this ledger."""
    routes = APIRouter(tags=["judgements"])

    @routes.get(
        "/judgements",
        summary="What people judged, undone or not, the newest first",
        response_model=list[Judgement],
        responses=conditional(parted=True),
    )
    def judgements(request: Request, wanted: Wanted) -> Response:
        found = shelf().latest_judgements(limit=wanted.limit, offset=wanted.offset)
        body = [judgement_to_json(one) for one in found]
        return json_answer(request, body, links=wanted.links(request, len(found)))

    @routes.post("/judgements", status_code=201, summary="Judge", response_model=Judgement)
    def judge(request: Request, new: NewJudgement) -> Response:
        made = judged(**new.model_dump())
        return json_answer(request, judgement_to_json(shelf().judge(made)), status=201)

    @routes.delete("/judgements/{judgement}", summary="Undo a judgement", response_model=Judgement)
    def undo(request: Request, judgement: str, by: Signed) -> Response:
        return json_answer(request, judgement_to_json(shelf().undo(judgement, by=by)))

    return routes
