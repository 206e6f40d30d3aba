"""Sketches: a few numbers a report by which its near copies are found without reading all others.

MinHash (Broder 1997) as `datasketch` has it, over runs of words that hold a name or a number.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.copies.shingles import anchored, words_of

if TYPE_CHECKING:
    from sayso.model import Report

RESEMBLE = 0.2
"""From this `resemblance` on two reports are worth comparing: low, since the comparison decides."""

_HASHES = 63
_ROWS = 3
"""Hashes in a key. By LSH's formula two texts of Jaccard likeness s share one of 21 such keys with a
probability of 1 - (1 - s^3)^21: .94 at s = .5, where two thirds of either's runs are the other's; .003 at
.05, as two reports have that quote one statement."""
_SEED = 1

_LOWEST = 8
"""Of a report's own hashes that are keys alone: a short excerpt of a long report shares one of them far
likelier than three in order. The keys find 93 % of the copies among articles on one rumour."""

_HEAD = struct.Struct("<IB")


@dataclass(frozen=True, slots=True)
class Sketch:
    """How many runs a report has, their lowest hashes, and the least one under each of 63 orders."""

    runs: int
    lowest: tuple[int, ...]
    least: tuple[int, ...]

    def to_bytes(self) -> bytes:
        """As a store keeps it."""
        head = _HEAD.pack(self.runs, len(self.lowest))
        return head + np.array([*self.lowest, *self.least], "<u4").tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Sketch:
        """What `to_bytes` wrote."""
        runs, count = _HEAD.unpack_from(data)
        numbers = np.frombuffer(data, "<u4", offset=_HEAD.size).tolist()
        return cls(runs, tuple(numbers[:count]), tuple(numbers[count:]))


def sketch(report: Report) -> Sketch:
    """The report's sketch; one without words has no hashes."""
    runs = sorted({" ".join(run).encode("utf-8", "surrogatepass") for run in anchored(words_of(report))})
    if not runs:
        return Sketch(0, (), ())
    lowest = sorted({zlib.crc32(run) for run in runs})[:_LOWEST]
    return Sketch(len(runs), tuple(lowest), tuple(_least(runs).tolist()))


def copy_keys(mine: Sketch) -> tuple[str, ...]:
    """What a report has in common with a near copy of it, most likely, and hardly with another."""
    pairs = zip(mine.least[::_ROWS], mine.least[1::_ROWS], strict=True)
    bands = (f"{band:x}-{one:x}-{two:x}" for band, (one, two) in enumerate(pairs))
    return (*bands, *(f"{low:x}" for low in mine.lowest))


def resemblance(one: Sketch, other: Sketch) -> float:
    """About what part of the shorter report's runs the other has too, 0 to 1."""
    if not one.runs or not other.runs:
        return 0.0
    same = sum(a == b for a, b in zip(one.least, other.least, strict=True)) / _HASHES
    shared = same / (1 + same) * (one.runs + other.runs)
    return min(1.0, shared / min(one.runs, other.runs))


def _least(runs: list[bytes]) -> NDArray[np.uint64]:
    from datasketch import MinHash

    hashes = MinHash(num_perm=_HASHES, seed=_SEED, hashfunc=zlib.crc32)
    hashes.update_batch(runs)
    least: NDArray[np.uint64] = hashes.hashvalues
    return least
