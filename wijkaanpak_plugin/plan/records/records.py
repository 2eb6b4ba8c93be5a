"""Repository of records of any table that has no repository of its own.

What changes them returns ``Changes``; ``plan.history.perform`` writes those as one step, and undoes them as one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsGeometry

from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.records.checks import CHECKS
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import table as table_of
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError, record_is_gone
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.values import plain


def records(plan: Plan, table: str, column: str = "", ids: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return plain values by column of the records of a table, in the order in which they were added.

    column, ids: only those that hold one of these ids in that column. PlanError when the table cannot be read.
    """
    request = rows_with_ids(column, ids) if column else QgsFeatureRequest()
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    names = table_of(table).field_names
    return [{name: plain(row[name]) for name in names} for row in plan.stored(table).getFeatures(request)]


def add_record(
    plan: Plan,
    table: str,
    values: Mapping[str, Any],
    geometry: Optional[QgsGeometry] = None,
    changes: Optional[Changes] = None,
) -> tuple[Changes, str]:
    """Add a record and return the changes and its id.

    values: by column; empty texts become unknown. A party that is named and not there is made too. geometry: in the
    plan's CRS, where the table has one. changes: of a step that goes on. PlanError when a column that must be filled
    is empty, a value makes no sense, or the shape does not suit the table; KeyError for a column that there is not.
    """
    changes = Changes(plan) if changes is None else changes
    described = table_of(table)
    row = _stamped(described, _written(described, values))
    if described.geometry and geometry is None:
        raise PlanError(translate("Records", "Draw it first: it needs a place."))
    _check(plan, described, row)
    parties = NamedParties(plan, changes)
    record_id = changes.add(table, parties.spelled(table, row), geometry)
    parties.add_new()
    return changes, record_id


def change_record(
    plan: Plan,
    table: str,
    record_id: str,
    values: Mapping[str, Any],
    geometry: Optional[QgsGeometry] = None,
    changes: Optional[Changes] = None,
) -> Changes:
    """Change columns of a record, and its shape where one is given; as ``add_record``. PlanError when it is gone."""
    changes = Changes(plan) if changes is None else changes
    described = table_of(table)
    known = records(plan, table, described.identity, [record_id])
    if not known:
        raise record_is_gone()
    written = _written(described, values)
    _check(plan, described, {**known[0], **written})
    parties = NamedParties(plan, changes)
    changes.change(table, record_id, parties.spelled(table, written), geometry)
    parties.add_new()
    return changes


def remove_records(plan: Plan, table: str, record_ids: Collection[str], changes: Optional[Changes] = None) -> Changes:
    """Remove records, and with them what says something about them; PlanError when one is gone."""
    changes = Changes(plan) if changes is None else changes
    for record_id in record_ids:
        changes.remove(table, record_id)
    remove_dependents(plan, changes, table, record_ids)
    return changes


def _written(described: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as they are stored: a sequence of a list with commas, texts without blanks around."""
    written: dict[str, Any] = {}
    for name, value in values.items():
        field = described.field(name)
        if field.list and not isinstance(value, (str, type(None))):
            value = ",".join(dict.fromkeys(value))
        written[name] = (value.strip() or None) if isinstance(value, str) else value
    return written


def _stamped(described: Table, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with who writes it, where nobody was named."""
    names = [name for name in ("by", "added_by") if name in described.field_names and not row.get(name)]
    return {**row, **dict.fromkeys(names, author() or None)}


def _check(plan: Plan, described: Table, row: Mapping[str, Any]) -> None:
    for field in described.fields:
        if field.required and not field.identity and row.get(field.name) in (None, ""):
            text = translate("Records", "Fill in '{column}' first.").format(column=translated(field.label))
            raise PlanError(text)
        known = {choice.key for choice in field.choices}
        if known and row.get(field.name) and row[field.name] not in known:
            text = translate("Records", "'{value}' is no choice for '{column}'.")
            raise PlanError(text.format(value=row[field.name], column=translated(field.label)))
    check = CHECKS.get(described.name)
    if check is not None:
        check(plan, row)
