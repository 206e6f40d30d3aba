"""What a source mention says about itself: name, role, body, number, gender.

Reads the mention's words only ("Chief Cabinet Secretary Yoshihide Suga", "an official at the embassy"); who
the mention is within the report is settled in `speaker`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.patterns import alternatives, any_of
from sayso.labels.words import adjectives, countries, gender_words, given_name_gender, roles, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_DATELINE = re.compile(r"^[A-Z]{2}[^—–]{0,40}?(?:\s?[—–]|\s--?)\s(?=\S)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A source mention taken apart. ``head`` is the last word of its core in lower case, singular."""

    words: str
    core: str
    head: str
    person: str | None
    role: str | None
    body: str | None
    definite: bool
    plural: bool
    gender: str | None

    @property
    def pronoun(self) -> str | None:
        """The pronoun that the mention is, in lower case."""
        lowered = self.words.lower()
        return lowered if lowered in roles("pronouns") else None


def read_mention(words: str, tokens: Sequence[Token] = ()) -> Mention:
    """Take a mention apart; ``tokens`` lend the names that the parser recognised."""
    words = " ".join(words.strip(" ,;:\"'").split()).removesuffix("'s")
    words = _emphasis().sub("", _DATELINE.sub("", words))
    bare = _determiner().sub("", words)
    core, rest = _cut(bare, tokens)
    owner, core = _owner(core)
    person, title = _person(core)
    if person is None and (person := _apposed(core, rest, tokens)):
        title = core + rest.partition(person)[0].rstrip(" ,") if person in rest else core
        rest = rest.partition(person)[2]
    role = _role(title, rest, person)
    head_words = [word for word in core.split() if not word.isdigit()]
    last = head_words[-1].lower() if head_words else ""
    return Mention(
        words=words,
        core=core,
        head=singular(last),
        person=person,
        role=role,
        body=_body(owner, title if person else core, rest, person),
        definite=_definite().match(words) is not None,
        plural=last in roles("plurals")
        or (person is None and singular(last) != last)
        or words.lower() in ("they", "we"),
        gender=_gender(words),
    )


def _cut(bare: str, tokens: Sequence[Token]) -> tuple[str, str]:
    """The mention's noun with what stands before it, and the rest: "the union / representing engineers"."""
    end = _core_end().search(bare)
    at = end.start() if end else len(bare)
    participle = next((t for t in tokens if t.dep_ == "acl" and t.tag_ in ("VBG", "VBN")), None)
    if participle is not None and participle.head.i < participle.i and _is_common(participle.head):
        found = bare.find(f" {participle.text}")
        at = found if 0 < found < at else at
    return bare[:at], bare[at:]


def _is_common(noun: Token) -> bool:
    """Whether the word is no name, though a sentence's first capital may make it look like one."""
    return noun.pos_ == "NOUN" or noun.lower_ in roles("document") or is_noun(noun.text)


def _owner(core: str) -> tuple[str | None, str]:
    """ "the UK-Korea Institute's Jenny Town" is Jenny Town, of the institute."""
    owner, mark, owned = core.rpartition("'s ")
    return (owner, owned) if mark and owned else (None, core)


@cache
def _nouns() -> frozenset[str]:
    kinds = ("official", "anonymous", "group", "offices", "callings", "organization", "outlet", "titles")
    return frozenset(noun for kind in kinds for noun in roles(kind))


def is_noun(word: str) -> bool:
    """Whether the word names a role, a body or a sort of source."""
    lowered = word.lower().strip(".,")
    return lowered in _nouns() or singular(lowered) in _nouns() or lowered.rpartition("-")[2] in _nouns()


def _person(core: str) -> tuple[str | None, str]:
    """The capitalised words after the last role word, if they can be a name, and the title before."""
    words = core.split()
    start = len(words)
    while start and _capitalised().match(words[start - 1]) and not is_noun(words[start - 1]):
        start -= 1
    if not start and words and words[0].lower() in roles("particles"):
        start = 1
    name, title = words[start:], words[:start]
    if not name or not any(word[0].isupper() for word in name):
        return None, core
    if title and (not is_noun(title[-1]) or title[-1].lower() in roles("qualifiers")):
        return None, core
    if not title and (len(name) < 2 or len(name) > 4):
        return None, core
    if len(name[-1]) > 2 and name[-1].isupper() and not all(word.isupper() for word in words):
        return None, core
    return _without_place(name, title)


def _without_place(name: list[str], title: list[str]) -> tuple[str | None, str]:
    joined = " ".join(name)
    if joined in adjectives() or joined in countries():
        return None, " ".join([*title, *name])
    return joined, " ".join(title)


def _apposed(core: str, rest: str, tokens: Sequence[Token]) -> str | None:
    """A name set beside a role: "the minister of justice, Ada Byron", "director of Acme Ada Byron"."""
    last = core.rsplit(maxsplit=1)[-1] if core else ""
    beside = _beside().match(rest)
    fits = is_noun(last) or (last.islower() and beside and _looks_named(beside, tokens))
    if beside and _names_another(rest[: max(beside.start("titled"), 0) or beside.start("name")]):
        return None
    if fits and beside and not any(is_noun(word) for word in beside["name"].split()):
        return beside["name"].strip()
    if not last or not is_noun(last):
        return None
    people = [token for token in tokens if token.ent_type_ == "PERSON"]
    if people and people[-1].i == tokens[-1].i and people[0].i > tokens[0].i:
        first = next(token for token in people if token.ent_iob_ == "B" or token is people[0])
        before = tokens[0].doc[first.i - 1]
        body = before.lower_ in roles("organization")
        between = rest.partition(first.text)[0] if first.text in rest else ""
        if before.pos_ != "ADP" and not before.is_punct and not body and not _names_another(between):
            return " ".join(token.text for token in people if token.i >= first.i)
    return None


def _names_another(between: str) -> bool:
    """Whether the words between a role and a name give the name to somebody else than the role's bearer.

    "A spokesman for the mayor, Ada Byron": perhaps the mayor's; "in the book by the good Ada Byron": the
    writer's. "Director of Acme Ada Byron" and "minister of justice, Ada Byron" have a body there, no more.
    """
    words = [singular(word.lower().strip(".,")) for word in between.split()]
    human = roles("official") | roles("offices") | roles("callings")
    if words and words[-1] in roles("honorifics"):
        return len(words) > 1 and words[-2] in ("of", "for", "to", "by", "with")
    return not human.isdisjoint(words) or not {"by", "about", "against", "like"}.isdisjoint(words)


def _looks_named(beside: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether what stands beside a noun of no list is a person's name."""
    words = beside["name"].split()
    if beside["titled"] or (len(words) > 1 and given_name_gender(words[0])):
        return True
    return len(words) > 1 and any(t.ent_type_ == "PERSON" and t.text in words for t in tokens)


def _role(title: str, rest: str, person: str | None) -> str | None:
    """The title before the name, or the description after it; for an unnamed mention its own noun phrase."""
    if person is None:
        return None
    if title.strip(" ."):
        words = _determiner().sub("", title).rstrip(" ,").split()
        while words and words[-1].lower().strip(".") in roles("honorifics"):
            words = words[:-1]
        if words:
            return _lowered(" ".join(words))
    for segment in rest.split(",")[1:3]:
        described = _determiner().sub("", segment.strip())
        if re.match(r"who|which|that", described) or _names_body(described):
            continue
        if any(is_noun(word) for word in described.split()[:6]):
            return described
    return None


def _names_body(described: str) -> bool:
    """Whether a description is a body's: "the company that runs the dam"."""
    end = _core_end().search(described)
    words = described[: end.start() if end else None].split()
    return bool(words) and singular(words[-1].lower()) in roles("organization") | roles("outlet")


def _lowered(role: str) -> str:
    """The role without the capital of a sentence's start; names and acronyms keep theirs."""
    first, _, others = role.partition(" ")
    return f"{first.lower()} {others}".strip() if is_noun(first) and not others[:1].isupper() else role


def _body(owner: str | None, title: str, rest: str, person: str | None) -> str | None:
    """The organisation that the mention names beside the speaker."""
    if owner:
        return _determiner().sub("", owner)
    described = [title]
    if person is not None and rest.startswith(","):
        described.append(_determiner().sub("", rest[1:].strip()).split(",")[0])
    for words in described:
        if body := _body_before_role(words.split()):
            return body
    found = _body_named().search(rest)
    return _if_body(_determiner().sub("", found["body"].strip())) if found else None


def _body_before_role(words: list[str]) -> str | None:
    """ "Ministry spokesman": the words before the role, where they name a body."""
    at = next((i for i, word in enumerate(words) if singular(word.lower()) in _speaking()), None)
    if not at:
        return None
    body = " ".join(word for word in words[:at] if word.lower() not in roles("ranks"))
    if singular(words[at].lower()) in roles("mouthpieces") and body[:1].isupper():
        return body
    return _if_body(body)


def _if_body(words: str) -> str | None:
    """The words, if they name an organisation: by its noun, an acronym, or as a capitalised name."""
    parts = words.split()
    nouns = roles("organization") | roles("outlet")
    if any(part.lower() in nouns or (part.isupper() and 2 <= len(part) <= 6) for part in parts):
        return words
    known = words in adjectives() or words in countries()
    return (
        words
        if known or (len(parts) > 1 and all(part[:1].isupper() or len(part) < 4 for part in parts))
        else None
    )


@cache
def _speaking() -> frozenset[str]:
    return roles("official") | roles("offices") | roles("mouthpieces")


def _gender(words: str) -> str | None:
    own = re.split(r"\s(?:who|whose|and|of)\b", words)[0]
    lowered = {word.strip(".,'").lower() for word in own.split()}
    for gender in ("male", "female"):
        if lowered & gender_words(gender):
            return gender
    return None


@cache
def _determiner() -> re.Pattern[str]:
    return re.compile(rf"^{any_of('mentions', 'determiners')}\s+", re.IGNORECASE)


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"{any_of('mentions', 'definite')} ", re.IGNORECASE)


@cache
def _core_end() -> re.Pattern[str]:
    return re.compile(
        rf",|\(|\s\[|\s[-–—]\s|\s{any_of('mentions', 'core_ends')}\b",
        re.IGNORECASE,
    )


@cache
def _body_named() -> re.Pattern[str]:
    return re.compile(
        rf"\s{any_of('mentions', 'body_after')}\s(?P<body>(?:the\s)?[^,()]+?)"
        rf"(?:$|[,()]|\s{any_of('mentions', 'body_ends')}\b)",
        re.IGNORECASE,
    )


@cache
def _emphasis() -> re.Pattern[str]:
    return re.compile(rf"\s{any_of('mentions', 'emphasis')}$")


@cache
def _capitalised() -> re.Pattern[str]:
    """A word of a name, the lower-case ones inside names too."""
    return re.compile(rf"^(?:[A-Z][\w.'-]*|{alternatives(roles('particles'))}|Mc\w+|O'\w+)$")


@cache
def _beside() -> re.Pattern[str]:
    """The name after a comma beside a role: "the harbour master, Ada Byron,"."""
    return re.compile(
        rf"[^,]*,\s(?P<titled>{any_of('mentions', 'before_names')}\.?\s)?"
        r"(?P<name>(?:[A-Z][\w.'-]+\s?){1,4})(?:,|$)"
    )
