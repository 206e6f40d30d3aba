"""Stories and reports in other forms: Markdown, one page, a table, JSON lines, and three vocabularies."""

from __future__ import annotations

import json
from collections.abc import Callable

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from sayso.answers import brief_of
from sayso.ledger import Ledger
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.lineage_mermaid import mermaid
from sayso.render.voices_table import voices_head, voices_lines
from sayso.standards import provenance, schema_org, web_annotations
from sayso.story import Story
from sayso.web.answers_documented import in_media
from sayso.web.caching import text_answer
from sayso.web.shelves import Shelf
from sayso.web.words_given import Moment

Written = Callable[[Ledger, Story, str], str]


def exports(shelf: Shelf) -> APIRouter:
    """The routes of exports, named as `FORMS` names them."""
    routes = APIRouter(tags=["exports"])

    @routes.get(
        "/exports/{form}/{id_:path}",
        summary="A story, or a report's annotations, in another form",
        response_class=Response,
        responses=in_media(*sorted({media for media, _ in _WRITERS.values()})),
    )
    def export(request: Request, form: str, id_: str, as_of: Moment = None) -> Response:
        if form not in _WRITERS:
            raise HTTPException(404, f"there is no form {form}; there are: {', '.join(_WRITERS)}")
        media, write = _WRITERS[form]
        ledger = shelf()
        answer = text_answer(request, write(ledger, ledger.story(id_, as_of=as_of or None), id_), media=media)
        answer.headers["content-disposition"] = f'attachment; filename="sayso.{_ENDINGS.get(form, form)}"'
        return answer

    return routes


def _markdown(ledger: Ledger, story: Story, _id: str) -> str:
    return brief_markdown(brief_of(story, ledger.texts(story)), draw=mermaid)


def _page(ledger: Ledger, story: Story, _id: str) -> str:
    return brief_page([brief_of(story, ledger.texts(story))])


def _table(ledger: Ledger, story: Story, _id: str) -> str:
    return "".join((voices_head(), *voices_lines(story, ledger.texts(story))))


def _schema_org(ledger: Ledger, story: Story, _id: str) -> str:
    return _json(schema_org(story, ledger.texts(story)))


def _provenance(ledger: Ledger, story: Story, _id: str) -> str:
    return _json(provenance(story, ledger.texts(story)))


def _annotations(ledger: Ledger, story: Story, id_: str) -> str:
    texts = ledger.texts(story)
    pages = [
        web_annotations(texts[one.id], one) for one in story.reports if one.id == id_ or id_ not in texts
    ]
    return _json(pages[0] if len(pages) == 1 else pages)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


_LINKED = "application/ld+json"

_WRITERS: dict[str, tuple[str, Written]] = {
    "md": ("text/markdown", _markdown),
    "html": ("text/html", _page),
    "csv": ("text/csv", _table),
    "jsonld": (_LINKED, _schema_org),
    "prov": (_LINKED, _provenance),
    "annotations": (_LINKED, _annotations),
}
_ENDINGS = {"prov": "prov.jsonld", "annotations": "annotations.jsonld"}
