"""An invented story told by hand: a ferry, an unnamed source, a denial, a refusal, a minister who turns."""

from __future__ import annotations

from dataclasses import replace

from sayso.ledger import Ledger
from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Form,
    HeadlineCheck,
    HeadlineLabel,
    Made,
    Outlet,
    OutletKind,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)
from sayso.story import (
    ArticleStance,
    AttributionRef,
    Bearing,
    Change,
    Claim,
    ClaimAccount,
    Copy,
    CopyReason,
    Edge,
    EdgeType,
    Evidence,
    Filed,
    Gap,
    GapKind,
    Lineage,
    Member,
    Node,
    NodeKind,
    Origins,
    Particular,
    Record,
    Relation,
    RelationType,
    Signal,
    State,
    Story,
    StoryMade,
    StoryReport,
    Voice,
)

MADE = Made("0.1.0", "rules", None, "rules", None, "en_pipeline", "3.8.0", "3.8.1")
SOURCE = Speaker("unnamed source of Yonhap", SpeakerKind.ANONYMOUS)
MINISTER = Speaker("Ida Brenn", SpeakerKind.PERSON, "transport minister", "Velmark")
OPERATOR = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)


def report(
    id_: str, outlet: str, headline: str, *lines: tuple[str, Speaker, Stance, str | None, str]
) -> Report:
    """A report of lines (text, speaker, stance, relay, content's words)."""
    text = "\n\n".join(line[0] for line in lines)
    attributions, blocks, at = [], [], 0
    for number, (words, speaker, stance, via, content) in enumerate(lines, 1):
        start = text.index(content, at)
        relays = (Relay(via, (Span(text.index(via, at), text.index(via, at) + len(via)),)),) if via else ()
        attributions.append(
            Attribution(
                id=f"a{number}",
                content=(Span(start, start + len(content)),),
                cue=(),
                source=(),
                form=Form.INDIRECT,
                stance=stance,
                detail="nothing_to_confirm" if stance is Stance.DECLINES else None,
                certainty=None,
                polarity=None,
                speaker=speaker,
                via=relays,
            )
        )
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(words)))
        at += len(words) + 2
    return Report(
        id=id_,
        text=text,
        blocks=tuple(blocks),
        outlet=Outlet(outlet, OutletKind.NEWSPAPER),
        headline=headline,
        attributions=tuple(attributions),
        made=MADE,
    )


COURIER = report(
    "r1",
    "Orsa Courier",
    "Ferry Alma to be scrapped",
    (
        "The ferry Alma will be scrapped in June, a source told Yonhap.",
        SOURCE,
        Stance.ASSERTS,
        "Yonhap",
        "The ferry Alma will be scrapped in June",
    ),
    (
        "Orsa Lines said it had nothing to confirm.",
        OPERATOR,
        Stance.DECLINES,
        None,
        "nothing to confirm",
    ),
)
HERALD = replace(
    report(
        "r2",
        "Velmark Herald",
        "Ministry and operator deny ferry's end",
        (
            "Minister Ida Brenn denied that the Alma would be scrapped.",
            MINISTER,
            Stance.DENIES,
            None,
            "the Alma would be scrapped",
        ),
        (
            "The ferry is to be scrapped in June, according to Yonhap.",
            SOURCE,
            Stance.ASSERTS,
            "Yonhap",
            "The ferry is to be scrapped in June",
        ),
    ),
    headline_check=HeadlineCheck(
        HeadlineLabel.SHIFTED, "Orsa Lines does not deny: it will not say", ("a1",), (), ()
    ),
)
LAKESIDE = report(
    "r3",
    "Lakeside Post",
    "Brenn: Alma goes, but in autumn",
    (
        "The Alma will be scrapped in October, Brenn told this newspaper.",
        MINISTER,
        Stance.CONFIRMS,
        None,
        "The Alma will be scrapped in October",
    ),
)
PASSENGERS = report(
    "r4",
    "Quenby Post",
    "Brock: ferry Alma carried 4,000 people a day",
    (
        "Ada Brock said that the ferry Alma carried 4,000 people a day last summer.",
        Speaker("Ada Brock", SpeakerKind.PERSON),
        Stance.ASSERTS,
        None,
        "the ferry Alma carried 4,000 people a day last summer",
    ),
)
"""A report that is not among `REPORTS`: a claim of its own, which nobody confirms."""
REPORTS = {"r1": COURIER, "r2": HERALD, "r3": LAKESIDE}


def fill(ledger: Ledger, *more: Report) -> None:
    """Add the reports to a ledger, a day apart, and ``more`` behind them."""
    for day, one in enumerate((*REPORTS.values(), *more), 1):
        ledger.add(replace(one, language="en", published=f"2024-05-0{day}"))


AT = {"r1": "2024-05-07", "r2": "2024-05-08", "r3": "2024-05-10T09:00:00Z"}
BEARINGS = {
    "r1": Bearing(
        ArticleStance.FOR, 0.7, (Signal("headline hedges", False), Signal("says it: unnamed", True))
    ),
    "r2": Bearing(ArticleStance.AGAINST, 0.8, (Signal("denials", True), Signal("denies it, nearest", True))),
    "r3": Bearing(ArticleStance.OBSERVING, 0.5, (Signal("distant cues", True),)),
}
FILED = {id_: Filed(one, AT[id_]) for id_, one in REPORTS.items()}


def _ref(report_id: str, number: int) -> AttributionRef:
    return AttributionRef(report_id, f"a{number}")


def _evidence(report_id: str, number: int) -> Evidence:
    return Evidence(report_id, REPORTS[report_id].attributions[number - 1].content[0])


def _voice(report_id: str, number: int, *, on_record: bool, stance: Stance | None = None) -> Voice:
    found = REPORTS[report_id].attributions[number - 1]
    return Voice(
        _ref(report_id, number),
        found.speaker.name,
        found.speaker.kind,
        stance or found.stance or Stance.ASSERTS,
        found.detail,
        on_record,
        AT[report_id],
        0.9,
    )


_JUNE = Particular("when", "June", _evidence("r1", 1))
_OCTOBER = Particular("when", "October", _evidence("r3", 1))

SCRAPPED = ClaimAccount(
    Claim(
        "r1#a1",
        "The ferry Alma will be scrapped in June.",
        _ref("r1", 1),
        tuple(
            Member(_ref(one, number), stance, 0.9, "alike")
            for one, number, stance in (
                ("r1", 1, Stance.ASSERTS),
                ("r1", 2, Stance.DECLINES),
                ("r2", 1, Stance.DENIES),
                ("r2", 2, Stance.ASSERTS),
            )
        ),
        (_JUNE,),
        (Relation(RelationType.CONTRADICTS, "r3#a1", ((_JUNE, _OCTOBER),), "another month"),),
    ),
    Lineage(
        (
            Node("s1", NodeKind.SOURCE, "unnamed source of Yonhap", SpeakerKind.ANONYMOUS, None, False, None),
            Node("o1", NodeKind.OUTLET, "Yonhap", None, None, None, None),
            Node("n1", NodeKind.REPORT, "Orsa Courier", None, "r1", None, "2024-05-07"),
            Node("n2", NodeKind.REPORT, "Velmark Herald", None, "r2", None, "2024-05-08"),
        ),
        (
            Edge("s1", "o1", EdgeType.PARAPHRASES, (_evidence("r1", 1),), Stance.ASSERTS),
            Edge("o1", "n1", EdgeType.CITES, (_evidence("r1", 1),), Stance.ASSERTS),
            Edge("o1", "n2", EdgeType.CITES, (_evidence("r2", 2),), Stance.ASSERTS),
        ),
        Origins(("s1",), (), 1, 1, "Both reports have it from one unnamed source of Yonhap."),
    ),
    Record(
        State.CONTESTED,
        "asserted and denied",
        "2024-05-08",
        (
            _voice("r2", 1, on_record=True),
            _voice("r2", 2, on_record=False),
            _voice("r1", 2, on_record=True),
            _voice("r1", 1, on_record=False),
        ),
        (
            Change("2024-05-07", State.SINGLE_ORIGIN, "one origin", _ref("r1", 1), "r1"),
            Change("2024-05-08", State.CONTESTED, "asserted and denied", _ref("r2", 1), "r2"),
        ),
        (
            Gap(GapKind.UNCONFIRMED, "No party on record confirms that the Alma goes in June."),
            Gap(GapKind.NO_ANSWER, "Orsa Lines was asked and had nothing to confirm.", (_evidence("r1", 2),)),
        ),
    ),
)
OCTOBER = ClaimAccount(
    Claim(
        "r3#a1",
        "The Alma will be scrapped in October.",
        _ref("r3", 1),
        (Member(_ref("r3", 1), Stance.CONFIRMS, 1.0, "first"),),
        (_OCTOBER,),
        (Relation(RelationType.CONTRADICTS, "r1#a1", ((_OCTOBER, _JUNE),), "another month"),),
    ),
    Lineage(
        (
            Node("s2", NodeKind.SOURCE, "Ida Brenn", SpeakerKind.PERSON, None, True, None),
            Node("n3", NodeKind.REPORT, "Lakeside Post", None, "r3", None, "2024-05-10"),
        ),
        (Edge("s2", "n3", EdgeType.OWN, (_evidence("r3", 1),), Stance.CONFIRMS),),
        Origins(("s2",), (), 1, 1, "She said so herself."),
    ),
    Record(
        State.CONFIRMED,
        "a party concerned confirms",
        "2024-05-10T09:00:00Z",
        (_voice("r3", 1, on_record=True),),
        (Change("2024-05-10T09:00:00Z", State.CONFIRMED, "a party concerned confirms", _ref("r3", 1), "r3"),),
        (),
    ),
)
STORY = Story(
    "r1",
    "Ferry Alma to be scrapped",
    tuple(
        StoryReport(id_, one.headline, one.outlet, one.url, AT[id_], True, 1, None, BEARINGS[id_])
        for id_, one in REPORTS.items()
    ),
    (SCRAPPED, OCTOBER),
    (Copy("r1", "r2", 0.4, CopyReason.REPRINT, True),),
    made=StoryMade("0.1.0", "0c0ffee0", (MADE,)),
)
