"""Whether words of a report stand alone as a sentence, and the whole sentence that they are from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import is_clause, stop_words, verbs_in
from sayso.lexicons.negation import negation
from sayso.lexicons.patterns import listed, pattern
from sayso.model import Form, Span
from sayso.sentences import SENTENCE_END
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution

_WINDOW = 600
"""Characters on either side of the words in which their sentence begins and ends: more than news writes."""
_DATELINE = pattern("datelines", "head")
_NO_OPENING = pattern("sentences", "standing", "no_opening")
"""Openings after which a subject, or the clause on which the words depend, is missing."""
_NO_VERB = pattern("sentences", "standing", "asked_for")
"""What is asked for ("the certificate be published"), which is no sentence by itself."""
_NO_END = pattern("sentences", "standing", "no_end")
_SUBORDINATE = pattern("sentences", "standing", "subordinate")
_POSSESSIVE = pattern("sentences", "standing", "possessive")
_JOINED_ON = pattern("sentences", "standing", "joined_on")
_RUNS_ON = pattern("sentences", "standing", "runs_on")
_FIRST_PERSON = pattern("sentences", "standing", "first_person")
_COUNTRY = re.compile(r"\bUS\b")
_INTO = listed("sentences", "standing", "leading_into")
"""Words between which and what follows nothing is missing."""
_OUT_OF = listed("sentences", "standing", "leading_out")
_BEFORE, _AFTER = re.compile(r"([\w'-]+)[ \xa0]$"), re.compile(r"[ \xa0]([\w'-]+)")
_NEAR = 40
"""Characters before the words in which the last one before them is read. By hand: longer than any."""


def stands_alone(text: str) -> bool:
    """Whether the words are a whole sentence with subject and verb, in nobody's first person."""
    plain = plain_marks(text).strip(" .")
    return not (
        _NO_OPENING.match(plain)
        or _NO_VERB.match(plain)
        or _NO_END.search(plain)
        or runs_on(plain)
        or _FIRST_PERSON.search(_COUNTRY.sub("", plain))
        or plain.count('"') % 2
        or _is_title(plain)
        or not has_a_main_verb(_uncapitalized(_POSSESSIVE.sub(r"\1 of", plain)))
    )


def runs_on(plain: str) -> bool:
    """Whether words with plain marks begin with whom it was told ("parents he had a gift")."""
    return _RUNS_ON.match(plain) is not None


def _is_title(plain: str) -> bool:
    """Whether all its long words have capitals, as in headlines, which leave words out."""
    long = [word for word in re.findall(r"[A-Za-z]+", plain) if len(word) >= _LONG_WORD]
    return len(long) >= _FEW and all(word[0].isupper() for word in long)


_LONG_WORD, _FEW = 4, 3
"""Letters of a word that a title gives a capital, and how many such words show one. Set by hand."""


def _uncapitalized(plain: str) -> str:
    """The words without the capital of a first one that is no name."""
    first = plain.split(maxsplit=1)[0].lower() if plain else ""
    return first + plain[len(first) :] if first in stop_words() else plain


def has_a_main_verb(plain: str) -> bool:
    """Whether a verb is left that is not the one of a dependent clause ("a keeper who fed the heron"), nor
    joined on to a verb that went before ("the remark and attributed it to him")."""
    if not is_clause(plain):
        return False
    for cut in (_SUBORDINATE, _JOINED_ON):
        found = cut.search(plain)
        if found and not is_clause(plain[: found.start()]) and verbs_in(plain) <= 1:
            return False
    return True


def is_cut_off(span: Span, attribution: Attribution, text: str) -> bool:
    """Whether the report's clause goes on before or after the words at ``span``.

    It does where a word comes next that is not of who said it or how, and joins nothing to it.
    """
    led = text[span.start : span.end].split(maxsplit=1)[0].lower() in _INTO
    before = None if led else _BEFORE.search(text, max(0, span.start - _NEAR), span.start)
    after = _AFTER.match(text, span.end)
    around = (*attribution.cue, *attribution.source)
    return bool(
        (before and before[1].lower() not in _INTO and not _within(before.start(1), around))
        or (after and after[1].lower() not in _OUT_OF and not _within(after.start(1), around))
    )


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def loses_negation(words: str, text: str) -> bool:
    """Whether ``text``, made of these words of a report, has fewer negations than they have."""
    says_no = negation("says_no")
    return len(says_no.findall(plain_marks(text))) < len(says_no.findall(plain_marks(words)))


def sentence_around(span: Span, attribution: Attribution, text: str) -> str:
    """The report's sentence that the words at ``span`` are in, with the marks of a quotation about it."""
    around = _sentence_at(span, text)
    found = without_dateline(" ".join(around.of(text).split()))
    return _marked(found, quoted=attribution.form is Form.DIRECT)


def quotation_around(span: Span, attribution: Attribution, text: str) -> str:
    """What is quoted of that sentence, without marks; empty where nothing is, or no clause."""
    if attribution.form is not Form.DIRECT:
        return ""
    around = _sentence_at(span, text)
    within = [
        Span(max(one.start, around.start), min(one.end, around.end))
        for one in attribution.content
        if one.overlaps(around)
    ]
    if not all(_is_whole(one, text) for one in within):
        return ""
    words, end = "", around.end
    for one in within:
        words += ". " if SENTENCE_END.search(text, end, one.start + _OPENS) else " "
        words, end = words + _bare(one.of(text)), one.end
    words = " ".join(words.split())
    return words if is_clause(words) and not re.search('["“”]', words) else ""


_OPENS = 3
"""Characters by which a sentence is seen to begin: its mark and its capital."""
_QUOTES_TO_ITS_END = re.compile(r"(?<=[.,?!…\"'”’])|\W*\Z|\W*\n|\s*[\"'”’.?!…]")


def _is_whole(stretch: Span, text: str) -> bool:
    """Whether the stretch of a quotation ends where a part of it does, and not within its clause."""
    return _QUOTES_TO_ITS_END.match(text, stretch.end) is not None


def _bare(part: str) -> str:
    """A stretch of a quotation without its marks, and the comma before who says it."""
    opened = part.strip().strip('"“”‘')
    return opened.removesuffix("'" if opened.startswith("'") else "’").lstrip("'").rstrip(" ,;.")


def _sentence_at(span: Span, text: str) -> Span:
    low, high = max(0, span.start - _WINDOW), min(len(text), span.end + _WINDOW)
    starts = [found.end() for found in SENTENCE_END.finditer(text, low, high) if found.end() <= span.start]
    stop = SENTENCE_END.search(text, max(span.start, span.end - 1), high)
    return Span(starts[-1] if starts else low, _end(stop) if stop else high)


def without_dateline(words: str) -> str:
    """The words without the dateline that a report opens with."""
    line = _DATELINE.match(words)
    return words[line.end() :] if line else words


def _end(stop: re.Match[str]) -> int:
    """Where the sentence ends: with the marks that close its quotation."""
    return stop.start() + len(stop.group().rstrip())


def _marked(text: str, *, quoted: bool) -> str:
    """The sentence with both marks of its quotation, where it has one of them or, quoted, none."""
    marks = [found.group() for found in re.finditer('["“”]', text)]
    if len(marks) % 2:
        last = [found.start() for found in re.finditer('["“”]', text)][-1]
        plain = marks[-1] == '"'
        opens = marks[-1] == "“" or (plain and re.search(r"(?:^|[\s(])$", text[:last]) is not None)
        return text + ('"' if plain else "”") if opens else ('"' if plain else "“") + text
    if text[0] in "'‘" and not re.search(r"['’](?!\w)", text[1:]):
        return text + ("'" if text[0] == "'" else "’")
    if quoted and not marks and not re.search(r"‘|(?<!\w)'|[,.?!]['’](?!\w)", text):
        return f"“{text}”"
    return text
