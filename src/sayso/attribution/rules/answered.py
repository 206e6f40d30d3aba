"""Claims that are answered in a clause of their own: "charges that he denies", "dismissed as a hoax by the
ministry"; and answers that are nouns: "issued a denial", "a rebuttal from the club"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import agent, noun_phrase, subject, trailing_agent, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.idioms import is_done, speaks_of_claims
from sayso.attribution.rules.phrases import possessor

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_PRONOUNS = ("WP", "WDT")
_NOMINAL = ("NOUN", "PROPN", "PRON")


def answered_draft(tree: Tree, verb: int, _lemma: str, cues: Cues) -> Draft | None:
    """The answer that a relative clause or a participle gives to the noun before it."""
    noun = tree.head[verb]
    if tree.lemma[verb] not in cues.answering or tree.pos[noun] not in _NOMINAL or noun > verb:
        return None
    if not is_done(tree, verb, cues):
        return None
    # The parser takes "a claim that he rejects" for one that says something, but nobody rejects nothing.
    if tree.dep[verb] == "relcl" or (tree.dep[verb] == "acl" and any(tree.kids(verb, "nsubj"))):
        return _relative(tree, verb, noun)
    return _participle(tree, verb, noun) if tree.dep[verb] == "acl" and tree.tag[verb] == "VBN" else None


def _relative(tree: Tree, verb: int, noun: int) -> Draft | None:
    """ "Charges that he denies", "an account which the airline has disputed", "a claim the club rejects"."""
    who = tree.kid(verb, "nsubj")
    taken = tree.kid(verb, "dobj", "nsubjpass")
    if taken is not None and tree.tag[taken] not in _PRONOUNS:
        return None
    if any(tree.kids(verb, "ccomp", "xcomp")):
        return None
    named = agent(tree, verb) if who is None else noun_phrase(tree, who, without=verb)
    if who is not None and tree.tag[who] in _PRONOUNS:
        return None
    if named is None or not (tree.lemma[verb] == "deny" or speaks_of_claims(tree, Range(noun, noun))):
        return None
    first = min(tree.left[verb], taken if taken is not None else verb)
    content = noun_phrase(tree, noun, without=first)
    return draft(tree, verb, "answer", content=[content], cue=[verb_group(tree, verb)], source=[named])


def _participle(tree: Tree, verb: int, noun: int) -> Draft | None:
    """ "The report, dismissed as a hoax by the ministry", "claims denied by both sides"."""
    named = agent(tree, verb) or trailing_agent(tree, verb) or _late_agent(tree, verb)
    content = noun_phrase(tree, noun, without=verb)
    if named is None or not speaks_of_claims(tree, Range(noun, noun)):
        return None
    called = next((at for at in tree.kids(verb, "prep") if tree.lower[at] == "as"), None)
    last = verb if called is None else max(verb, min(tree.right[called], named.first - 2))
    return draft(tree, verb, "answer", content=[content], cue=[Range(verb, last)], source=[named])


def _late_agent(tree: Tree, verb: int) -> Range | None:
    """ "by X" where the parser hangs it on what the claim is called: "dismissed as a lie by X"."""
    for called in tree.kids(verb, "prep"):
        noun = tree.kid(called, "pobj")
        for by in () if noun is None else tree.kids(noun, "prep"):
            who = tree.kid(by, "pobj")
            if tree.lower[by] == "by" and who is not None:
                return noun_phrase(tree, who)
    return None


def answer_noun_draft(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """ "The club issued a denial", "a strong rebuttal from the bank", "his denial of the charge"."""
    if tree.pos[noun] != "NOUN" or not _is_common(tree, noun):
        return None
    told = _what(tree, noun)
    if tree.lemma[noun] not in cues.answer_nouns and not (told and tree.lemma[noun] in cues.answers_of):
        return None
    if any(tree.lower[at] == "no" for at in tree.kids(noun, "det", "neg")):
        return None
    verb = tree.head[noun]
    gives = tree.dep[noun] == "dobj" and tree.lemma[verb] in cues.silence.offering
    named = subject(tree, verb) if gives else possessor(tree, noun)
    if named is None or tree.lemma[named.last] in cues.times or (gives and not is_done(tree, verb, cues)):
        return None
    cue = Range(verb_group(tree, verb).first, noun) if gives else Range(noun, noun)
    return draft(tree, noun, "answer", content=told, cue=[cue], source=[named])


def _is_common(tree: Tree, noun: int) -> bool:
    """Whether it is written as a common noun: "Retraction:" heads a notice."""
    return tree.parsed.doc[noun].text.islower()


def _what(tree: Tree, noun: int) -> list[Range]:
    """What is answered, where it is told."""
    for child in tree.children[noun]:
        if child < noun:
            continue
        clause = tree.dep[child] in ("acl", "ccomp") and any(
            tree.lower[at] == "that" for at in tree.kids(child, "mark")
        )
        if clause:
            return [tree.subtree(child)]
        if tree.dep[child] == "prep" and tree.lower[child] in ("of", "to") and tree.right[child] > child:
            return [Range(child + 1, tree.right[child])]
    return []
