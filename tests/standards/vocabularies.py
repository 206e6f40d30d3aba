"""The published vocabularies, and what of a graph they do not allow."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from contexts import PUBLISHED
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, XSD
from rdflib.term import Node

SCHEMA = Namespace("http://schema.org/")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")

_LAST_OF_FOUR = re.compile(r" <[^<> ]+> \.$", re.MULTILINE)
"""The graph that each line of a file of quads names."""
_TEXTS = {SCHEMA.Text, SCHEMA.URL}
_DATATYPES = {SCHEMA.Date, SCHEMA.DateTime, SCHEMA.Time, SCHEMA.Number, SCHEMA.Boolean}


@dataclass
class Vocabulary:
    """Classes with their parents, and properties with what they may lead from and to (nothing: anything)."""

    namespace: str
    parents: dict[Node, set[Node]] = field(default_factory=dict)
    domains: dict[Node, set[Node]] = field(default_factory=dict)
    ranges: dict[Node, set[Node]] = field(default_factory=dict)
    individuals: dict[Node, set[Node]] = field(default_factory=dict)
    """What the vocabulary names itself, such as motivations, with its classes."""

    def breaches(self, graph: Graph) -> list[str]:
        """What the vocabulary does not allow: unknown terms, and ends of a property that are of no class for
        it."""
        return sorted({breach for triple in graph for breach in self._of(graph, *triple)})

    def _of(self, graph: Graph, start: Node, name: Node, end: Node) -> Iterator[str]:
        if name == RDF.type:
            if self._is_ours(end) and end not in self.parents:
                yield f"no class {end}"
            return
        if not self._is_ours(name):
            return
        if name not in self.domains:
            yield f"no property {name}"
            return
        if not self._fits(graph, start, self.domains[name]):
            yield f"{name} from {self._classes(graph, start) or start}, not {self.domains[name]}"
        if not self._fits(graph, end, self.ranges[name]):
            yield f"{name} to {self._classes(graph, end) or end}, not {self.ranges[name]}"

    def _fits(self, graph: Graph, node: Node, wanted: set[Node]) -> bool:
        if not wanted or RDFS.Resource in wanted:
            return True
        if isinstance(node, Literal):
            return bool(wanted & {*_TEXTS, *_DATATYPES, node.datatype or XSD.string})
        if SCHEMA.URL in wanted and isinstance(node, URIRef):
            return True
        return any(wanted & self._upwards(found) for found in self._classes(graph, node))

    def _upwards(self, found: Node) -> set[Node]:
        """A class and all that it is a kind of."""
        reached, further = set(), [found]
        while further:
            one = further.pop()
            if one not in reached:
                reached.add(one)
                further += self.parents.get(one, ())
        return reached

    def _classes(self, graph: Graph, node: Node) -> set[Node]:
        return set(graph.objects(node, RDF.type)) | self.individuals.get(node, set())

    def _is_ours(self, term: Node) -> bool:
        return str(term).startswith(self.namespace)


@cache
def schema_org() -> Vocabulary:
    """schema.org's, of its tables."""
    found = Vocabulary(str(SCHEMA))
    for row in _rows("schemaorg-all-http-types.csv.gz"):
        found.parents[URIRef(row["id"])] = _listed(row["subTypeOf"])
    for row in _rows("schemaorg-all-http-properties.csv.gz"):
        found.domains[URIRef(row["id"])] = _listed(row["domainIncludes"])
        found.ranges[URIRef(row["id"])] = _listed(row["rangeIncludes"])
    return found


@cache
def prov() -> Vocabulary:
    """PROV-O."""
    return _ontology(str(PROV), "prov.nq.gz")


@cache
def annotation() -> Vocabulary:
    """The Web Annotation vocabulary."""
    return _ontology(str(OA), "oa.nq.gz")


@cache
def activity_streams() -> Vocabulary:
    """Activity Streams 2.0, in the namespace in which the Web Annotation context uses it."""
    return _ontology("https://www.w3.org/ns/activitystreams#", "as.nq.gz")


def _ontology(namespace: str, file: str) -> Vocabulary:
    quads = gzip.decompress((PUBLISHED / file).read_bytes()).decode("utf-8")
    data = Graph().parse(data=_LAST_OF_FOUR.sub(" .", quads), format="nt")
    found = Vocabulary(namespace)
    for kind in (OWL.Class, RDFS.Class):
        for one in data.subjects(RDF.type, kind):
            found.parents.setdefault(one, set()).update(data.objects(one, RDFS.subClassOf))
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property):
        for one in data.subjects(RDF.type, kind):
            found.domains[one] = _ends(data, one, RDFS.domain)
            found.ranges[one] = _ends(data, one, RDFS.range)
    for one, kind in data.subject_objects(RDF.type):
        if kind in found.parents:
            found.individuals.setdefault(one, set()).add(kind)
    return found


def _ends(data: Graph, name: Node, which: URIRef) -> set[Node]:
    """The property's own classes, or those of what it is a kind of; a union is any of its classes."""
    found: set[Node] = set()
    for one in data.objects(name, which):
        union = data.value(one, OWL.unionOf)
        found |= {one} if union is None else set(Collection(data, union))
    if found:
        return found
    return {end for wider in data.objects(name, RDFS.subPropertyOf) for end in _ends(data, wider, which)}


def _rows(file: str) -> list[dict[str, str]]:
    text = gzip.decompress((PUBLISHED / file).read_bytes()).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _listed(cell: str) -> set[Node]:
    return {URIRef(one.strip()) for one in cell.split(",") if one.strip()}
