"""Dependents of a record: those that say something about it, and go when it goes."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import Qgis

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids

#: By table: the tables whose rows name a record of it, in a column that is called as its identity.
_DEPENDENTS = {
    **dict.fromkeys(CLAIM_TABLES, ("package_claim", "hot_spot_claim")),
    **dict.fromkeys(("hot_spot", "hot_spot_area"), ("hot_spot_reaction", "hot_spot_claim")),
    "package": ("package_claim", "package_score"),
    "source": ("coverage",),
}


def remove_dependents(plan: Plan, changes: Changes, name: str, record_ids: Collection[str]) -> None:
    """Remove what says something about these records of a table; the records themselves are not touched."""
    if not record_ids:
        return
    request = rows_with_ids(table(name).identity, record_ids)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for dependent in _DEPENDENTS.get(name, ()):
        for row in plan.stored(dependent).getFeatures(request):
            changes.remove(dependent, row[table(dependent).identity])
