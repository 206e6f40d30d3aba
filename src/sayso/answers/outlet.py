"""What an outlet's reports rest on, in counts and without a score: its own reporting, relaying, copying,
unnamed sources, and headlines that say something else than the report below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers.outlet_names import name_of_one
from sayso.model import AGAINST, PUTS_FORWARD, UNNAMED, WITHHOLDS, HeadlineLabel, Report
from sayso.outlets import names_outlet, outlet_key, outlets
from sayso.story import ClaimAccount, EdgeType, Filed, NodeKind, Story, in_time, not_withdrawn

Counts = tuple[tuple[str, int], ...]
"""Names with their numbers, the greatest first."""


@dataclass(frozen=True, slots=True)
class Statements:
    """How many statements an outlet's reports have, and of which sort; the sorts overlap.

    ``straight`` are laid to their speaker without another outlet between, ``relayed`` came through one.
    """

    all: int
    straight: int
    relayed: int
    unnamed: int
    unsourced: int
    says: int
    denies: int
    will_not_say: int


@dataclass(frozen=True, slots=True)
class Carried:
    """How the claims that an outlet's reports carry came to them; one claim in one report counts once.

    ``own`` is what a report says it was told itself, ``from_source`` what it lays to a source without saying
    how it came by it, ``relayed`` what it has from another outlet, ``copied`` what it has in another's words,
    ``untraced`` what it gives no source for. ``first`` counts claims that no earlier report carries.
    """

    all: int
    own: int
    from_source: int
    relayed: int
    copied: int
    untraced: int
    first: int


@dataclass(frozen=True, slots=True)
class OutletAccount:
    """What is known of an outlet's reports. ``cites`` are the outlets that it has its word from, ``cited_by``
    those in the ledger that name it, both with the number of statements, each outlet once whatever its names;
    ``cited_by_unnamed`` counts those of reports that say no outlet, ``cited_in`` all of their reports.
    An outlet without ``reports`` is only named by others. ``first`` and ``last`` are moments
    of its dated reports, None where there is none; ``undated`` counts the others. All of these are of
    reports that stand; ``withdrawn`` counts the rest. ``older`` counts reports of which nothing is told here,
    since only so many, the newest, are looked at."""

    name: str
    kind: str | None
    reports: int
    first: str | None
    last: str | None
    statements: Statements
    carried: Carried
    copies: int
    copied_by: int
    cites: Counts
    cited_by: Counts
    headlines: Counts
    headline_warnings: tuple[tuple[str, str, str, str], ...]
    """(report, headline, label, why)"""
    changed: int
    withdrawn: int
    undated: int = 0
    cited_in: int = 0
    cited_by_unnamed: int = 0
    older: int = 0


def account_of(
    filed: Sequence[Filed], stories: Sequence[Story], citing: Iterable[tuple[str | None, int]] = ()
) -> OutletAccount:
    """The account of the outlet that published these reports, all of one outlet.

    ``stories`` are those that the reports are in; ``citing`` names the outlets whose reports in the ledger
    have this one as a relay, with the number of statements; None stands for reports that say no outlet.
    """
    by_others = list(citing)
    published = [one.report.outlet for one in filed if one.report.outlet]
    left = not_withdrawn(filed)
    reports = [one.report for one in left]
    ids = {one.id for one in left}
    checks = [(report, report.headline_check) for report in reports if report.headline_check]
    killed = {report.id for story in stories for report in story.reports if report.withdrawn}
    copies = [copy for story in stories for copy in story.copies if copy.copy not in killed]
    return OutletAccount(
        name=name_of_one(Counter(outlet.name for outlet in published)) if published else "",
        kind=next((outlet.kind.value for outlet in published if outlet.kind), None),
        reports=len(left),
        first=min((one.at for one in left if one.dated), key=in_time, default=None),
        last=max((one.at for one in left if one.dated), key=in_time, default=None),
        statements=_statements(reports),
        carried=_carried(ids, stories, {one.id: in_time(one.at) for one in left if one.dated}),
        copies=len({copy.copy for copy in copies if copy.copy in ids}),
        copied_by=len({copy.copy for copy in copies if copy.original in ids} - ids),
        cites=_each_outlet(_cites(reports)),
        cited_by=_each_outlet((name, number) for name, number in by_others if name),
        cited_by_unnamed=sum(number for name, number in by_others if not name),
        headlines=_most(check.label.value for _, check in checks),
        headline_warnings=tuple(
            (report.id, report.headline or "", check.label.value, check.why)
            for report, check in checks
            if check.label is not HeadlineLabel.SUPPORTED
        ),
        changed=sum(one.version > 1 for one in left),
        withdrawn=len(filed) - len(left),
        undated=sum(not one.dated for one in left),
    )


def _statements(reports: Sequence[Report]) -> Statements:
    found = [attribution for report in reports for attribution in report.attributions]
    stances = [attribution.stance for attribution in found]
    return Statements(
        all=len(found),
        straight=sum(not a.via for a in found),
        relayed=sum(bool(a.via) for a in found),
        unnamed=sum(a.speaker.kind in UNNAMED for a in found),
        unsourced=sum(not a.speaker.name and a.speaker.kind is None for a in found),
        says=sum(stance in PUTS_FORWARD for stance in stances),
        denies=sum(stance in AGAINST for stance in stances),
        will_not_say=sum(stance in WITHHOLDS for stance in stances),
    )


_STRONGEST = (EdgeType.OWN, EdgeType.QUOTES, EdgeType.PARAPHRASES, EdgeType.CITES, EdgeType.COPIES)
"""Of several ways in which a claim came to a report, the one nearest its origin is counted."""


def _carried(ids: set[str], stories: Sequence[Story], at: Mapping[str, str]) -> Carried:
    ways: Counter[EdgeType | None] = Counter()
    first = 0
    for story in stories:
        moments = {report.id: in_time(report.at) for report in not_withdrawn(story.reports) if report.dated}
        for account in story.claims:
            carriers = {member.ref.report for member in account.claim.members}
            ours = carriers & ids
            ways.update(_way(account, report) for report in ours)
            earliest = min((moments.get(one, "9999") for one in carriers), default="9999")
            first += any(at[one] <= earliest for one in ours if one in at)
    return Carried(
        all=ways.total(),
        own=ways[EdgeType.OWN],
        from_source=ways[EdgeType.QUOTES] + ways[EdgeType.PARAPHRASES],
        relayed=ways[EdgeType.CITES],
        copied=ways[EdgeType.COPIES],
        untraced=ways[None],
        first=first,
    )


def _way(account: ClaimAccount, report: str) -> EdgeType | None:
    """How the claim came to the report; None where nothing shows it."""
    nodes = {node.id: node for node in account.lineage.nodes}
    here = {node.id for node in nodes.values() if node.kind is NodeKind.REPORT and node.report == report}
    found = {
        _as_citing(edge.type, nodes[edge.start].kind if edge.start in nodes else None)
        for edge in account.lineage.edges
        if edge.end in here
    }
    return next((way for way in _STRONGEST if way in found), None)


def _as_citing(way: EdgeType, start: NodeKind | None) -> EdgeType:
    """Words that come from an outlet or a report are relayed, however they are quoted."""
    relayed = start in {NodeKind.OUTLET, NodeKind.REPORT} and way is not EdgeType.COPIES
    return EdgeType.CITES if relayed else way


def _cites(reports: Iterable[Report]) -> Iterator[tuple[str, int]]:
    """Whom each statement comes through: outlets that have a name, and not the report's own."""
    for report in reports:
        own = outlet_key(report.outlet.name) if report.outlet else None
        for attribution in report.attributions:
            named = {outlet_key(one.name): one.name for one in attribution.via if names_outlet(one.name)}
            yield from ((name, 1) for key, name in named.items() if key != own)


def _each_outlet(counted: Iterable[tuple[str, int]]) -> Counts:
    """Each outlet once, with its number under all of its names together."""
    found: dict[str, Counter[str]] = {}
    for name, number in counted:
        found.setdefault(outlet_key(name), Counter())[name] += number
    return _greatest_first((name_of_one(names), names.total()) for names in found.values())


def kind_of(name: str) -> str | None:
    """What sort of publisher an outlet of this name is, where it is known."""
    known = outlets().by_name(name) or outlets().at(name)
    return known.kind.value if known and known.kind else None


def _most(names: Iterable[str]) -> Counts:
    return _greatest_first(Counter(names).items())


def _greatest_first(counts: Iterable[tuple[str, int]]) -> Counts:
    return tuple(sorted(counts, key=lambda pair: (-pair[1], pair[0])))
