"""Sources and outlets in schema.org's words and in PROV-O: who they are, what they said, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sayso.answers.who import Source, Statement
from sayso.model import PUTS_FORWARD, Outlet
from sayso.standards.identifiers import report_iri, urn
from sayso.standards.provenance import CONTEXT as PROV
from sayso.standards.provenance import joined, outlet_agent, report_entities
from sayso.standards.schema_org import CONTEXT as SCHEMA
from sayso.standards.schema_org import article, speaker_type
from sayso.story import StoryReport

Json = dict[str, Any]


def source_schema_org(sources: Sequence[Source], reports: Mapping[str, StoryReport]) -> Json:
    """Each source and what it said: `Claim`s of which it is the author, with the reports they appear in.

    What it denies, will not discuss or asks for is no claim of its own: that is a `CreativeWork` whose name
    begins with the stance.
    """
    graph: list[Json] = [article(one) for one in reports.values()]
    for source in sources:
        agent: Json = {
            "@type": speaker_type(source.kind),
            "@id": urn("agent", source.name),
            "name": source.name,
        }
        if len(source.names) > 1:
            agent["alternateName"] = list(source.names[1:])
        graph.append(agent)
        graph += [_said(source, statement, reports) for statement in source.statements]
    return {"@context": SCHEMA, "@graph": graph}


def source_provenance(sources: Sequence[Source], reports: Mapping[str, StoryReport]) -> Json:
    """Each source as an agent; its statements attributed to it, and derived from reports that have them."""
    graph: list[Json] = [entity for one in reports.values() for entity in report_entities(one)]
    for source in sources:
        agent = urn("agent", source.name)
        graph.append({"@id": agent, "@type": "prov:Agent", "label": source.name})
        for statement in source.statements:
            entity: Json = {
                "@id": urn("attribution", str(statement.refs[0])),
                "@type": ["prov:Entity", *([f"stance:{statement.stance.value}"] if statement.stance else [])],
                "label": _called(statement),
                "wasAttributedTo": [agent],
            }
            if found := _places(statement, reports):
                entity["wasDerivedFrom"] = found
            graph.append(entity)
    return {"@context": PROV, "@graph": joined(graph)}


def outlet_schema_org(outlet: Outlet, reports: Iterable[StoryReport]) -> Json:
    """The outlet and its articles."""
    organization = {
        "@type": "NewsMediaOrganization",
        "@id": urn("outlet", outlet.name),
        "name": outlet.name,
    }
    return {"@context": SCHEMA, "@graph": [organization, *(article(one) for one in reports)]}


def outlet_provenance(outlet: Outlet, reports: Iterable[StoryReport]) -> Json:
    """The outlet as an agent, and its reports attributed to it."""
    graph = [outlet_agent(outlet), *(entity for one in reports for entity in report_entities(one))]
    return {"@context": PROV, "@graph": joined(graph)}


def _said(source: Source, statement: Statement, reports: Mapping[str, StoryReport]) -> Json:
    said: Json = {
        "@id": urn("attribution", str(statement.refs[0])),
        "author": {"@id": urn("agent", source.name)},
    }
    places = [{"@id": one} for one in _places(statement, reports)]
    if statement.stance in PUTS_FORWARD:
        said |= {"@type": "Claim", "text": statement.words}
        if places:
            said |= {"appearance": places, "firstAppearance": places[0]}
    else:
        said |= {"@type": "CreativeWork", "name": _called(statement)}
        if places:
            said["isPartOf"] = places
    if statement.claim:
        claim = urn("claim", statement.claim)
        said["about"] = {"@type": "Claim", "@id": claim, "text": statement.claim_text}
    return said


def _called(statement: Statement) -> str:
    """What was said, after the stance where it is not put forward."""
    if statement.stance in PUTS_FORWARD:
        return statement.words
    return f"{statement.stance or 'unclear'}: {statement.words}"


def _places(statement: Statement, reports: Mapping[str, StoryReport]) -> list[str]:
    found = (reports[ref.report] for ref in statement.refs if ref.report in reports)
    return list(dict.fromkeys(map(report_iri, found)))
