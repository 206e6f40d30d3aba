"""Sources that are one because several reports give the same long quotation of theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.bare import runs_of
from sayso.lexicons.clauses import finite_form
from sayso.lineage.naming.names import body_words
from sayso.model import Form

if TYPE_CHECKING:
    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Party, Way
    from sayso.model import Attribution, Report


def one_by_words(known: Identities, ways: Sequence[Way]) -> Identities:
    """The identities with each unnamed source made one with whom else the same quotation is laid to.

    That is the one named source with it, or else the unnamed one that comes first; an office is the one
    person with it who has a word of it as a role. Sources that a text tells apart stay apart.
    """
    speaking: dict[str, list[Key]] = defaultdict(list)
    for way in ways:
        for party in way.parties:
            if not party.is_outlet:
                for run in sorted(runs_quoted(way, party)):
                    speaking[run].append(known.of(party))
    roles = _roles(known, ways)
    for keys in speaking.values():
        known = _merged(known, list(dict.fromkeys(keys)), roles)
    return known


def _roles(known: Identities, ways: Sequence[Way]) -> Mapping[Key, set[str]]:
    """The telling words of what the reports say that each person is, and for whom."""
    found: dict[Key, set[str]] = defaultdict(set)
    for party in (party for way in ways for party in way.parties if party.speaker):
        if party.speaker:
            found[known.of(party)] |= {
                *body_words(party.speaker.role or ""),
                *body_words(party.speaker.affiliation or ""),
            }
    return found


def without_echoes(found: Sequence[Key], ways: Sequence[Way], known: Identities) -> list[Key]:
    """The origins without those who say what another one says, word for word.

    An outlet, a group, a document or an unnamed source whose words another origin has too is no origin beside
    it: one of them has them from the other. Of two such the first stays. Words without a verb are a sign only
    where they are quoted: whoever tells of one matter calls it alike. Who can be held to what they say goes
    only where all of it is another's long quotation, and that one's more often or all of theirs too: some
    report has taken one for the other.
    """
    said: dict[Key, list[_Said]] = defaultdict(list)
    for way in ways:
        if way.parties and (attribution := way.statement.attribution):
            said[known.of(way.parties[0])].append(_said(way.statement.filed.report, attribution))
    kept: list[Key] = []
    for key in sorted(found, key=lambda one: -len(said[one]) if one[0] in _OPEN else 0):
        echoes = _all_quoted_of if key[0] in _OPEN else _any_of
        if not any(echoes(said[key], said[other]) for other in kept):
            kept.append(key)
    return [key for key in found if key in kept]


class _Said(NamedTuple):
    """The runs of words of one statement, and whether they stand in quotation marks."""

    runs: frozenset[str]
    quoted: bool


def _said(report: Report, attribution: Attribution) -> _Said:
    return _Said(_telling_runs(report, attribution), attribution.form in _QUOTED)


def _any_of(ours: Sequence[_Said], theirs: Sequence[_Said]) -> bool:
    return any(one.runs & other.runs for one in ours for other in theirs)


def _all_quoted_of(ours: Sequence[_Said], theirs: Sequence[_Said]) -> bool:
    """Whether all that we say is quoted of the other too, who has nothing else or is quoted so more often."""
    shared = [one for one in theirs if one.quoted and any(one.runs & other.runs for other in ours)]
    rarer = len(ours) < len(shared) or len(shared) == len(theirs)
    return rarer and all(one.quoted and any(one.runs & other.runs for other in shared) for one in ours)


_OPEN = frozenset({"person", "body", "office"})
"""Sorts of keys of those who can be held to what they say."""


def _merged(known: Identities, keys: Sequence[Key], roles: Mapping[Key, set[str]]) -> Identities:
    current = list(dict.fromkeys(key for key in keys if key in set(known.by_ref.values())))
    persons = [key for key in current if key[0] == "person"]
    offices = {
        key
        for key in current
        if key[0] == "office" and len(persons) == 1 and roles[persons[0]] & set(key[1:])
    }
    unnamed = [key for key in current if key[0] == "unnamed" or key in offices]
    named = [key for key in current if key not in unnamed]
    if len(named) > 1 or len(current) < 2:
        return known
    kept = (named or unnamed)[0]
    lost = {key for key in unnamed if key != kept and frozenset({key, kept}) not in known.different}
    by_ref = {ref: kept if key in lost else key for ref, key in known.by_ref.items()}
    pairs = (frozenset(kept if key in lost else key for key in pair) for pair in known.different)
    return replace(known, by_ref=by_ref, different=frozenset(pair for pair in pairs if len(pair) == 2))


def runs_quoted(way: Way, party: Party) -> frozenset[str]:
    """Every run of words in what the report quotes of the speaker, under the name that it reads there."""
    report = way.statement.filed.report
    ours = (one for one in report.attributions if one.form in _QUOTED and one.speaker.name == party.name)
    return frozenset(run for one in ours for run in _runs_in(report, one))


def _telling_runs(report: Report, attribution: Attribution) -> frozenset[str]:
    """The runs of words that are the speaker's own, or tell something."""
    runs = _runs_in(report, attribution)
    return runs if attribution.form in _QUOTED else frozenset(filter(_verb().search, runs))


@cache
def _verb() -> re.Pattern[str]:
    """A verb that is surely one by its form: no participle beside a noun ("detainees released")."""
    return re.compile(finite_form())


_QUOTED = frozenset({Form.DIRECT, Form.MIXED})


def _runs_in(report: Report, attribution: Attribution) -> frozenset[str]:
    return runs_of(" ".join(span.of(report.text) for span in attribution.content))
