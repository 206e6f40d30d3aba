"""Whether a trained finder's finding is something voiced, or only thought, wanted or yet to come.

PolNeAR counts thoughts and intentions ("expects", "will announce") as attributions; the annotation guide
counts them only where they are voiced. Where such a finding is not sure either, it is left out. Each
threshold was chosen on reports annotated by the guide together with PolNeAR dev:
docs/decisions/0012-tagger.md.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.completing.published import is_debated, is_unpublished, publishes_work
from sayso.attribution.completing.told_deeds import is_told_deed
from sayso.attribution.findings.nearby import Nearby
from sayso.attribution.ground.grammar import phrase_head
from sayso.attribution.ground.ground import tokens_in
from sayso.lexicons.negation import names_nobody, negative
from sayso.parse import FINITE
from sayso.spans import is_inside, length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.model import Span, Spans

_NOT_YET = 0.5
"""What a finding must reach of what somebody "will announce"."""
_THOUGHT = 0.65
"""What a finding must reach whose cue has words of thinking and none of speech: "expects"."""
_THOUGHT_BY_NOBODY = 0.45
"""... and that names no source: "is expected to"."""
_DONE = 0.9
"""What a finding must reach whose cue is a deed and no word of speech: "has imposed", "noticed"."""
_REFUSED = 0.5
"""What a finding must reach of what somebody "refused to sign": PolNeAR marks most of these, the guide none.
So much costs PolNeAR dev nothing; from .6 on it loses indirect ones."""
_WITHOUT_VOICE = 0.4
"""What a finding must reach whose cue has no word of speaking or believing and whose content is short: "nods
at the sale"."""
_SHORT = 25
"""Characters of the longest content that is short: there is little to tell by whether anybody says it."""
_MARKS = frozenset(":-–—―")
"""What may be a cue and has no letter."""

_CONDITION = 5
"""Words at a content's start in which a condition of speaking is told: "not to be further identified"."""


def is_voiced(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether the finding stays; what is doubtful, nobody's, or names only a thing or a deed does not."""
    if any(_is_nobody(source, ground, cues) for source in one.source):
        return False
    if one.cue and not any(_is_cue(piece, ground) for piece in one.cue):
        return False
    cue = [word for piece in _tokens(one.cue, ground) for word in piece]
    content = [word for piece in _tokens(one.content, ground) for word in piece]
    if _is_open(cue, cues) or _is_guessed(cue, cues) or _is_for_anonymity(cue, content, cues):
        return False
    if (
        _is_of_hearers(cue)
        or _is_charged(cue)
        or is_told_deed(cue, content)
        or _is_as_asked(one, ground, cues)
    ):
        return False
    if publishes_work(one, ground, cues) or is_unpublished(one, ground) or is_debated(one, ground, cues):
        return False
    if _is_compared(one, ground) or _is_noun_joined(one, ground, cues):
        return False
    if _is_refused_deed(cue, content, cues):
        return one.confidence >= _REFUSED
    return one.confidence >= _needed(one, cue, cues)


def names_object(one: Finding, ground: Ground, cues: Cues) -> bool:
    """ "Quotes a source", "posted a photo": whether it has whom or what, and nothing of what is said."""
    lemmas = [lemma for piece in _tokens(one.cue, ground) for _, lemma in piece]
    objects = frozenset(noun for lemma in lemmas for noun in cues.objects.get(lemma, ()))
    tree = ground.tree_of(one.content[0]) if objects and len(one.content) == 1 else None
    if tree is None:
        return False
    tokens = tokens_in(tree, one.content[0])
    told = any(tree.tag[at] in FINITE or tree.is_quoted(at) for at in range(tokens.first, tokens.last + 1))
    return not told and tree.lemma[phrase_head(tree, tokens)] in objects


def without_told_deeds(findings: Sequence[Finding], ground: Ground, cues: Cues) -> list[Finding]:
    """The findings but for deeds refused in what another tells: "after she refused to sign, he said"."""
    nearby = Nearby(findings)
    return [
        one
        for number, one in enumerate(findings)
        if not _is_deed(one, ground, cues)
        or not any(
            is_inside(one.content, findings[at].content)
            for at in nearby.to((*one.cue, *one.content))
            if at != number
        )
    ]


def _is_deed(one: Finding, ground: Ground, cues: Cues) -> bool:
    cue = [word for piece in _tokens(one.cue, ground) for word in piece]
    return _is_refused_deed(cue, [word for piece in _tokens(one.content, ground) for word in piece], cues)


def _is_nobody(source: Span, ground: Ground, cues: Cues) -> bool:
    """ "You", "no one", "no agency": there is nobody who speaks."""
    tree = ground.tree_of(source)
    if tree is None:
        return False
    tokens = tokens_in(tree, source)
    words = [form for form in tree.words(tokens) if form.isalpha()]
    none = words[:1] == ["no"] and names_nobody(tree.text(tokens))
    return none or (len(words) == 1 and words[0] in negative("nobody_words") | cues.anybody)


def _is_compared(one: Finding, ground: Ground) -> bool:
    """Whether it is only what another had told that the rest is compared with: "lost more than was previously
    reported by the Post", "went farther than police had said"."""
    tree = ground.tree_of(one.cue[0]) if one.cue and one.source and one.content else None
    first = min(*one.cue, *one.source) if tree is not None else None
    if tree is None or first is None or one.content[-1].end > first.start:
        return False
    at = tokens_in(tree, first).first
    return at > 0 and tree.lower[at - 1] == "than"


def _is_noun_joined(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether the cue is a noun behind another: "could not verify the photo and claim that"; one who does so
    "claims"."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.source else None
    if tree is None:
        return False
    first, last = tokens_in(tree, one.cue[0])
    source = ground.tree_of(one.source[-1])
    if first != last or first < 2 or source is not tree or tree.lower[first] not in cues.nouns:
        return False
    one_speaks = tree.tag[phrase_head(tree, tokens_in(tree, one.source[-1]))] in ("NN", "NNP")
    joined = tree.lower[first - 1] in ("and", "or") and tree.tag[first - 2].startswith("NN")
    return one_speaks and joined and one.source[-1].end < one.cue[0].start


def _is_of_hearers(cue: _Words) -> bool:
    """ "Fans will be disappointed to learn": it is told to them, and by somebody else."""
    return _TO_HEAR.search(" ".join(form for form, _ in cue)) is not None


_TO_HEAR = re.compile(
    r"\b(?:will|would|may|might|must|'ll) (?:\w+ )?be (?:\w+ ){1,3}to (?:learn|hear|know|find|discover)\b"
)


def _is_charged(cue: _Words) -> bool:
    """ "Was charged with theft": a deed of the law."""
    return any(form == "charged" for form, _ in cue) and any(lemma == "be" for _, lemma in cue)


def _is_as_asked(one: Finding, ground: Ground, cues: Cues) -> bool:
    """ "She is away, as she asked": what is told is what came of it, and nobody asks for it now."""
    tree = ground.tree_of(one.source[0]) if one.source and one.cue and one.content else None
    if tree is None or one.content[-1].end > one.source[0].start or one.cue[0].start < one.source[0].end:
        return False
    speaker = tokens_in(tree, one.source[0]).first
    asks = any(lemma in cues.asking for piece in _tokens(one.cue, ground) for _, lemma in piece)
    return asks and speaker > 0 and tree.lower[speaker - 1] == "as"


def _is_cue(piece: Span, ground: Ground) -> bool:
    """Whether it has a letter, or is a mark that can be a cue: not "=" in what is left of a page's code."""
    tree = ground.tree_of(piece)
    words = "" if tree is None else piece.shifted(-tree.parsed.start).of(tree.parsed.text)
    return any(char.isalnum() for char in words) or _MARKS.issuperset(words)


def _is_open(cue: _Words, cues: Cues) -> bool:
    """ "It remains unclear", "it is too early to say": what nobody in particular does not know."""
    forms = {form for form, _ in cue}
    known = not forms.isdisjoint(cues.known) and not forms.isdisjoint(negative("verb_negators"))
    early = "too" in forms and not forms.isdisjoint({"early", "soon"})
    return known or early or not forms.isdisjoint(cues.unknown)


def _is_guessed(cue: _Words, cues: Cues) -> bool:
    """ "A possible reference to": what the writer reads into it."""
    lemmas = [lemma for _, lemma in cue]
    return any(a in cues.seeming and b == "reference" for a, b in pairwise(lemmas))


def _is_for_anonymity(cue: _Words, content: _Words, cues: Cues) -> bool:
    """ "Asked not to be named", "declined to be identified": a condition of speaking, and nothing said."""
    forms = {form for form, _ in content[:_CONDITION]}
    unnamed = "not" in forms or any(lemma in cues.refusing for _, lemma in cue)
    return "be" in forms and unnamed and any(lemma in cues.anonymity for _, lemma in content[:_CONDITION])


def _is_refused_deed(cue: _Words, content: _Words, cues: Cues) -> bool:
    """ "Refused to sign it": what somebody will not do; "refused to say" is what somebody will not tell."""
    refused = any(lemma in cues.refusing for _, lemma in cue)
    (to, _), (form, lemma) = (*content[:2], ("", ""), ("", ""))[:2]
    return refused and to == "to" and cues.voice.isdisjoint((form, lemma))


_Words = list[tuple[str, str]]
"""Form and lemma of each word, in lower case."""


def _needed(one: Finding, words: _Words, cues: Cues) -> float:
    """The confidence that a finding with these words for its cue must have."""
    voices = _voices(words, cues)
    if _is_to_come(words, cues):
        return _NOT_YET
    if voices and cues.thinking.issuperset(voices):
        return _THOUGHT if one.source else _THOUGHT_BY_NOBODY
    if not voices and not cues.deeds.isdisjoint(lemma for _, lemma in words):
        return _DONE
    short = length(one.content) < _SHORT and words and not voices
    return _WITHOUT_VOICE if short else 0.0


def _voices(words: _Words, cues: Cues) -> list[str]:
    """The lemmas of the words of speaking and believing."""
    return [lemma for form, lemma in words if not cues.voice.isdisjoint((form, lemma))]


def _words(piece: _Words) -> list[str]:
    return [form for form, _ in piece if form.isalpha()]


def _is_to_come(words: _Words, cues: Cues) -> bool:
    forms = {form for form, _ in words}
    return not forms.isdisjoint(cues.not_yet) and forms.isdisjoint(negative("verb_negators"))


def _tokens(spans: Spans, ground: Ground) -> Iterator[_Words]:
    """The words of each span that has a parse."""
    for span in spans:
        tree = ground.tree_of(span)
        if tree is not None:
            first, last = tokens_in(tree, span)
            yield [(tree.lower[at], tree.lemma[at]) for at in range(first, last + 1)]
