"""Dependents of a record: those that say something about it, and go when it goes."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import Qgis, QgsFeatureRequest

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


def remove_orphans(plan: Plan) -> Changes:
    """Return the changes that remove what says something about records that are not in the plan."""
    changes = Changes(plan)
    there: dict[str, set[str]] = {}
    for name in _DEPENDENTS:
        there.setdefault(table(name).identity, set()).update(_ids(plan, name, table(name).identity))
    named = {(table(name).identity, dependent) for name, each in _DEPENDENTS.items() for dependent in each}
    for identity, dependent in sorted(named):
        for row in plan.stored(dependent).getFeatures():
            if row[identity] and row[identity] not in there[identity]:
                changes.remove(dependent, row[table(dependent).identity])
    return changes


def _ids(plan: Plan, name: str, identity: str) -> set[str]:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return {row[identity] for row in plan.stored(name).getFeatures(request)}
