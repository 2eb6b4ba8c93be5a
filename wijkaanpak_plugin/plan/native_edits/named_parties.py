"""Parties named through QGIS' own tools: who types a name that no party has makes the party, as in a panel."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import RecordStep

_COLUMNS = {name: [field.name for table, field in PARTY_COLUMNS if table == name] for name, _field in PARTY_COLUMNS}


def newly_named(plan: Plan, steps: Iterable[RecordStep]) -> list[RecordChange]:
    """Return the changes that make the parties that these steps name for the first time, and that spell those that are
    there already as they are.
    """
    changes = Changes(plan)
    parties = NamedParties(plan, changes)
    spelled = [
        RecordChange(table, record_id, fid, differing)
        for (table, fid), (record_id, names) in _names(steps).items()
        if (differing := _differing(names, parties.spelled(table, names)))
    ]
    parties.add_new()
    return [*spelled, *changes]


def _names(steps: Iterable[RecordStep]) -> dict[tuple[str, int], tuple[str, dict[str, Any]]]:
    """Return the identity and the names that records hold after all the steps, by table and row number."""
    found: dict[tuple[str, int], tuple[str, dict[str, Any]]] = {}
    for step in steps:
        place = step.table, step.fid
        if step.after is None:
            found.pop(place, None)
        elif step.table in _COLUMNS:
            written = {name: step.after.values[name] for name in _COLUMNS[step.table] if step.after.values.get(name)}
            _record_id, before = found.get(place, ("", {}))
            kept = {name: value for name, value in before.items() if name not in step.after.values}
            found[place] = step.record_id, {**kept, **written}
    return found


def _differing(names: dict[str, Any], spelled: dict[str, Any]) -> dict[str, Any]:
    return {column: name for column, name in spelled.items() if name != names[column]}
