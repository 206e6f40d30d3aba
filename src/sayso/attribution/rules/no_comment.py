"""No comment, by the noun: "had no comment", "there was no word from X", "nothing to confirm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import noun_phrase, phrase_head, subject, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.refused import is_somebody, is_topic, what_is_refused
from sayso.lexicons.roles import roles
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree


def no_comment(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """Had no comment on X; there is nothing to confirm about X."""
    if tree.lemma[noun] == "nothing":
        return _nothing(tree, noun, cues)
    no = next((at for at in tree.kids(noun, "det", "neg") if tree.lower[at] == "no"), None)
    kept_back = cues.silence.kept_back if no is not None else frozenset()
    if not any(tree.lemma[noun] in kept for kept in (cues.silence.nouns, cues.silence.tidings, kept_back)):
        return None
    verb = tree.head[noun]
    if no is not None and (tree.lemma[verb] == "be" or tree.lemma[verb] in cues.silence.coming):
        return _no_word_from(tree, noun, no, cues)
    if tree.lemma[noun] in cues.silence.tidings:
        return None
    offered = tree.lemma[verb] in (
        cues.silence.keeping_back if tree.lemma[noun] in kept_back else cues.silence.offering
    )
    refused = no is None and offered and any(tree.kids(verb, "neg")) and not _is_of_a_remark(tree, verb, noun)
    if (no is None and not refused) or not offered:
        return None
    source = subject(tree, verb)
    if source is None or (kept_back and not is_somebody(tree, phrase_head(tree, source))):
        return None
    last, content = what_is_refused(tree, noun, cues)
    if kept_back and not content:
        of = (at for at in tree.kids(noun, "prep") if tree.lower[at] == "of")
        content = [Range(at + 1, tree.right[at]) for at in of][:1]
    cue = Range(verb_group(tree, verb).first, last)
    rule = "refusal" if tree.lemma[noun] in kept_back else "no-comment"
    return draft(tree, noun, rule, content=content, cue=[cue], source=[source])


def _is_of_a_remark(tree: Tree, verb: int, noun: int) -> bool:
    """Whether it only says that a certain thing was not said: "had not made the comment", or what was said
    instead of it: "spoke casually, not made a formal statement"."""
    certain = any(tree.lower[at] in ("the", "that", "this", "those") for at in tree.kids(noun, "det"))
    beside = tree.dep[verb] in ("conj", "ccomp", "advcl", "acl", "dep")
    return certain or (beside and not any(tree.kids(verb, "aux")))


def _no_word_from(tree: Tree, noun: int, no: int, cues: Cues) -> Draft | None:
    """There was no immediate comment from X; no statement was issued by X; no word came from X on Y."""
    verb = tree.head[noun]
    if (body := _body_before(tree, noun)) is not None and body.first > no:
        about = [Range(at + 1, tree.right[at]) for at in tree.kids(noun, "prep") if is_topic(tree, at, cues)]
        cue = [Range(no, body.first - 1), Range(noun, noun)]
        return draft(tree, noun, "no-comment", content=about[:1], cue=cue, source=[body])
    places = [noun, verb, *tree.kids(verb, "acomp")]
    for child in (at for place in places for at in tree.kids(place, "prep", "agent")):
        holder = tree.kid(child, "pobj")
        if holder is None or child < noun or tree.lower[child] not in ("from", "by"):
            continue
        unasked = tree.lemma[noun] != "comment" and tree.lemma[holder] in cues.silence.not_asked
        if unasked or tree.lemma[holder] in cues.times:
            continue
        after = [at for place in places for at in tree.kids(place, "prep") if at > noun]
        content = [Range(at + 1, tree.right[at]) for at in after if is_topic(tree, at, cues)][:1]
        content = content or [Range(at + 2, tree.right[at]) for at in after if _is_as_to(tree, at)][:1]
        source = noun_phrase(tree, holder, without=content[0].first - 1 if content else None)
        return draft(tree, noun, "no-comment", content=content, cue=[Range(no, noun)], source=[source])
    return None


def _is_as_to(tree: Tree, preposition: int) -> bool:
    """ "No reason was given by the council as to why it is shut", not "as of Friday"."""
    return (
        tree.lower[preposition : preposition + 2] == ["as", "to"]
        and tree.right[preposition] > preposition + 1
    )


def _body_before(tree: Tree, noun: int) -> Range | None:
    """The body whose comment it would be: "no immediate government comment", with all of its name."""
    before = noun - 1
    hangs = before >= 0 and tree.head[before] == noun and tree.dep[before] in ("compound", "amod")
    if not hangs or singular(tree.lower[before]) not in roles("organization"):
        return None
    first = before
    while first > 0 and tree.tag[before] == tree.tag[first - 1] == "NNP":
        first -= 1
    return Range(first, before)


def _nothing(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    verb = next(
        (at for at in tree.kids(noun, "relcl", "acl", "xcomp") if tree.lemma[at] in cues.silence.speaking),
        None,
    )
    if verb is None or verb < noun or any(tree.kids(noun, "amod")):
        return None
    governor = tree.head[noun]
    source = subject(tree, governor) if tree.lemma[governor] == "have" else None
    told = governor
    while source is None and tree.dep[told] == "ccomp" and tree.head[told] != told:
        told = tree.head[told]
        source = subject(tree, told)
    if source is None:
        return None
    _, content = what_is_refused(tree, verb, cues)
    if not content:
        content = _about(tree, governor, verb, cues)
    first = verb_group(tree, governor).first if tree.lemma[governor] == "have" else noun
    return draft(tree, noun, "no-comment", content=content, cue=[Range(first, verb)], source=[source])


def _about(tree: Tree, governor: int, after: int, cues: Cues) -> list[Range]:
    """ "about X" where the parser hangs it higher up, just behind the phrase."""
    places = [governor] if tree.head[governor] == governor else [governor, tree.head[governor]]
    for place in places:
        for child in tree.kids(place, "prep"):
            if after < child <= after + 3 and is_topic(tree, child, cues):
                return [Range(child + 1, tree.right[child])]
    return []
