"""Bodies that a noun alone means: "the company" that spoke or was named last, "the hospital" by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice, body_voice
from sayso.lexicons.countries import places
from sayso.lexicons.roles import is_human, is_noun, names_of_sort, roles
from sayso.model import Span, SpeakerKind
from sayso.parse import SUBJECTS
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.mentions.people import Named
    from sayso.labels.passage import Passage


_OF_A_STATE = frozenset({"government", "ministry", "department"})
"""Nouns that mean a state's body alone."""


def body_meant(head: str, heard: Heard) -> Voice | None:
    """The last body that "the company" may mean: a government only where the noun is a state's, and no
    ministry where it is a firm's."""
    of_a_state = head in _OF_A_STATE
    for _, voice in reversed(heard.voices):
        rules = (voice.name or "") in places().values() and (voice.name or "").endswith(" government")
        if voice.plural or (head in roles("firms") and _is_no_firm(voice)):
            continue
        if voice.kind is SpeakerKind.ORGANIZATION and rules == of_a_state:
            return voice
        if voice.kind is SpeakerKind.OFFICIAL and voice.affiliation and not of_a_state:
            body = voice.affiliation
            return Voice(body.lower(), body, SpeakerKind.ORGANIZATION, body=body, kind_confidence=0.7)
    return None


def _is_no_firm(voice: Voice) -> bool:
    """Whether the body's name tells that nobody calls it a company: "Ministry of Works"."""
    words = (voice.affiliation or voice.name or "").lower().partition(" of ")[0].split()
    return bool(words) and words[-1] in roles("no_firms")


def body_spoken_for(passage: Passage, head: str, heard: Heard) -> Voice | None:
    """The body for which somebody says what "the company" does, in one sentence: "a lawyer for Orsa Lines
    said the company would not comment"."""
    if head in _OF_A_STATE:
        return None
    start, first = passage.source[0].start, passage.sentence.start
    near = _bodies_before(start, max(0, start - first), heard)
    meant = next((one for one in near if _is_spoken_for(passage.text[first : one.start])), None)
    name = without_the(meant.name) if meant else None
    return (heard.known(name) or body_voice(name, "body spoken for", 0.75)) if name else None


def _is_spoken_for(before: str) -> bool:
    """Whether words that lead up to a body name somebody of its: "a lawyer for", "a director of"."""
    holder = _FOR.search(before)
    return holder is not None and (is_human(holder[1]) or holder[1].lower() in roles("mouthpieces"))


_FOR = re.compile(r"\b([\w-]+)\s(?:for|of)\s(?:the\s)?$", re.IGNORECASE)


def body_told_of(passage: Passage, head: str, heard: Heard) -> Voice | None:
    """The body by name that is the subject of what "the company" says before its verb, in one sentence:
    "Halden Foods will close its plant, the company said"."""
    if head in _OF_A_STATE or not passage.content:
        return None
    start = passage.source[0].start
    said = next((part for part in passage.content if part.start <= passage.sentence.start < start), None)
    if said is None or said.end > start:
        return None
    told = [one for one in _bodies_before(start, start - said.start, heard) if one.subject]
    name = without_the(told[-1].name) if told else None
    return (heard.known(name) or body_voice(name, "body told of", 0.75)) if name else None


def body_named(passage: Passage, head: str, heard: Heard) -> Voice | None:
    """The body named last before "the company", which need not have spoken."""
    if head in _OF_A_STATE:
        return None
    start = passage.source[0].start
    named = [one for one in _bodies_before(start, _BODY_REACH, heard) if not is_noun(one.name.split()[-1])]
    beside = [entity for entity in named if "\n" not in passage.text[entity.start : start]] or named
    meant = next((entity for entity in beside if entity.subject), beside[0] if beside else None)
    if meant is None and head in ("company", "firm"):
        meant = next(
            (entity for entity in heard.people.after(start, _OPENING) if _opens(entity, heard)), None
        )
    if meant is None:
        return None
    whole = without_the(meant.name)
    first = whole.split()[0]
    name = first if first.lower() in heard.people.labels and not is_noun(first) else whole
    return Voice(name.lower(), name, SpeakerKind.ORGANIZATION, body=name, kind_confidence=0.7)


def band_before(passage: Passage, heard: Heard) -> Voice | None:
    """The body by name that is subject of the sentence before "the group", where none has spoken near by."""
    start = passage.source[0].start
    if any(start - at < _BODY_REACH for at, voice in heard.voices if at < start and voice.body):
        return None
    near = heard.people.before(start, _BODY_REACH)
    named = next((m for m in near if m.subject and "\n" not in passage.text[m.start : start]), None)
    name = _unseen_before(passage) if named is None else without_the(named.name)
    outlet = named is not None and heard.press.covering(Span(named.start, named.start + 1)) is not None
    if name is None or outlet or (named and not (named.label == "ORG" and _is_body(named, heard))):
        return None
    return heard.known(name) or body_voice(name, "body named before", 0.7)


def _unseen_before(passage: Passage) -> str | None:
    """The one capital word, subject of the sentence before, that the parser saw no name in but the text has
    within sentences too: "Tarnia has two boats."."""
    tokens = passage.tokens(passage.source)
    first = tokens[0].sent.start if tokens else 0
    if first == 0:
        return None
    subjects = (t for t in tokens[0].doc[first - 1].sent if t.dep_ in SUBJECTS)
    word = next(
        (t.text for t in subjects if t.text.istitle() and not t.ent_type_ and not is_noun(t.text)), None
    )
    if word is None or len(re.findall(rf"[a-z],?\s{re.escape(word)}\b", passage.text)) < _TWICE:
        return None
    return word


_TWICE = 2
"""Times that a name which the parser missed stands within sentences, where a common word has no capital."""


def _opens(entity: Named, heard: Heard) -> bool:
    """Whether it is the body, of one word and a sentence's subject, that the opening left out."""
    plain = entity.subject and " " not in entity.name and not is_noun(entity.name)
    return plain and entity.label == "ORG" and _is_body(entity, heard)


_OPENING = 700
"""Characters on to the body that "the company" means in a report's first words: two paragraphs."""


def body_of_sort(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The body named last whose name tells its sort: the medical centre for "the hospital"."""
    sort, start = names_of_sort(mention.head), passage.source[0].start
    if _TELLS.match(mention.rest):
        return None
    for named in heard.people.before(start, start):
        words = named.name.lower().split()
        if len(words) > 1 and sort & set(words) and not heard.people.is_person(named.name):
            name = _in_whole(passage.text, named, heard)
            return Voice(name.lower(), name, SpeakerKind.ORGANIZATION, body=name, kind_confidence=0.75)
    return None


def _in_whole(text: str, named: Named, heard: Heard) -> str:
    """The name as the report has it in whole: the one longer name that ends so, or with the capital words
    right before it, if they stand there more than once."""
    name = without_the(named.name)
    longer = {without_the(m.name) for m in heard.people.mentions if m.name.endswith(f" {name}")}
    longer -= {name}
    if len(longer) == 1:
        return longer.pop()
    at = text.find(
        name, named.start, named.start + _LONGEST
    )  # a name read may be less than what stands there
    run = _CAPITALS.search(text[max(0, at - _LONGEST) : at]) if at >= 0 else None
    whole = f"{run[0]}{name}" if run else name
    return whole if text.count(whole) >= _TWICE else name


_CAPITALS = re.compile(r"(?:^|(?<=\s))(?:[A-Z][a-zé]+\s){1,3}$")
"""The words of a name before what the parser took for all of it."""
_LONGEST = 60
"""Characters before a name in which more of it is looked for: a bound, some four words."""
_TELLS = re.compile(r"\s[a-z]+\s(?:the\s)?[A-Z]")
"""After a body's noun, the rest of its name: "Committee to Protect Lakes"."""
_BODY_REACH = 300
"""Characters back to the body that "the company" may mean: its own sentence and the two before it."""


def _bodies_before(start: int, reach: int, heard: Heard) -> list[Named]:
    """The bodies by name before a place, nearest first, that are no outlets, within ``reach`` characters."""
    outlets = {outlet.span.start for outlet in heard.press.mentions}
    return [
        entity
        for entity in heard.people.before(start, reach)
        if entity.start not in outlets and _is_body(entity, heard)
    ]


def _is_body(entity: Named, heard: Heard) -> bool:
    judged = heard.people.is_person(entity.name)
    return judged is False and (
        entity.label == "ORG" or heard.people.evidence.weights.get(entity.name.lower(), 0) < 0
    )
