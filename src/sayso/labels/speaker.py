"""Speaker: who the source mention is within the report.

Mentions are read in text order. Surnames go to full names, pronouns and "the source" to the latest voice that
fits, capitals to their governments, "the paper" to the outlet last named. What fits nothing keeps its own
words as a description; a mention that cannot be known has no name and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sayso.labels.kind import is_news_body, read_kind
from sayso.labels.mention import Mention, read_mention
from sayso.labels.passage import Passage, Reading, reading
from sayso.labels.people import People, people_of
from sayso.labels.voice import Voice
from sayso.labels.words import adjectives, countries, places, roles, singular
from sayso.model import Span, Speaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from sayso.labels.press import Press
    from sayso.model import Relay
    from sayso.parse import ParsedReport

_BODIES = (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET)
_SINGLES = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS, SpeakerKind.OFFICIAL)
_MEDIA_CUES = frozenset("report reveal emerge publish broadcast leak quote reports disclose".split())
_LEADING = re.compile(
    r"^(?:a\s(?:number|group|handful|couple)\sof|the|a|an|this|that|these|those|another|one\sof|some|several|its)\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(r",|\s(?:who|that|which|whose)\b|\s\(")
_REPORT_WORDS = frozenset({"report", "article", "story", "investigation", "interview"})
_GENERIC_BODIES = frozenset("company firm airline agency group organization organisation ministry government department".split())


@dataclass
class _Heard:
    """The voices so far, with where each stands; grows as mentions are read."""

    parsed: ParsedReport
    people: People
    press: Press
    contents: list[Span]
    voices: list[tuple[int, Voice]] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)

    def last(self, kinds: Iterable[SpeakerKind] = (), *, gender: str | None = None) -> Voice | None:
        """The latest voice of the kinds that the gender does not rule out."""
        wanted = tuple(kinds)
        for _, voice in reversed(self.voices):
            if wanted and voice.kind not in wanted:
                continue
            known = voice.gender or self.genders.get(voice.key or "")
            if gender is None or known in (None, gender):
                return voice
        return None


def read_speakers(parsed: ParsedReport, passages: Sequence[Passage], press: Press) -> list[Reading[Voice]]:
    """Every passage's voice, in order."""
    contents = [span for passage in passages for span in passage.content]
    heard = _Heard(parsed, people_of(parsed, passages), press, contents)
    readings: list[Reading[Voice] | None] = [None] * len(passages)
    for passage in sorted(passages, key=lambda p: (p.source or p.cue or p.content or (Span(0, 0),))[0].start):
        found = _read(passage, heard)
        readings[passage.index] = found
        heard.voices.append((passage.anchor.start, found.value))
    return [found for found in readings if found is not None]


def _reading(passage: Passage, voice: Voice, rule: str, confidence: float) -> Reading[Voice]:
    return reading("speaker", voice, rule, passage.source, confidence)


def _read(passage: Passage, heard: _Heard) -> Reading[Voice]:
    if not passage.source_words:
        return _sourceless(passage, heard)
    mention = read_mention(passage.source_words, passage.tokens(passage.source))
    if mention.pronoun:
        return _by_pronoun(passage, mention, heard)
    for read in (_outlet, _place, _person, _again):
        if found := read(passage, mention, heard):
            return found
    return _described(passage, mention, heard)


def _sourceless(passage: Passage, heard: _Heard) -> Reading[Voice]:
    if not passage.cue:
        if voice := heard.last():
            return _reading(passage, replace(voice, kind_rule="the speaker before"), "quotation of the speaker before", 0.6)
        return _reading(passage, Voice(None, None, None), "no source and none before", 0.3)
    if passage.cue_lemmas & _MEDIA_CUES:
        voice = Voice(None, "unnamed media", SpeakerKind.OUTLET, kind_rule="agentless report", kind_confidence=0.7)
        return _reading(passage, voice, "agentless report", 0.7)
    voice = Voice(None, "unspecified", SpeakerKind.GROUP, kind_rule="agentless statement", kind_confidence=0.7)
    return _reading(passage, voice, "agentless statement", 0.7)


# Pronouns


def _by_pronoun(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice]:
    pronoun = mention.pronoun or ""
    if pronoun in ("who", "which", "that") and (relative := _antecedent(passage, heard)):
        return relative
    if pronoun in ("he", "she", "him", "her", "himself", "herself", "who"):
        voice = _single(passage, mention, heard)
    elif pronoun in ("they", "them", "themselves"):
        voice = _several(heard)
    elif pronoun in ("it", "that", "which"):
        voice = heard.last(_BODIES) or heard.last((SpeakerKind.DOCUMENT,))
    else:
        voice = heard.last()
    if voice is None or voice.kind is None:
        return _reading(passage, Voice(None, None, None, kind_rule="pronoun"), f"{pronoun}: nobody fits", 0.3)
    if mention.gender and voice.key:
        heard.genders.setdefault(voice.key, mention.gender)
    voice = replace(voice, kind_rule="as the voice it refers to")
    return _reading(passage, voice, f"{pronoun}: the latest voice that fits", 0.75)


def _several(heard: _Heard) -> Voice | None:
    """ "They": the latest plural voice, else the latest body."""
    for _, voice in reversed(heard.voices):
        if voice.plural or voice.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANIZATION):
            return voice
    return heard.last()


def _single(passage: Passage, mention: Mention, heard: _Heard) -> Voice | None:
    """ "He", "she": the latest single voice, or a person who is subject of a nearer sentence."""
    voice = heard.last(_SINGLES, gender=mention.gender)
    spoke = next((at for at, v in reversed(heard.voices) if v is voice), -1)
    subject = _subject_before(passage, heard)
    if subject and subject[0] > spoke:
        name = heard.people.full_name(subject[1], subject[0]) or subject[1]
        known = heard.genders.get(name.lower())
        if known in (None, mention.gender):
            return Voice(name.lower(), name, SpeakerKind.PERSON, kind_confidence=0.8)
    return voice


def _subject_before(passage: Passage, heard: _Heard) -> tuple[int, str] | None:
    """The last named person before the pronoun, in its block, who is a subject outside all content."""
    if passage.block is None:
        return None
    start = passage.source[0].start - passage.block.start
    for entity in reversed(passage.block.doc.ents):
        if entity.label_ != "PERSON" or entity.end_char > start or entity.root.dep_ not in ("nsubj", "nsubjpass"):
            continue
        span = passage.block.span_of(entity)
        if not any(content.overlaps(span) for content in heard.contents):
            return span.start, entity.text.removesuffix("'s").removesuffix("’s")
    return None


def _antecedent(passage: Passage, heard: _Heard) -> Reading[Voice] | None:
    """The noun that a relative pronoun hangs on, read as a mention of its own."""
    tokens = passage.tokens(passage.source)
    if not tokens or passage.block is None or tokens[0].head.dep_ != "relcl":
        return None
    noun: Token = tokens[0].head.head
    first = min((t.i for t in noun.lefts if t.dep_ in ("compound", "det", "amod", "nmod", "poss")), default=noun.i)
    span = passage.block.span(first, noun.i)
    finding = replace(passage.finding, source=(span,))
    return _read(replace_finding(passage, finding), heard)


def replace_finding(passage: Passage, finding: object) -> Passage:
    """The passage with another finding in the same place."""
    return Passage(passage.index, finding, passage.text, passage.block, passage.sentence)  # type: ignore[arg-type]


# Named voices


def _outlet(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    """An outlet that speaks itself, by name."""
    if mention.person or mention.head in roles("official") | roles("anonymous") | roles("group"):
        return None
    named = [m for span in passage.source for m in heard.press.within(span)]
    core = " ".join(mention.core.split())
    for outlet in named:
        words = " ".join(outlet.span.of(passage.text).split())
        whole = _LEADING.sub("", mention.words).startswith(words)
        if words in core or whole:
            name = heard.press.called(outlet.outlet)
            return _reading(passage, _outlet_voice(name, "named outlet", 0.95), "outlet by name", 0.95)
    return None


def _outlet_voice(name: str, rule: str, confidence: float) -> Voice:
    return Voice(
        name.lower(), name, SpeakerKind.OUTLET, noun="newspaper", kind_rule=rule, kind_confidence=confidence
    )


def _place(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    """A capital, country or seat that stands for those who rule from it."""
    bare = _LEADING.sub("", mention.words)
    body = places().get(bare.lower())
    if body is None or not bare[:1].isupper():
        return None
    if bare not in countries() and (name := heard.people.full_name(bare, passage.anchor.start)):
        voice = Voice(name.lower(), name, SpeakerKind.PERSON, kind_rule="surname", kind_confidence=0.7)
        return _reading(passage, voice, "surname that is also a place", 0.6)
    voice = Voice(body.lower(), body, SpeakerKind.ORGANIZATION, body=body, kind_rule="place that speaks", kind_confidence=0.9)
    return _reading(passage, voice, "place stands for its government", 0.9)


def _person(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    """A person by full name, by a title and a name, or by a surname."""
    name = mention.person
    if name is None:
        return _surname(passage, mention, heard)
    verdict = heard.people.is_person(name)
    titled = mention.role is not None or re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|Sir)\b", mention.words)
    if verdict is False and not titled:
        return None
    full = name if len(name.split()) > 1 else heard.people.full_name(name, passage.anchor.start) or name
    return _reading(passage, _named(full, mention, heard), "person by name", 0.95 if verdict or titled else 0.75)


def _surname(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    words = mention.core.split()
    if len(words) != 1 or not words[0][:1].isupper() or re.match(r"(?:the|a|an)\s", mention.words, re.IGNORECASE):
        return None
    full = heard.people.full_name(words[0], passage.anchor.start)
    if full is not None:
        return _reading(passage, _named(full, mention, heard), "surname of a name in the report", 0.9)
    if heard.people.is_person(words[0]):
        return _reading(passage, _named(words[0], mention, heard), "name without another in the report", 0.6)
    return None


def _named(full: str, mention: Mention, heard: _Heard) -> Voice:
    """A person; role and body as this mention gives them, else as an earlier one did."""
    key = full.lower()
    before = next((v for _, v in reversed(heard.voices) if v.key == key), None)
    affiliation = _affiliation(mention.body, heard) or (before.affiliation if before else None)
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
        noun=singular(mention.role.split()[-1].lower()) if mention.role else (before.noun if before else None),
        body=affiliation or (before.body if before else None),
        kind_rule="named person",
        kind_confidence=0.95,
    )


def _affiliation(body: str | None, heard: _Heard) -> str | None:
    """The body in full where an earlier voice is that body: "ministry" is the ministry that spoke before."""
    if not body:
        return None
    words = body.lower().split()
    for _, voice in reversed(heard.voices):
        if voice.kind is SpeakerKind.ORGANIZATION and voice.name and words[-1] in voice.name.lower().split():
            return voice.name
    return nation_named(body)


# Voices heard before


def _again(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    """ "The source", "the minister", "the paper": the latest voice that the noun fits."""
    if not mention.definite and not (mention.head in _GENERIC_BODIES and len(mention.core.split()) == 1):
        return None
    voice = _latest_fitting(passage, mention, heard)
    if voice is None:
        return None
    voice = replace(voice, kind_rule="as the voice it refers to")
    return _reading(passage, voice, f"the {mention.head}: the latest voice that fits", 0.8)


def _latest_fitting(passage: Passage, mention: Mention, heard: _Heard) -> Voice | None:
    head = mention.head
    if head in _REPORT_WORDS or (is_news_body(mention) and not mention.plural):
        return _outlet_meant(passage, mention, heard)
    if len(mention.core.split()) > 2:
        return None
    for _, voice in reversed(heard.voices):
        if head in (voice.noun, *((voice.role or "").lower().split())) and not (mention.plural and not voice.plural):
            return voice
        if voice.kind is SpeakerKind.ORGANIZATION and voice.name and head in voice.name.lower().split():
            return voice
    if head in ("source", "person", "man", "woman", "visitor", "insider"):
        return heard.last((SpeakerKind.ANONYMOUS,), gender=mention.gender)
    if head in ("official", "spokesman", "spokeswoman", "spokesperson", "representative"):
        return heard.last((SpeakerKind.OFFICIAL,))
    if head in _GENERIC_BODIES and len(mention.core.split()) == 1:
        return heard.last((SpeakerKind.ORGANIZATION,))
    return None


def _outlet_meant(passage: Passage, mention: Mention, heard: _Heard) -> Voice | None:
    """The outlet that "the paper" or "the report" means: the one named last, if it was not long ago."""
    named = heard.press.before(passage.source[0].start)
    spoke = heard.last((SpeakerKind.OUTLET,))
    if named and passage.source[0].start - named.span.start < _OUTLET_REACH:
        return _outlet_voice(heard.press.called(named.outlet), f"the {mention.head} is an outlet's", 0.75)
    return spoke if spoke and spoke.key and mention.head not in _REPORT_WORDS else None


_OUTLET_REACH = 700
"""Characters back to the outlet that "the paper" may mean: three or four paragraphs of news."""


# Voices by description


def _described(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice]:
    kind, rule, confidence = read_kind(mention, passage.sentence_words)
    if kind in (SpeakerKind.OUTLET, SpeakerKind.DOCUMENT) and (meant := _named_later(passage, mention, heard)):
        return meant
    name = _description(passage, mention, kind)
    noun = mention.head
    body = None
    if kind is SpeakerKind.ORGANIZATION:
        body = name
    elif kind in (SpeakerKind.OFFICIAL, SpeakerKind.ANONYMOUS, SpeakerKind.PERSON):
        body = _affiliation(mention.body, heard)
    return _reading(
        passage,
        Voice(
            key=name.lower() if kind in _BODIES and name else f"{noun}@{passage.index}",
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


def _named_later(passage: Passage, mention: Mention, heard: _Heard) -> Reading[Voice] | None:
    """The outlet that the next sentences name, for "a newspaper reported" or "an investigation revealed"."""
    singular_outlet = is_news_body(mention) or mention.head == "investigation"
    if mention.plural or mention.definite or not singular_outlet:
        return None
    named = heard.press.after(passage.source[0].end, _NAMED_WITHIN)
    if named is None:
        return None
    voice = _outlet_voice(heard.press.called(named.outlet), "outlet that is named next", 0.6)
    return _reading(passage, voice, "outlet that is named next", 0.6)


_NAMED_WITHIN = 400
"""Characters on in which "a newspaper" is named: the next paragraph or two."""


def _description(passage: Passage, mention: Mention, kind: SpeakerKind | None) -> str | None:
    bare = _LEADING.sub("", _LEADING.sub("", mention.words))
    short = bare if kind is SpeakerKind.ANONYMOUS else bare[: found.start()] if (found := _TAIL.search(bare)) else bare
    if not short:
        return None
    name = nation_named(short)
    if kind is SpeakerKind.ORGANIZATION and short[:1].islower():
        name = _of_country(passage, name)
    if kind is SpeakerKind.OUTLET and mention.head in ("report", "media", "press", "reports") and " " not in short:
        return "unnamed media"
    return name


def nation_named(words: str) -> str:
    """The words with a leading adjective or genitive of a country made its name: "Japanese embassy"."""
    for adjective, country in adjectives().items():
        if words.startswith((f"{adjective} ", f"{adjective}'s ")):
            return country + words[len(adjective) :].removeprefix("'s")
    for country in countries():
        if words.startswith(f"{country}'s "):
            return country + words[len(country) + 2 :]
    return words


_IN_COUNTRY = re.compile(r"(?:^|[,;]\s)[Ii]n\s((?:[A-Z]\w+\s?){1,3})")


def _of_country(passage: Passage, name: str) -> str:
    """A bare body with the country that its sentence sets it in ("In South Korea the ministry said")."""
    if any(name.startswith(country) for country in countries()):
        return name
    before = passage.text[passage.sentence.start : passage.source[0].start]
    for match in _IN_COUNTRY.finditer(before):
        for country in countries():
            if match[1].startswith(country):
                return f"{country} {name}"
    return name


# The finished speaker


def named(voice: Voice, via: tuple[Relay, ...]) -> Speaker:
    """The contract's speaker: an anonymous one is described by the outlet it spoke to."""
    name = voice.name
    if voice.kind is SpeakerKind.ANONYMOUS and name:
        plain = voice.noun in ("source", "person", "one", "insider", "official", "visitor", "people", "man", "woman")
        if via and plain:
            name = f"anonymous {'sources' if voice.plural else 'source'} of {via[0].name}"
        elif not re.match(r"(?:anonymous|unnamed|unidentified)\b", name):
            name = f"anonymous {name}"
    return Speaker(name, voice.kind, voice.role, voice.affiliation)
