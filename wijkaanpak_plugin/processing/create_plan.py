"""``wijkaanpak:createplan``: start a plan file, with or without the boundary of its area."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.create import STANDARD_CRS, create_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.algorithm import WijkaanpakAlgorithm, says_what_is_wrong
from wijkaanpak_plugin.sources.vector_layer import moved


class CreatePlanAlgorithm(WijkaanpakAlgorithm):
    """Makes a plan file."""

    ID = "createplan"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Create plan")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Makes a plan file: one GeoPackage with empty, styled layers for claims, hot spots, tags, findings and "
            "packages. The polygons of the area layer become the boundary of the plan. An existing file is never "
            "overwritten.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        area = QgsProcessingParameterFeatureSource(
            "AREA",
            translate("Processing", "Area of the plan"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )
        crs = translate("Processing", "Coordinate reference system (metric)")
        filter_text = translate("Processing", "Plan (*.gpkg)")
        self.addParameter(area)
        self.addParameter(QgsProcessingParameterString("NAME", translate("Processing", "Name of the plan")))
        self.addParameter(QgsProcessingParameterCrs("CRS", crs, STANDARD_CRS, optional=True))
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Plan file"), filter_text)
        )

    @says_what_is_wrong((PlanError,))
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the plan file and return its path."""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid() and not parameters.get("CRS"):
            crs = QgsCoordinateReferenceSystem(STANDARD_CRS)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        name = self.parameterAsString(parameters, "NAME", context)
        area = self._area(parameters, context, crs, feedback)
        if feedback.isCanceled():
            return {}
        plan = create_plan(output, name, crs, area)
        return {"OUTPUT": plan.backend.place}

    def _area(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
    ) -> Optional[QgsGeometry]:
        if not parameters.get("AREA"):
            return None
        source = self.parameterAsSource(parameters, "AREA", context)
        if source is None:
            raise PlanError(translate("Processing", "The layer with the area of the plan cannot be read."))
        if not source.sourceCrs().isValid():
            text = translate("Processing", "The layer with the area of the plan has no coordinate reference system.")
            raise PlanError(text)
        transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
        # A boundary that crosses itself is repaired below; QGIS' own check would end the run, and not cleanly.
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = source.getFeatures(QgsFeatureRequest(), unchecked)
        found = [moved(feature.geometry(), transform) for feature in features if not feedback.isCanceled()]
        shapes = [shape.makeValid() for shape in found if shape is not None and not shape.isNull()]
        if not shapes:
            raise PlanError(translate("Processing", "The layer with the area of the plan has no polygon."))
        return QgsGeometry.unaryUnion(shapes)
