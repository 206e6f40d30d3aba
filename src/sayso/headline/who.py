"""Whom a headline means: a name, a country for its government, a body by its sort ("Government", "firm")."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.countries import adjectives, places
from sayso.model import Attribution, SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOR_A_BODY = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL, SpeakerKind.PERSON})


def speaking_for(name: str, attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """The attributions whose speaker is whom the headline's name means: by name, or else by its sort."""
    named = [a for a in attributions if _is_named(a, name)]
    return (
        named
        or [a for a in attributions if _is_placed(a, name, text)]
        or _called(name, attributions, text)
        or _of_sort(
            [singular(word) for word in _words(name)],
            [a for a in attributions if a.speaker.kind in _FOR_A_BODY],
            text,
        )
    )


def is_general(attribution: Attribution) -> bool:
    """Whether the speaker is a government as a whole, as leads sum it up ("Seoul denied")."""
    return (attribution.speaker.name or "").endswith(" government")


def _is_named(attribution: Attribution, name: str) -> bool:
    """Whether the speaker is the name's: itself, a body of that country, a surname."""
    known = _words(f"{attribution.speaker.name or ''} {attribution.speaker.affiliation or ''}")
    wanted = _wanted(name)
    return bool(wanted) and all(word in known for word in wanted)


def _wanted(name: str) -> list[str]:
    """The words of the name, or of the country that it stands for ("Seoul")."""
    body = places().get(name.lower(), "").removesuffix(" government") or adjectives().get(name, "") or name
    return _words(body.lower().removeprefix("the "))


def _is_placed(attribution: Attribution, name: str, text: str) -> bool:
    """Whether it is an official of whom the reading knows no body, told of in a sentence that has the
    name ("A spokesman for South Korea's ministry said he had nothing to confirm")."""
    speaker = attribution.speaker
    if speaker.kind is not SpeakerKind.OFFICIAL or speaker.affiliation or not attribution.cue:
        return False
    start = attribution.cue[0].start
    before = text[max(start - _BEFORE, 0) : start].rpartition(". ")[2]
    wanted = _wanted(name)
    return bool(wanted) and set(wanted) <= set(_words(before))


_BEFORE = 160
"""Characters before a verb of saying in which its sentence introduces who speaks. Set by hand; not tuned."""


def _called(name: str, attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """All that one person says whose role or mention has the words ("Mayor", of "Mayor Hans Dorn")."""
    wanted = {singular(word) for word in _words(name)} - {"the"}
    if not wanted or wanted <= _bodies("government") | _bodies("company"):
        return []
    called = [a for a in attributions if wanted <= {singular(w) for w in _words(_mention(a, text))}]
    names = {a.speaker.name for a in called}
    return [a for a in attributions if a.speaker.name in names] if len(names - {None}) == 1 else []


def _mention(attribution: Attribution, text: str) -> str:
    return " ".join((attribution.speaker.role or "", *(span.of(text) for span in attribution.source)))


def _of_sort(words: Sequence[str], attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Those of a government, or of a company, where ``words`` are the headline's for one."""
    noun = words[-1] if words else ""
    if noun in _bodies("government"):
        qualified = set(words[:-1]) - {"the"}
        return [a for a in attributions if _for_government(a) and qualified <= _known(a)]
    if noun in _bodies("company"):
        private = [a for a in attributions if not _for_government(a)]
        described = _described(noun, private, text)
        return [a for a in private if noun in _known(a) or _body(a) in described]
    return []


def _known(attribution: Attribution) -> set[str]:
    """What the body calls the speaker, word by word."""
    speaker = attribution.speaker
    said = f"{speaker.name or ''} {speaker.affiliation or ''} {speaker.role or ''}"
    return {singular(word) for word in _words(said)}


def _for_government(attribution: Attribution) -> bool:
    return not _bodies("speaks_for_government").isdisjoint(_known(attribution))


def _body(attribution: Attribution) -> str:
    return attribution.speaker.affiliation or attribution.speaker.name or ""


_MOST_BODIES = 100
"""How many names are looked for in the text, to bound the time that hostile reports can take: far more than
the companies that one report quotes."""


def _described(noun: str, attributions: Sequence[Attribution], text: str) -> set[str]:
    """The names beside which the body says that they are the noun's."""
    names = dict.fromkeys(map(_body, attributions))
    return {name for name in islice(names, _MOST_BODIES) if _is_described(name, noun, text)}


_STEM = 4
"""Letters in which "operator" and "operates", "owner" and "owned" agree."""


def _is_described(name: str, noun: str, text: str) -> bool:
    """Whether the body says beside the name what it is or does ("Venn Water, which operates the dam")."""
    if not name:
        return False
    doing = "|".join(re.escape(stem) for stem in (noun[:_STEM], *_does_what(noun)))
    beside = (
        rf"\b{re.escape(name)}(?:,\s|\s\()(?:(?:which|who|that|the|a|an)\s)?(?:\w+\s){{0,3}}?(?:{doing})\w*"
    )
    before = rf"\b{re.escape(noun)}s?,?\s(?:the\s)?{re.escape(name)}\b"
    return re.search(f"{beside}|{before}", text, re.IGNORECASE) is not None


def _does_what(noun: str) -> Sequence[str]:
    verbs: Sequence[str] = load("headlines")["bodies"]["does"].get(noun, ())
    return verbs


@cache
def _bodies(sort: str) -> frozenset[str]:
    return frozenset(load("headlines")["bodies"][sort])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
