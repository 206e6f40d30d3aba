"""A headline taken apart by word forms: its verb of saying, the names before that, hedges, telling words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from sayso.headline.reserve import negates
from sayso.lexicons import load
from sayso.lexicons.hedges import headline_hedges
from sayso.lexicons.patterns import alternatives, set_apart
from sayso.model import Span, Stance
from sayso.topics import topic
from sayso.wordforms import straightened

_QUOTED = re.compile(r"['\"](?=\w)[^'\"]{2,}['\"](?!\w)")
_NOT_ITS_OWN = re.compile(r"\?|^\s*(?i:how\sto\b|no(?:,|\s[-–]))|\bI(?:'(?:m|ve|ll|d))?\b(?!\.)")
"""A question, or somebody's own words without marks."""

_JOINT = re.compile(r",\s|\s(?:and|&)\s")
_MOST_NAMES = 10
"""Names before a verb that are looked for among the speakers, to bound what hostile headlines can cost."""
_SITE = re.compile(r"\s(?:::|\||»|›)\s")
_SIDE = 3
"""Words of the side of a colon that names a source ("Police: two dead", "Kim had surgery: report")."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A headline taken apart. ``who`` are the names before the verb, with their places; ``side`` is the short
    side of a colon, which names a source or a subject."""

    text: str
    stance: Stance | None
    verb: Span | None
    who: tuple[tuple[str, Span], ...]
    hedged: bool
    side: str | None
    topic: frozenset[str]
    negative: bool = False
    hedged_itself: bool = False
    quoted: bool = False

    @property
    def ends_with_verb(self) -> bool:
        """Whether who speaks stands at the end ("Two dead in fire, police say")."""
        return self.verb is not None and not self.text[self.verb.end :].strip()


def read_over(headline: str, text: str) -> Wording:
    """Take the headline of a text apart. What stands in quotation marks because it is called so ("Big Bill",
    the name of a show) is nobody's word: the text has it with capitals too."""
    plain = _QUOTED.sub(lambda found: _bare(found.group(), text), straightened(headline))
    return replace(read_wording(plain), text=headline)


def _bare(quoted: str, text: str) -> str:
    """The words without their marks where they are a name in the text."""
    inner = quoted[1:-1]
    words = inner.split()
    named = len(words) <= _LONGEST_NAME and all(word[0].isupper() or word in _SMALL for word in words)
    return f" {inner} " if named and inner in straightened(text) else quoted


_LONGEST_NAME = 5
"""Words of a name in quotation marks; what is longer is somebody's sentence in capitals. Set by
hand; not tuned."""

_SMALL = frozenset({"of", "the", "and", "a", "in", "on", "for", "to"})


def read_wording(headline: str) -> Wording:
    """Take a headline apart; the site's and the section's name beside it are left out."""
    part = _telling_part(headline)
    text = " " * part.start + straightened(part.of(headline))
    stance, verb = _verb_of(text, part.start + 1)
    return Wording(
        headline,
        stance,
        verb,
        _subjects(text, verb, part.start) if verb else (),
        bool(headline_hedges("words").search(text) or _QUOTED.search(text) or _NOT_ITS_OWN.search(text)),
        _short_side(part.of(straightened(headline))),
        topic(headline, (part,)),
        negates(text),
        headline_hedges("unsure").search(text) is not None or "?" in text,
        _QUOTED.search(text) is not None,
    )


def _verb_of(text: str, start: int) -> tuple[Stance | None, Span | None]:
    """The verb of saying with its stance; what is not done ("did not tell") or ordered ("told to") is not."""
    for pattern, stance in _verbs():
        for found in pattern.finditer(text, start):
            if not (_UNDONE.search(text, 0, found.start()) or _ORDER.match(text, found.start())):
                return stance, Span(*found.span())
    return None, None


_UNDONE = re.compile(r"(?:\b(?:not|never)|n't)\s$", re.IGNORECASE)
_ORDER = re.compile(r"(?:told|asked|said)\sto\b", re.IGNORECASE)


def _telling_part(headline: str) -> Span:
    """The longest of the parts that "::" or "|" divide ("Channel 6 | News | Two held over fire")."""
    parts, at = [], 0
    for divider in _SITE.finditer(headline):
        parts.append(Span(at, divider.start()))
        at = divider.end()
    return max([*parts, Span(at, len(headline))], key=lambda part: part.end - part.start)


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], Stance], ...]:
    """The verb forms by stance; those that respond are tried first, and longer ones before shorter."""
    table = load("headlines")["verbs"]
    order = sorted(table, key=lambda stance: stance == Stance.ASSERTS.value)
    return tuple((set_apart(alternatives(table[stance])), Stance(stance)) for stance in order)


def _short_side(text: str) -> str | None:
    left, colon, right = text.partition(": ")
    if not colon:
        dash = _DASH.search(text)
        return dash["side"] if dash else None
    side = min(left, right, key=lambda words: len(words.split())).strip()
    return side if len(side.split()) <= _SIDE else None


_DASH = re.compile(r"(?:\s(?:--?|–)\s|\s?—\s?|(?<=[a-z]{3})-(?=[A-Z]))(?P<side>\w[\w.]*(?:\s[\w.]+){0,2})$")
"""A short side behind a dash ("Two dead in fire - police"), which agencies write without spaces."""


def _subjects(text: str, verb: Span, start: int) -> tuple[tuple[str, Span], ...]:
    """The names joined before the verb: "South Korea, Japan deny" has two."""
    start = max(start, *(text.rfind(mark, 0, verb.start) + 1 for mark in (":", ";", "?", "!")))
    found, at = [], start
    for joint in [*_JOINT.finditer(text, start, verb.start), None]:
        end = joint.start() if joint else verb.start
        name = text[at:end].strip()
        if 0 < len(name.split()) <= 5:
            first = text.index(name, at)
            found.append((name, Span(first, first + len(name))))
        at = joint.end() if joint else end
    return tuple(found[:_MOST_NAMES])
