"""Reader of any vector layer that has the body fields, into a table of bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY, NUMBER_COLUMNS, column_label
from wijkaanpak_plugin.domain.dutch_time import day_of, iso_day_of
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, first_day
from wijkaanpak_plugin.domain.written_numbers import AmbiguousNumber, decimal_sign_of, read_number
from wijkaanpak_plugin.sources.layer_rows import LayerRows, ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile_model import field_positions
from wijkaanpak_plugin.sources.row_counts import LeftOut, RowCounts
from wijkaanpak_plugin.sources.shapes import Unplaced, checked_shapes, row_wkb
from wijkaanpak_plugin.sources.snapshot import crs_of, has_geometry
from wijkaanpak_plugin.sources.transforms import sound_transform

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
    return read_bodies(layer, crs, context, feedback, origin, request)[:2]


def read_bodies(
    layer: ReadableLayer,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
    feedback: Feedback = None,
    origin: Optional[str] = None,
    request: Optional[QgsFeatureRequest] = None,
) -> tuple[pd.DataFrame, Report, RowCounts]:
    """Return what ``layer_bodies`` gives, and how many of its rows have a usable geometry, or why not."""
    fields = _fields(layer)
    report, counts = Report(), RowCounts()
    missing = [name for name in BODY_COLUMN_NAMES if name not in fields and name not in ("body_id", "origin")]
    report.say_of(
        translate("Sources", "Layer '{layer}', fields that it lacks, taken as empty: {{count}} ({{names}}).").format(
            layer=_without_braces(layer.name())
        ),
        [column_label(name) for name in missing],
    )
    transform = transform_to(layer, crs, context)
    rows = LayerRows(layer, _request(fields, request), feedback, _READING)
    values, shapes, fids, failed = _read(rows, fields, transform, counts)
    if request is None:
        rows.count_not_given(counts)
        if rows.not_given:
            text = translate("Sources", "Layer '{layer}': not read ({count}): {reason}.")
            report.say(text.format(layer=layer.name(), count=rows.not_given, reason=rows.reason()))
    array, reasons = checked_shapes(shapes)
    counts.leave_those(reasons, fids)
    counts.used = len(array) - int(shapely.is_missing(array).sum())
    counts.noted = [()] * counts.used
    columns = dict(zip(fields, zip(*values) if values else [()] * len(fields)))
    table = bodies_table(layer, columns, array, transform, report, origin)
    report.say_of(
        translate("Sources", "Features that could not be moved to the plan's coordinate system: {count} ({names})."),
        failed,
    )
    tell(feedback, 1.0)
    return table, report, counts


def check_readable(layer: ReadableLayer) -> None:
    """Raise LayerError, one sentence, when the layer cannot be read or says not where its coordinates lie."""
    if not layer.isValid():
        raise LayerError(translate("Sources", "Layer '{layer}' cannot be read.").format(layer=layer.name()))
    if has_geometry(layer) and not crs_of(layer).isValid():
        text = translate("Sources", "Layer '{layer}' has no coordinate reference system; set it in its properties.")
        raise LayerError(text.format(layer=layer.name()))


def bodies_table(
    layer: ReadableLayer,
    columns: Mapping[str, Sequence[Any]],
    shapes: np.ndarray,
    transform: Optional[QgsCoordinateTransform],
    report: Report,
    origin: Optional[str],
) -> pd.DataFrame:
    """Return values as they were read as a table of bodies.

    columns: values by body field, as many as there are shapes; a field that is not there is empty. shapes: shapely
    geometry in the target's coordinates. transform: by which they came there; its accuracy counts in each row.
    """
    table = _table(layer, columns, len(shapes), report)
    table[GEOMETRY] = shapes
    table["origin"] = table["origin"].where(table["origin"].notna(), origin)
    _add_accuracy_of(transform, table, layer, report)
    return table[[*BODY_COLUMN_NAMES, GEOMETRY]]


def _fields(layer: ReadableLayer) -> dict[str, int]:
    """Return body fields of the layer with their position; LayerError when it cannot serve."""
    check_readable(layer)
    positions = field_positions(layer.fields().names(), str.lower)
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
    """Return how coordinates of the layer become those of ``crs``; None when they are that already.

    LayerError when they cannot be brought there.
    """
    if not has_geometry(layer) or crs_of(layer) == crs:
        return None
    transform = sound_transform(crs_of(layer), crs, context or QgsProject.instance().transformContext())
    if transform is None:
        text = translate(
            "Sources",
            "Layer '{layer}' cannot be brought from {crs} to the plan's coordinate system; set the right one in "
            "its properties.",
        )
        raise LayerError(text.format(layer=layer.name(), crs=crs_of(layer).userFriendlyIdentifier()))
    return transform


def _add_accuracy_of(
    transform: Optional[QgsCoordinateTransform], table: pd.DataFrame, layer: ReadableLayer, report: Report
) -> None:
    """Count the accuracy of the transformation, as PROJ states it, in the location accuracy of every row."""
    if transform is None or not len(table):
        return
    accuracy = transform.instantiatedCoordinateOperationDetails().accuracy
    # What PROJ states holds from one known system to another, not for one that nobody knows.
    if accuracy > 0 and transform.sourceCrs().authid():
        table["accuracy_m"] = table["accuracy_m"].fillna(0.0) + accuracy
        text = translate(
            "Sources",
            "Layer '{layer}' was moved from {crs} with an accuracy of {accuracy} m, which counts in its locations.",
        )
        crs = transform.sourceCrs().userFriendlyIdentifier()
        report.say(text.format(layer=layer.name(), crs=crs, accuracy=number(accuracy, 3)))


def _read(
    layer_rows: LayerRows, fields: dict[str, int], transform: Optional[QgsCoordinateTransform], counts: RowCounts
) -> tuple[list[list[Any]], list[Optional[bytes]], list[int], list[int]]:
    """Return attribute values, WKB and ids of the features, and the ids of those that could not be transformed."""
    rows: list[list[Any]] = []
    shapes: list[Optional[bytes]] = []
    fids: list[int] = []
    failed: list[int] = []
    positions = list(fields.values())
    for feature in layer_rows:
        values = feature.attributes()
        rows.append([values[position] for position in positions])
        fids.append(feature.id())
        try:
            shapes.append(row_wkb(feature.geometry(), transform).wkb)
        except Unplaced as reason:
            failed.append(feature.id())
            counts.leave(str(reason), feature.id())
            shapes.append(None)
        except LeftOut as reason:
            counts.leave(str(reason), feature.id())
            shapes.append(None)
    return rows, shapes, fids, failed


def _table(layer: ReadableLayer, columns: Mapping[str, Sequence[Any]], count: int, report: Report) -> pd.DataFrame:
    table = {}
    for name in BODY_COLUMN_NAMES:
        values = columns.get(name, (None,) * count)
        if name in NUMBER_COLUMNS:
            table[name] = numbers_of(layer, name, values, report)
        else:
            table[name] = pd.Series([plain_text(value) for value in values], dtype=object)
    for name in ("works_from", "works_to"):
        _say_unreadable_dates(layer, name, table[name], report)
    return pd.DataFrame(table)


def _say_unreadable_dates(layer: ReadableLayer, name: str, values: pd.Series, report: Report) -> None:
    """Say which dates nobody can read, where somebody can still mend them."""
    wrong = []
    for value in values.dropna().unique():
        try:
            first_day(value)
        except WindowError:
            wrong.append(value)
    text = translate(
        "Sources",
        "Layer '{layer}', field {field}, values that are no date: {{count}} ({{names}}); "
        "write 2027-05-01, 01-05-2027, mei 2027, Q2 2027 or 2027.",
    )
    report.say_of(text.format(layer=_without_braces(layer.name()), field=name), wrong)


def numbers_of(layer: ReadableLayer, name: str, values: Sequence[Any], report: Report) -> pd.Series:
    """Return values as numbers, as people write them; what is none is empty, and said with its value in ``report``."""
    numbers = np.full(len(values), np.nan)
    texts = [(row, value) for row, value in enumerate(values) if isinstance(value, str) and value.strip()]
    decimal = decimal_sign_of(text for _, text in texts)
    wrong, ambiguous = [], []
    for row, text in texts:
        try:
            numbers[row] = read_number(text, decimal)
        except AmbiguousNumber:
            ambiguous.append(text.strip())
        except ValueError:
            wrong.append(text.strip())
    for row, value in enumerate(values):
        if isinstance(value, (int, float)):
            numbers[row] = value
    said = (
        (
            wrong,
            translate(
                "Sources",
                "Layer '{layer}', field {field}, values that are no number, taken as empty: {{count}} ({{names}}).",
            ),
        ),
        (
            ambiguous,
            translate(
                "Sources",
                "Layer '{layer}', field {field}, values that may be thousands or decimals, taken as "
                "empty: {{count}} ({{names}}); write 1200 or 1,2.",
            ),
        ),
    )
    for found, text in said:
        report.say_of(text.format(layer=_without_braces(layer.name()), field=name), found)
    return pd.Series(numbers, dtype=float)


def _without_braces(name: str) -> str:
    """Return a name that may stand in a sentence in which figures are still to be filled in."""
    return name.replace("{", "(").replace("}", ")")


def plain_text(value: Any) -> Optional[str]:
    """Return a value as text; dates as ISO 8601, whole numbers without decimals, empty as None."""
    if isinstance(value, str):
        return value.strip() or None
    if value is None:
        return None
    if isinstance(value, (QDate, QDateTime)):
        return date_text(value)
    if isinstance(value, (date, datetime)):
        return (day_of(value) if isinstance(value, datetime) else value).isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value) or None
    if isinstance(value, (int, float)):
        return str(value)
    return None  # QGIS' own NULL, or something that cannot be a word


def date_text(value: QDate | QDateTime) -> Optional[str]:
    """Return a day in ISO 8601, of a moment that in the Netherlands; None when there is none."""
    day = value.date() if isinstance(value, QDateTime) else value
    if isinstance(value, QDateTime) and value.isValid() and value.timeSpec() != Qt.TimeSpec.LocalTime:
        return iso_day_of(value.toUTC().toString(Qt.DateFormat.ISODate))
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else None
