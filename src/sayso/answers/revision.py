"""What changed between two versions of a report: headline, body, and the attributions gained and lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sayso.answers.words import party_name, quoted
from sayso.model import Attribution, Report, Stance

_MOST_LINES = 4_000
"""Paragraphs up to which versions are compared in order: comparing takes time by their product. Beyond it a
paragraph counts as kept where the other version has it anywhere."""
_MOST_WORDS = 1_500
"""Words up to which a changed paragraph is compared word by word, for the same reason."""
_ALIKE = 0.5
"""Least part of the words that two paragraphs share to be one that changed, or two contents one that was
reworded: below it, a diff of words shows more strokes than text."""
_PIECE = re.compile(r"\s+|\w+(?:[.,'’-]\w+)*|[^\w\s]")
"""Words and numbers whole: that 12,000 became 1,200 is one change."""


class EditKind(StrEnum):
    """What became of a stretch."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both versions have, or one of them."""

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A headline or paragraph; one that changed in pieces, in order."""

    kind: EditKind
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        """As it was."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not EditKind.ADDED)

    @property
    def after(self) -> str:
        """As it became."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not EditKind.REMOVED)


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution as a comparison shows it."""

    id: str
    who: str
    stance: Stance | None
    detail: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What changed. ``changed`` has attributions of the same words with another speaker or stance, and those
    whose words changed, before and after."""

    headline: Edit | None
    body: tuple[Edit, ...]
    gained: tuple[Reading, ...]
    lost: tuple[Reading, ...]
    changed: tuple[tuple[Reading, Reading], ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The paragraphs that did not stay as they were."""
        return tuple(edit for edit in self.body if edit.kind is not EditKind.KEPT)

    @property
    def nothing(self) -> bool:
        """Whether nothing changed."""
        return not (self.headline or self.edits or self.gained or self.lost or self.changed)


def revision(before: Report, after: Report) -> Revision:
    """What changed from one version to a later one."""
    gained, lost, changed = _attributions(before, after)
    return Revision(
        headline=_headline(before.headline or "", after.headline or ""),
        body=tuple(_body(_paragraphs(before.text), _paragraphs(after.text))),
        gained=gained,
        lost=lost,
        changed=changed,
    )


def _headline(before: str, after: str) -> Edit | None:
    old, new = " ".join(before.split()), " ".join(after.split())
    return None if old == new else _changed(old, new)


def _paragraphs(text: str) -> list[str]:
    return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]


def _body(before: Sequence[str], after: Sequence[str]) -> Iterator[Edit]:
    for tag, i, j, k, m in _steps(before, after):
        if tag == "equal":
            yield from (_whole(EditKind.KEPT, line) for line in before[i:j])
        else:
            yield from _paired(before[i:j], after[k:m])


def _steps(before: Sequence[str], after: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    if max(len(before), len(after)) <= _MOST_LINES:
        return SequenceMatcher(None, before, after).get_opcodes()
    known, kept = set(before), set(after)
    lost = [("delete", n, n + 1, 0, 0) for n, line in enumerate(before) if line not in kept]
    new = [("insert", 0, 0, n, n + 1) for n, line in enumerate(after) if line not in known]
    return [*lost, *new]


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[Edit]:
    """Paragraphs in one place of either version: those alike as one that changed, in the later's order."""
    waiting = list(before)
    for line in after:
        near = next((n for n, old in enumerate(waiting[:8]) if _alike(old, line)), None)
        if near is None:
            yield _whole(EditKind.ADDED, line)
            continue
        yield from (_whole(EditKind.REMOVED, old) for old in waiting[:near])
        yield _changed(waiting[near], line)
        waiting = waiting[near + 1 :]
    yield from (_whole(EditKind.REMOVED, old) for old in waiting)


def _alike(one: str, other: str) -> bool:
    """Whether the two share most of their words, whatever the order."""
    left, right = one.casefold().split(), other.casefold().split()
    if not left or not right:
        return False
    shared = len(set(left) & set(right))
    return shared >= _ALIKE * min(len(set(left)), len(set(right)))


def _whole(kind: EditKind, text: str) -> Edit:
    return Edit(kind, (Piece(kind, text),))


def _changed(before: str, after: str) -> Edit:
    if not before or not after:
        return _whole(EditKind.REMOVED if before else EditKind.ADDED, before or after)
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS or not _alike(before, after):
        return Edit(EditKind.CHANGED, (Piece(EditKind.REMOVED, before), Piece(EditKind.ADDED, after)))
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(EditKind.KEPT, "".join(old[i:j])))
            continue
        if i < j:
            pieces.append(Piece(EditKind.REMOVED, "".join(old[i:j])))
        if k < m:
            pieces.append(Piece(EditKind.ADDED, "".join(new[k:m])))
    return Edit(EditKind.CHANGED, tuple(_joined(pieces)))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Changes with only white space between them as one, so that a reworded phrase is struck out whole."""
    removed = added = ""
    for place, piece in enumerate(pieces):
        within = 0 < place < len(pieces) - 1 and not piece.text.strip()
        if piece.kind is EditKind.KEPT and not (within and (removed or added)):
            yield from _strokes(removed, added)
            removed = added = ""
            yield piece
            continue
        removed += piece.text if piece.kind is not EditKind.ADDED else ""
        added += piece.text if piece.kind is not EditKind.REMOVED else ""
    yield from _strokes(removed, added)


def _strokes(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(EditKind.REMOVED, removed)
    if added:
        yield Piece(EditKind.ADDED, added)


_Fits = Callable[[Reading, Reading], bool]
_Changes = tuple[tuple[Reading, ...], tuple[Reading, ...], tuple[tuple[Reading, Reading], ...]]


def _attributions(before: Report, after: Report) -> _Changes:
    """Gained, lost and changed: first those with the same words are paired, then those with like words of
    one speaker, each with the first that is free."""
    old = [_reading(before, one) for one in before.attributions]
    new = [_reading(after, one) for one in after.attributions]
    pairs = [*_pair(old, new, _same), *_pair(old, new, _same_words), *_pair(old, new, _reworded)]
    changed = [(a, b) for a, b in pairs if not _same(a, b)]
    order = {one.id: place for place, one in enumerate(after.attributions)}
    changed.sort(key=lambda pair: order[pair[1].id])
    return tuple(new), tuple(old), tuple(changed)


def _pair(old: list[Reading], new: list[Reading], fits: _Fits) -> list[tuple[Reading, Reading]]:
    """Pairs that fit; they leave the lists."""
    found = []
    for one in list(new):
        match = next((other for other in old if fits(other, one)), None)
        if match is not None:
            old.remove(match)
            new.remove(one)
            found.append((match, one))
    return found


def _same(one: Reading, other: Reading) -> bool:
    return (one.who, one.stance, one.detail, one.words) == (
        other.who,
        other.stance,
        other.detail,
        other.words,
    )


def _same_words(one: Reading, other: Reading) -> bool:
    return one.words == other.words


def _reworded(one: Reading, other: Reading) -> bool:
    return one.who == other.who and _alike(one.words, other.words)


def _reading(report: Report, attribution: Attribution) -> Reading:
    speaker = attribution.speaker
    name = speaker.name or quoted(report.text, attribution.source)
    return Reading(
        id=attribution.id,
        who=party_name(name, speaker.kind),
        stance=attribution.stance,
        detail=attribution.detail,
        words=quoted(report.text, attribution.content) or quoted(report.text, attribution.cue),
    )
