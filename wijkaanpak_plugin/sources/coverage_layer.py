"""Reader of any polygon layer as coverage: where a source knows what is there."""

from __future__ import annotations

from typing import Any, Optional

import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from wijkaanpak_plugin.analysis.judging.coverage import COVERAGE_COLUMNS
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer, layer_rows
from wijkaanpak_plugin.sources.vector_layer import LayerError, flat_wkb, moved

COLUMN_NAMES = tuple(column.name for column in COVERAGE_COLUMNS)


def empty_coverage() -> pd.DataFrame:
    """Return a coverage table without rows."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in (*COLUMN_NAMES, GEOMETRY)})


def layer_coverage(
    layer: ReadableLayer,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
) -> pd.DataFrame:
    """Return the polygons of a layer as a coverage table in ``crs``.

    Columns: those of ``analysis/judging/coverage.py``; a field that the layer lacks is empty, and without a field
    ``source`` the whole layer is one source, under its own name. LayerError when it is no polygon layer or has no CRS.
    """
    if not layer.isValid() or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        text = translate("Sources", "Layer '{layer}' has no polygons, so it cannot say where a source holds.")
        raise LayerError(text.format(layer=layer.name()))
    if not layer.crs().isValid():
        text = translate("Sources", "Layer '{layer}' has no coordinate reference system; set it in its properties.")
        raise LayerError(text.format(layer=layer.name()))
    transform = None
    if layer.crs() != crs:
        transform = QgsCoordinateTransform(layer.crs(), crs, context or QgsProject.instance().transformContext())
    positions = {name.lower(): index for index, name in enumerate(layer.fields().names())}
    rows = []
    for feature in layer_rows(layer, QgsFeatureRequest()):
        row: dict[str, Any] = {
            name: _text(feature.attribute(positions[name])) if name in positions else "" for name in COLUMN_NAMES
        }
        row["source"] = row["source"] or row["source_id"] or layer.name()
        row["name"] = row["name"] or layer.name()
        geometry = moved(feature.geometry(), transform)
        row[GEOMETRY] = None if geometry is None else shapely.from_wkb(flat_wkb(geometry))
        rows.append(row)
    return pd.DataFrame(rows, columns=[*COLUMN_NAMES, GEOMETRY])


def nothing_covered(name: str) -> pd.DataFrame:
    """Return the coverage table of a source that was given without a polygon: it covers nothing."""
    return area_coverage(name, None, None)


def area_coverage(name: str, date: Optional[str], shape: Optional[shapely.Geometry]) -> pd.DataFrame:
    """Return a coverage table of one area for a source that holds there as a whole."""
    row = {"source_id": name, "source": name, "name": name, "date": date or "", GEOMETRY: shape}
    return pd.DataFrame([row], columns=[*COLUMN_NAMES, GEOMETRY]).fillna({"complete": "", "missing": "", "note": ""})


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate)[:10]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value)
    return ""
