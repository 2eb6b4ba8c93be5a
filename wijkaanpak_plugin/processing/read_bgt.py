"""Work of ``wijkaanpak:readbgt``: reads a BGT download and writes its tables into one GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.bgt_styles import style_bgt
from wijkaanpak_plugin.processing.geopackage import GeoPackageTable, address_of, write_geopackage
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.styled_layers import style_when_loaded
from wijkaanpak_plugin.sources.bgt import BgtDownload, BgtError, read_bgt
from wijkaanpak_plugin.sources.bgt.object_types import LINE, OBJECT_TYPES, POINT, POLYGON
from wijkaanpak_plugin.sources.bgt.tables import BgtTable
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS

_ENDING = ".gpkg"
_MULTI = {POLYGON: QgsWkbTypes.Type.MultiPolygon, LINE: QgsWkbTypes.Type.MultiLineString}
#: Layers of areas lie under those of lines, and these under points.
_FROM_BELOW = (POLYGON, LINE, POINT)


@says_what_is_wrong((BgtError,))
def write_download(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read a download and write its tables; return the outputs."""
    given = algorithm.parameterAsFile(parameters, "INPUT", context)
    output = Path(algorithm.parameterAsFileOutput(parameters, "OUTPUT", context))
    if output.suffix.lower() != _ENDING:
        text = translate("Processing", "The result is a GeoPackage: let the name of {file} end in .gpkg.")
        raise BgtError(text.format(file=output.name))
    current_only = algorithm.parameterAsBoolean(parameters, "CURRENT_ONLY", context)
    download = read_bgt(given, current_only, progress_of(feedback, 0, 60))
    for remark in download.report:
        feedback.pushInfo(remark)
    if not download.tables:
        text = translate("Processing", "{name} holds no object that is current; ask for all of them to see the others.")
        raise BgtError(text.format(name=Path(given).name))
    crs = QgsCoordinateReferenceSystem(STANDARD_CRS)
    write_geopackage(output, tables_of(download), crs, style_bgt, progress_of(feedback, 60, 100))
    if algorithm.parameterAsBoolean(parameters, "LOAD", context):
        _load(output, download, Path(given).stem, context)
    return {
        "OUTPUT": str(output),
        "ROWS": download.rows,
        "LEFT_OUT": download.left_out,
        "REPORT": "\n".join(download.report),
    }


def tables_of(download: BgtDownload) -> list[GeoPackageTable]:
    """Return the tables of a download as they are written."""
    return [_table(table) for table in download.tables]


def _table(table: BgtTable) -> GeoPackageTable:
    columns = tuple((column.name, column.type) for column in table.columns)
    return GeoPackageTable(table.name, table.rows, columns, _MULTI.get(table.sort) or _type_of_points(table))


def _type_of_points(table: BgtTable) -> QgsWkbTypes.Type:
    several = any(shape.geom_type != "Point" for shape in table.rows["geometry"])
    return QgsWkbTypes.Type.MultiPoint if several else QgsWkbTypes.Type.Point


def _load(file: Path, download: BgtDownload, name: str, context: QgsProcessingContext) -> None:
    """Let QGIS load the tables when the run is over, in a group, areas below, with the style that they came with."""
    order = [(sort, kind.name) for sort in _FROM_BELOW for kind in OBJECT_TYPES]
    places = []
    for table in download.tables:
        place = address_of(file, table.name)
        hint = QgsProcessingUtils.LayerHint.Vector
        details = QgsProcessingContext.LayerDetails(table.name, context.project(), table.name, hint)
        details.forceName, details.groupName = True, f"BGT {name}"
        details.layerSortKey = order.index((table.sort, table.kind.name))
        context.addLayerToLoadOnCompletion(place, details)
        places.append(place)
    style_when_loaded(places, context, QgsVectorLayer.loadDefaultStyle)
