"""Who is a step of a word's way, and under which name several reports' words for one source are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.lineage import lineage_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Lineage, Member

PERSON, GROUP, OFFICIAL = SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.OFFICIAL
OUTLET, BODY = SpeakerKind.OUTLET, SpeakerKind.ORGANIZATION


def filed(name: str, words: str, speaker: Speaker) -> Filed:
    """A report of one sentence: WORDS say the ferry leaks."""
    text = f"{words} say the ferry leaks."
    cue, content = len(words) + 1, len(words) + 5
    attribution = Attribution(
        id="a1",
        content=(Span(content, len(text) - 1),),
        cue=(Span(cue, cue + 3),),
        source=(Span(0, len(words)),),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=speaker,
    )
    return Filed(Report(name, text, attributions=(attribution,)), "2024-05-01")


def lineage(*reports: Filed) -> Lineage:
    members = tuple(Member(AttributionRef(one.id, "a1"), Stance.ASSERTS, 1.0, "test") for one in reports)
    return lineage_of(Claim(str(members[0].ref), "", members[0].ref, members), reports, (), ())


def joined(first: Filed, *others: Filed) -> Filed:
    """One report of these reports' sentences, its attributions numbered through."""
    text, attributions = first.report.text, list(first.report.attributions)
    for other in others:
        (one,), by = other.report.attributions, len(text) + 1
        spans = {name: _moved(getattr(one, name), by) for name in ("content", "cue", "source")}
        attributions.append(replace(one, id=f"a{len(attributions) + 1}", **spans))
        text = f"{text} {other.report.text}"
    return Filed(Report(first.id, text, attributions=tuple(attributions)), first.at)


def _moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)


def lineage_of_all(*reports: Filed) -> Lineage:
    """The lineage of a claim that all statements of these reports make."""
    refs = [AttributionRef(one.id, each.id) for one in reports for each in one.report.attributions]
    members = tuple(Member(ref, Stance.ASSERTS, 1.0, "test") for ref in refs)
    return lineage_of(Claim("c", "", refs[0], members), reports, (), ())


def sources(found: Lineage) -> set[str]:
    return {node.name for node in found.nodes if node.report is None}


@pytest.mark.parametrize(
    ("words", "name", "kind", "shown"),
    [
        ("We", "We", GROUP, False),
        ("Us and other papers", "us and other papers", GROUP, False),
        ("An earlier version of this story", "earlier version of this story", OUTLET, False),
        ("Fans", "fans", GROUP, False),
        ("Some", "some (fans)", GROUP, False),
        ("Many", "many (unspecified)", GROUP, False),
        ("The reports", "reports", OUTLET, False),
        ("The panel", "panel", None, False),
        ("She", "she", PERSON, False),
        ("We", "unspecified", GROUP, False),
        ("Reports", "reports", OUTLET, True),
        ("Harbour pilots", "Harbour pilots", GROUP, True),
        ("The Kell Panel", "Kell Panel", None, True),
        ("Our earlier story", "our earlier story", OUTLET, False),
        ("US", "US", BODY, True),
        ("The U.S.", "the U.S.", BODY, True),
        ("WHO", "WHO", BODY, True),
        ("US pilots", "US pilots", OFFICIAL, True),
        ("U.S. Harbour Board", "U.S. Harbour Board", BODY, True),
        ("Us Kell Weekly", "Us Kell Weekly", OUTLET, True),
        ("We Are Kell", "We Are Kell", BODY, True),
        ("I. M. Brome", "I. M. Brome", PERSON, True),
    ],
)
def test_what_is_nobody_is_no_step(words: str, name: str, kind: SpeakerKind | None, shown: bool) -> None:
    found = lineage(filed("r1", words, Speaker(name, kind)))
    assert bool(sources(found)) is shown
    assert len(found.origins.untraced) == (not shown or name == "reports")


@pytest.mark.parametrize(
    ("name", "is_voice"),
    [
        ("US Media", False),
        ("U.S. Media", False),
        ("The British Press", False),
        ("Local Reports", False),
        ("Chinese State Media", False),
        ("Kell media", False),
        ("Kell Stories", True),
        ("Orsa Press", True),
        ("Canadian Press", True),
    ],
)
def test_the_press_of_a_land_is_the_press_at_large(name: str, is_voice: bool) -> None:
    found = lineage(filed("r1", name, Speaker(name.removeprefix("The "), OUTLET))).origins
    assert (len(found.found), len(found.untraced)) == (is_voice, not is_voice)


BROME = Speaker("Ada Brome", PERSON, "harbour master of Orsa", "Orsa harbour")
REP = Speaker("Lev Marl's rep", OFFICIAL, "rep", "Lev Marl")


@pytest.mark.parametrize(
    ("known", "office", "shown"),
    [
        (BROME, "Orsa harbour master", {"Ada Brome"}),
        (BROME, "Orsa harbour masters", {"Ada Brome", "Orsa harbour masters"}),
        (BROME, "harbour pilot", {"Ada Brome", "harbour pilot"}),
        (BROME, "master", {"Ada Brome", "master"}),
        (REP, "actor's rep", {"Lev Marl's rep"}),
        (REP, "actor's reps", {"Lev Marl's rep"}),
        (REP, "publicist for the singer", {"Lev Marl's rep"}),
        (REP, "police spokesman", {"Lev Marl's rep", "police spokesman"}),
        (REP, "airline spokesman", {"Lev Marl's rep", "airline spokesman"}),
        (REP, "university spokeswoman", {"Lev Marl's rep", "university spokeswoman"}),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_an_office_is_who_holds_it_in_another_report(
    known: Speaker, office: str, shown: set[str], turned: bool
) -> None:
    two = [known, Speaker(office, OFFICIAL, office)]
    reports = [filed(f"r{n}", one.name or "", one) for n, one in enumerate(two[::-1] if turned else two)]
    assert sources(lineage(*reports)) == shown


@pytest.mark.parametrize(
    ("office", "at_least"), [("airline spokesman", 1), ("Kell Airline spokesman", 2), ("airline pilot", 2)]
)
def test_a_mouthpiece_of_a_body_without_a_name_may_be_that_of_one_with_a_name(
    office: str, at_least: int
) -> None:
    named = filed("r1", "Orsa Lines spokesman", Speaker("Orsa Lines spokesman", OFFICIAL))
    found = lineage(named, filed("r2", office, Speaker(office, OFFICIAL))).origins
    assert (found.at_least, found.at_most) == (at_least, 2)


@pytest.mark.parametrize(
    ("description", "kind", "shown"),
    [
        ("harbour master", SpeakerKind.ANONYMOUS, {"Ada Brome"}),
        ("harbour pilot", SpeakerKind.ANONYMOUS, {"Ada Brome", "harbour pilot"}),
        ("harbour source", SpeakerKind.ANONYMOUS, {"Ada Brome", "harbour source"}),
        ("Harbour insiders", SpeakerKind.ANONYMOUS, {"Ada Brome", "Harbour insiders"}),
    ],
)
def test_who_is_kept_back_is_nobody_who_is_named(
    description: str, kind: SpeakerKind, shown: set[str]
) -> None:
    both = joined(filed("r1", "Ada Brome", BROME), filed("r1", description, Speaker(description, kind)))
    assert sources(lineage_of_all(both)) == shown


@pytest.mark.parametrize("kind", [None, OFFICIAL])
@pytest.mark.parametrize("words", ["a Source close to Ada Brome", "Spokesman for Ada Brome"])
def test_who_is_told_of_by_a_person_is_not_that_person(words: str, kind: SpeakerKind | None) -> None:
    found = lineage(filed("r1", "Ada Brome", BROME), filed("r2", words, Speaker(words, kind)))
    assert sources(found) == {"Ada Brome", words}


def paper(name: str, words: str) -> Filed:
    return filed(name, words, Speaker(words, SpeakerKind.DOCUMENT))


@pytest.mark.parametrize(
    ("here", "elsewhere", "shown"),
    [
        (["harbour video", "video"], ["pier video"], {"harbour video", "pier video"}),
        (
            ["another harbour video", "video"],
            ["pier video"],
            {"another harbour video", "video"},
        ),
        (
            ["harbour video", "pier video", "video"],
            ["photo"],
            {"harbour video", "pier video", "video", "photo"},
        ),
        (
            ["another harbour video", "video"],
            ["pier video", "quay video"],
            {"another harbour video", "video", "pier video", "quay video"},
        ),
        (["harbour letter", "letter"], ["pier letter"], {"harbour letter", "letter", "pier letter"}),
        (["harbour video"], ["video"], {"harbour video"}),
        (["another video"], ["video"], {"another video", "video"}),
    ],
)
def test_the_video_is_the_one_video_of_its_report(
    here: list[str], elsewhere: list[str], shown: set[str]
) -> None:
    one = joined(*(paper("r1", words) for words in here))
    other = joined(*(paper("r2", words) for words in elsewhere))
    assert sources(lineage_of_all(one, other)) == shown


@pytest.mark.parametrize("words", [["footage", "video"], ["video", "footage"]])
def test_a_work_is_called_by_its_plain_name_where_one_report_has_it(words: list[str]) -> None:
    assert sources(lineage_of_all(*(paper(f"r{n}", one) for n, one in enumerate(words)))) == {"video"}


def test_rumours_are_one_step_for_all_reports_and_no_origin_by_name():
    spelt = ("Rumors", "unspecified rumors"), ("Rumours", "unspecified rumours")
    reports = [
        filed(f"r{at}", words, Speaker(name=name, kind=GROUP)) for at, (words, name) in enumerate(spelt)
    ]
    found = lineage(*reports)
    assert sources(found) == {"rumours"}
    assert len(found.edges) == 2
    assert not found.origins.found


@pytest.mark.parametrize(
    ("spelt", "shown"),
    [
        (("Rami Al Udern", "Rami al-Odern", "Rami al-Odern"), "Rami al-Odern"),
        (("Rami Odern", "Rami Udern"), "Rami Odern"),
        (("Rami Odern", "Rami Odern", "Rami Lev Odern"), "Rami Lev Odern"),
    ],
)
def test_a_person_goes_by_the_fullest_name_as_most_reports_spell_it(
    spelt: tuple[str, ...], shown: str
) -> None:
    told = (filed(f"r{at}", name, Speaker(name, PERSON, "minister")) for at, name in enumerate(spelt))
    names = [node.name for node in lineage(*told).nodes if node.speaker_kind is PERSON]
    assert names == [shown]
