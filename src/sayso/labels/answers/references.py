"""References: words by which a response points at what others have said, without saying it again.

"The report by the Harbour Post" names who said it, "said of the rumours" the sort of thing it was, "denied
that" only where it stands.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.parse import SUBJECTS
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_OPENING = 60
"""Characters of a content in which its subject stands."""


def points(passage: Passage) -> bool:
    """Whether what is said begins by pointing at what others have put forward ("the rumours are ...")."""
    opening = passage.said.text[:_OPENING] if passage.content else ""
    return bool(opening) and _pointing().search(opening) is not None


def points_at_a_claim(passage: Passage) -> bool:
    """Whether it opens with "the claim", "those rumours", to whatever purpose."""
    found = _noun_of_claim().search(passage.said.text, 0, _OPENING) if passage.content else None
    sorts = load("answers")["sorts"]
    return found is not None and singular(found["noun"].lower()) in (
        *sorts["claim"]["nouns"],
        *sorts["rumour"]["nouns"],
    )


def attends(passage: Passage) -> bool:
    """Whether what is said is what becomes of a claim: "they were looking into the report"."""
    return bool(passage.content) and _attended().search(passage.said.text, 0, _FIRST) is not None


_FIRST = 200
"""Characters of a content in which its first sentence says what it is about."""


def is_bare(passage: Passage) -> bool:
    """Whether the content is no more than "that", "it" or "the statement"."""
    return _bare().match(passage.said.text) is not None


_SHORT = 6
"""Words of a noun phrase for something that the report has told of before."""


def is_known_thing(passage: Passage) -> bool:
    """Whether the content is a noun phrase for what is known already ("the truce", "the man's identity")."""
    first = next(iter(passage.content_tokens), None)
    definite = first is not None and first.dep_ in ("det", "poss") and first.lower_ in _DEFINITE
    return definite and len(words_of(passage.said.text)) <= _SHORT


def by_name(passage: Passage, claims: Sequence[Passage], voices: Sequence[Voice]) -> Passage | None:
    """The claim of the one named behind a noun for a claim: "the revelations in the Harbour Post"."""
    return _named(_of_somebody(), passage, claims, voices)


def by_owner(passage: Passage, claims: Sequence[Passage], voices: Sequence[Voice]) -> Passage | None:
    """The claim of the one named before it: "the Harbour Post's report", which may be mere matter."""
    return _named(_of_somebody_before(), passage, claims, voices)


def _named(
    pattern: re.Pattern[str], passage: Passage, claims: Sequence[Passage], voices: Sequence[Voice]
) -> Passage | None:
    between = ""
    if passage.cue and passage.content and passage.cue[0].start < passage.content[0].start:
        between = passage.text[passage.cue[0].start : passage.content[0].start]
    for found in pattern.finditer(f"{between} {passage.said.text}"):
        name = found["name"].strip()
        for claim in claims:
            if name in (voices[claim.index].name or "") or name in claim.source_words:
                return claim
    return None


def is_last_named(passage: Passage) -> bool:
    """Whether it is "the charge", "the idea": a noun in the singular for what was said just before."""
    return bool(passage.content) and _last_named().match(passage.said.text) is not None


@cache
def _last_named() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:the|that|this)\s{any_of('answers', 'last_named')}\b", re.IGNORECASE)


def is_this(passage: Passage) -> bool:
    """Whether what is said points at the claim right before: "this rumour is nonsense"."""
    return bool(passage.content) and _this().match(passage.said.text) is not None


@cache
def _this() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:this|that|these|those|such)\s(?:\w+\s)?{any_of('answers', 'pointed_at')}\b", re.IGNORECASE
    )


def by_sort(passage: Passage, claims: Sequence[Passage], voices: Sequence[Voice]) -> list[Passage]:
    """The claims of the sort that the passage speaks of: "the rumours" are rumours, "the video" shows it."""
    noun = _noun(passage)
    if noun is None:
        return []
    sorts: dict[str, dict[str, list[str]]] = load("answers")["sorts"]
    sort = next((sort for sort in sorts.values() if noun in sort["nouns"]), None)
    if sort is None:
        return []
    worded = [claim for claim in claims if _is_worded(sort, noun, claim)]
    return worded or [c for c in claims if (voices[c.index].kind or "") in sort.get("kinds", ())]


def by_subject(passage: Passage, claims: Sequence[Passage]) -> Passage | None:
    """The first claim with the thing that a response is about: "the truce is a sham", "a truce with ..."."""
    noun = _definite(passage)
    if noun is None:
        return None
    before = (claim for claim in claims if claim.index < passage.index)
    return next((c for c in before if noun in words_of(f"{c.source_words} {c.said.text}")), None)


def _definite(passage: Passage) -> str | None:
    """The subject of the content's first clause, where it is a common noun that the report has introduced."""
    for token in passage.content_tokens:
        if token.dep_ in SUBJECTS:
            pointed = any(child.lower_ in _DEFINITE for child in token.children if child.dep_ == "det")
            return token.lower_ if pointed and token.pos_ == "NOUN" else None
    return None


_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})


def _is_worded(sort: dict[str, list[str]], noun: str, claim: Passage) -> bool:
    """Whether the claim's own words are of the sort: its cue, what it shows, who makes it."""
    if claim.cue_lemmas & set(sort.get("cues", ())):
        return True
    shown = sort.get("shown") is not None and f" {noun}" in f" {claim.source_words} {claim.said.text}".lower()
    return shown or singular(claim.source_words.split()[-1].lower() if claim.source_words else "") == noun


def _noun(passage: Passage) -> str | None:
    """The noun for what was claimed: in the content, or beside the cue ("said of the reports")."""
    found = _noun_of_claim().search(passage.said.text[:_OPENING]) if passage.content else None
    if found is None and passage.content:
        found = _attended().search(passage.said.text, 0, _FIRST)
    if found is None:
        start = max(passage.anchor.start - passage.sentence.start - _BESIDE, 0)
        found = _about_a_claim().search(passage.sentence_words, start)
    return singular(found["noun"].lower()) if found else None


_BESIDE = 60
"""Characters round the cue in which "of the reports" is what it is said of."""


@cache
def _pointing() -> re.Pattern[str]:
    """ "The rumours", "this latest theory", but not "the report by the coroner"."""
    return re.compile(
        rf"(?<!\bof\s)\b{any_of('answers', 'pointers')}\s(?:\w+\s)?"
        rf"(?:{any_of('answers', 'published')}\b(?!\s{any_of('answers', 'documents')}\b)"
        rf"|(?!{any_of('answers', 'published')}\b){any_of('answers', 'pointed_at')}|reported\s\w+)\b(?=.*\w)",
        re.IGNORECASE,
    )


@cache
def _bare() -> re.Pattern[str]:
    pronoun, owned = any_of("answers", "bare"), rf"{any_of('answers', 'owners')}?\s?statement"
    verb = r"(?:'s|is|was|are|were|has|had|did|does|isn't|wasn't|\w+ly|just)\b"
    alone = rf"\W*(?:$|{verb}(?:\W*\w+){{0,4}}\W*(?:$|[,.;]))"
    last = r"\W*(?:\w[\w']*\s){1,6}(?:that|it|this|them)\W*$"
    return re.compile(rf"\W*(?:{pronoun}|{owned}){alone}|{last}", re.IGNORECASE)


@cache
def _noun_of_claim() -> re.Pattern[str]:
    return re.compile(
        rf"\b{any_of('answers', 'pointers')}\s(?:\w+\s){{0,2}}?(?P<noun>{any_of('answers', 'pointed_at')}|"
        rf"{any_of('answers', 'shown')})\b",
        re.IGNORECASE,
    )


@cache
def _attended() -> re.Pattern[str]:
    return re.compile(
        rf"\b{any_of('answers', 'attending')}\b[^\n.;:]{{0,60}}?"
        rf"\b{any_of('answers', 'pointers')}\s(?:\w+\s)?(?P<noun>{any_of('answers', 'pointed_at')})\b"
        rf"(?!\s{any_of('answers', 'documents')}\b)",
        re.IGNORECASE,
    )


@cache
def _about_a_claim() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:of|about|on|over|regarding|concerning)\s(?:{any_of('answers', 'pointers')}\s)?(?:\w+\s)?"
        rf"(?P<noun>{any_of('answers', 'pointed_at')})\b",
        re.IGNORECASE,
    )


@cache
def _of_somebody() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{any_of('answers', 'pointed_at')})\s(?:by|from|in|of)\s(?:the\s)?(?:\w+\s)?"
        r"(?P<name>[A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,3})"
    )


@cache
def _of_somebody_before() -> re.Pattern[str]:
    """ "The Harbour Post's report", "the Lorne claim"."""
    return re.compile(
        r"(?P<name>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})(?:['’]s?)?\s(?:[a-z]+\s)?"
        rf"(?i:{any_of('answers', 'pointed_at')})\b"
    )
