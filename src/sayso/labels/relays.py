"""Relays: the outlets between a speaker and this report, nearest the speaker first.

Found in the sentence ("told Reuters", "NHK reported", "according to the newspaper", "a report from X that
quoted", "the BBC's Ada Lorne", "reportedly said"), and carried on to the next statements of the same speaker,
or of the same body, until another channel is named; an unnamed source is taken to have had its one channel
from the start. What is quoted inside another statement came the way that statement came. The report's own
outlet is no relay.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.channels import aside, leading, own_matter, programme, reporting, staff, staff_of
from sayso.labels.clause import straightened
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.press import Press, outlet_nouns
from sayso.labels.words import roles
from sayso.model import Relay, Span, SpeakerKind
from sayso.outlets import outlets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.labels.voice import Voice
    from sayso.model import Outlet

_OWNER = re.compile(r"(?:the\s)?([A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,4})['’]s\s[A-Z]", re.ASCII)


def read_relays(
    passages: Sequence[Passage], voices: Sequence[Voice], press: Press
) -> list[Reading[tuple[Relay, ...]]]:
    """Every passage's relays, in the passages' order."""
    beside: dict[Span, list[Passage]] = {}
    for passage in passages:
        beside.setdefault(passage.sentence, []).append(passage)
    own = [_in_sentence(passage, voices, beside[passage.sentence], press) for passage in passages]
    found = _carried_on(passages, voices, own)
    _carried_back(passages, voices, own, found)
    _from_outside(passages, voices, press, found)
    return found


def _carried_on(
    passages: Sequence[Passage], voices: Sequence[Voice], own: Sequence[tuple[Relay, ...]]
) -> list[Reading[tuple[Relay, ...]]]:
    found: list[Reading[tuple[Relay, ...]]] = []
    channels: dict[str, tuple[Relay, ...]] = {}
    bodies: dict[str, tuple[Relay, ...]] = {}
    for passage, voice, relays in zip(passages, voices, own, strict=True):
        key, body = voice.key, (voice.body or "").lower()
        if relays:
            found.append(_via(relays, "channel named in the sentence", 0.85))
            if key:
                channels[key] = relays
            if body:
                bodies[body] = relays
        elif key and _is_posted(passage):
            channels.pop(key, None)
            found.append(_via((), "posted by the speaker", 0.8))
        elif voice.kind is SpeakerKind.OUTLET or not key:
            found.append(_via((), "no channel named", 0.9))
        elif carried := channels.get(key) or _of_body(voice, bodies):
            found.append(_via(carried, "channel of the same speaker before", 0.7))
        else:
            found.append(_via((), "no channel named", 0.8))
    return found


def _of_body(voice: Voice, bodies: Mapping[str, tuple[Relay, ...]]) -> tuple[Relay, ...] | None:
    """The channel of the body that the voice speaks for; who is unnamed speaks for none."""
    return None if voice.kind is SpeakerKind.ANONYMOUS or not voice.body else bodies.get(voice.body.lower())


def _is_posted(passage: Passage) -> bool:
    """Whether the speaker published it on a platform: a channel of its own, though no outlet."""
    return bool(passage.cue_lemmas & {"tweet", "retweet"} or _on_platform().search(passage.sentence_words))


@cache
def _on_platform() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(roles("platforms"), key=len, reverse=True)))
    return re.compile(rf"\b(?:on|to|via)\s(?:\w+\s){{0,2}}(?:{names})\b", re.IGNORECASE)


def _via(relays: tuple[Relay, ...], rule: str, confidence: float) -> Reading[tuple[Relay, ...]]:
    return reading("via", relays, rule, tuple(s for r in relays for s in r.mention), confidence)


def _carried_back(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    own: Sequence[tuple[Relay, ...]],
    found: list[Reading[tuple[Relay, ...]]],
) -> None:
    """An unnamed source's channel also for what the report has from it before the channel is named."""
    channels: dict[str, tuple[Relay, ...]] = {}
    for passage in reversed(passages):
        voice = voices[passage.index]
        if voice.kind is not SpeakerKind.ANONYMOUS or not voice.key:
            continue
        if own[passage.index]:
            channels[voice.key] = own[passage.index]
        elif not found[passage.index].value and (relays := channels.get(voice.key)):
            found[passage.index] = _via(relays, "channel of the same source later", 0.6)


def _from_outside(
    passages: Sequence[Passage],
    voices: Sequence[Voice],
    press: Press,
    found: list[Reading[tuple[Relay, ...]]],
) -> None:
    """A statement inside another's content: the outlet that makes the outer one, and how that one came."""
    for passage in passages:
        outer = passage.finding.nested_in
        unnamed = voices[passage.index].name == "unnamed media"
        if outer is None or not 0 <= outer < len(voices) or outer == passage.index or unnamed:
            continue
        mine, first = found[passage.index], _outer(passage, voices[outer], voices[passage.index], press)
        more = [*([first] if first else ()), *(found[outer].value if first or not mine.value else ())]
        names = {relay.name for relay in mine.value}
        if new := tuple(relay for relay in more if relay.name not in names):
            found[passage.index] = _via((*mine.value, *new), "channel of the statement that holds it", 0.7)


def _in_sentence(
    passage: Passage, voices: Sequence[Voice], passages: Sequence[Passage], press: Press
) -> tuple[Relay, ...]:
    voice = voices[passage.index]
    found: list[tuple[int, Relay]] = []
    employers: list[Relay] = []
    for span, outlet in _outlets_beside(passage, press):
        name = press.called(outlet)
        if outlet.name in press.own or name.lower() == voice.key or passage.in_content(span):
            continue
        if any(source.covers(span) for source in passage.source) and voice.kind is SpeakerKind.OUTLET:
            continue
        if _is_speaker(passage, span):
            continue
        rank = _link(passage, span, passages, voices)
        if rank == _EMPLOYS:
            employers.append(Relay(name, (span,)))
        elif rank is not None and name not in {relay.name for _, relay in found}:
            found.append((rank, Relay(name, (span,))))
    if not found and voice.kind is SpeakerKind.PERSON and (desk := _desk(passage, press)):
        employers.append(desk)
    if employers and _reports(passage, found):
        found.append((_EMPLOYS, employers[0]))
    if not found and (hearsay := _hearsay(passage, voice)):
        found.append((2, hearsay))
    return tuple(relay for _, relay in sorted(found, key=lambda pair: pair[0]))


_EMPLOYS = 0


def _reports(passage: Passage, found: Sequence[tuple[int, Relay]]) -> bool:
    """Whether a journalist reports to the own outlet, and does not speak to another or of the own doings."""
    spoken_to = any(rank == 1 for rank, _ in found)
    return not spoken_to and not passage.cue_lemmas & own_matter()


def _is_speaker(passage: Passage, span: Span) -> bool:
    """Whether the source mention is the outlet's name and no more, whatever it was taken for."""
    held = [source for source in passage.source if source.covers(span)]
    before = " ".join(passage.text[source.start : span.start] for source in held)
    return any(source.end == span.end for source in held) and not aside().search(before)


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


def _outer(passage: Passage, outer: Voice, voice: Voice, press: Press) -> Relay | None:
    """The outlet whose own statement holds this one."""
    if outer.kind is not SpeakerKind.OUTLET or not outer.key or not outer.name or outer.name in press.own:
        return None
    if outer.name.lower() == (voice.name or "").lower():
        return None
    return Relay(outer.name, passage.source or passage.cue)


def _desk(passage: Passage, press: Press) -> Relay | None:
    """The outlet of "Time's Ada Lorne", whose bare name needs that company to be read as an outlet's."""
    source = passage.source[0] if passage.source else Span(0, 0)
    owner = _OWNER.match(source.of(passage.text))
    outlet = outlets().by_name(owner[1]) if owner else None
    if owner is None or outlet is None or outlet.name in press.own:
        return None
    if not staff().match(straightened(source.of(passage.text)[owner.end(1) :])):
        return None
    return Relay(owner[1], (Span(source.start + owner.start(1), source.start + owner.end(1)),))


def _hearsay(passage: Passage, voice: Voice) -> Relay | None:
    """The unnamed media of "reportedly said"."""
    if voice.kind is SpeakerKind.OUTLET or not voice.name or not passage.cue or not passage.source:
        return None
    start = max(passage.sentence.start, passage.cue[0].start - len("reportedly "))
    end = min(passage.sentence.end, passage.cue[0].end + len(" reportedly"))
    beside = re.search(r"\breportedly\b", passage.text[start:end])
    if beside is None or passage.in_content(Span(start + beside.start(), start + beside.end())):
        return None
    return Relay("unnamed media", (Span(start + beside.start(), start + beside.end()),))


def _link(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> int | None:
    """How near the speaker the outlet stands: 0 employs, 1 hears, 2 reports; None where it is no relay."""
    text = straightened(passage.text[max(passage.sentence.start, span.start - 90) : span.start])
    after = straightened(passage.text[span.end : min(passage.sentence.end, span.end + 90)])
    before = leading().search(text)
    elsewhere = _belongs_elsewhere(passage, span, passages)
    if programme().match(after) and not elsewhere:
        return 1
    if before and not elsewhere:
        if before["beside"] and not _is_near(passage, span):
            return None
        return 2 if before["reports"] else 1
    if voices[passage.index].kind is SpeakerKind.PERSON and _is_employer(passage, span, after):
        return _EMPLOYS
    if (before and elsewhere) or _is_told_of(passage, span, passages, voices):
        return None
    if reporting().match(after) and not _is_statement(passage, span, passages, voices):
        return 2
    return None


def _is_told_of(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> bool:
    """Whether the outlet stands in another's source mention ("a person who spoke to NHK said")."""
    others = (
        p for p in passages if p.source != passage.source and voices[p.index].kind is not SpeakerKind.OUTLET
    )
    return any(source.covers(span) for other in others for source in other.source)


def _is_employer(passage: Passage, span: Span, after: str) -> bool:
    """Whether the source mention makes the person one who reports for the outlet."""
    if not any(source.covers(span) for source in passage.source):
        return False
    return bool(staff().match(after) or staff_of().search(passage.text[max(0, span.start - 60) : span.start]))


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
    if any(anchor.covers(span) for anchor in anchors):
        return 0
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
