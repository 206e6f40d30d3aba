"""Chains of several reports become one graph, and origins are bounded by the written rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from sayso.evaluation.sample_origins import sample_origins
from sayso.lineage import fallen_reports, lineage_of
from sayso.model import Attribution, Form, Outlet, Relay, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import (
    AttributionRef,
    Claim,
    Copy,
    CopyReason,
    Edge,
    EdgeType,
    Filed,
    Judgement,
    JudgementKind,
    Lineage,
    Member,
    Node,
    NodeKind,
    Origins,
)

Said = tuple[str, Speaker, Stance, Sequence[str]]
"""What is said, by whom, how, and through which outlets."""


def said(
    content: str,
    name: str | None,
    kind: SpeakerKind | None = SpeakerKind.PERSON,
    *,
    stance: Stance = Stance.ASSERTS,
    via: Sequence[str] = (),
    affiliation: str | None = None,
    role: str | None = None,
) -> Said:
    return content, Speaker(name, kind, role, affiliation), stance, via


def filed_of(
    id_: str,
    outlet: str | None,
    day: str,
    *statements: Said,
    nested: bool = False,
    withdrawn: str | None = None,
) -> Filed:
    """A report of one sentence a statement: "NAME told RELAY that CONTENT"."""
    text, attributions = "", []
    for number, (content, speaker, stance, via) in enumerate(statements):
        source = speaker.name or ""
        start = len(text)
        text += f"{source} told {', '.join(via)} that {content}.\n\n"
        cue = start + len(source) + 1
        at = cue + 5
        relays = []
        for name in via:
            at = text.index(name, at)
            relays.append(Relay(name, (Span(at, at + len(name)),)))
        content_at = text.rindex(content)
        attributions.append(
            Attribution(
                id=f"a{number}",
                content=(Span(content_at, content_at + len(content)),),
                cue=(Span(cue, cue + 4),),
                source=(Span(start, start + len(source)),) if source else (),
                form=Form.INDIRECT,
                stance=stance,
                detail=None,
                certainty=None,
                polarity=None,
                speaker=speaker,
                via=tuple(relays),
                nested_in="a0" if nested and number else None,
            )
        )
    named = Outlet(outlet) if outlet else None
    report = Report(id_, text, outlet=named, headline=id_, attributions=tuple(attributions))
    return Filed(report, day, withdrawn=withdrawn)


def claim_of(*filed: Filed, text: str = "The ferry has a leak.") -> Claim:
    """A claim to which every attribution of the reports speaks."""
    members = tuple(
        Member(AttributionRef(one.id, a.id), a.stance or Stance.ASSERTS, 1.0, "test")
        for one in filed
        for a in one.report.attributions
    )
    return Claim(str(members[0].ref), text, members[0].ref, members)


ANON = SpeakerKind.ANONYMOUS
OUTLET = SpeakerKind.OUTLET
BODY = SpeakerKind.ORGANIZATION


def lineage(
    *filed: Filed,
    copies: Sequence[Copy] = (),
    judgements: Sequence[Judgement] = (),
    quoted: bool = False,
) -> Lineage:
    if quoted:
        filed = tuple(in_quotation_marks(one) for one in filed)
    return lineage_of(claim_of(*filed), filed, copies, judgements)


def in_quotation_marks(filed: Filed) -> Filed:
    direct = tuple(replace(one, form=Form.DIRECT) for one in filed.report.attributions)
    return replace(filed, report=replace(filed.report, attributions=direct))


def bounds(found: Lineage) -> tuple[int, int, int, int]:
    o = found.origins
    return len(o.found), len(o.untraced), o.at_least, o.at_most


def steps(found: Lineage) -> set[tuple[str, str, str]]:
    names = {
        node.id: node.report or node.name if node.kind is NodeKind.REPORT else node.name
        for node in found.nodes
    }
    return {(names[edge.start], names[edge.end], edge.type.value) for edge in found.edges}


def test_a_source_read_at_the_agency_and_in_papers_that_cite_it_is_one(leak: list[Filed]) -> None:
    found = lineage(*leak)
    assert bounds(found) == (1, 0, 1, 1)
    assert ("Yonhap News Agency", "paper", "cites") in steps(found)
    assert ("Yonhap News Agency", "late", "cites") in steps(found)


def test_a_cited_outlet_is_linked_to_its_earlier_report(leak: list[Filed]) -> None:
    found = lineage(*leak)
    outlet = next(node for node in found.nodes if node.kind is NodeKind.OUTLET)
    assert outlet.report == "wire"
    link = next(edge for edge in found.edges if edge.end == outlet.id and edge.inferred)
    assert link.type is EdgeType.CITES


def test_a_report_that_came_after_the_citing_one_is_not_what_was_cited(leak: list[Filed]) -> None:
    found = lineage(replace(leak[0], at="2024-03-09"), *leak[1:])
    assert all(node.report is None for node in found.nodes if node.kind is NodeKind.OUTLET)


def test_the_order_of_the_reports_is_no_matter(leak: list[Filed]) -> None:
    claim = claim_of(*leak)
    assert len({lineage_of(claim, order, (), ()) for order in permutations(leak)}) == 1


def test_every_edge_but_a_copy_shows_words_of_a_report(leak: list[Filed]) -> None:
    texts = {one.id: one.report.text for one in leak}
    for edge in lineage(*leak).edges:
        assert edge.evidence
        assert all(found.span.of(texts[found.report]).strip() for found in edge.evidence)


def test_those_who_deny_are_in_the_graph_and_are_no_origin(leak: list[Filed]) -> None:
    found = lineage(*leak)
    denial = next(edge for edge in found.edges if edge.stance is Stance.DENIES)
    assert denial.start not in found.origins.found


@pytest.fixture
def leak() -> list[Filed]:
    """An agency's unnamed source, cited by two papers; a spokeswoman denies."""
    return [
        filed_of("wire", "Yonhap", "2024-03-01", said("the ferry leaks", "a source", SpeakerKind.ANONYMOUS)),
        filed_of(
            "paper",
            "Tarn Times",
            "2024-03-02",
            said("the ferry leaks", "anonymous source of Yonhap", SpeakerKind.ANONYMOUS, via=["Yonhap"]),
            said("no ferry leaks", "Ada Brome", stance=Stance.DENIES),
        ),
        filed_of("late", "Orsa Post", "2024-03-03", said("the ferry leaks", "Yonhap", SpeakerKind.OUTLET)),
    ]


NAMES = [
    ("Ada Brome", "Brome", 1),
    ("Ada Brome", "A. Brome", 1),
    ("Ada Brome", "Ida Brome", 2),
    ("Muammar Qaddafi", "Muamar Kadafi", 1),
    ("Mohammad Brome", "Mohammed al-Brome", 1),
    ("Ada Brome", "Lev Brome", 2),
    ("Ada Brome", "Ada", 1),
    ("Ada Oberholm", "Olberholm", 1),
    ("Christine Brome", "Chris Brome", 1),
    ("Ada Oberholm", "Ada Olberholm", 1),
    ("Ada Oberholm", "Ada Obreholm", 1),
    ("Ada Oberholm", "Ada Oberhalm", 1),
    ("Ada Brome", "Ada Brame", 2),
    ("Ada Oberholm", "Lev Olberholm", 2),
    ("Al Brome", "Lev Brome", 2),
    ("Mr Al Brome", "Lev Brome", 2),
    ("Lev Al Brome", "Lev Brome", 1),
    ("Lev el-Brome", "Lev Brome", 1),
    ("Lev Brome", "Al-Brome", 1),
    ("Paul Brome", "Paula Brome", 2),
    ("Eric Brome", "Erica Brome", 2),
    ("Paul Brome", "Pauline Brome", 2),
    ("Daniel Brome", "Danielle Brome", 2),
    ("Marina Brome", "Martina Brome", 2),
    ("Michael Brome", "Michaela Brome", 2),
    ("Christian Brome", "Christina Brome", 2),
    ("John Brome", "Johnny Brome", 1),
    ("Bill Brome", "William Brome", 1),
    ("Alex Brome", "Alexander Brome", 1),
    ("M. Brome", "Mia Brome", 1),
    ("Ken Brome", "Kenneth P. Brome", 1),
    ("Ken Brome", "Karen Brome", 2),
    ("Gov. Mia Brome", "Mia Brome", 1),
]


@pytest.mark.parametrize(("one", "other", "found"), NAMES)
def test_persons_of_one_name_are_one(one: str, other: str, found: int) -> None:
    got = lineage(
        filed_of("r1", "Tarn Times", "2024-03-01", said("it leaks", one)),
        filed_of("r2", "Orsa Post", "2024-03-02", said("it leaks", other)),
    )
    assert len(got.origins.found) == found


def test_who_is_called_by_anothers_name_may_be_anybody_who_has_one() -> None:
    got = lineage(
        filed_of("r1", "Tarn Times", "2024-03-01", said("it leaks", "Ada Brome")),
        filed_of("r2", "Orsa Post", "2024-03-02", said("it leaks", "Marl's mother")),
    )
    assert bounds(got) == (2, 0, 1, 2)


def test_a_last_name_that_two_in_the_story_have_is_nobodys() -> None:
    got = lineage(
        filed_of(
            "r1",
            "Tarn Times",
            "2024-03-01",
            said("the ferry leaks", "Ada Brome"),
            said("the ferry leaks", "Lev Brome"),
        ),
        filed_of("r2", "Orsa Post", "2024-03-02", said("the ferry leaks", "Brome")),
    )
    assert len(got.origins.found) == 3
    assert got.origins.at_least == 2


def test_unnamed_sources_of_two_outlets_cannot_be_told_apart() -> None:
    got = lineage(
        filed_of("r1", "Yonhap", "2024-03-01", said("it leaks", "a source", ANON)),
        filed_of("r2", "Newsis", "2024-03-02", said("it leaks", "an engineer", ANON)),
    )
    assert bounds(got) == (2, 0, 1, 2)


def test_another_source_is_another() -> None:
    got = lineage(
        filed_of(
            "r1",
            "Yonhap",
            "2024-03-01",
            said("it leaks", "a source", ANON),
            said("it leaks badly", "another source", ANON),
        )
    )
    assert bounds(got) == (2, 0, 2, 2)


def test_an_unnamed_source_may_be_one_of_those_named() -> None:
    got = lineage(
        filed_of("r1", "Yonhap", "2024-03-01", said("it leaks", "a source", ANON)),
        filed_of("r2", "Newsis", "2024-03-02", said("it leaks", "Ada Brome")),
    )
    assert bounds(got) == (2, 0, 1, 2)


def test_a_speaker_and_the_body_spoken_for_are_one_in_one_report() -> None:
    got = lineage(
        filed_of(
            "r1",
            "Yonhap",
            "2024-03-01",
            said("it leaks", "Orsa Lines", BODY),
            said("it leaks badly", "Ada Brome", affiliation="Orsa Lines"),
        )
    )
    assert bounds(got) == (1, 0, 1, 1)


def test_a_speaker_and_the_body_in_another_report_may_be_one() -> None:
    got = lineage(
        filed_of("r1", "Yonhap", "2024-03-01", said("it leaks", "Orsa Lines", BODY)),
        filed_of("r2", "Newsis", "2024-03-02", said("it leaks", "Ada Brome", affiliation="Orsa Lines")),
    )
    assert bounds(got) == (2, 0, 1, 2)


def test_who_was_told_is_not_surely_an_origin() -> None:
    got = lineage(
        filed_of("r1", "Yonhap", "2024-03-01", said("it leaks", "Ada Brome")),
        filed_of("r2", "Newsis", "2024-03-02", said("it had been told of the leak", "Orsa Lines", BODY)),
    )
    assert bounds(got) == (2, 0, 1, 2)


def test_a_statement_within_a_statement_goes_on_through_its_speaker() -> None:
    report = filed_of(
        "r1",
        "Yonhap",
        "2024-03-01",
        said("the harbour had told her it leaks", "Ada Brome"),
        said("it leaks", "Orsa harbour", BODY),
        nested=True,
    )
    got = lineage(report)
    assert ("Orsa harbour", "Ada Brome", "paraphrases") in steps(got)
    assert bounds(got)[0] == 1


def test_nobody_within_a_statement_that_came_by_an_outlet_does_not_begin_with_the_outlet() -> None:
    report = filed_of(
        "r1",
        "Yonhap",
        "2024-03-01",
        said("they told her it leaks", "Ada Brome", via=["Tarn Wire"]),
        said("it leaks", None, None, via=["Tarn Wire"]),
        nested=True,
    )
    got = lineage(report)
    assert [node.name for node in got.nodes if node.id in got.origins.found] == ["Ada Brome"]


def test_nobody_named_is_untraced_even_beside_a_source() -> None:
    got = lineage(
        filed_of(
            "r1",
            "Yonhap",
            "2024-03-01",
            said("it leaks", "Ada Brome"),
            said("it leaks badly", None, SpeakerKind.GROUP),
        )
    )
    assert bounds(got) == (1, 1, 1, 2)


def test_outlets_that_cite_one_another_have_one_origin_between_them() -> None:
    got = lineage(
        filed_of("r1", "Tarn Times", "2024-03-01", said("it leaks", "Newsis", OUTLET, via=["News 1"])),
        filed_of("r2", "Orsa Post", "2024-03-02", said("it leaks", "News 1", OUTLET, via=["Newsis"])),
    )
    assert bounds(got) == (1, 0, 1, 1)


def test_a_copy_adds_no_origin_and_hangs_on_its_original() -> None:
    original = filed_of("r1", None, "2024-03-01", said("the ferry leaks", "a source", ANON))
    copy = replace(original, report=replace(original.report, id="r2"), at="2024-03-02")
    found = lineage(original, copy, copies=[Copy("r1", "r2", 0.95, CopyReason.REPRINT, directed=True)])
    assert bounds(found) == (1, 0, 1, 1)
    steps = [EdgeType.PARAPHRASES, EdgeType.PARAPHRASES, EdgeType.COPIES]
    assert [edge.type for edge in found.edges] == steps
    assert len({edge.start for edge in found.edges if edge.type is EdgeType.PARAPHRASES}) == 1
    assert bounds(lineage(original, copy))[3] == 2


def test_a_copy_of_a_copy_hangs_on_the_agencys_text() -> None:
    wire = filed_of("r3", None, "2024-03-01", said("the ferry leaks", "a source", ANON))
    first, second = (replace(wire, report=replace(wire.report, id=name)) for name in ("r1", "r2"))
    copies = [
        Copy("r1", "r2", 1.0, CopyReason.REPRINT, directed=False),
        *(Copy("r3", one, 0.9, CopyReason.REPRINT, directed=True, agency="Reuters") for one in ("r1", "r2")),
    ]
    found = lineage(wire, first, second, copies=copies)
    copied = [edge for edge in found.edges if edge.type is EdgeType.COPIES]
    assert len(copied) == 2
    assert len({edge.start for edge in copied}) == 1


def judgement(kind: JudgementKind, subject: str, other: str) -> Judgement:
    return Judgement("j1", kind, subject, other, "Ada", "2024-04-01")


def test_a_person_may_judge_two_sources_one_or_two() -> None:
    filed = [
        filed_of("r1", "Yonhap", "2024-03-01", said("it leaks", "a source", ANON)),
        filed_of("r2", "Newsis", "2024-03-02", said("it leaks", "an engineer", ANON)),
        filed_of("r3", "News 1", "2024-03-03", said("it leaks", "an aide", ANON, via=["Yonhap"])),
    ]
    same = judgement(JudgementKind.SAME_SOURCE, "r1#a0", "r2#a0")
    different = judgement(JudgementKind.DIFFERENT_SOURCE, "r1#a0", "r3#a0")
    assert bounds(lineage(*filed)) == (2, 0, 1, 2)
    assert bounds(lineage(*filed, judgements=[same])) == (1, 0, 1, 1)
    assert bounds(lineage(*filed, judgements=[different])) == (3, 0, 2, 3)
    undone = replace(same, undone_by="Ada", undone_at="2024-04-02")
    assert lineage(*filed, judgements=[undone]) == lineage(*filed)


def test_what_rests_on_a_withdrawn_report_falls_with_it() -> None:
    killed = filed_of(
        "r1", "Tarn Times", "2024-03-01", said("the ferry leaks", "a source", ANON), withdrawn="2024-03-05"
    )
    copy = filed_of("r2", "Orsa Post", "2024-03-02", said("the ferry leaks", "a source", ANON))
    found = lineage(killed, copy, copies=[Copy("r1", "r2", 0.9, CopyReason.REPRINT, directed=True)])
    assert fallen_reports(found.nodes, found.edges, [killed, copy]) == {"r1", "r2"}
    assert bounds(found) == (0, 0, 0, 0)


def test_no_words_claim_independence(leak: list[Filed]) -> None:
    assert "independent" not in lineage(*leak).origins.why.casefold()


def test_the_bundled_story_is_counted_as_its_gold_has_it() -> None:
    figures = sample_origins()
    assert figures.right.right == figures.right.of, figures.table()
    assert figures.named.right == figures.named.of


def test_edges_have_both_their_ends(leak: list[Filed]) -> None:
    found = lineage(*leak)
    ids = {node.id for node in found.nodes}
    assert all(isinstance(edge, Edge) and {edge.start, edge.end} <= ids for edge in found.edges)


def test_the_same_long_quotation_is_one_sources() -> None:
    words = "only those who will not swim may ever board the ferry"
    got = lineage(
        filed_of("r1", None, "2024-03-01", said(words, "a lawyer", ANON)),
        filed_of("r2", None, "2024-03-02", said(words, "Ada Brome")),
        filed_of("r3", None, "2024-03-03", said("the ferry leaks", "a lawyer", ANON)),
        quoted=True,
    )
    assert len(got.origins.found) == 2


@pytest.mark.parametrize(("role", "sources"), [("agent", 1), ("pilot", 2), (None, 2)])
def test_an_office_with_the_words_of_one_person_is_that_person_who_has_its_role(
    role: str | None, sources: int
) -> None:
    words = "only those who will not swim may ever board the ferry"
    got = lineage(
        filed_of("r1", None, "2024-03-01", said(words, "Kell harbour agent", SpeakerKind.OFFICIAL)),
        filed_of("r2", None, "2024-03-02", said(words, "Ada Brome", role=role)),
        quoted=True,
    )
    assert len([node for node in got.nodes if node.kind is NodeKind.SOURCE]) == sources
    assert len(got.origins.found) == 1


def test_who_has_but_the_quotation_of_another_is_no_origin_beside_them() -> None:
    words = "only those who will not swim may ever board the ferry"
    brome = filed_of("r1", None, "2024-03-01", said(words, "Ada Brome"))
    tarn = filed_of("r2", None, "2024-03-02", said(words, "Lev Tarn"))
    more = filed_of(
        "r2", None, "2024-03-02", said(words, "Lev Tarn"), said("the ferry will sink", "Lev Tarn")
    )
    other = filed_of("r2", None, "2024-03-02", said("whoever boards the ferry will swim to Tarn", "Lev Tarn"))
    assert [len(lineage(brome, one, quoted=True).origins.found) for one in (tarn, more, other)] == [1, 2, 2]
    assert len(lineage(brome, tarn).origins.found) == 2


def test_two_speakers_read_as_one_are_two_where_one_is_known() -> None:
    got = lineage(
        filed_of("r1", None, "2024-03-01", said("it leaks", "Orsa harbour and Ada Brome", BODY)),
        filed_of("r2", None, "2024-03-02", said("it leaks badly", "Ada Brome")),
    )
    assert {node.name for node in got.nodes if node.kind is NodeKind.SOURCE} == {"Orsa harbour", "Ada Brome"}


def test_what_an_outlet_published_is_the_outlet_named_last() -> None:
    got = lineage(
        filed_of(
            "r1",
            None,
            "2024-03-01",
            said("it leaks", "Reuters", OUTLET),
            said("it leaks badly", "the article", SpeakerKind.DOCUMENT),
        )
    )
    assert [node.name for node in got.nodes if node.kind is not NodeKind.REPORT] == ["Reuters"]


@pytest.mark.parametrize("new", ["A Harbour Board report", "A Tarn newspaper", "Another report"])
def test_what_is_newly_brought_in_is_not_the_outlet_named_last(new: str) -> None:
    spoken = [said("it leaks", "Reuters", OUTLET), said("it leaks badly", new, SpeakerKind.DOCUMENT)]
    got = lineage(filed_of("r1", None, "2024-03-01", *spoken))
    assert len([node for node in got.nodes if node.kind is not NodeKind.REPORT]) == len(spoken)


def test_a_site_that_no_table_has_is_an_outlet_and_the_article_is_its() -> None:
    got = lineage(
        filed_of(
            "r1",
            None,
            "2024-03-01",
            said("it leaks", "A report on the website of Kell Harbour TV", OUTLET),
            said("it leaks badly", "the article", SpeakerKind.DOCUMENT),
        )
    )
    assert [node.name for node in got.nodes if node.kind is not NodeKind.REPORT] == ["Kell Harbour TV"]


def test_an_opening_that_describes_and_a_name_that_follows_are_one() -> None:
    got = lineage(
        filed_of(
            "r1",
            None,
            "2024-03-01",
            said("it leaks", "a harbour lawyer", ANON),
            said("it sinks", "Ada Brome"),
        )
    )
    assert [node.name for node in got.nodes if node.kind is NodeKind.SOURCE] == ["Ada Brome"]


def test_an_outlet_that_says_a_sources_words_is_no_origin_beside_it() -> None:
    words = "the ferry leaks at the bow and has done so since the spring"
    got = lineage(
        filed_of("r1", None, "2024-03-01", said(words, "Reuters", OUTLET)),
        filed_of("r2", None, "2024-03-02", said(words, "Ada Brome")),
    )
    assert bounds(got) == (1, 0, 1, 1)


def test_people_at_large_are_no_origin_beside_a_source() -> None:
    got = lineage(
        filed_of(
            "r1",
            None,
            "2024-03-01",
            said("it leaks", "fans", SpeakerKind.GROUP),
            said("it leaks badly", "Ada Brome"),
        ),
        filed_of("r2", None, "2024-03-02", said("it leaks", "fans", SpeakerKind.GROUP)),
    )
    assert bounds(got) == (1, 1, 1, 2)


SPOKEN_FOR = {
    "a person's spokesman in the same report": (
        [[("Ada Brome", None), ("Lev Marl", "Ada Brome")]],
        ["Ada Brome"],
    ),
    "in another": ([[("Ada Brome", None)], [("Lev Marl", "Ada Brome")]], ["Ada Brome"]),
    "in both": (
        [[("Ada Brome", None), ("Lev Marl", "Ada Brome")], [("Ada Brome", None)]],
        ["Ada Brome"],
    ),
    "by the last name": ([[("Lev Marl", "Brome")], [("Ada Brome", None)]], ["Ada Brome"]),
    "of another person": ([[("Ada Brome", None)], [("Lev Marl", "Ida Venn")]], ["Ada Brome", "Lev Marl"]),
    "by a first name alone": ([[("Ada Brome", None)], [("Lev Marl", "Ada")]], ["Ada Brome", "Lev Marl"]),
    "two who speak for each other": ([[("Ada Brome", "Lev Marl"), ("Lev Marl", "Ada Brome")]], ["Ada Brome"]),
    "in two reports": ([[("Ada Brome", "Lev Marl")], [("Lev Marl", "Ada Brome")]], ["Ada Brome"]),
    "three in a ring": (
        [[("Ada Brome", "Lev Marl")], [("Lev Marl", "Ida Venn")], [("Ida Venn", "Ada Brome")]],
        ["Ada Brome"],
    ),
    "a spokesman's spokesman": (
        [[("Ida Venn", "Lev Marl")], [("Lev Marl", "Ada Brome")], [("Ada Brome", None)]],
        ["Ada Brome"],
    ),
}


@pytest.mark.parametrize(("reports", "origins"), SPOKEN_FOR.values(), ids=SPOKEN_FOR)
def test_of_a_person_and_who_speaks_for_that_person_one_is_an_origin(
    reports: list[list[tuple[str, str | None]]], origins: list[str]
) -> None:
    got = lineage(
        *(
            filed_of(
                f"r{day}", None, f"2024-03-0{day}", *(said("it leaks", a, affiliation=b) for a, b in one)
            )
            for day, one in enumerate(reports, 1)
        )
    )
    names = {node.id: node.name for node in got.nodes}
    assert [names[found] for found in got.origins.found] == origins


def test_two_bodies_that_speak_for_each_other_are_one_origin() -> None:
    both = (
        said("it leaks", "Orsa Lines", BODY, affiliation="Tarn Yards"),
        said("it leaks badly", "Tarn Yards", BODY, affiliation="Orsa Lines"),
    )
    assert bounds(lineage(filed_of("r1", "Yonhap", "2024-03-01", *both))) == (1, 0, 1, 1)


def with_beside(claimed: Filed, *telling: Filed) -> Lineage:
    """The lineage of the first report's claim, of whose matter the others only tell."""
    also = claim_of(*telling).members
    return lineage_of(replace(claim_of(claimed), also=also), [claimed, *telling], (), ())


def test_what_tells_of_the_matter_has_its_steps_and_is_no_origin() -> None:
    claimed = filed_of("r1", "Tarn Times", "2024-03-01", said("the ferry leaks", "Ada Brome"))
    relay = filed_of("r2", "Orsa Post", "2024-03-02", said("a ferry is in dock", "Tarn Echo", OUTLET))
    found = with_beside(claimed, relay)
    assert ("Tarn Echo", "r2", "cites") in steps(found)
    assert [edge.beside for edge in found.edges] == [False, True]
    assert bounds(found) == (1, 0, 1, 1)


@pytest.mark.parametrize(
    ("name", "kind", "at_most"),
    [
        ("Piet Holm", SpeakerKind.PERSON, 2),
        ("a deckhand", ANON, 2),
        ("Ada Brome", SpeakerKind.PERSON, 1),
        ("Tarn Echo", OUTLET, 1),
        ("fans", SpeakerKind.GROUP, 1),
    ],
)
def test_no_exact_number_is_given_where_somebody_else_tells_of_the_matter(
    name: str, kind: SpeakerKind, at_most: int
) -> None:
    claimed = filed_of("r1", "Tarn Times", "2024-03-01", said("the ferry leaks", "Ada Brome"))
    telling = filed_of("r2", "Orsa Post", "2024-03-02", said("a ferry is in dock", name, kind))
    assert bounds(with_beside(claimed, telling)) == (1, 0, 1, at_most)


def test_an_office_told_with_a_full_name_is_that_person() -> None:
    found = lineage(
        filed_of("r1", "Tarn Times", "2024-03-01", said("the ferry leaks", "Ada Brome")),
        filed_of(
            "r2",
            "Orsa Post",
            "2024-03-02",
            said("the ferry leaks", "former head of the harbour Ada Brome", SpeakerKind.OFFICIAL),
        ),
    )
    assert bounds(found) == (1, 0, 1, 1)


@pytest.mark.parametrize(
    "names", [("ESPN.com", "ESPN"), ("DailyMail.com", "Daily Mail"), ("Kell TV", "Kell")]
)
def test_an_address_that_an_outlet_goes_by_is_the_outlet(names: tuple[str, str]) -> None:
    found = lineage(
        filed_of("r1", "Tarn Times", "2024-03-01", said("the ferry leaks", names[0], OUTLET)),
        filed_of("r2", "Orsa Post", "2024-03-02", said("the ferry leaks", names[1], OUTLET)),
    )
    assert len([node for node in found.nodes if node.kind is NodeKind.OUTLET]) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("some news sites", "some news sites"),
        ("reports", "reports"),
        ("a new report", "a new report"),
        ("all the many news sites that have it, in short: the media", "unnamed media"),
    ],
)
def test_the_press_at_large_is_called_as_the_text_calls_it(words: str, name: str) -> None:
    filed = filed_of("r1", "Tarn Times", "2024-03-01", said("the ferry leaks", words, OUTLET))
    found = lineage(filed)
    assert [node.name for node in found.nodes if node.kind is NodeKind.OUTLET] == [name]
    assert bounds(found) == (0, 1, 1, 1)


def test_ways_of_what_only_tells_of_the_matter_can_be_left_out() -> None:
    nodes = tuple(Node(name, NodeKind.SOURCE, name) for name in ("teller", "witness", "paper", "alone"))
    own = Edge("witness", "paper", EdgeType.QUOTES, ())
    aside = Edge("teller", "paper", EdgeType.PARAPHRASES, (), beside=True)
    whole = Lineage(nodes, (own, aside), Origins(("witness",), (), 1, 1, "one"))
    assert [node.id for node in whole.of_claim.nodes] == ["witness", "paper", "alone"]
    assert whole.of_claim.edges == (own,)


def test_several_sources_without_more_are_not_one_who_is_described() -> None:
    sources = said("the ferry leaks", "sources", ANON)
    neighbour = said("the ferry has a leak", "a neighbour", ANON)
    pilots = said("the ferry has a leak", "harbour pilots", ANON)
    apart = lineage(filed_of("r1", None, "2024-05-01", sources, neighbour))
    assert len(apart.origins.found) == 2
    assert apart.origins.at_least == 1
    assert len(lineage(filed_of("r1", None, "2024-05-01", sources, pilots)).origins.found) == 1
    one = said("the ferry leaks", "one official", ANON)
    several = said("the ferry has a leak", "harbour officials", ANON)
    assert len(lineage(filed_of("r1", None, "2024-05-01", several, one)).origins.found) == 1
