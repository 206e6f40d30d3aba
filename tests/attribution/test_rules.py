"""What the rules find in invented sentences, phenomenon by phenomenon."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marked import Spoken, read, shown, words

from sayso.attribution.rules import RuleFinder
from sayso.model import Block, BlockKind, Report
from sayso.parse import ParsedReport, Parser

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding

FINDER = RuleFinder()


def parsed(parser: Parser, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> ParsedReport:
    blocks = tuple(Block(kind, m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    return parser.parse(Report(id="t", text=text, blocks=blocks))


def test_what_they_say_may_be_only_a_clauses_subject(parser: Parser) -> None:
    """ "Whatever they say is wrong" lays nothing to them; "they say it is wrong" does."""
    text = '"Whatever the boys say is wrong about Velmark, they hate it," Ada Lorne said.'
    assert len(FINDER.find(parsed(parser, text))) == 1
    text = '"The boys say it is wrong about Velmark, they hate it," Ada Lorne said.'
    assert len(FINDER.find(parsed(parser, text))) == 2


def spoken(text: str, findings: list[Finding]) -> set[Spoken]:
    return {
        Spoken(words(text, one.source), words(text, one.cue), words(text, one.content)) for one in findings
    }


def check(parser: Parser, marked: str, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
    text, expected = read(marked)
    found = spoken(text, FINDER.find(parsed(parser, text, kind)))
    assert shown(text, found) == shown(text, expected)
    assert found == expected


CASES = {
    "indirect": "[s:The mayor of Norwick] [c:said] [t:the bridge would stay shut until Friday].",
    "indirect with that": "[s:Police] [c:confirmed] [t:that two men had been arrested in Harwell].",
    "with auxiliaries": "[s:The company] [c:has repeatedly said] [t:that the plant is safe].",
    "after its content": "[t:The bridge would stay shut until Friday], [s:the mayor] [c:said].",
    "inverted": "[t:The bridge would stay shut until Friday], [c:said] [s:Anna Velt, the mayor of Norwick].",
    "inside its content": "[t:The bridge], [s:she] [c:said], [t:would stay shut until Friday].",
    "direct, cue after": "[t:“We will not reopen the bridge,”] [s:Anna Velt] [c:said].",
    "direct, cue before": "[s:Anna Velt] [c:told] reporters: [t:“We will not reopen the bridge.”]",
    "direct, straight marks": '[t:"We will not reopen the bridge,"] [c:said] [s:Anna Velt].',
    "direct, doubled single marks": "[t:''We will not reopen the bridge,''] [s:Anna Velt] [c:said].",
    "direct, back ticks": "[t:``We will not reopen the bridge,''] [s:Anna Velt] [c:said].",
    "direct, British single marks": "[t:‘We will not reopen the bridge’], [s:Anna Velt] [c:said].",
    "direct, straight single marks": "[t:'We won't reopen the bridge,'] [s:Anna Velt] [c:said].",
    "direct, guillemets": "[t:«We will not reopen the bridge»], [s:Anna Velt] [c:said].",
    "direct, low opening mark": "[t:„We will not reopen the bridge“], [s:Anna Velt] [c:said].",
    "split": "[t:“The bridge,”] [s:she] [c:said], [t:“will not be reopened this year.”]",
    "continued": "[t:“It is not safe,”] [s:she] [c:said]. [t:“We will not reopen the bridge this year.”]",
    "mixed": "[s:The mayor] [c:said] [t:the bridge was “an accident waiting to happen” and should be shut].",
    "question": "[t:“Who will pay for the bridge?”] [c:asked] [s:a resident].",
    "over paragraphs": (
        "[s:The mayor] [c:said]: [t:“The bridge is not safe.\n\n“It never was safe.\n\n“We will shut it.”]"
    ),
    "over paragraphs, cue last": (
        "[t:“The bridge is not safe and never was.]\n\n[t:“We will shut it today,”] [s:the mayor] [c:said]."
    ),
    "lone quotation after an indirect one": (
        "[s12:The mayor] [c1:said] [t1:the bridge was not safe].\n\n[t2:“It has not been for many years.”]"
    ),
    "stray closing mark": "[s:The mayor] [c:said] [t:the bridge” was not safe].",
    "stray opening mark": (
        "The so-called “bridge is old. [t:“We will not reopen it this year,”] [s:the mayor] [c:said]."
    ),
    "according to, last": "[t:The bridge was shut on Monday], [c:according to] [s:two officials there].",
    "according to, first": "[c:According to] [s:the ministry], [t:the bridge was shut on Monday].",
    "told": "[s:A spokesman for the ministry] [c:told] Reuters [t:that the bridge was shut].",
    "promise": "[s:The ministry] [c:promised] [t:to reopen the bridge by Friday].",
    "demand": "[s:Residents] [c:demanded] [t:that the bridge be reopened].",
    "urge": "[s:Residents] [c:urged] [t:the ministry to reopen the bridge].",
    "thought aloud": "[s:Experts] [c:believe] [t:that the bridge was badly built].",
    "accusation": "[s:The union] [c:accused] [t:the ministry of hiding the report].",
    "denial of a thing": "[s:The ministry] [c:denied] [t:the allegations].",
    "called it": "[s:The ministry] [c:called] [t:the claim “complete nonsense”].",
    "claim that": "[s:The union’s] [c:claim] [t:that the bridge was unsafe] led to an inquiry.",
    "in a statement": "In a statement on Monday, [s:the ministry] [c:said] [t:the bridge was safe].",
    "it was reported": "[c:It was reported] [t:that the bridge had been shut].",
    "is believed to": "[t:The driver] [c:is believed] [t:to have left the country].",
    "was said to": "[t:The driver] [c:was said] [t:to have left the country].",
    "accused, passive": "[t:The minister] [c:was accused] [t:of hiding the report] by [s:the union].",
    "relative clause in the source": "[s:A source who spoke to Yonhap] [c:said] [t:the officials had fled].",
    "two verbs": "[s12:The ministry] [c1:denied] [t1:the report] and [c2:said] [t2:the bridge was safe].",
    "a house by its number": "[s:No 10] [c:said] [t:that the bridge was shut].",
    "two speakers": "[s1:Norway] and [s2:Sweden] [c12:denied] [t12:the report].",
    "two full names": "[s1:Ida Velt] and [s2:Lev Norwick] [c12:denied] [t12:the report].",
    "a house of two names": "[s:Velt and Norwick] [c:denied] [t:the report].",
    "a house of one name": "[s:Velt and Velt] [c:denied] [t:the report].",
    "a family": "[s:Ida and Lev Velt] [c:denied] [t:the report].",
    "relay": "[s:The source] [c:said] [t:the officials had fled], NHK reported.",
    "citing": "[t:The officials had fled to Japan], Yonhap [c:reported], [c:citing] [s:an unnamed source].",
    "quoted as saying": "Yonhap [c:quoted] [s:an official] [c:as saying] [t:the bridge was safe].",
    "declined to comment": "[s:The ministry] [c:declined to comment].",
    "declined to comment on": "[s:The ministry] [c:declined to comment] on [t:the report].",
    "refused to elaborate": (
        "[s12:The minister] [c1:said] [t1:the bridge was safe] but [c2:refused to elaborate]."
    ),
    "no reply": "[s:The ministry] [c:did not respond to a request for comment].",
    "not reached": "[s:The minister] [c:could not be reached for comment].",
    "no comment": "[s:The ministry] [c:had no comment] on [t:the report].",
    "nothing to confirm": "[s:The ministry] said there was [c:nothing to confirm] about [t:the defections].",
    "neither confirmed nor denied": "[s:The minister] [c:neither confirmed nor denied] [t:the talks].",
    "neither confirms nor denies": "[s:The palace] [c:neither confirms nor denies] [t:the report].",
    "neither confirm nor deny": "[s:The ministry] [c:would neither confirm nor deny] [t:the report].",
    "yet to comment": "[s:The ministry] [c:has yet to comment].",
    "has not commented": "[s:The ministry] [c:has not commented] on [t:the report].",
    "unavailable": "[s:The minister] [c:was not available for comment].",
    "nested": (
        "[s1:The agency] [c1:said] [t1:that [s2:a general] [c2:told] it [t2:that the army was ready]]."
    ),
    "it emerged": "[c:It emerged] on Monday [t:that the bridge had never been tested].",
    "remark that": "[s:His] [c:remark] [t:that the bridge was safe] was not welcome.",
    "claims by": "[c:Claims] by [s:the union] [t:that the bridge was unsafe] were ignored.",
    "agentless claim": "Nobody believed the [c:claim] [t:that the bridge was safe].",
    "vow": "[s:The mayor] [c:vowed] [t:to shut the bridge].",
    "threat": "[s:The union] [c:threatened] [t:to strike].",
    "warned of": "[s:The union] [c:warned of] [t:a strike].",
    "call for": "[s:Residents] [c:called for] [t:an inquiry].",
    "blame": "[s:The minister] [c:blamed] [t:the union for the delay].",
    "criticised": "[s:The union] [c:criticised] [t:the minister].",
    "as-clause": "[t:The bridge was unsafe], as [s:the union] [c:said].",
    "adding": "[s12:The mayor] [c1:said] [t1:the bridge was shut], [c2:adding] [t2:that it was not safe].",
    "that of a compound speaker": "[s:Residents and shopkeepers] [c:said] [t:the bridge was unsafe].",
    "appositive speaker": "[s:Anna Velt, the mayor of Norwick,] [c:said] [t:the bridge was unsafe].",
    "writer's colon before the next paragraph": (
        "[s:NHK] [c:reported]:\n\n[t:“The bridge over the river was shut on Monday.”]"
    ),
    "writer's colon before the writer's own paragraph": (
        "Jane Holt, a blogger, notes:\n\nThe river later rose and washed away two huts at the weir."
    ),
    "single marks over paragraphs": (
        "[s:He] [c:said]: [t:'The bridge is old and tired.\n\n'We will shut it for the winter.']"
    ),
    "quotation never closed": "[s:The mayor] [c:said]: [t:“The bridge is not safe.]\n\nTraffic was light.",
    "two quotations by two": (
        "[t1:“It is safe,”] [s1:the minister] [c1:said]. [t2:“It is not,”] [s2:the union] [c2:replied]."
    ),
    "citing reasons": "[s12:He] [c1:said] [t1:the bridge would close], [c2:citing] [t2:the cost of repairs].",
    "according to, inside": "[t:The bridge], [c:according to] [s:the ministry], [t:is safe].",
    "two clauses, according to": (
        "[t:The bridge was shut and the road was closed], [c:according to] [s:the ministry]."
    ),
    "no comment, other words": "[s:The ministry] [c:refused to discuss] [t:the report].",
    "no word from": "There was [c:no immediate comment] from [s:the ministry].",
    "neither answered": "[s:Neither the union nor the mayor] [c:responded to requests for comment].",
    "who is asked does not ask": "Asked about the bridge, [s:the mayor] [c:said]: [t:“It is safe.”]",
    "would not say when": "[s:The county] [c:would not say] [t:when the bridge was built].",
    "it has been claimed": "[t:The bridge was never tested], [c:it has been claimed].",
    "told, at the end": "[t:The bridge was never tested], [s:an engineer] [c:told] Reuters.",
    "urged a thing": "[s:The union] [c:urged] [t:full disclosure].",
    "refused to do": "The engineer refused to sign the certificate.",
    "declined to take questions": "[s:The minister] [c:declined to take questions].",
    "not drawn": "[s:The minister] [c:would not be drawn] on [t:the report].",
    "approached": "[s:The ministry] [c:has been approached for comment].",
    "denied knowledge": "[s:The ministry] [c:denied] [t:that it had been warned].",
    "relay with according to": "[s:The source] [c:said] [t:the officials had fled], according to Yonhap.",
    "reportedly": "[t:The driver has] [c:reportedly] [t:fled to Harwell].",
    "who allegedly": "Police seek [t:a man] who [c:allegedly] [t:set fire to the old bridge].",
    "reportedly said": "[s:The mayor] [c:reportedly said] [t:the bridge was safe].",
    "rumours of": "[c:Rumours] of [t:the bridge's collapse] kept drivers away.",
    "rumours spread that": "[c:Rumours] have spread in the valley [t:that the bridge will close].",
    "purporting to show": "[s:A photo] [c:purporting] [t:to show the broken bridge] was shared widely.",
    "not available to comment": "[s:The mayor] [c:was not immediately available to comment].",
    "did not want to comment": "[s:The mayor] [c:did not want to comment] on [t:the report].",
    "no details": "[s:The mayor] [c:did not give] [t:details of the plan].",
    "contrasted": (
        "[s1:The mayor] [c1:said] [t1:the bridge was safe], though [s2:he] [c2:said] [t2:it was old]."
    ),
    "list with semicolons": "[s:She] [c:said] [t:that the bridge was old; the road bad; and the river high].",
    "quick to tweet": "[s:The union] was [c:quick to tweet]: [t:“We told you so many years ago.”]",
    "according to, before a block": "[c:According to] [s:Anna Velt]:\n\n[t:“The bridge shook badly.”]",
    "writes before a block": (
        "The mayor shared a note by [s:a driver, who] [c:wrote]:\n\n[t:“The bridge shook badly.”]"
    ),
    "transcript": (
        "[s1:VELT][c1::] [t1:Is the bridge safe?]\n\n[s2:ORMAN][c2::] [t2:It has always been safe.]\n\n"
        "[s3:VELT][c3::] [t3:Will you shut it today?]\n\n[s4:ORMAN][c4::] [t4:There is no need for that.]"
    ),
    "capitals that are labels": "It rains.\n\nUPDATE: The bridge is open.\n\nWATCH: It was shut today.",
    "only supposed": "The bridge will stay shut if the mayor says that it is unsafe.",
    "still to come": "The mayor will announce the date of the works.",
    "the writer": "I think that the bridge is ugly, and you say it is not.",
    "an act": "The troops attacked the bridge at dawn and the captain ordered three beers.",
    "verbal attack": "[s:The union] [c:attacked] [t:the mayor over the bridge].",
    "phone call": "A driver called the fire brigade.",
    "thought by nobody": "A man who thought he had lost his dog found it on the bridge.",
    "half a pair of marks": "[s:The ministry] [c:has “nothing to confirm”] about [t:the defections].",
    "an outlet has learned": "[s:The BBC] [c:has learned] [t:that the bridge was never inspected].",
    "an outlet understands": "[s:The BBC] [c:understands] [t:that two men were held].",
    "an outlet at the end": "[t:The dam had cracked in March], [s:the BBC] [c:has learned].",
    "an outlet that no table knows": "[s:The Harwell Gazette] [c:has learnt] [t:that two men were held].",
    "a station by its number": "[s:Channel 6] [c:has learned] [t:that two men were held].",
    "a family has learned": "The family has learned that two men were held.",
    "an outlet learned, in a story": "The editor was away when the BBC learned that two men were held.",
    "an outlet has not learned": "The BBC has not learned that two men were held.",
    "late speaker": "[t:Inspectors knew of the crack in March and did nothing], "
    "[s:an engineer who took part in the inspection] [c:told] the BBC.",
    "late speaker, his clause with an object": "[t:The firm paid the men and hid the bills], "
    "[s:a diver who saw it] [c:has told] Sky News.",
    "an apposition who did two things": "The firm paid Anna Velt, a diver who saw it and told the police.",
    "an apposition who knew": "The firm paid Anna Velt, a diver who knew what the mayor said.",
    "a speaker with a clause is no content": (
        "[s1:Two clerks, who asked not to be named,] [c1:said] "
        "[t1:[s2:a diver] [c2:had warned of] [t2:rust] in January]."
    ),
    "calls turned down": (
        "[s:The ministry] [c:dismissed] [t:the report as false] and rejected calls for an inquiry."
    ),
    "requests turned down, passive": "Requests for an inquiry were rejected by the ministry.",
    "as-clause after somebody else's doubts": (
        "The union has raised doubts about whether the bridge was safe, as the mayor has said."
    ),
    "a month attacks nobody": "The town still mourns last month's militant attack on tourists.",
    "a day warns nobody": "The fair was shut after yesterday's warning of a storm.",
    "a minister's attack in words": "[s:The minister's] [c:attack on] [t:the union] was widely shared.",
    "an attack by somebody": "He was held after an attack on a bus by masked men.",
    "an attack in words": "[s:Velt's] [c:attack on] [t:the union] was widely shared.",
    "nobody says": "Nobody said that the bridge was safe, and no one has claimed that it was old.",
    "none of them says": "None of them said that the bridge was safe.",
    "a storm threatens": "The storm is threatening to flood the town.",
    "a scandal threatens": "It was a scandal threatening to bring down the cabinet.",
    "a speaker with a participle is no content": (
        "[s1:A nurse], speaking on Friday, [c1:said] [t1:[s2:a doctor] [c2:had warned of] [t2:danger]]."
    ),
    "as-clause after doubt cast": "[s:The union] [c:has cast doubt on] [t:the plan], as the mayor has said.",
    "nothing attributed": "The bridge over the river was built in 1931 and painted green in 1988.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_finds_who_says_what(parser: Parser, marked: str) -> None:
    check(parser, marked)


HEADLINES = {
    "speaker last": "[t:Bridge was never safe][c:]: [s:report]",
    "quotation, speaker last": "[t:'We will not reopen the bridge'][c:]: [s:minister]",
    "speaker first": "[s:Minister][c:]: [t:'We will not reopen the bridge']",
    "dash": "[t:Bridge was never safe][c:] – [s:police]",
    "says, no quotation": "[t:Bridge unsafe], [c:says] [s:mayor]",
    "a hyphen in a compound": "Rescue crew reach mid-air crash site",
    "a compound and a dash": "[t:Bridge shut after six-hour search] [c:-] [s:police]",
    "says": "[t:'It's a disgrace'], [c:says] [s:mayor]",
}


@pytest.mark.parametrize("marked", HEADLINES.values(), ids=HEADLINES.keys())
def test_reads_headlines_with_a_colon(parser: Parser, marked: str) -> None:
    check(parser, marked, BlockKind.HEADING)


@pytest.mark.parametrize("kind", [BlockKind.POST, BlockKind.PULL_QUOTE, BlockKind.LIST])
def test_a_block_set_apart_after_a_colon_needs_no_marks(parser: Parser, kind: BlockKind) -> None:
    check(parser, "[s:NHK] [c:reported]:\n\n[t:The bridge over the river was shut on Monday].", kind)


def test_the_report_s_own_headline_is_not_read(parser: Parser) -> None:
    text = "Bridge unsafe, says mayor\n\nThe bridge is old."
    headline = "Bridge unsafe, says mayor"
    blocks = (Block(BlockKind.HEADING, 0, 25), Block(BlockKind.PARAGRAPH, 27, len(text)))
    other = Report(id="t", text=text, blocks=blocks, headline="Another headline")
    own = Report(id="t", text=text, blocks=blocks, headline=headline)
    assert FINDER.find(parser.parse(other))
    assert not FINDER.find(parser.parse(own))


def test_spans_hold_both_marks_of_a_pair_or_neither(parser: Parser) -> None:
    text = (
        'The ministry has "nothing to confirm" about it. The "so-called mayor", Anna Velt, said: "It is old."'
    )
    for finding in FINDER.find(parsed(parser, text)):
        for spans in (finding.cue, finding.source, finding.content):
            assert all(span.of(text).count('"') % 2 == 0 for span in spans)


NOISE = st.text(alphabet=st.sampled_from("ab said that the. ,:;“”\"'‘’«»`()-–\n\u00a0é中"), max_size=120)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NOISE)
def test_spans_of_any_text_are_sound(parser: Parser, text: str) -> None:
    report = parsed(parser, text)
    findings = FINDER.find(report)
    assert findings == FINDER.find(report)
    assert_sound(report, findings)


def assert_sound(report: ParsedReport, findings: list[Finding]) -> None:
    text = report.report.text
    for finding in findings:
        assert finding.content or finding.cue
        for spans in (finding.content, finding.cue, finding.source):
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(one.end <= other.start for one, other in pairwise(spans))
            assert all(any(block.span.covers(span) for block in report.report.blocks) for span in spans)
            assert all(span.of(text) == span.of(text).strip() for span in spans)
        assert finding.nested_in is None or 0 <= finding.nested_in < len(findings)


def test_findings_come_in_text_order_and_once(parser: Parser) -> None:
    text = "\n\n".join(read(marked)[0] for marked in CASES.values())
    findings = FINDER.find(parsed(parser, text))
    starts = [
        min(spans[0].start for spans in (one.content, one.cue, one.source) if spans) for one in findings
    ]
    assert starts == sorted(starts)
    assert len({(one.content, one.cue, one.source) for one in findings}) == len(findings)


@pytest.mark.parametrize(
    "text",
    [
        "said that " * 3_000,
        "“a” " * 2_000,
        "He said: “a\n" * 400,
        "X said, " * 1_500,
        "A and " * 3_000 + "B said it.",
        ", according to X" * 1_500,
    ],
    ids=["chained clauses", "quotations", "open quotations", "tags", "speakers", "according to"],
)
def test_monstrous_sentences_are_read_to_their_end(parser: Parser, text: str) -> None:
    report = parsed(parser, f"{text}\n\n“The bridge is shut,” Anna Velt said.")
    findings = FINDER.find(report)
    assert_sound(report, findings)
    assert [span.of(report.report.text) for span in findings[-1].source] == ["Anna Velt"]


def test_who_denies_but_would_not_discuss_is_one(parser: Parser) -> None:
    text = "The ministry denied that its engineer had been removed, but would not discuss the report."
    found = FINDER.find(parsed(parser, text, BlockKind.PARAGRAPH))
    assert [one.source[0].of(text) for one in found if "discuss" in one.cue[0].of(text)] == ["The ministry"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ten of the men are suspected or confirmed to have left the harbour for good.", 0),
        ("The ministry confirmed to have had the letter.", 1),
    ],
)
def test_who_is_confirmed_to_have_done_it_confirms_nothing(parser: Parser, text: str, found: int) -> None:
    assert len(FINDER.find(parsed(parser, text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There was no evidence that corroborated the report.", 0),
        ("No independent proof backs up the claim.", 0),
        ("The evidence corroborated the report.", 1),
        ("No official corroborated the report.", 1),
        ("The ministry corroborated the report.", 1),
        ("No 4 corroborated the report.", 1),
    ],
)
def test_no_evidence_is_nobody_who_keeps_silent(parser: Parser, text: str, found: int) -> None:
    assert len(FINDER.find(parsed(parser, text))) == found
