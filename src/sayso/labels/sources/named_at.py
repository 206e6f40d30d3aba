"""Where a report names its sources: by their full names, and persons by their surnames."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sayso.lexicons.given_names import given_name_gender
from sayso.model import NAMED, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.model import Speaker

_BY_NAME = NAMED | {SpeakerKind.OUTLET}
_WORD = re.compile(r"(?<![\w@#'’-])[A-Z][\w.&'’-]*")
_BEFORE = re.compile(r"([A-Z][\w'’-]+)\s$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
_SHORTEST = 3
"""Letters of a surname that is looked for alone."""


def named_at(text: str, speakers: Mapping[str, Speaker]) -> dict[str, list[Span]]:
    """The spans that name each speaker, by source id; time is linear in the text."""
    owners = _owners(speakers)
    firsts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(owners, key=len, reverse=True):
        firsts[name.split()[0]].append(name)
    found: dict[str, list[Span]] = defaultdict(list)
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        first = re.sub(r"(?:['’]s?|\.)$", "", word.group())
        for name in firsts.get(first, ()) or firsts.get(word.group(), ()):
            if _stands(text, word.start(), name, owners[name], speakers):
                end = word.start() + len(name)
                found[owners[name]].append(Span(word.start(), end))
                break
    return found


def _owners(speakers: Mapping[str, Speaker]) -> dict[str, str]:
    """Source ids by the names to look for; a surname that two of them have is nobody's."""
    named = {
        key: s.name for key, s in speakers.items() if s.name and s.kind in _BY_NAME and s.name[0].isupper()
    }
    persons = {key: name for key, name in named.items() if speakers[key].kind is SpeakerKind.PERSON}
    owners = {name: key for key, name in named.items()}
    counts = Counter(_surnames(persons.values()))
    for key, name in persons.items():
        surname = name.split()[-1]
        if " " in name and counts[surname] == 1 and len(surname) >= _SHORTEST and surname[0].isupper():
            owners.setdefault(surname, key)
    return owners


def _surnames(names: Iterable[str]) -> list[str]:
    return [name.split()[-1] for name in names]


def _stands(text: str, at: int, name: str, owner: str, speakers: Mapping[str, Speaker]) -> bool:
    """Whether the name stands there, whole, and as no part of another's."""
    end = at + len(name)
    if not text.startswith(name, at) or re.match(r"\w|-\w", text[end : end + 2]):
        return False
    full = speakers[owner].name or ""
    if name == full and " " in name:
        return True
    before = _BEFORE.search(text, max(0, at - 40), at)
    others = before is not None and given_name_gender(before[1]) is not None and before[1] not in full.split()
    return not others and not (name != full and _NAME_AFTER.match(text, end))
