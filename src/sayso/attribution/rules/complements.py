"""Cues that are verbs with no clause: with an object, an infinitive, a preposition, or in the passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import (
    cue_range,
    cue_with_it,
    is_passive,
    maybe,
    noun_phrase,
    right_complements,
    subject,
    trailing_agent,
)
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.citing import quotes_somebody
from sayso.attribution.rules.extent import clause_ranges, content_clause, has_verb, rest_of_sentence
from sayso.attribution.rules.idioms import is_yet_to_be

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_OBJECT_STOPS = frozenset(["advcl", "cc", "conj", "npadvmod", "parataxis", "advmod"])
"""Relations at which an object ends."""


def object_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X denied the claims", "X accused Y of Z", "X called it a lie"."""
    if not _takes_object(tree, verb, lemma, cues) or is_passive(tree, verb):
        return None
    if _is_purpose_or_participle(tree, verb):
        return None
    if lemma in ("cite", "quote") and quotes_somebody(tree, verb, cues):
        return None
    first = tree.kid(verb, "dobj", "ccomp", "oprd", "xcomp")
    if first is None or first < verb or tree.lower[first] in cues.reflexives:
        return None
    if _turns_down(tree, verb, first, cues) or _is_joined_passive(tree, verb, first, cues):
        return None
    if lemma == "mention" and any(tree.kids(verb, "neg")):
        return None
    if any(tree.lower[at] in cues.not_yet for at in tree.kids(verb, "aux")):
        return None
    if lemma == "call" and tree.dep[first] == "dobj" and tree.right[verb] - tree.right[first] < 2:
        return None
    if _is_inverted(tree, verb, first, cues):
        content = [Range(tree.sentence_of(verb).first, verb - 2)]
        said_by = [noun_phrase(tree, first)]
        return draft(tree, verb, "answer", content=content, cue=[Range(verb, verb)], source=said_by)
    source = subject(tree, verb)
    if source is None and tree.tag[verb] != "VBG":
        return None
    content = [_object_range(tree, verb, first, cues)]
    if lemma == "say" and has_verb(tree, Range(content[0].last + 1, tree.sentence_of(verb).last)):
        content = rest_of_sentence(tree, verb)  # a clause that the parser took apart
    answers = lemma in cues.answering and source is not None and not is_yet_to_be(tree, verb)
    rule = "answer" if answers else "object"
    return draft(tree, verb, rule, content=content, cue=[cue_range(tree, verb)], source=maybe(source))


def _is_joined_passive(tree: Tree, verb: int, first: int, cues: Cues) -> bool:
    """ "Are either suspected of or confirmed to have returned": nobody confirms to have done anything."""
    joined = tree.dep[verb] == "conj" and is_passive(tree, tree.head[verb])
    alone = not any(tree.kids(verb, "nsubj", "aux", "dobj"))
    return joined and alone and tree.lemma[verb] in cues.answering and tree.dep[first] == "xcomp"


def _is_inverted(tree: Tree, verb: int, noun: int, cues: Cues) -> bool:
    """ "The yard is run by Tarn Motors, confirmed Ida Lorne, its chair": whether what looks like an object of
    a verb of answering speaks. No "and" joins the verb to one before, and it has no subject of its own."""
    joined = tree.head[verb]
    if tree.lemma[verb] not in cues.answering or tree.pos[noun] != "PROPN" or tree.dep[noun] != "dobj":
        return False
    if tree.dep[verb] != "conj" or not joined < verb or tree.lower[verb - 1] != ",":
        return False
    if any(tree.kids(verb, "nsubj", "aux", "conj", "cc")) or any(tree.kids(joined, "cc")):
        return False
    after = tree.right[noun] + 1
    titled = any(tree.dep[at] == "appos" for at in tree.children[noun])
    return titled or after >= len(tree) or tree.lower[after] in (".", ",")


def _takes_object(tree: Tree, verb: int, lemma: str, cues: Cues) -> bool:
    """Whether the verb speaks of its object: "attacked" only where it is over or for something."""
    if lemma == "admit":  # "admitted lying", not "admitted two patients"
        return any(tree.tag[at] == "VBG" for at in tree.kids(verb, "xcomp", "ccomp", "pcomp"))
    if lemma != "attack":
        return lemma in cues.object
    return any(tree.lower[at] in ("over", "for", "as") for at in tree.kids(verb, "prep"))


def _turns_down(tree: Tree, verb: int, noun: int | None, cues: Cues) -> bool:
    """ "rejected calls for an inquiry": what is called for is not what the verb's subject says."""
    return noun is not None and tree.lemma[verb] in cues.turning_down and tree.lemma[noun] in cues.wishes


def _is_purpose_or_participle(tree: Tree, verb: int) -> bool:
    """ "met to endorse the plan", "a village called Low Tarn", "delegates pledged to her": not speech."""
    if tree.tag[verb] in ("VBD", "VBN") and tree.dep[verb] in ("acl", "relcl") and not _is_finite(tree, verb):
        return True
    if tree.tag[verb] == "VBN" and tree.dep[verb] in ("acl", "amod"):
        return True
    return tree.tag[verb] == "VB" and tree.dep[verb] in ("advcl", "acl", "relcl")


def _is_finite(tree: Tree, verb: int) -> bool:
    """Whether the verb has a subject or an auxiliary of its own."""
    return any(tree.kids(verb, "aux", "nsubj"))


def _object_range(tree: Tree, verb: int, first: int, cues: Cues) -> Range:
    last = tree.right[first]
    for child in tree.children[verb]:
        if child <= first:
            continue
        circumstance = tree.dep[child] == "prep" and tree.lower[child] in cues.circumstances
        punctuation = tree.dep[child] == "punct"
        if tree.dep[child] in _OBJECT_STOPS or circumstance or punctuation:
            break
        last = max(last, tree.right[child])
    return Range(tree.left[first], last)


def infinitive_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X promised to ...", "X urged Y to ..."."""
    complement = tree.kid(verb, "xcomp", "ccomp", *(("advcl",) if lemma == "purport" else ()))
    if complement is None or complement < verb or is_passive(tree, verb):
        return None
    addressee = tree.kid(verb, "dobj", "dative") or tree.kid(complement, "nsubj")
    if lemma not in (cues.infinitive if addressee is None else cues.object_infinitive):
        return None
    source = subject(tree, verb)
    if source is None and tree.tag[verb] not in ("VBG", "VB"):
        return None
    if tree.lemma[complement] in cues.anonymity and is_passive(tree, complement):
        return None
    rule = "infinitive" if addressee is None else "object-infinitive"
    first = complement if addressee is None else addressee
    content = Range(min(tree.left[first], tree.left[complement]), tree.right[complement])
    return draft(tree, verb, rule, content=[content], cue=[cue_range(tree, verb)], source=maybe(source))


def passive_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X is said to ...", "X was accused of ... by Y", "it was reported that ..."."""
    if not is_passive(tree, verb) or lemma not in cues.passive:
        return None
    source = subject(tree, verb)
    patient = tree.kid(verb, "nsubjpass", "nsubj")
    clause = content_clause(tree, verb)
    empty = patient is not None and tree.lower[patient] in ("it", "there")
    if clause is not None and (patient is None or empty) and _is_its_clause(tree, verb, clause):
        content = list(clause_ranges(tree, verb, clause, source, cues))
    elif empty and source is None:
        content = rest_of_sentence(tree, verb)
    else:
        return _personal_passive(tree, verb, patient, source, cues)
    if not content:
        return None
    rule = "it-passive" if lemma in cues.reporting else "it-thought"
    return draft(tree, verb, rule, content=content, cue=[cue_with_it(tree, verb)], source=maybe(source))


def _is_its_clause(tree: Tree, verb: int, clause: int) -> bool:
    """Whether the clause is what "it is said": after it, or before it where "it is said" ends a sentence."""
    return clause > verb or tree.sentence_of(verb).last - verb <= 2


def _personal_passive(
    tree: Tree, verb: int, patient: int | None, source: Range | None, cues: Cues
) -> Draft | None:
    """ "X was accused of ... by Y": whom it is said of is part of the content."""
    complement = _passive_complement(tree, verb)
    if (complement is None and source is None) or _turns_down(tree, verb, patient, cues):
        return None
    if tree.lemma[verb] in cues.anonymity and tree.dep[verb] == "xcomp":
        return None
    if source is None and complement is not None and tree.dep[complement] == "prep":
        source = trailing_agent(tree, verb)
    content = [] if patient is None else [_patient(tree, verb, patient)]
    if complement is not None:
        first, last = tree.subtree(complement)
        content.append(Range(first, last if source is None or source.first <= first else source.first - 2))
    if not content:
        return None
    hearsay = source is None and patient is not None and tree.lemma[verb] in cues.hearsay
    rule = "hearsay" if hearsay and _is_infinitive(tree, complement) else "passive"
    return draft(tree, verb, rule, content=content, cue=[cue_range(tree, verb)], source=maybe(source))


def _patient(tree: Tree, verb: int, patient: int) -> Range:
    """Whom it is said of; for "who" and "which", whom these stand for."""
    named = tree.head[verb]
    if tree.dep[verb] == "relcl" and tree.tag[patient] in ("WP", "WDT") and named < patient:
        return noun_phrase(tree, named, without=patient)
    return noun_phrase(tree, patient, without=verb)


def _is_infinitive(tree: Tree, complement: int | None) -> bool:
    return complement is not None and any(tree.lower[at] == "to" for at in tree.kids(complement, "aux"))


def _passive_complement(tree: Tree, verb: int) -> int | None:
    complement = tree.kid(verb, "xcomp", "oprd") or content_clause(tree, verb)
    if complement is not None and complement > verb:
        return complement
    beside = (at for at in tree.kids(verb, "prep") if 0 < at - verb <= 2)
    words = ("as",) if tree.lemma[verb] == "call" else ("of", "for", "as")
    return next((at for at in beside if tree.lower[at] in words), None)


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it is a clause's verb, no participle of what somebody appeared in ("a video pleading for")."""
    return tree.tag[verb] not in ("VBG", "VB") or any(tree.kids(verb, "aux"))


def _for_somebody_to(tree: Tree, verb: int, lemma: str, source: Range, cues: Cues) -> Draft | None:
    """ "Appealed for witnesses to come forward"."""
    clause = tree.kid(verb, "advcl", "xcomp", "ccomp")
    opens = clause is not None and clause > verb and tree.lower[tree.left[clause]] == "for"
    if clause is None or not opens or not any(tree.kids(clause, "nsubj")):
        return None
    if lemma not in cues.begging or not _is_told(tree, verb):
        return None
    content = Range(tree.left[clause] + 1, tree.right[clause])
    cue = Range(cue_range(tree, verb).first, tree.left[clause])
    return draft(tree, verb, "answer", content=[content], cue=[cue], source=[source])


def preposition_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """ "X called for Y", "X spoke of Y": the content follows a preposition."""
    words = cues.after.get(lemma)
    if words is None or is_passive(tree, verb):
        return None
    if lemma in cues.topical and tree.tag[verb] in ("VBG", "VB"):
        return None
    source = subject(tree, verb)
    preposition = next((at for at in tree.kids(verb, "prep") if at > verb and tree.lower[at] in words), None)
    if source is None or (preposition is not None and tree.right[preposition] == preposition):
        return None
    if preposition is None:
        return _for_somebody_to(tree, verb, lemma, source, cues)
    content = right_complements(tree, verb, preposition, _OBJECT_STOPS | {"punct", "prep"})
    group = cue_range(tree, verb)
    cue = [Range(group.first, max(group.last, preposition))] if preposition <= group.last + 2 else [group]
    inner = Range(max(content.first, preposition + 1), content.last)
    rule = "answer" if lemma in cues.begging and _is_told(tree, verb) else "preposition"
    return draft(tree, verb, rule, content=[inner], cue=cue, source=[source])
