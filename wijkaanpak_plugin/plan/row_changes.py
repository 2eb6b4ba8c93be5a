"""Changes to rows of several tables, written together: all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from osgeo import gdal, ogr
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsVectorLayer, QgsVectorLayerUtils

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.edit import user_action
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.geopackage import GeoPackageError, add_row, changing, in_use, set_values
from wijkaanpak_plugin.plan.plan_file import Plan


@dataclass
class Row:
    """Values by column, and the geometry as WKB (None: no geometry, or in a change: as it was)."""

    values: dict[str, Any]
    wkb: Optional[bytes] = None


@dataclass
class RowChanges:
    """What changes in one table: fids that go, rows by fid that change, rows that come."""

    table: str
    deleted: list[int] = field(default_factory=list)
    changed: dict[int, Row] = field(default_factory=dict)
    added: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.deleted or self.changed or self.added)


def apply_changes(plan: Plan, changes: Sequence[RowChanges]) -> None:
    """Write the changes: as one undo step when one of the tables is being edited, else in one transaction.

    PlanError when they cannot be written; then none is.
    """
    changes = [change for change in changes if change]
    layers = [plan.layer(change.table) for change in changes]
    if not changes:
        return
    if any(layer.isEditable() for layer in layers):
        with user_action(layers, translate("Plan", "Store findings")):
            for layer, change in zip(layers, changes):
                _change_layer(layer, change)
        return
    try:
        with changing(plan.path) as dataset:
            for change in changes:
                _change_table(dataset, change)
    except GeoPackageError as error:
        raise in_use(plan.path, error) from error
    for layer in layers:
        layer.reload()
        layer.updateExtents()


def _change_table(dataset: gdal.Dataset, change: RowChanges) -> None:
    table = dataset.GetLayerByName(change.table)
    for fid in change.deleted:
        _done(table.DeleteFeature(fid))
    for fid, row in change.changed.items():
        feature = table.GetFeature(fid)
        set_values(feature, row.values)
        if row.wkb is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkb(row.wkb))
        _done(table.SetFeature(feature))
    for row in change.added:
        add_row(table, row.values, row.wkb)


def _done(code: int) -> None:
    if code != ogr.OGRERR_NONE:
        raise GeoPackageError(gdal.GetLastErrorMsg())


def _change_layer(layer: QgsVectorLayer, change: RowChanges) -> None:
    fields = layer.fields()
    if change.deleted:
        _accepted(layer, layer.deleteFeatures(change.deleted))
    for fid, row in change.changed.items():
        for name, value in row.values.items():
            _accepted(layer, layer.changeAttributeValue(fid, fields.indexOf(name), _or_null(value)))
        if row.wkb is not None:
            _accepted(layer, layer.changeGeometry(fid, _geometry(row.wkb)))
    features = [_feature(layer, row) for row in change.added]
    if features:
        _accepted(layer, layer.addFeatures(features))


def _feature(layer: QgsVectorLayer, row: Row) -> QgsFeature:
    fields = layer.fields()
    values = {fields.indexOf(name): _or_null(value) for name, value in row.values.items()}
    geometry = _geometry(row.wkb) if row.wkb is not None else QgsGeometry()
    return QgsVectorLayerUtils.createFeature(layer, geometry, values)


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _or_null(value: Any) -> Any:
    return NULL if value is None else value


def _accepted(layer: QgsVectorLayer, accepted: bool) -> None:
    if not accepted:
        text = translate("Plan", "Table {table} did not take the change.")
        raise PlanError(text.format(table=layer.name()))
