"""Bodies and offices for which one person speaks in the same report: "the club denied it", and then who did.

"The harbour has denied it. Ada Brome, head of the harbour, said ...": readers take the first for a summary of
the second, so in that report the body's word is the person's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import MOUTHPIECE, body_words, listed, plain_words
from sayso.lineage.sources.distinct import speaks_for
from sayso.lineage.sources.identities import NOBODY
from sayso.model import PUTS_FORWARD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sayso.lineage.sources.identities import Key
    from sayso.lineage.ways.parties import Way
    from sayso.model import Speaker
    from sayso.story import AttributionRef


def by_their_persons(ways: Iterable[Way], by_ref: Mapping[AttributionRef, Key]) -> dict[AttributionRef, Key]:
    """The keys, a body's or an office's being that of the one person who speaks for it in the same report, on
    the same side of the claim."""
    together: dict[tuple[str, bool], list[Way]] = defaultdict(list)
    for way in ways:
        together[way.statement.report, way.statement.stance in PUTS_FORWARD].append(way)
    return {**by_ref, **{ref: key for group in together.values() for ref, key in _spoken(group, by_ref)}}


def _spoken(
    ways: Iterable[Way], by_ref: Mapping[AttributionRef, Key]
) -> Iterator[tuple[AttributionRef, Key]]:
    parties = [party for way in ways for party in way.parties]
    persons = [one for one in parties if by_ref.get(one.ref, NOBODY)[0] == "person" and one.speaker]
    for party in (way.parties[0] for way in ways if way.parties and not _is_inside(way)):
        if by_ref.get(party.ref, NOBODY)[0] in _SPOKEN_FOR:
            found = {by_ref[one.ref] for one in persons if _speaks(one.speaker, party.name)}
            if len(found) == 1:
                yield party.ref, found.pop()


_SPOKEN_FOR = frozenset({"body", "office"})


def _speaks(speaker: Speaker | None, name: str) -> bool:
    return speaks_for(speaker, name) or _holds(speaker, name)


def _holds(speaker: Speaker | None, name: str) -> bool:
    """Whether the office is the speaker's: "Ada Brome's agent" is who has the role of agent, of Brome."""
    if speaker is None or not (speaker.role and speaker.affiliation):
        return False
    ours, theirs = set(body_words(f"{speaker.affiliation} {speaker.role}")), set(body_words(name))
    return ours <= theirs or theirs <= ours


def by_who_holds_them(ways: Iterable[Way], by_ref: Mapping[AttributionRef, Key]) -> dict[AttributionRef, Key]:
    """The keys, an office's being that of the one person to whom the story gives it: "Ada Brome, head of the
    harbour" in one report, "the harbour head" in another."""
    parties = [one for way in ways for one in way.parties if one.ref in by_ref and not one.is_outlet]
    persons: dict[Key, set[Speaker]] = defaultdict(set)
    for party in parties:
        if by_ref[party.ref][0] == "person" and party.speaker:
            persons[by_ref[party.ref]].add(party.speaker)
    offices = {by_ref[one.ref] for one in parties if by_ref[one.ref][0] == "office" and _is_named(one.name)}
    found = dict(by_ref)
    for party in parties:
        if by_ref[party.ref][0] == "office" and _is_one(party.name):
            holders = {key for key, called in persons.items() if _is_held_by(party.name, called)}
            if not holders and set(body_words(party.name)) <= listed("principals") | {MOUTHPIECE}:
                holders = {key for key in offices if MOUTHPIECE in key}
            found[party.ref] = holders.pop() if len(holders) == 1 else by_ref[party.ref]
    return found


def _is_named(office: str) -> bool:
    """Whether it says by name for whom: "the actor's rep" does not."""
    return office != office.lower()


def _is_held_by(office: str, called: Iterable[Speaker]) -> bool:
    """Whether the office has no words but those of a person's roles, or all of one."""
    roles = [f"{one.role or ''} {one.affiliation or ''}" for one in called]
    return set(body_words(office)) <= set(body_words(" ".join(roles))) or any(
        _holds(one, office) for one in called
    )


def _is_one(office: str) -> bool:
    """Whether it is one person's, and told from others of its sort: "a spokesman" may be anybody's, "harbour
    officials" are several; one for whom reps speak is one all the same."""
    words = set(body_words(office))
    several = any(word.endswith("s") for word in plain_words(office)[-1:]) and not words & listed(
        "principals"
    )
    return len(words) >= _TELLING and not several


_TELLING = 2
"""Words that an office must have."""


def _is_inside(way: Way) -> bool:
    attribution = way.statement.attribution
    return attribution is not None and attribution.nested_in is not None
