"""The people a report names, so that a claim can say who "she" is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.propositions.words import stop_words, words_that
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import gender_words, roles
from sayso.model import Attribution, Form, Span, SpeakerKind
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.model import Report

_TITLED = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Sir|Lady|Dr|Prof)\.?\s(?P<last>[A-Z][\w'-]+)|\b(?P<given>[A-Z][\w'-]+)\s(?:[A-Z]\.?\s)?(?P<family>[A-Z][\w'-]+)"
)
_BY_TITLE = {"Mr": "male", "Sir": "male", "Mrs": "female", "Ms": "female", "Miss": "female", "Lady": "female"}
_PRONOUN = re.compile(r"\b(?P<word>he|she|I)(?P<rest>'(?:s|d|ll|ve|m|re))?(?!\w)", re.IGNORECASE)
_GENDER = {"he": "male", "she": "female"}
_APPOSED = re.compile(
    r"(?:\b[\w'-]{1,30},?\s)?@(?:,?\s\(?\d{1,3}\)?(?=,))?(?:,\s(?:an?|the|his|her|its|their|\w+'s)\s(?:[\w'-]{1,30}\s){0,6}?[\w'-]{1,30}(?=[,.;]|\s…))?"
)
"""What the person is called right before the name or after it ("the keeper, Lev Orrin, a baker of Torv,")."""
_ANOTHER = re.compile(r"(?<![\w'])(?<!\b[Ii]n\s)(?!I\b)[A-Z][\w'-]*[a-z]")
_OPENS = re.compile(r"(?:^|(?<=[.?!:…]\s)|(?<=[\"']))(?P<word>[A-Z][\w'-]*)")
_LONG = 1500
"""Characters of a paragraph that is not looked through: whoever is meant there is not beyond doubt."""
_NEAR = 600
"""Characters before a pronoun in which the one it stands for is looked for: two or three paragraphs of
news."""
_SAID = 40
"""Characters between a speaker and the pronoun for that speaker: "said on Friday that he"."""
_NO_PERSON = re.compile(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|on)\s(?:the\s)?(?:[A-Z][\w'-]*\s?)+")
"""Names that by what stands before them are no person's: "the Harbour Post", "at Orsa Pier"."""


_ALIKE = 3
"""First letters that a given name and its short form have in common ("Matt", "Matthew"). By hand."""


class Person(NamedTuple):
    """A person's name at a place of the text; ``gender`` is None where nothing tells it."""

    name: str
    gender: str | None
    start: int


class Resolved(NamedTuple):
    """Content in which a pronoun is replaced by the name it most likely stands for, to compare by; ``sure``
    where no other could be meant, so that a claim may be named so. ``beside`` is the name that may stand in
    brackets beside the pronoun: the speaker's, where the paragraph tells of no other person."""

    text: str
    sure: bool
    beside: str = ""


class People:
    """The persons of one report. A surname alone is the one who is named with it first, or speaks; with
    another given name it is another of the family."""

    def __init__(self, report: Report) -> None:
        self._text = plain_marks(report.text)
        self._plain = frozenset(re.findall(r"(?<![\w'])[a-z][\w'-]*", self._text)) | stop_words()
        self._full: dict[str, str] = {}
        self._seen: list[Person] = []
        for attribution in report.attributions:
            self._know(attribution.speaker.name, attribution.speaker.kind)
        self._seen = [person for found in _TITLED.finditer(self._text) if (person := self._person(found))]

    def _know(self, name: str | None, kind: SpeakerKind | None) -> None:
        if name and kind is SpeakerKind.PERSON and " " in name and _is_name(name):
            self._full.setdefault(name.split()[-1], name)

    def _person(self, found: re.Match[str]) -> Person | None:
        last = (found["last"] or found["family"]).removesuffix("'s")
        gender = _BY_TITLE.get(found["title"] or "")
        given = found["given"]
        if given and (kind := given_name_gender(given)) and kind != "either":
            gender = kind
        if given and given_name_gender(given) and given != last:
            self._full.setdefault(last, f"{given} {last}")
        if last not in self._full and not found["title"]:
            return None
        return Person(self._named(given, last, gender), gender, found.start())

    def _named(self, given: str | None, last: str, gender: str | None) -> str:
        """The name of the one who bears this surname with this given name, or is a man or woman."""
        known = self._full.get(last, last)
        if given and given_name_gender(given) and given[:_ALIKE] != known[:_ALIKE]:
            return f"{given} {last}"
        theirs = given_name_gender(known.split()[0])
        return last if {gender, theirs} == {"male", "female"} else known

    def resolve(self, words: str, span: Span, attribution: Attribution) -> Resolved:
        """The words with their first "he", "she" or "I" replaced, as far as the report tells.

        Sure is only "he" and "she" of the one person whom the paragraph names; what somebody said of himself
        stays his own words.
        """
        found = _PRONOUN.search(plain_marks(words))
        if found is None:
            return Resolved(words, True)
        before = words[: found.start()]
        if found["word"] != "I" and self._is_named_inside(span, before):
            return Resolved(words, False)
        name = self._antecedent(found["word"], span, attribution)
        if name is None:
            return Resolved(words, False)
        verb = {"'s": "'s", "'d": "'d", "'m": " is", "'ve": " has", "'ll": " will"}.get(
            found["rest"] or "", ""
        )
        rest = words[found.end() :]
        if found["word"] == "I":
            return Resolved(before + name + verb + (rest if verb else _third_person(rest)), False)
        text = before + name + verb + rest
        if found["rest"] or _family(name) in before.split():
            return Resolved(text, False)
        before_it = Span(span.start, span.start + found.start())
        sure = self._is_alone(name, before_it, attribution)
        beside = name if not before and self._is_only_person(name, before_it, attribution) else ""
        return Resolved(text, sure and not _PRONOUN.search(plain_marks(text)), beside)

    def is_speaker(self, words: str, span: Span, attribution: Attribution) -> bool:
        """Whether the words open with an "I", "he" or "she" that can be nobody but who speaks."""
        plain = plain_marks(words).lstrip("\"' ").removeprefix("that ")
        found = _PRONOUN.match(plain)
        if found is None:
            return False
        if found["word"] == "I":
            return attribution.form is not Form.INDIRECT
        return self._is_only_person(None, Span(span.start, span.start), attribution)

    def _is_only_person(self, name: str | None, before: Span, attribution: Attribution) -> bool:
        """Whether the pronoun is the speaker, told of before it by this name or by none, and no other person
        whom it could stand for is told of in the paragraph, or close before."""
        source = attribution.source[0] if attribution.source else None
        if attribution.form is not Form.INDIRECT or source is None:
            return False
        if name and (name != attribution.speaker.name or _family(name) not in source.of(self._text)):
            return False
        if not 0 <= before.end - source.end <= _SAID:
            return False
        start = min(self._text.rfind("\n", 0, before.start) + 1, max(0, before.start - _NEAR))
        if before.end - start > _LONG:
            return False
        stretch = self._text[start : source.start] + self._text[source.end : before.end]
        if any(found.search(stretch) for found in (_PRONOUN, _somebody(), words_that("nameless"))):
            return False
        others = (person for person in self._seen if start <= person.start < before.end)
        another = _ANOTHER.search(_NO_PERSON.sub(" ", self._uncapitalized(stretch)))
        return another is None and all(person.name == name for person in others)

    def _is_named_inside(self, span: Span, before: str) -> bool:
        """Whether a name that the pronoun may stand for is said already."""
        return any(span.start <= person.start < span.start + len(before) for person in self._seen)

    def _antecedent(self, word: str, span: Span, attribution: Attribution) -> str | None:
        """Whom the pronoun most likely stands for."""
        speaker = attribution.speaker
        speaks = speaker.name if speaker.kind is SpeakerKind.PERSON else None
        if word == "I":
            return None if attribution.form is Form.INDIRECT else speaks
        gender = _GENDER.get(word.lower())
        if speaks and attribution.form is Form.INDIRECT and self.may_be(speaks, gender):
            return speaks
        near = [
            person.name
            for person in self._seen
            if span.start - _NEAR <= person.start < span.start
            and person.gender in {None, gender}
            and person.name != speaks
        ]
        return near[-1] if near else None

    def _is_alone(self, name: str, before: Span, attribution: Attribution) -> bool:
        """Whether the paragraph names this person up to the pronoun, or as who speaks, and nobody else whom
        it could stand for, be it by an office or a calling alone.

        Whether another name is a person's is not known: any other, but of a place right after "in", is one
        too many.
        """
        paragraph = self._text.rfind("\n", 0, before.start) + 1
        if before.end - paragraph > _LONG:
            return False
        end = self._text.find("\n", before.end)
        here = Span(paragraph, end if end >= 0 else len(self._text))
        speaking = () if attribution.form is Form.DIRECT else attribution.source
        said_by = " ".join(span.of(self._text) for span in speaking if span.overlaps(here))
        stretch = f"{self._text[paragraph : before.end]} … {said_by}"
        own = re.compile(
            rf"(?<![\w'])(?:[A-Z][\w.'-]{{0,30}}\s){{0,4}}{re.escape(_family(name))}(?:'s)?(?!\w)"
        )
        named = own.search(stretch)
        if named is None or _PRONOUN.search(stretch[: min(named.start(), before.end - paragraph)]):
            return False
        rest = _APPOSED.sub(" ", own.sub("@", stretch))
        return not (_ANOTHER.search(self._uncapitalized(rest)) or _somebody().search(rest))

    def _uncapitalized(self, text: str) -> str:
        """The text without the capitals of words that open its sentences and are no names."""
        return _OPENS.sub(
            lambda m: m.group().lower() if m["word"].lower() in self._plain else m.group(), text
        )

    def may_be(self, name: str, gender: str | None) -> bool:
        """Whether nothing tells that the one of this name is of another gender."""
        known = {person.gender for person in self._seen if person.name == name and person.gender}
        known |= set() if _is_name(name) else _told_genders(name)
        return not known or gender in known


def _is_name(words: str) -> bool:
    """Whether a person is called by a name, and not by what he is to another ("sister of Lev Orrin")."""
    return words[0].isupper()


def _told_genders(words: str) -> set[str]:
    """The gender by the first word that tells one: of "sister of the spokesman" that of the sister."""
    told = (gender for word in words.lower().split() for gender in _GENDERS if word in gender_words(gender))
    return {gender for gender in [next(told, None)] if gender}


_GENDERS = ("male", "female")


def _family(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


_VERB = re.compile(r"\s(?:\w+ly\s|never\s|always\s|also\s|still\s)?(?P<verb>[a-z]+(?:['’]t)?)")
_THIRD = {"have": "has", "am": "is", "do": "does", "haven't": "hasn't", "don't": "doesn't"}


def _third_person(rest: str) -> str:
    """What follows "I", so that a name can go before it."""
    found = _VERB.match(rest)
    if found is None:
        return rest
    return (
        rest[: found.start("verb")]
        + _THIRD.get(plain_marks(found["verb"]), found["verb"])
        + rest[found.end("verb") :]
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Nouns for one person whom "he" or "she" may stand for."""
    nouns = roles("official") | roles("anonymous") | roles("offices") | roles("callings")
    return re.compile(rf"(?<![\w'-]){alternatives(nouns)}(?![\w-])", re.IGNORECASE)
