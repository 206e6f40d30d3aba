import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Relay, Report, Speaker, SpeakerKind, Stance
from sayso.render.picture import picture
from sayso.render.ways import MOST_WAYS, ways


def crowd(base, chains):
    """A report with an attribution for each (name, unnamed, relays)."""
    return Report(
        id="crowd",
        text=base.text,
        attributions=tuple(
            replace(
                base.attributions[0],
                id=f"a{n}",
                speaker=Speaker(name, SpeakerKind.ANONYMOUS if unnamed else SpeakerKind.PERSON),
                via=tuple(Relay(relay, ()) for relay in via),
            )
            for n, (name, unnamed, via) in enumerate(chains)
        ),
    )


def test_equal_ways_are_one_line_with_their_number(contested):
    found = {way.speaker: way for way in ways(contested)}
    assert found["unnamed source of Yonhap"].signs == "●×2 ∅"
    assert found["unnamed source of Yonhap"].words == (
        "unnamed source of Yonhap, through Yonhap: says ×2, does not know"
    )
    assert found["Mirko Tasende"].via == ("NHK",)


def test_unnamed_speakers_are_hollow_and_their_lines_dashed(contested):
    drawing = picture(contested).wide
    hollow = {node.full for node in drawing.nodes if node.hollow}
    assert hollow == {
        "unnamed source of Yonhap",
        "another source of the Orsa Courier",
        "Interior Ministry official",
    }
    assert sum(line.dashed for line in drawing.lines) == 5  # three from speakers, two from relays


def test_what_passes_a_relay_from_named_and_unnamed_is_solid_behind_it(contested):
    report = crowd(contested, [("Ada", False, ["NHK"]), ("a source", True, ["NHK"])])
    relay_line, *speaker_lines = picture(report).wide.lines
    assert not relay_line.dashed
    assert [line.dashed for line in speaker_lines] == [False, True]


def test_a_crowd_is_gathered_but_not_its_unnamed_or_relayed_members(contested):
    named = [(f"Person {n}", False, []) for n in range(60)]
    report = crowd(contested, [*named, ("a source", True, []), ("Ada", False, ["NHK"])])
    found = ways(report)
    assert len(found) == MOST_WAYS
    assert {"a source", "Ada", "47 others"} <= {way.speaker for way in found}
    assert sum(number for way in found for _, number in way.stances) == 62


names = st.sampled_from(["Ada", "Bo", "a source", "x" * 80, "مريم", ""])
relays = st.lists(st.sampled_from(["NHK", "Yonhap", "News 1", "Reuters"]), max_size=4)


@given(st.lists(st.tuples(names, st.booleans(), relays), max_size=25))
def test_any_chains_make_a_picture_inside_its_frame(contested, chains):
    drawn = picture(crowd(contested, chains))
    assert (drawn is None) == (not chains)
    for drawing in (drawn.wide, drawn.narrow) if drawn else ():
        assert all(0 <= node.x <= drawing.width and 0 < node.y < drawing.height for node in drawing.nodes)
        assert all(set(line.path) <= set("MCH0123456789. ") for line in drawing.lines)
        for a, b in itertools.combinations([n for n in drawing.nodes if n.kind == "relay"], 2):
            assert (a.x, a.y) != (b.x, b.y)


def test_the_legend_has_the_stances_that_occur(said_in):
    report = said_in("Ada denied it.", cue="denied", source="Ada", stance=Stance.DENIES)
    assert picture(report).legend == (("✕", "denies"),)
