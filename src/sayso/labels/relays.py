"""Relays: the outlets between a speaker and this report, nearest the speaker first.

Found in the sentence ("told Reuters", "NHK reported", "according to the newspaper", "a report from X that
quoted"), and carried on to the next statements of the same speaker, or of the same body, until another
channel is named. The report's own outlet is no relay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.clause import straightened
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.press import Press, outlet_nouns
from sayso.model import Relay, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.voice import Voice
    from sayso.model import Outlet

_BEFORE = re.compile(
    r"\b(?P<told>(?:told|telling|tells|tell|sp(?:oke|eak|eaks|eaking|oken)\s(?:exclusively\s)?(?:to|with)|interview(?:s|ed)?\s(?:with|by|to|in|on|for)"
    r"|(?:said|says|wrote|writes|writing|appear(?:ed|ing|ance)|posted|speaking|statement|remarks?|comments?|e-?mail|letter|message|column|op-ed|piece)\s(?:to|in|on|for|with|by)"
    r"|informed|emailed|assured|talk(?:ed|ing)\s(?:to|with)|confirmed\sto|admitted\sto|explained\sto|according\sto|as\stold\sto|quoted\s(?:by|in|as\ssaying\sby)|cited\s(?:by|in)|reported\s(?:by|in)"
    r"|published\s(?:by|in)|carried\sby|via|obtained\sby|contacted\sby|reports?\s(?:from|by|in|on)|(?:article|story|broadcast|report)\s(?:from|by|in|on)|in|on))\s"
    r"(?:the\s|a\s)?(?:[\w'.-]+\s(?:and\s)?){0,4}?(?:(?:news)?paper|magazine|broadcaster|agency|service|channel|network|daily|tabloid|website|site|television|TV|radio)?,?\s?(?:the\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:'s)?(?:\s(?:news(?:paper)?|agency|service|website|magazine|channel|television|TV))*(?:,[^,]{1,60},)?\s"
    r"(?:has\s|had\s|also\s|later\s|earlier\s|first\s|is\s)?(?:reporte?d?s?|reporting|said|says|quotes?d?|quoted|quoting|cites?d?|citing|writes?|wrote|adds?|added|claims?|claimed|revealed|reveals|learned|understands|aired|published|carried)\b",
    re.IGNORECASE,
)
_NARROW = re.compile(r"(?:\b(?:in|on)\s(?:the\s)?)$", re.IGNORECASE)


def read_relays(
    passages: Sequence[Passage], voices: Sequence[Voice], press: Press
) -> list[Reading[tuple[Relay, ...]]]:
    """Every passage's relays, in the passages' order."""
    beside: dict[Span, list[Passage]] = {}
    for passage in passages:
        beside.setdefault(passage.sentence, []).append(passage)
    own = [_in_sentence(passage, voices, beside[passage.sentence], press) for passage in passages]
    found: list[Reading[tuple[Relay, ...]]] = []
    channels: dict[str, tuple[Relay, ...]] = {}
    bodies: dict[str, tuple[Relay, ...]] = {}
    for voice, relays in zip(voices, own, strict=True):
        key, body = voice.key, (voice.body or "").lower()
        if relays:
            value = reading(
                "via",
                relays,
                "channel named in the sentence",
                tuple(s for r in relays for s in r.mention),
                0.85,
            )
            if key:
                channels[key] = relays
            if body:
                bodies[body] = relays
        elif voice.kind is SpeakerKind.OUTLET or not key:
            value = reading("via", (), "no channel named", (), 0.9)
        elif carried := channels.get(key) or (bodies.get(body) if body else None):
            value = reading(
                "via",
                carried,
                "channel of the same speaker before",
                tuple(s for r in carried for s in r.mention),
                0.7,
            )
        else:
            value = reading("via", (), "no channel named", (), 0.8)
        found.append(value)
    return found


def _in_sentence(
    passage: Passage, voices: Sequence[Voice], passages: Sequence[Passage], press: Press
) -> tuple[Relay, ...]:
    voice = voices[passage.index]
    found: list[tuple[int, Relay]] = []
    for span, outlet in _outlets_beside(passage, press):
        name = press.called(outlet)
        if outlet.name in press.own or name.lower() == voice.key or passage.in_content(span):
            continue
        if any(source.covers(span) for source in passage.source) and voice.kind is SpeakerKind.OUTLET:
            continue
        rank = _link(passage, span, passages, voices)
        if rank is not None and name not in {relay.name for _, relay in found}:
            found.append((rank, Relay(name, (span,))))
    outer = _outer(passage, voices, press)
    if outer and outer.name not in {relay.name for _, relay in found}:
        found.append((2, outer))
    return tuple(relay for _, relay in sorted(found, key=lambda pair: pair[0]))


_MOST = 12
"""Outlets of one sentence that are looked at, the nearest to the cue first; no news sentence names more."""


def _outlets_beside(passage: Passage, press: Press) -> list[tuple[Span, Outlet]]:
    """Outlets named in the sentence, by name or as "the newspaper"."""
    at = passage.anchor.start
    mentions = sorted(press.within(passage.sentence), key=lambda m: abs(m.span.start - at))[:_MOST]
    named = [(mention.span, mention.outlet) for mention in mentions]
    for match in outlet_nouns().finditer(passage.sentence_words):
        span = Span(passage.sentence.start + match.start(), passage.sentence.start + match.end())
        if any(span.start <= other.start <= span.end + 25 or span.overlaps(other) for other, _ in named):
            continue
        if meant := press.before(span.start):
            named.append((span, meant.outlet))
    return sorted(named, key=lambda pair: pair[0])


def _outer(passage: Passage, voices: Sequence[Voice], press: Press) -> Relay | None:
    """The outlet whose own statement holds this one."""
    outer = passage.finding.nested_in
    if outer is None or not 0 <= outer < len(voices):
        return None
    voice = voices[outer]
    if voice.kind is not SpeakerKind.OUTLET or not voice.key or not voice.name or voice.name in press.own:
        return None
    return (
        None if voice.key == voices[passage.index].key else Relay(voice.name, passage.source or passage.cue)
    )


def _link(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> int | None:
    """How near the speaker the outlet stands: 1 spoken to, 2 reports; None where it is no relay here."""
    text = straightened(passage.text[max(passage.sentence.start, span.start - 90) : span.start])
    after = straightened(passage.text[span.end : min(passage.sentence.end, span.end + 90)])
    before = _BEFORE.search(text)
    if before and not _belongs_elsewhere(passage, span, passages):
        if before["told"].lower() in ("in", "on") and not _is_near(passage, span):
            return None
        return 2 if before["told"].lower().startswith(("according", "quoted", "cited", "reported")) else 1
    if _AFTER.match(after) and not _is_statement(passage, span, passages, voices):
        return 2
    return None


def _is_near(passage: Passage, span: Span) -> bool:
    """Whether a bare "in X", "on X" stands right beside the cue."""
    return any(abs(span.start - cue.end) < _NEAR or abs(cue.start - span.end) < _NEAR for cue in passage.cue)


_NEAR = 20
"""Characters between a cue and "in the Herald" that belongs to it: an article, a day, no second clause."""


def _belongs_elsewhere(passage: Passage, span: Span, passages: Sequence[Passage]) -> bool:
    """Whether another cue of the sentence stands nearer before the outlet ("A told X, while B told Y")."""
    mine = _distance(passage, span)
    others = [
        _distance(p, span)
        for p in passages
        if p is not passage and p.sentence == passage.sentence and p.source != passage.source
    ]
    return any(other < mine for other in others)


def _distance(passage: Passage, span: Span) -> int:
    """Characters from the nearest of cue and source to the outlet; what comes after it counts double."""
    anchors = passage.cue + passage.source
    return min(
        (span.start - a.end if a.end <= span.start else 2 * abs(a.start - span.end) for a in anchors),
        default=9999,
    )


def _is_statement(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> bool:
    """Whether the outlet speaks for itself there, in a statement that does not hold this one."""
    for other in passages:
        if other is passage or not any(source.covers(span) for source in other.source):
            continue
        if voices[other.index].kind is SpeakerKind.OUTLET and not any(
            piece.overlaps(cue) for piece in other.content for cue in passage.cue
        ):
            return True
    return False
