"""Reader of a layer as bodies through a profile; counts which rows were used or left out, and why."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

import numpy as np
import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
)

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.body import GEOMETRY, column_label
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.layer_rows import LayerRows, ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND, Profile
from wijkaanpak_plugin.sources.profiles.profile_rows import RowReader
from wijkaanpak_plugin.sources.profiles.without_place import said_without_place
from wijkaanpak_plugin.sources.row_counts import LeftOut, RowCounts
from wijkaanpak_plugin.sources.shapes import checked_shapes, row_wkb
from wijkaanpak_plugin.sources.snapshot import crs_of, has_geometry
from wijkaanpak_plugin.sources.vector_layer import (
    LayerError,
    bodies_table,
    check_readable,
    read_bodies,
    transform_to,
)
from wijkaanpak_plugin.sources.whereabouts import doubt_where_it_lies, elsewhere_doubt

#: Share of the progress that goes to reading; the rest is making the table.
_READING = 0.95

#: What QGIS adds to the address of a file of which it shows one type of geometry.
ONE_SORT = "|geometrytype="

#: Figures of which it must be said when a source gives none.
_FIGURES = ("width_m", "top_m", "bottom_m", "accuracy_m")


class Reading(NamedTuple):
    """Bodies of a layer (as ``layer_bodies`` gives them), what was missing or repaired, and the rows used."""

    bodies: pd.DataFrame
    report: Report
    counts: RowCounts

    def doubt_unless_near(self, plan: Optional[shapely.Geometry], name: str) -> None:
        """Say of what is called by that name that nothing is free because of it when it says nothing of a plan.

        plan: where it is, None when that is not known. What was doubted in reading is said already.
        """
        doubt = elsewhere_doubt(plan, self.bodies[GEOMETRY].to_numpy(dtype=object))
        if doubt and not self.counts.doubts:
            self.counts.doubts.append(doubt)
            self.report.say(_named(name, doubt))


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
    check_fits(layer, profile, names)
    if profile.role == BACKGROUND:
        text = translate(
            "Profiles", "Layer '{layer}' is read as {profile}, which has no objects: it can only be shown."
        )
        raise LayerError(text.format(layer=layer.name(), profile=profile.label()))
    try:
        rows = RowReader(profile, names)
    except ProfileError as error:
        raise LayerError(str(error)) from error
    transform = transform_to(layer, crs, context)
    counts, report = RowCounts(), Report()
    values, shapes = read_rows(layer, profile, rows, transform, feedback, counts)
    columns = dict(zip(rows.columns, zip(*values) if values else [()] * len(rows.columns)))
    table = bodies_table(layer, columns, shapes, transform, report, origin)
    counts.used, counts.newest = len(table), rows.newest
    counts.remarks = [*_silent(table), *_one_sort_of_many(layer)]
    doubt_where_it_lies(crs, crs_of(layer), shapes, counts)
    of_table = list(report)
    report.remarks.extend(_said(layer, counts))
    counts.remarks.extend(of_table)
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
    table, report, counts = read_bodies(layer, crs, context, feedback, origin)
    counts.remarks = _one_sort_of_many(layer)
    doubt_where_it_lies(crs, crs_of(layer), table[GEOMETRY].to_numpy(dtype=object), counts)
    of_table = list(report)
    report.remarks.extend(_said(layer, counts))
    counts.remarks.extend(of_table)
    return Reading(table, report, counts)


def _said(layer: ReadableLayer, counts: RowCounts) -> list[str]:
    """Return what a report on several layers says of what was counted of this one."""
    lines = (*counts.doubts, *counts.remarks, *counts.said_of_rows(), *counts.reasons())
    return [_named(layer.name(), line) for line in lines]


def _named(name: str, remark: str) -> str:
    return translate("Profiles", "Layer '{layer}': {remark}").format(layer=name, remark=remark)


def check_fits(layer: ReadableLayer, profile: Profile, names: list[str]) -> None:
    """Raise LayerError, one sentence, when a layer lacks what a profile needs."""
    missing = profile.missing(names)
    if missing:
        text = translate("Profiles", "Layer '{layer}' lacks {names}, so it cannot be read as {profile}.")
        raise LayerError(text.format(layer=layer.name(), names=", ".join(missing), profile=profile.label()))
    if not has_geometry(layer):
        text = translate("Profiles", "Layer '{layer}' has no geometry, so it cannot be read as {profile}.")
        raise LayerError(said_without_place(text.format(layer=layer.name(), profile=profile.label()), layer))


def read_rows(
    layer: ReadableLayer,
    profile: Profile,
    rows: RowReader,
    transform: Optional[QgsCoordinateTransform],
    feedback: Feedback,
    counts: RowCounts,
) -> tuple[list[list[Any]], np.ndarray]:
    """Return the values of ``rows.columns`` and the shape of each row that is used; the others go into ``counts``."""
    found: list[tuple[list[Any], tuple[str, ...]]] = []
    shapes: list[Optional[bytes]] = []
    fids: list[int] = []
    read = LayerRows(layer, QgsFeatureRequest().setSubsetOfAttributes(rows.attributes), feedback, _READING)
    for feature in read:
        try:
            row = rows.read(feature.attributes())
            shape, partly = row_wkb(feature.geometry(), transform, profile.geometry)
        except LeftOut as reason:
            counts.leave(str(reason), feature.id())
            if reason.on_purpose:
                counts.on_purpose.add(str(reason))
            continue
        fids.append(feature.id())
        found.append((row, (*rows.noted(), *_partly_read(partly))))
        shapes.append(shape)
    read.count_not_given(counts)
    array, reasons = checked_shapes(shapes)
    counts.leave_those(reasons, fids)
    usable = reasons == ""
    kept = [each for each, is_usable in zip(found, usable) if is_usable]
    counts.noted = [noted for _, noted in kept]
    return [row for row, _ in kept], array[usable]


def _partly_read(partly: bool) -> list[str]:
    return [translate("Profiles", "only the parts of its geometry that this data has")] if partly else []


def _one_sort_of_many(layer: ReadableLayer) -> list[str]:
    """Return a sentence when QGIS shows one type of geometry of a file that holds more, as of a BGT download of pand,
    in which half of the buildings are taken for points.
    """
    if ONE_SORT not in layer.source():
        return []
    return [translate("Profiles", "The file holds other types of geometry too; those rows are not read here.")]


def _silent(table: pd.DataFrame) -> list[str]:
    """Return a sentence on the figures that no row gives."""
    lines = []
    silent = [name for name in _FIGURES if len(table) and table[name].isna().all()]
    if silent:
        text = translate("Profiles", "It says nothing of {names}: defaults of the kinds are used, or it is not known.")
        lines.append(text.format(names=", ".join(map(column_label, silent))))
    return lines
