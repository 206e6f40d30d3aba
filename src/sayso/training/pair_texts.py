"""Pairs of texts that a network can learn to compare: judged propositions of reports, and invented wordings.

Takes the project's gold, readings of the rumours' articles and a reader of the invented stories; gives texts
with how they stand to each other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import numpy as np

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.evaluation.judged_pairs import Relation, placed, propositions_in
from sayso.story import Filed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from sayso.embedding import Vectors
    from sayso.evaluation.judged_pairs import Judged
    from sayso.model import Report

PARTS_EACH = 1.0
"""Invented pairs of two claims for each pair of one: a story has five times as many and more, which would
outweigh what was judged. Not tuned."""

NEAREST = 8
"""Of a story's propositions, those nearest to each with which it makes an unjudged pair. (The ledger compares
more: `sayso.claims.likeness.seen`.) Not tuned."""

FURTHER = 20
"""The same for pairs that a closer look may be asked about, nearly as many as the ledger compares. Not
tuned."""

MOST_EACH = 400
"""Unjudged pairs of a story, by chance: of the `NEAREST` of the rumours some 26,000, as many as were judged.
Not tuned."""

T = TypeVar("T")

_SIGNS = {"+": True, "-": False}


class TextPair(NamedTuple):
    """Two texts of a story and how they stand to each other."""

    story: str
    relation: Relation
    one: str
    other: str


class NearPair(NamedTuple):
    """Two texts of a story that are near to each other, and that nobody judged."""

    story: str
    one: str
    other: str

    @property
    def relation(self) -> None:
        """None: it was not judged."""
        return None


class _Wording(NamedTuple):
    claim: str
    says: bool
    text: str

    def relation_to(self, other: _Wording) -> Relation:
        if self.claim != other.claim:
            return Relation.PART
        return Relation.SAME if self.says == other.says else Relation.NEGATED


def judged_texts(pairs: Iterable[Judged], stories: Mapping[str, Sequence[Filed]]) -> Iterator[TextPair]:
    """The judged pairs whose two propositions the readings have, in the texts by which they are compared."""
    by_story: dict[str, list[Judged]] = {}
    for pair in pairs:
        by_story.setdefault(pair.story, []).append(pair)
    for story, judged in by_story.items():
        for pair, one, other in placed(judged, stories.get(story, ())):
            yield TextPair(story, pair.relation, one.text, other.text)


def near_texts(
    stories: Mapping[str, Sequence[Filed]],
    judged: Iterable[TextPair],
    vectors: Vectors,
    *,
    seed: int,
    nearest: int = NEAREST,
) -> Iterator[NearPair]:
    """Of each story's propositions every one with the ``nearest`` to it, if the pair is not ``judged``: at
    most `MOST_EACH` a story, by chance.

    Raises `ModelError` where the encoder is missing or damaged.
    """
    known = {frozenset([pair.one, pair.other]) for pair in judged}
    for number, (story, filed) in enumerate(sorted(stories.items())):
        texts = propositions_in(filed)
        pairs = [
            NearPair(story, texts[one], texts[other])
            for one, other in _nearest(vectors.of(texts), nearest)
            if frozenset([texts[one], texts[other]]) not in known
        ]
        chance = np.random.default_rng([seed, number])
        for at in sorted(chance.permutation(len(pairs))[:MOST_EACH].tolist()):
            yield pairs[at]


def unjudged_stories(path: Path, read: Callable[[Document], Report]) -> dict[str, list[Filed]]:
    """The invented stories in the file as their reports are ``read``, by name.

    Raises `FormatError` where a line is no story.
    """
    stories = _stories(path, _pages, told="in reports")
    return {name: [Filed(read(page), _DAY) for page in pages] for name, pages in stories}


def _pages(story: Any) -> list[Document]:
    return [_page(f"{story['story']}-{one['id']}", one["headline"], one["text"]) for one in story["reports"]]


def _page(name: str, headline: str, text: str) -> Document:
    return Document(name, Media.GIVEN, text, id=name, headline=headline)


def _stories(path: Path, parts: Callable[[Any], T], *, told: str) -> Iterator[tuple[str, T]]:
    """The name and the parts of each story in a file with a line for each, ``told`` in wordings or reports.

    Raises `FormatError` where a line is no story.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            story = json.loads(line)
            name, found = str(story["story"]), parts(story)
        except (ValueError, KeyError, TypeError) as error:
            raise FormatError(f"{path}, line {number}: no story {told} ({error!r})") from error
        yield name, found


_DAY = "2024-01-01"
"""All reports are of one day: pairs of propositions are the same whatever it is."""


def _nearest(rows: NDArray[np.float32], most: int) -> list[tuple[int, int]]:
    """Each row with the ``most`` that are nearest to it, once, the earlier first."""
    if len(rows) < 2:
        return []
    cosine = rows @ rows.T
    np.fill_diagonal(cosine, -2)
    count = min(most, len(rows) - 1)
    others = np.argpartition(-cosine, count - 1, axis=1)[:, :count]
    return sorted(
        {(min(at, other), max(at, other)) for at, row in enumerate(others.tolist()) for other in row}
    )


def worded_texts(path: Path) -> list[TextPair]:
    """Every two wordings of each invented story in the file, by what gold/README.md says of their claims.

    Raises `FormatError` where a line is no story.
    """
    return [
        TextPair(name, one.relation_to(other), one.text, other.text)
        for name, wordings in _stories(path, _wordings, told="in wordings")
        for one, other in combinations(wordings, 2)
    ]


def _wordings(story: Any) -> list[_Wording]:
    return [
        _Wording(str(claim["id"]), _SIGNS[sign], str(text))
        for claim in story["claims"]
        for text, sign in claim["words"]
    ]


def drawn(pairs: Sequence[TextPair], *, seed: int) -> list[TextPair]:
    """The pairs of one claim, and as many of two as `PARTS_EACH` allows, by chance; in their order."""
    apart = [at for at, pair in enumerate(pairs) if not pair.relation.one_claim]
    most = int(PARTS_EACH * (len(pairs) - len(apart)))
    chance = np.random.default_rng([seed, len(pairs)])
    kept = set(chance.choice(apart, min(most, len(apart)), replace=False).tolist()) if apart else set()
    return [pair for at, pair in enumerate(pairs) if pair.relation.one_claim or at in kept]
