from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sayso.document import Document
from sayso.errors import FormatError
from sayso.evaluation.gold_files import gold_from_json
from sayso.evaluation.measure import Score, Share
from sayso.evaluation.names import chain_key, name_key, same_speaker, soft_chain
from sayso.evaluation.statements import StatementFigures, evaluate_statements, score_statements
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance

TEXT = (
    "Port Vale denied the report, Yonhap said. A source told NHK the dam may have burst. "
    "The ministry declined to comment. READ ALSO: X says Y"
)
Json = dict[str, Any]


def spans(words: str | None) -> list[list[Any]] | None:
    return words and [[TEXT.index(words), TEXT.index(words) + len(words), words]]  # type: ignore[return-value]


def statement(content: str | None, cue: str | None, source: str | None, **labels: Any) -> Json:
    return {
        "content": spans(content),
        "cue": spans(cue),
        "source": spans(source),
        "speaker": source,
        "kind": "person",
        "form": "indirect",
        "stance": "asserts",
        "certainty": "certain",
        "polarity": "+",
        "via": [],
        "responds_to": None,
    } | labels


def gold_report() -> Json:
    return {
        "id": "a",
        "headline_check": {"label": "shifted", "why": ""},
        "origins": [{"claim": "c", "chains": [["anonymous source of NHK", "NHK"], ["Bob", "The Sun"]]}],
        "statements": [
            statement(
                "the report",
                "denied",
                "Port Vale",
                stance="denies",
                via=["Yonhap News Agency"],
                responds_to=1,
            ),
            statement("the dam may have burst", "told", "A source", kind="anonymous", via=["NHK"]),
            statement(None, "declined to comment", "The ministry", stance="declines", responds_to=1),
            statement("Y", "says", "X", region="related"),
        ],
    }


def scored(gold: Json, predicted: Json | None, *, strict: bool = False) -> StatementFigures:
    sides = [{d["id"]: gold_from_json(d, name=d["id"])} if d else {} for d in (gold, predicted)]
    return score_statements(sides[0], sides[1], strict=strict)


def test_gold_against_itself_is_right_everywhere() -> None:
    figures = scored(gold_report(), gold_report())
    assert figures.statements == Score(3, 3, 3)
    assert figures.source == figures.speaker == figures.via_exact == Share(3, 3)
    assert {agreement.equal for agreement in figures.labels.values()} == {Share(3, 3)}
    assert figures.labels["stance"].kappa == 1.0
    assert figures.responds_to == Score(2, 2, 2)
    assert figures.headline == Share(1, 1)
    assert figures.origins == figures.origins_soft == Score(2, 2, 2)
    assert set(figures.floor_figures().values()) == {1.0}


def test_display_matter_counts_only_when_strict() -> None:
    assert scored(gold_report(), gold_report(), strict=True).statements.gold == 4
    alone = {"id": "a", "statements": [statement("Y", "says", "X", region="caption")]}
    assert scored({"id": "a", "statements": []}, alone).statements == Score(0, 0, 0)


def test_the_order_of_statements_does_not_matter() -> None:
    other = gold_report()
    other["statements"] = other["statements"][:3][::-1]
    for number in (0, 2):
        other["statements"][number]["responds_to"] = 1
    other["statements"][2]["via"] = ["yonhap"]
    figures = scored(gold_report(), other)
    assert figures.responds_to.f1 == figures.via.f1 == 1.0


def test_each_kind_of_error_shows_in_its_own_figure() -> None:
    other = gold_report()
    denial, told, declined, _ = other["statements"]
    other["statements"] = [denial, told, declined]
    denial |= {"stance": "doubts", "responds_to": None}
    told["content"] = spans("the dam")  # 6 of 18 characters: no match, neither stance is an answer
    declined |= {"source": None, "responds_to": 0}
    other["headline_check"] = None
    other["origins"] = [{"claim": "c", "chains": [["unnamed NHK source", "NHK"], ["Rob", "Sun"]]}]
    figures = scored(gold_report(), other)
    assert figures.statements == Score(2, 3, 3)
    assert (figures.reports[0].missed, figures.reports[0].extra) == ((1,), (1,))
    assert figures.labels["stance"].confusion() == {("denies", "doubts"): 1}
    assert figures.stance_end_to_end == Score(1, 3, 3)
    assert figures.source == Share(1, 2)
    assert figures.responds_to == Score(0, 1, 2)
    assert figures.headline == Share(0, 1)
    assert figures.origins == Score(1, 2, 2)


def test_an_answer_matches_by_its_cue_and_an_assertion_does_not() -> None:
    gold = {
        "id": "a",
        "statements": [statement(None, "declined to comment", "The ministry", stance="declines")],
    }
    clause = {"id": "a", "statements": [statement("to comment", "declined to comment", "The ministry")]}
    assert scored(gold, clause).statements.right == 1
    gold["statements"][0]["stance"] = "asserts"
    assert scored(gold, clause).statements.right == 0


def test_of_two_speakers_of_one_content_the_mention_decides() -> None:
    inner = statement("the dam may have burst", "told", "A source")
    outer = statement("the dam may have burst", "said", "Yonhap")
    figures = scored({"id": "a", "statements": [inner, outer]}, {"id": "a", "statements": [outer, inner]})
    assert figures.source == Share(2, 2)


def test_a_gold_report_without_a_prediction_has_no_statements() -> None:
    figures = scored(gold_report(), None)
    assert figures.statements == Score(0, 0, 3)
    assert figures.predicted == 0
    assert figures.headline == Share(0, 1)


def test_a_prediction_from_another_text_is_refused() -> None:
    gold, other = gold_report() | {"sha256": "1"}, gold_report() | {"sha256": "2"}
    with pytest.raises(FormatError, match="made from another text"):
        scored(gold, other)


def test_gold_texts_are_read_and_their_origin_chains_asked_for() -> None:
    def read(document: Document) -> Report:
        start = document.content.index("the dam may have burst")
        told = Attribution(
            "a1",
            content=(Span(start, start + 22),),
            cue=(),
            source=(Span(42, 50),),
            form=Form.INDIRECT,
            stance=Stance.ASSERTS,
            detail=None,
            certainty=None,
            polarity=None,
            speaker=Speaker("A source", SpeakerKind.ANONYMOUS),
        )
        return Report(document.id or "", document.content, attributions=(told,))

    gold = {"a": gold_from_json(gold_report() | {"text": TEXT}, name="a")}
    figures = evaluate_statements(gold, read, chains=lambda report: [["anonymous source", "NHK"]])
    assert figures.statements == Score(1, 1, 3)
    assert figures.source == Share(1, 1)
    assert figures.origins == Score(1, 1, 2)


def test_a_table_shows_every_figure() -> None:
    other = gold_report()
    other["statements"][0]["stance"] = "declines"
    other["headline_check"] = None
    table = scored(gold_report(), other).table(per_report=True)
    for words in (
        "statements",
        "denies as declines (1)",
        "kappa",
        "via",
        "a: shifted, read as nothing",
        "missed []",
    ):
        assert words in table


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("Orla Finn", "Ms Finn", True),
        ("anonymous source of Yonhap", "anonymous source of NHK", False),
        ("anonymous source", "anonymous source of NHK", True),
        ("South Korea's government", "South Korea government", True),
        ("South Korea government", "Japan government", False),
        (None, "", True),
        (None, "Finn", False),
    ],
)
def test_speakers_share_a_telling_word(gold: str | None, predicted: str | None, same: bool) -> None:
    assert same_speaker(gold, predicted) is same


def test_names_and_chains_are_compared_loosely() -> None:
    assert name_key("The Yonhap News Agency") == name_key("yonhap") == "yonhap"
    assert name_key("The News") == "the news"
    assert chain_key(["an intelligence source", "NHK"]) == chain_key(["Unnamed NHK source", "NHK"])
    assert soft_chain(chain_key(["Orla Finn", "NHK"]), chain_key(["Finn", "NHK"]))
    assert not soft_chain(chain_key(["Orla Finn", "NHK"]), chain_key(["Finn"]))


LABELS: Json = {
    "kind": ["person", "organization", "outlet", "official", None],
    "form": ["direct", "indirect", "mixed"],
    "stance": ["asserts", "denies", "declines", "confirms", "unaware", None],
    "certainty": ["certain", "probable", "possible"],
    "polarity": ["+", "-", None],
}
NAMES = [
    "Yonhap News Agency",
    "yonhap",
    "The News",
    "an anonymous source",
    "Orla Finn",
    "Finn",
    "unnamed NHK source",
]


def random_report(rng: random.Random, name: str, text: str) -> Json:
    def some(most: int, *, bare: bool) -> list[list[Any]] | None:
        pairs = [sorted(rng.sample(range(len(text)), 2)) for _ in range(rng.randrange(most))]
        short = [[start, min(end, start + 40)] for start, end in pairs]
        return [[s, e] if bare else [s, e, text[s:e]] for s, e in short] or None

    statements = [
        {role: some(3, bare=rng.random() < 0.2) for role in ("content", "cue", "source")}
        | {label: rng.choice(values) for label, values in LABELS.items()}
        | {"speaker": rng.choice([*NAMES, None]), "via": rng.sample(NAMES, rng.randrange(3))}
        | {"responds_to": rng.choice([None, 0, 1, 2])}
        | ({"region": "caption"} if rng.random() < 0.1 else {})
        for _ in range(rng.randrange(1, 25))
    ]
    chains = [rng.sample(NAMES, rng.randrange(1, 3)) for _ in range(rng.randrange(4))]
    check = rng.choice([None, {"label": "shifted", "why": ""}, {"label": "supported", "why": ""}])
    return {
        "id": name,
        "statements": statements,
        "origins": [{"claim": "", "chains": chains}],
        "headline_check": check,
    }


def disturbed(rng: random.Random, report: Json) -> Json:
    """A gold report as an imperfect reader might give it back."""
    other = copy.deepcopy(report)
    other.pop("text", None)
    kept = [s for s in other["statements"] if rng.random() < 0.9]
    rng.shuffle(kept)
    for made in kept:
        made |= {label: rng.choice(values) for label, values in LABELS.items() if rng.random() < 0.2}
        made |= {role: None for role in ("content", "source") if rng.random() < 0.2}
        made["via"] = [name for name in made["via"] if rng.random() < 0.7]
        made["responds_to"] = rng.choice([made["responds_to"], None, 0])
        for role in ("content", "cue"):
            made[role] = [[s, e - rng.randrange((e - s) // 2 + 1)] for s, e, *_ in made[role] or []]
    other["statements"] = kept
    for origin in other["origins"]:
        origin["chains"] = [[rng.choice([*chain, "Finn"]), *chain[1:]] for chain in origin["chains"]]
    return other


def three(figures: Json) -> tuple[float, float, float]:
    return figures["P"], figures["R"], figures["F1"]


def assert_same_figures(
    script: ModuleType, gold: dict[str, Json], predicted: dict[str, Json], *, strict: bool
) -> None:
    theirs = script.score(gold, predicted, strict)
    figures = score_statements(
        {name: gold_from_json(report, name=name) for name, report in gold.items()},
        {name: gold_from_json(report, name=name) for name, report in predicted.items()},
        strict=strict,
    )
    ours = figures.to_json()
    assert theirs["matched"] == figures.statements.right > 0
    for name, key in {
        "statements": "statement",
        "via": "via",
        "responds_to": "responds_to",
        "stance_end_to_end": "stance_end_to_end",
        "origins": "origins",
    }.items():
        assert three(ours[name]) == three(theirs[key]), name
    assert ours["origins_soft"]["F1"] == theirs["origins"]["soft_F1"]
    for name in ("source", "source_given", "speaker"):
        assert ours[name]["value"] == theirs[name], name
    assert ours["via_exact"]["value"] == theirs["via"]["exact"]
    assert ours["via_given"]["value"] == theirs["via"]["exact_nonempty"]
    assert ours["headline_check"]["value"] == theirs["headline_check"]["acc"]
    for label in LABELS:
        assert (ours[label]["accuracy"], ours[label]["kappa"]) == (
            theirs[label]["acc"],
            theirs[label]["kappa"],
        )
    for label in ("stance", "kind", "certainty"):
        assert list(ours[label]["confusion"].items()) == list(theirs[label]["confusion"].items())
    for name, figure in theirs["stance"]["labels"].items():
        assert three(ours["stance"]["labels"][name]) == three(figure)
    assert ours["stance_macro_F1"] == theirs["stance"]["macro_F1"]
    for name, report in theirs["per_report"].items():
        assert three(ours["per_report"][name]) == three(report)
        assert [ours["per_report"][name][side] for side in ("missed", "extra")] == [
            report["missed"],
            report["extra"],
        ]


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_figures_equal_the_published_scorers_on_random_data(
    gold_script: ModuleType, seed: int, strict: bool
) -> None:
    rng = random.Random(seed)
    gold = {f"r{n}": random_report(rng, f"r{n}", TEXT * 3) for n in range(8)}
    predicted = {name: disturbed(rng, report) for name, report in list(gold.items())[1:]}
    assert_same_figures(gold_script, gold, predicted, strict=strict)


def test_figures_equal_the_published_scorers_on_real_gold(gold_script: ModuleType, shared: Path) -> None:
    rng = random.Random(1)
    gold = gold_script.load(str(shared / "data" / "gold"))
    predicted = {name: disturbed(rng, report) for name, report in gold.items()}
    assert_same_figures(gold_script, gold, predicted, strict=False)
    assert_same_figures(gold_script, gold, json.loads(json.dumps(gold)), strict=False)


def test_where_gold_judged_the_headline_alone_nothing_else_is_counted() -> None:
    alone = {"id": "a", "headline_check": {"label": "hardened"}}
    figures = scored(alone, gold_report())
    assert figures.headline == Share(0, 1)
    assert figures.headline_labels.confusion() == {("hardened", "shifted"): 1}
    assert figures.statements == figures.origins == figures.via == Score(0, 0, 0)
    assert figures.source == Share(0, 0)
    assert figures.reports[0].extra == ()
