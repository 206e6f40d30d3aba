"""What a source mention says about itself: name, role, body, number, gender.

Reads the mention's words only ("Chief Cabinet Secretary Yoshihide Suga", "an official at the embassy"); who
the mention is within the report is settled in `speaker`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.mentions.affiliation import affiliation_of
from sayso.labels.mentions.bare_mention import bare_mention
from sayso.labels.mentions.beside import apposed
from sayso.labels.mentions.epithets import without_epithets
from sayso.labels.mentions.role import core_end, determiner, role_of
from sayso.lexicons.countries import adjectives, countries
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import gender_words, is_noun, is_rank, roles
from sayso.wordforms import is_plural, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_AGED = re.compile(r"\b(\d{1,2})-year-old\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A source mention taken apart. ``head`` is the last word of its core in lower case, singular.

    ``common`` where the parse shows the head to be no name, whatever its capital; ``handle`` is the account
    that stands beside a name ("Ada Byron @adab").
    """

    words: str
    core: str
    head: str
    person: str | None
    role: str | None
    body: str | None
    definite: bool
    plural: bool
    gender: str | None
    common: bool = False
    handle: str | None = None

    @property
    def pronoun(self) -> str | None:
        """The pronoun that the mention is, in lower case."""
        lowered = self.words.lower()
        return lowered if lowered in roles("pronouns") else None

    @property
    def owned(self) -> bool:
        """Whether the mention begins with its owner: "Tarn's mayor", "the Herald's Ada Byron"."""
        return re.search(r"(?:'s|s')\s", self.words) is not None

    @property
    def points_back(self) -> bool:
        """Whether it is "the" somebody or something, of no owner's, which the text may have told of."""
        return self.words.lower().startswith("the ") and not (self.plural or self.owned)

    @property
    def age(self) -> int | None:
        """The age by which somebody is told of: "the 34-year-old diver"."""
        aged = _AGED.search(self.core)
        return int(aged[1]) if aged else None

    @property
    def rest(self) -> str:
        """What the mention says after its core."""
        return self.words.partition(self.core)[2] if self.core else ""


def read_mention(words: str, tokens: Sequence[Token] = ()) -> Mention:
    """Take a mention apart; ``tokens`` lend the names that the parser recognised."""
    words, handle = bare_mention(words)
    bare = without_epithets(determiner().sub("", determiner().sub("", words)))
    core, rest = _cut(bare, tokens)
    owner, core = _owner(core)
    person, title = _person(core)
    if person is None and (person := apposed(core, rest, tokens)):
        title = core + rest.partition(person)[0].rstrip(" ,") if person in rest else core
        rest = rest.partition(person)[2]
    role = role_of(title, rest, person)
    head_words = [word for word in core.split() if not word.isdigit()]
    last = head_words[-1] if head_words else ""
    return Mention(
        words=words,
        core=core,
        head=singular(last.lower().partition("-of-")[0]),
        person=person,
        role=role,
        body=affiliation_of(owner, title if person else core, rest, person=person, names=_names(tokens)),
        definite=_definite().match(words) is not None,
        plural=_is_plural(words, last.lower(), person),
        gender=_gender(words),
        common=_is_common_noun(last, tokens),
        handle=handle,
    )


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.text for token in tokens if token.tag_ in ("NNP", "NNPS"))


def _is_plural(words: str, last: str, person: str | None) -> bool:
    if person is None and _one().match(words):
        return False
    plural = last in roles("plurals") or (person is None and is_plural(last))
    return plural or words.lower() in ("they", "we")


def _is_common_noun(last: str, tokens: Sequence[Token]) -> bool:
    head = next((token for token in reversed(tokens) if token.text == last), None)
    if head is None or head.tag_ not in ("NN", "NNS"):
        return False
    one_does = head.tag_ == "NNS" and head.dep_ == "nsubj" and head.head.tag_ == "VBZ"
    return not (last[:1].isupper() and (one_does or head.ent_type_ in ("ORG", "PERSON", "GPE")))


def _cut(bare: str, tokens: Sequence[Token]) -> tuple[str, str]:
    """The mention's noun with what stands before it, and the rest: "the union / representing engineers"."""
    ends = (end.start() for end in core_end().finditer(bare))
    at = next((end for end in ends if not _ADVERBS.fullmatch(bare, 0, end)), len(bare))
    participle = next((t for t in tokens if t.dep_ == "acl" and t.tag_ in ("VBG", "VBN")), None)
    if participle is not None and participle.head.i < participle.i and _is_common(participle.head):
        found = bare.find(f" {participle.text}")
        at = found if 0 < found < at else at
    return bare[:at], bare[at:]


_ADVERBS = re.compile(r"(?!family\b)(?:\w+ly|just|most|more|now)(?:\s\w+ly)*")
"""What may stand before a participle that stands before its noun: "a recently posted listing"."""


def _is_common(noun: Token) -> bool:
    """Whether the word is no name, though a sentence's first capital may make it look like one."""
    return noun.pos_ == "NOUN" or noun.lower_ in roles("document") or is_noun(noun.text)


_OWNER = re.compile(r"^(?P<owner>.*(?:'s|s'))\s(?P<owned>.+)$")


def _owner(core: str) -> tuple[str | None, str]:
    """ "the UK-Korea Institute's Jenny Town" is Jenny Town, of the institute."""
    match = _OWNER.match(core)
    return (match["owner"], match["owned"]) if match else (None, core)


def _person(core: str) -> tuple[str | None, str]:
    """The capitalised words after the last role word, if they can be a name, and the title before."""
    words = core.split()
    start = _name_start(words)
    if not start and words and words[0].lower() in roles("particles"):
        start = 1
    name, title = words[start:], words[:start]
    if len(name) > 1 and _is_acronym(name[0]) and given_name_gender(name[1]):
        name, title = name[1:], [*title, name[0]]
    elif title and (
        not (is_noun(title[-1]) or is_rank(title[-1])) or title[-1].lower() in roles("qualifiers")
    ):
        return None, core
    if not name or not any(any(map(str.isupper, word)) for word in name):
        return None, core
    if not title and (len(name) < 2 or len(name) > 4):
        return None, core
    if len(name[-1]) > 2 and name[-1].isupper() and not all(word.isupper() for word in words):
        return None, core
    return _without_place(name, title)


def _name_start(words: list[str]) -> int:
    """Where the name at the end of the words begins; a given name makes one of the noun after it."""
    start = len(words)
    while start and _capitalised().match(words[start - 1]):
        word = words[start - 1]
        noun = is_noun(word) or (word.endswith(".") and is_rank(word))
        if noun and not (_is_surname(words, start - 1) or _is_first_name(words, start - 1)):
            break
        start -= 1
    return start


def _is_surname(words: list[str], at: int) -> bool:
    """Whether the noun is a surname, by the given name before it: "Ada Hunter"."""
    calling = words[at][0].isupper() and words[at].lower() in roles("callings", "titles")
    return calling and at > 0 and (given_name_gender(words[at - 1]) is not None or is_rank(words[at - 1]))


def _is_first_name(words: list[str], at: int) -> bool:
    """Whether the noun is a first name, by the role in small letters before it and the last name behind it:
    "spokesman Pal Widner", but "chaplain Dean Ida Marr"."""
    named = words[at].lower() in roles("names_too") or given_name_gender(words[at]) is not None
    one_behind = 0 < at == len(words) - 2
    return named and one_behind and words[at - 1].islower() and is_noun(words[at - 1])


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1 and "." not in word


def _without_place(name: list[str], title: list[str]) -> tuple[str | None, str]:
    joined = " ".join(name)
    of_a_state = not title and name[0] in adjectives() and given_name_gender(name[0]) is None
    if joined in adjectives() or joined in countries() or of_a_state:
        return None, " ".join([*title, *name])
    return joined, " ".join(title)


_OWNED = re.compile(r"^(?:(?:his|her|my|our|your|their|its)\s|.*(?:'s|s')\s)(?=\S)", re.IGNORECASE)
"""Whose somebody is, which tells nothing of her own sex: "her lawyer", "the king's agent"."""


def _gender(words: str) -> str | None:
    own = _OWNED.sub("", re.split(r"\s(?:who|whose|and|of)\b", words)[0])
    lowered = {word.strip(".,'").lower() for word in own.split()}
    for gender in ("male", "female"):
        if lowered & gender_words(gender):
            return gender
    return None


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(rf"{any_of('mentions', 'definite')} ", re.IGNORECASE)


@cache
def _one() -> re.Pattern[str]:
    return re.compile(rf"{any_of('mentions', 'single')}\b", re.IGNORECASE)


@cache
def _capitalised() -> re.Pattern[str]:
    """A word of a name, the lower-case ones inside names too."""
    return re.compile(
        rf"^(?:[A-Z][\w.'-]*|[a-z]{{2,3}}-[A-Z][\w'-]+|{alternatives(roles('particles'))}|Mc\w+|O'\w+)$"
    )
