"""What is made public, or argued over, without anybody's word on it.

"A van tweeted on the front line by rebels" tells who showed the van, "a national security debate over whether
the camp should close" what others argue about. A network takes either for a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.ground import tokens_in
from sayso.lexicons.patterns import listed
from sayso.parse import FINITE
from sayso.spans import length, overlap

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Range, Tree

_QUOTED = 0.3
"""Share of a content in quotation marks from which it is words that were published, not a thing. Set by hand,
not tuned: a name or a word in marks ("her 'lost' old van") is less, a sentence with its frame more."""
_BY = 12
"""Words behind a passive cue in which its "by" is looked for: "was tweeted on the front line by". Set by
hand, for a place and a time between; a "by" farther on would have to bring the source all the same."""


def publishes_work(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether a thing is "posted by" somebody, and no words: not '"It broke" was tweeted by', not "the claim
    that it broke was posted by", not "it broke, tweeted by the mayor"."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.source and one.content else None
    if tree is None or one.content[-1].end > one.cue[0].start:
        return False
    words = tokens_in(tree, one.cue[0])
    verb = next((at for at in range(words.first, words.last + 1) if _is_publishing(tree, at, cues)), None)
    if verb is None or not _is_by(tree, verb, tokens_in(tree, one.source[-1])):
        return False
    if verb == words.first and verb > 0 and tree.lower[verb - 1] in (",", "-", "–", "—"):
        return False  # set off behind a clause, which is what was posted
    if overlap(one.content, ground.quoted()) >= _QUOTED * length(one.content):
        return False
    content = ground.tree_of(one.content[0])
    return content is not None and not _has_words(content, tokens_in(content, one.content[0]), cues)


def is_unpublished(one: Finding, ground: Ground) -> bool:
    """Whether a thing was not brought out: "did not publish a story on it" tells nothing; not "did not report
    that it broke"."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.content else None
    if tree is None:
        return False
    words = tokens_in(tree, one.cue[0])
    verb = next((at for at in range(words.first, words.last + 1) if tree.lemma[at] in _BRINGS_OUT), None)
    content = tokens_in(tree, one.content[0])
    if verb is None or not any(tree.kids(verb, "neg")) or content.first < verb:
        return False
    told = any(tree.tag[at] in FINITE or tree.is_quoted(at) for at in range(content.first, content.last + 1))
    return not told


_BRINGS_OUT = listed("cues", "beside", "bringing_out")


def is_debated(one: Finding, ground: Ground, cues: Cues) -> bool:
    """Whether it is what a debate is "over whether", or its source only says what kind of debate it is ("a
    public health debate")."""
    tree = ground.tree_of(one.cue[0]) if one.cue and one.content else None
    if tree is None:
        return False
    words = tokens_in(tree, one.cue[0])
    noun = next((at for at in range(words.first, words.last + 1) if _is_debate(tree, at, cues)), None)
    if noun is None:
        return False
    content = tokens_in(tree, one.content[0])
    opening = tree.words(content)[:2]
    asked = next((word for word in opening if word not in cues.debated), "") in cues.silence.questions
    return asked or (bool(one.source) and _is_modifier(tree, tokens_in(tree, one.source[0]), noun))


def _is_debate(tree: Tree, token: int, cues: Cues) -> bool:
    return tree.lemma[token] in cues.debates and tree.tag[token].startswith("NN")


def _is_publishing(tree: Tree, token: int, cues: Cues) -> bool:
    return tree.lemma[token] in cues.publishing and tree.tag[token] in ("VBN", "VBD")


def _is_by(tree: Tree, verb: int, source: Range) -> bool:
    """Whether the source is whom "by" brings behind the verb."""
    by = next((at for at in range(verb + 1, min(verb + _BY, len(tree))) if tree.lower[at] == "by"), None)
    return by is not None and by < source.last and tree.sentence[by] == tree.sentence[source.last]


def _has_words(tree: Tree, content: Range, cues: Cues) -> bool:
    """Whether it is a that-clause, opens with what consists of words ("the claim that"), or is a pronoun that
    may stand for either."""
    if tree.lower[content.first] == "that" and tree.tag[content.first] == "IN":
        return True
    if content.first == content.last and tree.tag[content.first] in ("PRP", "DT"):
        return True
    noun = content.first
    while noun < content.last and not tree.tag[noun].startswith("NN"):
        noun += 1
    while noun < content.last and tree.tag[noun + 1].startswith("NN"):
        noun += 1
    return tree.lemma[noun] in cues.nouns | cues.worded | cues.rumours.keys()


def _is_modifier(tree: Tree, source: Range, noun: int) -> bool:
    """Whether the source stands before the noun as a part of its phrase, and owns nothing."""
    before = source.last == noun - 1 and tree.dep[source.last] in ("compound", "amod")
    return before and all(tree.tag[at] != "POS" for at in range(source.first, source.last + 1))
