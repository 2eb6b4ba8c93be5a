"""Changes to rows of several tables, written together: all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from osgeo import gdal, ogr

from wijkaanpak_plugin.plan.store.geopackage import GeoPackageError, add_row, changing, in_use, set_values, short_wait
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending, show_anew
from wijkaanpak_plugin.plan.store.plan import Plan


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
    """Write the changes in one transaction, without a step in the history: only for what the program itself keeps up
    to date. What is selected stays selected.

    PlanError when they cannot be written, or a table has edits that are not saved; then nothing is.
    """
    changes = [change for change in changes if change]
    if not changes:
        return
    layers = [plan.layer(change.table) for change in changes]
    check_no_pending(layers)
    try:
        with short_wait(), changing(plan.path) as dataset:
            for change in changes:
                _change_table(dataset, change)
    except GeoPackageError as error:
        raise in_use(plan.path, error) from error
    for layer in layers:
        show_anew(layer)


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
