"""Unnamed voices that come in only beside somebody else, whom "he" or "she" means after them.

"Lorne stayed after a Harn rep promised a refund. He says": he is Lorne, of whom the sentence tells, though
the rep spoke last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.meant.heard import voice_of_person
from sayso.lexicons.roles import roles
from sayso.model import UNNAMED, Span
from sayso.parse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_LESSER = ("advcl", "relcl", "acl", "pcomp", "ccomp", "prep", "pobj", "dobj", "agent", "appos", "xcomp")
"""Relations by which a lesser clause or phrase hangs on the clause that governs it; not "and a rep said"."""
_LONGEST = 40
"""Characters of a name before its surname at most: a bound on the search."""
_CALLED = {"male": "he", "female": "she"}


def comes_in_beside(passage: Passage, at: int, voice: Voice, mention: Mention, heard: Heard) -> bool:
    """Whether the voice that spoke at the place is unnamed and only in a lesser clause of somebody else's
    sentence, or asks the pronoun's own question: "asked by a reporter, he said".

    Not where the pronoun goes on with what the voice said: "He added".
    """
    spoke = heard.spoken_at.get(at)
    if voice.kind not in UNNAMED or spoke is None or not spoke.source:
        return False
    if passage.cue_lemmas & roles("going_on") or "also" in passage.cue_words.split():
        return False
    return _asks(passage, spoke) or any(
        (_is_person(subject, heard) or subject.lower_ == _CALLED.get(mention.gender or ""))
        and not spoke.in_content(_place(spoke, subject))
        for subject in _subjects_above(spoke)
    )


def _subjects_above(spoke: Passage) -> Iterator[Token]:
    """The subjects, before the voice, of the clauses that govern the one in which it speaks."""
    inside = {token.i for token in spoke.tokens(spoke.source)}
    below = next((t for t in spoke.tokens(spoke.source) if t.head.i not in inside), None)
    if below is None or (below.dep_ not in (*SUBJECTS, *_LESSER)) or _is_told_to_others(spoke):
        return
    for above in below.ancestors:
        shares = below.dep_ == "conj" and not any(t.dep_ in SUBJECTS for t in below.children)
        if not (below.dep_ in _LESSER or shares or (below.dep_ in SUBJECTS and below.i in inside)):
            return
        if above.pos_ in ("VERB", "AUX"):
            yield from (t for t in above.lefts if t.dep_ in SUBJECTS and t.i not in inside)
        below = above


def _is_told_to_others(spoke: Passage) -> bool:
    """Whether the voice speaks in a relative clause of its own, and not to him: "an officer, who said"."""
    verb = next((t for t in spoke.cue_tokens if t.dep_ == "relcl"), None)
    return verb is not None and not any(t.lower_ in ("him", "her") for t in verb.children)


def _is_person(token: Token, heard: Heard) -> bool:
    """Whether it names a person, by the parser here or by what the report has of the name elsewhere."""
    if token.ent_type_ == "PERSON" or token.pos_ != "PROPN":
        return token.ent_type_ == "PERSON"
    return heard.people.is_person(token.text) or "PERSON" in heard.people.labels.get(token.lower_, ())


def _place(passage: Passage, token: Token) -> Span:
    return Span(passage.place(token), passage.place(token) + len(token))


def _asks(passage: Passage, spoke: Passage) -> bool:
    """Whether the voice is by whom the pronoun was asked or told something, in a clause without a subject."""
    if passage.block is None or passage.block is not spoke.block:
        return False
    asked = next((t.head.head for t in spoke.tokens(spoke.source) if t.head.dep_ == "agent"), None)
    if asked is None or any(t.dep_ in SUBJECTS for t in asked.children):
        return False
    verb = asked.head if asked.dep_ == "advcl" else None
    return verb is not None and any(t.head == verb for t in passage.tokens(passage.source))


def owner_beside(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The person in the noun's phrase on which the pronoun's clause hangs: "an interview with Ada Lorne, in
    which she said", "Vale's dismissal from a job where he says"."""
    start = passage.source[0].start
    for noun in _nouns_above(passage):
        persons = (t for t in noun.subtree if passage.place(t) < start and _is_person(t, heard))
        owners_only = noun.pos_ in ("VERB", "AUX")
        names = {passage.place(t) for t in persons if t.dep_ == "poss" or not owners_only}
        for named in heard.people.before(start, start - min(names) + _LONGEST) if names else ():
            if names.isdisjoint(range(named.start, named.start + len(named.name))):
                continue
            voice = voice_of_person(named, heard)
            if heard.gender(voice) in (None, mention.gender) and not heard.contents.cover(named.start):
                return voice
    return None


def _nouns_above(passage: Passage) -> Iterator[Token]:
    """The nouns on which the pronoun's clause of place hangs, and their verb: "where", "in which"."""
    token = next(iter(passage.tokens(passage.source)), None)
    verb = token.head if token is not None and token.dep_ in SUBJECTS else None
    if verb is None or verb.dep_ != "relcl":
        return
    placed = any(
        t.lower_ == "where" or (t.dep_ == "prep" and any(c.lower_ == "which" for c in t.children))
        for t in verb.subtree
        if t.i < verb.i
    )
    for above in verb.ancestors if placed else ():
        yield above
        if above.pos_ in ("VERB", "AUX"):
            return
