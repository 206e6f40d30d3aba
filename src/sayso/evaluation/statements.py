"""Reports against gold ones in the form of the annotation guide: what is stated, by whom, with what stance.

Matching, one to one, greedily:
1. Statements with content on both sides: Jaccard index of at least one half over their characters, best first
   (to one decimal), ties by same source mention, then overlap of cues, then the exact index, then text order.
2. Of what is left, where neither has content, or one of the two stances answers something (declines, denies,
   confirms, doubts, unaware: what is denied may be a short reference or a whole clause): cues that share a
   character; first those where neither has content, then same source mention, overlap of cues, text order.

Display matter (statements with a region: captions, subheads, pull quotes, related links) is neither asked for
nor punished unless ``strict``: pairs with it are dropped, and alone it counts as nothing.

Among matched pairs: source (the same mention: a word in common at the same place, or none on both sides),
speaker (names that share a telling word), the five labels, via (names), responds_to (links whose both ends
are matched to each other). End to end: a match counts only if the stance is right too. The headline check is
scored where gold has one, and alone where gold judged nothing else. Origin chains are equal name by name, or
softly: the same outlets, and first speakers that share a telling word or are both unnamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import reduce
from operator import add, eq
from typing import TYPE_CHECKING

from sayso.errors import FormatError
from sayso.evaluation.gold_files import document_of
from sayso.evaluation.gold_form import GoldReport, Statement, gold_form_of
from sayso.evaluation.measure import Agreement, Score, Share
from sayso.evaluation.names import ChainKey, chain_key, name_key, same_speaker, soft_chain
from sayso.evaluation.reading import Read, read_each
from sayso.evaluation.statement_figures import HeadlineCase, ReportFigures, StatementFigures
from sayso.evaluation.statement_pairs import match_statements, same_source
from sayso.model import Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

LABELS = ("kind", "form", "stance", "certainty", "polarity")

Chains = Callable[[Report], Iterable[Iterable[str]]]
"""The origin chains of a report's central claim, each from its first speaker to the last outlet."""


def read_chains(report: Report) -> Iterable[Iterable[str]]:
    """The origin chains behind a report's central claim."""
    # With it comes what labelling needs; scoring files does not.
    from sayso.evaluation.chains import origin_chains

    return (chain.names for chain in origin_chains(report))


def score_statements(
    gold: Mapping[str, GoldReport], predicted: Mapping[str, GoldReport], *, strict: bool = False
) -> StatementFigures:
    """Predicted reports against gold ones, by id. A gold report without a prediction has no statements.

    Raises `FormatError` when there is no gold or a prediction was made from another text.
    """
    parts = [_score_report(gold[name], predicted.get(name), strict=strict) for name in sorted(gold)]
    if not parts:
        raise FormatError("there is no gold report to score against; give a folder with at least one")
    return reduce(add, parts)


def evaluate_statements(
    gold: Mapping[str, GoldReport], read: Read, *, chains: Chains = read_chains, strict: bool = False
) -> StatementFigures:
    """Read every gold text with ``read`` and score that; one that cannot be read has no statements.

    ``chains`` gives a reading's origin chains.
    """
    reports, _ = read_each(map(document_of, gold.values()), read)
    return score_statements(gold, gold_forms(reports, chains=chains), strict=strict)


def gold_forms(reports: Iterable[Report], *, chains: Chains = read_chains) -> dict[str, GoldReport]:
    """Readings in gold form, by id."""
    return {report.id: gold_form_of(report, chains=chains(report)) for report in reports}


@dataclass(frozen=True, slots=True)
class _Matched:
    """The statements of a report on both sides, and what counts of them."""

    gold: Sequence[Statement]
    predicted: Sequence[Statement]
    pairs: Sequence[tuple[int, int]]
    missed: tuple[int, ...]
    extra: tuple[int, ...]

    @property
    def score(self) -> Score:
        right = len(self.pairs)
        return Score(right, right + len(self.extra), right + len(self.missed))

    @property
    def couples(self) -> list[tuple[Statement, Statement]]:
        return [(self.gold[g], self.predicted[p]) for g, p in self.pairs]


def _score_report(gold: GoldReport, predicted: GoldReport | None, *, strict: bool) -> StatementFigures:
    if predicted and predicted.sha256 and gold.sha256 and predicted.sha256 != gold.sha256:
        raise FormatError(f"{gold.id}: the prediction was made from another text; read the gold file's text")
    if gold.headline_alone and predicted:
        predicted = replace(predicted, statements=(), origins=())
    matched = _matched(gold.statements, predicted.statements if predicted else (), strict=strict)
    couples = matched.couples
    sources = [(bool(g.source), same_source(g, p)) for g, p in couples]
    relays = [(_relays(g), _relays(p)) for g, p in couples]
    chains, found = _chains(gold), _chains(predicted)
    return StatementFigures(
        reports=(ReportFigures(gold.id, matched.score, matched.missed, matched.extra),),
        predicted=int(predicted is not None),
        statements=matched.score,
        source=_share(right for _, right in sources),
        source_given=_share(right for given, right in sources if given),
        speaker=_share(same_speaker(g.speaker, p.speaker) for g, p in couples),
        labels={name: _agreement(name, couples) for name in LABELS},
        via=_relay_score(relays),
        via_exact=_share(g == p for g, p in relays),
        via_given=_share(g == p for g, p in relays if g),
        responds_to=_links(matched),
        headlines=_headline(gold, predicted),
        origins=Score(_hits(chains, found, eq), len(found), len(chains)),
        origins_soft=Score(_hits(chains, found, soft_chain), len(found), len(chains)),
    )


def _matched(gold: Sequence[Statement], predicted: Sequence[Statement], *, strict: bool) -> _Matched:
    pairs = match_statements(gold, predicted)
    display = [not strict and bool(gold[g].region or predicted[p].region) for g, p in pairs]
    golds, predictions = {g for g, _ in pairs}, {p for _, p in pairs}
    return _Matched(
        gold,
        predicted,
        pairs=[pair for pair, shown in zip(pairs, display, strict=True) if not shown],
        missed=_alone(gold, golds, strict=strict),
        extra=_alone(predicted, predictions, strict=strict),
    )


def _alone(statements: Sequence[Statement], matched: set[int], *, strict: bool) -> tuple[int, ...]:
    return tuple(
        number
        for number, statement in enumerate(statements)
        if number not in matched and (strict or not statement.region)
    )


def _share(rights: Iterable[bool]) -> Share:
    found = list(rights)
    return Share(sum(found), len(found))


def _agreement(name: str, couples: list[tuple[Statement, Statement]]) -> Agreement:
    return Agreement(tuple((_label(gold, name), _label(predicted, name)) for gold, predicted in couples))


def _label(statement: Statement, name: str) -> str | None:
    label: StrEnum | None = getattr(statement, name)
    return label.value if label is not None else None


def _relays(statement: Statement) -> frozenset[str]:
    return frozenset(name_key(name) for name in statement.via)


def _relay_score(relays: list[tuple[frozenset[str], frozenset[str]]]) -> Score:
    return Score(
        right=sum(len(gold & predicted) for gold, predicted in relays),
        predicted=sum(len(predicted) for _, predicted in relays),
        gold=sum(len(gold) for gold, _ in relays),
    )


def _links(matched: _Matched) -> Score:
    partner = dict(matched.pairs)
    links = [(gold.responds_to, predicted.responds_to) for gold, predicted in matched.couples]
    return Score(
        right=sum(g is not None and p is not None and partner.get(g) == p for g, p in links),
        predicted=sum(p is not None for _, p in links),
        gold=sum(g is not None for g, _ in links),
    )


def _headline(gold: GoldReport, predicted: GoldReport | None) -> tuple[HeadlineCase, ...]:
    if gold.headline_label is None:
        return ()
    label = predicted.headline_label if predicted else None
    return (HeadlineCase(gold.id, gold.headline_label.value, label.value if label else None),)


def _chains(report: GoldReport | None) -> list[ChainKey]:
    return [chain_key(chain) for origin in (report.origins if report else ()) for chain in origin.chains]


def _hits(gold: list[ChainKey], predicted: list[ChainKey], same: Callable[[ChainKey, ChainKey], bool]) -> int:
    """How many gold chains have a predicted one to themselves."""
    left = list(predicted)
    hits = 0
    for chain in gold:
        found = next((number for number, other in enumerate(left) if same(chain, other)), None)
        if found is not None:
            del left[found]
            hits += 1
    return hits
