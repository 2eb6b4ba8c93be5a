"""``wijkaanpak:createplan`` and ``wijkaanpak:mergeplan``: start a plan file, and bring in another copy of one."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS

_layer_problem = imported("wijkaanpak_plugin.processing.layer_check", "layer_problem")
_make_plan = imported("wijkaanpak_plugin.processing.create_plan", "make_plan")
_merge_plans = imported("wijkaanpak_plugin.processing.plans.merge_plan", "merge_plans")


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


class MergePlanAlgorithm(WijkaanpakAlgorithm):
    """Takes over what another copy of a plan has."""

    ID = "mergeplan"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Merge plan")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Brings in another copy of a plan, which somebody worked on elsewhere: records that are new, changed or "
            "removed there. What was changed in both stays as it is in the plan, or is taken from the other copy; "
            "what is not taken over is kept in the log of the plan. Who drew what in which session is kept. The other "
            "copy stays as it is. Tick 'Only compare' to read first what differs.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Return the flags: plans are opened on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        for name, label in (
            ("PLAN", translate("Processing", "Plan file")),
            ("OTHER", translate("Processing", "Other copy")),
        ):
            self.addParameter(QgsProcessingParameterFile(name, label, extension="gpkg"))
        both = QgsProcessingParameterEnum(
            "BOTH",
            translate("Processing", "What was changed in both"),
            [translate("Processing", "Keep as in the plan"), translate("Processing", "Take from the other copy")],
            defaultValue=0,
        )
        tables = QgsProcessingParameterString(
            "TABLES", translate("Processing", "Only these tables (names with commas; empty: all)"), "", optional=True
        )
        only = QgsProcessingParameterBoolean(
            "ONLY_COMPARE", translate("Processing", "Only compare"), defaultValue=False, optional=True
        )
        for parameter in (both, tables, only, *plan_parameters()):
            self.addParameter(parameter)
        for name, label in (
            ("TAKEN", translate("Processing", "Records taken over")),
            ("DIFFERENCES", translate("Processing", "Records that differ")),
            ("IN_BOTH", translate("Processing", "Records that were changed in both")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "Report")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare and take over."""
        result: dict[str, Any] = _merge_plans(self, parameters, context, feedback)
        return result
