"""From drafts to findings: whole quotations, roles kept apart, relays and echoes left out, order, nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sayso.attribution.finder import Finding
from sayso.attribution.ground.draft import Draft, trimmed
from sayso.attribution.rules.marks import balanced, whole_pairs
from sayso.attribution.rules.unverified import UNVERIFIED
from sayso.model import Span, Spans
from sayso.spans import hull, joined, length, overlap, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree
    from sayso.attribution.quotes import Quotation

_ECHO = 0.8
"""Two contents that share this much of the longer one, under cues that touch, are one attribution."""
_PASSED_ON = 0.7
"""A frame is a relay when inner attributions fill this much of its content."""
_REFUSED = 0.6
"""A saying is a no-comment when the no-comment fills this much of what is said."""
_NEIGHBOURS = 12
"""How many findings back an enclosing one is looked for; deeper nesting than this is not text."""


class _Entry(NamedTuple):
    draft: Draft
    content: Spans
    cue: Spans
    source: Spans

    @property
    def start(self) -> int:
        return min(spans[0].start for spans in (self.content, self.cue, self.source) if spans)


def findings(
    text: str, trees: Sequence[Tree], drafts: Iterable[Draft], quotations: Sequence[Quotation], cues: Cues
) -> list[Finding]:
    """The drafts as findings, in text order of their first span."""
    pairs = whole_pairs(quotations)
    made = (_entry(text, trees, draft, quotations) for draft in drafts)
    entries = [_balanced(text, entry, pairs) for entry in made if entry is not None]
    entries.sort(key=lambda entry: (entry.start, entry.cue, entry.content))
    entries = _without_relays(_without_echoes(entries), trees, cues)
    return [_finding(entries, index, cues) for index in range(len(entries))]


def _entry(text: str, trees: Sequence[Tree], draft: Draft, quotations: Sequence[Quotation]) -> _Entry | None:
    """The draft with its spans cleaned; nothing if its content is lost, or no content or cue is left."""
    over_blocks = () if draft.quotation is None else quotations[draft.quotation].pieces
    cue = joined(draft.cue)
    source = trimmed(text, without(joined(draft.source), cue))
    whole = joined((*_whole_quotations(trees[draft.block], draft), *over_blocks))
    content = trimmed(text, without(whole, (*cue, *source)))
    if not content and (draft.content or not cue):
        return None
    return _Entry(draft, content, cue, source)


def _balanced(text: str, entry: _Entry, pairs: Sequence[Span]) -> _Entry:
    """The entry with no half of a pair of quotation marks in a span, where none is in another's way."""
    cue = trimmed(text, balanced(text, entry.cue, pairs)) or entry.cue
    source = trimmed(text, without(balanced(text, entry.source, pairs), cue))
    content = trimmed(text, without(balanced(text, entry.content, pairs), (*cue, *source)))
    return _Entry(entry.draft, content or entry.content, cue, source or entry.source)


def _whole_quotations(tree: Tree, draft: Draft) -> Spans:
    """The content, stretched to the ends of quotations that it begins or ends inside."""
    spans = list(draft.content)
    if not spans:
        return ()
    outer = hull(spans)
    for quoted in tree.quoted_between(outer):
        whole = tree.parsed.span(*quoted.range)
        if any(cue.overlaps(whole) for cue in draft.cue):
            continue
        spans += [whole] if any(span.overlaps(whole) for span in draft.content) else []
    return tuple(spans)


def _without_echoes(entries: list[_Entry]) -> list[_Entry]:
    kept: list[_Entry] = []
    for entry in entries:
        if not any(_echoes(entry, other) for other in kept[-_NEIGHBOURS:]):
            kept.append(entry)
    return kept


def _echoes(one: _Entry, other: _Entry) -> bool:
    if one.cue == other.cue and one.content == other.content:
        return one.source == other.source or not one.source or not other.source
    touching = any(a.overlaps(b) for a in one.cue for b in other.cue)
    if not touching:
        return False
    if one.cue == other.cue and one.source and other.source and not overlap(one.source, other.source):
        return False
    longer = max(length(one.content), length(other.content))
    return longer == 0 or overlap(one.content, other.content) >= _ECHO * longer


def _without_relays(entries: list[_Entry], trees: Sequence[Tree], cues: Cues) -> list[_Entry]:
    return [
        entry
        for index, entry in enumerate(entries)
        if not _passes_on(entries, index)
        and not _says_nothing(entries, index)
        and not _only_thought(entries, index, trees, cues)
    ]


def _passes_on(entries: list[_Entry], index: int) -> bool:
    """Whether the entry's frame follows its content and that content is itself laid to somebody."""
    entry = entries[index]
    if not entry.content or not entry.cue or entry.cue[0].start < entry.content[-1].end:
        return False
    inner: list[Span] = []
    for other in _near(entries, index):
        if not other.cue or not other.source or other.cue[0].start > entry.cue[0].start:
            continue
        if _inside(other.cue, entry.content):
            inner += [*other.cue, *other.source, *other.content]
        elif other.cue != entry.cue and _same_content(other.content, entry.content):
            inner += other.content
    return overlap(joined(inner), entry.content) >= _PASSED_ON * length(entry.content)


def _says_nothing(entries: list[_Entry], index: int) -> bool:
    """Whether what the entry's source says is that there is no comment, which is found by itself."""
    entry = entries[index]
    return any(
        other.draft.rule == "no-comment"
        and entry.draft.rule != "no-comment"
        and _inside(other.cue, entry.content)
        and overlap(joined((*other.cue, *other.content)), entry.content) >= _REFUSED * length(entry.content)
        for other in _near(entries, index)
        if other.cue
    )


def _same_content(one: Spans, other: Spans) -> bool:
    return overlap(one, other) >= _PASSED_ON * max(length(one), length(other), 1)


def _only_thought(entries: list[_Entry], index: int, trees: Sequence[Tree], cues: Cues) -> bool:
    """Whether the entry is the thought in "she said she believed ...", which is one statement."""
    entry = entries[index]
    tree = trees[entry.draft.block]
    head = entry.draft.head
    thinking = tree.lemma[head] in cues.thinking
    nobody = not entry.source and entry.draft.rule != UNVERIFIED
    if not (thinking or nobody) or not entry.cue:
        return False
    pronoun = bool(entry.source) and length(entry.source) <= 4
    return (nobody or pronoun) and any(
        _inside(entry.cue, other.content)
        and overlap(entry.content, other.content) >= _PASSED_ON * length(entry.content)
        for other in _near(entries, index)
    )


def _near(entries: list[_Entry], index: int) -> Iterable[_Entry]:
    first = max(0, index - _NEIGHBOURS)
    return (entries[at] for at in range(first, min(len(entries), index + _NEIGHBOURS)) if at != index)


def _inside(inner: Spans, outer: Spans) -> bool:
    return any(span.covers(inner[0]) for span in outer)


def _finding(entries: list[_Entry], index: int, cues: Cues) -> Finding:
    entry = entries[index]
    rule = entry.draft.rule
    return Finding(
        content=entry.content,
        cue=entry.cue,
        source=entry.source,
        rule=cues.phrases[rule],
        evidence=joined((*entry.cue, *entry.source)) or entry.content,
        confidence=cues.precision[rule],
        nested_in=_holder(entries, index),
    )


def _holder(entries: list[_Entry], index: int) -> int | None:
    """The index of the smallest entry whose content holds this one's cue."""
    cue = entries[index].cue
    best: int | None = None
    for at in range(max(0, index - _NEIGHBOURS), min(len(entries), index + _NEIGHBOURS)):
        if at == index or not cue or not _inside(cue, entries[at].content):
            continue
        if best is None or length(entries[at].content) < length(entries[best].content):
            best = at
    return best
