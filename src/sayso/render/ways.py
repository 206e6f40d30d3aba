"""The ways by which statements reach a report: from which speaker, through which relays."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.answers.words import shown_name
from sayso.model import Stance
from sayso.render.safety import folded
from sayso.render.statement_words import is_unnamed, who
from sayso.render.wording import stance_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution, Report

MOST_WAYS = 16
"""Lines a picture holds before it stops being one; plain statements to the report itself are folded first."""

_Key = tuple[str, bool, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Way:
    """All statements of one speaker that came through the same relays, nearest the speaker first."""

    speaker: str
    unnamed: bool
    via: tuple[str, ...]
    stances: tuple[tuple[Stance | None, int], ...]

    @property
    def signs(self) -> str:
        """The stances' signs with their numbers: "●×3 ✕"."""
        return " ".join(stance_word(stance).glyph + _times(number) for stance, number in self.stances)

    @property
    def words(self) -> str:
        """The way as a phrase: "a source (unnamed), through Yonhap: says ×2, denies"."""
        does = ", ".join(stance_word(stance).word + _times(number, " ") for stance, number in self.stances)
        through = f", through {' then '.join(self.via)}" if self.via else ""
        unnamed = " (unnamed)" if self.unnamed and "unnamed" not in self.speaker.casefold() else ""
        return f"{self.speaker}{unnamed}{through}: {does}"


def ways(report: Report) -> tuple[Way, ...]:
    """The report's ways, a speaker's together: first those that pass relays, each relay's side by side, then
    those who told the report itself, both in the order in which they come up."""
    groups: dict[_Key, list[Attribution]] = {}
    for attribution in report.attributions:
        via = tuple(shown_name(folded(relay.name)) for relay in attribution.via)
        key = (who(report, attribution), is_unnamed(attribution.speaker), via)
        groups.setdefault(key, []).append(attribution)
    return _gathered([_way(key, groups[key]) for key in _side_by_side(list(groups))])


def _times(number: int, space: str = "") -> str:
    return f"{space}×{number}" if number > 1 else ""


def _way(key: _Key, attributions: Sequence[Attribution]) -> Way:
    return Way(*key, tuple(Counter(a.stance for a in attributions).items()))


def _side_by_side(keys: list[_Key]) -> list[_Key]:
    """The keys in an order in which few lines cross: by the last relay, then by speaker."""
    last_relay = {key[:2]: key[2][-1] for key in reversed(keys) if key[2]}
    relays = {last_relay[key[:2]]: None for key in keys if key[:2] in last_relay}
    relay_place = {name: place for place, name in enumerate(relays)}
    speaker_place = {name: place for place, name in enumerate(dict.fromkeys(key[:2] for key in keys))}

    def place(key: _Key) -> tuple[int, int]:
        relay = last_relay.get(key[:2])
        return (len(relays) if relay is None else relay_place[relay], speaker_place[key[:2]])

    return sorted(keys, key=place)


def _gathered(found: list[Way]) -> tuple[Way, ...]:
    """At most `MOST_WAYS`: what is over becomes one way of "others", the least telling first."""
    over = len(found) - MOST_WAYS + 1
    if over <= 1:
        return tuple(found)
    least = sorted(range(len(found)), key=lambda i: (_interest(found[i]), -i))[:over]
    stances: Counter[Stance | None] = Counter()
    for i in least:
        stances.update(dict(found[i].stances))
    kept = [way for i, way in enumerate(found) if i not in set(least)]
    return (*kept, Way(f"{over} others", False, (), tuple(stances.items())))


def _interest(way: Way) -> int:
    only_says = {stance for stance, _ in way.stances} <= {Stance.ASSERTS}
    return 2 * bool(way.via) + 2 * way.unnamed + (not only_says)
