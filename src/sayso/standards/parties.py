"""Sources and outlets in schema.org's words and in PROV-O: who they are, what they said, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sayso.answers.who import Source
from sayso.model import Outlet
from sayso.standards.identifiers import report_iri, urn
from sayso.standards.provenance import CONTEXT as PROV
from sayso.standards.provenance import report_entity
from sayso.standards.schema_org import CONTEXT as SCHEMA
from sayso.standards.schema_org import article, speaker_type
from sayso.story import StoryReport

Json = dict[str, Any]


def source_schema_org(sources: Sequence[Source], reports: Mapping[str, StoryReport]) -> Json:
    """Each source and what it said: `Claim`s of which it is the author, with the reports they appear in."""
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
        graph += [_said(source, number, reports) for number in range(len(source.statements))]
    return {"@context": SCHEMA, "@graph": graph}


def source_provenance(sources: Sequence[Source], reports: Mapping[str, StoryReport]) -> Json:
    """Each source as an agent; its statements attributed to it, and derived from reports that have them."""
    graph: list[Json] = [report_entity(one) for one in reports.values()]
    for source in sources:
        agent = urn("agent", source.name)
        graph.append({"@id": agent, "@type": "prov:Agent", "label": source.name})
        for statement in source.statements:
            entity: Json = {
                "@id": urn("attribution", str(statement.refs[0])),
                "@type": "prov:Entity",
                "label": statement.words,
                "wasAttributedTo": [agent],
            }
            if found := _places(statement.refs, reports):
                entity["wasDerivedFrom"] = found
            graph.append(entity)
    return {"@context": PROV, "@graph": graph}


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
    agent = {"@id": urn("outlet", outlet.name), "@type": "prov:Agent", "label": outlet.name}
    return {"@context": PROV, "@graph": [agent, *(report_entity(one) for one in reports)]}


def _said(source: Source, number: int, reports: Mapping[str, StoryReport]) -> Json:
    statement = source.statements[number]
    said: Json = {
        "@type": "Claim",
        "@id": urn("attribution", str(statement.refs[0])),
        "text": statement.words,
        "author": {"@id": urn("agent", source.name)},
    }
    if found := _places(statement.refs, reports):
        said["appearance"] = [{"@id": one} for one in found]
        said["firstAppearance"] = {"@id": found[0]}
    if statement.claim:
        said["about"] = {"@id": urn("claim", statement.claim)}
    return said


def _places(refs: Iterable[Any], reports: Mapping[str, StoryReport]) -> list[str]:
    return list(dict.fromkeys(report_iri(reports[ref.report]) for ref in refs if ref.report in reports))
