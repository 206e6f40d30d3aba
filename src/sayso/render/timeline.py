"""A claim's timeline: a lane for each party, a mark for each statement, and the band of states above.

Time runs to the right. Where all is of one day, or of reports without a date, marks stand evenly in their
order. Each mark's shape says what the party does, so that no colour has to be told apart; each leads to the
words. A state whose stretch is too narrow for its words has a number, and the words stand below the lanes.
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
from sayso.sentences import counted

_WIDTH, _LABELS, _RIGHT = 1072, 230, 12
_LANE, _BAND, _TOP = 26, 24, 8
_MOST_LANES = 14
"""Lanes that fit a screen; further parties are counted below."""
_LABEL = 30
"""Characters of a name beside its lane."""
_STATE_CHARACTER = 6.6
"""Width of a character in the band, in pixels, at the size that the style sheet gives it."""

_KEY = 18
"""Height of a line that says what a numbered stretch is."""

Address = Callable[[Quote], str]
Lane = Sequence[Party]
"""One party, on each of the sides where it stands."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Moments to pixels; ``places`` where all is of one day, or nothing is dated."""

    first: float
    last: float
    places: dict[str, float]
    dated: bool

    def x(self, at: str) -> float:
        inner = _WIDTH - _LABELS - _RIGHT
        if self.last > self.first:
            return _LABELS + inner * (_seconds(at) - self.first) / (self.last - self.first)
        return _LABELS + inner * self.places.get(at, 0.0)


def timeline(
    claim: ClaimBrief, address: Address, *, dated: Callable[[str], bool] = lambda _: True
) -> Markup | None:
    """The timeline as SVG, or None where nobody speaks to the claim.

    ``dated`` says of a report whether its moment is one of publishing, and not only when it was added.
    """
    parties = [party for column in claim.columns for party in column.parties]
    if not parties:
        return None
    lanes = _lanes(parties)
    shown, left_out = lanes[:_MOST_LANES], lanes[_MOST_LANES:]
    quotes = [quote for lane in shown for party in lane for quote in party.quotes]
    has_days = any(dated(quote.report) for quote in quotes)
    scale = _scale([*(one.at for one in quotes), *(one.at for one in claim.history)], has_days=has_days)
    top = _TOP + _BAND + 14
    axis = top + _LANE * len(shown) + 10
    stretches = _stretches(claim, scale)
    keyed = [one for one in stretches if one.number]
    height = axis + 16 + (10 + _KEY * len(keyed) if keyed else 0)
    parts = [_band(stretches)]
    parts += [_lane(lane, top + _LANE * row, scale, address) for row, lane in enumerate(shown)]
    parts.append(_axis(scale, quotes, axis) if has_days else _undated_axis(axis))
    parts += [_key(one, axis + 26 + _KEY * row) for row, one in enumerate(keyed)]
    note = f" {counted(len(left_out), 'further party', 'further parties')} not drawn." if left_out else ""
    began = f" from {day(min(one.at for one in quotes))} on" if has_days else ", undated"
    return Markup(
        '<svg class="timeline" role="group" aria-label="{}" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
        "{}</svg>"
    ).format(
        f"{counted(len(shown), 'party', 'parties')}{began}.{note}",
        Markup("").join(parts),
        w=_WIDTH,
        h=height,
    )


def _lanes(parties: Sequence[Party]) -> list[Lane]:
    """A lane for each party, whatever sides it stands on; the unnamed are not taken for one another."""
    found: dict[object, list[Party]] = {}
    for number, party in enumerate(parties):
        key = " ".join(party.name.casefold().split()) if party.named else number
        found.setdefault(key, []).append(party)
    return sorted(found.values(), key=lambda lane: (min(q.at for p in lane for q in p.quotes), lane[0].name))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A state's place in the band; ``number`` where its words have no room in it."""

    start: float
    width: float
    words: str
    title: str
    number: int
    shade: int


def _stretches(claim: ClaimBrief, scale: _Scale) -> list[_Stretch]:
    """The states one after another, each from its moment to the next one's."""
    ends = [*(scale.x(turn.at) for turn in claim.history[1:]), float(_WIDTH - _RIGHT)]
    found: list[_Stretch] = []
    numbers = 0
    for shade, (turn, end) in enumerate(zip(claim.history, ends, strict=True)):
        start = scale.x(turn.at)
        if end - start < 1:
            continue
        words = turn.state.value
        fits = len(words) <= int((end - start - 8) / _STATE_CHARACTER)
        numbers += not fits
        title = f"{day(turn.at)}: {words}" if scale.dated else words
        found.append(_Stretch(start, end - start, words, title, 0 if fits else numbers, shade % 2))
    return found


def _band(stretches: Sequence[_Stretch]) -> Markup:
    found = [
        Markup(
            '<g class="state-band band-{}"><title>{}</title>'
            '<rect x="{x:.1f}" y="{y}" width="{w:.1f}" height="{h}"/>'
            '<text x="{tx:.1f}" y="{ty}">{}</text></g>'
        ).format(
            one.shade,
            one.title,
            one.number or one.words,
            x=one.start,
            y=_TOP,
            w=one.width,
            h=_BAND,
            tx=one.start + min(5.0, max(one.width / 2 - 4, 0.0)),
            ty=_TOP + 16,
        )
        for one in stretches
    ]
    label = Markup('<text class="lane-name" x="{}" y="{}" text-anchor="end">state</text>').format(
        _LABELS - 14, _TOP + 16
    )
    return label + Markup("").join(found)


def _key(one: _Stretch, y: float) -> Markup:
    return Markup('<text class="tick" x="{}" y="{:.0f}">{}: {}</text>').format(
        _LABELS, y + 8, one.number, one.title
    )


def _undated_axis(y: float) -> Markup:
    words = "in the order in which these reports were added; they give no date"
    return Markup('<text class="tick" x="{}" y="{:.0f}">{}</text>').format(_LABELS, y + 8, words)


def _lane(lane: Lane, y: float, scale: _Scale, address: Address) -> Markup:
    middle, party = y + _LANE / 2, lane[0]
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
    return line + Markup("").join(_mark(party, quote, scale, middle, address) for quote in party.quotes)


def _mark(party: Party, quote: Quote, scale: _Scale, y: float, address: Address) -> Markup:
    when = f", {day(quote.at)}" if scale.dated else ""
    title = f"{party.name} {stance_word(party.stance).word}{when}: {quote.words or '(no words of it)'}"
    hollow = "" if party.on_record else " hollow"
    return Markup('<a href="{}" class="mark mark-{}{}"><title>{}</title>{}</a>').format(
        address(quote),
        party.stance.value,
        hollow,
        for_page(title),
        _shape(party.stance, scale.x(quote.at), y),
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


def _axis(scale: _Scale, quotes: Sequence[Quote], y: float) -> Markup:
    """Days below the lanes, each once; where all is of one day, the times."""
    moments = sorted({quote.at for quote in quotes})
    one_day = not scale.last > scale.first
    found, free, told = [], 0.0, ""
    for at in moments:
        x, words = scale.x(at), at[11:16] if one_day and told and at[11:16] else day(at)
        if x < free or words == told:
            continue
        found.append(Markup('<text class="tick" x="{:.1f}" y="{:.0f}">{}</text>').format(x, y + 8, words))
        free, told = x + 96, words
    return Markup("").join(found)


def _scale(moments: Sequence[str], *, has_days: bool) -> _Scale:
    ordered = sorted(set(moments))
    seconds = [_seconds(at) for at in ordered]
    steps = max(len(ordered) - 1, 1)
    one_day = len({at[:10] for at in ordered}) == 1
    places = {at: (number / steps) * 0.92 for number, at in enumerate(ordered)}
    if one_day or not has_days:
        return _Scale(0.0, 0.0, places, has_days)
    return _Scale(seconds[0], seconds[-1] + (seconds[-1] - seconds[0]) * 0.08, places, has_days)


def _seconds(at: str) -> float:
    moment = datetime.fromisoformat(at)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
