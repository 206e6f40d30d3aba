"""What is judged is chosen from lists, found by words; nobody types an id, and nothing needs script."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from starlette.testclient import TestClient

from invented_story import report
from sayso.ledger import Ledger, judged
from sayso.model import Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, JudgementKind
from sayso.web.addresses import claim_address, export_address, judge_address
from sayso.web.templating import moment


def page(client: TestClient, address: str) -> html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.fromstring(answer.text)


def offered(shown: html.HtmlElement) -> list[tuple[str, str]]:
    """What can be chosen, and where choosing it leads."""
    links = shown.xpath('//ul[contains(@class, "choices")]/li/a[1]')
    return [(" ".join(link.text_content().split()), link.get("href")) for link in links]


def follow(client: TestClient, address: str, words: str) -> html.HtmlElement:
    """Choose what these words stand in."""
    chosen = [there for title, there in offered(page(client, address)) if words in title]
    assert chosen, words
    return page(client, chosen[0])


def signed(client: TestClient, sheet: html.HtmlElement, **more: str) -> None:
    """Send the sheet off as it stands."""
    (form,) = sheet.xpath('//form[@method="post"][@action="/judge"]')
    sent = {one.get("name"): one.get("value") or "" for one in form.xpath('.//input[@type="hidden"]')}
    answer = client.post("/judge", data=sent | {"by": "Ann"} | more)
    assert answer.status_code == 200 and answer.url.path == "/judgements"


@pytest.fixture
def two_names(ledger: Ledger) -> Ledger:
    """A ledger in which one person goes by two names."""
    for number, (id_, name) in enumerate([("lan1", "Hester Lansdale"), ("lan2", "Captain Lansdowne")]):
        words = f"the lamp at Corley Point failed {number + 2} times"
        said = report(
            id_,
            "Corley Herald",
            "Lamp fails",
            (f"{name} said {words}.", Speaker(name, SpeakerKind.PERSON), Stance.ASSERTS, None, words),
        )
        ledger.add(replace(said, language="en", published=f"2024-06-0{number + 1}"))
    return ledger


def test_every_kind_is_reached_from_a_list(client: TestClient) -> None:
    links = page(client, "/judge").xpath('//main//li[contains(@class, "stop")]/a/@href')
    assert len(links) == len(JudgementKind)
    for link in links:
        shown = page(client, link)
        assert shown.xpath('//label[@for="q"]') and offered(shown), link


def test_of_a_report_only_what_is_said_of_reports_can_be_judged(client: TestClient, ledger: Ledger) -> None:
    story = ledger.stories()[0].id
    of_report = page(client, judge_address(subject=story)).xpath("//main//li/a/@href")
    of_statement = page(client, judge_address(subject=f"{story}#a1")).xpath("//main//li/a/@href")
    assert len(of_report) + len(of_statement) == len(JudgementKind)
    assert all("story" in link or "withdrawn" in link for link in of_report)


def test_two_sources_are_found_by_name_and_joined(client: TestClient, two_names: Ledger) -> None:
    first = follow(client, judge_address(kind="same source", q="Lansdale"), "Hester Lansdale")
    assert "Hester Lansdale" in first.xpath('//dl[@class="picked"]')[0].text_content()
    find = first.xpath('//form[@action="/judge"][not(@method)]')[0]
    asked = {one.get("name"): one.get("value") for one in find.xpath('.//input[@type="hidden"]')}
    sheet = follow(client, judge_address(**asked, q="Lansdowne"), "Captain Lansdowne")
    signed(client, sheet)
    (made,) = two_names.judgements()
    assert made.kind is JudgementKind.SAME_SOURCE
    assert {made.subject, made.other} == {"lan1#a1", "lan2#a1"}
    named = page(client, "/sources?name=Hester+Lansdale").text_content()
    assert "Captain Lansdowne" in named
    undo = page(client, "/judgements").xpath('//form[@action="/judge/undo"]')[0]
    client.post("/judge/undo", data={one.get("name"): one.get("value") for one in undo.xpath(".//input")})
    assert "Captain Lansdowne" not in page(client, "/sources?name=Hester+Lansdale").text_content()


def test_a_claim_is_split_by_choosing_a_statement(client: TestClient, ledger: Ledger) -> None:
    told = ledger.story(ledger.stories()[0].id)
    account = max(told.claims, key=lambda one: len(one.claim.members))
    shown = page(client, claim_address(account.claim.id))
    (split,) = shown.xpath('//a[text()="Split this claim"]/@href')
    choices = offered(page(client, split))
    assert len(choices) == len(account.claim.members)
    sheet = page(client, choices[-1][1])
    signed(client, sheet, note="of another ferry")
    (made,) = ledger.judgements()
    assert made.kind is JudgementKind.DIFFERENT_CLAIM and made.subject == account.claim.id
    told = ledger.story(told.id)
    together = [{str(member.ref) for member in one.claim.members} for one in told.claims]
    assert not any({made.subject, made.other} <= members for members in together)


def test_the_statement_that_stands_for_a_claim_can_be_split_off_too(
    client: TestClient, ledger: Ledger
) -> None:
    told = ledger.story(ledger.stories()[0].id)
    account = next(one for one in told.claims if len(one.claim.members) > 1)
    address = judge_address(kind="different claim", subject=account.claim.id)
    for _, there in offered(page(client, address)):
        sheet = page(client, there)
        fields = dict(
            zip(
                sheet.xpath('//form//input[@type="hidden"]/@name'),
                sheet.xpath('//form//input[@type="hidden"]/@value'),
                strict=True,
            )
        )
        assert fields["subject"] != fields["other"]


def test_claims_are_offered_of_the_same_story_and_never_the_one_itself(
    client: TestClient, ledger: Ledger
) -> None:
    told = ledger.story(ledger.stories()[0].id)
    lead = told.claims[0].claim
    found = [title for title, _ in offered(page(client, judge_address(kind="same claim", subject=lead.id)))]
    assert lead.text not in found
    assert set(found) <= {account.claim.text for account in told.claims}


def test_stories_are_found_by_words_and_joined(client: TestClient, two_names: Ledger) -> None:
    before = {one.id for one in two_names.stories()}
    here = two_names.story_of("lan1")
    other = next(one for one in before if one != here)
    title = two_names.story(other).title
    word = max(title.split(), key=len).strip(".,")
    sheet = follow(client, judge_address(kind="same story", subject=here, q=word), title)
    signed(client, sheet)
    assert two_names.story_of("lan1") == two_names.story_of(other)


def test_a_report_is_taken_out_of_its_story(client: TestClient, ledger: Ledger) -> None:
    told = ledger.story(ledger.stories()[0].id)
    last = told.reports[-1]
    address = judge_address(kind="different story", subject=last.id)
    choices = offered(page(client, address))
    assert len(choices) == len(told.reports) - 1
    signed(client, page(client, choices[0][1]))
    assert ledger.story_of(last.id) != ledger.story_of(told.reports[0].id)


def test_a_reading_is_set_right_from_a_list(client: TestClient, ledger: Ledger) -> None:
    story = ledger.stories()[0].id
    sheet = page(client, judge_address(kind="wrong reading", subject=f"{story}#a1"))
    assert "will not say" in sheet.xpath('//select[@name="stance"]')[0].text_content()
    signed(client, sheet, field="stance", stance="declines")
    (made,) = ledger.judgements()
    assert (made.field, made.value) == ("stance", "declines")
    assert "what the speaker does: will not say" in " ".join(
        page(client, "/judgements").text_content().split()
    )


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ({"field": "all"}, (None, None)),
        ({"speaker": "Ada Brock"}, ("speaker", "Ada Brock")),
        ({"certainty": "certain"}, ("certainty", "certain")),
        ({"field": "stance", "stance": "declines", "speaker": "Ada Brock"}, ("stance", "declines")),
    ],
)
def test_what_is_set_right_is_what_is_chosen_or_alone_is_filled(
    client: TestClient, ledger: Ledger, given: dict[str, str], made: tuple[str | None, str | None]
) -> None:
    story = ledger.stories()[0].id
    signed(client, page(client, judge_address(kind="wrong reading", subject=f"{story}#a1")), **given)
    (one,) = ledger.judgements()
    assert (one.field, one.value) == made


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Choose what is right"),
        ({"speaker": " "}, "Choose what is right"),
        ({"speaker": "Ada Brock", "stance": "declines"}, "Choose what is right"),
        ({"field": "all", "speaker": "Ada Brock"}, "also said who speaks: choose one"),
        ({"field": "speaker"}, "Say who speaks instead"),
        ({"field": "headline"}, "from the list"),
    ],
)
def test_no_statement_is_struck_by_what_is_left_open(
    client: TestClient, ledger: Ledger, given: dict[str, str], told: str
) -> None:
    story = ledger.stories()[0].id
    sheet = page(client, judge_address(kind="wrong reading", subject=f"{story}#a1"))
    assert not sheet.xpath("//input[@checked]") and not sheet.xpath("//option[@selected]")
    assert sheet.xpath('//input[@type="radio"][@required]')
    sent = {"form_key": sheet.xpath('//form[@method="post"]/input[@name="form_key"]/@value')[0]}
    sent |= {"kind": "wrong reading", "subject": f"{story}#a1", "by": "Ann"}
    answer = client.post("/judge", data=sent | given)
    assert answer.status_code == 422 and told in answer.text
    assert ledger.judgements() == ()


def test_the_address_of_a_struck_statement_leads_to_who_says_so(client: TestClient, ledger: Ledger) -> None:
    claim = ledger.story(ledger.stories()[0].id).claims[0].claim
    report_id, _, attribution = claim.id.rpartition("#")
    made = ledger.judge(judged(JudgementKind.WRONG_READING, claim.id, None, by="Ann"))
    answer = client.get(claim_address(claim.id))
    assert answer.status_code == 200 and str(answer.url).endswith(f"/reports/{report_id}#struck")
    (told,) = html.fromstring(answer.text).xpath('//*[@id="struck"]')
    assert "part of no claim any more: statement" in told.text_content()
    assert told.xpath("./a/@href")[0].endswith(f"#r1-s{attribution.removeprefix('a')}")
    twin = client.get(f"/api/v1{claim_address(claim.id)}")
    assert twin.status_code == 410 and "said by nobody" in twin.json()["detail"]
    assert client.get(twin.links["related"]["url"]).json()["id"] == report_id
    exported = client.get(export_address("md", claim.id), headers={"accept": "text/markdown"})
    assert exported.status_code == 410
    ledger.undo(made.id, by="Ann")
    assert client.get(claim_address(claim.id)).url.path == claim_address(claim.id)
    assert client.get(f"/api/v1{claim_address(claim.id)}").status_code == 200
    assert 'id="struck"' not in client.get(f"/reports/{report_id}").text
    assert client.get(claim_address(f"{report_id}#a99")).status_code == 404


@pytest.mark.parametrize("by", ["", "somebody"])
def test_what_nobody_signed_is_undone_without_a_name(client: TestClient, ledger: Ledger, by: str) -> None:
    subject = f"{ledger.stories()[0].id}#a1"
    made = ledger.judge(judged(JudgementKind.WRONG_READING, subject, None, by="Ann"))
    undo = page(client, "/judgements").xpath('//form[@action="/judge/undo"]')[0]
    sent = {one.get("name"): one.get("value") or "" for one in undo.xpath(".//input")}
    told = html.fromstring(client.post("/judge/undo", data=sent | {"by": by}).text).xpath("//main")[0]
    (one,) = ledger.judgements()
    assert one.id == made.id and one.undone_at
    assert f"Undone {moment(one.undone_at)}." in " ".join(told.text_content().split())


def test_statements_without_a_name_are_found_through_their_story(client: TestClient, ledger: Ledger) -> None:
    story = ledger.stories()[0].id
    shown = page(client, judge_address(kind="different source"))
    title = ledger.story(story).title
    reports = follow(client, judge_address(kind="different source"), title)
    assert shown is not None and len(offered(reports)) == len(ledger.story(story).reports)
    statements = offered(page(client, offered(reports)[0][1]))
    assert statements and all("subject=" in there for _, there in statements)


@pytest.mark.parametrize("words", ["zzyzx", '"', "%", "a\u202eb", "x" * 400])
def test_words_that_find_nothing_are_told(client: TestClient, words: str) -> None:
    for kind in JudgementKind:
        shown = page(client, judge_address(kind=kind.value, q=words))
        assert "Nothing here goes by these words" in shown.text_content() or offered(shown)


def test_a_claim_that_shares_its_statement_cannot_be_split_by_itself(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ledger.story(ledger.stories()[0].id)
    first, *rest = told.claims
    shared = replace(first, claim=replace(first.claim, id=f"{first.claim.id}.2"))
    monkeypatch.setattr(Ledger, "story", lambda *_, **__: replace(told, claims=(first, *rest, shared)))
    shown = page(client, judge_address(kind="different claim", subject=shared.claim.id))
    assert "makes several claims at once" in shown.text_content()
    assert judge_address(kind="different claim", subject=first.claim.id) in shown.xpath("//a/@href")
    assert not shown.xpath('//form[@method="post"]')
    (reading,) = [one for one in shown.xpath("//main//a/@href") if "wrong+reading" in one]
    assert page(client, reading).xpath('//form[@method="post"]')


def test_a_claim_that_shares_its_statement_is_split_where_another_speaks_to_it_alone(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ledger.story(ledger.stories()[0].id)
    first = next(one for one in told.claims if "r3" not in {m.ref.report for m in one.claim.members})
    own = replace(first.claim.members[0], ref=AttributionRef("r3", "a1"))
    part = replace(first.claim, id=f"{first.claim.id}.2", members=(*first.claim.members, own))
    claims = (first, replace(first, claim=part))
    monkeypatch.setattr(Ledger, "story", lambda *_, **__: replace(told, claims=claims))
    shown = page(client, judge_address(kind="different claim", subject=part.id))
    sheet = judge_address(kind="different claim", subject=part.id, other="r3#a1")
    assert [there for _, there in offered(shown)] == [sheet]
    assert "that is not here" not in page(client, sheet).text_content()
    signed(client, page(client, sheet))
    assert [(one.subject, one.other) for one in ledger.judgements()] == [(first.claim.id, "r3#a1")]
