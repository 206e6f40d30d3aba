"""A source ends with a word that tells of it, and not with one by which a clause would begin."""

import pytest


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("{s:A mill doctor who} asked not to be named {c:said} {q:it burned}.", "A mill doctor"),
        ("{s:A diver who dived at Orsa and who} was ill {c:said} {q:it sank}.", "A diver who dived at Orsa"),
        ("{s:Ada Lorne, who} runs the mill, {c:said} {q:it burned}.", "Ada Lorne"),
        ("{s:The board, which} met in Tarn, {c:said} {q:the mill burned}.", "The board"),
        ("{s:A diver who dived at Orsa} {c:said} {q:it sank}.", "A diver who dived at Orsa"),
        ("{s:The board that runs the mill} {c:said} {q:it burned}.", "The board that runs the mill"),
        ("{s:Ada Lorne and others} {c:said} {q:the mill burned}.", "Ada Lorne and others"),
        ("{s:The Who} {c:said} {q:the show was off}.", "The Who"),
    ],
)
def test_what_a_source_ends_with(labelled, marked, source):
    text = marked
    for mark in ("{s:", "{c:", "{q:", "}"):
        text = text.replace(mark, "")
    (said,) = labelled(marked)
    assert [span.of(text) for span in said.source] == [source]
