"""What people send with the pages' forms: adding, judging, entering."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.errors import SaysoError
from sayso.ledger import OF_ONE, judged
from sayso.ledger.judgement_store import UNSIGNED
from sayso.story import JudgementKind
from sayso.web.access import READ_COOKIE, Access, is_own_form
from sayso.web.desk import Desk
from sayso.web.judge_words import set_right
from sayso.web.judgement_list import BY_COOKIE, signed
from sayso.web.problems import sentence
from sayso.web.shelves import Shelf
from sayso.web.submissions import Said, Submission
from sayso.web.templating import page

_A_YEAR = 365 * 24 * 3600

Line = Annotated[str, Form(max_length=4_000)]
Text = Annotated[str, Form(max_length=2_000_000)]

NOTHING_TYPED = {"headline": "", "outlet": "", "published": "", "text": ""}
"""The sheet for pasted text as it is at first."""


async def own_form(request: Request) -> None:
    """Refuse a form that does not carry this browser's key."""
    form = await request.form()
    if not is_own_form(request, form.get("form_key")):
        raise HTTPException(403, "This form is too old, or of another page. Go back, reload, and try again.")


def forms(shelf: Shelf, desk: Desk, access: Access) -> APIRouter:
    """The routes that forms are sent to."""
    routes = APIRouter(dependencies=[Depends(own_form)], include_in_schema=False)

    @routes.post("/add/url")
    def add_url(url: Line) -> Response:
        return _to(desk.hand_in_url(url))

    @routes.post("/add/file")
    def add_file(file: UploadFile) -> Response:
        return _to(desk.hand_in_file(file.filename or "file", file.file.read()))

    @routes.post("/add/text")
    def add_text(
        request: Request, text: Text = "", headline: Line = "", outlet: Line = "", published: Line = ""
    ) -> Response:
        given = {"headline": headline, "outlet": outlet, "published": published}
        told = {name: value.strip() or None for name, value in given.items()}
        try:
            return _to(desk.hand_in_text(text, Said(**told)))
        except SaysoError as error:  # the sheet comes back as it was sent: a long text is not typed again
            shown = {"given": given | {"text": text}, "amiss": sentence(error.on_page)}
            return page(request, "add.html.j2", shown, status=422)

    @routes.post("/judge")
    def judge(  # noqa: PLR0913 - a field of the form is a parameter
        kind: Annotated[JudgementKind, Form()],
        subject: Line,
        by: Line,
        *,
        other: Line = "",
        field: Line = "",
        value: Line = "",
        stance: Line = "",
        speaker: Line = "",
        certainty: Line = "",
        note: Line = "",
    ) -> Response:
        of_one = kind in OF_ONE  # what is sent may be left from another kind
        named, right = None, value.strip() or None
        if kind is JudgementKind.WRONG_READING:
            given = {"stance": stance.strip(), "speaker": speaker.strip(), "certainty": certainty.strip()}
            named, right = set_right(field.strip(), given)
        made = judged(
            kind,
            subject.strip(),
            None if of_one else other.strip() or None,
            by=by.strip(),
            note=note.strip() or None,
            field=named,
            value=right if of_one else None,
        )
        shelf().judge(made)
        answer = _see("/judgements")
        answer.set_cookie(BY_COOKIE, quote(by.strip()), max_age=_A_YEAR, httponly=True, samesite="strict")
        return answer

    @routes.post("/judge/undo")
    def undo(request: Request, judgement: Line, by: Line = "") -> Response:
        shelf().undo(judgement, by=by.strip() or signed(request) or UNSIGNED)
        return _see("/judgements")

    @routes.post("/enter")
    def enter(request: Request, token: Line) -> Response:
        if not access.is_token(token.strip()):
            return page(request, "enter.html.j2", {"wrong": True}, status=403)
        answer = _see("/")
        answer.set_cookie(
            READ_COOKIE, token.strip(), httponly=True, samesite="strict", secure=request.url.scheme == "https"
        )
        return answer

    return routes


def _to(submission: Submission) -> Response:
    return _see(f"/added/{submission.id}")


def _see(address: str) -> Response:
    return RedirectResponse(address, 303)
