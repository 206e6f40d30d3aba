"""Between: the outlets that stand between speaker and report in the statement's own sentence.

"told Reuters", "NHK reported", "according to the newspaper", "a report from X that quoted", "the BBC's Ada
Lorne", "in a CNN interview", "reportedly said".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import (
    appraised,
    aside,
    asked_by,
    beside,
    contrasted,
    inverted,
    leading,
    of_the_house,
    own_matter,
    passed_last,
    passed_to,
    polled,
    programme,
    reporting,
    sources_of_its,
    speaking_for,
    staff,
    staff_of,
)
from sayso.labels.outlets.press import Press, outlet_nouns
from sayso.labels.relays.at_large import CITING, at_large
from sayso.labels.relays.nearer import belongs_elsewhere, is_in_anothers_source, is_statement
from sayso.labels.relays.own_ways import is_posted
from sayso.model import Relay, Span, SpeakerKind
from sayso.outlets import outlets, same_outlet
from sayso.spans import length
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice
    from sayso.model import Outlet

OWNER = re.compile(r"(?:the\s)?([A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,4})['’]s\s[A-Z]", re.ASCII)
"""Whose somebody is: "Time's Ada Lorne"."""


def between(
    passage: Passage, voices: Sequence[Voice], passages: Sequence[Passage], press: Press
) -> tuple[Relay, ...]:
    """The relays that the sentence names; ``passages`` are all of the sentence."""
    voice = voices[passage.index]
    found, employers = _by_name(passage, voices, passages, press)
    if not found and voice.kind is SpeakerKind.PERSON and (desk := _desk(passage, press)):
        employers.append(desk)
    if employers and _reports(passage, found) and not is_posted(passage):
        found.append((_EMPLOYS, employers[0]))
    if not found and (unnamed := at_large(passage, voice, passages, press)):
        found.append((_REPORTS, unnamed))
    return tuple(relay for _, relay in sorted(found, key=lambda pair: pair[0]))


_EMPLOYS, _HEARS, _REPORTS = 0, 1, 2
"""How near the speaker an outlet stands."""


def _by_name(
    passage: Passage, voices: Sequence[Voice], passages: Sequence[Passage], press: Press
) -> tuple[list[tuple[int, Relay]], list[Relay]]:
    voice = voices[passage.index]
    found: list[tuple[int, Relay]] = []
    employers: list[Relay] = []
    for span, outlet in _outlets_beside(passage, press):
        name = press.called(outlet)
        if outlet.name in press.own or same_outlet(name, voice.name or "") or _is_said(passage, span):
            continue
        speaks = _is_mine(passage, span) and voice.kind is SpeakerKind.OUTLET
        if speaks or _is_speaker(passage, span) or _is_spoken_against(passage, span, passages):
            continue
        rank = _link(passage, span, passages, voices)
        if rank == _EMPLOYS:
            employers.append(Relay(name, (span,)))
        elif rank is not None and name not in {relay.name for _, relay in found}:
            found.append((rank, Relay(name, (span,))))
    return found, employers


def _reports(passage: Passage, found: Sequence[tuple[int, Relay]]) -> bool:
    """Whether a journalist reports to the own outlet, and does not speak to another or of the own doings."""
    spoken_to = any(rank == _HEARS for rank, _ in found)
    return not spoken_to and not passage.cue_lemmas & own_matter()


def _is_said(passage: Passage, span: Span) -> bool:
    """Whether the outlet is named in what is said, and not behind it where a finder went too far.

    Behind it stand ", NHK reported" and the hearer of "confirmed her passing to NHK".
    """
    if not passage.in_content(span):
        return False
    if not any(0 <= piece.end - span.end <= 1 for piece in passage.content):
        return True
    before, after = passage.text[max(0, span.start - 60) : span.start], passage.text[span.end : span.end + 60]
    if before.rstrip().endswith(",") and reporting().match(straightened(after)):
        return False
    cue = passage.cue[-1] if passage.cue else span
    heard = cue.end <= span.start and passed_to().match(straightened(passage.text[cue.start : span.start]))
    return heard is None


def _is_spoken_against(passage: Passage, span: Span, passages: Sequence[Passage]) -> bool:
    """Whether the speaker speaks of what the outlet brought, and not through it: "denied it, calling a report
    in the Herald untrue", "14 had died, not 40 as the Herald had reported"."""
    text = straightened(passage.text[max(passage.sentence.start, span.start - 90) : span.start])
    contrast = contrasted().search(text)
    # "A fire and not a blast, as the Herald reported" may be the Herald's word; what it had reported is not.
    if contrast and (", as" not in contrast[0] or passage.text.startswith(" had ", span.end)):
        return True
    if appraised().search(text):
        return True
    mine = [p for p in passages if p is not passage and p.source and p.source == passage.source]
    # "... is safe, reported the Post" may be found once more, with the Post for what is reported.
    named = span.end - span.start + len("the ")
    return any(_is_said(other, span) and length(other.content) > named for other in mine)


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
        if _SITE_OF.match(passage.sentence_words, match.start()):
            continue
        span = Span(passage.sentence.start + match.start(), passage.sentence.start + match.end())
        owns = passage.sentence_words.startswith("'s ", match.end())
        reach = span.end + (0 if owns else _NAME_BEHIND)
        if any(span.start <= other.start <= reach or span.overlaps(other) for other, _ in named):
            continue
        if meant := press.before(span.start, noun=match[0]):
            named.append((span, meant.outlet))
    return sorted(named, key=lambda pair: pair[0])


_SITE_OF = re.compile(r"the\s(?:\w+\s)?(?:web)?site\sof\s", re.IGNORECASE)
"""The site of a body that is no outlet: "on the website of the ministry". People tell a paper of things."""
_NAME_BEHIND = 25
"""Characters behind "the newspaper" in which its name makes it one mention."""


def _desk(passage: Passage, press: Press) -> Relay | None:
    """The outlet of "Time's Ada Lorne", whose bare name needs that company to be read as an outlet's."""
    source = passage.source[0] if passage.source else Span(0, 0)
    owner = OWNER.match(source.of(passage.text))
    outlet = outlets().by_name(owner[1]) if owner else None
    if owner is None or outlet is None or outlet.name in press.own:
        return None
    after = straightened(source.of(passage.text)[owner.end(1) :])
    if not staff().match(after) or of_the_house().match(after):
        return None
    return Relay(owner[1], (Span(source.start + owner.start(1), source.start + owner.end(1)),))


def _link(passage: Passage, span: Span, passages: Sequence[Passage], voices: Sequence[Voice]) -> int | None:
    """How near the speaker the outlet stands, if it is a relay at all."""
    text = straightened(passage.text[max(passage.sentence.start, span.start - 90) : span.start])
    after = straightened(passage.text[span.end : min(passage.sentence.end, span.end + 90)])
    if polled().match(after):
        return None
    before, elsewhere = leading(text), belongs_elsewhere(passage, span, passages)
    if (
        before
        and asked_by().match(before[0])
        and span.end < passage.anchor.start
        and not _is_mine(passage, span)
    ):
        return _HEARS
    if sources_of_its().match(after) and any(source.covers(span) for source in passage.source):
        return _REPORTS
    if programme().match(after) and not elsewhere:
        return _HEARS
    if before and not elsewhere:
        if before["reports"] or before["told"].lower() in passed_last():
            return _REPORTS
        return _HEARS if passage.source else None
    if beside().search(text) and not elsewhere:
        return _HEARS if _is_near(passage, span) and not _is_mine(passage, span) else None
    if voices[passage.index].kind is SpeakerKind.PERSON and _is_employer(passage, span, after):
        return _EMPLOYS
    if _speaks_for(passage, span):
        return None
    if (before and elsewhere) or is_in_anothers_source(passage, span, passages, voices):
        return None
    citing = bool(passage.cue_lemmas & CITING)
    says = reporting().match(after.removeprefix(",") if citing else after) or inverted().search(text)
    if not says or (is_statement(passage, span, passages, voices) and not citing):
        return None
    return _REPORTS


def _is_employer(passage: Passage, span: Span, after: str) -> bool:
    """Whether the source mention makes the person one who reports for the outlet."""
    if not any(source.covers(span) for source in passage.source):
        return False
    before = passage.text[max(0, span.start - 60) : span.start]
    theirs = staff().match(after) and not (of_the_house().match(after) or _PART_OF.search(before))
    if theirs or staff_of().search(before):
        return True
    return bool(passage.cue_lemmas & {"write"} and _OF.search(before))


def _is_mine(passage: Passage, span: Span) -> bool:
    """Whether the outlet stands in the passage's own source mention."""
    return any(source.covers(span) for source in passage.source)


def _speaks_for(passage: Passage, span: Span) -> bool:
    """Whether the outlet is the house that the mention speaks for: "a spokeswoman for the Herald"."""
    held = any(source.covers(span) and source.start < span.start for source in passage.source)
    return held and speaking_for().search(passage.text, max(0, span.start - 60), span.start) is not None


_PART_OF = re.compile(r"\bof\s(?:[Tt]he\s)?$")
"""What makes "NHK's Harbour Council" no person: "a member of"."""
_OF = re.compile(r"\b(?:of|from|for|at)\s(?:[Tt]he\s)?$")
"""Whose somebody who writes is: "writes Ada Lorne of the Herald"."""


def _is_near(passage: Passage, span: Span) -> bool:
    """Whether a bare "in X", "on X" stands right beside the cue."""
    return any(abs(span.start - cue.end) < _NEAR or abs(cue.start - span.end) < _NEAR for cue in passage.cue)


_NEAR = 20
"""Characters between a cue and "in the Herald" that belongs to it: an article, a day, no second clause."""
