"""Two finders as one: what the trained one finds, put in the guide's terms, and what only rules know.

The trained finder knows what its corpus counts. Silence ("could not be reached"), hearsay ("reportedly") and
a quotation on its own are hardly annotated there, but are what editors ask for; a relay's frame around what
somebody else says ("..., NHK reported") is an attribution there, and for an editor a step on the word's way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from sayso.attribution.completing.called_before import with_what_is_called
from sayso.attribution.completing.datelines import without_dateline
from sayso.attribution.completing.frames import is_framed, passes_on_by_outlet, says_only, without_frames
from sayso.attribution.completing.governing import with_what_they_govern
from sayso.attribution.completing.joint import for_each_name
from sayso.attribution.completing.mended import mended
from sayso.attribution.completing.paragraphs import with_quoted_paragraphs
from sayso.attribution.completing.put import without_question
from sayso.attribution.completing.responded import as_claimed
from sayso.attribution.completing.semicolons import from_semicolon
from sayso.attribution.completing.speakerless import signs_the_text
from sayso.attribution.completing.voiced import is_voiced, names_object, without_told_deeds
from sayso.attribution.finder import at_least
from sayso.attribution.findings.nearby import Nearby, is_same
from sayso.attribution.findings.nesting import nested
from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import ground_of
from sayso.attribution.rules.unverified import UNVERIFIED
from sayso.model import Span
from sayso.spans import is_inside, length, overlap, without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finder, Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.parse import ParsedReport

_DOUBTFUL = 0.35
"""What is found with less confidence needs a second sign: without one, of findings by a word of speech,
3 of 12 are right on PolNeAR dev and 11 of 30 by the guide. From .34 to .36 makes no difference."""
_QUOTED = 0.3
"""A content is in the speaker's words when this share of it is quoted: as among the mends."""
_SURE = 0.7
"""What a trained finding must reach for its speaker of a silence to stand above the parse's. Set by hand, not
fitted: a guess of the model's at whom the silence is told of is to fall below it."""
_EMPTY = 12
"""Characters that a content has fewer of which only leads up to a colon: "that", "this". Set by hand to hold
those apart from clauses ("the dam leaks"); shorter ones that do say something ("they lied") count as empty
too."""
_OPENING = 40
"""Characters of a phrase within which its noun stands: "a string of anonymous reports that". Set by hand."""
_LED = 12
"""Characters before a cue that a content begins with by a slip: the rest of its speaker's name."""


class GroundedFinder(Protocol):
    """A finder that can be given a report's ground, so that it is read once for both."""

    def find_on(self, ground: Ground, parsed: ParsedReport) -> list[Finding]:
        """Every attribution of the report that stands on this ground."""
        ...


class CompletedFinder:
    """A trained finder's findings, completed and mended by what rules find."""

    def __init__(
        self, trained: Finder, rules: GroundedFinder, *, lexicon: Cues, least_sure: float = 0.0
    ) -> None:
        """A finding by rules of less confidence than ``least_sure`` neither completes nor displaces any;
        ``trained`` can be asked for what it made of the text."""
        self.name = trained.name
        self._least_sure = least_sure
        self.trained = trained
        self._rules = rules
        self._lexicon = lexicon

    def find(self, parsed: ParsedReport) -> list[Finding]:
        """The findings of both, in text order, without frames that only pass others on."""
        ground = ground_of(parsed)
        by_rules = at_least(self._rules.find_on(ground, parsed), self._least_sure)
        put = (without_question(parsed.text, one, ground, self._lexicon) for one in self.trained.find(parsed))
        stated = [one for one in put if one is not None]
        trained = [
            one
            for one in as_claimed(parsed.text, stated, ground, self._lexicon)
            if is_voiced(one, ground, self._lexicon) and not signs_the_text(parsed.text, one, ground)
        ]
        trained = _seconded(trained, by_rules, ground)
        silences = [one for one in by_rules if one.rule in self._lexicon.preferred and one.cue]
        by_rules = _without_said_silences(by_rules, silences)
        found = mended(parsed.text, trained, silences, ground, self._lexicon)
        nearby = Nearby(found)
        replaced: set[int] = set()
        added: list[Finding] = []
        for one in by_rules:
            near = nearby.to((*one.cue, *one.content, *one.source))
            passed = next((at for at in near if passes_on_by_outlet(found[at], one, ground)), None)
            if passed is not None:
                said = trimmed(parsed.text, without(found[passed].content, (*one.source, *one.cue)))
                added.append(replace(found[passed], content=said, cue=one.cue, source=one.source))
                replaced.add(passed)
                continue
            if self._is_anothers_doubt(one, [found[at] for at in near]):
                continue
            place = self._place(one, [(at, found[at]) for at in near])
            if place is not None:
                added += self._silences(one, [found[at] for at in sorted(place)], ground)
                replaced |= place
        kept = [
            each
            for number, one in enumerate(found)
            if number not in replaced and not names_object(one, ground, self._lexicon)
            for each in for_each_name(one, ground, self._lexicon)
        ]
        placed = [without_dateline(parsed.text, one, ground) for one in (*kept, *added)]
        apart = from_semicolon(parsed.text, placed)
        whole = with_quoted_paragraphs(parsed.text, apart, ground, self._lexicon)
        told = without_told_deeds(sorted(whole, key=_first_span), ground, self._lexicon)
        called = with_what_is_called(parsed.text, told, ground)
        governed = with_what_they_govern(parsed.text, called)
        return nested(without_frames(parsed.text, governed))

    def _silences(self, one: Finding, others: Sequence[Finding], ground: Ground) -> list[Finding]:
        """A silence of each who keeps it, and by whom the trained finder surely has for it: a parse may lay
        it to whom it speaks of. Another finding as it is."""
        if one.rule not in self._lexicon.preferred:
            return [one]
        sure = (o for o in others if o.source and overlap(o.cue, one.cue) and o.confidence >= _SURE)
        other = max(sure, key=lambda o: o.confidence, default=one)
        apart = not overlap(other.source, one.source)
        silence = replace(one, source=other.source) if apart else one
        return for_each_name(silence, ground, self._lexicon)

    def _place(self, one: Finding, near: Sequence[tuple[int, Finding]]) -> set[int] | None:
        """In whose place a finding by rules is to stand, by number; None where it is not wanted."""
        same_cue = {at for at, other in near if overlap(one.cue, other.cue)}
        if one.rule in self._lexicon.preferred:
            return same_cue | {at for at, other in near if says_only(other, one)}
        if one.rule == self._lexicon.phrases[UNVERIFIED]:
            return same_cue
        if one.rule in self._lexicon.whole:
            frame = (*one.cue, *one.source)
            return {at for at, other in near if overlap(frame, other.cue) or is_same(one, other)}
        led = {at for at, other in near if _leads(one, other)}
        if led:
            return led
        answered = {at for at, other in near if self._answers_only(one, other)}
        if answered:
            return answered
        deeper = {at for at, other in near if at in same_cue and is_inside(one.source, other.content)}
        if deeper:
            return deeper
        if same_cue:
            return same_cue if self._announces(one, [other for at, other in near if at in same_cue]) else None
        completes = one.rule in self._lexicon.completing or _is_cited(one)
        if completes and not any(is_same(one, other) and not _answers(one, other) for _, other in near):
            return set()
        may_be_framed = not completes or one.rule == self._lexicon.phrases["told"]
        return set() if may_be_framed and any(is_framed(one, other) for _, other in near) else None

    def _answers_only(self, one: Finding, other: Finding) -> bool:
        """Whether it is an idiom of answering, and the other has nothing but the noun of what is answered for
        its cue, and nobody of whose word that is: "poured scorn on claims that the dam leaks"."""
        if one.rule != self._lexicon.phrases["idiom"] or not one.content or not other.cue:
            return False
        opens = 0 <= other.cue[0].start - one.content[0].start <= _OPENING
        owned = bool(other.source) and is_inside(other.source, one.content)
        return opens and not owned and is_inside((*other.cue, *other.content), one.content)

    def _is_anothers_doubt(self, one: Finding, near: Sequence[Finding]) -> bool:
        """Whether another says what would be the report's own word: "officials said it was unconfirmed"."""
        own = not one.source and one.rule == self._lexicon.phrases[UNVERIFIED]
        return own and any(is_inside(one.cue, other.content) for other in near)

    def _announces(self, one: Finding, others: Sequence[Finding]) -> bool:
        """Whether it has the paragraph behind a colon, or the noun that is answered, and the others only a
        word for it ("told us that:", "charges, which she denies") or a part of the paragraph."""
        if one.rule == self._lexicon.phrases["colon-block"] and all(_is_part(other, one) for other in others):
            return True
        empty = all(
            length(other.content) < _EMPTY and not overlap(other.content, one.content) for other in others
        )
        return empty and one.rule in (self._lexicon.phrases["colon-block"], self._lexicon.phrases["answer"])


def _is_part(other: Finding, one: Finding) -> bool:
    """Whether the other has a part of the paragraph without its beginning, or takes the medium before the cue
    for said: "in a statement on the fire, the ministry said:"."""
    behind = tuple(span for span in other.content if span.start > one.cue[-1].start)
    return is_inside(behind, one.content) and other.content[0].start != one.content[0].start


def _answers(one: Finding, other: Finding) -> bool:
    """Whether it has for its content what another is found to claim: "fought back against claims by Lorne
    that"."""
    return bool(other.source) and all(is_inside(part, one.content) for part in (other.cue, other.source))


def _seconded(found: Sequence[Finding], by_rules: Sequence[Finding], ground: Ground) -> list[Finding]:
    """The findings without doubtful ones that neither a quotation nor a finding by rules speaks for."""
    nearby = Nearby(by_rules)
    quoted = ground.quoted()
    return [
        one
        for one in found
        if one.confidence >= _DOUBTFUL
        or overlap(one.content, quoted) >= _QUOTED * length(one.content)
        or any(is_same(one, by_rules[at]) for at in nearby.to(one.content))
    ]


def _is_cited(one: Finding) -> bool:
    """Whether its cue is in two pieces round its source: "quoted a source as saying"."""
    return len(one.cue) > 1 and bool(one.source) and one.cue[0].end <= one.source[0].start < one.cue[-1].start


def _leads(one: Finding, other: Finding) -> bool:
    """Whether the other's content begins with this one's cue, the speaker is the same, and this is surer."""
    if one.confidence < other.confidence or not one.content or not other.content:
        return False
    near = is_inside(one.cue, other.content) and one.cue[0].start - other.content[0].start <= _LED
    return near and overlap(one.source, other.source) > 0


def _without_said_silences(by_rules: Sequence[Finding], silences: Sequence[Finding]) -> list[Finding]:
    """The findings but for those that say a silence only, each held against the silences around it."""
    nearby = Nearby(silences)
    return [one for one in by_rules if not any(says_only(one, silences[at]) for at in nearby.to(one.content))]


def _first_span(finding: Finding) -> tuple[Span, Span]:
    spans = sorted((*finding.cue, *finding.content, *finding.source))
    return spans[0], (finding.cue or finding.content)[0]
