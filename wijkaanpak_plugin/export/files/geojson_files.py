"""GeoJSON files in WGS84, one for each sort of thing, as RFC 7946 has them."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.export.files.placed_rows import Placing
from wijkaanpak_plugin.export.files.refused import not_written
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.sources.written_file import not_whole
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError
from wijkaanpak_plugin.plan.store.geopackage.tables import add_row, field_definition
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.sources.gdal_calls import calling_gdal

#: By the name of a file: the tables of which it holds the rows, whatever their shape.
_FILES = {
    "plan_area": ("plan_area",),
    "claims": CLAIM_TABLES,
    "findings": ("finding",),
    "hot_spots": ("hot_spot", "hot_spot_area"),
    "zones": ("zone",),
}
_WGS84 = 4326
#: Decimals of a degree that RFC 7946 asks for; about a centimetre. Corners are laid on that grid before the shapes are
#: repaired: rounded afterwards they may cross themselves.
_DECIMALS = 7
_OPTIONS = ["RFC7946=YES", f"COORDINATE_PRECISION={_DECIMALS}", "WRITE_NAME=NO", "WRITE_BBOX=YES"]


def write_geojson(exported: ExportedPlan, folder: Path, feedback: Feedback = None) -> list[Path]:
    """Write an export to files in a folder and return them; what has no place is in none.

    ExportError, one sentence, when one cannot be written; AnalysisCancelled when feedback says to stop. Then the caller
    throws the folder away.
    """
    target = QgsCoordinateReferenceSystem(f"EPSG:{_WGS84}")
    placing = Placing(exported.crs, target, 10.0**-_DECIMALS)
    written = []
    for number, (name, tables) in enumerate(_FILES.items()):
        tell(feedback, number / len(_FILES))
        part = part_of(feedback, number / len(_FILES), (number + 1) / len(_FILES))
        rows = [row for each in tables for row in placing.placed(exported.table(each), exported.rows[each], part)]
        if rows:
            file = folder / f"{name}.geojson"
            _write(file, exported.table(tables[0]), rows)
            written.append(file)
    tell(feedback, 1.0)
    return written


def _write(file: Path, table: Table, rows: list[Row]) -> None:
    with calling_gdal():
        try:
            _fill(file, table, rows)
        except GeoPackageError as error:
            raise not_written(file, str(error)) from error
        problem = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
    problem = problem or not_whole(str(file), len(rows))
    if problem:
        raise not_written(file, problem)


def _fill(file: Path, table: Table, rows: list[Row]) -> None:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(_WGS84)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = gdal.GetDriverByName("GeoJSON").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
    layer = None if dataset is None else dataset.CreateLayer(file.stem, srs, ogr.wkbUnknown, _OPTIONS)
    if layer is None:
        raise GeoPackageError(gdal.GetLastErrorMsg())
    for field in table.fields:
        if layer.CreateField(field_definition(field)) != ogr.OGRERR_NONE:
            raise GeoPackageError(gdal.GetLastErrorMsg())
    for row in rows:
        add_row(layer, row.values, row.wkb)
    del layer
    dataset.FlushCache()
    del dataset
