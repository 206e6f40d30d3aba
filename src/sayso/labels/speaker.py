"""Speaker: who the source mention is within the report.

Mentions are read in text order. Surnames go to full names, pronouns and "the source" to the latest voice that
fits, capitals to their governments, "the paper" to the outlet last named. What fits nothing keeps its own
words as a description; a mention that cannot be known has no name and says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.again import again
from sayso.labels.heard import BODIES, Heard, contents_of, heard_reading, quoting
from sayso.labels.kind import is_news_body, read_kind
from sayso.labels.mention import Mention, is_noun, read_mention
from sayso.labels.naming import LEADING, description
from sayso.labels.people import people_of
from sayso.labels.pronoun import antecedent, by_pronoun, subject_before
from sayso.labels.voice import Voice, outlet_voice
from sayso.labels.words import countries, full_title, places, roles, singular
from sayso.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage, Reading
    from sayso.labels.press import Press
    from sayso.parse import ParsedReport

_SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Le|La|O'|Van)?[A-Z][a-z'-]+(?:-[A-Z][a-z]+)?$")
"""One capital, bar the usual prefixes: "WebMD" and "FIFA" are no surnames."""


def read_speakers(parsed: ParsedReport, passages: Sequence[Passage], press: Press) -> list[Reading[Voice]]:
    """Every passage's voice, in order; who speaks inside somebody's quotation is read last."""
    heard = Heard(people_of(parsed, passages), press, contents_of(passages), quoting(passages))
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
    found = _read(passage, heard)
    heard.add(passage, found.value)
    return found


def _read(passage: Passage, heard: Heard) -> Reading[Voice]:
    if not passage.source_words:
        return _sourceless(passage, heard)
    mention = read_mention(passage.source_words, passage.tokens(passage.source))
    if mention.pronoun in ("who", "which", "that") and (described := antecedent(passage)):
        return _read(described, heard)
    if mention.pronoun:
        found = by_pronoun(passage, mention, heard)
        subject = subject_before(passage, mention.pronoun) if found.value.kind is None else None
        return found if subject is None else _read(subject, heard)
    for read in (_outlet, _place, _person, again):
        if resolved := read(passage, mention, heard):
            return resolved
    return _described(passage, mention, heard)


def _sourceless(passage: Passage, heard: Heard) -> Reading[Voice]:
    if not passage.cue:
        if voice := heard.last():
            return heard_reading(
                passage,
                replace(voice, kind_rule="the speaker before"),
                "quotation of the speaker before",
                0.6,
            )
        return heard_reading(passage, Voice(None, None, None), "no source and none before", 0.3)
    if passage.cue_lemmas & roles("media_cues"):
        voice = Voice(
            None, "unnamed media", SpeakerKind.OUTLET, kind_rule="agentless report", kind_confidence=0.7
        )
        return heard_reading(passage, voice, "agentless report", 0.7)
    voice = Voice(
        None, "unspecified", SpeakerKind.GROUP, kind_rule="agentless statement", kind_confidence=0.7
    )
    return heard_reading(passage, voice, "agentless statement", 0.7)


# Named voices


def _outlet(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """An outlet that speaks itself, by name."""
    named = [m for span in passage.source for m in heard.press.within(span)]
    if mention.person and not any(_is_name_of(m.span.of(passage.text), mention) for m in named):
        return None
    if mention.head in roles("outlet_modifies") or mention.head in roles("official") | roles(
        "anonymous"
    ) | roles("group"):
        return None
    core = " ".join(mention.core.split())
    for outlet in named:
        words = " ".join(outlet.span.of(passage.text).split())
        whole = LEADING.sub("", mention.words).startswith(words)
        if words in core or whole or mention.head in roles("reports"):
            name = heard.press.called(outlet.outlet)
            return heard_reading(passage, outlet_voice(name, "named outlet", 0.95), "outlet by name", 0.95)
    return None


def _is_name_of(outlet: str, mention: Mention) -> bool:
    """Whether what looks like a person's name is the outlet's ("Daily Mirror", "Fox News Latino")."""
    extra = len(mention.core.split()) - len(outlet.split())
    return (mention.person or "") in outlet or (mention.core.startswith(outlet) and extra == 1)


def _place(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A capital, country or seat that stands for those who rule from it."""
    bare = LEADING.sub("", mention.words)
    body = places().get(bare.lower())
    if body is None or not bare[:1].isupper():
        return None
    one_word = " " not in bare and bare not in countries()
    if one_word and (name := heard.people.full_name(bare, passage.anchor.start)):
        voice = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="surname", kind_confidence=0.7)
        return heard_reading(passage, voice, "surname that is also a place", 0.6)
    voice = Voice(
        body.lower(),
        body,
        SpeakerKind.ORGANIZATION,
        body=body,
        kind_rule="place that speaks",
        kind_confidence=0.9,
    )
    return heard_reading(passage, voice, "place stands for its government", 0.9)


def _person(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """A person by full name, by a title and a name, or by a surname."""
    name = mention.person
    if name is None and (name := heard.people.ending(mention.core)):
        title = mention.core.removesuffix(name).strip()
        mention = replace(mention, person=name, role=mention.role or title or None)
    if name is None:
        return _surname(passage, mention, heard)
    verdict = heard.people.is_person(name)
    titled = mention.role is not None or re.match(
        r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b", mention.words
    )
    if not titled and (verdict is False or (verdict is None and mention.definite)):
        return None
    full = name if len(name.split()) > 1 else heard.people.full_name(name, passage.anchor.start) or name
    if mention.gender and heard.genders.get(full.lower()) not in (None, mention.gender):
        full = name
    return heard_reading(
        passage, _named(full, mention, heard), "person by name", 0.95 if verdict or titled else 0.75
    )


def _surname(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    words = mention.core.split()
    if (
        len(words) != 1
        or not words[0][:1].isupper()
        or is_noun(words[0])
        or mention.head in roles("document")
        or re.match(r"(?:the|a|an)\s", mention.words, re.IGNORECASE)
    ):
        return None
    full = heard.people.full_name(words[0], passage.anchor.start)
    if full is not None:
        return heard_reading(passage, _named(full, mention, heard), "surname of a name in the report", 0.9)
    if heard.people.is_person(words[0]) or (
        words[0].lower() not in heard.people.labels and _SURNAME.match(words[0])
    ):
        return heard_reading(
            passage, _named(words[0], mention, heard), "name without another in the report", 0.6
        )
    return None


def _named(full: str, mention: Mention, heard: Heard) -> Voice:
    """A person; role and body as this mention gives them, else as an earlier one did."""
    key = full.lower()
    before = next((v for _, v in reversed(heard.voices) if v.key == key), None)
    affiliation = heard.body(mention.body) or (before.affiliation if before else None)
    gender = mention.gender or heard.genders.get(key)
    if gender:
        heard.genders[key] = gender
    return Voice(
        key,
        full,
        SpeakerKind.PERSON,
        role=mention.role or (before.role if before else None),
        affiliation=affiliation,
        gender=gender,
        noun=singular(full_title(mention.role.split()[-1]))
        if mention.role
        else (before.noun if before else None),
        body=affiliation or (before.body if before else None),
        kind_rule="named person",
        kind_confidence=0.95,
    )


# Voices by description


def _described(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice]:
    kind, rule, confidence = read_kind(mention, passage.sentence_words)
    if kind in (SpeakerKind.OUTLET, SpeakerKind.DOCUMENT) and (
        meant := _named_later(passage, mention, heard)
    ):
        return meant
    name = description(passage, mention, kind)
    noun = mention.head
    body = None
    if kind is SpeakerKind.ORGANIZATION:
        body = name
    elif kind in (SpeakerKind.OFFICIAL, SpeakerKind.ANONYMOUS, SpeakerKind.PERSON):
        body = heard.body(mention.body)
    return heard_reading(
        passage,
        Voice(
            key=name.lower() if kind in BODIES and name else f"{noun}@{passage.index}",
            name=name,
            kind=kind,
            role=noun if kind is SpeakerKind.OFFICIAL else None,
            affiliation=body if kind is not SpeakerKind.ORGANIZATION else None,
            gender=mention.gender,
            plural=mention.plural,
            noun=noun,
            body=body,
            kind_rule=rule,
            kind_confidence=confidence,
        ),
        "described, not named" if name else "no name and no description",
        confidence,
    )


def _named_later(passage: Passage, mention: Mention, heard: Heard) -> Reading[Voice] | None:
    """The outlet that the next sentences name, for "a newspaper reported" or "an investigation revealed"."""
    singular_outlet = is_news_body(mention) or mention.head == "investigation"
    indefinite = re.match(r"an?\s", mention.words, re.IGNORECASE)
    if not indefinite or not singular_outlet:
        return None
    named = heard.press.after(passage.source[0].end, _NAMED_WITHIN)
    if named is None:
        return None
    voice = outlet_voice(heard.press.called(named.outlet), "outlet that is named next", 0.6)
    return heard_reading(passage, voice, "outlet that is named next", 0.6)


_NAMED_WITHIN = 400
"""Characters on in which "a newspaper" is named: the next paragraph or two."""
