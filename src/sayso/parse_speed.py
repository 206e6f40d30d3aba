"""What makes a spaCy pipeline faster and changes none of its parses: docs/decisions/0002-parser.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.pipeline.transition_parser import Parser
    from spacy.tokens import Doc

Pattern = list[dict[str, Any]]
"""What a spaCy matcher asks of words in a row."""

_OF_A_WORD = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a pattern may ask of a word so that tag, lower-cased form and relation say whether it fits."""

_REMEMBERED = 20_000
"""Sorts of words kept in mind, some 4 MB: more than a day's news has, and no stream of odd words grows it."""


def quicken(nlp: Language) -> None:
    """Make the pipeline's products, steps, rules and lemmas faster, each where the pipeline has it."""
    _multiply_with_numpy(nlp)
    _keep_the_lock(nlp)
    for _, component in nlp.pipeline:
        _look_lemmas_up(component)
        _remember_attributes(component)


def _multiply_with_numpy(nlp: Language) -> None:
    """Let the pipeline's models multiply through numpy's BLAS, where they would use spaCy's own on a CPU."""
    import numpy as np
    from thinc.api import Model, NumpyOps

    class NumpyProducts(NumpyOps):  # type: ignore[misc]
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

    ops = NumpyProducts()
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                if type(node.ops) is NumpyOps:
                    node.ops = ops


def _keep_the_lock(nlp: Language) -> None:
    """Let parser and entity recogniser go from word to word without giving Python's lock away.

    spaCy's own loop gives it away at its start, and then its compiled code takes and gives it back at each
    look at each word: half of the time of the entities.
    """
    from spacy.pipeline import DependencyParser, EntityRecognizer
    from spacy.pipeline.transition_parser import Parser

    own = (DependencyParser, EntityRecognizer)  # others may step by methods of their own
    components = nlp._components  # what `nlp.pipeline` gives is a copy
    for place, (name, component) in enumerate(components):
        if isinstance(component, Parser) and type(component) in own and component.cfg["beam_width"] == 1:
            components[place] = (name, _keeping_the_lock(component))


def _keeping_the_lock(component: Parser) -> Parser:
    """The same component, which steps through its states by the methods that spaCy has for its training."""
    from spacy.pipeline.transition_parser import Parser

    settings = {name: value for name, value in component.cfg.items() if name != "moves"}

    class Keeping(type(component)):  # type: ignore[misc]
        def __init__(self) -> None:
            it = component
            Parser.__init__(self, it.vocab, it.model, it.name, it.moves, scorer=it.scorer, **settings)

        def predict(self, docs: Sequence[Doc]) -> list[Any]:
            states: list[Any] = self.moves.init_batch(docs)
            unfinished = [state for state in states if not state.is_final()]
            if unfinished:
                model = self.model.predict(docs)
                while unfinished:
                    unfinished = self.transition_states(unfinished, model.predict(unfinished))
                model.clear_memory()
            return states

    return Keeping()


def _look_lemmas_up(component: object) -> None:
    """Known words as sets: a list of sixty thousand nouns is gone through for each new word."""
    from spacy.pipeline import Lemmatizer

    if isinstance(component, Lemmatizer) and component.lookups.has_table("lemma_index"):
        table = component.lookups.get_table("lemma_index")
        for part_of_speech, words in list(table.items()):
            table[part_of_speech] = frozenset(words)


def _remember_attributes(component: object) -> None:
    """Let an attribute ruler match each sort of word once; untouched where its patterns ask for more."""
    from spacy.pipeline import AttributeRuler

    if isinstance(component, AttributeRuler) and _asked(component) <= _OF_A_WORD:
        component.matcher = cast("Matcher", _RememberingMatcher(component))


def _asked(ruler: AttributeRuler) -> set[str]:
    """What patterns of one word ask of it."""
    patterns = [pattern for rule in _rules(ruler) for pattern in rule]
    return {name for pattern in patterns if len(pattern) == 1 for name in pattern[0]}


def _rules(ruler: AttributeRuler) -> list[list[Pattern]]:
    """Each rule's patterns, in the order of the rules."""
    return [cast("list[Pattern]", rule["patterns"]) for rule in ruler.patterns]


class _RememberingMatcher:
    """Stands in an attribute ruler's matcher's place. Matches the same: patterns of one word once for each
    sort of word, those of several words in each text anew."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._of_one = _matcher(ruler, one=True)
        self._of_several = _matcher(ruler, one=False)
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(
        self, doc: Doc, *, allow_missing: bool, as_spans: Literal[False]
    ) -> list[tuple[int, int, int]]:
        """Matches in the document: the pattern's key, and the words from the first up to the last."""
        found = self._of_several(doc, allow_missing=allow_missing, as_spans=as_spans)
        for at, word in enumerate(map(tuple, doc.to_array(["TAG", "LOWER", "DEP"]).tolist())):
            keys = self._known.get(word)
            if keys is None:
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                matches = self._of_one(doc[at : at + 1], allow_missing=allow_missing, as_spans=as_spans)
                keys = self._known[word] = tuple(key for key, _, _ in matches)
            found += [(key, at, at + 1) for key in keys]
        return found

    def get(self, key: str) -> Any:
        """A key's patterns, as a matcher gives them."""
        return self._of_one.get(key, self._of_several.get(key))


def _matcher(ruler: AttributeRuler, *, one: bool) -> Matcher:
    """A matcher of the ruler's patterns of one word, or of the others, under the ruler's own keys."""
    from spacy.matcher import Matcher

    matcher = Matcher(ruler.vocab, validate=False)
    for number, rule in enumerate(_rules(ruler)):
        patterns = [pattern for pattern in rule if (len(pattern) == 1) == one]
        if patterns:
            matcher.add(ruler.vocab.strings.add(str(number)), patterns)
    return matcher
