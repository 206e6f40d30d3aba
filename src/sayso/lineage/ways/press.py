"""Outlets that speak by another name: "the report said", "a story on the website of NHK", "several sites"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import listed, outlet_words, plain_words
from sayso.lineage.naming.works import document_words
from sayso.lineage.ways.nobody import is_rumour
from sayso.model import UNNAMED_MEDIA, SpeakerKind
from sayso.outlets import outlets
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from sayso.lineage.ways.parties import Party
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Attribution, Speaker

_WORKS = frozenset(
    {SpeakerKind.DOCUMENT, SpeakerKind.OUTLET, SpeakerKind.ORGANIZATION, SpeakerKind.GROUP, None}
)
_CALLED = 4
"""Most words of what the press at large is called; more of them say something else besides."""
_SEARCHED = 3_000
"""Characters before an attribution in which the outlet meant is looked for; it is named at a page's top."""


def outlet_meant(statement: Statement, attribution: Attribution) -> str | None:
    """The outlet that speaks, where the attribution names what it published; None where it names another."""
    speaker = attribution.speaker
    if speaker.kind not in _WORKS or not speaker.name:
        return None
    name = statement.words(attribution.source) if speaker.name == UNNAMED_MEDIA else speaker.name
    words = document_words(name)
    if known := outlets().by_name(speaker.name):
        return known.name
    at_large = words[-1:] and words[-1] in listed("press") and not _is_named_so(speaker)
    if at_large or is_of_a_land(speaker.name):
        return _as_called(statement, attribution)
    if listed("works").isdisjoint(words):
        return None
    named = outlets().mentions(name)
    if not named and _OWNED.search(statement.words(attribution.source)):
        return None
    meant = named[0].outlet.name if named else _whose(name) or _named_before(statement, attribution)
    return meant or (_as_called(statement, attribution) if words[-1] in listed("unsigned") else None)


def _is_named_so(speaker: Speaker) -> bool:
    """Whether an outlet that no table has is called so by name: "Kell Stories", not "Kell media"."""
    words = (speaker.name or "").split()
    return speaker.kind is SpeakerKind.OUTLET and len(words) > 1 and all(word[:1].isupper() for word in words)


def is_of_a_land(name: str) -> bool:
    """Whether it is the press of a land or a sort, however it is written: "US Media", "the British Press"."""
    *before, last = plain_words(without_the(name.replace(".", ""))) or ("",)
    told = listed("lands").issuperset(before) and last in listed("press") | listed("press_of_lands")
    return bool(before) and told and outlets().by_name(name) is None


def _whose(name: str) -> str | None:
    """An outlet that no table knows, of whose site the work is: "the website of Kell TV"."""
    found = _SITE_OF.search(name)
    return found["name"] if found else None


_SITE_OF = re.compile(
    r"\b(?:website|site|homepage|channel|newspaper)\s(?:of|called)\s(?:the\s)?"
    r"(?P<name>[A-Z]\w*(?:\s[A-Z]\w*){0,3})"
)


def _as_called(statement: Statement, attribution: Attribution) -> str:
    """What the text calls the press at large: "some news sites", "a new report"."""
    called = [word for word in statement.words(attribution.source).split() if word.isalpha()]
    ends = listed("press") | listed("press_of_lands") | listed("unsigned")
    named = called[-1:] and called[-1].casefold() in ends
    return " ".join(called) if named and len(called) <= _CALLED else UNNAMED_MEDIA


def outlets_listed(statement: Statement, attribution: Attribution) -> tuple[str, ...]:
    """The outlets that speak together, where the source names several: "Metro, the Mirror and the BBC"."""
    if attribution.speaker.kind not in _WORKS:
        return ()
    text = statement.filed.report.text
    named = (m.outlet.name for span in attribution.source for m in outlets().mentions(span.of(text)))
    found = tuple(dict.fromkeys(named))
    return found if len(found) > 1 else ()


def _named_before(statement: Statement, attribution: Attribution) -> str | None:
    """The outlet that the text named last before the attribution's source, its own apart."""
    if not attribution.source or _is_new(statement.words(attribution.source)):
        return None
    end = attribution.source[0].start
    before = statement.filed.report.text[max(0, end - _SEARCHED) : end]
    ours = statement.filed.report.outlet
    own = outlet_words(ours.name) if ours else ()
    named = [m.outlet.name for m in outlets().mentions(before) if outlet_words(m.outlet.name) != own]
    return named[-1] if named else _spoken_before(statement, end)


def _is_new(called: str) -> bool:
    """Whether the words bring in what has not been named: "another report", "a newspaper"."""
    words = plain_words(called)
    if words[:1] == ("another",):
        return True
    unsigned = bool(words) and words[-1] in listed("unsigned")
    return words[:1] in (("a",), ("an",)) and not unsigned


_OWNED = re.compile(r"\w\s[A-Z]\w+\s(?:report|story|article)\b")
"""A work with the name of whose it is before it: "a Harbour Board report"."""


def _spoken_before(statement: Statement, end: int) -> str | None:
    """The outlet that last spoke before, where the table has none that the text names."""
    for one in reversed(statement.filed.report.attributions):
        if one.source and one.source[0].start < end:
            outlet = one.speaker.name if one.speaker.kind is SpeakerKind.OUTLET else None
            named = _whose(statement.words(one.source)) or outlet
            if named and named[:1].isupper() and named.split()[-1] not in listed("press"):
                return named
    return None


def is_at_large(party: Party) -> bool:
    """Whether the press at large speaks, or rumours do: "Iraqi media", "an article", "a US website"; an
    outlet's name has capitals, and more words than "Reports" at a sentence's beginning."""
    if _is_bare_writing(party) or (party.speaker and is_rumour(party.speaker)):
        return True
    words = party.name.split()
    last = [word.casefold() for word in words] if len(words) == 1 else words[-1:]
    called = bool(last) and last[0] in listed("press") | listed("unsigned")
    return party.is_outlet and (called or is_of_a_land(party.name))


def _is_bare_writing(party: Party) -> bool:
    """Whether it is some piece of the press of which nothing tells whose it is: "a fake press release"."""
    kind = party.speaker.kind if party.speaker else SpeakerKind.OUTLET
    words = plain_words(_RELATIVE.sub("", party.name).replace(".", ""))
    if kind not in _WORKS or not words or words[-1] not in listed("bare_writings"):
        return False
    named = re.search(r"[A-Z]", _LAND.sub("", party.name))
    return named is None and (listed("bare_called") | listed("lands")).issuperset(words[:-1])


_RELATIVE = re.compile(r"\s(?:that|which|who)$")
"""What the reading of a name may have kept of the clause behind it."""
_LAND = re.compile(r"\b(?:U\.?S\.?|U\.?K\.?)(?!\w)|\b[A-Z][a-z]+(?:an|ish|ese|ch)\b|^[A-Z](?=[a-z]*\b)")
"""Capitals that name nobody: of a land, or of a word that opens a sentence."""
