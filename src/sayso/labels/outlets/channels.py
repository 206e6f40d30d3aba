"""How news words the way a statement came: what stands before and after the outlet between."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons import load
from sayso.lexicons.countries import adjectives
from sayso.lexicons.patterns import alternatives, any_of
from sayso.lexicons.roles import roles
from sayso.sentences import SENTENCE_END


def leading(before: str) -> re.Match[str] | None:
    """What leads up to an outlet that stands between, at the end of what stands ``before`` it: it is spoken
    to, or it reports. What another sentence tells leads up to nothing ("told reporters. He called the")."""
    ends = (found.end() for found in SENTENCE_END.finditer(before) if "\n" not in found.group())
    return _leading().search(before, max(ends, default=0))


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?P<reports>{any_of('channels', 'reported_by')})"
        rf"|(?P<told>{any_of('channels', 'spoken_to')}|{_something_to()}))\s"
        rf"(?:{_to_its_own()}|(?:the\s|a\s)?(?:[\w.-]+,\s[\w.-]+-based\s)?(?:[\w'.-]+\s(?:and\s)?){{0,4}}?)"
        rf"{any_of('channels', 'nouns_before')}?,?\s?[\"']?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _to_its_own() -> str:
    """One of an outlet's people between those words and its name: "told Ada Lorne, a reporter for"."""
    name = r"(?-i:[A-Z][\w'-]+(?:\s[A-Z][\w'.-]+){1,2})"
    return rf"(?:{name}(?:,\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}{_reporter()})?\s(?:of|at|for|from|with)\s)"


@cache
def piece() -> re.Pattern[str]:
    """Which of the words that lead up to an outlet name a piece of its own work, not who spoke to it."""
    return re.compile(rf"{any_of('channels', 'pieces')}\b", re.IGNORECASE)


@cache
def passed_last() -> frozenset[str]:
    """Which of the words that lead up to an outlet make it the one nearest to the report."""
    return frozenset(load("channels")["passed_last"])


@cache
def _something_to() -> str:
    """What is passed to an outlet with its object between: "confirmed the story to"."""
    objects = r"(?:the|this|that(?!\s(?:he|she|it|they|we)\b)|his|her|its|their|an?)(?:\s[\w'-]+){1,3}?"
    return rf"(?:{any_of('channels', 'passed_on')}\s{objects}\s(?:to|on))"


@cache
def passed_to() -> re.Pattern[str]:
    """A verb and its object up to the outlet that heard it: "confirmed her father's death to the"."""
    return re.compile(rf"^{_something_to()}\s(?:[Tt]he\s)?$")


@cache
def beside() -> re.Pattern[str]:
    """What leads up to an outlet beside which alone a cue may stand: "in the", "on Tarn's"."""
    return re.compile(
        rf"\b{any_of('channels', 'beside')}\s(?:(?:the|an?|his|her|their|\w+'s)\s){{0,2}}"
        rf"(?:(?:[\w'-]+\s){{0,3}}{any_of('channels', 'nouns_before')},?\s)?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def inverted() -> re.Pattern[str]:
    """What stands right before an outlet that says what another said: ", reports the"."""
    return re.compile(
        rf"(?:^|[,\"'-]\s?){any_of('channels', 'inverted')}\s(?:[Tt]he\s)?(?:[A-Z]\w*'s\s)?"
        rf"(?:{any_of('channels', 'nouns_before')}\s)?$"
    )


@cache
def reporting() -> re.Pattern[str]:
    """What follows an outlet that says what another said."""
    return re.compile(
        rf"^(?:'s)?(?:\s{any_of('channels', 'nouns_after')})*(?:,[^,]{{1,60}},)?\s"
        rf"(?:{any_of('channels', 'adverbs')}\s)?{any_of('channels', 'reporting')}\b",
        re.IGNORECASE,
    )


@cache
def contrasted() -> re.Pattern[str]:
    """What leads up to an outlet that brought what somebody says is not so: ", not 40 as the"."""
    return re.compile(
        rf"(?:{any_of('channels', 'contrasts', 'not')}\s[^,;.]{{1,60}},?\sas\s"
        rf"|\b{any_of('channels', 'contrasts', 'contrary')}\s)(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def appraised() -> re.Pattern[str]:
    """What leads up to an outlet of whose piece somebody says what it is worth, or was asked: "calling a
    report in the", "when asked about a story in the"."""
    asked = rf"(?:asked|pressed|questioned)(?:\s\w+){{0,3}}?\s{any_of('channels', 'contrasts', 'questions')}"
    return re.compile(
        rf"\b(?:{any_of('channels', 'contrasts', 'appraises')}|{asked})\s(?:[\w'’]+\s){{0,3}}?"
        rf"{any_of('channels', 'pieces')}\s(?:\w+\s)?(?:in|by|from|of|on)\s(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def programme() -> re.Pattern[str]:
    """What follows an outlet in whose programme somebody speaks."""
    return re.compile(rf"^[\"']?\s(?:[a-z]+\s)?{any_of('channels', 'programmes')}\b")


@cache
def polled() -> re.Pattern[str]:
    """What follows an outlet that had a question put to many: "NHK/Tarn TV poll"."""
    return re.compile(
        rf"^(?:/[A-Z]\S+(?:\s[A-Z]\w+)*)?\s(?:[a-z]+\s)?{any_of('channels', 'polled', 'nouns')}\b"
    )


@cache
def aside() -> re.Pattern[str]:
    """What makes the outlet at a mention's end another than the one who speaks."""
    return re.compile(rf",|\b{any_of('channels', 'asides')}\b")


@cache
def staff() -> re.Pattern[str]:
    """What follows an outlet in a mention of one of its reporters: "the BBC's Ada Lorne", "CNN anchor"."""
    house = any_of("channels", "house")
    return re.compile(rf"^(?:'s?\s(?!{house}\b)[A-Z]|(?:'s)?\s(?:[A-Z]?[a-z]+\s)?{_reporter()}\b(?!-))")


@cache
def of_the_house() -> re.Pattern[str]:
    """What follows an outlet in a mention of one who speaks for it: "'s Ada Lorne, vice president of"."""
    name, roles_ = r"[A-Z][\w.-]*(?:\s[A-Z][\w.'-]*){0,3}", any_of("channels", "house_roles")
    return re.compile(rf"^'s\s{name},\s(?:(?:its|the|an?)\s)?(?:[\w-]+\s){{0,3}}?{roles_}\b")


@cache
def staff_of() -> re.Pattern[str]:
    """The same where they stand before it: "a reporter for the"."""
    return re.compile(rf"\b{_reporter()}\s(?:for|at|of|with|from)\s(?:[Tt]he\s)?$")


@cache
def asked_by() -> re.Pattern[str]:
    """Which words before an outlet open a sentence with who asks: "Asked by the Herald's Ada Lorne"."""
    return re.compile(r"^(?:Asked|Interviewed|Questioned|Quizzed|Pressed)\sby\b")


@cache
def speaking_for() -> re.Pattern[str]:
    """What stands before an outlet in a mention of one who speaks for it: "a spokeswoman for the"."""
    whoever = rf"(?:{alternatives(roles('mouthpieces'))}|{any_of('channels', 'house_roles')})"
    return re.compile(rf"\b(?i:{whoever})s?\s(?:for|of|at|from|with)\s(?:[Tt]he\s)?$")


@cache
def sources_of_its() -> re.Pattern[str]:
    """What follows an outlet whose sources speak: "the Herald's own sources"."""
    return re.compile(rf"^'s?\s(?:[a-z-]+\s){{0,2}}{alternatives(roles('sources'))}s?\b")


@cache
def _reporter() -> str:
    return rf"(?:{any_of('channels', 'staff')}|{any_of('channels', 'beats')}\s[Ee]ditor)"


@cache
def own_matter() -> frozenset[str]:
    """Cue lemmas with which a journalist speaks for himself rather than reports."""
    return frozenset(load("channels")["own_matter"])


@cache
def told_own() -> re.Pattern[str]:
    """What shows that somebody spoke to the report's own outlet: "told this newspaper"."""
    return re.compile(rf"\b{any_of('channels', 'told_own')}\b", re.IGNORECASE)


@cache
def opening() -> re.Pattern[str]:
    """Where everybody hears what is said: "told reporters", "at a news conference"."""
    return re.compile(rf"\b{any_of('channels', 'open')}\b", re.IGNORECASE)


@cache
def unnamed_press() -> re.Pattern[str]:
    """The press of a place or sort after what makes it a channel: "told local media"."""
    sorts = rf"(?:{any_of('channels', 'at_large', 'sorts')}|{alternatives(adjectives())})"
    press = rf"{sorts}\s(?:{sorts}\s)?{any_of('channels', 'at_large', 'nouns')}"
    return re.compile(
        rf"\b(?:{any_of('channels', 'at_large', 'told')}\s(?:the\s)?(?P<told>{press})"
        rf"|{any_of('channels', 'at_large', 'reports')}\s(?:the\s)?(?P<reports>{press}))\b"
        r"(?!\s[A-Z]|,\s(?:the\s)?[A-Z])"
    )


@cache
def conversation() -> re.Pattern[str]:
    """What stands between an outlet and whom it spoke to: "has also interviewed"."""
    return re.compile(
        rf"^(?:\s{any_of('channels', 'nouns_after')}){{0,2}}"
        rf"(?:\s{any_of('channels', 'contacts', 'adverbs')}){{0,3}}\s"
        rf"{any_of('channels', 'contacts', 'spoke_to')}\s"
    )


@cache
def checking() -> re.Pattern[str]:
    """What follows the name of the report's own outlet where it speaks of its own checking."""
    asks = rf"{any_of('channels', 'own', 'asks')}\s[^.;:\n]{{2,80}}?\sfor\s(?:an?\s)?(?:comment|response)"
    return re.compile(rf"^\s(?:{any_of('channels', 'own', 'checks')}|{asks})\b")


@cache
def learned() -> re.Pattern[str]:
    """What follows an outlet's name where it tells of its own finding out: "the Herald has learned"."""
    return re.compile(rf"^\s{any_of('channels', 'own', 'learned')}\b")


@cache
def own_before() -> re.Pattern[str]:
    """What stands right before the name of the report's own outlet."""
    return re.compile(rf"\b{any_of('channels', 'own', 'before')}\s(?:\d{{4}}\s)?(?:the\s)?$", re.IGNORECASE)
