"""The sentence that names a claim: a member's own words that best stand alone, cleaned, nothing added.

Only a pronoun is replaced, and only where the report leaves no doubt whom it means.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.likeness.alike import centrality
from sayso.claims.propositions.cleaned import sentence, without_inserted
from sayso.claims.propositions.voiced import supposes
from sayso.claims.propositions.whole import loses_negation, runs_on, stands_alone
from sayso.claims.propositions.words import is_negated, is_turned, name_words, words_that
from sayso.dates import MONTH_NAMES
from sayso.lexicons.negation import says_no
from sayso.lexicons.patterns import pattern
from sayso.model import PUTS_FORWARD, Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.propositions.units import Unit

_PRONOUN = pattern("sentences", "naming", "pronoun")
_OPENS_LOOSELY = pattern("sentences", "naming", "opening_loosely")
_DANGLES = pattern("sentences", "naming", "dangling")
"""A sentence without its subject ("Selling the ferry because ...")."""
_BREAKS_OFF = pattern("sentences", "naming", "breaking_off")
"""A sentence whose end is missing ("to squeeze in two minutes of", "which amounts")."""
_REPORTED = pattern("sentences", "naming", "reported")
"""Who says it stands in it."""
_FIRST_PERSON = pattern("sentences", "naming", "first_person")
"""Words of the speaker, whom the name of a claim does not tell."""
_CUT = re.compile(r"^(?:[A-Z]\S*\s){1,3}that\s")
"""Whom it was told, which is no part of it ("Harn that the bridge fell")."""
_OF = pattern("sentences", "naming", "of_news")
"""What a sentence is of, so that it is no sentence without ("news of her death spread")."""
_MONTHS = re.compile(rf"\b(?:{MONTH_NAMES})\b")
_DISPUTED = 0.3
"""What a disputed particular costs a sentence that is to name the claim: more than most other flaws. Set by
hand, on the bundled story."""
_LONE = 0.15
"""What it costs that it counts what few of the others count: half of what a disputed number costs. Set by
hand, measured on no text."""
_FEW = 1 / 3
"""Share of the reports that are few: one of three, two of six. Set by hand, measured on no text."""
_SEVERAL = 3
"""Reports of which one is few: of two, either may be the one that knows."""
_NAMELESS = 0.22
"""What it costs a sentence that it names nobody and nothing where most do ("the singer tore it up"). Set by
hand."""
_UNSOUND = 0.3
"""What it costs a proposition that its words are no sentence by themselves: more than all flaws of style that
one is likely to have. Set by hand."""
_OUTVOTED = 0.6
"""What it costs that most of the claim's propositions say the opposite: more than two flaws of style. Set by
hand."""
_A_WORD = 0.01
"""What each word too many costs of the whole sentence that is told instead. Set by hand."""
MOST_WORDS = 45
"""Words of a whole sentence that is still a name. By hand: two lines of a page."""
_LONG, _SHORT = 20, 4
"""Words of a sentence that is read at a glance; words that hardly make one."""


def name_claim(
    units: Sequence[Unit], alike: Matrix, *, negative: bool, outvoted: frozenset[int] = frozenset()
) -> tuple[str, Unit]:
    """The naming sentence and the proposition it is from.

    ``alike`` is the likeness of the units to each other; ``negative`` says that the claim is that something
    is not so, so that words to that effect name it; ``outvoted`` are those, by their places, that say the
    opposite of what most say.
    """
    central = centrality(alike)
    disputed, lone = _disputed(units), _lone(units)
    nameless = _NAMELESS * (2 * sum(bool(unit.names) for unit in units) > len(units))
    best = max(
        range(len(units)),
        key=lambda i: (
            _standing(units[i], central[i], negative)
            - _flaw(units[i], negative)
            - nameless * (not units[i].names)
            - _OUTVOTED * (i in outvoted)
            - _UNSOUND * (words_that("retracted").search(units[i].whole) is not None)
            - _DISPUTED * len(_particulars(units[i]) & disputed)
            - _LONE * len(_particulars(units[i]) & (lone - disputed)),
            [-ord(c) for c in str(units[i].order)],
        ),
    )
    return named_by(units[best], negative=negative), units[best]


def _flaw(unit: Unit, negative: bool) -> float:
    """What the proposition's words cost where they are no sentence by themselves: more, the longer the whole
    one is."""
    if _is_sound(unit, sentence(unit), negative):
        return 0.0
    return _UNSOUND + _A_WORD * max(0, len(unit.whole.split()) - _LONG)


def named_by(unit: Unit, *, negative: bool) -> str:
    """The proposition as a sentence; where its words are none, or lose a "not", the report's whole one, or
    what that quotes: who says it is told beside the claim, and is no part of its name."""
    text = sentence(unit)
    if _is_sound(unit, text, negative):
        return text
    return f"“{_as_name(unit.quoted)}”" if unit.quoted else whole_name(unit)


def whole_name(unit: Unit) -> str:
    """The report's whole sentence, or as much of it as makes a name."""
    return _as_name(unit.whole)


def _as_name(text: str) -> str:
    words = without_inserted(text).strip(" ,;:-").split()
    if len(words) > MOST_WORDS:
        return " ".join(words[:MOST_WORDS]).rstrip(" ,;:-") + " …"
    whole = " ".join(words)
    return whole[:1].upper() + whole[1:] + ("" if whole.rstrip("\"'”’)")[-1:] in ".?!…" else ".")


def reads_well(text: str) -> float:
    """How well a name stands by itself, to choose among sentences of one quotation."""
    plain = plain_marks(text)
    words = len(plain.split())
    score = 0.5 * stands_alone(text) - 0.5 * (_OPENS_LOOSELY.match(plain) is not None) - 0.5 * ("…" in text)
    score += 0.2 * any(not opens for _, opens in name_words(text)) - 0.3 * (words <= _SHORT)
    return round(score - 0.1 * len(_PRONOUN.findall(plain)[:5]) - _A_WORD * max(0, words - _LONG), 3)


def _is_sound(unit: Unit, text: str, negative: bool) -> bool:
    """Whether the words name the claim by themselves."""
    if supposes(unit.words) and not supposes(text):  # its condition belongs to it
        return False
    if unit.cut_off or not stands_alone(text) or _OF.match(plain_marks(unit.words)) or _lost_its_verb(unit):
        return False
    if unit.stance in PUTS_FORWARD and unit.against and negative:
        return is_negated(text) or is_turned(text)
    return unit.against or unit.stance is Stance.DENIES or not loses_negation(unit.words, text)


def _lost_its_verb(unit: Unit) -> bool:
    """Whether "is false" is cut off at the end, and it is of all that is left ("a story on the ferry is
    false")."""
    plain = plain_marks(" ".join(unit.words.split())).strip(" \"'")
    tail = words_that("head", "tail").search(plain)
    return tail is not None and plain.startswith(plain_marks(unit.text)[:_OPENING])


_OPENING = 12
"""Characters by which the beginnings of two texts are told to be one."""


def _particulars(unit: Unit) -> set[tuple[str, float | str]]:
    """What the proposition says of how many and when: (aspect, value)."""
    months = {("month", word) for word in _MONTHS.findall(unit.text)}
    return {(one.unit, one.value) for one in unit.quantities if one.unit} | months


def _disputed(units: Sequence[Unit]) -> set[tuple[str, float | str]]:
    """The particulars of which members give others: they are told beside the claim, and do not name it."""
    given: dict[str, set[float | str]] = {}
    for unit in units:
        if unit.stance in PUTS_FORWARD:
            for aspect, value in _particulars(unit):
                given.setdefault(aspect, set()).add(value)
    return {(aspect, value) for aspect, values in given.items() if len(values) > 1 for value in values}


def _lone(units: Sequence[Unit]) -> set[tuple[str, float | str]]:
    """The numbers that few of the reports give: they are one's own, and do not name the claim of all."""
    given: dict[tuple[str, float | str], set[str]] = {}
    reports = {unit.ref.report for unit in units if unit.stance in PUTS_FORWARD and unit.main}
    for unit in units:
        for quantity in unit.quantities:
            if quantity.unit:
                given.setdefault((quantity.unit, quantity.value), set()).add(unit.ref.report)
    few = _FEW * len(reports) if len(reports) >= _SEVERAL else 0.0
    return {one for one, giving in given.items() if len(giving) <= few}


def _standing(unit: Unit, central: float, negative: bool) -> float:
    """How well the proposition's words name the claim."""
    words = unit.text.split()
    plain = plain_marks(unit.text)
    score = central
    if unit.stance not in PUTS_FORWARD:
        score -= 0.1 if unit.stance in {Stance.DENIES, Stance.PLEDGES} else 0.3
    score -= 0.5 * (unit.negated != negative) + 2 * (not unit.main)
    score -= 0.5 * (not negative and _puts_forward_the_contrary(unit))
    score -= 0.3 * (not negative and not unit.negated and _also_says_no(plain))
    score -= 0.3 * unit.supposed + 0.08 * (not unit.names)
    score -= 0.25 * (_OPENS_LOOSELY.match(plain) is not None or _DANGLES.match(plain) is not None)
    score -= 0.25 * (_BREAKS_OFF.search(plain) is not None) + 0.25 * runs_on(plain)
    score -= 0.15 * (_REPORTED.match(plain) is not None) + 0.15 * (_FIRST_PERSON.search(plain) is not None)
    score -= 0.08 * len(_PRONOUN.findall(plain)[:3])
    score -= 0.3 * (_CUT.match(plain) is not None)
    score -= 0.04 * len(unit.quantities)
    score -= 0.015 * max(0, len(words) - _LONG) + 0.1 * max(0, _SHORT + 1 - len(words))
    score -= 0.05 * ("..." in plain or plain.count('"') % 2)
    return round(score - 0.1 * (not unit.sure), 3)


def _puts_forward_the_contrary(unit: Unit) -> bool:
    """Whether it says that something is not so, and its words by themselves do not ("is alive", or what
    there is no evidence of)."""
    return unit.stance in PUTS_FORWARD and unit.against and not unit.negated


def _also_says_no(plain: str) -> bool:
    """Whether a "not" stands anywhere in it, so that it may say the contrary ("safe, and not captured")."""
    return says_no(plain)
