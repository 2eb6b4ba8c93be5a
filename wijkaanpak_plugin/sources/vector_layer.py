"""Reader of any vector layer that has the body fields, into a table of bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY, NUMBER_COLUMNS
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer, layer_rows, rows_not_read

#: Share of the progress that goes to reading; the rest is making the table.
_READING = 0.9


class LayerError(Exception):
    """A layer cannot be read as bodies; ``str(error)`` is one translated sentence for the user."""


def layer_bodies(
    layer: ReadableLayer,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
    feedback: Feedback = None,
    origin: Optional[str] = None,
    request: Optional[QgsFeatureRequest] = None,
) -> tuple[pd.DataFrame, Report]:
    """Return the features of a layer as bodies, in the order of the layer, and what was missing or repaired.

    crs: metric CRS in which the bodies come. context: transformations to use, the project's when None. origin: fills an
    empty ``origin`` (claim, work or existing). request: which features, all when None. Columns: ``BODY_COLUMNS`` (text
    as str or None, numbers as float with NaN) and ``geometry`` (shapely, 2D, curves as straight segments, None where
    there is none, for the engine to report). A missing field is empty and named in the report; rows without a
    ``body_id`` of their own are named by the engine. LayerError when the layer cannot be read, has no CRS or has no
    field ``kind``; AnalysisCancelled when feedback says to stop.
    """
    fields = _fields(layer)
    report = Report()
    missing = [name for name in BODY_COLUMN_NAMES if name not in fields and name not in ("body_id", "origin")]
    report.say_of(
        translate("Sources", "Layer '{layer}' lacks {{count}} fields, taken as empty: {{names}}.").format(
            layer=layer.name().replace("{", "(").replace("}", ")")
        ),
        missing,
    )
    transform = transform_to(layer, crs, context)
    rows, shapes, failed = _read(layer, _request(fields, request), fields, transform, feedback)
    damaged = 0 if request is not None else rows_not_read(layer, len(rows))
    if damaged:
        text = translate("Sources", "Layer '{layer}': not read ({count}), because the data is damaged there.")
        report.say(text.format(layer=layer.name(), count=damaged))
    columns = dict(zip(fields, zip(*rows) if rows else [()] * len(fields)))
    table = bodies_table(layer, columns, shapes, transform, report, origin)
    report.say_of(
        translate("Sources", "{count} features could not be moved to the plan's coordinate system: {names}."),
        failed,
    )
    tell(feedback, 1.0)
    return table, report


def check_readable(layer: ReadableLayer) -> None:
    """Raise LayerError, one sentence, when the layer cannot be read or says not where its coordinates lie."""
    if not layer.isValid():
        raise LayerError(translate("Sources", "Layer '{layer}' cannot be read.").format(layer=layer.name()))
    if layer.isSpatial() and not layer.crs().isValid():
        text = translate("Sources", "Layer '{layer}' has no coordinate reference system; set it in its properties.")
        raise LayerError(text.format(layer=layer.name()))


def bodies_table(
    layer: ReadableLayer,
    columns: Mapping[str, Sequence[Any]],
    shapes: Sequence[Optional[bytes]],
    transform: Optional[QgsCoordinateTransform],
    report: Report,
    origin: Optional[str],
) -> pd.DataFrame:
    """Return values as they were read as a table of bodies.

    columns: values by body field, as many as there are shapes; a field that is not there is empty. shapes: WKB in the
    target's coordinates. transform: by which they came there; its accuracy is added to that of each row.
    """
    table = _table(layer, columns, len(shapes), report)
    table[GEOMETRY] = _geometries(shapes)
    table["origin"] = table["origin"].where(table["origin"].notna(), origin)
    _add_accuracy_of(transform, table, layer, report)
    return table[[*BODY_COLUMN_NAMES, GEOMETRY]]


def _fields(layer: ReadableLayer) -> dict[str, int]:
    """Return body fields of the layer with their position; LayerError when it cannot serve."""
    check_readable(layer)
    positions = {name.lower(): index for index, name in enumerate(layer.fields().names())}
    if "kind" not in positions:
        text = translate(
            "Sources",
            "Layer '{layer}' has no field 'kind'; give it one with keys of the kind catalogue, "
            "or map its fields with a profile (Read source).",
        )
        raise LayerError(text.format(layer=layer.name()))
    return {name: positions[name] for name in BODY_COLUMN_NAMES if name in positions}


def _request(fields: dict[str, int], request: Optional[QgsFeatureRequest]) -> QgsFeatureRequest:
    request = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
    request.setSubsetOfAttributes(list(fields.values()))
    return request


def transform_to(
    layer: ReadableLayer, crs: QgsCoordinateReferenceSystem, context: Optional[QgsCoordinateTransformContext]
) -> Optional[QgsCoordinateTransform]:
    """Return how coordinates of the layer become those of ``crs``; None when they are that already."""
    if not layer.isSpatial() or layer.crs() == crs:
        return None
    return QgsCoordinateTransform(layer.crs(), crs, context or QgsProject.instance().transformContext())


def _add_accuracy_of(
    transform: Optional[QgsCoordinateTransform], table: pd.DataFrame, layer: ReadableLayer, report: Report
) -> None:
    """Count the accuracy of the transformation, as PROJ states it, in the location accuracy of every row."""
    if transform is None or not len(table):
        return
    accuracy = transform.instantiatedCoordinateOperationDetails().accuracy
    if accuracy > 0:
        table["accuracy_m"] = table["accuracy_m"].fillna(0.0) + accuracy
        text = translate(
            "Sources",
            "Layer '{layer}' was moved from {crs} with an accuracy of {accuracy} m, which counts in its locations.",
        )
        crs = transform.sourceCrs().userFriendlyIdentifier()
        report.say(text.format(layer=layer.name(), crs=crs, accuracy=number(accuracy, 3)))


def _read(
    layer: ReadableLayer,
    request: QgsFeatureRequest,
    fields: dict[str, int],
    transform: Optional[QgsCoordinateTransform],
    feedback: Feedback,
) -> tuple[list[list[Any]], list[Optional[bytes]], list[int]]:
    """Return attribute values and WKB of the features, and the ids of those that could not be transformed."""
    rows: list[list[Any]] = []
    shapes: list[Optional[bytes]] = []
    failed: list[int] = []
    positions = list(fields.values())
    for feature in layer_rows(layer, request, feedback, _READING):
        values = feature.attributes()
        rows.append([values[position] for position in positions])
        geometry = moved(feature.geometry(), transform)
        if geometry is None:
            failed.append(feature.id())
        shapes.append(None if geometry is None else flat_wkb(geometry))
    return rows, shapes, failed


def moved(geometry: QgsGeometry, transform: Optional[QgsCoordinateTransform]) -> Optional[QgsGeometry]:
    """Return the geometry in the target's coordinates, None when it has no place there."""
    if transform is None or geometry.isNull():
        return geometry
    try:
        done = geometry.transform(transform) == Qgis.GeometryOperationResult.Success
    except QgsCsException:
        return None
    return geometry if done else None


def flat_wkb(geometry: QgsGeometry) -> Optional[bytes]:
    """Return WKB without curves, heights or measures: what shapely can read."""
    if geometry.isNull():
        return None
    wkb_type = geometry.wkbType()
    if QgsWkbTypes.isCurvedType(wkb_type):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if QgsWkbTypes.hasZ(wkb_type):
        geometry.get().dropZValue()
    if QgsWkbTypes.hasM(wkb_type):
        geometry.get().dropMValue()
    return geometry.asWkb().data()


def _geometries(shapes: Sequence[Optional[bytes]]) -> np.ndarray:
    return shapely.from_wkb(np.array([*shapes, None], dtype=object)[:-1], on_invalid="ignore")


def _table(layer: ReadableLayer, columns: Mapping[str, Sequence[Any]], count: int, report: Report) -> pd.DataFrame:
    table = {}
    for name in BODY_COLUMN_NAMES:
        values = columns.get(name, (None,) * count)
        if name in NUMBER_COLUMNS:
            table[name] = _numbers(layer, name, values, report)
        else:
            table[name] = pd.Series([plain_text(value) for value in values], dtype=object)
    return pd.DataFrame(table)


def _numbers(layer: ReadableLayer, name: str, values: Sequence[Any], report: Report) -> pd.Series:
    numbers = np.full(len(values), np.nan)
    wrong = []
    for row, value in enumerate(values):
        if isinstance(value, (int, float)):
            numbers[row] = value
            continue
        text = plain_text(value)
        if text is None:
            continue
        try:
            numbers[row] = float(text.replace(",", "."))
        except ValueError:
            wrong.append(text)
    sentence = translate(
        "Sources", "Layer '{layer}', field {field}: {count} values are no number, taken as empty: {names}."
    )
    if wrong:
        listed = ", ".join(dict.fromkeys(wrong[:5]))
        report.say(sentence.format(layer=layer.name(), field=name, count=len(wrong), names=listed))
    numbers[~np.isfinite(numbers)] = np.nan
    return pd.Series(numbers, dtype=float)


def plain_text(value: Any) -> Optional[str]:
    """Return a value as text; dates as ISO 8601, whole numbers without decimals, empty as None."""
    if isinstance(value, str):
        return value.strip() or None
    if value is None:
        return None
    if isinstance(value, (QDate, QDateTime)):
        return _date_text(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value) or None
    if isinstance(value, (int, float)):
        return str(value)
    return None  # QGIS' own NULL, or something that cannot be a word


def _date_text(value: QDate | QDateTime) -> Optional[str]:
    day = value.date() if isinstance(value, QDateTime) else value
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else None
