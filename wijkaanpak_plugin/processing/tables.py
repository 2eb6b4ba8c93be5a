"""Writes tables of bodies, findings or coverage to a sink of an algorithm."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QMetaType, Qt

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.domain.body import BODY_COLUMNS, GEOMETRY
from wijkaanpak_plugin.domain.finding import FINDING_COLUMNS
from wijkaanpak_plugin.domain.translation import translate

TEXT, NUMBER, DATE, BOOLEAN = "text", "number", "date", "boolean"

_TYPES = {
    TEXT: QMetaType.Type.QString,
    NUMBER: QMetaType.Type.Double,
    DATE: QMetaType.Type.QDate,
    BOOLEAN: QMetaType.Type.Bool,
}

#: Name and type of the fields of a sink, in order.
Columns = tuple[tuple[str, str], ...]

BODY_FIELDS: Columns = tuple((column.name, column.type) for column in BODY_COLUMNS)
FINDING_FIELDS: Columns = tuple((column.name, column.type) for column in FINDING_COLUMNS)


def write_table(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    output: str,
    context: QgsProcessingContext,
    table: pd.DataFrame,
    columns: Columns,
    geometry_type: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
    feedback: Feedback = None,
) -> str | None:
    """Write ``table`` (``columns`` and ``geometry``, in ``crs``) and return where; None when it was not asked for.

    QgsProcessingException when it cannot be written; AnalysisCancelled when feedback says to stop.
    """
    if parameters.get(output) is None:
        return None
    fields = QgsFields()
    for name, sort in columns:
        fields.append(QgsField(name, _TYPES[sort]))
    sink, destination = algorithm.parameterAsSink(parameters, output, context, fields, geometry_type, crs)
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, output))
    for start in range(0, len(table), PORTION):
        tell(feedback, start / len(table))
        features = list(_features(table.iloc[start : start + PORTION], columns, fields, geometry_type))
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            text = translate("Processing", "The result could not be written to {place}: {reason}")
            raise QgsProcessingException(text.format(place=destination, reason=sink.lastError()))
    return destination


def _features(
    table: pd.DataFrame, columns: Columns, fields: QgsFields, geometry_type: QgsWkbTypes.Type
) -> Iterable[QgsFeature]:
    multi = QgsWkbTypes.isMultiType(geometry_type)
    values = [[_value(value, sort) for value in table[name].tolist()] for name, sort in columns]
    shapes = shapely.to_wkb(table[GEOMETRY].to_numpy(dtype=object), output_dimension=2)
    for number, shape in enumerate(shapes):
        feature = QgsFeature(fields)
        feature.setAttributes([column[number] for column in values])
        if shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(shape)
            if multi:
                geometry.convertToMultiType()
            feature.setGeometry(geometry)
        yield feature


def _value(value: Any, sort: str) -> Any:
    if value is None or value != value or value == "":
        return None
    if sort == DATE:
        return QDate.fromString(str(value)[:10], Qt.DateFormat.ISODate)
    if sort == NUMBER:
        return float(value)
    if sort == BOOLEAN:
        return bool(value)
    return str(value)
