from __future__ import annotations

from sayso.evaluation.gold_form import Origin, gold_form_of, text_sha256
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Form,
    HeadlineCheck,
    HeadlineLabel,
    Polarity,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

TEXT = "Minister Orla Finn declined to comment.\n\nFerry sank, a sailor told NHK.\n\nThe wreck, divers say"


def span(words: str) -> tuple[Span, ...]:
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),)


def attribution(name: str, content: str, cue: str, source: str, **labels: object) -> Attribution:
    given: dict[str, object] = {
        "id": name,
        "content": span(content) if content else (),
        "cue": span(cue),
        "source": span(source),
        "form": Form.INDIRECT,
        "stance": Stance.ASSERTS,
        "detail": None,
        "certainty": Certainty.CERTAIN,
        "polarity": Polarity.POSITIVE,
        "speaker": Speaker("somebody", SpeakerKind.GROUP),
    }
    return Attribution(**(given | labels))  # type: ignore[arg-type]


REPORT = Report(
    id="r1",
    text=TEXT,
    headline="Ferry sinks",
    blocks=(
        Block(BlockKind.PARAGRAPH, 0, 39),
        Block(BlockKind.PARAGRAPH, 41, 71),
        Block(BlockKind.CAPTION, 73, len(TEXT)),
    ),
    attributions=(
        attribution(
            "a1",
            "",
            "declined to comment",
            "Orla Finn",
            stance=Stance.DECLINES,
            polarity=None,
            speaker=Speaker("Orla Finn", SpeakerKind.PERSON),
            responds_to="a2",
        ),
        attribution("a2", "Ferry sank", "told", "a sailor", via=(Relay("NHK", span("NHK")),)),
        attribution("a3", "The wreck", "say", "divers"),
    ),
    headline_check=HeadlineCheck(HeadlineLabel.HARDENED, "the sailor is dropped"),
)


def test_a_reading_takes_the_guides_form() -> None:
    gold = gold_form_of(REPORT, chains=[("a sailor", "NHK")])
    finn, sailor, divers = gold.statements
    assert (finn.content, finn.stance, finn.speaker, finn.polarity) == (
        (),
        Stance.DECLINES,
        "Orla Finn",
        None,
    )
    assert finn.responds_to == 1
    assert sailor.via == ("NHK",)
    assert [tuple(part) for part in sailor.content] == [(41, 51, "Ferry sank")]
    assert (finn.region, sailor.region, divers.region) == (None, None, "caption")
    assert gold.headline_label is HeadlineLabel.HARDENED
    assert gold.origins == (Origin("Ferry sinks", (("a sailor", "NHK"),)),)
    assert gold.sha256 == text_sha256(TEXT)


def test_a_link_to_nothing_is_no_link() -> None:
    report = Report("r", TEXT, attributions=(attribution("a1", "", "told", "a sailor", responds_to="a9"),))
    assert gold_form_of(report).statements[0].responds_to is None


def test_the_json_has_the_guides_keys() -> None:
    data = gold_form_of(REPORT).to_json()
    assert data["statements"][0] == {
        "content": None,
        "cue": [[19, 38, "declined to comment"]],
        "source": [[9, 18, "Orla Finn"]],
        "speaker": "Orla Finn",
        "kind": "person",
        "form": "indirect",
        "stance": "declines",
        "certainty": "certain",
        "polarity": None,
        "via": [],
        "responds_to": 1,
    }
    assert data["statements"][2]["region"] == "caption"
    assert data["headline_check"] == {"label": "hardened", "why": "the sailor is dropped"}
    assert data["origins"] == []
