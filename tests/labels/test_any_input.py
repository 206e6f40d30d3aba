"""Whatever a finder hands over, labelling gives at most one attribution a finding and raises nothing."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.attribution.finder import Finding
from sayso.evaluation.chains import origin_chains
from sayso.headline import check_headline
from sayso.labels import label
from sayso.labels.outlets.press import press_of
from sayso.model import Block, BlockKind, Report, Span

SENTENCES = (
    "Seoul denied it , He She they who the source said “ ” ‘ ’ ' \" ( ) — . ; ?",
    "NHK reported told Reuters citing a report nothing to confirm did not respond 's Dr. Ada Lorne",
    "spokesman of May 5 Wednesday 漢字 é 0 % the the the not not",
)
WORDS = st.sampled_from([word for sentence in SENTENCES for word in sentence.split()] + ["\n", "\n\n"])
TEXTS = st.lists(WORDS | st.text(max_size=6), max_size=40).map(" ".join)


def _spans(draw, length):
    edges = sorted(draw(st.lists(st.integers(0, length), max_size=4, unique=True)))
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data(), text=TEXTS, headline=st.none() | TEXTS)
def test_random_findings_over_random_text(parser, data, text, headline):
    text = text.encode("utf-8", "replace").decode("utf-8")
    headline = headline and headline.encode("utf-8", "replace").decode("utf-8")
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text.strip() else ()
    parsed = parser.parse(Report("r", text, blocks, headline=headline))
    count = data.draw(st.integers(0, 4))
    findings = [
        Finding(
            _spans(data.draw, len(text)),
            _spans(data.draw, len(text)),
            _spans(data.draw, len(text)),
            "random",
            nested_in=data.draw(st.none() | st.integers(0, 5)),
        )
        for _ in range(count)
    ]
    attributions = label(parsed, findings)
    assert len(attributions) <= count
    names_outlets = bool(press_of(parsed.report).within(Span(0, len(text))))
    if not names_outlets and "cit" not in text and "quot" not in text:
        assert len(attributions) == count  # what an outlet only passes on is left out, and nothing else
    ids = {attribution.id for attribution in attributions}
    for attribution in attributions:
        assert attribution.responds_to in ids | {None}
        assert attribution.nested_in in ids | {None}
        for reason in attribution.why:
            assert all(0 <= span.start <= span.end <= len(text) for span in reason.spans)
    assert label(parsed, findings) == attributions
    check = check_headline(parsed, attributions)
    assert (check is None) == (not (headline or "").strip())
    origin_chains(replace(parsed.report, attributions=attributions))


def test_a_source_that_ends_in_no_word_ends_behind_its_start(parser):
    text = "denied 1A¦005 Seoul"
    parsed = parser.parse(Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    (attribution,) = label(parsed, [Finding((), (), (Span(0, 8), Span(13, 14)), "random")])
    assert all(span.start <= span.end for span in attribution.source)


def test_long_runs_of_one_word_take_no_time(parser):
    text = "the report was not " * 900 + "said"
    parsed = parser.parse(Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    finding = Finding((Span(0, len(text) - 5),), (Span(len(text) - 4, len(text)),), (), "long")
    assert len(label(parsed, [finding])) == 1
