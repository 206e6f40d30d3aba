"""Quotations with no cue beside them: they belong to whoever spoke last, in the block or just before it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft
from sayso.attribution.rules.speech import is_speech
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.ground.tree import Quoted, Tree

_DIRECT_RULES = frozenset(["quotation-before", "quotation-after", "colon-sentence", "colon-name", "uncued"])
_PIECES = 50
"""Most pieces that one quotation is given; nobody is quoted longer without being named again.
Set by hand, as a bound on the work; not tuned."""
_FULL_SENTENCE = 5
"""A quotation that stands alone counts from this many tokens on; shorter ones are names and terms.
Set by hand; not tuned."""


def with_uncued_quotations(
    trees: Sequence[Tree], drafts: list[Draft], linked: set[tuple[int, int]]
) -> list[Draft]:
    """Add the quotations that nothing covers: to the direct quotation they continue, or as their own drafts.

    ``linked`` holds (block, index in the block) of the quotations that have a cue beside them.
    """
    out = sorted(drafts, key=_place)
    for tree in trees:
        for index, quoted in enumerate(tree.quoted):
            if (tree.number, index) in linked or not quoted.first_piece or not _stands_alone(tree, quoted):
                continue
            _attach(trees, tree, quoted, out)
    return out


def _place(draft: Draft) -> int:
    return max(span.end for spans in (draft.content, draft.cue, draft.source) for span in spans)


def _stands_alone(tree: Tree, quoted: Quoted) -> bool:
    first, last = quoted.range
    before = first == 0 or tree.is_quoted(first - 1) or tree.lower[first - 1] in (".", "!", "?")
    after = last + 1 >= len(tree) or tree.is_quoted(last + 1) or tree.parsed.doc[last + 1].text[0].isupper()
    return before and after and last - first + 1 >= _FULL_SENTENCE and is_speech(tree, quoted)


def _attach(trees: Sequence[Tree], tree: Tree, quoted: Quoted, out: list[Draft]) -> None:
    """Give the quotation to the last speaker before it, if the sentence before it has one."""
    span = tree.parsed.span(quoted.range.first, quoted.range.last)
    floor = _sentence_before(trees, tree, quoted)
    at = bisect_right(out, span.start, key=_place) - 1
    if floor is None or at < 0 or _place(out[at]) <= floor:
        return
    speaker = _main_speaker(out, at, floor)
    if speaker is None:
        return
    last = out[speaker]
    if last.rule in _DIRECT_RULES and len(last.content) < _PIECES:
        del out[speaker]
        joint = replace(last, content=joined((*last.content, span)), quotation=quoted.number)
        out.insert(bisect_right(out, _place(joint), key=_place), joint)
    else:
        out.insert(at + 1, _uncued(tree, quoted, last))


def _uncued(tree: Tree, quoted: Quoted, last: Draft) -> Draft:
    span = tree.parsed.span(quoted.range.first, quoted.range.last)
    return Draft(
        block=tree.number,
        head=quoted.range.first,
        rule="uncued",
        content=(span,),
        cue=(),
        source=last.source,
        quotation=quoted.number,
    )


def _main_speaker(out: list[Draft], at: int, floor: int) -> int | None:
    """The draft of the sentence before whose source comes first: the one that the others are inside of."""
    best = None
    for index in range(at, max(-1, at - 6), -1):
        if _place(out[index]) <= floor:
            break
        if out[index].rule == "inner":
            continue
        if out[index].source and (best is None or out[index].source[0] <= out[best].source[0]):
            best = index
    return best


def _sentence_before(trees: Sequence[Tree], tree: Tree, quoted: Quoted) -> int | None:
    """Where the sentence before the quotation begins: in its block, or at the end of the block before."""
    first = quoted.range.first
    if first > 0:
        return tree.parsed.span(tree.sentence_of(first - 1).first, first - 1).start
    if tree.number == 0 or not trees[tree.number - 1].sentences:
        return None
    before = trees[tree.number - 1]
    words = before.sentences[-1]
    return before.parsed.span(words.first, words.last).start
