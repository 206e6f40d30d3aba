"""Whether words of a report stand alone as a sentence, and the whole sentence that they are from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import is_clause, stop_words, verbs_in
from sayso.lexicons.negation import negation
from sayso.model import Form, Span
from sayso.sentences import SENTENCE_END
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution

_WINDOW = 600
"""Characters on either side of the words in which their sentence begins and ends: more than news writes."""
_DATELINE = re.compile(
    r"^(?:(?:[A-Z][\w.,' ]{0,40})?\(?[A-Z][\w. ]{1,20}\)|[A-Z][A-Z.' -]{2,30}(?:,\s[A-Z][\w. ]{1,25})?)"
    r"\s?(?:--?|–|—)\s"
)
"""A dateline or what is left of one ("OSLO (AP) -- ", "(AP) -- ", "TORV, Harn — ")."""
_NO_OPENING = re.compile(
    r"^(?:who|whom|how|someone\swho|whose|which|that|whether|only\sthat|to|until|unless|than|of|for\sas|been|being|too|also|why"
    r"|(?:if|without|despite|amid|while|when|after|before|although|though|because|since|with|as\s(?!many|much|few|of))\b"
    r"(?!.*,\s(?:then|he|she|it|they|we|you|there|that|the|an?|his|her|its|their|[A-Z]\w*)\b)"
    r"|what\b(?!.*\b(?:is|was|are|were)\b)"
    r"|(?:\w+ly\s)?(?:titled|entitled|called|named|dubbed|captioned|captured|involved|based|caused|given|written|known|seen|said|told)"
    r"|(?:him|her|them|it|me|us)\sas|(?:both|all)\s(?:sides|parties)\sto|the\stime\sthat"
    r"|(?:stands|says|tells|denies|insists|promises|vows|refuses|wants|hopes|expects|intends|agrees|believes|thinks|knows)"
    r"|(?:(?:is|are|was|were|has|have|had|will|would|does|did|can|could|should)(?:n't)?|can't|won't)\s(?![^?]*\?)"
    r"|(?!(?:nothing|something|anything|everything|during|evening|morning|spring|being|king|ring|string)\b)[a-z]{2,}ing\s"
    r"(?:the|an?|his|her|its|their|that|to|out|up|for|in|on|account|accounts))\b",
    re.IGNORECASE,
)
"""Openings after which a subject, or the clause on which the words depend, is missing."""
_NO_VERB = re.compile(
    r"^(?:the|an?|his|her|its|their)\s(?:\w+\s){1,3}(?<!would\s)(?<!will\s)(?<!can\s)(?<!could\s)(?<!may\s)(?<!might\s)(?<!must\s)(?<!should\s)(?<!to\s)(?<!not\s)be\s",
    re.IGNORECASE,
)
"""What is asked for ("the certificate be published"), which is no sentence by itself."""
_NO_END = re.compile(
    r"\b(?:of|to|at|for|with|from|by|as|than|like|into|between|against|among|and|or|but|that|which|who|until|because|the|an?|its|their"
    r"|also|has|have|had|is|are|was|were|will|would|could|can|may|might|should|be)\W*$|'s\W*$"
    r"|\b(?:until|because|unless|while|when|if|before|after|which|who)\s\w+\W*$|,\s(?:an?|the)\s\w+\W*$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?<=\w),?\s(?:who|whose|which|that|what|whether|if|where|when|how|because|while|after|before|(?<!many\s)(?<!much\s)(?<!well\s)(?<!such\s)as)\s"
    r"|(?<=\w)\s(?=(?:he|she|it|they|we|I|you)\s)"
)
_POSSESSIVE = re.compile(
    r"\b(?!(?:it|he|she|that|there|here|what|who|where|how|let)'s)(\w+)'s\b", re.IGNORECASE
)
_JOINED_ON = re.compile(r"\s(?:and|or)\s(?=(?:\w+ly\s)?(?:\w+ed|is|are|was|were|has|had|have)\s)")
RUNS_ON = re.compile(r"^\w+\s(?:he|she|they|it|we|I|you)\s(?:had|has|have|is|was|were|are|would|will|did)\b")
"""Whom it was told goes before it ("parents he had a gift")."""
_FIRST_PERSON = re.compile(
    r"(?<![\w.])(?:I(?![\w.])|(?:me|my|we|us|our|ours|myself|ourselves)\b)(?!\.)", re.IGNORECASE
)
_COUNTRY = re.compile(r"\bUS\b")
_INTO = frozenset(
    {
        "that",
        "and",
        "but",
        "or",
        "yet",
        "while",
        "as",
        "because",
        "whether",
        "if",
        "since",
        "though",
        "although",
    }
)
"""Words between which and what follows nothing is missing."""
_OUT_OF = frozenset({"and", "but", "or", "while", "who", "which", "because", "after", "before", "when"})
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
        or RUNS_ON.match(plain)
        or _FIRST_PERSON.search(_COUNTRY.sub("", plain))
        or plain.count('"') % 2
        or _is_title(plain)
        or not has_a_main_verb(_uncapitalized(_POSSESSIVE.sub(r"\1 of", plain)))
    )


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
    low, high = max(0, span.start - _WINDOW), min(len(text), span.end + _WINDOW)
    starts = [found.end() for found in SENTENCE_END.finditer(text, low, high) if found.end() <= span.start]
    stop = SENTENCE_END.search(text, max(span.start, span.end - 1), high)
    found = text[starts[-1] if starts else low : _end(stop) if stop else high]
    found = without_dateline(" ".join(found.split()))
    return _marked(found, quoted=attribution.form is Form.DIRECT)


def without_dateline(words: str) -> str:
    """The words without the dateline that a report opens with."""
    return _DATELINE.sub("", words)


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
