"""Sources that have a name or an office, over all reports of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.lineage.naming.bodies import body_named, written_out
from sayso.lineage.naming.names import (
    Words,
    body_words,
    contains,
    ends_in,
    listed,
    may_be_called,
    person_words,
    same_person,
    same_words,
    shares_all,
    sounded,
    united,
)
from sayso.lineage.naming.works import document_words, is_part_of_work, is_work
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.lineage.sources.identities import Key
    from sayso.lineage.ways.parties import Party, Way
    from sayso.story import AttributionRef, Filed


class _Sort(NamedTuple):
    """A sort of named source: how its words are taken, when two are one, when one may be part of another."""

    name: str
    words: Callable[[str], Words]
    same: Callable[[Words, Words], bool]
    part: Callable[[Words, Words], bool]


_SORTS = {
    SpeakerKind.PERSON: _Sort("person", person_words, same_person, may_be_called),
    SpeakerKind.ORGANIZATION: _Sort("body", body_words, same_words, contains),
    SpeakerKind.OFFICIAL: _Sort("office", body_words, same_words, shares_all),
    SpeakerKind.DOCUMENT: _Sort("document", document_words, same_words, is_part_of_work),
    SpeakerKind.GROUP: _Sort("group", body_words, same_words, contains),
}


def named_keys(ways: Iterable[Way], filed: Sequence[Filed]) -> dict[AttributionRef, Key]:
    """The keys of those who have a name or an office; a speaker of no clear kind is taken for a body, and so
    is a group or an office that somewhere is taken for one: "the coordinator" may be either."""
    keys = dict(_in_their_sorts(ways, filed))
    bodies = set(keys.values())
    return {ref: _as_body(key) if _as_body(key) in bodies else key for ref, key in keys.items()}


def _as_body(key: Key) -> Key:
    return ("body", *key[1:]) if key[0] in _LIKE_BODIES else key


_LIKE_BODIES = frozenset({"group", "office"})


def _in_their_sorts(ways: Iterable[Way], filed: Sequence[Filed]) -> Iterator[tuple[AttributionRef, Key]]:
    parties = [party for way in ways for party in way.parties if not party.is_outlet]
    letters = written_out(filed)
    persons = [person_words(name) for name in _persons(filed)]
    for kind, sort in _SORTS.items():
        ours = [party for party in parties if _kind(party, persons) is kind]
        names = {party.name for party in ours}
        if kind is SpeakerKind.PERSON:
            names |= _persons(filed)
        words = {name: _words(sort, name, letters) for name in names}
        chief = united(words.values(), sort.same, sort.part)
        here: dict[str, set[Words]] = defaultdict(set)
        for party in ours:
            here[party.ref.report].add(chief[words[party.name]])
        for party in ours:
            found = chief[words[party.name]]
            one = _only_one(found, here[party.ref.report]) if is_work(found) else found
            yield party.ref, (sort.name, *one)


def _only_one(found: Words, here: Iterable[Words]) -> Words:
    """The one work of its sort that the report tells of, where it is called by that alone: "the video"."""
    if len(found) > 1:
        return found
    others = {words for words in here if is_part_of_work(words, found)}
    return others.pop() if len(others) == 1 else found


def _words(sort: _Sort, name: str, letters: Mapping[str, Words]) -> Words:
    """The words of a name; letters that a report writes out are the body's name."""
    return body_named(name, letters) if sort.words is body_words else sort.words(name)


def _kind(party: Party, persons: Sequence[Words]) -> SpeakerKind:
    """The speaker's kind; a "body" that is called by a last name, or one or an office by title and full
    name, is that person."""
    kind = party.speaker.kind if party.speaker else None
    if kind in (None, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL, SpeakerKind.GROUP):
        words = person_words(party.name)
        for person in persons:
            last_name = kind is not SpeakerKind.OFFICIAL and ends_in(person, words)
            if last_name or (len(person) > 1 and ends_in(words, person) and not _is_about(words, person)):
                return SpeakerKind.PERSON
    return kind or SpeakerKind.ORGANIZATION


def _is_about(words: Words, person: Words) -> bool:
    """Whether the words tell of somebody else by the person: "a source close to Ada Brome"."""
    before = words[-len(person) - 1 : -len(person)]
    return not {sounded(word) for word in listed("small")}.isdisjoint(before)


def _persons(filed: Iterable[Filed]) -> set[str]:
    """Everybody in the story who has a name: a last name is somebody's only where it is nobody else's."""
    speakers = (attribution.speaker for one in filed for attribution in one.report.attributions)
    return {speaker.name for speaker in speakers if speaker.kind is SpeakerKind.PERSON and speaker.name}
