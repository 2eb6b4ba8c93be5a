"""Dependents of a record: those that say something about it, and go when it goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain

#: A table and its column that names a record of another one.
_Naming = tuple[str, str]
_DEPENDENCIES: tuple[_Naming, ...] = (("dependency", "needs_id"), ("dependency", "on_id"))


def _by_identity(identity: str, *names: str) -> tuple[_Naming, ...]:
    return tuple((name, identity) for name in names)


#: By table: where a record of it is named by rows that say something about it.
_DEPENDENTS: dict[str, tuple[_Naming, ...]] = {
    **dict.fromkeys(CLAIM_TABLES, (*_by_identity("body_id", "package_claim", "hot_spot_claim"), *_DEPENDENCIES)),
    **dict.fromkeys(("hot_spot", "hot_spot_area"), _by_identity("hot_spot_id", "hot_spot_reaction", "hot_spot_claim")),
    "package": (
        *_by_identity("package_id", "package_claim", "package_score", "package_task"),
        *_by_identity("package_id", "package_measure", "package_choice"),
        *_DEPENDENCIES,
    ),
    "source": _by_identity("source_id", "coverage"),
    "session": _by_identity("session_id", "session_agenda"),
    "task": _by_identity("task_id", "package_task"),
    "goal": _by_identity("goal_id", "goal_value"),
    "criterion": _by_identity("criterion_id", "weight"),
}


def remove_dependents(plan: Plan, changes: Changes, name: str, record_ids: Collection[str]) -> None:
    """Remove what says something about these records of a table; the records themselves are not touched."""
    if not record_ids:
        return
    for dependent, column in _DEPENDENTS.get(name, ()):
        request = rows_with_ids(column, record_ids)
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        for row in plan.stored(dependent).getFeatures(request):
            changes.remove(dependent, row[table(dependent).identity])


def remove_orphans(plan: Plan) -> Changes:
    """Return the changes that remove what says something about records that are not in the plan."""
    changes = Changes(plan)
    for (dependent, column), names in sorted(naming_columns().items()):
        there = _ids(plan, names)
        for row in plan.stored(dependent).getFeatures():
            if plain(row[column]) and row[column] not in there:
                changes.remove(dependent, row[table(dependent).identity])
    return changes


def naming_columns() -> dict[tuple[str, str], list[str]]:
    """Return by table and column of what says something about a record: the tables that the record may stand in."""
    named: dict[_Naming, list[str]] = defaultdict(list)
    for name, places in _DEPENDENTS.items():
        for place in places:
            named[place].append(name)
    return dict(named)


def _ids(plan: Plan, names: Iterable[str]) -> set[str]:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    return {row[table(name).identity] for name in names for row in plan.stored(name).getFeatures(request)}
