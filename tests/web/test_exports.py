"""Every page's object can be had in every form, whole and nothing else, hostile words and all."""

from __future__ import annotations

import csv
import io
import json
import re
from urllib.parse import quote, unquote, urlencode

import pytest
from contexts import ANNOTATION, SCHEMA_ORG
from lxml import html
from rdflib import Graph
from starlette.testclient import TestClient

from sayso.exports.forms import ExportForm
from sayso.exports.parties import OUTLET_FORMS, SOURCE_FORMS
from sayso.exports.stories import REPORT_FORMS, STORY_FORMS
from sayso.ledger import Ledger
from sayso.model import SpeakerKind
from sayso.web.addresses import claim_address, outlet_address, report_address, source_address, story_address
from sayso.web.exports import kept_as

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
LOCAL = {"jsonld": SCHEMA_ORG, "annotations": ANNOTATION}


def pages_of(ledger: Ledger) -> dict[str, str]:
    (listed,) = ledger.stories()
    story = ledger.story(listed.id)
    speaker = next(voice.name for voice in story.claims[0].record.voices if voice.name)
    outlet = next(report.outlet.name for report in story.reports if report.outlet)
    return {
        "story": story_address(story.id),
        "then": story_address(story.id, as_of="2024-05-02"),
        "claim": claim_address(story.claims[0].claim.id),
        "report": report_address(story.reports[-1].id),
        "source": source_address(speaker),
        "outlet": outlet_address(outlet),
    }


def exports_on(client: TestClient, page: str) -> dict[str, str]:
    shown = html.fromstring(client.get(page).text)
    (line,) = shown.xpath('//p[contains(@class, "exports")]')
    return {link.text: link.get("href") for link in line.xpath(".//a")}


@pytest.mark.parametrize("written", [STORY_FORMS, REPORT_FORMS, SOURCE_FORMS, OUTLET_FORMS])
def test_every_form_of_the_table_is_written(written: dict[ExportForm, object]) -> None:
    assert written.keys() == set(ExportForm)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("md/r1", "sayso-story-r1.md"),
        ("csv/r1%23a1", "sayso-claim-r1-a1.csv"),
        ("prov/r1?of=report", "sayso-report-r1.prov.jsonld"),
        ("annotations/r1", "sayso-story-r1.annotations.jsonld"),
        ("annotations/r1?of=report", "sayso-report-r1.annotations.jsonld"),
        ("csv/r1?what=edges", "sayso-story-r1.csv"),
        ("md?source=Ida+Brenn", "sayso-source-Ida-Brenn.md"),
        ("md?outlet=Orsa+Courier", "sayso-outlet-Orsa-Courier.md"),
    ],
)
def test_a_file_is_named_by_what_is_in_it(client: TestClient, address: str, name: str) -> None:
    answer = client.get(f"/exports/{address}")
    assert answer.status_code == 200
    assert f'filename="{name}"' in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    "id_", ['a"b\r\nx: y', "../../etc/passwd", "ж" * 400, "", "\u202egpj", "Æsir, Ann; x"]
)
def test_no_name_leads_a_file_astray(id_: str) -> None:
    line = kept_as("source", id_, "md")
    assert line.isascii() and line.isprintable() and len(line) < 900
    plain, _, whole = line.removeprefix('attachment; filename="').partition("\"; filename*=UTF-8''")
    for name in (plain, unquote(whole)):
        assert name.startswith("sayso-source") and name.endswith(".md")
        assert not set(name) & set('/\\:;"\u202e \r\n') and len(name.encode()) <= 255


@pytest.mark.parametrize("of", ["story", "then", "claim", "report", "source", "outlet"])
def test_every_page_leads_to_every_form(client: TestClient, ledger: Ledger, of: str) -> None:
    found = exports_on(client, pages_of(ledger)[of])
    assert set(found) >= {"JSON", *(form.words for form in ExportForm)}
    assert client.get(found["JSON"]).headers["content-type"] == "application/json"
    for form in ExportForm:
        answer = client.get(found[form.words])
        assert answer.status_code == 200, found[form.words]
        assert answer.headers["content-disposition"].startswith("attachment")
        if form in {"jsonld", "prov", "annotations"}:
            data = answer.json()
            for one in data if isinstance(data, list) else [data]:
                local = {**one, "@context": LOCAL[form]} if form in LOCAL else one
                assert len(Graph().parse(data=json.dumps(local), format="json-ld")) > 1
        if form == "csv":
            head, *rows = csv.reader(io.StringIO(answer.text))
            assert rows and {len(row) for row in rows} == {len(head)}
        if form == "html":
            page = html.fromstring(answer.text)
            assert page.xpath("//title") and not page.xpath("//link | //img | //script[@src]")


def test_a_claim_comes_without_the_others(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    story = ledger.story(listed.id)
    first, other = story.claims[0].claim, story.claims[1].claim
    found = exports_on(client, claim_address(first.id))
    table = client.get(found["CSV"]).text
    assert first.text in table and other.id not in table.split("\n")[1]
    graph = client.get(found["JSON-LD"]).json()["@graph"]
    assert [one["text"] for one in graph if one["@type"] == "Claim"] == [first.text]
    members = {str(member.ref) for member in first.members}
    pages = client.get(found["Web annotations"]).json()
    ids = {
        one["id"].removeprefix("urn:sayso:attribution:").replace("%23", "#")
        for p in pages
        for one in p["items"]
    }
    assert ids == members


def test_a_report_comes_without_the_others(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    report = ledger.report(listed.reports[-1]).report
    found = exports_on(client, report_address(report.id))
    assert len(client.get(found["CSV"]).text.strip().splitlines()) == len(report.attributions) + 1
    articles = [one for one in client.get(found["JSON-LD"]).json()["@graph"] if one["@type"] == "NewsArticle"]
    assert [one["identifier"] for one in articles] == [report.id]
    assert len(client.get(found["Web annotations"]).json()["items"]) == len(report.attributions)


def test_as_of_goes_along_to_claims_reports_data_and_exports(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    page = html.fromstring(client.get(story_address(listed.id, as_of="2024-05-02")).text)
    links = page.xpath("//main//a/@href")
    claims = [link for link in links if link.startswith("/claims/")]
    assert claims and all("as_of=2024-05-02" in link for link in claims)
    data = [link for link in links if link.startswith(("/exports/", "/api/v1/stories"))]
    assert len(data) == len(ExportForm) + 1 and all("as_of=2024-05-02" in link for link in data)
    reports = [link for link in links if re.match("/reports/[^/]+$", link)]
    assert reports and all("version=" in link for link in reports)
    then = html.fromstring(client.get(claims[0]).text)
    assert "As it stood on 2 May 2024" in then.text_content()
    assert len(client.get(data[0]).json()["reports"]) == 2


@pytest.mark.parametrize("asked", [{}, {"source": "A", "outlet": "B"}])
def test_one_party_is_named(client: TestClient, asked: dict[str, str]) -> None:
    assert client.get(f"/exports/csv?{urlencode(asked)}").status_code == 422


@pytest.mark.parametrize(
    "path", ["/exports/exe/r1", "/exports/exe?source=A", "/exports/csv/none", "/exports/csv/r1%23a999"]
)
def test_what_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"accept": "application/json"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_cells_are_no_formulas(client: TestClient, ledger: Ledger) -> None:
    from dataclasses import replace

    (listed,) = ledger.stories()
    report = ledger.report(listed.reports[0]).report
    first = report.attributions[0]
    hostile = replace(first, speaker=replace(first.speaker, name="=HYPERLINK(1)", kind=SpeakerKind.PERSON))
    ledger.add(
        replace(report, attributions=(hostile, *report.attributions[1:]), text=report.text + "\n\nMore.")
    )
    table = client.get(f"/exports/csv/{report.id}?of=report").text
    assert "'=HYPERLINK(1)" in table
    assert all(not cell.startswith("=") for row in csv.reader(io.StringIO(table)) for cell in row)


@pytest.mark.parametrize("form", list(ExportForm))
def test_a_report_is_not_there_before_its_day_nor_by_a_claims_address(
    client: TestClient, ledger: Ledger, form: str
) -> None:
    (listed,) = ledger.stories()
    later, asked = listed.reports[-1], {"of": "report", "as_of": "2024-05-01"}
    answer = client.get(f"/exports/{form}/{later}", params=asked, headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert f"report {later} was not there yet on 2024-05-01" in answer.text
    claim = ledger.story(listed.id).claims[0].claim.id
    assert client.get(f"/exports/{form}/{quote(claim)}", params={"of": "report"}).status_code == 404
