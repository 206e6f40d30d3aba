"""A tagger in training as the `Network` that reading uses, so that dev figures come by the shipped way."""

from __future__ import annotations

import torch

from sayso.attribution.tagger.candidates import Encoding, Looked, Scores
from sayso.attribution.tagger.stack import Crops, Stack
from sayso.training.network import Tagger
from sayso.training.steps import encode


class TorchNetwork:
    """Scores pieces with a tagger that is switched to evaluation."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger.eval()

    @torch.inference_mode()
    def encode(self, stack: Stack) -> Encoding:
        """As `Network.encode`."""
        encoded = encode(self._tagger, stack)
        return Encoding(*(scores.numpy() for scores in encoded))

    @torch.inference_mode()
    def look(self, asks: Scores, tells: Scores, around: Crops) -> Looked:
        """As `Network.look`."""
        look = self._tagger.look(
            torch.from_numpy(asks),
            torch.from_numpy(tells),
            torch.from_numpy(around.place),
            torch.from_numpy(around.together),
            torch.from_numpy(around.mask),
        )
        return Looked(look.roles.numpy(), look.accept.numpy())
