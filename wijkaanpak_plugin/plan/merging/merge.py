"""Takes over from another copy of a plan what people chose, as one step that can be undone; nothing else changes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.photo import photo_file, photo_to_store
from wijkaanpak_plugin.plan.merging.differences import Comparison, Difference, Sort
from wijkaanpak_plugin.plan.schema.labels import table_label
from wijkaanpak_plugin.plan.schema.plan_tables import LOG
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.sources.deliveries.place import full_place, kept_place
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, relative_uri
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.dependents import naming_columns
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Action of the rows of the log that keep what was not taken over.
LEFT = "not_taken_over"


def merge(plan: Plan, other: Plan, comparison: Comparison, taken: Collection[Difference]) -> int:
    """Take over these differences in one step, with what the other log tells; return how many were taken over.

    What is not taken over stays as it is here, and what it is there is kept in the log: from then on the two copies
    have the same history, and it is not asked again. What hangs on a record that is in neither plan any more is left
    out. PlanError when it cannot be written; the plan is as it was then.
    """
    chosen = set(map(id, taken))
    whole = _without_orphans(plan, [each for each in comparison.differences if id(each) in chosen])
    changes = [_change(plan, other, each) for each in whole]
    changes += [RecordChange(LOG.name, row.values["log_id"], None, dict(row.values)) for row in comparison.log]
    left = [each for each in comparison.differences if id(each) not in chosen]
    changes += [_left_as_it_is(other, each, comparison.called(each), str(place)) for place, each in enumerate(left)]
    text = translate("Merge", "Merge with {name}").format(name=other.backend.name)
    plan.history.perform(text, changes)
    return len(whole)


def proposed(comparison: Comparison) -> list[Difference]:
    """Return the differences that are taken over unless somebody says otherwise."""
    return [each for each in comparison.differences if each.sort.is_proposed]


def _change(plan: Plan, other: Plan, difference: Difference) -> RecordChange:
    described = table(difference.table)
    there, here = difference.there, difference.here
    if there is None:
        # Of a record that is in neither there is no difference.
        known = here.values[described.identity] if here is not None else difference.key
        return RecordChange(difference.table, known, difference.fid, {}, removed=True)
    values = _moved_along(plan, other, difference.table, there.values)
    if here is None:
        return RecordChange(difference.table, values[described.identity], None, values, there.wkb)
    columns = {*difference.columns, *({"changed_by", "changed_at"} & set(described.field_names))}
    changed = {name: values[name] for name in described.field_names if name in columns}
    record_id = here.values[described.identity]
    return RecordChange(difference.table, record_id, difference.fid, changed, there.wkb if difference.moved else None)


def _left_as_it_is(other: Plan, difference: Difference, called: str, place: str) -> RecordChange:
    """Return the row of the log that keeps what a record is in the other plan, where this one stays as it is."""
    there = None if difference.there is None else difference.there.values
    names = difference.columns or () if difference.here is not None else table(difference.table).field_names
    kept: dict[str, Any] = {name: there[name] for name in names if there[name] is not None} if there else {}
    if difference.there is not None and difference.there.wkb is not None and (difference.moved or not difference.here):
        shape = QgsGeometry()
        shape.fromWkb(difference.there.wkb)
        kept["geometry"] = shape.asWkt(2)
    text = translate("Merge", "Not taken over from {name}: {table}, {record}")
    row = difference.there or difference.here
    record_id = str(row.values[table(difference.table).identity]) if row is not None else difference.key
    log_id = new_id("log", LEFT, difference.table, record_id, place)
    values = {
        "log_id": log_id,
        "time": now(),
        "author": author() or None,
        "action": LEFT,
        "subject_table": difference.table,
        "subject_id": record_id,
        "text": text.format(name=other.backend.name, table=table_label(difference.table), record=called),
        "details": json.dumps({"there": kept or None}, ensure_ascii=False, default=str),
    }
    return RecordChange(LOG.name, log_id, None, values)


def _moved_along(plan: Plan, other: Plan, name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Return values in which files are found from where this plan lies."""
    made = dict(values)
    if name == SOURCE.name and made["uri"]:
        provider = made["provider"] or "ogr"
        made["uri"] = relative_uri(plan.backend, absolute_uri(other.backend, made["uri"], provider), provider)
    if name == DELIVERY.name and made["place"]:
        sort = str(made["format"] or "")
        made["place"] = kept_place(plan.backend, sort, full_place(other.backend, sort, made["place"]))
    if made.get("photo"):
        made["photo"] = photo_to_store(plan.backend, str(photo_file(other.backend, made["photo"])))
    return made


def _without_orphans(plan: Plan, taken: Iterable[Difference]) -> list[Difference]:
    """Leave out new rows that say something about a record that will not be there."""
    taken = list(taken)
    there: dict[str, set[str]] = {}
    for names in naming_columns().values():
        for name in names:
            if name not in there:
                identity = table(name).identity
                there[name] = {str(row[identity]) for row in plan.stored(name).getFeatures()}
    for each in taken:
        if each.table in there:
            row = each.there or each.here
            known = str(row.values[table(each.table).identity]) if row is not None else each.key
            (there[each.table].discard if each.there is None else there[each.table].add)(known)
    return [each for each in taken if each.sort is not Sort.NEW or not _hangs_on_nothing(each.table, each.there, there)]


def _hangs_on_nothing(name: str, row: Row | None, there: dict[str, set[str]]) -> bool:
    for (dependent, column), names in naming_columns().items():
        named = row.values.get(column) if row is not None and dependent == name else None
        if named and not any(named in there[each] for each in names):
            return True
    return False
