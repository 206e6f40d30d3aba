"""Persons by name: full names, titles with names, surnames; with role and body as the report gives them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.meant.heard import Heard, heard_reading
from sayso.labels.mentions.mention import Mention
from sayso.labels.mentions.naming import LEADING
from sayso.labels.voice import Voice
from sayso.lexicons.countries import adjectives, countries, places
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import full_title, honorific, is_human, is_noun, is_rank, roles
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.passage import Passage, Reading

_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Le|La|O'|Van|[a-z]{2,3}-)?[A-Z][a-z'-]+(?:-[A-Z][a-z]+)?$")
"""One capital, bar the usual prefixes: "TarnWatch" and "FIFA" are no surnames."""


def named_person(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A person by full name, by a title and a name, or by a surname."""
    mention = _with_full_name(mention, heard)
    if mention.person is None and (full := _with_particle(mention, passage, heard)):
        return heard_reading(passage, _named(full, mention, heard), "surname with its particle", 0.9)
    name = mention.person
    if name is None or _is_a_people(name, passage, heard):
        return _surname(passage, mention, heard)
    verdict = heard.people.is_person(name)
    whole = _whole(name, passage, heard)
    verdict = True if whole else verdict
    addressed = re.match(rf"{honorific()}\b", mention.words) is not None
    titled = mention.role is not None or mention.handle is not None or addressed
    owned = mention.owned and mention.core.endswith(name)
    if owned and verdict is False and heard.people.is_open(name):
        verdict = None
    if not titled and (verdict is False or (verdict is None and mention.definite and not owned)):
        return None
    full = (whole or name) if " " in name else _full(name, passage, mention, heard)
    return heard_reading(
        passage, _named(full, mention, heard), "person by name", 0.95 if verdict or titled else 0.75
    )


def _with_particle(mention: Mention, passage: Passage, heard: Heard) -> str | None:
    """The full name that ends with the whole mention, a surname with its small words: "von der Lorne"."""
    words = mention.core.split()
    led = len(words) > 1 and words[0].lower() in roles("particles") and words[-1][:1].isupper()
    return heard.people.full_name(mention.core, passage.anchor.start) if led and not mention.rest else None


def _whole(name: str, passage: Passage, heard: Heard) -> str | None:
    """The longer name that ends with the name of several words: "Ada Orrel Vale" for "Orrel Vale"."""
    whole = heard.people.full_name(name, passage.anchor.start) if " " in name else None
    return None if whole in (None, name) or any(map(is_noun, (whole or "").split())) else whole


def _with_full_name(mention: Mention, heard: Heard) -> Mention:
    """The mention with the full name of the report with which it ends: "frontrunner Ada Byron"."""
    name = heard.people.ending(mention.core) or (None if mention.person else _at_the_end(mention, heard))
    shorter = mention.person and len(name or "") <= len(mention.person)
    if name is None or (shorter and not _opens_with_an_epithet(mention.person or "")):
        return mention
    named = mention.core if mention.core.endswith(name) else LEADING.sub("", mention.words)
    title = named.removesuffix(name).strip()
    return replace(mention, person=name, role=title or mention.role)


def _opens_with_an_epithet(name: str) -> bool:
    """Whether what was taken for a name opens with an epithet: "Plucky Ada Byron"."""
    return name.partition(" ")[0].lower() in roles("epithets")


def _at_the_end(mention: Mention, heard: Heard) -> str | None:
    """The person with whose name a long title ends: "the head of the Tarn Institute's Office Ada Byron"."""
    name = heard.people.ending(mention.words) or _given_and_last(mention, heard)
    several = mention.plural and is_human(mention.head)
    if name is None or "," in mention.words or several or not is_noun(mention.head):
        return None
    before = mention.words.removesuffix(name).split()
    while before and is_rank(before[-1]):
        before = before[:-1]
    if not before:
        return None
    told = is_human(before[-1]) and not is_human(mention.head)
    return name if told or (before[-1][:1].isupper() and not is_human(before[-1])) else None


def _given_and_last(mention: Mention, heard: Heard) -> str | None:
    """The last two words, where they are a given name and a word that the report has alone too: "envoy to the
    United Nations Ada Power", which the parser takes for a body's name."""
    last = re.search(r"\s(([A-Z][a-z]+)\s([A-Z][a-z]+))$", mention.words)
    if last is None or given_name_gender(last[2]) is None or is_noun(last[3]) or last[3] in places():
        return None
    alone = re.search(rf"(?<!{re.escape(last[2])}\s)\b{re.escape(last[3])}\b", heard.press.text)
    return last[1] if alone and is_human(mention.head) else None


def _is_a_people(name: str, passage: Passage, heard: Heard) -> bool:
    """Whether the one word that looks like a name is a plural: "many Norrlanders"."""
    tokens = passage.tokens(passage.source)
    plural = any(t.text == name and t.tag_ in ("NNS", "NNPS") for t in tokens)
    return plural and " " not in name and heard.people.full_name(name, passage.anchor.start) is None


def _full(name: str, passage: Passage, mention: Mention, heard: Heard) -> str:
    """The full name that the title's gender does not rule out; with its title where it rules out all."""
    others = {full.lower() for _, full in heard.people.full_names if _contradicts(full, mention, heard)}
    if full := heard.people.full_name(name, passage.anchor.start, but=others):
        return full
    if heard.people.full_name(name, passage.anchor.start) is None:
        return _in_the_text(name, passage, heard) or name
    title = re.search(rf"\b{honorific()}\.?(?=\s{re.escape(name)})", mention.words)
    return f"{title.group()} {name}" if title else name


def _contradicts(full: str, mention: Mention, heard: Heard) -> bool:
    return not heard.fits(Voice(full.lower(), full, SpeakerKind.PERSON), mention.gender)


def _surname(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    words = mention.core.split()
    bare = len(words) == 1 and _CAPITAL.match(words[0]) and not _DETERMINED.match(mention.words)
    if not bare or _is_common(mention, passage, heard):
        return None
    full = heard.people.full_name(words[0], passage.anchor.start)
    if full is not None and words[0] in countries() and given_name_gender(full.split()[0]) is None:
        full = None
    if full is not None:
        return heard_reading(passage, _named(full, mention, heard), "surname of a name in the report", 0.9)
    if is_noun(words[0]) or mention.head in roles("document") or _is_no_name(words[0], passage):
        return None
    if full := _in_the_text(words[0], passage, heard):
        return heard_reading(passage, _named(full, mention, heard), "surname of a name in the text", 0.7)
    if alike := heard.people.spelt_like(words[0]):
        return heard_reading(passage, _named(alike, mention, heard), "surname in another spelling", 0.7)
    unseen = words[0].lower() not in heard.people.labels and given_name_gender(words[0]) is not None
    if heard.people.is_person(words[0]) or (unseen and _SURNAME.match(words[0])):
        return heard_reading(
            passage, _named(words[0], mention, heard), "name without another in the report", 0.6
        )
    return None


def _in_the_text(surname: str, passage: Passage, heard: Heard) -> str | None:
    """The full name before the mention of which the parser saw no person: "Haru Lorne" for "Lorne"."""
    if not _SURNAME.match(surname) or heard.people.is_person(surname) is False:
        return None
    before = passage.text[: passage.anchor.start]
    found = re.search(rf"(?<![.!?]\s)(?<!\w)([A-Z][a-z]+)\s{re.escape(surname)}(?!\w|\s[A-Z])", before)
    if found is None or is_noun(found[1]) or found[1] in adjectives() or found[1].lower() in places():
        return None
    full = f"{found[1]} {surname}"
    known = given_name_gender(found[1]) is not None or heard.people.is_person(full)
    known = known or re.search(rf"['’]s\s{re.escape(full)}\b", before) is not None
    return full if known else None


_CAPITAL = re.compile(r"(?:[a-z]{2,3}-)?[A-Z]")
"""A capital, also after an Arabic name's article."""
_DETERMINED = re.compile(r"(?:the|an?|some|many|most|other)\s", re.IGNORECASE)


def _is_no_name(word: str, passage: Passage) -> bool:
    """Whether the parse takes the one capitalised word for another than a name: "Violence", "Someone"."""
    token = next((t for t in passage.tokens(passage.source) if t.text == word), None)
    return token is not None and not token.ent_type_ and token.tag_ not in ("NNP", "NNPS")


def _is_common(mention: Mention, passage: Passage, heard: Heard) -> bool:
    """Whether the one word is a plural noun with a sentence's capital: "Elders", "Engineers"."""
    tokens = passage.tokens(passage.source)
    name = mention.core
    if any(t.text == name and t.tag_ in ("NNS", "NNPS") for t in tokens) or (
        mention.plural and tokens and tokens[0].tag_ == "JJ"
    ):
        return heard.people.full_name(name, passage.anchor.start) is None
    return False


def _named(full: str, mention: Mention, heard: Heard) -> Voice:
    """A person; role and body as this mention gives them, else as an earlier one did."""
    key = full.lower()
    before = heard.known(full)
    affiliation = heard.body(mention.body) or (before.affiliation if before else None)
    gender = mention.gender or heard.genders.get(key)
    if gender:
        heard.genders[key] = gender
    return Voice(
        key,
        full,
        SpeakerKind.PERSON,
        role=mention.role or (before.role if before else None),
        affiliation=affiliation,
        gender=gender,
        noun=singular(full_title(mention.role.split()[-1]))
        if mention.role
        else (before.noun if before else None),
        body=affiliation or (before.body if before else None),
        kind_rule="named person",
        kind_confidence=0.95,
    )


def titled_person(passage: Passage, mention: Mention) -> Reading[Voice] | None:
    """A person called like an outlet, whose title stands beside the name: "Reporter Ida Press", "Ida Press, a
    clerk"."""
    found = _TITLE_BEHIND.fullmatch(mention.words) or _TITLE_BEFORE.fullmatch(mention.words)
    if found is None or found["name"].split()[-1] not in roles("outlet_names"):
        return None
    if not (is_human(found["title"]) or is_rank(found["title"])):
        return None
    name = found["name"]
    voice = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="title beside it", kind_confidence=0.8)
    return heard_reading(passage, voice, "person by title", 0.8)


_CALLED = r"(?P<name>[A-Z][\w'-]+(?:\s[A-Z][\w'.-]*){1,2})"
_TITLE_BEFORE = re.compile(rf"(?:[Tt]he\s)?(?P<title>[A-Za-z]+\.?)\s{_CALLED}")
_TITLE_BEHIND = re.compile(rf"{_CALLED},\s(?:an?|the|its|their)\s(?:[\w-]+\s){{0,3}}?(?P<title>\w+)")
