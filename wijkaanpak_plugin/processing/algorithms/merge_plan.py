"""``wijkaanpak:mergeplan``: bring in another copy of a plan."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_merge_plans = imported("wijkaanpak_plugin.processing.plans.merge_plan", "merge_plans")


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
