"""How the network that compares propositions is built, and how it is trained."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.matching.pieces import WIDTH
from sayso.training.run import Plan


@dataclass(frozen=True, slots=True)
class PairDesign:
    """What can be chosen about the network; ``hidden``, ``heads`` and ``inner`` are the sentence encoder's.

    ``layers`` are the encoder's last ones, tuned, over each text apart; ``joint`` layers of ``width`` numbers
    with ``joint_heads`` look at both texts together, and ``head`` is the width before the four logits.
    With fewer judged pairs a whole encoder over both texts at once was no better than the narrow layers (area
    under the curve on held-out pairs .78 and .82); with all of them it is (.86), and teaches them.
    """

    layers: int = 2
    joint: int = 2
    width: int = WIDTH
    joint_heads: int = 4
    head: int = 256
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    dropout: float = 0.1


PAIR_PLAN = Plan(
    cycles=(2,),
    batch=48,
    encoder_rate=1e-4,
    head_rate=5e-4,
    warm_up=0.08,
    augmented=False,
)
"""Rates as fine-tuning of small encoders commonly takes, five times that for what is new; chosen by hand."""


@dataclass(frozen=True, slots=True)
class CloserDesign:
    """What can be chosen about the network that takes a closer look; ``hidden``, ``heads`` and ``inner`` are
    the sentence encoder's. ``layers`` are the encoder's last ones, tuned, over both texts at once, and
    ``head`` is the width before the four logits."""

    layers: int = 4
    head: int = 256
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    dropout: float = 0.1


CLOSER_PLAN = replace(PAIR_PLAN, cycles=(3,))
"""Three passes, an hour on two cores. Not tuned."""

SMOOTHING = 0.05
"""Of the relations that are learned: readers agree on nine pairs in ten. Set by hand."""

TEACHER_SHARE = 0.5
"""Of what is learned of a judged pair, what its teacher says; the rest is the judgement. The teacher has seen
these pairs, so that it mostly smooths what readers may have judged wrongly. Set by hand, not tuned."""

TOGETHER = 16
"""Pairs of a story that go into a batch together, so that its texts are read once for several of them, while
a batch still has three stories and more. Set by hand."""
