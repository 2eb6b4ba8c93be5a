"""``wijkaanpak:exportbooklet``: everything about one package as one PDF."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.processing.algorithms.algorithm import WijkaanpakAlgorithm
from wijkaanpak_plugin.processing.algorithms.export_package_map import AUDIENCES, PAPERS
from wijkaanpak_plugin.processing.algorithms.plan_parameters import plan_parameters

_export_booklet = imported("wijkaanpak_plugin.processing.exports", "export_booklet")


class ExportBookletAlgorithm(WijkaanpakAlgorithm):
    """Exports the booklet of a package."""

    ID = "exportbooklet"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export booklet of a package")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Makes one PDF of a package with page numbers: its passport, conflicts and coupling opportunities, tables, "
            "what was decided and what is open, and the sheet for residents. For the audience 'open' everything "
            "confidential is left out, counts included. When it is stopped, nothing is written.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Run on the main thread: print layouts draw with fonts and pictures that belong to it."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package, paper = translate("Processing", "Package"), translate("Processing", "Paper")
        audience = [translate("Processing", "open"), translate("Processing", "internal")]
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package))
        self.addParameter(QgsProcessingParameterEnum("PAPER", paper, list(PAPERS), defaultValue=1))
        self.addParameter(
            QgsProcessingParameterEnum("AUDIENCE", translate("Processing", "Audience"), audience, defaultValue=0)
        )
        for parameter in plan_parameters():
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("Processing", "Booklet"), translate("Processing", "PDF (*.pdf)")
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the booklet and return its path."""
        choices = {"PAPER": (PAPERS, 1), "AUDIENCE": (AUDIENCES, 0)}
        result: dict[str, Any] = _export_booklet(self, choices, parameters, context, feedback)
        return result
