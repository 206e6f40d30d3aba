"""Stance: what the speaker does with the content, and in which words somebody declines or does not know.

Tried in this order: a phrase at the cue that responds by itself ("declined to comment"), the cue's verb or
noun, a phrase that opens the content ("said it had no information"), the content's mood, and else "asserts".
The content's phrase goes before a cue that only asserts or confirms ("confirmed that it was not aware of
it"), not before one that denies, doubts or demands. Words that are only spoken of take no position. A
no-comment or "we do not know" is never a denial.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.clause import after_complementizer, governing, plain, sentences
from sayso.labels.passage import Reading, reading
from sayso.labels.stances.core import core
from sayso.labels.stances.cue_stance import by_verb, is_nobody
from sayso.labels.stances.idiom_stance import by_idiom
from sayso.labels.stances.mentioned import is_mentioned
from sayso.labels.stances.mood import is_order, mood_of
from sayso.labels.stances.oneself import is_client, is_own_subject
from sayso.labels.stances.position import Position
from sayso.labels.stances.put_forward import is_put_forward
from sayso.lexicons import load
from sayso.lexicons.responses import Phrase, mood_pattern, mood_words, phrases
from sayso.model import AGAINST, PUTS_FORWARD, WITHHOLDS, Span, Stance
from sayso.parse import SUBJECTS
from sayso.spans import overlap
from sayso.wordforms import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from sayso.labels.clause import Plain
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice


_AT_CUE = "phrase at the cue"
_OPENING = 90
"""Characters of a sentence within which a responding phrase must start: a subject and a verb, no more."""


def read_stances(passages: Sequence[Passage], voices: Sequence[Voice]) -> list[Reading[Position]]:
    """The stance of each passage, spoken by the voice of the same number."""
    return [_stance(passage, voices[passage.index], passages) for passage in passages]


def _stance(passage: Passage, voice: Voice, passages: Sequence[Passage]) -> Reading[Position]:
    found = _taken(passage, voice, passages)
    if found.value.stance is Stance.PLEDGES and is_nobody(passage):
        return reading("stance", Position(Stance.ASSERTS), "nobody who pledges", passage.source, 0.7)
    return found


def _taken(passage: Passage, voice: Voice, passages: Sequence[Passage]) -> Reading[Position]:
    if passage.is_unverified:
        unable = Position(Stance.UNAWARE, "cannot_verify")
        return reading("stance", unable, "the report itself did not check", passage.cue, 0.95)
    found = (
        _at_cue(passage)
        or _asked(passage)
        or _order(passage)
        or by_idiom(passage, of_one_word=False)
        or by_verb(passage, passages)
        or by_idiom(passage, of_one_word=True)
    )
    if found is None or found.value.stance in PUTS_FORWARD:
        carried = _in_content(passage, voice)
        confirmed = found is not None and found.value.stance is Stance.CONFIRMS
        taken = found is not None and _shares_words(found, carried)
        if carried and not taken and not _is_itself_confirmed(passage, carried, confirmed=confirmed):
            found = carried
    if found is None and passage.finding.rule == load("cues")["rules"]["no-comment"]["phrase"]:
        found = reading("stance", Position(Stance.DECLINES, "no_comment"), "no comment", passage.cue, 0.95)
    if found is None and (mood := mood_of(passage, voice)) is not None:
        found = reading("stance", Position(mood.stance), mood.rule, passage.content, 0.6)
    if found is None and passage.finding.rule == load("cues")["rules"]["refusal"]["phrase"]:
        found = reading("stance", Position(Stance.DECLINES, "would_not_say"), "refusal", passage.cue, 0.9)
    return found or reading("stance", Position(Stance.ASSERTS), "plain statement", passage.cue, 0.85)


def _is_itself_confirmed(passage: Passage, carried: Reading[Position], *, confirmed: bool) -> bool:
    """Whether the words against something are what is confirmed or admitted: "confirmed that it was a hoax".

    Of a claim that is in circulation they say no all the same: "confirmed that the report was a hoax"; not of
    the one that is confirmed: "confirmed the claim that the paintings were fakes".
    """
    if carried.value.stance not in AGAINST or carried.value.detail in ("corrects", "retracts"):
        return False
    if passage.cue_lemmas & mood_words("admissions"):
        return True
    circulating = (
        token
        for token in passage.tokens(carried.reason.spans)
        if token.lemma_.lower() in mood_words("circulating") and _is_said_no_of(token)
    )
    return confirmed and next(circulating, None) is None


def _is_said_no_of(token: Token) -> bool:
    """Whether it is what is false, or the truth that there is none of; not what was "rejected"."""
    return token.dep_ in SUBJECTS or token.lemma_ == "truth"


def _shares_words(found: Reading[Position], carried: Reading[Position] | None) -> bool:
    """Whether the content's phrase is part of what was found at the cue: "refused to withdraw his claim"."""
    if carried is None or not found.reason.rule.startswith(_AT_CUE):
        return False
    return overlap(found.reason.spans, carried.reason.spans) > 0


def _asked(passage: Passage) -> Reading[Position] | None:
    """No answer yet, where a rule found that somebody was asked and in no other words that there is none."""
    if passage.finding.rule != load("cues")["rules"]["no-answer"]["phrase"]:
        return None
    return reading("stance", Position(Stance.DECLINES, "not_yet_commented"), "asked", passage.cue, 0.9)


def _order(passage: Passage) -> Reading[Position] | None:
    if not is_order(passage):
        return None
    return reading("stance", Position(Stance.URGES), "tells somebody to", passage.cue, 0.8)


def _position(phrase: Phrase, rule: str, spans: tuple[Span, ...], confidence: float) -> Reading[Position]:
    name = f"{rule}: {phrase.detail}" if phrase.detail else rule
    return reading("stance", Position(phrase.stance, phrase.detail), name, spans, confidence)


def _at_cue(passage: Passage) -> Reading[Position] | None:
    """A responding phrase that shares words with the cue."""
    if not passage.cue:
        return None
    words = plain(passage.text, (passage.sentence,))
    lower = lowered(words.text)
    for phrase in _tried_at_cue(in_pieces=len(passage.cue) > 1):
        if not phrase.may_be_in(lower):
            continue
        for match in phrase.pattern.finditer(words.text):
            span = words.span(match.start(), match.end())
            ahead = phrase.where == "sentence" and 0 <= passage.cue[0].start - span.end <= _AHEAD
            if (ahead and not passage.in_content(span)) or _touches(passage, span):
                return _position(phrase, _AT_CUE, (span,), 0.95)
    return None


@cache
def _tried_at_cue(*, in_pieces: bool) -> tuple[Phrase, ...]:
    """The phrases that may be a cue's; of a cue in pieces also those of denying that stand in a content."""
    return tuple(
        phrase
        for phrase in phrases()
        if phrase.where != "content" or (in_pieces and phrase.stance is Stance.DENIES)
    )


def _touches(passage: Passage, phrase: Span) -> bool:
    """Whether phrase and cue share words; of a long phrase its first or last, not what stands between."""
    if phrase.end - phrase.start <= _SHORT:
        return any(phrase.overlaps(cue) for cue in passage.cue)
    ends = (Span(phrase.start, phrase.start + 1), Span(phrase.end - 1, phrase.end))
    return any(cue.overlaps(end) for cue in passage.cue for end in ends)


_SHORT = 40
"""Characters of a phrase in which no second attribution has room."""

_AHEAD = 80
"""Characters from "in an acknowledgment" to the cue that it qualifies: a subject, no second clause."""


def _in_content(passage: Passage, voice: Voice) -> Reading[Position] | None:
    """A responding phrase that opens a sentence of the content, or of its core.

    Denials may stand in a clause of their own ("he said that it was a lie"); ignorance and no-comments must
    be in the governing clause, and, where they need the speaker for a subject, in the first sentence.
    """
    found = _opens(passage.said, phrases(), passage, voice)
    if found is None and (short := core(passage)) is not None:
        found = _opens(short, [p for p in phrases() if not p.own], passage, voice)
    return found


def _opens(
    words: Plain, candidates: Sequence[Phrase], passage: Passage, voice: Voice
) -> Reading[Position] | None:
    for number, (start, sentence) in enumerate(_openings(words)):
        clause = governing(sentence)
        in_small = {clause: lowered(clause), sentence: lowered(sentence)}
        for phrase in candidates:
            if phrase.where in ("cue", "sentence") or (number and _is_for_the_first(phrase)):
                continue
            narrow = phrase.stance in WITHHOLDS and not phrase.whole
            main = clause if narrow else sentence
            match = phrase.search(main, in_small[main])
            if match is None or match.start() > _OPENING:
                continue
            before = main[: match.start()]
            fits = not phrase.own or is_own_subject(before, passage, voice)
            fits = fits or (phrase.stance is Stance.DENIES and is_client(before))
            if fits and not _is_aside(phrase, before):
                at = start + sentence.find(main)
                span = words.span(at + match.start(), at + match.end())
                if is_mentioned(passage, span):
                    continue
                if phrase.stance in WITHHOLDS or is_put_forward(passage, span):
                    return _position(phrase, "phrase in the content", (span,), 0.9)
    return None


def _is_for_the_first(phrase: Phrase) -> bool:
    """Whether it decides only in the first sentence: who has told something is not ignorant of it."""
    return phrase.own or phrase.stance in WITHHOLDS


def _is_aside(phrase: Phrase, before: str) -> bool:
    """Whether the words before make a supposition of it, or leave it to a second clause."""
    if phrase.stance in WITHHOLDS and mood_pattern("granted").search(before):
        return False
    if mood_pattern("supposed").search(before):
        return True
    return phrase.stance in WITHHOLDS and mood_pattern("other_clause").search(before) is not None


def _openings(words: Plain) -> Iterator[tuple[int, str]]:
    """Where each of the first three sentences starts, and the sentence; later ones are seldom the point."""
    start = 0
    for sentence in sentences(words.text)[:3]:
        skipped = after_complementizer(sentence)
        yield start + skipped, sentence[skipped:]
        start += len(sentence)
