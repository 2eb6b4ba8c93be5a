"""Reader of a layer as bodies through a profile; counts which rows were used or left out, and why."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple, Optional

import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsWkbTypes,
)

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer, layer_rows, rows_not_read
from wijkaanpak_plugin.sources.profile import ProfileError, geometry_word
from wijkaanpak_plugin.sources.profile_model import LINE, POINT, POLYGON, Profile
from wijkaanpak_plugin.sources.profile_rows import LeftOut, RowReader
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.vector_layer import (
    LayerError,
    bodies_table,
    check_readable,
    flat_wkb,
    layer_bodies,
    moved,
    transform_to,
)

#: Share of the progress that goes to reading; the rest is making the table.
_READING = 0.95

#: Words for the types of shapely (point, line, ring, polygon and their multiples).
_WORDS = {0: POINT, 1: LINE, 2: LINE, 3: POLYGON, 4: POINT, 5: LINE, 6: POLYGON}

#: What QGIS adds to the address of a file of which it shows one type of geometry.
_ONE_SORT = "|geometrytype="

#: Figures of which it must be said when a source gives none.
_FIGURES = ("width_m", "top_m", "bottom_m", "accuracy_m")


class Reading(NamedTuple):
    """Bodies of a layer (as ``layer_bodies`` gives them), what was missing or repaired, and the rows used."""

    bodies: pd.DataFrame
    report: Report
    counts: RowCounts


def read_with_profile(
    layer: ReadableLayer,
    profile: Profile,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
    feedback: Feedback = None,
    origin: Optional[str] = None,
) -> Reading:
    """Return the rows of a layer as bodies in ``crs`` (metric), in the order of the layer.

    layer: a layer on the main thread, or a snapshot on any. context: transformations, the project's when None. origin:
    fills an empty ``origin``; None: as the profile's role says. Rows that the profile leaves out, rows without a kind
    and rows without a geometry that suits are no bodies; the report says how many, and why. LayerError, one sentence,
    when the layer or the profile cannot be used; AnalysisCancelled when feedback says to stop.
    """
    origin = origin or {"works": "work"}.get(profile.role, "existing")
    if profile.only_body_fields:
        return _as_it_is(layer, crs, context, feedback, origin)
    check_readable(layer)
    names = layer.fields().names()
    _check_fits(layer, profile, names)
    try:
        rows = RowReader(profile, names)
    except ProfileError as error:
        raise LayerError(str(error)) from error
    transform = transform_to(layer, crs, context)
    counts = RowCounts()
    values, shapes = _read(layer, profile, rows, transform, feedback, counts)
    report = Report()
    columns = dict(zip(rows.columns, zip(*values) if values else [()] * len(rows.columns)))
    table = bodies_table(layer, columns, shapes, transform, report, origin)
    counts.used, counts.newest = len(table), rows.newest
    remarks = [*_remarks(table, rows), *_one_sort_of_many(layer)]
    counts.remarks = [*remarks, *report]
    named = translate("Profiles", "Layer '{layer}': {remark}")
    for line in (*remarks, *counts.reasons()):
        report.say(named.format(layer=layer.name(), remark=line))
    tell(feedback, 1.0)
    return Reading(table, report, counts)


def _as_it_is(
    layer: ReadableLayer,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext],
    feedback: Feedback,
    origin: str,
) -> Reading:
    """Read the body fields of a layer; rows without geometry stay, for the engine to report, and do not count."""
    table, report = layer_bodies(layer, crs, context, feedback, origin)
    for line in _one_sort_of_many(layer):
        report.say(line)
    counts = RowCounts(remarks=list(report.remarks))
    without = int(table[GEOMETRY].isna().sum())
    if without:
        counts.left_out[translate("Profiles", "no geometry")] = without
    _count_damaged(layer, len(table), counts)
    counts.used = len(table) - without
    return Reading(table, report, counts)


def _check_fits(layer: ReadableLayer, profile: Profile, names: list[str]) -> None:
    missing = profile.missing(names)
    if missing:
        text = translate("Profiles", "Layer '{layer}' lacks {names}, so it cannot be read as {profile}.")
        raise LayerError(text.format(layer=layer.name(), names=", ".join(missing), profile=profile.label()))
    if not layer.isSpatial():
        text = translate("Profiles", "Layer '{layer}' has no geometry, so it cannot be read as {profile}.")
        raise LayerError(text.format(layer=layer.name(), profile=profile.label()))


def _read(
    layer: ReadableLayer,
    profile: Profile,
    rows: RowReader,
    transform: Optional[QgsCoordinateTransform],
    feedback: Feedback,
    counts: RowCounts,
) -> tuple[list[list[Any]], list[Optional[bytes]]]:
    """Return the values of ``rows.columns`` and WKB of each row that is a body; the others go into ``counts``."""
    values: list[list[Any]] = []
    shapes: list[Optional[bytes]] = []
    request = QgsFeatureRequest().setSubsetOfAttributes(rows.attributes)
    number = 0
    for feature in layer_rows(layer, request, feedback, _READING):
        number += 1
        try:
            row = rows.read(feature.attributes())
            shape = _shape(feature.geometry(), profile, transform)
        except LeftOut as reason:
            counts.left_out[str(reason)] += 1
            continue
        rows.note()
        values.append(row)
        shapes.append(shape)
    _count_damaged(layer, number, counts)
    return values, shapes


def _count_damaged(layer: ReadableLayer, read: int, counts: RowCounts) -> None:
    damaged = rows_not_read(layer, read)
    if damaged:
        counts.left_out[translate("Profiles", "cannot be read, the data is damaged there")] += damaged


def _shape(geometry: QgsGeometry, profile: Profile, transform: Optional[QgsCoordinateTransform]) -> Optional[bytes]:
    """Return WKB in the target's coordinates; LeftOut when there is none, or of a type that does not suit."""
    if geometry.isNull() or geometry.isEmpty():
        raise LeftOut(translate("Profiles", "no geometry"))
    word = geometry_word(QgsWkbTypes.geometryType(geometry.wkbType()))
    if word not in profile.geometry:
        raise LeftOut(translate("Profiles", "its geometry is of another type than this data has"))
    placed = moved(geometry, transform)
    if placed is None:
        raise LeftOut(translate("Profiles", "it has no place in the plan's coordinate system"))
    return flat_wkb(placed)


def _one_sort_of_many(layer: ReadableLayer) -> list[str]:
    """Return a sentence when QGIS shows one type of geometry of a file that holds more, as of a BGT download of pand,
    in which half of the buildings are taken for points.
    """
    if _ONE_SORT not in layer.source():
        return []
    return [translate("Profiles", "The file holds other types of geometry too; those rows are not read here.")]


def _remarks(table: pd.DataFrame, rows: RowReader) -> list[str]:
    """Return what must be said of the rows that were used, one line each."""
    lines = []
    silent = [name for name in _FIGURES if len(table) and table[name].isna().all()]
    if silent:
        text = translate("Profiles", "It says nothing of {names}: defaults of the kinds are used, or it is not known.")
        lines.append(text.format(names=", ".join(silent)))
    for remark, count in rows.remarked.most_common():
        lines.append(translate("Profiles", "Used ({count}): {remark}").format(count=count, remark=remark))
    for what, count in rows.failed.most_common():
        text = translate("Profiles", "Used ({count}): '{what}' could not be calculated and is taken as empty")
        lines.append(text.format(count=count, what=what))
    return lines


def one_geometry_type(reading: Reading, layer: ReadableLayer) -> tuple[Reading, str]:
    """Return a reading with rows of one type of geometry, and the word for that: a layer file holds no other.

    It is the layer's own type, or the most frequent one where the layer has any. Rows of another type, and rows without
    geometry, are left out and counted.
    """
    shapes = reading.bodies[GEOMETRY].to_numpy(dtype=object)
    words = np.array([_WORDS.get(number, "") for number in shapely.get_type_id(shapes)], dtype=object)
    present = Counter(word for word in words if word)
    most = present.most_common(1)[0][0] if present else POLYGON
    chosen = geometry_word(layer.geometryType()) or most
    others = int(((words != chosen) & (words != "")).sum())
    if others:
        reason = translate("Profiles", "its geometry is of another type than most of the layer")
        reading.counts.left_out[reason] += others
        reading.counts.used -= others
        text = translate("Profiles", "Layer '{layer}': {remark}")
        for line in reading.counts.reasons():
            reading.report.say(text.format(layer=layer.name(), remark=line))
    bodies = reading.bodies[words == chosen].reset_index(drop=True)
    return Reading(bodies, reading.report, reading.counts), chosen
