"""Work of ``wijkaanpak:readklic``: reads a KLIC delivery and writes its layers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.klic_styles import style_delivery
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.styled_layers import style_when_loaded
from wijkaanpak_plugin.processing.tables import Outputs
from wijkaanpak_plugin.sources.klic import KlicDelivery, KlicError, read_klic
from wijkaanpak_plugin.sources.klic.base_map import BaseMap, write_base_map
from wijkaanpak_plugin.sources.klic.delivery import (
    COVERAGE_COLUMNS,
    LINE_COLUMNS,
    POINT_COLUMNS,
    PRECAUTION_COLUMNS,
)

#: KLIC deliveries are always in RD New, however they spell it.
KLIC_CRS = "EPSG:28992"


@says_what_is_wrong((KlicError,))
def write_delivery(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read a delivery and write what was asked for; return the outputs."""
    place = algorithm.parameterAsFile(parameters, "INPUT", context)
    areas = parameters.get("AREAS") is not None
    delivery = read_klic(place, feedback=progress_of(feedback, 0, 70), real_areas=areas)
    for remark in delivery.report:
        feedback.pushInfo(remark)
    result = _write(algorithm, parameters, context, feedback, delivery)
    if parameters.get("BASE_MAP") is not None:
        target = algorithm.parameterAsFileOutput(parameters, "BASE_MAP", context)
        result.update(_write_base_map(Path(place), delivery.base_map, Path(target), feedback))
    return {**result, "ROWS": len(delivery.lines), "REPORT": "\n".join(delivery.report)}


def _write_base_map(
    delivery: Path, found: BaseMap | None, target: Path, feedback: QgsProcessingFeedback
) -> dict[str, Any]:
    """Copy the base map; return its output, none (with a warning) where there is none: the data is read anyhow."""
    try:
        written = found is not None and write_base_map(delivery, found, target)
    except OSError:
        text = translate("Processing", "The base map could not be written to {file}.")
        feedback.pushWarning(text.format(file=target.name))
        return {}
    if not written:
        feedback.pushWarning(translate("Processing", "The delivery has no base map that can be placed."))
    return {"BASE_MAP": str(target)} if written else {}


def _write(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    delivery: KlicDelivery,
) -> dict[str, Any]:
    crs = QgsCoordinateReferenceSystem(KLIC_CRS)
    outputs = (
        ("OUTPUT", delivery.lines, LINE_COLUMNS, QgsWkbTypes.Type.LineString),
        ("POINTS", delivery.points, POINT_COLUMNS, QgsWkbTypes.Type.Point),
        ("AREAS", delivery.areas, POINT_COLUMNS, QgsWkbTypes.Type.MultiPolygon),
        ("PRECAUTIONS", delivery.precautions, PRECAUTION_COLUMNS, QgsWkbTypes.Type.MultiPolygon),
        ("COVERAGE", delivery.coverage, COVERAGE_COLUMNS, QgsWkbTypes.Type.MultiPolygon),
    )
    places = {}
    with Outputs(algorithm, parameters, context) as written:
        for number, (name, table, columns, sort) in enumerate(outputs):
            progress = progress_of(feedback, 70 + 6 * number, 76 + 6 * number)
            place = written.write(name, table, columns, sort, crs, progress)
            if place is not None:
                places[name] = place
    style_when_loaded(places.values(), context, style_delivery)
    return places
