"""A source's word comes by the outlet it is known to have spoken to, where the report names that one."""

from __future__ import annotations

from dataclasses import replace

from sayso.lineage import lineage_of
from sayso.model import Attribution, Form, Outlet, Relay, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Lineage, Member

BROME = Speaker("Ada Brome", SpeakerKind.PERSON, None, None)


def filed(name: str, text: str, *, via: str | None = None) -> Filed:
    cue = text.index("said") if "said" in text else text.index("told")
    content = text.index("the ferry")
    relays = (Relay(via, (Span(text.index(via), text.index(via) + len(via)),)),) if via else ()
    attribution = Attribution(
        id="a1",
        content=(Span(content, text.index(".", content)),),
        cue=(Span(cue, cue + 4),),
        source=(Span(0, 9),),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=BROME,
        via=relays,
    )
    return Filed(Report(name, text, outlet=Outlet(f"The {name}"), attributions=(attribution,)), "2024-05-01")


def lineage(*reports: Filed) -> Lineage:
    members = tuple(Member(AttributionRef(one.id, "a1"), Stance.ASSERTS, 1.0, "test") for one in reports)
    return lineage_of(Claim(str(members[0].ref), "", members[0].ref, members), reports, (), ())


def steps(found: Lineage) -> set[tuple[str, str]]:
    names = {node.id: node.report or node.name for node in found.nodes}
    return {(names[edge.start], names[edge.end]) for edge in found.edges}


TOLD = filed("Post", "Ada Brome told Radio Kell that the ferry leaks.", via="Radio Kell")


def test_the_relay_is_carried_to_a_report_that_names_it() -> None:
    later = filed("Echo", "Ada Brome said the ferry leaks. Radio Kell had asked.")
    assert steps(lineage(TOLD, later)) == {
        ("Ada Brome", "Radio Kell"),
        ("Radio Kell", "Post"),
        ("Radio Kell", "Echo"),
    }


def test_a_name_within_a_longer_word_is_no_mention() -> None:
    told = filed("Post", "Ada Brome told Kell that the ferry leaks.", via="Kell")
    later = filed("Echo", "Ada Brome said the ferry leaks. Kellsters had asked.")
    assert ("Kell", "Echo") not in steps(lineage(told, later))


def test_whom_the_source_speaks_to_once_it_speaks_to_throughout_the_report() -> None:
    text = "Ada Brome said the ferry leaks. On Reuters, Brome said the ferry is old. Later she went home."
    one = filed("Echo", text)
    (first,) = one.report.attributions
    at = text.index("Brome said the ferry is")
    second = replace(first, id="a2", source=(Span(at, at + 5),), cue=(Span(at + 6, at + 10),), content=())
    both = replace(one, report=replace(one.report, attributions=(first, second)))
    assert steps(lineage(both)) == {("Ada Brome", "Reuters"), ("Reuters", "Echo")}
    assert steps(lineage(one)) == {("Ada Brome", "Echo")}
    elsewhere = replace(second, via=(Relay("Radio Kell", ()),))
    both = replace(one, report=replace(one.report, attributions=(first, elsewhere)))
    assert steps(lineage(both)) == {("Ada Brome", "Echo")}


def test_and_to_no_report_that_does_not_name_it() -> None:
    later = filed("Echo", "Ada Brome said the ferry leaks. Nobody had asked.")
    assert ("Ada Brome", "Echo") in steps(lineage(TOLD, later))


def test_an_office_may_be_held_by_a_person_who_speaks() -> None:
    office = filed("Echo", "Ada Brome said the ferry leaks. Nobody had asked.")
    (said,) = office.report.attributions
    said = replace(said, speaker=Speaker("harbour master", SpeakerKind.OFFICIAL, "master", None))
    office = replace(office, report=replace(office.report, attributions=(said,)))
    assert lineage(TOLD, office).origins.at_least == 1


def _by(one: Filed, speaker: Speaker) -> Filed:
    (said,) = one.report.attributions
    return replace(one, report=replace(one.report, attributions=(replace(said, speaker=speaker),)))


def test_officials_are_not_the_same_ones_in_every_report() -> None:
    later = filed("Echo", "Ada Brome said the ferry leaks. Radio Kell had asked.")
    many = Speaker("harbour officials", SpeakerKind.OFFICIAL, "official", "harbour")
    assert ("Radio Kell", "Echo") not in steps(lineage(_by(TOLD, many), _by(later, many)))
    master = Speaker("Orsa harbour master", SpeakerKind.OFFICIAL, "master", "Orsa harbour")
    assert ("Radio Kell", "Echo") in steps(lineage(_by(TOLD, master), _by(later, master)))


def test_an_outlet_is_named_for_its_own_people_without_their_speaking_to_it() -> None:
    later = filed("Echo", "Ada Brome said the ferry leaks. Radio Kell had asked.")
    ours = replace(BROME, affiliation="Radio Kell")
    assert ("Ada Brome", "Echo") in steps(lineage(TOLD, _by(later, ours)))
    other = replace(BROME, affiliation="Radio Tarn")
    assert ("Radio Kell", "Echo") in steps(lineage(TOLD, _by(later, other)))


def test_whose_picture_it_is_is_no_mention() -> None:
    later = filed("Echo", "Ada Brome said the ferry leaks. Credit Lev Tarn/Radio Kell")
    assert ("Ada Brome", "Echo") in steps(lineage(TOLD, later))


def test_who_was_first_has_not_heard_the_sources_of_this_report() -> None:
    unnamed = Speaker("a deckhand", SpeakerKind.ANONYMOUS)
    first = filed("Echo", "Ada Brome said the ferry leaks. The leak was first reported by Reuters.")
    found = steps(lineage(_by(first, unnamed)))
    assert ("a deckhand", "Echo") in found
    line = filed("Echo", "Ada Brome said the ferry leaks.\n\nVia: Reuters")
    assert ("a deckhand", "Reuters") in steps(lineage(_by(line, unnamed)))


def test_what_somebody_else_told_the_outlet_is_no_mention_for_this_source() -> None:
    text = "Ada Brome said the ferry leaks. Cal Orrin told Radio Kell of a storm."
    later = filed("Echo", text)
    (first,) = later.report.attributions
    at, told = text.index("Radio Kell"), text.index("told")
    other = replace(
        first,
        id="a2",
        source=(Span(told - 10, told - 1),),
        cue=(Span(told, told + 4),),
        content=(Span(at + 11, len(text) - 1),),
        speaker=Speaker("Cal Orrin", SpeakerKind.PERSON, None, None),
        via=(Relay("Radio Kell", (Span(at, at + 10),)),),
    )
    both = replace(later, report=replace(later.report, attributions=(first, other)))
    assert ("Ada Brome", "Echo") in steps(lineage(TOLD, both))
    heard = replace(other, cue=(Span(text.index("told Radio") + 5, at),))
    both = replace(later, report=replace(later.report, attributions=(first, heard)))
    assert ("Radio Kell", "Echo") in steps(lineage(TOLD, both))


def test_an_outlet_that_tells_it_in_the_same_sentence_is_the_relay() -> None:
    text = "Ada Brome said the ferry leaks, Radio Kell reports."
    one = filed("Echo", text)
    at = text.index("Radio Kell")
    first = replace(one.report.attributions[0], content=(Span(text.index("the ferry"), at - 2),))
    outer = replace(
        first,
        id="a2",
        source=(Span(at, at + 10),),
        cue=(Span(at + 11, at + 18),),
        content=(Span(0, at - 2),),
        speaker=Speaker("Radio Kell", SpeakerKind.OUTLET, None, None),
    )
    both = replace(one, report=replace(one.report, attributions=(first, outer)))
    assert steps(lineage(both)) == {("Ada Brome", "Radio Kell"), ("Radio Kell", "Echo")}
    press = replace(outer, speaker=Speaker("Orsa reports", SpeakerKind.OUTLET, None, None))
    both = replace(one, report=replace(one.report, attributions=(first, press)))
    assert steps(lineage(both)) == {("Ada Brome", "Echo")}
    stopped = text.replace("leaks, Radio", "leaks. Radio")
    both = replace(one, report=replace(one.report, text=stopped, attributions=(first, outer)))
    assert steps(lineage(both)) == {("Ada Brome", "Echo")}
    doubting = replace(outer, stance=Stance.DENIES)
    both = replace(one, report=replace(one.report, attributions=(first, doubting)))
    assert steps(lineage(both)) == {("Ada Brome", "Echo")}


def test_an_interview_of_somebody_else_is_no_mention_for_this_source() -> None:
    later = filed(
        "Echo", "Ada Brome said the ferry leaks. Lev Tarn was sorry, in an interview with Radio Kell."
    )
    assert ("Ada Brome", "Echo") in steps(lineage(TOLD, later))
