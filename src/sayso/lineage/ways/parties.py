"""Who stands on a claim's way: the speaker, those who pass it on, in the order in which the word went.

A statement's way is its speaker, the speaker in whose statement it stands where it is nested, and the relays.
The report's own outlet is no relay: what was told to it is its own reporting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from sayso.lineage.naming.names import contains, listed, outlet_words, plain_words, same_words, without_handle
from sayso.lineage.ways.credits import spoken_to
from sayso.lineage.ways.nobody import RUMOURS, is_nobody, is_rumour
from sayso.lineage.ways.press import outlet_meant, outlets_listed
from sayso.lineage.ways.statements import Statement, attribution_of, is_voiceless
from sayso.lineage.ways.together import two_speakers
from sayso.model import UNNAMED_MEDIA, UNSPECIFIED, Form, Speaker, SpeakerKind
from sayso.sentences import SENTENCE_END
from sayso.spans import hull
from sayso.story import AttributionRef, EdgeType, Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sayso.model import Attribution, Span, Spans

_APART = 160
"""Characters over which source and cue are shown as one stretch; farther apart, each by itself."""
_NEAR = 80
"""Characters around the cue in which a report says to whom a source spoke."""


class Party(NamedTuple):
    """A speaker or an outlet on the way, and the step that leads on from it.

    ``ref`` is the attribution that names it; ``speaker`` is None for a relay, which has but a name.
    """

    name: str
    speaker: Speaker | None
    ref: AttributionRef
    step: EdgeType
    evidence: tuple[Evidence, ...]

    @property
    def is_outlet(self) -> bool:
        """Whether it is an outlet: a relay, or an outlet that speaks."""
        return self.speaker is None or self.speaker.kind is SpeakerKind.OUTLET


@dataclass(frozen=True, slots=True)
class Way:
    """How a statement came to its report: nobody on it where the text leaves out who says it."""

    statement: Statement
    parties: tuple[Party, ...]


def ways_of(statement: Statement, known: Mapping[str, Speaker]) -> tuple[Way, ...]:
    """The ways of a statement: one, or one for each voice where a report names several together.

    ``known`` are the story's speakers by name: "the harbour and Ada Brome" are two where she is known.
    """
    attribution = statement.attribution
    if attribution is None:
        return (Way(statement, ()),)
    outlets_named = outlets_listed(statement, attribution)
    if outlets_named:
        shown = _shown(statement, attribution)
        together = (Party(name, None, statement.ref, EdgeType.CITES, shown) for name in outlets_named)
        return tuple(Way(statement, (party,)) for party in together if not is_own(statement, party.name))
    way = way_of(statement)
    pair = two_speakers(attribution.speaker, known)
    if not (pair and way.parties):
        return (way,)
    first, *rest = way.parties
    refs = (first.ref, first.ref._replace(attribution=f"{first.ref.attribution}+"))
    parties = (
        first._replace(name=one.name or first.name, speaker=one, ref=ref)
        for one, ref in zip(pair, refs, strict=True)
    )
    return tuple(Way(statement, (party, *rest)) for party in parties)


def way_of(statement: Statement) -> Way:
    """The way of a statement, from nearest the origin to the report."""
    attribution = statement.attribution
    if attribution is None:
        return Way(statement, ())
    parties = [party for one in _outwards(statement, attribution) for party in _parties(statement, one)]
    kept = _without_repeats(_without_inner_relays(parties))
    while kept and kept[-1].is_outlet and is_own(statement, kept[-1].name):
        last = kept.pop()
        if kept:
            kept[-1] = kept[-1]._replace(step=EdgeType.OWN, evidence=kept[-1].evidence + last.evidence)
    return Way(statement, tuple(kept))


def _outwards(statement: Statement, attribution: Attribution) -> list[Attribution]:
    """The attribution and those in which it stands that pass it on, innermost first."""
    found = [attribution]
    while (outer := attribution_of(statement.filed, found[-1].nested_in)) and outer not in found:
        if outer.speaker == attribution.speaker or (statement.puts_forward and is_voiceless(outer)):
            break
        if not _passes_on(outer):
            break
        found.append(outer)
    telling = None if any(one.via or _is_outlet(one) for one in found) else _told_by(statement, found[-1])
    return [*found, telling] if telling else found


def _is_outlet(attribution: Attribution) -> bool:
    return attribution.speaker.kind is SpeakerKind.OUTLET


def _told_by(statement: Statement, attribution: Attribution) -> Attribution | None:
    """The outlet of the same sentence in whose words it is: "Brome warned of floods, Metro reports"."""
    spoken = (*attribution.source, *attribution.cue)
    for one in statement.filed.report.attributions if spoken else ():
        if not (_is_outlet(one) and one.source) or _is_press(one) or not _passes_on(one):
            continue
        told = any(map(_any_of(one.content), (*spoken, *attribution.content)))
        inside = any(map(_any_of(attribution.content), one.source))
        apart = hull((*one.source, *one.cue, *spoken))
        if (
            told
            and not inside
            and not SENTENCE_END.search(statement.filed.report.text, apart.start, apart.end)
        ):
            return one
    return None


def _is_press(attribution: Attribution) -> bool:
    """Whether the press at large speaks: "US reports"."""
    words = plain_words(attribution.speaker.name or UNNAMED_MEDIA)
    return words[-1:] != () and words[-1] in listed("press") | listed("unsigned")


def _any_of(spans: Spans) -> Callable[[Span], bool]:
    return lambda span: any(map(span.overlaps, spans))


def _passes_on(outer: Attribution) -> bool:
    """Whether whoever holds another's statement hands it on, rather than denies it; a denial's own words may
    name who bears it out."""
    return outer.stance is None or outer.stance.value in ("asserts", "confirms") or outer.form is Form.DIRECT


def _parties(statement: Statement, attribution: Attribution) -> list[Party]:
    ref = statement.ref._replace(attribution=attribution.id)
    speaker = _named(attribution.speaker)
    name = speaker.name or statement.words(attribution.source) or "unnamed"
    first = Party(name, speaker, ref, _step(statement, attribution), _shown(statement, attribution))
    if is_rumour(speaker):
        first = first._replace(name=RUMOURS, speaker=replace(speaker, name=RUMOURS))
    elif outlet := outlet_meant(statement, attribution):
        first = first._replace(name=outlet, speaker=None, step=EdgeType.CITES)
    relays = [
        Party(relay.name, None, ref, EdgeType.CITES, _at(statement, relay.mention) or first.evidence)
        for relay in attribution.via
        if relay.name != UNNAMED_MEDIA
    ]
    if is_nobody(statement, attribution) and attribution.nested_in:
        return []  # what came to the outlet is the outer speaker's
    if is_nobody(statement, attribution) or (first.name == UNNAMED_MEDIA and first.speaker):
        return relays
    return [first, *_credited(statement, attribution, first), *relays]


def _credited(statement: Statement, attribution: Attribution, first: Party) -> list[Party]:
    """The outlet beside the statement that its source spoke to; one that is a relay too is named once."""
    credit = spoken_to(statement.filed.report.text, attribution)
    if first.is_outlet or credit is None or attribution.speaker.name is None:
        return []
    shown = _at(statement, (credit.at,))
    return [Party(credit.name, None, first.ref, EdgeType.CITES, shown)]


def _named(speaker: Speaker) -> Speaker:
    """The speaker as read; one called by a common noun or a pronoun alone ("the author") has no name."""
    name = (speaker.name or "").removeprefix("named ")
    if name == UNSPECIFIED:
        return replace(speaker, name=None)
    called = [word for word in plain_words(name) if word not in listed("pronouns")]
    shown = without_handle(name)
    written = re.search(r"[A-Z]\w", name) or shown != name
    if speaker.kind in (SpeakerKind.PERSON, None) and (not called or not written):
        return replace(speaker, kind=SpeakerKind.ANONYMOUS)
    small = shown != name and shown.islower()
    return replace(speaker, name=shown.title() if small else shown or None)


def _step(statement: Statement, attribution: Attribution) -> EdgeType:
    if attribution.speaker.kind is SpeakerKind.OUTLET:
        return EdgeType.CITES
    if not attribution.via and _told_this_report(statement, attribution):
        return EdgeType.OWN
    if attribution.form in (Form.DIRECT, Form.MIXED) and attribution.content:
        return EdgeType.QUOTES
    return EdgeType.CITES if attribution.speaker.kind is SpeakerKind.DOCUMENT else EdgeType.PARAPHRASES


def _told_this_report(statement: Statement, attribution: Attribution) -> bool:
    """Whether the words around the cue say that the source spoke to this very outlet."""
    text = statement.filed.report.text
    for cue in attribution.cue[-1:]:
        near = text[max(0, cue.start - _NEAR) : cue.end + _NEAR].split("\n")
        words = " ".join(near).casefold()
        if any(name in words for name in listed("oneself")):
            return True
        outlet = statement.filed.report.outlet
        if outlet and re.search(
            rf"\b(?:told|to|with)\s(?:the\s)?{re.escape(outlet.name.casefold())}\b", words
        ):
            return True
    return False


def is_own(statement: Statement, name: str) -> bool:
    """Whether the outlet of this name is the one that published the report."""
    outlet = statement.filed.report.outlet
    if outlet is None:
        return False
    ours, theirs = outlet_words(outlet.name), outlet_words(name)
    return same_words(ours, theirs) or contains(ours, theirs) or contains(theirs, ours)


def _without_inner_relays(parties: Sequence[Party]) -> list[Party]:
    """The way without outlets that stand between two sources: the outer's own relay is where it went."""
    last = max((place for place, party in enumerate(parties) if not party.is_outlet), default=0)
    relays = (
        party.is_outlet and place < last and any(other.ref == party.ref for other in parties[:place])
        for place, party in enumerate(parties)
    )
    return [party for party, is_relay in zip(parties, relays, strict=True) if not is_relay]


def _without_repeats(parties: list[Party]) -> list[Party]:
    """The way without an outlet's second mention: "the agency said", its relay being the agency."""
    kept: list[Party] = []
    for party in parties:
        if party.is_outlet and any(
            other.is_outlet and outlet_words(other.name) == outlet_words(party.name) for other in kept
        ):
            continue
        kept.append(party)
    return kept


def _shown(statement: Statement, attribution: Attribution) -> tuple[Evidence, ...]:
    """The words that name the source and what it did: one stretch where they stand together."""
    spans = sorted((*attribution.source, *attribution.cue)) or list(attribution.content[:1])
    if not spans:
        return ()
    whole = hull(spans)
    if whole.end - whole.start <= _APART and "\n\n" not in whole.of(statement.filed.report.text):
        return (Evidence(statement.report, whole),)
    return _at(statement, tuple(spans))


def _at(statement: Statement, spans: Spans) -> tuple[Evidence, ...]:
    return tuple(Evidence(statement.report, span) for span in spans)
