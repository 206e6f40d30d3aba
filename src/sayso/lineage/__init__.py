"""On whose word a claim stands: origins, relays and reports as one graph, and bounds on its origins.

`docs/decisions/0015-lineage.md` has the rules in words.
"""

from __future__ import annotations

from sayso.lineage.origins.build import lineage_of
from sayso.lineage.origins.fallen import fallen_reports

__all__ = ["fallen_reports", "lineage_of"]
