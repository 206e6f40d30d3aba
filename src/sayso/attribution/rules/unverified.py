"""What a report says in its own voice that nobody could check: "could not be independently verified",
"remains unconfirmed", "there was no independent confirmation of it"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import SUBJECTS_AND_CLAUSES, agent, is_verb, noun_phrase, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.refused import what_is_refused
from sayso.lexicons.negation import negative
from sayso.lexicons.roles import is_human

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

UNVERIFIED = "unverified"
"""The key of its rule in the lexicon "cues"."""

_RELATIVE = frozenset(["which", "that"])
_BY = frozenset(["by", "from"])


def unverified_draft(tree: Tree, token: int, cues: Cues) -> Draft | None:
    """What could not be checked, given the word that says so; its source is who is named as checking it."""
    if is_verb(tree, token) and tree.lemma[token] in cues.unverified.checking:
        return _not_checked(tree, token, cues) or _not_possible(tree, token, cues)
    if tree.lower[token] in cues.unverified.unchecked:
        return _unchecked(tree, token, cues)
    if tree.lower[token] in cues.unverified.checks:
        return _no_check(tree, token, cues)
    return None


def own_failure(tree: Tree, one: Draft, cues: Cues) -> Draft | None:
    """ "We could not verify it": the report's own word, like "it could not be verified"; other silences of
    its writer are none."""
    text, start = tree.parsed.text, tree.parsed.start
    ours = any(text[piece.start - start : piece.end - start].lower() == "we" for piece in one.source)
    checks = tree.lemma[one.head] in cues.unverified.checking
    return replace(one, rule=UNVERIFIED, source=()) if ours and checks else None


def _not_checked(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """ "Could not be verified", "has not been confirmed", "has yet to be verified"."""
    above = tree.head[verb]
    yet = tree.dep[verb] == "xcomp" and any(tree.lower[at] == "yet" for at in tree.kids(above, "advmod"))
    top = above if yet else verb
    patient = _patient(tree, top)
    if patient is None or not any(tree.kids(verb, "auxpass")):
        return None
    negated = yet or any(tree.kids(verb, "neg")) or tree.lower[tree.left[patient]] in negative("nobody_words")
    helped = cues.unverified.supposing.isdisjoint(tree.words(Range(tree.left[verb], verb)))
    if not (negated and helped and _is_checked(tree, patient, verb, cues)):
        return None
    cue = Range(verb_group(tree, top).first, verb)
    return _of_whom(tree, verb, _told(tree, top, cue, patient, cues), cues)


def _of_whom(tree: Tree, verb: int, own: Draft | None, cues: Cues) -> Draft | None:
    """The draft, laid to whom the passive names: "could not be verified by the Post"; "by independent
    experts" is nobody."""
    by = agent(tree, verb)
    if own is None or by is None or "independent" in tree.words(by) or tree.lemma[by.last] in cues.times:
        return own
    return replace(own, source=tree.spans([by]))


def _unchecked(tree: Tree, adjective: int, cues: Cues) -> Draft | None:
    """ "Remains unconfirmed", "is unverified", "are currently unconfirmed"."""
    verb = tree.head[adjective]
    if tree.dep[adjective] not in ("acomp", "oprd") or tree.lemma[verb] not in cues.unverified.remaining:
        return None
    patient = _patient(tree, verb)
    if patient is None or any(tree.kids(verb, "neg")):
        return None
    return _told(tree, verb, Range(verb_group(tree, verb).first, adjective), patient, cues)


def _no_check(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """ "There was no independent confirmation of the deaths"; that from somebody is his."""
    verb = tree.head[noun]
    no = next((at for at in tree.kids(noun, "det") if tree.lower[at] == "no"), None)
    if no is None or tree.lemma[verb] != "be" or tree.kid(verb, "expl") is None:
        return None
    behind = [at for place in (noun, verb) for at in tree.kids(place, "prep", "acl", "ccomp") if at > noun]
    if any(tree.lower[at] in _BY for at in behind) or not _is_own(tree, verb, cues):
        return None
    of = (Range(at + 1, tree.right[at]) for at in behind if tree.lower[at] == "of")
    clauses = (tree.subtree(at) for at in behind if tree.dep[at] != "prep")
    content = [piece for piece in (*of, *clauses) if piece.first <= piece.last][:1]
    return draft(tree, noun, UNVERIFIED, content=content, cue=[Range(no, noun)])


def _not_possible(tree: Tree, verb: int, cues: Cues) -> Draft | None:
    """ "It was not possible to verify the date"."""
    governor = tree.head[verb] if tree.lemma[tree.head[verb]] == "be" else tree.head[tree.head[verb]]
    state, it = tree.kid(governor, "acomp"), tree.kid(governor, *SUBJECTS_AND_CLAUSES)
    if tree.dep[verb] != "xcomp" or state is None or it is None or tree.lower[it] != "it":
        return None
    negated = any(tree.kids(governor, "neg")) or any(tree.kids(state, "neg"))
    if not (tree.lower[state] == "impossible" or (tree.lower[state] == "possible" and negated)):
        return None
    last, content = what_is_refused(tree, verb, cues)
    own = _is_own(tree, governor, cues)
    return draft(tree, verb, UNVERIFIED, content=content, cue=[Range(it, last)]) if own else None


def _told(tree: Tree, top: int, cue: Range, patient: int, cues: Cues) -> Draft | None:
    """The draft with what was not checked: the clause behind "it", what a relative clause hangs on, or the
    subject; nothing where another is named who says so."""
    if tree.dep[top] == "relcl" and tree.head[top] < patient:
        hung = noun_phrase(tree, tree.head[top], without=tree.left[top])
        own = [] if tree.lower[patient] in _RELATIVE else [Range(patient, patient)]
        return draft(tree, cue.last, UNVERIFIED, content=[hung, *own], cue=[cue])
    if not _is_own(tree, top, cues):
        return None
    clause = tree.kid(cue.last, "ccomp", "advcl") if tree.lower[patient] == "it" else None
    if clause is not None and clause > cue.last:
        told = [tree.subtree(clause)]
        return draft(tree, cue.last, UNVERIFIED, content=told, cue=[Range(patient, cue.last)])
    subject = noun_phrase(tree, patient, without=top)
    return draft(tree, cue.last, UNVERIFIED, content=[subject], cue=[cue])


def _patient(tree: Tree, verb: int) -> int | None:
    """What is or is not checked: the verb's subject, or that of the verb it is joined to."""
    own = tree.kid(verb, *SUBJECTS_AND_CLAUSES)
    if own is None and tree.dep[verb] == "conj":
        own = tree.kid(tree.head[verb], *SUBJECTS_AND_CLAUSES)
    return None if own is None or tree.is_quoted(own) != tree.is_quoted(verb) else own


def _is_checked(tree: Tree, patient: int, verb: int, cues: Cues) -> bool:
    """Whether it is told or shown, and no person; "confirmed" are nominees and treaties too."""
    person = tree.parsed.doc[patient].ent_type_ == "PERSON" or is_human(tree.lower[patient])
    if person or tree.lower[patient] in cues.unverified.persons:
        return False
    if tree.lemma[verb] not in cues.unverified.of_office or tree.lemma[patient] in cues.unverified.matters:
        return True
    return not cues.unverified.independently.isdisjoint(tree.words(Range(tree.left[verb], verb)))


def _is_own(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether the report itself says it, as a fact: nobody's "said" governs it, no "if" opens it."""
    if any(tree.lower[at] in cues.unverified.conditions for at in tree.kids(verb, "mark", "advmod")):
        return False
    while tree.dep[verb] == "conj":
        if any(tree.lower[at] in ("but", "yet") for at in tree.kids(tree.head[verb], "cc") if at < verb):
            return True
        verb = tree.head[verb]
    says = tree.dep[verb] == "ccomp" and tree.lemma[tree.head[verb]] in cues.clause | cues.voice
    return not says and "according" not in tree.words(tree.subtree(verb))
