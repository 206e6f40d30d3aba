"""Asked, and no answer told of: "we reached out to Lorne and will update this story if we hear back".

Or whoever was asked sent the question on: "referred questions to the ministry".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import is_passive, noun_phrase, phrase_head, subject, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.outlets import is_outlet
from sayso.attribution.rules.refused import is_somebody, is_topic
from sayso.lexicons import load
from sayso.lexicons.roles import roles
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_OPEN = re.compile(load("declines")["withheld"]["left_open"], re.IGNORECASE)
_BEHIND = 3
"""Tokens behind "for comment" at most in a sentence that tells of no answer: a full stop, a day. By hand."""


def asked_draft(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """Whom an outlet asked, where the same sentence or the next leaves the answer open, or tells of none."""
    if tree.lemma[verb] not in cues.silence.asking_for_comment or is_passive(tree, verb):
        return None
    asked, asker = _asked(tree, verb), subject(tree, _first_of(tree, verb))
    if asked is None or asker is None or not _is_press(tree, asker) or any(tree.kids(verb, "neg")):
        return None
    left = _left_open(tree, verb, asked, asker) or _still_asked(tree, verb, asked)
    if left is None:
        return None
    about = tree.kid(asked, "prep")
    return draft(tree, verb, "no-answer", cue=left, source=[noun_phrase(tree, asked, without=about)])


def _asked(tree: Tree, verb: int) -> int | None:
    """ "Lorne" of "reached out to Lorne", "contacted Lorne"."""
    if tree.lemma[verb] != "reach":
        return tree.kid(verb, "dobj")
    out = [at for at in tree.children[verb] if tree.lower[at] == "out"]
    to = (at for place in (verb, *out) for at in tree.kids(place, "prep", "dative") if tree.lower[at] == "to")
    return next((tree.kid(at, "pobj") for at in to), None) if out else None


def _first_of(tree: Tree, verb: int) -> int:
    """The verb that has the subject of verbs joined by "and"."""
    while tree.dep[verb] == "conj" and tree.kid(verb, "nsubj") is None and tree.head[verb] != verb:
        verb = tree.head[verb]
    return verb


def _is_press(tree: Tree, asker: Range) -> bool:
    """Whether those who asked are "we" or an outlet."""
    last = tree.lower[asker.last]
    return tree.words(asker) == ["we"] or is_outlet(tree, asker) or last in roles("outlet")


def _left_open(tree: Tree, verb: int, asked: int, asker: Range) -> list[Range] | None:
    """The words of the verb's sentence, or of the next, that leave the answer open: "has not heard back"."""
    next_one = min(tree.sentence[verb] + 1, len(tree.sentences) - 1)
    stretch = Range(verb, tree.sentences[next_one].last)
    found = _OPEN.search(tree.text(stretch))
    if found is None:
        return None
    first, last = tree.starts[verb] + found.start(), tree.starts[verb] + found.end()
    words = [at for at in range(verb, stretch.last + 1) if first <= tree.starts[at] < last]
    if not words or not _waits(tree, Range(words[0], words[-1]), asked, asker):
        return None
    return [Range(words[0], words[-1])]


def _waits(tree: Tree, left: Range, asked: int, asker: Range) -> bool:
    """Whether it is who asked that has not heard, and from whom they asked: "she had not heard back from the
    council" is another's."""
    hearing = next((at for at in range(left.first, left.last + 1) if tree.pos[at] == "VERB"), left.last)
    who = subject(tree, _first_of(tree, hearing))
    if who is not None and who != asker and not _is_press(tree, who) and not _is_silent(tree, who):
        return False
    after = left.last + 1
    if after + 1 >= len(tree) or tree.lower[after] != "from":
        return True
    giver = tree.kid(after, "pobj")
    return giver is not None and (tree.tag[giver] == "PRP" or tree.lemma[giver] == tree.lemma[asked])


def _is_silent(tree: Tree, who: Range) -> bool:
    """ "It", which may be the outlet; "the story", which will be updated; "nobody", who answered."""
    words = tree.words(who)
    return words in (["it"], ["nobody"], ["no", "one"]) or words[-1] in roles("press_pieces")


def _still_asked(tree: Tree, verb: int, asked: int) -> list[Range] | None:
    """ "Has reached out to Lorne for comment", at its paragraph's end."""
    now = any(tree.lower[at] in ("has", "have", "'ve", "’ve") for at in tree.kids(verb, "aux"))
    end = tree.sentence_of(verb).last
    comment = next(
        (at for at in range(asked + 1, end + 1) if tree.lower[at] in ("comment", "comments")), None
    )
    told_on = end < len(tree) - 1
    if not now or told_on or comment is None or tree.lower[comment - 1] != "for" or end - comment > _BEHIND:
        return None
    first = verb_group(tree, verb).first
    return [Range(first, tree.left[asked] - 1), Range(comment - 1, comment)]


def referred_draft(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """ "Referred questions to the ministry", "referred the Tarn Herald to the ministry"."""
    if (
        tree.lemma[verb] not in cues.silence.sending_on
        or is_passive(tree, verb)
        or any(tree.kids(verb, "neg"))
    ):
        return None
    sent, to = tree.kid(verb, "dobj"), max(_behind(tree, verb, "to"), default=None)
    if sent is None or to is None or not verb < sent < to or not _asks(tree, sent, cues):
        return None
    source = subject(tree, _first_of(tree, verb))
    if source is None or not _can_answer(tree, verb, to) or _decides(tree, source, cues):
        return None
    topic = [
        Range(at + 1, min(tree.right[at], to - 1))
        for at in tree.kids(sent, "prep")
        if is_topic(tree, at, cues) and at < to
    ]
    cue = [Range(verb_group(tree, verb).first, topic[0].first - 2 if topic else to)]
    return draft(tree, verb, "refusal", content=topic[:1], cue=cue, source=[source])


def _behind(tree: Tree, verb: int, word: str) -> Iterator[int]:
    """The verb's prepositions that are the word, or those in its object, where the parse hangs them there."""
    within = (at for noun in tree.kids(verb, "dobj") for at in range(noun + 1, tree.right[noun] + 1))
    own = {*tree.kids(verb, "prep", "dative"), *within}
    return (at for at in own if tree.lower[at] == word and tree.dep[at] in ("prep", "dative"))


def _can_answer(tree: Tree, verb: int, to: int) -> bool:
    """Whether whom they are sent to can answer: no "exit". Questions "directed to" a person are put to them,
    unless it is somebody of one's own: "to her lawyer"."""
    to_whom = tree.kid(to, "pobj")
    if to_whom is None or not is_somebody(tree, to_whom):
        return False
    body = singular(tree.lower[to_whom]) in roles("organization")
    return tree.lemma[verb] != "direct" or body or tree.kid(to_whom, "poss") is not None


def _decides(tree: Tree, source: Range, cues: Cues) -> bool:
    """Whether it is a court or the like, which refers a question to others to be decided."""
    return tree.lemma[phrase_head(tree, source)] in cues.silence.deciding


def _asks(tree: Tree, noun: int, cues: Cues) -> bool:
    """Whether it is questions, or those who put them; one question may be a matter to decide."""
    whole = noun_phrase(tree, noun, without=tree.kid(noun, "prep"))
    questions = tree.lemma[noun] in cues.queries and tree.tag[noun] == "NNS"
    return questions or tree.lemma[noun] in cues.silence.askers or is_outlet(tree, whole)
