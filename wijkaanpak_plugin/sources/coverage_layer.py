"""Reader of any polygon layer as coverage: where a source knows what is there."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

import pandas as pd
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from wijkaanpak_plugin.analysis.judging.coverage import COVERAGE_COLUMNS
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import iso_day
from wijkaanpak_plugin.sources.layer_rows import LayerRows, ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile_model import POLYGON, field_positions
from wijkaanpak_plugin.sources.row_counts import LeftOut, RowCounts
from wijkaanpak_plugin.sources.shapes import checked_shapes, row_wkb
from wijkaanpak_plugin.sources.snapshot import crs_of, may_hold_polygons
from wijkaanpak_plugin.sources.vector_layer import LayerError, date_text, transform_to
from wijkaanpak_plugin.sources.whereabouts import doubt_crs, outside_remark

#: Field with who has an interest and supplied nothing.
_SILENT = "missing"
COLUMN_NAMES = tuple(column.name for column in COVERAGE_COLUMNS)


def empty_coverage() -> pd.DataFrame:
    """Return a coverage table without rows."""
    return pd.DataFrame({name: pd.Series(dtype=object) for name in (*COLUMN_NAMES, GEOMETRY)})


class CoverageReading(NamedTuple):
    """A table of coverage, and what was read and left out of its layer."""

    table: pd.DataFrame
    counts: RowCounts


def layer_coverage(
    layer: ReadableLayer,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
) -> CoverageReading:
    """Return the polygons of a layer as a coverage table in ``crs``.

    Columns: those of ``analysis/judging/coverage.py``; a field that the layer lacks is empty, and without a field
    ``source`` the whole layer is one source, under its own name. Rows without a usable polygon are left out and
    counted. Where its place cannot be trusted (a doubt on that), or no row is left, the table has one row that covers
    nothing. LayerError when it is no polygon layer or has no CRS.
    """
    if not layer.isValid() or not may_hold_polygons(layer):
        text = translate("Sources", "Layer '{layer}' has no polygons, so it cannot say where a source holds.")
        raise LayerError(text.format(layer=layer.name()))
    if not crs_of(layer).isValid():
        text = translate("Sources", "Layer '{layer}' has no coordinate reference system; set it in its properties.")
        raise LayerError(text.format(layer=layer.name()))
    transform = transform_to(layer, crs, context)
    positions = field_positions(layer.fields().names(), str.lower)
    counts, found, shapes, fids = RowCounts(), [], [], []
    read = LayerRows(layer)
    for feature in read:
        row: dict[str, Any] = {
            name: _text(feature.attribute(positions[name])) if name in positions else "" for name in COLUMN_NAMES
        }
        row["source"] = row["source"] or row["source_id"] or layer.name()
        row["name"] = row["name"] or layer.name()
        row["date"] = iso_day(row["date"]) or row["date"]
        try:
            shapes.append(row_wkb(feature.geometry(), transform, (POLYGON,)).wkb)
        except LeftOut as reason:
            counts.leave(str(reason), feature.id())
            continue
        fids.append(feature.id())
        found.append(row)
    read.count_not_given(counts)
    array, reasons = checked_shapes(shapes)
    counts.leave_those(reasons, fids)
    counts.used = int((reasons == "").sum())
    doubt_crs(crs_of(layer), counts)
    outside = outside_remark(crs, array)
    if outside:  # no doubt: what lies there covers nothing here
        counts.remarks.append(outside)
    table = pd.DataFrame(found, columns=list(COLUMN_NAMES))
    table[GEOMETRY] = array
    table = table[reasons == ""].reset_index(drop=True)
    return CoverageReading(table, counts)


def silent_parties(layer: QgsVectorLayer) -> str:
    """Return the names of those who have an interest where a delivery holds and supplied nothing, as its areas say; ""
    for none. Areas of one request may name the same parties.
    """
    position = layer.fields().lookupField(_SILENT)
    if position < 0:
        return ""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes([position])
    return ", ".join(dict.fromkeys(filter(None, (_text(row[position]) for row in layer.getFeatures(request)))))


def claimed_coverage(name: str, reading: CoverageReading) -> pd.DataFrame:
    """Return what a coverage layer of that name may claim: nothing where it was not wholly read or lies elsewhere."""
    if reading.table.empty:
        return nothing_covered(name)
    return reading.table.assign(**{GEOMETRY: None}) if reading.counts.doubts else reading.table


def said_of_coverage(layer: ReadableLayer, counts: RowCounts) -> list[str]:
    """Return one sentence per thing that must be said of a coverage layer that was read."""
    named = translate("Sources", "Coverage layer '{layer}': {remark}")
    lines = [
        named.format(layer=layer.name(), remark=line) for line in (*counts.doubts, *counts.remarks, *counts.reasons())
    ]
    if not counts.used:
        text = translate("Sources", "Coverage layer '{layer}' has no polygon, so it covers nothing.")
        lines.append(text.format(layer=layer.name()))
    return lines


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
        return date_text(value) or ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value)
    return ""
