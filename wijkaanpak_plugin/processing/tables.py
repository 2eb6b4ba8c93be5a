"""Outputs of an algorithm: tables of bodies, findings or coverage, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from textwrap import shorten
from types import TracebackType
from typing import Any, Callable

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
    QgsProcessingOutputLayerDefinition,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QMetaType, Qt

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.domain.body import BODY_COLUMNS, GEOMETRY
from wijkaanpak_plugin.domain.files.sheet_text import text_for_a_sheet
from wijkaanpak_plugin.domain.finding import FINDING_COLUMNS
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.written_file import not_whole, remove_files
from wijkaanpak_plugin.processing.written_layer import file_of, is_temporary, remove

TEXT, NUMBER, INTEGER, DATE, BOOLEAN = "text", "number", "integer", "date", "boolean"

_TYPES = {
    TEXT: QMetaType.Type.QString,
    NUMBER: QMetaType.Type.Double,
    INTEGER: QMetaType.Type.Int,
    DATE: QMetaType.Type.QDate,
    BOOLEAN: QMetaType.Type.Bool,
}

#: Endings of what is opened as a sheet of cells.
_SHEETS = (".csv", ".tsv", ".xlsx", ".ods")

#: Characters of what GDAL says that are passed on.
_LONGEST_REASON = 500

#: Name and type of the fields of a sink, in order.
Columns = tuple[tuple[str, str], ...]

BODY_FIELDS: Columns = tuple((column.name, column.type) for column in BODY_COLUMNS)
FINDING_FIELDS: Columns = tuple((column.name, column.type) for column in FINDING_COLUMNS)


class Outputs:
    """The tables that one run of an algorithm writes: all of them whole, or nothing of them.

    Use as a context: when anything goes wrong or the user stops, what was written so far is taken away again.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._written: list[str] = []
        self._places: set[Path] = set()

    def __enter__(self) -> Outputs:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for destination in self._written:
                remove(destination, self._context)

    def write(
        self,
        output: str,
        table: pd.DataFrame,
        columns: Columns,
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        feedback: Feedback = None,
    ) -> str | None:
        """Write ``table`` (``columns`` and ``geometry``, in ``crs``) and return where; None when it was not asked for.

        output: name of the parameter. QgsProcessingException, one sentence, when it cannot be written or not be read
        back; AnalysisCancelled when feedback says to stop.
        """
        if self._parameters.get(output) is None:
            return None
        fields = fields_of(columns)

        def portions(destination: str) -> Iterator[list[QgsFeature]]:
            text = _text_of_a_sheet if file_of(destination).suffix.lower() in _SHEETS else str
            for start in range(0, len(table), PORTION):
                tell(feedback, start / len(table))
                portion = table.iloc[start : start + PORTION]
                yield list(features_of(portion, columns, fields, geometry_type, text))

        tell(feedback, 0.0)
        return self._write(output, portions, fields, geometry_type, crs)

    def write_features(
        self,
        output: str,
        features: Iterable[QgsFeature],
        fields: QgsFields,
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        """Write features (with values of ``fields``, in ``crs``) as they come, and return where.

        Raises what ``write`` raises, and what ``features`` raises.
        """
        whole = iter(features)

        def portions(_destination: str) -> Iterator[list[QgsFeature]]:
            while portion := list(islice(whole, PORTION)):
                yield portion

        return self._write(output, portions, fields, geometry_type, crs)

    def _write(
        self,
        output: str,
        portions: Callable[[str], Iterator[list[QgsFeature]]],
        fields: QgsFields,
        geometry_type: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        """Write portions of features, of which ``portions`` is told where they go; return where that is."""
        sink, destination = self._sink(output, fields, geometry_type, crs)
        self._written.append(destination)
        rows = 0
        try:
            for features in portions(destination):
                rows += len(features)
                if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
                    raise not_written(destination, sink.lastError())
        finally:
            sip.delete(sink)  # closes the file, on which the rest of what was written reaches the disk, or does not
        self._check_whole(destination, rows)
        return destination

    def _sink(
        self, output: str, fields: QgsFields, geometry_type: QgsWkbTypes.Type, crs: QgsCoordinateReferenceSystem
    ) -> tuple[QgsFeatureSink, str]:
        place = self._asked_place(output)
        if place.suffix and place in self._places:  # without an ending it is a layer in memory, of which there are more
            text = translate("Processing", "Two results cannot be written to {place}; give each a file of its own.")
            raise QgsProcessingException(text.format(place=place))
        self._places.add(place)
        stood_there = place.exists()
        try:
            sink, destination = self._algorithm.parameterAsSink(
                self._parameters, output, self._context, fields, geometry_type, crs
            )
            if sink is None:
                raise QgsProcessingException(self._algorithm.invalidSinkError(self._parameters, output))
        except QgsProcessingException as error:
            if not stood_there:
                remove_files(place)
            raise QgsProcessingException(_flat(str(error))) from error
        return sink, destination

    def _asked_place(self, output: str) -> Path:
        """Return the file that the user asked for; for memory or a database one that is not there."""
        asked = self._parameters[output]
        if isinstance(asked, QgsProcessingOutputLayerDefinition):
            if asked.useRemapping():  # what goes wrong is taken away again, and that must be of this run only
                text = translate(
                    "Processing", "The result is not added to a layer that is there; give a file of its own."
                )
                raise QgsProcessingException(text)
            asked = asked.sink.staticValue()
        return Path(str(asked))

    def _check_whole(self, destination: str, rows: int) -> None:
        reason = "" if is_temporary(destination, self._context) else not_whole(destination, rows)
        if reason:
            raise not_written(destination, reason)


def fields_of(columns: Columns) -> QgsFields:
    """Return the fields of a layer with these columns."""
    fields = QgsFields()
    for name, sort in columns:
        fields.append(QgsField(name, _TYPES[sort]))
    return fields


def not_written(destination: str, reason: str) -> QgsProcessingException:
    """Return what is raised when a result cannot be written there; reason: as GDAL or QGIS gives it."""
    text = translate("Processing", "The result could not be written to {place}: {reason}")
    return QgsProcessingException(text.format(place=destination, reason=_flat(reason)))


def _flat(text: str) -> str:
    """Return the text as one line that can be read: GDAL may quote a page of SQL."""
    return shorten(text, _LONGEST_REASON, placeholder="…")


def features_of(
    table: pd.DataFrame,
    columns: Columns,
    fields: QgsFields,
    geometry_type: QgsWkbTypes.Type,
    text: Callable[[Any], str] = str,
) -> Iterable[QgsFeature]:
    """Yield the rows of a table as features; text: what is written of a text."""
    multi = QgsWkbTypes.isMultiType(geometry_type)
    values = [[_value(value, sort, text) for value in table[name].tolist()] for name, sort in columns]
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


def _text_of_a_sheet(value: Any) -> str:
    return text_for_a_sheet(str(value))


def _value(value: Any, sort: str, text: Callable[[Any], str]) -> Any:
    if value is None or value != value or value == "":
        return None
    if sort == DATE:
        return QDate.fromString(str(value)[:10], Qt.DateFormat.ISODate)
    if sort == NUMBER:
        return float(value)
    if sort == INTEGER:
        return int(value)
    if sort == BOOLEAN:
        return bool(value)
    return text(value)
