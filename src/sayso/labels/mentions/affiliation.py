"""Affiliation: the body for which a speaker is said to work or speak, by the words of the mention alone.

It is the mention's owner ("the institute's Ada Byron"), or stands before the role ("Tarn Hydro spokesman") or
after it ("an engineer at Tarn Hydro"). Kin and friends name whose they are, which is no affiliation.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

from sayso.labels.mentions.role import determiner
from sayso.lexicons.countries import adjectives, countries
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import full_title, is_human, is_noun, roles
from sayso.wordforms import singular

_OWNED = re.compile(r"^(?P<owner>[A-Z][^,]*?(?:'s|s'))\s")
_RELATIVE = re.compile(r"\s(?:who|which|that|whose|where)\b")
_SEGMENTS = 2
"""Descriptions after a name that are looked at: an age, and what she is."""


def affiliation_of(
    owner: str | None, title: str, rest: str, *, person: str | None, names: Set[str]
) -> str | None:
    """The body that the mention names beside the speaker.

    ``title`` stands before the name of the ``person``, or is all of a mention without one; ``rest`` is what
    the mention says after that. ``names`` are the words that the parse takes for names.
    """
    rest = _RELATIVE.split(rest)[0]
    segments = [title] if person is None else [title, *rest.split(",")[1 : 1 + _SEGMENTS]]
    described = [_Described(determiner().sub("", segment.strip()), names) for segment in segments]
    role = next((one.role for one in described if one.role), "")
    if role in roles("relations"):
        return None
    if owner and (body := _of_owner(owner, role)):
        return body
    for one in described:
        if body := one.before_role() or one.after_role():
            return body
    beside = rest.partition(",")[0] if person else rest
    return _Described(f"{role}{beside}", names, of_person=person is not None).after_role()


def _of_owner(owner: str, role: str) -> str | None:
    """The owner, unless it is somebody whom a noun names, or a source's: "the singer's agent"."""
    body = _plain(owner)
    unnamed = is_human(body.rpartition(" ")[2]) and body.islower()
    return None if unnamed or role in roles("sources") else body


def _plain(body: str) -> str:
    bare = _veil().sub("", determiner().sub("", determiner().sub("", body.strip())))
    return bare.removesuffix("'s").removesuffix("'")


@dataclass(frozen=True, slots=True)
class _Described:
    """What is said of somebody: "former Tarn Hydro spokesman", "an engineer at Tarn Hydro"."""

    words: str
    names: Set[str]
    of_person: bool = False

    @property
    def role(self) -> str:
        """The first noun that names people, in the singular; none where there is none."""
        at = self._at()
        return "" if at is None else _noun(self.words.split()[at])

    def _at(self) -> int | None:
        return next((i for i, word in enumerate(self.words.split()) if _is_role(word)), None)

    def before_role(self) -> str | None:
        """The words before the role, where they name a body: "Tarn Hydro" of its spokesman."""
        at = self._at()
        if at is None:
            return None
        before = self.words.split()[:at]
        if owned := _OWNED.match(" ".join([*before, ""])):
            return _plain(owned["owner"])
        if before[-1:] and before[-1] in _JOINTS:
            return None
        if before[-1:] == ["District"]:  # the attorney's, not a body's
            before = before[:-1]
        kept = [word for word in before if word.lower() not in roles("ranks")]
        return self._body(_plain(" ".join(_trimmed(kept))), near=True)

    def after_role(self) -> str | None:
        """The body after "at", "for" and their like: "Tarn Hydro" of an engineer there."""
        for found in _body_named().finditer(self.words):
            by = found["by"].lower()
            of_body = by == "of" and (self.of_person or self.role in roles("holders"))
            body = _based().sub("", _plain(found["body"]))
            if named := self._body(body, near=by in _AT or of_body, at=by in _AT):
                return named
        return None

    def _body(self, words: str, *, near: bool, at: bool = False) -> str | None:
        """The words as a body; ``near`` where they need not show that they are one, ``at`` where anybody
        who is there is of it."""
        if nation := _nation(words):
            return nation if self.role in _officers() else None
        parts = words.split()
        if all(part.lower() in roles("no_bodies") for part in parts) or parts[0] in countries():
            return None
        if words.islower():
            generic = _is_body_noun(words.partition(" of ")[0].rpartition(" ")[2])
            return words if generic and self.role in _officers() | roles("holders") else None
        shown = any(_shows_body(part) for part in parts)
        if shown and (at or self.of_person or not self.role or self.role in _posted()):
            return words
        return words if near and not shown and self._is_name(parts) else None

    def _is_name(self, parts: list[str]) -> bool:
        """Whether the words, which show no body by themselves, are the name of one that has such a role."""
        if parts[0] in adjectives() or not all(part[:1].isupper() or len(part) < _SMALL for part in parts):
            return False
        if len(parts) > 1:
            return self.of_person or self.role in roles("holders", "housed")
        named = (parts[0] in self.names or not self.names) and not is_noun(parts[0])
        return named and self.role in roles("holders") and parts[0].lower() not in roles("creeds")


def _trimmed(words: list[str]) -> list[str]:
    """The words up to the last that can be of a body's name, from the first capital where there is one."""
    while words and words[-1].islower() and not (_is_body_noun(words[-1]) or words[-1] in roles("fields")):
        words = words[:-1]
    first = next((i for i, word in enumerate(words) if word[:1].isupper()), 0)
    return words[first:]


@cache
def _officers() -> frozenset[str]:
    """Those who hold an office of a state or a body, and who speak for one."""
    return roles("offices", "official") - roles("private")


@cache
def _posted() -> frozenset[str]:
    """Those before whom a body's name is their body's: a member, but no fan of it."""
    sorts = ("holders", "housed", "callings", "staff", "sources", "inner")
    return _officers().union(*(roles(sort) for sort in sorts))


_AT = ("at", "for", "with")
_JOINTS = ("and", "or", "as")
_SMALL = 4
"""Letters from which a lower-case word amid capitals is none of a name's small words."""


def _noun(word: str) -> str:
    return singular(full_title(word.strip(".,")))


def _is_role(word: str) -> bool:
    noun = _noun(word)
    return (is_human(noun) or noun in roles("relations", "holders")) and not _is_body_noun(word)


def _is_body_noun(word: str) -> bool:
    noun = singular(word.lower())
    return noun in roles("organization", "outlet") and noun not in roles("no_bodies")


def _shows_body(part: str) -> bool:
    """Whether the word shows a body, whatever stands beside it: its noun, its initials, an outlet's word."""
    initials = part.isupper() and 2 <= len(part) <= 6 and part not in adjectives()
    if part.lower() in roles("no_bodies"):
        return part in roles("outlet_names")
    return initials or _is_body_noun(part) or part in roles("outlet_names")


def _nation(words: str) -> str | None:
    """The country of an officer of state: "Norrlandic Foreign", "Norrlandic"."""
    parts = words.split()
    for at in range(len(parts), 0, -1):
        name = " ".join(parts[:at])
        country = adjectives().get(name) or (name if name in countries() else None)
        if country and all(_is_field(part) for part in parts[at:]):
            return country
    return None


def _is_field(word: str) -> bool:
    """Whether the word says what an officer is set over; "Intelligence" is a body's name."""
    return word.lower() in roles("fields") and (word.islower() or not _is_body_noun(word))


@cache
def _veil() -> re.Pattern[str]:
    """What says that somebody is not named, before the body: "unnamed ministry"."""
    return re.compile(rf"^{any_of('anonymity', 'words')}\s+", re.IGNORECASE)


@cache
def _based() -> re.Pattern[str]:
    return re.compile(r"^[A-Z][\w.-]*-based\s")


@cache
def _body_named() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\s)(?P<by>{any_of('mentions', 'body_after')})\s(?P<body>(?:(?:both|the|its)\s)*[^,()]+?)"
        rf"(?=$|[,()]|\s{any_of('mentions', 'body_ends')}\b|\s(?:and|for)\s(?![A-Z]))"
    )
