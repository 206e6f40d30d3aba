import io
from dataclasses import replace

from rich.console import Console

from sayso.model import Reason, Source, Span, SpeakerKind
from sayso.render.explain import explained, passages, print_explanation


def plainly(report, index):
    console = Console(file=io.StringIO(), width=60)
    print_explanation(report, report.attributions[index], console)
    return console.file.getvalue().splitlines()


def test_the_sentence_stands_first_with_its_parts_named(contested):
    assert plainly(contested, 7)[0] == (
        "[source: The Interior Ministry] said there was “[cue: nothing to confirm]”, according to News 1."
    )


def test_each_label_with_rule_words_and_confidence(contested):
    lines = plainly(contested, 7)
    assert (
        "in what way\tnothing to confirm\tno-comment phrase: “nothing to confirm” (confidence 99%)"
    ) in lines
    assert any(
        line.startswith("what the speaker does\twill not say: nothing to confirm [declines]")
        for line in lines
    )
    assert any(
        line.startswith("what it answers\ta1: unnamed source of Yonhap says “Two senior") for line in lines
    )


def test_nesting_is_told_from_both_sides(contested):
    assert any(line.startswith("what it stands in\ta3: ") for line in plainly(contested, 1))
    assert any(line.startswith("what stands in it\ta2: ") for line in plainly(contested, 2))


def test_why_not_named_and_who_else_it_may_be(said_in):
    report = said_in(
        "A nurse, who asked not to be named, said it leaks.", content="it leaks", source="A nurse"
    )
    words = Span(13, 34)
    nurse = Source("s1", "anonymous nurse", SpeakerKind.ANONYMOUS, anonymity=(words,), may_be=("s2",))
    other = Source("s2", "anonymous source of Tarn TV", SpeakerKind.ANONYMOUS, may_be=("s1",))
    (said,) = report.attributions
    report = replace(report, sources=(nurse, other), attributions=(replace(said, source_id="s1"),))
    lines = plainly(report, 0)
    assert "why not named\tasked not to be named\t" in lines
    assert "cannot be told from\tanonymous source of Tarn TV\t" in lines


def test_reasons_for_other_labels_are_kept(contested):
    odd = replace(contested.attributions[0], why=(Reason("co_reference", "same_name", (Span(0, 3),), None),))
    labels = explained(contested, odd)
    assert labels[-1].field == "co_reference"
    assert plainly(replace(contested, attributions=(odd,)), 0)[-1] == "co reference\t\tsame name: “Two”"


def test_content_over_two_paragraphs_is_shown_a_paragraph_at_a_time(said_in):
    report = said_in(
        "First words. “One.\n\nTwo,” she said. Last words.", content="“One.\n\nTwo,”", cue="said"
    )
    assert [span.of(report.text).strip() for span in passages(report, report.attributions[0])] == [
        "“One.",
        "Two,” she said.",
    ]


def test_a_title_ends_no_sentence(said_in):
    text = "It rained on Monday. Mr. Brome, of St. Orsa, said the quay was shut. Noon came."
    report = said_in(text, content="the quay was shut", cue="said", source="Brome")
    (passage,) = passages(report, report.attributions[0])
    assert passage.of(report.text).strip() == "Mr. Brome, of St. Orsa, said the quay was shut."


def test_a_sentence_without_end_is_cut_near_the_words(said_in):
    report = said_in("x " * 5000 + "she said yes " + "y " * 5000, content="yes", cue="said")
    (passage,) = passages(report, report.attributions[0])
    assert passage.end - passage.start < 1000


def test_an_attribution_without_words_has_labels_only(said_in):
    report = said_in("Nothing here.")
    assert plainly(report, 0)[0].startswith("how it was found")
