"""``wijkaanpak:createplan``: start a plan file, with or without the boundary of its area."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS

_layer_problem = imported("wijkaanpak_plugin.processing.layer_check", "layer_problem")
_make_plan = imported("wijkaanpak_plugin.processing.create_plan", "make_plan")


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

    def problem_with(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return one sentence on an area that cannot be read, or a file of which it must be said which table it is."""
        # Whether the file of the plan may be written is said by what makes it.
        sentence: str = _layer_problem([parameters.get("AREA")], [], context)
        return sentence

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the plan file and return its path."""
        result: dict[str, Any] = _make_plan(self, parameters, context, feedback)
        return result
