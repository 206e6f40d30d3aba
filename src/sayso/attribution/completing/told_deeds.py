"""Deeds in words of saying: "charged him $7", "convinced the post to deliver it"."""

from __future__ import annotations

Words = list[tuple[str, str]]
"""Form and lemma of each word, in lower case."""

_NEAR = 8
"""Words of a content within which the sum or the deed stands. Set by hand, not fitted."""
_SUMS = frozenset({"$", "£", "€", "fee", "dollar", "euro", "pound", "cent", "rent", "interest"})


def is_told_deed(cue: Words, content: Words) -> bool:
    """Whether the cue only looks like a word of saying: a sum is charged, somebody brought to do a thing, or
    who is spoken of called by a name."""
    lemmas, near = {lemma for _, lemma in cue}, [lemma for _, lemma in content[:_NEAR]]
    if "charge" in lemmas and not _SUMS.isdisjoint(near):
        return True
    if "convince" in lemmas and "try" not in lemmas and "to" in near and "that" not in near:
        return True
    called = " ".join(form for form, _ in content[:2])
    return "identified" in {form for form, _ in cue} and called.startswith(("only as", "as "))
