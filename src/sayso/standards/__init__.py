"""Stories and reports in the vocabularies of others: schema.org, PROV-O, Web Annotation, each as JSON-LD.

They carry what was said and by whom. None of them carries a verdict, and no `ClaimReview` is ever made.
"""

from sayso.standards.annotations import annotations
from sayso.standards.provenance import provenance
from sayso.standards.schema_org import schema_org

__all__ = ["annotations", "provenance", "schema_org"]
