"""Who cannot tell: "was unable to verify it", "is not able to say when"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft, draft
from sayso.attribution.rules.grammar import subject, verb_group
from sayso.attribution.rules.refused import what_is_refused
from sayso.attribution.rules.tree import Range

if TYPE_CHECKING:
    from sayso.attribution.rules.lexicon import Cues
    from sayso.attribution.rules.tree import Tree


def unable_draft(tree: Tree, adjective: int, cues: Cues) -> Draft | None:
    """What somebody is unable to verify or to say, given "able" or "unable"."""
    if tree.lower[adjective] not in ("able", "unable"):
        return None
    copula, verb = tree.head[adjective], tree.kid(adjective, "xcomp")
    cannot = tree.lower[adjective] == "unable" or any(tree.kids(copula, "neg"))
    if verb is None or tree.lemma[verb] not in cues.silence.unable or not cannot:
        return None
    source = subject(tree, copula)
    if source is None or tree.lemma[copula] != "be":
        return None
    last, content = what_is_refused(tree, verb, cues)
    cue = Range(min(verb_group(tree, copula).first, adjective), last)
    return draft(tree, verb, "refusal", content=content, cue=[cue], source=[source])
