"""An attribution out of the words of an invented text, for the tests of what is made of attributions."""

from __future__ import annotations

from sayso.model import Attribution, Form, Span, Speaker, SpeakerKind, Stance

BROME = Speaker("Ada Brome", SpeakerKind.PERSON, None, None)


def stated(
    text: str, source: str, cue: str, content: str, speaker: Speaker = BROME, *, name: str = "a1"
) -> Attribution:
    """That the source asserts the content, each where it first stands in the text."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (source, cue, content)]
    return Attribution(
        id=name,
        content=(spans[2],),
        cue=(spans[1],),
        source=(spans[0],),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=speaker,
        via=(),
    )
