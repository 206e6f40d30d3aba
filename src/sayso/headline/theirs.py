"""What a body or a person may say of itself, and a headline tell without the saying."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.roles import roles
from sayso.model import Certainty, SpeakerKind, Stance
from sayso.parse import SUBJECTS
from sayso.topics import stems_of
from sayso.wordforms import words_of

if TYPE_CHECKING:
    from sayso.headline.body import Body
    from sayso.headline.wording import Wording
    from sayso.model import Attribution
    from sayso.parse import ParsedReport

_FOR_A_BODY = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL})
ANSWERABLE = _FOR_A_BODY | {SpeakerKind.PERSON}
"""Who stands for what they say: named, or openly for a body."""


def is_theirs_to_say(headline: Wording, body: Body, attribution: Attribution) -> bool:
    """Whether a body speaks of its own doings, or does by saying: then the headline's dropping of the
    attribution is the common shorthand of news."""
    speaker = attribution.speaker
    if attribution.certainty is not Certainty.CERTAIN or speaker.kind not in (*ANSWERABLE, None):
        return False
    if any(_stands_back(cue.of(body.text)) for cue in attribution.cue):
        return False
    if speaker.kind is not None and attribution.stance in (Stance.CONFIRMS, Stance.PLEDGES):
        return True
    for_a_body = speaker.kind in _FOR_A_BODY or bool(speaker.affiliation or speaker.role)
    if for_a_body and _does_by_saying(body.parsed):
        return True
    own = stems_of(" ".join(headline.text.split()[:_SUBJECT]))
    names = (speaker.name or "", speaker.affiliation or "", *_spoken_for(attribution, body))
    own_plan = " to " in headline.text  # "Orr to run again": anybody's to say of themselves
    if not (for_a_body or own_plan or speaker.kind is None):
        return False
    return any(own & _last_word(name) or _is_short_for(name, body.parsed) for name in names)


def _spoken_for(attribution: Attribution, body: Body) -> tuple[str, ...]:
    """The bodies of the report for one of which "spokeswoman Ada Lorne" may speak."""
    speaker = attribution.speaker
    if speaker.affiliation or not (speaker.role or "").startswith("spokes"):
        return ()
    speaking = (a.speaker for a in body.attributions)
    return tuple(s.name for s in speaking if s.kind is SpeakerKind.ORGANIZATION and s.name)


def _stands_back(cue: str) -> bool:
    """Whether the report's own verb stands back from what is said ("A gang claims to have stolen it")."""
    return not _standing_back().isdisjoint(words_of(cue))


@cache
def _standing_back() -> frozenset[str]:
    return frozenset(load("headlines")["speech"]["stands_back"])


_SUBJECT = 4
"""Words of a headline in which its subject stands. Set by hand; not tuned."""


def _last_word(name: str) -> frozenset[str]:
    """What a name is shortened to: "Rovers", not "Harwick"."""
    return stems_of(" ".join(name.split()[-1:]))


def _is_short_for(name: str, parsed: ParsedReport) -> bool:
    """Whether the headline's subject is a firm's name without its trade: "Venn agrees ..." of Venn Hydro, and
    not "Venn dam leaks"."""
    words = name.split()
    if len(words) != _WITH_TRADE or words[-1].lower() not in roles("trades"):
        return False
    return any(token.text == words[0] and token.dep_ in SUBJECTS for token in parsed.headline or ())


_WITH_TRADE = 2
"""Words of a firm's name that is one word and its trade."""


def _does_by_saying(parsed: ParsedReport) -> bool:
    """Whether what the headline tells is done by whoever says so, and nothing else is told."""
    verbs = [token for token in parsed.headline or () if token.pos_ == "VERB"]
    return bool(verbs) and all(token.lemma_.lower() in _own_acts() for token in verbs)


@cache
def _own_acts() -> frozenset[str]:
    return frozenset(load("headlines")["own_acts"]["verbs"])
