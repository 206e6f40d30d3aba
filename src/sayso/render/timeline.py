"""A claim's timeline: a lane for each party, a mark for each statement, and the band of states above.

Time runs to the right. Where all is of one day, marks stand evenly in their order. Each mark's shape says
what the party does, so that no colour has to be told apart; each leads to the words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from sayso.answers import ClaimBrief, Party, Quote
from sayso.model import Stance
from sayso.render.safety import for_page, shortened
from sayso.render.wording import day, stance_word

_WIDTH, _LABELS, _RIGHT = 960, 230, 24
_LANE, _BAND, _TOP = 26, 24, 8
_MOST_LANES = 14
"""Lanes that fit a screen; further parties are counted below."""
_LABEL = 30
"""Characters of a name beside its lane."""
_STATE_CHARACTER = 6.6
"""Width of a character in the band, in pixels, at the size that the style sheet gives it."""

Address = Callable[[Quote], str]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Moments to pixels; ``places`` where all is of one day."""

    first: float
    last: float
    places: dict[str, float]

    def x(self, at: str) -> float:
        inner = _WIDTH - _LABELS - _RIGHT
        if self.last > self.first:
            return _LABELS + inner * (_seconds(at) - self.first) / (self.last - self.first)
        return _LABELS + inner * self.places.get(at, 0.0)


def timeline(claim: ClaimBrief, address: Address) -> Markup | None:
    """The timeline as SVG, or None where nobody speaks to the claim."""
    parties = [party for column in claim.columns for party in column.parties]
    if not parties:
        return None
    lanes = sorted(parties, key=lambda one: (min(quote.at for quote in one.quotes), one.name))
    shown, left_out = lanes[:_MOST_LANES], lanes[_MOST_LANES:]
    said = [quote.at for party in shown for quote in party.quotes]
    scale = _scale([*said, *(one.at for one in claim.history)])
    top = _TOP + _BAND + 14
    height = top + _LANE * len(shown) + 24
    parts = [_band(claim, scale)]
    parts += [_lane(party, top + _LANE * row, scale, address) for row, party in enumerate(shown)]
    parts.append(_axis(scale, shown, height - 14))
    note = f" {len(left_out)} further parties are not drawn." if left_out else ""
    return Markup(
        '<svg class="timeline" role="group" aria-label="{}" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
        "{}</svg>"
    ).format(
        f"{len(shown)} parties from {day(min(said))} on.{note}", Markup("").join(parts), w=_WIDTH, h=height
    )


def _band(claim: ClaimBrief, scale: _Scale) -> Markup:
    """The states one after another, each from its moment to the next one's."""
    ends = [*(scale.x(turn.at) for turn in claim.history[1:]), float(_WIDTH - _RIGHT)]
    found = []
    for number, (turn, end) in enumerate(zip(claim.history, ends, strict=True)):
        start = scale.x(turn.at)
        if end - start < 1:
            continue
        room = int((end - start - 8) / _STATE_CHARACTER)
        label = turn.state.value if len(turn.state.value) <= room else ""
        found.append(
            Markup(
                '<g class="state-band band-{}"><title>{}</title>'
                '<rect x="{x:.1f}" y="{y}" width="{w:.1f}" height="{h}"/>'
                '<text x="{tx:.1f}" y="{ty}">{}</text></g>'
            ).format(
                number % 2,
                f"{day(turn.at)}: {turn.state.value}",
                label,
                x=start,
                y=_TOP,
                w=end - start,
                h=_BAND,
                tx=start + 5,
                ty=_TOP + 16,
            )
        )
    label = Markup('<text class="lane-name" x="{}" y="{}" text-anchor="end">state</text>').format(
        _LABELS - 14, _TOP + 16
    )
    return label + Markup("").join(found)


def _lane(party: Party, y: float, scale: _Scale, address: Address) -> Markup:
    middle = y + _LANE / 2
    name = shortened(for_page(party.name), _LABEL)
    line = Markup(
        '<text class="lane-name{}" x="{}" y="{:.0f}" text-anchor="end">{}<title>{}</title></text>'
        '<line class="lane" x1="{}" y1="{}" x2="{}" y2="{}"/>'
    ).format(
        "" if party.named else " unnamed",
        _LABELS - 14,
        middle + 4,
        name,
        for_page(party.name),
        _LABELS,
        middle,
        _WIDTH - _RIGHT,
        middle,
    )
    return line + Markup("").join(
        _mark(party, quote, scale.x(quote.at), middle, address) for quote in party.quotes
    )


def _mark(party: Party, quote: Quote, x: float, y: float, address: Address) -> Markup:
    title = (
        f"{party.name} {stance_word(party.stance).word}, {day(quote.at)}: {quote.words or '(no words of it)'}"
    )
    hollow = "" if party.on_record else " hollow"
    return Markup('<a href="{}" class="mark mark-{}{}"><title>{}</title>{}</a>').format(
        address(quote), party.stance.value, hollow, for_page(title), _shape(party.stance, x, y)
    )


def _shape(stance: Stance, x: float, y: float) -> Markup:
    """A shape for each side: disc (ringed where it confirms), diamond, bar, square."""
    if stance in {Stance.ASSERTS, Stance.CONFIRMS}:
        ring = Markup('<circle class="ring" cx="{:.1f}" cy="{:.1f}" r="9"/>').format(x, y)
        disc = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(x, y)
        return ring + disc if stance is Stance.CONFIRMS else disc
    if stance in {Stance.DENIES, Stance.DOUBTS}:
        return Markup('<path d="M{:.1f} {:.1f}l7 7l-7 7l-7 -7z"/>').format(x, y - 7)
    if stance in {Stance.DECLINES, Stance.UNAWARE}:
        return Markup('<rect x="{:.1f}" y="{:.1f}" width="14" height="5"/>').format(x - 7, y - 2.5)
    return Markup('<rect x="{:.1f}" y="{:.1f}" width="9" height="9"/>').format(x - 4.5, y - 4.5)


def _axis(scale: _Scale, shown: Sequence[Party], y: float) -> Markup:
    moments = sorted({quote.at for party in shown for quote in party.quotes})
    found, free = [], 0.0
    for at in moments:
        x = scale.x(at)
        if x < free:
            continue
        found.append(Markup('<text class="tick" x="{:.1f}" y="{:.0f}">{}</text>').format(x, y + 8, day(at)))
        free = x + 96
    return Markup("").join(found)


def _scale(moments: Sequence[str]) -> _Scale:
    ordered = sorted(set(moments))
    seconds = [_seconds(at) for at in ordered]
    steps = max(len(ordered) - 1, 1)
    one_day = len({at[:10] for at in ordered}) == 1
    places = {at: (number / steps) * 0.92 for number, at in enumerate(ordered)}
    if one_day:
        return _Scale(0.0, 0.0, places)
    return _Scale(seconds[0], seconds[-1] + (seconds[-1] - seconds[0]) * 0.08, places)


def _seconds(at: str) -> float:
    moment = datetime.fromisoformat(at)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
