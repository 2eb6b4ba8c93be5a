"""Changes to records of a plan, collected to be written as one step of its history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Optional

from qgis.core import Qgis, QgsExpression, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.table import AREA, LINE, POINT, Table
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import PlanError, record_is_gone
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.sources.shapes import flat_wkb

_TABLES = {table.name: table for table in TABLES}
_SHAPES = {
    POINT: Qgis.GeometryType.Point,
    LINE: Qgis.GeometryType.Line,
    AREA: Qgis.GeometryType.Polygon,
}


class Changes:
    """Collects changes; nothing is written until ``plan.history.perform`` does so, all or nothing."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._records: dict[tuple[str, str], RecordChange] = {}

    def __iter__(self) -> Iterator[RecordChange]:
        return iter(self._records.values())

    def __bool__(self) -> bool:
        return bool(self._records)

    def add(self, table: str, values: Mapping[str, Any], geometry: Optional[QgsGeometry] = None) -> str:
        """Add a record and return its id.

        values: by column; what is left out gets the default of its column. geometry: in the plan's CRS, single or
        multi. PlanError when the geometry does not suit the table.
        """
        described = _TABLES[table]
        row = {**_defaults(described), **values}
        name = described.identity
        record_id = row.get(name) or new_id(table, str(len(self._records)), str(sorted(values.items(), key=str)))
        row[name] = record_id
        self._records[table, record_id] = RecordChange(table, record_id, None, row, _wkb(described, geometry))
        return record_id

    def change(
        self, table: str, record_id: str, values: Mapping[str, Any], geometry: Optional[QgsGeometry] = None
    ) -> None:
        """Change columns of a record, and its geometry where one is given; PlanError when there is none such."""
        wkb = _wkb(_TABLES[table], geometry) if geometry is not None else None
        known = self._records.get((table, record_id))
        if known is None:
            fid = _row_of(self._plan, table, record_id).id()
            known = self._records[table, record_id] = RecordChange(table, record_id, fid, {})
        known.values.update(values)
        known.wkb = wkb or known.wkb

    def include(self, others: Changes) -> None:
        """Take over what was collected elsewhere, of other records, so that it is one step."""
        for change in others:
            self._records[change.table, change.record_id] = change

    def remove(self, table: str, record_id: str) -> None:
        """Remove a record; PlanError when there is none such."""
        known = self._records.get((table, record_id))
        if known is not None and known.fid is None:
            del self._records[table, record_id]
            return
        fid = _row_of(self._plan, table, record_id).id()
        self._records[table, record_id] = RecordChange(table, record_id, fid, {}, removed=True)


def _row_of(plan: Plan, table: str, record_id: str) -> QgsFeature:
    """Return the row of a record; PlanError when there is none."""
    wanted = QgsExpression.createFieldEqualityExpression(_TABLES[table].identity, record_id)
    request = QgsFeatureRequest().setFilterExpression(wanted)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for feature in plan.stored(table).getFeatures(request):
        return feature
    raise record_is_gone()


def _defaults(table: Table) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in table.fields:
        if field.identity or not field.default:
            continue
        values[field.name] = now() if field.default == "now()" else QgsExpression(field.default).evaluate()
    return values


def _wkb(table: Table, geometry: Optional[QgsGeometry]) -> Optional[bytes]:
    """Return a geometry as the table stores it; PlanError when it is empty or of another type."""
    if geometry is None:
        return None
    shape = _SHAPES.get(table.geometry or "")
    if geometry.isEmpty() or QgsWkbTypes.geometryType(geometry.wkbType()) != shape:
        text = translate("Plan", "The shape is empty or does not suit table {table}.")
        raise PlanError(text.format(table=table.name))
    multi = QgsGeometry(geometry)
    multi.convertToMultiType()
    return flat_wkb(multi)
