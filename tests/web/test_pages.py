"""Every page is there, says what the ledger holds, and works without script."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from urllib.parse import quote

import pytest
from lxml import html
from starlette.testclient import TestClient

from invented_story import COURIER, MINISTER, report
from sayso.ledger import Ledger, judged
from sayso.model import Outlet, Said, Stance
from sayso.story import GapKind, JudgementKind, claim_at
from sayso.web.addresses import claim_address, report_address, story_address

PAGES = ["/", "/add", "/judgements", "/judge", "/keys", "/search?q=ferry", "/search", "/enter"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_there(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    page = html.fromstring(answer.text)
    assert page.xpath("//h1") and page.xpath("//title")[0].text.strip()


def pages_of(client: TestClient, ledger: Ledger) -> list[str]:
    (story,) = ledger.stories()
    told = ledger.story(story.id)
    claims = [claim_address(account.claim.id) for account in told.claims]
    return [*PAGES, f"/stories/{story.id}", *(f"/reports/{one.id}" for one in told.reports), *claims]


def test_every_link_and_picture_of_every_page_leads_somewhere(client: TestClient, ledger: Ledger) -> None:
    seen: set[str] = set()
    waiting = pages_of(client, ledger)
    while waiting:
        path = waiting.pop()
        of_judging = [one for one in seen if one.startswith("/judge?")]
        if path in seen or len(seen) > 150 or (path.startswith("/judge?") and len(of_judging) > 25):
            continue  # from the lists to choose from, ways lead on and on
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("text/html") and not path.startswith("/exports/"):
            page = html.fromstring(answer.text)
            found = [*page.xpath("//a/@href"), *page.xpath("//link/@href"), *page.xpath("//script/@src")]
            waiting += [re.sub("#.*", "", one) for one in found if one.startswith("/")]
    assert any(path.startswith("/sources") for path in seen)
    assert any(path.startswith("/outlets") for path in seen)
    assert any(path.startswith("/exports/prov") for path in seen)


def test_anchors_into_a_report_are_there(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    page = html.fromstring(client.get(f"/stories/{story.id}").text)
    targets = [one for one in page.xpath("//main//a/@href") if one.startswith("/reports/") and "#" in one]
    assert targets
    for target in targets:
        path, _, anchor = target.partition("#")
        assert html.fromstring(client.get(path).text).xpath(f'//*[@id="{anchor}"]'), target


def test_ids_as_they_are_printed_lead_to_their_pages(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    id_ = ledger.story(story.id).claims[0].claim.id
    report, _, attribution = id_.rpartition("#")
    for before in ("", "/api/v1"):
        answer = client.get(f"{before}/claims/{quote(id_, safe='')}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (
            307,
            f"{before}/claims/{report}/{attribution}",
        )
        shown = client.get(f"{before}/reports/{quote(id_, safe='')}", follow_redirects=False)
        assert shown.headers["location"].startswith(f"{before}/reports/{report}")
        assert client.get(f"{before}/claims/nothing").status_code == 404


def test_words_that_are_nobodys_name_are_told_apart_from_names_that_are_not_here(client: TestClient) -> None:
    answer = client.get("/sources?name=the")
    assert answer.status_code == 422
    assert "is no name" in html.fromstring(answer.text).text_content()


def test_an_outlet_is_found_by_a_part_of_its_name_that_no_other_has(client: TestClient) -> None:
    assert "Velmark Herald" in client.get("/outlets?name=Herald").text
    assert client.get("/outlets?name=He").status_code == 404


def test_a_stance_alone_finds_who_took_it(client: TestClient) -> None:
    found = client.get("/api/v1/search?stance=declines").json()
    assert found
    assert all(": " in one["excerpt"] for one in found)


def test_a_story_says_at_once_where_it_stands(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    lead = ledger.story(story.id).claims[0]
    text = " ".join(html.fromstring(client.get(f"/stories/{story.id}").text).text_content().split())
    assert lead.record.state.value in text
    assert "origin" in text and "Will not say" in text and "What nobody has confirmed" in text
    unconfirmed = any(gap.kind is GapKind.UNCONFIRMED for gap in lead.record.gaps)
    assert ("The claim above" in text) == unconfirmed
    assert ("no party concerned confirms it on record" in text) == unconfirmed


def test_any_report_leads_to_its_story(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    other = next(one for one in story.reports if one != story.id)
    answer = client.get(f"/stories/{other}", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/stories/{story.id}"


def test_as_of_shows_the_day_and_nothing_before_the_first(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    then = client.get(f"/stories/{story.id}?as_of=2024-05-01")
    assert "As it stood on 1 May 2024" in then.text
    assert client.get(f"/stories/{story.id}?as_of=2001-01-01").status_code == 422
    assert client.get(f"/stories/{story.id}?as_of=soon").status_code == 422


def test_a_past_view_tells_what_was_corrected_and_withdrawn_since(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    first = ledger.story(listed.id).reports[0].id
    last = ledger.report(first).report
    then = claim_address(ledger.story(first, as_of="2024-05-01").claims[0].claim.id, as_of="2024-05-01")
    pages = (f"/stories/{listed.id}?as_of=2024-05-01", then)
    assert not any("since then" in client.get(one).text for one in pages)
    ledger.add(replace(last, text=last.text + "\n\nCorrected.", modified="2024-05-04"))
    ledger.withdraw(first, at="2024-05-05")
    for one in pages:
        told = html.fromstring(client.get(one).text).xpath('//p[contains(., "since then")]')
        assert "(changed and withdrawn on 5 May 2024)" in told[0].text_content()
        assert told[0].xpath("./a/@href") == [report_address(first)]
    after = client.get(f"/stories/{listed.id}?as_of=2024-05-04").text
    assert "(withdrawn on 5 May 2024)" in after
    assert "since then" not in client.get(f"/stories/{listed.id}").text


@pytest.mark.parametrize("twin", ["/stories/{story}", "/briefs/{story}", "{claim}"])
def test_what_became_since_then_is_in_the_twin_of_each_page(
    twin: str, client: TestClient, ledger: Ledger
) -> None:
    story = ledger.story(ledger.stories()[0].id)
    first = story.claims[0].claim.members[0].ref.report
    asked = twin.format(story=story.id, claim=claim_address(story.claims[0].claim.id))

    def told(as_of: str) -> list[dict[str, object]]:
        return client.get(f"/api/v1{asked}", params={"as_of": as_of}).json()["since_then"]

    assert told("2024-05-03") == []
    last = ledger.report(first).report
    ledger.add(replace(last, text=last.text + "\n\nCorrected.", modified="2024-05-04"))
    assert told("2024-05-03") == [{"report": first, "version": 2, "withdrawn": None}]
    ledger.withdraw(first, at="2024-05-05")
    assert told("2024-05-03") == [{"report": first, "version": 2, "withdrawn": "2024-05-05"}]
    assert told("2024-05-04") == [{"report": first, "version": None, "withdrawn": "2024-05-05"}]
    assert told("2024-05-05") == []


def test_what_was_withdrawn_is_told_at_the_top_of_the_story(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    kept = ledger.story(listed.id).claims[0].claim
    other = next(one for one in ledger.story(listed.id).reports if one.id not in kept.id)
    assert "Withdrawn:" not in client.get(f"/stories/{listed.id}").text
    for one in ledger.story(listed.id).reports:
        ledger.withdraw(one.id, at="2024-05-06")
    shown = html.fromstring(client.get(f"/stories/{listed.id}").text)
    (told,) = shown.xpath('//p[starts-with(., "Withdrawn:")]')
    assert told.xpath("preceding::h1") and not told.xpath("preceding::h2")
    assert other.outlet and f"{other.outlet.name} {other.headline} (6 May 2024)" in told.text_content()
    assert f"the claim {kept.text} (6 May 2024)" in told.text_content()
    for twin in ("stories", "briefs"):
        found = client.get(f"/api/v1/{twin}/{listed.id}").json()["withdrawn"]
        assert [one["id"] for one in found if one["kind"] == "report"] == list(listed.reports)
        assert kept.id in [one["id"] for one in found if one["kind"] == "claim"]
    assert not client.get(f"/api/v1/stories/{listed.id}", params={"as_of": "2024-05-05"}).json()["withdrawn"]


def test_voices_of_a_withdrawn_report_are_marked_on_the_claims_page(
    client: TestClient, ledger: Ledger
) -> None:
    (listed,) = ledger.stories()
    account = ledger.story(listed.id).claims[0]
    killed = account.record.voices[0].ref.report
    page = claim_address(account.claim.id)
    before = client.get(page)
    assert before.status_code == 200 and "<strong>withdrawn</strong>" not in before.text
    ledger.withdraw(killed, at="2024-05-06")
    assert "<strong>withdrawn</strong>" in client.get(page).text
    (line,) = client.get("/api/v1/stories").json()
    assert line["reports"] == len(listed.reports) - 1


def test_what_changed_since_the_last_visit(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    assert "first visit" in client.get(f"/stories/{story.id}").text
    assert "Nothing changed" in client.get(f"/stories/{story.id}").text
    ledger.withdraw(story.id, at="2024-05-06")
    for one in story.reports:
        ledger.withdraw(one, at="2024-05-06")
    assert "and is “withdrawn”" in client.get(f"/stories/{story.id}").text
    assert "and is “withdrawn”" in client.get(f"/stories/{story.id}").text  # loaded again: the same visit


def test_a_cookie_that_somebody_wrote_is_no_harm(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    client.get(f"/stories/{story.id}")
    (name,) = [one for one in client.cookies if one.startswith("sayso_seen")]
    for value in ("{", "%7B%22reports%22%3A%22x%22%7D", "a" * 3000):
        client.cookies.set(name, value, domain="127.0.0.1")
        assert client.get(f"/stories/{story.id}").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/stories/none", "/reports/none", "/claims/none/a1", "/sources?name=Nobody", "/outlets?name=None", "/x"],
)
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text and "<h1" in answer.text


def moments(client: TestClient, address: str) -> list[str]:
    """The days as of which a page leads to itself."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return list(html.fromstring(answer.text).xpath('//span[@class="moments"]/a/@href'))


def test_only_days_on_which_there_was_a_report_are_offered(client: TestClient, ledger: Ledger) -> None:
    words = "The ferry Brenna hit the quay at Sund"
    for number, said in enumerate((Said("2024-04-28", "on 28 April"), None)):
        line = (f"{words}, Ida Brenn said.", MINISTER, Stance.ASSERTS, None, words)
        told = report(f"sund{number}", f"Sund Post {number}", f"Ferry hits the quay: {number} hurt", line)
        told = replace(told, attributions=tuple(replace(one, said=said) for one in told.attributions))
        ledger.add(replace(told, language="en", published=f"2024-05-1{number}"))
    story = ledger.story("sund0")
    account = claim_at(story, "sund0#a1")
    assert account and any(voice.at == "2024-04-28" for voice in account.record.voices)
    for address, first in (
        (story_address(story.id), story.reports[0].at),
        (claim_address(account.claim.id), "2024-05-10"),
    ):
        offered = moments(client, address)
        assert len(offered) > 1 and offered[0].endswith(f"as_of={first}")
        assert all(moments(client, there) == offered for there in offered)


def form_key(client: TestClient, path: str) -> str:
    return html.fromstring(client.get(path).text).xpath('//input[@name="form_key"]/@value')[0]


def test_pasted_text_is_read_and_added(client: TestClient) -> None:
    sent = {
        "form_key": form_key(client, "/add"),
        "headline": "Orchards lose plums",
        "outlet": "Ister Herald",
        "published": "2024-04-20",
        "text": "The orchards of Ister lost half their plums, the grower Tom Vale said on Saturday. "
        "The ministry declined to comment.",
    }
    answer = client.post("/add/text", data=sent)
    assert answer.url.path.startswith("/added/")
    for _ in range(300):
        if "Being read" not in answer.text:
            break
        time.sleep(0.1)
        answer = client.get(answer.url.path)
    assert "Orchards lose plums" in answer.text
    assert "Tom Vale" in client.get("/sources?name=Tom+Vale").text


def test_a_file_that_is_none_is_told(client: TestClient) -> None:
    answer = client.post(
        "/add/file",
        data={"form_key": form_key(client, "/add")},
        files={"file": ("../../etc/passwd", b"\x00\x01\x02\x03", "application/octet-stream")},
    )
    for _ in range(100):
        if "Being read" not in answer.text:
            break
        time.sleep(0.1)
        answer = client.get(answer.url.path)
    assert "Could not be added" in answer.text
    told = html.fromstring(answer.text).xpath("//main")[0].text_content()
    assert "passwd is binary data" in told
    assert "passwd: passwd" not in told and "standard input" not in told and "etc" not in told


@pytest.mark.parametrize("published", ["notadate", "2016-13-45", "5 October 2016", "0016-10-05", "x" * 4_000])
def test_a_date_that_is_none_is_told_and_the_sheet_comes_back(client: TestClient, published: str) -> None:
    typed = {
        "headline": 'Plums "lost" <b>',
        "outlet": "Ister Herald & Sons",
        "published": published,
        "text": "\nThe orchards of Ister lost half their plums.\n\n</textarea><b>So Tom Vale said.",
    }
    answer = client.post("/add/text", data={"form_key": form_key(client, "/add"), **typed})
    assert answer.status_code == 422
    sheet = html.fromstring(answer.text)
    (amiss,) = sheet.xpath('//*[@role="alert"]')
    assert "is no date of a report: write it as 2016-10-05" in amiss.text_content()
    assert len(amiss.text_content()) < 250
    for name in ("headline", "outlet", "published"):
        assert sheet.xpath(f'//input[@name="{name}"]/@value') == [typed[name]]
    assert sheet.xpath('//textarea[@name="text"]')[0].text_content().strip() == typed["text"].strip()
    assert not sheet.xpath("//main//b")


@pytest.mark.parametrize("published", ["2016-10-05", " 2016-10-05T14:00:00Z ", ""])
def test_a_day_or_a_moment_or_nothing_is_a_date(client: TestClient, published: str) -> None:
    sent = {"form_key": form_key(client, "/add"), "published": published, "text": "The plums are lost."}
    assert client.post("/add/text", data=sent).url.path.startswith("/added/")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "/etc/passwd", "ftp://quenby.example/x", ""])
def test_only_addresses_on_the_web_are_fetched(client: TestClient, url: str) -> None:
    sent = {"form_key": form_key(client, "/add"), "url": url}
    assert client.post("/add/url", data=sent).status_code == 422


def test_a_judgement_is_made_and_undone(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    sent = {
        "form_key": form_key(client, "/add"),
        "kind": "wrong reading",
        "subject": f"{story.id}#a1",
        "field": "all",
        "by": "Ann Æ",
        "note": "he asked",
    }
    answer = client.post("/judge", data=sent)
    assert "he asked" in answer.text and "Ann Æ" in answer.text
    (made,) = ledger.judgements()
    client.post("/judge/undo", data={"form_key": form_key(client, "/judgements"), "judgement": made.id})
    assert ledger.judgements()[0].undone_by == "Ann Æ"


def test_what_somebody_judged_is_marked_until_it_is_undone(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    lead = ledger.story(story.id).claims[0].claim
    other = next(str(one.ref) for one in lead.members if str(one.ref) != lead.id)
    made = ledger.judge(judged(JudgementKind.DIFFERENT_SOURCE, lead.id, other, by="Ann"))
    for address in (f"/stories/{story.id}", claim_address(lead.id)):
        page = html.fromstring(client.get(address, follow_redirects=True).text)
        assert page.xpath('//a[@class="judged"][@href="/judgements"]'), address
    ledger.undo(made.id, by="Ann")
    assert "judged by a person" not in client.get(f"/stories/{story.id}").text


def test_a_report_is_withdrawn_and_the_withdrawal_undone(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    report = f"/reports/{listed.id}"
    (sheet,) = html.fromstring(client.get(report).text).xpath('//a[text()="Say so"]/@href')
    shown = html.fromstring(client.get(sheet).text)
    assert shown.xpath('//form[@method="post"]/input[@name="kind"]/@value') == ["withdrawn"]
    sent = {
        "form_key": form_key(client, sheet),
        "kind": "withdrawn",
        "subject": shown.xpath('//input[@name="subject"]/@value')[0],
        "other": "left from another kind",
        "field": "stance",
        "value": "2024-05-06",
        "by": "Ann",
    }
    answer = client.post("/judge", data=sent)
    assert answer.status_code == 200 and "withdrawn this report (6 May 2024)" in " ".join(
        html.fromstring(answer.text).text_content().split()
    )
    (made,) = ledger.judgements()
    assert (made.subject, made.other, made.field, made.value) == (listed.id, None, None, "2024-05-06")
    assert ledger.report(listed.id).withdrawn == "2024-05-06"
    assert "Its publisher withdrew this report: 6 May 2024" in client.get(report).text
    client.post("/judge/undo", data={"form_key": form_key(client, "/judgements"), "judgement": made.id})
    assert ledger.report(listed.id).withdrawn is None
    assert "Undone by Ann" in html.fromstring(client.get("/judgements").text).text_content()


def test_a_withdrawal_at_no_moment_is_told(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    sent = {"form_key": form_key(client, "/add"), "kind": "withdrawn", "subject": listed.id}
    answer = client.post("/judge", data={**sent, "value": "soon", "by": "Ann"})
    assert answer.status_code == 422 and "no moment" in answer.text
    assert ledger.judgements() == ()


def test_judgements_come_in_parts_the_newest_first(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    for number in range(5):
        ledger.judge(judged(JudgementKind.WITHDRAWN, listed.id, None, by=f"Judge {number}"))
    seen: list[str] = []
    address: str | None = "/judgements?limit=2"
    while address:
        page = html.fromstring(client.get(address).text)
        here = [one.text for one in page.xpath('//li//span[@class="quiet"]/bdi')]
        assert len(here) <= 2
        seen += here
        following = page.xpath('//a[@rel="next"]/@href')
        address = following[0] if following else None
    newest = [one.by for one in reversed(ledger.judgements())]
    assert seen == newest and len(seen) == 5


def test_a_page_of_judgements_reads_their_reports_at_once(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    (listed,) = ledger.stories()
    for one in listed.reports:
        ledger.judge(judged(JudgementKind.WITHDRAWN, one, None, by="Ann"))
    asked: list[str] = []
    monkeypatch.setattr(Ledger, "report", lambda _, report: asked.append(report))
    page = html.fromstring(client.get("/judgements").text)
    assert len(page.xpath('//li[@class="stop"]')) == len(listed.reports) > 1
    assert asked == []


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/stories/none", "The ledger has no report none; search finds what is here."),
        ("/claims/none/a1", "The ledger has no report none; search finds what is here."),
        ("/sources?name=Nobody", "Nobody in the ledger speaks by the name 'Nobody'"),
        ("/x", "There is nothing at this address."),
    ],
)
def test_what_is_not_there_is_said_in_plain_words(client: TestClient, path: str, words: str) -> None:
    page = html.fromstring(client.get(path).text)
    told = " ".join(page.xpath("//main")[0].text_content().split())
    assert words in told and "Not found here" in told
    assert "`" not in told and "--" not in told and "sayso " not in told
    assert {"/", "/add"} <= set(page.xpath("//main//a/@href"))
    assert client.get(path, headers={"accept": "application/json"}).json()["title"] == "Not Found"


def test_the_sides_stand_newest_first(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    told = ledger.story(listed.id)
    for account in told.claims:
        page = html.fromstring(client.get(claim_address(account.claim.id)).text)
        for side in page.xpath('//div[@class="columns"]/section'):
            quotes = side.xpath('.//a[@class="words"]/@href')
            days = [ledger.report(one.split("/")[2].partition("#")[0]).at for one in quotes]
            assert days == sorted(days, reverse=True)


def test_a_claim_is_shown_as_of_its_days(client: TestClient, ledger: Ledger) -> None:
    (listed,) = ledger.stories()
    claim = ledger.story(listed.id).claims[0].claim
    page = html.fromstring(client.get(claim_address(claim.id)).text)
    days = page.xpath('//form[@class="as-of-form"]//a/@href')
    assert days
    for day in days:
        assert "As it stood on" in client.get(day).text
    form = page.xpath('//form[@class="as-of-form"]/@action')[0]
    assert "As it stood on 2 May 2024" in client.get(f"{form}?as_of=2024-05-02").text


def test_of_very_many_statements_it_is_told_that_the_last_are_shown(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "/sources?name=Brenn"
    assert "said last" not in client.get(address).text
    monkeypatch.setattr("sayso.ledger.who.MOST", 1)
    page = html.fromstring(client.get(address).text)
    assert "said last, of 2" in page.text_content()
    (rest,) = [one for one in page.xpath("//main//a/@href") if "offset=1" in one]
    assert client.get(rest).json()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("q=ferry&stance=foo", "is no stance"),
        ("kind=foo", "is no kind of speaker"),
        ("since=2024-05-09&until=2024-05-08", "the first day is later than the last"),
    ],
)
def test_a_search_that_asks_wrongly_is_told_so(client: TestClient, asked: str, told: str) -> None:
    page = client.get(f"/search?{asked}")
    assert page.status_code == 422
    assert told in page.text
    assert client.get(f"/api/v1/search?{asked}").status_code == 422


def test_a_report_wins_over_the_statement_that_its_id_looks_like(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = replace(report("odd#a1", "Ister Post", "Weir at Ister"), text="The weir is open.", blocks=())
    monkeypatch.setattr("sayso.ledger.filing.check_id", lambda _: None)  # as a ledger of before took it
    ledger.add(odd)
    for path in ("/reports/odd%23a1", "/api/v1/reports/odd%23a1"):
        answer = client.get(path, follow_redirects=False)
        assert answer.status_code == 200
        assert "Weir at Ister" in answer.text
    assert client.get("/reports/r1%23a1", follow_redirects=False).status_code == 307


def test_names_too_long_for_a_page_are_cut_on_it(client: TestClient, ledger: Ledger) -> None:
    long = {"outlet": Outlet("o" * 10_000), "headline": "h" * 10_000}
    text = f"{COURIER.text} The quay at Ister leaks."
    ledger.add(replace(COURIER, id="long", text=text, language="en", published="2024-05-12", **long))
    ledger.add(replace(report("alone", "", ""), text="A weir opened.", blocks=(), language="en", **long))
    (account, *_) = ledger.story("long").claims
    paths = [
        "/",
        "/search",
        "/stories/long",
        "/stories/alone",
        claim_address(account.claim.id),
        "/sources?name=Brenn",
    ]
    for path in [*paths, f"/outlets?name={'o' * 300}"]:
        text = client.get(path).text
        assert "h" * 400 not in re.sub(r'(?:href|content|data-[a-z]+|value)="[^"]*"', "", text), path
        assert "o" * 400 not in re.sub(r'(?:href|content|data-[a-z]+|value)="[^"]*"', "", text), path
    assert "h" * 10_000 in client.get("/api/v1/search?q=quay").text


def test_a_search_that_finds_nothing_says_why_and_leads_on(client: TestClient) -> None:
    page = html.fromstring(client.get("/search?q=ferry+zeppelin").text)
    assert "no report has “zeppelin”" in " ".join(page.text_content().split())
    (way,) = [one for one in page.xpath("//main//a") if one.text == "Search for the other words"]
    assert "Nothing matches" not in client.get(way.get("href")).text
    narrowed = html.fromstring(client.get("/search?q=ferry&since=1999-01-01&until=1999-01-02").text)
    (way,) = [one for one in narrowed.xpath("//main//a") if one.text == "Search for the words alone"]
    assert way.get("href") == "/search?q=ferry"
    assert not html.fromstring(client.get("/search?q=zeppelin").text).xpath(
        "//main//a[contains(., 'Search')]"
    )


def test_the_list_of_stories_is_sorted_and_narrowed_without_script(
    client: TestClient, ledger: Ledger
) -> None:
    assert not html.fromstring(client.get("/").text).xpath(
        "//form[@action='/']"
    )  # one story: nothing to sort
    ledger.add(
        report(
            "far",
            "Brome Echo",
            "A choir sings",
            ("A choir sings.", MINISTER, Stance.ASSERTS, None, "A choir sings"),
        )
    )
    page = html.fromstring(client.get("/?sort=day&min_reports=2").text)
    (form,) = page.xpath("//form[@action='/']")
    assert form.fields["sort"] == "day"
    assert form.fields["min_reports"] == "2"
    assert len(page.xpath("//ol[@class='stories']/li")) == 1
    assert "1 story of these" in page.text_content()
    (twin,) = page.xpath("//p[contains(@class, 'exports')]/a[1]/@href")
    assert [one["id"] for one in client.get(twin).json()] == ["r1"]
    nothing = client.get("/?since=2030-01-01")
    assert "No such story" in nothing.text
    assert client.get("/?state=wild").status_code == 422


def test_all_outlets_are_on_a_page_and_each_leads_to_its_own(client: TestClient) -> None:
    page = html.fromstring(client.get("/outlets?sort=name").text)
    names = page.xpath("//table//th[@scope='row']/a")
    assert [one.text_content() for one in names] == [
        "Lakeside Post",
        "Orsa Courier",
        "Velmark Herald",
        "Yonhap",
    ]
    cited = html.fromstring(client.get(names[-1].get("href")).text).text_content()
    assert "no report of it here; named in 2 reports of others" in " ".join(cited.split())
    table = client.get("/outlets.csv")
    assert table.headers["content-type"].startswith("text/csv")
    assert len(table.text.splitlines()) == 5


@pytest.mark.parametrize("state", ["denied", "denied, and not asserted since"])
def test_the_state_that_was_asked_for_stays_chosen(client: TestClient, state: str) -> None:
    page = html.fromstring(client.get("/", params={"state": state}).text)
    assert page.xpath("//select[@name='state']/option[@selected]/text()") == ["denied"]


def test_a_source_that_goes_by_the_name_alone_is_named_once(client: TestClient) -> None:
    page = html.fromstring(client.get("/sources?name=Orsa Lines").text)
    assert [one.text_content() for one in page.xpath("//main//h1 | //main//h2")] == ["Orsa Lines"]
