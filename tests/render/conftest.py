"""An invented report as a desk would file it, with every stance, relays, an embedded post and captions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count

import pytest

from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Dateline,
    Form,
    Headline,
    HeadlineCheck,
    HeadlineLabel,
    HeadlinePlace,
    Note,
    Outlet,
    OutletKind,
    Polarity,
    Reason,
    Relay,
    Report,
    Said,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)

BODY = [
    (
        BlockKind.PARAGRAPH,
        "Two senior engineers of the Lake Orsa Dam Authority have left the country with their families, a "
        "source familiar with the matter told Yonhap on Wednesday.",
    ),
    (
        BlockKind.PARAGRAPH,
        "It is not yet confirmed where they went, the source said, but the pair probably crossed at Tolvany.",
    ),
    (
        BlockKind.CAPTION,
        "The Orsa spillway in spring. The authority says it is inspected “every single week”.",
    ),
    (
        BlockKind.PARAGRAPH,
        "Chief government spokesman Mirko Tasende denied the report. “No such request ever reached "
        "this office,” he said at a briefing, NHK reported. “The embassy was never contacted.”",
    ),
    (
        BlockKind.PARAGRAPH,
        "Tasende was answering a report by the Orsa Courier that quoted another source as saying the two "
        "planned to go on to Velmark.",
    ),
    (BlockKind.HEADING, "Nothing to confirm"),
    (
        BlockKind.PARAGRAPH,
        "The Interior Ministry said there was “nothing to confirm”, according to News 1. A ministry "
        "official, who spoke on condition of anonymity, said she did not know where the families were.",
    ),
    (
        BlockKind.PARAGRAPH,
        "مريم الخطيب, a hydrologist at the University of Velmark, confirmed that inspections had stopped and "
        "questioned the authority’s figures, which she called <script>alert('numbers')</script> in an "
        "e-mail.",
    ),
    (
        BlockKind.POST,
        "We vow to publish every inspection log by Friday. "
        "#OrsaDonaudampfschifffahrtsgesellschaftskapitänsmütze"
        "OrsaDonaudampfschifffahrtsgesellschaftskapitänsmütze",
    ),
    (
        BlockKind.PARAGRAPH,
        "Opposition leader Ada Brandt urged parliament to summon the minister. Experts fear that the dam may "
        "not survive another winter.",
    ),
    (
        BlockKind.PARAGRAPH,
        "The reservoir, built in 1961, serves four towns and lies 40 km north of the capital.",
    ),
    (
        BlockKind.PARAGRAPH,
        "A leaked audit dated 3 September states that [red]two of five gates[/red] had failed a test.",
    ),
]


@dataclass
class Draft:
    """Blocks joined into a text, in which spans are looked up by their words."""

    parts: list[tuple[BlockKind, str]]
    text: str = ""
    blocks: list[Block] = field(default_factory=list)

    def __post_init__(self):
        for kind, words in self.parts:
            start = len(self.text) + 2 if self.text else 0
            self.text = f"{self.text}\n\n{words}" if self.text else words
            author, url = None, None
            if kind is BlockKind.POST:
                author, url = "Orsa Dam Authority (@orsadam)", "https://social.example/orsadam/1"
            self.blocks.append(Block(kind, start, len(self.text), author, url))

    def spans(self, *words: str) -> tuple[Span, ...]:
        found = []
        position = 0
        for phrase in words:
            hint, _, sought = phrase.rpartition("@")
            start = self.text.index(sought, self.text.index(hint) if hint else position)
            position = start + len(sought)
            found.append(Span(start, position))
        return tuple(found)


def build_contested() -> Report:
    draft = Draft(BODY)
    s = draft.spans
    numbers = count(1)

    def said(stance, speaker, *, content=(), cue=(), source=(), **more):
        form = more.pop("form", Form.INDIRECT)
        rule = more.pop("rule", "cue verb")
        return Attribution(
            id=f"a{next(numbers)}",
            content=s(*content),
            cue=s(*cue),
            source=s(*source),
            form=form,
            stance=stance,
            detail=more.pop("detail", None),
            certainty=more.pop("certainty", Certainty.CERTAIN),
            polarity=more.pop("polarity", Polarity.POSITIVE),
            speaker=speaker,
            why=(
                Reason("spans", rule, s(*cue), 0.94),
                Reason("stance", "stance of the cue", s(*cue), 0.9),
                *more.pop("why", ()),
            ),
            **more,
        )

    source = Speaker("unnamed source of Yonhap", SpeakerKind.ANONYMOUS)
    tasende = Speaker("Mirko Tasende", SpeakerKind.PERSON, "chief government spokesman", "government")
    wednesday = Said("2016-10-05", "Wednesday", s("Wednesday"))
    yonhap = (Relay("Yonhap", s("Yonhap")),)
    nhk = (Relay("NHK", s("NHK")),)
    attributions = (
        said(
            Stance.ASSERTS,
            source,
            content=[
                "Two senior engineers of the Lake Orsa Dam Authority have left the country with "
                "their families"
            ],
            cue=["told"],
            source=["a source familiar with the matter"],
            via=yonhap,
            said=wednesday,
            confidence=0.93,
            why=(Reason("via", "told an outlet", s("told Yonhap"), 0.97),),
        ),
        said(
            Stance.UNAWARE,
            source,
            content=["where they went"],
            cue=["It is not yet confirmed"],
            source=["the source"],
            via=yonhap,
            detail="cannot verify",
            nested_in="a3",
        ),
        said(
            Stance.ASSERTS,
            source,
            content=[
                "It is not yet confirmed where they went",
                "the pair probably crossed at Tolvany",
            ],
            cue=["the source said@said"],
            source=["the source"],
            via=yonhap,
            certainty=Certainty.PROBABLE,
        ),
        said(
            Stance.ASSERTS,
            Speaker("Lake Orsa Dam Authority", SpeakerKind.ORGANIZATION),
            content=["it is inspected “every single week”"],
            cue=["The authority says@says"],
            source=["The authority"],
            form=Form.MIXED,
        ),
        said(
            Stance.DENIES,
            tasende,
            content=["Tasende denied the report@the report"],
            cue=["denied"],
            source=["Chief government spokesman Mirko Tasende"],
            via=nhk,
            responds_to="a7",
        ),
        said(
            Stance.ASSERTS,
            tasende,
            content=["“No such request ever reached this office,”", "“The embassy was never contacted.”"],
            cue=["he said at a briefing@said"],
            source=["he said at a briefing@he"],
            form=Form.DIRECT,
            polarity=Polarity.NEGATIVE,
            via=nhk,
        ),
        said(
            Stance.ASSERTS,
            Speaker("another source of the Orsa Courier", SpeakerKind.ANONYMOUS),
            content=["the two planned to go on to Velmark"],
            cue=["quoted another source@quoted", "as saying"],
            source=["another source"],
            via=(Relay("Orsa Courier", s("Orsa Courier")),),
        ),
        said(
            Stance.DECLINES,
            Speaker("Interior Ministry", SpeakerKind.ORGANIZATION),
            cue=["The Interior Ministry@nothing to confirm"],
            source=["The Interior Ministry"],
            detail="nothing to confirm",
            via=(Relay("News 1", s("News 1")),),
            responds_to="a1",
            why=(Reason("detail", "no-comment phrase", s("The Interior@nothing to confirm"), 0.99),),
        ),
        said(
            Stance.UNAWARE,
            Speaker("Interior Ministry official", SpeakerKind.OFFICIAL, None, "Interior Ministry"),
            content=["where the families were"],
            cue=["said she did not know"],
            source=["A ministry official"],
            detail="has no information",
        ),
        said(
            Stance.CONFIRMS,
            Speaker("مريم الخطيب", SpeakerKind.PERSON, "hydrologist", "University of Velmark"),
            content=["inspections had stopped"],
            cue=["confirmed that@confirmed that"],
            source=["مريم الخطيب"],
        ),
        said(
            Stance.DOUBTS,
            Speaker("مريم الخطيب", SpeakerKind.PERSON, "hydrologist", "University of Velmark"),
            content=["the authority’s figures"],
            cue=["questioned"],
            source=["مريم الخطيب, a hydrologist at the University of Velmark"],
            confidence=0.61,
        ),
        said(
            Stance.PLEDGES,
            Speaker("Lake Orsa Dam Authority", SpeakerKind.ORGANIZATION),
            content=["publish every inspection log by Friday"],
            cue=["We vow@vow"],
            source=["We vow@We"],
            form=Form.DIRECT,
            said=Said(None, "Friday", s("Friday"), ("2016-10-07", "2016-09-30")),
        ),
        said(
            Stance.URGES,
            Speaker("Ada Brandt", SpeakerKind.PERSON, "opposition leader"),
            content=["parliament to summon the minister"],
            cue=["urged"],
            source=["Opposition leader Ada Brandt"],
        ),
        said(
            None,
            Speaker(None, SpeakerKind.GROUP),
            content=["the dam may not survive another winter"],
            cue=["fear"],
            source=["Experts"],
            certainty=Certainty.POSSIBLE,
            polarity=Polarity.NEGATIVE,
        ),
        said(
            Stance.ASSERTS,
            Speaker("leaked audit", SpeakerKind.DOCUMENT),
            content=["[red]two of five gates[/red] had failed a test"],
            cue=["states that"],
            source=["A leaked audit dated 3 September"],
        ),
    )
    headline = "Government and ministry deny dam engineers fled"
    return Report(
        id="orsa-1",
        text=draft.text,
        blocks=tuple(draft.blocks),
        url="https://tribune.example/2016/10/05/orsa",
        outlet=Outlet("Tolvany Tribune", OutletKind.NEWSPAPER, "tribune.example"),
        headline=headline,
        headlines=(
            Headline(HeadlinePlace.BODY, headline),
            Headline(HeadlinePlace.OPEN_GRAPH, "Dam engineers flee, sources say"),
        ),
        authors=("Jo Marsh", "Ilse Öz"),
        published="2016-10-05T09:20:00+02:00",
        dateline=Dateline("TOLVANY", None, "Yonhap", "Oct. 5", ("2016-10-05", "2011-10-05")),
        language="en",
        attributions=attributions,
        headline_check=HeadlineCheck(
            HeadlineLabel.SHIFTED,
            "The headline says that the ministry denies; the report has it say “nothing to confirm”.",
            ("a5", "a8"),
            (Span(headline.index("ministry deny"), headline.index("ministry deny") + 13),),
            s("nothing to confirm"),
        ),
        notes=(
            Note("plural-sources", "The other headline says “sources”; the report quotes one at a time."),
        ),
    )


@pytest.fixture(scope="session")
def contested() -> Report:
    return build_contested()


def poison(report: Report, payload: str) -> Report:
    """The report with ``payload`` in every field that a page or a feed can fill."""
    size = len(report.text)
    text = f"{report.text}\n\n{payload}"
    attributions = tuple(
        replace(
            a,
            id=f"{a.id}{payload}",
            content=(*a.content, Span(size + 2, len(text))),
            detail=payload,
            speaker=replace(a.speaker, name=payload, role=payload, affiliation=payload),
            via=tuple(replace(relay, name=payload) for relay in a.via),
            said=a.said and Said(payload, payload, a.said.mention, (payload, payload)),
            responds_to=payload if a.responds_to else None,
            why=(*a.why, Reason(payload, payload, (Span(size + 2, len(text)),), 0.5)),
        )
        for a in report.attributions
    )
    return replace(
        report,
        id=payload,
        text=text,
        blocks=(*(replace(b, author=payload, url=payload) for b in report.blocks),),
        url=payload,
        outlet=Outlet(payload, OutletKind.NEWSPAPER, payload),
        headline=payload,
        headlines=(Headline(HeadlinePlace.TITLE, payload), Headline(HeadlinePlace.BODY, payload + " ")),
        authors=(payload, payload),
        published=payload,
        modified=payload,
        dateline=Dateline(payload, payload, payload, payload, (payload,)),
        language=payload,
        attributions=attributions,
        headline_check=HeadlineCheck(
            HeadlineLabel.CONTRADICTED, payload, (payload,), (Span(0, 3), Span(-5, 900))
        ),
        notes=(Note(payload, payload),),
    )


@pytest.fixture(scope="session")
def poisoned(contested):
    return lambda payload: poison(contested, payload)


@pytest.fixture(scope="session")
def said_in():
    """A short report with one attribution: ``said_in(text, content, cue, source, ...)``."""

    def build(text, *, content="", cue="", source="", **more):
        def spans(words):
            return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

        fields = {
            "id": "a1",
            "form": Form.INDIRECT,
            "stance": Stance.ASSERTS,
            "detail": None,
            "certainty": Certainty.CERTAIN,
            "polarity": Polarity.POSITIVE,
            "speaker": Speaker(None, None),
        }
        attribution = Attribution(
            content=spans(content), cue=spans(cue), source=spans(source), **(fields | more)
        )
        return Report(id="short", text=text, attributions=(attribution,))

    return build
