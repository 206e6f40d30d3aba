"""Stories and reports in the vocabularies of others: schema.org, PROV-O, Web Annotation, each as JSON-LD.

They carry what was said and by whom. None of them carries a verdict, and no `ClaimReview` is ever made.
"""

from sayso.standards.provenance import provenance
from sayso.standards.schema_org import schema_org
from sayso.standards.web_annotation import web_annotations

__all__ = [
    "provenance",
    "schema_org",
    "web_annotations",
]
