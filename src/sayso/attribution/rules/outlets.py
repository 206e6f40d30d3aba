"""What an outlet has found out itself: "the BBC has learned that ...", "the BBC understands that ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import cue_range, is_passive, subject
from sayso.attribution.rules.extent import clause_ranges, content_clause
from sayso.lexicons.roles import roles
from sayso.outlets import outlets
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Range, Tree

_NUMBERED = re.compile(r"Channel\s(?:\d{1,2}|[A-Z][a-z]+)$|[\w-]+\.(?:com|net|org|co\.uk)$")
"""A station by its number, or a site by its address."""


def outlet_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """An outlet's own finding: of anybody else, "has learned" says what came to be known, not who says it."""
    if lemma not in cues.found_out or is_passive(tree, verb) or any(tree.kids(verb, "neg")):
        return None
    clause = content_clause(tree, verb)
    source = subject(tree, verb)
    if clause is None or source is None or not _has_it_now(tree, verb) or not is_outlet(tree, source):
        return None
    content = clause_ranges(tree, verb, clause, source, cues)
    return draft(tree, verb, "outlet", content=content, cue=[cue_range(tree, verb)], source=[source])


def _has_it_now(tree: Tree, verb: int) -> bool:
    """ "has learned", "understands"; "learned" alone tells a story ("when the BBC learned that ...")."""
    has = any(tree.lemma[at] == "have" for at in tree.kids(verb, "aux"))
    return has or (tree.lemma[verb] == "understand" and tree.tag[verb] in ("VBZ", "VBP"))


def is_outlet(tree: Tree, source: Range) -> bool:
    """Whether the phrase is an outlet's name, known or of an outlet's shape ("the Tarrow Gazette")."""
    words = tree.parsed.doc[source.first : source.last + 1]
    name = without_the(words.text)
    if outlets().by_name(name) is not None or _NUMBERED.match(name):
        return True
    titled = all(word[0].isupper() for word in name.split())
    return titled and len(words) > 1 and name.rpartition(" ")[2] in roles("outlet_names")
