"""The names of a report, gathered from the parser's entities, from the wording and from source mentions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sayso.abbreviations import names_of_letters
from sayso.dates import CALENDAR
from sayso.labels.mentions.bare_mention import NICKNAMED
from sayso.labels.mentions.epithets import without_epithets
from sayso.labels.mentions.evidence import evidence_of
from sayso.labels.mentions.mention import read_mention
from sayso.labels.mentions.people import Named, People
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import is_noun, roles
from sayso.parse import SUBJECTS
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from sayso.labels.mentions.evidence import Evidence
    from sayso.labels.passage import Passage
    from sayso.parse import ParsedReport


def people_of(parsed: ParsedReport, places: Sequence[Passage]) -> People:
    """Collect names from the parser's entities, from the wording and from what source mentions say."""
    mentions = tuple(_entities(parsed))
    evidence = evidence_of(parsed.text)
    labels: dict[str, Counter[str]] = {}
    found: dict[str, int] = {}
    for mention in mentions:
        labels.setdefault(mention.name.lower(), Counter())[mention.label] += 1
        person = mention.label == "PERSON" or _looks_a_person(mention.name, evidence)
        if person and _is_full(mention.name):
            found.setdefault(mention.name, mention.start)
    titled = {t.name: t.start for t in evidence.titled if _is_full(t.name)}
    speaking: set[str] = set()
    for passage in places:
        said = read_mention(passage.source_words, passage.tokens(passage.source))
        speaking.update(word.lower() for word in (said.person or said.core).split()[-1:])
        if said.person and len(said.person.split()) > 1:
            found.setdefault(said.person, passage.anchor.start)
            if said.role:
                titled.setdefault(said.person, passage.anchor.start)
    nicknamed = list(_nicknamed(parsed.text))
    found |= {mention.name: mention.start for mention in nicknamed if mention.name not in found}
    people = People((), labels, evidence)
    named = {name: at for name, at in found.items() if people.is_person(name) is not False} | titled
    named = {name: at for name, at in named.items() if not _is_led(name, named)}
    mentions = (*mentions, *_subjects(parsed, named), *_unseen(mentions, evidence), *nicknamed)
    mentions = tuple(sorted(mentions, key=lambda m: m.start))
    full_names = tuple(sorted((at, name) for name, at in named.items()))
    letters = names_of_letters(parsed.text)
    return People(full_names, labels, evidence, mentions, frozenset(speaking), letters)


def _nicknamed(text: str) -> Iterator[Named]:
    """Persons with a nickname in marks, which the parser takes for two names."""
    for match in NICKNAMED.finditer(text):
        name = f"{match['given']} {match['last']}"
        if _is_full(name) and not is_noun(match["given"]):
            yield Named(match.start(), name, "PERSON", False)


def _looks_a_person(name: str, evidence: Evidence) -> bool:
    """Whether a given name begins it and the wording makes a person, whatever the parser takes it for."""
    given = given_name_gender(name.partition(" ")[0]) is not None
    return given and evidence.weights.get(name.lower(), 0) > 0


def _unseen(mentions: Sequence[Named], evidence: Evidence) -> Iterator[Named]:
    """Persons whom a title shows where the parser saw none."""
    seen = {mention.start for mention in mentions if mention.label == "PERSON"}
    for titled in evidence.titled:
        if titled.start not in seen and _is_full(titled.name) and not _HEADING.search(titled.name):
            yield Named(titled.start, titled.name, "PERSON", False)


def _entities(parsed: ParsedReport) -> Iterator[Named]:
    """Names that the parser sees, but for those that are no name: an account's handle alone."""
    for block in parsed.blocks:
        for entity in block.doc.ents:
            name = _clean(entity.text)
            if name and (entity.label_ != "PERSON" or any(map(str.isupper, name))):
                subject, main = _is_subject(entity.root), _is_main(entity.root)
                yield Named(block.start + entity.start_char, name, entity.label_, subject, main)


def _is_led(name: str, names: Container[str]) -> bool:
    """Whether the name is another one with a word before it that is none of it: "Retail Ada Byron"."""
    first, _, others = name.partition(" ")
    return " " in others and others in names and given_name_gender(first) is None


def _is_subject(token: Token) -> bool:
    """Whether the word is a verb's subject, stands beside one, or is whom a verb of quoting quotes."""
    if token.dep_ == "appos":
        return token.head.dep_ in SUBJECTS
    return token.dep_ in SUBJECTS or (token.dep_ == "dobj" and token.head.lemma_ in ("quote", "cite"))


def _is_main(token: Token) -> bool:
    """Whether the word, or what it stands beside, is subject of its sentence's own verb."""
    noun = token.head if token.dep_ == "appos" else token
    return noun.dep_ in SUBJECTS and noun.head.dep_ == "ROOT"


def _subjects(parsed: ParsedReport, names: Iterable[str]) -> Iterator[Named]:
    """Surnames of the known persons that are subjects where the parser saw no person."""
    surnames = {name.split()[-1] for name in names}
    for block in parsed.blocks:
        for token in block.doc:
            unseen = token.text in surnames and token.ent_type_ != "PERSON"
            if unseen and _is_subject(token):
                yield Named(block.start + token.idx, token.text, "PERSON", True, _is_main(token))


def _is_full(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 4:
        return False
    if _NO_NAME.match(name):
        return False
    surname = words[-1].lower() in roles("callings") and not is_noun(words[0])
    return not is_noun(words[-1]) or surname or given_name_gender(words[0]) is not None


_HEADING = re.compile(r"\b(?:In|At|On|Of|The|For|By|From|To|And|As|With|After)\b")
"""Words that have a capital in headings alone."""
_NO_NAME = re.compile(
    rf"(?:After|As|At|But|By|For|From|In|On|Since|The|When|While|{CALENDAR})\s|.*\s(?:{CALENDAR})$"
)
"""What opens a sentence with a capital, or a day: no part of a person's name."""


def _clean(name: str) -> str:
    own = re.sub(r"^.*(?:'s|s')\s(?=[A-Z])", "", straightened(name).removesuffix("'s").removesuffix("'"))
    words = [word for word in own.split() if "@" not in word]
    while words and is_noun(words[0]) and len(words) > 1:
        words = words[1:]
    return without_epithets(" ".join(words))
