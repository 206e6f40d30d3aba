"""The people a report names, so that a claim can say who "she" is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.claims.words import straight
from sayso.lexicons import load
from sayso.model import Attribution, Form, SpeakerKind

if TYPE_CHECKING:
    from sayso.model import Report, Span

_TITLED = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Sir|Lady|Dr|Prof)\.?\s(?P<last>[A-Z][\w'-]+)|\b(?P<given>[A-Z][\w'-]+)\s(?:[A-Z]\.?\s)?(?P<family>[A-Z][\w'-]+)"
)
_BY_TITLE = {"Mr": "male", "Sir": "male", "Mrs": "female", "Ms": "female", "Miss": "female", "Lady": "female"}
_PRONOUN = re.compile(r"\b(?P<word>he|she|I)(?P<rest>'(?:s|d|ll|ve|m|re))?(?!\w)", re.IGNORECASE)
_GENDER = {"he": "male", "she": "female"}
_NEAR = 600
"""Characters before a pronoun in which the one it stands for is looked for: two or three paragraphs of
news."""


class Person(NamedTuple):
    """A person's name at a place of the text; ``gender`` is None where nothing tells it."""

    name: str
    gender: str | None
    start: int


class Resolved(NamedTuple):
    """Content in which a pronoun is replaced by the name it stands for; ``sure`` where no other could be."""

    text: str
    sure: bool


class People:
    """The persons of one report."""

    def __init__(self, report: Report) -> None:
        self._text = straight(report.text)
        self._full: dict[str, str] = {}
        self._seen: list[Person] = []
        for attribution in report.attributions:
            self._know(attribution.speaker.name, attribution.speaker.kind)
        self._seen = [person for found in _TITLED.finditer(self._text) if (person := self._person(found))]

    def _know(self, name: str | None, kind: SpeakerKind | None) -> None:
        if name and kind is SpeakerKind.PERSON and " " in name:
            self._full.setdefault(name.split()[-1], name)

    def _person(self, found: re.Match[str]) -> Person | None:
        last = (found["last"] or found["family"]).removesuffix("'s")
        gender = _BY_TITLE.get(found["title"] or "")
        given = found["given"]
        if given and (kind := _given_names().get(given)) and kind != "either":
            gender = kind
        if given and given in _given_names() and given != last:
            self._full.setdefault(last, f"{given} {last}")
        if last not in self._full and not found["title"]:
            return None
        return Person(self._full.get(last, last), gender, found.start())

    def resolve(self, words: str, span: Span, attribution: Attribution) -> Resolved:
        """The words with their first "he", "she" or "I" replaced, as far as the report tells."""
        found = _PRONOUN.search(straight(words))
        if found is None:
            return Resolved(words, True)
        name, sure = self._antecedent(found["word"], words[: found.start()], span, attribution)
        if name is None:
            return Resolved(words, False)
        verb = {"'s": "'s", "'d": "'d", "'m": " is", "'ve": " has", "'ll": " will"}.get(
            found["rest"] or "", ""
        )
        rest = words[found.end() :]
        if found["word"] == "I" and not verb:
            rest, known = _third_person(rest)
            sure = sure and known
        text = words[: found.start()] + name + verb + rest
        return Resolved(text, sure and not _PRONOUN.search(straight(text)))

    def _antecedent(
        self, word: str, before: str, span: Span, attribution: Attribution
    ) -> tuple[str | None, bool]:
        speaker = attribution.speaker
        speaks = speaker.name if speaker.kind is SpeakerKind.PERSON else None
        if word == "I":
            return (None, False) if attribution.form is Form.INDIRECT else (speaks, True)
        inside = [person for person in self._seen if span.start <= person.start < span.start + len(before)]
        if inside:
            return None, True  # the name it stands for is said already
        gender = _GENDER.get(word.lower())
        if speaks and attribution.form is Form.INDIRECT and self._may_be(speaks, gender):
            return speaks, True
        near = [
            person
            for person in self._seen
            if span.start - _NEAR <= person.start < span.start
            and person.gender in {None, gender}
            and person.name != speaks
        ]
        if not near:
            return None, False
        return near[-1].name, len({person.name for person in near}) == 1

    def _may_be(self, name: str, gender: str | None) -> bool:
        known = {person.gender for person in self._seen if person.name == name and person.gender}
        return not known or gender in known


_VERB = re.compile(r"\s(?:\w+ly\s|never\s|always\s|also\s|still\s)?(?P<verb>[a-z]+(?:['’]t)?)")
_THIRD = {"have": "has", "am": "is", "do": "does", "haven't": "hasn't", "don't": "doesn't"}
_EITHER = re.compile(
    r"(?:\w+ed|was(?:n't)?|will|won't|would(?:n't)?|had(?:n't)?|did(?:n't)?|can(?:not|'t)?|could(?:n't)?|made|may"
    r"|might|must|should(?:n't)?|saw|went|came|got|took|knew|thought|felt|heard|found|said|told|left|gave)$"
)
"""Verbs that are the same for "I" and for "she"."""


def _third_person(rest: str) -> tuple[str, bool]:
    """What follows "I", so that a name can go before it; whether the verb is right for a name."""
    found = _VERB.match(rest)
    if found is None:
        return rest, True
    verb = straight(found["verb"])
    if verb in _THIRD:
        return rest[: found.start("verb")] + _THIRD[verb] + rest[found.end("verb") :], True
    return rest, _EITHER.match(verb) is not None


@cache
def _given_names() -> dict[str, str]:
    return {name: gender for gender, given in load("given_names").items() for name in given}
