"""``wijkaanpak:exportplan``: a plan as data for others, in one new folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from wijkaanpak_plugin.domain.export_formats import FORMATS
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.algorithms.export_package_map import AUDIENCES
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_export_data = imported("wijkaanpak_plugin.processing.exports", "export_data")


class ExportPlanAlgorithm(WijkaanpakAlgorithm):
    """Exports a plan as data."""

    ID = "exportplan"
    WORDS: ClassVar[Mapping[str, Sequence[str]]] = {"AUDIENCE": AUDIENCES}

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export plan as data")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Writes claims, findings, decisions, packages, hot spots and zones of a plan to a new folder: as "
            "GeoPackage with a QGIS project that shows it without the plugin, as GeoJSON, as lists (csv and a "
            "workbook), and as a web page for residents. For the audience 'open' everything confidential is left out "
            "before the analysis, and so are persons, places of files and what a KLIC delivery held. Nothing that is "
            "there is written over.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Run on the main thread: a project and a map are made of layers that belong to it."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        audience = [translate("Processing", "open"), translate("Processing", "internal")]
        formats = [translated(each.label) for each in FORMATS]
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(
            QgsProcessingParameterEnum("AUDIENCE", translate("Processing", "Audience"), audience, defaultValue=0)
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "FORMATS",
                translate("Processing", "Formats"),
                formats,
                allowMultiple=True,
                defaultValue=list(range(len(formats))),
            )
        )
        for parameter in plan_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", translate("Processing", "Folder, in which a new one is made")
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the plan and return the new folder and its files."""
        choices = {"AUDIENCE": (AUDIENCES, 0)}
        result: dict[str, Any] = _export_data(self, choices, parameters, context, feedback)
        return result
