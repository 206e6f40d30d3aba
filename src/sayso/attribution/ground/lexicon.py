"""The cue lexicon as the rules use it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from sayso import lexicons
from sayso.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Silence:
    """The words with which somebody is said to keep silent; see ``[silence]`` in ``lexicons/cues.toml``."""

    speaking: frozenset[str]
    answering: frozenset[str]
    requests: frozenset[str]
    replies: frozenset[str]
    giving: frozenset[str]
    nouns: frozenset[str]
    offering: frozenset[str]
    bare: frozenset[str]
    keeping_back: frozenset[str]
    kept_back: frozenset[str]
    unable: frozenset[str]
    willing: frozenset[str]
    finding_out: frozenset[str]
    reaching: frozenset[str]
    asking_for_comment: frozenset[str]
    sending_on: frozenset[str]
    askers: frozenset[str]
    deciding: frozenset[str]
    approaching: frozenset[str]
    absent: frozenset[str]
    about: frozenset[str]
    no_topic: frozenset[str]
    questions: frozenset[str]
    conceding: frozenset[str]
    auxiliaries: frozenset[str]
    tidings: frozenset[str]
    coming: frozenset[str]
    efforts: frozenset[str]
    answered: frozenset[str]
    unanswered: frozenset[str]
    leaving: frozenset[str]
    not_asked: frozenset[str]
    no_question: frozenset[str]
    ways: frozenset[str]
    word_has_it: frozenset[str]
    gossip: frozenset[str]
    rife: frozenset[str]


@dataclass(frozen=True, slots=True)
class Unverified:
    """The words with which a report says that a thing was not checked; see ``[unverified]`` there."""

    checking: frozenset[str]
    of_office: frozenset[str]
    matters: frozenset[str]
    independently: frozenset[str]
    persons: frozenset[str]
    unchecked: frozenset[str]
    remaining: frozenset[str]
    checks: frozenset[str]
    supposing: frozenset[str]
    conditions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Which words are cues, by the construction they are cues in; see ``lexicons/cues.toml``.

    ``after`` maps a verb to the prepositions that bring its content ("talk": about). ``precision`` gives for
    each rule's key how often it is right, ``phrases`` what to call it; ``completing`` and ``preferred`` are
    the phrases of rules that a trained finder lacks, or that are to stand in the place of its findings;
    ``whole`` of rules that have all of what it has in part.
    ``voice`` are all words of speaking and believing.
    """

    clause: frozenset[str]
    quotation: frozenset[str]
    object: frozenset[str]
    infinitive: frozenset[str]
    object_infinitive: frozenset[str]
    passive: frozenset[str]
    after: dict[str, frozenset[str]]
    nouns: frozenset[str]
    noun_after: dict[str, frozenset[str]]
    answer_nouns: frozenset[str]
    answers_of: frozenset[str]
    rumours: dict[str, frozenset[str]]
    adverbs: frozenset[str]
    adjectives: frozenset[str]
    thinking: frozenset[str]
    agentless: frozenset[str]
    found_out: frozenset[str]
    inner: frozenset[str]
    plain: frozenset[str]
    begging: frozenset[str]
    announcing: frozenset[str]
    announcements: frozenset[str]
    embedded: frozenset[str]
    going_on: frozenset[str]
    reporting: frozenset[str]
    sources: frozenset[str]
    refusing: frozenset[str]
    asking: frozenset[str]
    silence: Silence
    unverified: Unverified
    circumstances: frozenset[str]
    not_yet: frozenset[str]
    topical: frozenset[str]
    anonymity: frozenset[str]
    turning_down: frozenset[str]
    wishes: frozenset[str]
    nobody_in_particular: frozenset[str]
    anybody: frozenset[str]
    things: frozenset[str]
    supposing: frozenset[str]
    times: frozenset[str]
    events: frozenset[str]
    reflexives: frozenset[str]
    precision: dict[str, float]
    phrases: dict[str, str]
    completing: frozenset[str]
    preferred: frozenset[str]
    whole: frozenset[str]
    hearsay: frozenset[str]
    answering: frozenset[str]
    telling: frozenset[str]
    deeds: frozenset[str]
    publishing: frozenset[str]
    worded: frozenset[str]
    debates: frozenset[str]
    debated: frozenset[str]
    inferring: frozenset[str]
    objects: dict[str, frozenset[str]]
    known: frozenset[str]
    unknown: frozenset[str]
    seeming: frozenset[str]
    questioned: frozenset[str]
    before_question: frozenset[str]
    responding: frozenset[str]
    feeling: frozenset[str]
    queries: frozenset[str]
    voice: frozenset[str]


@cache
def cues() -> Cues:
    """The lexicon, read once. Raises `LexiconError` where a table is missing or has the wrong form."""
    data = lexicons.load("cues")
    try:
        return _read(data)
    except (KeyError, TypeError, AttributeError) as error:
        raise LexiconError(f"lexicon 'cues' lacks a table or has it in another form: {error}") from error


def _read(data: dict[str, Any]) -> Cues:
    frames, nouns, silence, rules = data["frames"], data["nouns"], data["silence"], data["rules"]
    everyday = frozenset(data["verbs"])
    return Cues(
        clause=everyday - set(frames["no_clause"]),
        quotation=(everyday | set(frames["quotation"])) - set(frames["no_quotation"]),
        object=frozenset(frames["object"]),
        infinitive=frozenset(frames["infinitive"]),
        object_infinitive=frozenset(frames["object_infinitive"]),
        passive=frozenset(frames["passive"]),
        after={lemma: frozenset(words) for lemma, words in frames["after"].items()},
        nouns=frozenset(nouns["clause"]),
        noun_after={lemma: frozenset(words) for lemma, words in nouns["after"].items()},
        answer_nouns=frozenset(nouns["answers"]),
        answers_of=frozenset(nouns["answers_of"]),
        rumours={lemma: frozenset(words) for lemma, words in nouns["agentless"].items()},
        adverbs=frozenset(data["adverbs"]["clause"]),
        adjectives=frozenset(data["adjectives"]["clause"]),
        thinking=frozenset(data["groups"]["thinking"]),
        agentless=frozenset(data["groups"]["agentless"]),
        found_out=frozenset(data["groups"]["found_out"]),
        inner=frozenset(data["groups"]["inner"]),
        plain=frozenset(data["groups"]["plain"]),
        begging=frozenset(data["groups"]["begging"]),
        announcing=frozenset(data["groups"]["announcing"]),
        announcements=frozenset(data["groups"]["announcements"]),
        embedded=frozenset(data["groups"]["embedded"]),
        going_on=frozenset(data["groups"]["going_on"]),
        reporting=frozenset(data["groups"]["reporting"]),
        sources=frozenset(data["groups"]["sources"]),
        refusing=frozenset(silence["refusing"]),
        asking=frozenset(silence["asking"]),
        silence=Silence(**{part.name: frozenset(silence[part.name]) for part in fields(Silence)}),
        unverified=Unverified(
            **{part.name: frozenset(data["unverified"][part.name]) for part in fields(Unverified)}
        ),
        circumstances=frozenset(frames["circumstances"]),
        not_yet=frozenset(frames["not_yet"]),
        topical=frozenset(frames["topical"]),
        anonymity=frozenset(frames["anonymity"]),
        turning_down=frozenset(frames["turning_down"]),
        wishes=frozenset(frames["wishes"]),
        nobody_in_particular=frozenset(frames["nobody_in_particular"]),
        anybody=frozenset(frames["anybody"]),
        things=frozenset(frames["things"]),
        supposing=frozenset(lexicons.load("declines")["moods"]["supposing"]),
        times=frozenset(frames["times"]),
        events=frozenset(frames["events"]),
        reflexives=frozenset(frames["reflexives"]),
        precision={key: float(rule["precision"]) for key, rule in rules.items()},
        phrases={key: str(rule["phrase"]) for key, rule in rules.items()},
        completing=frozenset(str(rule["phrase"]) for rule in rules.values() if rule.get("completing")),
        preferred=frozenset(str(rule["phrase"]) for rule in rules.values() if rule.get("preferred")),
        whole=frozenset(str(rule["phrase"]) for rule in rules.values() if rule.get("whole")),
        hearsay=frozenset(data["groups"]["hearsay"]),
        telling=frozenset(data["groups"]["telling"]),
        deeds=frozenset(data["groups"]["deeds"]),
        publishing=frozenset(data["groups"]["publishing"]),
        worded=frozenset(data["groups"]["worded"]),
        debates=frozenset(data["groups"]["debates"]),
        debated=frozenset(data["groups"]["debated"]),
        inferring=frozenset(data["groups"]["inferring"]),
        objects={lemma: frozenset(group["nouns"]) for group in data["objects"] for lemma in group["verbs"]},
        known=frozenset(data["groups"]["known"]),
        unknown=frozenset(data["groups"]["unknown"]),
        seeming=frozenset(data["groups"]["seeming"]),
        questioned=frozenset(data["groups"]["questioned"]),
        before_question=frozenset(data["groups"]["before_question"]),
        responding=frozenset(data["groups"]["responding"]),
        feeling=frozenset(data["groups"]["feeling"]),
        queries=frozenset(data["groups"]["queries"]),
        answering=frozenset(data["groups"]["answering"]),
        voice=frozenset({"according", *everyday, *nouns["clause"], *nouns["after"], *nouns["agentless"]})
        | frozenset({*data["adverbs"]["clause"], *data["adjectives"]["clause"]}),
    )
