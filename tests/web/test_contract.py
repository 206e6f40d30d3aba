"""The whole API keeps to its published schema, whatever it is asked: schemathesis, without a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import positive_data_acceptance

from invented_story import REPORTS, fill
from sayso.ledger import Ledger, judged, open_ledger
from sayso.pipeline import ReportReader
from sayso.story import JudgementKind
from sayso.web.access import Access
from sayso.web.api_schema import api_schema
from sayso.web.app import create_app

load_all_checks()
EXAMPLES = 8
TOO_STRICT = [positive_data_acceptance]
"""2024-02-31 looks like a day and is none; two ids look like reports' and lead nowhere."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger with the invented story, a report of two versions, and a judgement."""
    folder: Path = tmp_path_factory.mktemp("ledger")
    with open_ledger(str(folder / "ledger.db")) as opened:
        fill(opened)
        first = next(iter(REPORTS.values()))
        opened.add(replace(first, language="en", text=first.text + "\n\nMore is not known."))
        opened.judge(judged(JudgementKind.WRONG_READING, f"{first.id}#a1", None, by="Ann"))
        opened.have_told()  # else the server tells it between two answers that are to be the same
        yield opened


@pytest.fixture(scope="module")
def published(kept: Ledger, reader: ReportReader) -> Any:
    """The API over it, by its schema."""
    app = create_app(kept, reader, Access(frozenset({"testserver"})))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def calls() -> list[tuple[str, str, GenerationMode]]:
    """Every call, by the schema, and against it where anything is: any text is an id, any bytes a file."""
    found = []
    for path, methods in api_schema()["paths"].items():
        for method, call in methods.items():
            found.append((path, method, GenerationMode.POSITIVE))
            asked = any(one["in"] == "query" for one in call.get("parameters", ())) or "requestBody" in call
            if asked and path != "/api/v1/files":
                found.append((path, method, GenerationMode.NEGATIVE))
    return found


@pytest.mark.parametrize(("path", "method", "mode"), calls(), ids=str)
def test_no_request_breaks_the_contract(published: Any, path: str, method: str, mode: GenerationMode) -> None:
    operation = published[path][method.upper()]

    @settings(max_examples=EXAMPLES, database=None)
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(excluded_checks=TOO_STRICT)

    ask()


KNOWN = [
    ("/api/v1/stories", {}, {"limit": 1}),
    ("/api/v1/stories/{story}", {"story": "STORY"}, {}),
    ("/api/v1/stories/{story}", {"story": "STORY"}, {"as_of": "2024-05-02"}),
    ("/api/v1/briefs/{story}", {"story": "STORY"}, {}),
    ("/api/v1/claims/{report}/{attribution}", {"report": "CLAIM", "attribution": "ATTRIBUTION"}, {}),
    ("/api/v1/sources", {}, {"name": "SPEAKER"}),
    ("/api/v1/outlets", {}, {"name": "OUTLET"}),
    ("/api/v1/changes", {}, {}),
    ("/api/v1/reports/{report}", {"report": "STORY"}, {"version": 1}),
    ("/api/v1/versions/{report}", {"report": "STORY"}, {}),
    ("/api/v1/revisions/{report}", {"report": "STORY"}, {}),
    ("/api/v1/search", {}, {"q": "the", "stance": "denies"}),
    ("/api/v1/context", {}, {"q": "Who denies that the ferry is scrapped?", "words": 300}),
    ("/api/v1/statements", {}, {"q": "ferry"}),
    ("/api/v1/judgements", {}, {}),
    ("/api/v1/stories", {}, {"sort": "day", "min_reports": 1, "since": "2024-05-01"}),
    ("/api/v1/outlet-counts", {}, {"sort": "cited", "limit": 2}),
    ("/api/v1/relays", {}, {"story": "STORY", "since": "2024-05-01"}),
    ("/feed.atom", {}, {}),
    ("/feed.atom", {}, {"only": "all", "state": "contested", "undated": True}),
    ("/feeds/{story}", {"story": "STORY"}, {}),
    *(
        ("/exports/{form}/{id_}", {"form": form, "id_": "STORY"}, {})
        for form in ("jsonl", "md", "html", "csv", "jsonld", "prov", "annotations")
    ),
    ("/exports/{form}/{id_}", {"form": "csv", "id_": "STORY"}, {"of": "report"}),
    ("/exports/{form}/{id_}", {"form": "csv", "id_": "STORY"}, {"what": "edges"}),
    ("/exports/{form}", {"form": "csv"}, {"source": "SPEAKER"}),
    ("/exports/{form}", {"form": "jsonld"}, {"outlet": "OUTLET"}),
]


@pytest.mark.parametrize(("path", "where", "query"), KNOWN)
def test_what_is_there_is_as_the_contract_says(
    published: Any, kept: Ledger, path: str, where: dict[str, str], query: dict[str, Any]
) -> None:
    names = named_in(kept)
    operation = published[path]["GET"]
    case = operation.Case(
        path_parameters={name: names.get(value, value) for name, value in where.items()},
        query={name: names.get(value, value) for name, value in query.items()},
    )
    answer = case.call_and_validate(excluded_checks=TOO_STRICT)
    assert answer.status_code == 200
    assert len(answer.content) > 20
    again = case.call(headers={"if-none-match": answer.headers["etag"][0]})
    assert (again.status_code, again.content) == (304, b"")


def test_every_call_that_reads_is_asked_for_something_known(published: Any) -> None:
    reading = {path for path in published if "GET" in {method.upper() for method in published[path]}}
    assert reading - {path for path, _, _ in KNOWN} == {"/api/v1/submissions/{submission}"}


def named_in(ledger: Ledger) -> dict[str, str]:
    """Ids and names that the ledger knows."""
    story = ledger.story(next(iter(REPORTS.values())).id)
    claim = story.claims[0]
    report, _, attribution = claim.claim.id.rpartition("#")
    return {
        "STORY": story.id,
        "CLAIM": report,
        "ATTRIBUTION": attribution,
        "SPEAKER": next(voice.name for voice in claim.record.voices if voice.name),
        "OUTLET": next(one.outlet.name for one in story.reports if one.outlet),
    }
