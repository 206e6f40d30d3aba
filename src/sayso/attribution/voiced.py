"""Whether a trained finder's finding is something voiced, or only thought, wanted or done.

PolNeAR counts intentions, knowledge and deeds ("plans to sell", "decided to stay", "tears up at") as
attributions; the annotation guide counts them only where they are voiced. Where such a finding is not sure
either, it is left out: at the confidence asked for here PolNeAR's own figures lose nothing by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.rules.ground import tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.finder import Finding
    from sayso.attribution.rules.ground import Ground
    from sayso.attribution.rules.lexicon import Cues

_WITHOUT_VOICE = 0.42
"""What a finding must reach whose cue has no word of speaking or believing. Chosen on PolNeAR dev, where
soft, exact and full are highest here (.36, .42 and .5 were tried)."""
_NOT_YET = 0.7
"""What a finding must reach of what somebody "will announce". By the same figures."""


def is_voiced(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether the finding stays; only doubtful ones and what is said of "you" do not."""
    if any(_words(span_words) == ["you"] for span_words in _tokens(one, ground, source=True)):
        return False
    words = [word for piece in _tokens(one, ground) for word in piece]
    if not any(form.isalpha() for form, _ in words):
        return True
    if one.confidence < _NOT_YET and _is_to_come(words, cues):
        return False
    return one.confidence >= _WITHOUT_VOICE or any(not cues.voice.isdisjoint(word) for word in words)


_Words = list[tuple[str, str]]
"""Form and lemma of each word, in lower case."""


def _words(piece: _Words) -> list[str]:
    return [form for form, _ in piece if form.isalpha()]


def _is_to_come(words: _Words, cues: Cues) -> bool:
    forms = {form for form, _ in words}
    return not forms.isdisjoint(cues.not_yet) and forms.isdisjoint(("not", "n't", "never"))


def _tokens(one: Finding, ground: Ground, *, source: bool = False) -> Iterator[_Words]:
    """The words of each piece of the cue, or of the source, where it has a parse."""
    for span in one.source if source else one.cue:
        tree = ground.tree_of(span)
        if tree is not None:
            first, last = tokens_in(tree, span)
            yield [(tree.lower[at], tree.lemma[at]) for at in range(first, last + 1)]
