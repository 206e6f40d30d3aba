"""The picture at the head of a report: speakers at the left, relays between, this report at the right.

Statements that came the same way from the same speaker are one line with their number. Where a way is known only
to start at an unnamed source, its node is hollow and its line dashed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import zip_longest
from statistics import fmean
from typing import TYPE_CHECKING

from sayso.model import Stance
from sayso.render.safety import folded, shortened
from sayso.render.wording import THIS_REPORT, counted, is_unnamed, stance_word, who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution, Report

WIDTH = 760
_NAMES_END, _SPEAKER_X, _FAN_X, _STUB_END, _REPORT_X = 236, 250, 286, 374, 656
_ROW, _TOP, _RELAY_GAP = 32, 30, 46
_MOST_LINES = 16
"""Lines a picture holds before it stops being one; named speakers who told the report itself are folded first."""
_NAME_LIMIT, _RELAY_LIMIT = 34, 18
"""Characters of a label that fit beside and above a node at the sizes of the style sheet."""

Key = tuple[str, bool, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Way:
    """All statements of one speaker that came through the same relays."""

    speaker: str
    unnamed: bool
    via: tuple[str, ...]
    stances: tuple[tuple[Stance | None, int], ...]
    speakers: int = 1

    @property
    def signs(self) -> str:
        """The stances' signs with their numbers: "●×3 ✕"."""
        return " ".join(
            f"{stance_word(stance).glyph}×{number}" if number > 1 else stance_word(stance).glyph
            for stance, number in self.stances
        )

    @property
    def words(self) -> str:
        """The way as a phrase: "unnamed source, through Yonhap: says (2), denies"."""
        does = ", ".join(
            f"{stance_word(stance).word} ({number})" if number > 1 else stance_word(stance).word
            for stance, number in self.stances
        )
        through = f", through {' then '.join(self.via)}" if self.via else ""
        unnamed = " (unnamed)" if self.unnamed and "unnamed" not in self.speaker.casefold() else ""
        return f"{self.speaker}{unnamed}{through}: {does}"


@dataclass(frozen=True, slots=True)
class Node:
    """A speaker, relay or this report, with its label."""

    x: float
    y: float
    label: str
    full: str
    kind: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A stroke between nodes: an SVG path made of numbers only."""

    path: str
    dashed: bool


@dataclass(frozen=True, slots=True)
class Sign:
    """The stances that start along a line."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything the template draws; ``ways`` is the same in words."""

    width: int
    height: float
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    signs: tuple[Sign, ...]
    ways: tuple[Way, ...]
    legend: tuple[tuple[str, str], ...]
    summary: str


@dataclass
class _Plan:
    nodes: list[Node] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)


def picture(report: Report) -> Picture | None:
    """The picture of a report's ways, or None where nothing is attributed."""
    found = ways(report)
    if not found:
        return None
    row_y = [_TOP + _ROW * number for number in range(len(found))]
    relay_x, relay_y = _relay_places(found, row_y)
    height = max([*row_y, *relay_y.values()]) + _TOP
    end = Node(_REPORT_X, fmean((min(row_y), max(row_y))), THIS_REPORT, THIS_REPORT, "report")
    places = {name: (relay_x[name], relay_y[name]) for name in relay_x}
    plan = _Plan(nodes=[end])
    _draw_relays(plan, found, places, end)
    _draw_speakers(plan, found, row_y, places, end)
    return Picture(
        width=WIDTH,
        height=height,
        nodes=tuple(plan.nodes),
        lines=tuple(plan.lines),
        signs=tuple(plan.signs),
        ways=found,
        legend=_legend(report),
        summary=_summary(report),
    )


def ways(report: Report) -> tuple[Way, ...]:
    """The report's ways, a speaker's together: first those that pass relays, each relay's side by side, then
    those who told the report itself, both in the order in which they come up."""
    groups: dict[Key, list[Attribution]] = {}
    for attribution in report.attributions:
        via = tuple(folded(relay.name) for relay in attribution.via)
        key = (who(report, attribution), is_unnamed(attribution.speaker), via)
        groups.setdefault(key, []).append(attribution)
    return _folded([_way(key, groups[key]) for key in _side_by_side(list(groups))])


def _side_by_side(keys: list[Key]) -> list[Key]:
    """The ways' keys so that few lines cross: by the last relay, then by speaker."""
    last_relay = {key[:2]: key[2][-1] for key in reversed(keys) if key[2]}
    relays = list(dict.fromkeys(last_relay[key[:2]] for key in keys if key[:2] in last_relay))
    speakers = list(dict.fromkeys(key[:2] for key in keys))

    def place(key: Key) -> tuple[int, int]:
        relay = last_relay.get(key[:2])
        return (len(relays) if relay is None else relays.index(relay), speakers.index(key[:2]))

    return sorted(keys, key=place)


def _way(key: Key, attributions: Sequence[Attribution]) -> Way:
    return Way(*key, tuple(Counter(a.stance for a in attributions).items()))


def _folded(found: list[Way]) -> tuple[Way, ...]:
    """At most so many ways: what is over is folded into one, plain statements without relay first."""
    over = len(found) - _MOST_LINES + 1
    if over <= 1:
        return tuple(found)
    dispensable = sorted(range(len(found)), key=lambda i: (_interest(found[i]), -i))[:over]
    folded_ways = [found[i] for i in dispensable]
    stances: Counter[Stance | None] = Counter()
    for way in folded_ways:
        stances.update(dict(way.stances))
    kept = [way for i, way in enumerate(found) if i not in set(dispensable)]
    rest = Way(f"{over} others", False, (), tuple(stances.items()), speakers=over)
    return (*kept, rest)


def _interest(way: Way) -> int:
    plain = {stance for stance, _ in way.stances} <= {Stance.ASSERTS}
    return 2 * bool(way.via) + 2 * way.unnamed + (not plain)


def _relay_places(found: Sequence[Way], row_y: list[int]) -> tuple[dict[str, float], dict[str, float]]:
    """Relays in columns by how far they stand from this report, each near the lines that it carries."""
    depth: dict[str, int] = {}
    heights: dict[str, list[int]] = {}
    for way, y in zip(found, row_y, strict=True):
        for hops, name in enumerate(reversed(way.via), 1):
            depth[name] = max(depth.get(name, 0), hops)
            heights.setdefault(name, []).append(y)
    columns = max(depth.values(), default=0)
    step = (_REPORT_X - _STUB_END) / (columns + 1)
    xs = {name: _REPORT_X - step * hops for name, hops in depth.items()}
    ys: dict[str, float] = {}
    for column in range(1, columns + 1):
        names = sorted((n for n in depth if depth[n] == column), key=lambda n: fmean(heights[n]))
        free = float(_TOP)
        for name in names:
            ys[name] = max(free, fmean(heights[name]))
            free = ys[name] + _RELAY_GAP
    return xs, ys


def _draw_relays(plan: _Plan, found: Sequence[Way], places: dict[str, tuple[float, float]], end: Node) -> None:
    """Relay nodes and the lines that leave them: dashed and hollow where only unnamed sources pass."""
    hops: dict[tuple[str, str | None], bool] = {}
    for way in found:
        for name, following in zip_longest(way.via, way.via[1:]):
            hops[name, following] = hops.get((name, following), True) and way.unnamed
    for (name, following), dashed in hops.items():
        target = places[following] if following else (end.x, end.y)
        plan.lines.append(Line(_curve(places[name], target), dashed))
    for name, (x, y) in places.items():
        plan.nodes.append(Node(x, y, shortened(name, _RELAY_LIMIT), name, "relay"))


def _draw_speakers(
    plan: _Plan,
    found: Sequence[Way],
    row_y: list[int],
    places: dict[str, tuple[float, float]],
    end: Node,
) -> None:
    own_rows: dict[tuple[str, bool], list[int]] = {}
    for way, y in zip(found, row_y, strict=True):
        own_rows.setdefault((way.speaker, way.unnamed), []).append(y)
    for (name, unnamed), ys in own_rows.items():
        label = shortened(name, _NAME_LIMIT)
        plan.nodes.append(Node(_SPEAKER_X, fmean(ys), label, name, "speaker", hollow=unnamed))
    for way, y in zip(found, row_y, strict=True):
        start = (_SPEAKER_X, fmean(own_rows[way.speaker, way.unnamed]))
        target = places[way.via[0]] if way.via else (end.x, end.y)
        path = f"{_curve(start, (_FAN_X, y))} H{_STUB_END} {_curve((_STUB_END, y), target, move=False)}"
        plan.lines.append(Line(path, way.unnamed))
        plan.signs.append(Sign(_FAN_X + 2, y, way.signs))


def _curve(start: tuple[float, float], end: tuple[float, float], *, move: bool = True) -> str:
    middle = (start[0] + end[0]) / 2
    head = f"M{start[0]:.1f} {start[1]:.1f} " if move else ""
    return f"{head}C{middle:.1f} {start[1]:.1f} {middle:.1f} {end[1]:.1f} {end[0]:.1f} {end[1]:.1f}"


def _legend(report: Report) -> tuple[tuple[str, str], ...]:
    used = {attribution.stance for attribution in report.attributions}
    words = [stance_word(stance) for stance in (*Stance, None) if stance in used]
    return tuple((word.glyph, word.word) for word in words)


def _summary(report: Report) -> str:
    total = len(report.attributions)
    relayed = sum(bool(a.via) for a in report.attributions)
    unnamed = sum(is_unnamed(a.speaker) for a in report.attributions)
    return f"{counted(total, 'statement')}, {relayed} through others, {unnamed} from people without a name."


def names_end() -> int:
    """Where the speakers' labels end, for the template."""
    return _NAMES_END
