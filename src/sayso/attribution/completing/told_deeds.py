"""Deeds in words of saying: "charged him $7", "convinced the post to deliver it", "ordered the massacre"."""

from __future__ import annotations

from sayso.lexicons.patterns import listed

Words = list[tuple[str, str]]
"""Form and lemma of each word, in lower case."""

_NEAR = 8
"""Words of a content within which the sum or the deed stands. Set by hand, not fitted."""
_SUMS = listed("cues", "beside", "sums")
_CRIMES = listed("cues", "beside", "crimes")
_BEHIND = frozenset({"of", "at", "in", "on", "by", "after", "during", "last", "."})
"""What may follow such a crime; not a further noun ("a murder inquiry")."""


def is_told_deed(cue: Words, content: Words) -> bool:
    """Whether the cue only looks like a word of saying: a sum is charged, somebody brought to do a thing, or
    who is spoken of called by a name."""
    lemmas, near = {lemma for _, lemma in cue}, [lemma for _, lemma in content[:_NEAR]]
    if "charge" in lemmas and not _SUMS.isdisjoint(near):
        return True
    if "convince" in lemmas and "try" not in lemmas and "to" in near and "that" not in near:
        return True
    if "order" in lemmas and _is_of_a_crime(content):
        return True
    called = " ".join(form for form, _ in content[:2])
    return "identified" in {form for form, _ in cue} and called.startswith(("only as", "as "))


def _is_of_a_crime(content: Words) -> bool:
    """Whether it is a crime by its noun: "the massacre at the market", not "an inquiry into the massacre"."""
    lemmas = [lemma for _, lemma in content[:_PHRASE]]
    behind = [form for form, _ in content[1 : _PHRASE + 1]] + ["."]
    return any(lemma in _CRIMES and after in _BEHIND for lemma, after in zip(lemmas, behind, strict=False))


_PHRASE = 3
"""Words of a noun with its article and an adjective. Set by hand, not fitted."""
