"""Attributions against gold ones in PolNeAR's form, labels left aside. Figures are micro, over all documents.

chars ROLE   characters of all spans of a role, white space apart, whatever attribution they belong to
span ROLE    single spans of a role, each cut back to its first and last letter or digit, both ends equal
             (as CofeNet counts: Wang et al., COLING 2022)
soft         one to one: contents with a Jaccard index of at least one half over their characters, greedily,
             best first (ties: source right first, then text order)
exact        one to one: contents over the very same letters and digits
full         as soft, and the source is right: a word in common with the gold source, at the same place; where
             gold has no source, none predicted
source, cue  among soft pairs whose gold has one: share with a word in common, at the same place
by form      direct, mixed, quoted (either of these) and indirect contents, told apart by their marks
             alone. A soft pair has its gold content's form, a prediction without a pair its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add
from typing import TYPE_CHECKING

from sayso.errors import FormatError
from sayso.evaluation.attribution_figures import MATCHES, AttributionFigures, FormFigures
from sayso.evaluation.corpus import ROLES, AttributedText, Triple, attributed_of, document_of
from sayso.evaluation.marked_text import MarkedText
from sayso.evaluation.measure import Score, Share, bootstrap
from sayso.evaluation.pairing import Candidate, jaccard_index, one_to_one
from sayso.evaluation.reading import Read, read_each
from sayso.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

SOFT_JACCARD = 0.5
FORMS: dict[str, frozenset[Form]] = {
    "direct": frozenset([Form.DIRECT]),
    "mixed": frozenset([Form.MIXED]),
    "quoted": frozenset([Form.DIRECT, Form.MIXED]),
    "indirect": frozenset([Form.INDIRECT]),
}


def score_attributions(
    gold: Sequence[AttributedText], predicted: Sequence[AttributedText], *, resamples: int = 0
) -> AttributionFigures:
    """Predicted attributions against gold ones, document by document (matched by id).

    ``resamples`` of the documents give 95 % intervals of soft, exact and full F1. Raises `FormatError` when
    there is no gold, when a prediction's text is not the gold text or a span lies outside it.
    """
    by_id = {document.id: document for document in predicted}
    parts = [_score_document(document, by_id.get(document.id)) for document in gold]
    if not parts:
        raise FormatError("there is no gold document to score against; give a gold file with at least one")
    figures = reduce(add, parts)
    matches = [{name: part.scores[name] for name in MATCHES} for part in parts]
    known = {document.id for document in gold}
    return AttributionFigures(
        documents=len(gold),
        scores=figures.scores,
        source=figures.source,
        cue=figures.cue,
        forms=figures.forms,
        missing=len(known - by_id.keys()),
        unknown=len(by_id.keys() - known),
        intervals=bootstrap(matches, resamples),
    )


def evaluate_attributions(
    gold: Sequence[AttributedText], read: Read, *, resamples: int = 0
) -> AttributionFigures:
    """Read every gold text with ``read`` and score that; one that cannot be read counts as missing."""
    reports, _ = read_each(map(document_of, gold), read)
    return score_attributions(gold, [attributed_of(report) for report in reports], resamples=resamples)


def right_attributions(gold: AttributedText, predicted: AttributedText) -> frozenset[int]:
    """Which predicted attributions (by index) count under "full": matched with gold, and the source right.

    Raises `FormatError` where the prediction's text is not the gold text or a span lies outside it.
    """
    text, predictions = _checked(gold, predicted)
    golds = [_Item(text, triple) for triple in gold.attributions]
    items = [_Item(text, triple) for triple in predictions]
    right = {id(pair.predicted) for pair in _soft_pairs(golds, items) if pair.source_right}
    return frozenset(number for number, item in enumerate(items) if id(item) in right)


class _Item:
    """An attribution as scoring sees it."""

    def __init__(self, text: MarkedText, triple: Triple) -> None:
        self.content = text.characters(triple.content)
        self.letters = text.letters(self.content)
        self.source = text.words(triple.source)
        self.cue = text.words(triple.cue)
        self._text = text

    @cached_property
    def form(self) -> Form:
        return self._text.form(self.content) if self.content else Form.INDIRECT

    def has_source_of(self, gold: _Item) -> bool:
        return bool(self.source & gold.source) if gold.source else not self.source


@dataclass(frozen=True, slots=True)
class _Pair:
    """A softly matched gold item and prediction."""

    gold: _Item
    predicted: _Item

    @property
    def source_right(self) -> bool:
        return self.predicted.has_source_of(self.gold)


def _checked(gold: AttributedText, predicted: AttributedText | None) -> tuple[MarkedText, tuple[Triple, ...]]:
    """The gold text and the predictions, which must have been made from it."""
    text = MarkedText(gold.text or "")
    predictions = predicted.attributions if predicted else ()
    if predicted and predicted.text is not None and predicted.text != gold.text:
        raise FormatError(
            f"{gold.id}: the prediction's text is not the gold text; read the gold file's texts"
        )
    if any(span.end > len(text.text) for t in predictions for role in ROLES for span in t.role(role)):
        raise FormatError(f"{gold.id}: a predicted span lies outside the gold text")
    return text, predictions


def _score_document(gold: AttributedText, predicted: AttributedText | None) -> AttributionFigures:
    text, predictions = _checked(gold, predicted)
    golds = [_Item(text, triple) for triple in gold.attributions]
    items = [_Item(text, triple) for triple in predictions]
    pairs = _soft_pairs(golds, items)
    exact = _exact(golds, items)
    scores = {
        "soft": Score(len(pairs), len(items), len(golds)),
        "exact": Score(len(exact), len(items), len(golds)),
        "full": Score(sum(pair.source_right for pair in pairs), len(items), len(golds)),
    }
    sourced, cued = [p for p in pairs if p.gold.source], [p for p in pairs if p.gold.cue]
    return AttributionFigures(
        documents=1,
        scores=scores | _role_scores(text, gold.attributions, predictions),
        source=Share(sum(p.source_right for p in sourced), len(sourced)),
        cue=Share(sum(bool(p.gold.cue & p.predicted.cue) for p in cued), len(cued)),
        forms={name: _form_figures(forms, golds, items, pairs, exact) for name, forms in FORMS.items()},
    )


def _role_scores(text: MarkedText, gold: Sequence[Triple], predicted: Sequence[Triple]) -> dict[str, Score]:
    scores = {}
    for name, places in (("chars", text.characters), ("span", text.trimmed)):
        for role in ROLES:
            right = places([span for triple in gold for span in triple.role(role)])
            found = places([span for triple in predicted for span in triple.role(role)])
            scores[f"{name} {role}"] = Score(len(right & found), len(found), len(right))
    return scores


def _soft_pairs(golds: list[_Item], items: list[_Item]) -> list[_Pair]:
    candidates: list[Candidate] = []
    for g, gold in enumerate(golds):
        for i, item in enumerate(items):
            jaccard = jaccard_index(gold.content, item.content)
            if jaccard >= SOFT_JACCARD:
                candidates.append(((-jaccard, not item.has_source_of(gold)), g, i))
    return [_Pair(golds[g], items[i]) for g, i in one_to_one(candidates)]


def _exact(golds: list[_Item], items: list[_Item]) -> list[_Item]:
    """The gold items whose very letters a prediction of their own covers."""
    left = Counter(item.letters for item in items if item.letters)
    found = []
    for gold in golds:
        if left[gold.letters] > 0:
            left[gold.letters] -= 1
            found.append(gold)
    return found


def _form_figures(
    forms: frozenset[Form], golds: list[_Item], items: list[_Item], pairs: list[_Pair], exact: list[_Item]
) -> FormFigures:
    of_form = sum(gold.form in forms for gold in golds)
    mine = [pair for pair in pairs if pair.gold.form in forms]
    matched = {id(pair.predicted) for pair in pairs}
    spurious = sum(item.form in forms and id(item) not in matched for item in items)
    return FormFigures(
        soft=Score(len(mine), len(mine) + spurious, of_form),
        full=Share(sum(pair.source_right for pair in mine), of_form),
        exact=Share(sum(gold.form in forms for gold in exact), of_form),
    )
