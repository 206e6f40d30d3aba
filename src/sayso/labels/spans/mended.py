"""Source spans mended where what a finder drew is no mention of who speaks.

"It" of "it is said" names nobody; "he" of "he was told" is whom somebody else told; a lone "a" stands for its
noun; what the finder cut out of the middle of a name belongs to it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.spans.called_twice import by_first_calling
from sayso.labels.spans.cited import is_outlet
from sayso.labels.spans.dangling import without_dangling
from sayso.labels.spans.hearer import without_hearer
from sayso.labels.spans.nearest import without_spoken_of
from sayso.labels.spans.told_of import is_laid_a_deed, laid_to_it
from sayso.labels.subject import with_source
from sayso.lexicons import load
from sayso.lexicons.roles import is_human, is_noun, roles
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage
    from sayso.model import Spans

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_RELATIVES = frozenset({"who", "which", "that"})
_ASKED = re.compile(r"\b(?:reached\sout\sto|contacted|emailed)\s(?:the\s|both\s)?$")
"""Behind which stands whom somebody turned to: "we reached out to Lorne to ask"."""
_ACCORDING = re.compile(r"\b[Aa]ccording\sto\s(?:an?\s|the\s)?$")
"""Behind which stands who is named for hearsay: "he reportedly left, according to a clerk"."""
_SEAM = 2
"""Characters between two pieces of one name at most: "tarnwire", "com"."""


def mended(places: Sequence[Passage], press: Press) -> list[Passage]:
    """The passages with sources that are mentions of who speaks, or none where nobody is mentioned."""
    return [_mended(place, press) if place.source else place for place in places]


def _mended(place: Passage, press: Press) -> Passage:
    place = without_spoken_of(_quoted(without_dangling(place)))
    place = without_hearer(place.spoken_by(*_joined(place, press)), press)
    if told := _told(place):
        return told
    if _is_questioned(place):
        return place.spoken_by()
    if is_laid_a_deed(place):
        return laid_to_it(place)
    if spoke := _quoted_by(place, press) or _agent(place):
        return spoke
    if _is_expletive(place) or (is_hearsay(place) and not _follows(_ACCORDING, place)):
        return place.spoken_by()
    return _whole(place)


def _quoted(place: Passage) -> Passage:
    """With whom an outlet quotes alone, where the finder took both for the source."""
    quotes = [t for t in place.cue_tokens if t.lemma_ in ("quote", "cite") and t.tag_ != "VBN"]
    if len(place.source) < 2 or not quotes:
        return place
    after = tuple(span for span in place.source if span.start > place.place(quotes[0]))
    return place.spoken_by(*(after or place.source))


def _joined(place: Passage, press: Press) -> Spans:
    """The pieces without relative pronouns and outlets told; names whole that a mark or a cut parts."""
    kept: list[Span] = []
    for piece in place.source:
        span = _with_outlet(piece, press)
        if kept and _ASKED.search(place.text[kept[-1].end : span.start]):
            continue
        if kept and press.within(span) and _is_of_people(place.text, kept[0]):
            continue
        if kept and kept[-1].overlaps(span):
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
            continue
        if kept and _is_seam(place.text[kept[-1].end : span.start]):
            kept[-1] = Span(kept[-1].start, span.end)
        elif not kept or span.of(place.text).lower() not in _RELATIVES | {kept[0].of(place.text).lower()}:
            kept.append(span)
    return tuple(kept)


def _is_of_people(text: str, piece: Span) -> bool:
    return any(is_human(word) for word in piece.of(text).split())


def _with_outlet(piece: Span, press: Press) -> Span:
    """The piece with all of the outlet's name that it cuts: "newspaper Tarn Della" of "Tarn Della Sera"."""
    if piece.end <= piece.start:
        return piece
    first, last = (press.covering(Span(at, at + 1)) for at in (piece.start, piece.end - 1))
    start = first.span.start if first else piece.start
    return Span(min(start, piece.start), max(last.span.end, piece.end) if last else piece.end)


def _is_seam(between: str) -> bool:
    return 0 < len(between) <= _SEAM and not any(mark.isspace() or mark == "," for mark in between)


def _told(place: Passage) -> Passage | None:
    """Where the source is who was told something: the one who told, or nobody."""
    verb = next((t for t in place.cue_tokens if t.tag_ == "VBN" and t.lemma_ in roles("telling")), None)
    if verb is None or not _has_subject(place, verb, ("nsubjpass",)):
        return None
    teller = next((p for agent in verb.children if agent.dep_ == "agent" for p in agent.children), None)
    named = with_source(place, teller) if teller is not None and teller.pos_ in ("NOUN", "PROPN") else None
    return named or place.spoken_by()


def _is_questioned(place: Passage) -> bool:
    """Whether the source is whom somebody else asks: "Lorne, asked whether the dam leaks, said no".

    The parser takes such a participle for a past tense and the other way round, so that commas decide: who
    asks stands before one only where it is set beside a name ("Ada Lorne, the engineer, asked").
    """
    verb = next((t for t in place.cue_tokens if t.lemma_ in _questioned()), None)
    if verb is None or verb.tag_ not in ("VBN", "VBD"):
        return False
    before, words = place.text[: place.source[0].start], place.source_words
    between = place.text[place.source[-1].end : place.place(verb)]
    alone = verb.dep_ == "acl" or verb.head.i > verb.i or not before.rstrip().endswith(",")
    return between == ", " and "," not in words and alone


@cache
def _questioned() -> frozenset[str]:
    """Verbs of putting a question to somebody."""
    return frozenset(load("cues")["groups"]["questioned"])


def _agent(place: Passage) -> Passage | None:
    """With whom a passive cue names after "by", where more was drawn in: "this week by the union"."""
    by = next(
        (t for t in place.tokens(place.source) if t.dep_ == "agent" and t.head in place.cue_tokens), None
    )
    noun = next((t for t in by.children if t.dep_ == "pobj"), None) if by is not None else None
    if noun is None or len(place.source) != 1:
        return None
    start = place.place(noun.left_edge)
    return place.spoken_by(Span(start, place.source[0].end)) if start < place.source[0].end else None


def _quoted_by(place: Passage, press: Press) -> Passage | None:
    """With whom an outlet quotes, not the outlet: "Lorne was quoted by the Herald as saying"."""
    verb = next((t for t in place.cue_tokens if t.lemma_ in ("quote", "cite") and t.tag_ == "VBN"), None)
    if verb is None or not place.source or not is_outlet(place.source, press):
        return None
    quoted = next((t for t in verb.children if t.dep_ == "nsubjpass"), None)
    agents = [t for t in verb.children if t.dep_ == "agent"]
    by = any(
        place.source[0].start <= place.place(t) < place.source[-1].end for a in agents for t in a.children
    )
    return with_source(place, quoted) if quoted is not None and by else None


def _is_expletive(place: Passage) -> bool:
    """Whether the source is the "it" of "it is said that the dam leaks", which stands for nobody."""
    if place.source_words.lower() not in ("it", "that it") or not place.content:
        return False
    verb = next((t for t in place.cue_tokens if t.tag_ in ("VBN", "VBD") and t.lemma_ != "be"), None)
    if verb is None or any(child.dep_ == "agent" for child in verb.children):
        return False
    passive = any(
        child.dep_ == "auxpass" or (child.dep_ == "aux" and child.lemma_ == "be") for child in verb.children
    )
    return passive and _has_subject(place, verb, _SUBJECTS)


def _follows(words: re.Pattern[str], place: Passage) -> bool:
    return words.search(place.text[place.sentence.start : place.source[0].start]) is not None


def is_hearsay(place: Passage) -> bool:
    """Whether an adverb is all that says that anybody spoke: "Lorne reportedly left" is not Lorne's word."""
    words = [word.strip(",.") for word in place.cue_words.split()]
    if not words or roles("hearsay").isdisjoint(words):
        return False
    speaks = _speaking()
    done = [token for token in place.cue_tokens if token.pos_ == "VERB"]
    return roles("hearsay").issuperset(words) or bool(done and speaks.isdisjoint(t.lemma_ for t in done))


@cache
def _speaking() -> frozenset[str]:
    """Verbs of saying, thinking and showing: their subjects are who is reported, not what they did."""
    lexicon = load("cues")
    return (frozenset(lexicon["verbs"]) - frozenset(lexicon["frames"]["no_quotation"])) | {
        "show",
        "know",
        "believe",
    }


def _has_subject(place: Passage, verb: Token, relations: Sequence[str]) -> bool:
    inside = {token.i for token in place.tokens(place.source)}
    return any(child.i in inside for child in verb.children if child.dep_ in relations)


def _whole(place: Passage) -> Passage:
    """A lone determiner with its noun, "that it" without its conjunction, others as they are."""
    tokens = place.tokens(place.source)
    if (once := by_first_calling(place, tokens)) is not place:
        return once
    if len(tokens) == 1 and tokens[0].tag_ == "DT" and is_noun(tokens[0].head.text):
        return with_source(place, tokens[0].head) or place
    if tokens and (noun := _cut_off(place, tokens[-1])):
        start, end = place.source[-1].start, place.place(noun) + len(noun)
        return place.spoken_by(*place.source[:-1], Span(start, end))
    if len(tokens) == 1 and tokens[0].pos_ == "NOUN" and _is_beheaded(place, tokens[0]):
        return with_source(place, tokens[0]) or place
    if len(tokens) == 2 and tokens[0].dep_ == "mark" and tokens[1].pos_ == "PRON":
        return place.spoken_by(Span(place.place(tokens[1]), place.source[-1].end))
    return place


def _cut_off(place: Passage, last: Token) -> Token | None:
    """The noun of which the source's last word is a modifier: "a senior security" of an official."""
    noun = last.head
    if last.dep_ not in ("compound", "amod") or not 0 < noun.i - last.i <= _MODIFIERS:
        return None
    if place.place(noun) < place.source[-1].start:  # the last span has no word of its own
        return None
    free = not any(_is_taken(place, word) for word in noun.doc[last.i + 1 : noun.i + 1])
    return noun if noun.pos_ in ("NOUN", "PROPN") and free else None


def _is_beheaded(place: Passage, noun: Token) -> bool:
    """Whether a name right before the noun was left out: "project" of "the Tarn Works project"."""
    before = noun.nbor(-1) if noun.i else noun
    name = before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == noun
    return name and not _is_taken(place, before)


def _is_taken(place: Passage, word: Token) -> bool:
    """Whether the word is one of the cue's or the content's."""
    return place.holds(word) or word in place.cue_tokens


_MODIFIERS = 2
"""Words between a modifier and its noun at most, the noun included."""
