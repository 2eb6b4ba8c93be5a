"""Work of ``wijkaanpak:createplan``: makes a plan file, whose area is the polygons of a layer."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.running import says_what_is_wrong
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.shapes import moved
from wijkaanpak_plugin.sources.transforms import sound_transform


@says_what_is_wrong((PlanError,))
def make_plan(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Make the plan file and return its path."""
    crs = algorithm.parameterAsCrs(parameters, "CRS", context)
    if not crs.isValid() and not parameters.get("CRS"):
        crs = QgsCoordinateReferenceSystem(STANDARD_CRS)
    output = algorithm.parameterAsFileOutput(parameters, "OUTPUT", context)
    name = algorithm.parameterAsString(parameters, "NAME", context)
    area = _area(algorithm, parameters, context, crs, feedback)
    if feedback.isCanceled():
        return {}
    plan = create_plan(output, name, crs, area)
    return {"OUTPUT": plan.backend.place}


def _area(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem,
    feedback: QgsProcessingFeedback,
) -> Optional[QgsGeometry]:
    if not parameters.get("AREA"):
        return None
    source = algorithm.parameterAsSource(parameters, "AREA", context)
    if source is None:
        raise PlanError(translate("Processing", "The layer with the area of the plan cannot be read."))
    if not source.sourceCrs().isValid():
        text = translate("Processing", "The layer with the area of the plan has no coordinate reference system.")
        raise PlanError(text)
    transform = sound_transform(source.sourceCrs(), crs, context.transformContext())
    if transform is None:
        text = translate(
            "Processing", "The layer with the area of the plan cannot be brought to the coordinate system of the plan."
        )
        raise PlanError(text)
    # A boundary that crosses itself is repaired below; QGIS' own check would end the run, and not cleanly.
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = source.getFeatures(QgsFeatureRequest(), unchecked)
    found = [moved(feature.geometry(), transform) for feature in features if not feedback.isCanceled()]
    shapes = [shape.makeValid() for shape in found if shape is not None and not shape.isNull()]
    if not shapes:
        raise PlanError(translate("Processing", "The layer with the area of the plan has no polygon."))
    return QgsGeometry.unaryUnion(shapes)
