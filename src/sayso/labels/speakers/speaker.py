"""Speaker: who the source mention is within the report.

Mentions are read in text order. Surnames go to full names, pronouns and "the source" to the latest voice that
fits, capitals to their governments, "the paper" to the outlet last named. What fits nothing keeps its own
words as a description; a mention that cannot be known has no name and says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.meant.again import again
from sayso.labels.meant.among import among
from sayso.labels.meant.heard import Heard, announcing, contents_of, heard_reading, quoting
from sayso.labels.meant.namesakes import namesake
from sayso.labels.meant.pronoun import agrees, by_pronoun
from sayso.labels.meant.sexes import sexes_told
from sayso.labels.meant.titled import by_title
from sayso.labels.mentions.gathered import people_of
from sayso.labels.mentions.mention import Mention, read_mention
from sayso.labels.spans.mended import is_hearsay
from sayso.labels.speakers.account import account_holder, owner_of, page_owner, sayer
from sayso.labels.speakers.antecedent import antecedent, relative_alone
from sayso.labels.speakers.bodies import by_letters, maker, place, short_body
from sayso.labels.speakers.described import by_description
from sayso.labels.speakers.joined import listed_outlets, members, together, written_out
from sayso.labels.speakers.nicknames import by_handle, is_nickname, nicknamed
from sayso.labels.speakers.outlet import speaking_outlet
from sayso.labels.speakers.person import named_person, titled_person
from sayso.labels.speakers.pieces import does, may_speak, pieces_of
from sayso.labels.speakers.rumour import is_rumour, rumoured
from sayso.labels.speakers.sound import sound
from sayso.labels.speakers.sourceless import own_word, sourceless
from sayso.labels.subject import subject_above, subject_of_cue, subject_piece, subject_shared
from sayso.labels.voice import Voice
from sayso.lexicons.roles import is_noun, roles
from sayso.model import Span, SpeakerKind
from sayso.spans import hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage, Reading
    from sayso.parse import ParsedReport


def read_speakers(parsed: ParsedReport, passages: Sequence[Passage], press: Press) -> list[Reading[Voice]]:
    """Every passage's voice, in order; who speaks inside somebody's quotation is read last."""
    heard = Heard(
        people_of(parsed, passages), press, contents_of(passages), quoting(passages), announcing(passages)
    )
    heard.genders.update(sexes_told(parsed, heard.people))
    readings: dict[int, Reading[Voice]] = {}
    ordered = sorted(passages, key=lambda p: (p.source or p.cue or p.content or (Span(0, 0),))[0].start)
    for passage in ordered:
        if passage.index not in heard.quoting:
            readings[passage.index] = _heard(passage, heard)
    for passage in ordered:
        if passage.index in heard.quoting:
            heard.until = passage.source[0].start
            readings[passage.index] = _heard(passage, heard)
    return [readings[passage.index] for passage in passages]


def _heard(passage: Passage, heard: Heard) -> Reading[Voice]:
    found = sound(passage, _same_mention(passage, heard) or _read(passage, heard))
    heard.add(passage, found.value)
    return found


def _same_mention(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """The voice of the very mention that another attribution has for its source: two verbs, one speaker."""
    voice = heard.same.get(passage.source) if passage.source else None
    return None if voice is None else heard_reading(passage, voice, "the same mention speaks twice", 0.8)


def _read(passage: Passage, heard: Heard) -> Reading[Voice]:
    if passage.source_words.lower() in ("", "there"):
        return own_word(passage, heard) or _doer(passage, heard) or sourceless(passage, heard)
    if subject := relative_alone(passage) or subject_shared(passage):
        return _read(subject, heard)
    if first := _by_pieces(passage, heard):
        return first
    mention = read_mention(passage.source_words, passage.tokens(passage.source))
    if mention.pronoun in ("who", "which", "that") and (described := antecedent(passage)):
        return _by_antecedent(passage, described, mention, heard)
    if mention.pronoun:
        return _subject_repeated(passage, mention, heard) or by_pronoun(passage, mention, heard)
    if is_rumour(passage) and not mention.person:
        return speaking_outlet(passage, mention, heard) or rumoured(passage, mention)
    if meant := (account_holder(passage, mention) or sayer(passage, mention)):
        return _read(meant, heard)
    if several := _several(passage, heard):
        return several
    if titled := titled_person(passage, mention):
        return titled
    for read in _READERS:
        if resolved := read(passage, mention, heard):
            return resolved
        if read is speaking_outlet and (owner := page_owner(passage, mention)):
            return _read(owner, heard)
    return (
        _known_name(passage, mention, heard)
        or _piece_that_speaks(passage, heard)
        or by_description(passage, mention, heard, owner=lambda: _owner_named(passage, mention, heard))
    )


def _by_antecedent(passage: Passage, described: Passage, mention: Mention, heard: Heard) -> Reading[Voice]:
    """Who is meant by the noun that a relative pronoun hangs on; nobody by "the news, which"."""
    known = heard.at(described.source[0])
    if known is not None:
        return heard_reading(passage, known, f"{mention.pronoun}: the speaker it hangs on", 0.8)
    if _is_what_is_told(described, heard):
        nobody = Voice(None, None, None, kind_rule="pronoun")
        return heard_reading(passage, nobody, f"{mention.pronoun}: news, which is nobody's word", 0.5)
    return _read(described, heard)


def _is_what_is_told(described: Passage, heard: Heard) -> bool:
    """Whether the noun is what is told and not who tells it: "the news", but not "Sky News"."""
    *before, last = described.source_words.split() or [""]
    if last.lower() not in roles("told") or (before and not last.islower()):
        return False
    return heard.press.covering(described.source[0]) is None


def _by_pieces(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """Who speaks by how the source is put together: outlets in a list, or the one piece of it that tells."""
    if not heard.press.within(hull(passage.source)) and (outlets := listed_outlets(passage)):
        return heard_reading(passage, outlets, "outlets listed behind their noun", 0.7)
    return _person_first(passage, heard) or _subject_piece(passage, heard) or _first_piece(passage, heard)


def _person_first(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """The person whom the first of several pieces names: the others say more of her, or nothing."""
    if len(passage.source) < 2:
        return None
    alone = passage.spoken_by(passage.source[0])
    mention = read_mention(alone.source_words, alone.tokens(alone.source))
    named = (
        mention.person is not None
        and " " in mention.person
        and not members(alone, written_out(heard.people.letters))
    )
    return named_person(alone, mention, heard) if named else None


def _subject_piece(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """Who is subject of the cue, where the finder drew in other words beside."""
    alone = subject_piece(passage)
    if alone is None:
        return None
    after = (span for span in passage.source if span.start > alone.source[0].end)
    if any(heard.press.within(span) for span in after):
        return None
    read = _read(alone, heard)
    return read if read.value.kind is not None else None


def _first_piece(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """Who speaks in the first of several pieces, where it tells by itself: "a cleric ... a ruling"."""
    first = passage.source[0].of(passage.text)
    known = heard.people.full_name(first, passage.anchor.start) is not None
    whole = len(passage.source) < 2 or not (" " in first or is_noun(first) or known)
    if whole or any(heard.press.within(span) for span in passage.source[1:]):
        return None
    alone = passage.spoken_by(passage.source[0])
    read = _read(alone, heard)
    told = read.value.kind not in (None, SpeakerKind.OUTLET)
    sure = told and read.value.kind_confidence >= _LIKELY
    return heard_reading(passage, read.value, read.reason.rule, 0.6) if sure else None


def _piece_that_speaks(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """Who speaks in one of several pieces that are no mention together: the cue's subject, or the first."""
    reads = [(piece, _read(piece, heard)) for piece in pieces_of(passage) if may_speak(piece)]
    known = [(piece, read) for piece, read in reads if read.value.kind is not None]
    read = next((r for piece, r in known if does(piece)), known[0][1] if known else None)
    return None if read is None else heard_reading(passage, read.value, read.reason.rule, 0.5)


def _known_name(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """Who was heard under the very name before, whatever the parse takes it for here."""
    if not (mention.core[:1].isupper() or is_nickname(mention.core)) or mention.rest.strip():
        return None
    named = (v for _, v in reversed(heard.voices) if v.kind in _BY_NAME and v.name == mention.core)
    voice = next(named, None)
    return None if voice is None else heard_reading(passage, voice, "the same name as before", 0.8)


_BY_NAME = (SpeakerKind.PERSON, SpeakerKind.OUTLET)


def _doer(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """Who does what the cue says, where no source was found; only one who surely can speak."""
    doer = subject_of_cue(passage) if passage.cue and not is_hearsay(passage) else None
    if doer is None:
        return None
    voice = _read(doer, heard).value
    sure = voice.kind_confidence >= _SURE and voice.kind not in (
        None,
        SpeakerKind.GROUP,
        SpeakerKind.DOCUMENT,
    )
    return heard_reading(passage, voice, "subject of the cue", 0.55) if sure and voice.key else None


_LIKELY = 0.6
"""Confidence of a kind from which the first of several pieces is taken for who speaks."""
_SURE = 0.7
"""Confidence of a kind below which a subject that no finder took for a source is none."""


def _several(passage: Passage, heard: Heard) -> Reading[Voice] | None:
    """The speakers of a source that joins several, each by name."""
    whole = any(heard.press.covering(span) for span in passage.source)
    parts = [] if whole else members(passage, written_out(heard.people.letters))
    voice = together([_read(part, heard).value for part in parts]) if parts else None
    return None if voice is None else heard_reading(passage, voice, "several speakers, each named", 0.8)


def _subject_repeated(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The subject above the pronoun in its sentence, if number and gender let it be meant."""
    above = None if heard.quoter(passage) else subject_above(passage)
    if above is None:
        return None
    known = heard.at(above.source[0])
    voice = known or _read(above, heard).value
    if not agrees(voice, mention, heard):
        return None
    voice = replace(voice, kind_rule="as the voice it refers to")
    rule = f"{mention.pronoun}: the subject of its sentence"
    return heard_reading(passage, voice, rule, 0.8 if known else 0.65)


def _owner_named(passage: Passage, mention: Mention, heard: Heard) -> str | None:
    """The person for whom "his agent" or "the singer's spokesman" speaks, by name."""
    owner = owner_of(passage)
    voice = _read(owner, heard).value if owner and not mention.person else None
    return voice.name if voice and voice.kind is SpeakerKind.PERSON else None


_READERS = (
    speaking_outlet,
    place,
    by_letters,
    maker,
    short_body,
    nicknamed,
    by_handle,
    namesake,
    named_person,
    by_title,
    among,
    again,
)
"""Who speaks by name, then by description, in the order of trial."""
