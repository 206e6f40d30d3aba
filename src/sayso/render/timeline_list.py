"""A claim's timeline as a list of words, where its picture has no room: day by day, who said what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from sayso.answers import ClaimBrief, Party, Quote
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.quoting import quoted_words
from sayso.render.safety import for_page
from sayso.render.timeline_lanes import lanes_of, left_out, weightiest
from sayso.render.wording import stance_word
from sayso.story import day_of, in_time

Address = Callable[[Quote], str]

_MOST = 60
"""Lines of a list: some ten screens of a phone. The claim's page has every voice."""
_WORDS = 120
"""Characters of a quotation: three lines of a phone."""

_Line = tuple[Party, list[Quote]]


def timeline_list(claim: ClaimBrief, address: Address) -> Markup | None:
    """The list of a claim whose words all have their day (`dated_part`), the earliest first; None where
    nobody speaks to it."""
    lanes = lanes_of(claim)
    if not lanes:
        return None
    shown = weightiest(lanes)
    lines = _lines([party for lane in shown for party in lane])
    days: dict[str, list[_Line]] = {}
    for line in lines[:_MOST]:
        days.setdefault(day_of(line[1][0].at), []).append(line)
    told = Markup("").join(_day(at, group, address) for at, group in days.items())
    below = left_out(len(lanes) - len(shown), how="listed")
    if len(lines) > _MOST:
        below.insert(0, f"{counted(len(lines) - _MOST, 'later statement')} not listed.")
    notes = Markup("").join(Markup('<p class="quiet">{}</p>').format(one) for one in below)
    return Markup('<ol class="timeline-in-words">{}</ol>{}').format(told, notes)


def _lines(parties: Sequence[Party]) -> list[_Line]:
    """What each party did in one way on a day, in the order of time."""
    groups: dict[tuple[int, str], _Line] = {}
    for number, party in enumerate(parties):
        for quote in sorted(party.quotes, key=lambda one: in_time(one.at)):
            groups.setdefault((number, day_of(quote.at)), (party, []))[1].append(quote)
    return sorted(groups.values(), key=lambda line: in_time(line[1][0].at))


def _day(at: str, lines: Sequence[_Line], address: Address) -> Markup:
    told = Markup("").join(_line(party, quotes, address) for party, quotes in lines)
    return Markup('<li><span class="day">{}</span><ul>{}</ul></li>').format(day(at), told)


def _line(party: Party, quotes: Sequence[Quote], address: Address) -> Markup:
    first, word = quotes[0], stance_word(party.stance)
    more = (
        Markup(' <span class="quiet">and {} more</span>').format(len(quotes) - 1) if len(quotes) > 1 else ""
    )
    words = quoted_words(for_page(first.words), _WORDS) if first.words else "(no words of it)"
    return Markup(
        '<li><span aria-hidden="true">{}</span> <bdi class="node-name{}">{}</bdi> {}: '
        '<a href="{}"><bdi>{}</bdi></a>{}</li>'
    ).format(
        word.glyph,
        "" if party.named else " unnamed",
        for_page(party.name),
        word.word,
        address(first),
        words,
        more,
    )
