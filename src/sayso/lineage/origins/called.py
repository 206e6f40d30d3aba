"""By what name a party's node goes: the fullest that the reports give it, as most of them spell that."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.lexicons.roles import roles
from sayso.lineage.naming.works import is_plainly_called
from sayso.model import SpeakerKind
from sayso.story import NodeKind

if TYPE_CHECKING:
    from sayso.lineage.sources.identities import Key
    from sayso.lineage.ways.parties import Party
    from sayso.story import Node


class Called:
    """The names by which reports call the persons of a lineage."""

    def __init__(self) -> None:
        self._reports: dict[Key, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, key: Key, party: Party) -> None:
        """Note what a report calls a person."""
        if party.speaker is not None and party.speaker.kind is SpeakerKind.PERSON:
            self._reports[key][written(party)].add(party.ref.report)

    def name(self, key: Key, node: Node) -> str:
        """The node's name, a person's as most reports spell it; the first of equals."""
        called = self._reports.get(key, {})
        if node.speaker_kind is not SpeakerKind.PERSON or node.name not in called:
            return node.name
        as_full = [name for name in called if _fullness(name) == _fullness(node.name)]
        return max(as_full, key=lambda name: len(called[name]))


def tells_more(party: Party, node: Node) -> bool:
    """Whether a person's name is fuller here than where the source was first read, or given at all; an
    office's or a body's, whether it says by name for whom; a picture's, whether by its plain name."""
    if node.speaker_kind is SpeakerKind.DOCUMENT:
        return is_plainly_called(party.name) and not is_plainly_called(node.name)
    if node.speaker_kind is SpeakerKind.OFFICIAL and node.name == node.name.lower() != party.name.lower():
        return party.name != party.name.lower()
    if _of_some_land(node.name):
        return not _of_some_land(party.name)
    if party.speaker is None or party.speaker.kind is not SpeakerKind.PERSON:
        return False
    if node.speaker_kind is not SpeakerKind.PERSON:
        return node.kind is NodeKind.SOURCE
    return _fullness(written(party)) > _fullness(node.name)


def _fullness(name: str) -> int:
    """How many words a person's name has, but small ones: "al-Munar" and "Al Munar" are equally full."""
    return sum(word.lower() not in roles("particles") for word in name.split())


def _of_some_land(name: str) -> bool:
    """Whether a body is called by a land that is not named: "the country's harbour ministry"."""
    return re.match(r"(?:the\s)?(?:country|nation)['’]s\s", name) is not None


def written(party: Party) -> str:
    """The party's name, a person's hyphen without the blanks that some reports print around it."""
    person = party.speaker is not None and party.speaker.kind is SpeakerKind.PERSON
    return _LOOSE_HYPHEN.sub("-", party.name) if person else party.name


_LOOSE_HYPHEN = re.compile(r"(?<=\w)\s-\s(?=[A-Z])")
