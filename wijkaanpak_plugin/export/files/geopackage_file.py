"""A GeoPackage as the Dutch geo-register takes it: no empty tables, one reference system, valid shapes, no styles."""

from __future__ import annotations

from pathlib import Path

from osgeo import osr
from qgis.core import QgsCoordinateReferenceSystem

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.export.files.placed_rows import Placing
from wijkaanpak_plugin.export.files.refused import not_written
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.sources.written_file import not_whole
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, creating
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row, create_table
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Reference systems in two dimensions that the register takes (rule RQ22 of the PDOK GeoPackage validator).
_REGISTERED = (28992, 3857, 4258, 4326, 3034, 3035, *range(3038, 3052))
_RD_NEW = "EPSG:28992"
#: The newest version of the standard that the validator of the register knows.
_OPTIONS = ("VERSION=1.3",)


def register_crs(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the reference system of a GeoPackage: that of the plan where the register takes it, else RD New."""
    kept = crs.authid() in {f"EPSG:{code}" for code in _REGISTERED}
    return crs if kept else QgsCoordinateReferenceSystem(_RD_NEW)


def write_geopackage(exported: ExportedPlan, file: Path, feedback: Feedback = None) -> list[Table]:
    """Write an export and return the tables that are in the file: those with rows.

    Rows of a table with geometry that have no place are not among them. ExportError, one sentence, when it cannot be
    written or not be read back; AnalysisCancelled when feedback says to stop. Then the caller throws the file away.
    """
    crs = register_crs(exported.crs)
    placed = _placed(exported, crs, part_of(feedback, 0.0, 0.5))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(int(crs.authid().rpartition(":")[2]))
    try:
        with creating(file, _OPTIONS) as dataset:
            for number, (table, rows) in enumerate(placed):
                tell(feedback, 0.5 + 0.4 * number / len(placed))
                layer = create_table(dataset, table, srs)
                layer.StartTransaction()
                for row in rows:
                    add_row(layer, row.values, row.wkb)
                if layer.CommitTransaction() != 0:
                    raise GeoPackageError(table.name)
                del layer
    except GeoPackageError as error:
        raise not_written(file, str(error)) from error
    for table, rows in placed:
        reason = not_whole(f"{file}|layername={table.name}", len(rows))
        if reason:
            raise not_written(file, reason)
    tell(feedback, 1.0)
    return [table for table, _rows in placed]


def _placed(
    exported: ExportedPlan, crs: QgsCoordinateReferenceSystem, feedback: Feedback
) -> list[tuple[Table, list[Row]]]:
    placing, tables = Placing(exported.crs, crs), exported.tables
    placed = []
    for number, table in enumerate(tables):
        part = part_of(feedback, number / len(tables), (number + 1) / len(tables))
        rows = placing.placed(table, exported.rows[table.name], part)
        if rows:
            placed.append((table, rows))
    return placed
