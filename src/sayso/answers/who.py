"""All that a source said, over time, and its reversals: said and then denied, or with other particulars.

A source's statements are those laid to its name, and in a story to those names that its lineages hold for one
source's. People's judgements stand above both: attributions judged to be of one source are together, and a
report judged to speak of another source of the name is apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.answers.matching import Match, match_of
from sayso.answers.reversals import Grouped, Reversal, ReversalKind, Statement, reversals_of
from sayso.answers.spellings import spellings
from sayso.answers.words import as_said, party_name
from sayso.bare import bare_words
from sayso.model import Attribution, SpeakerKind, Stance
from sayso.phrasing import and_withdrawn, counted
from sayso.story import AttributionRef, ClaimAccount, Filed, Judgement, JudgementKind, Story, day_of, in_time

__all__ = ["Reversal", "ReversalKind", "Source", "Statement", "sources_of"]


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its names and roles in reports, its statements in order of time, and its reversals."""

    name: str
    names: tuple[str, ...]
    kind: SpeakerKind | None
    roles: tuple[str, ...]
    statements: tuple[Statement, ...]
    reversals: tuple[Reversal, ...]
    matched: Match | None = None
    """What of it the name matches that was asked for."""

    @property
    def stances(self) -> tuple[tuple[Stance | None, int], ...]:
        """How often it takes which stance, in reports that stand."""
        standing = (statement.stance for statement in self.statements if not statement.withdrawn)
        return tuple(Counter(standing).most_common())

    @property
    def extent(self) -> str:
        """How much it said: "3 statements, 1 more withdrawn"."""
        withdrawn = sum(statement.withdrawn for statement in self.statements)
        return f"{counted(len(self.statements) - withdrawn, 'statement')}{and_withdrawn(withdrawn)}"


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution with what is needed around it; ``place`` is its number in the report, ``texts`` are the
    reports whose words its own has: itself, and those that it copies."""

    filed: Filed
    attribution: Attribution
    place: int
    account: ClaimAccount | None
    stance: Stance | None
    story: str | None
    texts: frozenset[str]

    @property
    def ref(self) -> AttributionRef:
        return AttributionRef(self.filed.id, self.attribution.id)

    @property
    def at(self) -> str:
        said = self.attribution.said
        return said.date if said and said.date else self.filed.on_record_from(self.attribution.id)

    @property
    def is_dated(self) -> bool:
        """Whether the report says its day, or that of the words."""
        said = self.attribution.said
        return self.filed.dated or bool(said and said.date)


def sources_of(
    refs: Iterable[AttributionRef],
    filed: Mapping[str, Filed],
    stories: Sequence[Story],
    judgements: Sequence[Judgement],
    *,
    sought: str | None = None,
) -> tuple[Source, ...]:
    """The sources behind these attributions, the one with the most statements first; where a name was
    ``sought``, before others those of that very name, then those whose names begin with it or have it.

    ``filed`` are the reports by id, ``stories`` those that they are in. An attribution whose report is not
    among ``filed`` is left out.
    """
    accounts, copied = _accounts(stories), _copied(stories)
    said = [one for ref in refs if (one := _said(ref, filed, accounts, copied))]
    groups = _by_source(said, spellings({one.ref: _name_key(one) for one in said}, stories), judgements)
    sources = [_source(group) for group in groups]
    if sought is not None:
        sources = [
            replace(one, matched=match_of(one.names, _mentions(group), sought))
            for one, group in zip(sources, groups, strict=True)
        ]
    return tuple(sorted(sources, key=_nearest_first))


def _mentions(group: Sequence[_Said]) -> Iterator[str]:
    """The words by which reports mention the source."""
    for one in group:
        report = one.filed.report
        profile = next((s for s in report.sources if s.id == one.attribution.source_id), None)
        yield from (mention.of(report.text) for mention in (profile.mentions if profile else ()))


def _nearest_first(source: Source) -> tuple[int, int, str]:
    return source.matched.place if source.matched else 0, -len(source.statements), source.name


_Told = tuple[str, ClaimAccount, Stance]


def _accounts(stories: Sequence[Story]) -> dict[AttributionRef, _Told]:
    return {
        member.ref: (story.id, account, member.stance)
        for story in stories
        for account in story.claims
        for member in account.claim.members
    }


def _copied(stories: Sequence[Story]) -> dict[str, frozenset[str]]:
    """The reports whose words each copy has, through whatever copies of copies."""
    originals: dict[str, set[str]] = {}
    for copy in (copy for story in stories for copy in story.copies):
        originals.setdefault(copy.copy, set()).add(copy.original)
    return {one: frozenset(_with_originals(one, originals)) for one in originals}


def _with_originals(report: str, originals: Mapping[str, set[str]]) -> set[str]:
    found, new = {report}, {report}
    while new:
        new = {before for one in new for before in originals.get(one, ())} - found
        found |= new
    return found


def _said(
    ref: AttributionRef,
    filed: Mapping[str, Filed],
    accounts: Mapping[AttributionRef, _Told],
    copied: Mapping[str, frozenset[str]],
) -> _Said | None:
    one = filed.get(ref.report)
    if one is None:
        return None
    places = enumerate(one.report.attributions)
    place, found = next(((n, a) for n, a in places if a.id == ref.attribution), (0, None))
    if found is None:
        return None
    texts = copied.get(ref.report, frozenset({ref.report}))
    if ref in accounts:
        story, account, stance = accounts[ref]
        return _Said(one, found, place, account, stance, story, texts)
    return _Said(one, found, place, None, found.stance, None, texts)


def _by_source(
    said: Sequence[_Said], under: Mapping[tuple[str, str], str], judgements: Sequence[Judgement]
) -> list[list[_Said]]:
    """The attributions by source: by the name under which theirs goes, then by what people judged."""
    standing = [judgement for judgement in judgements if judgement.stands]
    apart = {one.subject for one in standing if one.kind is JudgementKind.DIFFERENT_SOURCE}
    home = {str(one.ref): under.get((one.ref.report, key := _name_key(one)), key) for one in said}
    separate = {(one.ref.report, _name_key(one)) for one in said if str(one.ref) in apart}
    for one in said:
        if (one.ref.report, _name_key(one)) in separate:
            home[str(one.ref)] = f"{_name_key(one)}#{one.ref.report}"
    for same in standing:
        if same.kind is JudgementKind.SAME_SOURCE and same.subject in home and same.other in home:
            kept, moved = home[same.subject], home[same.other]
            home = {ref: kept if group == moved else group for ref, group in home.items()}
    groups: dict[str, list[_Said]] = {}
    for one in said:
        groups.setdefault(home[str(one.ref)], []).append(one)
    return list(groups.values())


def _name_key(one: _Said) -> str:
    return bare_words(one.attribution.speaker.name or "") or f"#{one.ref}"


def _source(group: Sequence[_Said]) -> Source:
    ordered = sorted(group, key=lambda one: (day_of(one.at), in_time(one.filed.at), one.filed.id, one.place))
    names = Counter(party_name(one.attribution.speaker.name, one.attribution.speaker.kind) for one in ordered)
    kinds = Counter(one.attribution.speaker.kind for one in ordered if one.attribution.speaker.kind)
    statements = _statements(ordered)
    return Source(
        name=names.most_common(1)[0][0],
        names=tuple(name for name, _ in names.most_common()),
        kind=kinds.most_common(1)[0][0] if kinds else None,
        roles=tuple(dict.fromkeys(filter(None, map(_role, ordered)))),
        statements=tuple(statement for statement, _ in statements),
        reversals=reversals_of(statements),
    )


def _role(one: _Said) -> str:
    """As what somebody speaks; an unnamed minister, who is called by the role, is not told it once more."""
    speaker = one.attribution.speaker
    name = (speaker.name or "").casefold()
    words = (part for part in (speaker.role, speaker.affiliation) if part and part.casefold() != name)
    return ", ".join(dict.fromkeys(words))


def _statements(ordered: Sequence[_Said]) -> list[Grouped]:
    """Each thing said on a day once: the same stance to the same claim, or the same words. What a copy says
    again on whatever day was said where its original has it."""
    groups: dict[tuple[object, ...], list[_Said]] = {}
    by_text: dict[str, dict[int, list[_Said]]] = {}
    for one in ordered:
        near = (group for text in one.texts for group in by_text.get(text, {}).values())
        copied = (group for group in near if any(_is_copied(one, other) for other in group))
        group = next(copied, None) or groups.setdefault((day_of(one.at), one.stance, _about(one)), [])
        group.append(one)
        for text in one.texts:
            by_text.setdefault(text, {})[id(group)] = group
    return [(_statement(group), group[0].account) for group in groups.values()]


def _is_copied(one: _Said, other: _Said) -> bool:
    """Whether the same is said in two reports that have the same words, one of the other or of a third."""
    if one.ref.report == other.ref.report or one.texts.isdisjoint(other.texts) or one.stance != other.stance:
        return False
    return _about(one) == _about(other) or bare_words(_words(one)) == bare_words(_words(other))


def _copies(group: Sequence[_Said]) -> int:
    """How many of the reports have the words of one before them."""
    seen, found = frozenset[str](), 0
    for texts in {one.ref.report: one.texts for one in group}.values():
        found += not texts.isdisjoint(seen)
        seen |= texts
    return found


def _about(one: _Said) -> str:
    return one.account.claim.id if one.account else _words(one).casefold()


def _statement(group: Sequence[_Said]) -> Statement:
    """What was said, told by the reports that stand where there are such."""
    standing = [one for one in group if one.filed.withdrawn is None]
    withdrawn, group = not standing, standing or group
    first = group[0]
    claim = first.account.claim if first.account else None
    outlets = (one.filed.report.outlet.name for one in group if one.filed.report.outlet)
    via = (relay.name for one in group for relay in one.attribution.via)
    return Statement(
        at=first.at,
        stance=first.stance,
        detail=first.attribution.detail,
        words=_words(first),
        claim=claim.id if claim else None,
        claim_text=claim.text if claim else "",
        story=first.story,
        outlets=tuple(dict.fromkeys(outlets)),
        via=tuple(dict.fromkeys(via)),
        refs=tuple(one.ref for one in group),
        copies=_copies(group),
        dated=first.is_dated,
        withdrawn=withdrawn,
    )


def _words(one: _Said) -> str:
    return as_said(one.filed.report.text, one.attribution)
