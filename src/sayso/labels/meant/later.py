"""Whom the report names after speaking of her: "a cleric ruled ..." and then "Ada Lorne, 43, wrote ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import heard_reading, voice_of_person
from sayso.labels.meant.titled import is_bare_title, is_title
from sayso.labels.mentions.kind import is_news_body
from sayso.labels.mentions.unnamed import is_title_cased
from sayso.labels.voice import Voice, outlet_voice
from sayso.lexicons.countries import places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import Span, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.people import Named
    from sayso.labels.passage import Passage, Reading
    from sayso.outlet_mentions import OutletMention

_INDEFINITE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
_OUTLET_WITHIN = 400
"""Characters on in which "a newspaper" is named: the next paragraph or two."""
_PERSON_WITHIN = 700
"""Characters on in which the person of a report's first paragraphs is named."""
_OPENING = 900
"""Characters of a report in which a person is brought in before being named: its first paragraphs."""
_FIRST = 120
"""Characters of a report within which its first words describe somebody: the first sentence."""
_NEXT = 400
"""Characters on in which whoever was described is named next: the second paragraph."""
_CENTRAL = 3
"""Mentions by which a person is whom the report is about; a bystander is named once or twice."""


def outlet_named_later(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The outlet that the next sentences name, for "a newspaper reported" or "an investigation revealed"."""
    singular_outlet = is_news_body(mention) or mention.head in ("investigation", "report")
    if not _INDEFINITE.match(mention.words) or not singular_outlet:
        return None
    named = heard.press.after(passage.source[0].end, _OUTLET_WITHIN)
    if mention.head == "report":
        named = None if _ANOTHERS.search(mention.core) else _whose_report(passage, heard)
    if named is None:
        return None
    voice = outlet_voice(heard.press.called(named.outlet), "outlet that is named next", 0.6)
    return heard_reading(passage, voice, "outlet that is named next", 0.6)


def _whose_report(passage: Passage, heard: Heard) -> OutletMention | None:
    """The outlet of whose report the next paragraphs speak, after "a new report" in a report's opening."""
    start = passage.source[0].end
    if start > _OPENING:
        return None
    near = heard.press.within(Span(start, start + _OPENING))
    own = next((m for m in near if _OF_REPORT.search(passage.text[start : m.span.start])), None)
    return own or next(iter(near), None)


_ANOTHERS = re.compile(rf"\b{any_of('mentions', 'other_reports')}\b", re.IGNORECASE)
_OF_REPORT = re.compile(r"\breport\s(?:from|by|in|on|of)\s(?:the\s)?$")


def person_named_later(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The person whom a report's opening describes and its next paragraphs name; further on, one whose name
    begins the next line, be it behind the very title.

    Not for words inside a quotation: who is quoted does not speak of whom the report names next.
    """
    if heard.quoter(passage):
        return None
    start = passage.source[0].start
    unnamed = mention.head in roles("sources", "official", "witnesses")
    named_itself = is_title_cased(mention) and mention.core == mention.words
    if mention.plural or unnamed or named_itself or not mention.core or _ASIDE.search(mention.words):
        return None
    end = passage.source[0].end
    another = _another(mention.head).search(passage.text, end, end + _PERSON_WITHIN)
    reach = another.start() - end if another else _PERSON_WITHIN
    for named in heard.people.after(end, reach):
        if _is_related(mention, named):
            continue
        beside = passage.text[max(named.start - 2, 0) : named.start] == ", "
        beside = beside or heard.contents.cover(named.start)
        fits = named.label == "PERSON" and named.subject and not beside
        if fits and _may_be(named, mention, heard, start):
            voice = voice_of_person(named, heard)
            return heard_reading(passage, voice, "person whom the report names next", 0.55)
    return None


_ASIDE = re.compile(rf"\b{any_of('mentions', 'asides')}\b", re.IGNORECASE)


@cache
def _another(noun: str) -> re.Pattern[str]:
    """Where one more is brought in who is called the same ("a second engineer"): a name behind may be his."""
    return re.compile(rf"\b(?:an?|another|one)\s(?:[\w-]+\s){{0,2}}{re.escape(noun)}\b", re.IGNORECASE)


def _is_related(mention: Mention, named: Named) -> bool:
    """Whether the name's own owner is who is described by it: "Torm's lawyer" is not Ila Torm."""
    return re.search(rf"\b{re.escape(named.name.split()[-1])}(?:['’]s|s['’])", mention.words) is not None


_FORMER = re.compile(r"\b(?:former|ex)\b", re.IGNORECASE)
"""Who has left the office is not who holds it."""
_ELSEWHERE = re.compile(r",?\s(?:of|from|at)\s(another\b|[A-Z][\w'’-]*)")
"""Behind a name, a place of its own."""


def _is_another(named: Named, mention: Mention, heard: Heard, before: str) -> bool:
    """Whether who is named with a title has a place of its own, or holds what the other held."""
    place = _ELSEWHERE.match(heard.press.text, named.start + len(named.name))
    elsewhere = place is not None and place[1] not in mention.words
    left = _FORMER.search(mention.words) is not None and not _FORMER.search(before)
    return bool(before) and (elsewhere or left)


def _is_of(mentioned: str, name: str) -> bool:
    """Whether it has the name's surname and, where it has a given name, the same one: a sister is another."""
    words, names = mentioned.split(), name.split()
    if not words or not names or names[-1] not in words:
        return False
    others = words[0] != names[0] and given_name_gender(words[0]) is not None
    return not (len(words) > 1 and others)


def _may_be(named: Named, mention: Mention, heard: Heard, start: int) -> bool:
    """Whether the name is new, central, a speaker's, and not at odds with the description."""
    name = heard.people.full_name(named.name, named.start) or named.name
    people = heard.people
    first = next((m for m in people.mentions if _is_of(m.name, name)), named)
    central = people.count(name) >= _CENTRAL or name.split()[-1].lower() in people.evidence.ages
    surname = name.split()[-1].lower()
    titles = [t.phrase for t in people.evidence.titled if t.name.lower() == name.lower()]
    before = heard.press.text[: named.start].rpartition("\n")[2].rstrip()
    bare = before in titles and is_bare_title(before, mention)
    if _is_another(named, mention, heard, before):
        return False
    called_so = bare or any(is_title(title, mention) for title in titles)
    if " " not in name or name.lower() in places() or first.start < start or people.is_person(name) is False:
        return False
    near = named.start - start < _NEXT
    leads = (near and not before) or bare
    known = surname in people.speaking or surname in people.evidence.ages or (leads and start < _FIRST)
    if not known or (start > _OPENING and not leads):
        return False
    likely = near and given_name_gender(name.split()[0]) is not None
    if not (central or called_so or leads or likely):
        return False
    voice = Voice(name.lower(), name, SpeakerKind.PERSON)
    if not heard.fits(voice, mention.gender):
        return False
    return leads or not titles or any(is_title(title, mention, alike=True) for title in titles)
