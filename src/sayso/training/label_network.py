"""The label network: a report's pieces and statements, and what rules made of them, to what is to be made.

It reads the states in which the tagger's encoder leaves the pieces after its fourth layer. Two layers of its
own, which start as the encoder's last two, read each window again. A statement is then the pieces of its
source, cue and content, with the rules' labels added, among the report's other statements. Whom it is of, by
whom it came and what it answers are choices among the names and the statements of the report: each is scored
by the sum and the product of what the two are (the terms of a biaffine score, Dozat and Manning 2017), by
their distance, and by what rules chose.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.training.label_choices import FAR_BELOW, Answering, Pairing
from sayso.training.label_design import Given, LabelDesign, Outputs
from sayso.training.label_layers import DeepLayers
from sayso.weighing.inputs import PARTS, SHAPES
from sayso.weighing.verdict import GIVEN, LABELS, UNREAD

_HEADS = 4
_PLACES = 64
"""Places in a report that are told apart; the statements behind them count as the last."""
_RARE = -4.0
"""The logit with which a name starts as a relay: few are."""


class _Together(nn.TransformerEncoderLayer):
    """A layer over all statements of a report, step by step, since the fused one cannot be exported."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__(width, _HEADS, 2 * width, dropout, "gelu", batch_first=True, norm_first=True)

    def forward(self, states: Tensor) -> Tensor:
        """``states`` [S, width] to as many."""
        states = states + self.dropout1(self._attended(self.norm1(states)))
        inner = self.dropout(self.activation(self.linear1(self.norm2(states))))
        found: Tensor = states + self.dropout2(self.linear2(inner))
        return found

    def _attended(self, states: Tensor) -> Tensor:
        attention = self.self_attn
        count, width = states.shape
        projected = functional.linear(states, attention.in_proj_weight, attention.in_proj_bias)
        asked, key, value = (
            part.reshape(count, attention.num_heads, -1).transpose(0, 1) for part in projected.chunk(3, -1)
        )
        shares = (asked * attention.head_dim**-0.5 @ key.transpose(1, 2)).softmax(-1)
        shares = functional.dropout(shares, attention.dropout, self.training)
        found: Tensor = attention.out_proj((shares @ value).transpose(0, 1).reshape(count, width))
        return found


class LabelHeads(nn.Module):
    """A stretch's pieces and what is given of it, to `Outputs`."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        hidden, width = design.hidden, design.width
        self.unread, self.unseen = design.unread, design.unseen
        self.drop = nn.Dropout(design.drop)
        self.absent = nn.Parameter(torch.zeros(PARTS, hidden))
        self.parts = nn.Linear((PARTS + 2) * hidden, width)
        self.parts_again = nn.Linear(width, width)
        self.verdicts = nn.ModuleList(nn.Embedding(len(values) + 2, width) for values in GIVEN.values())
        for table in self.verdicts:
            nn.init.normal_(table.weight, std=0.1)
        self.place = nn.Embedding(_PLACES, width)
        nn.init.normal_(self.place.weight, std=0.02)
        self.together = _Together(width, design.dropout)
        self.source = nn.Linear(hidden + width, width)
        self.name = nn.Linear(2 * hidden + SHAPES, width)
        self.speaker, self.via = Pairing(design), Pairing(design)
        nn.init.constant_(self.via.score.bias, _RARE)
        self.no_name = nn.Linear(width, 2)
        self.trust = nn.Parameter(torch.ones(2))
        self.answers = Answering(design)
        self.labels = nn.ModuleDict(
            {name: nn.Linear(width * (1 + (name == "kind")), len(values)) for name, values in LABELS.items()}
        )

    def forward(self, pieces: Tensor, given: Given) -> Outputs:
        """``pieces`` [P, hidden]. In training some pieces are not seen and some statements' verdicts are not
        read, so that the one is weighed without the other."""
        if self.training:
            pieces = pieces * (torch.rand(len(pieces), 1) > self.unseen)
            given = self._less(given)
        means = _means(given.parts, pieces)
        statements = self._statements(pieces, given, means)
        source = functional.gelu(self.source(torch.cat([self.drop(means[:, 0]), statements], -1)))
        names = self._names(pieces, given)
        count = names.shape[0]
        speaker = torch.cat(
            [
                self.speaker(source, names, given.distance, given.speaker[:, :count]),
                self.no_name(source) + self.trust * given.speaker[:, count:],
            ],
            -1,
        )
        # Two rows of nothing stand for who has no name, and keep the product whole where there are no names.
        likely = speaker.softmax(-1) @ torch.cat([names, names.new_zeros(2, names.shape[1])])
        kind = torch.cat([statements + source, likely], -1)
        return Outputs(
            **{name: head(kind if name == "kind" else statements) for name, head in self.labels.items()},
            answers=self.answers(statements, given.answers),
            speaker=speaker,
            via=self.via(statements, names, given.distance, given.via),
        )

    def _less(self, given: Given) -> Given:
        """Without the verdicts on some of the statements."""
        read = torch.rand(len(given.verdicts), 1) > self.unread
        return given._replace(
            verdicts=torch.where(read, given.verdicts, torch.tensor(UNREAD)),
            speaker=given.speaker * read,
            via=given.via * read,
            answers=given.answers * read,
        )

    def _statements(self, pieces: Tensor, given: Given, means: Tensor) -> Tensor:
        """A row a statement, of its own parts and of the others: [S, width]."""
        missing = (given.parts.sum(-1, keepdim=True) == 0).to(means.dtype)
        content = given.parts[:, -1]
        read = torch.cat(
            [
                (means + missing * self.absent).flatten(1),
                _highest(content, pieces),
                pieces[content.argmax(-1)],
            ],
            -1,
        )
        states = functional.gelu(self.parts(self.drop(read)))
        states = self.drop(states + functional.gelu(self.parts_again(self.drop(states))))
        for column, table in enumerate(self.verdicts):
            states = states + table(given.verdicts[:, column])
        found: Tensor = self.together(
            states + self.place(torch.arange(states.shape[0]).clamp(max=_PLACES - 1))
        )
        return found

    def _names(self, pieces: Tensor, given: Given) -> Tensor:
        """A row a name: [N, width]."""
        parts = [self.drop(_means(given.at, pieces)), pieces[given.at.argmax(-1)], given.shapes]
        return functional.gelu(self.name(torch.cat(parts, -1)))


class LabelNetwork(nn.Module):
    """Both parts, trained as one."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        self.design = design
        self.deep = DeepLayers(design)
        self.heads = LabelHeads(design)

    def forward(self, reports: Sequence[Sequence[Tensor]], given: Sequence[Given]) -> list[Outputs]:
        """``reports`` are the states of their windows, [T, hidden] each with the two marks that frame it; of
        each, ``given`` is what its windows' pieces, one window behind the other, hold."""
        deep = self._deep([window.float() for windows in reports for window in windows])
        found = []
        for windows, one in zip(reports, given, strict=True):
            pieces = torch.cat([states[1:-1] for states in deep[: len(windows)]])
            deep = deep[len(windows) :]
            found.append(self.heads(pieces, one.in_floats()))
        return found

    def _deep(self, windows: Sequence[Tensor]) -> list[Tensor]:
        """The windows through the layers side by side."""
        lengths = [len(window) for window in windows]
        states = nn.utils.rnn.pad_sequence(list(windows), batch_first=True)
        mask = torch.arange(max(lengths)) < torch.tensor(lengths)[:, None]
        return [states[:length] for states, length in zip(self.deep(states, mask), lengths, strict=True)]


def _means(marks: Tensor, pieces: Tensor) -> Tensor:
    """The mean of the marked pieces, nothing where none is: ``marks`` [..., P] to [..., hidden]."""
    return (marks @ pieces) / marks.sum(-1, keepdim=True).clamp(min=1)


def _highest(marks: Tensor, pieces: Tensor) -> Tensor:
    """The highest value of each channel in the marked pieces, 0 where none is: [S, P] to [S, hidden].

    No more pieces are looked at than the longest row has marked: all of them would be a hundred megabytes.
    """
    most = marks.sum(-1).amax().clamp(min=1).long()
    marked, places = marks.sort(-1, descending=True)
    marked, places = marked[:, :most], places[:, :most]
    found = pieces[places].masked_fill(marked[:, :, None] == 0, FAR_BELOW).amax(1)
    return found * marked[:, :1]
