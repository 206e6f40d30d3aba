"""The bundled story holds together: pages, gold, and the promises its README makes."""

import json
from difflib import SequenceMatcher

import pytest
from lxml import html

from sayso.model import BlockKind, Certainty, Form, HeadlineLabel, OutletKind, Span, SpeakerKind, Stance
from sayso.samples import load_gold, locate, sample_files, spans_of

GOLD = load_gold()
REPORTS = GOLD["reports"]
STORY = GOLD["story"]
FILES = {file.name: file.read_text("utf-8") for file in sample_files()}
BY_FILE = {report["file"]: report for report in REPORTS}
STATEMENTS = [(report, statement) for report in REPORTS for statement in report["statements"]]

each_report = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["file"])


def folded(text: str) -> str:
    return " ".join(text.split())


def visible(name: str) -> str:
    """What a reader sees of a page, tags, scripts and styles left out."""
    if not name.endswith(".html"):
        return folded(FILES[name])
    page = html.document_fromstring(FILES[name].encode(), parser=html.HTMLParser(encoding="utf-8"))
    for hidden in page.xpath("//script | //style | //head"):
        hidden.drop_tree()
    return folded(page.text_content())


def own_text(report: dict) -> str:
    return "\n\n".join(block["text"] for block in report["blocks"])


def gold_spans(report: dict, statement: dict) -> list[Span]:
    quotes = [*(statement["content"] or []), *statement["cue"]]
    source = [statement["source"]] if statement["source"] else []
    return list(spans_of(own_text(report), [*quotes, *source]))


def test_gold_covers_every_file_in_order_of_publication():
    assert [report["file"] for report in REPORTS] == list(FILES)
    corrected = {pair["file"] for pair in STORY["corrections"]}
    seen = [report["modified" if report["file"] in corrected else "published"] for report in REPORTS]
    assert [moment[:10] for moment in seen] == sorted(moment[:10] for moment in seen)
    assert sorted({moment[:10] for moment in seen}) == STORY["days"]


def test_story_has_the_breadth_it_promises():
    outlets = {report["outlet"]: report["outlet_kind"] for report in REPORTS}
    assert len(REPORTS) >= 13
    assert sum(kind == "agency" for kind in outlets.values()) == 2
    assert sum(kind != "agency" for kind in outlets.values()) == 8
    assert {OutletKind(kind) for kind in outlets.values()} == set(OutletKind)
    assert [name for name in FILES if name.endswith(".txt")] == ["11-corrith-courier-pasted.txt"]


@each_report
def test_every_block_stands_on_its_page_once_whole(report):
    seen = visible(report["file"])
    for block in report["blocks"]:
        assert BlockKind(block["kind"])
        assert block["text"] in seen
        if block["kind"] != "caption":
            assert seen.count(block["text"]) == 1


@each_report
def test_every_quoted_string_is_in_the_article(report):
    text = own_text(report)
    for statement in report["statements"]:
        assert statement["cue"] or statement["content"]
        for quote in [*(statement["content"] or []), *statement["cue"], statement["source"] or ""]:
            if isinstance(quote, str) and quote:
                with pytest.raises(LookupError):
                    locate(text, quote, 1)
        assert all(span.of(text) for span in gold_spans(report, statement))


@each_report
def test_a_statement_lies_in_one_paragraph(report):
    """An occurrence index that went wrong would point into some other paragraph."""
    text = own_text(report)
    for statement in report["statements"]:
        reaches_on = len(statement["content"] or []) > 1 or not statement["cue"]
        if not reaches_on and statement.get("block") != "post":
            spans = gold_spans(report, statement)
            assert "\n\n" not in text[min(spans).start : max(spans).end]


@each_report
def test_furniture_is_on_the_page_and_not_in_the_article(report):
    assert len(report["furniture"]) >= 10
    for words in report["furniture"]:
        assert folded(words) in visible(report["file"])
        assert words not in own_text(report)


@each_report
def test_headline_and_first_and_last_words_are_on_the_page(report):
    seen = visible(report["file"])
    assert report["headline"] in seen
    assert report["paragraphs_first"] in own_text(report)
    assert report["paragraphs_last"] in own_text(report)
    for wording in report.get("headlines", {}).values():
        assert wording in FILES[report["file"]]
        assert wording != report["headline"]


@each_report
def test_labels_are_of_the_closed_sets(report):
    assert report["outlet_kind"] is None or OutletKind(report["outlet_kind"])
    assert HeadlineLabel(report["headline_check"]["label"])
    assert report["headline_check"]["why"]
    for statement in report["statements"]:
        assert Stance(statement["stance"])
        assert SpeakerKind(statement["kind"])
        assert Form(statement["form"])
        assert Certainty(statement["certainty"])
        assert statement["polarity"] in {"+", "-"}
        assert statement["speaker"]
        assert bool(statement["detail"]) == (statement["stance"] == "declines")


@each_report
def test_relays_and_answers_point_to_something(report):
    outlets = {other["outlet"].removesuffix(" News") for other in REPORTS}
    own = report["outlet"].removesuffix(" News")
    indices = range(len(report["statements"]))
    for index, statement in enumerate(report["statements"]):
        assert set(statement["via"]) <= outlets - {own}
        for link in (statement["responds_to"], statement["nested_in"]):
            assert link is None or (link in indices and link != index)
    for origin in report["origins"]:
        assert origin["claim"] in {claim["text"] for claim in STORY["claims"]}
        assert all(set(chain[1:]) <= outlets for chain in origin["chains"])


@each_report
def test_structured_data_is_valid_and_nothing_is_fetched(report):
    if not report["file"].endswith(".html"):
        return
    page = html.document_fromstring(FILES[report["file"]].encode(), parser=html.HTMLParser(encoding="utf-8"))
    for script in page.xpath("//script"):
        assert script.get("type") == "application/ld+json"
        assert json.loads(script.text)
    assert not page.xpath("//link[@rel='stylesheet'] | //iframe | //img[not(starts-with(@src, 'data:'))]")


def test_days_of_saying_lie_before_publication():
    told = [(report, statement["said"]) for report, statement in STATEMENTS if "said" in statement]
    assert len(told) >= 10
    for report, said in told:
        assert said["words"] in own_text(report)
        assert said["date"] <= (report["modified"] or report["published"])[:10]


def test_story_claims_refer_to_statements_of_the_named_stance():
    for claim in STORY["claims"]:
        for stance in ("asserts", "confirms", "denies", "declines", "unaware"):
            for reference in claim.get(stance, []):
                statement = BY_FILE[reference["file"]]["statements"][reference["statement"]]
                assert statement["stance"] == stance


def test_origin_counts_are_bounds():
    for claim in STORY["claims"]:
        last = STORY["days"][-1]
        assert claim["origins_by_day"][last] == claim["origins"]
        assert len(claim["named_origins"]) == claim["origins"]["found"]
        for bounds in claim["origins_by_day"].values():
            assert bounds["at_least"] <= bounds["at_most"] == bounds["found"] + bounds["untraced"]


def test_copies_are_nearly_verbatim_and_credited():
    for pair in STORY["copies"]:
        copy, original = BY_FILE[pair["file"]], BY_FILE[pair["of"]]
        assert copy["copy_of"] == pair["of"]
        assert original["outlet"] in visible(pair["file"])
        straight = str.maketrans("“”’‘—", "\"\"''-")
        ours, theirs = (own_text(report).translate(straight).split() for report in (copy, original))
        assert SequenceMatcher(None, ours, theirs, autojunk=False).ratio() > 0.8
        assert all(statement["speaker"] != "Lowland Wire" for statement in copy["statements"])


def test_correction_changes_the_number_and_says_so():
    (pair,) = STORY["corrections"]
    before, after = own_text(BY_FILE[pair["of"]]), own_text(BY_FILE[pair["file"]])
    assert pair["from"] in before
    assert pair["to"] not in before
    assert f"says {pair['to']} people" in after
    assert "Correction: " in after


def test_every_trap_is_there():
    def having(**labels):
        return [(r["file"], s) for r, s in STATEMENTS if all(s.get(k) == v for k, v in labels.items())]

    relayed = {file for file, s in having(kind="anonymous") if s["via"] == ["Meridian Press"]}
    assert len({BY_FILE[file]["outlet"] for file in relayed}) >= 3
    assert having(kind="anonymous", via=["Meridian Press", "Morning Siren"])
    assert having(plural_over_one=True)
    assert having(source=None, speaker="unnamed media")
    assert having(block="post")
    assert having(kind="document")
    details = {s["detail"] for _, s in having(stance="declines")}
    assert details >= {"no comment", "nothing to confirm", "did not respond", "could not be reached"}
    assert details >= {"refuses to elaborate", "neither confirms nor denies"}
    labels = {r["headline_check"]["label"] for r in REPORTS}
    assert labels >= {"supported", "hardened", "shifted"}
    assert {stance.value for stance in Stance} == {s["stance"] for _, s in STATEMENTS}
    assert {kind.value for kind in SpeakerKind} == {s["kind"] for _, s in STATEMENTS}


@pytest.mark.parametrize(
    ("words", "occurrence", "paragraph", "expected"),
    [
        ("said", 0, "", (3, 7)),
        ("said", 1, "", (18, 22)),
        ("said", 0, "“She", (18, 22)),
        ("it", 0, "", (23, 25)),
    ],
)
def test_locate_counts_whole_words(words, occurrence, paragraph, expected):
    assert locate("He said wit\n\n“She said it", words, occurrence, paragraph=paragraph) == expected


@pytest.mark.parametrize(("words", "occurrence", "paragraph"), [("no", 0, ""), ("a", 1, ""), ("a", 0, "x")])
def test_locate_says_what_is_missing(words, occurrence, paragraph):
    with pytest.raises(LookupError):
        locate("a b", words, occurrence, paragraph=paragraph)
