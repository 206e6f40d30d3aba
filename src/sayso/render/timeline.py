"""A claim's timeline: a lane for each party, a mark for each statement, and the band of states above.

Time runs to the right. Where all is of one day, marks stand evenly in their order. Each
mark's shape says what the party does, so that no colour has to be told apart; each leads to the
words. A state whose stretch is too narrow for its words has a number, and the words stand below the lanes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from sayso.answers import ClaimBrief, Party, Quote
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.safety import for_page, shortened
from sayso.render.timeline_lanes import Lane, lanes_of, left_out, weightiest
from sayso.render.timeline_marks import legend, mark_class, shape
from sayso.render.timeline_scale import LABELS, RIGHT, WIDTH, Scale, scale_of
from sayso.render.wording import stance_word, state_words
from sayso.story import in_time

_LANE, _BAND, _TOP = 26, 24, 8
"""Heights of a lane and of the band, and what stands above it, in pixels: a mark and its ring take 20."""
_BESIDE = 15
"""Pixels between the middles of two marks that are both to be seen and pressed."""
_LABEL = 30
"""Characters of a name that have room beside its lane."""
_STATE_CHARACTER = 6.6
"""Width of a character in the band, in pixels, at the size that the style sheet gives it."""
_LEGEND = 14
"""Where the legend begins, left of the lanes: all its entries have room in a line."""
_LINE = 18
"""Height of a line of words below the lanes."""

Address = Callable[[Quote], str]


def timeline(claim: ClaimBrief, address: Address) -> Markup | None:
    """The timeline of a claim whose words all have their day (`dated_part`) as SVG; None where nobody speaks
    to it."""
    lanes = lanes_of(claim)
    if not lanes:
        return None
    shown = weightiest(lanes)
    quotes = [quote for lane in shown for party in lane for quote in party.quotes]
    scale = scale_of([*(one.at for one in quotes), *(one.at for one in claim.history)])
    stretches = _stretches(claim, scale)
    top = _TOP + _BAND + 14
    axis = top + _LANE * len(shown) + 10
    below = [f"{one.number}: {one.title}" for one in stretches if one.number]
    below += left_out(len(lanes) - len(shown), how="drawn")
    parts = [_band(stretches)]
    parts += [_lane(lane, top + _LANE * row, scale, address) for row, lane in enumerate(shown)]
    parts.append(_axis(scale, [quote.at for quote in quotes], axis))
    parts += [_words(words, axis + 18 + _LINE * row) for row, words in enumerate(below)]
    foot = axis + 32 + _LINE * len(below)
    parts.append(legend((party for lane in shown for party in lane), _LEGEND, foot))
    return _framed(Markup("").join(parts), _summary(lanes, quotes), foot + 14)


def _framed(drawn: Markup, summary: str, height: float) -> Markup:
    return Markup(
        '<svg class="timeline" role="group" aria-label="{}" viewBox="0 0 {w} {h}" width="{w}" height="{h}">'
        "{}</svg>"
    ).format(summary, drawn, w=WIDTH, h=height)


def _summary(lanes: Sequence[Lane], quotes: Sequence[Quote]) -> str:
    began = day(min((one.at for one in quotes), key=in_time))
    return f"{counted(len(lanes), 'party', 'parties')} from {began} on."


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A state's place in the band; ``number`` where its words have no room in it."""

    start: float
    width: float
    words: str
    title: str
    number: int
    shade: int


def _stretches(claim: ClaimBrief, scale: Scale) -> list[_Stretch]:
    """The states one after another, each from its moment to the next one's."""
    ends = [*(scale.x(turn.at) for turn in claim.history[1:]), float(WIDTH - RIGHT)]
    found: list[_Stretch] = []
    numbers = 0
    for shade, (turn, end) in enumerate(zip(claim.history, ends, strict=True)):
        start = scale.x(turn.at)
        if end - start < 1:
            continue
        words = state_words(turn.state)
        fits = len(words) <= int((end - start - 8) / _STATE_CHARACTER)
        numbers += not fits
        title = f"{day(turn.at)}: {words}"
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
        LABELS - 14, _TOP + 16
    )
    return label + Markup("").join(found)


def _words(words: str, y: float) -> Markup:
    return Markup('<text class="tick" x="{}" y="{:.0f}">{}</text>').format(LABELS, y + 8, words)


def _axis(scale: Scale, moments: Sequence[str], y: float) -> Markup:
    """Days below the lanes."""
    return Markup("").join(
        Markup('<text class="tick" x="{:.1f}" y="{:.0f}">{}</text>').format(x, y + 8, words)
        for x, words in scale.ticks(moments)
    )


def _lane(lane: Lane, y: float, scale: Scale, address: Address) -> Markup:
    middle, party = y + _LANE / 2, lane[0]
    line = Markup(
        '<text class="lane-name{}" x="{}" y="{:.0f}" text-anchor="end">{}<title>{}</title></text>'
        '<line class="lane" x1="{}" y1="{}" x2="{}" y2="{}"/>'
    ).format(
        "" if party.named else " unnamed",
        LABELS - 14,
        middle + 4,
        shortened(for_page(party.name), _LABEL),
        for_page(party.name),
        LABELS,
        middle,
        WIDTH - RIGHT,
        middle,
    )
    marks = [
        _mark(one, x, middle, address(quotes[0]), _title(one, quotes))
        for x, one, quotes in _marks(lane, scale)
    ]
    return line + Markup("").join(marks)


def _marks(lane: Lane, scale: Scale) -> list[tuple[float, Party, list[Quote]]]:
    """Where each mark stands, and for whose words. What a party did in one way at one place is one mark; what
    it did in several ways there stands side by side."""
    groups: dict[tuple[int, int], list[Quote]] = {}
    for side, party in enumerate(lane):
        for quote in party.quotes:
            groups.setdefault((round(scale.x(quote.at)), side), []).append(quote)
    found, taken = list[tuple[float, Party, list[Quote]]](), Counter[int]()
    for (x, side), quotes in sorted(groups.items(), key=lambda one: one[0]):
        found.append((x + _BESIDE * taken[x], lane[side], quotes))
        taken[x] += 1
    return found


def _title(party: Party, quotes: Sequence[Quote]) -> str:
    """What a mark says when it is pointed at."""
    first = quotes[0]
    several = f" and {len(quotes) - 1} more at this moment" if len(quotes) > 1 else ""
    does = f"{party.name} {stance_word(party.stance).word}, {day(first.at)}"
    return f"{does}: {first.words or '(no words of it)'}{several}"


def _mark(party: Party, x: float, y: float, address: str, title: str) -> Markup:
    return Markup('<a href="{}" class="{}"><title>{}</title>{}</a>').format(
        address, mark_class(party.stance, named=party.named), for_page(title), shape(party.stance, x, y)
    )
