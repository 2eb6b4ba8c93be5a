"""``wijkaanpak:exportpackagemap``: a plan as one sheet, for print or screen."""

from __future__ import annotations

from pathlib import Path
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
from wijkaanpak_plugin.export.package_map import ExportError, export_package_map
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.processing.algorithm import WijkaanpakAlgorithm, progress_of, says_what_is_wrong

PAPERS = ("A4", "A3", "A1", "A0")
AUDIENCES = ("open", "internal")


class ExportPackageMapAlgorithm(WijkaanpakAlgorithm):
    """Exports the package map."""

    ID = "exportpackagemap"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export package map")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Draws the plan on one sheet: claims by transition and vertical layer, conflicts and coupling "
            "opportunities numbered on the map and listed beside it, with legend, sources and assumptions. The ending "
            "of the file name (.pdf, .svg or .png) chooses the format. For the audience 'open' everything "
            "confidential is left out, counts included.",
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        """Run on the main thread: print layouts draw with fonts and pictures that belong to it."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        package = translate("Processing", "Package (empty: the whole plan)")
        audience = [translate("Processing", "open"), translate("Processing", "internal")]
        formats = translate("Processing", "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)")
        self.addParameter(QgsProcessingParameterFile("PLAN", translate("Processing", "Plan file"), extension="gpkg"))
        self.addParameter(QgsProcessingParameterString("PACKAGE", package, "", optional=True))
        self.addParameter(
            QgsProcessingParameterEnum("PAPER", translate("Processing", "Paper"), list(PAPERS), defaultValue=1)
        )
        self.addParameter(
            QgsProcessingParameterEnum("AUDIENCE", translate("Processing", "Audience"), audience, defaultValue=0)
        )
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", translate("Processing", "Sheet"), formats))

    @says_what_is_wrong((ExportError, PlanError))
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the sheet and return its path."""
        plan = open_plan(self.parameterAsFile(parameters, "PLAN", context))
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        report = export_package_map(
            plan,
            output,
            paper=_choice(parameters, "PAPER", PAPERS, 1),
            audience=_choice(parameters, "AUDIENCE", AUDIENCES, 0),
            package=self.parameterAsString(parameters, "PACKAGE", context) or None,
            feedback=progress_of(feedback),
        )
        for remark in report.remarks:
            feedback.pushInfo(remark)
        return {"OUTPUT": str(output)}


def _choice(parameters: dict[str, Any], name: str, choices: tuple[str, ...], default: int) -> str:
    """Return what was chosen, given as its number or as its word (scripts read better with words)."""
    value = parameters.get(name)
    if value is None or value == "":
        return choices[default]
    if str(value) in choices:
        return str(value)
    try:
        return choices[int(value)]
    except (ValueError, IndexError):
        text = translate("Processing", "{name} is '{value}'; choose one of {choices}.")
        raise ExportError(text.format(name=name, value=value, choices=", ".join(choices))) from None
